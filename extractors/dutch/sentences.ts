/**
 * Sentences of a document: Intl.Segmenter cuts each block, then cuts that Dutch abbreviations caused are undone and
 * cuts that dumps lost (`het Algemeen Overleg.Eén van de onderwerpen`, `wordt uitgevoerd.1 In de brief`) are made.
 */

import { bisect } from '../../pipeline/bisect.ts'
import type { Block, Document, Span } from '../../pipeline/document.ts'
import { matchesOf } from '../../pipeline/gates/gated.ts'
import { abbreviationKind } from './abbreviations.ts'

export interface Sentence extends Span {
  /** The block that it stands in; null in a document without blocks. */
  readonly block: Block | null
}

const segmenter = new Intl.Segmenter('nl', { granularity: 'sentence' })

/** Sentences are asked for by more than one extractor: remembered with the blocks that they were cut from. */
const remembered = new WeakMap<readonly Block[], { text: string; sentences: readonly Sentence[] }>()

/** All sentences in text order, trimmed, none empty. Tables have none; a letterhead has one a line. */
export function sentencesOf(document: Document): readonly Sentence[] {
  const known = remembered.get(document.blocks)
  if (known?.text === document.text) return known.sentences
  const sentences = stretches(document).flatMap(({ start, end, block, broken }) =>
    spansOfSentences(unbroken(document.text.slice(start, end), broken)).map((span) => ({
      start: start + span.start,
      end: start + span.end,
      block,
    })),
  )
  remembered.set(document.blocks, { text: document.text, sentences })
  return sentences
}

/** Line ends inside a sentence end none. */
const unbroken = (text: string, broken: boolean): string => (broken ? text.replaceAll('\n', ' ') : text)

/** The sentence that holds an offset. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): Sentence | null {
  const sentence = sentences[bisect(sentences, ({ end }) => end <= offset)]
  return sentence && sentence.start <= offset ? sentence : null
}

interface Stretch extends Sentence {
  /** Its lines are still those of the page. */
  readonly broken: boolean
}

function stretches(document: Document): Stretch[] {
  if (document.blocks.length === 0)
    return lines(document.text, { start: 0, end: document.text.length, block: null, broken: false })
  const salutation = document.blocks.find(({ type }) => type === 'salutation')
  const stretches: Stretch[] = []
  for (const block of document.blocks) {
    if (block.type === 'table') continue
    const stretch = { start: block.start, end: block.end, block, broken: false }
    const last = stretches.at(-1)
    if (last && hangs(last, stretch, document.text))
      stretches[stretches.length - 1] = { ...last, end: block.end, broken: true }
    else if (block.type !== 'letterhead') stretches.push(stretch)
    else if (salutation && salutation.end <= block.start && hasLongLines(document.text, stretch))
      stretches.push(...paragraphs(document.text, stretch))
    else stretches.push(...lines(document.text, stretch))
  }
  return stretches
}

const running: ReadonlySet<Block['type'] | undefined> = new Set(['paragraph', 'listItem'])
const continuing: ReadonlySet<Block['type'] | undefined> = new Set(['paragraph', 'heading'])
/** No sentence and no item of a list ends in these. */
const HANGING =
  /(?<![\p{L}\p{N}])(?:de|het|een|van|in|op|aan|voor|met|over|door|bij|naar|uit|en|of|dat|die|te|tot|om|uw|mijn|onze|deze|zal|heb|heeft|zijn)$/u

/** `… in het licht van het advies van`, cut off where the next line begins with a name and was taken for a heading. */
function hangs(last: Sentence, next: Sentence, text: string): boolean {
  if (!running.has(last.block?.type) || !continuing.has(next.block?.type)) return false
  return (
    HANGING.test(text.slice(Math.max(last.start, last.end - 12), last.end)) &&
    !/\S/u.test(text.slice(last.end, next.start)) &&
    // Not the number of the page.
    /^\p{L}/u.test(text.slice(next.start, next.start + 2))
  )
}

/** A letter in capitals looks like a letterhead all through; behind the salutation its long lines are running text. */
const LONG_LINE = /[^\n]{60}/u
const hasLongLines = (text: string, { start, end }: Span): boolean => LONG_LINE.test(text.slice(start, end))

function paragraphs(text: string, whole: Stretch): Stretch[] {
  const found: Stretch[] = []
  let start = whole.start
  for (const { index, 0: gap } of text.slice(whole.start, whole.end).matchAll(/\n[ \t]*\n\s*/gu)) {
    found.push({ ...whole, start, end: whole.start + index, broken: true })
    start = whole.start + index + gap.length
  }
  return [...found, { ...whole, start, broken: true }]
}

