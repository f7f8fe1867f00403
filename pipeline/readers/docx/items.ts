/** The content of a Word document in its order: paragraphs and tables, read once. */
import { elementsOf, type MarkupElement } from '../markup/tree.ts'
import { type Fields, newFields } from './fields.ts'
import { isPlaceholder, type Paragraph, paragraphOf, type Surroundings, shownAlternative } from './paragraph.ts'
import { isFloating, rowsOf, type WordCell } from './tables.ts'

export type TextParagraph = Paragraph<Item>
export interface Cell extends Omit<WordCell, 'element'> {
  readonly items: readonly Item[]
}
export interface Row {
  readonly isHeader: boolean
  readonly cells: readonly Cell[]
}
export interface Table {
  readonly kind: 'table'
  readonly rows: readonly Row[]
  /** It stands beside the text: the margin column of a letter. */
  readonly isFloating: boolean
}
export type Item = TextParagraph | Table

/** What was taken out of the document again. */
const deleted = /^w:(?:del|moveFrom)$/
/** What is put around paragraphs and tables. */
const wrapper = /^w:(?:sdt|sdtContent|customXml|ins|moveTo|smartTag)$/

/** @param container the body, a header, a note, a text box */
export function itemsOf(
  container: MarkupElement,
  surroundings: Surroundings,
  fields: Fields = newFields(container),
): Item[] {
  return elementsOf(container).flatMap((element): Item[] => {
    const { name } = element
    if (deleted.test(name) || isPlaceholder(element)) return []
    if (name === 'w:p') return [paragraphOf(element, fields, surroundings, (box) => itemsOf(box, surroundings))]
    if (name === 'w:tbl') return [tableOf(element, surroundings, fields)]
    if (name === 'mc:AlternateContent') return itemsOf(shownAlternative(element), surroundings, fields)
    return wrapper.test(name) ? itemsOf(element, surroundings, fields) : []
  })
}

const tableOf = (element: MarkupElement, surroundings: Surroundings, fields: Fields): Table => ({
  kind: 'table',
  isFloating: isFloating(element),
  rows: rowsOf(element).map(({ cells, isHeader }) => ({
    isHeader,
    cells: cells.map(({ element: cell, ...span }) => ({ ...span, items: itemsOf(cell, surroundings, fields) })),
  })),
})

/** All paragraphs, those in text boxes and tables too, in their order. */
export const paragraphsIn = (items: readonly Item[]): TextParagraph[] =>
  items.flatMap((item) =>
    item.kind === 'paragraph'
      ? [...item.boxes.flatMap(paragraphsIn), item]
      : item.rows.flatMap((row) => row.cells.flatMap((cell) => paragraphsIn(cell.items))),
  )

export const textOfItems = (items: readonly Item[]): string =>
  paragraphsIn(items)
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(' ')
