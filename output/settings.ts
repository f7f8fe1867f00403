/** What the options that several commands share come down to. */
import { defaultWorkers, openPool, type Pool } from '../corpus/batch/pool.ts'
import { defaultLimits, type Limits } from '../pipeline/limits.ts'
import type { Arguments } from './arguments.ts'

const MIB = 1024 * 1024

export const corpusFolder = ({ text }: Arguments): string => text.corpus ?? './corpus-data'

export const limitsOf = ({ number }: Arguments): Limits => ({
  ...defaultLimits,
  bytes: number['max-bytes'] ?? defaultLimits.bytes,
  pages: number['max-pages'] ?? defaultLimits.pages,
  milliseconds: number['max-seconds'] === undefined ? defaultLimits.milliseconds : 1000 * number['max-seconds'],
  memory: number['max-memory'] === undefined ? defaultLimits.memory : MIB * number['max-memory'],
})

export const poolOf = (args: Arguments): Pool => openPool(args.number.workers ?? defaultWorkers, limitsOf(args))
