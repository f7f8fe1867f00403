/** Tables without vertical lines, by how their cells stand under one another. */
import { isValue } from '../../tables/values.ts'
import { type Column, columnFor, columnsOf, type Part, runsToPart } from './aligned-columns.ts'
import { headRowsOf, headToCells } from './aligned-head.ts'
import { linesToRows, type TableLine, widestInCell } from './aligned-rows.ts'
import { lineToRow, type Row } from './cells.ts'
import type { Rule } from './drawing.ts'
import type { Region } from './layout.ts'
import { largest, rowToLine } from './lines.ts'
import { splitAt } from './ruled-tables.ts'
import { type Run, rightOf } from './runs.ts'
import { cellsToTable, FACT, type IsBold, isFigure, type PageTable, type RawCell, tableToRun } from './table.ts'

/** The region with one row in the place of each table. */
export function withAlignedTables(region: Region, rules: readonly Rule[], isBold: IsBold): Region {
  const out: Row[] = []
  let next = 0
  for (const whole of bandsOf(region)) {
    if (region.slice(whole.from, whole.to).reduce((sum, { cells }) => sum + cells.length, 0) > MOST_CELLS) continue
    const band = trimmed(region, whole)
    const to = withRest(region, band)
    const table = band.to - band.from > 2 ? bandToTable(region.slice(band.from, to), rules, isBold) : null
    if (!table || band.from < next) continue
    out.push(...region.slice(next, band.from))
    const line = rowToLine([tableToRun(table)])
    out.push(lineToRow(line, line.right))
    next = to
  }
  return [...out, ...region.slice(next)]
}

/** A page of a table has no more: a drawing made of letters might. */
const MOST_CELLS = 3000

/** Lines that a cell may run on for while the cells beside it are empty. */
const WRAPPED = 12
/** Points: edges of a column differ by no more. */
const ALIGNED = 3

/** Rows of a region, from the first to before the last. */
interface Band {
  readonly from: number
  readonly to: number
}

/** Rows of several cells, and between them rows of one that stands under a cell, by its left or its right edge. */
function bandsOf(region: Region): Band[] {
  const bands: Band[] = []
  for (let from = 0; from < region.length; from++) {
    if (region[from]!.cells.length < 2) continue
    let to = from + 1
    for (let next = to; next < region.length && next - to <= WRAPPED; next++)
      if (region[next]!.cells.length > 1) to = next + 1
      else if (!isUnder(region[next]!, region.slice(Math.max(from, to - WRAPPED), to))) break
    bands.push({ from: withUpperLine(region, from, to), to })
    from = to - 1
  }
  return bands
}

/** A line above the first that is the beginning of one heading of it: `met balie` over `Regio  Alle  (2031)`. */
function withUpperLine(region: Region, from: number, to: number): number {
  const upper = region[from - 1]
  const { line, cells } = region[from]!
  if (!upper || upper.cells.length > 1 || line.y - upper.line.y > 1.45 * line.size) return from
  const isBehind = upper.line.left > rightOf(cells[0]!.at(-1)!)
  return isBehind && isUnder(upper, region.slice(from, Math.min(to, from + WRAPPED))) ? from - 1 : from
}

/** A line with figures behind its first part. */
function isData(parts: readonly Part[]): boolean {
  if (FACT.test(parts[0]!.text)) return false
  const values = parts.slice(1).filter(({ text }) => isValue(text)).length
  return values > 0 && values * 2 >= parts.length - 1 && parts.slice(1).some(({ text }) => isFigure(text))
}

/** A gap this much wider than those between the lines with figures parts the table from what stands above or below. */
const APART = 1.5

