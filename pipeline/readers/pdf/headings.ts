/** Headings by their font, their number or their tag. */
import type { Hint } from '../../document.ts'
import type { Row } from './cells.ts'
import type { PageLayout } from './hints.ts'
import { type Line, largest, mainSize } from './lines.ts'
import type { Run, Tag } from './runs.ts'
import { marksIn } from './tagged-tables.ts'
import type { PlacedText } from './text.ts'

/** Clearly larger than the body, as a part of it. */
const LARGER = 1.12
const LONGEST = 160
const MOST_LINES = 3
/** The number of a heading tells its level: `2.` 1, `2.1` 2. */
const NUMBER = /^(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s/

export const isBoldName = (name: string | undefined): boolean => /bold|black|heavy|demi/i.test(name ?? '')
const isItalicName = (name: string | undefined): boolean => /italic|oblique/i.test(name ?? '')

interface Body {
  readonly size: number
  readonly font: string
}

/** The size and font of most of the text. */
export function bodyOf(runs: readonly Run[]): Body {
  const size = mainSize(runs)
  const counts = new Map<string, number>()
  for (const run of runs) if (run.size === size) counts.set(run.font, (counts.get(run.font) ?? 0) + run.text.length)
  return { size, font: [...counts].reduce((most, next) => (next[1] > most[1] ? next : most), ['', 0])[0] }
}

/** The runs of the document outside its tables; a letter may have more print in them than around them. */
export function runningText(layouts: readonly PageLayout[]): Run[] {
  const outside = layouts.flatMap(({ regions }) =>
    regions.flat().flatMap(({ line }) => line.runs.filter(({ table }) => table === undefined)),
  )
  return outside.length > 0 ? outside : layouts.flatMap(({ page }) => page.runs)
}

/** A line that may be a heading by the look of it: set apart from the body by its font, no sentence, not full. */
export function mayBeHeading({ line, cells }: Row, body: Body): boolean {
  return (
    cells.length === 1 &&
    line.runs.every((run) => run.table === undefined && (run.font !== body.font || run.size >= LARGER * body.size)) &&
    line.size >= 0.95 * body.size &&
    line.runs.some((run) => /\p{L}{3}/u.test(run.text))
  )
}

type HeadingHint = Extract<Hint, { kind: 'heading' }>

interface Found {
  readonly lines: readonly Line[]
  readonly level: number | null
  /** Larger is higher; bold before italic. */
  readonly weight: number
}

/** @param notes lines that belong to a note */
export function headingHints(
  layouts: readonly PageLayout[],
  { text, lines }: PlacedText,
  fonts: ReadonlyMap<string, string>,
  notes: ReadonlySet<Line>,
): HeadingHint[] {
  const body = bodyOf(runningText(layouts))
  const found: (Found & { start: number; end: number })[] = []
  for (const { page, regions } of layouts) {
    const levels = headingLevels(page.tags)
    for (const region of regions) {
      // Print in the margin is small, and its labels are bold.
      if (mainSize(region.flatMap(({ line }) => line.runs)) < 0.95 * body.size) continue
      for (const group of groups(region, body, fonts, levels)) {
        const own = group.lines
        const [start, end] = [lines.get(own[0]!)?.start, lines.get(own.at(-1)!)?.end]
        if (start === undefined || end === undefined || own.some((line) => notes.has(line))) continue
        const words = text.slice(start, end)
        if (words.length > LONGEST || own.length > MOST_LINES || /[.;,]$/.test(words)) continue
        found.push({ ...group, start, end })
      }
    }
  }
  const weights = [...new Set(found.filter(({ level }) => level === null).map(({ weight }) => weight))].sort(
    (a, b) => b - a,
  )
  return found.map(({ level, weight, start, end }) => {
    const number = NUMBER.exec(text.slice(start, end))?.[1]
    const depth = number ? number.split('.').length : Math.min(6, weights.indexOf(weight) + 1)
    return { kind: 'heading', rawStart: start, rawEnd: end, level: level ?? depth }
  })
}

/** The level of each mark that stands in an H1 to H6. */
function headingLevels(tags: Tag | null): ReadonlyMap<string, number> {
  const levels = new Map<string, number>()
  const walk = (tag: Tag): void => {
    const level = /^H([1-6])$/.exec(tag.role)?.[1]
    if (level) for (const mark of marksIn(tag)) levels.set(mark, Number(level))
    else for (const child of tag.children) if (typeof child !== 'string') walk(child)
  }
  if (tags) walk(tags)
  return levels
}

/** Lines of one look that follow one another are one heading. */
function groups(
  region: readonly Row[],
  body: Body,
  fonts: ReadonlyMap<string, string>,
  levels: ReadonlyMap<string, number>,
): Found[] {
  const out: (Found & { lines: Line[]; last: number })[] = []
  const edge = largest(region, ({ line }) => line.right)
  for (const [index, row] of region.entries()) {
    if (!mayBeHeading(row, body)) continue
    const level = levels.get(row.line.runs[0]!.mark ?? '') ?? null
    const weight = weightOf(row.line, body, fonts)
    if (level === null && weight === 0) continue
    const open = out.at(-1)
    const above = open?.lines.at(-1)
    const goesOn =
      open?.last === index - 1 &&
      above !== undefined &&
      open.level === level &&
      open.weight === weight &&
      row.line.y - above.y <= 1.6 * row.line.size &&
      // A heading that leaves room for the next word ends there.
      (above.right > edge - 0.25 * (edge - above.left) || level !== null)
    if (goesOn) {
      open.lines.push(row.line)
      open.last = index
    } else out.push({ lines: [row.line], level, weight, last: index })
  }
  return out
}

/** 0 for what looks like no heading. */
function weightOf(line: Line, body: Body, fonts: ReadonlyMap<string, string>): number {
  const names = line.runs.map((run) => fonts.get(run.font))
  const larger = line.size >= LARGER * body.size ? Math.round(line.size) * 4 : 0
  const bold = names.every(isBoldName) && !isBoldName(fonts.get(body.font)) ? 2 : 0
  const italic = names.every(isItalicName) && !isItalicName(fonts.get(body.font)) ? 1 : 0
  return larger + bold + italic
}
