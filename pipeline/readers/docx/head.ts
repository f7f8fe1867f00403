/**
 * The head of a letter: what stands in its frames, text boxes and head table, and what the headers and footers of later
 * pages add to it. A line stands there once, however many pages repeat it.
 *
 *   Datum        18 oktober 2023        a row of the head table: one line
 *   Ons kenmerk                         the margin column: a line each
 *   4980892
 */
import { letterheadLabel, subjectLabel } from '../../blocks/letterhead.ts'
import { type Line, textOfLine } from '../markup/line.ts'
import { setBlock, setStack, stacked, type Writer } from '../markup/writer.ts'
import type { Cell, Item, TextParagraph } from './items.ts'
import { isBareLabel } from './table-kind.ts'

/** A line of the head; null for an empty one, which sets groups of lines apart. */
export type HeadLine = { readonly type: 'letterhead' | 'subject'; readonly line: Line } | null

const pageNumber = /^(?:(?:pagina|blad|bladzijde|page)\s*)?\d{0,4}(?:\s*(?:van|of|\/)\s*\d{0,4})?$/i

/** Everything in a frame, a text box or a header, as lines. */
export const headLines = (items: readonly Item[]): HeadLine[] =>
  items.flatMap((item) =>
    item.kind === 'paragraph' ? paragraphLines(item) : item.rows.flatMap((row) => headRow(row.cells)),
  )

export function paragraphLines({ lines, boxes, hasPageNumber }: TextParagraph): HeadLine[] {
  const inner = boxes.flatMap((box) => [null, ...headLines(box), null])
  const own = lines.filter((line) => line.length > 0 && !pageNumber.test(textOfLine(line).trim()))
  if (hasPageNumber || own.length === 0) return [...inner, null]
  return [...inner, ...own.map((line): HeadLine => ({ type: 'letterhead', line }))]
}

/** A row with a label in its first cell is one line; of any other row, each paragraph is. */
function headRow(cells: readonly Cell[]): HeadLine[] {
  const set = cells.map((cell) => headLines(cell.items))
  const filled = set.map((lines) => lines.flatMap((line) => line?.line ?? [])).filter((lines) => lines.length > 0)
  const [first, second] = filled
  const label = first?.length === 1 ? textOfLine(first[0]!).trim() : ''
  if (!first || !second || filled.length > 2 || !isBareLabel(label)) return set.flat()
  return [{ type: subjectLabel.test(label) ? 'subject' : 'letterhead', line: stacked([...first, ...second], ' ') }]
}

/** Sets lines of the head as blocks: lines that stand together are one block, the subject is one of its own. */
export function setHead(writer: Writer, lines: readonly HeadLine[]): void {
  let group: Line[] = []
  const flush = (): void => {
    setStack(writer, 'letterhead', group)
    group = []
  }
  for (const line of lines) {
    if (line?.type === 'letterhead') group.push(line.line)
    else flush()
    if (line?.type === 'subject') setBlock(writer, { type: 'subject' }, line.line)
  }
  flush()
}

/** What later pages say otherwise than the first: `Datum` with another day, left over from a draft. */
export interface Contradiction {
  readonly label: string
  readonly value: string
}

/** Lines that are compared; a head with more is none, and comparing all would take for ever. */
const MOST_LINES = 1_000

/**
 * The lines of headers and footers that the head does not have yet.
 * @param known the lines of the head as it is set so far
 */
export function addedLines(
  lines: readonly HeadLine[],
  known: readonly string[],
): { readonly added: HeadLine[]; readonly contradictions: Contradiction[] } {
  const all = known.slice(0, MOST_LINES).map((line) => squeezed(line.slice(0, MOST_LINES)))
  const isKnown = (text: string): boolean => all.some((line) => line.includes(squeezed(text)))
  const added: HeadLine[] = []
  const contradictions: Contradiction[] = []
  for (let i = 0; i < Math.min(lines.length, MOST_LINES); i++) {
    const line = lines[i]!
    const text = line ? textOfLine(line.line).trim() : ''
    const label = letterheadLabel
      .exec(text)?.[0]
      .trim()
      .replace(/(?<!\s)\s*:$/, '')
    if (!line) added.push(line)
    else if (label !== undefined && all.some((other) => other.startsWith(squeezed(label)))) {
      // The value stands behind the label or, with a bare label, in the next line.
      const next = isBareLabel(text) ? lines[++i] : undefined
      const value = next ? textOfLine(next.line).trim() : text.slice(label.length).replace(/^[\s:]+/, '')
      if (value !== '' && !isKnown(value)) contradictions.push({ label, value })
    } else if (!isKnown(text)) {
      added.push(line)
      all.push(squeezed(text))
    }
  }
  return { added, contradictions }
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase()
