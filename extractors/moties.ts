/**
 * Mentions of particular motions, with who moved them and which Kamerstuk they are.
 *
 *   de motie Becker c.s. (Kamerstuk 35 300 VI, nr. 37)          movers Becker, cosigned, kst-35300-VI-37
 *   moties van de leden Michon-Derkzen en Van der Plas          one motion, two movers
 *   de moties Segers en Klaver                                  two motions
 *   twee moties van het lid El Abassi (nr. 1311 en nr. 1313)    two motions of one mover
 *   MOTIE VAN DE LEDEN HOLMAN EN VAN CAMPEN                     the document itself
 *   de motie over stages (Kamerstuk 31 524, nr. 500)            no movers printed
 *
 * Not: later short mentions (`deze motie`), the procedure (`een motie van wantrouwen`), parties (`de motie-D66`).
 */

import { z } from 'zod'
import { bisect } from '../pipeline/bisect.ts'
import { type Annotation, type Document, type Extractor, overlaps, type Span } from '../pipeline/document.ts'
import { gated } from '../pipeline/gates/gated.ts'
import { type Sentence, sentenceAt, sentencesOf } from './dutch/sentences.ts'
import { factsOf } from './letter.ts'
import { aboutOf, dispositionOf, dispositions, wordsOf } from './moties/disposition.ts'
import { narrowed } from './moties/hung-over.ts'
import { citedWith, footnotesOf, type KamerstukSpan, kamerstukkenOf, type Surroundings } from './moties/identify.ts'
import { itemsAnnounced } from './moties/items.ts'
import { asScanned } from './moties/movers.ts'
import { numberedNotes } from './moties/notes.ts'
import { type Phrase, phrasesIn } from './moties/phrases.ts'
import { quoteOf } from './moties/quote.ts'
import { type Mention, withIds } from './moties/same.ts'
import { type Behind, toldLater } from './moties/told-later.ts'

const day = z.iso.date().nullable()

/** Days are ISO, inclusive, null where open. `id` as officielebekendmakingen.nl names the Kamerstuk of the motion. */
export const motieValue = z.strictObject({
  movers: z.array(z.string()),
  cosigned: z.boolean(),
  id: z.string().nullable(),
  about: z.string().nullable(),
  date: z.strictObject({ edtf: z.string(), earliest: day, latest: day }).nullable(),
  disposition: z.enum(dispositions),
})
export type Motie = z.infer<typeof motieValue>

export const moties: Extractor<'motie', Motie> = {
  type: 'motie',
  value: motieValue,
  *find(document) {
    if (!CANDIDATE.test(document.text)) return
    const known = withIds(withMoversNormalised(mentionsOf(document), document.text), document.text)
    const dates = document.annotations.filter((a) => a.type === 'date')
    const sentences = sentencesOf(document)
    const isOnly = known.every((mention) => isSame(mention, known[0]!))
    for (const [index, mention] of known.entries()) {
      const behind = sentencesBehind(mention, known[index + 1], sentences)
      const { own, shared, next } = wordsAbout(index, known, sentences, document.text)
      const here = dispositionOf(own, shared, next)
      yield annotationOf(mention, dates, document.text, toldLater(here, behind, isOnly, document.text))
    }
  },
}

/** A cheap look at a line or sentence before it is parsed. */
const CANDIDATE = gated(new RegExp(asScanned('motie'), 'iu'))

function mentionsOf(document: Document): Mention[] {
  const stretches = stretchesOf(document)
  const kamerstukken = kamerstukkenOf(document)
  const around: Surroundings = {
    text: document.text,
    kamerstukken,
    footnotes: narrowed(footnotesOf(document), kamerstukken, document.text, (line) =>
      phrasesEndingOn(line, stretches, document.text),
    ),
    notes: numberedNotes(document),
    blocks: document.blocks,
  }
  const items = itemsAnnounced(stretches, document.text)
  return stretches.flatMap((sentence) => {
    const words = document.text.slice(sentence.start, sentence.end)
    const item = items.get(sentence.start)
    if (!item && !CANDIDATE.test(words)) return []
    const named = phrasesIn(words, sentence.start)
    const phrases = item && !named.some((phrase) => overlaps(phrase, item)) ? [item, ...named] : named
    const cited = phrases.map((phrase, index) =>
      phrase.rule === 'printed' ? [] : citedWith(phrase, sentence, phrases[index + 1]?.start ?? sentence.end, around),
    )
    const ids = phrases.map((phrase, index) =>
      phrase.rule === 'printed' ? [ownId(document)] : cited[index]!.map(({ id }) => id),
    )
    return sharedOut(phrases, ids).flatMap((phrase, index) =>
      mentions(phrase, ids[index]!, sentence, phrases[index + 1], document.text, cited[index]!),
    )
  })
}

