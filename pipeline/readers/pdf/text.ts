/** Pages of rows to one text that knows where each run stands in it. */
import { joinOf } from '../../blocks/hyphens.ts'
import type { Span } from '../../document.ts'
import type { Page } from '../../source-map.ts'
import { type Grid, type Row, rowsToBands, rowsToGrid, rowToLeads } from './cells.ts'
import { type Continued, NOTHING_CONTINUED } from './continued-tables.ts'
import { blanks, leadingOf, type Region } from './layout.ts'
import type { Line } from './lines.ts'
import type { Run } from './runs.ts'
import { cellText, NO_COMPOUNDS, type PageTable, type TableCell } from './table.ts'

/** A run and where it starts in the text. */
export interface Placed {
  readonly start: number
  readonly run: Run
  /** From 1. */
  readonly page: number
  /** Counts the lines of the document, so that runs of one line have one box. */
  readonly line: number
}

export interface PlacedText {
  readonly text: string
  /** In text order. */
  readonly placed: readonly Placed[]
  readonly pages: readonly Page[]
  /** Each line of running text (tables aside): where it stands. */
  readonly lines: ReadonlyMap<Line, Span>
  readonly tables: readonly PlacedTable[]
}

/** A table and where its cells stand, in the order of its cells. */
export interface PlacedTable extends Span {
  readonly table: PageTable
  /** The part on the page where it begins; the table itself where that is all. */
  readonly begun: PageTable
  readonly cells: readonly Span[]
}

/** As text dumps of PDFs have it: a form feed in front of each page but the first. */
const PAGE_BREAK = '\n\f'

export function pagesToText(
  pages: readonly (readonly Region[])[],
  { wholes, repeated }: Continued = NOTHING_CONTINUED,
): PlacedText {
  const leading = leadingOf(pages.flat())
  const out: string[] = []
  const placed: Placed[] = []
  const starts: Page[] = []
  const lines = new Map<Line, Span>()
  const tables: PlacedTable[] = []
  let at = 0
  let number = 0
  const put = (text: string): void => {
    out.push(text)
    at += text.length
  }
  const putLine = (row: Row, grid: Grid, page: number): void => {
    for (const { run, before } of rowToLeads(row, grid)) {
      put(before)
      placed.push({ start: at, run, page, line: number })
      put(run.text)
    }
    number++
  }
  /** A cell's lines one behind the other, so that it stands in one stretch of the text; a word split over two is whole. */
  const putCell = ({ lines: own }: TableCell, pageOf: (line: Line) => number): Span => {
    const start = at
    for (const [index, line] of own.entries()) {
      const last = placed.at(-1)
      if (index > 0 && last) {
        const join = joinOf(last.run.text, line.runs[0]!.text, NO_COMPOUNDS)
        if (join.eatsHyphen) {
          out.push(out.pop()!.slice(0, -1))
          at--
          placed[placed.length - 1] = { ...last, run: { ...last.run, text: last.run.text.slice(0, -1) } }
        }
        put(join.text)
      }
      putLine({ line, cells: [line.runs] }, { left: line.left, unit: 1 }, pageOf(line))
    }
    return { start, end: at }
  }
  /** A line of the text for each row, the columns under one another. */
  const putTable = (table: PageTable, begun: PageTable, pageOf: (line: Line) => number): void => {
    const start = at
    const spans: Span[] = []
    const columns = columnStarts(table)
    let rowStart = at
    for (const [index, cell] of table.cells.entries()) {
      const above = table.cells[index - 1]
      if (above && above.row < cell.row) {
        put('\n')
        rowStart = at
      }
      const isFirst = at === rowStart
      put(' '.repeat(Math.max(isFirst ? 0 : CELLS_APART, rowStart + columns[cell.column]! - at)))
      spans.push(putCell(cell, pageOf))
    }
    tables.push({ table, begun, start, end: at, cells: spans })
  }
  for (const [index, regions] of pages.entries()) {
    if (index > 0) put(PAGE_BREAK)
    starts.push({ rawStart: at, number: index + 1 })
    for (const [order, region] of regions.entries()) {
      if (order > 0) put('\n\n')
      const blank = blanks(region, leading)
      const grids = rowGrids(region)
      for (const [place, row] of region.entries()) {
        if (place > 0) put(blank[place] ? '\n\n' : '\n')
        const table = row.line.runs.length === 1 ? row.line.runs[0]!.table : undefined
        if (table) {
          // A part that goes on with a table of a page before stands there.
          const whole = wholes.get(table)
          if (whole !== null) putTable(whole?.table ?? table, table, (line) => whole?.pages.get(line) ?? index + 1)
          continue
        }
        if (repeated.has(row.line)) continue
        const start = at
        putLine(row, grids[place]!, index + 1)
        lines.set(row.line, { start, end: at })
      }
    }
  }
  return { text: out.join(''), placed, pages: starts, lines, tables }
}

const CELLS_APART = 2

/** How far from the start of its line each column begins; cells that take more than one column do not widen any. */
function columnStarts({ cells, columns }: PageTable): number[] {
  const starts = [0]
  for (let column = 0; column < columns - 1; column++) {
    const widths = cells
      .filter((cell) => cell.column === column && cell.columns === 1)
      .map((cell) => cellText(cell).length)
    starts.push(starts[column]! + widths.reduce((most, width) => Math.max(most, width), 0) + CELLS_APART)
  }
  return starts
}

/** The grid of each row: that of its table, or its own. */
function rowGrids(region: readonly Row[]): Grid[] {
  const grids = region.map((row) => rowsToGrid([row]))
  for (const { from, to } of rowsToBands(region)) grids.fill(rowsToGrid(region.slice(from, to)), from, to)
  return grids
}
