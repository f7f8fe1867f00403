/** One line of text in the making: the characters of text nodes, white space collapsed, and what hangs in it. */
import type { Span } from '../../document.ts'
import type { Run } from './places.ts'
import type { MarkupElement, MarkupText } from './tree.ts'

/** Characters of one text node that stand side by side in it, or (node null) a separator that no node holds. */
interface Bit {
  text: string
  readonly node: MarkupText | null
  readonly offset: number
}

/** A footnote's marker in a line. */
interface Mark extends Span {
  readonly note: MarkupElement
}

export interface Line {
  readonly bits: Bit[]
  readonly marks: Mark[]
  length: number
  /** White space that becomes one space if a word follows. */
  pending: { readonly node: MarkupText | null; readonly offset: number } | null
}

export const newLine = (): Line => ({ bits: [], marks: [], length: 0, pending: null })

export const textOfLine = (line: Line): string => line.bits.map((bit) => bit.text).join('')

/** What stands in a line from an offset on, without going through all of it. */
function tailOfLine(line: Line, from: number): string {
  let text = ''
  for (let i = line.bits.length - 1; i >= 0 && text.length < line.length - from; i--) text = line.bits[i]!.text + text
  return text.slice(Math.max(0, text.length - (line.length - from)))
}

/** Adds text as a browser shows it: runs of white space are one space, none at the start of a line. */
export function addText(line: Line, node: MarkupText, data: string, offset = 0): void {
  for (const match of data.matchAll(/(\s+)|\S+/gu)) {
    if (match[1] !== undefined) {
      if (line.length > 0) line.pending ??= { node, offset: offset + match.index }
      continue
    }
    addPending(line)
    addBit(line, match[0], node, offset + match.index)
  }
}

/** Adds preformatted text, its spaces kept. */
export function addPreformatted(line: Line, node: MarkupText, data: string, offset: number): void {
  const kept = line.length > 0 ? data : data.trimStart()
  if (kept !== '') addBit(line, kept, node, offset + data.length - kept.length)
}

/** A space here if a word follows: the edge of a block inside a one-line block. */
export function addSpace(line: Line): void {
  if (line.length > 0) line.pending ??= { node: null, offset: 0 }
}

/** A sign that the source has as an element, not as a character (a hard hyphen, a number that it counts itself). */
export function addSign(line: Line, text: string): void {
  addPending(line)
  addBit(line, text, null, 0)
}

/** A separator right here, that the source does not have. */
export function addSeparator(line: Line, text: string): void {
  line.pending = null
  addBit(line, text, null, 0)
}

/**
 * Sets a footnote's marker where it hangs. A space keeps it off a number before it: `nr. 200` with note 1 is not
 * nr. 2001.
 * @param set adds the marker's characters to the line
 */
export function addMark(line: Line, note: MarkupElement, set: () => void): void {
  if (!line.pending && /\d$/.test(line.bits.at(-1)?.text ?? '')) addSpace(line)
  const before = line.length
  set()
  const added = tailOfLine(line, before)
  const start = before + added.length - added.trimStart().length
  if (line.length > start) line.marks.push({ start, end: line.length, note })
}

/** Sets one line behind another. */
export function append(line: Line, other: Line): Span {
  addPending(line)
  const start = line.length
  for (const bit of other.bits) addBit(line, bit.text, bit.node, bit.offset)
  for (const mark of other.marks) line.marks.push({ ...mark, start: mark.start + start, end: mark.end + start })
  return { start, end: line.length }
}

function addPending(line: Line): void {
  if (!line.pending) return
  const { node, offset } = line.pending
  line.pending = null
  addBit(line, ' ', node, offset)
}

function addBit(line: Line, text: string, node: MarkupText | null, offset: number): void {
  const last = line.bits.at(-1)
  if (last && last.node === node && (node === null || last.offset + last.text.length === offset)) last.text += text
  else line.bits.push({ text, node, offset })
  line.length += text.length
}

/** The raw text, grown line by line, with its way back to the text nodes. */
export interface RawText {
  readonly chunks: string[]
  readonly runs: Run[]
  readonly marks: Mark[]
  length: number
}

export const newRawText = (): RawText => ({ chunks: [], runs: [], marks: [], length: 0 })

export function put(raw: RawText, separator: string, line: Line): Span {
  raw.chunks.push(separator)
  raw.length += separator.length
  const start = raw.length
  for (const { text, node, offset } of line.bits) {
    raw.chunks.push(text)
    if (node) raw.runs.push({ rawStart: raw.length, rawEnd: raw.length + text.length, node, offset })
    raw.length += text.length
  }
  for (const mark of line.marks) raw.marks.push({ ...mark, start: start + mark.start, end: start + mark.end })
  return { start, end: raw.length }
}
