/**
 * Rows at the head of a page that go on with a table without lines of the page before. Alone they would be no table, or
 * another: their header stands there, or is repeated above the rest of a row that the page cut.
 */
import { isValue } from '../../tables/values.ts'
import { type Column, columnFor, type Part, runsToPart } from './aligned-columns.ts'
import { linesToRows, type TableLine } from './aligned-rows.ts'
import { isCaption } from './captions.ts'
import { lineToRow, type Row } from './cells.ts'
import { didNotFit, hasOwnHeader, MOST_HEADER_LINES, saysHeader, sidesOf } from './continued-tables.ts'
import type { Rule } from './drawing.ts'
import type { Region } from './layout.ts'
import { rowToLine, runsToLines } from './lines.ts'
import type { Run } from './runs.ts'
import { type PageTable, type TableCell, tableToRun } from './table.ts'

/** Points by which a cell may stand beside the edge of its column. */
const ALIGNED = 3

/**
 * The region with one row in the place of those that go on with the table; a header repeated above them stays.
 * @param isFurniture rows that every page has: above the table they do not matter
 */
export function withContinuedRows(
  region: Region,
  { table: open, room }: { readonly table: PageTable; readonly room: number },
  rules: readonly Rule[],
  isFurniture: (row: Row) => boolean,
): Region {
  const columns = sidesOf(open)
  if (columns.some((side) => side === null)) return region
  const begin = region.findIndex((row) => !isFurniture(row))
  if (begin < 0) return region
  const from = begin + repeatedLines(region.slice(begin), open)
  const lines = linesFrom(region.slice(from), columns as Column[])
  if (lines.length === 0) return region
  const table = linesToTable(lines, open.columns, rules)
  if (from === begin && (hasOwnHeader(open, table) || !didNotFit(table.cells, room))) return region
  const line = rowToLine([tableToRun(table)])
  return [...region.slice(0, from), lineToRow(line, line.right), ...region.slice(from + lines.length)]
}

/** How many of the first rows repeat the header. */
function repeatedLines(region: Region, open: PageTable): number {
  const most = region.slice(0, MOST_HEADER_LINES)
  return (
    1 +
    most.findIndex((_, at) =>
      saysHeader(
        open,
        region.slice(0, at + 1).map(({ line }) => line),
      ),
    )
  )
}

/** The first lines that stand in these columns; the last of them has cells, or goes on with one. */
function linesFrom(region: Region, columns: readonly Column[]): TableLine[] {
  const lines: TableLine[] = []
  let whole = 0
  for (const { line, cells } of region) {
    const parts = cells.flatMap((cell) => partsOf(cell, columns))
    const own = parts.map((part) => columnFor(columns, part))
    const fits = parts.every((part, at) => isIn(part, own[at]!, columns, parts.length === 1))
    if (line.runs[0]!.table || !fits || new Set(own).size < own.length || isCaption(parts[0]!.text)) break
    lines.push({
      y: line.y,
      size: line.size,
      parts,
      columns: own,
      hasFigures: parts.some((part, at) => own[at]! > 0 && isValue(part.text)),
    })
    if (parts.length > 1) whole = lines.length
  }
  return lines.slice(0, withRest(lines, whole))
}

/** Two cells may stand so near to one another that they look like one: each run lies in a column of its own. */
function partsOf(cell: readonly Run[], columns: readonly Column[]): Part[] {
  const own = cell.map((run) => columnFor(columns, runsToPart([run])))
  const inOrder = own.every((column, at) => at === 0 || column >= own[at - 1]!)
  return inOrder ? [...Map.groupBy(cell, (_, at) => own[at]!).values()].map(runsToPart) : [runsToPart(cell)]
}

/** A part under the edge of its column that leaves the others free; the name of a group may run over them. */
function isIn(part: Part, at: number, columns: readonly Column[], isAlone: boolean): boolean {
  const own = columns[at]!
  const isUnder =
    Math.abs(part.left - own.left) <= ALIGNED ||
    Math.abs(part.right - own.right) <= ALIGNED ||
    Math.abs(part.left + part.right - own.left - own.right) <= 2 * ALIGNED
  if (isAlone && at === 0) return Math.abs(part.left - own.left) <= ALIGNED && part.right <= columns.at(-1)!.right
  const [last, next] = [columns[at - 1], columns[at + 1]]
  return isUnder && (!last || part.left > last.right) && (!next || part.right < next.left)
}

/** Behind the last line with cells, lines that go on with them: in small letters, as near as lines of one cell are. */
function withRest(lines: readonly TableLine[], whole: number): number {
  let to = whole
  while (
    to > 0 &&
    to < lines.length &&
    lines[to]!.y - lines[to - 1]!.y <= 1.45 * lines[to]!.size &&
    lines[to]!.parts.every(({ text }) => /^[\p{Ll}(]/u.test(text))
  )
    to++
  return to
}

function linesToTable(lines: readonly TableLine[], columns: number, rules: readonly Rule[]): PageTable {
  const rows = linesToRows(lines, 0, rules)
  const cells = rows.flatMap((row, number) => {
    const parts = row.flatMap((line) => line.parts.map((part, at) => ({ part, column: line.columns[at]! })))
    return [...Map.groupBy(parts, ({ column }) => column)]
      .sort(([a], [b]) => a - b)
      .map(([column, own]): TableCell => {
        const runs = own.flatMap(({ part }) => part.runs)
        return { row: number, column, rows: 1, columns: 1, lines: runsToLines(runs) }
      })
  })
  return { rows: rows.length, columns, cells, headerRows: 0 }
}
