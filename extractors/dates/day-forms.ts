/**
 * Days: what they look like, and what each match says.
 *
 *   26 januari 2024 · donderdag 1 maart · 2 en 3 oktober jl. · 14, 15 en 16 maart · 22 APR. 2026 · week van 23 juni
 *   21-02-2023 · 2023-02-21 · 2023-02 · d.d. 12-03-19
 */
import type { Form } from './forms.ts'
import { type Match, monthIn, type Point, pointOf, yearIn } from './points.ts'
import type { Shape } from './shape.ts'
import {
  D,
  DAY_START,
  DEICTIC,
  L,
  LEADING_DAYS,
  MARK,
  MARKED_YEAR_END,
  MONTH_NAME,
  NUMBER_START,
  OF_YEAR,
  WEEKDAY,
  Y,
  YEAR_END,
} from './words.ts'

/** Two digits by which OCR breaks a stamped day: `2 2 APR. 2026`. */
const STAMPED = `(?<tens>[0-3])\\s(?=\\d\\s?[${L}]{3})`

/** `1 januari 2 1986`: in a dump the marker of a footnote stands between the words that it hangs on. */
const NOTED_YEAR = `\\s[1-9]\\d?\\s(?<year>${Y})${YEAR_END}(?!\\s*[\\d€%])`

const days = (month: number, first: number, last = first): Shape => ({ kind: 'days', month, first, last })

/** 2023-02-21, 2023-02; `2005-08` may be the years 2005 to 2008, 2023-02 can only be a month. */
export const isoDay: Form = {
  source: `${NUMBER_START}(?<isoYear>${Y})-(?<isoMonth>0[1-9]|1[0-2])(?:-(?<isoDay>0[1-9]|[12]\\d|3[01]))?(?![${L}\\d_]|[-–/:.,]\\d|-)`,
  read(match) {
    const { isoYear, isoMonth, isoDay } = match.groups
    const month = Number(isoMonth)
    if (!isoDay && month > Number(isoYear) % 100) return []
    const shape: Shape = isoDay ? days(month, Number(isoDay)) : { kind: 'month', month, part: null }
    return [{ ...pointOf(match, shape, 'iso'), year: { stated: Number(isoYear) } }]
  },
}

const numeric: Form['read'] = (match) => {
  const { day, number, shortYear } = match.groups
  const year = shortYear ? { stated: Number(shortYear) + (Number(shortYear) > 60 ? 1900 : 2000) } : yearIn(match.groups)
  return [{ ...pointOf(match, days(Number(number), Number(day)), 'numeric'), year }]
}

export const numericDays: readonly Form[] = [
  // 21-02-2023, 1/12/2023, 21.02.2023
  {
    source: `${NUMBER_START}(?<day>${D})(?<sign>[-–/.])(?<number>0?[1-9]|1[0-2])\\k<sign>(?<year>(?:20|19)\\d\\d)(?![${L}\\d_]|[-–/.:]\\d)`,
    read: numeric,
  },
  // d.d. 12-03-19: only there are two digits a year
  {
    source: `(?<=(?:d\\.?\\s?d\\.?|datum):?\\s{1,3})(?<day>${D})(?<sign>[-/.])(?<number>0?[1-9]|1[0-2])\\k<sign>(?<shortYear>\\d\\d)(?![${L}\\d_/-])`,
    read: numeric,
  },
  // d.d. 18/04: only there has a day no year
  {
    source: `(?<=d\\.?\\s?d\\.?:?\\s{1,3})(?<day>${D})/(?<number>0[1-9]|1[0-2])(?![${L}\\d/-]|[.,]\\d)`,
    read: numeric,
  },
]

/** week van 23 juni, donderdag 1 maart, 2 en 3 oktober jl., 22 APR. 2026, 1 mei dit jaar */
export const namedDay: Form = {
  source:
    `(?<lead>(?:(?:${DEICTIC})?(?:(?<weekOf>week)\\s+van\\s+)?(?:(?<weekday>${WEEKDAY}),?\\s+)?)?)` +
    `${DAY_START}(?:${STAMPED}|${LEADING_DAYS})?(?<day>${D})\\s?(?:e|ste|de)?\\s?(?<month>${MONTH_NAME})` +
    `(?:-(?=\\d{4}))?(?:${OF_YEAR}|\\s?(?<year>${Y})${MARKED_YEAR_END}|${NOTED_YEAR})?${MARK}?`,
  read: dayPoints,
}

/** `2 en 3 oktober`: one point where the days follow each other or are joined by a dash or `tot`, else one each. */
function dayPoints(match: Match): readonly Point[] | null {
  const { groups } = match
  if (groups.tens && !isStamp(match)) return null
  const month = monthIn(groups.month!)
  const last = Number(`${groups.tens ?? ''}${groups.day}`)
  if (last < 1 || last > 31) return []
  // `de week van 11 tot en met 15 maart` says itself which days.
  if (groups.weekOf && !groups.days) return [pointOf(match, { kind: 'weekOf', month, day: last }, 'week')]
  const whole = pointOf(match, days(month, last), 'day')
  if (!groups.days) return [whole]
  const offset = match.start + groups.lead!.length
  const leading = [...groups.days.matchAll(/\d+/g)].map(({ 0: day, index }) => ({
    day: Number(day),
    at: offset + index,
  }))
  const listed = [...leading.map((one) => one.day), last]
  const first = listed[0]!
  const consecutive = listed.every((day, index) => index === 0 || day === listed[index - 1]! + 1)
  const range = leading.length === 1 && /[-–—‒]|\s(?:tot|t\/m|tm)\s/.test(groups.days) && first < last
  if (consecutive || range) return [pointOf(match, days(month, first, last), 'days')]
  const lastStart = offset + groups.days.length
  if (listed.some((day, index) => index > 0 && day <= listed[index - 1]!)) return [{ ...whole, start: lastStart }]
  return [
    ...leading.map(
      ({ day, at }): Point => ({ ...whole, shape: days(month, day), start: at, end: at + `${day}`.length }),
    ),
    { ...whole, start: lastStart },
  ]
}

/** A stamp is set in capitals: `2 2 APR. 2026`. */
const isStamp = ({ start, groups, text }: Match): boolean =>
  /^\d\s?[A-Z]{3}/.test(text.slice(start + groups.lead!.length + 2, start + groups.lead!.length + 8))
