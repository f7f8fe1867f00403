import { expect, test } from 'vitest'
import { nearMisses } from '../../extractors/near-misses.ts'
import type { Annotation } from '../../pipeline/document.ts'
import { documentOf } from '../helpers.ts'

const misses = (text: string, annotations: Annotation[] = []) =>
  nearMisses(documentOf(text, [], annotations)).map(({ rule, start, end }) => [rule, text.slice(start, end)])

test.each<[string, string, string]>([
  ['Op 4 mei sprak ik met de sector.', 'near/day-month', '4 mei'],
  ['Zie ook 29 999 voor de geschiedenis.', 'near/dossier', '29 999'],
  ['De motie is overgenomen.', 'near/motie', 'motie'],
  ['Dit is eerder toegezegd door mijn voorganger.', 'near/toezeg', 'toegezegd'],
  ['Ik zeg de sector dit graag toe.', 'near/toezeg', 'zeg'],
])('%s', (text, rule, quote) => expect(misses(text)).toEqual([[rule, quote]]))

test.each([
  'Er zijn 29.999 personen geteld.',
  'Dat kost € 29 999 per jaar.',
  'Het gaat om 29 999 euro.',
  'Bel 070 3123456.',
  'In mei is gesproken over emoties en promoties.',
])('nothing in: %s', (text) => expect(misses(text)).toEqual([]))

test('what a finding accounts for is no miss', () => {
  const finding = (type: string, start: number, end: number): Annotation => ({
    type,
    start,
    end,
    value: {},
    by: `${type}/test`,
    basis: 'stated',
    because: [],
  })
  expect(misses('Op 4 mei 2020.', [finding('date', 3, 13)])).toEqual([])
  expect(misses('Op 4 mei 2020.', [finding('motie', 3, 13)])).toHaveLength(1)
})
