/** Carrying out a cleaner's edits on a whole document: text, source map, blocks and notices go along together. */
import { bisect } from './bisect.ts'
import type { Block, Cell, Document, Span } from './document.ts'
import { rawSpans } from './locate.ts'
import type { Notice } from './notice.ts'
import { type Edit, type Piece, rewrite, withPieces } from './source-map.ts'

/** An edit, and what to tell about it where a reader of the record should know. */
export type Repair = Edit & { readonly notice?: Pick<Notice, 'kind' | 'message'> }

/** Reads a text and says what to change in it; it never gives a new string (architecture.md). */
export type Cleaner = (text: string) => Iterable<Repair>

export function edited(document: Document, edits: Iterable<Repair>): Document {
  const repairs = [...edits]
  if (repairs.length === 0) return document
  const { text, pieces } = rewrite(document.text, repairs)
  return {
    ...document,
    text,
    origin: withPieces(document.origin, pieces),
    blocks: moveBlocks(document.blocks, pieces, text),
    notices: [...document.notices, ...repairs.flatMap((repair) => noticeOf(document, repair))],
  }
}

function noticeOf(document: Document, repair: Repair): Notice[] {
  if (!repair.notice) return []
  const raws = rawSpans(document.origin, repair.start, repair.end)
  const rawStart = Math.min(...raws.map((raw) => raw.start))
  const rawEnd = Math.max(...raws.map((raw) => raw.end))
  if (raws.length === 0) return []
  const before = document.text.slice(repair.start, repair.end)
  return [
    { ...repair.notice, rule: repair.rule, rawStart, rawEnd, before, after: 'to' in repair ? before : repair.text },
  ]
}

/** Blocks in the new text; one of which nothing is left goes. */
function moveBlocks(blocks: readonly Block[], pieces: readonly Piece[], text: string): Block[] {
  if (blocks.length === 0) return []
  const move = offsetsAfter(pieces)
  const moved = (span: Span): Span => ({ start: move(span.start, 'start'), end: move(span.end, 'end') })
  return blocks
    .map((block): Block => {
      const anchors = block.anchors?.map(moved)
      const cells = block.cells?.map((row) => row.map((cell): Cell => cellAt(moved(cell), text)))
      return { ...block, ...moved(block), ...(anchors ? { anchors } : {}), ...(cells ? { cells } : {}) }
    })
    .filter((block) => block.end > block.start)
    .sort((a, b) => a.start - b.start)
}

/** A cell says what its stretch of the text says, white space aside. */
const cellAt = (span: Span, text: string): Cell => ({
  ...span,
  text: text.slice(span.start, span.end).replace(/\s+/g, ' ').trim(),
})

/**
 * Old offset to new offset. What was replaced or taken out shrinks to its edge: a span's start goes behind it, a span's
 * end in front of it.
 */
export function offsetsAfter(pieces: readonly Piece[]): (offset: number, edge: 'start' | 'end') => number {
  const byRaw = pieces.filter((piece) => piece.rawEnd > piece.rawStart).sort((a, b) => a.rawStart - b.rawStart)
  return (offset, edge) => {
    // The piece that holds the character after a start, or the one before an end.
    const at = edge === 'start' ? offset : offset - 1
    const piece = byRaw[bisect(byRaw, (p) => p.rawEnd <= at)]
    if (!piece) return edge === 'start' ? (byRaw.at(-1)?.end ?? 0) : 0
    if (at < piece.rawStart) return piece.start
    if (piece.kept) return piece.start + offset - piece.rawStart
    return edge === 'start'
      ? offset === piece.rawStart
        ? piece.start
        : piece.end
      : offset === piece.rawEnd
        ? piece.end
        : piece.start
  }
}
