/**
 * Every pattern of the program on hostile text, at small sizes: one whose time grows as the square fails. The true times
 * at 1, 2 and 4 MB are in docs/robustness.md (`npm run robustness -- --patterns`).
 */
import { expect, test } from 'vitest'
import { matchesOf } from '../pipeline/gates/gated.ts'
import { growsInEarnest, growsTooFast, type Look, looksAt } from '../scripts/robustness/growth.ts'
import type { Watched } from '../scripts/robustness/patterns.ts'
import { patternsOfProgram } from '../scripts/robustness/time.ts'

const tooFast = (watched: Watched): Look[] => {
  const suspect = looksAt(watched).filter(growsTooFast)
  // The one that seems worst tells: all of them may take as many seconds as a pattern has hostile texts.
  return suspect
    .toSorted((a, b) => b.ratio - a.ratio || b.time - a.time)
    .slice(0, 2)
    .filter(growsInEarnest)
}

const own = (pattern: RegExp): Watched => ({ pattern, file: 'test/patterns.test.ts', found: null })

const program = patternsOfProgram()

test('every pattern takes time in proportion to hostile text', { timeout: 300_000 }, async () => {
  const patterns = await program
  expect(patterns.length).toBeGreaterThan(700)
  const files = new Set(patterns.map(({ file }) => file.split('/').slice(0, 2).join('/')))
  for (const room of ['pipeline/readers', 'pipeline/blocks', 'extractors/dates', 'extractors/moties', 'corpus/store'])
    expect(files).toContain(room)
  const faults = patterns.flatMap((watched) =>
    tooFast(watched).map(({ unit, time, ratio }) => ({ ...watched, unit, time, ratio })),
  )
  expect(faults).toEqual([])
})

/** What patterns found, with odd signs between; letters that only Unicode folds to ours; a half of a sign alone. */
const gluedFrom = (found: readonly string[]): string[] =>
  ['\u017f', '\u212a', '\u{1f600}', '\u00a0', '\ude00', '.', '\n'].flatMap((odd) => {
    const text = found.join(odd)
    return [text, text.replaceAll('s', '\u017f').replaceAll('k', '\u212a'), text.toUpperCase()]
  })

test('no gate keeps a pattern from what it finds', { timeout: 300_000 }, async () => {
  const patterns = await program
  const texts = gluedFrom(patterns.flatMap(({ found }) => found ?? []).slice(0, 150))
  const placesOf = (matches: Iterable<RegExpExecArray>): string =>
    JSON.stringify(Array.from(matches, (match) => [match.index, ...match]))
  const faults = patterns.flatMap(({ pattern }) => {
    const global = new RegExp(pattern.source, pattern.flags.replace('y', 'g'))
    return texts
      .filter((text) => placesOf(matchesOf(global, text)) !== placesOf(text.matchAll(global)))
      .map(() => global)
  })
  expect(faults).toEqual([])
})

test.each([/\s+$/g, /[\p{L}-]*brief/giu, /^\s*,?\s*x/gu])('%s is seen to grow too fast', (pattern) =>
  expect(tooFast(own(pattern))).not.toEqual([]),
)

test.each([/(?<!\s)\s+$/g, /(?<![\p{L}-])[\p{L}-]*brief/giu, /[^.]{1,300}\./g])('%s is not', (pattern) =>
  expect(tooFast(own(pattern))).toEqual([]),
)
