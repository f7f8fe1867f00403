/** Tables by their ruling lines: rules to grids, grids to cells, runs into cells. */
import type { Rule } from './drawing.ts'
import { type IsImplied, withFlow } from './flowing-cells.ts'
import { largest, smallest } from './lines.ts'
import { type Run, rightOf } from './runs.ts'
import { cellsToTable, type IsBold, type RawCell } from './table.ts'
import type { FoundTable } from './tagged-tables.ts'
import { shareOf } from './widths.ts'

/** Rules that lie nearer to one another, in points, are one; that end nearer to another touch it. */
const NEAR = 2.5
/** A side of a cell is drawn where rules cover this part of it. */
const COVERED = 0.6
/** More lines or cells than this have drawings, not tables. */
const MOST_LINES = 400
const MOST_CELLS = 10_000

export function ruledTables(runs: readonly Run[], rules: readonly Rule[], isBold: IsBold): FoundTable[] {
  const upright = runs.filter((run) => run.turn === 0)
  return rulesToGrids(rules).flatMap((grid) => {
    const inside = runsInGrid(upright, grid)
    const cells = gridToCells(grid, inside)
    const table = cells && cellsToTable(withFlow(cells, impliedIn(grid)), headRowsOf(grid), isBold)
    return table ? [{ table, runs: inside.flatMap((one) => one.run) }] : []
  })
}

/** Lines down and across that hang together, and where they stand. */
export interface Grid {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly across: readonly Rule[]
  readonly down: readonly Rule[]
}

export function rulesToGrids(rules: readonly Rule[]): Grid[] {
  const kinds = Map.groupBy(rules, ({ across, implied = false }) => `${across} ${implied}`)
  const lines = [...kinds.values()].flatMap(joined)
  if (lines.length > MOST_LINES) return []
  const sets = lines.map((_, index) => index)
  const rootOf = (index: number): number => (sets[index] === index ? index : (sets[index] = rootOf(sets[index]!)))
  for (const [a, one] of lines.entries())
    for (const [b, other] of lines.entries())
      if (one.across && !other.across && cross(one, other)) sets[rootOf(a)] = rootOf(b)
  return [...Map.groupBy(lines, (_, index) => rootOf(index)).values()].flatMap((own) => {
    const across = own.filter((rule) => rule.across)
    const down = own.filter((rule) => !rule.across)
    if (across.length < 2 || down.length < 1) return []
    // A table that is open at its sides reaches as far as its lines do.
    const xs = distinct([...down.map(({ at }) => at), smallest(across, (r) => r.from), largest(across, (r) => r.to)])
    const ys = distinct([...across.map(({ at }) => at), smallest(down, (r) => r.from), largest(down, (r) => r.to)])
    return xs.length > 2 && ys.length > 2 && xs.length * ys.length <= MOST_CELLS ? [{ xs, ys, across, down }] : []
  })
}

/** Pieces of one line as one rule: a cell often draws its own sides. */
function joined(rules: readonly Rule[]): Rule[] {
  const out: Rule[] = []
  const sorted = [...rules].sort((a, b) => a.at - b.at)
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1
    while (
      to < sorted.length &&
      sorted[to]!.at - sorted[to - 1]!.at <= NEAR / 2 &&
      sorted[to]!.at - sorted[from]!.at <= NEAR
    )
      to++
    for (const rule of sorted.slice(from, to).sort((a, b) => a.from - b.from)) {
      const last = out.at(-1)
      if (last && last.at === sorted[from]!.at && rule.from - last.to <= NEAR)
        out[out.length - 1] = { ...last, to: Math.max(last.to, rule.to) }
      else out.push({ ...rule, at: sorted[from]!.at })
    }
    from = to
  }
  return out
}

const cross = (across: Rule, down: Rule): boolean =>
  down.at >= across.from - NEAR &&
  down.at <= across.to + NEAR &&
  across.at >= down.from - NEAR &&
  across.at <= down.to + NEAR

const distinct = (values: readonly number[]): number[] =>
  [...values].sort((a, b) => a - b).filter((value, index, all) => index === 0 || value - all[index - 1]! > NEAR)

interface Inside {
  readonly run: Run
  readonly parts: readonly Run[]
}

