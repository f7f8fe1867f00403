/** Cells that span rows and columns, laid out as a grid. */

export interface GridCell {
  /** How many columns and rows it covers. */
  readonly columns: number
  readonly rows: number
  /** The first column it covers, where the source says so; else the next free one. */
  readonly column?: number | undefined
}

/** Cells of the grid, repeated ones included: what spans may ask for goes far beyond any table. */
const MOST_CELLS = 50_000
/** HTML's own limit of a colspan; no table of the other media goes beyond it. */
export const MOST_COLUMNS = 1_000

/**
 * The grid: a cell that spans stands in every row and column that it covers.
 * @param rows each with one value for each of its cells
 */
export function grid<Value>(
  rows: readonly { readonly cells: readonly GridCell[] }[],
  values: readonly (readonly Value[])[],
  empty: Value,
): Value[][] {
  const slots: Value[][] = rows.map(() => [])
  const taken: Set<number>[] = rows.map(() => new Set())
  let count = 0
  rows.forEach((row, y) => {
    let x = 0
    row.cells.forEach((cell, i) => {
      x = Math.max(x, cell.column ?? 0)
      while (taken[y]!.has(x)) x++
      for (let down = y; down < Math.min(rows.length, y + cell.rows); down++)
        for (let right = x; right < x + cell.columns; right++) {
          if (count >= MOST_CELLS && (down > y || right > x)) return
          if (taken[down]!.has(right)) continue
          taken[down]!.add(right)
          slots[down]![right] = values[y]![i]!
          count++
        }
      x += cell.columns
    })
  })
  return slots.map((slot) => Array.from(slot, (value) => value ?? empty))
}
