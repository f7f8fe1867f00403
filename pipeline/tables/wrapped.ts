/**
 * Tables whose cells hold text that goes on over several lines beside one another, with figures in a column at least:
 *
 *   Maatregel            Toelichting                            Bedrag
 *   Tijdelijke regeling  De regeling ondersteunt de docenten       335
 *                        in Oosterlo.
 *   Digitale evaluatie   De evaluatie volgt.                      -7,1
 *
 * Columns are where nothing stands in the way from top to bottom. A row begins where its label and its figures stand.
 */
import { isLetterheadEvidence } from '../blocks/letterhead.ts'
import { isBlank, type Line } from '../lines.ts'
import type { FoundCell, FoundTable } from './found.ts'
import { type Column, columnFor, inColumns, labelGoesOn, merged, type Part, partsOf, type Row } from './parts.ts'
import { isValue } from './values.ts'

/** Lines of one table; a longer one is cut there. */
const MOST_LINES = 200
const MAX_HEADER = 40
/** Characters by which lines of one cell may begin apart: a bullet hangs out. */
const HANGING = 3

/** A line of the table by its columns. */
interface Beside {
  readonly at: number
  readonly cells: readonly (readonly Part[])[]
}

export function wrappedTables(lines: readonly Line[]): FoundTable[] {
  const tables: FoundTable[] = []
  for (let at = 0; at < lines.length; at++) {
    const table = tableAt(lines, at)
    if (!table) continue
    tables.push(table)
    at = table.last
  }
  return tables
}

function tableAt(lines: readonly Line[], at: number): FoundTable | null {
  if (!lines[at]!.text.includes('  ')) return null
  const header = partsOf(lines[at]!)
  // Right below a line of as many parts it is a row, and no header.
  if (!isHeader(header) || (at > 0 && partsOf(lines[at - 1]!).length >= header.length)) return null
  if (!hasFiguresSoon(lines, at)) return null
  const beside = linesBelow(lines, at, header)
  const figures = columnsOfFigures(beside)
  if (figures.length === 0 || !hangStraight(beside, figures)) return null
  const table = rowsOf(beside, figures)
  if (!table || !isTable(table.rows, figures)) return null
  const headerCells = header.map((_, c) => merged([header[c]!, ...table.header.flatMap((line) => line.cells[c]!)]))
  return { first: at, last: table.last, cells: [headerCells, ...table.rows], headerRows: 1 }
}

