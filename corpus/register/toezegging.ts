/** An entry of the register of toezeggingen: one promise, with all that letters say of it. */

import type { Toezegging } from '../../extractors/toezeggingen.ts'
import type { Basis } from '../../pipeline/document.ts'
import type { Passage } from '../links/facts.ts'

/** As the register of the Eerste Kamer names them; docs/registers.md has the Tweede Kamer's words for them. */
export const promiseStatuses = ['openstaand', 'deels voldaan', 'voldaan', 'vervallen'] as const
export type PromiseStatus = (typeof promiseStatuses)[number]

/** A sentence that makes, repeats, changes or meets the promise. */
export interface PromiseMention extends Passage {
  readonly letter: string
  /** ISO day of the letter. */
  readonly day: string | null
  readonly status: Toezegging['status']
  /** What tied it to the promise: `first`, `made-on`, `letter-cited`, `same-letter`, `number`, `subject`. */
  readonly by: string
  /** Whether the letter itself tells which promise it means; else it follows from subjects, and may be wrong. */
  readonly certain: boolean
  /** How much its words agree with the promise, 0 to 1; null where they were not needed. */
  readonly score: number | null
}

export interface RegisteredToezegging {
  /** The letter and the finding that write it down first. */
  readonly id: string
  /** The number in the register of a chamber, where a letter prints it: `TZ202401-123`. */
  readonly number: string | null
  /** The sentence that writes it down first. */
  readonly text: string
  readonly status: PromiseStatus
  /** Stated where a letter says so: that it is met, in part, dropped, or still to be met; else inferred. */
  readonly statusBasis: Basis
  readonly recurring: boolean
  readonly promisor: string | null
  readonly ministry: string | null
  readonly ministryId: string | null
  readonly addressee: string | null
  readonly act: string | null
  readonly about: string | null
  /** The latest that letters state. */
  readonly deadline: Toezegging['deadline']
  /** Day of the debate or letter in which it was made, and how that is known. */
  readonly madeOn: Toezegging['madeOn']
  readonly madeAt: string | null
  readonly mentions: readonly PromiseMention[]
  /** The letter that meets it, wholly or, where it is met in part, so far. */
  readonly fulfilledBy: { readonly letter: string; readonly day: string | null; readonly finding: string | null } | null
  /** The sentence that gives what was promised without saying so; null where a letter says that it is met, or none does. */
  readonly deliveredBy: PromiseMention | null
  /** Entries that it puts off, adds to. */
  readonly isWijzigingVan: string | null
  readonly isAanvullingOp: string | null
  /** Letters that may meet it without saying so, the likeliest first. */
  readonly mayBeMetBy: readonly { readonly letter: string; readonly score: number }[]
}

/**
 * Whether it was to be met before an ISO day and was not met by then, as far as the corpus tells. One that was met later
 * was overdue on that day.
 */
export function isOverdue({ status, deadline, recurring, fulfilledBy }: RegisteredToezegging, asOf: string): boolean {
  if (deadline?.latest == null || deadline.latest >= asOf || status === 'vervallen') return false
  // Of what is promised for every year, the day is that of the first time.
  if (recurring && fulfilledBy !== null) return false
  if (status !== 'voldaan') return true
  return fulfilledBy?.day != null && fulfilledBy.day > asOf
}
