/**
 * All forms of an expression, by the word or number it begins with: most words of a text are turned down before any form is
 * tried, and a form is compiled when a letter first has such a word.
 */
import { feasts, monthAbbreviations, monthNames, seasonStarts, weekdays } from '../dutch/calendar.ts'
import { isoDay, namedDay, numericDays } from './day-forms.ts'
import {
  feast,
  halves,
  loneWeekday,
  months,
  offset,
  ordinalQuarter,
  recess,
  season,
  shortQuarter,
  week,
  yearQuarter,
} from './period-forms.ts'
import type { Match, Point } from './points.ts'
import { partsOfYear, schoolYear, shiftedYear, years } from './year-forms.ts'

export interface Form {
  /** Of a pattern that is tried at one place of the text in lower case. */
  readonly source: string
  /** Points in text order; none for what is no date after all (`31-31-2020`), null where another form may fit. */
  readonly read: (match: Match) => readonly Point[] | null
}

const ordinals = ['eerste', 'tweede', 'derde', 'vierde', 'laatste']

/** Forms in the order in which they are tried, the most particular first, by the words that they may begin with. */
const byWord: readonly (readonly [readonly string[], readonly Form[]])[] = [
  [['q1', 'q2', 'q3', 'q4'], [shortQuarter]],
  [weekdays, [namedDay, loneWeekday]],
  // `di 3 maart`, `vr. 6 maart`
  [['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'].flatMap((day) => [' ', '.', ','].map((end) => day + end)), [namedDay]],
  [
    ['afgelopen', 'jongstleden', 'aankomend', 'komend', 'eerstkomend', 'aanstaand', 'volgend', 'vorig', 'deze', 'dit'],
    [namedDay, season, recess, feast, ...months, shiftedYear, loneWeekday, offset],
  ],
  [['week'], [namedDay, week]],
  [
    ['begin', 'medio', 'half', 'midden', 'eind', 'primo', 'ultimo'],
    [season, ...months, ...partsOfYear, offset],
  ],
  [
    [...monthNames, ...monthAbbreviations],
    [recess, ...months],
  ],
  [
    [...Object.keys(seasonStarts), 'krokus'],
    [season, recess],
  ],
  [[...feasts.keys()].map((name) => name.split(' ')[0]!).filter((word) => !ordinals.includes(word)), [recess, feast]],
  [ordinals, [...halves, ordinalQuarter, feast]],
]

const yearForms: readonly Form[] = [isoDay, yearQuarter, schoolYear, ...years]
const dayForms: readonly Form[] = [namedDay]
const signedForms: readonly Form[] = [...numericDays, namedDay]
const ordinalForms: readonly Form[] = [namedDay, ...halves, ordinalQuarter]

const compiled = new Map<Form, RegExp>()

function patternOf(form: Form): RegExp {
  const known = compiled.get(form)
  if (known) return known
  const pattern = new RegExp(form.source, 'uy')
  compiled.set(form, pattern)
  return pattern
}

/** The end of an expression, and what it says. */
export interface Reading {
  readonly end: number
  readonly points: readonly Point[]
}

/**
 * The first form that fits what begins at `at`.
 * @param lower the text in lower case
 */
export function readAt(lower: string, at: number, text: string): Reading | null {
  for (const form of formsAt(lower, at)) {
    const pattern = patternOf(form)
    pattern.lastIndex = at
    const match = pattern.exec(lower)
    if (!match) continue
    const end = at + match[0].length
    const points = form.read({ start: at, end, groups: match.groups ?? {}, text })
    if (points) return { end, points }
  }
  return null
}

const NONE: readonly Form[] = []

function formsAt(lower: string, at: number): readonly Form[] {
  if (isDigit(lower.charCodeAt(at))) return formsOfNumber(lower, at)
  for (const { word, forms } of buckets[keyAt(lower, at)] ?? NO_BUCKET) if (lower.startsWith(word, at)) return forms
  return NONE
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** A year has four figures at least, a day one or two; what stands behind it tells which forms may follow. */
function formsOfNumber(lower: string, at: number): readonly Form[] {
  let end = at + 1
  while (end - at < 4 && isDigit(lower.charCodeAt(end))) end++
  if (end - at === 4) return yearForms
  if (end - at === 3) return NONE
  const next = lower[end]
  if (next === '-' || next === '/' || next === '.' || next === '–') return signedForms
  if (next === 'e' || next === 's' || next === 'd' || lower[end + 1] === 'e') return ordinalForms
  return lower.startsWith('kwartaal', end + 1) ? ordinalForms : dayForms
}

interface Bucket {
  readonly word: string
  readonly forms: readonly Form[]
}

/** 1-26 for a letter of the alphabet, 0 for all else. */
const letterAt = (lower: string, at: number): number => {
  const code = lower.charCodeAt(at) - 96
  return code >= 1 && code <= 26 ? code : 0
}

/** Of the first three letters: most words of a text begin with none of ours. */
const keyAt = (lower: string, at: number): number =>
  (letterAt(lower, at) * 27 + letterAt(lower, at + 1)) * 27 + letterAt(lower, at + 2)

const NO_BUCKET: readonly Bucket[] = []
const buckets: (readonly Bucket[] | undefined)[] = new Array(27 ** 3)
for (const [words, forms] of byWord)
  for (const word of words) {
    const key = keyAt(word, 0)
    // The longest first: `maart` is not `ma`.
    buckets[key] = [...(buckets[key] ?? []), { word, forms }].sort((a, b) => b.word.length - a.word.length)
  }
