/** Which texts a pattern is tried on, as told from the pattern itself. */
import { describe, expect, test } from 'vitest'
import { gated, matchesOf, mayMatch } from '../../pipeline/gates/gated.ts'

const tried: readonly (readonly [RegExp, string])[] = [
  [/(?:kamer)?stuk(?:ken)?\s+\d/u, 'de stuk\n1'],
  [/[Aa]rtikel(?:en)?|[Aa]rtt?\./, 'artt.'],
  [/a{3}b+cc/, 'aaabbbcc'],
  [/(?<=brief )van/, 'brief van'],
  [/(?!brief)van/, 'van'],
  [/x{0,3}/, ''],
  [/\d{4}-\d\d/, '2024-05'],
  [/(?<word>abc|def)-\k<word>/, 'def-def'],
  [/kamer/iu, '\u212aAMER'],
  [/minister/iu, 'MINI\u017fter'],
  [/[\d-/]+abc/, '1-/abc'],
  [/[\s\S]x\]yz/, '\nx]yz'],
  [/😀?stuk/u, 'stuk'],
  [/(?:een|twee)?\s?motie/i, 'MOTIE'],
]
const leftOut: readonly (readonly [RegExp, string])[] = [
  [/(?:kamer)?stuk(?:ken)?\s+\d/u, 'het dossier 1'],
  [/[Aa]rtikel(?:en)?|[Aa]rtt?\./, 'de wet'],
  [/toezegging[^;]{0,240}vervallen/, 'de toezegging is gedaan'],
  [/(?=brief)\p{L}+/u, 'van de minister'],
  [/[Mm]oties?\s+van/, 'van de motie'],
]

describe('a gate', () => {
  test.each(tried)('lets %s be tried on %j', (pattern, text) => {
    expect(pattern.test(text)).toBe(true)
    expect(mayMatch(pattern, text)).toBe(true)
  })

  test.each(leftOut)('does not try %s on %j', (pattern, text) => expect(mayMatch(pattern, text)).toBe(false))

  test('is of no pattern that keeps a place', () => expect(() => gated(/a/g)).toThrow(TypeError))
})

describe('every match', () => {
  const long = 'Ik zond 😀 uw Kamer, (Kamerstuk 30 420)\u{1f600} een brief.   \ude00   '.repeat(40)
  test.each([
    /(?<!\p{L})(?:Kamer(?:stuk)?|brief)(?!\p{L})/gu,
    /(?<![\p{L}\p{N}])\d{1,3}/dgu,
    /\S {3,}\S/g,
    /[^\p{L}\s]/gu,
    /(?:)/gu,
    /$/gm,
  ])('of %s is as String.matchAll has it', (pattern) =>
    expect([...matchesOf(pattern, long)]).toEqual([...long.matchAll(pattern)]),
  )

  test('may be asked for within one another', () => {
    const pattern = /[a-z]\d/g
    const inner = Array.from(matchesOf(pattern, 'a1 b2'), () => [...matchesOf(pattern, 'c3 d4 e5')].length)
    expect(inner).toEqual([3, 3])
  })
})
