/** Lines of a table that its picture does not have, where the lines that it has and its words show them. */

import { isValue } from '../../tables/values.ts'
import type { Rule } from '../pdf/drawing.ts'
import { type Line, rowToLine, runsToLines } from '../pdf/lines.ts'
import { type Grid, gridToSets } from '../pdf/ruled-tables.ts'
import { type Run, rightOf } from '../pdf/runs.ts'

/** Words stand no further apart than this part of their size; cells do. */
const WORD_GAP = 0.8
/** Points by which words may reach over a line without crossing it. */
const OVER = 2

/** The lines of a grid, and those that end its cells where nothing is drawn. */
export function withImplied(grid: Grid, runs: readonly Run[]): Rule[] {
  const drawn = [...grid.across, ...grid.down]
  const lines = runsInside(runs, grid)
  const implied = open(grid, gridToSets(grid)).flatMap((region) => impliedIn(region, grid, lines))
  const whole: Grid = {
    ...grid,
    across: [...grid.across, ...implied.filter((rule) => rule.across)],
    down: [...grid.down, ...implied.filter((rule) => !rule.across)],
  }
  return [...drawn, ...implied, ...rowsByFigures(whole, grid, lines)]
}

/** What stands in the grid, its words in pieces that have no gap in them. */
function runsInside(runs: readonly Run[], { xs, ys }: Grid): Line[] {
  const inside = runs.filter(
    (run) =>
      run.turn === 0 &&
      run.y > ys[0]! &&
      run.y - run.size / 2 < ys.at(-1)! &&
      run.x < xs.at(-1)! &&
      rightOf(run) > xs[0]!,
  )
  return runsToLines(inside).flatMap((line) => {
    const pieces: Run[][] = []
    for (const run of line.runs) {
      const last = pieces.at(-1)
      if (last && run.x - rightOf(last.at(-1)!) <= WORD_GAP * line.size) last.push(run)
      else pieces.push([run])
    }
    return pieces.map(rowToLine)
  })
}

type Region = readonly { readonly row: number; readonly column: number; readonly index: number }[]

/** Regions without lines in them, of more than one of the smallest cells. */
function open({ xs, ys }: Grid, rootOf: (index: number) => number): Region[] {
  const columns = xs.length - 1
  const cells = Array.from({ length: columns * (ys.length - 1) }, (_, index) => ({
    row: Math.floor(index / columns),
    column: index % columns,
    index,
  }))
  return [...Map.groupBy(cells, ({ index }) => rootOf(index)).values()].filter((region) => region.length > 1)
}

/**
 * A cell that is merged takes several columns of one row or several rows of one column. What is open both ways is the
 * body of a table whose lines are drawn in its header and its first column alone.
 */
function impliedIn(region: Region, { xs, ys }: Grid, lines: readonly Line[]): Rule[] {
  const own = new Set(region.map(({ index }) => index))
  const columns = xs.length - 1
  const isBody = new Set(region.map(({ row }) => row)).size > 1 && new Set(region.map(({ column }) => column)).size > 1
  const inRow = (row: number): Line[] =>
    lines.filter(({ y, size }) => y - 0.3 * size > ys[row]! && y - 0.3 * size <= ys[row + 1]!)
  return region.flatMap(({ row, column, index }) => {
    const rules: Rule[] = []
    if (column + 1 < columns && own.has(index + 1)) {
      const x = xs[column + 1]!
      const beside = inRow(row)
      const isCrossed = beside.some(({ left, right }) => left < x - OVER && right > x + OVER)
      const stands = (from: number, to: number): boolean =>
        beside.some(({ left, right }) => left >= from - OVER && right <= to + OVER)
      // `Totaal` over two columns stays one cell; two words in what could be two cells are two.
      const isBoth = stands(xs[column]!, x) && stands(x, xs[column + 2]!)
      if (!isCrossed && (isBody || isBoth))
        rules.push({ across: false, at: x, from: ys[row]!, to: ys[row + 1]!, implied: true })
    }
    if (isBody && own.has(index + columns))
      rules.push({ across: true, at: ys[row + 1]!, from: xs[column]!, to: xs[column + 1]!, implied: true })
    return rules
  })
}

/** Baselines of one row differ by no more than this part of the size. */
const ALIGNED = 0.4

/**
 * Rows between which nothing is drawn at all: columns of figures that stand side by side.
 *
 *   Opvang │ Gemeenten  │ 12 │ 14
 *          │ Provincies │  3 │  4
 */
function rowsByFigures(grid: Grid, drawn: Grid, lines: readonly Line[]): Rule[] {
  const { xs, ys } = grid
  const columns = xs.length - 1
  const regionOf = gridToSets(drawn)
  return ys.slice(1).flatMap((bottom, row) => {
    const cells = xs
      .slice(1)
      .map((right, column) =>
        lines.filter(
          ({ left: x, right: end, y, size }) =>
            (x + end) / 2 > xs[column]! &&
            (x + end) / 2 <= right &&
            y - 0.3 * size > ys[row]! &&
            y - 0.3 * size <= bottom,
        ),
      )
    const figures = cells.filter(
      (cell, column) => column > 0 && cell.length > 1 && cell.every((line) => isValue(lineText(line))),
    )
    const inBody = new Set(figures.map((cell) => regionOf(row * columns + cells.indexOf(cell))))
    const body = cells.filter((_, column) => inBody.has(regionOf(row * columns + column)))
    const [first] = figures.length > 1 ? body.filter(isList).sort((a, b) => b.length - a.length) : []
    if (!first || !figures.every((cell) => isUnder(cell, first))) return []
    return first
      .slice(1)
      .flatMap((line) =>
        cells.flatMap((cell, column): Rule[] =>
          body.includes(cell) || (cell.length === first.length && isUnder(cell, first))
            ? [{ across: true, at: line.y - line.size, from: xs[column]!, to: xs[column + 1]! }]
            : [],
        ),
      )
  })
}

/** Lines further apart than those of one text: a figure, a name each. */
const APART = 1.5
const isList = (cell: readonly Line[]): boolean =>
  cell.slice(1).every(({ y, size }, index) => y - cell[index]!.y > APART * size) ||
  cell.every((line) => isValue(lineText(line)))

const lineText = ({ runs }: Line): string => runs.map(({ text }) => text).join(' ')

/** Each line of the one stands on a line of the other: a figure may lack, that is not read or not there. */
const isUnder = (cell: readonly Line[], other: readonly Line[]): boolean =>
  cell.every(({ y, size }) => other.some((line) => Math.abs(y - line.y) <= ALIGNED * size))