/** Those with a name: `een motie` in front of it tells nothing of where a figure hung. */
function phrasesEndingOn(line: Span, stretches: readonly Span[], text: string): Phrase[] {
  const first = bisect(stretches, ({ end }) => end <= line.start)
  const last = bisect(stretches, ({ start }) => start < line.end)
  return stretches
    .slice(first, last)
    .flatMap(({ start, end }) => phrasesIn(text.slice(start, end), start))
    .filter(({ end, movers }) => movers.length > 0 && end > line.start && end <= line.end)
}

/** Sentences, and the lines of tables: an annex may list motions in one. */
function stretchesOf(document: Document): Span[] {
  const rows = document.blocks
    .filter((block) => block.type === 'table')
    .flatMap((block) => linesOf(document.text, block))
  const sentences: readonly Sentence[] = sentencesOf(document)
  return rows.length === 0 ? [...sentences] : [...sentences, ...rows].sort((a, b) => a.start - b.start)
}

function linesOf(text: string, { start, end }: Span): Span[] {
  const lines: Span[] = []
  for (let from = start; from < end; ) {
    const stop = text.indexOf('\n', from)
    const to = stop < 0 || stop > end ? end : stop
    if (to > from) lines.push({ start: from, end: to })
    from = to + 1
  }
  return lines
}

/** `de moties Kuzu en Öztürk (nrs. 3 en 4)`: the ids stand behind the last name, one for each. */
function sharedOut(phrases: readonly Phrase[], ids: (string | null)[][]): readonly Phrase[] {
  const last = phrases.length - 1
  const shared = ids[last]
  if (last < 1 || !shared || shared.length !== phrases.length || ids.slice(0, last).some((own) => own.length > 0))
    return phrases
  shared.slice().forEach((id, index) => {
    ids[index] = [id]
  })
  return phrases
}

/**
 * A finding for each Kamerstuk of `twee moties …`; each starts at a word of its own, because its id is made of its start.
 * Of `moties (36 000, nrs. 4 en 5)` the first is the word, the others are their citations.
 */
function mentions(
  phrase: Phrase,
  ids: readonly (string | null)[],
  sentence: Span,
  next: Phrase | undefined,
  text: string,
  cited: readonly KamerstukSpan[],
): Mention[] {
  const until = next?.start ?? sentence.end
  // `in reactie op ingediende moties (32 123, nr. 48)` cites the reaction.
  if (phrase.rule === 'unnamed' && phrase.plural && ids.length < 2) return []
  if (phrase.rule === 'unnamed' && phrase.plural && cited.length === ids.length && cited[0]!.start >= phrase.end)
    return cited.map(({ start, end, id }, index) => ({
      ...phrase,
      ...(index === 0 ? {} : { start, end }),
      sentence,
      until: Math.max(until, end),
      id,
    }))
  if (ids.length < 2 || !phrase.plural || phrase.rule === 'unnamed')
    return [{ ...phrase, sentence, until, id: ids[0] ?? null }]
  const words = [...text.slice(phrase.start, phrase.end).matchAll(/\S+/gu)]
  return ids.map((id, index) => ({
    ...phrase,
    start: phrase.start + (words[Math.min(index, words.length - 1)]?.index ?? 0),
    sentence,
    until,
    id,
  }))
}

/** The Kamerstuk that a printed motion is. */
function ownId(document: Document): string | null {
  const identifier = factsOf(document, 'identifier').find((fact) => fact.value.id.startsWith('kst-'))
  if (identifier) return identifier.value.id
  const printed = factsOf(document, 'kamerstuk')[0]?.value
  return printed?.dossier && printed.number ? `kst-${printed.dossier}-${printed.number}` : null
}

/**
 * Movers as the document itself knows them: `Van Middel koop` is the `Van Middelkoop` of another mention, and
 * `Van Baarle-Dassen` is two people where another mention has both.
 */
function withMoversNormalised(mentions: readonly Mention[], text: string): Mention[] {
  const names = new Set(mentions.flatMap((mention) => mention.movers))
  return mentions.map((mention) => {
    const torn = tornName(mention, names, text)
    if (torn) return { ...mention, ...torn }
    return { ...mention, movers: mention.movers.flatMap((mover) => splitWhereKnown(mover, names)) }
  })
}

function splitWhereKnown(mover: string, names: ReadonlySet<string>): string[] {
  const parts = mover.split(/[-‐‑]/u)
  return parts.length === 2 && parts.every((part) => names.has(part)) ? parts : [mover]
}

const REST = /^\s(?<rest>\p{Ll}{1,12})(?!\p{L})/u

function tornName(
  mention: Mention,
  names: ReadonlySet<string>,
  text: string,
): { movers: string[]; end: number } | null {
  const last = mention.movers.at(-1)
  const rest = REST.exec(text.slice(mention.end, mention.end + 16))?.groups?.rest
  if (last === undefined || rest === undefined || !names.has(last + rest)) return null
  return { movers: [...mention.movers.slice(0, -1), last + rest], end: mention.end + 1 + rest.length }
}

