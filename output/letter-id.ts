/** The letter that a person means. */
import { type Corpus, CorpusError } from '../corpus/store/store.ts'
import { UsageError } from './arguments.ts'

/** The one letter that begins with these digits; the hash of its source does too, so it may be longer than an id. */
export async function onlyId(corpus: Corpus, dir: string, given: string): Promise<string> {
  if (!/^[0-9a-f]{1,64}$/i.test(given))
    throw new UsageError(`${JSON.stringify(given)} is no id; ids are hexadecimal, see them with: kamerbrief list`)
  const ids: string[] = []
  for await (const id of corpus.ids(given.toLowerCase().slice(0, 16))) {
    ids.push(id)
    if (ids.length > 3) break
  }
  const [id, ...others] = ids
  if (!id)
    throw new CorpusError(`no letter in ${dir} has an id that begins with ${given}`, 'see them with: kamerbrief list')
  if (others.length > 0)
    throw new UsageError(`several letters begin with ${given} (${ids.slice(0, 3).join(', ')}); give more of the id`)
  return id
}
