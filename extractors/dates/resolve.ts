/** Phrases to bounds: printed years as they are, all others from the letter's date and from what the document shows. */
import type { Basis, Span } from '../../pipeline/document.ts'
import { edtfOf, recessIn } from '../dutch/calendar.ts'
import { type Bounds, yearOf } from '../dutch/days.ts'
import { type Anchor, isDay, yearOfAnchor } from './letter-date.ts'
import { occurrence, onWeekday, upcoming } from './occurrence.ts'
import type { Phrase } from './phrase.ts'
import type { Point } from './points.ts'
import { boundsIn, type Shape } from './shape.ts'
import { sentenceAround, tenseAt } from './tense.ts'
import type { Cited } from './vergaderjaar.ts'

export interface Resolved {
  readonly bounds: Bounds | null
  /** Valid EDTF, with XXXX for a year that is not known. */
  readonly edtf: string
  readonly basis: Basis
  readonly because: readonly string[]
}

/** What years are resolved from. */
export interface Evidence {
  readonly text: string
  readonly anchor: Anchor | null
  readonly cited: readonly Cited[]
  /** Year of a day and month that the text named before, with the finding that told it. */
  readonly named: ReadonlyMap<string, { readonly year: number; readonly id: string }>
  /** The day with its year that was named last, and where it ends; null where none was. */
  readonly last: { readonly year: number; readonly id: string; readonly end: number } | null
}

type Found = Omit<Resolved, 'edtf'>

export function resolve(phrase: Phrase, evidence: Evidence): Resolved {
  const to = resolvePoint(phrase.to, phrase, evidence)
  const from = phrase.from === phrase.to ? to : resolveFirst(phrase, to, evidence)
  const basis = from.basis === 'inferred' || to.basis === 'inferred' ? 'inferred' : 'stated'
  const because = [...new Set([...from.because, ...to.because])]
  if (from.bounds && to.bounds && from.bounds.from <= to.bounds.to) {
    const bounds = { from: from.bounds.from, to: to.bounds.to }
    return { bounds, edtf: edtfOf(bounds), basis, because }
  }
  return { bounds: null, edtf: openEdtf(phrase), basis: 'stated', because: [] }
}

/** The first of a range without a year of its own lies in the year of the last, or in the one before. */
function resolveFirst({ from, to, start, end }: Phrase, last: Found, evidence: Evidence): Found {
  if (from.year || !last.bounds || !isYearly(from.shape)) return resolvePoint(from, { start, end }, evidence)
  const year = to.year && 'stated' in to.year ? to.year.stated : yearOf(last.bounds.from)
  const shape = from.shape
  const bounds =
    [year, year - 1].map((one) => boundsIn(shape, one)).find((b) => b && b.from <= last.bounds!.from) ?? null
  return { ...last, bounds }
}

function resolvePoint(point: Point, span: { start: number; end: number }, evidence: Evidence): Found {
  const { shape, year } = point
  if (year && 'stated' in year) {
    if (!isYearly(shape)) return nothing
    const known = shape.kind === 'recess' ? recessIn(shape.recess, year.stated).known : !isByRule(shape)
    return { bounds: boundsIn(shape, year.stated), basis: known ? 'stated' : 'inferred', because: [] }
  }
  if (point.marker === 'every' || isRecurring(evidence.text, span.start)) return nothing
  return (
    fromCitation(point, span, evidence) ??
    fromEarlierMention(point, evidence) ??
    fromStory(point, span, evidence) ??
    (evidence.anchor ? fromAnchor(point, span, evidence.text, evidence.anchor) : nothing)
  )
}

/** The Voorjaarsnota comes out on a day of its own each year; the calendar has the last that the law allows. */
const isByRule = (shape: Shape): boolean => shape.kind === 'feast' && shape.feast === 'voorjaarsnota'

