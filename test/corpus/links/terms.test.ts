/** What a text is about, and how much two texts agree. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { covered, overlap, termsOf } from '../../../corpus/links/terms.ts'

const stems = (text: string): string[] => termsOf(text).map(([stem]) => stem)
const even = (): number => 1

describe('terms', () => {
  test.each<[string, string, string]>([
    ['forms of a word', 'waterfiets', 'waterfietsen'],
    ['capitals', 'Waddenzee', 'WADDENZEE'],
    ['an abbreviation in capitals', 'de RDW', 'RDW en anderen'],
  ])('the same: %s', (_, one, other) => {
    expect(stems(one)).toHaveLength(1)
    expect(stems(other)).toEqual(expect.arrayContaining(stems(one)))
  })

  test.each([
    'Geachte voorzitter, hierbij informeer ik uw Kamer.'.replace('Geachte ', ''),
    'In deze brief voldoe ik aan de toezegging van 3 oktober 2022.',
    'de op en in te ik zo',
    '2022 17345',
    'Op verzoek van de vaste commissie stuur ik u een nader bericht.',
  ])('what every letter has is no subject: %s', (text) => expect(stems(text)).toEqual([]))

  test('the most frequent first, of equals in the order of letters', () => {
    expect(termsOf('veerboot eiland veerboot schipper').map(([, count]) => count)).toEqual([2, 1, 1])
    expect(stems('veerboot eiland veerboot schipper')).toEqual(stems('schipper veerboot veerboot eiland'))
    expect(termsOf('veerboot eiland veerboot schipper', 1)).toHaveLength(1)
  })
})

describe('agreement', () => {
  test.each<[string[], string[], number, number]>([
    [['a', 'b'], ['a', 'b'], 1, 1],
    [['a', 'b'], ['a', 'b', 'c', 'd'], 1, 1],
    [['a', 'b', 'c', 'd'], ['a', 'b'], 1, 0.5],
    [['a', 'b'], ['b', 'c'], 0.5, 0.5],
    [['a'], ['b'], 0, 0],
    [[], ['b'], 0, 0],
    [[], [], 0, 0],
  ])('%j and %j', (one, other, both, oneIn) => {
    expect(overlap(one, other, even)).toBe(both)
    expect(covered(one, new Set(other), even)).toBe(oneIn)
  })

  test('a rare word tells more than one that many letters have', () => {
    const weight = (stem: string): number => (stem === 'rare' ? 9 : 1)
    expect(covered(['rare', 'b'], new Set(['rare']), weight)).toBe(0.9)
    expect(covered(['rare', 'b'], new Set(['b']), weight)).toBe(0.1)
  })

  test('is never below 0 or above 1, and whole for the text itself', () => {
    const some = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 8 })
    const weight = (stem: string): number => stem.charCodeAt(0) - 96
    fc.assert(
      fc.property(some, some, (one, other) => {
        const share = overlap(one, other, weight)
        expect(share).toBe(overlap(other, one, weight))
        expect(share >= 0 && share <= 1).toBe(true)
        const part = covered(one, new Set(other), weight)
        expect(part >= 0 && part <= 1).toBe(true)
        expect(covered(one, new Set(one), weight)).toBe(one.length > 0 ? 1 : 0)
      }),
    )
  })
})
