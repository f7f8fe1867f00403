/** What stands beside the text: the margin column of a ministry letter, notes in the left margin, two columns. */
import { type Line, largest, mainSize, runsToLines, smallest } from './lines.ts'
import { type PageRuns, type Run, rightOf } from './runs.ts'

/** The parts of a page in reading order. */
export interface Parts {
  /** Right-hand column of the Rijkshuisstijl: department, address, date, reference. */
  readonly margin: readonly Run[]
  readonly body: readonly Run[]
  /** Small print to the left of the text: notes of Kamerstukken until about 2010. */
  readonly notes: readonly Run[]
  /** The page number under the margin column. */
  readonly foot: readonly Run[]
}

/** Below this part of the page height stands what belongs to the page and not to the letter. */
const FOOT = 0.93
/** The margin column starts in this part of the page. */
const MARGIN_FROM = 0.55
/** Points: starts of a column differ by no more; the white strip beside it is at least this wide. */
const ALIGNED = 2
const GUTTER = 3
/** Print of at most this part of the body's size is small. */
const SMALL = 0.92
/** How many lines may cross the white strip: a letterhead, a web address too long for its line. */
const crossingsAllowed = (lines: number): number => Math.max(3, 0.08 * lines)

export function pageToParts(page: PageRuns): Parts {
  const { margin, foot, rest } = splitMargin(page)
  const { notes, body } = splitNotes(page, rest)
  return { margin, body, notes, foot }
}

function splitMargin({ width, height, runs }: PageRuns): { margin: Run[]; foot: Run[]; rest: readonly Run[] } {
  const size = mainSize(runs)
  const above = runs.filter((run) => run.y < FOOT * height)
  const covered = coverage(above, width)
  const most = crossingsAllowed(new Set(above.map((run) => Math.round(run.y / 3))).size)
  const starts = above
    .map((run) => run.x)
    .filter((x) => x >= MARGIN_FROM * width && covered[Math.floor(x - GUTTER)]! <= most)
    .sort((a, b) => a - b)
  const stretches = stretchesOf(above)
  for (const [index, x] of starts.entries()) {
    // The leftmost start that others share; the next half point shares them too.
    if (index > 0 && Math.floor(2 * x) === Math.floor(2 * starts[index - 1]!)) continue
    const column = marginAt(x, above, stretches, size)
    if (column.length === 0) continue
    const own = new Set(column)
    const foot = runs.filter((run) => run.y >= FOOT * height && run.x >= x - ALIGNED)
    for (const run of foot) own.add(run)
    return { margin: column, foot, rest: runs.filter((run) => !own.has(run)) }
  }
  return { margin: [], foot: [], rest: runs }
}

/** Words of one size that follow one another on a line. */
type Stretch = readonly Run[]

/** Gaps within a line of prose are narrower, in parts of its size; that to the margin is wider. */
const NEXT_WORD = 1

function stretchesOf(runs: readonly Run[]): Stretch[] {
  const stretches: Run[][] = []
  for (const line of runsToLines(runs))
    for (const [index, run] of line.runs.entries()) {
      const last = line.runs[index - 1]
      const goesOn = last && sameSize(last, run) && run.x - rightOf(last) <= NEXT_WORD * run.size
      if (goesOn) stretches.at(-1)!.push(run)
      else stretches.push([run])
    }
  return stretches
}

const sameSize = (a: Run, b: Run): boolean => Math.abs(a.size - b.size) <= (1 - SMALL) * Math.max(a.size, b.size)

/**
 * Those of several runs that go on over an edge. Where a text layer gives each word by itself, the first and last words
 * of a title stand neither in the margin nor among the notes (printed moties as the Tweede Kamer has them since 2024).
 */
const stretchesAcross = (stretches: readonly Stretch[], edge: number): Stretch[] =>
  stretches.filter((runs) => runs.length > 1 && runs[0]!.x < edge && rightOf(runs.at(-1)!) > edge)

