/**
 * The words of one expression, as one pattern, and what each match of it says.
 *
 *   26 januari 2024 · donderdag 1 maart · 2 en 3 oktober jl. · 14, 15 en 16 maart · 22 APR. 2026 · 21-02-2023 · 2023-02
 *   week van 23 juni · week 23 · eind maart · september · afgelopen februari · medio dit jaar · 2016-2018 · in 2020
 *   derde kwartaal van 2024 · Q3 2024 · tweede helft van 2026 · deze zomer · zomerreces · Pasen · vorige week
 */
import {
  feasts, monthAbbreviations, monthMisreadings, monthNames, monthNumbers, type Recess, type Season, seasonStarts, weekdays,
} from '../dutch/calendar.ts'
import { anyOf, pattern, spanOf, WORD_END } from '../patterns.ts'
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

// Two digits by which OCR breaks a stamped day: `2 2 APR. 2026`.
const STAMPED = '(?<tens>[0-3])\\s(?=\\d\\s?(?-i:[A-Z]{3}))'
const D = '(?:3[01]|[12]\\d|0?[1-9])'
// Not the decimals of `3.12`, the tail of `2023-12` or the 4 of `€ 2.014`.
const NUMBER_START = '(?<!\\d[.,:/-]|€\\s?)'
const WEEKDAY = `(?:${anyOf(weekdays)}|(?:ma|di|wo|do|vr|za|zo)\\.?)`
const FULL_WEEKDAY = anyOf(weekdays)
const MONTH = `(?:${anyOf([...monthNames, ...monthMisreadings])}|${anyOf(monthAbbreviations)}\\.?)${WORD_END}`
const BARE_MONTH = `${anyOf(monthNames)}${WORD_END}`
const Y = '(?:20\\d\\d|1[89]\\d\\d|2100)'
// Not the year of `2019-123`, `2016/679`, `2023Z01234`, `2024.pdf`, `2.019,50`; but that of `2021–oktober`, `2024/begin`.
const YEAR_END = `(?![\\p{L}\\p{N}_]|[.,:/]\\d|,-|[-–—]\\d|-(?!${anyOf(monthNames)})\\p{L}|\\.\\p{L})`
const DASH = '\\s?[-–—‒]\\s?'
const THIS_YEAR = '(?<shift>dit|vorig|volgend|komend|aankomend)\\s+(?:lopende?\\s+)?(?:kalender|begrotings)?jaar'
const THE_YEAR = '(?:het|dit)\\s+(?:lopende\\s+)?(?<theyear>jaar)'
// `1 februari van het kalenderjaar`, `van elk jaar`: a day of every year.
const EVERY_YEAR = '(?:het|elk|ieder|enig|een|dat)\\s+(?<every>kalenderjaar|jaar)'
const YEAR = `(?:\\s*,)?\\s+(?:(?:in|van)\\s+)?(?:het\\s+jaar\\s+)?(?<year>${Y})${YEAR_END}`
const OF_YEAR = `(?:${YEAR}|\\s+(?:van\\s+)?${THIS_YEAR}${WORD_END}|\\s+van\\s+${EVERY_YEAR}${WORD_END})`
// `winter 2023-2024`, `jaarwisseling 2024/25`: the year in which it begins
const OVER_YEARS = `\\s+(?:van\\s+)?(?<year>${Y})\\s?[-–—/]\\s?(?:${Y}|\\d\\d)(?!\\d)`
// After a half, a quarter or a part, `het jaar` is the letter's own.
const OF_ANY_YEAR = `(?:${YEAR}|\\s+(?:van\\s+)?${THIS_YEAR}${WORD_END}|\\s+van\\s+${THE_YEAR}${WORD_END})`
const PAST = '(?<past>jl\\.?|j\\.\\s?l\\.?|l\\.\\s?l\\.|jongst\\s?leden|laatstleden)'
const FUTURE = '(?<future>a\\.\\s?s\\.?|as\\.|aanstaande?|eerstkomende?)'
const MARK = `(?:\\s*,?\\s?(?:${PAST}|${FUTURE})(?![\\p{L}\\p{N}]))`
const DEICTIC =
  '(?<deictic>afgelopen|jongstleden|aankomende?|komende?|eerstkomende?|aanstaande?|volgende?|vorige?|deze|dit)\\s+'
