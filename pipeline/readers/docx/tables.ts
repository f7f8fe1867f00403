/** Tables of a Word document: rows and cells as they stand in the file. */
import { MOST_COLUMNS } from '../markup/grid.ts'
import { attribute, childOf, elementsOf, type MarkupElement } from '../markup/tree.ts'
import { isOn, value } from './styles.ts'

export interface WordCell {
  readonly element: MarkupElement
  readonly column: number
  readonly columns: number
  readonly rows: number
}

export interface WordRow {
  readonly cells: readonly WordCell[]
  /** It is repeated on each page that the table runs over. */
  readonly isHeader: boolean
}

/** Rows of the table itself; a cell merged over rows stands in the first of them. */
export function rowsOf(table: MarkupElement): WordRow[] {
  /** The cell that a merged column goes on from, by column. */
  const open = new Map<number, { rows: number }>()
  return within(table, 'w:tr')
    .filter((row) => property(row, 'w:trPr', 'w:del') === undefined)
    .map((row) => {
      const header = property(row, 'w:trPr', 'w:tblHeader')
      let column = count(value(childOf(row, 'w:trPr'), 'w:gridBefore'), 0)
      const cells: (WordCell & { rows: number })[] = []
      for (const element of within(row, 'w:tc')) {
        const columns = count(value(childOf(element, 'w:tcPr'), 'w:gridSpan'), 1)
        const merge = property(element, 'w:tcPr', 'w:vMerge')
        const above = merge && attribute(merge, 'w:val') !== 'restart' ? open.get(column) : undefined
        if (above) above.rows++
        else {
          const cell = { element, column, columns, rows: 1 }
          cells.push(cell)
          if (merge) open.set(column, cell)
          else open.delete(column)
        }
        column = Math.min(MOST_COLUMNS, column + columns)
      }
      return { cells, isHeader: header !== undefined && isOn(header) }
    })
}

/** It stands beside the text: the margin column of a letter. */
export const isFloating = (table: MarkupElement): boolean => property(table, 'w:tblPr', 'w:tblpPr') !== undefined

function property(element: MarkupElement, group: string, name: string): MarkupElement | undefined {
  const properties = childOf(element, group)
  return properties && childOf(properties, name)
}

const count = (text: string, usual: number): number =>
  text === '' ? usual : Math.min(MOST_COLUMNS, Math.max(usual, Math.trunc(Number(text)) || usual))

/** Rows of a table, or cells of a row, also where content controls are put around them. */
function within(element: MarkupElement, name: string): MarkupElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child]
    return /^w:(?:sdt|sdtContent|customXml|ins|moveTo)$/.test(child.name) ? within(child, name) : []
  })
}
