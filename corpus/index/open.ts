/**
 * The index of a corpus folder: `index/kamerbrief.sqlite`, made from the records alone. One that is missing, damaged or
 * of another version is built anew; throwing the folder away loses nothing.
 */
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { mustBeCorpus } from '../store/is-corpus.ts'
import { indexPath } from '../store/layout.ts'
import { makeFolder } from '../store/make-folder.ts'
import { CorpusError } from '../store/store.ts'
import { ensurePart, type Part, remember, remembered } from './parts.ts'
import { isFresh, problemsIn, type Refreshed, type RefreshOptions, refresh } from './refresh.ts'
import { type Found, type SearchRequest, searcher } from './search.ts'
import { createTables, INDEX_VERSION } from './tables.ts'

export interface Index {
  /** Of the moment: an index that turns out to be damaged is built anew. */
  readonly database: DatabaseSync
  /** Whether it knows all records, as far as the corpus tells. */
  isFresh(): boolean
  /** Brings it up to the records; quick where nothing has changed. */
  refresh(options?: RefreshOptions): Refreshed
  /** All records that it does not know, or no longer in full, with why. */
  problems(): Refreshed['problems']
  /** @throws QueryError where the query cannot be meant so */
  search(request: SearchRequest): Found
  /** Makes the tables of a part of the index; says whether they were made anew, and are empty. */
  part(part: Part): boolean
  close(): void
}

export interface OpenOptions {
  /** Throws away what there is. */
  readonly rebuild?: boolean
  /** What tells one program from another: an index that another one made is built anew. */
  readonly program?: string
  /** Told why the index is built anew; not for one that is not there yet. */
  readonly onRebuild?: (why: string) => void
}

/** @throws CorpusError when there is no corpus in the folder, or its index cannot be written */
export function openIndex(
  dir: string,
  { rebuild = false, program = '', onRebuild = () => {} }: OpenOptions = {},
): Index {
  mustBeCorpus(dir)
  let database = opened(dir, program, rebuild, onRebuild)
  let search: ReturnType<typeof searcher> | null = null

  const anew = (error: unknown): void => {
    onRebuild(`it is damaged (${(error as Error).message})`)
    database.close()
    search = null
    database = opened(dir, program, true, onRebuild)
  }
  const refreshed = (options: RefreshOptions): Refreshed => refresh(database, dir, options)
  const again = <Result>(work: () => Result, before: () => void): Result => {
    try {
      return work()
    } catch (error) {
      if (!isDamage(error)) throw unwritable(dir, error)
      anew(error)
      before()
      return work()
    }
  }
  const nothing = (): void => {}
  return {
    get database() {
      return database
    },
    isFresh: () => isFresh(database, dir),
    refresh: (options = {}) => again(() => refreshed(options), nothing),
    problems: () => problemsIn(database),
    search: (request) =>
      again(
        () => (search ??= searcher(database, dir))(request),
        () => refreshed({}),
      ),
    part: (part) => ensurePart(database, part),
    close: () => database.close(),
  }
}

/** Milliseconds that one waits for another that writes: a transaction of many letters takes a second or two. */
const PATIENCE = 60_000

function opened(dir: string, program: string, rebuild: boolean, onRebuild: (why: string) => void): DatabaseSync {
  try {
    makeFolder(indexPath(dir))
    const known = rebuild ? null : sound(dir, program)
    if (typeof known === 'object' && known !== null) return known
    return alone(dir, () => {
      // Another process may have built it while this one waited.
      const now = rebuild ? null : sound(dir, program)
      if (typeof now === 'object' && now !== null) return now
      if (now !== null) onRebuild(now)
      for (const ending of ['', '-wal', '-shm']) rmSync(`${databasePath(dir)}${ending}`, { force: true })
      const database = connected(dir)
      database.exec('BEGIN IMMEDIATE')
      createTables(database)
      remember(database, PROGRAM, program)
      database.exec('COMMIT')
      return database
    })
  } catch (error) {
    throw unwritable(dir, error)
  }
}

const PROGRAM = 'index.program'

const databasePath = (dir: string): string => join(indexPath(dir), 'kamerbrief.sqlite')

/** The index that is there; null where there is none, and why where it cannot be used. */
function sound(dir: string, program: string): DatabaseSync | string | null {
  if (!existsSync(databasePath(dir))) return null
  let database: DatabaseSync | null = null
  try {
    database = connected(dir)
    const version = database.prepare('PRAGMA user_version').get()?.user_version
    const made = version === INDEX_VERSION ? remembered(database, PROGRAM) : null
    if (version === INDEX_VERSION && made === program) return database
    database.close()
    if (version === INDEX_VERSION) return 'kamerbrief has changed since it was built'
    return `it is of another version (${version}, not ${INDEX_VERSION})`
  } catch (error) {
    if (database?.isOpen) database.close()
    if (isDamage(error)) return `it is damaged (${(error as Error).message})`
    throw error
  }
}

function connected(dir: string): DatabaseSync {
  const database = new DatabaseSync(databasePath(dir), { timeout: PATIENCE })
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** One process at a time: two that throw an index away would throw away each other's. */
function alone<Result>(dir: string, work: () => Result): Result {
  const lock = new DatabaseSync(join(indexPath(dir), 'lock'), { timeout: PATIENCE })
  try {
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
    return work()
  } finally {
    lock.close()
  }
}

/** SQLITE_CORRUPT, SQLITE_NOTADB, a page that is not there, and tables that are missing. */
function isDamage(error: unknown): boolean {
  const code = (error as { errcode?: number }).errcode
  if (code === undefined) return false
  return [11, 26].includes(code & 0xff) || code === 522 || (code === 1 && /no such table/.test(String(error)))
}

/** SQLITE_READONLY, SQLITE_IOERR, SQLITE_CANTOPEN and SQLITE_FULL, and what the system refused. */
function unwritable(dir: string, error: unknown): unknown {
  const { errcode = 0, code = '' } = error as { errcode?: number; code?: string }
  if (![8, 10, 14, 13].includes(errcode & 0xff) && !['EACCES', 'EROFS', 'EPERM', 'ENOSPC'].includes(code)) return error
  return new CorpusError(
    `the index in ${indexPath(dir)} cannot be written: ${(error as Error).message}`,
    'check the disk and the permissions of that folder',
    { cause: error },
  )
}
