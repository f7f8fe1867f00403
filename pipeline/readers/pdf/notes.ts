/** Footnotes by their place and size, and the raised figures that point to them. */
import type { Hint } from '../../document.ts'
import type { Row } from './cells.ts'
import { runningText } from './headings.ts'
import type { PageLayout } from './hints.ts'
import { isMarker, type Line, mainSize } from './lines.ts'
import type { Run, Tag } from './runs.ts'
import { marksIn, tagsWith } from './tagged-tables.ts'
import type { PlacedText } from './text.ts'

/** Notes are set smaller than this part of the body. */
const SMALLER = 0.92
/** Lines of notes are no further apart, in sizes. */
const REST = 2
const MARKER = /^(?:\d{1,3}|\*{1,3})$/
/** `3 Kamerstukken`, `3Kamerstukken`, `3) Zie`, `* Zie`, where marker and note are one run. */
const OPENING = /^(?<marker>\d{1,3}|\*{1,3})(?:\)?\s+(?=\S)|\)?(?=\p{L}))/u

interface Note {
  readonly marker: string
  readonly lines: Line[]
}

type NoteHint = Extract<Hint, { kind: 'note' }>

/**
 * The notes at the foot of each page. One that goes on over the page is a second hint with the same marker: the text of
 * the next page stands between.
 * @returns the hints, and the lines that belong to a note
 */
export function noteHints(
  layouts: readonly PageLayout[],
  placed: PlacedText,
): { hints: NoteHint[]; lines: ReadonlySet<Line> } {
  const size = mainSize(runningText(layouts))
  const hints: NoteHint[] = []
  const lines = new Set<Line>()
  let last: string | null = null
  for (const { page, regions } of layouts) {
    const notes = linesToNotes(
      noteRows({ page, regions }, size).map(({ line }) => line),
      last,
    )
    for (const note of notes) {
      for (const line of note.lines) lines.add(line)
      hints.push({
        kind: 'note',
        marker: note.marker,
        rawStart: placed.lines.get(note.lines[0]!)!.start,
        rawEnd: placed.lines.get(note.lines.at(-1)!)!.end,
      })
    }
    last = notes.at(-1)?.marker ?? null
  }
  return { hints, lines }
}

/**
 * The rows of the notes of a page.
 * @param size the size of most of the document
 */
export function noteRows({ page, regions }: PageLayout, size: number): readonly Row[] {
  const tagged = noteMarks(page.tags)
  return regions.map((region) => footOf(region, size, tagged)).find((rows) => rows.length > 0) ?? []
}

const NOTE: ReadonlySet<string> = new Set(['Note', 'FENote'])

const noteMarks = (tags: Tag | null): ReadonlySet<string> => new Set(tags ? tagsWith(tags, NOTE).flatMap(marksIn) : [])

/** The rows at the end of a region that are small or tagged as notes, if one of them begins a note. */
function footOf(region: readonly Row[], size: number, tagged: ReadonlySet<string>): readonly Row[] {
  const isSmall = ({ line }: Row): boolean =>
    line.runs.every((run) => run.table === undefined) &&
    (line.size <= SMALLER * size || line.runs.some((run) => run.mark !== null && tagged.has(run.mark)))
  const rows = region.slice(region.findLastIndex((row) => !isSmall(row)) + 1)
  // A column in small print is no foot: it has a body above it, or its tag says so.
  const isFoot =
    rows.length < region.length || rows.some(({ line }) => line.runs.some((run) => tagged.has(run.mark ?? '')))
  const first = rows.findIndex(({ line }) => markerOf(line) !== null)
  return isFoot && first >= 0 ? rows.slice(restFrom(rows, first)) : []
}

/** The rest of a note of the page before is as near to the first note, and as small; names in small print are neither. */
function restFrom(rows: readonly Row[], first: number): number {
  const { size } = rows[first]!.line
  let from = first
  while (
    from > 0 &&
    rows[from]!.line.y - rows[from - 1]!.line.y <= REST * size &&
    Math.abs(rows[from - 1]!.line.size - size) <= (1 - SMALLER) * size
  )
    from--
  return from
}

/** The marker with which a line begins a note. */
function markerOf(line: Line): string | null {
  const first = line.runs[0]!
  if (MARKER.test(first.text) && line.runs.length > 1) return first.text
  return OPENING.exec(first.text)?.groups?.marker ?? null
}

/** A line that counts on from the note above begins the next; a number in the middle of a note does not. */
function linesToNotes(lines: readonly Line[], before: string | null): Note[] {
  const notes: Note[] = []
  for (const line of lines) {
    const marker = markerOf(line)
    const open = notes.at(-1)
    if (marker !== null && follows(marker, open?.marker ?? before, line)) notes.push({ marker, lines: [line] })
    else if (open) open.lines.push(line)
    // What stands above the first note of a page goes on from the page before.
    else if (before !== null) notes.push({ marker: before, lines: [line] })
  }
  return notes
}

function follows(marker: string, last: string | null, line: Line): boolean {
  // A raised figure in front of a line is a marker, whatever its number.
  if (last === null || marker.startsWith('*') || last.startsWith('*') || isMarker(line.runs[0]!, line)) return true
  return Number(marker) > Number(last) && Number(marker) <= Number(last) + 3
}

/** `m²`, `km²`, `CO₂`: a raised figure that belongs to its unit. */
const UNIT = /(?:^|[\s\d])[kcdm]?m$/

type RaisedHint = Extract<Hint, { kind: 'raised' }>

/** Figures and asterisks set small and high behind a word. */
export function raisedHints({ placed, lines }: PlacedText): RaisedHint[] {
  const start = new Map<Run, number>(placed.map((one) => [one.run, one.start]))
  return [...lines.keys()].flatMap((line) =>
    line.runs.flatMap((run, index) => {
      const last = line.runs[index - 1]
      const at = start.get(run)
      if (!last || at === undefined || !MARKER.test(run.text) || !isMarker(run, line) || run.y >= line.y) return []
      if (isMarker(last, line) || UNIT.test(last.text)) return []
      return [{ kind: 'raised', rawStart: at, rawEnd: at + run.text.length } as const]
    }),
  )
}
