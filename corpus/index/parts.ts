/**
 * The index is one SQLite file of several parts, each with its own tables. A part of another version is dropped and
 * made anew, and the others stay.
 */
import type { DatabaseSync } from 'node:sqlite'

export interface Part {
  readonly name: string
  readonly version: number
  /** Everything that `create` makes; dropped in this order. */
  readonly tables: readonly string[]
  create(database: DatabaseSync): void
}

/**
 * Makes the tables of a part where they are not there in this version.
 * @returns whether they were made, and are empty
 */
export function ensurePart(database: DatabaseSync, part: Part): boolean {
  if (versionOf(database, part.name) === part.version) return false
  return inTransaction(database, () => {
    // Another process may have been faster.
    if (versionOf(database, part.name) === part.version) return false
    for (const table of part.tables) database.exec(`DROP TABLE IF EXISTS ${table}`)
    part.create(database)
    database.prepare('INSERT OR REPLACE INTO parts (name, version) VALUES (?, ?)').run(part.name, part.version)
    return true
  })
}

const versionOf = (database: DatabaseSync, name: string): number | null =>
  (database.prepare('SELECT version FROM parts WHERE name = ?').get(name)?.version as number | undefined) ?? null

/** All of it or, when it throws, nothing. */
export function inTransaction<Result>(database: DatabaseSync, work: () => Result): Result {
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    database.exec('COMMIT')
    return result
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

/** Small things that parts remember: the generation that they were made from. Null where nothing is. */
export const remembered = (database: DatabaseSync, key: string): string | null =>
  (database.prepare('SELECT value FROM meta WHERE key = ?').get(key)?.value as string | undefined) ?? null

export const remember = (database: DatabaseSync, key: string, value: string): void => {
  database.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)').run(key, value)
}
