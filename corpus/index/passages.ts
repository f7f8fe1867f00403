/** The places of a letter that show why it was found, with the words marked. Offsets are UTF-16 units of its text. */
import { abbreviationKind } from '../../extractors/dutch/abbreviations.ts'
import type { Term } from './expression.ts'
import { foldedInPlace, isWordAt } from './words.ts'

export interface Mark {
  readonly start: number
  readonly end: number
}

export interface Passage extends Mark {
  /** Always text.slice(start, end). */
  readonly quote: string
  readonly marks: readonly Mark[]
}

const MOST_PASSAGES = 3
/** Characters; a longer sentence is cut around its first marks. */
const LONGEST = 320
/** Characters kept in front of the first mark of a sentence that is cut. */
const BEFORE = 80
/** Places looked at of each term: a word that stands everywhere need not be counted. */
const MOST_PLACES = 60

/** The best passages in text order: those with most of what was looked for, earlier ones first among equals. */
export function passagesOf(text: string, terms: readonly Term[]): Passage[] {
  const plain = foldedInPlace(text)
  const places = terms.flatMap((term, index) => placesOf(plain, term).map((place) => ({ ...place, term: index })))
  places.sort((a, b) => a.start - b.start || b.end - a.end)
  const sentences: { start: number; end: number; marks: Mark[]; terms: Set<number> }[] = []
  for (const { start, end, term } of places) {
    let last = sentences.at(-1)
    if (!last || start >= last.end)
      sentences.push((last = { ...sentenceAround(text, start), marks: [], terms: new Set() }))
    // Forms of one word may hold each other: `veer` in `"veer dienst"`.
    if (start >= (last.marks.at(-1)?.end ?? 0)) last.marks.push({ start, end })
    last.end = Math.max(last.end, end)
    last.terms.add(term)
  }
  return sentences
    .map((sentence, index) => ({ ...sentence, index }))
    .sort((a, b) => b.terms.size - a.terms.size || a.index - b.index)
    .slice(0, MOST_PASSAGES)
    .sort((a, b) => a.index - b.index)
    .map((sentence) => cut(text, sentence))
}

function placesOf(plain: string, { words, prefix }: Term): Mark[] {
  const places: Mark[] = []
  const [first] = words
  for (let at = plain.indexOf(first!); at >= 0 && places.length < MOST_PLACES; at = plain.indexOf(first!, at + 1)) {
    if (isWordAt(plain, at - 1)) continue
    const end = endOf(plain, at, words, prefix)
    if (end > 0) places.push({ start: at, end })
  }
  return places
}

/** Where the words end that begin at `at`; 0 where others stand there. */
function endOf(plain: string, at: number, words: readonly string[], prefix: boolean): number {
  let end = at
  for (const [index, word] of words.entries()) {
    if (index > 0) while (end < plain.length && !isWordAt(plain, end)) end++
    if (!plain.startsWith(word, end)) return 0
    end += word.length
    if (prefix && index === words.length - 1) while (isWordAt(plain, end)) end++
    else if (isWordAt(plain, end)) return 0
  }
  return end
}

/** What may close a sentence, with quotation marks and a note's figure behind it. */
const SENTENCE_END = /[.!?…]["’”')\]]*\d{0,2}\s+(?=["‘“(]?[\p{Lu}\d])/gu

/** A paragraph is a line in the text of a record. */
function sentenceAround(text: string, at: number): { start: number; end: number } {
  const paragraph = text.lastIndexOf('\n', at - 1) + 1
  const stop = text.indexOf('\n', at)
  const paragraphEnd = stop < 0 ? text.length : stop
  const from = Math.max(paragraph, at - LONGEST)
  const line = text.slice(from, Math.min(paragraphEnd, at + LONGEST))
  let [start, end] = [paragraph, paragraphEnd]
  for (const match of line.matchAll(SENTENCE_END)) {
    const word = line.slice(line.lastIndexOf(' ', match.index - 1) + 1, match.index)
    if (match[0].startsWith('.') && abbreviationKind(word) !== null) continue
    const next = from + match.index + match[0].length
    if (next <= at) start = next
    else {
      end = from + match.index + match[0].trimEnd().length
      break
    }
  }
  return { start, end }
}

function cut(text: string, { start, end, marks }: { start: number; end: number; marks: readonly Mark[] }): Passage {
  let [from, to] = [start, end]
  if (to - from > LONGEST) {
    const first = marks[0]!
    if (first.start - from > BEFORE) from = wordStart(text, first.start - BEFORE, first.start)
    if (to - from > LONGEST) to = Math.max(first.end, wordEnd(text, from + LONGEST, first.end))
  }
  while (from < to && /\s/.test(text[from]!)) from++
  while (to > from && /\s/.test(text[to - 1]!)) to--
  return {
    start: from,
    end: to,
    quote: text.slice(from, to),
    marks: marks.filter((mark) => mark.start >= from && mark.end <= to),
  }
}

function wordStart(text: string, from: number, most: number): number {
  const space = text.indexOf(' ', from)
  return space < 0 || space >= most ? most : space + 1
}

function wordEnd(text: string, to: number, least: number): number {
  const space = text.lastIndexOf(' ', to)
  return space < least ? least : space
}
