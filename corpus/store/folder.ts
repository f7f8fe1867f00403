/** Reads a corpus folder. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FAILURE_SCHEMA, type Failure } from '../identity.ts'
import type { LetterRecord } from '../record.ts'
import type { Earlier, Program, Withdrawal } from './changes.ts'
import { earlierFile, earlierNumbers } from './earlier.ts'
import { openLogs } from './extracted-log.ts'
import { mustBeCorpus } from './is-corpus.ts'
import {
  failureKeyOf,
  failuresPath,
  programPath,
  provenancePath,
  recordPath,
  recordsPath,
  sourcePath,
  withdrawnPath,
} from './layout.ts'
import { type Corpus, CorpusError, type Provenance } from './store.ts'
import { understood } from './understood.ts'

/** @throws CorpusError when there is no corpus in the folder */
export function openFolder(dir: string): Corpus {
  mustBeCorpus(dir)
  const programIdOf = openLogs(dir)
  const programs = new Map<string, Program>()
  const programOf = async (id: string | null): Promise<Program | null> => {
    if (id === null) return null
    const program = programs.get(id) ?? (await json<Program | null>(programPath(dir, id), null))
    if (program) programs.set(id, program)
    return program
  }
  return {
    async *ids(prefix = '') {
      const shards = await list(recordsPath(dir), (name) => /^[0-9a-f]{2}$/.test(name) && alike(name, prefix))
      for (const shard of shards)
        for (const file of await list(join(recordsPath(dir), shard), (name) => /^[0-9a-f]{16}\.json$/.test(name)))
          if (file.startsWith(prefix)) yield file.slice(0, 16)
    },
    letter: (id) => readRecord(dir, id),
    async source(sha256) {
      try {
        return new Uint8Array(await readFile(sourcePath(dir, sha256)))
      } catch (error) {
        throw new CorpusError(`the source ${sha256} cannot be read: ${(error as Error).message}`, 'ingest it again', {
          cause: error,
        })
      }
    },
    names: async ({ id, source }) => [source.name, ...(await provenance(dir, id)).names],
    stated: async ({ id }) => (await provenance(dir, id)).stated,
    async *failures() {
      for (const file of await list(failuresPath(dir), (name) => failureKeyOf(name) !== null)) {
        const failure = await json<Failure | null>(join(failuresPath(dir), file), null).catch(asFailure(file))
        if (failure) yield failure
      }
    },
    madeBy: async (id) => programOf(programIdOf(id)),
    async *earlier(id) {
      for (const number of await earlierNumbers(dir, id)) {
        const { program, record } = await readEarlier(earlierFile(dir, id, number))
        yield { number, program: await programOf(program), record }
      }
    },
    withdrawn: (id) => json<Withdrawal | null>(withdrawnPath(dir, id), null),
  }
}

async function readEarlier(path: string): Promise<Pick<Earlier, 'record'> & { readonly program: string | null }> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    const advice = 'take it back from a copy of the corpus, or remove that file'
    throw new CorpusError(`the earlier version ${path} is damaged: ${(error as Error).message}`, advice, {
      cause: error,
    })
  }
}

const provenance = (dir: string, id: string): Promise<Pick<Provenance, 'names' | 'stated'>> =>
  json(provenancePath(dir, id), { names: [], stated: [] })

/** Whether one of two beginnings of a hash begins with the other. */
const alike = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a)

async function readRecord(dir: string, id: string): Promise<LetterRecord> {
  const path = recordPath(dir, id)
  const text = await textIn(path)
  if (text === null) throw new CorpusError(`there is no letter ${id} in ${dir}`, 'see them with: kamerbrief list')
  const record = understood(text)
  if (typeof record !== 'string') return record
  throw new CorpusError(`the record ${path} ${record}`, 'remove that file and ingest the letter again')
}

/** What a JSON file holds, or `absent` where there is no such file. @throws CorpusError where it is damaged */
async function json<Value>(path: string, absent: Value): Promise<Value> {
  const text = await textIn(path)
  if (text === null) return absent
  try {
    return JSON.parse(text) as Value
  } catch (error) {
    const advice = 'take it back from a copy of the corpus, or remove that file'
    throw new CorpusError(`the file ${path} is damaged: ${(error as Error).message}`, advice, { cause: error })
  }
}

/** Null where there is no such file. @throws CorpusError where it cannot be read */
async function textIn(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    const advice = 'check the disk and the permissions of that path'
    throw new CorpusError(`the file ${path} cannot be read: ${(error as Error).message}`, advice, { cause: error })
  }
}

/** A note of a failure that cannot be read is one itself. */
function asFailure(name: string): (error: unknown) => Failure {
  return (error) => {
    if (!(error instanceof CorpusError)) throw error
    const { message, advice } = error
    return { schema: FAILURE_SCHEMA, name, path: name, reason: 'damaged', message, advice }
  }
}

/** Names in a folder, sorted; none where there is no such folder. */
async function list(dir: string, wanted: (name: string) => boolean): Promise<string[]> {
  try {
    return (await readdir(dir)).filter(wanted).sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
