/** A line to text: words a space apart, cells as many spaces apart as they stand on the page. */
import { isValue } from '../../tables/values.ts'
import { isMarker, type Line, largest, smallest } from './lines.ts'
import { type Run, rightOf } from './runs.ts'

/** A gap of this part of the size is a space between words; of that part, a space between cells. */
const WORD_GAP = 0.15
const CELL_GAP = 1
/** Gaps of a justified line differ by no more than this part, and its end is as far right as others to a few points. */
const EVEN = 0.1
const EDGE = 3
/**
 * What stands in front of a list item or heading: a space behind it is an indent, not a column.
 * `1.` `2)` `(a)` `b.` `IV.` `3.1` `•` `–`
 */
const LABEL =
  /^(?:\(?(?:\d{1,3}|\p{L}|[ivxIVX]{1,5})[.):]|\d{1,2}(?:\.\d{1,2}){1,3}\.?|\(\p{L}\)|[•·▪■□➢►✓*o\ue000-\uf8ff‐-―-]|0\d?\.)$/u

/** A line in which the runs are taken together as cells. */
export interface Row {
  readonly line: Line
  readonly cells: readonly (readonly Run[])[]
}

/** A row; a justified line is one cell, however wide its gaps. */
export function lineToRow(line: Line, edge: number): Row {
  const gaps: number[] = []
  const cells: Run[][] = []
  let right = Number.NEGATIVE_INFINITY
  for (const run of line.runs) {
    const cell = cells.at(-1)
    const gap = run.x - right
    if (!cell) cells.push([run])
    else if (gap <= CELL_GAP * line.size || (cells.length === 1 && isLabel(cell, line))) cell.push(run)
    else {
      gaps.push(gap)
      cells.push([run])
    }
    right = Math.max(right, rightOf(run))
  }
  const even =
    gaps.length > 1 &&
    // `2030  2031  2030  2031` is no prose, however even its gaps.
    !cells.slice(1).every((cell) => cell.every((run) => isValue(run.text))) &&
    largest(gaps, Number) <= smallest(gaps, Number) * (1 + EVEN) &&
    line.right >= edge - EDGE
  return { line, cells: even ? [line.runs] : cells }
}

const isLabel = (cell: readonly Run[], line: Line): boolean =>
  cell.length === 1 && (LABEL.test(cell[0]!.text) || isMarker(cell[0]!, line))

/** Text in front of each run of a row, in order. */
export type Lead = { readonly run: Run; readonly before: string }

/** How cells are laid out: points at the left of the block, and points to a character. */
export interface Grid {
  readonly left: number
  readonly unit: number
}

/** The runs of a row with what goes in front of each. */
export function rowToLeads({ line, cells }: Row, grid: Grid): Lead[] {
  const leads: Lead[] = []
  let length = 0
  for (const [index, cell] of cells.entries()) {
    const column = Math.round((cell[0]!.x - grid.left) / grid.unit)
    const pad = ' '.repeat(Math.max(index > 0 ? 2 : 0, column - length))
    for (const [at, run] of cell.entries()) {
      const before = at > 0 ? between(cell[at - 1]!, run, line) : pad
      leads.push({ run, before })
      length += before.length + run.text.length
    }
  }
  return leads
}

function between(last: Run, run: Run, line: Line): string {
  const gap = run.x - rightOf(last)
  // The marker of a note hangs on its word, also where the typist put a space in front of it.
  if (isMarker(run, line) && run.y < line.y && gap <= WORD_GAP * 2 * line.size && !isMarker(last, line))
    // `nr. 207` with note 1 is no `nr. 2071`.
    return /\d$/.test(last.text) && /^\d/.test(run.text) ? ' ' : ''
  // A note's own marker stands apart from the note.
  if (last === line.runs[0] && isMarker(last, line)) return ' '
  return last.spaceAfter || gap > WORD_GAP * line.size ? ' ' : ''
}

/** Blocks of rows that may be a table: rows with cells, and rows of one cell that stands under a cell of the block. */
export function rowsToBands(rows: readonly Row[]): { from: number; to: number }[] {
  const bands: { from: number; to: number }[] = []
  for (let at = 0; at < rows.length; at++) {
    if (rows[at]!.cells.length < 2) continue
    let to = at + 1
    for (let next = to; next < rows.length && next - to <= WRAPPED; next++)
      if (rows[next]!.cells.length > 1) to = next + 1
      else if (!startsUnder(rows[next]!, rows.slice(Math.max(at, to - WRAPPED), to))) break
    bands.push({ from: at, to })
    at = to - 1
  }
  return bands
}

/** Lines that a cell may run on for while the cells beside it are empty. */
const WRAPPED = 12

const startsUnder = (row: Row, above: readonly Row[]): boolean =>
  above.some(({ cells }) =>
    cells.some((cell, index) => {
      const right = cells[index + 1]?.[0]?.x ?? Number.POSITIVE_INFINITY
      return Math.abs(cell[0]!.x - row.line.left) <= 2 * EDGE && row.line.right < right
    }),
  )

/** The grid of a block of rows. A line by itself starts at its own left edge. */
export function rowsToGrid(rows: readonly Row[]): Grid {
  let width = 0
  let length = 0
  for (const { line } of rows)
    for (const run of line.runs) {
      width += run.width
      length += run.text.length
    }
  // A little finer than the average character, so that wide cells do not push the next out of its column.
  return {
    left: smallest(rows, ({ line }) => line.left),
    unit: Math.max(1, (0.9 * width) / Math.max(1, length)),
  }
}
