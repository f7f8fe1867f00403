/** The work of one thread: bytes to a record. */
import { threadId } from 'node:worker_threads'
import type { Limits } from '../../pipeline/limits.ts'
import { bytesToRecord } from '../ingest.ts'
import { type Extracted, type Extraction, errorToExtracted } from './extraction.ts'

export interface Task {
  readonly name: string
  readonly bytes: Uint8Array
  readonly limits: Limits
  /** Shared memory, in which the thread that begins the task puts its id, and how many pictures of pages it looked at. */
  readonly begun: Int32Array<SharedArrayBuffer>
}

/** What a thread of the pool does with a task. */
export async function work({ name, bytes, limits, begun }: Task): Promise<Extracted> {
  Atomics.store(begun, 0, threadId)
  return extracted(name, bytes, { ...limits, onPicture: () => void Atomics.add(begun, 1, 1) })
}

/** Without a thread of its own, a document that never ends holds everything up. */
export const inThisThread = (limits: Limits): Extraction => ({
  atOnce: 0,
  extract: (name, bytes) => extracted(name, bytes, limits),
})

async function extracted(name: string, bytes: Uint8Array, limits: Limits): Promise<Extracted> {
  try {
    return { line: JSON.stringify(await bytesToRecord(name, bytes, limits)) }
  } catch (error) {
    return errorToExtracted(error)
  }
}
