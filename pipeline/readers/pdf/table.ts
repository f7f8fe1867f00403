/** A table on a page: its cells, whatever it was recognised by. */
import { joinOf } from '../../blocks/hyphens.ts'
import { isValue } from '../../tables/values.ts'
import { type Line, largest, mainSize, runsToLines, smallest } from './lines.ts'
import { type Run, rightOf } from './runs.ts'

export interface PageTable {
  readonly rows: number
  readonly columns: number
  /** By row, then column; a merged cell once, at its first place. Places that no cell covers are empty. */
  readonly cells: readonly TableCell[]
  readonly headerRows: number
}

export interface TableCell {
  readonly row: number
  readonly column: number
  /** How many rows and columns it takes. */
  readonly rows: number
  readonly columns: number
  readonly lines: readonly Line[]
}

/** A cell before its runs are lines. */
export type RawCell = Omit<TableCell, 'lines'> & { readonly runs: readonly Run[] }

/** What a cell says, its lines joined, words whole. */
export const cellText = (cell: TableCell): string =>
  cell.lines.reduce((text, line) => {
    const own = lineText(line)
    if (text === '') return own
    const join = joinOf(text, own, NO_COMPOUNDS)
    return (join.eatsHyphen ? text.slice(0, -1) : text) + join.text + own
  }, '')

/** The words of a line, a space between them; for what is asked of a cell that need not be exact. */
const lineText = (line: Line): string =>
  line.runs.reduce((text, run, index) => {
    const last = line.runs[index - 1]
    const apart = last && (last.spaceAfter || run.x - rightOf(last) > 0.15 * line.size)
    return text + (apart ? ' ' : '') + run.text
  }, '')

export const NO_COMPOUNDS: ReadonlySet<string> = new Set()

/**
 * The table of these cells, or null where they hold no data: a layout table, an address, a form, a pair of signatures.
 * @param headed rows that their source says are header rows, if it says so
 */
export function cellsToTable(raw: readonly RawCell[], headed: number | null, isBold: IsBold): PageTable | null {
  const filled = raw.filter(({ runs }) => runs.length > 0)
  if (filled.length === 0) return null
  const cells = filled
    .map(({ runs, ...cell }): TableCell => ({ ...cell, lines: runsToLines(runs) }))
    .sort((a, b) => a.row - b.row || a.column - b.column)
  const rows = largest(raw, (cell) => cell.row + cell.rows)
  const columns = largest(raw, (cell) => cell.column + cell.columns)
  const isHeaded = headed !== null || hasBoldHead(cells, isBold)
  if (rows < 2 || columns < 2 || !holdsData(cells, rows, columns, isHeaded)) return null
  return { rows, columns, cells, headerRows: headed ?? headerRowsOf(cells, rows, isBold) }
}

export type IsBold = (run: Run) => boolean

/** What stands in front of the facts of a letter, in a letterhead or a form. */
export const FACT =
  /^(?:datum|(?:ons |uw )?kenmerk|(?:ons|uw) |bijlagen?|onderwerp|betreft|contactpersoon|telefoon|fax|e-?mail|aan|van|referentie|doorkiesnummer|behandeld door|postbus|bezoekadres)(?!\p{L})/iu

/**
 * Labels with a colon, or those of a letterhead, make a form. A table has figures, or three columns of text, or two
 * under headings of their own: names side by side have none.
 */
function holdsData(cells: readonly TableCell[], rows: number, columns: number, isHeaded: boolean): boolean {
  const texts = cells.map((cell) => ({ ...cell, text: cellText(cell) }))
  const labels = texts.filter((cell) => cell.column === 0)
  if (labels.filter(({ text }) => /:$/.test(text) || FACT.test(text)).length * 2 >= Math.max(1, labels.length))
    return false
  const others = texts.filter((cell) => cell.column > 0)
  const inColumns = new Set(texts.filter((cell) => cell.columns === 1).map((cell) => cell.column)).size
  if (others.length === 0 || inColumns < 2) return false
  const values = others.filter(({ text }) => isValue(text)).length
  return values * 3 >= others.length || (columns > 2 && others.length >= rows) || isHeaded
}

/** Bold first rows, or the rows above the first with figures; the first row at least. */
export function headerRowsOf(cells: readonly TableCell[], rows: number, isBold: IsBold): number {
  const byRow = Array.from({ length: rows }, (_, row) => cells.filter((cell) => cell.row === row))
  const spanned = (count: number): number =>
    largest([count, ...cells.filter((cell) => cell.row < count).map((cell) => cell.row + cell.rows)], Number)
  const allBold = (row: readonly TableCell[]): boolean =>
    row.length > 0 && row.every((cell) => cell.lines.every((line) => line.runs.every(isBold)))
  const bold = byRow.findIndex((row) => !allBold(row))
  // A first row that is bold is the header; all bold is no header, nor is a bold name of a group below it.
  if (bold > 0) {
    const groups = byRow
      .slice(1, bold)
      .findIndex((row) => row.length === 1 && row[0]!.column === 0 && row[0]!.rows === 1)
    return Math.min(spanned(groups < 0 ? bold : groups + 1), rows - 1)
  }
  const figures = byRow.findIndex((row) => row.some((cell) => cell.column > 0 && isFigure(cellText(cell))))
  const groups = byRow.slice(1, Math.max(1, figures)).findIndex((row) => row.every((cell) => cell.column === 0))
  return Math.min(spanned(figures > 0 ? (groups < 0 ? figures : groups + 1) : 1), rows - 1)
}

/** The first row is bold, and not all below it. */
function hasBoldHead(cells: readonly TableCell[], isBold: IsBold): boolean {
  const allBold = (own: readonly TableCell[]): boolean =>
    own.length > 1 && own.every((cell) => cell.lines.every((line) => line.runs.every(isBold)))
  return allBold(cells.filter((cell) => cell.row === 0)) && !allBold(cells.filter((cell) => cell.row > 0))
}

/** A value that is no year: years head columns. */
export const isFigure = (text: string): boolean => isValue(text) && !/^(?:19|20)\d\d$/.test(text)

/** A run that stands for a table among the other runs of its page, as wide as it, on its first baseline. */
export function tableToRun(table: PageTable): Run {
  const lines = table.cells.flatMap((cell) => cell.lines)
  const runs = lines.flatMap((line) => line.runs)
  const left = smallest(lines, (line) => line.left)
  const size = mainSize(runs)
  return {
    ...runs[0]!,
    text: '\ufffc',
    x: left,
    y: smallest(lines, (line) => line.y),
    width: largest(lines, (line) => line.right) - left,
    size,
    em: size,
    table,
  }
}
