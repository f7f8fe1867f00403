import { describe, expect, test } from 'vitest'
import { letterOf, pagesMissing } from '../../corpus/letter.ts'
import type { LetterFact } from '../../extractors/letter.ts'
import type { Annotation, Basis } from '../../pipeline/document.ts'
import type { Page } from '../../pipeline/source-map.ts'
import { documentOf } from '../helpers.ts'

let at = 0
const fact = (value: LetterFact, basis: Basis = 'stated', because: string[] = []): Annotation => ({
  type: 'letterFact',
  start: at,
  end: ++at,
  value,
  by: 'letter/test',
  basis,
  because,
})
const day = (date: string): LetterFact => ({ field: 'date', edtf: date, earliest: date, latest: date })
const letterWith = (...facts: Annotation[]) => letterOf(documentOf('x'.repeat(99), [], facts))

describe('letterOf', () => {
  test('says nothing of what no fact tells', () => {
    expect(letterWith()).toEqual({
      kind: 'overig',
      identifiers: [],
      subject: null,
      place: null,
      date: null,
      kenmerk: null,
      yourKenmerk: null,
      dossier: null,
      number: null,
      vergaderjaar: null,
      chamber: null,
      sender: { ministry: null, ministryId: null, department: null },
      addressee: null,
      signatories: [],
      pagesMissing: [],
    })
  })

  test('puts the facts together, each name once', () => {
    const letter = letterWith(
      fact({ field: 'kind', kind: 'kamerbrief' }),
      fact({ field: 'identifier', id: 'kst-29999-4' }),
      fact({ field: 'identifier', id: 'kst-29999-4' }),
      fact({ field: 'kenmerk', number: '2020Z00001', role: 'your' }),
      fact({ field: 'kenmerk', number: '123456', role: 'own' }),
      fact({ field: 'kamerstuk', dossier: '29999', number: '4', vergaderjaar: '2020-2021', chamber: 'II' }),
      fact({ field: 'ministry', name: 'Ministerie van Landbouw, Natuur en Voedselkwaliteit' }),
      fact(day('2008-05-06')),
      fact({ field: 'signatory', role: 'De Minister', name: 'A. Voorbeeld' }),
      fact({ field: 'signatory', role: 'De Staatssecretaris', name: 'B. Voorbeeld' }),
      fact({ field: 'signatory', role: 'De Minister', name: 'A. Voorbeeld' }),
    )
    expect(letter).toMatchObject({
      kind: 'kamerbrief',
      identifiers: ['kst-29999-4'],
      kenmerk: '123456',
      yourKenmerk: '2020Z00001',
      dossier: '29999',
      date: { edtf: '2008-05-06', basis: 'stated' },
      sender: { ministryId: 'https://identifier.overheid.nl/tooi/id/ministerie/mnre1150' },
      signatories: [
        { role: 'De Minister', name: 'A. Voorbeeld' },
        { role: 'De Staatssecretaris', name: 'B. Voorbeeld' },
      ],
    })
    expect(letter.date).not.toHaveProperty('because')
  })

  test('a stated date goes before an inferred one, which names its evidence', () => {
    const inferred = fact(day('2021-02-01'), 'inferred', ['reference-9'])
    expect(letterWith(inferred).date).toMatchObject({ edtf: '2021-02-01', because: ['reference-9'] })
    expect(letterWith(inferred, fact(day('2021-02-03'))).date).toMatchObject({ edtf: '2021-02-03', basis: 'stated' })
    // `(ontvangen 1 februari 2021)` rests on its own words
    const received = fact(day('2021-02-01'), 'inferred')
    expect(letterWith(received).date).toMatchObject({ because: [`letterFact-${received.start}`] })
  })
})

const pages = (...printed: (number | null)[]): Page[] =>
  printed.map((number, i) => ({ rawStart: i * 10, number: i + 1, ...(number !== null && { printed: number }) }))
const of = (total: number, list: Page[]): Page[] => list.map((page) => ({ ...page, of: total }))

describe('pagesMissing', () => {
  test.each<[string, Page[], number[]]>([
    ['no pages', [], []],
    ['no printed numbers', pages(null, null), []],
    ['all there', pages(1, 2, 3), []],
    ['even pages gone', pages(1, 3, 5, 7), [2, 4, 6]],
    ['a first page without a number', pages(null, 2, 3), []],
    ['a page without a number fills one of two', pages(1, null, 4), [2]],
    ['a last page without a number', pages(1, 2, null), []],
    ['the first page gone, the total printed', of(3, pages(2, 3)), [1]],
    ['the last page gone, the total printed', of(4, pages(1, 2, 3)), [4]],
    ['an excerpt from a longer paper, no total', pages(23, 24), []],
    ['an enclosure that counts anew', pages(1, 2, 1, 2), []],
    ['numbers that are no page numbers', of(999_999_999, pages(1, 987_654_321)), []],
  ])('%s', (_, list, missing) => expect(pagesMissing(list)).toEqual(missing))

  test.each<[string, Page[], number[]]>([
    ['a dump lost where the first page ends', of(3, pages(3)), [2]],
    ['its first page has no number', of(4, pages(null, 3, 4)), [2]],
    ['in an excerpt it may be a letter that is printed there', pages(23, 24), []],
    ['the first page is numbered', of(3, pages(1, 3)), [2]],
  ])('with an address, which stands on the first page: %s', (_, list, missing) =>
    expect(pagesMissing(list, true)).toEqual(missing),
  )
})
