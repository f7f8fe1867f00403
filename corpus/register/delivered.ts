/**
 * Promises that a letter meets without saying so:
 *
 *   … heb ik toegezegd een overzicht te geven. Dat overzicht treft u hieronder aan.      spoken of just before
 *   … heb ik toegezegd dat ik in deze brief zou ingaan op het overzicht.                 by the letter that says so
 *   Hierbij bied ik u de samenvatting van het rapport aan. … heb ik toegezegd de samenvatting van het rapport te sturen.
 *   In mijn brief van 17 oktober schreef ik u … Vandaag stuur ik u de uitkomsten …       made in a letter that it names
 *   Hierbij ontvangt u het plan van aanpak keuze voor papieren post.                     by subject: a candidate
 */
import type { Delivery, LetterFacts, ToezeggingMention } from '../links/facts.ts'
import type { Link } from '../links/link.ts'
import { mayBeMeant } from './meant.ts'
import type { Promised, Promises } from './promises.ts'
import { agreementOf, stemsIn } from './subject.ts'

/** A promise, the sentence that gives what was promised, and how surely it is that. */
export interface Delivered {
  readonly promised: Promised
  readonly delivery: Delivery
  readonly by: 'same-letter' | 'letter-cited' | 'subject'
  readonly certain: boolean
  readonly score: number
}

/** UTF-16 units between a promise that a letter recalls and what it gives. */
const JUST_BEHIND = 260
const POINTS_BACK = /^(?:Dat|Die|Dit|Deze|Hierbij|Hieronder|Bijgaand|Met\sdeze|In\sdeze|Het|De)(?!\p{L})/u
/** `Dat overzicht`; what others begin with may be about anything. */
const THAT = /^(?:Dat|Die|Dit|Deze)(?!\p{L})/u
/** Least agreement of what is given and what was promised. */
const IN_THAT_LETTER = 0.45
const BY_SUBJECT = 0.7

export function* deliveredBy(facts: LetterFacts, links: readonly Link[], promises: Promises): Iterable<Delivered> {
  const met = new Set<Promised>()
  for (const mention of facts.toezeggingen) {
    const promised = promises.inLetter(facts.id).find(({ said }) => said.includes(mention))
    const delivery = promised && isOpen(promised) && !met.has(promised) ? givenHere(mention, facts) : undefined
    if (!promised || !delivery) continue
    met.add(promised)
    yield { promised, delivery, by: 'same-letter', certain: true, score: 1 }
  }
  for (const delivery of facts.deliveries) {
    const found = recalled(delivery, facts, promises) ?? promisedIn(delivery, facts, links, promises)
    if (!found || met.has(found.promised)) continue
    met.add(found.promised)
    yield found
  }
}

const WITH_THIS = '(?:in|met|bij)\\sdeze\\s\\p{L}*brief'
const SOME_WORDS = '(?:(?!niet|geen)[\\p{L}]{1,16}\\s){0,6}?'
/** `toegezegd dat ik in deze brief zou ingaan op`, `toegezegd u met deze brief te informeren` */
const PROMISED_HERE = new RegExp(
  `toegezegd,?\\s(?:(?:dat|om)\\s)?${SOME_WORDS}${WITH_THIS}\\s(?!niet)[^.;]{0,60}?(?<!\\p{L})(?:zou|te|zal)(?!\\p{L})`,
  'iu',
)
const TO_THE_KAMER = '(?:(?:om|u|(?:aan\\s)?(?:uw|de)\\sKamer)\\s){0,3}'
const THING = '(?<thing>(?<head>\\p{L}{4,40})\\s[^,;.]{2,160}?)'
const WHEN = '(?:zo\\s(?:snel|spoedig)\\smogelijk\\s|uiterlijk\\s[^,;.]{2,40}\\s)?'
const TO_SEND =
  '(?:(?:toe|na|op|door)\\s)?te\\s(?:sturen|zenden|geven|doen\\stoekomen|verstrekken|verzenden)(?=[.,;]|$)'
/** What was promised to be sent, up to its verb: `de samenvatting van het rapport`. */
const TO_BE_SENT = new RegExp(`toegezegd\\s${TO_THE_KAMER}(?:de|het)\\s${THING}\\s${WHEN}${TO_SEND}`, 'iu')
/** UTF-16 units between what a letter gives and the promise that it recalls behind it. */
const JUST_BEFORE = 400

