/**
 * The margin column of a text dump that kept its layout stands to the right of the text, line by line:
 *
 *   Aan de Voorzitter van de Tweede Kamer                    Directoraat-Generaal
 *   der Staten-Generaal                                      Preventie, Jeugd en Sancties
 *
 * It is set down as lines of its own above the lines it stood beside.
 */
import type { Cleaner, Repair } from '../edit.ts'
import { isBlank, type Line, linesOf } from '../lines.ts'
import { isValue } from '../tables/values.ts'
import { wrappedTables } from '../tables/wrapped.ts'
import { subjectMargin } from './subject-margin.ts'

/** A margin starts in this column or further right (Rijkshuisstijl: about two thirds of the page). */
const LEFTMOST = 40
const MIN_LINES = 3
/** Lines without a margin part that one margin may skip. */
const MAX_GAP = 8

interface Side {
  readonly line: Line
  readonly at: number
  /** Offset where the margin part starts, and its column. */
  readonly start: number
  readonly column: number
  /** Where the text beside it ends; null where the margin part is alone on its line. */
  readonly leftEnd: number | null
}

/** Where the layout is lost, what is left of the margin is told by its words. */
export const sideColumn: Cleaner = (text) => {
  const lines = linesOf(text)
  const besides = [...besideText(text, lines)]
  return besides.length > 0 ? besides : subjectMargin(lines)
}

function* besideText(text: string, lines: readonly Line[]): Iterable<Repair> {
  if (!/ {3}\S/.test(text)) return
  // The text of a cell that goes on over lines stands to the right of its label, as a margin does.
  const tables = wrappedTables(lines)
  const isInTable = (at: number): boolean => tables.some(({ first, last }) => first <= at && at <= last)
  const sides = lines.flatMap((line, at) => (isInTable(at) ? [] : (sideOf(line, at) ?? [])))
  const clusters = clustersOf(sides)
  for (const cluster of clusters) yield* setApart(cluster, text)
  yield* labelsBeside(lines, new Set(clusters.flatMap((cluster) => cluster.map(({ at }) => at))))
}

/** `MINISTERRAAD          Kenmerk : 4436061`: a label of the letterhead on the line of something else. */
function* labelsBeside(lines: readonly Line[], taken: ReadonlySet<number>): Iterable<Repair> {
  for (const [at, line] of lines.slice(0, 40).entries()) {
    const match = taken.has(at)
      ? null
      : /(?<=\S)(?<gap> {3,})(?:Datum|Ons kenmerk|Uw kenmerk|Kenmerk|Onderwerp|Betreft)(?= *:| {2})/.exec(line.text)
    if (match)
      yield {
        start: line.start + match.index,
        end: line.start + match.index + match.groups!.gap!.length,
        text: '\n',
        rule: 'side-column/label',
      }
  }
}

function sideOf(line: Line, at: number): Side | null {
  if (isBlank(line)) return null
  if (line.indent >= LEFTMOST) return { line, at, start: line.start, column: line.indent, leftEnd: null }
  const gap = line.text.includes('   ') && /^(?<left>\S(?:.*\S)?) {3,}(?<right>\S+(?: \S+)*)$/.exec(line.text)
  if (!gap) return null
  const start = line.end - gap.groups!.right!.length
  const column = start - line.from
  return column >= LEFTMOST ? { line, at, start, column, leftEnd: line.start + gap.groups!.left!.length } : null
}

/** Parts that start in the same column, near one another; a column of figures is a table's. */
function clustersOf(sides: readonly Side[]): Side[][] {
  const clusters: Side[][] = []
  for (const side of sides) {
    const cluster = clusters.findLast(
      (c) => Math.abs(c[0]!.column - side.column) <= 1 && side.at - c.at(-1)!.at <= MAX_GAP,
    )
    if (cluster) cluster.push(side)
    else if (clusters.length < 1000) clusters.push([side])
  }
  return clusters.filter(
    (c) =>
      c.length >= MIN_LINES &&
      c.filter((side) => isValue(side.line.text.slice(side.start - side.line.start))).length * 2 < c.length,
  )
}

function* setApart(cluster: readonly Side[], text: string): Iterable<Repair> {
  const first = cluster[0]!.line.from
  for (const { line, start, leftEnd } of cluster) {
    // The last line of a text may lack its break: then it stays where it is.
    if (text[line.to - 1] !== '\n') continue
    if (leftEnd === null) {
      if (line.from > first) yield { start: line.from, end: line.to, to: first, rule: 'side-column/line' }
      continue
    }
    yield { start: leftEnd, end: start, text: '\n', rule: 'side-column/gap' }
    yield { start, end: line.to, to: first, rule: 'side-column/part' }
  }
}
