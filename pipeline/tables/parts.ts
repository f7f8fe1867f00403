/** The parts of a line that stand apart by two spaces or more, and the columns that they stand in. */

import type { Cell } from '../document.ts'
import { matchesOf } from '../gates/gated.ts'
import type { Line } from '../lines.ts'
import type { FoundCell } from './found.ts'

/** A part of a line, with the columns (characters from the line's start) that it covers. */
export interface Part extends Cell {
  readonly left: number
  readonly right: number
}
/** A line and its parts. */
export interface Row {
  readonly at: number
  readonly parts: readonly Part[]
}
export interface Column {
  readonly left: number
  readonly right: number
}

const part = /\S+(?: \S+)*/g

export function partsOf(line: Line): Part[] {
  const parts: Part[] = []
  for (const match of matchesOf(part, line.text)) {
    const start = line.start + match.index
    const left = line.start - line.from + match.index
    parts.push({ start, end: start + match[0].length, text: match[0], left, right: left + match[0].length })
  }
  return parts
}

/** Columns are where the parts of the rows overlap one another, read from left to right. */
export function columnsOf(rows: readonly Row[]): Column[] {
  const columns: { left: number; right: number }[] = []
  const parts = rows.flatMap((row) => row.parts).sort((a, b) => a.left - b.left)
  for (const part of parts) {
    const last = columns.at(-1)
    if (last && part.left < last.right) last.right = Math.max(last.right, part.right)
    else columns.push({ left: part.left, right: part.right })
  }
  return columns
}

/**
 * The columns, with those that are halves of one made one: a short figure at the edge of its column (`-`) may lie beside
 * the others, and no row has both.
 * @param head the header lines; a half has none of its own
 */
export function wholeColumns(columns: readonly Column[], rows: readonly Row[], head: readonly Row[]): Column[] {
  const numbers = (row: Row): number[] => row.parts.map((part) => columnFor(columns, part))
  const headed = new Set(head.flatMap(numbers))
  const filled = rows.map((row) => new Set(numbers(row)))
  const wholes = columns.map(({ left, right }) => ({ left, right }))
  const gap = (a: number, b: number): number =>
    Math.max(wholes[a]!.left, wholes[b]!.left) - Math.min(wholes[a]!.right, wholes[b]!.right)
  const halves = columns.flatMap((_, c) => (c > 0 && !headed.has(c) ? [c] : []))
  const gone = new Set<number>()
  for (const half of halves) {
    const [whole] = [...headed]
      .filter((c) => c > 0 && !headedBetween(headed, half, c))
      .filter((c) => !filled.some((row) => row.has(half) && row.has(c)))
      .sort((a, b) => gap(half, a) - gap(half, b))
    if (whole === undefined) continue
    gone.add(half)
    wholes[whole]!.left = Math.min(wholes[whole]!.left, columns[half]!.left)
    wholes[whole]!.right = Math.max(wholes[whole]!.right, columns[half]!.right)
    for (const row of filled) if (row.has(half)) row.add(whole)
  }
  return wholes.filter((_, c) => !gone.has(c))
}

const headedBetween = (headed: ReadonlySet<number>, a: number, b: number): boolean =>
  [...headed].some((c) => Math.min(a, b) < c && c < Math.max(a, b))

/** The column that a part covers most of, or the nearest one. */
export function columnFor(columns: readonly Column[], part: Column): number {
  let best = 0
  let most = Number.NEGATIVE_INFINITY
  columns.forEach((column, c) => {
    const shared = Math.min(column.right, part.right) - Math.max(column.left, part.left)
    if (shared > most) {
      most = shared
      best = c
    }
  })
  return best
}

/** The parts of a row by column. */
export function inColumns(columns: readonly Column[], { parts }: Row): Part[][] {
  const own = columns.map((): Part[] => [])
  for (const part of parts) own[columnFor(columns, part)]!.push(part)
  return own
}

/** One cell of several parts, in the order in which they are read. */
export function merged(parts: readonly FoundCell[]): FoundCell {
  const [first] = parts
  if (!first) return { start: 0, end: 0, text: '' }
  const text = parts.map((part) => part.text).join(' ')
  const own = { start: first.start, end: parts.at(-1)!.end, text }
  return parts.length === 1 && !first.lines
    ? own
    : { ...own, lines: parts.flatMap((part) => part.lines ?? [{ start: part.start, end: part.end }]) }
}

/** A label that ends so is not at its end: `Bijdrage aan`, `Kosten van de`, `Zorg-`. */
const leavesOff =
  /(?:[-–,/&(]|(?<!\p{L})(?:aan|bij|de|den|der|door|een|en|het|in|inzake|met|naar|of|om|op|over|per|te|ten|ter|tot|tussen|uit|van|voor))$/iu

/** Does a label go on in the line below it? Labels begin with a capital, and so does the name of a group of rows. */
export const labelGoesOn = (above: string, below: string): boolean =>
  /^[\p{Ll}(&/]/u.test(below) || leavesOff.test(above) || above.lastIndexOf('(') > above.lastIndexOf(')')
