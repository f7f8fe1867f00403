import { describe, expect, it } from 'vitest'
import { amounts } from '../../extractors/amounts.ts'
import type { Annotation } from '../../pipeline/document.ts'
import { documentOf } from '../helpers.ts'

const found = (text: string) =>
  [...amounts.find(documentOf(text))].map((a) => [text.slice(a.start, a.end), a.value.amount, a.value.currency])

describe('amounts', () => {
  it('a lone f is guilders, and not in a letter from after their time', () => {
    const fact = (day: string): Annotation => ({
      type: 'letterFact',
      start: 0,
      end: 1,
      value: { field: 'date', edtf: day, earliest: day, latest: day },
      by: 'letter/date/label',
      basis: 'stated',
      because: [],
    })
    const text = 'boven f 100,00 en ƒ 20'
    const amountsOn = (day: string) =>
      [...amounts.find(documentOf(text, [], [fact(day)]))].map(({ value }) => value.amount)
    expect(amountsOn('1999-05-03')).toEqual([100, 20])
    expect(amountsOn('2024-05-03')).toEqual([20])
  })

  it.each<[string, [string, number, string][]]>([
    ['een budget van € 1,2 miljoen per jaar', [['€ 1,2 miljoen', 1_200_000, 'EUR']]],
    ['In totaal EUR 140 mln. toegezegd', [['EUR 140 mln.', 140_000_000, 'EUR']]],
    ['€ 2.500.000 voor gemeenten', [['€ 2.500.000', 2_500_000, 'EUR']]],
    ['ruim 600 miljoen euro', [['600 miljoen euro', 600_000_000, 'EUR']]],
    [
      'van 30.000 euro of 38.000 euro',
      [
        ['30.000 euro', 30_000, 'EUR'],
        ['38.000 euro', 38_000, 'EUR'],
      ],
    ],
    [
      'een grens van f 50,00 à f 100,00',
      [
        ['f 50,00', 50, 'NLG'],
        ['f 100,00', 100, 'NLG'],
      ],
    ],
    ['(€2,75)', [['€2,75', 2.75, 'EUR']]],
    ['een saldo van € -3,5 miljard', [['€ -3,5 miljard', -3_500_000_000, 'EUR']]],
    [
      '$ 3 mrd. en £ 20',
      [
        ['$ 3 mrd.', 3e9, 'USD'],
        ['£ 20', 20, 'GBP'],
      ],
    ],
    [
      '1,1 miljard euro, 0,07 miljoen gulden',
      [
        ['1,1 miljard euro', 1.1e9, 'EUR'],
        ['0,07 miljoen gulden', 70_000, 'NLG'],
      ],
    ],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))

  it.each([
    '(bedragen x € 1 mln.)',
    '20 miljoen bezoekers',
    'Kamerstuk 35 300 VI, nr. 37',
    'NL91 ABNA 0417 1643 00',
    'de eurolanden',
    'bel 070 340 79 11',
  ])('nothing in %s', (text) => expect(found(text)).toEqual([]))
})
