/** Looking things up in a source map: from text to raw text, place and page, and back. */
import { bisect } from './bisect.ts'
import type { Span } from './document.ts'
import type { Page, Piece, Place, SourceMap } from './source-map.ts'

export const firstEndingAtOrAfter = (pieces: readonly Piece[], offset: number): number =>
  bisect(pieces, (piece) => piece.end < offset)

/** The raw offset at which something put in at `offset` stands. */
export function rawBefore(pieces: readonly Piece[], offset: number): number {
  const piece = pieces[firstEndingAtOrAfter(pieces, offset)]
  if (!piece) return pieces.at(-1)?.rawEnd ?? 0
  return piece.kept ? piece.rawStart + offset - piece.start : piece.rawEnd
}

/**
 * Stands for a break between lines in the raw text; with it went whatever the page carries there: a running foot, a
 * page number (ah-tk-20232024-2168). That is no part of the sentence that goes on behind it.
 */
const isBreak = ({ raw }: SourceMap, { kept, rawStart, rawEnd }: Piece): boolean =>
  !kept && raw.slice(rawStart, rawEnd).includes('\n')

/**
 * The raw stretches behind [start, end) of the text, in text order, joined where they touch, none empty.
 * @param without pieces that are left out
 */
export function rawSpans(
  map: SourceMap,
  start: number,
  end: number,
  without: (map: SourceMap, piece: Piece) => boolean = () => false,
): Span[] {
  const spans: Span[] = []
  for (let index = firstEndingAtOrAfter(map.pieces, start); index < map.pieces.length; index++) {
    const piece = map.pieces[index]!
    if (piece.start >= end) break
    const from = Math.max(piece.start, start)
    const to = Math.min(piece.end, end)
    if (to <= from || piece.rawEnd === piece.rawStart || without(map, piece)) continue
    const shift = piece.rawStart - piece.start
    const span = piece.kept ? { start: from + shift, end: to + shift } : { start: piece.rawStart, end: piece.rawEnd }
    const last = spans.at(-1)
    if (last && last.end === span.start) spans[spans.length - 1] = { start: last.start, end: span.end }
    else spans.push(span)
  }
  return spans
}

/** The place in the source of [start, end) of the text. An empty or wholly put-in stretch has the place of its spot. */
export function locate(map: SourceMap, start: number, end: number): Place {
  const spans = rawSpans(map, start, end, isBreak)
  if (spans.length > 0) return map.place(spans)
  const at = rawBefore(map.pieces, start)
  return map.place([{ start: at, end: at }])
}

/** Finds the text offset of raw offsets; what was taken out answers with the spot where it stood. */
export function textOffsets(map: SourceMap): (raw: number) => number {
  const byRaw = [...map.pieces].sort((a, b) => a.rawStart - b.rawStart || a.rawEnd - b.rawEnd)
  return (raw) => {
    const piece = byRaw[bisect(byRaw, (p) => p.rawEnd <= raw)]
    if (!piece) return map.pieces.reduce((most, p) => Math.max(most, p.end), 0)
    return piece.kept ? piece.start + Math.max(0, raw - piece.rawStart) : piece.start
  }
}

/** The page on which a raw offset stands, or null where the source has no pages. */
export function pageAt(map: SourceMap, raw: number): Page | null {
  return map.pages[bisect(map.pages, (page) => page.rawStart <= raw) - 1] ?? map.pages[0] ?? null
}
