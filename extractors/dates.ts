/**
 * Dates: days, weeks, months, seasons, quarters, years and periods of these, with the two days that bound them.
 * The rules, expression by expression, are in docs/dates.md; what is matched is in dates/expressions.ts.
 */
import { z } from 'zod'
import { type Annotation, type Document, type Extractor, overlaps, type Span } from '../pipeline/document.ts'
import { expression } from './dates/expressions.ts'
import { debateDay, letterDate } from './dates/letter-date.ts'
import { ownEvidence } from './dates/own-evidence.ts'
import { type Phrase, phrasesOf } from './dates/phrase.ts'
import { type Point, pointsOf } from './dates/points.ts'
import { dayKey, resolve, returnsYearly } from './dates/resolve.ts'
import { citedIn } from './dates/vergaderjaar.ts'
import { windowsOf } from './dates/windows.ts'
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
    const anchor = debateDay(document, phrases) ?? letterDate(document) ?? ownEvidence(document, phrases, cited)
    const named = new Map<string, { year: number; id: string }>()
    const headed = new Set<string>()
    for (const phrase of phrases) {
      const { bounds, edtf, basis, because } = resolve(phrase, { text: document.text, anchor, cited, named })
      // A printed year in which there is no such day: 30 February, or a misread number.
      if (!bounds && phrase.to.year && 'stated' in phrase.to.year) continue
      if (isRepeatedHead(document, phrase, edtf, headed)) continue
      const shape = phrase.from.shape
      const id = `date-${phrase.start}`
      if (bounds && shape.kind === 'days' && phrase.from === phrase.to && !returnsYearly(shape))
        named.set(dayKey(shape), { year: yearOf(bounds.from), id })
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

/** What the pattern looks back at, and what an expression that begins in a window may reach beyond it. */
const LOOK_BEHIND = 24
const LOOK_AHEAD = 120

/** Everything in the text that looks like a date and is not part of something else. */
function pointsIn(document: Document): Point[] {
  const taken = takenIn(document)
  const points: Point[] = []
  let past = 0
  for (const window of windowsOf(document.text)) {
    // A stretch of its own, or the pattern would run on to the end of the text where the window holds no more.
    const base = Math.max(0, window.start - LOOK_BEHIND)
    const stretch = document.text.slice(base, window.end + LOOK_AHEAD)
    expression.lastIndex = Math.max(window.start, past) - base
    for (let match = expression.exec(stretch); match; match = expression.exec(stretch)) {
      if (base + match.index >= window.end) break
      past = base + match.index + match[0].length
      for (const point of pointsOf(match as typeof match & { indices: RegExpIndicesArray }, base))
        if (!taken.some((span) => overlaps(span, point) && !(span.byName && isNamedDay(point, match))))
          points.push(point)
    }
  }
  return points
}

interface Taken extends Span {
  /** A reference may hold a day that is a date all the same: `Handelingen van 14 april 2015`. */
  readonly byName: boolean
}

/** Tables, and what earlier extractors found to be the name of something. */
function takenIn(document: Document): Taken[] {
  const names = new Set(['reference', 'kenmerk', 'table'])
  return [
    ...document.blocks
      .filter((block) => block.type === 'table')
      .map(({ start, end }) => ({ start, end, byName: false })),
    ...document.annotations
      .filter(({ type }) => names.has(type))
      .map(({ start, end, type }) => ({ start, end, byName: type === 'reference' })),
  ]
}

const isNamedDay = (point: Point, match: RegExpExecArray): boolean =>
  point.shape.kind === 'days' && match.groups?.month !== undefined

/** The date in the head of a page after the first: page furniture counts once. */
function isRepeatedHead(document: Document, phrase: Phrase, edtf: string, headed: Set<string>): boolean {
  const label = /(?<!\p{L})datum:?\s{1,3}$/iu.test(document.text.slice(Math.max(0, phrase.start - 12), phrase.start))
  if (!label && !document.blocks.some((block) => block.type === 'letterhead' && overlaps(block, phrase))) return false
  if (headed.has(edtf)) return true
  headed.add(edtf)
  return false
}
