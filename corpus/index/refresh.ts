/**
 * Brings the index up to the records. What it holds is right after every transaction, whoever is killed when; only
 * when it has seen all records of a generation, with nobody writing, does it say that it is up to date.
 */
import type { DatabaseSync } from 'node:sqlite'
import { readGeneration } from '../store/generation.ts'
import { isLocked } from '../store/lock.ts'
import { fillFacts } from './fill-facts.ts'
import { inTransaction, remember, remembered } from './parts.ts'
import { readRecordFile, shardsOf, versionsIn, withdrawnIds } from './records.ts'
import { settleTotals } from './totals.ts'
import { settleForms } from './vocabulary.ts'
import { type FactsOf, type LetterWriter, letterWriter } from './writer.ts'

export interface Refreshed {
  readonly added: number
  readonly changed: number
  readonly removed: number
  /** All records that could not be understood, with why, whenever they were met: whoever asks the index misses them. */
  readonly problems: readonly { readonly id: string; readonly message: string }[]
}

/** Letters of one transaction: enough that merging their words is cheap, few enough that little is lost by a kill. */
const BATCH = 1_000
const GENERATION = 'letters.generation'

/** Whether nothing has changed since the index was up to date. */
export const isFresh = (database: DatabaseSync, dir: string): boolean =>
  remembered(database, GENERATION) === String(readGeneration(dir))

export interface RefreshOptions {
  /** Looks at every record file even where nothing says that it has changed: files may have been put there by hand. */
  readonly thorough?: boolean
  /** Makes what links need of each letter, where that is not there yet. */
  readonly factsOf?: FactsOf
  /** Told after each transaction how many letters were looked at that were new, changed or gone. */
  readonly progress?: (done: number) => void
}

export function refresh(database: DatabaseSync, dir: string, options: RefreshOptions): Refreshed {
  const counts = wordsRefreshed(database, dir, options)
  if (options.factsOf) fillFacts(database, dir, options.factsOf, options.progress ?? (() => {}))
  return { ...counts, problems: problemsIn(database) }
}

/** All records that could not be understood when they were last looked at. */
export const problemsIn = (database: DatabaseSync): Refreshed['problems'] =>
  database.prepare('SELECT id, message FROM problems ORDER BY id').all() as { id: string; message: string }[]

type Counts = Omit<Refreshed, 'problems'>

function wordsRefreshed(database: DatabaseSync, dir: string, options: RefreshOptions): Counts {
  settleTotals(database)
  if (!options.thorough && isFresh(database, dir)) return { added: 0, changed: 0, removed: 0 }
  // In this order: a run that begins after this look counts the generation up before it changes anything.
  const generation = readGeneration(dir)
  const still = !isLocked(dir)
  const refreshed = brought(database, dir, options.progress ?? (() => {}))
  settleForms(database)
  settleTotals(database)
  if (still && readGeneration(dir) === generation) remember(database, GENERATION, String(generation))
  return refreshed
}

interface Change {
  readonly id: string
  readonly kind: 'added' | 'changed' | 'removed'
}

function brought(database: DatabaseSync, dir: string, progress: (done: number) => void): Counts {
  const counts = { added: 0, changed: 0, removed: 0 }
  const writer = letterWriter(database)
  const versionOf = database.prepare(knownIn('id = ?1'))
  let done = 0
  const batch: Change[] = []
  const carryOut = (): void => {
    if (batch.length === 0) return
    const carried = batch.splice(0)
    transact(database, writer, carried.length + done < BATCH ? 'few' : 'many', () => {
      for (const { id, kind } of carried) {
        const known = (versionOf.get(id)?.version as string | undefined) ?? null
        const file = readRecordFile(dir, id)
        // Another process may have been here first, and the file may have changed since it was listed.
        if ((file?.version ?? null) === known) continue
        if (!file) writer.remove(id)
        else writer.put(id, file)
        counts[kind]++
      }
    })
    done += carried.length
    progress(done)
  }
  for (const change of changesIn(database, dir)) {
    batch.push(change)
    if (batch.length >= BATCH) carryOut()
  }
  carryOut()
  return counts
}

function transact(database: DatabaseSync, writer: LetterWriter, size: 'few' | 'many', work: () => void): void {
  try {
    inTransaction(database, () => {
      writer.begin(size)
      work()
      writer.flush()
    })
  } catch (error) {
    writer.forget()
    throw error
  }
}

/** The version of each record that the index knows; of one that was damaged after it was indexed, none that there is. */
const knownIn = (where: string): string => `
  SELECT id, iif(min(version) = max(version), min(version), '') AS version FROM (
    SELECT id, version FROM letters WHERE ${where} UNION ALL SELECT id, version FROM problems WHERE ${where}
  ) GROUP BY id`

/** Folder by folder, so that what is held does not grow with the corpus; in the order of the ids. */
function* changesIn(database: DatabaseSync, dir: string): Generator<Change> {
  const known = database.prepare(knownIn('id >= ?1 AND id < ?2'))
  const withdrawn = withdrawnIds(dir)
  const there = new Set(shardsOf(dir))
  for (let number = 0; number < 256; number++) {
    const shard = number.toString(16).padStart(2, '0')
    const versions = there.has(shard) ? versionsIn(dir, shard, withdrawn) : new Map<string, string>()
    const rows = known.all(shard, `${shard}g`) as { id: string; version: string }[]
    for (const { id, version } of rows) {
      const now = versions.get(id)
      versions.delete(id)
      if (now === undefined) yield { id, kind: 'removed' }
      else if (now !== version) yield { id, kind: 'changed' }
    }
    for (const id of versions.keys()) yield { id, kind: 'added' }
  }
}
