/**
 * Promises of the cabinet to the Kamer: made in this letter, made before, met by it.
 *
 *   Ik zal uw Kamer voor de zomer informeren.                 new, until the day before the summer recess
 *   De Kamer wordt in het najaar geïnformeerd.                new, September to November
 *   Ik ben bereid te onderzoeken hoe …                        new, in an answer to the Kamer
 *   heb ik toegezegd uw Kamer te informeren                   earlier
 *   In deze brief doe ik die toezegging gestand.              fulfilled
 *
 * Not: what the letter does by being sent (`Hierbij informeer ik uw Kamer`), aims of policy, questions of members, promises
 * of others or to others, headings, tables.
 */

import { z } from 'zod'
import { type Annotation, type Document, type Extractor, overlaps, type Span } from '../pipeline/document.ts'
import { gated } from '../pipeline/gates/gated.ts'
import { asPrinted } from './dutch/misread.ts'
import type { Sentence } from './dutch/sentences.ts'
import { factsOf } from './letter.ts'
import { aboutNamed } from './toezeggingen/about.ts'
import { type Audience, audienceOf, questionsOf, saidByMembers } from './toezeggingen/audience.ts'
import type { Situation } from './toezeggingen/checks.ts'
import { type Commitment, commitmentIn } from './toezeggingen/commitments.ts'
import { RECURRING } from './toezeggingen/cues.ts'
import { type Front, followUpIn, leadsToPromises, tellsBesides, tellsInOrder } from './toezeggingen/follow-ups.ts'
import { madeAtIn, madeOnIn, occasionDay, sameOccasion } from './toezeggingen/made.ts'
import { type Mention, type MentionSituation, mentionIn } from './toezeggingen/mentions.ts'
import { misread } from './toezeggingen/misread.ts'
import { actNamed, addresseeOf, promisorOf } from './toezeggingen/parts.ts'
import { runningSentences } from './toezeggingen/running.ts'
import { saidBefore } from './toezeggingen/said.ts'
import type { Status } from './toezeggingen/statuses.ts'
import { type DateFinding, pointsBack, type Term, termBefore, termIn } from './toezeggingen/terms.ts'
import { mayPromise, type Turn, turnAt, turnsOf } from './toezeggingen/turns.ts'

const day = z.iso.date().nullable()

/**
 * Days are ISO, inclusive, null where open. `act` is an infinitive; `deadline.words` and `madeAt` are as printed;
 * `addressee` is a chamber, `promisor` a member of the cabinet as the letter names it, both null where it does not tell.
 */
export const toezeggingValue = z.strictObject({
  status: z.enum(['new', 'earlier', 'fulfilled', 'partly']),
  promisor: z.string().nullable(),
  addressee: z.string().nullable(),
  act: z.string().nullable(),
  about: z.string().nullable(),
  deadline: z.strictObject({ edtf: z.string(), earliest: day, latest: day, words: z.string() }).nullable(),
  madeOn: z.strictObject({ edtf: z.string(), earliest: day, latest: day }).nullable(),
  madeAt: z.string().nullable(),
  recurring: z.boolean(),
})
export type Toezegging = z.infer<typeof toezeggingValue>

export const toezeggingen: Extractor<'toezegging', Toezegging> = {
  type: 'toezegging',
  value: toezeggingValue,
  *find(document) {
    const reading = readingOf({ ...document, text: asPrinted(document.text, misread) })
    if (reading.audience.silent) return
    let status: Status | null = null
    let underPromise = false
    for (const [index, sentence] of reading.sentences.entries()) {
      const before = reading.sentences[index - 1]
      const words = before ? reading.document.text.slice(before.start, before.end) : ''
      underPromise = sentence.block?.type === 'listItem' && (underPromise || leadsToPromises(words))
      const annotation = promiseIn(sentence, index, { words, status, underPromise }, reading)
      status = annotation?.value.status ?? null
      if (annotation) yield annotation
    }
  },
}

interface Reading {
  readonly document: Document
  readonly sentences: readonly Sentence[]
  readonly turns: readonly Turn[]
  readonly audience: Audience
  readonly dates: readonly DateFinding[]
  readonly letterDay: string | null
  readonly signatory: string | null
}

