/**
 * Weeks, months, seasons, quarters and halves: what they look like, and what each match says.
 *
 *   week 23 · eind maart · afgelopen februari · derde kwartaal van 2024 · Q3 2024 · tweede helft van 2026 · deze zomer
 *   zomerreces · Pasen · afgelopen donderdag · vorige week
 */
import { feasts, type Recess, type Season, seasonStarts, weekdays } from '../dutch/calendar.ts'
import { anyOf } from '../patterns.ts'
import type { Form } from './forms.ts'
import {
  isUnfixed,
  type Match,
  markerOf,
  monthIn,
  ordinalOf,
  type Point,
  partIn,
  pointOf,
  weekdayIn,
  yearIn,
} from './points.ts'
import {
  ABBREVIATED_MONTH,
  BARE_MONTH,
  DASH,
  DEICTIC,
  END,
  FULL_WEEKDAY,
  L,
  MARK,
  NUMBER_START,
  OF_ANY_YEAR,
  OF_YEAR,
  ORDINAL,
  OVER_YEARS,
  PART,
  THIS_YEAR,
  Y,
  YEAR,
  YEAR_END,
} from './words.ts'

/** week 23 van 2024; not `week 24 van de zwangerschap` */
export const week: Form = {
  source: `week\\s+(?<week>[1-5]?\\d)(?![\\d-])(?!\\s+(?:van\\s+(?:de|het|een)|na|oud))(?:${OF_YEAR})?`,
  read: (match) => [
    pointOf(match, { kind: 'week', week: Number(match.groups.week) }, 'week', match.groups.year ? null : 'week'),
  ],
}

/** eerste helft van maart; eerste helft (van) 2026, tweede halfjaar 2024, tweede jaarhelft */
export const halves: readonly Form[] = [
  {
    source: `${ORDINAL}\\s+helft\\s+(?:van\\s+)?(?:de\\s+maand\\s+)?(?<month>${BARE_MONTH})(?:${OF_YEAR})?${MARK}?`,
    read(match) {
      const { month, ordinal } = match.groups
      const part = ordinalOf(ordinal!, 2) === 1 ? 'half1' : 'half2'
      return [pointOf(match, { kind: 'month', month: monthIn(month!), part }, 'half')]
    },
  },
  {
    source: `${ORDINAL}\\s+(?:(?:helft|hal(?:f\\s?|ve\\s)jaar|jaarhelft)(?:${OF_ANY_YEAR})|(?<lone>jaarhelft|halfjaar)${END})`,
    read(match) {
      const half = ordinalOf(match.groups.ordinal!, 2)
      if (half > 2) return []
      const year = match.groups.lone ? { shift: 0 } : yearIn(match.groups)
      return [{ ...pointOf(match, { kind: 'year', part: half === 1 ? 'half1' : 'half2' }, 'half'), year }]
    },
  },
]

/** A dump may have lost the raised `e` of `1e kwartaal van 2018` (SZW); `in 1 kwartaal` is a stretch of time. */
const ORDINAL_OR_FIGURE = `(?:${ORDINAL}|${NUMBER_START}[1-4](?=\\s+kwartaal\\s+(?:van\\s+)?${Y}))`
/** derde kwartaal (van) 2024, eerste en tweede kwartaal; 1 kwartaal 2018; 2024-Q3; Q3 2024, Q1/Q2 2024 */
export const ordinalQuarter: Form = {
  source: `(?<first>${ORDINAL_OR_FIGURE})(?:(?<between>\\s+(?:en|of)\\s+)(?<second>tweede|derde|vierde|[234]\\s?e|[234]de))?\\s+kwartaal${END}(?:${OF_ANY_YEAR})?`,
  read: quarterPoints,
}
export const yearQuarter: Form = {
  source: `${NUMBER_START}(?<year>${Y})\\s?-?\\s?q(?<quarter>[1-4])${END}`,
  read: (match) => [pointOf(match, { kind: 'quarter', quarter: Number(match.groups.quarter) }, 'quarter')],
}
export const shortQuarter: Form = {
  source: `(?<first>q[1-4])${END}(?:(?<between>${DASH}|\\s*/\\s*)(?<second>q[1-4])(?!\\d))?(?:\\s*[-/]?\\s*(?:van\\s+)?(?<year>${Y})${YEAR_END}|\\s+(?:van\\s+)?${THIS_YEAR}${END})?`,
  read: quarterPoints,
}

