/** An entry of the register of moties: one motie, with all that letters say of it. */
import type { Motie } from '../../extractors/moties.ts'
import type { Passage } from '../links/facts.ts'

/** From proposed to settled; a later one says more. */
export const motieStatuses = ['ingediend', 'aangehouden', 'verworpen', 'aangenomen', 'uitgevoerd', 'afgedaan'] as const
export type MotieStatus = (typeof motieStatuses)[number]

export interface RegisteredMotieMention extends Passage {
  readonly letter: string
  /** ISO day of the letter. */
  readonly day: string | null
  readonly disposition: Motie['disposition']
  /** What tied it to the motie: its number, its movers, its subject. */
  readonly by: 'number' | 'movers' | 'printed'
  readonly certain: boolean
}

export interface RegisteredMotie {
  /** Its Kamerstuk, or the letter and finding that name it first where no letter tells its number. */
  readonly id: string
  readonly kamerstuk: string | null
  readonly url: string | null
  readonly movers: readonly string[]
  readonly cosigned: boolean
  readonly about: string | null
  /** The letter of the corpus that is the printed motie. */
  readonly printed: string | null
  /** ISO day on which it was proposed, where the corpus has it. */
  readonly proposedOn: string | null
  readonly status: MotieStatus
  readonly executedBy: { readonly letter: string; readonly day: string | null; readonly finding: string | null } | null
  readonly mentions: readonly RegisteredMotieMention[]
}
