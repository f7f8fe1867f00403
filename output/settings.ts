/** What the options that several commands share come down to. */
import { defaultLimits, type Limits } from '../pipeline/limits.ts'
import type { Arguments } from './arguments.ts'

export const corpusFolder = ({ text }: Arguments): string => text.corpus ?? './corpus-data'

export const limitsOf = ({ number }: Arguments): Limits => ({
  ...defaultLimits,
  bytes: number['max-bytes'] ?? defaultLimits.bytes,
  pages: number['max-pages'] ?? defaultLimits.pages,
})