/** The sentence that shows that the letter itself gives what a sentence of it recalls: that sentence, or one in front. */
function givenHere(mention: ToezeggingMention, facts: LetterFacts): Delivery | undefined {
  const { value, quote, start, end } = mention
  if (value.status !== 'earlier') return undefined
  if (PROMISED_HERE.test(quote))
    return { finding: mention.finding, start, end, quote, given: false, before: mention.before }
  const { thing, head } = TO_BE_SENT.exec(quote)?.groups ?? {}
  if (thing === undefined || head === undefined || value.deadline !== null) return undefined
  const promised = new Set(stemsIn(thing))
  return facts.deliveries.findLast(
    (delivery) =>
      delivery.given &&
      delivery.end <= start &&
      start - delivery.end < JUST_BEFORE &&
      promised.size > 1 &&
      promised.isSubsetOf(new Set(stemsIn(delivery.quote))) &&
      isGiven(head, delivery.quote),
  )
}

/** `bied ik u hierbij de uitgebreide samenvatting aan`: it is that, not something of it. */
const isGiven = (head: string, quote: string): boolean =>
  new RegExp(
    `(?:hierbij|bijgaand|bijgevoegd|ik|u|uw\\sKamer|aan)\\s(?:de|het)\\s(?:\\p{L}+e\\s){0,2}${head}(?!\\p{L})`,
    'iu',
  ).test(quote)

const isOpen = ({ dropped, said, delivered }: Promised): boolean =>
  !dropped && delivered === null && !said.some(({ value }) => value.status === 'fulfilled' || value.recurring)

/** What is to be sent is not there when something is told. */
const isPaper = ({ said }: Promised): boolean =>
  said.some(({ value }) => value.act !== null && /zend|stur|bied|voorlegg|overlegg/u.test(value.act))

/** The promise that the letter has just recalled. */
function recalled(delivery: Delivery, facts: LetterFacts, promises: Promises): Delivered | null {
  if (!POINTS_BACK.test(delivery.quote)) return null
  const given = new Set(stemsIn(delivery.quote))
  const agrees = ({ own }: Promised): boolean => THAT.test(delivery.quote) || !own.isDisjointFrom(given)
  for (const promised of promises.inLetter(facts.id)) {
    const last = promised.mentions.findLast(({ letter, status }) => letter === facts.id && status === 'earlier')
    if (
      !last ||
      !isOpen(promised) ||
      !agrees(promised) ||
      delivery.start < last.end ||
      delivery.start - last.end > JUST_BEHIND
    )
      continue
    return { promised, delivery, by: 'same-letter', certain: true, score: 1 }
  }
  return null
}

/** An open promise of a letter that it names, or of the same ministry, that was to give the same. */
function promisedIn(
  delivery: Delivery,
  facts: LetterFacts,
  links: readonly Link[],
  promises: Promises,
): Delivered | null {
  const given = new Set(stemsIn(`${delivery.quote} ${facts.letter.subject ?? ''}`))
  const best = (among: readonly Promised[], least: number) =>
    among
      .filter(
        (promised) =>
          isOpen(promised) &&
          (delivery.given || !isPaper(promised)) &&
          promised.made.letter !== facts.id &&
          mayBeMeant(facts, promised.made),
      )
      .map((promised) => ({ promised, score: givenOf(promised, given, promises) }))
      .filter(({ score }) => score >= least)
      .sort((a, b) => b.score - a.score)[0]
  const cited = links.flatMap(({ to, certain }) => (certain && to.letter !== null ? promises.inLetter(to.letter) : []))
  const named = best([...new Set(cited)], IN_THAT_LETTER)
  if (named) return { ...named, delivery, by: 'letter-cited', certain: true }
  if (facts.ministry === null) return null
  const alike = best(promises.about(given), BY_SUBJECT)
  return alike ? { ...alike, delivery, by: 'subject', certain: false } : null
}

const givenOf = ({ own }: Promised, given: ReadonlySet<string>, promises: Promises): number =>
  own.intersection(given).size < 2 ? 0 : agreementOf(given, own, promises.weight)
