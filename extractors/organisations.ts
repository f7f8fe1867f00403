/**
 * Ministries and committees of the Kamers:
 *   het ministerie van VWS · de ministeries van BZK en Financiën · Ministerie van Asiel en Migratie
 *   de vaste commissie voor Europese Zaken · de Eerste Kamercommissie voor Financiën · de commissie voor de Rijksuitgaven
 * None of these: `de Europese Commissie`, `een commissie van wijzen`, `de commissie-Remkes`, `het ministerie`.
 */
import { z } from 'zod'
import type { Annotation, Document, Extractor } from '../pipeline/document.ts'
import { ministryId, ministryNames } from './dutch/ministries.ts'
import { factsOf } from './letter.ts'
import { anyOf, matches, pattern, WORD_END, WORD_START } from './patterns.ts'

/**
 * `name` without `ministerie van`, `vaste commissie voor`; `id` the TOOI id of the ministry of that name on the day of
 * the letter, null where the register has none; `chamber` of a committee where its name tells it.
 */
export const organisationValue = z.strictObject({
  kind: z.enum(['ministerie', 'commissie']),
  name: z.string(),
  id: z.string().nullable(),
  chamber: z.enum(['I', 'II']).nullable(),
})
export type Organisation = z.infer<typeof organisationValue>

const NAME = anyOf(ministryNames.map((name) => name.replaceAll(' ', '\\s+')))
const ministryPattern = pattern(`${WORD_START}[Mm]inisterie(?<more>s)?\\s+(?:van|voor)\\s+(?<name>${NAME})${WORD_END}`)
/** Behind `ministeries van VWS`: `, BZK`, ` en Financiën`, ` en van Financiën`. */
const next = new RegExp(`(?:,|,?\\s+en)\\s+(?:(?:het\\s+ministerie\\s+)?van\\s+)?(?<name>${NAME})${WORD_END}`, 'uy')

/** `Sociale Zaken en Werkgelegenheid`, `Onderwijs, Cultuur en Wetenschap`: commas only where `en` closes the list. */
const TOPIC = '(?!(?:De|Het|Minister|Staatssecretaris|Vraag)\\s)\\p{Lu}[\\p{L}&/’-]+(?:[ ]\\p{Lu}[\\p{L}/’-]+){0,3}'
const TOPICS = `${TOPIC}(?:(?:,\\s+${TOPIC}){0,3},?\\s+(?:en|&)\\s+${TOPIC})?`
/** A footnote's figure may hang on it: `Welzijn en Sport1`. */
const committeePattern = pattern(
  `${WORD_START}(?:(?:[Vv]aste|[Aa]lgemene|[Tt]ijdelijke|[Bb]ijzondere)\\s+)?(?<chamber>Eerste\\s+|Tweede\\s+)?(?:[Cc]ommissies?|[Kk]amercommissies?)\\s+(?:voor|van)\\s+(?:de\\s+)?(?<name>${TOPICS})(?!\\p{L})`,
)

export const organisations: Extractor<'organisation', Organisation> = {
  type: 'organisation',
  value: organisationValue,
  *find(document) {
    yield* ministriesIn(document)
    yield* committeesIn(document)
  },
}

function* ministriesIn(document: Document): Iterable<Annotation<'organisation', Organisation>> {
  const { text } = document
  const day = factsOf(document, 'date')[0]?.value.earliest ?? null
  const ministry = (start: number, end: number, printed: string) => {
    const name = plain(printed)
    return found(start, end, 'ministry', { kind: 'ministerie', name, id: ministryId(name, day), chamber: null })
  }
  for (const match of matches(ministryPattern, text)) {
    const end = match.index + match[0].length
    yield ministry(match.index, end, match.groups!.name!)
    next.lastIndex = match.groups!.more ? end : text.length
    for (let more = next.exec(text); more; more = next.exec(text)) {
      const stop = more.index + more[0].length
      yield ministry(stop - more.groups!.name!.length, stop, more.groups!.name!)
    }
  }
}

function* committeesIn({ text }: Document): Iterable<Annotation<'organisation', Organisation>> {
  for (const match of matches(committeePattern, text)) {
    const { name, chamber } = match.groups!
    const value = { kind: 'commissie', name: plain(name!), id: null, chamber: chamberOf(chamber) } as const
    yield found(match.index, match.index + match[0].length, 'committee', value)
  }
}

const chamberOf = (printed: string | undefined): Organisation['chamber'] =>
  printed === undefined ? null : printed.startsWith('Eerste') ? 'I' : 'II'

const plain = (printed: string): string => printed.replace(/\s+/gu, ' ')

const found = (
  start: number,
  end: number,
  rule: string,
  value: Organisation,
): Annotation<'organisation', Organisation> => ({
  type: 'organisation',
  start,
  end,
  value,
  by: `organisations/${rule}`,
  basis: 'stated',
  because: [],
})
