/** What a reader saw of the layout, on the lines of the cleaned text. */
import { bisect } from '../bisect.ts'
import type { Document, Span } from '../document.ts'
import { isBlank, type Line } from '../lines.ts'
import { textOffsets } from '../locate.ts'
import type { FoundTable } from '../tables/found.ts'

export interface LineHints {
  readonly tables: readonly FoundTable[]
  /** Of a line in a heading: which heading, and its level. */
  readonly headings: ReadonlyMap<number, { readonly id: number; readonly level: number }>
  readonly notes: readonly { readonly marker: string; readonly lines: readonly number[] }[]
  /** Markers of notes, where they hang in the text. */
  readonly raised: readonly Span[]
}

export function hintsOnLines({ hints = [], origin }: Document, lines: readonly Line[]): LineHints {
  if (hints.length === 0) return { tables: [], headings: new Map(), notes: [], raised: [] }
  const toText = textOffsets(origin)
  const spanOf = ({ rawStart, rawEnd }: { rawStart: number; rawEnd: number }): Span => ({
    start: toText(rawStart),
    end: rawEnd > rawStart ? toText(rawEnd - 1) + 1 : toText(rawStart),
  })
  const linesIn = (span: Span): number[] => linesOfSpan(lines, span)
  const headings = new Map<number, { id: number; level: number }>()
  const tables: FoundTable[] = []
  const notes: { marker: string; lines: number[] }[] = []
  const raised: Span[] = []
  for (const [id, hint] of hints.entries()) {
    const span = spanOf(hint)
    if (span.end <= span.start) continue
    if (hint.kind === 'raised') raised.push(span)
    else if (hint.kind === 'heading') for (const at of linesIn(span)) headings.set(at, { id, level: hint.level })
    else if (hint.kind === 'note') addNote(notes, hint.marker, linesIn(span))
    else {
      const own = linesIn(span)
      if (own.length === 0) continue
      const cells = hint.cells.map((row) => row.map((cell) => ({ text: cell.text, ...spanOf(cell) })))
      const caption = hint.caption === undefined ? {} : { caption: hint.caption }
      tables.push({ first: own[0]!, last: own.at(-1)!, cells, headerRows: hint.headerRows, ...caption })
    }
  }
  return { tables: apart(tables), headings, notes: notes.filter((note) => note.lines.length > 0), raised }
}

/** A note that runs over a page comes in two hints with one marker, one right after the other. */
function addNote(notes: { marker: string; lines: number[] }[], marker: string, lines: readonly number[]): void {
  const last = notes.at(-1)
  if (last?.marker === marker) last.lines.push(...lines)
  else notes.push({ marker, lines: [...lines] })
}

/** Lines with text that begin in a span; a line that only ends in it belongs to what stands before. */
function linesOfSpan(lines: readonly Line[], span: Span): number[] {
  const low = bisect(lines, (line) => line.start < span.start)
  const own: number[] = []
  for (let at = low; at < lines.length && lines[at]!.start < span.end; at++) if (!isBlank(lines[at])) own.push(at)
  return own
}

/** Tables in text order, without one that lies over another: the first stands. */
function apart(tables: readonly FoundTable[]): FoundTable[] {
  const kept: FoundTable[] = []
  for (const table of [...tables].sort((a, b) => a.first - b.first))
    if (kept.every((other) => other.last < table.first)) kept.push(table)
  return kept
}