/** For each point of the page's width, how many runs lie over it. */
function coverage(runs: readonly Run[], width: number): Int32Array {
  const change = new Int32Array(Math.ceil(width) + 2)
  const within = (x: number): number => Math.min(Math.max(0, Math.floor(x)), change.length - 1)
  for (const run of runs) {
    change[within(run.x)]!++
    change[within(rightOf(run) + 1)]!--
  }
  for (let x = 1; x < change.length; x++) change[x]! += change[x - 1]!
  return change
}

/** The runs of a margin column that starts at x, or none where what starts there is something else (a table's column). */
function marginAt(x: number, runs: readonly Run[], stretches: readonly Stretch[], size: number): Run[] {
  const across = stretchesAcross(stretches, x - ALIGNED)
  const strays = new Set(across.flat())
  const crossing = [
    ...runs.filter((run) => run.x < x - ALIGNED && rightOf(run) > x - GUTTER).map((run) => run.y),
    ...across.map(([first]) => first!.y),
  ]
  const right = runs.filter((run) => run.x >= x - ALIGNED && !strays.has(run)).sort((a, b) => a.y - b.y)
  const left = runs.filter((run) => run.x < x - ALIGNED)
  // Lines that cross the strip cut the column in groups: a letterhead above it, a wide table below.
  const groups = Map.groupBy(right, (run) => crossing.filter((y) => y < run.y).length).values()
  return [...groups].flatMap((group) => (isMargin(x, group, left, size) ? group : []))
}

/** A margin column has no more: a drawing made of letters might. */
const MOST_RUNS = 2000

function isMargin(x: number, group: readonly Run[], left: readonly Run[], size: number): boolean {
  const starts = group.filter((run) => Math.abs(run.x - x) <= ALIGNED)
  if (starts.length < 2 || group.length > MOST_RUNS) return false
  // Everything in the group belongs to a line of the column.
  const strays = group.filter((run) => !starts.some((start) => Math.abs(start.y - run.y) <= run.size / 2))
  if (strays.length > group.length / 3) return false
  // It keeps its own lines: the cells of a table share those of their row. Small print may hit a line of the text.
  const isSmall = mainSize(starts) <= SMALL * size
  const shared = starts.filter((start) =>
    left.some((run) => Math.abs(run.y - start.y) <= 1 && (!isSmall || run.size === start.size)),
  )
  return shared.length <= starts.length / 2
}

function splitNotes({ width, height }: PageRuns, runs: readonly Run[]): { notes: Run[]; body: readonly Run[] } {
  const none = { notes: [], body: runs }
  const size = mainSize(runs)
  const small = runs.filter((run) => run.size <= SMALL * size && rightOf(run) < width / 2 && run.y < FOOT * height)
  if (small.length < 2) return none
  const body = runsToLines(runs.filter((run) => Math.abs(run.size - size) <= size - SMALL * size))
  const left = mostCommonLeft(body)
  if (left === null) return none
  const crossing = new Set(stretchesAcross(stretchesOf(runs), left - GUTTER).flat())
  const notes = small.filter((run) => rightOf(run) <= left - GUTTER && !crossing.has(run))
  // Labels in small print in front of what they name (`Datum`, `Ons kenmerk`) stand on the lines of the text.
  const shared = notes.filter((run) => body.some((line) => Math.abs(line.y - run.y) <= 1))
  if (notes.length < 2 || shared.length > notes.length / 2) return none
  const own = new Set(notes)
  return { notes, body: runs.filter((run) => !own.has(run)) }
}

/** Where at least five lines start, and most. */
function mostCommonLeft(lines: readonly Line[]): number | null {
  const counts = new Map<number, number>()
  for (const line of lines) counts.set(Math.round(line.left), (counts.get(Math.round(line.left)) ?? 0) + 1)
  const [left, count] = [...counts].reduce((most, next) => (next[1] > most[1] ? next : most), [0, 0])
  return count >= 5 ? left : null
}

