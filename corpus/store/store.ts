/** A corpus as a folder, a database or anything else keeps it. */
import type { Failure, PROVENANCE_SCHEMA } from '../identity.ts'
import type { LetterRecord } from '../record.ts'
import type { Earlier, Program, Withdrawal } from './changes.ts'

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
  /** Every name under which the source of a letter came, the record's own first. */
  names(record: LetterRecord): Promise<string[]>
  /** What manifests state about a letter. */
  stated(record: LetterRecord): Promise<readonly Stated[]>
  failures(): AsyncIterable<Failure>
  /** The program that made the record of a letter; null where it is not known. */
  madeBy(id: string): Promise<Program | null>
  /**
   * The records of a letter that others took the place of, from the oldest.
   * @throws CorpusError when one cannot be understood
   */
  earlier(id: string): AsyncIterable<Earlier>
  /** That the publisher of a letter took it back; null where it did not. */
  withdrawn(id: string): Promise<Withdrawal | null>
}

/** What a row of a manifest states about a file. It says nothing about the record, which knows the bytes alone. */
export interface Stated {
  /** Where the manifest came from: `manifest.csv`, `dump.zip!manifest.csv`. */
  readonly manifest: string
  /** Line of the manifest, from 1. */
  readonly line: number
  /** The path in the manifest. */
  readonly file: string
  readonly url: string | null
  readonly date: string | null
  readonly identifiers: readonly string[]
  /** Its other columns, as they are. */
  readonly other: Readonly<Record<string, unknown>>
}

/** Where a letter came from, beside what its record says. */
export interface Provenance {
  readonly schema: typeof PROVENANCE_SCHEMA
  /** Names under which its bytes came, sorted; without the one in the record. */
  readonly names: readonly string[]
  /** By manifest and line. */
  readonly stated: readonly Stated[]
}

/** One coming of a file: its name, where from, the bytes of its absolute path, and its hash where it could be read. */
export interface Arrival {
  readonly name: string
  /** `brief.pdf`, `dump.zip!map/brief.pdf` */
  readonly from: string
  readonly path: Uint8Array
  readonly sha256: string | null
  readonly stated: readonly Stated[]
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
  /** Keeps a letter and where it came from, its record as one line of JSON; failures of this file and of these bytes are forgotten. */
  keep(arrival: KnownArrival, bytes: Uint8Array, line: string): void
  /**
   * Puts another record of the same source in the place of the one that is there, which becomes an earlier version of
   * it. The same bytes change nothing, but that this program made them too.
   * @returns whether they differ
   */
  replace(id: string, line: string, program: Program): boolean
  /**
   * A letter was taken back by its publisher; what is there of it stays.
   * @throws CorpusError where it has another mark already, or a date that is later
   */
  withdraw(withdrawal: Withdrawal): void
  /** It was not, after all. */
  restore(id: string): void
  /** A known source came again: where from is kept if it is new, failures of this file are forgotten. */
  meet(arrival: KnownArrival): void
  fail(arrival: Arrival, failure: Failure): void
  /** An archive was gone through to its end: failures of it as a whole are forgotten. */
  whole(path: Uint8Array): void
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
