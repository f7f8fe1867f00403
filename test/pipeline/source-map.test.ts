import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../../pipeline/document.ts'
import { locate, rawSpans, textOffsets } from '../../pipeline/locate.ts'
import { compose, type Edit, type Piece, rewrite, unedited, withPieces } from '../../pipeline/source-map.ts'

const place = (raws: readonly Span[]) => ({ in: 'text', start: raws[0]!.start, end: raws.at(-1)!.end }) as const

describe('rewrite', () => {
  it.each<[string, Edit[], string]>([
    ['ontwikke-\nlingen', [{ start: 8, end: 10, text: '', rule: 't' }], 'ontwikkelingen'],
    ['a b', [{ start: 1, end: 1, text: '!', rule: 't' }], 'a! b'],
    ['abc', [{ start: 0, end: 3, text: '', rule: 't' }], ''],
    ['body NOTE more', [{ start: 5, end: 10, to: 14, rule: 't' }], 'body moreNOTE '],
    ['body NOTE more', [{ start: 5, end: 10, to: 0, rule: 't' }], 'NOTE body more'],
    [
      'a1b2c',
      [
        { start: 1, end: 2, to: 5, rule: 't' },
        { start: 3, end: 4, to: 5, rule: 't' },
      ],
      'abc12',
    ],
    [
      'a\n1b',
      [
        { start: 1, end: 2, text: ' ', rule: 't' },
        { start: 2, end: 3, to: 4, rule: 't' },
      ],
      'a b1',
    ],
  ])('%j', (text, edits, expected) => {
    expect(rewrite(text, edits).text).toBe(expected)
  })

  it('refuses edits that overlap, leave the text, or land inside one another', () => {
    expect(() =>
      rewrite('abcd', [
        { start: 0, end: 2, text: '', rule: 't' },
        { start: 1, end: 3, text: '', rule: 't' },
      ]),
    ).toThrow(RangeError)
    expect(() => rewrite('abcd', [{ start: 2, end: 9, text: '', rule: 't' }])).toThrow(RangeError)
    expect(() =>
      rewrite('abcd', [
        { start: 0, end: 2, text: '', rule: 't' },
        { start: 3, end: 4, to: 1, rule: 't' },
      ]),
    ).toThrow(RangeError)
    expect(() => rewrite('abcd', [{ start: 0, end: 1, to: 9, rule: 't' }])).toThrow(RangeError)
  })
})

/** Edits that fit a text: cut points taken in pairs, some of the stretches replaced, some moved to a free spot. */
const editsFor = (text: string, seeds: readonly number[]): Edit[] => {
  const cuts = [...new Set(seeds.map((seed) => seed % (text.length + 1)))].sort((a, b) => a - b)
  const stretches: Span[] = []
  for (let i = 0; i + 1 < cuts.length; i += 2) stretches.push({ start: cuts[i]!, end: cuts[i + 1]! })
  const free = (to: number, self: Span) =>
    stretches.every((s) => (s === self ? to <= s.start || to >= s.end : to <= s.start || to >= s.end))
  return stretches.map((span, i): Edit => {
    const seed = seeds[i]! + i
    const to = (seed * 7) % (text.length + 1)
    if (seed % 3 === 0 && span.end > span.start && free(to, span)) return { ...span, to, rule: 'move' }
    return { ...span, text: ['', 'x', 'lang stuk', '\n'][seed % 4]!, rule: 'replace' }
  })
}

const chain = fc.tuple(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.array(fc.nat(1000), { maxLength: 10 }), { maxLength: 5 }),
)

const tiles = (pieces: readonly Piece[], text: string, raw: string): void => {
  let at = 0
  for (const piece of pieces) {
    expect(piece.start).toBe(at)
    at = piece.end
    if (piece.kept) expect(raw.slice(piece.rawStart, piece.rawEnd)).toBe(text.slice(piece.start, piece.end))
  }
  expect(at).toBe(text.length)
  at = 0
  for (const piece of pieces.filter((p) => p.rawEnd > p.rawStart).sort((a, b) => a.rawStart - b.rawStart)) {
    expect(piece.rawStart).toBe(at)
    at = piece.rawEnd
  }
  expect(at).toBe(raw.length)
}

describe('the map', () => {
  it('tiles both texts through any chain of edits', () => {
    fc.assert(
      fc.property(chain, ([raw, rounds]) => {
        let text = raw
        let map = unedited(raw, place)
        for (const seeds of rounds) {
          const step = rewrite(text, editsFor(text, seeds))
          tiles(step.pieces, step.text, text)
          text = step.text
          map = withPieces(map, step.pieces)
          tiles(map.pieces, text, raw)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('composes like the steps one after the other: every kept character is the character it came from', () => {
    fc.assert(
      fc.property(chain, ([raw, rounds]) => {
        let text = raw
        let map = unedited(raw, place)
        for (const seeds of rounds) {
          const step = rewrite(text, editsFor(text, seeds))
          text = step.text
          map = withPieces(map, step.pieces)
        }
        const offsets = textOffsets(map)
        for (const piece of map.pieces)
          if (piece.kept)
            for (let i = piece.start; i < piece.end; i++) {
              expect(rawSpans(map, i, i + 1)).toEqual([
                { start: piece.rawStart + i - piece.start, end: piece.rawStart + i - piece.start + 1 },
              ])
              expect(offsets(piece.rawStart + i - piece.start)).toBe(i)
            }
      }),
      { numRuns: 300 },
    )
  })

  it('gives stretches on both sides of a removed line', () => {
    const raw = 'desgewenst een\nDirectoraat\nbriefing'
    const step = rewrite(raw, [{ start: 14, end: 27, text: ' ', rule: 'margin' }])
    const map = { ...unedited(raw, place), pieces: compose(unedited(raw, place).pieces, step.pieces) }
    expect(step.text).toBe('desgewenst een briefing')
    expect(rawSpans(map, 11, 23)).toEqual([{ start: 11, end: 35 }])
    expect(locate(map, 15, 23)).toEqual({ in: 'text', start: 27, end: 35 })
  })
})
