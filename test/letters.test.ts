/** The real program over each sample letter: its golden, its hand-made truth, and the PDFs made again. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { layouts, layoutToPdf } from '../scripts/make-samples.ts'
import { changedFile, recordToGolden, sameAsGolden } from './golden.ts'
import { bytesOf, folder, recordOf, samples } from './samples.ts'
import { missesOf, truthOf } from './truth.ts'

/** What the program is known to get wrong: a line of `missesOf` and the reason, by sample. */
const knownMisses: Readonly<Record<string, readonly { miss: string; why: string }[]>> = JSON.parse(
  readFileSync(`${folder}known-misses.json`, 'utf8'),
)

describe.each(samples)('$file', (sample) => {
  test('says what its golden says', async () => {
    const same = sameAsGolden(sample.name, recordToGolden(await recordOf(sample)))
    expect(same, `look at ${changedFile(sample.name)}, then: node scripts/golden.ts accept ${sample.name}`).toBe(true)
  })

  test('agrees with its truth, but for the misses that are listed', async () => {
    const misses = missesOf(await recordOf(sample), truthOf(sample.name))
    // A listed miss that is gone must leave the list: it would hide the next one.
    expect(misses.sort()).toEqual((knownMisses[sample.name] ?? []).map(({ miss }) => miss).sort())
  })

  test('gives the same record twice', async () => {
    expect(JSON.stringify(await recordOf(sample))).toBe(JSON.stringify(await recordOf(sample)))
  })
})

test('known misses name samples that exist, each with a reason', () => {
  const names = samples.map(({ name }) => name)
  for (const [name, misses] of Object.entries(knownMisses)) {
    expect(names).toContain(name)
    for (const { why } of misses) expect(why).not.toBe('')
  }
})

test.each(layouts)('the PDF of $name is made again with the same bytes', async (layout) => {
  const sample = samples.find(({ name }) => name === layout.name)!
  expect(Buffer.from(await layoutToPdf(layout)).equals(bytesOf(sample))).toBe(true)
})