const PART =
  '(?<part>begin|medio|half|halverwege|midden|eind|einde|primo|ultimo)\\s+(?:van\\s+)?(?:(?:de|het)\\s+(?=\\p{L}))?(?:maand\\s+)?'
const ORDINAL = '(?<ordinal>eerste|tweede|derde|vierde|laatste|1\\s?e|2\\s?e|3\\s?e|4\\s?e|1ste|2de|3de|4de)'
const AND = '(?:\\s*,\\s*|\\s+(?:en|of)\\s+|\\s?[-–—‒/]\\s?|\\s+tot\\s+en\\s+met\\s+|\\s+(?:tot|t/m|tm)\\s+)'
const ON_WEEKDAY = `(?:(?:${WEEKDAY}),?\\s+)?`
// `2 en 3`, `14, 15 en`, `4 tot`: days that share the month that follows; at most four before the last.
const LEADING_DAYS = `(?<days>(?:${D}${AND}${ON_WEEKDAY}(?=${D}(?:${AND}|e|ste|de|\\s|\\.))){1,4})`

const alternatives = [
  // 2023-02-21, 2023-02; not 2009-12, which may be two years, unless `date` says so
  `${NUMBER_START}(?<isoYear>${Y})-(?<isoMonth>0[1-9]|1[0-2])(?:-(?<isoDay>0[1-9]|[12]\\d|3[01]))?(?![\\p{L}\\p{N}_]|[-–/:.,]\\d|-)`,
  // 21-02-2023, 1/12/2023, 21.02.2023
  `${NUMBER_START}(?<day>${D})(?<sign>[-–/.])(?<number>0?[1-9]|1[0-2])\\k<sign>(?<year>(?:20|19)\\d\\d)(?![\\p{L}\\p{N}_]|[-–/.:]\\d)`,
  // d.d. 12-03-19: only there are two digits a year
  `(?<=(?:d\\.?\\s?d\\.?|datum):?\\s{1,3})(?<day>${D})(?<sign>[-/.])(?<number>0?[1-9]|1[0-2])\\k<sign>(?<shortYear>\\d\\d)(?![\\p{L}\\p{N}_/-])`,
  // week van 23 juni, donderdag 1 maart, 2 en 3 oktober jl., 22 APR. 2026, 1 mei dit jaar
  `(?:(?:${DEICTIC})?(?:(?<weekOf>week)\\s+van\\s+)?(?:(?<weekday>${WEEKDAY}),?\\s+)?)?` +
    `${NUMBER_START}(?:${STAMPED}|${LEADING_DAYS})?(?<day>${D})\\s?(?:e|ste|de)?\\s?(?<month>${MONTH})` +
    `(?:-(?=\\d{4}))?(?:${OF_YEAR}|\\s?(?<year>${Y})${YEAR_END})?${MARK}?`,
  // week 23 van 2024; not `week 24 van de zwangerschap`
  `week\\s+(?<week>[1-5]?\\d)(?![\\p{N}-])(?!\\s+(?:van\\s+(?:de|het|een)|na|oud))(?:${OF_YEAR})?`,
  // eerste helft van maart
  `${ORDINAL}\\s+helft\\s+(?:van\\s+)?(?:de\\s+maand\\s+)?(?<halfMonth>${BARE_MONTH})(?:${OF_YEAR})?${MARK}?`,
  // eerste helft (van) 2026, tweede halfjaar 2024, tweede jaarhelft
  `${ORDINAL}\\s+(?:(?<half>helft|half\\s?jaar|jaarhelft)(?:${OF_ANY_YEAR})|(?<loneHalf>jaarhelft|halfjaar)${WORD_END})`,
  // derde kwartaal (van) 2024, vierde kwartaal; Q3 2024
  `${ORDINAL}(?:\\s+(?:en|of)\\s+(?<secondOrdinal>tweede|derde|vierde))?\\s+(?<quarter>kwartaal)${WORD_END}(?:${OF_ANY_YEAR})?`,
  `${NUMBER_START}(?<year>${Y})\\s?-?\\s?(?<q>Q[1-4])(?![\\p{L}\\p{N}])`,
  `(?<q>Q[1-4])(?![\\p{L}\\p{N}])(?:(?:${DASH}|\\s*/\\s*)(?<secondQ>Q[1-4])(?!\\p{N}))?(?:\\s*[-/]?\\s*(?:van\\s+)?(?<year>${Y})${YEAR_END}|\\s+(?:van\\s+)?${THIS_YEAR}${WORD_END})?`,
  // deze zomer, eind van de zomer, najaar van 2011, winter 2023-2024
  `(?:${PART})?(?:${DEICTIC})?(?<season>${anyOf(Object.keys(seasonStarts))})${WORD_END}(?![-–]\\s?\\p{L})(?:${OVER_YEARS}|${OF_YEAR})?${MARK}?`,
  // aanstaande zomerreces, zomerreces 2023
  `(?:${DEICTIC})?(?<recess>zomer|kerst|herfst|voorjaars|krokus|mei)\\s?-?reces(?:periode)?${WORD_END}(?:${OF_YEAR})?${MARK}?`,
  // Pasen, Prinsjesdag 2024, komende kerst, jaarwisseling 2024-2025
  `(?:${DEICTIC})?(?<feast>${anyOf(feasts.keys())})${WORD_END}(?![-–]\\p{L})(?:${OVER_YEARS}|${OF_YEAR})?${MARK}?`,
  // eind maart/begin april, medio september 2019, afgelopen februari, november
  `(?:${PART})?(?:${DEICTIC})?(?<bareMonth>${BARE_MONTH})(?:${OF_YEAR})?${MARK}?`,
  `(?:${PART})?(?<bareMonth>${anyOf(monthAbbreviations)}\\.?)(?<=[a-z.])${YEAR}`,
  // medio dit jaar, einde van het jaar, begin 2024
  `${PART}(?:${THIS_YEAR}|(?<!half\\s+)(?<theyear>(?:kalender)?jaar))${WORD_END}`,
  `${THIS_YEAR}${WORD_END}`,
  `${PART}(?:jaar\\s+)?(?<year>${Y})${YEAR_END}`,
  // schooljaar 2023/2024; elsewhere two years with a slash are a vergaderjaar
  `(?<=(?:schooljaar|studiejaar|collegejaar|seizoen|teeltjaar)\\s+)(?<year>${Y})/(?<yearTo>${Y}|\\d\\d)(?!\\d)`,
  // 2016-2018, 2020
  `${NUMBER_START}(?<year>${Y})(?:${DASH}(?<yearTo>${Y})|)${YEAR_END}`,
  // afgelopen donderdag, maandag a.s.
  `(?:${DEICTIC}(?<lone>${FULL_WEEKDAY})${WORD_END}|(?<lone>${FULL_WEEKDAY})${MARK})`,
  // vorige week, eind deze maand, volgend kwartaal
  `(?:${PART})?(?<offset>deze|dit|vorige?|volgende?|komende?|aankomende?)\\s+(?<unit>week|maand|kwartaal)${WORD_END}`,
]

