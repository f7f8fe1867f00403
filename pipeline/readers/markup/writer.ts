/** Sets lines as blocks of the raw text: separators between blocks, tables cell by cell, anchors of footnotes. */
import type { Block, BlockType, Cell, Span } from '../../document.ts'
import { breaksBetween } from '../line-breaks.ts'
import { type GridCell, grid } from './grid.ts'
import { addSeparator, append, type Line, newLine, newRawText, put, type RawText, textOfLine } from './line.ts'
import type { MarkupElement } from './tree.ts'

export interface Writer {
  readonly raw: RawText
  readonly blocks: Block[]
  /** Elements of footnotes, and the block of each. */
  readonly noteBlocks: Map<MarkupElement, number>
  /** The next block follows in the next line. */
  tight: boolean
}

export const newWriter = (): Writer => ({ raw: newRawText(), blocks: [], noteBlocks: new Map(), tight: false })

type BlockKind = Pick<Block, 'type'> & Partial<Block>

/** Sets one line as a block; a line without text leaves nothing. */
export function setBlock(writer: Writer, kind: BlockKind, line: Line, tight = false): void {
  if (line.length === 0) return
  const span = put(writer.raw, separatorBefore(writer, kind.type), line)
  writer.blocks.push({ page: null, ...kind, ...span })
  writer.tight = tight
}

/** @param note the element by which marks in the text know this footnote */
export function setNote(writer: Writer, note: MarkupElement, marker: string, line: Line): void {
  // A note without words (a picture) leaves nothing.
  if (line.length === 0) return
  writer.noteBlocks.set(note, writer.blocks.length)
  setBlock(writer, { type: 'footnote', marker }, line)
}

function separatorBefore({ blocks, tight }: Writer, type: BlockType): string {
  const last = blocks.at(-1)
  if (!last) return ''
  return tight || (type === 'listItem' && last.type === 'listItem') ? '\n' : '\n\n'
}

/**
 * Sets lines between which the source has line breaks: an empty line ends a block, and so does the writer's own break
 * after a line that is no part of an address.
 * @param keepsBreaks every break stays a break (preformatted text)
 */
export function setLines(writer: Writer, lines: readonly Line[], type: BlockType, keepsBreaks = false): void {
  for (const group of groupsBetweenEmpty(lines)) {
    const breaks = breaksBetween(group.map((line) => textOfLine(line).trimEnd()))
    let joined = newLine()
    group.forEach((line, i) => {
      const kind = i === 0 ? null : breaks[i - 1]!
      if (kind === 'block' && !keepsBreaks) {
        setBlock(writer, { type }, joined, true)
        joined = newLine()
      } else if (kind !== null) addSeparator(joined, kind === 'space' ? ' ' : '\n')
      append(joined, line)
    })
    setBlock(writer, { type }, joined)
  }
}

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

/** Lines as one block in which each stays a line. */
export const setStack = (writer: Writer, type: BlockType, lines: readonly Line[]): void =>
  setBlock(writer, { type }, stacked(lines, '\n'))

/** Lines that have text, one behind the other. */
export function stacked(lines: readonly Line[], separator: string): Line {
  const stack = newLine()
  for (const line of lines) {
    if (line.length === 0) continue
    if (stack.length > 0) addSeparator(stack, separator)
    append(stack, line)
  }
  return stack
}

export interface TableRow {
  readonly cells: readonly (GridCell & { readonly line: Line })[]
}

/**
 * Sets a table: a line a row, cells set apart by tabs, the caption as a line of its own in front.
 * @param rows of which rows without any text are left out
 */
export function setTable(writer: Writer, rows: readonly TableRow[], headerRows: number, caption: Line): void {
  setBlock(writer, { type: 'paragraph' }, caption, true)
  const block = newLine()
  const shown = rows.filter((row) => row.cells.some((cell) => cell.line.length > 0))
  const spans = shown.map((row) => {
    if (block.length > 0) addSeparator(block, '\n')
    return row.cells.map((cell, i): Span => {
      if (i > 0) addSeparator(block, '\t')
      return append(block, cell.line)
    })
  })
  if (shown.length === 0) return
  const before = writer.raw.length + separatorBefore(writer, 'table').length
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
  const named = caption.length > 0 ? { caption: textOfLine(caption) } : {}
  setBlock(writer, { type: 'table', cells, headerRows, ...named }, block)
}

/** The blocks, with each footnote's anchors. */
export function finished({ blocks, noteBlocks, raw }: Writer): Block[] {
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
