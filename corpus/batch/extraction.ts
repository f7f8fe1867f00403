/** What becomes of the bytes of one file, wherever the work is done: in this thread, or in one of its own. */
import { UnreadableSource } from '../../pipeline/notice.ts'
import type { Failure } from '../identity.ts'

/** The record as its line of JSON; or what is wrong with the file; or the error of a fault of this program. */
export type Extracted =
  | { readonly line: string }
  | { readonly problem: Pick<Failure, 'reason' | 'message' | 'advice'> }
  | { readonly defect: { readonly message: string; readonly stack: string } }

export interface Extraction {
  /** How many documents it works on at once beside this thread; 0 where this thread does the work. */
  readonly atOnce: number
  /** Never rejects. */
  extract(name: string, bytes: Uint8Array): Promise<Extracted>
}

/** An error as data, which can pass from one thread to another. */
export function errorToExtracted(error: unknown): Exclude<Extracted, { line: string }> {
  if (error instanceof UnreadableSource) {
    const { reason, message, advice } = error
    return { problem: { reason, message, advice } }
  }
  const { message, stack = message } = error instanceof Error ? error : new Error(String(error))
  return { defect: { message, stack } }
}
