/**
 * FTS5 ranks by how many letters there are and how long they are on average. When a letter leaves a table without
 * content (contentless_delete), it goes on counting it in both: after enough changes letters would rank otherwise than in
 * an index built anew. So what left is written down with the change, and taken off right after it.
 *
 * FTS5 keeps the totals as varints in row 1 of its data: the letters, then the words of each column. It reads them when
 * a transaction begins to write and puts them back when that ends, hence the second transaction.
 */
import type { DatabaseSync } from 'node:sqlite'
import { inTransaction, remember, remembered } from './parts.ts'

const OWED = 'totals.owed'
/** Letters, and words of subject and text. */
const NUMBERS = 3

/** Tells that a letter is about to be taken out; within the transaction that does so. */
export function leaving(database: DatabaseSync) {
  const size = database.prepare('SELECT sz FROM words_docsize WHERE id = ?')
  return (letter: number): void => {
    const row = size.get(letter)
    if (!row) return
    const left = [1, ...varints(row.sz as Uint8Array)]
    const before = owed(database)
    remember(database, OWED, JSON.stringify(before.map((number, at) => number + (left[at] ?? 0))))
  }
}

/** Takes off what has left. Until then the index is right but for a shade of its ranks. */
export function settleTotals(database: DatabaseSync): void {
  if (owed(database).every((number) => number === 0)) return
  inTransaction(database, () => {
    const off = owed(database)
    const row = database.prepare('SELECT block FROM words_data WHERE id = 1').get()
    if (!row) return
    const now = varints(row.block as Uint8Array).map((number, at) => Math.max(0, number - (off[at] ?? 0)))
    // SQLite guards the tables behind a virtual table.
    database.enableDefensive(false)
    try {
      database.prepare('UPDATE words_data SET block = ? WHERE id = 1').run(toVarints(now))
    } finally {
      database.enableDefensive(true)
    }
    remember(database, OWED, JSON.stringify(off.map(() => 0)))
  })
}

function owed(database: DatabaseSync): number[] {
  const known = remembered(database, OWED)
  return known === null ? Array.from({ length: NUMBERS }, () => 0) : (JSON.parse(known) as number[])
}

/** SQLite's: seven bits a byte, the highest first; all but the last byte have their high bit set. */
function varints(bytes: Uint8Array): number[] {
  const numbers: number[] = []
  let number = 0
  for (const byte of bytes) {
    number = number * 128 + (byte & 0x7f)
    if (byte < 0x80) {
      numbers.push(number)
      number = 0
    }
  }
  return numbers
}

function toVarints(numbers: readonly number[]): Uint8Array {
  return new Uint8Array(
    numbers.flatMap((number) => {
      const bytes = [number % 128]
      for (let rest = Math.floor(number / 128); rest > 0; rest = Math.floor(rest / 128))
        bytes.unshift(0x80 | (rest % 128))
      return bytes
    }),
  )
}
