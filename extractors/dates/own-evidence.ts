/**
 * The year of a letter without a date, from its own evidence: the vergaderjaar of what it cites and the years that it
 * names as past, in its text and its tables. The latest of them is the letter's.
 */

import { type Document, idOf } from '../../pipeline/document.ts'
import { gated } from '../../pipeline/gates/gated.ts'
import { vergaderjaarFrom } from '../dutch/calendar.ts'
import { dayOf, yearOf } from '../dutch/days.ts'
import type { Kenmerk } from '../kenmerken.ts'
import { factsOf } from '../letter.ts'
import type { Anchor } from './letter-date.ts'
import type { Phrase } from './phrase.ts'
import { type Evidence, resolve } from './resolve.ts'
import { tenseAt } from './tense.ts'

interface Witness {
  readonly year: number
  readonly id: string | null
  /** A day, month or citation cannot be later than the letter; a bare year may be one that it plans for. */
  readonly strong: boolean
}

/** Null where the document shows no year at all. */
export function ownEvidence(document: Document, phrases: readonly Phrase[], cited: Evidence['cited']): Anchor | null {
  const own = factsOf(document, 'kamerstuk').find((fact) => fact.value.vergaderjaar !== null)
  const opens = own?.value.vergaderjaar ? Number(own.value.vergaderjaar.slice(0, 4)) : null
  const witnesses = [
    ...phrases.flatMap((phrase) => witnessesOf(document.text, phrase, cited)),
    ...cited.map(({ opens, id }): Witness => ({ year: opens, id, strong: true })),
    ...tableYears(document),
    ...ownKenmerken(document),
  ].filter(({ year }) => opens === null || (year >= opens && year <= opens + 1))
  const latest = latestOf(witnesses)
  if (opens !== null && Number.isFinite(opens)) return inVergaderjaar(opens, latest)
  return (
    latest && {
      from: dayOf(latest.year, 1, 1),
      to: dayOf(latest.year, 12, 31),
      printed: false,
      because: latest.id ? [latest.id] : [],
    }
  )
}

/** Weak witnesses count only up to the year after the last strong one: a table may run on into what is planned. */
function latestOf(witnesses: readonly Witness[]): Witness | null {
  const strongest = Math.max(...witnesses.filter(({ strong }) => strong).map(({ year }) => year))
  const weakest = Math.max(...witnesses.filter(({ strong }) => !strong).map(({ year }) => year))
  const year = Number.isFinite(strongest) && !(weakest === strongest + 1) ? strongest : weakest
  return (
    witnesses.filter((one) => one.year === year).toSorted((a, b) => Number(b.id !== null) - Number(a.id !== null))[0] ??
    null
  )
}

function inVergaderjaar(opens: number, latest: Witness | null): Anchor {
  const bounds = vergaderjaarFrom(opens)
  const because = latest?.id ? [latest.id] : []
  if (!latest) return { ...bounds, printed: false, because }
  const from = Math.max(bounds.from, dayOf(latest.year, 1, 1))
  // A letter that names nothing of the second year may still be of it.
  return { from, to: bounds.to, printed: false, because }
}

/** What a cited law is of says no more than that the letter is later, and it may be by decades. */
const OF_A_LAW = gated(
  /(?:Europees\s+Parlement\s+en\s+de\s+Raad|(?<!\p{L})(?:[Vv]erordening|[Rr]ichtlijn|(?:[Rr]ijks)?[Ww]et|[Bb]esluit|[Vv]erdrag))\s+van\s+$/u,
)
/** `de vaststelling van de begroting … voor het jaar 2024`: made in the year before. */
const OF_A_BUDGET = gated(
  /(?<!\p{L})[Bb]egroting(?:s?st(?:aat|aten)|en)?(?!\p{L})[^.;\n]{0,240}(?<!\p{L})voor\s+(?:het\s+jaar\s+)?$/u,
)

function witnessesOf(text: string, phrase: Phrase, cited: Evidence['cited']): Witness[] {
  const { from, to } = phrase
  const id = `date-${phrase.start}`
  if (to.year && 'stated' in to.year) {
    if (tenseAt(text, phrase.start, phrase.end) === 'future' || to.marker === 'future') return []
    const before = text.slice(Math.max(0, phrase.start - 280), phrase.start)
    if (OF_A_LAW.test(before)) return []
    if (OF_A_BUDGET.test(before)) return [{ year: to.year.stated - 1, id, strong: false }]
    const strong = to.shape.kind === 'days' || to.shape.kind === 'month'
    return [{ year: to.year.stated, id, strong }]
  }
  if (from.shape.kind !== 'days') return []
  const { bounds } = resolve(phrase, { text, anchor: null, cited, named: new Map(), last: null })
  return bounds ? [{ year: yearOf(bounds.to), id, strong: true }] : []
}

/** `Ons kenmerk: FM 2008-00986 M`: made in the year of the letter. */
function ownKenmerken(document: Document): Witness[] {
  return document.annotations.flatMap((annotation) => {
    if (annotation.type !== 'kenmerk') return []
    const { number, role } = annotation.value as Kenmerk
    const year = role === 'own' ? YEAR_OF_KENMERK.exec(number) : null
    return year ? [{ year: Number(year[0]), id: idOf(annotation), strong: true }] : []
  })
}

const YEAR_OF_KENMERK = /(?<![\p{L}\d])(?:199\d|20[0-4]\d)(?=[-/.\s])/u
const YEAR = /(?<![\p{L}\p{N}.,/-])20\d\d(?![\p{L}\p{N}]|[.,/-]\d)/gu

function tableYears(document: Document): Witness[] {
  return document.blocks
    .filter((block) => block.type === 'table')
    .flatMap((block) => document.text.slice(block.start, block.end).match(YEAR) ?? [])
    .map((year) => ({ year: Number(year), id: null, strong: false }))
}
