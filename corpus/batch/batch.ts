/** Many files into a corpus: worked on at once, kept one by one in the order in which they came. */
import type { Limits } from '../../pipeline/limits.ts'
import { sha256 } from '../../pipeline/source.ts'
import type { Found } from '../dumps/files.ts'
import type { Remark } from '../dumps/manifest.ts'
import { FAILURE_SCHEMA, type Failure, recordId } from '../identity.ts'
import type { CorpusWriter, KnownArrival } from '../store/store.ts'
import { type File, printable, readBytes } from '../walk.ts'
import { type Extracted, type Extraction, errorToExtracted } from './extraction.ts'

/** What became of one file. `defect` is the stack of a failure that is this program's own fault. */
export type Outcome =
  | { readonly status: 'new' | 'known'; readonly file: File; readonly id: string }
  | Failed
  | { readonly status: 'remark'; readonly remark: Remark }

export interface Failed {
  readonly status: 'failed'
  readonly file: File
  readonly failure: Failure
  readonly defect?: string
}

type Unread = Exclude<Extracted, { line: string }>
type Work = () => Promise<Extracted>

/** A file on its way: its bytes, and the work on them, which is under way unless the same bytes are already. */
type Coming = { readonly file: File } & (
  | { readonly unread: Unread }
  | {
      readonly arrival: KnownArrival
      readonly bytes: Uint8Array
      readonly work: Work
      readonly begun?: Promise<Extracted>
    }
)

/**
 * Says of each file what became of it, and of each manifest what is to be remarked, in the order in which they came.
 * Bytes that came before are not worked on again.
 */
export async function* ingest(
  found: AsyncIterable<Found>,
  corpus: CorpusWriter,
  limits: Limits,
  extraction: Extraction,
): AsyncGenerator<Outcome> {
  const underWay = new Set<string>()
  const begin = async (file: File): Promise<Coming> => {
    const bytes = await readBytes(file, limits).catch(errorToExtracted)
    if (!(bytes instanceof Uint8Array)) return { file, unread: bytes }
    const { name, from, path, stated } = file
    const arrival = { name, from, path, sha256: sha256(bytes), stated }
    const coming = { file, arrival, bytes, work: () => extraction.extract(name, bytes) }
    if (corpus.has(arrival.sha256) || underWay.has(arrival.sha256)) return coming
    underWay.add(arrival.sha256)
    return { ...coming, begun: coming.work() }
  }
  const beginFound = async (item: Found) => ('name' in item ? begin(item) : item)
  for await (const coming of ahead(found, beginFound, extraction.atOnce)) {
    if ('remark' in coming) yield { status: 'remark', remark: coming.remark }
    else if ('whole' in coming) corpus.whole(coming.whole)
    else {
      yield await keep(coming, corpus)
      if ('begun' in coming) underWay.delete(coming.arrival.sha256)
    }
  }
}

async function keep(coming: Coming, corpus: CorpusWriter): Promise<Outcome> {
  const { file } = coming
  if ('unread' in coming) return fail(file, null, coming.unread, corpus)
  const { arrival, bytes, work, begun } = coming
  const id = recordId(arrival.sha256)
  if (!begun && corpus.has(arrival.sha256)) {
    corpus.meet(arrival)
    return { status: 'known', file, id }
  }
  const extracted = await (begun ?? work())
  if (!('line' in extracted)) return fail(file, arrival.sha256, extracted, corpus)
  corpus.keep(arrival, bytes, extracted.line)
  return { status: 'new', file, id }
}

/** Each file to the line of its record, or to why not, in the order of the files; nothing is kept. */
export async function* extractFiles(
  files: Iterable<File>,
  limits: Limits,
  extraction: Extraction,
): AsyncGenerator<{ readonly line: string } | Failed> {
  const begin = async (file: File): Promise<{ file: File; extracted: Promise<Extracted> }> => {
    const bytes = await readBytes(file, limits).catch(errorToExtracted)
    const extracted =
      bytes instanceof Uint8Array ? extraction.extract(file.name, bytes) : Promise.resolve<Extracted>(bytes)
    return { file, extracted }
  }
  for await (const { file, extracted } of ahead(files, begin, extraction.atOnce)) {
    const result = await extracted
    yield 'line' in result ? result : failed(file, result)
  }
}

/** Begins up to twice as many items as are worked on at once before the first is given; gives them in order. */
async function* ahead<Item, Begun>(
  items: Iterable<Item> | AsyncIterable<Item>,
  begin: (item: Item) => Promise<Begun>,
  atOnce: number,
): AsyncGenerator<Begun> {
  const begun: Begun[] = []
  for await (const item of items) {
    begun.push(await begin(item))
    if (begun.length > 2 * atOnce) yield begun.shift()!
  }
  yield* begun
}

function fail(file: File, sha256: string | null, unread: Unread, corpus: CorpusWriter): Failed {
  const outcome = failed(file, unread)
  // A path that leads nowhere is a slip in the command, not a document to remember.
  if (outcome.failure.reason !== 'not-found')
    corpus.fail({ ...file, sha256 }, { ...outcome.failure, path: printable(file.path) })
  return outcome
}

/** A defect of the program takes one letter out of a batch, not the batch; the next run tries that letter again. */
function failed(file: File, unread: Unread): Failed {
  const about = { schema: FAILURE_SCHEMA, name: file.name, path: file.shown } as const
  if ('problem' in unread) return { status: 'failed', file, failure: { ...about, ...unread.problem } }
  const { message, stack } = unread.defect
  const advice = 'this is a fault of kamerbrief: report it, with the file if you may'
  return { status: 'failed', file, failure: { ...about, reason: 'defect', message, advice }, defect: stack }
}
