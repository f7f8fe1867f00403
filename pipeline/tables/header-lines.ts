/**
 * The lines above the figures of a table. One that heads several columns stands in the middle over them:
 *
 *   Onderdeel             Instroom        Uitstroom
 *                        2030   2031     2030   2031
 *
 * and is repeated in each of them, as a merged cell is in the other media.
 */
import type { FoundCell } from './found.ts'
import { type Column, columnFor, inColumns, merged, type Part, type Row } from './parts.ts'

/** Characters by which a header may miss the middle, or the edge, of what it heads. */
const SLACK = 1

/** @param head the header lines, from the top; @returns one row for each, as wide as the table */
export function headerLines(columns: readonly Column[], head: readonly Row[]): FoundCell[][] {
  const below: boolean[] = columns.map(() => false)
  const texts: string[] = columns.map(() => '')
  return head
    .toReversed()
    .map((row) => {
      const own = inColumns(columns, row)
      const cells = spread(columns, own, below, texts) ?? own
      cells.forEach((cell, c) => {
        if (cell.length === 0) return
        below[c] = true
        texts[c] = cell.map((part) => part.text).join(' ')
      })
      return cells.map(merged)
    })
    .toReversed()
}

/**
 * The parts of a line over the columns that they head; null where none heads more than one.
 * @param below which columns have a header of their own further down, and what it says
 */
function spread(
  columns: readonly Column[],
  own: readonly (readonly Part[])[],
  below: readonly boolean[],
  texts: readonly string[],
): Part[][] | null {
  const label = own[0]!
  const heads = own.slice(1).flat()
  const count = columns.length - 1
  if (heads.length === 0 || heads.length >= count) return null
  const spans = periods(columns, heads, texts) ?? heads.map((head) => middle(columns, head, below))
  if (spans.every(([from, to]) => from === to)) return null
  const isApart = spans.every(([from], i) => i === 0 || from > spans[i - 1]![1])
  if (!isApart) return null
  return columns.map((_, c) => (c === 0 ? [...label] : heads.filter((_, i) => spans[i]![0] <= c && c <= spans[i]![1])))
}

/** The headers below repeat, once for each of these: `2030 2031 2030 2031`. */
function periods(
  columns: readonly Column[],
  heads: readonly Part[],
  texts: readonly string[],
): (readonly [number, number])[] | null {
  const size = (columns.length - 1) / heads.length
  if (!Number.isInteger(size) || heads.length < 2) return null
  const repeats = texts.slice(1).every((text, i) => text !== '' && text === texts[1 + (i % size)])
  if (!repeats || new Set(texts.slice(1)).size !== size) return null
  const spans = heads.map((_, i) => [1 + i * size, (i + 1) * size] as const)
  const isOver = spans.every(([from, to], i) => {
    const centre = centreOf(heads[i]!)
    return columns[from]!.left <= centre && centre <= columns[to]!.right
  })
  return isOver ? spans : null
}

/** The columns in whose middle a part stands, where no single one has it at an edge or in its own middle. */
function middle(columns: readonly Column[], part: Part, below: readonly boolean[]): readonly [number, number] {
  const nearest = columnFor(columns, part)
  const isOverOne = columns.some(
    (column) =>
      Math.abs(column.left - part.left) <= SLACK ||
      Math.abs(column.right - part.right) <= SLACK ||
      Math.abs(centreOf(column) - centreOf(part)) <= SLACK,
  )
  if (isOverOne) return [nearest, nearest]
  for (let to = 2; to < columns.length; to++)
    for (let from = to - 1; from >= 1 && below[from] && below[to]; from--) {
      const span = { left: columns[from]!.left, right: columns[to]!.right }
      if (Math.abs(centreOf(span) - centreOf(part)) <= SLACK) return [from, to]
    }
  return [nearest, nearest]
}

const centreOf = ({ left, right }: Column): number => (left + right) / 2
