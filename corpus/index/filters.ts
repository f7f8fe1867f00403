/** Filters as tests of a letter's number: most of them on its packed facets, the others on lists from the tables. */
import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { ministryNamesOf } from '../../extractors/dutch/ministries.ts'
import type { Finding, Letter } from '../record.ts'
import { dayNumber, FIELDS, PRESENT, type Status, statuses } from './facets.ts'
import { bitOf, dossierName, findingTypes } from './letter-rows.ts'
import { folded } from './words.ts'

/** A letter must pass all that are given. Days are ISO, inclusive. */
export interface Filters {
  readonly kind?: Letter['kind']
  /** Part of the name of the ministry that sent it, its abbreviation, or its TOOI id. */
  readonly ministry?: string
  readonly from?: string
  readonly to?: string
  readonly dossier?: string
  readonly finding?: Finding['type']
  /** A toezegging with this status; with a deadline, one toezegging has both. */
  readonly status?: Status
  /** A toezegging whose term ends before this day. */
  readonly deadlineBefore?: string
  /** A toezegging whose term ends after this day. */
  readonly deadlineAfter?: string
  /** What the letter cites: `kst-30573-207`, or a dossier and all of its Kamerstukken. */
  readonly cites?: string
}

export type Accepts = (letter: number) => boolean

/** @param facets as readFacets gives them */
export function acceptsOf(database: DatabaseSync, facets: Uint32Array, filters: Filters): Accepts {
  const { kind, from, to, finding, status, dossier, cites } = filters
  const lists = [
    ...(dossier === undefined ? [] : [lettersOfDossier(database, dossier)]),
    ...(cites === undefined ? [] : [lettersThatCite(database, cites)]),
    ...(filters.deadlineBefore === undefined && filters.deadlineAfter === undefined
      ? []
      : [lettersWithDeadline(database, filters)]),
  ]
  const first = from === undefined ? 0 : Math.max(1, dayNumber(from))
  const last = to === undefined ? 0xffffffff : dayNumber(to)
  const dated = from !== undefined || to !== undefined
  const kinds = kind === undefined ? null : codesOf(database, 'kind', (name) => name === kind)
  const ministries = filters.ministry === undefined ? null : ministryCodes(database, filters.ministry)
  const types = finding === undefined ? 0 : bitOf(findingTypes, finding)
  const stand = status === undefined ? 0 : bitOf(statuses, status)
  return (letter) => {
    const at = FIELDS * letter
    const day = facets[at]!
    const codes = facets[at + 1]!
    if (at >= facets.length || (facets[at + 3]! & PRESENT) === 0) return false
    if (dated && (day === 0 || day < first || day > last)) return false
    if (kinds !== null && !kinds.has((codes >>> 8) & 0xff)) return false
    if (ministries !== null && !ministries.has(codes >>> 16)) return false
    if (types !== 0 && (facets[at + 2]! & types) === 0) return false
    if (stand !== 0 && (codes & stand) === 0) return false
    return lists.every((list) => list.has(letter))
  }
}

function codesOf(database: DatabaseSync, facet: string, wanted: (name: string) => boolean): ReadonlySet<number> {
  const codes = new Set<number>()
  for (const { code, name } of database.prepare('SELECT code, name FROM codes WHERE facet = ?').iterate(facet))
    if (wanted(name as string)) codes.add(code as number)
  return codes
}

/** An abbreviation or a whole name means that ministry alone; anything else is a part of a name. */
function ministryCodes(database: DatabaseSync, given: string): ReadonlySet<number> {
  if (TOOI.test(given)) {
    const rows = database.prepare('SELECT DISTINCT ministry FROM letters WHERE ministryId = ?').all(tooiId(given))
    const names = new Set(rows.map(({ ministry }) => ministry))
    return codesOf(database, 'ministry', (name) => names.has(name))
  }
  const whole = new Set(ministryNamesOf(given).map(folded))
  const exact = codesOf(database, 'ministry', (name) => whole.has(folded(name)))
  const part = folded(given).replace(/&/g, 'en')
  // Two letters stand in every name.
  if (exact.size > 0 || part.length < 3) return exact
  return codesOf(database, 'ministry', (name) => folded(name).replace(/&/g, 'en').includes(part))
}

const TOOI = /^(?:https:\/\/identifier\.overheid\.nl\/tooi\/id\/ministerie\/)?(?:mnre\d+|hv_\d+)$/
const tooiId = (given: string): string =>
  given.startsWith('https:') ? given : `https://identifier.overheid.nl/tooi/id/ministerie/${given}`

/**
 * The letters that print this dossier as their own, and of those that print none the ones that cite a Kamerstuk of it.
 * `35300` has the letters of `35300-VI` too.
 */
function lettersOfDossier(database: DatabaseSync, given: string): ReadonlySet<number> {
  const dossier = dossierName(given)
  return numbers(
    database,
    `SELECT number AS letter FROM letters WHERE dossier = ?1 OR (dossier > ?2 AND dossier < ?3)
      UNION SELECT letter FROM cites JOIN letters ON number = letter
      WHERE (cites.id = ?4 OR (cites.id > ?5 AND cites.id < ?6)) AND dossier IS NULL`,
    ...[dossier, `${dossier}-`, `${dossier}.`, `kst-${dossier}`, `kst-${dossier}-`, `kst-${dossier}.`],
  )
}

function lettersThatCite(database: DatabaseSync, given: string): ReadonlySet<number> {
  const dossier = dossierName(given)
  const isDossier = /^\d{5}(?:-\p{Lu}+)?$/u.test(dossier)
  const id = isDossier ? `kst-${dossier}` : given.trim()
  return numbers(
    database,
    'SELECT letter FROM cites WHERE id = ?1 UNION SELECT letter FROM cites WHERE id > ?2 AND id < ?3',
    ...(isDossier ? [id, `${id}-`, `${id}.`] : [id, '', '']),
  )
}

function lettersWithDeadline(
  database: DatabaseSync,
  { status, deadlineBefore, deadlineAfter }: Filters,
): ReadonlySet<number> {
  return numbers(
    database,
    `SELECT DISTINCT letter FROM findings WHERE type = 'toezegging' AND latest IS NOT NULL
      AND (?1 IS NULL OR status = ?1) AND (?2 IS NULL OR latest < ?2) AND (?3 IS NULL OR latest > ?3)`,
    ...[status ?? null, deadlineBefore ?? null, deadlineAfter ?? null],
  )
}

function numbers(database: DatabaseSync, sql: string, ...values: SQLInputValue[]): ReadonlySet<number> {
  // As one text: a row each costs many times as much where half of a large corpus is meant.
  const row = database.prepare(`SELECT json_group_array(letter) AS all_ FROM (${sql})`).get(...values)
  return new Set(JSON.parse(row?.all_ as string) as number[])
}
