/**
 * Proof of a place without the map that made it: what does the source itself have there? Bytes are decoded on their
 * own; of a page or an element, the words that its reader puts there are taken.
 */
import type { Document, Span } from '../pipeline/document.ts'
import { rawSpans } from '../pipeline/locate.ts'
import type { Box } from '../pipeline/source-map.ts'
import type { Finding, LetterRecord } from './record.ts'

type Place = Finding['place']

/** A source as it is now: its bytes, and what its reader makes of them, null where that cannot read them any more. */
export interface Evidence {
  readonly bytes: Uint8Array
  readonly document: Document | null
}

/**
 * Whether the source holds the letters and digits of a finding's quote, in order, at its place. Stretches that a
 * notice says were repaired do not count: there the source has something else, which the notice shows.
 */
export function placeHolds(finding: Finding, record: LetterRecord, evidence: Evidence): boolean {
  const letters = lettersOf(unrepaired(finding, record))
  return textsAt(finding.place, evidence).some((text) => inOrder(letters, lettersOf(text)))
}

/**
 * The same for a quote whose parts stand in another order in the source, as after a margin column was moved out of a
 * sentence: part by part, through the map of the same text.
 */
export function partsHold(finding: Finding, record: LetterRecord, { bytes, document }: Evidence): boolean {
  if (!document) return false
  const letters = lettersOf(unrepaired(finding, record))
  const spans = rawSpans(document.origin, finding.start, finding.end)
  const parts = spans.map((span) => textsAt(document.origin.place([span]), { bytes, document }))
  return decodings.some((_, i) =>
    inOrder(letters, lettersOf(parts.map((texts) => texts[i] ?? texts[0] ?? '').join(''))),
  )
}

/** The quote without the characters that a repair put there. */
function unrepaired({ start, end }: Finding, { text, notices }: LetterRecord): string {
  let kept = ''
  let at = start
  for (const { kind, after, start: from } of notices) {
    if (kind !== 'repaired' || after === null || from < at || from >= end) continue
    kept += text.slice(at, from)
    at = Math.min(end, from + after.length)
  }
  return kept + text.slice(at, end)
}

const lettersOf = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '')

/** Whether all characters of `few` come in `many` in the same order. */
function inOrder(few: string, many: string): boolean {
  let at = 0
  for (const character of few) {
    const next = many.indexOf(character, at)
    if (next < 0) return false
    at = next + character.length
  }
  return true
}

/** One wrong byte makes a whole file no UTF-8 any more; so that it does not spoil every place, each is tried alone. */
const decodings = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const

/** What the source has at a place, in each way of reading it. */
function textsAt(place: Place, { bytes, document }: Evidence): string[] {
  if (place.in === 'text') {
    const part = bytes.subarray(place.start, place.end)
    return decodings.map((encoding) => new TextDecoder(encoding).decode(part))
  }
  return document ? [wordsAt(place, document)] : []
}

type Word = Span & { readonly text: string; readonly place: Place }

const wordsOf = new WeakMap<Document, Word[]>()

/** Every word of the reader's text with its place, made once a document. */
function words(document: Document): Word[] {
  const known = wordsOf.get(document)
  if (known) return known
  const made = [...document.origin.raw.matchAll(/\S+/g)].map(({ index, 0: text }) => {
    const span = { start: index, end: index + text.length }
    return { ...span, text, place: document.origin.place([span]) }
  })
  wordsOf.set(document, made)
  return made
}

const wordsAt = (place: Place, document: Document): string =>
  words(document)
    .filter((word) => within(word.place, place))
    .map(({ text }) => text)
    .join(' ')

/** Whether a word stands, at least in part, in a place. */
function within(word: Place, place: Place): boolean {
  if (place.in === 'pdf')
    return word.in === 'pdf' && boxesOf(word).some((box) => boxesOf(place).some((other) => touches(box, other)))
  if (place.in === 'html' || place.in === 'docx')
    return (
      word.in === place.in &&
      (word.in !== 'docx' || place.in !== 'docx' || word.part === place.part) &&
      (word.xpath === place.xpath
        ? word.start < place.end && place.start < word.end
        : word.xpath.startsWith(`${place.xpath}/`) || place.xpath.startsWith(`${word.xpath}/`))
    )
  return false
}

interface PageBox {
  readonly page: number
  readonly box: Box
}

/** All boxes of a place, also those on the pages after its first. */
const boxesOf = (place: Extract<Place, { in: 'pdf' }>): PageBox[] =>
  [place, ...(place.more ?? [])].flatMap(({ page, boxes }) => boxes.map((box) => ({ page, box })))

const touches = ({ page, box: a }: PageBox, { page: other, box: b }: PageBox): boolean =>
  page === other && a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
