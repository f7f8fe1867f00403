/** Text that runs on over the end of a row where nothing is drawn: it stays in the cell in which it began. */
import { runsToLines } from './lines.ts'
import type { RawCell } from './table.ts'

/** @param row the row below the line, from 0 */
export type IsImplied = (row: number, column: number) => boolean

/** Lines of one text are no further apart than this part of its other lines. */
const LEADING = 1.2
/** A line that goes on with a sentence: `wijkverbanen` under `hechte`, `(gemeenten)`. */
const GOES_ON = /^[\p{Ll}(]/u

/**
 *   1. Welzijn   │ • Loketten
 *   ─────────────│   met hechte          no line is drawn here, and none is as near to the next as these
 *   2. Ouderen   │   verbanden
 */
export function withFlow(cells: readonly RawCell[], isImplied: IsImplied): RawCell[] {
  const out = [...cells].sort((a, b) => a.row - b.row)
  for (let index = 0; index < out.length; index++) {
    const upper = out[index]!
    const { column, columns } = upper
    for (let row = upper.row + upper.rows; ; ) {
      const next = out.findIndex((cell) => cell.row === row && cell.column === column && cell.columns === columns)
      const lower = out[next]
      if (!lower || !isImplied(row, column)) break
      const moved = flowing(out[index]!, lower)
      if (moved.length === 0) break
      out[index] = { ...out[index]!, runs: [...out[index]!.runs, ...moved] }
      out[next] = { ...lower, runs: lower.runs.filter((run) => !moved.includes(run)) }
      if (out[next]!.runs.length > 0) break
      row += lower.rows
    }
  }
  return out
}

/** The runs of the lower cell that go on with the text of the upper one. */
function flowing(upper: RawCell, lower: RawCell): RawCell['runs'] {
  const above = runsToLines(upper.runs)
  const below = runsToLines(lower.runs)
  const gaps = above.slice(1).map((line, index) => line.y - above[index]!.y)
  const leading = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)]
  if (leading === undefined || !GOES_ON.test(below[0]?.runs[0]?.text ?? '')) return []
  let last = above.at(-1)!.y
  const own = []
  for (const line of below) {
    if (line.y - last > LEADING * leading) break
    own.push(line)
    last = line.y
  }
  return own.flatMap(({ runs }) => runs)
}
