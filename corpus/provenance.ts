/** An annotation becomes a finding: its quote, the words around it, and its place in the source. */
import { type Annotation, type Document, idOf } from '../pipeline/document.ts'
import { locate } from '../pipeline/locate.ts'
import { confidenceOf } from './confidence.ts'
import type { Finding, LetterRecord } from './record.ts'

/** UTF-16 code units of context on either side of a quote. */
const CONTEXT = 32

/**
 * The findings of a document, in its order. The first at an offset has the id that {@link idOf} gives and that
 * `because` names; more of the same type at the same offset get -2, -3 behind it.
 * @throws RangeError for an annotation that lies outside the text or cuts a character: a defect of its extractor
 */
export function annotationsToFindings(document: Document): Finding[] {
  const seen = new Map<string, number>()
  return document.annotations.map((annotation) => {
    const id = idOf(annotation)
    const nth = (seen.get(id) ?? 0) + 1
    seen.set(id, nth)
    return annotationToFinding(document, annotation, nth === 1 ? id : `${id}-${nth}`)
  })
}

function annotationToFinding({ text, origin }: Document, annotation: Annotation, id: string): Finding {
  const { type, start, end, by, basis, because, value } = annotation
  const whole = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length
  if (!whole || cutsCharacter(text, start) || cutsCharacter(text, end))
    throw new RangeError(`${by}: ${type} at ${start}-${end} is no stretch of the text (0-${text.length})`)
  return {
    id,
    type,
    start,
    end,
    quote: text.slice(start, end),
    prefix: text.slice(wholeFrom(text, Math.max(0, start - CONTEXT)), start),
    suffix: text.slice(end, wholeTo(text, Math.min(text.length, end + CONTEXT))),
    place: locate(origin, start, end),
    by,
    confidence: confidenceOf(by),
    basis,
    ...(basis === 'inferred' && { because: [...because] }),
    value,
  }
}

/** Whether an offset falls between the two halves of a surrogate pair. */
const cutsCharacter = (text: string, at: number): boolean =>
  at > 0 &&
  at < text.length &&
  (text.charCodeAt(at) & 0xfc00) === 0xdc00 &&
  (text.charCodeAt(at - 1) & 0xfc00) === 0xd800

const wholeFrom = (text: string, at: number): number => (cutsCharacter(text, at) ? at + 1 : at)
const wholeTo = (text: string, at: number): number => (cutsCharacter(text, at) ? at - 1 : at)

/** The findings of a record whose quote is not what its text has at their offsets. */
export const unproven = ({ text, findings }: LetterRecord): Finding[] =>
  findings.filter(({ start, end, quote }) => text.slice(start, end) !== quote)

/**
 * Lets a record pass whose every quote stands in its text.
 * @throws RangeError otherwise, naming the finding: a defect of whoever made the record
 */
export function proven(record: LetterRecord): LetterRecord {
  const [wrong] = unproven(record)
  if (wrong) throw new RangeError(`record ${record.id}: the quote of ${wrong.id} is not what stands at its offsets`)
  return record
}
