/**
 * The three official journals, and papers of the European Commission:
 *
 *   Staatsblad 2020, 118 · Stb. 2020, nr. 118 · Stb. 2020/118      Staatscourant 2023, nr. 12345 · Stcrt. 2023, 12345
 *   Tractatenblad 1951, 25 · Trb. 2010, nr. 12      COM(2020) 123 · SWD (2023), 819 final
 */
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
  `${START}${NAMES}\\.?${sep(',:')}(?:(?:van|d\\.d\\.|jaargang)${WS})?(?:${DATE.replace('(?<year>(?:19|20)\\d\\d)', '(?<dated>(?:19|20)\\d\\d)')}${sep(',')}(?:${NR})` +
    `|(?<year>(?:18|19|20)\\d\\d)(?![\\d])${WS}(?:,${WS}(?:${NR})?|${NR}|/|[-–:]|\\(?nr\\.|(?= \\d)))${WS}${COUNT}`,
  'gu',
)
/** `Stb. 2010, 350 en 351` */
const MORE = part(`${WS}(?:,|en)${WS}(?:${NR}${WS})?${COUNT}${CLOSES}`)

export function* journalIssues(text: string): Iterable<Citation> {
  for (const match of text.matchAll(JOURNAL)) {
    const { stb, stcrt, year, dated, number = '' } = match.groups ?? {}
    const journal: Journal = stb !== undefined ? 'stb' : stcrt !== undefined ? 'stcrt' : 'trb'
    const issue = (count: string): Reference => issueOf(journal, Number(year ?? dated), count)
    let end = match.index + match[0].length
    const found: Found[] = [{ start: match.index, end, value: issue(number) }]
    for (let next = read(MORE, text, end); next; next = read(MORE, text, end)) {
      const { number: count = '' } = next.groups
      // `Stb. 2010, 350, 2011, 12`: the next year
      if (/^(?:19|20)\d\d$/.test(count)) break
      end = next.end
      found.push({ start: end - count.length, end, value: issue(count) })
    }
    yield { rule: 'journal', start: match.index, end, found }
  }
}

export function issueOf(journal: Journal, year: number, number: string): Reference {
  const id = `${journal}-${year}-${number}`
  const { system, online } = journals[journal]
  return referenceOf(id, system, year < online ? null : officialUrl(id), { number })
}

/** `COM(2020) 123` · `COM (2020)0123` · `COM/2020/123` · `COM(97) 12` · `SWD (2023), 819` */
const COMMISSION = new RegExp(
  `${START}(?<series>COM|SWD|SEC|JOIN|C(?=\\())(?:${WS}\\(${WS}(?<year>(?:19|20)?\\d\\d)${WS}\\)|[ /-](?<slashed>(?:19|20)\\d\\d))` +
    `(?:${sep(',/-')}(?:nr\\.${WS})?)0{0,3}(?<number>[1-9]\\d{0,4})${END}(?!\\.\\d|,\\d)(?:${WS}(?:final|definitief|def))?(?!\\p{L})`,
  'gu',
)

export function* commissionPapers(text: string): Iterable<Citation> {
  for (const match of text.matchAll(COMMISSION)) {
    const { series = '', year, slashed, number = '' } = match.groups ?? {}
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
