/**
 * A dossier as printed, and as identifiers name it:
 *
 *   30 573 · 30.573 · 30573 → 30573                  21501-02 · 21 501-32 · 21 50102 → 21501-02
 *   35 300 VI · 31 700-VIII · 31.700XII · 31700.VIII · 35300, XIV, nr. → 35300-VI     36 600 B → 36600-B
 *   27 484 (R 1669) → 27484
 *   CXXIV: a dossier that the Eerste Kamer made itself
 */
import { DASH, END, NR, part, read, sep, WS } from './parts.ts'

export interface Dossier {
  /** `35300-VI` */
  readonly name: string
  /** Without chapter or part: `35300`. */
  readonly base: string
  /** The chapter of the budget: `VI`, `IXB`, `B`. */
  readonly chapter: string | undefined
  /** The part of a dossier that is kept in parts: `02`. */
  readonly sub: string | undefined
  readonly start: number
  readonly end: number
}

/** Chapters of the budget run to XXV; `IXB` and `IIA` are chapters too. */
const ROMAN = '(?=[IVX])X{0,2}(?:IX|IV|V?I{0,3})[A-E]?'
const BEFORE_NR = `(?=${sep(',')}\\(?${NR.replace('(?<plural>', '(?:')})`
/** On the same line: under `ID: 34233-33` stands the head of the paper itself, `Nr. 33 BRIEF VAN …`. */
const BEFORE_NR_HERE = `(?=[^\\S\\n]{0,4},?[^\\S\\n]{0,4}\\(?${NR.replace('(?<plural>', '(?:')})`
/** Funds have a letter. A space and a letter alone might begin the next sentence, so something must close it. */
const FUND = `[A-FHJ-M](?=${WS}[,;)/]|\\.?\\)?(?:\\s|$)(?!${WS}\\p{L})|${DASH}[\\p{L}\\d]|${WS}(?:en|[Nn]rs?)${END})`
const CHAPTER = [
  // `31700.VIII`, `31 700-VIII`, `31.700XII`, `35 300 VI`, `35 300 - VI`, `35 300 hoofdstuk VI`
  `(?:\\.|${WS}${DASH}${WS}|${WS}(?:\\(?(?:hoofdstuk|hfdst\\.?)${WS})?)(?<chapter>${ROMAN}|${FUND})${END}`,
  // `35300, XIV, nr. 67`: without `nr.` a letter after a comma is a paper of the Eerste Kamer
  `${WS},${WS}(?:hoofdstuk${WS})?(?<late>${ROMAN})${END}${BEFORE_NR}`,
  // `35 300 vi, nr. 37`
  `${WS}(?<small>(?=[ivx]{2})x{0,2}(?:ix|iv|v?i{0,3}))${END}${BEFORE_NR}`,
].join('|')
const R_NUMBER = `(?:${WS}\\(?R${WS}\\.?${WS}\\d{3,4}(?!\\d)\\)?)?`

/** The sub number of `21501-20`, also where a line end took its dash (`21 50120`); of another dossier only before a number of its own, since `35510-21` is number 21. */
const SUB = `(?:(?:${DASH}|(?<=501)[\\s/]|(?<=21[\\s.]?501))(?<sub>\\d{2})(?!\\d)(?:(?<=21[\\s.]?501.?\\d\\d)|${BEFORE_NR_HERE}|(?=${DASH}\\d)))?`
const dossierPattern = (base: string): RegExp =>
  part(
    `(?<lead>${sep(',:;')}\\(?)(?<base>${base})(?!%|(?<!21[\\s.]?501)\\d|[.,]\\d{3}|\\s\\d{3}(?!\\d)|${WS}(?:euro|miljoen|mln|miljard)${END})` +
      `${SUB}${R_NUMBER}(?:${CHAPTER})?${R_NUMBER}`,
  )
/** After a keyword also with a dash (`30-573`), and of four digits, as before 1970 (`8436`). */
const AFTER_KEYWORD = dossierPattern('\\d{2}[\\s.]?\\d{3}|\\d{2}-\\d{3}|[1-9][\\s.]?\\d{3}')
const BARE = dossierPattern('[1-4]\\d[\\s.]?\\d{3}')

const readWith =
  (pattern: RegExp) =>
  (text: string, at: number): Dossier | null => {
    const next = read(pattern, text, at)
    if (!next) return null
    const { lead = '', base: printed = '', sub, chapter: capital, late, small } = next.groups
    const base = printed.replace(/\D/g, '')
    const chapter = capital ?? late ?? small?.toUpperCase()
    // An empty Roman numeral is no chapter: the pattern asks only that one begins there.
    const name = [base, sub, chapter].filter((piece) => piece).join('-')
    return { name, base, chapter: chapter || undefined, sub, start: at + lead.length, end: next.end }
  }

export const readDossier = readWith(AFTER_KEYWORD)
export const readBareDossier = readWith(BARE)

const ROMAN_DOSSIER = '(?=[CLX])[CLXVI]{2,8}(?![\\p{L}\\p{N}])'
const ALONE_ROMAN = part(`(?<lead>${sep(',:')})(?<base>${ROMAN_DOSSIER})`)
/** Behind the chamber only: `Kamerstukken I 2017/18, CXXIV, G`. */
export function readRomanDossier(text: string, at: number): Dossier | null {
  const next = read(ALONE_ROMAN, text, at)
  if (!next) return null
  const { lead = '', base = '' } = next.groups
  return { name: base, base, chapter: undefined, sub: undefined, start: at + lead.length, end: next.end }
}

const JOINED_ROMAN = part(`${WS}/${WS}${ROMAN_DOSSIER}(?=${WS},)`)
/** Where `/ CXIX` ends in `EK 34 300 IV / CXIX, P`; the paper has the name of the dossier in front. */
export const pastJoinedRoman = (text: string, at: number): number => read(JOINED_ROMAN, text, at)?.end ?? at
