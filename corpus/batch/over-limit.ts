/** What a document in a thread of its own may take, and what is said of one that took more. */
import type { Limits } from '../../pipeline/limits.ts'
import { UnreadableSource } from '../../pipeline/notice.ts'

export const MIB = 1024 * 1024
/** What the program itself takes in a thread, beside the document. */
export const PROGRAM = 128 * MIB
/** How often running documents are looked at, in milliseconds. */
export const LOOK = 100
/** A reader that looks at the clock itself can say how far it came: it gets this much longer, in milliseconds. */
export const GRACE = 500

export const overTime = ({ milliseconds }: Limits): UnreadableSource =>
  new UnreadableSource(
    'timeout',
    `it took over the limit of ${milliseconds / 1000} seconds and was stopped`,
    'raise the limit with --max-seconds, or split the document',
  )

export const overMemory = ({ memory }: Limits): UnreadableSource =>
  new UnreadableSource(
    'memory',
    `it took over the limit of ${Math.round(memory / MIB)} MiB of memory and was stopped`,
    'raise the limit with --max-memory, or split the document',
  )
