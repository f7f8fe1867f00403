/** Tells a corpus folder from any other, so that letters are not taken for a corpus, nor a corpus for letters. */
import { readdirSync, statSync } from 'node:fs'
import { TOP } from './layout.ts'
import { CorpusError } from './store.ts'

/**
 * Whether a folder is a corpus: it holds a record, or all that a new corpus begins with. Each of these names may stand
 * among letters by itself, and files of others may stand among those of a corpus.
 */
export function isCorpus(dir: string | Buffer): boolean {
  const begun = isFile(below(dir, 'lock')) && isFolder(below(dir, 'records')) && isFolder(below(dir, 'failures'))
  return begun || holdsRecord(below(dir, 'records'))
}

const holdsRecord = (records: Buffer): boolean =>
  namesIn(records).some(
    (shard) =>
      /^[0-9a-f]{2}$/.test(shard) &&
      namesIn(below(records, shard)).some((name) => name.startsWith(shard) && /^[0-9a-f]{16}\.json$/.test(name)),
  )

/** @throws CorpusError where there is no corpus in a folder */
export function mustBeCorpus(dir: string): void {
  if (isCorpus(dir)) return
  const advice = mayBecomeCorpus(dir)
    ? `make one with: kamerbrief ingest PATH --corpus ${dir}`
    : 'it holds other files; choose the folder of the corpus with --corpus'
  throw new CorpusError(`there is no corpus in ${dir}`, advice)
}

/** @throws CorpusError where a folder holds something else than a corpus */
export function mustTakeCorpus(dir: string): void {
  if (isCorpus(dir) || mayBecomeCorpus(dir)) return
  throw new CorpusError(
    `the folder ${dir} holds other files and is no corpus`,
    'choose a folder that is empty or not there yet with --corpus',
  )
}

/** Whether there is nothing in the folder; or what is left of a run that was killed early, or of records taken away. */
function mayBecomeCorpus(dir: string): boolean {
  const names = namesIn(dir).filter((name) => !name.startsWith('.') && name !== 'lost+found')
  const isLeft = (name: string): boolean => TOP.has(name) && namesIn(below(dir, name)).length === 0
  return names.every(isLeft) || (isFile(below(dir, 'lock')) && names.every((name) => TOP.has(name)))
}

/** Bytes, since the name of a folder among letters may be no UTF-8. */
const below = (dir: string | Buffer, name: string): Buffer =>
  Buffer.concat([typeof dir === 'string' ? Buffer.from(dir) : dir, Buffer.from(`/${name}`)])

const isFile = (path: Buffer): boolean => statOf(path)?.isFile() ?? false
const isFolder = (path: Buffer): boolean => statOf(path)?.isDirectory() ?? false

function statOf(path: Buffer) {
  try {
    return statSync(path)
  } catch {
    // Not there, or not to be looked into: then nothing tells that it is a corpus.
    return null
  }
}

/** None where there is no such folder. */
function namesIn(dir: string | Buffer): string[] {
  try {
    return readdirSync(dir)
  } catch {
    return []
  }
}
