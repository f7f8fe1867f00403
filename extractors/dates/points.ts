/** One expression of the text (`medio december`, `2 en 3 oktober jl.`) and the words that all kinds of it share. */
import { monthNumbers, weekdays } from '../dutch/calendar.ts'
import type { Part, Shape } from './shape.ts'

/** Which occurrence is meant when the year is not printed. */
export type Marker = 'past' | 'future' | 'this' | 'last' | 'next' | 'every'

/** A printed year, a year counted from the letter's (`vorig jaar` is -1), or none. */
export type Year = { readonly stated: number } | { readonly shift: number } | null

/** A shape, its year and its marker. */
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
  readonly bare: 'month' | 'year' | 'years' | 'marked' | 'season' | 'feast' | 'quarter' | 'week' | null
}

/** The named groups of a match, in lower case. */
export type Groups = Readonly<Record<string, string | undefined>>

/** Where a match stands in the text, what it says, and the text as printed: for what capitals tell. */
export interface Match {
  readonly start: number
  readonly end: number
  readonly groups: Groups
  readonly text: string
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

const markers: readonly (readonly [string, Marker])[] = [
  ['afgelopen', 'past'],
  ['jongst', 'past'],
  ['aankomend', 'future'],
  ['komend', 'future'],
  ['eerstkomend', 'future'],
  ['aanstaand', 'future'],
  ['volgend', 'next'],
  ['vorig', 'last'],
  ['de', 'this'],
  ['di', 'this'],
]

/** Of `afgelopen`, `komend`, `dit` and their inflections. */
export const markerOf = (word: string): Marker => markers.find(([form]) => word.startsWith(form))![1]

const shifts: Readonly<Record<string, number>> = { dit: 0, vorig: -1, volgend: 1, komend: 1, aankomend: 1 }

const ordinals: Readonly<Record<string, number>> = { eerste: 1, tweede: 2, derde: 3, vierde: 4 }

/** `eerste`, `1e`; `laatste` is the last of so many. */
export const ordinalOf = (word: string, last: number): number =>
  word === 'laatste' ? last : (ordinals[word] ?? Number(word[0]))

export const yearIn = ({ year, shift, theyear }: Groups): Year => {
  if (year) return { stated: Number(year) }
  if (shift) return { shift: shifts[shift]! }
  return theyear ? { shift: 0 } : null
}

function markerIn(groups: Groups): Marker | null {
  if (groups.every) return 'every'
  if (groups.past) return 'past'
  if (groups.future) return 'future'
  return groups.deictic ? markerOf(groups.deictic) : null
}

/** `donderdag`, `do.`; told apart by their first two letters. */
export const weekdayIn = ({ weekday }: Groups): number | null =>
  weekday ? weekdays.findIndex((name) => name.startsWith(weekday.slice(0, 2))) + 1 : null

export const partIn = ({ part }: Groups): Part | null => (part ? partNames[part]! : null)
export const monthIn = (name: string): number => monthNumbers.get(name.endsWith('.') ? name.slice(0, -1) : name)!

/** Whether neither year nor `eind`, `deze` or `jl.` stands with it: then words beside it must tell that it is a date. */
export const isUnfixed = (groups: Groups): boolean =>
  !groups.part && !groups.deictic && !groups.past && !groups.future && !yearIn(groups)

/** The whole match as one point. */
export const pointOf = (
  { start, end, groups }: Match,
  shape: Shape,
  rule: string,
  bare: Point['bare'] = null,
): Point => ({
  start,
  end,
  shape,
  year: yearIn(groups),
  marker: markerIn(groups),
  weekday: weekdayIn(groups),
  rule: groups.past ? 'jl' : groups.future ? 'as' : rule,
  bare,
})
