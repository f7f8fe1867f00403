/**
 * What hits are filtered and counted by, packed into four numbers a letter, so that all hits can be counted while they
 * are found. Kept as blobs of many letters each, by the number of the letter:
 *
 *   0  day    days since 1970 plus DAY_ZERO; 0 without a date
 *   1  code   ministry << 16 | kind << 8 | statuses of its toezeggingen, one bit each
 *   2  types  types of its findings, one bit each
 *   3  year << 16 | flags
 */
import type { DatabaseSync } from 'node:sqlite'

export const FIELDS = 4
/** Letters of one blob. */
const CHUNK = 512
const BYTES = 4 * FIELDS * CHUNK
/** Days between 1 January of year 0 and of 1970: letters are younger. */
const DAY_ZERO = 719_528
const MS_A_DAY = 86_400_000

export const PRESENT = 1
const WITHDRAWN = 2

export const statuses = ['new', 'earlier', 'fulfilled', 'partly'] as const
export type Status = (typeof statuses)[number]

export interface Facets {
  readonly day: string | null
  readonly ministry: number
  readonly kind: number
  readonly statuses: number
  readonly types: number
  readonly withdrawn: boolean
}

/** @param day ISO */
export const dayNumber = (day: string): number => DAY_ZERO + Math.round(Date.parse(day) / MS_A_DAY)

export const packed = ({ day, ministry, kind, statuses, types, withdrawn }: Facets): number[] => [
  day === null ? 0 : dayNumber(day),
  ((ministry << 16) | (kind << 8) | statuses) >>> 0,
  types >>> 0,
  (((day === null ? 0 : Number(day.slice(0, 4))) << 16) | PRESENT | (withdrawn ? WITHDRAWN : 0)) >>> 0,
]

/** The facets of all letters: those of letter n stand at FIELDS * n. */
export function readFacets(database: DatabaseSync): Uint32Array {
  const last = database.prepare('SELECT max(chunk) AS last FROM facets').get()?.last as number | null
  const bytes = new Uint8Array(last === null ? 0 : (last + 1) * BYTES)
  for (const row of database.prepare('SELECT chunk, codes FROM facets').iterate())
    bytes.set(row.codes as Uint8Array, (row.chunk as number) * BYTES)
  return new Uint32Array(bytes.buffer)
}

/** Gathers changes of facets, and writes the blobs that they touch; within one transaction. */
export function facetWriter(database: DatabaseSync) {
  const read = database.prepare('SELECT codes FROM facets WHERE chunk = ?')
  const write = database.prepare('INSERT OR REPLACE INTO facets (chunk, codes) VALUES (?, ?)')
  const touched = new Map<number, Uint32Array>()
  return {
    /** @param values null where the letter is gone */
    set(letter: number, values: readonly number[] | null): void {
      const chunk = Math.floor(letter / CHUNK)
      let codes = touched.get(chunk)
      if (!codes) {
        codes = new Uint32Array(FIELDS * CHUNK)
        const before = read.get(chunk)?.codes as Uint8Array | undefined
        if (before) new Uint8Array(codes.buffer).set(before)
        touched.set(chunk, codes)
      }
      const at = FIELDS * (letter % CHUNK)
      for (let field = 0; field < FIELDS; field++) codes[at + field] = values?.[field] ?? 0
    },
    flush(): void {
      for (const [chunk, codes] of touched) write.run(chunk, new Uint8Array(codes.buffer))
      touched.clear()
    },
  }
}

/** The codes of the names that a facet has in this index; a new name gets the next code. Code 0 is no name. */
export function codeBook(database: DatabaseSync, facet: string, most: number) {
  const codes = new Map<string, number>()
  const read = database.prepare('SELECT code, name FROM codes WHERE facet = ? ORDER BY code')
  const write = database.prepare('INSERT INTO codes (facet, code, name) VALUES (?, ?, ?)')
  return {
    /** Other processes add to it: to be called when a transaction begins. */
    reread(): void {
      codes.clear()
      for (const { code, name } of read.iterate(facet)) codes.set(name as string, code as number)
    },
    codeOf(name: string | null): number {
      if (name === null) return 0
      const known = codes.get(name)
      if (known !== undefined) return known
      // Names beyond are not counted: no corpus has so many ministries but one that misreads them.
      if (codes.size + 1 >= most) return 0
      const code = codes.size + 1
      write.run(facet, code, name)
      codes.set(name, code)
      return code
    },
  }
}
