/**
 * What stands in front of the numbers of a parliamentary citation, in any order:
 *
 *   Kamerstukken II 2022/23, …      Kamerstuk TK …            Tweede Kamer, vergaderjaar 2023–2024, …
 *   Handelingen II 2014/15, …       Aanhangsel van de Handelingen, vergaderjaar 2020–2021, …
 */
import { DATE, END, isoDay, part, read, sep, WS } from './parts.ts'
import type { Chamber } from './reference.ts'
import { vergaderjaarName, vergaderjaarOf, YEARS } from './vergaderjaar.ts'

export interface Head {
  readonly kind: 'kamerstuk' | 'handelingen' | 'aanhangsel'
  /** Only a chamber or a vergaderjaar was named (`TK 2023/24, …`): what follows must be beyond doubt. */
  readonly weak: boolean
  /** The word itself is about several (`Kamerstukken`, `wetsvoorstellen`). */
  readonly plural: boolean
  readonly chamber: Chamber | undefined
  readonly vergaderjaar: string | undefined
  readonly start: number
  readonly end: number
}

// Capitals are spelled out: with the flag `i` this pattern, which meets every word of a letter, takes three times as long.
const WORDS = [
  // `Kst.`, `Kamerst.`, `kamerstuk`, `Kamerstuknummer`, `Kamerdossier`
  // `KST41681` is a number of the printer
  '(?<kamerstuk>[Kk]amerst(?:uk(?<stukken>ken)?(?:nummers?|nrs?|dossiers?)?)?|KAMERSTUK(?:KEN)?|[Kk]st|KST(?=[. ])|[Kk]amerdossiers?)',
  '(?<wetsvoorstel>(?:[Ii]nitiatief)?[Ww]etsvoorstel(?<voorstellen>len)?)',
  '(?<aanhangsel>[Aa]anhangsels?|Aanh(?=\\.))',
  '(?<handelingen>[Hh]andelingen|HANDELINGEN|Hand(?=\\.))',
  '(?<two>TK|Tweede[ ]Kamer)',
  '(?<one>EK|Eerste[ ]Kamer)',
  '(?<bareYear>[Vv]ergaderjaar)',
]
/** Digits may touch it: the marker of a footnote in front, a lost space behind (`1Kamerstuk28 844`). */
export const HEAD = new RegExp(`(?<!\\p{L})(?:${WORDS.join('|')})(?!\\p{L})\\.?`, 'gu')

const CHAMBER =
  `(?:(?<two>II|TK|Tweede Kamer|2e Kamer|2(?=${sep(',')}(?:19|20)\\d\\d))` +
  `|(?<one>I|EK|Eerste Kamer|1e Kamer|1(?=${sep(',')}(?:19|20)\\d\\d)))(?:${END}|(?=(?:19|20)\\d\\d))`

/** One thing that may stand between the word and the numbers; `(2019/20)` and `(II)` have their parentheses with them. */
const QUALIFIER = part(
  `${sep(',:;')}(?:` +
    [
      `\\(?${CHAMBER}\\)?`,
      `\\(?(?:(?:vergaderjaar${WS}\\n?|(?:verg\\.?\\s?jaar|zittingsjaar|zitting|vj\\.?)${WS}))?${YEARS}\\)?`,
      `(?<aanhangsel>Aanhangsels?)${END}`,
      `(?<handelingen>(?:(?:van${WS}de|der|bij${WS}de)${WS})?(?:Handelingen${END}|Hand\\.))`,
      `(?<kamerstuk>Kamerstuk(?:ken)?)${END}`,
      `(?:(?:d\\.d\\.|van|op)${WS})?${DATE}`,
      `der${WS}Staten-Generaal${END}`,
      // `Kamerstukken der Tweede Kamer`
      `(?:van${WS}de|der)(?=${WS}(?:Tweede|Eerste))`,
      // `Kamerstuk met nummer 35 510`, `Kamerstuk nr. 35 510`, `Kamerstukken dossier 35 510`
      `(?:(?:met|onder)${WS}(?:het${WS})?)?(?:dossier(?:nummers?|s)?|kamerstuknummer|nummers?|nrs?\\.?|no\\.?)(?=${WS}\\d{2}[\\s.]?\\d{3}(?!\\d))`,
      // A calendar year in the place of the vergaderjaar: `Kamerstukken II 2019, 35 300, nr. 4`
      `(?:19|20)\\d\\d(?=${WS},${WS}\\d)`,
    ].join('|') +
    ')',
  'i',
)
/** Behind a misprinted vergaderjaar: `Kamerstukken II 2023–34, 30 417, nr. 61`. */
const DOSSIER_NEXT = part(`${sep(',')}\\d{2}[\\s.]?\\d{3}(?!\\d)`)
/** More than any citation has; hostile text may repeat them for megabytes. */
const MOST_QUALIFIERS = 8

