/** How many runs have changed records or withdrawals: an index that knows as many is up to date. */
import { readFileSync } from 'node:fs'
import { generationPath } from './layout.ts'

/** Zero for a corpus from before generations were counted, and where the count cannot be understood. */
export function readGeneration(dir: string): bigint {
  try {
    const text = readFileSync(generationPath(dir), 'utf8').trim()
    return /^\d{1,30}$/.test(text) ? BigInt(text) : 0n
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0n
    throw error
  }
}
