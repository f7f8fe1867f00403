/** What a file has in it and what nearly matched: data, which can pass from one thread to another. */
import { type Extracted, errorToExtracted } from '../../corpus/batch/extraction.ts'
import { documentToRecord } from '../../corpus/document-to-record.ts'
import { bytesToDocument } from '../../corpus/ingest.ts'
import type { LetterRecord } from '../../corpus/record.ts'
import { type NearMiss, nearMisses } from '../../extractors/near-misses.ts'
import type { Limits } from '../../pipeline/limits.ts'

export interface Explanation {
  readonly findings: LetterRecord['findings']
  readonly notices: LetterRecord['notices']
  readonly missed: readonly (NearMiss & { readonly quote: string })[]
}

/** The explanation; or what is wrong with the file; or the error of a fault of this program. */
export type Explained = { readonly explanation: Explanation } | Exclude<Extracted, { line: string }>

/** Never rejects. */
export async function bytesToExplained(name: string, bytes: Uint8Array, limits: Limits): Promise<Explained> {
  try {
    const document = await bytesToDocument(name, bytes, limits)
    const { findings, notices } = documentToRecord(document)
    const missed = nearMisses(document).map((miss) => ({ ...miss, quote: document.text.slice(miss.start, miss.end) }))
    return { explanation: { findings, notices, missed } }
  } catch (error) {
    return errorToExtracted(error)
  }
}
