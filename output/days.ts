/** Days as they are given on the command line. */
import { type Arguments, UsageError } from './arguments.ts'

/**
 * The day of an option, as ISO; undefined where it was not given.
 * @throws UsageError where it is no day of the calendar: 2023-02-29 is none
 */
export function dayOption({ text }: Arguments, name: string): string | undefined {
  const given = text[name]
  if (given === undefined || isDay(given)) return given
  throw new UsageError(`--${name} needs a day, as in 2024-01-26, not ${JSON.stringify(given)}`)
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
