/**
 * `npm run score [-- --show] [NAME …]`: the gold score of ../shared, as score.mjs prints it.
 * `npm run score -- --floors`: fails where a kind is below its floor in test/floors.json.
 * `npm run score -- --raise`: puts floors up to the score, and never down.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { hasGold, type Kind, kinds, root, runScore, type Scores, type SetName, scoresOf, sets } from './gold.ts'

type Floors = Record<SetName, Record<Kind, number>>
const file = `${root}test/floors.json`

/** Down to a tenth of a percent, so that a floor is never above the score it was taken from. */
const floorOf = (scores: Scores, kind: Kind): number => Math.floor((scores[kind].f1 ?? 0) * 1000) / 1000

function check(raise: boolean): number {
  const floors = JSON.parse(readFileSync(file, 'utf8')) as Floors
  let below = 0
  for (const set of Object.keys(sets) as SetName[]) {
    const scores = scoresOf(set)
    if (scores.unproven > 0) {
      below++
      console.log(
        `${set}: ${scores.unproven} of ${scores.findings} findings have a quote that is not its slice of the text`,
      )
    }
    for (const kind of kinds) {
      const now = floorOf(scores, kind)
      const floor = floors[set][kind]
      if (now < floor) below++
      const verdict = now < floor ? 'BELOW ITS FLOOR' : now > floor ? 'above its floor' : 'at its floor'
      console.log(`${set.padEnd(6)} ${kind.padEnd(13)} ${now.toFixed(3)}  floor ${floor.toFixed(3)}  ${verdict}`)
      if (raise) floors[set][kind] = Math.max(now, floor)
    }
  }
  if (raise) writeFileSync(file, `${JSON.stringify(floors, null, 2)}\n`)
  return below === 0 ? 0 : 1
}

const args = process.argv.slice(2)
if (!hasGold()) {
  console.log('There is no ../shared beside this clone: the gold score was left out.')
} else if (args.includes('--floors') || args.includes('--raise')) {
  process.exitCode = check(args.includes('--raise'))
} else {
  process.exitCode = runScore(args, 'inherit').status ?? 1
}
