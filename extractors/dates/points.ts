/** What a match of the pattern in expressions.ts says: a shape, its year and which occurrence is meant. */
import { monthNumbers, type Recess, type Season, weekdays } from '../dutch/calendar.ts'
import { spanOf } from '../patterns.ts'
import type { Part, Shape } from './shape.ts'

/** Which occurrence is meant when the year is not printed. */
export type Marker = 'past' | 'future' | 'this' | 'last' | 'next' | 'every'

/** A printed year, a year counted from the letter's (`vorig jaar` is -1), or none. */
export type Year = { readonly stated: number } | { readonly shift: number } | null

/** One expression of the text: a shape, its year and its marker. */
export interface Point {
  readonly start: number
  readonly end: number
  readonly shape: Shape
  readonly year: Year
  readonly marker: Marker | null
  /** The day of the week printed with it, 1 is Monday; null where none is. */
  readonly weekday: number | null
  /** The rule that found it: the last part of `by`. */
  readonly rule: string
  /** A word that may mean something else (`mei`, `2000`, `zomer`): it counts only with evidence from beside it. */
  readonly bare: 'month' | 'year' | 'years' | 'season' | 'feast' | 'quarter' | 'week' | null
}

const partNames: Readonly<Record<string, Part>> = {
  begin: 'begin',
  medio: 'medio',
  half: 'medio',
  halverwege: 'medio',
  midden: 'medio',
  eind: 'eind',
  einde: 'eind',
  primo: 'first',
  ultimo: 'last',
}

const markers: readonly (readonly [RegExp, Marker])[] = [
  [/^(?:afgelopen|jongst)/, 'past'],
  [/^(?:aankomend|komend|eerstkomend|aanstaand)/, 'future'],
  [/^volgend/, 'next'],
  [/^vorig/, 'last'],
  [/^(?:deze|dit)/, 'this'],
]

/** Of `afgelopen`, `komend`, `dit` and their inflections. */
const markerOf = (word: string): Marker => markers.find(([form]) => form.test(word.toLowerCase()))![1]

const shifts: Readonly<Record<string, number>> = { dit: 0, vorig: -1, volgend: 1, komend: 1, aankomend: 1 }

/** `eerste`, `1e`; `laatste` is the last of so many. */
function ordinalOf(word: string, last: number): number {
  const names: Readonly<Record<string, number>> = { eerste: 1, tweede: 2, derde: 3, vierde: 4, laatste: last }
  return names[word.toLowerCase()] ?? Number(word[0])
}

type Match = RegExpExecArray & { indices: RegExpIndicesArray }
type Groups = Readonly<Record<string, string | undefined>>

const yearIn = (groups: Groups): Year => {
  if (groups.year) return { stated: Number(groups.year) }
  if (groups.shift) return { shift: shifts[groups.shift.toLowerCase()]! }
  return groups.theyear ? { shift: 0 } : null
}

function markerIn(groups: Groups): Marker | null {
  if (groups.every) return 'every'
  if (groups.past) return 'past'
  if (groups.future) return 'future'
  return groups.deictic ? markerOf(groups.deictic) : null
}

/** `donderdag`, `do.`; told apart by their first two letters. */
const weekdayIn = ({ weekday }: Groups): number | null =>
  weekday ? weekdays.findIndex((name) => name.startsWith(weekday.slice(0, 2).toLowerCase())) + 1 : null

const partIn = (groups: Groups): Part | null => (groups.part ? partNames[groups.part.toLowerCase()]! : null)
const monthIn = (name: string): number => monthNumbers.get(name.toLowerCase().replace(/\.$/, ''))!

/**
 * What one match of the expression pattern says: one point, two for `2016-2018`, several for days that do not follow each other.
 * @param base where the text that was matched in begins in the document's
 * @returns points in text order; none for a match that is no date after all (`31-31-2020`)
 */
export function pointsOf(match: Match, base: number): Point[] {
  return pointsIn(match).map((point) => ({ ...point, start: point.start + base, end: point.end + base }))
}

function pointsIn(match: Match): Point[] {
  const groups: Groups = match.groups ?? {}
  const start = match.index
  const end = start + match[0].length
  const point = (shape: Shape, rule: string, bare: Point['bare'] = null): Point => ({
    start,
    end,
    shape,
    year: yearIn(groups),
    marker: markerIn(groups),
    weekday: weekdayIn(groups),
    rule: groups.past ? 'jl' : groups.future ? 'as' : rule,
    bare,
  })
  const part = partIn(groups)
  const unfixed = !part && !groups.deictic && !groups.past && !groups.future && !yearIn(groups)
  if (groups.isoYear) return isoPoints(groups, start, end)
  if (groups.number) {
    const short = groups.shortYear ? 2000 + Number(groups.shortYear) - (Number(groups.shortYear) > 60 ? 100 : 0) : null
    const year = short === null ? yearIn(groups) : { stated: short }
    return [{ ...point(days(Number(groups.number), Number(groups.day)), 'numeric'), year }]
  }
  if (groups.month) return dayPoints(groups, spanOf(match, 'days')?.start ?? start, point)
  if (groups.week) return [point({ kind: 'week', week: Number(groups.week) }, 'week', groups.year ? null : 'week')]
  if (groups.halfMonth) {
    const half = ordinalOf(groups.ordinal!, 2) === 1 ? 'half1' : 'half2'
    return [point({ kind: 'month', month: monthIn(groups.halfMonth), part: half }, 'half')]
  }
  if (groups.half || groups.loneHalf) {
    const half = ordinalOf(groups.ordinal!, 2)
    if (half > 2) return []
    const year = groups.loneHalf ? { shift: 0 } : yearIn(groups)
    return [{ ...point({ kind: 'year', part: half === 1 ? 'half1' : 'half2' }, 'half'), year }]
  }
  if (groups.quarter || groups.q) return quarterPoints(match, groups, point)
  if (groups.season) {
    const season = groups.season.toLowerCase() as Season
    return [point({ kind: 'season', season, part }, 'season', unfixed ? 'season' : null)]
  }
  if (groups.recess) {
    const name = groups.recess.toLowerCase()
    return [point({ kind: 'recess', recess: (name === 'krokus' ? 'voorjaars' : name) as Recess }, 'recess')]
  }
  if (groups.feast)
    return [point({ kind: 'feast', feast: groups.feast.toLowerCase() }, 'feast', unfixed ? 'feast' : null)]
  if (groups.bareMonth)
    return [point({ kind: 'month', month: monthIn(groups.bareMonth), part }, 'month', unfixed ? 'month' : null)]
  if (groups.lone)
    return [
      point(
        { kind: 'weekday', weekday: weekdays.indexOf(groups.lone.toLowerCase() as (typeof weekdays)[number]) + 1 },
        'weekday',
      ),
    ]
  if (groups.unit) {
    const unit = groups.unit.toLowerCase()
    const shape = { kind: 'offset', unit: units[unit]!, part } as const
    return [{ ...point(shape, shape.unit), marker: markerOf(groups.offset!) }]
  }
  if (groups.yearTo) return yearRange(groups, start, end)
  return [point({ kind: 'year', part }, 'year', groups.year && !part ? 'year' : null)]
}

