/** Captions of tables: the lines right above one that begin `Tabel 3: …`, or that their tag calls a caption. */
import type { Row } from './cells.ts'
import type { PageLayout } from './hints.ts'
import type { Region } from './layout.ts'
import { isMarker, type Line } from './lines.ts'
import type { Tag } from './runs.ts'
import { cellText, type PageTable } from './table.ts'
import { marksIn, tagsWith } from './tagged-tables.ts'

/** `Tabel 3` `Tabel 3: Uitgaven` `Tabel 2.1 Uitgaven` `Tabel 4a – uitgaven`; not `Tabel 3 laat zien dat …`. */
const CAPTION = /^Tabel \d+(?:\.\d+)*\p{Ll}?(?:$| ?[:.–-]|\s+[\p{Lu}(€])/u

export const isCaption = (text: string): boolean => CAPTION.test(text)

const MOST_LINES = 3
/** How far apart, in sizes, the lines of a caption may stand, and a caption and its table. */
const LINES_APART = 1.6
const APART = 4

/** By the table, or its part on the page where it begins. */
export function captionsOf(layouts: readonly PageLayout[]): ReadonlyMap<PageTable, string> {
  const captions = new Map<PageTable, string>()
  for (const { page, regions } of layouts) {
    const marks = new Set(page.tags ? tagsWith(page.tags, CAPTION_TAG).flatMap(marksIn) : [])
    for (const region of regions)
      for (const [at, { line }] of region.entries()) {
        const table = line.runs[0]!.table
        const caption = table && captionAbove(region, at, marks)
        if (caption) captions.set(table, caption)
      }
  }
  return captions
}

const CAPTION_TAG: ReadonlySet<Tag['role']> = new Set(['Caption'])

function captionAbove(region: Region, at: number, marks: ReadonlySet<string>): string | null {
  const isTagged = ({ line }: Row): boolean => line.runs.some(({ mark }) => mark !== null && marks.has(mark))
  const table = region[at]!.line
  for (let from = at - 1; from >= Math.max(0, at - MOST_LINES); from--) {
    const { line } = region[from]!
    const [below, most] = from === at - 1 ? [table, APART] : [region[from + 1]!.line, LINES_APART]
    if (line.runs[0]!.table || below.y - line.y > most * line.size) return null
    const lines = region.slice(from, at).map((row) => withoutMarkers(row.line))
    const text = cellText({ row: 0, column: 0, rows: 1, columns: 1, lines })
    if (isCaption(text)) return text
    if (isTagged(region[from]!) && !(from > 0 && isTagged(region[from - 1]!))) return text
  }
  return null
}

/** The marker of a note is no part of what the caption says. */
const withoutMarkers = (line: Line): Line => ({
  ...line,
  runs: line.runs.filter((run, index) => index === 0 || run.y >= line.y || !isMarker(run, line)),
})
