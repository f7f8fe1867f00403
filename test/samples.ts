/** The sample letters of test/letters and what the real program makes of them. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { bytesToRecord } from '../corpus/ingest.ts'
import type { LetterRecord } from '../corpus/record.ts'
import { defaultLimits } from '../pipeline/limits.ts'

export interface Sample {
  /** File name without its ending: `motie-2024`. */
  readonly name: string
  readonly file: string
}

export const folder = fileURLToPath(new URL('./letters/', import.meta.url))

/** A sample is a file with a hand-made truth beside it. */
export const samples: readonly Sample[] = readdirSync(folder)
  .filter((file) => /^[\w-]+\.(?:txt|md|html|pdf)$/.test(file) && file !== 'README.md')
  .sort()
  .map((file) => ({ name: file.replace(/\.\w+$/, ''), file }))

export const bytesOf = (sample: Sample): Uint8Array => new Uint8Array(readFileSync(folder + sample.file))

export const recordOf = (sample: Sample): Promise<LetterRecord> =>
  bytesToRecord(sample.file, bytesOf(sample), defaultLimits)
