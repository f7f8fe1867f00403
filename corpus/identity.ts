/**
 * What records and the like are called, apart from their definition: a batch writes them without knowing what an
 * extractor is.
 */
import type { UnreadableReason } from '../pipeline/notice.ts'

export const RECORD_SCHEMA = 'kamerbrief/record/1'
export const PROVENANCE_SCHEMA = 'kamerbrief/provenance/1'
export const FAILURE_SCHEMA = 'kamerbrief/failure/1'

/** The id of the record of a source: the first 64 bits of its hash. */
export const recordId = (sha256: string): string => sha256.slice(0, 16)

/** A file that could not become a record. `defect` is a fault of this program; every other reason lies in the file. */
export interface Failure {
  readonly schema: typeof FAILURE_SCHEMA
  readonly name: string
  readonly path: string
  readonly reason: UnreadableReason | 'defect'
  readonly message: string
  readonly advice: string
}
