/** Runs to lines: what stands on one baseline, with raised markers put back behind their word. */
import { type Run, rightOf } from './runs.ts'

export interface Line {
  /** From left to right. */
  readonly runs: readonly Run[]
  /** The baseline of most of its text. */
  readonly y: number
  /** The size of most of its text. */
  readonly size: number
  readonly left: number
  readonly right: number
}

/** Baselines that differ by this part of the size are one line: scans and justified tables wobble. */
const WOBBLE = 0.25
/** A marker is smaller than this part of its line, and raised or lowered by these parts of the line's size. */
const MARKER_SIZE = 0.85
const RAISED = [0.08, 0.65] as const
const LOWERED = 0.4
/** How far from its word a marker may stand, in parts of the line's size. */
const MARKER_GAP = 0.4

/** Lines from the top down; runs on one baseline are one line, however far apart. */
export function runsToLines(runs: readonly Run[]): Line[] {
  const rows: Run[][] = []
  for (const run of [...runs].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1)
    const last = row?.at(-1)
    if (
      row &&
      last &&
      run.y - row[0]!.y <= WOBBLE * Math.max(run.size, row[0]!.size) &&
      run.y - last.y <= WOBBLE * last.size
    )
      row.push(run)
    else rows.push([run])
  }
  return withMarkers(rows.map(rowToLine))
}

/** One line of these runs, which share a baseline. */
export function rowToLine(runs: readonly Run[]): Line {
  const sorted = [...runs].sort((a, b) => a.x - b.x)
  const main = mainSize(sorted)
  const base = sorted.find((run) => run.size === main)!
  return { runs: sorted, y: base.y, size: main, left: sorted[0]!.x, right: largest(sorted, rightOf) }
}

// Not Math.max(...list): a page of a hundred thousand runs would overflow the stack.
export const largest = <T>(list: readonly T[], value: (item: T) => number): number =>
  list.reduce((most, item) => Math.max(most, value(item)), Number.NEGATIVE_INFINITY)
export const smallest = <T>(list: readonly T[], value: (item: T) => number): number =>
  -largest(list, (item) => -value(item))

/** The size in which most characters are set. */
export function mainSize(runs: readonly Run[]): number {
  const first = runs[0]?.size ?? 0
  if (runs.every((run) => run.size === first)) return first
  const characters = new Map<number, number>()
  for (const run of runs) characters.set(run.size, (characters.get(run.size) ?? 0) + run.text.length)
  return [...characters].reduce((most, next) => (next[1] > most[1] ? next : most))[0]
}

/** True for a footnote marker, ordinal or index that hangs over (or under) the words of its line. */
export const isMarker = (run: Run, line: Line): boolean =>
  run.size <= MARKER_SIZE * line.size &&
  ((line.y - run.y >= RAISED[0] * line.size && line.y - run.y <= RAISED[1] * line.size) ||
    (run.y > line.y && run.y - line.y <= LOWERED * line.size))

/** Moves raised runs, which made a line of their own, into the line above which they hang. */
function withMarkers(lines: readonly Line[]): Line[] {
  const all = [...lines]
  for (let index = 0; index < all.length; index++) {
    const line = all[index]!
    for (const near of [index + 1, index - 1]) {
      const target = all[near]
      if (!target) continue
      const rest = line.runs.filter((run) => !hangsOn(run, target))
      if (rest.length === line.runs.length) continue
      all[near] = rowToLine([...target.runs, ...line.runs.filter((run) => hangsOn(run, target))])
      if (rest.length > 0) all[index] = rowToLine(rest)
      else all.splice(index--, 1)
      break
    }
  }
  return all
}

function hangsOn(run: Run, line: Line): boolean {
  if (!isMarker(run, line)) return false
  const most = MARKER_GAP * line.size
  // Behind a word, or in front of the first (a footnote's own number).
  return (
    line.runs.some((word) => Math.abs(run.x - rightOf(word)) <= most) ||
    (rightOf(run) <= line.left + most && line.left - rightOf(run) <= 3 * most)
  )
}
