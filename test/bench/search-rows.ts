/** The rows of the index and the search. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { costOfCommand, inTurn } from './measure.ts'
import type { Row } from './rows.ts'
import type { SearchReport, SearchTask } from './search.ts'

export interface SearchScale {
  readonly letters: number
  /** Builds of each program; one takes minutes. */
  readonly builds: number
  readonly queries: number
  /** Letters after which memory is looked at first. */
  readonly early: number
  /** Starts of the command. */
  readonly starts: number
}

export const fullSearch: SearchScale = { letters: 100_000, builds: 3, queries: 210, early: 10_000, starts: 11 }
export const quickSearch: SearchScale = { letters: 60, builds: 1, queries: 14, early: 60, starts: 1 }

const launcher = join(import.meta.dirname, '../../output/kamerbrief.js')

/** @param folder where the corpus is made; it takes 20 kB a letter */
export async function* searchRows(scale: SearchScale, folder: string): AsyncGenerator<Row> {
  const { letters, builds, queries, early, starts } = scale
  const [dir, peer] = [join(folder, 'letters'), join(folder, 'plain.sqlite')]
  const { bytes } = report({ task: 'corpus', dir, letters })
  let built: SearchReport['build'] | null = null
  let plain: SearchReport['plain-build'] | null = null
  const pair = await inTurn(
    builds,
    () => (built = report({ task: 'build', dir, at: [early, letters] }, ['--expose-gc'])).cost,
    () => (plain = report({ task: 'plain-build', dir, peer })).cost,
  )
  const { resident, live, size } = built!
  yield {
    work: `search index of ${letters} letters (records of ${megabytes(bytes / 1e6)}) built`,
    ours: `${seconds(pair.ours.wall)} wall, ${seconds(pair.ours.cpu)} CPU; ${megabytes(size)}`,
    peer: `plain FTS5 with its own text, from the same records: ${seconds(pair.peer.wall)} wall, ${seconds(pair.peer.cpu)} CPU; ${megabytes(plain!.size)}`,
    ratio: `${times(pair.wallRatio)} wall, ${times(pair.cpuRatio)} CPU`,
    goal: '≤ 1.3x',
  }
  yield {
    work: `memory while ${letters} letters are indexed`,
    ours: `${megabytes(resident[1])} resident, ${megabytes(live[1])} live`,
    peer: `after ${early}: ${megabytes(resident[0])} resident, ${megabytes(live[0])} live`,
    ratio: `${times(resident[1] / resident[0])} resident, ${times(live[1] / live[0])} live`,
    goal: '≤ 1.05x',
  }
  const found = report({ task: 'search', dir, peer, queries })
  for (const [at, name] of ['p50', 'p95'].entries())
    yield {
      work: `${queries} searches over them (half with ${found.hits} hits or more), ${name}, with counts of all hits and marked passages`,
      ours: `${found.ours[at]!.toFixed(1)} ms`,
      peer: `plain FTS5, same expressions, ids of the best ten only: ${found.peer[at]!.toFixed(1)} ms`,
      ratio: times(found.ours[at]! / found.peer[at]!),
      goal: '≤ 1.5x',
    }
  const cold = await inTurn(
    starts,
    () => costOfCommand(process.execPath, [launcher, 'search', 'kademuren', '--corpus', dir]),
    () => costOfCommand(process.execPath, ['-e', '0']),
  )
  yield {
    work: `\`kamerbrief search\` over them, cold`,
    ours: `${Math.round(cold.ours.wall * 1e3)} ms`,
    peer: `\`node -e 0\`: ${Math.round(cold.peer.wall * 1e3)} ms`,
    ratio: times(cold.wallRatio),
    goal: '≤ 3x',
  }
}

/** Does a task in a process of its own. */
function report<Kind extends SearchTask['task']>(
  task: Extract<SearchTask, { task: Kind }>,
  flags: readonly string[] = [],
): SearchReport[Kind] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, join(import.meta.dirname, 'search.ts')], {
    input: JSON.stringify(task),
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${task.task}: ${stderr}`)
  return JSON.parse(stdout) as SearchReport[Kind]
}

const seconds = (value: number): string => `${value.toFixed(1)} s`
const megabytes = (value: number): string => `${value.toFixed(0)} MB`
const times = (value: number): string => `${value.toFixed(2)}x`
