/** The table with which a page ends and that with which it begins, apart from notes and what every page carries. */
import type { Row } from './cells.ts'
import { runningText } from './headings.ts'
import type { PageLayout } from './hints.ts'
import { type Line, largest, mainSize, smallest } from './lines.ts'
import { noteRows } from './notes.ts'
import type { PageTable } from './table.ts'

export interface PageEdges {
  /** The table below which its page has no text, and the room left there, in points. */
  readonly last: { readonly table: PageTable; readonly room: number } | null
  /** The first table, the text above it, and all lines above it, from the top: the header may be repeated on every page. */
  readonly first: { readonly table: PageTable; readonly above: readonly Line[]; readonly lines: readonly Line[] } | null
}

/** For each page, in order. */
export function edgesOf(layouts: readonly PageLayout[]): PageEdges[] {
  const size = mainSize(runningText(layouts))
  const isFurniture = furnitureOf(layouts)
  const pages = layouts.map((layout, index) => {
    const notes = new Set(noteRows(layout, size))
    const rows = layout.regions.flat()
    return { rows, notes: [...notes], text: rows.filter((row) => !isFurniture(row, index) && !notes.has(row)) }
  })
  const lowest = largest(
    pages.flatMap(({ text }) => text),
    bottomOf,
  )
  return pages.map(({ rows, notes, text }): PageEdges => {
    const last = text.find((row) => tableIn(row) && text.every((other) => other === row || !isBelow(other, row)))
    const first = text.find((row) => tableIn(row))
    const above = (list: readonly Row[]): Line[] =>
      first ? list.filter((row) => isBelow(first, row)).map(({ line }) => line) : []
    const floor = smallest(notes, ({ line }) => line.y - line.size)
    return {
      last: last ? { table: tableIn(last)!, room: Math.min(lowest, floor) - bottomOf(last) } : null,
      first: first ? { table: tableIn(first)!, above: above(text), lines: above(rows) } : null,
    }
  })
}

const tableIn = ({ line }: Row): PageTable | undefined => line.runs[0]!.table

/** The baseline of the last line of a row. */
function bottomOf(row: Row): number {
  const table = tableIn(row)
  return table ? largest(table.cells, ({ lines }) => largest(lines, ({ y }) => y)) : row.line.y
}

/** One stands lower than the other, not beside it: the margin column has its own lines. */
const isBelow = (low: Row, high: Row): boolean =>
  low.line.y > high.line.y && low.line.left < high.line.right && low.line.right > high.line.left

/** Points by which what every page carries may stand higher or lower. */
const SHIFT = 3

/** Whether another page has the same words at the same height, whatever their numbers: `Pagina 2 van 8`. */
export function furnitureOf(layouts: readonly PageLayout[]): (row: Row, page: number) => boolean {
  // By strips of the page, two pages each: a page full of dots is not compared dot by dot.
  const seen = new Map<string, readonly number[]>()
  const keyOf = ({ line }: Row, shift: number): string =>
    [Math.round(line.y / SHIFT) + shift, ...line.runs.map(({ text }) => text.replace(/\d+/g, '#'))].join(' ')
  for (const [page, { regions }] of layouts.entries())
    for (const row of regions.flat()) {
      const pages = seen.get(keyOf(row, 0)) ?? []
      if (pages.length < 2 && !pages.includes(page)) seen.set(keyOf(row, 0), [...pages, page])
    }
  return (row, page) =>
    !tableIn(row) && [-1, 0, 1].some((shift) => seen.get(keyOf(row, shift))?.some((other) => other !== page))
}
