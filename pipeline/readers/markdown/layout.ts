/** Drafts of blocks to the text and its blocks: lines joined or kept, rows of tables, footnotes with their anchors. */
import type { Block, Cell, Span } from '../../document.ts'
import type { Piece } from '../../source-map.ts'
import { breaksBetween } from '../line-breaks.ts'
import type { Draft, Drafts } from './blocks.ts'
import { type Item, inlineItems } from './inline.ts'
import { penOver } from './pen.ts'

export interface Layout {
  readonly text: string
  readonly pieces: readonly Piece[]
  readonly blocks: readonly Block[]
}

/** A line of a block, and what parts it from the line before; `block` begins a block of its own. */
interface LaidLine {
  readonly before: '' | ' ' | '\n' | 'block'
  readonly items: readonly Item[]
}

/** A block before its place in the text is known. */
type Kind = Omit<Block, 'start' | 'end' | 'page' | 'cells'>

/**
 * @param text the text as decoded
 * @param source the same, with comments blanked out
 */
export function layOut(text: string, source: string, { drafts, definitions, raisedLabels }: Drafts): Layout {
  const pen = penOver(text)
  const blocks: Block[] = []
  /** A raised number of which there is no note is a power or a unit: `10<sup>6</sup>`. */
  const itemsOf = (lines: readonly Span[]): Item[] =>
    inlineItems(source, lines, definitions).map((item) =>
      item.mark?.raised && !raisedLabels.has(item.mark.label) ? { start: item.start, end: item.end } : item,
    )
  const textOf = (items: readonly Item[]): string =>
    items.map((item) => item.text ?? text.slice(item.start, item.end)).join('')

  const separatorBefore = (type: Block['type']): string => {
    const previous = blocks.at(-1)
    if (!previous) return ''
    return type === 'listItem' && previous.type === 'listItem' ? '\n' : '\n\n'
  }
  const add = (kind: Kind, lines: readonly LaidLine[], before = separatorBefore(kind.type)): void => {
    if (lines.length === 0) return
    pen.separate(before)
    const spans = lines.map((line, i) => {
      if (i > 0) pen.separate(line.before)
      return pen.lay(line.items)
    })
    blocks.push({ page: null, ...kind, start: spans[0]!.start, end: spans.at(-1)!.end })
  }
  const paragraph = (type: 'paragraph' | 'quote' | 'listItem', items: readonly Item[]): void => {
    const mark = items[0]?.mark
    // A converter's footnote: `<sup>1</sup> Kamerstukken II …` by itself, below the text that has its marker.
    if (mark?.raised && pen.marks.has(mark.label)) {
      const number = { start: items[0]!.start, end: items[0]!.end }
      const note = items.slice(items[1] && textOf([items[1]]) === ' ' ? 2 : 1)
      add({ type: 'footnote', marker: mark.label }, [{ before: '', items: [number] }, ...oneLine(note, ' ')])
    } else if (type === 'listItem') add({ type }, oneLine(items))
    else addBroken(type, brokenLines(items, textOf))
  }
  /** A block for each stretch of lines that belong together. */
  const addBroken = (type: Kind['type'], lines: readonly LaidLine[]): void => {
    let group: LaidLine[] = []
    let before: string | undefined
    for (const line of lines) {
      if (line.before === 'block') {
        add({ type }, group, before)
        group = []
        before = '\n'
      }
      group.push(line)
    }
    add({ type }, group, before)
  }
  const table = (rows: readonly (readonly Span[])[], headerRows: number): void => {
    const laid = rows.map((row) => row.map((range) => oneLine(itemsOf([range]))))
    if (!laid.some((row) => row.some((cell) => cell.length > 0))) return
    pen.separate(separatorBefore('table'))
    const cells = laid.map((row, y) =>
      row.map((lines, x): Cell => {
        if (x > 0) pen.separate('\t')
        else if (y > 0) pen.separate('\n')
        const spans = lines.map((line) => {
          pen.separate(line.before)
          return pen.lay(line.items)
        })
        const { start, end } = spans.length > 0 ? { start: spans[0]!.start, end: spans.at(-1)!.end } : pen.lay([])
        return { start, end, text: '' }
      }),
    )
    pen.settle()
    const start = cells[0]![0]!.start
    const end = cells.at(-1)!.at(-1)!.end
    blocks.push({ type: 'table', page: null, start, end, headerRows, cells })
  }
  const lay = (draft: Draft): void => {
    if (draft.type === 'table') table(draft.rows, draft.headerRows)
    else if (draft.type === 'verbatim')
      for (const lines of verbatimGroups(draft.lines, text)) add({ type: 'paragraph' }, lines)
    else {
      const items = itemsOf(draft.lines)
      if (draft.type === 'heading') add({ type: 'heading', level: draft.level }, oneLine(items))
      else if (draft.type === 'footnote') {
        const marker = text.slice(draft.label.start, draft.label.end)
        add({ type: 'footnote', marker }, [{ before: '', items: [draft.label] }, ...oneLine(items, ' ')])
      } else paragraph(draft.type, items)
    }
  }
  for (const draft of drafts) lay(draft)
  const finished = pen.finish()
  return {
    ...finished,
    blocks: withAnchors(
      blocks.map((block) => withCellTexts(block, finished.text)),
      pen.marks,
    ),
  }
}

