/** Opens the index of a corpus for a command and brings it up to date, telling on stderr what takes long or is odd. */
import { type Index, openIndex } from '../corpus/index/open.ts'
import type { Refreshed } from '../corpus/index/refresh.ts'
import { fingerprintOfModule } from './program.ts'
import { say } from './terminal.ts'

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
  tellProblems(result.problems)
  return result
}

/** Records that are told one by one; a corpus of another version has nothing else. */
const MOST_PROBLEMS = 20

export function tellProblems(problems: Refreshed['problems']): void {
  for (const { id, message } of problems.slice(0, MOST_PROBLEMS))
    say(`the record ${id} is not in the index: ${message}; remove that file and ingest the letter again`)
  if (problems.length > MOST_PROBLEMS) say(`${problems.length - MOST_PROBLEMS} more records are not in the index`)
}
