/** Letters of our own with promises in them, and what is found there. */
import { expect } from 'vitest'
import { type Toezegging, toezeggingen, toezeggingValue } from '../../extractors/toezeggingen.ts'
import type { Annotation } from '../../pipeline/document.ts'
import { documentOf } from '../helpers.ts'

export const LETTER = 'Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\n'

export const fact = (value: object): Annotation => ({
  type: 'letterFact',
  start: 0,
  end: 1,
  value,
  by: 'test',
  basis: 'stated',
  because: [],
})
export const letterDate = fact({ field: 'date', edtf: '2023-03-01', earliest: '2023-03-01', latest: '2023-03-01' })
export const minister = fact({ field: 'signatory', role: 'De Minister van Voorbeelden', name: 'A. Voorbeeld' })

export interface Dated {
  readonly words: string
  readonly earliest: string
  readonly latest: string
  readonly by?: string
}

const dateIn = (text: string, { words, earliest, latest, by = 'dates/day' }: Dated): Annotation => {
  const start = text.indexOf(words)
  const edtf = earliest === latest ? earliest : `${earliest}/${latest}`
  return {
    type: 'date',
    start,
    end: start + words.length,
    value: { edtf, earliest, latest },
    by,
    basis: 'stated',
    because: [],
  }
}

/** What is found in one or more sentences of a letter to the Kamer of 1 March 2023. */
export function found(
  sentences: string,
  dates: readonly Dated[] = [],
  head = LETTER,
  facts: readonly Annotation[] = [letterDate, minister],
) {
  const text = head + sentences
  const document = documentOf(text, [], [...facts, ...dates.map((date) => dateIn(text, date))])
  const annotations = [...toezeggingen.find(document)]
  for (const { value } of annotations) toezeggingValue.parse(value)
  return annotations.map((a) => ({
    ...(a.value as Toezegging),
    quote: text.slice(a.start, a.end),
    rule: a.by.split('/')[1],
  }))
}
export const one = (sentences: string, dates: readonly Dated[] = []) => {
  const all = found(sentences, dates)
  expect(all.map((value) => value.quote)).toHaveLength(1)
  return all[0]!
}

export const MAY: Dated = { words: '1 mei 2023', earliest: '2023-05-01', latest: '2023-05-01' }
export const AUTUMN: Dated = { words: 'het najaar', earliest: '2023-09-01', latest: '2023-11-30', by: 'dates/season' }
export const SUMMER: Dated = { words: 'de zomer', earliest: '2023-06-01', latest: '2023-08-31', by: 'dates/season' }
export const RECESS: Dated = { words: 'zomerreces', earliest: '2023-07-07', latest: '2023-09-04', by: 'dates/recess' }
export const DEBATE: Dated = { words: '12 januari 2023', earliest: '2023-01-12', latest: '2023-01-12' }
