/**
 * Draws the PDF samples of test/letters from their layouts: `node scripts/make-samples.ts`.
 * The same layouts give the same bytes: standard fonts, a fixed day in the metadata, no clock.
 */
import { writeFile } from 'node:fs/promises'
import { PDFDocument, type PDFFont, type PDFPage, StandardFonts } from 'pdf-lib'
import { besluitenlijst } from './samples/besluitenlijst-2024.ts'
import { digitaleBalies } from './samples/digitale-balies-2024.ts'
import type { Fixed, Item, Layout, Note, PageLayout, TableItem } from './samples/layout.ts'

export const layouts: readonly Layout[] = [digitaleBalies, besluitenlijst]

/** Points. */
const PAGE = { width: 595.28, height: 841.89 }
const SIZE = 9
const NOTE_SIZE = 6.5
const LEADING = 1.4
const NOTES_BOTTOM = 790
/** From a sign to its text: of a bullet, of a number. */
const BULLET_INDENT = 12
const NUMBER_INDENT = 28
const CELL_PAD = 4

interface Pen {
  readonly page: PDFPage
  readonly regular: PDFFont
  readonly bold: PDFFont
}
interface Style {
  readonly font: PDFFont
  readonly size: number
}

export async function layoutToPdf(layout: Layout): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const made = new Date(layout.made)
  pdf.setTitle(layout.title)
  pdf.setCreator('kamerbrief test samples')
  pdf.setProducer('pdf-lib')
  pdf.setCreationDate(made)
  pdf.setModificationDate(made)
  const regular = await pdf.embedFont(StandardFonts.Helvetica)
  const bold = await pdf.embedFont(StandardFonts.HelveticaBold)
  for (const page of layout.pages)
    drawPage({ page: pdf.addPage([PAGE.width, PAGE.height]), regular, bold }, page, layout.body)
  return pdf.save()
}

function drawPage(pen: Pen, { fixed, top, items, notes = [] }: PageLayout, [left, right]: Layout['body']): void {
  for (const part of fixed) drawFixed(pen, part)
  let y = top
  for (const item of items) y = drawItem(pen, item, left, right, y)
  drawNotes(pen, notes, left, right)
}

function drawFixed(pen: Pen, { x, y, lines, size = SIZE, bold = false, times = 1 }: Fixed): void {
  const style = { font: bold ? pen.bold : pen.regular, size }
  lines.forEach((line, i) => {
    for (let time = 0; time < times; time++) drawLine(pen, line, x, y + i * size * LEADING, style)
  })
}

/** Draws one item below `y` and gives the y below it. */
function drawItem(pen: Pen, item: Item, left: number, right: number, y: number): number {
  const style = { font: item.type === 'heading' ? pen.bold : pen.regular, size: SIZE }
  const leading = SIZE * LEADING
  switch (item.type) {
    case 'space':
      return y + item.points
    case 'heading':
    case 'paragraph': {
      const x = left + (item.indent ?? 0)
      const lines = drawWrapped(pen, item.text, x, right, y, style)
      return y + (lines + (item.type === 'heading' ? 0 : 1)) * leading
    }
    case 'listItem': {
      const x = left + (item.indent ?? 0)
      drawLine(pen, item.sign, x, y, style)
      const hang = item.sign === '•' ? BULLET_INDENT : NUMBER_INDENT
      return y + (drawWrapped(pen, item.text, x + hang, right, y, style) + 0.4) * leading
    }
    case 'table':
      return drawTable(pen, item, left, y + CELL_PAD) + leading
  }
}

/** Draws a table whose first base line is at `top`, and gives the base line below it. */
function drawTable(pen: Pen, { widths, rows, ruled }: TableItem, left: number, top: number): number {
  const edges = [left]
  for (const width of widths) edges.push(edges.at(-1)! + width)
  const ends: number[] = [top]
  let y = top
  rows.forEach((row, r) => {
    const style = { font: r === 0 ? pen.bold : pen.regular, size: SIZE - 1 }
    const lines = row.map((text, c) => drawWrapped(pen, text, edges[c]! + CELL_PAD, edges[c + 1]! - CELL_PAD, y, style))
    y += Math.max(...lines) * style.size * LEADING + CELL_PAD
    ends.push(y)
  })
  if (ruled) {
    for (const end of ends) drawRule(pen, [left, end - SIZE], [edges.at(-1)!, end - SIZE])
    for (const x of edges) drawRule(pen, [x, top - SIZE], [x, y - SIZE])
  }
  return y
}

function drawRule({ page }: Pen, [x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): void {
  page.drawLine({ start: { x: x1, y: PAGE.height - y1 }, end: { x: x2, y: PAGE.height - y2 }, thickness: 0.5 })
}

/** Notes stand at the foot of the page, below a short line. */
function drawNotes(pen: Pen, notes: readonly Note[], left: number, right: number): void {
  if (notes.length === 0) return
  const style = { font: pen.regular, size: NOTE_SIZE }
  const leading = NOTE_SIZE * LEADING
  let y = NOTES_BOTTOM - notes.length * leading
  drawRule(pen, [left, y - 1.5 * leading], [left + 120, y - 1.5 * leading])
  for (const { marker, text } of notes) y += drawWrapped(pen, `^${marker} ${text}`, left, right, y, style) * leading
}

/** Draws a text broken into lines, and gives their number. */
function drawWrapped(pen: Pen, text: string, left: number, right: number, y: number, style: Style): number {
  const lines = textToLines(text, right - left, style)
  lines.forEach((line, i) => {
    drawLine(pen, line, left, y + i * style.size * LEADING, style)
  })
  return lines.length
}

/** Breaks at spaces and, where the rest still fits, at soft hyphens, which then become a hyphen. */
function textToLines(text: string, width: number, { font, size }: Style): string[] {
  const fits = (line: string): boolean => font.widthOfTextAtSize(plain(line), size) <= width
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (fits(longer)) {
      line = longer
      continue
    }
    const parts = word.split('\u00ad')
    let kept = parts.length - 1
    while (kept > 0 && !fits(`${line} ${parts.slice(0, kept).join('')}-`)) kept--
    lines.push(kept > 0 ? `${line} ${parts.slice(0, kept).join('')}-` : line)
    line = parts.slice(kept).join('\u00ad')
  }
  return [...lines, line].map((each) => each.replaceAll('\u00ad', ''))
}

const plain = (text: string): string => text.replace(/[\^\u00ad]/g, '')

/** Draws one line; a marker (`^1`) is smaller and raised. */
function drawLine(pen: Pen, text: string, left: number, y: number, { font, size }: Style): void {
  let x = left
  for (const part of text.split(/(\^\d+)/).filter(Boolean)) {
    const raised = part.startsWith('^')
    const drawn = raised ? part.slice(1) : part
    const partSize = raised ? size * 0.65 : size
    pen.page.drawText(drawn, { x, y: PAGE.height - y + (raised ? size * 0.35 : 0), size: partSize, font })
    x += font.widthOfTextAtSize(drawn, partSize)
  }
}

if (import.meta.main)
  for (const layout of layouts)
    await writeFile(new URL(`../test/letters/${layout.name}.pdf`, import.meta.url), await layoutToPdf(layout))