/** The runs in a grid, split where they run over a line between two cells. */
function runsInGrid(runs: readonly Run[], { xs, ys, down }: Grid): Inside[] {
  return runs
    .filter((run) => {
      const middle = run.y - 0.3 * run.size
      const centre = run.x + run.width / 2
      return middle > ys[0]! && middle < ys.at(-1)! && centre > xs[0]! && centre < xs.at(-1)!
    })
    .map((run) => {
      const middle = run.y - 0.3 * run.size
      const walls = down.filter((rule) => rule.from <= middle && rule.to >= middle).map(({ at }) => at)
      return { run, parts: walls.reduce((parts, wall) => parts.flatMap((part) => splitAt(part, wall)), [run] as Run[]) }
    })
}

/** A run parted at the space that is nearest to x, if it runs over it. */
export function splitAt(run: Run, x: number): Run[] {
  if (run.x > x - NEAR || rightOf(run) < x + NEAR) return [run]
  const spaces = [...run.text.matchAll(/\s+/g)]
  const edge = (offset: number): number => run.x + run.width * shareOf(run.text, offset)
  const best = spaces.reduce<RegExpExecArray | null>((most, next) => {
    const far = (match: RegExpExecArray): number =>
      Math.abs((edge(match.index) + edge(match.index + match[0].length)) / 2 - x)
    return !most || far(next) < far(most) ? next : most
  }, null)
  if (!best) return [run]
  const from = best.index + best[0].length
  return [
    { ...run, text: run.text.slice(0, best.index), width: edge(best.index) - run.x, spaceAfter: true },
    { ...run, text: run.text.slice(from), x: edge(from), width: rightOf(run) - edge(from) },
  ]
}

const covers = (rules: readonly Rule[], at: number, from: number, to: number): boolean =>
  rules
    .filter((rule) => Math.abs(rule.at - at) <= NEAR)
    .reduce((sum, rule) => sum + Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from)), 0) >=
  COVERED * (to - from)

/** The smallest cells of a grid, row by row: to which of them each belongs, as no line is drawn between them. */
export function gridToSets({ xs, ys, across, down }: Grid): (index: number) => number {
  const columns = xs.length - 1
  const rows = ys.length - 1
  const sets = Array.from({ length: rows * columns }, (_, index) => index)
  const rootOf = (index: number): number => (sets[index] === index ? index : (sets[index] = rootOf(sets[index]!)))
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const own = row * columns + column
      if (column + 1 < columns && !covers(down, xs[column + 1]!, ys[row]!, ys[row + 1]!))
        sets[rootOf(own + 1)] = rootOf(own)
      if (row + 1 < rows && !covers(across, ys[row + 1]!, xs[column]!, xs[column + 1]!))
        sets[rootOf(own + columns)] = rootOf(own)
    }
  return rootOf
}

/** The cells of a grid, merged where no line is drawn between them; null where that gives no rectangles. */
function gridToCells(grid: Grid, inside: readonly Inside[]): RawCell[] | null {
  const { xs, ys } = grid
  const columns = xs.length - 1
  const rows = ys.length - 1
  const rootOf = gridToSets(grid)
  const runs = new Map<number, Run[]>()
  for (const part of inside.flatMap(({ parts }) => parts)) {
    const row = lastBelow(ys, part.y - 0.3 * part.size)
    const column = lastBelow(xs, part.x + part.width / 2)
    const root = rootOf(Math.min(row, rows - 1) * columns + Math.min(column, columns - 1))
    runs.set(root, [...(runs.get(root) ?? []), part])
  }
  const cells: RawCell[] = []
  for (const [root, members] of Map.groupBy(Array(rows * columns).keys(), rootOf)) {
    const ownRows = members.map((index) => Math.floor(index / columns))
    const ownColumns = members.map((index) => index % columns)
    const [row, column] = [Math.min(...ownRows), Math.min(...ownColumns)]
    const [down, across] = [Math.max(...ownRows) - row + 1, Math.max(...ownColumns) - column + 1]
    if (down * across !== members.length) return null
    cells.push({ row, column, rows: down, columns: across, runs: runs.get(root) ?? [] })
  }
  return cells
}

/** Whether the line above a row is implied in a column. */
const impliedIn =
  ({ xs, ys, across }: Grid): IsImplied =>
  (row, column) =>
    covers(
      across.filter((rule) => rule.implied),
      ys[row]!,
      xs[column]!,
      xs[column + 1]!,
    )

/** How many rows are the header, as the picture shows; null where it does not. */
function headRowsOf({ ys, across }: Grid): number | null {
  const end = across.find((rule) => rule.closesHead)
  const rows = end ? ys.findIndex((y) => Math.abs(y - end.at) <= NEAR) : -1
  return rows > 0 ? rows : null
}

const lastBelow = (edges: readonly number[], value: number): number =>
  Math.max(
    0,
    edges.findLastIndex((edge) => edge <= value),
  )
