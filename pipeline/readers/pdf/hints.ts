/** What the layout shows and plain text does not, as hints: tables, notes, their markers, headings. */
import type { Hint } from '../../document.ts'
import { captionsOf } from './captions.ts'
import { headingHints } from './headings.ts'
import type { Region } from './layout.ts'
import { noteHints, raisedHints } from './notes.ts'
import type { PageRuns } from './runs.ts'
import { cellText } from './table.ts'
import type { PlacedTable, PlacedText } from './text.ts'

/** What a page looks like, once it has been laid out. */
export interface PageLayout {
  readonly page: PageRuns
  readonly regions: readonly Region[]
}

/** @param fonts the names of the fonts that are known */
export function hintsOf(
  layouts: readonly PageLayout[],
  placed: PlacedText,
  fonts: ReadonlyMap<string, string>,
): Hint[] {
  const notes = noteHints(layouts, placed)
  const captions = captionsOf(layouts)
  return [
    ...placed.tables.map((table) => tableHint(table, captions.get(table.begun))),
    ...notes.hints,
    ...raisedHints(placed),
    ...headingHints(layouts, placed, fonts, notes.lines),
  ].sort((a, b) => a.rawStart - b.rawStart || b.rawEnd - a.rawEnd)
}

type TableHint = Extract<Hint, { kind: 'table' }>
type HintCell = TableHint['cells'][number][number]

/** A merged cell stands in every row and column that it takes. */
function tableHint({ table, start, end, cells: spans }: PlacedTable, caption: string | undefined): TableHint {
  const cells = Array.from({ length: table.rows }, () =>
    Array.from({ length: table.columns }, (): HintCell => ({ text: '', rawStart: start, rawEnd: start })),
  )
  for (const [index, cell] of table.cells.entries()) {
    const own = { text: cellText(cell), rawStart: spans[index]!.start, rawEnd: spans[index]!.end }
    for (let row = cell.row; row < cell.row + cell.rows; row++)
      cells[row]!.fill(own, cell.column, cell.column + cell.columns)
  }
  const named = caption === undefined ? {} : { caption }
  return { kind: 'table', rawStart: start, rawEnd: end, cells, headerRows: table.headerRows, ...named }
}
