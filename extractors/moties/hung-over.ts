/**
 * Where in a line the raised figures stood that a dump set above it (letters of OCW, 2021):
 *
 *   3 4
 *   Smit/Bakker en De Boer/Van Dijk . Daarnaast wil ik u      two figures, two motions: one each, in order
 *
 *   7
 *   de motie Smit en de motie Bakker , ingediend bij de       one figure, and the gap that it left
 */
import { type Block, overlaps, type Span } from '../../pipeline/document.ts'
import type { KamerstukSpan } from './identify.ts'
import type { Phrase } from './phrases.ts'

/** `***`, `128`: a longer anchor is the line that the marker hung over. */
export const LONGEST_MARKER = 3

export const isLine = ({ start, end }: Span): boolean => end - start > LONGEST_MARKER

/** A raised figure that went leaves the space behind it. */
const GAP = /(?<=\S) (?=[,.;:](?:\s|$))/gu

/**
 * The footnotes with the lines that hold several motions narrowed to the end of the one that is meant; a line that does
 * not tell which anchors nothing.
 * @param phrasesOn the motions whose words end on a line
 */
export function narrowed(
  footnotes: readonly Block[],
  kamerstukken: readonly KamerstukSpan[],
  text: string,
  phrasesOn: (line: Span) => readonly Phrase[],
): Block[] {
  const lines = Map.groupBy(
    footnotes.filter(({ anchors }) => anchors?.some(isLine)),
    ({ anchors }) => anchors!.find(isLine)!.start,
  )
  return footnotes.map((note) => {
    const line = note.anchors?.find(isLine)
    if (!line) return note
    const phrases = phrasesOn(line)
    if (phrases.length < 2) return note
    const notes = lines.get(line.start)!
    const places = placesOf(line, notes, phrases, kamerstukken, text)
    const at = places?.[notes.indexOf(note)]
    return { ...note, anchors: at === undefined ? [] : [{ start: at, end: at }] }
  })
}

function placesOf(
  line: Span,
  notes: readonly Block[],
  phrases: readonly Phrase[],
  kamerstukken: readonly KamerstukSpan[],
  text: string,
): number[] | null {
  if (phrases.length === notes.length) return phrases.map(({ end }) => end)
  const gaps = [...text.slice(line.start, line.end).matchAll(GAP)].map(({ index }) => line.start + index)
  if (gaps.length === notes.length) return gaps
  // `de moties Smit en Bakker`: one note cites both, in order.
  const cited = kamerstukken.filter((span) => notes.length === 1 && overlaps(span, notes[0]!))
  return cited.length === phrases.length ? [phrases.at(-1)!.end] : null
}
