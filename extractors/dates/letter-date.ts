/** The day, or the stretch of days, on which the letter was written: what `jl.` and `dit jaar` are counted from. */
import { type Document, idOf } from '../../pipeline/document.ts'
import { type Bounds, dayOfIso, yearOf } from '../dutch/days.ts'
import { factsOf } from '../letter.ts'

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

/** From the date that the letter prints about itself (`Den Haag, 26 januari 2024`, `date 2023-02`); null if it prints none. */
export function letterDate(document: Document): Anchor | null {
  for (const fact of factsOf(document, 'date')) {
    const { earliest, latest } = fact.value
    if (earliest && latest)
      return { from: dayOfIso(earliest), to: dayOfIso(latest), printed: true, because: [idOf(fact)] }
  }
  return null
}
