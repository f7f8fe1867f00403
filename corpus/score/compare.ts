/** A record held against the gold of its letter: what is right, wrong, missed and extra, kind by kind and rule by rule. */
import type { DateValue } from '../../extractors/dates.ts'
import type { Kenmerk } from '../../extractors/kenmerken.ts'
import type { Motie } from '../../extractors/moties.ts'
import type { Reference } from '../../extractors/references.ts'
import type { Table } from '../../extractors/tables.ts'
import type { Toezegging } from '../../extractors/toezeggingen.ts'
import type { Finding, Letter, LetterRecord } from '../record.ts'
import type { Gold } from './gold.ts'
import { counted, overlap, sameBounds, sameId, sameList, sameSentence, squash, squashCell, take } from './same.ts'

export const scoredKinds = ['letter', 'dates', 'kenmerken', 'references', 'moties', 'toezeggingen', 'tables'] as const
export type ScoredKind = (typeof scoredKinds)[number]

/** Wrong: found, with another value. */
export type Verdict = 'right' | 'wrong' | 'missed' | 'extra'
export interface Outcome {
  readonly kind: ScoredKind
  readonly verdict: Verdict
  /** The rule that found it; null for what was missed and for the letter's own facts. */
  readonly by: string | null
  /** What gold has and what was found, in words. */
  readonly gold: string | null
  readonly found: string | null
}

type Entry = { readonly optional?: boolean | undefined }
type Found<Value> = Omit<Finding, 'value'> & { readonly value: Value }
interface Comparison<One extends Entry, Value> {
  readonly type: string
  /** The same words are meant. */
  readonly place: (entry: One, finding: Found<Value>) => boolean
  readonly value: (entry: One, value: Value) => boolean
}
type Entries = { readonly [Kind in keyof Gold]-?: Exclude<Gold[Kind], undefined> }

const dates: Comparison<Entries['dates'][number], DateValue> = {
  type: 'date',
  place: ({ quote }, finding) => overlap(quote, finding.quote),
  value: sameBounds,
}
const kenmerken: Comparison<Entries['kenmerken'][number], Kenmerk> = {
  type: 'kenmerk',
  place: ({ number }, { value }) => squash(number) === squash(value.number),
  value: ({ role }, value) => role === value.role,
}
const references: Comparison<Entries['references'][number], Reference> = {
  type: 'reference',
  place: ({ quote, id }, finding) => overlap(quote, finding.quote) || sameId(id, finding.value.id),
  value: ({ id }, value) => sameId(id, value.id),
}
const moties: Comparison<Entries['moties'][number], Motie> = {
  type: 'motie',
  place: ({ quote }, finding) => overlap(quote, finding.quote),
  value: ({ movers, id, cosigned }, value) =>
    sameList(movers, value.movers) &&
    (id ?? null) === value.id &&
    (cosigned === undefined || cosigned === value.cosigned),
}
const toezeggingen: Comparison<Entries['toezeggingen'][number], Toezegging> = {
  type: 'toezegging',
  place: ({ quote }, finding) => sameSentence(quote, finding.quote),
  value: (entry, value) =>
    entry.status === value.status &&
    (entry.deadline === undefined || sameBounds(entry.deadline, value.deadline)) &&
    (!entry.madeOn || entry.madeOn === value.madeOn?.earliest),
}

/** Everything that gold has a say in. */
export function recordToOutcomes(gold: Gold, record: LetterRecord): Outcome[] {
  const findings = record.findings.filter((finding) => isRead(gold.pages, finding))
  const kind = <One extends Entry, Value>(
    name: ScoredKind,
    entries: readonly One[] | undefined,
    comparison: Comparison<One, Value>,
  ): Outcome[] => (entries ? entriesToOutcomes(name, entries, findings as unknown as Found<Value>[], comparison) : [])
  return [
    ...letterToOutcomes(gold.letter ?? {}, record.letter),
    ...kind('dates', gold.dates, dates),
    ...kind('kenmerken', gold.kenmerken, kenmerken),
    ...kind('references', gold.references, references),
    ...kind('moties', gold.moties, moties),
    ...kind('toezeggingen', gold.toezeggingen, toezeggingen),
    ...(gold.tables ? tablesToOutcomes(gold.tables, findings) : []),
  ]
}

