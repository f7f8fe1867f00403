/** The versions of a record: what made each, what differs from the one before, and whether the earlier ones are sound. */

import { unproven } from '../provenance.ts'
import type { LetterRecord } from '../record.ts'
import type { Earlier, Program } from '../store/changes.ts'
import { type Corpus, CorpusError } from '../store/store.ts'
import type { Problem } from '../verify.ts'
import { type Difference, differenceOf } from './difference.ts'
import { changedParts } from './parts.ts'

export interface Version {
  /** From 1, the oldest; the last one is the record of today. */
  readonly number: number
  readonly isCurrent: boolean
  /** Null where it is not known. */
  readonly program: Program | null
  readonly record: LetterRecord
  /** Against the version before; null for the first. */
  readonly since: { readonly parts: readonly string[]; readonly difference: Difference } | null
}

/** All versions of a record, the oldest first. */
export async function* versionsOf(corpus: Corpus, id: string): AsyncGenerator<Version> {
  const record = await corpus.letter(id)
  const earlier: Earlier[] = []
  for await (const version of corpus.earlier(id)) earlier.push(version)
  // A run was killed when it had kept the record and not yet replaced it: that is one version, not two.
  if (JSON.stringify(earlier.at(-1)?.record) === JSON.stringify(record)) earlier.pop()
  const current = { number: (earlier.at(-1)?.number ?? 0) + 1, program: await corpus.madeBy(id), record }
  let last: Made | null = null
  for (const version of [...earlier, current]) {
    yield { ...version, isCurrent: version === current, since: sinceThen(last, version) }
    last = version
  }
}

type Made = Pick<Version, 'program' | 'record'>

function sinceThen(before: Made | null, now: Made): Version['since'] {
  if (!before) return null
  const parts = now.program ? changedParts(before.program, now.program, now.record.source.mediaType) : []
  return { parts, difference: differenceOf(before.record, now.record) }
}

/** What is wrong with the earlier versions of a letter: they are JSON, and their quotes stand in their own text. */
export async function earlierProblems(corpus: Corpus, id: string): Promise<Problem[]> {
  const problems: Problem[] = []
  try {
    for await (const { number, record } of corpus.earlier(id)) {
      const about = (message: string) => `earlier version ${number}: ${message}`
      if (record?.id !== id || typeof record.text !== 'string' || !Array.isArray(record.findings))
        problems.push({ finding: null, quote: null, message: about('it is no record of this letter') })
      else
        for (const { id: finding, quote } of unproven(record))
          problems.push({ finding, quote, message: about('its quote is not what the text has at its offsets') })
    }
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error
    problems.push({ finding: null, quote: null, message: error.message })
  }
  return problems
}
