/** Tables, from the table blocks of the document: header lines stacked to one, numbers read the Dutch way. */
import { z } from 'zod'
import { type Block, type Cell, contains, type Document, type Extractor, type Span } from '../pipeline/document.ts'
import { isValue } from '../pipeline/tables/values.ts'

const cellValue = z.strictObject({
  text: z.string(),
  /** `1.390` is 1390, `-9,9` is -9.9; null where the cell holds no number. */
  number: z.number().nullable(),
  /** `<` of `<5`: the number is a bound. */
  qualifier: z.enum(['<', '>', '≤', '≥', '±', '~']).nullable(),
  /** `%`, `€`, or what the caption or the column says of all its cells (`x € 1 mln.`). */
  unit: z.string().nullable(),
})
export const tableValue = z.strictObject({
  caption: z.string().nullable(),
  columns: z.array(z.strictObject({ text: z.string() })),
  /** The row label first. */
  rows: z.array(z.array(cellValue)),
  notes: z.array(z.string()),
})
export type Table = z.infer<typeof tableValue>
type TableCell = z.infer<typeof cellValue>

const figure =
  /^(?<qualifier>[<>≤≥±~])? ?(?<currency>[€ƒ$])? ?(?<sign>[-+−‒–])? ?(?<digits>\d{1,3}(?:\.\d{3})+|\d+)(?:,(?<decimals>\d+))? ?(?<percent>%)?\*{0,3}$/
/** `(bedragen x € 1 mln.)`, `x 1.000`, `in € miljoen`, `in %`. */
const unitOfAll =
  /(?<unit>x ?€ ?[\d.]+(?: (?:mln|mld|miljoen|miljard)\.?)?|x ?[\d.]{4,}|in € ?(?:mln|mld|miljoen|miljard)?\.?|in (?:procenten|%))/i
const note = /^(?:Bron|Bronnen|Noot|Noten|Toelichting|Peildatum)(?:\s|:)|^\*{1,3}\s?\p{L}|^\d\) /u

export const tables: Extractor<'table', Table> = {
  type: 'table',
  value: tableValue,
  *find(document) {
    for (const [at, block] of document.blocks.entries()) {
      if (block.type !== 'table' || !block.cells || !isData(block.cells)) continue
      const value = tableOf(block, document, at)
      if (value.rows.length === 0) continue
      yield {
        type: 'table',
        start: block.start,
        end: block.end,
        value,
        by: 'tables/block',
        basis: 'stated',
        because: [],
      }
    }
  },
}

/** What zoek.officielebekendmakingen.nl prints above each paper. */
const aboutPaper = ['Datum publicatie', 'Organisatie']

/** Entries with the numbers of their pages, which only rise: `Missie | 5`, `1.1 | Positie in het staatsbestel | 8`. */
function isContents(cells: readonly (readonly Cell[])[]): boolean {
  const pages = cells
    .filter((row) => row.some(({ text }) => text !== ''))
    .map((row) => row.findLast(({ text }) => text !== '')!.text)
  return (
    pages.length >= FEWEST_ENTRIES &&
    pages.every((page, at) => /^\d{1,3}$/.test(page) && (at === 0 || Number(page) >= Number(pages[at - 1]))) &&
    cells.every((row) => row.filter(({ text }) => /\p{L}/u.test(text)).length <= 1) &&
    new Set(pages).size > 2
  )
}
/** Rows of figures that only rise may be a table; so many of them, of one text each, are its pages. */
const FEWEST_ENTRIES = 5

/**
 * Two columns and two rows at least; a form (`Naam:` | `Jansen`) or an address block in cells is no table, nor what a site
 * says of a paper, nor its contents.
 */
function isData(cells: readonly (readonly Cell[])[]): boolean {
  const width = Math.max(...cells.map((row) => row.length))
  if (cells.length < 2 || width < 2) return false
  if (aboutPaper.every((name) => cells[0]!.some(({ text }) => text === name)) || isContents(cells)) return false
  const labelled = cells.filter((row) => /:$/.test(row[0]?.text ?? '')).length
  return width > 2 || labelled * 2 < cells.length
}

function tableOf(block: Block, document: Document, at: number): Table {
  const anchors = document.blocks.flatMap((other) => other.anchors ?? []).filter((anchor) => contains(block, anchor))
  const cells = block.cells!.map((row) => row.map((cell) => withoutMarkers(cell, anchors, document.text)))
  const width = Math.max(...cells.map((row) => row.length))
  const headerRows = block.headerRows ?? 0
  // Without marked headers the first row heads the columns, unless it holds figures itself.
  const heads = headerRows > 0 ? headerRows : cells[0]!.slice(1).some((cell) => isValue(cell.text)) ? 0 : 1
  const columns = Array.from({ length: width }, (_, c) => ({
    text: stacked(cells.slice(0, heads).map((row) => row[c]?.text ?? '')),
  }))
  const caption = block.caption ?? null
  const unit = unitOfAll.exec(caption ?? '')?.groups!.unit ?? null
  const rows = cells
    .slice(heads)
    .map((row) =>
      Array.from({ length: width }, (_, c) =>
        c === 0
          ? label(row[0]?.text ?? '')
          : cellOf(row[c]?.text ?? '', unitOfAll.exec(columns[c]!.text)?.groups!.unit ?? unit),
      ),
    )
  return { caption, columns, rows, notes: notesBelow(document, at) }
}

/** `overtreding2`: the marker of a note is no part of what the cell says. */
function withoutMarkers(cell: Cell, anchors: readonly Span[], text: string): Cell {
  const own = anchors.find((anchor) => contains(cell, anchor))
  if (!own) return cell
  return {
    ...cell,
    text: (text.slice(cell.start, own.start) + text.slice(own.end, cell.end)).replace(/\s+/g, ' ').trim(),
  }
}

/** Header lines on top of one another; a cell that spans several stands in each and counts once. */
const stacked = (texts: readonly string[]): string =>
  texts.filter((text, i) => text !== '' && text !== texts[i - 1]).join(' ')

const label = (text: string): TableCell => ({ text, number: null, qualifier: null, unit: null })

function cellOf(text: string, unit: string | null): TableCell {
  const match = figure.exec(text)
  if (!match) return label(text)
  const { qualifier, currency, sign, digits, decimals, percent } = match.groups!
  const size = Number(`${digits!.replaceAll('.', '')}.${decimals ?? '0'}`)
  return {
    text,
    number: sign && sign !== '+' && size !== 0 ? -size : size,
    qualifier: (qualifier as TableCell['qualifier'] | undefined) ?? null,
    unit: percent ?? currency ?? unit,
  }
}

/** Remarks right below the table: its source, its asterisks. */
function notesBelow(document: Document, at: number): string[] {
  const notes: string[] = []
  for (const block of document.blocks.slice(at + 1, at + 6)) {
    const text = document.text.slice(block.start, block.end)
    if (block.type === 'table' || !note.test(text)) break
    notes.push(text)
  }
  return notes
}
