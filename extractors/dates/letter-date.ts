/** The day, or the stretch of days, on which the letter was written: what `jl.` and `dit jaar` are counted from. */

import { type Document, idOf } from '../../pipeline/document.ts'
import { gated } from '../../pipeline/gates/gated.ts'
import { type Bounds, dayOfIso, yearOf } from '../dutch/days.ts'
import { factsOf } from '../letter.ts'
import type { Phrase } from './phrase.ts'
import { boundsIn } from './shape.ts'

export interface Anchor extends Bounds {
  /** False where it is put together from what the document names and cites. */
  readonly printed: boolean
  /** Ids of the findings that tell it. */
  readonly because: readonly string[]
}

export const isDay = (anchor: Anchor): boolean => anchor.from === anchor.to

/** The one year in which the letter was written; null where it may be either of two. */
export const yearOfAnchor = (anchor: Anchor): number | null =>
  yearOf(anchor.from) === yearOf(anchor.to) ? yearOf(anchor.from) : null

/** `De commissie heeft op 14 december 2016 overleg gevoerd`: what is said there is counted from that day. */
const DEBATE_BEFORE = /(?<!\p{L})(?:heeft|hebben)\s+op\s+$/u
const DEBATE_AFTER = /^\s+(?!schriftelijk)(?:\p{L}{1,20}\s+)?overleg\s+gevoerd(?!\p{L})/u
const DEBATE_REPORT = gated(/(?<!\p{L})(?:VERSLAG\s+VAN\s+EEN\s+(?!(?:NADER\s+)?SCHRIFTELIJK)|VASTGESTELD:?\s+\d)/iu)

/** The day of the debate that the document is the report of; the report itself is dated weeks later. Null for other documents. */
export function debateDay({ text }: Document, phrases: readonly Phrase[]): Anchor | null {
  for (const { start, end, from, to } of phrases) {
    if (
      !DEBATE_AFTER.test(text.slice(end, end + 48)) ||
      !DEBATE_BEFORE.test(text.slice(Math.max(0, start - 24), start))
    )
      continue
    if (from.shape.kind !== 'days' || from !== to || !from.year || !('stated' in from.year)) continue
    const day = DEBATE_REPORT.test(text.slice(0, start)) ? boundsIn(from.shape, from.year.stated) : null
    return day && { ...day, printed: true, because: [`date-${start}`] }
  }
  return null
}

/** From the date that the letter prints about itself (`Den Haag, 26 januari 2024`, `date 2023-02`); null if it prints none. */
export function letterDate(document: Document): Anchor | null {
  for (const fact of factsOf(document, 'date')) {
    const { earliest, latest } = fact.value
    if (earliest && latest)
      return { from: dayOfIso(earliest), to: dayOfIso(latest), printed: true, because: [idOf(fact)] }
  }
  return null
}
