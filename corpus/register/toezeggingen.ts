/**
 * The register of toezeggingen: every promise once. Letters are read in the order of their days; a sentence that speaks of
 * a promise made before is tied to it, one that makes a promise begins an entry, says one again, or changes it.
 */
import { isUnmet } from '../../extractors/toezeggingen/outstanding.ts'
import type { Catalogue } from '../links/catalogue.ts'
import { addsTo, drops } from '../links/cues.ts'
import { dayOf, type LetterFacts, type ToezeggingMention } from '../links/facts.ts'
import type { Link } from '../links/link.ts'
import { type Delivered, deliveredBy } from './delivered.ts'
import { addedTo, meantAnew, meantBefore, type Reading, type Tie } from './meant.ts'
import { type Promised, Promises } from './promises.ts'
import type { RegisteredToezegging } from './toezegging.ts'

/** What the letters of the catalogue say of promises. @param linksFrom the links that a letter tells */
export function registerOf(
  catalogue: Catalogue,
  linksFrom: (letter: string) => readonly Link[],
): RegisteredToezegging[] {
  const promises = new Promises(catalogue.weight)
  const maybe: Candidates = new Map()
  for (const facts of catalogue.letters()) {
    const links = facts.toezeggingen.length + facts.deliveries.length > 0 ? linksFrom(facts.id) : []
    let previous: Promised | null = null
    for (const mention of facts.toezeggingen) previous = read({ mention, facts, previous, links, promises })
    for (const found of deliveredBy(facts, links, promises)) deliver(found, facts, maybe)
  }
  return withChanges(promises.all.map((promised) => registered(promised, maybe.get(promised) ?? [], catalogue)))
}

/** What was put off is met, or dropped, with what took its place. */
function withChanges(register: readonly RegisteredToezegging[]): RegisteredToezegging[] {
  const changed = new Map(register.flatMap((entry) => (entry.isWijzigingVan ? [[entry.isWijzigingVan, entry]] : [])))
  const outcome = (entry: RegisteredToezegging): RegisteredToezegging => {
    const next = changed.get(entry.id)
    return next && entry.fulfilledBy === null ? outcome(next) : entry
  }
  return register.map((entry) => {
    const last = outcome(entry)
    const { status, fulfilledBy } = last
    // The letter that puts it off says that it is not met.
    const statusBasis = last !== entry && status === 'openstaand' ? 'stated' : last.statusBasis
    return { ...entry, status, statusBasis, fulfilledBy }
  })
}

/** Keeps what a letter gives with the promise that it meets, or with those that it may meet. */
function deliver({ promised, delivery, by, certain, score }: Delivered, facts: LetterFacts, maybe: Candidates): void {
  const { finding, start, end, quote } = delivery
  const rounded = Math.round(score * 100) / 100
  if (by === 'subject') {
    const known = maybe.get(promised) ?? []
    if (!known.some(({ letter }) => letter === facts.id))
      maybe.set(promised, [...known, { letter: facts.id, score: rounded }])
    return
  }
  const place = { finding, start, end, quote, letter: facts.id, day: dayOf(facts) }
  promised.delivered = { ...place, status: 'fulfilled', by, certain, score: rounded }
}

type Candidates = Map<Promised, { readonly letter: string; readonly score: number }[]>

/** Ties a mention to its promise, or begins one. */
function read(reading: Reading): Promised {
  const { mention, facts, promises } = reading
  const isNew = mention.value.status === 'new' || (mention.value.status === 'earlier' && addsTo(mention.quote))
  const tie = isNew ? meantAnew(reading) : meantBefore(reading)
  const relation = tie && isNew ? relationOf(reading, tie) : null
  const promised = tie && !relation ? tie.promised : promises.begin(mention, facts)
  promises.add(promised, mention, facts, relation ? null : tie)
  // `Dat ben ik bereid te onderzoeken. Ik zal de uitkomst opnemen in het plan …`: one promise, that adds to another.
  if (tie?.by === 'same-letter' && mention.value.status === 'new' && addsTo(mention.quote) && !promised.adds)
    promised.adds = addedTo(reading, promised)
  if (mention.value.status !== 'new' && drops(mention.quote)) promised.dropped = true
  return Object.assign(promised, relation)
}

