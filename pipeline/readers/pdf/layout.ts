/** A page to its lines in reading order, and where a blank line goes between them. */
import { lineToRow, type Row, rowsToBands } from './cells.ts'
import { inColumns, pageToParts } from './columns.ts'
import { type Line, largest, rowToLine, runsToLines, smallest } from './lines.ts'
import type { PageRuns, Run, Turn } from './runs.ts'

/** Rows that follow one another down the page; regions are read one after the other. */
export type Region = readonly Row[]

/**
 * Margin column, text (columns from left to right, notes last), notes of the left margin, page number; then text that
 * is turned on the page.
 */
export function pageToRegions(page: PageRuns): Region[] {
  const turns = [...Map.groupBy(page.runs, (run) => run.turn)].sort((a, b) => characters(b[1]) - characters(a[1]))
  return turns.flatMap(([turn, runs]) => turnToRegions(turn, runs, page)).filter((region) => region.length > 0)
}

const characters = (runs: readonly Run[]): number => runs.reduce((sum, run) => sum + run.text.length, 0)

function turnToRegions(turn: Turn, runs: readonly Run[], { width, height }: PageRuns): Region[] {
  // A stamp or watermark across the page: each run by itself.
  if (turn === 'slanted') return runs.map((run) => linesToRegion([rowToLine([run])]))
  const upright =
    turn % 2 === 0 ? { width, height, runs, tags: null } : { width: height, height: width, runs, tags: null }
  const { margin, body, notes, foot } = pageToParts(upright)
  const [text, feet] = apart(runsToLines(body), (line) => notes.length > 0 && line.y > 0.93 * upright.height)
  return [runsToLines(margin), ...inColumns(text), runsToLines(notes), feet, runsToLines(foot)].map(linesToRegion)
}

const apart = <T>(list: readonly T[], second: (item: T) => boolean): [T[], T[]] => [
  list.filter((item) => !second(item)),
  list.filter(second),
]

function linesToRegion(lines: readonly Line[]): Region {
  const edge = largest(lines, (line) => line.right)
  return lines.map((line) => lineToRow(line, edge))
}

/** From one baseline to the next, by size of print, as most of the document has it. */
export type Leading = (size: number) => number

/** What a line takes where the document does not tell. */
const USUAL = 1.25

export function leadingOf(regions: readonly Region[]): Leading {
  const gaps = new Map<number, number[]>()
  for (const region of regions)
    for (const [index, { line }] of region.entries()) {
      const above = region[index - 1]?.line
      if (!above || !sameSize(above, line) || line.y - above.y > 2 * line.size) continue
      const key = Math.round(line.size)
      const own = gaps.get(key)
      if (own) own.push(line.y - above.y)
      else gaps.set(key, [line.y - above.y])
    }
  // Of all gaps the third: gaps between paragraphs are fewer than those in them, and wider.
  const usual = new Map(
    [...gaps].map(([size, list]) => [size, list.sort((a, b) => a - b)[Math.floor(list.length / 3)]!]),
  )
  return (size) => usual.get(Math.round(size)) ?? USUAL * size
}

/** Sizes that differ by less are one: a scan guesses them anew for each line. */
const sameSize = (a: Line, b: Line): boolean => Math.abs(a.size - b.size) <= 0.08 * Math.max(a.size, b.size)

/** A gap of this many lines is a blank line. */
const BLANK = 1.25

/** For each row of a region whether a blank line goes before it; false for the first. */
export function blanks(region: Region, leading: Leading): boolean[] {
  const left = smallest(region, ({ line }) => line.left)
  const edge = largest(region, ({ line }) => line.right)
  const out = region.map(({ line }, index) => {
    const above = region[index - 1]?.line
    if (!above) return false
    const gap = line.y - above.y
    return !sameSize(above, line) || gap > BLANK * leading(line.size) || gap < 0 || isHeading(above, line, left, edge)
  })
  // Rows of a table stand further apart than lines: there only what is wider than its other gaps is blank.
  for (const { from, to } of rowsToBands(region)) {
    const gaps = region.slice(from + 1, to).map(({ line }, index) => line.y - region[from + index]!.line.y)
    if (gaps.length < 2) continue
    const usual = [...gaps].sort((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)]!
    for (const [index, gap] of gaps.entries()) out[from + 1 + index] = gap > BLANK * usual
  }
  return out
}

/** A column narrower than this, in points, is no running text but the margin. */
const MEASURE = 180

/**
 * A line all in another font than the next, with room left for the next one's first word: it ends there. The next must
 * be text, not what a label names (`Kenmerk` over `4354241`).
 */
function isHeading(line: Line, next: Line, left: number, edge: number): boolean {
  if (edge - left < MEASURE || next.right - next.left < (edge - left) / 2) return false
  const fonts = new Set(line.runs.map((run) => run.font))
  if (next.runs.some((run) => fonts.has(run.font))) return false
  const word = next.runs[0]!
  const first = word.text.search(/\s/)
  const width = (word.width * (first < 0 ? word.text.length : first)) / word.text.length
  return line.right + width + line.size / 2 < edge
}
