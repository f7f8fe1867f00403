/**
 * Holds a record against the truth that was made by hand for its letter. Stricter than a score: quote and value must
 * be exactly right, and whatever is found beyond the truth is a miss too.
 */
import { readFileSync } from 'node:fs'
import type { Finding, LetterRecord } from '../corpus/record.ts'
import { folder } from './samples.ts'

interface Expected {
  readonly quote: string
  /** Other cuts of the same words that are as good. */
  readonly or?: readonly string[]
  /** May be found or not; its value is not looked at. */
  readonly optional?: boolean
}
interface Bounds {
  readonly earliest: string | null
  readonly latest: string | null
}
type ExpectedDate = Expected & Bounds
interface ExpectedKenmerk extends Expected {
  readonly number: string
  readonly role: string
}
interface ExpectedReference extends Expected {
  readonly id: string
}
interface ExpectedMotie extends Expected {
  readonly movers: readonly string[]
  readonly cosigned: boolean
  readonly id: string | null
  /** Another id that is as good. */
  readonly orId?: string
}
interface ExpectedToezegging extends Expected {
  readonly status: string
  readonly deadline: Bounds | null
  readonly madeOn?: string
}
interface ExpectedTable {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}
export interface Truth {
  readonly letter: Readonly<Record<string, unknown>>
  readonly dates: readonly ExpectedDate[]
  readonly kenmerken: readonly ExpectedKenmerk[]
  readonly references: readonly ExpectedReference[]
  readonly moties: readonly ExpectedMotie[]
  readonly toezeggingen: readonly ExpectedToezegging[]
  readonly tables: readonly ExpectedTable[]
  /** Words that look like a finding and are none. */
  readonly traps?: readonly { readonly quote: string; readonly not: string }[]
  /** Stretches of the text as it should read, and what should be gone from it. */
  readonly contains?: readonly string[]
  readonly absent?: readonly string[]
}

export const truthOf = (name: string): Truth => JSON.parse(readFileSync(`${folder}${name}.expected.json`, 'utf8'))

/** Everything in which the record differs from the truth, a line each; lines name no offsets, so that they stay valid. */
export function missesOf(record: LetterRecord, truth: Truth): string[] {
  const of = (type: string): Finding[] => record.findings.filter((finding) => finding.type === type)
  const kenmerken = truth.kenmerken.map((kenmerk) => ({ ...kenmerk, quote: kenmerk.number }))
  return [
    ...letterMisses(record.letter, truth.letter),
    ...compare('date', truth.dates, of('date'), sameQuote, (date, value) => sameBounds(date, value as Bounds)),
    ...compare('kenmerk', kenmerken, of('kenmerk'), sameQuote, (kenmerk, value) => {
      const { number, role } = value as ExpectedKenmerk
      return number === kenmerk.number && role === kenmerk.role
    }),
    ...compare('reference', truth.references, of('reference'), sameQuote, (reference, value) => {
      return reference.id === (value as ExpectedReference).id
    }),
    ...compare(
      'motie',
      truth.moties,
      of('motie').filter(({ quote }) => !SHORT_MENTION.test(quote)),
      sameMotie,
      motieValue,
    ),
    ...compare('toezegging', truth.toezeggingen, of('toezegging'), sameSentence, toezeggingValue),
    ...tableMisses(truth.tables, of('table')),
    ...trapMisses(record, truth.traps ?? []),
    ...(truth.contains ?? [])
      .filter((words) => !line(record.text).includes(line(words)))
      .map((words) => `text lacks "${words}"`),
    ...(truth.absent ?? []).filter((words) => record.text.includes(words)).map((words) => `text still has "${words}"`),
  ]
}

/** A later short mention of a motie may be found or not (`deze motie`, `de eerste motie`). */
const SHORT_MENTION = /^(?:(?:de|deze|die|dit|beide|genoemde|eerste|tweede|gewijzigde)\s+){0,3}moties?$/iu

/** Pairs off what is expected and what is found, in order: right ones first, then those at the right words. */
function compare<E extends Expected>(
  kind: string,
  expected: readonly E[],
  found: readonly Finding[],
  sameWords: (expected: E, quote: string) => boolean,
  sameValue: (expected: E, value: unknown) => boolean,
): string[] {
  const free = new Set(found)
  const take = (test: (finding: Finding) => boolean): Finding | null => {
    for (const finding of free) if (test(finding) && free.delete(finding)) return finding
    return null
  }
  const required = expected.filter((each) => !each.optional)
  const open = required.filter((each) => !take(({ quote, value }) => sameWords(each, quote) && sameValue(each, value)))
  for (const each of expected) if (each.optional) take(({ quote }) => sameWords(each, quote))
  const misses = open.map((each) => {
    const wrong = take(({ quote }) => sameWords(each, quote))
    return `${kind} ${wrong ? 'wrong' : 'missed'} ${describe(each)}${wrong ? `, got ${JSON.stringify(wrong.value)}` : ''}`
  })
  return [...misses, ...[...free].map(({ quote, value }) => `${kind} extra "${line(quote)}" ${JSON.stringify(value)}`)]
}

