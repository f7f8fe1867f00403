/** What the options that several commands share come down to. */
import { defaultWorkers, openPool, type Pool } from '../corpus/batch/pool.ts'
import { defaultLimits, type Limits, type OcrMode, ocrModes } from '../pipeline/limits.ts'
import { type Arguments, UsageError } from './arguments.ts'

const MIB = 1024 * 1024

export const corpusFolder = ({ text }: Arguments): string => text.corpus ?? './corpus-data'

export const limitsOf = ({ number, text, on }: Arguments): Limits => ({
  ...defaultLimits,
  bytes: number['max-bytes'] ?? defaultLimits.bytes,
  pages: number['max-pages'] ?? defaultLimits.pages,
  milliseconds: number['max-seconds'] === undefined ? defaultLimits.milliseconds : 1000 * number['max-seconds'],
  memory: number['max-memory'] === undefined ? defaultLimits.memory : MIB * number['max-memory'],
  depth: number['max-depth'] ?? defaultLimits.depth,
  ocr: ocrMode(text.ocr ?? defaultLimits.ocr),
  doubtful: on.has('doubtful'),
})

function ocrMode(given: string): OcrMode {
  const mode = ocrModes.find((each) => each === given)
  if (mode) return mode
  throw new UsageError(`--ocr needs ${ocrModes.join(', ')}, not ${JSON.stringify(given)}`)
}

export const poolOf = (args: Arguments): Pool => openPool(args.number.workers ?? defaultWorkers, limitsOf(args))
