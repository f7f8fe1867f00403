/** What the options that several commands share come down to. */
import { defaultWorkers, openPool, type Pool } from '../corpus/batch/pool.ts'
import { defaultLimits, type Limits, ocrModes } from '../pipeline/limits.ts'
import type { Arguments } from './arguments.ts'
import { choiceOption } from './filters.ts'
import { shellWord } from './shell-word.ts'

const MIB = 1024 * 1024

export const corpusFolder = ({ text }: Arguments): string => text.corpus ?? './corpus-data'

/** A command to advise, on the corpus that this one is about. */
export const commandLine = ({ text }: Arguments, ...words: string[]): string =>
  ['kamerbrief', ...words, ...(text.corpus === undefined ? [] : ['--corpus', text.corpus])].map(shellWord).join(' ')

export const limitsOf = (args: Arguments): Limits => ({
  ...defaultLimits,
  ...limitsGiven(args),
  ocr: choiceOption(args, 'ocr', ocrModes) ?? defaultLimits.ocr,
  doubtful: args.on.has('doubtful'),
})

const limitsGiven = ({ number }: Arguments) => ({
  bytes: number['max-bytes'] ?? defaultLimits.bytes,
  pages: number['max-pages'] ?? defaultLimits.pages,
  milliseconds: number['max-seconds'] === undefined ? defaultLimits.milliseconds : 1000 * number['max-seconds'],
  memory: number['max-memory'] === undefined ? defaultLimits.memory : MIB * number['max-memory'],
  depth: number['max-depth'] ?? defaultLimits.depth,
})

export const poolOf = (args: Arguments): Pool => openPool(args.number.workers ?? defaultWorkers, limitsOf(args))
