/** Which rows head a table, where the source may or may not mark them. */

export interface HeaderRow {
  /** The source marks it as a header row. */
  readonly isHeader: boolean
  readonly cells: readonly { readonly text: string; readonly isBold: boolean }[]
}

/** @returns the first rows that are marked; without any, first rows in bold. A bold row of amounts is a total. */
export function headerRowsOf(rows: readonly HeaderRow[]): number {
  const marked = rows.findIndex(({ isHeader }) => !isHeader)
  if (marked !== 0) return Math.max(0, marked)
  const first = rows.findIndex((row, i) => !isBoldRow(row) || (i > 0 && row.cells.slice(1).some(isAmount)))
  return Math.max(0, first)
}

const isAmount = ({ text }: { text: string }): boolean =>
  /^[-–‒−+€ ]{0,4}\d[\d., ]*%?$/.test(text) && !/^(?:19|20)\d{2}$/.test(text)

/** All cells in bold; an empty one may stand in the corner. */
function isBoldRow({ cells }: HeaderRow): boolean {
  const named = cells.filter(({ text }, i) => i > 0 || text !== '')
  return named.length > 0 && named.every(({ text, isBold }) => text !== '' && isBold)
}
