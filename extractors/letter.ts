/**
 * Facts that a letter prints about itself: `Datum 10 juli 2020`, `Onderwerp …`, `Den Haag, 26 januari 2024`,
 * `Tweede Kamer, vergaderjaar 2023–2024, 30 573, nr. 207`, the signature. The record's `letter` is made from them.
 */
import { z } from 'zod'
import type { Annotation, Document, Extractor } from '../pipeline/document.ts'
import { dateFacts } from './letter/date.ts'
import { kamerstukFacts } from './letter/kamerstuk.ts'
import { kenmerkFacts } from './letter/kenmerk.ts'
import { kindFacts } from './letter/kind.ts'
import { partyFacts } from './letter/parties.ts'
import type { Fact, FactFinder } from './letter/parts.ts'
import { subjectFacts } from './letter/subject.ts'

export const letterKinds = [
  'kamerbrief',
  'beslisnota',
  'nieuwsbericht',
  'motie',
  'antwoorden',
  'verslag',
  'besluitenlijst',
  'overig',
] as const

/** ISO days, inclusive; null where open. */
const bounds = { earliest: z.iso.date().nullable(), latest: z.iso.date().nullable() }

export const letterFactValue = z.discriminatedUnion('field', [
  z.strictObject({ field: z.literal('kind'), kind: z.enum(letterKinds) }),
  z.strictObject({ field: z.literal('identifier'), id: z.string() }),
  z.strictObject({ field: z.literal('subject'), text: z.string() }),
  z.strictObject({ field: z.literal('place'), text: z.string() }),
  z.strictObject({ field: z.literal('date'), edtf: z.string(), ...bounds }),
  z.strictObject({ field: z.literal('kenmerk'), number: z.string(), role: z.enum(['own', 'your']) }),
  z.strictObject({
    field: z.literal('kamerstuk'),
    dossier: z.string().nullable(),
    number: z.string().nullable(),
    vergaderjaar: z.string().nullable(),
    chamber: z.enum(['I', 'II']).nullable(),
  }),
  z.strictObject({ field: z.literal('ministry'), name: z.string() }),
  z.strictObject({ field: z.literal('department'), text: z.string() }),
  z.strictObject({ field: z.literal('addressee'), text: z.string() }),
  z.strictObject({ field: z.literal('signatory'), role: z.string(), name: z.string() }),
])
export type LetterFact = z.infer<typeof letterFactValue>
export type Field = LetterFact['field']

/** In order: the kind rests on addressee and signature, the subject on what kind of head there is. */
const finders: readonly FactFinder[] = [kamerstukFacts, partyFacts, dateFacts, kenmerkFacts, subjectFacts, kindFacts]

export const letterFacts: Extractor<'letterFact', LetterFact> = {
  type: 'letterFact',
  value: letterFactValue,
  find(document) {
    const facts: Fact[] = []
    for (const finder of finders) facts.push(...finder(document, facts))
    return facts
  },
}

/** The facts of one field, in text order. */
export function factsOf<F extends Field>(
  document: Document,
  field: F,
): Annotation<'letterFact', Extract<LetterFact, { field: F }>>[] {
  return document.annotations.filter(
    (a): a is Annotation<'letterFact', Extract<LetterFact, { field: F }>> =>
      a.type === 'letterFact' && (a.value as LetterFact).field === field,
  )
}
