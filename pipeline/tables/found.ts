/** A table that was recognised in the lines of a text. */
import type { Cell } from '../document.ts'

export interface FoundTable {
  /** Its first and last line. */
  readonly first: number
  readonly last: number
  /** Row by row, every row as wide as the others; offsets of the text that the lines were taken from. */
  readonly cells: readonly (readonly Cell[])[]
  readonly headerRows: number
  readonly caption?: string
}
