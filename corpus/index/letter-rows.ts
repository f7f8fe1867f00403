/** A record as rows of the index. */
import type { Finding, LetterRecord } from '../record.ts'
import { ofType } from '../values.ts'
import { statuses } from './facets.ts'

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

export interface FindingRow {
  readonly start: number
  readonly type: Finding['type']
  readonly status: string | null
  readonly earliest: string | null
  readonly latest: string | null
  readonly named: string | null
  readonly disposition: string | null
}

const nothing = { status: null, earliest: null, latest: null, named: null, disposition: null }

/** Findings of which a filter asks more than whether there are any. */
export const findingRows = ({ findings }: LetterRecord): FindingRow[] => [
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
export const citesOf = ({ findings }: LetterRecord): string[] => [
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

export const typesOf = ({ findings }: LetterRecord): number =>
  findings.reduce((mask, { type }) => mask | bitOf(findingTypes, type), 0)

export const statusesOf = ({ findings }: LetterRecord): number =>
  ofType(findings, 'toezegging').reduce((mask, { value }) => mask | bitOf(statuses, value.status), 0)

/** 0 for what is not in the list. */
export function bitOf<Name extends string>(names: readonly Name[], name: Name): number {
  const at = names.indexOf(name)
  return at < 0 ? 0 : 1 << at
}
