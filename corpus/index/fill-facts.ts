/** Makes the facts of letters that were indexed without: a search does not wait for what only links need. */
import type { DatabaseSync } from 'node:sqlite'
import { inTransaction } from './parts.ts'
import { readRecordFile } from './records.ts'
import { type FactsOf, notUnderstood, recordIn } from './writer.ts'

/** Letters of one transaction. */
const BATCH = 200

/** @param progress told after each transaction how many letters are done */
export function fillFacts(
  database: DatabaseSync,
  dir: string,
  factsOf: FactsOf,
  progress: (done: number) => void,
): void {
  const open = database.prepare(
    'SELECT number, id, version FROM letters WHERE facts IS NULL AND number > ? ORDER BY number LIMIT ?',
  )
  const write = database.prepare('UPDATE letters SET facts = ? WHERE number = ? AND version = ?')
  const writeProblem = database.prepare('INSERT OR REPLACE INTO problems (id, version, message) VALUES (?, ?, ?)')
  let [last, done] = [0, 0]
  for (;;) {
    const rows = open.all(last, BATCH) as unknown as Open[]
    if (rows.length === 0) return
    const all = rows.map((row) => ({ ...row, made: factsIn(dir, row, factsOf) }))
    inTransaction(database, () => {
      for (const { number, id, version, made } of all) {
        if (made === 'later') continue
        if ('facts' in made) write.run(made.facts, number, version)
        else writeProblem.run(id, made.version, made.problem)
      }
    })
    last = rows.at(-1)!.number
    done += rows.length
    progress(done)
  }
}

interface Open {
  readonly number: number
  readonly id: string
  readonly version: string
}

type Made = { readonly facts: string } | { readonly version: string; readonly problem: string } | 'later'

/** One that was damaged since it was indexed is told of here: nothing else looks at it again. */
function factsIn(dir: string, { id, version }: Open, factsOf: FactsOf): Made {
  const file = readRecordFile(dir, id)
  if (file === null) return 'later'
  const record = recordIn(id, file)
  if (typeof record === 'string') return { version: file.version, problem: record }
  // Replaced meanwhile: the next refresh sees it.
  if (file.version !== version) return 'later'
  try {
    return { facts: JSON.stringify(factsOf(record)) }
  } catch (error) {
    return { version, problem: notUnderstood(error) }
  }
}
