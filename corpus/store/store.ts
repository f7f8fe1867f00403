/** A corpus as a folder, a database or anything else keeps it. */
import type { Failure } from '../identity.ts'
import type { LetterRecord } from '../record.ts'

/** What a corpus tells. */
export interface Corpus {
  /** Ids of all letters, sorted, that begin with these hexadecimal digits. */
  ids(prefix?: string): AsyncIterable<string>
  /** @throws CorpusError when there is no such letter, or its record cannot be understood */
  letter(id: string): Promise<LetterRecord>
  /**
   * The bytes of a source.
   * @throws CorpusError when they are gone
   */
  source(sha256: string): Promise<Uint8Array>
  /** Every file name under which the source of a letter came, the record's own first. */
  names(record: LetterRecord): Promise<string[]>
  failures(): AsyncIterable<Failure>
}

/** One coming of a file: its name, the bytes of its absolute path, and its hash where it could be read. */
export interface Arrival {
  readonly name: string
  readonly path: Uint8Array
  readonly sha256: string | null
}

/** One whose bytes came. */
export type KnownArrival = Arrival & { readonly sha256: string }

/** Who wrote to the corpus, and when: kept beside the records, since a record has no clock in it. */
export interface Run {
  readonly program: string
  readonly started: string
  readonly finished: string
}

/** A corpus that one run at a time writes to. Each call is whole or has not been: a killed run leaves no half letter. */
export interface CorpusWriter {
  /** Whether the letter of this source is there, in the schema version of today. */
  has(sha256: string): boolean
  /** Keeps a letter, its record as one line of JSON; failures of this file and of these bytes are forgotten. */
  keep(arrival: KnownArrival, bytes: Uint8Array, line: string): void
  /** A known source came again: its name is kept if it is new, failures of this file are forgotten. */
  meet(arrival: KnownArrival): void
  fail(arrival: Arrival, failure: Failure): void
  /** Ends the run; it is written down if it changed anything. */
  close(run: Omit<Run, 'finished'>): void
}

/** The corpus cannot be used as asked: says what is wrong and what to do. */
export class CorpusError extends Error {
  readonly advice: string
  constructor(message: string, advice: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'CorpusError'
    this.advice = advice
  }
}
