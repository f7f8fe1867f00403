/**
 * Parts of citations. A citation is read from left to right with sticky patterns: each says what may come next, so every
 * stretch of text is read a bounded number of times and a list may be as long as it is printed.
 */
import type { Span } from '../../pipeline/document.ts'
import type { Reference } from './reference.ts'

/** A reference and where it stands. */
export interface Found extends Span {
  readonly value: Reference
}

/** What one rule read in one go: it claims the whole stretch, and no other rule finds anything inside it. */
export interface Citation extends Span {
  readonly rule: string
  readonly found: readonly Found[]
}

/** White space that may be missing, with at most one line break: two of them end a block (`28 625 , nr. 194` in dumps). */
export const WS = '[^\\S\\n]{0,4}\\n?[^\\S\\n]{0,4}'
/** One of these signs or none, with white space around it. */
export const sep = (signs: string): string => `${WS}(?:[${signs}]${WS})?`
export const DASH = '[-\u2010-\u2015\u2212]'
export const START = '(?<![\\p{L}\\p{N}])'
export const END = '(?![\\p{L}\\p{N}])'

const MONTHS = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december'
/** `12 mei 2016`, as it stands between the parts of a citation. */
export const DATE = `(?<day>\\d{1,2})${WS}(?<month>${MONTHS})${WS}(?<year>(?:19|20)\\d\\d)${END}`
const months = MONTHS.split('|')

/** ISO day of the groups of {@link DATE}, or null where they took no part. */
export function isoDay({ day, month, year }: Readonly<Record<string, string | undefined>>): string | null {
  if (!day || !month || !year) return null
  return `${year}-${String(months.indexOf(month.toLowerCase()) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** What follows a number that counts something else: a month, a sum or the rest of a dossier (`35 300`). */
export const COUNTS_A_SUM = `(?:${WS}(?:%|(?:${MONTHS}|procent|euro|EUR|miljoen|miljard|mln|mld|leden|jaar)${END})|(?:[^\\S\\n]|\\.)\\d{3}(?!\\d))`
/** Also a year (`17/18`). */
export const COUNTS_ELSE = `(?:${COUNTS_A_SUM}|/\\d)`

/** What closes a citation: without `nr.` a number is one only if nothing else follows it. */
export const CLOSES = `(?=${WS}(?:[.;:)\\]]|$|\\n|,(?!\\d)|\\(|(?:en|of|p|pp|blz|pag|pagina|bijlage)${END}))`

/** `nr.`, `nrs.`, `nummer`, `no.`, `letter`, mistyped `nr,`; the group `plural` for several. */
export const NR =
  '(?:(?<plural>[Nn](?:rs|os|ummers)|[Ll]etters|NRS)|[Nn](?:r|o|ummer)|NR|[Ll](?:etter|ett)|[Ss]tuk(?:nummer)?|[Oo]ndernummer)(?!\\p{L})(?:\\.|(?<=[Nn]rs?),(?=\\s\\d))?'

/** `37`, `42e`, `188b`, the letters of the Eerste Kamer (`C`, `AA`). */
export const NUMBER = `(?<number>\\d{1,4}(?:[a-z](?!\\p{L}))?|[A-Z]{1,3})(?![\\p{L}\\p{N}])`

/** Compiles a part that is read where the last one ended. */
export const part = (source: string, flags: '' | 'i' = ''): RegExp => new RegExp(source, `uy${flags}`)

export interface Read {
  readonly start: number
  readonly end: number
  readonly groups: Readonly<Record<string, string | undefined>>
}

/** Reads a part at an offset; null where it does not stand there. */
export function read(pattern: RegExp, text: string, at: number): Read | null {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  return match && { start: at, end: pattern.lastIndex, groups: match.groups ?? {} }
}
