/**
 * Which promise a sentence means:
 *
 *   In deze brief doe ik die toezegging gestand.                        the one spoken of just before
 *   … de toezegging TZ202401-123                                        by its number
 *   In het debat van 20 december jl. heb ik toegezegd …                 made on that day by that ministry
 *   Zoals toegezegd in mijn brief van 3 oktober (35 912, nr. 4) …       made in that letter
 *   … de toegezegde evaluatie van de Wet op de …                        by its subject alone: never certain
 */
import { addsTo, goesOn, pointsBack } from '../links/cues.ts'
import { dayOf, type LetterFacts, type ToezeggingMention } from '../links/facts.ts'
import type { Link } from '../links/link.ts'
import { mayAnswerFor } from '../links/successors.ts'
import type { Promised, Promises } from './promises.ts'
import { agreementOf, contentOf, ownSubject, subjectOf, TELLING } from './subject.ts'
import { toldAlready } from './told-already.ts'

/** A promise that a sentence means, and how that is known. */
export interface Tie {
  readonly promised: Promised
  readonly by: 'same-letter' | 'number' | 'made-on' | 'letter-cited' | 'subject'
  readonly certain: boolean
  readonly score: number | null
}

/** A sentence, the letter it stands in, what that letter has said of promises so far, and the letters it names. */
export interface Reading {
  readonly mention: ToezeggingMention
  readonly facts: LetterFacts
  readonly previous: Promised | null
  readonly links: readonly Link[]
  readonly promises: Promises
}

/** Least agreement of subjects, by what else tells which promise it is. */
const ON_THAT_DAY = 0.15
const IN_THAT_LETTER = 0.12
const IN_A_LETTER_NAMED = 0.25
const BY_SUBJECT = 0.5
const SAID_AGAIN = 0.75
const ADDED_TO = 0.15

/** The promise made before that a sentence means, or null where it tells of one that no letter has written down. */
export function meantBefore(reading: Reading): Tie | null {
  const { mention, promises } = reading
  const numbered = mention.references.map(promises.numbered).find((one) => one !== null)
  if (numbered) return { promised: numbered, by: 'number', certain: true, score: null }
  const near = justBefore(reading)
  if (near) return near
  const told = toldAlready(mention, reading.facts, promises)
  if (told) return { promised: told, by: 'letter-cited', certain: true, score: null }
  const day = mention.value.madeOn?.edtf
  const cited = inLetters(reading, isBeside(mention))
  const ofThatDay = day === undefined ? [] : promises.madeOn(day)
  const both = bestOf(
    cited.filter((promised) => ofThatDay.includes(promised)),
    reading,
  )
  if (both && (both.score >= IN_THAT_LETTER || both.only)) return tie(both, 'letter-cited', true)
  const inCited = bestOf(cited, reading, looseScoreOf)
  if (inCited && (inCited.score >= IN_THAT_LETTER || inCited.only)) return tie(inCited, 'letter-cited', true)
  // A day that no promise is known of: it is none of another day.
  const made = bestOf(ofThatDay, reading)
  // Of a debate, one promise is known and another told: only a sentence that says next to nothing may mean that one.
  const isBare = contentOf(ownSubject(mention)).size < TELLING
  if (made && (made.score >= ON_THAT_DAY || (made.only && isBare)))
    return tie(made, 'made-on', made.score >= ON_THAT_DAY)
  if (day !== undefined) return null
  const named = bestOf(
    inLetters(reading, () => true),
    reading,
  )
  if (named && named.score >= IN_A_LETTER_NAMED) return tie(named, 'letter-cited', true)
  const alike =
    reading.facts.ministry === null ? null : bestOf(promises.about(subjectOf(mention, reading.facts)), reading)
  return alike && alike.score >= BY_SUBJECT && tellsSubject(alike.promised, reading)
    ? tie(alike, 'subject', false)
    : null
}

/** Whether both say something of their own, and share it; in one letter, `Tevens heb ik toegezegd …` is another promise. */
function tellsSubject(promised: Promised, { mention, facts }: Reading): boolean {
  const content = contentOf(subjectOf(mention, facts))
  if (promised.made.letter === facts.id && ANOTHER.test(mention.quote)) return false
  return content.intersection(contentOf(promised.wide)).size >= Math.min(2, content.size) && content.size > 0
}

/** `Daarnaast zeg ik toe …`: what follows is not what was promised just before. */
const ANOTHER =
  /^(?:Daarnaast|Tevens|Voorts|Verder|Bovendien|Ook|Eveneens|Ten\s(?:slotte|eerste|tweede|derde|vierde)|Tot\sslot)(?!\p{L})/u

