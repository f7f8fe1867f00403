/**
 * The Kamerstuk of a motion, by where it is printed:
 *
 *   motie Becker c.s. (Kamerstuk 35 300 VI, nr. 37)     in the words behind it
 *   Kamerstuk 35 300 VI, nr. 37 (motie Becker c.s.)     right in front of it
 *   motie Becker c.s.¹                                  in the footnote that hangs on it
 *   motie Becker c.s.2 … / 1 / 2 / Kamerstuk … / Kamerstuk …   in a note that only its number ties to the words
 *   motie Becker c.s. over stages. (Kamerstuk 35 300 VI, nr. 37)     in a sentence behind its own
 *   motie Becker c.s. … . 1 Kamerstuk 35 300 VI, nr. 37 in a footnote that a dump set into the text
 *   motie … voorgesteld door … . Zij krijgt nr. 5 (35300)   in the words of the chair
 *   | motie Becker c.s.; verzoekt … | Kamerstuk 35 300 … |  in a cell of its own behind it
 */
import { bisect } from '../../pipeline/bisect.ts'
import { type Annotation, type Block, contains, type Document, overlaps, type Span } from '../../pipeline/document.ts'
import type { Reference } from '../references/reference.ts'
import { isCitedFurtherOn } from './further-on.ts'
import { isLine, LONGEST_MARKER } from './hung-over.ts'
import { markerIn, type Note } from './notes.ts'
import type { Phrase } from './phrases.ts'

/** A reference to one Kamerstuk, not to a whole dossier. */
export interface KamerstukSpan extends Span {
  readonly id: string
}

export function kamerstukkenOf(document: Document): KamerstukSpan[] {
  return document.annotations
    .filter((a): a is Annotation<'reference', Reference> => a.type === 'reference')
    .filter(({ value }) => value.system === 'kamerstuk' && value.number !== undefined)
    .map(({ start, end, value }) => ({ start, end, id: value.id }))
}

export const footnotesOf = (document: Document): Block[] =>
  document.blocks.filter((block) => block.type === 'footnote' && (block.anchors?.length ?? 0) > 0)

export interface Surroundings {
  readonly text: string
  readonly kamerstukken: readonly KamerstukSpan[]
  readonly footnotes: readonly Block[]
  readonly notes: readonly Note[]
  readonly blocks: readonly Block[]
}

