/** Links say how often their rule was right in the stories. */
import { expect, test } from 'vitest'
import { confidenceOf, ruleOf } from '../../../corpus/links/confidence.ts'
import { related } from '../related.ts'

test('certain links and candidates of a rule are counted apart, and each type by itself', () => {
  const link = { type: 'cites', by: 'links/identifier', certain: true } as const
  expect(ruleOf(link)).toBe('cites links/identifier')
  expect(ruleOf({ ...link, certain: false })).toBe('cites links/identifier candidate')
  const counted = confidenceOf(link)!
  expect(counted.right).toBeGreaterThan(20)
  expect(counted.right).toBeLessThanOrEqual(counted.counted)
  expect(confidenceOf({ ...link, by: 'links/never' })).toBeNull()
})

test('a link that is kept has the counts of its rule', async () => {
  const found = await related({
    'a.txt':
      'Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 3 mei 2023\n\nZie Kamerstuk 29 999, nr. 4.\n\nDe Minister van Financiën,\nA. de Wit\n',
  })
  const link = found.link('a.txt cites kst-29999-4')
  expect(link.confidence).toEqual(confidenceOf(link))
  expect(link.confidence).not.toBeNull()
})
