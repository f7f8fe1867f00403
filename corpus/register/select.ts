/** Entries of the registers that a person asks for. */
import { ministryNamesOf } from '../../extractors/dutch/ministries.ts'
import { folded } from '../index/words.ts'
import { successorsOf } from '../links/successors.ts'
import { isMotieOf, isPromiseOf, lettersOf } from './dossier.ts'
import type { Knowledge } from './knowledge.ts'
import type { MotieStatus, RegisteredMotie } from './motie.ts'
import { isOverdue, type PromiseStatus, type RegisteredToezegging } from './toezegging.ts'

/** An entry must pass all that are given. Days are ISO. */
export interface PromiseFilters {
  /** Not yet met, or in part. */
  readonly open?: boolean
  readonly overdue?: boolean
  /** The day on which to look: for what is overdue, and for the names of ministries. */
  readonly asOf?: string
  readonly status?: PromiseStatus
  /** Part of the name of the ministry or, as of a day, of one that took its work over; or the abbreviation. */
  readonly ministry?: string
  readonly promisor?: string
  readonly dossier?: string
  /** May have been made in this period, inclusive. */
  readonly from?: string
  readonly to?: string
  /** The last day of its term is before this one. */
  readonly dueBefore?: string
}

export interface MotieFilters {
  /** Neither executed, settled nor rejected. */
  readonly open?: boolean
  readonly status?: MotieStatus
  readonly mover?: string
  readonly dossier?: string
}

export const isOpen = ({ status }: RegisteredToezegging): boolean =>
  status === 'openstaand' || status === 'deels voldaan'

const isOpenMotie = ({ status }: RegisteredMotie): boolean =>
  status === 'ingediend' || status === 'aangehouden' || status === 'aangenomen'

export function selectPromises(knowledge: Knowledge, filters: PromiseFilters): RegisteredToezegging[] {
  const { open, overdue, asOf, status, ministry, promisor, dossier, dueBefore } = filters
  const tests: ((promise: RegisteredToezegging) => boolean)[] = [
    ...(open ? [isOpen] : []),
    ...(overdue && asOf !== undefined ? [(one: RegisteredToezegging) => isOverdue(one, asOf)] : []),
    ...(status === undefined ? [] : [(one: RegisteredToezegging) => one.status === status]),
    ...(ministry === undefined ? [] : [ofMinistry(ministry, asOf)]),
    ...(promisor === undefined ? [] : [(one: RegisteredToezegging) => contains(one.promisor, promisor)]),
    ...(dossier === undefined ? [] : [ofDossier(dossier, knowledge)]),
    ...(dueBefore === undefined
      ? []
      : [({ deadline }: RegisteredToezegging) => deadline?.latest != null && deadline.latest < dueBefore]),
    ...(filters.from === undefined && filters.to === undefined ? [] : [madeIn(filters)]),
  ]
  return [...knowledge.toezeggingen()].filter((promise) => tests.every((test) => test(promise))).sort(byDay)
}

function ofDossier(dossier: string, knowledge: Knowledge): (promise: RegisteredToezegging) => boolean {
  const letters = lettersOf(dossier, knowledge)
  return (promise) => isPromiseOf(promise, letters)
}

export function selectMoties(knowledge: Knowledge, { open, status, mover, dossier }: MotieFilters): RegisteredMotie[] {
  const letters = dossier === undefined ? null : lettersOf(dossier, knowledge)
  const isWanted = (motie: RegisteredMotie): boolean =>
    (!open || isOpenMotie(motie)) &&
    (status === undefined || motie.status === status) &&
    (mover === undefined || motie.movers.some((name) => contains(name, mover))) &&
    (dossier === undefined || letters === null || isMotieOf(motie, dossier, letters))
  return [...knowledge.moties()]
    .filter(isWanted)
    .sort((a, b) => compare(dayOfMotie(a), dayOfMotie(b)) || compare(a.id, b.id))
}

/** Unknown days last. */
const dayOfMotie = ({ proposedOn, mentions }: RegisteredMotie): string => proposedOn ?? mentions[0]?.day ?? '9999'

/** The day on which a promise was made, or null where it is not known to the day. */
export const madeDay = ({ madeOn }: RegisteredToezegging): string | null =>
  madeOn !== null && madeOn.earliest === madeOn.latest ? madeOn.earliest : null

function byDay(a: RegisteredToezegging, b: RegisteredToezegging): number {
  const [one, other] = [a, b].map(({ madeOn, mentions }) => madeOn?.latest ?? mentions[0]?.day ?? '9999')
  return compare(one!, other!) || compare(a.id, b.id)
}

/** What was made on a day that no letter tells is in no period. */
const madeIn =
  ({ from = '0000', to = '9999' }: PromiseFilters) =>
  ({ madeOn }: RegisteredToezegging): boolean =>
    madeOn !== null && (madeOn.latest ?? '9999') >= from && (madeOn.earliest ?? '0000') <= to

/** The ministries that answer for a promise on a day: its own, or those that took its work over. */
export function answerableOn(promise: RegisteredToezegging, asOf: string): string[] {
  if (promise.ministry === null) return []
  const made = promise.madeOn?.latest ?? promise.mentions[0]?.day
  return made == null ? [promise.ministry] : successorsOf(promise.ministry, made, asOf)
}

/** An abbreviation or a whole name means that ministry alone; anything else is a part of a name. */
function ofMinistry(given: string, asOf: string | undefined): (promise: RegisteredToezegging) => boolean {
  const whole = new Set(ministryNamesOf(given).map(plain))
  const part = plain(given)
  const isMeant = (name: string): boolean => (whole.size > 0 ? whole.has(plain(name)) : plain(name).includes(part))
  return (promise) =>
    [promise.ministry, ...(asOf === undefined ? [] : answerableOn(promise, asOf))].some(
      (name) => name !== null && isMeant(name),
    )
}

const contains = (name: string | null, part: string): boolean => name !== null && plain(name).includes(plain(part))
/** `Financiën` is found as `financien`, `Defensie & Marine` as `defensie en marine`. */
const plain = (text: string): string => folded(text).replaceAll('&', 'en').replace(/\s+/g, ' ').trim()

const DAY = 86_400_000

/** Days since the last day of the term, where it is over and the promise is not met; else null. */
export const daysOverdue = (promise: RegisteredToezegging, asOf: string): number | null =>
  isOverdue(promise, asOf) ? Math.round((Date.parse(asOf) - Date.parse(promise.deadline!.latest!)) / DAY) : null

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