/** Lines that both columns must have, and what part of its column the middle one must fill to be prose. */
const COLUMN_LINES = 8
const PROSE = 0.7
/** The strip between two columns of text, in points. */
const STRIP = 8

/** Lines in reading order: where a block is set in two columns of prose, the left column, then the right. */
export function inColumns(lines: readonly Line[]): Line[][] {
  const start = columnStart(lines)
  if (start === null) return [[...lines]]
  const foot = footOf(lines)
  return [...parted(lines.slice(0, lines.length - foot), start), lines.slice(lines.length - foot)]
}

/** Lines of a foot, and how far below the text it stands, in parts of its size. */
const FOOT_LINES = 3
const FOOT_GAP = 2

/**
 * How many of the last lines are the foot of the page: in Handelingen its parts stand below both columns, and would be
 * read between them (`Tweede Kamer  Begroting …  1 februari 2024  TK 37`).
 */
function footOf(lines: readonly Line[]): number {
  for (let foot = 1; foot <= FOOT_LINES && foot < lines.length; foot++) {
    const [line, above] = [lines.at(-foot)!, lines.at(-foot - 1)!]
    if (line.y - above.y > FOOT_GAP * Math.max(line.size, above.size)) return foot
  }
  return 0
}

/** The blocks of a page between which lines run over both columns. @param start where the second column starts */
function parted(lines: readonly Line[], start: number): Line[][] {
  const blocks: Line[][] = [[]]
  const split = (line: Line): boolean =>
    line.runs.every((run) => rightOf(run) <= start - STRIP || run.x >= start - ALIGNED)
  for (let at = 0; at < lines.length; ) {
    const columns = split(lines[at]!)
    let to = at
    while (to < lines.length && split(lines[to]!) === columns) to++
    const block = lines.slice(at, to)
    const both = columns ? twoColumns(block, start) : null
    if (both) blocks.push(...both, [])
    else for (const line of block) blocks.at(-1)!.push(line)
    at = to
  }
  return blocks
}

/** Where a second column may start: near the middle, on enough lines, behind a gap. */
function columnStart(lines: readonly Line[]): number | null {
  if (lines.length < COLUMN_LINES) return null
  const left = smallest(lines, (line) => line.left)
  const right = largest(lines, (line) => line.right)
  const counts = new Map<number, number>()
  for (const line of lines)
    for (const [index, run] of line.runs.entries()) {
      const share = (run.x - left) / (right - left)
      const last = line.runs[index - 1]
      if (share < 0.35 || share > 0.65 || (last && run.x - rightOf(last) < STRIP)) continue
      counts.set(Math.round(run.x), (counts.get(Math.round(run.x)) ?? 0) + 1)
    }
  const [start, count] = [...counts].reduce((most, next) => (next[1] > most[1] ? next : most), [0, 0])
  return count >= COLUMN_LINES ? start : null
}

/** The two columns of a block, or null where they are no prose: a table, names side by side. */
function twoColumns(block: readonly Line[], start: number): Line[][] | null {
  const runs = block.flatMap((line) => line.runs)
  const columns = [runs.filter((run) => run.x < start - ALIGNED), runs.filter((run) => run.x >= start - ALIGNED)]
  const both = columns.map(runsToLines)
  return both.every(isProse) ? both : null
}

/** Its words follow one another: half of a table has figures far apart, and lines as wide as those of prose. */
const isRunning = ({ runs, size }: Line): boolean =>
  runs.every((run, index) => index === 0 || run.x - rightOf(runs[index - 1]!) <= 2 * size)

function isProse(lines: readonly Line[]): boolean {
  if (lines.length < COLUMN_LINES || lines.filter(isRunning).length <= lines.length / 2) return false
  const width = largest(lines, (line) => line.right) - smallest(lines, (line) => line.left)
  const widths = lines.map((line) => line.right - line.left).sort((a, b) => a - b)
  return widths[Math.floor(widths.length / 2)]! >= PROSE * width && lines[0]!.size * 12 <= width
}