/** The promise that one made now says again, changes or adds to. */
export function meantAnew(reading: Reading): Tie | null {
  const { mention, facts, promises } = reading
  const near = goneOnAbout(reading)
  if (near) return near
  if (addsTo(mention.quote)) {
    const added = addition(reading)
    if (added) return tie(added, 'letter-cited', true)
  }
  const named = bestOf(
    inLetters(reading, () => true),
    reading,
    ownScoreOf,
  )
  if (named && named.score >= SAID_AGAIN) return tie(named, 'letter-cited', true)
  const alike = facts.ministry === null ? null : bestOf(promises.about(subjectOf(mention, facts)), reading, ownScoreOf)
  return alike && alike.score >= SAID_AGAIN && tellsSubject(alike.promised, reading)
    ? tie(alike, 'subject', false)
    : null
}

/** The promise of a letter that it names to which a sentence adds something. */
function addition(reading: Reading) {
  const named = bestOf(
    inLetters(reading, () => true),
    reading,
  )
  return named && named.score >= ADDED_TO ? named : null
}

/** @param own the promise that the sentence itself makes */
export function addedTo(reading: Reading, own: Promised): Promised | null {
  const added = addition(reading)?.promised ?? null
  return added === own ? null : added
}

/** The promise that the letter has just spoken of, where the sentence goes on about it. */
function goneOnAbout({ mention, facts, previous, promises }: Reading): Tie | null {
  const last = previous?.mentions.at(-1)
  const said = previous && saidLast(previous, facts)
  if (!previous || !last || !said || last.letter !== facts.id || previous.dropped) return null
  const own = ownSubject(mention)
  if (ANOTHER.test(mention.quote)) return null
  const agrees = !contentOf(previous.own).isDisjointFrom(own)
  const next = mention.start - last.end < NEXT
  const earlier = said.value.status === 'earlier'
  const same = (certain: boolean): Tie => tie({ promised: previous, score: 1 }, 'same-letter', certain)
  if (
    earlier &&
    isLater(said, mention) &&
    (agrees || (next && (IT.test(mention.quote) || (mention.putOff && own.size < TELLING))))
  )
    return same(agrees || IT.test(mention.quote))
  // `… heb ik toegezegd u te informeren. De uitkomst daarvan stuur ik u in het najaar.`
  if (earlier && said.value.deadline === null && next && (agrees || goesOn(mention.quote))) return same(true)
  // The only promise that the letter recalls, told a term at its end.
  if (earlier && said.value.deadline === null && agrees && promises.inLetter(facts.id).length === 1) return same(true)
  // `Dat ben ik bereid te onderzoeken. De uitkomst meld ik u …`
  if (said.value.status === 'new' && next && EXAMINES.test(said.quote) && OUTCOME.test(mention.quote)) return same(true)
  return said.value.status === 'partly' && agrees ? same(true) : null
}

/** `Ik stuur haar uiterlijk 1 april`: what was promised, by a pronoun. */
const IT =
  /(?<!\p{L})(?:stuur|zend|bied|ontvangt|krijgt|leg)\s(?:ik\s)?(?:(?:u|(?:uw|de)\sKamer)\s)?(?:haar|hem|het|die|deze)\s(?!\p{L}{3,}\s(?:in|voor|uiterlijk))/iu
const EXAMINES = /(?<!\p{L})(?:onderzoeken|na\s?(?:te\s)?gaan|nagaan|bezien|verkennen)(?!\p{L})/iu
const OUTCOME = /(?<!\p{L})(?:uitkomst(?:en)?|resulta(?:at|ten)|bevindingen|(?:hier|daar)(?:over|van))(?!\p{L})/iu

/** What the letter has said of a promise last, with a day if it has told one. */
function saidLast({ mentions, said }: Promised, { id }: LetterFacts): ToezeggingMention | undefined {
  const here = said.filter((_, at) => mentions[at]!.letter === id)
  return here.findLast(({ value }) => value.deadline !== null) ?? here.at(-1)
}

/** A later day than the letter has just said that it was promised for. */
function isLater(said: ToezeggingMention, { value }: ToezeggingMention): boolean {
  const [before, now] = [said.value.deadline?.latest, value.deadline?.latest]
  return before != null && now != null && now > before
}

const tie = ({ promised, score }: { promised: Promised; score: number }, by: Tie['by'], certain: boolean): Tie => ({
  promised,
  by,
  certain,
  score,
})

/** UTF-16 units between two sentences of which the second points back to the first, or goes on about it. */
const JUST_BEFORE = 900
const NEXT = 800
/** White space between two sentences, and no more. */
const ADJACENT = 4

