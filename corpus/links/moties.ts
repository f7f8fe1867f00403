/** Moties that a letter carries out, and moties that it speaks of without their number. */
import type { Motie } from '../../extractors/moties.ts'
import type { Catalogue } from './catalogue.ts'
import { evidenceOf } from './cites.ts'
import { isNotCarriedOut } from './cues.ts'
import { dayOf, type LetterFacts, type MotieMention, type Passage } from './facts.ts'
import type { Link, Target } from './link.ts'
import { covered, termsOf } from './terms.ts'

const CARRIED_OUT: ReadonlySet<string> = new Set(['executed', 'settled'])

export function* motieLinks(facts: LetterFacts, moties: PrintedMoties, catalogue: Catalogue): Iterable<Link> {
  for (const mention of facts.moties) {
    const found = targetOf(mention, facts, moties, catalogue)
    if (!found) continue
    const link = { from: facts.id, evidence: [evidenceOf(facts, mention)], ...found }
    if (found.to.letter === facts.id) continue
    if (CARRIED_OUT.has(dispositionOf(mention))) yield { ...link, type: 'executes' }
    const said = facts.motieOutcomes.find(
      (one) => CARRIED_OUT.has(one.outcome) && meantIn(one, facts).includes(mention),
    )
    if (said) yield { ...link, type: 'executes', evidence: [evidenceOf(facts, said), ...link.evidence] }
    yield { ...link, type: 'cites' }
  }
}

/** The letter tells what is done with it; that it will be is no more than a mention. */
export const dispositionOf = ({ value, quote }: MotieMention): Motie['disposition'] =>
  value.disposition === 'executed' && isNotCarriedOut(quote) ? 'mentioned' : value.disposition

/**
 * The moties of which a sentence says what became of them: the one named last in front of it; of `beide moties` and `deze
 * drie moties` as many; of `deze moties` those that were named together.
 */
export function meantIn({ start, end, quote }: Passage, { moties }: LetterFacts): MotieMention[] {
  const near = moties.filter((mention) => mention.start < end && start - mention.end < NEAR)
  const plural = PLURAL.exec(quote)
  if (!plural) return near.slice(-1)
  const count = COUNTS[plural.groups?.count?.toLowerCase() ?? '']
  const together = namedTogether(near)
  const names = count === undefined ? together : lastNames(near, count)
  // Two were named together, and others since: `beide` may be any of them.
  if (count !== undefined && together.length === count && names.some((name) => !together.includes(name))) return []
  return near.filter((mention) => names.includes(nameOf(mention)))
}

const PLURAL =
  /(?:(?<!\p{L})(?<count>beide|twee|drie|vier|vijf)\s(?:(?:boven|voor)?genoemde\s)?)?(?<!\p{L})moties(?!\p{L})/iu
const COUNTS: Readonly<Record<string, number>> = { beide: 2, twee: 2, drie: 3, vier: 4, vijf: 5 }

const nameOf = ({ value }: MotieMention): string => value.id ?? value.movers.join()
const namesOf = (mentions: readonly MotieMention[]): string[] => [...new Set(mentions.map(nameOf))]

/** The moties of the last sentence that names several; where it has none, of the last. */
function namedTogether(near: readonly MotieMention[]): string[] {
  const ofSentence = (mention: MotieMention | undefined): string[] =>
    namesOf(near.filter(({ start }) => start === mention?.start))
  return ofSentence(near.findLast((mention) => ofSentence(mention).length > 1) ?? near.at(-1))
}

/** As many as were named last; none where fewer were. */
function lastNames(near: readonly MotieMention[], count: number): string[] {
  const names = namesOf(near.toReversed()).slice(0, count)
  return names.length < count ? [] : names
}

/** UTF-16 units over which `de motie` means the one named before. */
const NEAR = 2_500

type Resolved = Pick<Link, 'to' | 'basis' | 'certain' | 'score' | 'by'>

function targetOf(
  { value, quote }: MotieMention,
  facts: LetterFacts,
  moties: PrintedMoties,
  catalogue: Catalogue,
): Resolved | null {
  if (value.id !== null) {
    const [letter] = catalogue.named(value.id)
    const to: Target = letter ? { letter } : { letter: null, id: value.id, url: urlOf(value.id) }
    return { to, basis: 'stated', certain: true, score: null, by: 'links/motie-number' }
  }
  const near = moties.of(value.movers, dayOf(facts))
  const words = new Set(termsOf(`${quote} ${value.about ?? ''} ${facts.letter.subject ?? ''}`).map(([stem]) => stem))
  const ranked = near
    .map((id) => catalogue.letter(id))
    .map((motie) => ({ motie, score: covered(words, new Set(motie.terms.map(([stem]) => stem)), catalogue.weight) }))
    .sort((a, b) => b.score - a.score)
  const [best, next] = ranked
  if (!best || best.score < PROBABLE) return null
  const certain = best.score >= SURE && (!next || best.score - next.score >= CLEARLY)
  const score = Math.round(best.score * 100) / 100
  return { to: { letter: best.motie.id }, basis: 'inferred', certain, score, by: 'links/motie-movers' }
}

const PROBABLE = 0.2
const SURE = 0.4
const CLEARLY = 0.2

export const urlOf = (id: string): string | null =>
  /^(?:kst|h|ah|blg|kv)-/u.test(id) ? `https://zoek.officielebekendmakingen.nl/${id}.html` : null

/** The printed moties of a corpus, found by their first mover. */
export interface PrintedMoties {
  /** Those that a mention with these movers may mean, in a letter of this day. */
  of(movers: readonly string[], day: string | null): string[]
}

export function printedMoties(catalogue: Catalogue): PrintedMoties {
  const byMover = new Map<string, { id: string; day: string | null; movers: readonly string[] }[]>()
  for (const facts of catalogue.letters()) {
    if (facts.letter.kind !== 'motie') continue
    const movers = facts.moties[0]?.value.movers ?? facts.letter.signatories.map(({ name }) => surname(name))
    const first = movers[0]
    if (first === undefined) continue
    const entry = { id: facts.id, day: dayOf(facts), movers }
    byMover.set(first, [...(byMover.get(first) ?? []), entry])
  }
  return {
    of: (movers, day) =>
      (movers[0] === undefined ? [] : (byMover.get(movers[0]) ?? []))
        .filter((motie) => day === null || motie.day === null || motie.day <= day)
        .filter((motie) => movers.every((mover) => motie.movers.includes(mover)))
        .map(({ id }) => id),
  }
}

const surname = (name: string): string => name.replace(/^(?:\p{Lu}\.)+\s*/u, '')
