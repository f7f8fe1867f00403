/**
 * Tables that run over a page. A part at the foot of a page and one at the head of the next, with their columns at the
 * same places, are one table; the header that the next page repeats is taken once.
 */
import { isValue } from '../../tables/values.ts'
import type { PageLayout } from './hints.ts'
import { type Line, largest, smallest } from './lines.ts'
import { edgesOf, type PageEdges } from './page-edges.ts'
import { ARTIFACT } from './runs.ts'
import { cellText, isFigure, type PageTable, type TableCell } from './table.ts'

/** A table put together from its parts. */
export interface WholeTable {
  readonly table: PageTable
  /** The pages, from 1, of the lines that do not stand on the page where it begins. */
  readonly pages: ReadonlyMap<Line, number>
}

export interface Continued {
  /** By a table of a page: the whole that begins with it, or null where it goes on with one of a page before. */
  readonly wholes: ReadonlyMap<PageTable, WholeTable | null>
  /** Lines that repeat a header above a part that goes on. */
  readonly repeated: ReadonlySet<Line>
}

export const NOTHING_CONTINUED: Continued = { wholes: new Map(), repeated: new Set() }

export const continuedTables = (layouts: readonly PageLayout[]): Continued => joinedParts(layouts).continued

/** The table with which the last of these pages ends, with its parts on those before, and the room below it. */
export function openTable(layouts: readonly PageLayout[]): { table: PageTable; room: number } | null {
  const { open } = joinedParts(layouts)
  return open && { table: open.whole.table, room: open.room }
}

function joinedParts(layouts: readonly PageLayout[]): { continued: Continued; open: Open | null } {
  const wholes = new Map<PageTable, WholeTable | null>()
  const repeated = new Set<Line>()
  let open: Open | null = null
  for (const [index, { first, last }] of edgesOf(layouts).entries()) {
    const whole: WholeTable | null = first && wholeOf(open, first, index + 1)
    if (open && first && whole) {
      wholes.set(open.begun, whole).set(first.table, null)
      for (const line of repeatedAbove(whole.table, first.lines)) repeated.add(line)
    }
    open = last && openAt(last, whole && last.table === first?.table ? { ...open!, whole } : null)
  }
  return { continued: { wholes, repeated }, open }
}

function openAt({ table, room }: Last, before: Pick<Open, 'begun' | 'whole' | 'pages'> | null): Open {
  const pages = before?.pages ?? new Map<Line, number>()
  return { begun: before?.begun ?? table, whole: before?.whole ?? { table, pages }, pages, last: table, room }
}

type First = NonNullable<PageEdges['first']>
type Last = NonNullable<PageEdges['last']>

/** What is open with the first table of the next page, where that goes on with it. */
function wholeOf(open: Open | null, { table, above, lines: near }: First, page: number): WholeTable | null {
  const header = open ? repeatedAbove(open.whole.table, near) : []
  const isAtHead = above.every((line) => header.includes(line) || isArtifact(line))
  const part = open && isAtHead ? partOf(open, table, header) : null
  if (!open || !part) return null
  // One map for all parts: a table may run over hundreds of pages.
  for (const line of part.cells.flatMap((cell) => cell.lines)) open.pages.set(line, page)
  return { table: joined(open.whole.table, part), pages: open.pages }
}

/** A table that may go on over the page: its first part, its last, and the room below that. */
interface Open {
  readonly begun: PageTable
  readonly last: PageTable
  readonly whole: WholeTable
  readonly pages: Map<Line, number>
  readonly room: number
}

/** LibreOffice marks the header that it repeats as no part of the text. */
const isArtifact = ({ runs }: Line): boolean => runs.every(({ mark }) => mark === ARTIFACT)

/** The last of these lines that repeat the header; none where they do not. */
function repeatedAbove(whole: PageTable, lines: readonly Line[]): readonly Line[] {
  const near = lines.slice(-MOST_HEADER_LINES)
  return near.map((_, at) => near.slice(at)).findLast((last) => saysHeader(whole, last)) ?? []
}
export const MOST_HEADER_LINES = 8

/** The lines say what the header says, word for word, in whatever order. */
export function saysHeader({ cells, headerRows }: PageTable, lines: readonly Line[]): boolean {
  const header = cells
    .slice(0, MOST_COMPARED)
    .filter(({ row }) => row < headerRows)
    .flatMap((cell) => cell.lines)
  return lines.length > 0 && wordsOf(header) === wordsOf(lines)
}

const wordsOf = (lines: readonly Line[]): string =>
  lines
    .flatMap(({ runs }) => runs.flatMap(({ text }) => text.split(/\s+/)))
    .sort()
    .join(' ')

/** The first cells of a table, header and all, tell what its rows look like. */
const MOST_COMPARED = 500
/** Points by which the edges of a column differ at most from page to page. */
const ALIGNED = 3
/** A row as high as the next did not fit in the room that was left, but for so many lines: space around notes and rows. */
const SPARE = 3
/** Room, in points, that may be left above a part with a header of its own: rows are kept together as well. */
const MOST_ROOM = 200

/**
 * The rows that go on with what is open, without the header they repeat; null where they make a table of their own.
 * @param header lines above them, no part of them, that repeat it
 */