/** The band without names or addresses that stand side by side above or below the table. */
function trimmed(region: Region, { from, to }: Band): Band {
  const data = region.keys().filter((at) => at >= from && at < to && isData(region[at]!.cells.map(runsToPart)))
  const rows = [...data]
  const [first, last] = [rows[0], rows.at(-1)]
  if (first === undefined || last === undefined || first === last) return { from, to }
  const gapAbove = (at: number): number => region[at]!.line.y - region[at - 1]!.line.y
  const most =
    APART *
    largest(
      region
        .keys()
        .filter((at) => at > first && at <= last)
        .map(gapAbove)
        .toArray(),
      Number,
    )
  let [start, end] = [first, last + 1]
  const isForm = (at: number): boolean => FACT.test(region[at]!.line.runs[0]!.text)
  while (start > from && gapAbove(start) <= most && !isForm(start - 1)) start--
  while (end < to && gapAbove(end) <= most) end++
  return { from: start, to: end }
}

const isUnder = ({ line }: Row, above: readonly Row[]): boolean =>
  above.some(
    ({ cells }) =>
      cells.length > 1 &&
      cells.some((cell, index) => {
        const next = cells[index + 1]?.[0]?.x ?? Number.POSITIVE_INFINITY
        const last = index === 0 ? Number.NEGATIVE_INFINITY : rightOf(cells[index - 1]!.at(-1)!)
        const isAligned =
          Math.abs(cell[0]!.x - line.left) <= 2 * ALIGNED ||
          (index > 0 && Math.abs(rightOf(cell.at(-1)!) - line.right) <= ALIGNED) ||
          Math.abs(cell[0]!.x + rightOf(cell.at(-1)!) - line.left - line.right) <= 2 * ALIGNED
        return isAligned && line.right < next && line.left > last
      }),
  )

/** Lines under the last row that can only be the rest of its cells: as near as lines of one cell are, and narrow. */
function withRest(region: Region, { from, to }: Band): number {
  let end = to
  const band = region.slice(from, to)
  const gaps = band.slice(1).map(({ line }, index) => line.y - band[index]!.line.y)
  const widest = widestInCell(
    gaps,
    largest(band, ({ line }) => line.size),
  )
  if (widest === null) return to
  for (; end < region.length; end++) {
    const { line, cells } = region[end]!
    const isNear = line.y - region[end - 1]!.line.y <= widest * 1.01 && line.size === region[to - 1]!.line.size
    if (cells.length > 1 || !isNear || !isUnder(region[end]!, band)) break
  }
  return end
}

function bandToTable(band: readonly Row[], rules: readonly Rule[], isBold: IsBold): PageTable | null {
  const starts = sharedStarts(band)
  const most = largest(band, ({ cells }) => cells.length)
  const rows = band.map(({ cells }) =>
    (cells.length > 1 && cells.length < most ? cells.flatMap((cell) => splitAtStarts(cell, starts)) : cells).map(
      runsToPart,
    ),
  )
  const figures = rows.findIndex(isData)
  if (figures < 1) return null
  const first = withGroup(band, figures)
  const head = rows.slice(0, first)
  const body = rows.slice(first)
  const data = body.filter(isData)
  if (data.length < 2 || head.length === 0) return null
  const columns = columnsOf(body.filter((parts) => parts.length > 1))
  if (columns.length < 2 || !hasFigureColumn(data, columns)) return null
  const lines = rows.map((parts, index): TableLine => {
    const own = parts.map((part) => columnFor(columns, part))
    return {
      y: band[index]!.line.y,
      size: band[index]!.line.size,
      parts,
      columns: own,
      hasFigures: index >= first && parts.some((part, at) => own[at]! > 0 && isValue(part.text)),
    }
  })
  // A line of the body with two parts in one column is no row of this table.
  if (lines.slice(first).some((line) => new Set(line.columns).size < line.columns.length)) return null
  const all = linesToRows(lines, first, rules)
  const headed = all.findIndex((row) => row.some((line) => lines.indexOf(line) >= first))
  if (headed < 1) return null
  const headRows = headRowsOf(all.slice(0, headed))
  const headCells = headToCells(headRows, columns, data)
  if (!headCells) return null
  const cells = all.slice(headed).flatMap((row, index) => rowToCells(row, index + headRows.length))
  return cellsToTable([...headCells, ...groupsDown(cells)], headRows.length, isBold)
}

