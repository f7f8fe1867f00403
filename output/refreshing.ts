/** Opens the index of a corpus for a command and brings it up to date, telling on stderr what takes long or is odd. */
import { type Index, openIndex } from '../corpus/index/open.ts'
import type { Refreshed } from '../corpus/index/refresh.ts'
import { fingerprintOfModule } from './program.ts'
import { oneLine } from './terminal.ts'

const say = (line: string): void => void process.stderr.write(`kamerbrief: ${oneLine(line)}\n`)

/** Milliseconds before anything is told, and between two lines. */
const PATIENCE = 2_000

export function openedIndex(dir: string, rebuild = false): Index {
  return openIndex(dir, {
    rebuild,
    program: fingerprintOfModule('corpus/index/open'),
    onRebuild: (why) => say(`the index is built anew: ${why}`),
  })
}

/** @param thorough looks at every record file */
export function refreshed(index: Index, thorough = false): Refreshed {
  let told = performance.now()
  const result = index.refresh({
    thorough,
    progress(done) {
      if (performance.now() - told < PATIENCE) return
      told = performance.now()
      say(`indexing: ${done} letters done`)
    },
  })
  for (const { id, message } of result.problems)
    say(`the record ${id} is not in the index: ${message}; remove that file and ingest the letter again`)
  return result
}
