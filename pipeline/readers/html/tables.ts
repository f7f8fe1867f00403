/** Tables of a page: which ones hold data, and their cells row by row with merged cells repeated. */

import { type GridCell, MOST_COLUMNS } from '../markup/grid.ts'
import { textOf } from './notes.ts'
import { attribute, isElement, isText, type PageElement, type PageNode } from './page.ts'

/** One cell as the source has it. */
export interface SourceCell extends GridCell {
  readonly element: PageElement
}

export interface SourceRow {
  readonly element: PageElement
  readonly cells: readonly SourceCell[]
  /** It stands in a thead, or all its cells (an empty first one aside) are header cells. */
  readonly isHeader: boolean
}

/** The rows of a table itself, not of tables in its cells. */
export function rowsOf(table: PageElement): SourceRow[] {
  const sections = table.children.filter(isElement).filter((child) => /^(?:thead|tbody|tfoot|tr)$/.test(child.name))
  return sections.flatMap((section) => {
    const rows =
      section.name === 'tr' ? [section] : section.children.filter(isElement).filter((row) => row.name === 'tr')
    return rows.map((row): SourceRow => {
      const cells = row.children.filter(isElement).filter((cell) => cell.name === 'td' || cell.name === 'th')
      return { element: row, cells: cells.map(sourceCell), isHeader: section.name === 'thead' || isHeaderRow(cells) }
    })
  })
}

const sourceCell = (element: PageElement): SourceCell => ({
  element,
  columns: span(attribute(element, 'colspan'), MOST_COLUMNS),
  // 0 means: to the end of the row group.
  rows: attribute(element, 'rowspan').trim() === '0' ? 65_534 : span(attribute(element, 'rowspan'), 65_534),
})

const span = (text: string, most: number): number => Math.min(most, Math.max(1, Math.trunc(Number(text)) || 1))

function isHeaderRow(cells: readonly PageElement[]): boolean {
  const named = cells.filter((cell, i) => i > 0 || cell.name === 'th' || textOf(cell).trim() !== '')
  return named.length > 0 && named.every((cell) => cell.name === 'th' || isAllBold(cell))
}

/** A cell whose words are all in bold: old pages mark their header row so. */
function isAllBold(cell: PageElement): boolean {
  const bold = (node: PageNode): boolean =>
    isText(node)
      ? node.data.trim() === ''
      : !isElement(node) || /^(?:b|strong|br)$/.test(node.name) || node.children.every(bold)
  return textOf(cell).trim() !== '' && cell.children.every(bold)
}

/** First rows that are header rows; none where all rows look so. */
export function headerRowsOf(rows: readonly SourceRow[]): number {
  const first = rows.findIndex((row) => !row.isHeader)
  return Math.max(0, first)
}

/** Labels of a letterhead: a table of these sets the letter's head, it holds no data. */
const letterheadLabel =
  /^(?:datum|(?:ons |uw )?kenmerk|uw brief(?: van)?|onze referentie|uw referentie|betreft|onderwerp|aan|van|bijlagen?|cc|contactpersoon|doorkiesnummer|telefoon|fax|e-?mail|postadres|bezoekadres|afschrift(?: aan)?)\s*:?$/i

/** `data`, or `letterhead` (lines of label and value), or `layout` (a page set in cells, as pages of 2000 were). */
export function kindOfTable(table: PageElement, rows: readonly SourceRow[]): 'data' | 'letterhead' | 'layout' {
  const cells = rows.flatMap((row) => row.cells)
  const texts = cells.map((cell) => textOf(cell.element).replace(/\s+/g, ' ').trim())
  const columns = Math.max(0, ...rows.map((row) => row.cells.reduce((sum, cell) => sum + cell.columns, 0)))
  const filled = texts.filter((text) => text !== '')
  const longest = Math.max(0, ...texts.map((text) => text.length))
  const labels = rows.filter((row) => row.cells[0] && letterheadLabel.test(textOf(row.cells[0].element).trim())).length
  if (
    /^(?:presentation|none)$/.test(attribute(table, 'role')) ||
    cells.some((cell) => holds(cell.element, /^(?:table|h[1-4])$/))
  )
    return labels > 0 && longest <= 300 && !cells.some((cell) => holds(cell.element, /^table$/))
      ? 'letterhead'
      : 'layout'
  if (labels >= 2 || (labels === 1 && rows.length <= 2 && columns === 2))
    return longest <= 300 ? 'letterhead' : 'layout'
  if (table.children.some((child) => isElement(child) && /^(?:caption|thead)$/.test(child.name)) && columns >= 2)
    return 'data'
  const average = filled.reduce((sum, text) => sum + text.length, 0) / Math.max(1, filled.length)
  return columns < 2 || rows.length < 2 || average > 250 ? 'layout' : 'data'
}

const holds = (element: PageElement, name: RegExp): boolean =>
  element.children.some((child) => isElement(child) && (name.test(child.name) || holds(child, name)))
