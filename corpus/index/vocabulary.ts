/** Which words the index has, by their stems: a query for one form of a word finds them all. */
import type { DatabaseSync } from 'node:sqlite'
import { stemOf } from '../../extractors/dutch/stems.ts'
import { inTransaction, remember, remembered } from './parts.ts'
import { eachWord } from './words.ts'

/**
 * What all forms of a word have in common. The stemmer leaves the spelling of a plural as it is (`bruggen` brugg,
 * `brieven` briev, `huizen` huiz), so that these would not be forms of `brug`, `brief` and `huis`; nor does it see the
 * plural of `commissies`, as it must not in `advies` and `verlies`.
 */
export const keyOf = (word: string): string =>
  stemOf(word.replace(/(?<=[cdgnrst]ie|ilie)s$/, ''))
    .replace(/([bcdfgklmnprst])\1$/, '$1')
    .replace(/[vz]$/, (end) => (end === 'v' ? 'f' : 's'))

export interface Vocabulary {
  /** Adds the words of a text; within a transaction. */
  add(text: string): void
  /** What was added since may not have been kept: the transaction failed. */
  forget(): void
}

export function vocabularyOf(database: DatabaseSync): Vocabulary {
  const write = database.prepare('INSERT OR IGNORE INTO forms (stem, word) VALUES (?, ?)')
  const seen = hashSet()
  const see = (text: string, start: number, end: number, hash: number, other: number): void => {
    if (!seen.add(hash, other)) return
    const word = text.slice(start, end)
    write.run(keyOf(word), word)
  }
  return { add: (text) => eachWord(text, see), forget: seen.clear }
}

const OPEN = 'forms.open'

/** Words were added whose forms are not known yet; within the transaction that adds them. */
export const leaveFormsOpen = (database: DatabaseSync): void => remember(database, OPEN, 'yes')

/** Of two letters or more, none a figure; longer ones are addresses and the like. */
const WITH_FORMS = /^[^\p{N}]{2,40}$/u

/**
 * Learns the forms that were left open from the list of words that FTS5 itself keeps: for many letters at once that is a
 * fifth of the work of cutting their texts into words again.
 */
export function settleForms(database: DatabaseSync): void {
  if (remembered(database, OPEN) !== 'yes') return
  inTransaction(database, () => {
    database.exec('CREATE VIRTUAL TABLE IF NOT EXISTS temp.allWords USING fts5vocab(main, words, row)')
    const write = database.prepare('INSERT OR IGNORE INTO forms (stem, word) VALUES (?, ?)')
    for (const { term } of database.prepare('SELECT term FROM temp.allWords').iterate() as Iterable<{ term: string }>)
      if (WITH_FORMS.test(term)) write.run(keyOf(term), term)
    remember(database, OPEN, 'no')
  })
}

/** Places for words that are remembered as written, 8 MB; a corpus has some hundred thousand different ones. */
const PLACES = 1 << 20
/** The words that come again and again have a table of their own, small enough to stay in the processor's cache. */
const NEAR = 1 << 13

/**
 * Pairs of hashes in a table of one size, so that memory stays the same however many letters come. A table that gets
 * full is emptied. Two words that share all 64 bits are one in some billions of such corpora.
 */
function hashSet() {
  const table = new Uint32Array(2 * PLACES)
  const near = new Uint32Array(2 * NEAR)
  let size = 0
  const clear = (): void => {
    table.fill(0)
    near.fill(0)
    size = 0
  }
  return {
    clear,
    /** @returns whether it was not there yet */
    add(hash: number, other: number): boolean {
      // Zero stands for an empty place.
      const [first, second] = [hash >>> 0 || 1, other >>> 0]
      const close = ((first ^ second) & (NEAR - 1)) * 2
      if (near[close] === first && near[close + 1] === second) return false
      near[close] = first
      near[close + 1] = second
      let at = (second & (PLACES - 1)) * 2
      while (table[at] !== 0) {
        if (table[at] === first && table[at + 1] === second) return false
        at = (at + 2) & (2 * PLACES - 1)
      }
      if (++size > PLACES / 2) {
        clear()
        return true
      }
      table[at] = first
      table[at + 1] = second
      return true
    },
  }
}

/** All words of the index that are forms of this one. */
export function formsOf(database: DatabaseSync): (word: string) => string[] {
  const read = database.prepare('SELECT word FROM forms WHERE stem = ?')
  // What has a figure in it has one form.
  return (word) => (/^\p{L}{2,}$/u.test(word) ? read.all(keyOf(word)).map((row) => row.word as string) : [])
}
