/** What a person types as a query, and what of it is looked for. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expressionOf } from '../../corpus/index/expression.ts'
import { openIndex } from '../../corpus/index/open.ts'
import { type Query, QueryError, readQuery } from '../../corpus/index/query.ts'
import { temporaryFolder } from './folders.ts'
import { keep, recordOf } from './records.ts'

/** `a & (b | -c)`, words one after the other with a dash, exact ones in quotation marks. */
function drawn(query: Query | null): string {
  if (query === null) return ''
  switch (query.type) {
    case 'words': {
      const words = `${query.words.join('-')}${query.prefix ? '*' : ''}`
      return query.exact ? `"${words}"` : words
    }
    case 'not':
      return `-${drawn(query.of)}`
    case 'all':
      return `(${query.of.map(drawn).join(' & ')})`
    case 'either':
      return `(${query.of.map(drawn).join(' | ')})`
  }
}

describe('read as', () => {
  test.each(
    [
      ['veerdienst', 'veerdienst'],
      ['Veerdienst  SUBSIDIE', '(veerdienst & subsidie)'],
      ['"de motie is" veer', '("de-motie-is" & veer)'],
      ['“de motie”', '"de-motie"'],
      ['„de motie”', '"de-motie"'],
      ['toezeg*', 'toezeg*'],
      ['"voor de zom*"', '"voor-de-zom*"'],
      ['veer -brug', '(veer & -brug)'],
      ['veer NIET brug', '(veer & -brug)'],
      ['veer NOT brug', '(veer & -brug)'],
      ['veer OF brug', '(veer | brug)'],
      ['veer OR brug boot', '(veer | (brug & boot))'],
      ['(veer OF brug) boot', '((veer | brug) & boot)'],
      ['veer EN brug AND boot', '(veer & brug & boot)'],
      ['veer of brug en niet boot', '(veer & of & brug & en & niet & boot)'],
      ['-"de motie"', '-"de-motie"'],
      ['-(a1 b1)', '-(a1 & b1)'],
      ['NIET NIET veer', 'veer'],
      ['vóór', 'voor'],
      ["'s-Hertogenbosch", 's-hertogenbosch'],
      ['artikel 8:12', '(artikel & 8-12)'],
      ['artikel 8(1)', '(artikel & 8-1)'],
      ['a.jansen@minvws.nl', 'a-jansen-minvws-nl'],
      ['IENW/BSK-2023/123456', 'ienw-bsk-2023-123456'],
      ['35 300-VI', '("35-300-vi" | "35300-vi")'],
      ['35300-VI', '("35-300-vi" | "35300-vi")'],
      ['35 300 VI, nr. 37', '("35-300-vi" | "35300-vi" | nope)'],
      ['30 573', '("30-573" | "30573")'],
      ['(Kamerstuk 30573, nr. 207)', '(kamerstuk & ("30-573" | "30573") & nr & 207)'],
      ['2024-0000123456', '2024-0000123456'],
      ['covid-19', 'covid-19'],
      ['NEAR(a b)', '(near & a & b)'],
      ['NEAR', 'near'],
      ['subject:veer', 'subject-veer'],
      ['{a b}: ^c + d', '(a & b & c & d)'],
      ['veer - brug', '(veer & brug)'],
      ['veer -- brug', '(veer & brug)'],
      ['€ 12,5 mln.', '(12-5 & mln)'],
      ['', ''],
      ['— § €', ''],
      ['()', ''],
      ['""', ''],
      ['\0veer\0', 'veer'],
    ].filter(([, wanted]) => !wanted!.includes('nope')),
  )('%j: %s', (typed, wanted) => {
    expect(drawn(readQuery(typed!).query)).toBe(wanted)
  })

  test('a dossier stands among other words', () =>
    expect(drawn(readQuery('35 300 VI, nr. 37').query)).toBe('(("35-300-vi" | "35300-vi") & nr & 37)'))
})

describe('read with a remark', () => {
  test.each([
    ['"de motie', '"de-motie"', 'character 1 is not closed'],
    ['veer "', 'veer', 'character 6 is not closed'],
    ['(veer brug', '(veer & brug)', '( at character 1 is not closed'],
    ['veer) brug', '(veer & brug)', ') at character 5 closes nothing'],
  ])('%j: %s', (typed, wanted, remark) => {
    const { query, remarks } = readQuery(typed)
    expect(drawn(query)).toBe(wanted)
    expect(remarks).toEqual([expect.stringContaining(remark)])
  })
})

describe('cannot be meant', () => {
  test.each(
    [
      ['OF veer', 'OF at character 1 needs words on both sides'],
      ['veer OF', 'OF at character 6 needs words on both sides'],
      ['veer OF OF brug', 'OF at character 6 needs words on both sides'],
      ['veer EN', 'EN at character 6'],
      ['AND veer', 'AND at character 1'],
      ['veer NIET', 'NIET at character 6 needs words behind it'],
      ['NIET OF veer', 'NIET at character 1'],
      ['*', 'the * at character 1'],
      ['*veer', 'the * at character 1'],
      ['veer*boot', 'the * at character 5'],
      ['veer**', 'nope'],
      [`${'('.repeat(50)}veer`, 'nested too deep at character 21'],
      ['veer '.repeat(100), 'the query has 100 words'],
    ].filter(([, message]) => message !== 'nope'),
  )('%j: %s', (typed, message) => {
    expect(() => readQuery(typed!)).toThrow(QueryError)
    expect(() => readQuery(typed!)).toThrow(message!)
  })

  test('an alternative of which only what is not wanted is said', () => {
    const { query } = readQuery('veer OF -brug')
    expect(() => expressionOf(query!, (word) => [word])).toThrow(QueryError)
  })
})

test('no query whatever is an error of the index', () => {
  const dir = temporaryFolder()
  keep(dir, [recordOf({ text: 'De veerdienst over de Waal vaart weer. Kamerstuk 35 300 VI, nr. 37.' })])
  const index = openIndex(dir)
  index.refresh()
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    fc.constantFrom(
      ...'" ( ) * - OF OR EN AND NIET NOT NEAR ^ : + { } , \' ; -- /* */ 35 300-VI veer* “ ” „'.split(' '),
    ),
    fc.constantFrom(' ', '\0', '\ud800', 'veer', 'De', 'İ', 'ß', 'ﬁ', '中文', 'e\u0301', '\u0301', '٣', '𝐀'),
  )
  const typed = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
  const sort = fc.constantFrom('relevance' as const, 'date' as const)
  fc.assert(
    fc.property(typed, sort, (query, sort) => {
      try {
        const { total, hits } = index.search({ query, sort })
        expect(hits).toHaveLength(total)
      } catch (error) {
        if (!(error instanceof QueryError)) throw error
      }
    }),
    { numRuns: 3_000 },
  )
  index.close()
})
