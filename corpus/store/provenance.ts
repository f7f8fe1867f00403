/** Where a letter came from, put together from all its comings: in whatever order they come, the same comes out. */
import { PROVENANCE_SCHEMA } from '../identity.ts'
import type { KnownArrival, Provenance, Stated } from './store.ts'

/**
 * @param before what is remembered already
 * @param known the name in the record, which need not be said twice
 */
export function remembered(
  before: Provenance | null,
  { from, stated }: KnownArrival,
  known: string | null,
): Provenance {
  const names = new Set(before?.names)
  if (from !== known) names.add(from)
  // A manifest that was mended states the same file anew.
  const rows = new Map([...(before?.stated ?? []), ...stated].map((row) => [`${row.manifest}\n${row.file}`, row]))
  return { schema: PROVENANCE_SCHEMA, names: [...names].sort(), stated: [...rows.values()].sort(byManifest) }
}

const byManifest = (a: Stated, b: Stated): number =>
  a.manifest === b.manifest ? a.line - b.line : a.manifest < b.manifest ? -1 : 1
