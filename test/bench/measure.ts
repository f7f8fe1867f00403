/** Measuring two programs against each other: pairs in turn, so that a busy machine is busy for both. */
import { spawnSync } from 'node:child_process'

/** Seconds. */
export interface Cost {
  readonly wall: number
  /** User and system time of the process and of all that it started. */
  readonly cpu: number
}

export interface Pair {
  readonly ours: Cost
  readonly peer: Cost
  /** The middle of the ratios of each pair, ours to the peer's. */
  readonly wallRatio: number
  readonly cpuRatio: number
}

/**
 * @param runs how many pairs; an odd number has a middle
 */
export async function inTurn(
  runs: number,
  ours: () => Cost | Promise<Cost>,
  peer: () => Cost | Promise<Cost>,
): Promise<Pair> {
  const pairs: { ours: Cost; peer: Cost }[] = []
  for (let run = 0; run < runs; run++) {
    const first = await ours()
    pairs.push({ ours: first, peer: await peer() })
  }
  const costOf = (who: 'ours' | 'peer'): Cost => ({
    wall: median(pairs.map((pair) => pair[who].wall)),
    cpu: median(pairs.map((pair) => pair[who].cpu)),
  })
  return {
    ours: costOf('ours'),
    peer: costOf('peer'),
    wallRatio: median(pairs.map((pair) => pair.ours.wall / pair.peer.wall)),
    cpuRatio: median(pairs.map((pair) => pair.ours.cpu / pair.peer.cpu)),
  }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/**
 * What a command costs with everything that it starts.
 * @throws Error when it fails
 */
export function costOfCommand(command: string, args: readonly string[], input = ''): Cost {
  const { status, stderr } = spawnSync(
    'bash',
    ['-c', 'TIMEFORMAT="%R %U %S"; time "$@" >/dev/null', 'bash', command, ...args],
    { input, encoding: 'utf8', maxBuffer: 1e9 },
  )
  const times = /(\d+\.\d+) (\d+\.\d+) (\d+\.\d+)\s*$/.exec(stderr)
  if (status !== 0 || !times)
    throw new Error(`${command} ${args.join(' ').slice(0, 200)}: code ${status}: ${stderr.slice(-2000)}`)
  const [wall, user, system] = times.slice(1).map(Number) as [number, number, number]
  return { wall, cpu: user + system }
}

/** What some work in this process costs, all its threads together. */
export async function costOfWork(work: () => void | Promise<void>): Promise<Cost> {
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(cpu)
  return { wall: (performance.now() - start) / 1e3, cpu: (user + system) / 1e6 }
}
