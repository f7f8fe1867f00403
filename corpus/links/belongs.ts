/**
 * Papers that belong to a letter: the beslisnota on which its sender decided, its attachments.
 *
 *   Beslisnota bij Kamerbrief Samenwerking met Marokko …       names the letter by its subject
 *   Bijlage 2 bij de Kamerbrief over stages (kst-36912-3)      names it by its number
 */
import type { Catalogue } from './catalogue.ts'
import { citationLinks, evidenceOf } from './cites.ts'
import { dayOf, type LetterFacts } from './facts.ts'
import type { Link, LinkType } from './link.ts'
import { mayAnswerFor } from './successors.ts'
import { covered, termsOf } from './terms.ts'

/** A beslisnota is signed off days before its letter goes out; it may also be dated with it. */
const DAYS_BEFORE = 60
const DAYS_AFTER = 21
/** How much of the subject that the paper names must be that of the letter, to be sure, or to be probable. */
const SURE = 0.85
const PROBABLE = 0.6
const CLEARLY = 0.15

const NOTA =
  /(?:beslis)?nota\s+(?:bij|inzake|over|t\.b\.v\.|behorende\s+bij)\s+(?:de\s+|het\s+)?(?:concept-?)?(?:kamerbrief|brief|verzamelbrief|antwoorden|beantwoording)?\s*(?:over|inzake|betreffende|:)?\s*(?<about>.+)/iu
const ATTACHMENT =
  /(?<!\p{L})(?:bijlage|appendix)(?:\s+(?:\d{1,2}|[IVX]{1,4}|[A-Z]))?\s*(?::\s*)?(?:bij|behorende\s+bij)\s+(?:de\s+|het\s+)?(?:kamerbrief|brief|kamerstuk|verzamelbrief)\s*(?:over|inzake|betreffende|van|:)?\s*(?<about>.{0,200})/iu

export function* belongingLinks(facts: LetterFacts, catalogue: Catalogue): Iterable<Link> {
  const { kind, subject } = facts.letter
  if (kind === 'beslisnota') {
    const about = NOTA.exec(subject ?? '')?.groups?.about ?? subject
    if (about) yield* belonging(facts, about, 'beslisnotaOf', catalogue)
  } else if (kind === 'overig' || kind === 'kamerbrief') {
    const about = ATTACHMENT.exec(`${subject ?? ''}\n${facts.opening}`)?.groups?.about
    if (about !== undefined && kind === 'overig') yield* belonging(facts, about, 'attachmentOf', catalogue)
  }
}

function* belonging(facts: LetterFacts, about: string, type: LinkType, catalogue: Catalogue): Iterable<Link> {
  const head = facts.citations.filter(({ start }) => start < facts.opening.length)
  const inHead = citationLinks({ ...facts, citations: head }, catalogue)
  const named = [
    ...[...inHead].flatMap(({ to, certain }) => (certain && to.letter !== null ? [to.letter] : [])),
    ...catalogue.withKenmerk(about.replace(/^(?:met\s)?(?:ons\s)?kenmerk:?\s/iu, '').trim()),
  ]
  const opening = { finding: null, start: 0, end: facts.opening.length, quote: facts.opening }
  for (const letter of new Set(named))
    if (letter !== facts.id) {
      const link = {
        from: facts.id,
        to: { letter },
        type,
        basis: 'stated',
        certain: true,
        score: null,
        by: `links/${type === 'beslisnotaOf' ? 'beslisnota' : 'attachment'}-by-number`,
        evidence: [evidenceOf(facts, head[0] ?? opening)],
      } as const
      yield link
      yield { ...link, type: 'cites' }
    }
  if (named.length === 0) yield* bySubject(facts, about, type, catalogue)
}

function* bySubject(facts: LetterFacts, about: string, type: LinkType, catalogue: Catalogue): Iterable<Link> {
  const stems = termsOf(about).map(([stem]) => stem)
  if (stems.length === 0) return
  const ranked = candidates(facts, catalogue)
    .map((letter) => ({ letter, ...subjectIn(letter, stems, facts, catalogue) }))
    .filter(({ score }) => score >= PROBABLE)
    .sort((a, b) => b.score - a.score || (a.letter.id < b.letter.id ? -1 : 1))
  const [best, next] = ranked
  if (!best) return
  const sure = best.bySubject && best.score >= SURE && (!next || best.score - next.score >= CLEARLY)
  for (const { letter, score, shared } of ranked.slice(0, sure ? 1 : 3)) {
    const own = facts.subject ?? { finding: null, start: 0, end: facts.opening.length, quote: facts.opening }
    const theirs = letter.subject ?? { finding: null, start: 0, end: letter.opening.length, quote: letter.opening }
    yield {
      from: facts.id,
      to: { letter: letter.id },
      type,
      basis: 'inferred',
      certain: sure,
      score: Math.round(score * 100) / 100,
      by: `links/${type === 'beslisnotaOf' ? 'beslisnota' : 'attachment'}-by-${shared ? 'subject-and-days' : 'subject'}`,
      evidence: [
        evidenceOf(facts, own),
        evidenceOf(letter, theirs),
        ...(shared ? [evidenceOf(facts, shared.own), evidenceOf(letter, shared.theirs)] : []),
      ],
    }
  }
}

/** Letters of the same ministry from about that day, and those that lost their date. */
function candidates(facts: LetterFacts, catalogue: Catalogue): LetterFacts[] {
  const day = dayOf(facts)
  const ids = day === null ? [] : catalogue.between(shifted(day, -DAYS_AFTER), shifted(day, DAYS_BEFORE))
  return [...ids, ...catalogue.undated()]
    .filter((id) => id !== facts.id)
    .map((id) => catalogue.letter(id))
    .filter((letter) => {
      const { kind } = letter.letter
      if (kind !== 'kamerbrief' && kind !== 'antwoorden' && kind !== 'verslag') return false
      const own = facts.ministry
      const from = dayOf(letter) ?? day ?? '9999-12-31'
      return letter.ministry === null || own === null || mayAnswerFor(own, day ?? from, letter.ministry, from)
    })
}

const shifted = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** Days that both name make it likelier that they are about one thing, where a dump lost its subject. */
function subjectIn(letter: LetterFacts, stems: readonly string[], facts: LetterFacts, { weight }: Catalogue) {
  const subject = new Set(termsOf(letter.letter.subject ?? '').map(([stem]) => stem))
  const text = new Set(letter.terms.map(([stem]) => stem))
  const shared = sharedDay(facts, letter)
  const named = covered(stems, subject, weight)
  const told = covered(stems, text, weight)
  return named >= PROBABLE || subject.size > 0
    ? { score: named, bySubject: true, shared: null }
    : { score: told * (shared ? 1 : 0.8), bySubject: false, shared }
}

/** A day, not a month or year, that both letters name, apart from the day of the first itself. */
function sharedDay(facts: LetterFacts, letter: LetterFacts) {
  const own = facts.days.filter(({ edtf }) => edtf.length > 7 && edtf !== facts.letter.date?.edtf)
  for (const day of own) {
    const theirs = letter.days.find(({ edtf }) => edtf === day.edtf)
    if (theirs) return { own: day, theirs }
  }
  return null
}
