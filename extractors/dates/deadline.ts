/** The term that a date sets with the preposition in front of it: `voor 1 juli 2024` ends on 30 June. */
import type { Annotation } from '../../pipeline/document.ts'
import type { DateValue } from '../dates.ts'
import { recessIn } from '../dutch/calendar.ts'
import { type Day, dayOfIso, isoOf, monthOf, yearOf } from '../dutch/days.ts'

/** ISO days, inclusive; null where open. */
export interface Deadline {
  readonly earliest: string | null
  readonly latest: string | null
}

const ARTICLES = '(?:(?:de|het|dit|deze|komende?|aankomende?|aanstaande?|eerstvolgende|einde?\\s+van)\\s+)*'
const preposition = new RegExp(
  '(?<!\\p{L})(?:' +
    '(?<before>v[oóò][oóò]r(?:afgaand\\s+aan)?)|' +
    '(?<by>uiterlijk(?:\\s+(?:op|in|per|begin|tijdens|bij|met|rond))?|(?:niet|nog\\s+niet)\\s+later\\s+dan|tot\\s+en\\s+met|t/m)|' +
    '(?<until>tot)|(?<after>na(?:\\s+afloop\\s+van)?)|(?<from>vanaf|met\\s+ingang\\s+van)' +
    `)\\s{1,3}${ARTICLES}$`,
  'iu',
)

/**
 * @param text the document's text
 * @param date a finding of the dates extractor in it
 * @returns both null where the date itself is open. `voor eind maart` runs to the end of March: a term before a part of a
 *   month or year that is itself its end would else be shorter than anyone means.
 */
export function deadlineOf(text: string, date: Annotation<'date', DateValue>): Deadline {
  const { earliest, latest } = date.value
  if (!earliest || !latest) return { earliest: null, latest: null }
  const before = text.slice(Math.max(0, date.start - 80), date.start)
  const words = preposition.exec(before)?.groups
  const quote = text.slice(date.start, date.end)
  if (words?.before || words?.until) {
    // `voor het einde van het meireces`, `voor eind maart`
    const end =
      beforeItsEnd.test(before) || endsPeriod.test(quote)
        ? dayOfIso(latest)
        : beginOf(date, quote, dayOfIso(earliest)) - 1
    return { earliest: null, latest: isoOf(end) }
  }
  if (words?.by) return { earliest: null, latest }
  if (words?.after) return { earliest: isoOf(endOf(date, quote, dayOfIso(latest))), latest: null }
  if (words?.from) return { earliest, latest: null }
  return { earliest, latest }
}

const beforeItsEnd = /(?<!\p{L})einde?\s+van\s+(?:(?:de|het|dit)\s+)?$/iu
const endsPeriod = /^(?:eind|einde|ultimo)(?!\p{L})/iu
const summer = /(?<!\p{L})zomer(?!\p{L})/iu

/** Before the summer is before the summer recess of the Kamer. */
const beginOf = (date: Annotation, quote: string, earliest: Day): Day =>
  summerRecess(date, quote, earliest)?.from ?? earliest

/** After the summer, and after a recess, is from the day on which that recess ends: the Kamer meets again on it. */
function endOf(date: Annotation, quote: string, latest: Day): Day {
  if (date.by === 'dates/recess') return latest
  return summerRecess(date, quote, latest)?.to ?? latest + 1
}

const summerRecess = (date: Annotation, quote: string, day: Day) =>
  date.by === 'dates/season' && summer.test(quote) && monthOf(day) >= 6 && monthOf(day) <= 8
    ? recessIn('zomer', yearOf(day))
    : null