/** Where cells, not the first of their row, begin on several rows. */
function sharedStarts(band: readonly Row[]): number[] {
  const starts = band.flatMap(({ cells }) => cells.slice(1).map((cell) => cell[0]!.x))
  return starts.filter((x) => starts.filter((other) => Math.abs(other - x) <= 1).length >= 3)
}

/** `‒ 3,6` may come in two runs, and the second begin where figures without a sign do. */
const SIGN = /^[-+−‒–<>≤≥±~€ƒ]$/

/** Two cells so near to one another that they look like one, where the second begins as others in its column do. */
function splitAtStarts(cell: readonly Run[], starts: readonly number[]): Run[][] {
  const parts: Run[][] = [[]]
  for (const part of cell.flatMap((run) =>
    starts.reduce((runs, x) => runs.flatMap((one) => splitNear(one, x)), [run]),
  )) {
    const isSign = parts.at(-1)!.at(-1) && SIGN.test(parts.at(-1)!.at(-1)!.text)
    if (parts.at(-1)!.length > 0 && !isSign && starts.some((x) => Math.abs(x - part.x) <= 1)) parts.push([])
    parts.at(-1)!.push(part)
  }
  return parts
}

/** How wrong the place of a word in its run may be, in points: how wide its letters are is only guessed. */
const GUESS = 5

/** A run parted where a word of it begins at x. */
function splitNear(run: Run, x: number): Run[] {
  if (x - run.x < run.size || rightOf(run) - x < run.size) return [run]
  const parts = splitAt(run, x - 0.15 * run.size)
  const second = parts[1]
  if (!second || Math.abs(second.x - x) > GUESS) return [run]
  return [parts[0]!, { ...second, x, width: rightOf(second) - x }]
}

/** The first row of the body: that with figures, or a group's name above it that is no part of the header. */
function withGroup(band: readonly Row[], figures: number): number {
  const row = band[figures - 1]!
  const above = band[figures - 2]
  if (!above || row.cells.length > 1 || above.cells.length < 2 || row.line.left > band[figures]!.line.left + ALIGNED)
    return figures
  // `Noord-Brabant` names a group; `(x € 1 mln.)` and what is nearer to the line above than to that below goes on with it.
  const gap = row.line.y - above.line.y
  const goesOn = gap <= 1.45 * row.line.size && band[figures]!.line.y - row.line.y > 1.12 * gap
  return /^[\p{Lu}\d]/u.test(row.line.runs[0]!.text) && !goesOn ? figures - 1 : figures
}

/** A column, not the first, that is mostly values. */
const hasFigureColumn = (data: readonly (readonly Part[])[], columns: readonly Column[]): boolean =>
  columns.some((_, column) => {
    const own = column === 0 ? [] : data.flat().filter((part) => columnFor(columns, part) === column)
    return own.length >= 2 && own.filter(({ text }) => isValue(text)).length >= 0.6 * own.length
  })

/**
 * A name in the first column stands for the rows below it that have one in the second column and none of their own:
 *
 *   Opvang     Gemeenten    12   14
 *              Provincies    3    4
 */
function groupsDown(cells: readonly RawCell[]): RawCell[] {
  const second = cells.filter((cell) => cell.column === 1)
  const isNames = second.length > 2 && second.every((cell) => !isValue(runsToPart(cell.runs).text))
  if (!isNames) return [...cells]
  const named = new Set(cells.filter((cell) => cell.column === 0).map((cell) => cell.row))
  const below = (row: number): number => {
    let next = row + 1
    while (!named.has(next) && second.some((cell) => cell.row === next)) next++
    return next - row
  }
  return cells.map((cell) => (cell.column === 0 ? { ...cell, rows: below(cell.row) } : cell))
}

function rowToCells(row: readonly TableLine[], number: number): RawCell[] {
  const byColumn = Map.groupBy(
    row.flatMap((line) => line.parts.map((part, at) => ({ part, column: line.columns[at]! }))),
    ({ column }) => column,
  )
  return [...byColumn].map(([column, parts]) => ({
    row: number,
    column,
    rows: 1,
    columns: 1,
    runs: parts.flatMap(({ part }) => part.runs),
  }))
}