const isRead = (pages: Gold['pages'], { place }: Finding): boolean =>
  !pages || !('page' in place) || place.page === undefined || (place.page >= pages[0] && place.page <= pages[1])

/** Pairs each entry with a finding: those with the right value first, and what is required before what is optional. */
function entriesToOutcomes<One extends Entry, Value>(
  kind: ScoredKind,
  entries: readonly One[],
  all: readonly Found<Value>[],
  { type, place, value }: Comparison<One, Value>,
): Outcome[] {
  const free = new Set(all.filter((finding) => finding.type === type))
  const pairs = new Map<One, Found<Value>>()
  for (const mustBeRight of [true, false])
    for (const optional of [false, true])
      for (const entry of entries) {
        if (pairs.has(entry) || (entry.optional ?? false) !== optional) continue
        const pair = [...free].find((one) => place(entry, one) && (!mustBeRight || value(entry, one.value)))
        if (!pair) continue
        pairs.set(entry, pair)
        free.delete(pair)
      }
  const paired = entries.flatMap((entry): Outcome[] => {
    if (entry.optional) return []
    const pair = pairs.get(entry)
    const own = { kind, gold: JSON.stringify(entry) }
    if (!pair) return [{ ...own, verdict: 'missed', by: null, found: null }]
    return [{ ...own, verdict: value(entry, pair.value) ? 'right' : 'wrong', by: pair.by, found: shown(pair) }]
  })
  return [
    ...paired,
    ...[...free].map((one) => ({ kind, verdict: 'extra', by: one.by, gold: null, found: shown(one) }) as const),
  ]
}

const shown = ({ quote, value }: { readonly quote: string; readonly value: unknown }): string =>
  JSON.stringify({ quote, value })

/** Cell by cell: right where row label, column header and text all are. */
function tablesToOutcomes(tables: Entries['tables'], findings: readonly Finding[]): Outcome[] {
  const wanted = counted(tables.flatMap(({ header, rows }) => cellsOf(header, rows)))
  const outcomes = findings
    .filter(({ type }) => type === 'table')
    .flatMap(({ by, value }) => {
      const { columns, rows } = value as Table
      const cells = cellsOf(
        columns.map(({ text }) => text),
        rows.map((row) => row.map(({ text }) => text)),
      )
      return cells.map((cell): Outcome => {
        const isRight = take(wanted, cell)
        return { kind: 'tables', verdict: isRight ? 'right' : 'extra', by, gold: isRight ? cell : null, found: cell }
      })
    })
  const missed = [...wanted].flatMap(([cell, times]) =>
    Array.from(
      { length: times },
      (): Outcome => ({ kind: 'tables', verdict: 'missed', by: null, gold: cell, found: null }),
    ),
  )
  return [...outcomes, ...missed]
}

/** `row label | column header | text` of each cell that has a text, the row labels aside. */
const cellsOf = (header: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  rows.flatMap((row) =>
    row.flatMap((text, column) =>
      column === 0 || squashCell(text) === ''
        ? []
        : [[squash(row[0]), squash(header[column]), squashCell(text)].join(' | ')],
    ),
  )

function letterToOutcomes(gold: Readonly<Record<string, unknown>>, letter: Letter): Outcome[] {
  return Object.entries(gold).map(([field, wanted]) => {
    const found = (letter as Readonly<Record<string, unknown>>)[field] ?? null
    return {
      kind: 'letter',
      verdict: isFact(field, wanted, letter) ? 'right' : 'wrong',
      by: null,
      gold: `${field} ${JSON.stringify(wanted)}`,
      found: `${field} ${JSON.stringify(found)}`,
    }
  })
}

function isFact(field: string, wanted: unknown, letter: Letter): boolean {
  if (field === 'date') {
    const { date } = letter
    return wanted === (date?.basis === 'stated' && date.earliest === date.latest ? date.earliest : null)
  }
  if (field === 'pagesMissing') return JSON.stringify(wanted) === JSON.stringify(letter.pagesMissing)
  if (field === 'signatories') {
    const signed = wanted as Letter['signatories']
    return (
      signed.length === letter.signatories.length &&
      signed.every(({ name, role }) =>
        letter.signatories.some((one) => squash(one.name) === squash(name) && overlap(one.role, role)),
      )
    )
  }
  const found = (letter as Readonly<Record<string, unknown>>)[field] ?? null
  return wanted === null ? found === null : found !== null && squash(String(wanted)) === squash(String(found))
}
