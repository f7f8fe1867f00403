/**
 * Identifiers of officielebekendmakingen.nl, printed as they are:
 *
 *   kst-30573-200 · kst-21501-02-3121 · kst-35300-VI-37 · kst-20082009-32024-C · kst-26643-144-h1
 *   h-tk-20222023-34-5 · ah-tk-20202021-3235 · stb-2020-118 · stcrt-2023-12345 · trb-1951-25 · blg-929493
 */
import { matchesOf } from '../../pipeline/gates/gated.ts'
import type { Citation } from './parts.ts'
import { officialUrl, type Reference, referenceOf } from './reference.ts'

const ROMAN = '[IVX]{1,6}[A-E]?'
const FORMS = [
  `kst-(?:(?<years>\\d{8})-)?(?<dossier>(?:\\d{4,5}(?:-\\d{2}(?=-\\d)|-?${ROMAN}(?=-)|-?[A-M](?=-[A-Z\\d]))?|[CLXVI]{2,8}(?=-)))(?:-(?<number>\\d{1,4}[a-z]?|[A-Z][A-Z\\d]{0,2}))?(?:-[bhnv]\\d{1,2})?`,
  'kst-(?<loose>\\d{6,7})',
  'h-(?<debate>tk|ek|vv)-(?<debateYears>\\d{8})-(?<place>\\d{1,5})(?:-(?<more>\\d{1,5}))?(?:-(?<last>\\d{1,5}))?',
  'ah-(?<questions>tk|ek)-(?<questionYears>\\d{8})-(?<question>\\d{1,4})',
  '(?:ah|ag|kv|nds)-(?:(?:tk|ek)-)?[\\dA-Z][\\dA-Za-z]{3,12}(?:-[\\dA-Za-z]{1,12}){0,2}',
  'blg-\\d{4,7}(?:-\\d{1,4}[A-Z]?)?',
  '(?<journal>stb|stcrt|trb)-\\d{4}-(?<issue>\\d{1,5})(?:-[a-z]\\d{1,2})?',
]
const IDENTIFIER = `(?:${FORMS.join('|')})(?![\\p{L}\\p{N}]|-[\\p{L}\\p{N}])`
const PRINTED = new RegExp(`(?<![\\p{L}\\p{N}/._=-])${IDENTIFIER}`, 'gu')
const IN_PATH = new RegExp(
  `(?:/(?<id>${IDENTIFIER})|/dossier/(?<whole>\\d{5}(?:-[\\dA-Z]{1,6})?)(?![\\p{L}\\p{N}-]))`,
  'u',
)

export function* identifiers(text: string): Iterable<Citation> {
  for (const match of matchesOf(PRINTED, text)) {
    const span = { start: match.index, end: match.index + match[0].length }
    yield {
      rule: 'identifier',
      ...span,
      found: [{ ...span, value: referenceOfIdentifier(match[0], match.groups ?? {}) }],
    }
  }
}

/** The publication at an address of officielebekendmakingen.nl; null where the path names none. */
export function referenceInPath(path: string): Reference | null {
  const match = IN_PATH.exec(path)
  if (!match) return null
  const { id, whole } = match.groups ?? {}
  if (whole !== undefined)
    return referenceOf(`kst-${whole}`, 'kamerstuk', `https://zoek.officielebekendmakingen.nl/dossier/${whole}`, {
      dossier: whole,
    })
  return id === undefined ? null : referenceOfIdentifier(id, match.groups ?? {})
}

const years = (code: string | undefined): string | undefined => code && `${code.slice(0, 4)}-${code.slice(4)}`
const chamberOf = (code: string): 'I' | 'II' | undefined => (code === 'ek' ? 'I' : code === 'tk' ? 'II' : undefined)

function referenceOfIdentifier(id: string, groups: Readonly<Record<string, string | undefined>>): Reference {
  const { dossier, number, debate, place, more, last, questions, question, journal, issue } = groups
  const url = officialUrl(id)
  if (dossier !== undefined)
    return referenceOf(
      id,
      'kamerstuk',
      number === undefined ? `https://zoek.officielebekendmakingen.nl/dossier/${dossier}` : url,
      { dossier, number, vergaderjaar: years(groups.years) },
    )
  if (debate !== undefined) {
    const details = { vergaderjaar: years(groups.debateYears), chamber: chamberOf(debate) }
    // Until 2011 the id has the pages (`7140-7144`), since then sitting and item (`34-5`).
    const isPages = Number(place) > 200 || (last === undefined && Number(more) > 200)
    const page = more === undefined ? place : `${place}-${more}`
    return referenceOf(
      id,
      'handelingen',
      url,
      isPages ? { ...details, page } : { ...details, number: place, item: more },
    )
  }
  if (questions !== undefined)
    return referenceOf(id, 'aanhangsel', url, {
      number: question,
      vergaderjaar: years(groups.questionYears),
      chamber: chamberOf(questions),
    })
  if (journal !== undefined) return referenceOf(id, journalSystem(journal), url, { number: issue })
  if (id.startsWith('blg-')) return referenceOf(id, 'bijlage', url)
  if (id.startsWith('kst-')) return referenceOf(id, 'kamerstuk', url)
  return referenceOf(id, id.startsWith('ah-') ? 'aanhangsel' : 'document', url)
}

const journalSystem = (journal: string): Reference['system'] =>
  journal === 'stb' ? 'staatsblad' : journal === 'stcrt' ? 'staatscourant' : 'tractatenblad'
