/** The numbers of a citation: the first one, the list that may follow it, and the pages. */
import { CLOSES, COUNTS_A_SUM, COUNTS_ELSE, DASH, NR, NUMBER, part, type Read, read, sep, WS } from './parts.ts'

/** How a number was introduced: by `nr.`, by a dash that touches both sides, or by no more than a comma. */
export type Style = 'nr' | 'dash' | 'comma'
export interface Numbered {
  readonly number: string
  readonly start: number
  readonly end: number
}
export interface First extends Numbered {
  readonly style: Style
  readonly plural: boolean
}

/** `, nr. 37` · ` nr.4` · ` (nr. 350` · `. Nr. 5` · `, nr. 12/13`, which are two */
const AFTER_NR = part(
  `${sep(',;:.')}\\(?(?:${DASH}${WS})?${NR}${WS}:?${WS}${NUMBER}(?!${COUNTS_A_SUM}|/(?!\\d{1,4}(?![\\d/])))`,
)
/** `36100-3` · `36410-VIII-12` · `26643 -971`, as Parlis prints the numbers of its dossiers */
const AFTER_DASH = part(
  `[^\\S\\n]?${DASH}(?<number>\\d{1,4}[a-z]?|[A-Z]{1,2})(?![\\p{L}\\p{N}]|${DASH}\\d|/\\d|[.,]\\d)`,
)
/** `31459, 22` · `31 145, AA` */
const AFTER_COMMA = part(`${WS},${WS}(?<number>\\d{1,4}[a-z]?|[A-Z]{1,2})(?![\\p{L}\\p{N}])(?!${COUNTS_ELSE})${CLOSES}`)

export function readFirst(text: string, at: number): First | null {
  const styles: readonly (readonly [Style, RegExp])[] = [
    ['nr', AFTER_NR],
    ['dash', AFTER_DASH],
    ['comma', AFTER_COMMA],
  ]
  for (const [style, pattern] of styles) {
    const next = read(pattern, text, at)
    if (next) return { ...numbered(next), style, plural: next.groups.plural !== undefined }
  }
  return null
}

/** `34 104/128` · `34 104 – 128`: only behind a word that says that it is a Kamerstuk, and where it closes the citation. */
const AFTER_STROKE = part(
  `(?:[^\\S\\n]?/[^\\S\\n]?|[^\\S\\n]{1,2}${DASH}[^\\S\\n]{1,2})(?<number>\\d{1,4})(?![\\p{L}\\p{N}])(?!${COUNTS_ELSE})${CLOSES}`,
)
/** `34 550 XVI 12` */
const AFTER_CHAPTER = part(`[^\\S\\n]{1,2}(?<number>\\d{1,3})(?![\\p{L}\\p{N}])(?!${COUNTS_ELSE})${CLOSES}`)

export function readLooseFirst(text: string, at: number, hasChapter: boolean): First | null {
  const next = read(AFTER_STROKE, text, at) ?? (hasChapter ? read(AFTER_CHAPTER, text, at) : null)
  return next && { ...numbered(next), style: 'comma', plural: false }
}

/** A number always ends the part that it stands in. */
const numbered = ({ groups, end }: Read): Numbered => {
  const number = groups.number ?? ''
  return { number, start: end - number.length, end }
}

const JOINERS = `(?:(?<range>t/m|tot${WS}en${WS}met|${DASH})|(?<comma>,)(?:${WS}(?:en|alsmede))?|(?<also>en|&|alsmede|resp\\.|respectievelijk|/|;))`
/** `nr. 4 (motie Smit) en nr. 6 (motie Bakker)`: what stands between is about the number in front. */
const ASIDE = `(?<aside>${WS}\\([^()\\d\\n]{1,90}\\))?`
const NEXT = part(
  `${ASIDE}${WS}${JOINERS}${WS}(?:(?<again>${NR})${WS})?${NUMBER}(?!${COUNTS_ELSE}|${DASH}[A-Z])(?:(?<closed>${CLOSES})|)`,
)

/** `nr. 3, 4 en 5)`: a list, though `nr.` is for one. */
const LIST = part(
  `(?:${WS},${WS}\\d{1,3}(?![\\p{L}\\p{N}]|[.\\s]\\d{3}(?!\\d))){1,8}${WS},?${WS}en${WS}\\d{1,3}(?![\\p{L}\\p{N}])(?!${COUNTS_ELSE})${CLOSES}`,
)
const AGAIN = part(
  `${WS}(?:[,;]|,?${WS}en)${WS}(?:${NR.replace('<plural>', '<several>')})${WS}${NUMBER}(?!${COUNTS_ELSE})`,
)

/** `nr. 4, p. 12 en 13, en nr. 6`: a further number of the same dossier, behind the pages of the one in front. */
export function readAgain(text: string, at: number): First | null {
  const next = read(AGAIN, text, at)
  return next && { ...numbered(next), style: 'nr', plural: next.groups.several !== undefined }
}

/**
 * The numbers after the first: `520 en 548` · `1–3` · `4, 5 en 6` · `4 en nr. 6`. After a lone `nr.` a second number
 * must close the citation: `nr. 4 en 5 maart` is one.
 */
export function* readMore(text: string, first: First): Iterable<Numbered & { range: boolean }> {
  if (first.style !== 'nr') return
  let plural = first.plural || read(LIST, text, first.end) !== null
  for (let next = read(NEXT, text, first.end); next; next = read(NEXT, text, next.end)) {
    const { again, aside, range, comma, also, closed, number = '' } = next.groups
    if (also === ';' && again === undefined) return
    // `nrs. 4 en 5, 2021`: the year of the report
    if (again === undefined && (comma !== undefined || also === '/') && /^(?:19|20)\d\d$/.test(number)) return
    if (again === undefined && aside !== undefined) return
    const digits = /^\d/.test(number)
    if (again === undefined && !plural && !(digits && comma === undefined && closed !== undefined)) return
    if (next.groups.plural !== undefined) plural = true
    yield { ...numbered(next), range: range !== undefined }
  }
}

/** Pages do not count anything else, and are not the start of the next dossier (`p. 15, 35 300 VI`) or year. */
const PAGE = '\\d{1,5}(?!\\d|[\\s.]\\d{3}(?!\\d)|/)'
const PAGES = `${PAGE}(?:${WS}${DASH}${WS}${PAGE})?`
/** `, p. 17, 19-22` · `, Memorie van Toelichting, pag. 10` · ` pag 4 e v.` */
const AFTER_PAGES = part(
  `(?:${sep(',')}(?:[Mm]emorie van [Tt]oelichting|MvT|[Nn]ota naar aanleiding van het verslag))?` +
    `${sep(',')}(?:[Bb]lz|[Bb]ladzijden?|[Pp]p?|[Pp]ag|[Pp]agina(?:['’]?s)?)(?!\\p{L})\\.?${WS}` +
    `(?<page>${PAGES}(?:${WS}(?:,|en)${WS}${PAGES}(?!${COUNTS_ELSE}|\\p{L})){0,8})(?:${WS}e\\.?${WS}v\\.?(?!\\p{L}))?`,
)

/** Pages as printed, without spaces: `17,19-22`. */
export function readPages(text: string, at: number): { page: string; end: number } | null {
  const next = read(AFTER_PAGES, text, at)
  if (!next) return null
  const page = (next.groups.page ?? '').replace(/(?<!\s)\s+en\s+/g, ', ').replace(/[\u2010-\u2015\u2212]/g, '-')
  return { page: page.replace(/\s+/g, '').replaceAll(',', ', '), end: next.end }
}
