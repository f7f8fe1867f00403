/**
 * Day arithmetic. A `Day` is a whole number of days since 1970-01-01, so that no time zone can ever move one.
 * Temporal is still behind a flag in Node 24.
 */

export type Day = number

/** First and last day, both inclusive. */
export interface Bounds {
  readonly from: Day
  readonly to: Day
}

const MILLISECONDS = 86_400_000

/** Month 1-12; a day beyond the month runs on into the next, as with Date.UTC. Years from 1000 on. */
export const dayOf = (year: number, month: number, day: number): Day => Date.UTC(year, month - 1, day) / MILLISECONDS

export function isoOf(day: Day): string {
  const date = new Date(day * MILLISECONDS)
  const two = (number: number): string => (number < 10 ? `0${number}` : `${number}`)
  return `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`
}

/** `2024-01-26` to a day; the caller knows that it is an ISO day. */
export const dayOfIso = (iso: string): Day => Date.parse(`${iso}T00:00:00Z`) / MILLISECONDS

export const yearOf = (day: Day): number => new Date(day * MILLISECONDS).getUTCFullYear()
export const monthOf = (day: Day): number => new Date(day * MILLISECONDS).getUTCMonth() + 1
export const monthLength = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** 1 is Monday, 7 is Sunday. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1

/** The first day on or after `day` that falls on this weekday. */
export const weekdayFrom = (day: Day, weekday: number): Day => day + ((weekday - weekdayOf(day) + 7) % 7)

export const mondayOf = (day: Day): Day => day - weekdayOf(day) + 1

/** ISO 8601 week, Monday to Sunday; null where the year has no such week. */
export function isoWeek(year: number, week: number): Bounds | null {
  // 4 January always lies in week 1.
  const monday = mondayOf(dayOf(year, 1, 4)) + 7 * (week - 1)
  if (week < 1 || yearOf(monday + 3) !== year) return null
  return { from: monday, to: monday + 6 }
}

export const months = (year: number, first: number, last: number): Bounds => ({
  from: dayOf(year, first, 1),
  to: dayOf(year, last + 1, 1) - 1,
})
