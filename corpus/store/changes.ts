/** What a corpus keeps of change: which program made a record, its earlier versions, and that a letter was withdrawn. */
import { createHash } from 'node:crypto'
import type { Limits } from '../../pipeline/limits.ts'
import type { LetterRecord } from '../record.ts'

const PROGRAM_SCHEMA = 'kamerbrief/program/1'
export const EARLIER_SCHEMA = 'kamerbrief/earlier/1'
export const WITHDRAWAL_SCHEMA = 'kamerbrief/withdrawal/1'

/** The limits that decide what a record says, not only whether there is one. */
export type Reading = Pick<Limits, 'ocr' | 'doubtful' | 'perPicture'>

/** A program as it makes records: two with the same fingerprints and reading make the same of the same bytes. */
export interface Program {
  readonly schema: typeof PROGRAM_SCHEMA
  /** The first 64 bits of the hash of the rest. */
  readonly id: string
  /** Version of the package, for people: fingerprints decide. */
  readonly version: string
  readonly reading: Reading
  /** Part to fingerprint: `readers/pdf`, `structure`, `extractors/moties`, `record`. */
  readonly parts: Readonly<Record<string, string>>
}

export function programOf(about: Pick<Program, 'version' | 'reading' | 'parts'>): Program {
  const { version, reading, parts } = about
  const { ocr, doubtful, perPicture } = reading
  const sorted = Object.fromEntries(Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1)))
  const rest = { version, reading: { ocr, doubtful, perPicture }, parts: sorted }
  const id = createHash('sha256').update(JSON.stringify(rest)).digest('hex').slice(0, 16)
  return { schema: PROGRAM_SCHEMA, id, ...rest }
}

/** A record that another took the place of. */
export interface Earlier {
  /** From 1, the oldest. */
  readonly number: number
  /** What made it; null where that is not known. */
  readonly program: Program | null
  readonly record: LetterRecord
}

/** A publisher took a letter back. The letter, its source and its findings stay. */
export interface Withdrawal {
  readonly schema: typeof WITHDRAWAL_SCHEMA
  readonly id: string
  readonly reason: string
  /** ISO day. */
  readonly on: string
  /** Who withdrew it; null where that is not told. */
  readonly by: string | null
}
