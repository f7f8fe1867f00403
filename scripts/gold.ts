/** The gold score of ../shared, as the scripts use it. It is not part of the project: a clone has none. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../', import.meta.url))
const program = fileURLToPath(new URL('../../shared/gold/score.mjs', import.meta.url))

export interface Score {
  readonly right: number
  readonly wrongValue: number
  readonly missed: number
  readonly extra: number
  readonly precision: number | null
  readonly recall: number | null
  readonly f1: number | null
}
export const kinds = ['letter', 'dates', 'kenmerken', 'references', 'moties', 'toezeggingen', 'tables'] as const
export type Kind = (typeof kinds)[number]
export type Scores = Readonly<Record<Kind, Score>> & {
  readonly documents: number
  readonly findings: number
  readonly unproven: number
}

export const hasGold = (): boolean => existsSync(program)

/** The letters on which the floors stand: the five seeds, and all. */
export const sets = { seeds: ['seed'], all: [] } as const satisfies Record<string, readonly string[]>
export type SetName = keyof typeof sets

/** @param args further arguments of score.mjs: names of gold files, `--show` */
export function runScore(args: readonly string[], stdio: 'pipe' | 'inherit' = 'pipe') {
  return spawnSync(
    process.execPath,
    [program, '--command', `${process.execPath} output/kamerbrief.js extract`, ...args],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: stdio === 'inherit' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    },
  )
}

/** @throws Error when score.mjs fails */
export function scoresOf(set: SetName): Scores {
  const run = runScore(['--json', ...sets[set]])
  if (run.status !== 0) throw new Error(`score.mjs failed: ${run.stderr}`)
  return JSON.parse(run.stdout.trim().split('\n').at(-1)!) as Scores
}