/** Between the motions of a list, which share what is said of them: `de moties Smit (nr. 4) en Bakker zijn aangenomen`. */
const LISTED = /^[^;]{0,160}$/u
const VERB = /(?<!\p{L})(?:is|was|zijn|wordt|werd|worden|heb|heeft|hebben|kan|ben|vraagt|verzoekt|roept)(?!\p{L})/iu
const isList = (gap: string): boolean => LISTED.test(gap) && !VERB.test(gap)

const isSame = (a: Mention, b: Mention): boolean =>
  a.id !== null && b.id !== null ? a.id === b.id : a.movers.length > 0 && a.movers.join() === b.movers.join()

/** More sentences than tell what became of a motion. */
const MOST_BEHIND = 400

/** The sentences behind that of a mention, up to the one of the next; those of a list share none. */
function sentencesBehind(mention: Mention, next: Mention | undefined, sentences: readonly Sentence[]): Behind {
  const first = bisect(sentences, ({ start }) => start < mention.sentence.end)
  const until = next?.sentence.start ?? Number.POSITIVE_INFINITY
  const block = sentences[first - 1]?.block ?? null
  return { block, sentences: sentences.slice(first, first + MOST_BEHIND).filter(({ start }) => start < until) }
}

/** More motions, and more characters, than a sentence has; hostile text may have megabytes of them. */
const MOST_IN_SENTENCE = 40
const LONGEST_SENTENCE = 4000

/** The words that may say what became of a motion, as {@link dispositionOf} asks for them. */
function wordsAbout(at: number, mentions: readonly Mention[], sentences: readonly Sentence[], text: string) {
  const mention = mentions[at]!
  const { start, end, sentence, until } = mention
  const near = mentions.slice(Math.max(0, at - MOST_IN_SENTENCE), at + MOST_IN_SENTENCE)
  const inSentence = near.filter((other) => other.sentence.start === sentence.start)
  const place = inSentence.indexOf(mention)
  const [first, before] = [inSentence[0]!, inSentence[place - 1]]
  let [to, from] = [until, end]
  for (const next of inSentence.slice(place + 1)) {
    if (!isList(text.slice(from, next.start))) break
    to = next.until
    from = next.end
  }
  const ownStart = before ? (isList(text.slice(before.end, start)) ? before.end : start) : sentence.start
  const lead = { start: Math.max(sentence.start, first.start - LONGEST_SENTENCE), end: first.start }
  const step = /\S/u.exec(text.slice(sentence.end, sentence.end + 4))?.index ?? 0
  const behind = sentenceAt(sentences, sentence.end + step)
  const after = near.find((other) => other.start >= sentence.end)
  const isFree = behind && behind.start >= sentence.end && !(after && after.start < behind.end)
  return {
    own: wordsOf(text, { start: Math.max(Math.min(ownStart, start), start - LONGEST_SENTENCE), end: until }),
    shared: `${wordsOf(text, lead)} ${wordsOf(text, { start, end: Math.min(Math.max(to, end), start + LONGEST_SENTENCE) })}`,
    next: isFree ? wordsOf(text, behind) : null,
  }
}

function annotationOf(
  mention: Mention,
  dates: readonly Annotation[],
  text: string,
  disposition: Motie['disposition'],
): Annotation<'motie', Motie> {
  const { start, end, rule, movers, cosigned, id, until } = mention
  return {
    type: 'motie',
    ...quoteOf(mention, text),
    value: {
      movers: [...movers],
      cosigned,
      id,
      about: aboutOf(text.slice(end, until)) ?? (rule === 'unnamed' ? aboutOf(text.slice(start, end)) : null),
      date: dateOf(mention, dates, text),
      disposition,
    },
    by: `moties/${rule}`,
    basis: 'stated',
    because: [],
  }
}

/** A day inside the words (`moties van 14 december 2021 van …`) or in front of them (`de op 13 februari verworpen motie`). */
function dateOf(mention: Mention, dates: readonly Annotation[], text: string): Motie['date'] {
  const own = dates.find((date) => overlaps(date, mention)) ?? dates.find((date) => leadsTo(date, mention, text))
  return own
    ? (({ edtf, earliest, latest }) => ({ edtf, earliest, latest }))(own.value as NonNullable<Motie['date']>)
    : null
}

const LED =
  /^ (?:|(?:heeft|is|werd)\s(?:uw|de)\sKamer\s|(?:[\p{L}]{1,14}\s){0,2}(?:aangenomen|verworpen|verworden|ingediende|aangehouden)\s)(?:(?:de|een)\s)?$/u

/** `motie-Hermans c.s. van 22 september 2022` */
const FOLLOWED = /^,?\s(?:van|d\.d\.)\s$/u

const leadsTo = (date: Span, mention: Span, text: string): boolean =>
  (date.end <= mention.start && mention.start - date.end < 60 && LED.test(text.slice(date.end, mention.start))) ||
  (date.start >= mention.end && date.start - mention.end < 12 && FOLLOWED.test(text.slice(mention.end, date.start)))
