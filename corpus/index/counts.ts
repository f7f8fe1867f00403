/** How many of the hits there are of each kind, ministry, year, type of finding and status. */
import type { DatabaseSync } from 'node:sqlite'
import { FIELDS, statuses } from './facets.ts'
import { findingTypes } from './letter-rows.ts'

export interface Count {
  /** Null for letters without: no ministry, no date. */
  readonly name: string | null
  readonly count: number
}

export const countedBy = ['kind', 'ministry', 'year', 'finding', 'status'] as const
export type Counts = Readonly<Record<(typeof countedBy)[number], readonly Count[]>>

/** The first year that is told from those before it, and how many are. */
const FIRST_YEAR = 1800
const YEARS = 400

/** Counts letters by their facets. Most first; years from the latest. A letter counts once for each type and status that it has. */
export function counter(database: DatabaseSync): (facets: Uint32Array, letters: readonly number[]) => Counts {
  const read = database.prepare('SELECT code, name FROM codes WHERE facet = ?')
  return (facets, letters) => {
    const [kinds, ministries] = ['kind', 'ministry'].map((facet) => namesOf(read.all(facet))) as [Names, Names]
    const [ofKind, ofMinistry] = [new Uint32Array(kinds.length), new Uint32Array(ministries.length)]
    const [ofYear, ofType, ofStatus] = [new Uint32Array(YEARS), new Uint32Array(32), new Uint32Array(8)]
    for (const letter of letters) {
      const at = FIELDS * letter
      const codes = facets[at + 1]!
      ofKind[(codes >>> 8) & 0xff]!++
      ofMinistry[codes >>> 16]!++
      ofYear[Math.min(YEARS - 1, Math.max(0, (facets[at + 3]! >>> 16) - FIRST_YEAR))]!++
      for (let rest = facets[at + 2]!; rest !== 0; rest &= rest - 1) ofType[31 - Math.clz32(rest & -rest)]!++
      for (let rest = codes & 0xff; rest !== 0; rest &= rest - 1) ofStatus[31 - Math.clz32(rest & -rest)]!++
    }
    return {
      kind: listed(ofKind, (code) => kinds[code]).sort(mostFirst),
      ministry: listed(ofMinistry, (code) => ministries[code]).sort(mostFirst),
      year: listed(ofYear, (year) => (year === 0 ? null : String(FIRST_YEAR + year))).reverse(),
      finding: listed(ofType, (bit) => findingTypes[bit]).sort(mostFirst),
      status: listed(ofStatus, (bit) => statuses[bit]).sort(mostFirst),
    }
  }
}

/** By code; code 0 is none. */
type Names = readonly (string | null)[]

const namesOf = (rows: readonly Record<string, unknown>[]): Names =>
  rows.reduce<(string | null)[]>(
    (names, { code, name }) => {
      names[code as number] = name as string
      return names
    },
    [null],
  )

const listed = (counted: Uint32Array, nameOf: (code: number) => string | null | undefined): Count[] => {
  const list: Count[] = []
  for (let code = 0; code < counted.length; code++)
    if (counted[code] !== 0) list.push({ name: nameOf(code) ?? null, count: counted[code]! })
  return list
}

const mostFirst = (a: Count, b: Count): number => b.count - a.count || ((a.name ?? '') < (b.name ?? '') ? -1 : 1)
