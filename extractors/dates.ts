/**
 * Dates: days, weeks, months, seasons, quarters, years and periods of these, with the two days that bound them.
 * The rules, expression by expression, are in docs/dates.md; what is matched is in dates/forms.ts.
 */
import { z } from 'zod'
import type { Annotation, Document, Extractor } from '../pipeline/document.ts'
import { debateDay, letterDate } from './dates/letter-date.ts'
import { ownEvidence } from './dates/own-evidence.ts'
import { type Phrase, phrasesOf } from './dates/phrase.ts'
import { exchangeIn } from './dates/questions.ts'
import { repeatedHeads } from './dates/repeats.ts'
import { dayKey, type Evidence, resolve, returnsYearly } from './dates/resolve.ts'
import { pointsIn } from './dates/scan.ts'
import { citedIn } from './dates/vergaderjaar.ts'
import { isoOf, yearOf } from './dutch/days.ts'

/** `edtf`: the expression in the Extended Date/Time Format (ISO 8601-2); the bounds: ISO days, inclusive, null where open. */
export const dateValue = z.strictObject({
  edtf: z.string(),
  earliest: z.iso.date().nullable(),
  latest: z.iso.date().nullable(),
})
export type DateValue = z.infer<typeof dateValue>

export const dates: Extractor<'date', DateValue> = {
  type: 'date',
  value: dateValue,
  *find(document: Document): Iterable<Annotation<'date', DateValue>> {
    const phrases = phrasesOf(document.text, pointsIn(document))
    const cited = citedIn(document)
    const { answered, askedAt } = exchangeIn(document, phrases)
    const own =
      debateDay(document, phrases) ?? letterDate(document) ?? answered ?? ownEvidence(document, phrases, cited)
    const named = new Map<string, { year: number; id: string }>()
    let last: Evidence['last'] = null
    const isRepeated = repeatedHeads(document)
    for (const phrase of phrases) {
      const anchor = askedAt(phrase) ?? own
      const { bounds, edtf, basis, because } = resolve(phrase, { text: document.text, anchor, cited, named, last })
      // A printed year in which there is no such day: 30 February, or a misread number.
      if (!bounds && phrase.to.year && 'stated' in phrase.to.year) continue
      if (isRepeated(phrase, edtf)) continue
      const shape = phrase.from.shape
      const id = `date-${phrase.start}`
      if (bounds && shape.kind === 'days' && phrase.from === phrase.to && !returnsYearly(shape))
        named.set(dayKey(shape), { year: yearOf(bounds.from), id })
      if (bounds && isStatedDay(phrase)) last = { year: yearOf(bounds.from), id, end: phrase.end }
      yield {
        type: 'date',
        start: phrase.start,
        end: phrase.end,
        value: { edtf, earliest: bounds && isoOf(bounds.from), latest: bounds && isoOf(bounds.to) },
        by: `dates/${phrase.from === phrase.to ? phrase.to.rule : 'range'}`,
        basis,
        because: because.filter((one) => one !== id),
      }
    }
  },
}

const isStatedDay = ({ to }: Phrase): boolean => to.shape.kind === 'days' && to.year !== null && 'stated' in to.year
