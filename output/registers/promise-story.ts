/** Everything about one toezegging: what letters say of it in time, its deadlines, and the entries beside it. */

import type { Knowledge } from '../../corpus/register/knowledge.ts'
import { answerableOn, daysOverdue } from '../../corpus/register/select.ts'
import type { PromiseMention, RegisteredToezegging } from '../../corpus/register/toezegging.ts'
import type { Toezegging } from '../../extractors/toezeggingen.ts'
import { styled } from '../terminal.ts'
import { factLines, letterWords, quoteLine, surenessWords } from './entry.ts'
import { madeOnWords, promiseJson, statusWords } from './promise-rows.ts'

/** A mention with the deadline that it states. */
export interface ToldMention {
  readonly mention: PromiseMention
  readonly deadline: Toezegging['deadline']
}

export interface PromiseStory {
  readonly promise: RegisteredToezegging
  readonly told: readonly ToldMention[]
  /** Ids of entries that put it off, and that add to it. */
  readonly changedBy: readonly string[]
  readonly addedToBy: readonly string[]
}

/** @param told the mentions of the entry, in time */
export function storyOf(
  promise: RegisteredToezegging,
  told: readonly ToldMention[],
  knowledge: Knowledge,
): PromiseStory {
  const entries = [...knowledge.toezeggingen()]
  return {
    promise,
    told,
    changedBy: entries.filter(({ isWijzigingVan }) => isWijzigingVan === promise.id).map(({ id }) => id),
    addedToBy: entries.filter(({ isAanvullingOp }) => isAanvullingOp === promise.id).map(({ id }) => id),
  }
}

export const storyJson = (
  { promise, told, changedBy, addedToBy }: PromiseStory,
  asOf: string | null,
  knowledge: Knowledge,
) => ({
  ...promiseJson(promise, asOf, knowledge),
  deadlines: deadlinesTold(told).map(({ mention: { letter, day, finding }, deadline }) => ({
    letter,
    day,
    finding,
    deadline,
  })),
  isGewijzigdDoor: changedBy,
  isAangevuldVanuit: addedToBy,
})

/** Mentions that state another deadline than the one before. */
function deadlinesTold(told: readonly ToldMention[]): ToldMention[] {
  const dated = told.filter(({ deadline }) => deadline !== null)
  return dated.filter(({ deadline }, at) => deadline!.edtf !== dated[at - 1]?.deadline?.edtf)
}

/** What is promised every year stays open when it is met once more. */
const metWords = { openstaand: 'last met by', 'deels voldaan': 'partly met by', voldaan: 'met by', vervallen: 'met by' }

const deadlineWords = (deadline: Toezegging['deadline']): string | null =>
  deadline && [deadline.latest, deadline.words && `(${deadline.words})`].filter(Boolean).join(' ')

export function storyLines(
  { promise, told, changedBy, addedToBy }: PromiseStory,
  asOf: string | null,
  knowledge: Knowledge,
): string[] {
  const { fulfilledBy, mayBeMetBy, status, recurring, deadline } = promise
  const overdue = asOf === null ? null : daysOverdue(promise, asOf)
  return [
    styled('bold', promise.id),
    ...factLines([
      ['number', promise.number],
      ['status', `${statusWords(promise)}${recurring ? ', recurring' : ''}`],
      ['made on', madeOnWords(promise)],
      ['made at', promise.madeAt],
      ['ministry', promise.ministry],
      [`on ${asOf}`, asOf === null ? null : answerableOn(promise, asOf).join('; ')],
      ['promisor', promise.promisor],
      ['to', promise.addressee],
      ['act', promise.act],
      ['about', promise.about],
      ['deadline', deadlineWords(deadline)],
      ['overdue', overdue === null ? null : `${overdue} days as of ${asOf}`],
      ['puts off', promise.isWijzigingVan],
      ['put off by', changedBy.join(', ')],
      ['adds to', promise.isAanvullingOp],
      ['added to by', addedToBy.join(', ')],
      [metWords[status], fulfilledBy && letterWords(fulfilledBy.letter, knowledge)],
      ...mayBeMetBy.map(
        ({ letter, score }) =>
          ['may be met by', `${letterWords(letter, knowledge)}, score ${score.toFixed(2)}`] as const,
      ),
      ['text', promise.text],
    ]),
    '',
    styled('bold', `Mentions (${told.length})`),
    ...told.flatMap(({ mention }) => mentionLines(mention, knowledge)),
    ...(promise.deliveredBy
      ? ['', styled('bold', 'Given without saying so'), ...mentionLines(promise.deliveredBy, knowledge)]
      : []),
    ...deadlineLines(told),
  ]
}

function mentionLines(mention: PromiseMention, knowledge: Knowledge): string[] {
  const { letter, finding, status, by, certain, score, quote } = mention
  const tie = by === 'first' ? 'first' : `tied by ${by}, ${surenessWords(certain, score)}`
  const how = styled('gray', `${finding ?? '-'}  ${tie}`)
  return [`${styled('cyan', status.padEnd(9))}  ${letterWords(letter, knowledge)}  ${how}`, quoteLine(quote)]
}

function deadlineLines(told: readonly ToldMention[]): string[] {
  const deadlines = deadlinesTold(told)
  if (deadlines.length === 0) return []
  return [
    '',
    styled('bold', `Deadlines (${deadlines.length})`),
    ...deadlines.map(
      ({ mention: { day, finding, letter }, deadline }) =>
        `${day ?? '-'}  ${deadlineWords(deadline)}  ${styled('gray', `${letter} ${finding ?? ''}`.trim())}`,
    ),
  ]
}
