/** Reads letters one by one: in the place of one that cannot be read comes a failure, and the others go on. */
import { FAILURE_SCHEMA, type Failure } from '../identity.ts'
import type { LetterRecord } from '../record.ts'
import { type Corpus, CorpusError } from './store.ts'

export type Told<What> = { readonly told: What } | { readonly failure: Failure }

/** @param tell what is wanted of each letter; what it reads of the corpus beside the record may be damaged too */
export async function* eachLetter<What>(
  corpus: Corpus,
  tell: (record: LetterRecord) => What | Promise<What>,
  ids: AsyncIterable<string> | Iterable<string> = corpus.ids(),
): AsyncGenerator<Told<What>> {
  for await (const id of ids) yield await toldOf(corpus, id, tell)
}

async function toldOf<What>(
  corpus: Corpus,
  id: string,
  tell: (record: LetterRecord) => What | Promise<What>,
): Promise<Told<What>> {
  try {
    return { told: await tell(await corpus.letter(id)) }
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error
    const { message, advice } = error
    return { failure: { schema: FAILURE_SCHEMA, name: id, path: id, reason: 'damaged', message, advice } }
  }
}
