/** The columns of a table without lines: where its cells stand over one another, and what a heading over several spans. */
import { largest, smallest } from './lines.ts'
import { type Run, rightOf } from './runs.ts'

/** A stretch of a line between two gaps. */
export interface Part {
  readonly left: number
  readonly right: number
  readonly text: string
  readonly runs: readonly Run[]
}

export interface Column {
  readonly left: number
  readonly right: number
}

export const runsToPart = (runs: readonly Run[]): Part => ({
  left: smallest(runs, (run) => run.x),
  right: largest(runs, rightOf),
  text: runs
    .map((run) => run.text + (run.spaceAfter ? ' ' : ''))
    .join('')
    .trim(),
  runs,
})

/** Columns are where the parts of the rows overlap one another, from left to right. */
export function columnsOf(rows: readonly (readonly Part[])[]): Column[] {
  const columns: { left: number; right: number }[] = []
  for (const part of rows.flat().sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1)
    if (last && part.left < last.right) last.right = Math.max(last.right, part.right)
    else columns.push({ left: part.left, right: part.right })
  }
  return columns
}

/** The column that a part covers most of, or the nearest one. */
export function columnFor(columns: readonly Column[], part: Part): number {
  const shared = columns.map((column) => Math.min(column.right, part.right) - Math.max(column.left, part.left))
  return shared.indexOf(largest(shared, Number))
}

/**
 * The room that each column has, as far as its alignment shows it:
 *
 *        Instroom          left   |Rotterdam |Delft     |        from its left edge to the next
 *     2030     2031        right  |     1.390|       <5|         from the last right edge to its own
 */
export function columnRooms(columns: readonly Column[], rows: readonly (readonly Part[])[]): Column[] {
  const own = columns.map((_, index) => rows.flat().filter((part) => columnFor(columns, part) === index))
  const spread = (value: (part: Part) => number): number =>
    own.slice(1).reduce((sum, parts) => sum + (largest(parts, value) - smallest(parts, value) || 0), 0)
  const isRight = spread((part) => part.right) < spread((part) => part.left)
  return columns.map((column, index) => {
    const next = columns[index + 1]
    const last = columns[index - 1]
    if (isRight) {
      const left =
        index > 1 ? last!.right : next && index > 0 ? column.right - (next.right - column.right) : column.left
      return { left: Math.min(left, column.left), right: column.right }
    }
    return { left: column.left, right: next ? next.left : column.right + (last ? column.left - last.left : 0) / 2 }
  })
}

export interface Group {
  readonly from: number
  readonly to: number
}

/** More columns than this no table on a page has. */
const MOST_COLUMNS = 24

/** Which columns each heading stands over: neighbours that together fill [first, last), each in the middle of its own. */
export function spansOf(parts: readonly Part[], rooms: readonly Column[], first: number): Group[] | null {
  const count = rooms.length - first
  if (parts.length === 0 || parts.length > count || count > MOST_COLUMNS) return null
  // best[p][c]: the least cost of the first p headings over the first c columns.
  const best: { cost: number; from: number }[][] = [
    Array.from({ length: count + 1 }, (_, c) => ({ cost: c === 0 ? 0 : Number.POSITIVE_INFINITY, from: 0 })),
  ]
  for (const [p, part] of parts.entries())
    best.push(
      Array.from({ length: count + 1 }, (_, to) =>
        Array.from({ length: to }, (_, from) => ({
          cost: best[p]![from]!.cost + costOf(part, rooms[first + from]!, rooms[first + to - 1]!),
          from,
        })).reduce((least, next) => (next.cost < least.cost ? next : least), {
          cost: Number.POSITIVE_INFINITY,
          from: 0,
        }),
      ),
    )
  if (!Number.isFinite(best[parts.length]![count]!.cost)) return null
  const groups: Group[] = []
  for (let p = parts.length, to = count; p > 0; p--) {
    const { from } = best[p]![to]!
    groups.unshift({ from: first + from, to: first + to })
    to = from
  }
  return groups
}

/** How far a heading is from the middle, or from the left or right edge, of the columns from `a` to `b`. */
function costOf(part: Part, a: Column, b: Column): number {
  const middle = Math.abs((part.left + part.right) / 2 - (a.left + b.right) / 2)
  return Math.min(middle, Math.abs(part.left - a.left), Math.abs(part.right - b.right))
}
