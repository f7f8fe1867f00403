/** What a promise is about, as stems, and how much two promises agree. */
import type { LetterFacts, ToezeggingMention } from '../links/facts.ts'
import { termsOf, type Weight } from '../links/terms.ts'

/** `voortgangsbrief`, `maatregelenpakket`: what is sent, and what it is about. */
const COMPOUND =
  /(?<!\p{L})(?<about>\p{L}{4,}?)s?(?<sent>brie(?:f|ven)|rapportages?|rapport(?:en)?|overzicht|pakket|onderzoek|cijfers|plan(?:nen)?|evaluatie|besluit|nota)(?!\p{L})/giu

export const stemsIn = (words: string): string[] =>
  termsOf(words.replace(COMPOUND, (whole, about, sent) => `${whole} ${about} ${sent}`)).map(([stem]) => stem)

/** Stems of mentions are asked for once for each promise that they are held against. */
const owns = new WeakMap<ToezeggingMention, ReadonlySet<string>>()
const subjects = new WeakMap<ToezeggingMention, ReadonlySet<string>>()

/** The stems of the sentence itself. */
export function ownSubject(mention: ToezeggingMention): ReadonlySet<string> {
  const known = owns.get(mention)
  if (known) return known
  const own = new Set(stemsIn(`${mention.quote} ${mention.value.about ?? ''}`))
  owns.set(mention, own)
  return own
}

/**
 * What many promises say, whatever they are about: `Ik zal u mijn reactie zo spoedig mogelijk sturen.` Read off promises
 * of ten years that had nothing else in common.
 */
const ANY_PROMISE = new Set(
  stemsIn(
    `spoedig mogelijk snel reactie kabinetsreactie besluit besluiten besluitvorming voortgang stappen resultaat resultaten
    uitkomst uitkomsten ontwikkelingen afgerond afronding bekend duidelijk duidelijkheid schriftelijk tijdig nadere
    gesprek gesprekken onderwerp onderwerpen punt punten periode termijn moment mogelijkheden uitvoering uitwerking
    invulling geven gevolg afgesproken beeld manier antwoord antwoorden terugkomen kom terug ingaan binnen weken maanden rapportage planning verwachting`,
  ),
)

/** What a sentence is about, without what any promise might say. */
export const contentOf = (stems: ReadonlySet<string>): ReadonlySet<string> => stems.difference(ANY_PROMISE)

/** Fewer stems than this say too little: the sentence in front and the subject of the letter tell the rest. */
export const TELLING = 3

/** The stems of a mention: of its sentence, and where that says little of its surroundings. */
export function subjectOf(mention: ToezeggingMention, { letter }: LetterFacts): ReadonlySet<string> {
  const own = ownSubject(mention)
  if (own.size >= TELLING) return own
  const known = subjects.get(mention)
  if (known) return known
  const subject = new Set([...own, ...stemsIn(mention.before), ...stemsIn(letter.subject ?? '')])
  subjects.set(mention, subject)
  return subject
}

/** Terms of a letter that tell what it is about. */
const MAIN = 15

/** What a promise may be spoken of by later: its sentence, those around it, the subject of its letter. */
export const wideSubject = (mention: ToezeggingMention, { letter, terms }: LetterFacts): ReadonlySet<string> =>
  new Set([
    ...ownSubject(mention),
    ...stemsIn(`${mention.before} ${mention.after} ${letter.subject ?? ''}`),
    ...terms.slice(0, MAIN).map(([stem]) => stem),
  ])

/**
 * How much the shorter of two subjects stands in the longer, 0 to 1, by weight. One stem in common is chance unless
 * there are no more.
 */
export function agreementOf(one: ReadonlySet<string>, other: ReadonlySet<string>, weight: Weight): number {
  const shared = one.intersection(other)
  const smaller = Math.min(one.size, other.size)
  if (shared.size === 0 || (shared.size === 1 && smaller > 2)) return 0
  const sum = (stems: Iterable<string>): number => [...stems].reduce((total, stem) => total + weight(stem), 0)
  return sum(shared) / Math.min(sum(one), sum(other))
}
