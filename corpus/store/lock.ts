/**
 * One run at a time. The lock is an operating system lock on an empty file, taken through SQLite: it falls away with
 * its process however that ends, kill -9 included, so that no stale lock can stand in the way of the next run.
 */
import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { lockPath } from './layout.ts'
import { CorpusError } from './store.ts'

/** How long a run waits for one who only looks whether there is a run; that takes no longer than the look. */
const LOOK_MS = 300

/** SQLITE_BUSY */
const BUSY = 5

/**
 * @returns what lets the lock go
 * @throws CorpusError when another run holds it
 */
export function lock(dir: string): () => void {
  const database = new DatabaseSync(lockPath(dir))
  try {
    // The journal in memory: the lock writes no file at all.
    database.exec(`PRAGMA busy_timeout = ${LOOK_MS}; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE`)
  } catch (error) {
    database.close()
    if ((error as { errcode?: number }).errcode !== BUSY) throw error
    throw new CorpusError(`another run is writing to ${dir}`, 'wait until it is done, or choose another with --corpus')
  }
  return () => database.close()
}

/** Whether a run is writing at this moment. */
export function isLocked(dir: string): boolean {
  // A corpus put together by hand has none, and nobody writes to it.
  if (!existsSync(lockPath(dir))) return false
  const database = new DatabaseSync(lockPath(dir), { readOnly: true })
  try {
    // Reads, and so shares the lock for that moment.
    database.prepare('SELECT count(*) FROM sqlite_schema').get()
    return false
  } catch (error) {
    if ((error as { errcode?: number }).errcode !== BUSY) throw error
    return true
  } finally {
    database.close()
  }
}