/** Cells say what the laid text says: a marker behind a figure may have got a space in front. */
function withCellTexts(block: Block, text: string): Block {
  if (!block.cells) return block
  return {
    ...block,
    cells: block.cells.map((row) => row.map((cell) => ({ ...cell, text: text.slice(cell.start, cell.end) }))),
  }
}

/** Items line by line, without empty lines. */
function linesOf(items: readonly Item[]): { readonly items: Item[]; readonly isHard: boolean }[] {
  const lines: { items: Item[]; isHard: boolean }[] = [{ items: [], isHard: false }]
  for (const item of items) {
    const line = lines.at(-1)!
    if (!item.lineBreak) line.items.push(item)
    else if (line.items.length > 0) lines.push({ items: [], isHard: item.lineBreak === 'hard' })
    else line.isHard ||= item.lineBreak === 'hard'
  }
  return lines.filter((line) => line.items.length > 0)
}

/** All lines as one; `before` parts it from what stands in front. */
const oneLine = (items: readonly Item[], before: '' | ' ' = ''): LaidLine[] =>
  linesOf(items).map((line, i) => ({ items: line.items, before: i === 0 ? before : ' ' }))

/** Soft breaks become spaces; of hard ones, those that only wrapped a long line too. */
function brokenLines(items: readonly Item[], textOf: (items: readonly Item[]) => string): LaidLine[] {
  const lines = linesOf(items)
  const texts = lines.map((line) => textOf(line.items))
  const soft = lines.map((line, i): LaidLine['before'] => {
    if (i === 0) return ''
    if (line.isHard) return 'block'
    // A word cut at the line end: a cleaner puts the halves together, so the break stays.
    return /\p{L}-$/u.test(texts[i - 1]!) && /^\p{Ll}/u.test(texts[i]!) ? '\n' : ' '
  })
  const joined: string[] = []
  soft.forEach((before, i) => {
    if (i > 0 && before !== 'block') joined[joined.length - 1] += ` ${texts[i]}`
    else joined.push(texts[i]!)
  })
  const kinds = breaksBetween(joined)
  let hard = 0
  return lines.map((line, i): LaidLine => {
    if (i === 0 || soft[i] !== 'block') return { items: line.items, before: soft[i]! }
    const kind = kinds[hard++]!
    return { items: line.items, before: kind === 'space' ? ' ' : kind === 'line' ? '\n' : 'block' }
  })
}

/** Lines of code or front matter, between empty ones. */
function verbatimGroups(lines: readonly Span[], text: string): LaidLine[][] {
  const groups: LaidLine[][] = []
  let isOpen = false
  for (const { start, end } of lines) {
    const content = text.slice(start, end)
    if (content.trim() === '') {
      isOpen = false
      continue
    }
    const item = { start: start + content.length - content.trimStart().length, end: start + content.trimEnd().length }
    if (isOpen) groups.at(-1)!.push({ items: [item], before: '\n' })
    else groups.push([{ items: [item], before: '' }])
    isOpen = true
  }
  return groups
}

function withAnchors(blocks: readonly Block[], marks: ReadonlyMap<string, readonly Span[]>): Block[] {
  const seen = new Set<string>()
  return blocks.map((block) => {
    if (block.type !== 'footnote') return block
    // Notes that count from 1 on every page: the first has the markers, the others none rather than wrong ones.
    const anchors = seen.has(block.marker!) ? [] : (marks.get(block.marker!) ?? [])
    seen.add(block.marker!)
    return { ...block, anchors }
  })
}