/** The words between a motion and a citation that make it a citation of something else: `zoals gemeld in de brief van …`. */
const OTHER =
  /(?:^|[\s,(])(?:in|bij|met|per|zie|tijdens|aan|van|uit)\s(?:[\p{L}.’'-]{1,30}\s){0,4}(?:kamer|voortgangs|verzamel)?(?:brief|brieven|rapportage|debat|commissiedebat|overleg(?!\s(?:te|met|tussen)\s)|verslag|rapport|toezegging|amendement|begroting|nota)(?!\p{L})/iu
/** `verwijs ik naar mijn schriftelijk gegeven appreciatie`, and the sign of a note there: it cites what was sent before. */
const SENT_ON =
  /(?<!\p{L})(?:(?:verwijs|verwijzen)\s(?:ik|wij|we)\s(?:(?:u|uw\sKamer)\s)?naar|(?:gegeven|(?:aan|toe)?gestuurde|(?:toe)?gezonden|verzonden)\s(?:appreciatie|reactie|brief|antwoord))(?!\p{L})/iu
/** How a citation is set behind the words: at once, in brackets, or after a comma. */
const LEAD =
  /(?:^\s?\([^()]{2,60}\)[\s,:;]{0,3}|^[\s,:;–-]{0,4}|\((?:[^()]{0,40}\s)?|,\s|\s\d{1,2}\s|\sop\sstuk\s|\s(?:met|onder)\s(?:(?:kenmerk|nummer|Kamerstuk(?:nummer)?)\s)?|[,(\s][Zz]ie:?\s(?:ook\s)?)$/u
/** `motie schone oevers 36 000, nr. 4`: a label of a few small words. */
const LABEL =
  /^\s(?!(?:en|of|in|op|bij|met|zie|uit|als|is|wordt|van|aan|door|heeft)\s)\p{Ll}[\p{L}-]{2,24}(?:\s\p{Ll}[\p{L}-]{1,24}){0,4}\s$/u
/** `over een verbod op overleg in het debat (`: all of it is what the motion is about, and nothing tells of a letter. */
const ONLY_TOPIC =
  /^\s(?:over|inzake|om|betreffende|aangaande|met\sbetrekking\stot|voor|tot|m\.b\.t\.)\s[^,;:()]{3,240}\(\s?$/u
const TELLS =
  /(?<!\p{L})(?:(?:\p{L}{1,14})?brie(?:f|ven)|zoals|conform|zie|is|was|zijn|heb|heeft|hebben|ben|wordt|werd|geef|ga|stuur|informeer|gemeld|aangekondigd|toegezegd|ik|wij|u)(?!\p{L})/iu
const isTopic = (gap: string): boolean => ONLY_TOPIC.test(gap) && !TELLS.test(gap)
/** The cells of a row stand two spaces apart: `Motie Becker over stages  36 000, nr. 4  Loopt`. */
const isCell = (gap: string, text: string, end: number): boolean =>
  /\S\s{2}\(?$/u.test(gap) && !gap.includes('\n') && /^\)?\s?(?:\s|$)/u.test(text.slice(end, end + 3))
/** `(t.v.v. 36 410, nr. 50)` cites the motion that this one replaces. */
const REPLACED = /(?:t\.\s?v\.\s?v\.|ter\s+vervanging\s+van)[^)]{0,40}$/iu
const FARTHEST = 400
/** Between the end of its sentence and a citation further on. */
const FARTHEST_ON = 2000
/** `de brief van de Minister d.d. 3 mei 2014 inzake de motie Becker (Kamerstuk 17 050, nr. 465);` cites the letter. */
const LETTER_ABOUT = /(?<!\p{L})brief\svan\s[^;]{3,160}\sd\.\s?d\.\s[^;]{0,200}$/u
const LAST_OF_ITEM = /^\s?\)?\s?[;.,]?\s*$/u

/**
 * The Kamerstukken that a mention stands with, once each, in text order; none when nothing tells. A citation of several
 * (`nrs. 3 en 4`) gives them all: whether they are all motions of this mention is for the caller.
 * @param sentence the sentence of the mention
 * @param until where the words of this mention end: its sentence, or the next motion in it
 */
export function citedWith(phrase: Phrase, sentence: Span, until: number, around: Surroundings): KamerstukSpan[] {
  const found =
    inside(phrase, around) ??
    behind(phrase, sentence, until, around) ??
    inFront(phrase, sentence, around) ??
    inFootnote(phrase, until, around) ??
    inNumberedNote(phrase, until, around) ??
    furtherOn(phrase, sentence, until, around) ??
    // These say only that the citation is near: not enough for a motion that is not named.
    (phrase.movers.length > 0
      ? (inNoteInText(until, around) ?? fromTheChair(phrase, around) ?? inNextBlock(sentence, until, around))
      : null)
  return (found ?? []).filter((span, index, all) => all.findIndex(({ id }) => id === span.id) === index)
}

/** `motie (Kamerstuk 36 000, nr. 4) van het lid X` */
function inside(phrase: Span, { text, kamerstukken }: Surroundings): KamerstukSpan[] | null {
  const own = kamerstukken.filter(
    (span) => contains(phrase, span) && !REPLACED.test(text.slice(Math.max(phrase.start, span.start - 60), span.start)),
  )
  return own.length > 0 ? own : null
}

/** More papers than a row cites before the cell that has that of its motion. */
const MOST_IN_ROW = 6

/** In a cell of its own further on in the row; a cell in between may cite the letter that told of it. */
function inCell(phrase: Span, from: number, until: number, around: Surroundings): KamerstukSpan[] | null {
  for (const [at, { start }] of around.kamerstukken.slice(from, from + MOST_IN_ROW).entries()) {
    if (start >= until) return null
    const found = series(from + at, around)
    if (isCell(around.text.slice(phrase.end, start), around.text, found.at(-1)!.end)) return found
  }
  return null
}

function behind(phrase: Phrase, sentence: Span, until: number, around: Surroundings): KamerstukSpan[] | null {
  const index = around.kamerstukken.findIndex(
    (span) =>
      span.start >= phrase.end && !REPLACED.test(around.text.slice(Math.max(phrase.end, span.start - 60), span.start)),
  )
  const first = around.kamerstukken[index]
  if (!first || first.start >= until || first.start - phrase.end > FARTHEST) return null
  const gap = around.text.slice(phrase.end, first.start)
  const found = series(index, around)
  const cell = inCell(phrase, index, until, around)
  if (cell) return cell
  const isLed = LEAD.test(gap) || (phrase.rule === 'unnamed' && LABEL.test(gap))
  if (!isLed || (OTHER.test(gap) && !isTopic(gap))) return null
  const closesItem = LAST_OF_ITEM.test(around.text.slice(found.at(-1)!.end, sentence.end))
  return closesItem && LETTER_ABOUT.test(around.text.slice(sentence.start, phrase.start)) ? null : found
}

/** `nr. 1311 en nr. 1313`, `nr. 1311 en Kst. 29 689, nr. 1313`: a citation and those joined to it. */
function series(index: number, { text, kamerstukken }: Surroundings): KamerstukSpan[] {
  const spans = [kamerstukken[index]!]
  for (let next = index + 1; next < kamerstukken.length; next++) {
    const span = kamerstukken[next]!
    const gap = text.slice(spans.at(-1)!.end, span.start)
    if (!/^[\s,;&/]*(?:(?:en|resp\.|respectievelijk)[\s,]*)?(?:nrs?\.\s?)?$/u.test(gap)) break
    spans.push(span)
  }
  return spans
}

function inFront(phrase: Span, sentence: Span, { text, kamerstukken }: Surroundings): KamerstukSpan[] | null {
  const last = kamerstukken.findLast((span) => span.end <= phrase.start)
  if (!last || phrase.start - last.end > 24) return null
  // `36 000, nr. 4 Motie Becker over stages`: the paper opens the line or the row.
  if (last.start === sentence.start && /^\s{1,4}$/u.test(text.slice(last.end, phrase.start))) return [last]
  return /^\s?(?:\(|,\s|[–-]\s|:\s)(?:de\s|zie\s)?$/u.test(text.slice(last.end, phrase.start)) ? [last] : null
}

/** `een motie …`, `de motie over stages …`: not `de motie vraagt`, which is of a motion named before. */
const isIntroduced = ({ start, end }: Span, text: string): boolean =>
  /(?<!\p{L})een\s(?:\p{Ll}{1,16}\s)?$/u.test(text.slice(Math.max(0, start - 24), start)) ||
  /^\s(?:over|inzake|betreffende|met\sbetrekking\stot|om|tot|voor|aangaande)\s/u.test(text.slice(end, end + 24))

/** `1 Motie van het lid Becker over stages. Kamerstuk 36 000, nr. 4`: the note names one motion, and cites nothing else. */
function isWholeNote(
  block: Block,
  phrase: Span,
  found: readonly KamerstukSpan[],
  { text, kamerstukken }: Surroundings,
): boolean {
  const gap = text.slice(phrase.end, found[0]!.start)
  const cited = kamerstukken.filter((span) => contains(block, span))
  return cited.length === found.length && !/motie/iu.test(gap) && !NOT_THE_MOTION.test(gap) && !OTHER.test(gap)
}

/** In a sentence behind its own, in the same block. */
function furtherOn(phrase: Phrase, sentence: Span, until: number, around: Surroundings): KamerstukSpan[] | null {
  const { text, kamerstukken, blocks } = around
  if (until < sentence.end || phrase.plural || (phrase.rule === 'unnamed' && !isIntroduced(phrase, text))) return null
  const index = kamerstukken.findIndex((span) => span.start >= sentence.end)
  const first = kamerstukken[index]
  if (!first) return null
  const block = blocks[bisect(blocks, ({ end }) => end < sentence.end)]
  if (block && first.start > block.end) return null
  const found = series(index, around)
  if (block?.type === 'footnote' && isWholeNote(block, phrase, found, around)) return found
  const gap = text.slice(sentence.end, Math.min(first.start, sentence.end + FARTHEST_ON))
  return isCitedFurtherOn(gap, block, phrase, text, found.at(-1)!.end) ? found : null
}

const firstSentence = (text: string, { start, end }: Span): string => text.slice(start, end).split(/[.;:]\s/u, 1)[0]!
const namesTwo = ({ start, end }: Span, text: string): boolean =>
  (text.slice(start, end).match(/(?<!\p{L})moties?(?!\p{L})/giu)?.length ?? 0) > 1

/** The nearest footnote whose marker hangs on the phrase, or behind it on the words that still are about it. */
function inFootnote(phrase: Phrase, until: number, around: Surroundings): KamerstukSpan[] | null {
  let nearest: { at: number; spans: KamerstukSpan[] } | null = null
  for (const note of around.footnotes) {
    for (const anchor of note.anchors ?? []) {
      // A torn dump gives the whole line that the marker hung over.
      const at = overlaps(anchor, phrase) ? phrase.end : anchor.start
      // Of a line with two motions nothing tells on which the marker hung.
      if (isLine(anchor) && overlaps(anchor, phrase) && phrase.rule === 'unnamed' && namesTwo(anchor, around.text))
        continue
      // A whole line in the next paragraph is no marker behind the full stop (rijkshuisstijl-2023, note 3).
      if (isLine(anchor) && anchor.start >= until) continue
      // The marker may stand behind the full stop.
      if (at < phrase.end || at > until + 2 || (nearest && nearest.at <= at)) continue
      const gap = around.text.slice(phrase.end, Math.min(at, phrase.end + FARTHEST))
      // Somewhere on a whole line: at the first words of it that say so.
      if (OTHER.test(gap) || SENT_ON.test(gap + (isLine(anchor) ? firstSentence(around.text, anchor) : ''))) continue
      const index = around.kamerstukken.findIndex((span) => contains(note, span))
      if (index >= 0) nearest = { at, spans: series(index, around).filter((span) => contains(note, span)) }
    }
  }
  return nearest?.spans ?? null
}

/** The words between a motion without a mover and the sign of its note: what it asks, or what became of it. */
const ON_THE_MOTION =
  /^(?:[\s.?!,;:)»”’"']*$|,?\s(?:die|dat|waarin|waarmee|waarbij|over|om|inzake|tot|voor|van|met|betreffende|is|heeft|aangenomen|aanvaard)\s(?!.{0,400}(?<!\p{L})moties?(?!\p{L})))/su
/** A note on a letter: `2 Brief van 3 mei 2023, Kamerstuk 36 000, nr. 4`. */
const NOT_THE_MOTION = /(?<!\p{L})(?:brief|kamerbrief|verslag|amendement|antwoord(?:en)?)(?!\p{L})/iu

function inNumberedNote(phrase: Phrase, until: number, around: Surroundings): KamerstukSpan[] | null {
  if (around.notes.length === 0) return null
  const mark = markerIn(around.text, phrase.end, Math.min(until + LONGEST_MARKER, phrase.end + FARTHEST))
  const gap = mark && around.text.slice(phrase.end, mark.at)
  if (mark === null || gap === null || OTHER.test(gap) || (phrase.movers.length === 0 && !ON_THE_MOTION.test(gap)))
    return null
  const note = around.notes.find(({ marker, start }) => marker === mark.marker && start >= phrase.end)
  const index = note ? around.kamerstukken.findIndex((span) => contains(note, span)) : -1
  if (!note || index < 0) return null
  const lead = around.text.slice(note.start, around.kamerstukken[index]!.start)
  if (NOT_THE_MOTION.test(lead) && !/motie/iu.test(lead)) return null
  return series(index, around).filter((span) => contains(note, span))
}

function inNoteInText(until: number, { text, kamerstukken, footnotes }: Surroundings): KamerstukSpan[] | null {
  const first = kamerstukken.find((span) => span.start >= until)
  if (!first || first.start - until > 6) return null
  // A note that hangs elsewhere is none of it.
  if (footnotes.some((note) => contains(note, first))) return null
  return /^\s*\d{1,2}\s+$/u.test(text.slice(until, first.start)) ? [first] : null
}

/** `Deze motie is voorgesteld door het lid X. Naar mij blijkt, … Zij krijgt nr. 377 (32793).` */
function fromTheChair(phrase: Span, { text, kamerstukken }: Surroundings): KamerstukSpan[] | null {
  const first = kamerstukken.find((span) => span.start >= phrase.end)
  if (!first || first.start - phrase.end > 200) return null
  return /(?<!\p{L})Zij\s+krijgt\s+$/u.test(text.slice(phrase.end, first.start)) ? [first] : null
}

/** The next cell of a table that became paragraphs, or the next line of a heading: nothing but a citation. */
function inNextBlock(
  sentence: Span,
  until: number,
  { text, kamerstukken, blocks }: Surroundings,
): KamerstukSpan[] | null {
  if (until < sentence.end) return null
  const first = kamerstukken.find((span) => span.start >= until)
  if (!first) return null
  if (
    /^[^\S\n]*\n[^\S\n]*\(?$/u.test(text.slice(until, first.start)) &&
    /^\)?\.?[^\S\n]*(?:\n|$)/u.test(text.slice(first.end, first.end + 8))
  )
    return [first]
  const index = blocks.findIndex((block) => contains(block, first))
  const [own, next] = [blocks[index - 1], blocks[index]]
  // A note at the foot of the page is no cell.
  if (!own || !next || next.type === 'footnote' || !contains(own, sentence)) return null
  return /^\(?$/u.test(text.slice(next.start, first.start)) && /^[).\s]*$/u.test(text.slice(first.end, next.end))
    ? [first]
    : null
}
