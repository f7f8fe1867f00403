/** Walks the main content and sets its text line by line, with the blocks that the markup tells. */
import type { Block, BlockType, Cell, Span } from '../../document.ts'
import { breaksBetween } from '../line-breaks.ts'
import { headingLevel, isBlockElement } from './elements.ts'
import {
  addPreformatted,
  addSeparator,
  addSpace,
  addText,
  append,
  type Line,
  newLine,
  newRawText,
  put,
  type RawText,
  tailOfLine,
  textOfLine,
} from './line.ts'
import type { MainContent } from './main-content.ts'
import { type Notes, textOf } from './notes.ts'
import { isElement, isText, type PageElement, type PageNode, type PageText } from './page.ts'
import { grid, headerRowsOf, kindOfTable, rowsOf, type SourceRow } from './tables.ts'

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
  const raw = newRawText()
  const blocks: Block[] = []
  const noteBlocks = new Map<PageElement, number>()
  let lines: Line[] = [newLine()]
  const current = (): Line => lines.at(-1)!

  /** What is not yet set becomes blocks. */
  const flush = ({ type, preformatted }: Context): void => {
    const groups = groupsBetweenEmpty(lines)
    lines = [newLine()]
    for (const group of groups) setGroup(group, type, preformatted)
  }
  const setGroup = (group: readonly Line[], type: BlockType, preformatted: boolean): void => {
    const breaks = breaksBetween(group.map((line) => textOfLine(line).trimEnd()))
    let joined = newLine()
    group.forEach((line, i) => {
      const kind = i === 0 ? null : breaks[i - 1]!
      if (kind === 'block' && !preformatted) {
        setBlock({ type }, joined, '\n')
        joined = newLine()
      } else if (kind !== null) addSeparator(joined, kind === 'space' ? ' ' : '\n')
      append(joined, line)
    })
    setBlock({ type }, joined)
  }
  const setBlock = (block: Pick<Block, 'type'> & Partial<Block>, line: Line, tight: '\n' | null = null): void => {
    if (line.length === 0) return
    const span = put(raw, separatorBefore(block.type), line)
    blocks.push({ page: null, ...block, ...span })
    tightNext = tight !== null
  }
  let tightNext = false
  const separatorBefore = (type: BlockType): string => {
    const last = blocks.at(-1)
    if (!last) return ''
    return tightNext || (type === 'listItem' && last.type === 'listItem') ? '\n' : '\n\n'
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

  /** A marker in the text; a space keeps it off a number before it: `nr. 200` with note 1 is not nr. 2001. */
  const reference = (node: PageElement, note: PageElement, context: Context): void => {
    const line = current()
    if (!line.pending && /\d$/.test(line.bits.at(-1)?.text ?? '')) addSpace(line)
    const before = line.length
    children(node, { ...context, oneLine: true })
    const added = tailOfLine(line, before)
    const start = before + added.length - added.trimStart().length
    if (line.length > start) line.marks.push({ start, end: line.length, note })
  }

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
    if (kind.type === 'footnote') noteBlocks.set(node, blocks.length)
    const line = lineOf(node)
    // An item or note without words (a picture) leaves nothing.
    if (line.length === 0) noteBlocks.delete(node)
    else setBlock(kind, line)
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
    const block = newLine()
    for (const row of rows) {
      const line = newLine()
      for (const cell of row.cells) {
        addSpace(line)
        append(line, lineOf(cell.element))
      }
      if (line.length === 0) continue
      if (block.length > 0) addSeparator(block, '\n')
      append(block, line)
    }
    setBlock({ type: 'paragraph' }, block)
  }
  /** A line a row, cells set apart by tabs, the caption as a line of its own in front. */
  const dataTable = (node: PageElement, rows: readonly SourceRow[]): void => {
    const caption = node.children.filter(isElement).find((child) => child.name === 'caption')
    const captionLine = caption ? lineOf(caption) : newLine()
    setBlock({ type: 'paragraph' }, captionLine, '\n')
    const block = newLine()
    const shown = rows.filter((row) => row.cells.some((cell) => textOf(cell.element).trim() !== ''))
    const spans = shown.map((row) => {
      if (block.length > 0) addSeparator(block, '\n')
      return row.cells.map((cell, i): Span => {
        if (i > 0) addSeparator(block, '\t')
        return append(block, lineOf(cell.element))
      })
    })
    if (block.bits.every((bit) => bit.node === null)) return
    const before = raw.length + separatorBefore('table').length
    const text = textOfLine(block)
    const toCell = (span: Span): Cell => ({
      start: before + span.start,
      end: before + span.end,
      text: text.slice(span.start, span.end),
    })
    const cells = grid(
      shown,
      spans.map((row) => row.map(toCell)),
      toCell({ start: 0, end: 0 }),
    )
    setBlock(
      {
        type: 'table',
        cells,
        headerRows: headerRowsOf(shown),
        ...(captionLine.length > 0 ? { caption: textOfLine(captionLine) } : {}),
      },
      block,
    )
  }

  const start: Context = { type: 'paragraph', oneLine: false, preformatted: false }
  for (const root of main.roots) {
    element(root, start)
    flush(start)
  }
  return { raw, blocks: withAnchors(blocks, noteBlocks, raw) }
}

const contextIn = (node: PageElement, context: Context): Context => ({
  ...context,
  type: node.name === 'blockquote' ? 'quote' : node.name === 'li' ? 'listItem' : context.type,
  preformatted: context.preformatted || node.name === 'pre',
})

const holdsBlock = (element: PageElement): boolean =>
  element.children.some((child) => isElement(child) && (isBlockElement(child.name) || holdsBlock(child)))

/** Lines between empty ones; two line breaks in a row end a paragraph. */
function groupsBetweenEmpty(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = []
  let isOpen = false
  for (const line of lines) {
    if (line.length === 0) isOpen = false
    else if (isOpen) groups.at(-1)!.push(line)
    else {
      groups.push([line])
      isOpen = true
    }
  }
  return groups
}

function withAnchors(blocks: readonly Block[], noteBlocks: ReadonlyMap<PageElement, number>, raw: RawText): Block[] {
  const anchors = new Map<number, Span[]>()
  for (const { note, start, end } of raw.marks) {
    const index = noteBlocks.get(note)
    if (index === undefined) continue
    const spans = anchors.get(index)
    if (spans) spans.push({ start, end })
    else anchors.set(index, [{ start, end }])
  }
  return blocks.map((block, i) => (block.type === 'footnote' ? { ...block, anchors: anchors.get(i) ?? [] } : block))
}