function partOf({ last, whole: { table: whole }, room }: Open, next: PageTable, header: readonly Line[]): Part | null {
  const isHeaded = header.length > 0
  if (!sameColumns(last, next) && (last === whole || !sameColumns(whole, next))) return null
  const repeated = isHeaded ? 0 : repeatedRows(whole, next)
  if (repeated === next.rows) return null
  const part = {
    headerRows: repeated > 0 ? repeated : whole.headerRows,
    rows: next.rows - repeated,
    cells: next.cells.filter(({ row }) => row >= repeated).map((cell) => ({ ...cell, row: cell.row - repeated })),
  }
  if (isHeaded && header.every(isArtifact)) return part
  if (isHeaded || repeated > 0) return room <= MOST_ROOM ? part : null
  return didNotFit(part.cells, room) && !hasOwnHeader(whole, next) ? part : null
}

type Part = Pick<PageTable, 'cells' | 'rows' | 'headerRows'>

function sameColumns(one: PageTable, other: PageTable): boolean {
  if (one.columns !== other.columns) return false
  const [a, b] = [sidesOf(one), sidesOf(other)]
  const both = a.flatMap((side, column) => (side && b[column] ? [[side, b[column]] as const] : []))
  return (
    both.length > 1 &&
    both.every(
      ([x, y]) =>
        Math.abs(x.left - y.left) <= ALIGNED ||
        Math.abs(x.right - y.right) <= ALIGNED ||
        Math.abs(x.left + x.right - y.left - y.right) <= 2 * ALIGNED,
    )
  )
}

/** How far the print of each column of the body reaches; null where it has none of its own. */
export const sidesOf = ({ cells, columns, rows, headerRows }: PageTable): ({ left: number; right: number } | null)[] =>
  Array.from({ length: columns }, (_, column) => {
    const lines = cells
      .filter((cell) => cell.column === column && cell.columns === 1 && (cell.row >= headerRows || headerRows >= rows))
      .flatMap((cell) => cell.lines)
    return lines.length === 0
      ? null
      : { left: smallest(lines, ({ left }) => left), right: largest(lines, ({ right }) => right) }
  })

/** The first rows that say the same in both. */
function repeatedRows(whole: PageTable, next: PageTable): number {
  const [a, b] = [whole, next].map(({ cells }) => Map.groupBy(cells.slice(0, MOST_COMPARED), ({ row }) => row))
  const rowText = (row: readonly TableCell[] | undefined): string | undefined =>
    row?.map((cell) => [cell.column, cell.columns, cell.rows, cellText(cell)].join(' ')).join('\n')
  const isHeader = (row: number): boolean =>
    row < whole.headerRows || !a!.get(row)!.some((cell) => cell.column > 0 && isFigure(cellText(cell)))
  let rows = 0
  while (rows < next.rows && rowText(a!.get(rows)) === rowText(b!.get(rows)) && isHeader(rows)) rows++
  return rows
}

/** The first row of a part is as high as the room that was left on the page before, or higher. */
export function didNotFit(cells: readonly TableCell[], room: number): boolean {
  const [first, second] = [0, 1].map((row) =>
    smallest(
      cells.filter((cell) => cell.row === row),
      ({ lines }) => lines[0]!.y,
    ),
  )
  const size = largest(cells, ({ lines }) => lines[0]!.size)
  return room <= SPARE * size + (Number.isFinite(second) ? second! - first! : 2 * size)
}

/** A row in a font that no row of the body has, or words where the body has figures: years, names of columns. */
export function hasOwnHeader(whole: PageTable, next: PageTable): boolean {
  const body = whole.cells.slice(0, MOST_COMPARED).filter(({ row }) => row >= whole.headerRows)
  const fonts = new Set(fontsOf(body))
  const isForeign = (row: readonly TableCell[]): boolean => fontsOf(row).every((font) => !fonts.has(font))
  const rows = [...Map.groupBy(next.cells, ({ row }) => row).values()]
  // Above the names of columns there may be that of a group.
  const first = rows.find((row) => row.length > 1) ?? []
  if (isForeign(rows[0]!) || (first.length > 0 && isForeign(first))) return true
  const inFigures = first.filter(({ column }) => {
    const own = body.filter((cell) => cell.column === column && column > 0)
    return own.filter((cell) => isValue(cellText(cell))).length * 2 > own.length
  })
  return inFigures.length > 0 && inFigures.every((cell) => !isFigure(cellText(cell)))
}

const fontsOf = (cells: readonly TableCell[]): string[] =>
  cells.flatMap(({ lines }) => lines.flatMap(({ runs }) => runs.map(({ font }) => font)))

function joined(whole: PageTable, part: Part): PageTable {
  const split = goesOn(whole, part)
  const from = whole.rows - (split ? 1 : 0)
  const over = split ? part.cells.filter(({ row }) => row === 0) : []
  const restOf = (cell: TableCell): readonly Line[] =>
    cell.row + cell.rows === whole.rows ? (over.find(({ column }) => column === cell.column)?.lines ?? []) : []
  return {
    rows: from + part.rows,
    columns: whole.columns,
    headerRows: part.headerRows,
    cells: [
      ...(split ? whole.cells.map((cell) => ({ ...cell, lines: [...cell.lines, ...restOf(cell)] })) : whole.cells),
      ...part.cells.filter((cell) => !over.includes(cell)).map((cell) => ({ ...cell, row: cell.row + from })),
    ],
  }
}

/** The first row of a part is the rest of a row that the page cut: its cells go on in small letters, and some are empty. */
function goesOn(whole: PageTable, { cells }: Part): boolean {
  const above = new Map(
    whole.cells.filter((cell) => cell.row + cell.rows === whole.rows).map((cell) => [cell.column, cell]),
  )
  const first = cells.filter(({ row }) => row === 0)
  return (
    first.length < above.size &&
    first.every((cell) => {
      const cut = above.get(cell.column)
      return cut !== undefined && /^[\p{Ll}(]/u.test(cellText(cell)) && !/[.!?]$/.test(cellText(cut))
    })
  )
}
