/** Whether a letter can be marked as withdrawn. No clock is asked: the mark is held against what the corpus knows. */
import { existsSync, readFileSync } from 'node:fs'
import type { Withdrawal } from './changes.ts'
import { recordPath, withdrawnPath } from './layout.ts'
import { CorpusError } from './store.ts'
import { understood } from './understood.ts'

/** @throws CorpusError where the letter has another mark, or says itself that it was written later */
export function mustTakeMark(dir: string, withdrawal: Withdrawal): void {
  const { id, on } = withdrawal
  const path = withdrawnPath(dir, id)
  if (existsSync(path) && readFileSync(path, 'utf8') !== markOf(withdrawal))
    throw new CorpusError(
      `the letter ${id} has a mark already${wordsOf(readFileSync(path, 'utf8'))}`,
      `take that one away first: kamerbrief withdraw ${id} --undo`,
    )
  const date = dateOf(dir, id)
  if (date?.basis === 'stated' && date.earliest !== null && on < date.earliest)
    throw new CorpusError(
      `the letter ${id} is of ${date.edtf}, and cannot have been withdrawn on ${on}`,
      'give the day on which it was with --on',
    )
}

export const markOf = (withdrawal: Withdrawal): string => `${JSON.stringify(withdrawal)}\n`

function wordsOf(mark: string): string {
  try {
    const { on, reason } = JSON.parse(mark) as Withdrawal
    return `, of ${on}: ${reason}`
  } catch {
    return ', which is damaged'
  }
}

/** Null too where the record is damaged: a letter can be taken back whatever became of it here. */
function dateOf(dir: string, id: string) {
  const path = recordPath(dir, id)
  const record = existsSync(path) ? understood(readFileSync(path, 'utf8')) : null
  return record === null || typeof record === 'string' ? null : record.letter.date
}
