/** Sketches tell how much two texts share. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bandsOf, likeness, sketchOf } from '../../../corpus/links/sketch.ts'

const word = fc.stringMatching(/^[a-z]{3,9}$/)
const words = (least: number, most: number) => fc.array(word, { minLength: least, maxLength: most })
const like = (one: string, other: string): number => likeness(sketchOf(one), sketchOf(other))

const TEXT =
  'De proef met waterfietsen op de Waddenzee is in april begonnen en duurt een jaar. Er varen er veertig tussen de eilanden.'

describe('what is no other text', () => {
  test.each([
    ['capitals', TEXT.toUpperCase()],
    ['line ends', TEXT.replaceAll(' ', '\n')],
    ['punctuation', TEXT.replaceAll('.', ' –')],
  ])('%s', (_, other) => expect(like(TEXT, other)).toBe(1))
})

test('other figures make another text', () => {
  expect(like(TEXT, TEXT.replace('veertig', '50'))).toBeLessThan(1)
})

test.each([
  ['nothing', ''],
  ['three words', 'De proef begint'],
])('%s is like nothing, not even itself', (_, text) => {
  expect(like(text, text)).toBe(0)
  expect(bandsOf(sketchOf(text))).toEqual([])
})

describe('properties', () => {
  test('a text is like itself, and two texts are as like either way', () => {
    fc.assert(
      fc.property(words(4, 300), words(4, 300), (one, other) => {
        expect(like(one.join(' '), one.join(' '))).toBe(1)
        expect(like(one.join(' '), other.join(' '))).toBe(like(other.join(' '), one.join(' ')))
      }),
      { numRuns: 200 },
    )
  })

  test('a text with a few other words stays near, and has a key in common', () => {
    fc.assert(
      fc.property(words(200, 400), fc.array(fc.nat(199), { minLength: 1, maxLength: 3 }), (text, places) => {
        const other = text.map((one, at) => (places.includes(at) ? 'anders' : one))
        const [a, b] = [sketchOf(text.join(' ')), sketchOf(other.join(' '))]
        expect(likeness(a, b)).toBeGreaterThan(0.7)
        expect(new Set(bandsOf(a)).isDisjointFrom(new Set(bandsOf(b)))).toBe(false)
      }),
      { numRuns: 200, seed: 36_912 },
    )
  })

  test('texts of other words are far apart', () => {
    fc.assert(
      fc.property(words(100, 300), (text) => {
        const other = text.map((one) => `x${one}`)
        expect(like(text.join(' '), other.join(' '))).toBeLessThan(0.2)
      }),
      { numRuns: 200, seed: 36_912 },
    )
  })

  test('of the half of a text, about half is known', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 300, maxLength: 400 }), (text) => {
        const half = text.slice(0, Math.floor(text.length / 2))
        expect(like(text.join(' '), half.join(' '))).toBeGreaterThan(0.25)
        expect(like(text.join(' '), half.join(' '))).toBeLessThan(0.75)
      }),
      { numRuns: 100, seed: 36_912 },
    )
  })
})
