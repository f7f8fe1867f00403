/**
 * Where a corpus folder keeps what.
 *
 *   sources/ab/<sha256>          the bytes of a letter as they came
 *   records/ab/<id>.json         its record, one line
 *   provenance/ab/<id>.json      where else they came from, and what manifests state about them; for most there is none
 *   extracted/ab.log             which program made which record: `<id> <program>`, the last line of an id holds
 *   extracted/programs/<program>.json  what that program was: version, reading, fingerprints of its parts
 *   earlier/ab/<id>/0001.json    records that others took the place of, from the oldest
 *   withdrawn/<id>.json          that a publisher took a letter back: why and when
 *   failures/<sha>-<path>.json   a file that could not become a letter, by its hash and the hash of its path
 *   runs/<time>.json             when and by which program something was changed: the one place with a clock in it,
 *                                so it is left out when two corpora are compared
 *   generation                   how many runs have changed records or withdrawals, which tells an index whether it is
 *                                out of date; also left out when two corpora are compared
 *   index/                       made from the rest: it can be thrown away
 *   lock                         empty; locked while a run writes
 *   tmp/                         files being written; there only while a run writes, or after one was killed
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { recordId } from '../identity.ts'
import type { Arrival } from './store.ts'

/** All names at the top of the folder. */
export const TOP: ReadonlySet<string> = new Set([
  ...['sources', 'records', 'provenance', 'extracted', 'earlier', 'withdrawn', 'failures', 'runs'],
  ...['generation', 'index', 'lock', 'tmp'],
])

/** Letters are spread over 256 folders by the first byte of their hash. */
const shard = (hash: string): string => hash.slice(0, 2)

export const sourcePath = (dir: string, sha256: string): string => join(dir, 'sources', shard(sha256), sha256)
export const recordPath = (dir: string, id: string): string => join(dir, 'records', shard(id), `${id}.json`)
export const provenancePath = (dir: string, id: string): string => join(dir, 'provenance', shard(id), `${id}.json`)
export const extractedLogPath = (dir: string, id: string): string => join(extractedPath(dir), `${shard(id)}.log`)
export const programPath = (dir: string, program: string): string =>
  join(extractedPath(dir), 'programs', `${program}.json`)
export const earlierPath = (dir: string, id: string): string => join(dir, 'earlier', shard(id), id)
export const withdrawnPath = (dir: string, id: string): string => join(withdrawnFolder(dir), `${id}.json`)
export const extractedPath = (dir: string): string => join(dir, 'extracted')
export const recordsPath = (dir: string): string => join(dir, 'records')
export const failuresPath = (dir: string): string => join(dir, 'failures')
export const runsPath = (dir: string): string => join(dir, 'runs')
export const withdrawnFolder = (dir: string): string => join(dir, 'withdrawn')
export const generationPath = (dir: string): string => join(dir, 'generation')
export const indexPath = (dir: string): string => join(dir, 'index')
export const lockPath = (dir: string): string => join(dir, 'lock')
export const tmpPath = (dir: string): string => join(dir, 'tmp')

/** The two keys of a failure in its file name; the first is `unread` where the bytes never came. */
export interface FailureKey {
  readonly source: string
  readonly path: string
}

export const failureKey = ({ sha256, path }: Pick<Arrival, 'sha256' | 'path'>): FailureKey => ({
  source: sha256 === null ? 'unread' : recordId(sha256),
  path: createHash('sha256').update(path).digest('hex').slice(0, 16),
})

export const failureFile = ({ source, path }: FailureKey): string => `${source}-${path}.json`

/** The keys in a file name of the failures folder, or null for a file that is not ours. */
export function failureKeyOf(file: string): FailureKey | null {
  const { source, path } = /^(?<source>unread|[0-9a-f]{16})-(?<path>[0-9a-f]{16})\.json$/.exec(file)?.groups ?? {}
  return source && path ? { source, path } : null
}