/** Three short names at least: no labels of a form or of a letterhead, and no sentences. */
const isHeader = (parts: readonly Part[]): boolean =>
  parts.length >= 3 &&
  parts.every(({ text }) => text.length <= MAX_HEADER && /^(?:\p{Lu}|\d{4}$|[%#€]$)/u.test(text) && isName(text)) &&
  parts.filter(({ text }) => /\p{L}{2}/u.test(text)).length >= 2 &&
  parts.filter(({ text }) => isLetterheadEvidence(text)).length < 2

/** `Nr.` and `Bedrag (x € 1 mln.)` end in no sentence. */
const isName = (text: string): boolean => !/[.:;,]$/.test(text) || /^\p{L}{1,5}\.$/u.test(text)

/** Two lines of the header, the name of a group, the first row. A look at few lines, before one at all of them. */
const hasFiguresSoon = (lines: readonly Line[], at: number): boolean =>
  lines.slice(at + 1, at + 9).some((line) => partsOf(line).some((part, i) => i > 0 && isValue(part.text)))

/** The lines below a header that keep to its columns. */
function linesBelow(lines: readonly Line[], at: number, header: readonly Part[]): Beside[] {
  let columns: readonly Column[] = header
  const rows: Row[] = []
  for (let next = at + 1; next < lines.length && rows.length < MOST_LINES; next++) {
    const line = lines[next]!
    if (isBlank(line)) {
      if (isBlank(lines[next + 1])) break
      continue
    }
    const parts = partsOf(line)
    // Behind a blank line a table goes on with a row; a single part there is text below the table.
    if (parts.length < 2 && isBlank(lines[next - 1])) break
    const widened = widenedBy(columns, parts)
    if (!widened) break
    columns = widened
    rows.push({ at: next, parts })
  }
  return rows.map((row) => ({ at: row.at, cells: inColumns(columns, row) }))
}

/** The columns with these parts in them, or null where one would reach into the next column. */
function widenedBy(columns: readonly Column[], parts: readonly Part[]): Column[] | null {
  const widened = columns.map((column) => ({ ...column }))
  for (const part of parts) {
    const column = widened[columnFor(widened, part)]!
    column.left = Math.min(column.left, part.left)
    column.right = Math.max(column.right, part.right)
  }
  return widened.every((column, c) => c === 0 || widened[c - 1]!.right < column.left) ? widened : null
}

const columnsOfFigures = (beside: readonly Beside[]): number[] =>
  (beside[0]?.cells ?? []).flatMap((_, c) => {
    const filled = beside.filter((line) => line.cells[c]!.length > 0)
    const values = filled.filter((line) => line.cells[c]!.every((part) => isValue(part.text)))
    return c > 0 && values.length >= 2 && values.length >= filled.length * 0.6 ? [c] : []
  })

/** The lines of a cell of text begin below one another; words that happen to stand apart do not. */
const hangStraight = (beside: readonly Beside[], figures: readonly number[]): boolean =>
  beside[0]!.cells.every((_, c) => {
    if (figures.includes(c)) return true
    const lefts = beside.flatMap((line) => line.cells[c]![0]?.left ?? [])
    return Math.max(...lefts) - Math.min(...lefts) <= HANGING
  })

/** Rows from their lines; null where a line could belong to either of two. */
function rowsOf(
  beside: readonly Beside[],
  figures: readonly number[],
): { header: Beside[]; rows: FoundCell[][]; last: number } | null {
  const headed = beside.findIndex((line) => !goOn(line.cells.flat()))
  const header = beside.slice(0, Math.max(0, headed))
  const body = beside.slice(header.length)
  if (headed < 0 || header.length > 2) return null
  const rows: Part[][][] = []
  let last = 0
  for (const [i, line] of body.entries()) {
    const above = rows.at(-1)
    const kind = kindOf(line, above?.[0]!.at(-1)?.text ?? null, body.slice(i + 1), figures)
    if (kind === 'unclear') return null
    if (kind === 'end') break
    if (kind === 'row') rows.push(line.cells.map((cell) => [...cell]))
    else if (kind === 'group') rows.push(line.cells.map(() => [...line.cells[0]!]))
    else for (const [c, cell] of line.cells.entries()) above![c]!.push(...cell)
    last = line.at
  }
  return { header, rows: rows.map((row) => row.map(merged)), last }
}

/**
 * What a line is: a row, or its first line; the rest of the row above it; the name of a group; not of this table.
 * @param above the label of the row above it, as far as it has been read; null below the header
 */
function kindOf(
  { cells }: Beside,
  above: string | null,
  below: readonly Beside[],
  figures: readonly number[],
): 'row' | 'rest' | 'group' | 'end' | 'unclear' {
  const begins = (line: Beside): boolean =>
    line.cells[0]!.length > 0 && figures.some((c) => line.cells[c]!.length > 0) && !goOn(line.cells.flat())
  const [label = [], ...others] = cells
  const goesOn = above !== null && (label.length === 0 || labelGoesOn(above, label[0]!.text) || goOn(others.flat()))
  if (begins({ at: 0, cells }) || (above !== null && !goesOn && isFull(others, figures))) return 'row'
  // Figures without a label: a row below another one in a merged cell. Which, only lines could tell.
  if (figures.some((c) => cells[c]!.some((part) => isValue(part.text)))) return 'unclear'
  if (goesOn) return 'rest'
  const isName = label.length > 0 && others.flat().length === 0
  if (isName && below[0] && begins(below[0])) return 'group'
  return above === null || below.some(begins) ? 'unclear' : 'end'
}

/** All columns of text have text that begins something; only the figures are left out. */
const isFull = (others: readonly (readonly Part[])[], figures: readonly number[]): boolean =>
  others.every((cell, i) => figures.includes(i + 1) || /^[\p{Lu}\d]/u.test(cell[0]?.text ?? ''))

/** Parts that go on with what stands above them, and begin nothing. */
const goOn = (parts: readonly Part[]): boolean =>
  parts.length > 0 && parts.every(({ text }) => /^[\p{Ll}(€]/u.test(text) && !isValue(text))

/** Two rows with all their cells; text that goes on, or enough rows to see columns without it. No form. */
function isTable(rows: readonly (readonly FoundCell[])[], figures: readonly number[]): boolean {
  const full = rows.filter((row) => row.every((cell) => cell.text !== ''))
  const labels = rows.filter((row) => /:$/.test(row[0]!.text)).length
  const goesOver = rows.some((row) => row.some((cell, c) => cell.lines && c > 0 && !figures.includes(c)))
  return full.length >= 2 && full.length * 2 > rows.length && labels * 2 < rows.length && (goesOver || full.length >= 3)
}
