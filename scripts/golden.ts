/**
 * Goldens and truths of the sample letters.
 *
 *   node scripts/golden.ts [NAME...]          writes NAME.golden.txt.changed where the program now says something else
 *   node scripts/golden.ts accept [NAME...]   takes the changed ones over, after a person has looked at them
 *   node scripts/golden.ts misses [NAME...]   prints what differs from the truths; known-misses.json wants a reason for each
 */
import { acceptGolden, changedFile, recordToGolden, sameAsGolden } from '../test/golden.ts'
import { recordOf, type Sample, samples } from '../test/samples.ts'
import { missesOf, truthOf } from '../test/truth.ts'

const actions: Readonly<Record<string, (sample: Sample) => Promise<void>>> = {
  check: async (sample) => {
    if (sameAsGolden(sample.name, recordToGolden(await recordOf(sample)))) return
    process.exitCode = 1
    console.log(`changed: ${changedFile(sample.name)}`)
  },
  accept: async ({ name }) => {
    if (acceptGolden(name)) console.log(`accepted ${name}`)
  },
  misses: async (sample) => {
    const misses = missesOf(await recordOf(sample), truthOf(sample.name))
    if (misses.length > 0) console.log([sample.name, ...misses.map((miss) => `  ${miss}`)].join('\n'))
  },
}

const words = process.argv.slice(2)
const action = actions[words[0] ?? ''] ? words.shift()! : 'check'
const unknown = words.filter((name) => !samples.some((sample) => sample.name === name))
if (unknown.length > 0) {
  console.error(`no sample of that name: ${unknown.join(', ')}`)
  process.exit(2)
}
for (const sample of samples) if (words.length === 0 || words.includes(sample.name)) await actions[action]!(sample)
