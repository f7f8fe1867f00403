import fc from 'fast-check'
import { expect, test } from 'vitest'
import { disjoint, isIn, lowered } from '../../../extractors/dates/scan.ts'
import { overlaps } from '../../../pipeline/document.ts'
import { read } from './read.ts'

const span = fc
  .record({ start: fc.nat(60), length: fc.integer({ min: 1, max: 12 }) })
  .map(({ start, length }) => ({ start, end: start + length }))

test('a span is in these where it overlaps one of them', () => {
  fc.assert(
    fc.property(fc.array(span), span, (spans, one) => {
      expect(isIn(disjoint(spans), one)).toBe(spans.some((other) => overlaps(other, one)))
    }),
  )
})

test('letters keep their places in lower case, also those that would become two', () => {
  expect(lowered('İzmir, 5 MEI')).toBe('İzmir, 5 mei')
  expect(read('İİİ en op 5 MEI 2019', null)).toEqual(['5 MEI 2019 2019-05-05'])
})

test('a word begins after no letter, figure or line below', () => {
  expect(read('in x2019, _2019-03-12, 1in 2019a, éjanuari 2019a', '2019-06-20')).toEqual([])
})
