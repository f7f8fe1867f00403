/**
 * How a letter speaks of other documents:
 *
 *   Kamerstukken II 2022/23, 30 573, nr. 200                 by identifier
 *   Uw kenmerk 2023-0012                                     by kenmerk, in the letterhead
 *   mijn brief van 3 oktober 2022 (kenmerk 4886796)          by kenmerk and day
 *   In reactie op uw brief van 5 maart jl. …                 by day and sender, answered
 *   In vervolg op mijn brief van 3 oktober 2022 …            by day and sender, followed up
 *   De Minister van OCW stuurt u vandaag een brief …         by day and sender, named
 */
import type { Sentence } from '../../extractors/dutch/sentences.ts'
import { bisect } from '../../pipeline/bisect.ts'
import type { LetterRecord } from '../record.ts'
import { citedByDay, citedOfToday } from './citations/by-day.ts'
import { citedById, replacedMotie } from './citations/by-id.ts'
import { citedByKenmerk, citedInBrackets } from './citations/by-kenmerk.ts'
import type { Citation } from './citations/citation.ts'

export type { Citation } from './citations/citation.ts'

export function citationsOf(record: LetterRecord, sentences: readonly Sentence[]): Citation[] {
  const told = [
    ...citedById(record, sentences),
    ...citedByKenmerk(record, sentences),
    ...citedByDay(record, sentences),
    ...citedOfToday(record, sentences),
    ...citedInBrackets(record, sentences),
    ...replacedMotie(record),
  ].sort((a, b) => a.start - b.start)
  return told.map((citation) =>
    followedUp(citation, sentences, record.text) ? { ...citation, act: 'followsUp' } : citation,
  )
}

/** `In vervolg daarop …`: what the sentence in front names is followed up. */
const FOLLOWED_UP = /^(?:In|Als)\s(?:vervolg|aanvulling)\s(?:daar|hier)op|(?:vervolg|aanvulling)\s(?:daar|hier)op/u

function followedUp({ act, end }: Citation, sentences: readonly Sentence[], text: string): boolean {
  if (act !== 'cites') return false
  const next = sentences[bisect(sentences, ({ start }) => start < end)]
  return next !== undefined && FOLLOWED_UP.test(text.slice(next.start, next.end))
}
