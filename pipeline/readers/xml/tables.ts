/**
 * CALS tables: columns by name, cells that span, header rows.
 *
 *   <tgroup cols="3"><colspec colname="c1"/>…<thead><row><entry namest="c1" nameend="c2">…</entry></row></thead><tbody>…
 */
import { MOST_COLUMNS } from '../markup/grid.ts'
import { type HeaderRow, headerRowsOf } from '../markup/header-rows.ts'
import { newLine } from '../markup/line.ts'
import {
  attribute,
  childOf,
  elementsOf,
  isElement,
  isText,
  type MarkupElement,
  type MarkupNode,
  textOf,
} from '../markup/tree.ts'
import { setTable, type TableRow, type Writer } from '../markup/writer.ts'
import { lineOf, type Notes } from './line.ts'

interface Row {
  readonly entries: readonly MarkupElement[]
  readonly isHeader: boolean
}

/** The words of a cell of data stay below this many characters, on average. */
const LONG = 250

/** @param layout sets the entries of a table that holds no data (a box, text in columns) */
export function setCalsTable(
  writer: Writer,
  table: MarkupElement,
  notes: Notes,
  layout: (entry: MarkupElement) => void,
): void {
  const title = childOf(table, 'title') ?? childOf(table, 'titel')
  let caption = title ? lineOf(title, notes) : newLine()
  for (const group of elementsOf(table).filter(({ name }) => name === 'tgroup')) {
    const rows = rowsOf(group).filter(({ entries }) => entries.some((entry) => textOf(entry).trim() !== ''))
    if (isLayout(rows)) {
      for (const { entries } of rows) for (const entry of entries) layout(entry)
      continue
    }
    const columns = columnsOf(group)
    const set = rows.map(
      ({ entries }): TableRow => ({
        cells: entries.map((entry) => ({ ...spanOf(entry, columns), line: lineOf(entry, notes) })),
      }),
    )
    setTable(writer, set, headerRowsOf(rows.map(headerRow)), caption)
    caption = newLine()
  }
}

const rowsOf = (group: MarkupElement): Row[] =>
  elementsOf(group)
    .filter(({ name }) => /^(?:thead|tbody|tfoot)$/.test(name))
    .flatMap((section) =>
      elementsOf(section)
        .filter(({ name }) => name === 'row')
        .map((row) => ({
          entries: elementsOf(row).filter(({ name }) => name === 'entry' || name === 'entrytbl'),
          isHeader: section.name === 'thead',
        })),
    )

function isLayout(rows: readonly Row[]): boolean {
  const texts = rows
    .flatMap(({ entries }) => entries.map((entry) => textOf(entry).trim()))
    .filter((text) => text !== '')
  const average = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length)
  return rows.every(({ entries }) => entries.length < 2) || average > LONG
}

/** Column names and span names, each with its first and last column. */
function columnsOf(group: MarkupElement): Map<string, readonly [number, number]> {
  const columns = new Map<string, readonly [number, number]>()
  elementsOf(group)
    .filter(({ name }) => name === 'colspec')
    .forEach((spec, i) => {
      const number = Math.trunc(Number(attribute(spec, 'colnum'))) || i + 1
      const column = Math.min(MOST_COLUMNS, Math.max(1, number)) - 1
      columns.set(attribute(spec, 'colname') || `col${number}`, [column, column])
    })
  for (const spec of elementsOf(group).filter(({ name }) => name === 'spanspec')) {
    const first = columns.get(attribute(spec, 'namest'))
    const last = columns.get(attribute(spec, 'nameend'))
    if (first && last) columns.set(`span ${attribute(spec, 'spanname')}`, [first[0], last[1]])
  }
  return columns
}

function spanOf(
  entry: MarkupElement,
  columns: ReadonlyMap<string, readonly [number, number]>,
): { columns: number; rows: number; column?: number } {
  const named =
    columns.get(`span ${attribute(entry, 'spanname')}`) ??
    columns.get(attribute(entry, 'namest')) ??
    columns.get(attribute(entry, 'colname'))
  const last = columns.get(attribute(entry, 'nameend'))?.[1] ?? named?.[1]
  const more = Math.trunc(Number(attribute(entry, 'morerows'))) || 0
  const rows = 1 + Math.min(65_534, Math.max(0, more))
  return named ? { columns: Math.max(1, last! - named[0] + 1), rows, column: named[0] } : { columns: 1, rows }
}

const headerRow = ({ entries, isHeader }: Row): HeaderRow => ({
  isHeader,
  cells: entries.map((entry) => ({ text: textOf(entry).trim(), isBold: isBold(entry) })),
})

const isBold = (node: MarkupNode): boolean =>
  isText(node)
    ? node.data.trim() === ''
    : !isElement(node) ||
      (node.name === 'nadruk' && attribute(node, 'type') === 'vet') ||
      node.children.every((child) => isBold(child))
