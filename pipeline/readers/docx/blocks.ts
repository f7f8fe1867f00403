/** Walks a Word document and sets its text: the head of the letter, the body, the notes. */
import { withCaptions } from '../../blocks/captions.ts'
import { isBody, salutation } from '../../blocks/letterhead.ts'
import type { Block } from '../../document.ts'
import { addSign, addSpace, append, newLine, type RawText } from '../markup/line.ts'
import { childOf, type MarkupElement } from '../markup/tree.ts'
import { finished, newWriter, setBlock, setLines, setNote, setTable, stacked } from '../markup/writer.ts'
import { addedLines, type Contradiction, type HeadLine, headLines, paragraphLines, setHead } from './head.ts'
import { type Item, itemsOf, paragraphsIn, type Table, type TextParagraph, textOfItems } from './items.ts'
import { noteCounter } from './notes.ts'
import { counterOf } from './numbering.ts'
import type { WordPackage } from './package.ts'
import { headsOf } from './sections.ts'
import { withSignatures } from './signatures.ts'
import { stylesOf } from './styles.ts'
import { isDataTable, isHeadTable, isSignatureTable, wordHeaderRows } from './table-kind.ts'

export interface LetterBlocks {
  readonly raw: RawText
  readonly blocks: readonly Block[]
  readonly contradictions: readonly Contradiction[]
}

/** Headings in bold that no style names are short lines; their level. */
const HEADING = 80
const BOLD_LEVEL = 4

export function setLetter(pack: WordPackage): LetterBlocks {
  const writer = newWriter()
  const notes = noteCounter(pack)
  const surroundings = { styles: stylesOf(pack.styles), counter: counterOf(pack.numbering), notes }
  const heads = headsOf(pack)
  let contradictions: readonly Contradiction[] = []
  /** The text has begun: frames and tables behind this are no letterhead. */
  let inBody = false
  let frame: HeadLine[] = []
  let caption = newLine()

  /** Before the text begins: what headers and footers of later pages add to the head. */
  const beginBody = (): void => {
    if (inBody) return
    inBody = true
    const running = heads.running.flatMap((part) => [null, ...headLines(itemsOf(part.root, surroundings))])
    const found = addedLines(running, linesOfHead(writer.raw, writer.blocks))
    setHead(writer, found.added)
    contradictions = found.contradictions
  }
  const endFrame = (): void => {
    setHead(writer, frame)
    frame = []
  }
  const endCaption = (): void => {
    setBlock(writer, { type: 'paragraph' }, caption)
    caption = newLine()
  }

  const setItems = (items: readonly Item[]): void => {
    for (const item of items) {
      if (item.kind === 'table') table(item)
      else if (item.isFramed && !inBody) frame.push(...paragraphLines(item))
      else paragraph(item)
    }
  }

  const paragraph = (item: TextParagraph): void => {
    endFrame()
    for (const box of item.boxes) {
      if (inBody) setItems(box)
      else setHead(writer, headLines(box))
    }
    if (item.text === '') return
    const isGreeting = !inBody && item.level === null && salutation.test(item.text)
    if (item.level !== null || isGreeting || isBody(item.text)) beginBody()
    endCaption()
    if (isGreeting) setBlock(writer, { type: 'salutation' }, stacked(item.lines, ' '))
    else if (item.isCaption) caption = stacked(item.lines, ' ')
    else if (item.level !== null) setBlock(writer, { type: 'heading', level: item.level }, stacked(item.lines, ' '))
    else if (item.isListItem) setBlock(writer, { type: 'listItem' }, stacked(item.lines, ' '))
    else if (inBody && isBoldHeading(item))
      setBlock(writer, { type: 'heading', level: BOLD_LEVEL }, stacked(item.lines, ' '))
    else setLines(writer, item.lines, 'paragraph')
  }

  const table = (item: Table): void => {
    endFrame()
    if (!inBody && (item.isFloating || isHeadTable(item))) setHead(writer, headLines([item]))
    else if (isSignatureTable(item)) setItems(columnByColumn(item))
    else if (isDataTable(item)) dataTable(item)
    else setItems(item.rows.flatMap((row) => row.cells.flatMap((cell) => cell.items)))
  }

  const dataTable = ({ rows }: Table): void => {
    beginBody()
    const shown = rows.filter((row) => row.cells.some((cell) => textOfItems(cell.items) !== ''))
    const set = shown.map(({ cells }) => ({
      cells: cells.map(({ items, ...span }) => ({
        ...span,
        line: stacked(
          paragraphsIn(items).flatMap((one) => one.lines),
          ' ',
        ),
      })),
    }))
    const named = caption
    caption = newLine()
    setTable(writer, set, wordHeaderRows(shown), named)
  }

  const note = (element: MarkupElement, marker: string): void => {
    const words = stacked(
      paragraphsIn(itemsOf(element, surroundings)).flatMap((one) => one.lines),
      ' ',
    )
    if (words.length === 0) return
    const line = newLine()
    addSign(line, marker)
    addSpace(line)
    append(line, words)
    setNote(writer, element, marker, line)
  }

  for (const part of heads.first) setHead(writer, headLines(itemsOf(part.root, surroundings)))
  setItems(itemsOf(childOf(pack.document.root, 'w:body') ?? pack.document.root, surroundings))
  endFrame()
  beginBody()
  endCaption()
  const done = new Set<MarkupElement>()
  // A note may refer to another, so the list grows while it is set.
  for (let size = -1; size < done.size; ) {
    size = done.size
    for (const { element, marker } of notes.referred()) {
      if (!done.has(element)) note(element, marker)
      done.add(element)
    }
  }
  const text = writer.raw.chunks.join('')
  return { raw: writer.raw, blocks: withCaptions(withSignatures(finished(writer), text), text), contradictions }
}

/** Those who sign side by side, one after the other. */
const columnByColumn = ({ rows }: Table): Item[] =>
  rows
    .flatMap((row) => row.cells)
    .toSorted((a, b) => a.column - b.column)
    .flatMap((cell) => cell.items)

const isBoldHeading = ({ isBold, text }: TextParagraph): boolean =>
  isBold && text.length <= HEADING && /\p{L}/u.test(text) && !/[.?!:;,]$/.test(text)

function linesOfHead(raw: RawText, blocks: readonly Block[]): string[] {
  const text = raw.chunks.join('')
  return blocks.flatMap(({ start, end }) => text.slice(start, end).split('\n'))
}