/** `jaarlijks voor 1 mei`, `ieder jaar in september`: a day of every year has no two ISO days. */
const recurring =
  /(?<![a-zß-ɏ])(?:jaarlijks|(?:elk|ieder|per)\s+jaar|telkens)\s+\(?(?:(?:in\s+)?[a-zß-ɏ]{3,9}\s+en\s+)?(?:(?:op|in|v[oóò][oóò]r|uiterlijk|per|rond|vanaf|het|de)\s+){0,3}$/u
const isRecurring = (text: string, start: number): boolean =>
  recurring.test(text.slice(Math.max(0, start - 48), start).toLowerCase())

const nothing: Found = { bounds: null, basis: 'stated', because: [] }

function fromAnchor(point: Point, span: { start: number; end: number }, text: string, anchor: Anchor): Found {
  const inferred = (bounds: Bounds | null): Found =>
    bounds ? { bounds, basis: 'inferred', because: anchor.because } : nothing
  const { shape, year, marker } = point
  if (year && 'shift' in year) {
    const own = yearOfAnchor(anchor)
    return own === null || !isYearly(shape) ? nothing : inferred(boundsIn(shape, own + year.shift))
  }
  // A letter without a date may be of another year than it shows: there `dinsdag 19 november a.s.` needs its Tuesday too.
  const printed =
    point.weekday && (!marker || !anchor.printed) && isYearly(shape) ? onWeekday(shape, point.weekday, anchor) : null
  if (printed) return inferred(printed)
  const tense = marker ? null : tenseOf(shape, span, text, anchor)
  if (!marker && tense === 'future' && isYearly(shape) && isDay(anchor)) return inferred(upcoming(shape, anchor.from))
  return inferred(occurrence(shape, marker, tense, anchor))
}

/** Characters within which a word of the past is about the day itself. */
const BESIDE = 24
/** Days ahead of the letter within which a day without a year is the coming one, and not that of a year ago. */
const SOON = 31

/** `verzocht om een brief in aanloop naar het debat op 26 september`, in a letter of the 20th: the request is past, the day is not. */
function tenseOf(shape: Shape, { start, end }: { start: number; end: number }, text: string, anchor: Anchor) {
  const tense = tenseAt(text, start, end)
  if (tense !== 'past' || shape.kind !== 'days' || !isDay(anchor)) return tense
  const next = upcoming(shape, anchor.from)
  const isSoon = next !== null && next.from > anchor.from && next.from - anchor.from <= SOON
  return isSoon && tenseAt(text, start, end, BESIDE) !== 'past' ? null : tense
}

/** How far behind a day a citation may stand and still be its own: `21 december (Handelingen II 2011/12, nr. 39)`. */
const OWN_CITATION = 3

/**
 * A day of a vergaderjaar that the sentence cites. With a printed letter date only the citation right behind the day counts; without
 * one any citation of the sentence does, also one in a footnote.
 */
function fromCitation(
  { shape, year, marker }: Point,
  span: { start: number; end: number },
  evidence: Evidence,
): Found | null {
  if (shape.kind !== 'days' || year || (marker && marker !== 'past')) return null
  const sentence = evidence.anchor?.printed ? null : sentenceAround(evidence.text, span.start, span.end)
  const near = evidence.cited.find(({ places }) =>
    places.some(({ start }) =>
      sentence
        ? start >= sentence.start && start <= sentence.end
        : start >= span.end && start - span.end <= OWN_CITATION,
    ),
  )
  if (!near) return null
  const inside = [near.opens, near.opens + 1]
    .map((one) => boundsIn(shape, one))
    .find((b) => b && b.from >= near.bounds.from && b.to <= near.bounds.to)
  // What has been printed lies before the letter.
  if (!inside || (evidence.anchor && inside.from > evidence.anchor.to)) return null
  return { bounds: inside, basis: 'inferred', because: [near.id] }
}

/** `het debat van 3 maart 2019 … het debat van 3 maart`: the same day again, unless it is one that returns every year. */
function fromEarlierMention({ shape, year, marker }: Point, evidence: Evidence): Found | null {
  if (shape.kind !== 'days' || year || marker) return null
  const named = evidence.named.get(dayKey(shape))
  if (!named) return null
  return { bounds: boundsIn(shape, named.year), basis: 'inferred', because: [named.id] }
}

/** Characters within which a day goes on with the story of the one before it. */
const STORY = 600

/** `Op 23 februari 2007 sprak hij … de brief van 20 februari`, in a letter that bears no date: the same year. */
function fromStory({ shape, year, marker }: Point, span: Span, { anchor, last, text }: Evidence): Found | null {
  if (shape.kind !== 'days' || year || marker || !last || !anchor || anchor.printed) return null
  if (span.start - last.end > STORY || tenseAt(text, span.start, span.end) === 'future') return null
  const bounds = boundsIn(shape, last.year)
  return bounds && bounds.from <= anchor.to ? { bounds, basis: 'inferred', because: [last.id] } : null
}

/** Days on which rules take effect say nothing about each other: 1 January of this year and of the next. */
export const returnsYearly = (shape: Shape): boolean =>
  shape.kind === 'days' && (shape.first === 1 || (shape.month === 12 && shape.last === 31))

export const dayKey = (shape: Extract<Shape, { kind: 'days' }>): string => `${shape.month}-${shape.first}-${shape.last}`

type Dated = Exclude<Shape, { kind: 'offset' | 'weekday' }>
const isYearly = (shape: Shape): shape is Dated => shape.kind !== 'offset' && shape.kind !== 'weekday'

/** `XXXX-06-23`; XXXX alone where the day moves with the year. A leap year holds every day. */
function openEdtf({ from, to }: Phrase): string {
  const fixed = ({ shape }: Point): boolean =>
    shape.kind === 'days' ||
    shape.kind === 'month' ||
    shape.kind === 'quarter' ||
    (shape.kind === 'season' && shape.season !== 'winter')
  if (!fixed(from) || !fixed(to)) return 'XXXX'
  const first = boundsIn(from.shape as Dated, 2000)
  const last = boundsIn(to.shape as Dated, 2000)
  if (!first || !last || first.from > last.to) return 'XXXX'
  return edtfOf({ from: first.from, to: last.to }, true)
}
