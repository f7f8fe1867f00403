/** What others may know a letter by, and what it says of others: enough to link it without its source or its text. */

import { type Sentence, sentenceAt, sentencesOf } from '../../extractors/dutch/sentences.ts'
import type { Motie } from '../../extractors/moties.ts'
import type { Toezegging } from '../../extractors/toezeggingen.ts'
import type { Document } from '../../pipeline/document.ts'
import type { Finding, Letter, LetterRecord } from '../record.ts'
import { ofType } from '../values.ts'
import { type Citation, citationsOf } from './citations.ts'
import { gives, isNotCarriedOut, putsOff, tells } from './cues.ts'
import { ministryBehind } from './portfolios.ts'
import { type Sketch, sketchOf } from './sketch.ts'
import { type Term, termsOf } from './terms.ts'

/** Words of a letter that something rests on: `text.slice(start, end)` of its record is `quote`. */
export interface Passage {
  /** Id of the finding in it that tells, if one does. */
  readonly finding: string | null
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** A sentence of a letter with a motie in it. */
export interface MotieMention extends Passage {
  readonly value: Motie
}

/** A sentence that says of the motie named last in front of it what became of it. */
export interface MotieOutcome extends Passage {
  readonly outcome: 'settled' | 'rejected' | 'adopted' | 'held' | 'executed'
}

/** A sentence of a letter with a toezegging in it, and the publications and days that it names. */
export interface ToezeggingMention extends Passage {
  readonly value: Toezegging
  /** Ids of the references in the sentence or in footnotes that hang on it. */
  readonly references: readonly string[]
  /** The sentence in front and the one behind, for what the mention leaves unsaid. */
  readonly before: string
  readonly after: string
  /** Whether words since the toezegging in front, or near it, say that something comes later than it should. */
  readonly putOff: boolean
}

export interface LetterFacts {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly url: string | null
  /** Whether it rests on text that was recognised in pictures. */
  readonly recognised: boolean
  /** UTF-16 units of its text. */
  readonly length: number
  readonly letter: Letter
  /** The ministry that answers for it: the one it names, or that of its sender's portfolio or web address. */
  readonly ministry: string | null
  /** Of the report of a debate: the ISO day of the debate. */
  readonly heldOn: string | null
  /** Its official names, its own Kamerstuk among them. */
  readonly identifiers: readonly string[]
  /** The dossier that it is printed in, and those of the Kamerstukken that it cites. */
  readonly dossiers: readonly string[]
  readonly sketch: Sketch
  readonly terms: readonly Term[]
  /** What the heading or first line calls it: `Bijlage 2 bij Kamerbrief …`. */
  readonly opening: string
  /** Where it prints its subject. */
  readonly subject: Passage | null
  /** Days that its text names, as EDTF, each where it stands first. */
  readonly days: readonly (Passage & { readonly edtf: string })[]
  readonly citations: readonly Citation[]
  readonly moties: readonly MotieMention[]
  /** Sentences that say what became of a motie named before: `De motie is hiermee uitgevoerd.` */
  readonly motieOutcomes: readonly MotieOutcome[]
  readonly toezeggingen: readonly ToezeggingMention[]
  /** Sentences in which the letter gives something by being sent. */
  readonly deliveries: readonly Delivery[]
}

/** A sentence in which the letter gives something, and the sentence in front. */
export interface Delivery extends Passage {
  /** A paper is given; otherwise only something told. */
  readonly given: boolean
  readonly before: string
}

/** Terms kept of a text: enough to tell its subject, few enough for a hundred thousand letters. */
const TERMS = 80
const OPENING = 300

export function factsOf(record: LetterRecord): LetterFacts {
  const { id, source, letter, text, findings } = record
  const sentences = sentencesOf(record as unknown as Document)
  return {
    id,
    name: source.name,
    mediaType: source.mediaType,
    url: source.url,
    recognised: findings.some(({ place }) => place.in === 'pdf' && place.ocr !== undefined),
    length: text.length,
    letter,
    ministry: ministryBehind(record),
    heldOn: heldOn(record),
    identifiers: identifiersOf(record),
    dossiers: [...new Set([letter.dossier, ...ofType(findings, 'reference').map(({ value }) => value.dossier)])].filter(
      (dossier) => dossier != null,
    ),
    sketch: sketchOf(text),
    terms: termsOf(text, TERMS),
    opening: text.slice(0, OPENING),
    subject: passageOf(ofType(findings, 'letterFact').find(({ value }) => value.field === 'subject')),
    days: daysIn(findings),
    citations: citationsOf(record, sentences),
    moties: ofType(findings, 'motie').map((finding) => ({
      ...sentenceAround(finding, sentences, text),
      value: finding.value,
    })),
    motieOutcomes: motieOutcomes(sentences, text),
    toezeggingen: toezeggingenIn(record, sentences),
    deliveries: deliveriesIn(sentences, text),
  }
}

/** A printed Kamerstuk is known by its dossier and number, and a letter of a chamber by the numbers in its kenmerk. */
function identifiersOf({ letter, findings, text }: LetterRecord): string[] {
  const { identifiers, dossier, number, chamber } = letter
  const printed = dossier && number && chamber !== 'I' ? [`kst-${dossier}-${number}`] : []
  const own = ofType(findings, 'kenmerk').filter(({ value }) => value.role === 'own')
  const inKenmerk = ofType(findings, 'reference').filter((one) =>
    own.some(({ start, end }) => start <= one.start && one.end <= end),
  )
  const sentIn = ofType(findings, 'reference').filter(
    ({ start, end, value }) =>
      value.system === 'zaak' && start < HEAD && SENT_IN.test(text.slice(end, end + 20)) && !ANSWER.test(text),
  )
  return [...new Set([...identifiers, ...printed, ...[...inKenmerk, ...sentIn].map(({ value }) => value.id)])]
}

/** `2023Z09915 (ingezonden 25 mei 2023)` above questions; the answers print it too. */
const SENT_IN = /^\s*\(ingezonden\s/u
const ANSWER = /(?<!\p{L})antwoord(?!\p{L})/iu
/** UTF-16 units in which a printed paper has its number. */
const HEAD = 200

const HELD =
  /^\s(?:in\seen\sopenbare\svergadering\s)?(?:overleg\sgevoerd|gesproken|een\s\p{L}+\sgehouden|gedebatteerd)/u

/** `heeft op 14 maart 2022 overleg gevoerd`: the report is older by weeks than what was said. */
function heldOn({ letter, findings, text }: LetterRecord): string | null {
  if (letter.kind !== 'verslag') return null
  const day = ofType(findings, 'date').find(({ end }) => HELD.test(text.slice(end, end + 60)))
  return day?.value.latest ?? null
}

/** Moties that were named before, and nothing but that. */
const THE_MOTIE =
  /(?<!\p{L})(?:de|deze|die|beide|(?:boven|voor)?genoemde)\s(?:(?:gewijzigde|beide|twee|drie|vier|vijf|(?:boven|voor)?genoemde)\s)?moties?(?!\p{L})/iu
const CARRIED_OUT =
  /uitgevoerd|(?:uitvoering|gevolg|invulling)\s(?:gegeven\s)?aan|(?:is|heb|heeft|wordt|voldoe)\s[^.;]{0,60}voldaan|voldoe\sik|beschouw\sik/iu
const outcomes: readonly (readonly [RegExp, MotieOutcome['outcome']])[] = [
  [/(?<!\p{L})afgedaan(?!\p{L})/iu, 'settled'],
  [/(?<!\p{L})verworpen(?!\p{L})/iu, 'rejected'],
  [/(?<!\p{L})aangenomen(?!\p{L})/iu, 'adopted'],
  [/(?<!\p{L})aangehouden(?!\p{L})/iu, 'held'],
  [CARRIED_OUT, 'executed'],
]
/** What is still to come is no outcome: `de motie zal worden uitgevoerd`. */
const TO_COME = /(?<!\p{L})(?:zal|zullen|gaat|gaan|wil|kan|indien)(?!\p{L})/iu

const motieOutcomes = (sentences: readonly Sentence[], text: string): MotieOutcome[] =>
  sentences.flatMap(({ start, end }) => {
    const quote = text.slice(start, end)
    if (!quote.includes('motie') || !THE_MOTIE.test(quote) || TO_COME.test(quote)) return []
    const outcome = outcomes.find(([words]) => words.test(quote))?.[1]
    if (!outcome || (outcome === 'executed' && isNotCarriedOut(quote))) return []
    return [{ finding: null, start, end, quote, outcome }]
  })

const passageOf = (finding: Finding | undefined): Passage | null =>
  finding ? { finding: finding.id, start: finding.start, end: finding.end, quote: finding.quote } : null

function daysIn(findings: readonly Finding[]): LetterFacts['days'] {
  const days = new Map<string, LetterFacts['days'][number]>()
  for (const date of ofType(findings, 'date')) {
    const { edtf } = date.value
    if (!days.has(edtf)) days.set(edtf, { ...passageOf(date)!, edtf })
  }
  return [...days.values()]
}

function sentenceAround(finding: Finding, sentences: readonly Sentence[], text: string): Passage {
  const { start, end } = sentenceAt(sentences, finding.start) ?? finding
  return { finding: finding.id, start, end, quote: text.slice(start, end) }
}

const spoken: ReadonlySet<string> = new Set(['paragraph', 'listItem'])

const deliveriesIn = (sentences: readonly Sentence[], text: string): Delivery[] =>
  sentences.flatMap(({ start, end, block }, at) => {
    const quote = text.slice(start, end)
    const given = gives(quote)
    if (block === null || !spoken.has(block.type) || (!given && !tells(quote))) return []
    const before = sentences[at - 1]
    return [{ finding: null, start, end, quote, given, before: before ? text.slice(before.start, before.end) : '' }]
  })

function toezeggingenIn({ text, blocks, findings }: LetterRecord, sentences: readonly Sentence[]): ToezeggingMention[] {
  const words = (sentence: Sentence | undefined): string => (sentence ? text.slice(sentence.start, sentence.end) : '')
  let last = 0
  return ofType(findings, 'toezegging').flatMap((finding) => {
    const { id, start, end, quote, value } = finding
    if (value.status !== 'new' && meetsMotieOnly(quote)) return []
    const at = sentences.findIndex((sentence) => sentence.end > start)
    const notes = blocks.filter(({ anchors }) =>
      anchors?.some((anchor) => start <= anchor.start && anchor.end <= end + 3),
    )
    const within = (one: Finding): boolean =>
      [{ start, end }, ...notes].some((span) => span.start <= one.start && one.end <= span.end)
    const after = words(sentences[at + 1])
    const mention = {
      finding: id,
      start,
      end,
      quote,
      value,
      references: ofType(findings, 'reference').flatMap((one) => (within(one) ? one.value.id : [])),
      before: words(sentences[at - 1]),
      after,
      putOff: putsOff(`${text.slice(Math.max(last, start - FAR), end)} ${after}`),
    }
    last = end
    return [mention]
  })
}

/** `Daarmee beantwoord ik tevens de motie van het lid De Lange`: it meets a motie, and no promise. */
const meetsMotieOnly = (quote: string): boolean =>
  /(?<!\p{L})moties?(?!\p{L})/iu.test(quote) &&
  !/toege?ze(?:g|i)|toezegging|belo(?:fte|ofd)|zeg(?:de)?\s.{0,40}\stoe(?!\p{L})/iu.test(quote)

/** Words in front of a promise that may still be about it, in UTF-16 units: some paragraphs. */
const FAR = 1_200

/** The day of a letter; of one dated by a month or so, its last. */
export const dayOf = ({ letter }: Pick<LetterFacts, 'letter'>): string | null =>
  letter.date?.latest ?? letter.date?.earliest ?? null
