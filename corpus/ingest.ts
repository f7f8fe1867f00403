/** The whole program in one screen: read, clean, structure, extract, record. */
import { extract } from '../extractors/extract.ts'
import { clean } from '../pipeline/clean.ts'
import type { Document } from '../pipeline/document.ts'
import type { Limits } from '../pipeline/limits.ts'
import { UnreadableSource } from '../pipeline/notice.ts'
import { read } from '../pipeline/read.ts'
import { sha256 } from '../pipeline/source.ts'
import { structure } from '../pipeline/structure.ts'
import { documentToRecord } from './document-to-record.ts'
import { FAILURE_SCHEMA, type Failure, type LetterRecord, recordId } from './record.ts'
import type { CorpusWriter } from './store/store.ts'
import { type File, printable, readBytes } from './walk.ts'

/** @throws UnreadableSource */
export const bytesToDocument = async (name: string, bytes: Uint8Array, limits: Limits): Promise<Document> =>
  extract(structure(clean(await read(name, bytes, limits))))

/** @throws UnreadableSource */
export const bytesToRecord = async (name: string, bytes: Uint8Array, limits: Limits): Promise<LetterRecord> =>
  documentToRecord(await bytesToDocument(name, bytes, limits))

/** What became of one file. `defect` is the error behind a failure that is this program's own fault. */
export type Outcome =
  | { readonly status: 'new' | 'known'; readonly file: File; readonly id: string }
  | { readonly status: 'failed'; readonly file: File; readonly failure: Failure; readonly defect?: Error }

/** Takes files into a corpus one by one, holding one at a time; says of each, in order, what became of it. */
export async function* ingest(
  files: AsyncIterable<File>,
  corpus: CorpusWriter,
  limits: Limits,
): AsyncGenerator<Outcome> {
  for await (const file of files) yield await ingestFile(file, corpus, limits)
}

async function ingestFile(file: File, corpus: CorpusWriter, limits: Limits): Promise<Outcome> {
  const { name, path } = file
  const read = await attempt(() => readBytes(file, limits))
  if ('error' in read) return failed(file, null, read.error, corpus)
  const bytes = read.value
  const arrival = { name, path, sha256: sha256(bytes) }
  const id = recordId(arrival.sha256)
  if (corpus.has(arrival.sha256)) {
    corpus.meet(arrival)
    return { status: 'known', file, id }
  }
  const record = await attempt(() => bytesToRecord(name, bytes, limits))
  if ('error' in record) return failed(file, arrival.sha256, record.error, corpus)
  corpus.keep(arrival, bytes, record.value)
  return { status: 'new', file, id }
}

/** A file to its record, with nothing kept; or why not. */
export async function extractFile(
  file: File,
  limits: Limits,
): Promise<{ record: LetterRecord } | Extract<Outcome, { status: 'failed' }>> {
  const record = await attempt(async () => bytesToRecord(file.name, await readBytes(file, limits), limits))
  return 'error' in record ? outcomeOf(file, record.error) : { record: record.value }
}

function failed(file: File, sha256: string | null, error: Error, corpus: CorpusWriter): Outcome {
  const outcome = outcomeOf(file, error)
  // A path that leads nowhere is a slip in the command, not a document to remember.
  if (outcome.failure.reason !== 'not-found')
    corpus.fail({ name: file.name, path: file.path, sha256 }, { ...outcome.failure, path: printable(file.path) })
  return outcome
}

/** A defect of the program takes one letter out of a batch, not the batch; the next run tries that letter again. */
function outcomeOf(file: File, error: Error): Extract<Outcome, { status: 'failed' }> {
  const about = { schema: FAILURE_SCHEMA, name: file.name, path: file.shown } as const
  if (error instanceof UnreadableSource) {
    const { reason, message, advice } = error
    return { status: 'failed', file, failure: { ...about, reason, message, advice } }
  }
  const advice = 'this is a fault of kamerbrief: report it, with the file if you may'
  return {
    status: 'failed',
    file,
    failure: { ...about, reason: 'defect', message: error.message, advice },
    defect: error,
  }
}

async function attempt<Value>(work: () => Promise<Value>): Promise<{ value: Value } | { error: Error }> {
  try {
    return { value: await work() }
  } catch (error) {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }
}
