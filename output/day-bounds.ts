/** Days as they are given on the command line: a day, or a month or year that is taken from its first to its last day. */
import { UsageError } from './arguments.ts'

const GIVEN = /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d))?)?$/

/** @throws UsageError */
export const firstDay = (option: string, given: string): string => bounds(option, given)[0]
/** @throws UsageError */
export const lastDay = (option: string, given: string): string => bounds(option, given)[1]

function bounds(option: string, given: string): [string, string] {
  const { year, month = '01', day = '01' } = GIVEN.exec(given)?.groups ?? {}
  const first = new Date(`${year}-${month}-${day}T00:00:00Z`)
  if (year === undefined || Number.isNaN(first.getTime()) || iso(first) !== `${year}-${month}-${day}`)
    throw new UsageError(
      `${option} needs a day, month or year as in 2024-03-28, 2024-03 or 2024, not ${JSON.stringify(given)}`,
    )
  if (given.length === 10) return [given, given]
  const months = first.getUTCMonth() + (given.length === 4 ? 12 : 1)
  return [iso(first), iso(new Date(Date.UTC(first.getUTCFullYear(), months, 0)))]
}

const iso = (date: Date): string => date.toISOString().slice(0, 10)