/** Longer stretches are no sentences but lists or tables that lost their shape; the patterns are not for them. */
const LONGEST = 3_000

function readingOf(document: Document): Reading {
  const questions = questionsOf(document.text)
  const sentences = runningSentences(document).filter(
    (sentence) =>
      sentence.end - sentence.start <= LONGEST && !questions.some((question) => overlaps(question, sentence)),
  )
  const turns = turnsOf(document.text)
  const audience = audienceOf(document)
  const signatories = factsOf(document, 'signatory')
  return {
    document,
    sentences,
    turns,
    audience: turns.length > 0 ? { ...audience, youAreKamer: true } : audience,
    dates: document.annotations.filter((a): a is DateFinding => a.type === 'date'),
    letterDay: factsOf(document, 'date')[0]?.value.latest ?? null,
    signatory: signatories.length === 1 ? signatories[0]!.value.role : null,
  }
}

function promiseIn(
  sentence: Sentence,
  index: number,
  front: Front,
  reading: Reading,
): Annotation<'toezegging', Toezegging> | null {
  const { document, audience, letterDay } = reading
  const span = trimmed(sentence, document.text)
  const words = document.text.slice(span.start, span.end)
  const before = reading.sentences[index - 1] ?? null
  const turn = turnAt(reading.turns, span.start)
  if (turn && !mayPromise(turn, words)) return null
  // Asked of few sentences.
  const dates = lazily(() => datesIn(span, reading.dates))
  const future = lazily(() => {
    const context = { text: document.text, letterDay, status: 'new' } as const
    if ((letterDay === null || turn) && UNDATED.test(words)) return true
    return letterDay !== null && isLater(termIn(span, dates(), context), letterDay)
  })
  const situation: Situation & MentionSituation = {
    // `migratie van de vloot, zoals toegezegd in mijn brief`: a line of the margin stands in its sentence.
    lead: /^\p{Ll}/u.test(words) ? front.words : '',
    youAreKamer: audience.youAreKamer,
    answers: audience.answers,
    oral: turn !== null,
    get future() {
      return future()
    },
    get afterMinister() {
      return before !== null && MEMBER.test(document.text.slice(before.start, before.end))
    },
  }
  const named = mentionIn(words, situation)
  const commitment = named ? null : commitmentIn(words, situation)
  const mention = named ?? (commitment ? null : followUpIn(words, front, audience.youAreKamer))
  if ((!mention && !commitment) || saidByMembers(words)) return null
  const after = reading.sentences[index + 1]
  if (commitment?.rule === 'does' && after && tellsBesides(document.text.slice(after.start, after.end))) return null
  if (commitment?.rule === 'does' && !situation.future && tellsInOrder(words, front)) return null
  if (mention) return annotationOf(span, mention.rule, valueOfMention(mention, span, words, dates(), before, reading))
  return commitment
    ? annotationOf(span, commitment.rule, valueOfCommitment(commitment, span, words, dates(), before, reading))
    : null
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

const isLater = (term: Term | null, letterDay: string): boolean =>
  term !== null && (term.latest ?? term.earliest ?? '') > letterDay

/** In the report of a debate, and without a day: terms that are of times to come whatever the day. */
const UNDATED = gated(
  /(?<!\p{L})(?:(?:v[oóò][oóò]r|na)\s(?:de\szomer|het\s\p{L}*reces|de\s\p{L}*behandeling|Prinsjesdag|de\sbegroting)|in\shet\s(?:voorjaar|najaar|eerste\skwartaal|tweede\skwartaal|derde\skwartaal|vierde\skwartaal|nieuwe\sjaar)|(?:dit|komend)\s(?:voorjaar|najaar)|deze\szomer|(?:begin\s)?volgend\sjaar|volgende\s(?:week|maand)|bij\sde\s(?:begroting\p{L}*|Voorjaarsnota|Najaarsnota|Miljoenennota))(?!\p{L})/iu,
)

const MEMBER = gated(/[Mm]inister|[Ss]taatssecretaris|collega|ambts?geno/u)

const annotationOf = (span: Span, rule: string, value: Toezegging): Annotation<'toezegging', Toezegging> => ({
  type: 'toezegging',
  start: span.start,
  end: span.end,
  value,
  by: `toezeggingen/${rule}`,
  basis: 'stated',
  because: [],
})

/** Without the speaker, `Antwoord 3` or the number of its list item in front, and the sign of a footnote behind. */
function trimmed({ start, end }: Span, text: string): Span {
  const words = text.slice(start, end)
  const lead =
    /^(?:(?:Minister|Staatssecretaris)\s\p{Lu}[^:.;]{0,60}:\s*|Antwoord(?:\s(?:op\s)?(?:vraag|vragen))?\s\d{1,3}\s(?=\p{Lu})|[•▪●○*–-]\s*|\d{1,2}(?:[.)]\s+|\s+(?=\p{Lu}\p{Ll}))|[a-z][.)]\s+){1,20}/u.exec(
      words,
    )?.[0].length ?? 0
  const note = /(?<=[\p{L})»”][.!])\s?(?:\d{1,2}|\[\d{1,2}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2})$/u.exec(words)?.[0].length ?? 0
  return { start: start + lead, end: end - note }
}

