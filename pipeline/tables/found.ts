/** A table that was recognised in the lines of a text. */
import type { Cell, Span } from '../document.ts'

/** A cell, and what it has of each line where it goes on over several. */
export interface FoundCell extends Cell {
  readonly lines?: readonly Span[]
}

export interface FoundTable {
  /** Its first and last line. */
  readonly first: number
  readonly last: number
  /** Row by row, every row as wide as the others; offsets of the text that the lines were taken from. */
  readonly cells: readonly (readonly FoundCell[])[]
  readonly headerRows: number
  readonly caption?: string
}