function justBefore(reading: Reading): Tie | null {
  const { mention, facts, previous } = reading
  const last = previous?.mentions.at(-1)
  if (!previous || last?.letter !== facts.id || mention.start - last.end > JUST_BEFORE) return null
  if (isMadeHere(previous, reading)) return null
  if (!pointsBack(mention.quote) || (mention.value.status === 'earlier' && ownSubject(mention).size > 2)) return null
  const day = mention.value.madeOn?.edtf
  const known = previous.said.find(({ value }) => value.madeOn !== null)?.value.madeOn?.edtf
  if (day !== undefined && known !== undefined && day !== known) return null
  const adjacent = mention.start - last.end < ADJACENT && last.status === 'earlier'
  // `Hiermee is voldaan aan de toezegging …` under the next heading means another than the one that was met above it.
  if (isMet(previous) || (!adjacent && scoreOf(previous, reading) === 0 && meansAnother(reading))) return null
  return { promised: previous, by: 'same-letter', certain: true, score: null }
}

/** Whether a promise of a letter that it names agrees with the sentence. */
function meansAnother(reading: Reading): boolean {
  const named = bestOf(
    inLetters(reading, () => true),
    reading,
  )
  return named !== null && named.score >= IN_A_LETTER_NAMED
}

/** A citation in the sentence itself or in the one in front of it. */
const isBeside =
  (mention: ToezeggingMention) =>
  ({ evidence }: Link): boolean =>
    evidence.some(({ start, end }) => start < mention.end && end > mention.start - mention.before.length - 4)

/** The promises of letters that the letter names. */
const inLetters = ({ links, promises }: Reading, wanted: (link: Link) => boolean): Promised[] => [
  ...new Set(links.filter(wanted).flatMap(({ to }) => (to.letter === null ? [] : promises.inLetter(to.letter)))),
]

/** What a sentence takes from its surroundings tells less than what it says. */
const AROUND = 0.6
/** Of a promise for every year, `de jaarlijkse brief` tells nearly as much as a word of its subject. */
const EVERY_YEAR = 0.2

function scoreOf(promised: Promised, { mention, facts, promises }: Reading): number {
  const subject = subjectOf(mention, facts)
  const told = agreementOf(subject, promised.subject, promises.weight)
  // In its own letter the sentence may itself be what stands around the promise.
  const isHere = promised.made.letter === facts.id
  const around = isHere ? 0 : AROUND * agreementOf(subject, promised.wide, promises.weight)
  const yearly = mention.value.recurring && promised.said.some(({ value }) => value.recurring) ? EVERY_YEAR : 0
  return Math.min(1, Math.max(told, around) + yearly)
}

/** Of the few promises of one letter, one word of the subject tells which. */
function looseScoreOf(promised: Promised, reading: Reading): number {
  const { mention, promises } = reading
  const own = ownSubject(mention)
  const shared = own.intersection(promised.own)
  const sum = (stems: Iterable<string>): number => [...stems].reduce((total, stem) => total + promises.weight(stem), 0)
  return Math.max(scoreOf(promised, reading), shared.size === 0 ? 0 : sum(shared) / sum(promised.own))
}

/** Of their sentences alone; one word in common, as `evaluatie`, is not one promise. */
function ownScoreOf(promised: Promised, { mention, promises }: Reading): number {
  const [own, other] = [contentOf(ownSubject(mention)), contentOf(promised.own)]
  return own.intersection(other).size < 2 ? 0 : agreementOf(own, other, promises.weight)
}

/** The promise that agrees most, of those the sender may answer for; of equals the latest. */
function bestOf(
  promises: readonly Promised[],
  reading: Reading,
  scored: (promised: Promised, reading: Reading) => number = scoreOf,
): { promised: Promised; score: number; only: boolean } | null {
  const meets = reading.mention.value.status === 'fulfilled' || reading.mention.value.status === 'partly'
  const able = promises.filter((promised) => mayBeMeant(reading.facts, promised.made) && !isMadeHere(promised, reading))
  // What was met before is seldom met again.
  const open = able.filter((promised) => !promised.dropped && (!meets || !isMet(promised)))
  const answerable = open.length > 0 || meets ? open : able
  let best: { promised: Promised; score: number } | null = null
  for (const promised of answerable) {
    const score = scored(promised, reading)
    if (!best || score >= best.score) best = { promised, score }
  }
  return best && { ...best, only: answerable.length === 1 }
}

/** A letter neither recalls nor meets what it promises itself; the report of a debate may. */
const isMadeHere = ({ made, said }: Promised, { mention, facts }: Reading): boolean =>
  mention.value.status !== 'new' && said[0]!.value.status === 'new' && made.letter === facts.id && facts.heldOn === null

const isMet = ({ said }: Promised): boolean =>
  said.some(({ value }) => value.status === 'fulfilled') && !said.some(({ value }) => value.recurring)

export function mayBeMeant(facts: LetterFacts, made: Promised['made']): boolean {
  if (facts.ministry === null || made.ministry === null) return true
  const day = dayOf(facts) ?? '9999-12-31'
  return mayAnswerFor(facts.ministry, day, made.ministry, made.day ?? day)
}