const datesIn = (span: Span, dates: readonly DateFinding[]): DateFinding[] =>
  dates.filter((date) => span.start <= date.start && date.end <= span.end)

function valueOfMention(
  mention: Mention,
  span: Span,
  words: string,
  dates: readonly DateFinding[],
  before: Sentence | null,
  reading: Reading,
): Toezegging {
  const { document, audience, letterDay, signatory } = reading
  const made =
    mention.status === 'new'
      ? null
      : (madeOnIn(span, span.start + mention.at, dates, document.text, letterDay) ??
        (before && sameOccasion(words)
          ? occasionDay(before, datesIn(before, reading.dates), document.text, letterDay)
          : null))
  const deadline = termIn(span, dates, {
    text: document.text,
    letterDay,
    status: mention.status,
    at: span.start + mention.at,
    madeOn: made?.earliest ?? null,
  })
  return {
    status: mention.status,
    promisor: promisorOf(words, turnAt(reading.turns, span.start)?.speaker ?? signatory),
    addressee: addresseeOf(words, audience.chamber, audience.youAreKamer),
    act: actNamed(words),
    about: aboutNamed(words, { status: mention.status, at: mention.at, term: deadline?.words ?? null }),
    deadline,
    madeOn: made && { edtf: made.edtf, earliest: made.earliest, latest: made.latest },
    madeAt: mention.status === 'new' ? null : madeAtIn(words),
    recurring: RECURRING.test(words),
  }
}

function valueOfCommitment(
  commitment: Commitment,
  span: Span,
  words: string,
  dates: readonly DateFinding[],
  before: Sentence | null,
  reading: Reading,
): Toezegging {
  const { document, audience, letterDay, signatory } = reading
  const turn = turnAt(reading.turns, span.start)
  // `heb ik aangekondigd …`, however far behind it stands what was announced.
  const said = commitment.rule.startsWith('said') ? commitment.start : saidBefore(words)
  const earlier = said >= 0 && said < commitment.end
  const status = earlier ? 'earlier' : 'new'
  const made = earlier ? madeOnIn(span, span.start + said, dates, document.text, letterDay) : null
  const own = termIn(span, dates, {
    text: document.text,
    letterDay,
    status,
    act: { start: span.start + commitment.start, end: span.start + commitment.end },
    madeOn: made?.earliest ?? null,
  })
  return {
    status,
    // `Er komt nog een brief` is promised by the minister who says it.
    promisor: promisorOf(words, turn?.speaker ?? signatory) ?? (turn?.by === 'cabinet' ? turn.speaker : null),
    addressee: addresseeOf(words, audience.chamber, audience.youAreKamer),
    act: commitment.act,
    about: aboutNamed(words, { status, at: 0, term: own?.words ?? null }),
    deadline:
      own ??
      (before && pointsBack(words)
        ? termBefore(before, datesIn(before, reading.dates), document.text, letterDay, words)
        : null),
    madeOn: made && { edtf: made.edtf, earliest: made.earliest, latest: made.latest },
    madeAt: earlier ? madeAtIn(words) : null,
    recurring: RECURRING.test(words),
  }
}
