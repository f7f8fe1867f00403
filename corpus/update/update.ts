/**
 * Makes records again that another program made, where it differs from this one in something that touches them. A
 * letter that cannot be read any more keeps the record that it has.
 */
import { sha256 } from '../../pipeline/source.ts'
import { type Extracted, type Extraction, errorToExtracted } from '../batch/extraction.ts'
import type { LetterRecord } from '../record.ts'
import type { Program, Reading } from '../store/changes.ts'
import { type Corpus, CorpusError, type CorpusWriter } from '../store/store.ts'
import { type Difference, differenceOf } from './difference.ts'
import { changedParts, readingAgain, touchesAll } from './parts.ts'

/** A letter to be extracted again. */
export interface Touched {
  readonly id: string
  /** By which parts the program that made its record differs. */
  readonly parts: readonly string[]
  /** The program of today, reading as the letter is to be read. */
  readonly program: Program
}

/** What became of a letter that was extracted again. */
export type Updated = Touched & { readonly name: string | null } & (
    | { readonly status: 'same' }
    | { readonly status: 'changed'; readonly difference: Difference }
    | {
        readonly status: 'failed'
        readonly message: string
        readonly advice: string
        /** The stack of a fault of this program. */
        readonly defect?: string
      }
  )

/**
 * Of each letter whether this program would make another record than the one that is there, without making it.
 * @param programFor this program, as it reads in some way
 * @param asked how letters are to be read from now on; what is not asked stays as it was
 */
export async function* touchedLetters(
  corpus: Corpus,
  ids: AsyncIterable<string> | Iterable<string>,
  programFor: (reading: Reading) => Program,
  usual: Reading,
  asked: Partial<Reading> = {},
): AsyncGenerator<Touched | null> {
  for await (const id of ids) {
    const before = await corpus.madeBy(id)
    const program = programFor(readingAgain(before, asked, usual))
    const parts = before?.id === program.id ? [] : await partsThatTouch(corpus, id, before, program)
    yield parts.length > 0 ? { id, parts, program } : null
  }
}

/** A record is opened only where it depends on its medium whether it is touched. */
async function partsThatTouch(corpus: Corpus, id: string, before: Program | null, now: Program): Promise<string[]> {
  const parts = changedParts(before, now)
  if (parts.every(touchesAll)) return parts
  try {
    const { source } = await corpus.letter(id)
    return changedParts(before, now, source.mediaType)
  } catch (error) {
    // The update itself tells what is wrong with the record.
    if (error instanceof CorpusError) return parts
    throw error
  }
}

/** A letter on its way. */
interface Coming {
  readonly touched: Touched
  readonly record: LetterRecord | null
  readonly extracted: Promise<Extracted>
}

/**
 * Extracts letters again, many at once, and keeps them one by one, in their order.
 * @param extraction that reads as the programs of these letters do
 * @param writer null where nothing is to be kept
 */
export async function* update(
  letters: Iterable<Touched>,
  corpus: Corpus,
  writer: CorpusWriter | null,
  extraction: Extraction,
): AsyncGenerator<Updated> {
  const coming: Coming[] = []
  for (const touched of letters) {
    coming.push(await begin(touched, corpus, extraction))
    if (coming.length > 2 * extraction.atOnce) yield await keep(coming.shift()!, writer)
  }
  for (const last of coming) yield await keep(last, writer)
}

async function begin(touched: Touched, corpus: Corpus, extraction: Extraction): Promise<Coming> {
  let record: LetterRecord | null = null
  try {
    record = await corpus.letter(touched.id)
    const { name, sha256: hash } = record.source
    const bytes = await corpus.source(hash)
    if (sha256(bytes) !== hash)
      throw new CorpusError('the bytes of its source have changed', 'take them back from a copy, or ingest it again')
    return { touched, record, extracted: extraction.extract(name, bytes) }
  } catch (error) {
    return { touched, record, extracted: Promise.resolve(problemOf(error)) }
  }
}

function problemOf(error: unknown): Extracted {
  if (!(error instanceof CorpusError)) return errorToExtracted(error)
  return { problem: { reason: 'damaged', message: error.message, advice: error.advice } }
}

async function keep({ touched, record, extracted }: Coming, writer: CorpusWriter | null): Promise<Updated> {
  const made = await extracted
  const about = { ...touched, name: record?.source.name ?? null }
  if ('problem' in made) return { ...about, status: 'failed', ...made.problem }
  if ('defect' in made) {
    const advice = 'this is a fault of kamerbrief: report it, with the file if you may'
    return { ...about, status: 'failed', message: made.defect.message, advice, defect: made.defect.stack }
  }
  const before = record!
  const differs = writer ? writer.replace(touched.id, made.line, touched.program) : made.line !== JSON.stringify(before)
  if (!differs) return { ...about, status: 'same' }
  return { ...about, status: 'changed', difference: differenceOf(before, JSON.parse(made.line)) }
}