/** A promise that is made again: with another day it changes the first, with more in it it adds to it. */
function relationOf({ mention }: Reading, { promised, by }: Tie): { changes: Promised } | { adds: Promised } | null {
  if (addsTo(mention.quote))
    return by === 'same-letter' && promised.said.at(-1)?.value.status === 'new' ? null : { adds: promised }
  const { deadline, recurring } = mention.value
  const known = promised.said.findLast(({ value }) => value.deadline !== null)?.value.deadline ?? null
  const later = deadline?.latest != null && known?.latest != null && deadline.latest > known.latest
  return later && !recurring ? { changes: promised } : null
}

function registered(
  promised: Promised,
  mayBeMetBy: RegisteredToezegging['mayBeMetBy'],
  catalogue: Catalogue,
): RegisteredToezegging {
  const { id, made, said, mentions, number, changes, adds } = promised
  const facts = catalogue.letter(made.letter)
  const told = <Field extends keyof (typeof said)[number]['value']>(field: Field) =>
    said.map(({ value }) => value[field]).find((value) => value !== null) ?? null
  const deadlines = said.map(({ value }) => value).filter(({ deadline }) => deadline !== null)
  return {
    id,
    number,
    text: said[0]!.quote,
    ...statusOf(promised),
    recurring: said.some(({ value }) => value.recurring),
    promisor: told('promisor'),
    ministry: made.ministry,
    ministryId: facts.letter.sender.ministryId,
    addressee: told('addressee'),
    act: told('act'),
    about: told('about'),
    deadline: (deadlines.findLast(({ status }) => status !== 'fulfilled') ?? deadlines[0])?.deadline ?? null,
    madeOn: madeOn(promised, catalogue),
    madeAt: told('madeAt'),
    mentions,
    fulfilledBy: fulfilledBy(promised),
    isWijzigingVan: changes?.id ?? null,
    isAanvullingOp: adds?.id ?? null,
    deliveredBy: promised.delivered,
    mayBeMetBy: mayBeMetBy.toSorted((a, b) => b.score - a.score),
  }
}

/** The day that a letter tells; of what a letter or a debate itself promises, its own day. */
function madeOn({ said, made, adds }: Promised, catalogue: Catalogue): RegisteredToezegging['madeOn'] {
  const own = said[0]!.value
  if (own.status === 'new' || (adds !== null && own.madeOn === null)) {
    const { heldOn, letter } = catalogue.letter(made.letter)
    if (heldOn !== null) return { edtf: heldOn, earliest: heldOn, latest: heldOn }
    return letter.date && { edtf: letter.date.edtf, earliest: letter.date.earliest, latest: letter.date.latest }
  }
  return said.map(({ value }) => value.madeOn).find((day) => day !== null) ?? null
}

/** The last that is said counts: met, met in part, dropped. What is promised every year stays open. */
function statusOf({
  dropped,
  said,
  mentions,
  delivered,
}: Promised): Pick<RegisteredToezegging, 'status' | 'statusBasis'> {
  if (dropped) return { status: 'vervallen', statusBasis: 'stated' }
  const met = mentions.findLast(({ status }) => status === 'fulfilled' || status === 'partly')
  const recurring = said.some(({ value }) => value.recurring)
  if (delivered && !recurring && met?.status !== 'fulfilled') return { status: 'voldaan', statusBasis: 'inferred' }
  if (!met) return { status: 'openstaand', statusBasis: isSaidOpen(said) ? 'stated' : 'inferred' }
  const statusBasis = met.certain ? 'stated' : 'inferred'
  if (met.status === 'partly') return { status: 'deels voldaan', statusBasis }
  return recurring ? { status: 'openstaand', statusBasis: 'inferred' } : { status: 'voldaan', statusBasis }
}

/** `De toegezegde brief heeft u nog niet ontvangen.` A promise says that it is made, not that it is open. */
const isSaidOpen = (said: readonly ToezeggingMention[]): boolean =>
  said.some(({ quote, value }) => value.status === 'earlier' && isUnmet(quote))

function fulfilledBy({ mentions, delivered }: Promised): RegisteredToezegging['fulfilledBy'] {
  const met =
    mentions.findLast(({ status }) => status === 'fulfilled') ??
    delivered ??
    mentions.findLast(({ status }) => status === 'partly')
  return met ? { letter: met.letter, day: met.day, finding: met.finding } : null
}
