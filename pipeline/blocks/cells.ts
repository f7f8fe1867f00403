/**
 * Cells that go on over lines beside one another, set cell by cell as a person reads them, a row a line.
 *
 *   Digitale evaluatie   De evaluatie volgt    335          Digitale evaluatie   De evaluatie volgt de raming.   335
 *                        de raming.                 →
 */
import type { Span } from '../document.ts'
import type { Segment } from '../source-map.ts'
import type { FoundTable } from '../tables/found.ts'
import { joinOf, withTrema } from './hyphens.ts'

const GAP = '   '

interface Ordered {
  /** All but the gap behind what is read last. */
  readonly segments: readonly Segment[]
  readonly gap: Span
  readonly repairs: readonly (Span & { rule: string; text: string })[]
}

/** A stretch of a cell in one line, and what is put between it and the next. */
interface Stretch extends Span {
  readonly ends: 'line' | 'cell' | 'row'
}

/**
 * @param own from the table's first character to where the text behind it begins
 * @returns null where the lines of the table can stay as they are: each cell follows the one before it
 */
export function cellsInOrder(
  text: string,
  table: FoundTable,
  own: Span,
  compounds: ReadonlySet<string>,
): Ordered | null {
  const stretches = stretchesOf(table)
  const isInOrder = stretches.every((stretch, i) => i === 0 || stretches[i - 1]!.end <= stretch.start)
  if (isInOrder || !table.cells.flat().some((cell) => cell.lines)) return null
  const sorted = stretches.toSorted((a, b) => a.start - b.start)
  const gapEnd = new Map(sorted.map((stretch, i) => [stretch.start, sorted[i + 1]?.start ?? own.end]))
  // Words between the cells would be lost; what was taken out behind the table goes with it.
  const isWhole = sorted.slice(0, -1).every(({ start, end }) => text.slice(end, gapEnd.get(start)).trim() === '')
  if (!isWhole || sorted[0]!.start !== own.start) return null
  const segments: Segment[] = []
  const repairs: { start: number; end: number; rule: string; text: string }[] = []
  let trema: string | null = null
  for (const [i, stretch] of stretches.entries()) {
    const { start, end, ends } = stretch
    const next = stretches[i + 1]
    const after = next ? text.slice(next.start, next.end) : ''
    const join = ends === 'line' && next ? joinOf(text.slice(start, end), after, compounds) : null
    const to = join?.eatsHyphen ? end - 1 : end
    if (trema !== null) segments.push({ start, end: start + 1, text: trema })
    segments.push({ start: trema === null ? start : start + 1, end: to })
    trema = join?.rule === 'hyphens/trema' ? withTrema(after[0]!) : null
    if (join?.eatsHyphen) repairs.push(repairOf(text, stretch, next!, join.rule))
    if (!next) return { segments, gap: { start: to, end: gapEnd.get(start)! }, repairs }
    segments.push({ start: to, end: gapEnd.get(start)!, text: join?.text ?? (ends === 'cell' ? GAP : '\n') })
  }
  return null
}

/** What stands in the cells, row by row; a cell that is repeated stands where it comes first. */
function stretchesOf({ cells }: FoundTable): Stretch[] {
  const seen = new Set<number>()
  return cells.flatMap((row) => {
    const filled = row.filter((cell) => cell.text !== '' && !seen.has(cell.start) && seen.add(cell.start))
    return filled.flatMap(({ start, end, lines = [{ start, end }] }, c) =>
      lines.map(
        (line, l): Stretch => ({
          ...line,
          ends: l < lines.length - 1 ? 'line' : c < filled.length - 1 ? 'cell' : 'row',
        }),
      ),
    )
  })
}

/** The word that was broken, whole. */
function repairOf(text: string, before: Span, after: Span, rule: string) {
  const [head] = /(?<!\p{L})\p{L}*[-‐]$/u.exec(text.slice(before.start, before.end))!
  const [tail] = /^\p{L}*/u.exec(text.slice(after.start, after.end))!
  const rest = rule === 'hyphens/trema' ? withTrema(tail[0]!) + tail.slice(1) : tail
  return { start: before.end - head.length, end: after.start + tail.length, rule, text: head.slice(0, -1) + rest }
}
