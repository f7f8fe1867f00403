/** Lines of a table without vertical lines to its rows: a cell may run on over lines. */

import type { Part } from './aligned-columns.ts'
import type { Rule } from './drawing.ts'
import { largest, smallest } from './lines.ts'

/** A line of the table: its parts, and for each the column it is in. */
export interface TableLine {
  readonly y: number
  readonly size: number
  readonly parts: readonly Part[]
  readonly columns: readonly number[]
  /** It has a figure outside the first column. */
  readonly hasFigures: boolean
}

/** Lines of one cell are no further apart than this, in parts of the size; rows may be as near. */
const LEADING = 1.45
/** Chromium sets lines on whole pixels: gaps that differ by one, in points, are alike. */
const PIXEL = 0.76
/** The gap between rows is wider than that between lines by this part at least, where it tells rows apart. */
const WIDER = 1.07

/**
 * The widest gap between two lines of one cell, where gaps tell rows apart: below the widest step from one gap to the
 * next wider (9.2 9.2 9.3 | 13.2 13.4). Null where all are about alike.
 */
export function widestInCell(gaps: readonly number[], size: number): number | null {
  const sorted = [...gaps].sort((a, b) => a - b)
  const steps = sorted
    .slice(1)
    .map((gap, index) => (sorted[index]! <= LEADING * size && gap - sorted[index]! > PIXEL ? gap / sorted[index]! : 0))
  const widest = largest(steps, Number)
  return widest >= WIDER ? sorted[steps.indexOf(widest)]! : null
}

/**
 * Lines that make up one row each, in order.
 * @param first the first line of the body: no row of the header goes on over it
 */
export function linesToRows(lines: readonly TableLine[], first: number, rules: readonly Rule[]): TableLine[][] {
  const rows = rowsByRules(lines, rules) ?? rowsByGaps(lines, first) ?? rowsByFigures(lines)
  const head = new Set(lines.slice(0, first))
  return rows
    .flatMap((row) => [row.filter((line) => head.has(line)), row.filter((line) => !head.has(line))])
    .filter((row) => row.length > 0)
}

/** A line across the whole table between each two rows. */
function rowsByRules(lines: readonly TableLine[], rules: readonly Rule[]): TableLine[][] | null {
  const left = smallest(lines, (line) => smallest(line.parts, (part) => part.left))
  const right = largest(lines, (line) => largest(line.parts, (part) => part.right))
  const walls = rules
    .filter((rule) => rule.across && Math.min(rule.to, right) - Math.max(rule.from, left) >= 0.7 * (right - left))
    .map((rule) => rule.at)
    .filter((at) => at > lines[0]!.y && at < lines.at(-1)!.y)
  if (walls.length < 2) return null
  const rows = [
    ...Map.groupBy(lines, (line) => walls.filter((wall) => wall < line.y - 0.3 * line.size).length).values(),
  ]
  return rows.length > 2 && rows.every((row) => row.filter((line) => line.hasFigures).length <= 1) ? rows : null
}

/** Lines of a row stand nearer to one another than to the next row. */
function rowsByGaps(lines: readonly TableLine[], first: number): TableLine[][] | null {
  const gaps = lines.slice(1).map((line, index) => line.y - lines[index]!.y)
  // Header and body stand as near to one another as they like.
  const near = gaps.filter((gap, index) => index + 1 !== first && gap <= LEADING * lines[index]!.size)
  // Rows with room between them and no cell of two lines.
  if (near.length === 0) return lines.map((line) => [line])
  const inside = gaps.filter((_, index) => index + 1 !== first)
  const widest = widestInCell(
    inside,
    largest(lines, (line) => line.size),
  )
  if (widest === null) return null
  const rows: TableLine[][] = []
  for (const [index, line] of lines.entries())
    if (index > 0 && gaps[index - 1]! <= widest) rows.at(-1)!.push(line)
    else rows.push([line])
  // Rows of one line each, in groups with room between them: no cell has two figures.
  const isOne = (row: readonly TableLine[]): boolean => row.filter((line) => line.hasFigures).length <= 1
  return rows.every(isOne) ? rows : null
}

/** All lines equally far apart: a row is a line with figures, and what can only be the rest of a cell. */
function rowsByFigures(lines: readonly TableLine[]): TableLine[][] {
  const rows: TableLine[][] = []
  for (const line of lines) {
    const open = rows.at(-1)
    const label = line.parts[line.columns.indexOf(0)]
    const goesOn = !line.hasFigures && (label === undefined || /^[\p{Ll}(]/u.test(label.text))
    // `Opvang van` and, a line lower, `minderjarigen  12  14`: the label began above its figures.
    const wasLabel = open?.every((one) => !one.hasFigures && one.columns.every((column) => column === 0))
    if (open && (goesOn || (wasLabel && line.hasFigures && label !== undefined && /^[\p{Ll}(]/u.test(label.text))))
      open.push(line)
    else rows.push([line])
  }
  return rows
}
