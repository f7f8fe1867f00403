/**
 * Signatories side by side, each read from top to bottom:
 *
 *   De minister van Opvang,      De staatssecretaris van Zorg
 *                                en Welzijn,
 *   A. Veenwijk                  B. van Oosterlo
 */
import { personLine, roleLine } from '../../blocks/signature.ts'
import { lineToRow, type Row } from './cells.ts'
import type { Region } from './layout.ts'
import { type Line, rowToLine, runsToLines } from './lines.ts'
import { type Run, rightOf } from './runs.ts'

/** The region with the lines of the first signatory in front of those of the next. */
export function withSignaturesApart(region: Region): Region {
  const out: Row[] = []
  for (let at = 0; at < region.length; ) {
    const block = signaturesFrom(region, at)
    if (block) out.push(...block.columns.flat().map((line) => lineToRow(line, line.right)))
    else out.push(region[at]!)
    at = block ? block.to : at + 1
  }
  return out
}

/** How far apart, in sizes, the lines of a signatory may stand: a signature is written between role and name. */
const ROOM = 9
/** Names and roles take no more. */
const MOST_ROWS = 24
/** Lines of one name or role. */
const NEAR = 1.6
/** Points by which the starts of a column differ at most. */
const ALIGNED = 3

interface Block {
  readonly columns: readonly (readonly Line[])[]
  /** The row behind the last. */
  readonly to: number
}

function signaturesFrom(region: Region, from: number): Block | null {
  const starts = startsOf(region[from]!)
  if (starts.length < 2) return null
  const runs: Run[][] = starts.map(() => [])
  let to = from
  for (; to < Math.min(region.length, from + MOST_ROWS); to++) {
    const { line } = region[to]!
    const above = region[to - 1]?.line
    const room = runs.every(isSigned) ? NEAR : ROOM
    if (to > from && line.y - above!.y > room * Math.max(line.size, above!.size)) break
    const parts = partsOf(line, starts)
    if (!parts) break
    for (const [index, part] of parts.entries()) runs[index]!.push(...part)
  }
  return runs.every(isSigned) ? { columns: runs.map(runsToLines), to } : null
}

const words = ({ runs }: Line): string => runs.map(({ text }) => text).join(' ')

/** Where the signatories of a first line start; one alone, or none, is nothing to part. */
function startsOf({ line, cells }: Row): number[] {
  const firsts = new Set(cells.map((cell) => cell[0]!))
  const parts: Run[][] = []
  for (const run of line.runs)
    if (firsts.has(run) || BEGINS.test(run.text)) parts.push([run])
    else parts.at(-1)!.push(run)
  const lines = parts.map(rowToLine)
  return lines.every((part) => isRole(part) || personLine.test(words(part))) ? lines.map(({ left }) => left) : []
}

/** Two roles may stand so near to one another that they look like one line. */
const BEGINS = /^(?:De |DE )?(?:[Mm]inister|[Ss]taatssecretaris|MINISTER|STAATSSECRETARIS)(?!\p{L})/u

const isRole = (line: Line): boolean => roleLine.test(words(line))

/** The runs of a line in each column, or null where it is no line of them: it starts elsewhere, or runs over a start. */
function partsOf({ runs }: Line, starts: readonly number[]): Run[][] | null {
  const parts = starts.map((start, index) =>
    runs.filter((run) => run.x >= start - ALIGNED && run.x < (starts[index + 1] ?? Number.POSITIVE_INFINITY) - ALIGNED),
  )
  const fits = parts.every(
    (part, index) =>
      part.length === 0 ||
      (Math.abs(part[0]!.x - starts[index]!) <= ALIGNED &&
        rightOf(part.at(-1)!) < (starts[index + 1] ?? Number.POSITIVE_INFINITY)),
  )
  return fits && parts.flat().length === runs.length ? parts : null
}

/** It has an office and a name. */
function isSigned(runs: readonly Run[]): boolean {
  if (runs.length === 0) return false
  const lines = runsToLines(runs)
  return lines.some(isRole) && lines.some((line) => personLine.test(words(line)))
}
