/** Everything in the text that looks like a date and is not part of something else. */
import type { Document, Span } from '../../pipeline/document.ts'
import { readAt } from './forms.ts'
import type { Point } from './points.ts'

export function pointsIn(document: Document): Point[] {
  const { text } = document
  const lower = lowered(text)
  const isTaken = takenIn(document)
  const points: Point[] = []
  for (let at = nextWord(lower, 0); at < lower.length; ) {
    const reading = readAt(lower, at, text)
    if (reading) for (const point of reading.points) if (!isTaken(point)) points.push(point)
    at = nextWord(lower, reading ? reading.end : at + 1)
  }
  return points
}

/** Where the first word or number begins at or after `from`; the end of the text where none does. */
function nextWord(lower: string, from: number): number {
  let at = from
  if (at > 0 && isOfWord(lower.charCodeAt(at - 1))) while (at < lower.length && isOfWord(lower.charCodeAt(at))) at++
  while (at < lower.length && !isOfWord(lower.charCodeAt(at))) at++
  return at
}

/** Letters of Dutch in lower case, figures and `_`; a raised ² is none, it marks a footnote. */
const isOfWord = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 48 && code <= 57) ||
  code === 95 ||
  (code >= 0xdf && code <= 0x24f && code !== 0xf7)

/** In lower case, each letter in its place: `İ` would become two. */
export function lowered(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return text.replace(/\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase()
    return small.length === letter.length ? small : letter
  })
}

/**
 * Tables, and what earlier extractors found to be the name of something. A reference may hold a day that is a date all the
 * same: `Handelingen van 14 april 2015`.
 */
function takenIn(document: Document): (point: Point) => boolean {
  const ofType = (...types: string[]) => document.annotations.filter(({ type }) => types.includes(type))
  const wholly = disjoint([...document.blocks.filter(({ type }) => type === 'table'), ...ofType('kenmerk', 'table')])
  const named = disjoint(ofType('reference'))
  return (point) => isIn(wholly, point) || (!isNamedDay(point) && isIn(named, point))
}

const isNamedDay = ({ shape, rule }: Point): boolean => shape.kind === 'days' && rule !== 'numeric' && rule !== 'iso'

/** In text order, what overlaps joined into one. */
export function disjoint(spans: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return joined
}

/** Whether the span overlaps one of these; found by halving, for a letter may hold thousands of either. */
export function isIn(spans: readonly Span[], { start, end }: Span): boolean {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  return low < spans.length && spans[low]!.start < end
}
