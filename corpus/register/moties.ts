/** The register of moties: every motie once, by its Kamerstuk or, where a letter does not tell it, by its movers. */
import type { Catalogue } from '../links/catalogue.ts'
import { dayOf, type LetterFacts, type MotieMention } from '../links/facts.ts'
import type { Link } from '../links/link.ts'
import { dispositionOf, meantIn, urlOf } from '../links/moties.ts'
import { termsOf } from '../links/terms.ts'
import { type MotieStatus, motieStatuses, type RegisteredMotie, type RegisteredMotieMention } from './motie.ts'
import { agreementOf } from './subject.ts'

/** A motie while letters are still being read. */
interface Named {
  readonly id: string
  kamerstuk: string | null
  printed: LetterFacts | null
  readonly movers: string[]
  readonly said: MotieMention[]
  readonly mentions: RegisteredMotieMention[]
  readonly subject: Set<string>
}

/** What the letters of the catalogue say of moties. @param linksFrom the links that a letter tells */
export function motiesOf(catalogue: Catalogue, linksFrom: (letter: string) => readonly Link[]): RegisteredMotie[] {
  const all: Named[] = []
  const byNumber = new Map<string, Named>()
  const byMover = new Map<string, Named[]>()
  const byPrint = new Map<string, Named>()
  for (const facts of catalogue.letters()) {
    const links = facts.moties.length > 0 ? linksFrom(facts.id) : []
    for (const mention of facts.moties) {
      const found = meant(mention, facts, links, catalogue, byNumber, byMover, byPrint)
      const named = found?.named ?? begun(mention, facts)
      if (!found) all.push(named)
      add(named, mention, facts, found?.by ?? (mention.value.id === null ? 'movers' : 'number'), found?.certain ?? true)
      if (named.kamerstuk !== null) byNumber.set(named.kamerstuk, named)
      if (named.printed) byPrint.set(named.printed.id, named)
      const [mover] = mention.value.movers
      if (mover !== undefined && !byMover.get(mover)?.includes(named))
        byMover.set(mover, [...(byMover.get(mover) ?? []), named])
    }
  }
  return all.map((named) => registered(named, catalogue))
}

const begun = (mention: MotieMention, facts: LetterFacts): Named => ({
  id: mention.value.id ?? `${facts.id}:${mention.finding}`,
  kamerstuk: mention.value.id,
  printed: null,
  movers: [],
  said: [],
  mentions: [],
  subject: new Set(),
})

/** Least agreement of subjects between mentions of a motie of the same mover. */
const SAME = 0.3

function meant(
  { value, quote, start }: MotieMention,
  facts: LetterFacts,
  links: readonly Link[],
  catalogue: Catalogue,
  byNumber: ReadonlyMap<string, Named>,
  byMover: ReadonlyMap<string, readonly Named[]>,
  byPrint: ReadonlyMap<string, Named>,
): { named: Named; by: RegisteredMotieMention['by']; certain: boolean } | null {
  if (value.id !== null) {
    const known = byNumber.get(value.id)
    return known ? { named: known, by: 'number', certain: true } : null
  }
  const link = links.find(
    ({ by, to, evidence }) =>
      by === 'links/motie-movers' && to.letter !== null && evidence.some((one) => one.start === start),
  )
  const printed = link?.to.letter ? byPrint.get(link.to.letter) : undefined
  if (printed) return { named: printed, by: 'movers', certain: link!.certain }
  const subject = new Set(termsOf(`${quote} ${value.about ?? ''} ${facts.letter.subject ?? ''}`).map(([stem]) => stem))
  const near = value.movers[0] === undefined ? [] : (byMover.get(value.movers[0]) ?? [])
  const ranked = near
    .filter((named) => value.movers.every((mover) => named.movers.includes(mover)))
    .map((named) => ({ named, score: agreementOf(subject, named.subject, catalogue.weight) }))
    .sort((a, b) => b.score - a.score)
  const [best] = ranked
  return best && best.score >= SAME ? { named: best.named, by: 'movers', certain: false } : null
}

function add(
  named: Named,
  mention: MotieMention,
  facts: LetterFacts,
  by: RegisteredMotieMention['by'],
  certain: boolean,
): void {
  const { value, finding, start, end, quote } = mention
  const isPrinted = facts.letter.kind === 'motie' && value.id !== null && facts.identifiers.includes(value.id)
  if (isPrinted) named.printed = facts
  named.kamerstuk ??= value.id
  for (const mover of value.movers) if (!named.movers.includes(mover)) named.movers.push(mover)
  for (const [stem] of termsOf(`${quote} ${value.about ?? ''} ${facts.letter.subject ?? ''}`)) named.subject.add(stem)
  if (isPrinted) for (const [stem] of facts.terms) named.subject.add(stem)
  named.said.push(mention)
  named.mentions.push({
    finding,
    start,
    end,
    quote,
    letter: facts.id,
    day: dayOf(facts),
    disposition: outcome(mention, facts),
    by: isPrinted ? 'printed' : by,
    certain,
  })
}

const statusBy: Readonly<Partial<Record<RegisteredMotieMention['disposition'], MotieStatus>>> = {
  adopted: 'aangenomen',
  rejected: 'verworpen',
  held: 'aangehouden',
  executed: 'uitgevoerd',
  settled: 'afgedaan',
}

/** Of what the mention and the sentences behind it say, the last stage: `De motie is hiermee uitgevoerd.` */
function outcome(mention: MotieMention, facts: LetterFacts): RegisteredMotieMention['disposition'] {
  const said = facts.motieOutcomes.filter((one) => meantIn(one, facts).includes(mention)).map((one) => one.outcome)
  return said.reduce<RegisteredMotieMention['disposition']>(
    (one, other) => (stageOf(other) > stageOf(one) ? other : one),
    dispositionOf(mention),
  )
}

const stageOf = (disposition: RegisteredMotieMention['disposition']): number =>
  motieStatuses.indexOf(statusBy[disposition] ?? 'ingediend')

function registered({ id, kamerstuk, printed, movers, said, mentions }: Named, catalogue: Catalogue): RegisteredMotie {
  const stages = mentions.map(({ disposition }) => stageOf(disposition))
  const carriedOut = mentions.findLast(({ disposition }) => disposition === 'executed' || disposition === 'settled')
  return {
    id: kamerstuk ?? id,
    kamerstuk,
    url: kamerstuk && urlOf(kamerstuk),
    movers,
    cosigned: said.some(({ value }) => value.cosigned),
    about: said.map(({ value }) => value.about).find((about) => about !== null) ?? printed?.letter.subject ?? null,
    printed: printed && catalogue.best(printed.id),
    proposedOn: printed && dayOf(printed),
    status: motieStatuses[Math.max(0, ...stages)]!,
    executedBy: carriedOut ? { letter: carriedOut.letter, day: carriedOut.day, finding: carriedOut.finding } : null,
    mentions,
  }
}
