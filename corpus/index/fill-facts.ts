/** Makes the facts of letters that were indexed without: a search does not wait for what only links need. */
import type { DatabaseSync } from 'node:sqlite'
import { inTransaction } from './parts.ts'
import { readRecordFile } from './records.ts'
import { type FactsOf, understood } from './writer.ts'

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
  let [last, done] = [0, 0]
  for (;;) {
    const rows = open.all(last, BATCH) as { number: number; id: string; version: string }[]
    if (rows.length === 0) return
    const made = rows.flatMap(({ number, id, version }) => {
      const file = readRecordFile(dir, id)
      // Replaced meanwhile: the next refresh sees it.
      const record = file?.version === version ? understood(id, file.bytes) : 'gone'
      return typeof record === 'string' ? [] : [{ number, version, facts: JSON.stringify(factsOf(record)) }]
    })
    inTransaction(database, () => {
      for (const { number, version, facts } of made) write.run(facts, number, version)
    })
    last = rows.at(-1)!.number
    done += rows.length
    progress(done)
  }
}