function lines(text: string, whole: Stretch): Stretch[] {
  const found: Stretch[] = []
  for (let start = whole.start; start < whole.end; ) {
    const stop = text.indexOf('\n', start)
    const end = stop < 0 || stop > whole.end ? whole.end : stop
    if (end > start) found.push({ ...whole, start, end })
    start = end + 1
  }
  return found
}

/**
 * Whatever Unicode ends a sentence with, and all that is not of Latin script, which has ends of its own: a heading, a line of
 * a letterhead and a short paragraph have one at most, their last sign, and need no segmenter.
 */
const END = /[.!?\n\r\u0085\u2028\u2029]|[^\0-\u024f‘’“”„–—€]/u
const isOne = (text: string): boolean => {
  const end = text.search(END)
  return end < 0 || end === text.length - 1
}

/** Sentences of one block's text. */
export function spansOfSentences(text: string): Span[] {
  if (isOne(text)) return [trimmed(text, 0, text.length)].filter(({ start, end }) => end > start)
  const cuts: number[] = []
  for (const { index, segment } of segmenter.segment(text)) {
    const end = index + segment.length
    if (end < text.length && endsSentence(text, index, end)) cuts.push(end)
  }
  const all = [...cuts, ...glued(text), ...noted(text)].sort((a, b) => a - b)
  const spans: Span[] = []
  let start = 0
  for (const end of [...all, text.length]) {
    const span = trimmed(text, start, end)
    if (span.end > span.start) spans.push(span)
    start = end
  }
  return spans
}

/** Whether the end of a segment, as Intl.Segmenter sees it, is the end of a sentence. */
function endsSentence(text: string, start: number, end: number): boolean {
  const segment = text.slice(Math.max(start, end - 48), end).trimEnd()
  // `wordt uitgevoerd.[1] In de brief`: the sign of a note belongs to the sentence in front (see NOTED).
  if (segment.endsWith('[') || /[¹²³⁴⁵⁶⁷⁸⁹⁰]/u.test(text[end] ?? '')) return false
  // `van de Kamer?` and `informeren !` end in no abbreviation.
  if (!segment.endsWith('.')) return true
  const next = text[end] ?? ''
  // After a stop a sentence goes on with a small letter: `EUR 140 mln. toe`, `d.d. 5 juni`.
  if (/^\p{Ll}/u.test(next)) return false
  switch (kindOfLast(segment.slice(0, -1).trimEnd())) {
    case 'leading':
      return false
    case 'initials':
      return !/^\p{Lu}/u.test(next)
    case 'either':
      // `op 15 april jl. De Raad` but `20 december jl. (Kamerstuk 19 637, nr. 3199)`.
      return /^[\p{Lu}«“"„‘]/u.test(next)
    case null:
      return true
  }
}

/** The longest tail of `in a.s`, `H. G. J` that is an abbreviation: its words but the last end in a stop. */
function kindOfLast(segment: string): ReturnType<typeof abbreviationKind> {
  const words = segment.split(' ')
  let from = words.length - 1
  while (from > 0 && words[from - 1]!.endsWith('.')) from--
  for (; from < words.length; from++) {
    const kind = abbreviationKind(words.slice(from).join(''))
    if (kind) return kind
  }
  return null
}

/** A stop with no space behind it: two small letters (or a closing mark) in front, a capitalised word behind. */
const GLUED = /(?<=[\p{Ll}\p{N})»”][\p{Ll})»”]|\d{2})\.(?=[\p{Lu}][\p{Ll}]+[\s,])/gu
/** What the stop is part of when it is no end of a sentence: an address. */
const ADDRESS = /(?:www|https?:|@|\/)[^\s]*$/u

function glued(text: string): number[] {
  const ends: number[] = []
  for (const match of matchesOf(GLUED, text)) {
    if (!ADDRESS.test(text.slice(Math.max(0, match.index - 80), match.index))) ends.push(match.index + 1)
  }
  return ends
}

/** A stop with the sign of a footnote right behind it. */
const NOTED = /(?<=[\p{Ll})»”][\p{Ll})»”])[.?!](?:\[\d{1,2}\]|\d{1,2}|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2})(?=\s+[\p{Lu}«“‘])/gu

function noted(text: string): number[] {
  const ends: number[] = []
  for (const { 0: found, index } of matchesOf(NOTED, text)) {
    if (kindOfLast(text.slice(Math.max(0, index - 48), index)) !== 'leading') ends.push(index + found.length)
  }
  return ends
}

function trimmed(text: string, start: number, end: number): Span {
  const behind = text.slice(start, end).trimStart()
  return { start: end - behind.length, end: end - behind.length + behind.trimEnd().length }
}
