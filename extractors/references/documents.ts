/**
 * Numbers that the parliaments give themselves:
 *
 *   2023D12345 (document)      2023Z01234 (zaak)      2023A01234 (meeting)      TZ202306-026 · T03271 (toezegging)
 */
import { matchesOf } from '../../pipeline/gates/gated.ts'
import { type Citation, END, START } from './parts.ts'
import { type Reference, referenceOf } from './reference.ts'

const NUMBERS = new RegExp(
  `${START}(?:(?<parlis>(?<year>(?:19|20)\\d\\d)\\s?(?<kind>[DZA])\\s?(?<count>\\d{5}))|(?<second>TZ20\\d{4}-\\d{3})|(?<first>T0\\d{4}))${END}(?!-\\d)`,
  'gu',
)
/** In the head of an agenda or a list of decisions, by its label or alone on its line: the meeting that it is about, no citation. */
const LABELLED = /(?:(?<!\p{L})Activiteitnummer\s?:?\s*|(?:^|\n)[^\S\n]*)$/u
const ENDS_LINE = /^[^\S\n]*(?:\n|$)/u
const isOwnMeeting = (text: string, start: number, end: number): boolean =>
  LABELLED.test(text.slice(Math.max(0, start - 40), start)) && ENDS_LINE.test(text.slice(end, end + 8))
const detail = 'https://www.tweedekamer.nl/kamerstukken/detail?id='
const meeting = 'https://www.tweedekamer.nl/debat_en_vergadering/commissievergaderingen/details?id='

export function* parliamentNumbers(text: string): Iterable<Citation> {
  for (const match of matchesOf(NUMBERS, text)) {
    const span = { start: match.index, end: match.index + match[0].length }
    if (match.groups!.kind === 'A' && isOwnMeeting(text, span.start, span.end)) continue
    yield { rule: 'number', ...span, found: [{ ...span, value: referenceOfNumber(match.groups ?? {}) }] }
  }
}

function referenceOfNumber({
  year,
  kind,
  count,
  second,
  first,
}: Readonly<Record<string, string | undefined>>): Reference {
  // The Eerste Kamer counts its toezeggingen with a T and five digits, the Tweede Kamer by month.
  if (second !== undefined) return referenceOf(second, 'toezegging', null, { chamber: 'II' })
  if (first !== undefined) return referenceOf(first, 'toezegging', null, { chamber: 'I' })
  const id = `${year}${kind}${count}`
  if (kind === 'D') return referenceOf(id, 'document', detail + id)
  return referenceOf(id, 'zaak', (kind === 'Z' ? detail : meeting) + id)
}