const units: Readonly<Record<string, 'week' | 'month' | 'quarter'>> = {
  week: 'week',
  maand: 'month',
  kwartaal: 'quarter',
}
const days = (month: number, first: number, last = first): Shape => ({ kind: 'days', month, first, last })

function isoPoints(groups: Groups, start: number, end: number): Point[] {
  const month = Number(groups.isoMonth)
  // `2005-08` may be the years 2005 to 2008; `2023-02` can only be a month.
  if (!groups.isoDay && month > Number(groups.isoYear) % 100) return []
  const shape: Shape = groups.isoDay ? days(month, Number(groups.isoDay)) : { kind: 'month', month, part: null }
  return [
    {
      start,
      end,
      shape,
      year: { stated: Number(groups.isoYear) },
      marker: null,
      weekday: null,
      rule: 'iso',
      bare: null,
    },
  ]
}

/** `2 en 3 oktober`: one point where the days follow each other or are joined by a dash or `tot`, else one each. */
function dayPoints(groups: Groups, offset: number, point: (shape: Shape, rule: string) => Point): Point[] {
  const month = monthIn(groups.month!)
  const last = Number(`${groups.tens ?? ''}${groups.day}`)
  if (last < 1 || last > 31) return []
  if (groups.weekOf) return [point({ kind: 'weekOf', month, day: last }, 'week')]
  const whole = point(days(month, last), 'day')
  if (!groups.days) return [whole]
  const leading = [...groups.days.matchAll(/\d+/g)].map((found) => ({
    day: Number(found[0]),
    at: offset + found.index,
  }))
  const listed = [...leading.map((one) => one.day), last]
  const first = listed[0]!
  const consecutive = listed.every((day, index) => index === 0 || day === listed[index - 1]! + 1)
  const range = leading.length === 1 && /[-–—‒]|\s(?:tot|t\/m|tm)\s/i.test(groups.days) && first < last
  if (consecutive || range) return [point(days(month, first, last), 'days')]
  const lastStart = offset + groups.days.length
  if (listed.some((day, index) => index > 0 && day <= listed[index - 1]!)) return [{ ...whole, start: lastStart }]
  return [
    ...leading.map(
      ({ day, at }): Point => ({ ...whole, shape: days(month, day), start: at, end: at + `${day}`.length }),
    ),
    { ...whole, start: lastStart },
  ]
}

/** `Q1 en Q2`, `derde en vierde kwartaal van 2024`: one point each; the first has its year from the second. */
function quarterPoints(
  match: Match,
  groups: Groups,
  point: (shape: Shape, rule: string, bare?: Point['bare']) => Point,
): Point[] {
  const bare = groups.year || groups.shift || groups.theyear || groups.every ? null : 'quarter'
  const first = groups.q ? Number(groups.q[1]) : ordinalOf(groups.ordinal!, 4)
  const whole = point({ kind: 'quarter', quarter: first }, 'quarter', bare)
  const secondWord = groups.secondQ ?? groups.secondOrdinal
  const second = spanOf(match, groups.secondQ ? 'secondQ' : 'secondOrdinal')
  if (!secondWord || !second) return [whole]
  const quarter = groups.secondQ ? Number(groups.secondQ[1]) : ordinalOf(secondWord, 4)
  const end = spanOf(match, groups.q ? 'q' : 'ordinal')!.end
  return [
    { ...whole, end, year: null, bare: 'quarter' },
    { ...whole, start: second.start, shape: { kind: 'quarter', quarter } },
  ]
}

/** `2016-2018`: two points, which the joining makes one. */
function yearRange(groups: Groups, start: number, end: number): Point[] {
  const from = Number(groups.year)
  const to = groups.yearTo!.length === 2 ? Math.floor(from / 100) * 100 + Number(groups.yearTo) : Number(groups.yearTo)
  if (to <= from) return []
  const one = (year: number): Point => ({
    start,
    end,
    shape: { kind: 'year', part: null },
    year: { stated: year },
    marker: null,
    weekday: null,
    rule: 'years',
    bare: 'years',
  })
  return [one(from), one(to)]
}
