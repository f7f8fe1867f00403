/**
 * The three official journals, and papers of the European Commission:
 *
 *   Staatsblad 2020, 118 · Stb. 2020, nr. 118 · Stb. 2020/118      Staatscourant 2023, nr. 12345 · Stcrt. 2023, 12345
 *   Tractatenblad 1951, 25 · Trb. 2010, nr. 12      COM(2020) 123 · SWD (2023), 819 final
 */
import { matchesOf } from '../../pipeline/gates/gated.ts'
import { type Citation, CLOSES, COUNTS_ELSE, DATE, END, type Found, part, read, START, sep, WS } from './parts.ts'
import { officialUrl, type Reference, referenceOf } from './reference.ts'

/** `online`: the first year that officielebekendmakingen.nl has under an id made of year and number. */
const journals = {
  stb: { system: 'staatsblad', online: 1995 },
  stcrt: { system: 'staatscourant', online: 2009 },
  trb: { system: 'tractatenblad', online: 1951 },
} as const satisfies Record<string, { system: Reference['system']; online: number }>
type Journal = keyof typeof journals

const NR = '(?:nrs?|nummers?|no)(?!\\p{L})\\.?'
const NAMES =
  '(?:(?<stb>[Ss]taatsblad|[Ss]tb)|(?<stcrt>[Ss]taatscourant|[Ss]tcrt|[Ss]tct)|(?<trb>[Tt]ractatenblad|[Tt]rb))(?!\\p{L})'
const COUNT = `(?<number>\\d{1,5})(?![\\p{L}\\p{N}]|[-–]\\d)(?!${COUNTS_ELSE})`
const JOURNAL = new RegExp(
  `${START}${NAMES}\\.?(?:-(?=\\d{4}-\\d)|${sep(',:')})(?:(?:van|d\\.d\\.|jaargang)${WS})?(?:${DATE.replace('(?<year>(?:19|20)\\d\\d)', '(?<dated>(?:19|20)\\d\\d)')}${sep(',')}(?:${NR})` +
    `|(?<year>(?:18|19|20)\\d\\d)(?![\\d])${WS}(?:,${WS}(?:${NR})?|${NR}|/|[-–:]|\\(?nr\\.|(?= \\d)))${WS}${COUNT}`,
  'gu',
)
/** `Stb. 2010, 350 en 351` */
const MORE = part(`${WS}(?:,|en)${WS}(?:${NR}${WS})?${COUNT}${CLOSES}`)

/** `Trb. 1951, 131 en 1967, 76` */
const NEXT_YEAR = part(
  `${WS}(?:[,;]|,?${WS}en)${WS}(?<printed>(?<year>(?:18|19|20)\\d\\d)${WS}(?:,${WS}(?:${NR})?|${NR}|/)${WS}${COUNT})`,
)
/** `Staatscourant nr. 12345 van 3 mei 2010` · `Staatsblad nr. 350 van 2010` */
const YEAR_BEHIND = new RegExp(
  `${START}${NAMES}\\.?${WS}${NR}${WS}${COUNT}${WS},?${WS}(?:(?:van|d\\.d\\.|uit|jaargang)${WS})?(?:${DATE.replace('(?<year>', '(?<dated>')}|(?<year>(?:19|20)\\d\\d)${END})`,
  'gu',
)

export function* journalIssues(text: string): Iterable<Citation> {
  for (const match of matchesOf(JOURNAL, text)) yield issuesFrom(text, match)
  for (const match of matchesOf(YEAR_BEHIND, text)) {
    const span = { start: match.index, end: match.index + match[0].length }
    yield { rule: 'journal', ...span, found: [{ ...span, value: issueAt(match.groups ?? {}) }] }
  }
}

type Groups = Readonly<Record<string, string | undefined>>
const journalOf = ({ stb, stcrt }: Groups): Journal =>
  stb !== undefined ? 'stb' : stcrt !== undefined ? 'stcrt' : 'trb'
const issueAt = (groups: Groups): Reference =>
  issueOf(journalOf(groups), Number(groups.year ?? groups.dated), groups.number ?? '')

/** The issue of a match, and those that follow it: of the same year by their number, of others with their year. */
function issuesFrom(text: string, match: RegExpExecArray): Citation {
  const groups: Groups = match.groups ?? {}
  const start = match.index
  let end = start + match[0].length
  let year = groups.year ?? groups.dated
  const found: Found[] = [{ start, end, value: issueAt(groups) }]
  for (;;) {
    const more = read(MORE, text, end)
    // `Stb. 2010, 350, 2011, 12`: the next year
    const sameYear = more && !/^(?:19|20)\d\d$/.test(more.groups.number ?? '')
    const next = sameYear ? more : read(NEXT_YEAR, text, end)
    if (!next) break
    year = next.groups.year ?? year
    end = next.end
    const printed = next.groups.printed ?? next.groups.number ?? ''
    found.push({ start: end - printed.length, end, value: issueAt({ ...groups, ...next.groups, year }) })
  }
  return { rule: 'journal', start, end, found }
}

function issueOf(journal: Journal, year: number, number: string): Reference {
  const id = `${journal}-${year}-${number}`
  const { system, online } = journals[journal]
  return referenceOf(id, system, year < online ? null : officialUrl(id), { number })
}

/** `COM(2020) 123` · `COM (2020)0123` · `COM/2020/123` · `COM(97) 12` · `SWD (2023), 819` */
const COMMISSION = new RegExp(
  `${START}(?<series>C[oO][mM]|SWD|SEC|JOIN|C(?=\\())(?:${WS}\\(${WS}(?<year>(?:19|20)?\\d\\d)${WS}\\)|[ /-](?<slashed>(?:19|20)\\d\\d))` +
    `(?:${sep(',/-')}(?:nr\\.${WS})?)0{0,3}(?<number>[1-9]\\d{0,4})${END}(?!\\.\\d|,\\d)(?:${WS}(?:final|definitief|def))?(?!\\p{L})`,
  'gu',
)

export function* commissionPapers(text: string): Iterable<Citation> {
  for (const match of matchesOf(COMMISSION, text)) {
    const { series: letters = '', year, slashed, number = '' } = match.groups ?? {}
    const series = letters.toUpperCase()
    const printed = year ?? slashed ?? ''
    const full = printed.length === 4 ? printed : String(Number(printed) + (Number(printed) >= 50 ? 1900 : 2000))
    const span = { start: match.index, end: match.index + match[0].length }
    yield {
      rule: 'commission',
      ...span,
      found: [{ ...span, value: referenceOf(`${series}(${full})${number}`, 'eu', null, { number }) }],
    }
  }
}
