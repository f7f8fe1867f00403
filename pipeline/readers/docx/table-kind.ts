/** What a table is for: data, the head of a letter, signatures side by side, or nothing but layout. */
import { isLetterheadEvidence, letterheadLabel } from '../../blocks/letterhead.ts'
import { personLine, roleLine } from '../../blocks/signature.ts'
import { type HeaderRow, headerRowsOf } from '../markup/header-rows.ts'
import { type Cell, paragraphsIn, type Row, type Table, textOfItems } from './items.ts'

/** The words of a cell of data stay below this many characters, on average. */
const LONG = 250

/** Tables in tables are layout; so each paragraph is looked at once, however deep it stands. */
const holdsTable = ({ rows }: Table): boolean =>
  rows.some((row) => row.cells.some((cell) => cell.items.some(({ kind }) => kind === 'table')))

/** The paragraphs that stand in a cell itself. */
const ownTexts = ({ items }: Cell): string[] =>
  items.flatMap((item) => (item.kind === 'paragraph' && item.text !== '' ? [item.text] : []))

export function isDataTable(table: Table): boolean {
  if (holdsTable(table)) return false
  const { rows } = table
  const texts = rows.map((row) => row.cells.map((cell) => textOfItems(cell.items)))
  const filled = texts.flat().filter((text) => text !== '')
  const shown = texts.filter((row) => row.some((text) => text !== ''))
  const average = filled.reduce((sum, text) => sum + text.length, 0) / Math.max(1, filled.length)
  return shown.length >= 2 && shown.some((row) => row.length >= 2) && average <= LONG
}

/** `Datum | 18 oktober 2023`, `> Retouradres …`: but a row of labels only heads a table. */
export const isHeadTable = ({ rows }: Table): boolean =>
  rows.some(({ cells }) => {
    const [first = '', second = ''] = cells.map((cell) => ownTexts(cell).join(' ')).filter((text) => text !== '')
    return (isLetterheadEvidence(first) || isBareLabel(first)) && !isBareLabel(second)
  })

/** The label of a head without its value. */
export const isBareLabel = (text: string): boolean =>
  letterheadLabel.test(text) && text.replace(letterheadLabel, '').trim() === ''

/** Those who sign stand side by side in the columns of a table. */
export function isSignatureTable({ rows }: Table): boolean {
  const texts = rows.flatMap((row) => row.cells.flatMap(ownTexts))
  return texts.length <= 24 && texts.some((text) => roleLine.test(text)) && texts.some((text) => personLine.test(text))
}

/** @param rows that hold text */
export const wordHeaderRows = (rows: readonly Row[]): number =>
  headerRowsOf(
    rows.map(
      ({ isHeader, cells }): HeaderRow => ({
        isHeader,
        cells: cells.map(({ items }) => ({
          text: textOfItems(items),
          isBold: paragraphsIn(items).every(({ text, isBold }) => text === '' || isBold),
        })),
      }),
    ),
  )
