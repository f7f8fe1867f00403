/** Reads the records that a command needs beside the index; of one that is damaged it tells, and goes on without. */
import type { LetterRecord } from '../corpus/record.ts'
import { eachLetter } from '../corpus/store/each-letter.ts'
import type { Corpus } from '../corpus/store/store.ts'
import { say } from './terminal.ts'

export interface Reader {
  /** Those of these letters that can be read, once each. */
  read(ids: Iterable<string>): Promise<LetterRecord[]>
  /** 1 where one could not be. */
  exitCode(): 0 | 1
}

export function readerOf(corpus: Corpus): Reader {
  const damaged = new Set<string>()
  return {
    async read(ids) {
      const records: LetterRecord[] = []
      for await (const letter of eachLetter(corpus, (record) => record, new Set(ids)))
        if ('told' in letter) records.push(letter.told)
        else if (!damaged.has(letter.failure.name)) {
          damaged.add(letter.failure.name)
          say(`${letter.failure.message}; ${letter.failure.advice}`)
        }
      return records
    },
    exitCode: () => (damaged.size > 0 ? 1 : 0),
  }
}
