/** What a cited Kamerstuk or Handelingen tells about the days in the sentence that cites it: its vergaderjaar. */
import { type Annotation, type Document, idOf, overlaps, type Span } from '../../pipeline/document.ts'
import { vergaderjaarFrom } from '../dutch/calendar.ts'
import type { Bounds } from '../dutch/days.ts'

/** A reference with its vergaderjaar, and all places from which it is cited: its own and the markers of its footnote. */
export interface Cited {
  readonly id: string
  /** The year in which the vergaderjaar opens. */
  readonly opens: number
  readonly bounds: Bounds
  readonly places: readonly Span[]
}

export function citedIn(document: Document): Cited[] {
  const cited: Cited[] = []
  for (const annotation of document.annotations) {
    const opens = annotation.type === 'reference' ? opensIn(annotation) : null
    if (opens === null) continue
    const note = document.blocks.find((block) => block.type === 'footnote' && overlaps(block, annotation))
    const places = note ? (note.anchors ?? []) : [annotation]
    cited.push({ id: idOf(annotation), opens, bounds: vergaderjaarFrom(opens), places })
  }
  return cited
}

/** `2022-2023` in the value of a reference to its first year. */
function opensIn(reference: Annotation): number | null {
  const { vergaderjaar } = (reference.value ?? {}) as { vergaderjaar?: unknown }
  const year = typeof vergaderjaar === 'string' ? Number(vergaderjaar.slice(0, 4)) : Number.NaN
  return year >= 1800 && year < 2200 ? year : null
}