// What an expression may begin with: most words of a text are turned down here, before any alternative is tried.
const FIRST_WORD = `(?=\\d|q[1-4]|0ktober|${anyOf([
  ...monthNames, ...monthMisreadings.filter((name) => !/^\d/.test(name)), ...monthAbbreviations.map((name) => `${name}[.\\s]`),
  ...weekdays, '(?:ma|di|wo|do|vr|za|zo)[.,]?\\s\\d', ...Object.keys(seasonStarts), ...feasts.keys(), 'krokus', 'week\\s',
  'afgelopen', 'jongstleden', 'aankomend', 'komend', 'eerstkomend', 'aanstaand', 'volgend', 'vorig', 'deze\\s', 'dit\\s',
  'begin\\s', 'medio\\s', 'half', 'midden\\s', 'einde?\\s', 'primo\\s', 'ultimo\\s', 'eerste\\s', 'tweede\\s', 'derde\\s', 'vierde\\s', 'laatste\\s',
])})`

export const expression = pattern(`(?<![\\p{L}\\p{N}_])${FIRST_WORD}(?:${anyOfInOrder(alternatives)})`, 'i')

/** The first that fits wins: the order above is from the most to the least particular. */
function anyOfInOrder(parts: readonly string[]): string {
  return parts.map((part) => `(?:${part})`).join('|')
}

