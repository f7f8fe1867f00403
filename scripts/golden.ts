/**
 * Goldens of the sample letters.
 *
 *   node scripts/golden.ts [NAME...]          writes NAME.golden.txt.changed where the program now says something else
 *   node scripts/golden.ts accept [NAME...]   takes the changed ones over, after a person has looked at them
 */
import { acceptGolden, changedFile, recordToGolden, sameAsGolden } from '../test/golden.ts'
import { recordOf, type Sample, samples } from '../test/samples.ts'

const [first, ...rest] = process.argv.slice(2)
const accept = first === 'accept'
const names = accept || first === undefined ? rest : [first, ...rest]
const unknown = names.filter((name) => !samples.some((sample) => sample.name === name))
if (unknown.length > 0) {
  console.error(`no sample of that name: ${unknown.join(', ')}`)
  process.exit(2)
}
const chosen = names.length === 0 ? samples : samples.filter(({ name }) => names.includes(name))
if (accept) for (const { name } of chosen) acceptGolden(name) && console.log(`accepted ${name}`)
else for (const sample of chosen) await check(sample)

async function check(sample: Sample): Promise<void> {
  if (sameAsGolden(sample.name, recordToGolden(await recordOf(sample)))) return
  process.exitCode = 1
  console.log(`changed: ${changedFile(sample.name)}`)
}
