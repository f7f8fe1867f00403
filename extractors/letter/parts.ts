/** What the finders of letter facts share: blocks as texts with their place, and how a fact is made. */
import type { Annotation, Block, BlockType, Document, Span } from '../../pipeline/document.ts'
import type { LetterFact } from '../letter.ts'

export type Fact = Annotation<'letterFact', LetterFact>

/** Finds facts in a document. `sofar` holds what finders before it found. */
export type FactFinder = (document: Document, sofar: readonly Fact[]) => Iterable<Fact>

export const factAt = (span: Span, rule: string, value: LetterFact, because: readonly string[] = []): Fact => ({
  type: 'letterFact',
  start: span.start,
  end: span.end,
  value,
  by: `letter/${rule}`,
  basis: because.length > 0 ? 'inferred' : 'stated',
  because,
})

/** One line of a block, with its offsets in the text. */
export interface TextLine extends Span {
  readonly text: string
  readonly block: Block
}

/** The lines of the blocks of these types, in text order. */
export function linesIn(document: Document, types: readonly BlockType[]): TextLine[] {
  return document.blocks.filter((block) => types.includes(block.type)).flatMap((block) => linesOfBlock(document, block))
}

/** Each finder asks for the lines of nearly all blocks: remembered with the block and the text that it stands in. */
const remembered = new WeakMap<Block, { readonly text: string; readonly lines: readonly TextLine[] }>()

export function linesOfBlock(document: Document, block: Block): readonly TextLine[] {
  const known = remembered.get(block)
  if (known?.text === document.text) return known.lines
  const lines = linesRead(document, block)
  remembered.set(block, { text: document.text, lines })
  return lines
}

function linesRead(document: Document, block: Block): TextLine[] {
  const lines: TextLine[] = []
  let start = block.start
  for (const text of document.text.slice(block.start, block.end).split('\n')) {
    const lead = text.length - text.trimStart().length
    const line = text.trim()
    if (line !== '') lines.push({ text: line, start: start + lead, end: start + lead + line.length, block })
    start += text.length + 1
  }
  return lines
}

/**
 * The blocks above the running text: all up to the first long paragraph that no other letterhead follows soon.
 * Where no letterhead was recognised, the first blocks.
 */
export function headLines(document: Document): TextLine[] {
  const lastHead = document.blocks.findLastIndex(
    (block, i) => ['letterhead', 'subject', 'salutation'].includes(block.type) && i < 40,
  )
  const blocks = document.blocks
    .slice(0, Math.max(lastHead + 1, 6))
    .filter((block) => block.type !== 'table' && block.type !== 'footnote')
  return blocks.flatMap((block) => linesOfBlock(document, block))
}

const bareLabel = /^(?:Datum|Ons kenmerk)$/i
/** The value above a bare label, where the label in front has its value above it too (Defensie, 2008). */
export const aboveLabel = (lines: readonly TextLine[], at: number): TextLine | null =>
  bareLabel.test(lines[at - 2]?.text ?? '') ? (lines[at - 1] ?? null) : null

/** At least three figures, perhaps with letters, dashes, dots and slashes between. */
export const KENMERK =
  '(?=(?:[^\\s]| / |/ ){0,40}?\\d[^\\s\\d]{0,8}\\d[^\\s\\d]{0,8}\\d)[\\p{L}\\p{N}](?:[\\p{L}\\p{N}./_&+-]| / |(?<=/) |\\\\){2,44}[\\p{L}\\p{N}]'
