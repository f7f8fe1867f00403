/** Lays stretches of a source down one behind the other and records all that lies between them as taken out. */
import type { Span } from '../../document.ts'
import { arrange, type Piece, type Segment } from '../../source-map.ts'
import type { Item } from './inline.ts'

export interface Pen {
  /** Adds to what will stand in front of the next item. */
  readonly separate: (separator: string) => void
  /** Lays items down, in source order; of none, the empty span at the spot. */
  readonly lay: (items: readonly Item[]) => Span
  /** Writes out a separator that no item follows. */
  readonly settle: () => void
  /** Footnote markers laid down so far, by label. */
  readonly marks: ReadonlyMap<string, readonly Span[]>
  readonly finish: () => { text: string; pieces: Piece[] }
}

export function penOver(source: string): Pen {
  const segments: Segment[] = []
  const marks = new Map<string, Span[]>()
  let cursor = 0
  let at = 0
  let separator = ''
  let last = ''

  /** The source from `start` to `end`, as it is or as something else. */
  const write = (start: number, end: number, text: string): void => {
    if (start === end && text === '') return
    const isKept = end - start === text.length && source.startsWith(text, start)
    segments.push(isKept ? { start, end } : { start, end, text })
    at += text.length
    last = text.at(-1) ?? last
  }
  const leadTo = (start: number): void => {
    write(cursor, start, separator)
    separator = ''
    cursor = start
  }
  const layOne = (item: Item): Span => {
    // A marker behind a number keeps off it: `nr. 200` with note 1 is not nr. 2001.
    if (item.mark && separator === '' && /\d/.test(last)) separator = ' '
    leadTo(item.start)
    const start = at
    write(item.start, item.end, item.text ?? source.slice(item.start, item.end))
    cursor = item.end
    const span = { start, end: at }
    if (item.mark) {
      const spans = marks.get(item.mark.label)
      if (spans) spans.push(span)
      else marks.set(item.mark.label, [span])
    }
    return span
  }
  return {
    marks,
    separate: (more) => {
      separator += more
    },
    lay: (items) => {
      const spans = items.map(layOne)
      const empty = at + separator.length
      return { start: spans[0]?.start ?? empty, end: spans.at(-1)?.end ?? empty }
    },
    settle: () => leadTo(cursor),
    finish: () => {
      separator = ''
      leadTo(source.length)
      return arrange(source, segments)
    },
  }
}
