/**
 * Letters and papers that a letter speaks of: cited, answered, followed up. By official name or kenmerk the letter says
 * which one; by day and sender it follows, surely only where one letter of the corpus fits and its subject does too.
 */
import type { Catalogue } from './catalogue.ts'
import type { Citation } from './citations.ts'
import { dayOf, type LetterFacts } from './facts.ts'
import type { Evidence, Link, LinkType, Target } from './link.ts'
import { mayAnswerFor } from './successors.ts'
import { covered, overlap, termsOf } from './terms.ts'

export function* citationLinks(facts: LetterFacts, catalogue: Catalogue): Iterable<Link> {
  for (const citation of facts.citations) {
    for (const found of targetsOf(citation, facts, catalogue)) {
      const evidence = [evidenceOf(facts, citation)]
      const types: readonly LinkType[] = citation.act === 'cites' ? ['cites'] : [citation.act, 'cites']
      for (const type of types) {
        if (type === 'answers' && !isAnswered(found.to, citation, catalogue)) continue
        yield { from: facts.id, type, evidence, ...found }
      }
    }
  }
}

export const evidenceOf = (
  { id }: LetterFacts,
  { finding, start, end, quote }: Omit<Evidence, 'letter'>,
): Evidence => ({
  letter: id,
  finding,
  start,
  end,
  quote,
})

type Resolved = Pick<Link, 'to' | 'basis' | 'certain' | 'score' | 'by'>

function targetsOf(citation: Citation, facts: LetterFacts, catalogue: Catalogue): Resolved[] {
  const { id, url, kenmerk } = citation
  if (id !== null) {
    const own = facts.identifiers.includes(id)
    const known = catalogue.named(id).filter((letter) => letter !== facts.id)
    if (known.length > 0) return known.map((letter) => stated({ letter }, 'links/identifier'))
    const outside = own || (url !== null && id === url) || isWeb(id) ? [] : [{ letter: null, id, url } as const]
    return outside.map((to) => stated(to, 'links/identifier'))
  }
  if (kenmerk !== null) {
    const known = [...catalogue.withKenmerk(kenmerk), ...catalogue.named(kenmerk)].filter(
      (letter) => letter !== facts.id && isBefore(letter, facts, catalogue),
    )
    return known.map((letter) => ({ ...stated({ letter }, 'links/kenmerk'), certain: known.length === 1 }))
  }
  return byDay(citation, facts, catalogue)
}

const stated = (to: Target, by: string): Resolved => ({ to, basis: 'stated', certain: true, score: null, by })

/** An address on the web is no document of the corpus, unless one stands there. */
const isWeb = (id: string): boolean => id.includes('.') && !/^(?:kst|h|ah|blg|kv|stb|stcrt)-/u.test(id)

const isBefore = (letter: string, facts: LetterFacts, catalogue: Catalogue): boolean => {
  const [day, own] = [dayOf(catalogue.letter(letter)), dayOf(facts)]
  return day === null || own === null || day <= own
}

/** Only a letter that asks can be answered: of another sender, or with questions. Documents outside are taken at their word. */
function isAnswered(to: Target, { whose }: Citation, catalogue: Catalogue): boolean {
  if (whose === 'own') return false
  if (to.letter === null) return !/^(?:h-|kst-)/u.test(to.id)
  return asks(catalogue.letter(to.letter))
}

const asks = ({ letter, ministry }: LetterFacts): boolean =>
  ministry === null && letter.kind !== 'motie' && letter.kind !== 'nieuwsbericht'

/** Subjects that agree as much as this tell which of the letters of a day is meant. */
const AGREES = 0.34
/** The same where the sender speaks of a letter of his own, and one of that day is known. */
const OWN_AGREES = 0.18
/** Less than this, and they have nothing in common but their day. */
const DIFFERS = 0.12
/** The best must be better than the next by as much, where several letters fit. */
const CLEARLY = 0.15

const DEBATE = /debat|overleg|vragenuur/u