const describe = ({ quote, or: _or, optional: _optional, ...value }: Expected): string =>
  `"${quote}" ${JSON.stringify(value)}`

const line = (text: string): string => text.replace(/\s+/g, ' ').trim()
const cuts = ({ quote, or = [] }: Expected): string[] => [quote, ...or].map(line)

const sameQuote = (expected: Expected, quote: string): boolean => cuts(expected).includes(line(quote))

/** An article in front does not count. */
const sameMotie = (expected: Expected, quote: string): boolean =>
  sameQuote(expected, line(quote).replace(/^(?:de|een|die|deze)\s+/iu, '')) || sameQuote(expected, quote)

/** The sentence or a clause of it: one holds the other. Note markers within do not count. */
function sameSentence(expected: Expected, quote: string): boolean {
  const plain = (text: string): string =>
    line(text)
      .replace(/(?<=\p{L}\.?)\d(?=\s)/gu, '')
      .replace(/[\s.]+$/u, '')
  const found = plain(quote)
  return cuts(expected)
    .map(plain)
    .some((cut) => cut.includes(found) || found.includes(cut))
}

const sameBounds = (a: Bounds | null, b: Bounds | null): boolean =>
  (a?.earliest ?? null) === (b?.earliest ?? null) && (a?.latest ?? null) === (b?.latest ?? null)

function motieValue({ movers, cosigned, id, orId }: ExpectedMotie, value: unknown): boolean {
  const found = value as ExpectedMotie
  return (
    movers.join() === found.movers.join() &&
    cosigned === found.cosigned &&
    (id === found.id || (orId ?? id) === found.id)
  )
}

function toezeggingValue({ status, deadline, madeOn }: ExpectedToezegging, value: unknown): boolean {
  const found = value as { status: string; deadline: Bounds | null; madeOn: Bounds | string | null }
  const made = typeof found.madeOn === 'string' ? found.madeOn : found.madeOn?.earliest
  return status === found.status && sameBounds(deadline, found.deadline) && (madeOn === undefined || madeOn === made)
}

/** Tables are compared by their order, cell by cell. */
function tableMisses(expected: readonly ExpectedTable[], found: readonly Finding[]): string[] {
  const grids = found.map(({ value }) => {
    const { columns, rows } = value as { columns: { text: string }[]; rows: { text: string }[][] }
    return [columns, ...rows].map((row) => row.map(({ text }) => line(text)))
  })
  if (grids.length !== expected.length) return [`tables ${grids.length} found, ${expected.length} expected`]
  return expected.flatMap(({ header, rows }, t) =>
    [header, ...rows]
      .flatMap((row, r) => {
        const got = grids[t]?.[r]?.join(' | ') ?? 'nothing'
        return got === row.join(' | ') ? [] : [`table ${t + 1} row ${r}: "${row.join(' | ')}", got "${got}"`]
      })
      .concat((grids[t]?.length ?? 0) > rows.length + 1 ? [`table ${t + 1} has too many rows`] : []),
  )
}

/** A trap must stand in the text (else it tests nothing), and no finding of its type may touch it. */
function trapMisses({ text, findings }: LetterRecord, traps: NonNullable<Truth['traps']>): string[] {
  return traps.flatMap(({ quote, not }) => {
    const words = quote.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    const stretches = [...text.matchAll(new RegExp(words.join('\\s+'), 'g'))]
    if (stretches.length === 0) return [`trap not in the text: "${quote}"`]
    const caught = stretches.some(({ index, 0: { length } }) =>
      findings.some(({ type, start, end }) => type === not && start < index + length && index < end),
    )
    return caught ? [`trap: ${not} found in "${quote}"`] : []
  })
}

function letterMisses(letter: LetterRecord['letter'], truth: Truth['letter']): string[] {
  const { date, sender, ...plain } = letter
  const found: Readonly<Record<string, unknown>> = {
    ...plain,
    // A date that was inferred is none that the letter states.
    date: date?.basis === 'stated' && date.earliest === date.latest ? date.earliest : null,
    ministry: sender.ministry?.replace(/^ministerie van /iu, '') ?? null,
  }
  return Object.entries(truth).flatMap(([field, wanted]) =>
    sameFact(field, wanted, found[field])
      ? []
      : [`letter ${field} ${JSON.stringify(wanted)}, got ${JSON.stringify(found[field] ?? null)}`],
  )
}

function sameFact(field: string, wanted: unknown, found: unknown): boolean {
  if (field !== 'signatories') return JSON.stringify(wanted) === JSON.stringify(found)
  const names = wanted as readonly { role: string; name: string; or?: readonly string[] }[]
  const got = found as readonly { role: string; name: string }[]
  return (
    names.length === got.length &&
    names.every(({ role, name, or = [] }, i) => role === got[i]?.role && [name, ...or].includes(got[i]?.name ?? ''))
  )
}
