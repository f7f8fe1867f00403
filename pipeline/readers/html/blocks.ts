/** Walks the main content and sets its text line by line, with the blocks that the markup tells. */
import { withCaptions } from '../../blocks/captions.ts'
import type { Block, BlockType } from '../../document.ts'
import {
  addMark,
  addPreformatted,
  addSpace,
  addText,
  append,
  type Line,
  newLine,
  type RawText,
} from '../markup/line.ts'
import { finished, newWriter, setBlock, setLines, setNote, setStack, setTable } from '../markup/writer.ts'
import { headingLevel, isBlockElement } from './elements.ts'
import type { MainContent } from './main-content.ts'
import { type Notes, textOf } from './notes.ts'
import { isElement, isText, type PageElement, type PageNode, type PageText } from './page.ts'
import { headerRowsOf, kindOfTable, rowsOf, type SourceRow } from './tables.ts'

interface Context {
  readonly type: BlockType
  /** All in one line: line breaks and blocks inside are spaces (headings, cells, footnotes, list items). */
  readonly oneLine: boolean
  readonly preformatted: boolean
}

export interface PageBlocks {
  readonly raw: RawText
  readonly blocks: readonly Block[]
}

export function setBlocks(main: MainContent, notes: Notes): PageBlocks {
  const writer = newWriter()
  let lines: Line[] = [newLine()]
  const current = (): Line => lines.at(-1)!

  /** What is not yet set becomes blocks. */
  const flush = ({ type, preformatted }: Context): void => {
    const done = lines
    lines = [newLine()]
    setLines(writer, done, type, preformatted)
  }

  const inline = (node: PageNode, context: Context): void => {
    if (isText(node)) {
      if (context.preformatted && !context.oneLine) addLines(node)
      else addText(current(), node, node.data)
    } else if (isElement(node) && !main.isLeftOut(node)) element(node, context)
  }
  const addLines = (node: PageText): void => {
    let offset = 0
    node.data.split('\n').forEach((part, i) => {
      if (i > 0) lines.push(newLine())
      addPreformatted(current(), node, part, offset)
      offset += part.length + 1
    })
  }
  const children = (element: PageElement, context: Context): void => {
    for (const child of element.children) inline(child, context)
  }

  const element = (node: PageElement, context: Context): void => {
    const note = notes.references.get(node)
    if (note) reference(node, note, context)
    else if (node.name === 'br' && !context.oneLine) lines.push(newLine())
    else if (context.oneLine) insideLine(node, context)
    else if (isBlockElement(node.name) || headingLevel(node) > 0 || node.name === 'hr') blockElement(node, context)
    else children(node, context)
  }
  /** In a one-line block, the edge of a block is a space. */
  const insideLine = (node: PageElement, context: Context): void => {
    const isApart = isBlockElement(node.name) || node.name === 'br' || node.name === 'hr'
    if (isApart) addSpace(current())
    children(node, context)
    if (isApart) addSpace(current())
  }
  const blockElement = (node: PageElement, context: Context): void => {
    const marker = notes.markers.get(node)
    const level = headingLevel(node)
    if (marker !== undefined) oneLineBlock(node, { type: 'footnote', marker }, context)
    else if (level > 0) oneLineBlock(node, { type: 'heading', level }, context)
    else if (node.name === 'table') table(node, context)
    else if (node.name === 'li' && !holdsBlock(node)) oneLineBlock(node, { type: 'listItem' }, context)
    else block(node, context)
  }

  const reference = (node: PageElement, note: PageElement, context: Context): void =>
    addMark(current(), note, () => children(node, { ...context, oneLine: true }))

  const block = (node: PageElement, context: Context): void => {
    // The value of a label stands under it: `Datum` / `10 juli 2020`.
    if (node.name === 'dd' && !holdsBlock(node) && current().length > 0) lines.push(newLine())
    else flush(context)
    const inside = contextIn(node, context)
    children(node, inside)
    if (node.name !== 'dt') flush(inside)
  }

  const oneLineBlock = (node: PageElement, kind: Pick<Block, 'type'> & Partial<Block>, context: Context): void => {
    flush(context)
    const line = lineOf(node)
    if (kind.type === 'footnote') setNote(writer, node, kind.marker ?? '', line)
    else setBlock(writer, kind, line)
  }
  const lineOf = (node: PageElement): Line => {
    const outer = lines
    lines = [newLine()]
    children(node, { type: 'paragraph', oneLine: true, preformatted: false })
    const line = current()
    lines = outer
    return line
  }

  const table = (node: PageElement, context: Context): void => {
    flush(context)
    const rows = rowsOf(node)
    const holdsNotes = rows.some((row) => notes.markers.has(row.element))
    const kind = holdsNotes ? 'layout' : kindOfTable(node, rows)
    if (kind === 'data') dataTable(node, rows)
    else if (kind === 'letterhead') letterhead(rows)
    else for (const row of rows) layoutRow(row, context)
  }
  const layoutRow = (row: SourceRow, context: Context): void => {
    const marker = notes.markers.get(row.element)
    if (marker !== undefined) oneLineBlock(row.element, { type: 'footnote', marker }, context)
    for (const cell of marker === undefined ? row.cells : [])
      if (!main.isLeftOut(cell.element)) {
        children(cell.element, context)
        flush(context)
      }
  }
  /** A line a row: label and value. */
  const letterhead = (rows: readonly SourceRow[]): void => {
    const set = rows.map((row) => {
      const line = newLine()
      for (const cell of row.cells) {
        addSpace(line)
        append(line, lineOf(cell.element))
      }
      return line
    })
    setStack(writer, 'paragraph', set)
  }
  const dataTable = (node: PageElement, rows: readonly SourceRow[]): void => {
    const caption = node.children.filter(isElement).find((child) => child.name === 'caption')
    const captionLine = caption ? lineOf(caption) : newLine()
    const shown = rows.filter((row) => row.cells.some((cell) => textOf(cell.element).trim() !== ''))
    const set = shown.map(({ cells }) => ({ cells: cells.map((cell) => ({ ...cell, line: lineOf(cell.element) })) }))
    setTable(writer, set, headerRowsOf(shown), captionLine)
  }

  const start: Context = { type: 'paragraph', oneLine: false, preformatted: false }
  for (const root of main.roots) {
    element(root, start)
    flush(start)
  }
  return { raw: writer.raw, blocks: withCaptions(finished(writer), writer.raw.chunks.join('')) }
}

const contextIn = (node: PageElement, context: Context): Context => ({
  ...context,
  type: node.name === 'blockquote' ? 'quote' : node.name === 'li' ? 'listItem' : context.type,
  preformatted: context.preformatted || node.name === 'pre',
})

const holdsBlock = (element: PageElement): boolean =>
  element.children.some((child) => isElement(child) && (isBlockElement(child.name) || holdsBlock(child)))