/** `Q1 en Q2`, `derde en vierde kwartaal van 2024`: one point each; the first has its year from the second. */
function quarterPoints(match: Match): readonly Point[] {
  const { first, between, second, year, shift, theyear, every } = match.groups
  const bare = year || shift || theyear || every ? null : 'quarter'
  const numberOf = (word: string): number => (word[0] === 'q' ? Number(word[1]) : ordinalOf(word, 4))
  const whole = pointOf(match, { kind: 'quarter', quarter: numberOf(first!) }, 'quarter', bare)
  if (!second) return [whole]
  const end = match.start + first!.length
  return [
    { ...whole, end, year: null, bare: 'quarter' },
    { ...whole, start: end + between!.length, shape: { kind: 'quarter', quarter: numberOf(second) } },
  ]
}

/** deze zomer, eind van de zomer, najaar van 2011, winter 2023-2024 */
export const season: Form = {
  source: `(?:${PART})?(?:${DEICTIC})?(?<season>${anyOf(Object.keys(seasonStarts))})${END}(?![-–]\\s?[${L}])(?:${OVER_YEARS}|${OF_YEAR})?${MARK}?`,
  read: (match) => [
    pointOf(
      match,
      { kind: 'season', season: match.groups.season as Season, part: partIn(match.groups) },
      'season',
      isUnfixed(match.groups) ? 'season' : null,
    ),
  ],
}

/** aanstaande zomerreces, zomerreces 2023 */
export const recess: Form = {
  source: `(?:${DEICTIC})?(?<recess>zomer|kerst|herfst|voorjaars|krokus|mei)\\s?-?reces(?:periode)?${END}(?:${OF_YEAR})?${MARK}?`,
  read(match) {
    const name = match.groups.recess!
    return [pointOf(match, { kind: 'recess', recess: (name === 'krokus' ? 'voorjaars' : name) as Recess }, 'recess')]
  },
}

/** Pasen, Prinsjesdag 2024, komende kerst, jaarwisseling 2024-2025 */
export const feast: Form = {
  source: `(?:${DEICTIC})?(?<feast>${anyOf([...feasts.keys()].map((name) => name.replaceAll(' ', '\\s+')))})${END}(?![-–][${L}])(?:${OVER_YEARS}|${OF_YEAR})?${MARK}?`,
  read(match) {
    const name = match.groups.feast!.replace(/\s+/gu, ' ')
    // `de derde dinsdag van september` can mean nothing else; the Voorjaarsnota is a paper, with its year too.
    const isBare = name === 'voorjaarsnota' || (isUnfixed(match.groups) && !/^derde /u.test(name))
    return [pointOf(match, { kind: 'feast', feast: name }, 'feast', isBare ? 'feast' : null)]
  },
}

const readMonth: Form['read'] = (match) => [
  pointOf(
    match,
    { kind: 'month', month: monthIn(match.groups.month!), part: partIn(match.groups) },
    'month',
    isUnfixed(match.groups) ? 'month' : null,
  ),
]
export const months: readonly Form[] = [
  // eind maart, medio september 2019, afgelopen februari, november
  {
    source: `(?:${PART})?(?:${DEICTIC}(?:maand\\s+)?)?(?<month>${BARE_MONTH})(?:${OF_YEAR})?${MARK}?`,
    read: readMonth,
  },
  { source: `(?:${PART})?(?<month>${ABBREVIATED_MONTH})${YEAR}`, read: readMonth },
]

/** afgelopen donderdag, maandag a.s. */
export const loneWeekday: Form = {
  source: `(?:${DEICTIC}(?<lone>${FULL_WEEKDAY})${END}|(?<lone>${FULL_WEEKDAY})${MARK})`,
  read: (match) => [
    pointOf(
      match,
      { kind: 'weekday', weekday: weekdays.indexOf(match.groups.lone as (typeof weekdays)[number]) + 1 },
      'weekday',
    ),
  ],
}

const units: Readonly<Record<string, 'week' | 'month' | 'quarter'>> = {
  week: 'week',
  maand: 'month',
  kwartaal: 'quarter',
}
/** vorige week, volgende week dinsdag, eind deze maand, volgend kwartaal */
export const offset: Form = {
  source: `(?:${PART})?(?<offset>deze|dit|vorige?|volgende?|komende?|aankomende?)\\s+(?:(?<unit>maand(?!\\s+${BARE_MONTH}(?![${L}]))|kwartaal)|(?<unit>week)(?:\\s+(?:op\\s+)?(?<weekday>${FULL_WEEKDAY}))?)${END}`,
  read(match) {
    const { unit: word, offset: marker } = match.groups
    const unit = units[word!]!
    const weekday = weekdayIn(match.groups)
    const point = pointOf(
      match,
      { kind: 'offset', unit, part: partIn(match.groups), weekday },
      weekday ? 'weekday' : unit,
    )
    return [{ ...point, marker: markerOf(marker!) }]
  },
}