/** Letters of that day and sender, the likeliest first. */
function byDay(citation: Citation, facts: LetterFacts, catalogue: Catalogue): Resolved[] {
  const { day, quote } = citation
  if (day === null) return []
  const own = dayOf(facts)
  const words = new Set([...termsOf(quote), ...termsOf(facts.letter.subject ?? '')].map(([stem]) => stem))
  const debate = DEBATE.test(citation.noun ?? '')
  const candidates = (debate ? catalogue.heldOn(day.latest) : catalogue.between(day.earliest, day.latest))
    .filter((id) => id !== facts.id)
    .map((id) => catalogue.letter(id))
    .filter((letter) => fits(citation, facts, letter, own))
    .filter((letter, _, all) => letter.letter.kind !== 'overig' || all.every((other) => other.letter.kind === 'overig'))
    .map((letter) => ({ letter, ...agreement(quote, words, letter, facts, catalogue) }))
    .sort((a, b) => b.score - a.score || b.inQuote - a.inQuote || (a.letter.id < b.letter.id ? -1 : 1))
  const [best, next] = candidates
  if (!best) return []
  const clear = !next || best.score - next.score >= CLEARLY || best.inQuote - next.inQuote >= 2 * CLEARLY
  const told = citation.whose === 'own' ? facts.ministry : citation.ministry
  const onlyOwn = told !== null && best.letter.ministry !== null
  // A number behind its day that the letter of the corpus does not bear, as far as it tells: it may be another.
  const isNumbered =
    citation.bracketed.length > 0 && !citation.bracketed.some((id) => best.letter.identifiers.includes(id))
  const sure = best.score >= ((onlyOwn || debate) && !isNumbered ? OWN_AGREES : AGREES) && clear
  return candidates
    .filter(({ score }) => score >= (isNumbered ? AGREES : DIFFERS))
    .slice(0, sure ? 1 : 3)
    .map(({ letter, score }) => ({
      to: { letter: letter.id },
      basis: 'inferred',
      certain: sure,
      score: Math.round(score * 100) / 100,
      by: 'links/day-and-sender',
    }))
}

/** How much the words about the letter agree with what it is about. */
function agreement(
  quote: string,
  words: ReadonlySet<string>,
  letter: LetterFacts,
  facts: LetterFacts,
  { weight }: Catalogue,
): { readonly score: number; readonly inQuote: number } {
  const about = new Set([...termsOf(letter.letter.subject ?? ''), ...letter.terms].map(([stem]) => stem))
  const said = termsOf(quote).map(([stem]) => stem)
  const subject = termsOf(letter.letter.subject ?? '').map(([stem]) => stem)
  const inQuote = said.length >= 2 ? covered(said, about, weight) : 0
  const ofSubject = subject.length > 0 ? covered(subject, words, weight) : 0
  const ofBoth = overlap(
    facts.terms.slice(0, 25).map(([stem]) => stem),
    letter.terms.slice(0, 25).map(([stem]) => stem),
    weight,
  )
  return { score: Math.max(inQuote, ofSubject, ofBoth), inQuote }
}

const KINDS: readonly (readonly [RegExp, ReadonlySet<string>])[] = [
  [DEBATE, new Set(['verslag'])],
  [/vragen|verzoek/u, new Set(['overig', 'antwoorden', 'verslag', 'kamerbrief', 'besluitenlijst'])],
  [/motie/u, new Set(['motie'])],
  [/beslisnota/u, new Set(['beslisnota'])],
  [/antwoord/u, new Set(['antwoorden', 'kamerbrief'])],
  [/besluitenlijst/u, new Set(['besluitenlijst'])],
  [/brie[fv]|nota|rapportage/u, new Set(['kamerbrief', 'antwoorden', 'overig', 'verslag'])],
]

/** Whether a letter may be the one that is meant, by what it is called and whose it is. */
function fits(
  { noun, whose, ministry }: Citation,
  facts: LetterFacts,
  letter: LetterFacts,
  own: string | null,
): boolean {
  const kinds = KINDS.find(([pattern]) => noun !== null && pattern.test(noun))?.[1]
  if (kinds && !kinds.has(letter.letter.kind)) return false
  const day = dayOf(letter)!
  if (own !== null && day > own) return false
  if (DEBATE.test(noun ?? '')) return true
  const sender = letter.ministry
  const self = facts.ministry
  if (whose === 'own') return sender === null || self === null || mayAnswerFor(self, own ?? day, sender, day)
  if (ministry !== null) return sender !== null && mayAnswerFor(ministry, own ?? day, sender, day)
  if (whose === 'your') return sender === null || self === null
  return true
}