const partNames: Readonly<Record<string, Part>> = {
  begin: 'begin', medio: 'medio', half: 'medio', halverwege: 'medio', midden: 'medio', eind: 'eind', einde: 'eind',
  primo: 'first', ultimo: 'last',
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
 * What one match of {@link expression} says: one point, two for `2016-2018`, several for days that do not follow each other.
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
    start, end, shape, year: yearIn(groups), marker: markerIn(groups), weekday: weekdayIn(groups), rule: groups.past ? 'jl' : groups.future ? 'as' : rule, bare,
  })
  const part = partIn(groups)
  const unfixed = !part && !groups.deictic && !groups.past && !groups.future && !yearIn(groups)
  if (groups.isoYear) return isoPoints(groups, start, end)
  if (groups.number) {
    const short = groups.shortYear ? 2000 + Number(groups.shortYear) - (Number(groups.shortYear) > 60 ? 100 : 0) : null
    return [{ ...point(days(Number(groups.number), Number(groups.day)), 'numeric'), year: { stated: short ?? Number(groups.year) } }]
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
  if (groups.feast) return [point({ kind: 'feast', feast: groups.feast.toLowerCase() }, 'feast', unfixed ? 'feast' : null)]
  if (groups.bareMonth)
    return [point({ kind: 'month', month: monthIn(groups.bareMonth), part }, 'month', unfixed ? 'month' : null)]
  if (groups.lone)
    return [point({ kind: 'weekday', weekday: weekdays.indexOf(groups.lone.toLowerCase() as (typeof weekdays)[number]) + 1 }, 'weekday')]
  if (groups.unit) {
    const unit = groups.unit.toLowerCase()
    const shape = { kind: 'offset', unit: units[unit]!, part } as const
    return [{ ...point(shape, shape.unit), marker: markerOf(groups.offset!) }]
  }
  if (groups.yearTo) return yearRange(groups, start, end)
  return [point({ kind: 'year', part }, 'year', groups.year && !part ? 'year' : null)]
}

const units: Readonly<Record<string, 'week' | 'month' | 'quarter'>> = { week: 'week', maand: 'month', kwartaal: 'quarter' }
const days = (month: number, first: number, last = first): Shape => ({ kind: 'days', month, first, last })

function isoPoints(groups: Groups, start: number, end: number): Point[] {
  const month = Number(groups.isoMonth)
  // `2005-08` may be the years 2005 to 2008; `2023-02` can only be a month.
  if (!groups.isoDay && month > Number(groups.isoYear) % 100) return []
  const shape: Shape = groups.isoDay ? days(month, Number(groups.isoDay)) : { kind: 'month', month, part: null }
  return [{ start, end, shape, year: { stated: Number(groups.isoYear) }, marker: null, weekday: null, rule: 'iso', bare: null }]
}

/** `2 en 3 oktober`: one point where the days follow each other or are joined by a dash or `tot`, else one each. */
function dayPoints(groups: Groups, offset: number, point: (shape: Shape, rule: string) => Point): Point[] {
  const month = monthIn(groups.month!)
  const last = Number(`${groups.tens ?? ''}${groups.day}`)
  if (last < 1 || last > 31) return []
  if (groups.weekOf) return [point({ kind: 'weekOf', month, day: last }, 'week')]
  const whole = point(days(month, last), 'day')
  if (!groups.days) return [whole]
  const leading = [...groups.days.matchAll(/\d+/g)].map((found) => ({ day: Number(found[0]), at: offset + found.index }))
  const listed = [...leading.map((one) => one.day), last]
  const first = listed[0]!
  const consecutive = listed.every((day, index) => index === 0 || day === listed[index - 1]! + 1)
  const range = leading.length === 1 && /[-–—‒]|\s(?:tot|t\/m|tm)\s/i.test(groups.days) && first < last
  if (consecutive || range) return [point(days(month, first, last), 'days')]
  const lastStart = offset + groups.days.length
  if (listed.some((day, index) => index > 0 && day <= listed[index - 1]!)) return [{ ...whole, start: lastStart }]
  return [
    ...leading.map(({ day, at }): Point => ({ ...whole, shape: days(month, day), start: at, end: at + `${day}`.length })),
    { ...whole, start: lastStart },
  ]
}

/** `Q1 en Q2`, `derde en vierde kwartaal van 2024`: one point each; the first has its year from the second. */
function quarterPoints(match: Match, groups: Groups, point: (shape: Shape, rule: string, bare?: Point['bare']) => Point): Point[] {
  const bare = groups.year || groups.shift || groups.theyear ? null : 'quarter'
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
    start, end, shape: { kind: 'year', part: null }, year: { stated: year }, marker: null, weekday: null, rule: 'years', bare: 'years',
  })
  return [one(from), one(to)]
}