type Inherited = Pick<Head, 'chamber' | 'vergaderjaar'>

/** Reads the qualifiers from `at` on. */
export function readQualifiers(
  text: string,
  at: number,
  before: Inherited,
): Inherited & { kinds: ReadonlySet<string>; end: number } {
  let { chamber, vergaderjaar } = before
  let end = at
  const kinds = new Set<string>()
  for (let count = 0; count < MOST_QUALIFIERS; count++) {
    const next = read(QUALIFIER, text, end)
    if (!next) break
    const { groups } = next
    if (groups.from !== undefined) {
      const name = vergaderjaarName(groups)
      if (name === null && !read(DOSSIER_NEXT, text, next.end)) break
      vergaderjaar = name ?? vergaderjaar
    }
    const day = isoDay(groups)
    if (day !== null) vergaderjaar ??= vergaderjaarOf(day)?.name
    if (groups.two !== undefined) chamber = 'II'
    if (groups.one !== undefined) chamber = 'I'
    for (const kind of ['kamerstuk', 'handelingen', 'aanhangsel']) if (groups[kind] !== undefined) kinds.add(kind)
    end = next.end
  }
  return { chamber, vergaderjaar, kinds, end }
}

/** The head that begins at a match of {@link HEAD}. */
export function readHead(text: string, match: RegExpExecArray): Head {
  const groups: Readonly<Record<string, string | undefined>> = match.groups ?? {}
  const named = groups.two !== undefined ? 'II' : groups.one !== undefined ? 'I' : undefined
  // The year itself follows the word `vergaderjaar`, and the qualifier reads that word too.
  const from = groups.bareYear === undefined ? match.index + match[0].length : match.index
  const { kinds, ...rest } = readQualifiers(text, from, { chamber: named, vergaderjaar: undefined })
  const has = (kind: string): boolean => groups[kind] !== undefined || kinds.has(kind)
  return {
    ...rest,
    kind: has('aanhangsel') ? 'aanhangsel' : has('handelingen') ? 'handelingen' : 'kamerstuk',
    weak: !has('kamerstuk') && !has('wetsvoorstel'),
    plural: groups.stukken !== undefined || groups.voorstellen !== undefined,
    start: match.index,
  }
}

const BETWEEN = part(
  `${sep(',')}\\(?(?:(?:(?:vergaderjaar|zitting)${WS})?${YEARS}|(?:d\\.d\\.|van)${WS}${DATE})\\)?`,
  'i',
)
/**
 * The vergaderjaar or day between a dossier and its number: `30 417, 2021-2022, nr. 61`. No chamber stands there: `, I`
 * is a paper of the Eerste Kamer.
 */
export function readBetween(text: string, at: number): { vergaderjaar: string | undefined; end: number } {
  const next = read(BETWEEN, text, at)
  const day = next && isoDay(next.groups)
  const name = day ? vergaderjaarOf(day)?.name : next && vergaderjaarName(next.groups)
  return next && name ? { vergaderjaar: name, end: next.end } : { vergaderjaar: undefined, end: at }
}
