/** Tables as the structure tree of a tagged PDF has them, where what it says can be true. */
import { largest, smallest } from './lines.ts'
import { ARTIFACT, type PageRuns, type Run, rightOf, type Tag } from './runs.ts'
import { cellsToTable, type IsBold, type PageTable, type RawCell } from './table.ts'

/** The tables that hold data, each with the runs that it takes. */
export interface FoundTable {
  readonly table: PageTable
  readonly runs: readonly Run[]
}

export function taggedTables({ tags, runs }: PageRuns, isBold: IsBold): FoundTable[] {
  if (!tags) return []
  const byMark = Map.groupBy(runs, (run) => run.mark)
  const runsIn = (tag: Tag): Run[] => marksIn(tag).flatMap((mark) => byMark.get(mark) ?? [])
  return tagsWith(tags, TABLE).flatMap((tag) => {
    // A table with tables in it lays out the page.
    if (tag.children.some((child) => typeof child !== 'string' && tagsWith(child, TABLE).length > 0)) return []
    const rows = tagsWith(tag, ROW).map((row) => tagsWith(row, CELL).map((cell) => ({ cell, runs: runsIn(cell) })))
    const full = rows.filter((row) => row.some((cell) => cell.runs.length > 0))
    const own = full.flat().flatMap((cell) => cell.runs)
    if (own.length === 0 || own.some((run) => run.turn !== 0) || hasStrangers(own, runs)) return []
    const cells = placed(full)
    if (!isSound(cells)) return []
    const headed = full.findIndex((row) => !row.every(({ cell }) => cell.role === 'TH'))
    const table = cellsToTable(cells, headed > 0 ? headed : null, isBold)
    return table ? [{ table, runs: own }] : []
  })
}

const TABLE: ReadonlySet<string> = new Set(['Table'])
const ROW: ReadonlySet<string> = new Set(['TR'])
const CELL: ReadonlySet<string> = new Set(['TD', 'TH'])

/** Nodes of these roles, the outermost of them, in order. */
export const tagsWith = (tag: Tag, roles: ReadonlySet<string>): Tag[] =>
  roles.has(tag.role)
    ? [tag]
    : tag.children.flatMap((child) => (typeof child === 'string' ? [] : tagsWith(child, roles)))

export const marksIn = (tag: Tag): string[] =>
  tag.children.flatMap((child) => (typeof child === 'string' ? [child] : marksIn(child)))

/** Text of another tag in the middle of the table: one of the two is wrong. */
function hasStrangers(own: readonly Run[], all: readonly Run[]): boolean {
  const mine = new Set(own)
  const left = smallest(own, (run) => run.x)
  const right = largest(own, rightOf)
  const top = smallest(own, (run) => run.y)
  const bottom = largest(own, (run) => run.y)
  return all.some((run) => {
    const middle = run.x + run.width / 2
    const isInside = middle > left && middle < right && run.y > top && run.y < bottom
    return isInside && !mine.has(run) && run.mark !== ARTIFACT
  })
}

type Row = readonly { readonly cell: Tag; readonly runs: readonly Run[] }[]

/** Cells on their places in the grid. Empty cells may lack in the tree: then the page tells which column a cell is in. */
function placed(rows: readonly Row[]): RawCell[] {
  const width = largest(rows, (row) => row.reduce((sum, { cell }) => sum + cell.columns, 0))
  const taken = new Set<string>()
  const cells: RawCell[] = []
  const short: number[] = []
  for (const [row, list] of rows.entries()) {
    let column = 0
    for (const { cell, runs } of list) {
      while (taken.has(`${row} ${column}`)) column++
      cells.push({ row, column, rows: Math.min(cell.rows, rows.length - row), columns: cell.columns, runs })
      for (let y = row; y < row + cell.rows; y++)
        for (let x = column; x < column + cell.columns; x++) taken.add(`${y} ${x}`)
      column += cell.columns
    }
    while (taken.has(`${row} ${column}`)) column++
    if (column < width) short.push(row)
  }
  if (short.length === 0) return cells
  const sides = columnSides(
    cells.filter((cell) => !short.includes(cell.row)),
    width,
  )
  return cells.map((cell) => (short.includes(cell.row) && sides && cell.columns === 1 ? moved(cell, sides) : cell))
}

type Sides = readonly { readonly left: number; readonly right: number }[]

/** How far the columns reach, from the rows that have all their cells. */
function columnSides(cells: readonly RawCell[], width: number): Sides | null {
  const columns = Array.from({ length: width }, (_, column) =>
    cells.filter((cell) => cell.column === column && cell.columns === 1).flatMap((cell) => cell.runs),
  )
  if (columns.some((runs) => runs.length === 0)) return null
  return columns.map((runs) => ({ left: smallest(runs, (run) => run.x), right: largest(runs, rightOf) }))
}

function moved(cell: RawCell, sides: Sides): RawCell {
  if (cell.runs.length === 0) return cell
  const left = smallest(cell.runs, (run) => run.x)
  const right = largest(cell.runs, rightOf)
  const shared = sides.map((side) => Math.min(right, side.right) - Math.max(left, side.left))
  return { ...cell, column: shared.indexOf(largest(shared, Number)) }
}

/** Cells of a row stand from left to right, rows one under the other. */
function isSound(cells: readonly RawCell[]): boolean {
  const full = cells.filter((cell) => cell.runs.length > 0)
  const rows = Map.groupBy(full, (cell) => cell.row)
  const inOrder = rows.values().every((row) =>
    row.every((cell, index) => {
      const last = row[index - 1]
      return !last || (last.column < cell.column && smallest(cell.runs, (r) => r.x) >= largest(last.runs, rightOf) - 2)
    }),
  )
  const tops = [...rows.values()].map((row) => smallest(row, (cell) => smallest(cell.runs, (run) => run.y)))
  return inOrder && tops.every((top, index) => index === 0 || top > tops[index - 1]!)
}
