/** The lines of a text, as cleaners and blocks look at them. */
import { bisect } from './bisect.ts'
import type { Span } from './document.ts'

/** A line without the white space at its ends; `start` to `end` is what is left, `from` to `to` the whole with its break. */
export interface Line extends Span {
  readonly text: string
  readonly from: number
  readonly to: number
  /** Columns of white space in front. */
  readonly indent: number
  /** A form feed stands in front of it: the first line of a page. */
  readonly newPage: boolean
}

export const isBlank = (line: Line | undefined): boolean => line === undefined || line.text === ''

export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let from = 0
  while (from < text.length) {
    const lineFeed = text.indexOf('\n', from)
    const to = lineFeed < 0 ? text.length : lineFeed + 1
    const whole = text.slice(from, to)
    const newPage = whole.includes('\f')
    const trimmed = whole.trimStart()
    const start = to - trimmed.length
    const content = trimmed.trimEnd()
    lines.push({
      text: content,
      start: content === '' ? from : start,
      end: content === '' ? from : start + content.length,
      from,
      to,
      indent: content === '' ? 0 : start - from - (newPage ? 1 : 0),
      newPage,
    })
    from = to
  }
  return lines
}

/** The line that holds an offset of the text. */
export function lineAt(lines: readonly Line[], offset: number): Line | undefined {
  return lines[bisect(lines, (line) => line.to <= offset)]
}
