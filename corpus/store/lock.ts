/**
 * One run at a time. The lock is an operating system lock on an empty file, taken through SQLite: it falls away with
 * its process however that ends, kill -9 included, so that no stale lock can stand in the way of the next run.
 */
import { DatabaseSync } from 'node:sqlite'
import { lockPath } from './layout.ts'
import { CorpusError } from './store.ts'

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
    database.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if ((error as { errcode?: number }).errcode !== BUSY) throw error
    throw new CorpusError(`another run is writing to ${dir}`, 'wait until it is done, or choose another with --corpus')
  }
  return () => database.close()
}
