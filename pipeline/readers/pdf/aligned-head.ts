/** The header of a table without lines: its rows, and the cells that are merged over columns or rows. */
import { type Column, columnRooms, type Part, runsToPart, spansOf } from './aligned-columns.ts'
import type { TableLine } from './aligned-rows.ts'
import { largest } from './lines.ts'
import type { RawCell } from './table.ts'

/** Lines of a heading that runs on are one row of the header; a line over more columns than cells is a row of its own. */
export function headRowsOf(rows: readonly (readonly TableLine[])[]): (readonly TableLine[])[] {
  const out: TableLine[][] = []
  for (const row of rows)
    for (const [index, line] of row.entries()) {
      const above = out.at(-1)
      if (above && (index > 0 || isNear(above, row)) && !isOver(above, line)) above.push(line)
      else out.push([line])
    }
  return out
}

/** `Instroom` over `2030` and `2031`: fewer headings than on the line below, and not all set under an edge of theirs. */
function isOver(above: readonly TableLine[], line: TableLine): boolean {
  const outside = ({ parts, columns }: TableLine): Part[] => parts.filter((_, at) => columns[at]! > 0)
  const [upper, lower] = [above.flatMap(outside), outside(line)]
  const isAligned = (part: Part): boolean =>
    lower.some((other) =>
      [part.left - other.left, part.right - other.right, (part.left + part.right - other.left - other.right) / 2].some(
        (far) => Math.abs(far) <= 2,
      ),
    )
  return upper.length < lower.length && upper.length > 0 && !upper.every(isAligned)
}

const isNear = (above: readonly TableLine[], row: readonly TableLine[]): boolean =>
  row[0]!.y - above.at(-1)!.y <= 1.45 * row[0]!.size

/** The cells of the header rows: merged over columns where a lower row has more of them, over rows where it has none. */
export function headToCells(
  rows: readonly (readonly TableLine[])[],
  columns: readonly Column[],
  data: readonly (readonly Part[])[],
): RawCell[] | null {
  const rooms = columnRooms(columns, data)
  const cells: RawCell[] = []
  for (const [number, row] of rows.entries()) {
    const parts = row.flatMap((line) => line.parts.map((part, at) => ({ part, column: line.columns[at]! })))
    const label = parts.filter(({ part, column }) => column === 0 && part.left < columns[0]!.right)
    const others = parts.filter((part) => !label.includes(part))
    if (label.length > 0)
      cells.push({ row: number, column: 0, rows: 1, columns: 1, runs: label.flatMap(({ part }) => part.runs) })
    const isLast = number === rows.length - 1
    const lower = rows.slice(number + 1).map((next) => new Set(next.flatMap((line) => line.columns)).size)
    const ownColumns = new Set(others.map(({ column }) => column)).size
    const spans =
      !isLast && ownColumns < columns.length - 1 && largest(lower, Number) > ownColumns
        ? spansOf(row.length === 1 ? others.map(({ part }) => part) : merged(others), rooms, 1)
        : null
    if (spans) {
      const list = row.length === 1 ? others.map(({ part }) => part) : merged(others)
      for (const [at, { from, to }] of spans.entries())
        cells.push({ row: number, column: from, rows: 1, columns: to - from, runs: list[at]!.runs })
    } else
      for (const [column, own] of Map.groupBy(others, (one) => one.column))
        cells.push({ row: number, column, rows: 1, columns: 1, runs: own.flatMap(({ part }) => part.runs) })
  }
  const named = new Set(cells.flatMap((cell) => Array.from({ length: cell.columns }, (_, x) => cell.column + x)))
  if ([...named].filter((column) => column > 0).length * 2 < columns.length - 1) return null
  return cells.map((cell) => deepened(cell, cells, rows.length))
}

/** Parts of several lines that stand in one column, as one. */
function merged(parts: readonly { part: Part; column: number }[]): Part[] {
  return [...Map.groupBy(parts, ({ column }) => column).values()].map((own) =>
    runsToPart(own.flatMap(({ part }) => part.runs)),
  )
}

/** A heading with nothing under it in the header, over one column, reaches down to the figures; one without anything above it, up. */
function deepened(cell: RawCell, cells: readonly RawCell[], rows: number): RawCell {
  if (cell.columns > 1) return cell
  const inColumn = cells.filter(
    (other) => other !== cell && other.column <= cell.column && cell.column < other.column + other.columns,
  )
  return inColumn.length > 0 ? cell : { ...cell, row: 0, rows }
}
