/** A record as rows of the index. */
import type { Finding, LetterRecord } from '../record.ts'
import { ofType } from '../values.ts'
import { statuses } from './facets.ts'
import type { RecordFile } from './records.ts'

/** Types of findings, each with its own bit; a new one goes behind the others. */
export const findingTypes = [
  'letterFact',
  'table',
  'kenmerk',
  'reference',
  'date',
  'amount',
  'motie',
  'toezegging',
  'law',
  'organisation',
  'person',
  'personalData',
] as const satisfies readonly Finding['type'][]

interface FindingRow {
  readonly start: number
  readonly type: Finding['type']
  readonly status: string | null
  readonly earliest: string | null
  readonly latest: string | null
  readonly named: string | null
  readonly disposition: string | null
}

/** All that the index keeps of a letter. */
export type Rows = ReturnType<typeof rowsOf>

/**
 * Made before anything is written: what is not as it should be is met here.
 * @throws TypeError where the record is not what its schema says
 */
export function rowsOf(record: LetterRecord, { version, withdrawn }: RecordFile, facts: unknown) {
  const { id, letter, text, source } = record
  const { kind, date, sender, dossier, chamber, subject, kenmerk } = letter
  const { edtf = null, earliest = null, latest = null } = date ?? {}
  const { ministry, ministryId } = sender
  const cites = citesOf(record)
  const columns = {
    ...{ id, version, kind, date: edtf, earliest, latest, ministry, ministryId, chamber, subject, kenmerk },
    dossier: dossier === null ? null : dossierName(dossier),
    medium: source.mediaType,
    name: source.name,
    cites: JSON.stringify(cites),
    facts: facts === null ? null : JSON.stringify(facts),
  }
  const findings = findingRows(record)
  for (const { start, ...texts } of [{ ...columns, start: 0 }, ...findings])
    for (const [name, value] of Object.entries(texts))
      if (typeof start !== 'number' || (value !== null && typeof value !== 'string'))
        throw new TypeError(`its ${name} is missing, or no text`)
  return {
    ...{ columns, text, findings, cites, withdrawn },
    ...{ day: earliest ?? latest, statuses: statusesOf(record), types: typesOf(record) },
  }
}

const nothing = { status: null, earliest: null, latest: null, named: null, disposition: null }

/** Findings of which a filter asks more than whether there are any. */
const findingRows = ({ findings }: LetterRecord): FindingRow[] => [
  ...ofType(findings, 'toezegging').map(({ start, value: { status, deadline } }) => {
    const { earliest = null, latest = null } = deadline ?? {}
    return { ...nothing, start, type: 'toezegging' as const, status, earliest, latest }
  }),
  ...ofType(findings, 'motie').map(({ start, value: { id, disposition } }) => {
    return { ...nothing, start, type: 'motie' as const, named: id, disposition }
  }),
  ...ofType(findings, 'organisation').flatMap(({ start, value: { id } }) =>
    id === null ? [] : [{ ...nothing, start, type: 'organisation' as const, named: id }],
  ),
]

/** Ids of what the letter cites, once each, moties among them. */
const citesOf = ({ findings }: LetterRecord): string[] => [
  ...new Set([
    ...ofType(findings, 'reference').map(({ value }) => value.id),
    ...ofType(findings, 'motie').flatMap(({ value }) => value.id ?? []),
  ]),
]

/** `30 573` and `30573`, `35 300 VI` and `35300-VI`. */
export const dossierName = (printed: string): string =>
  printed
    .trim()
    .replace(/^(\d{2})[ .]?(\d{3})/, '$1$2')
    .replace(/\s+/g, '-')
    .toUpperCase()

const typesOf = ({ findings }: LetterRecord): number =>
  findings.reduce((mask, { type }) => mask | bitOf(findingTypes, type), 0)

const statusesOf = ({ findings }: LetterRecord): number =>
  ofType(findings, 'toezegging').reduce((mask, { value }) => mask | bitOf(statuses, value.status), 0)

/** 0 for what is not in the list. */
export function bitOf<Name extends string>(names: readonly Name[], name: Name): number {
  const at = names.indexOf(name)
  return at < 0 ? 0 : 1 << at
}
