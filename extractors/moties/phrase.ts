/** Words that name a motion: what they give. */
import type { Span } from '../../pipeline/document.ts'
import { membersIn } from '../dutch/members.ts'
import { surnameOf } from '../dutch/names.ts'
import { endOf, isCosigned, type Movers, namesOf } from './movers.ts'

export type PhraseRule = 'leden' | 'name' | 'door' | 'group' | 'printed' | 'item' | 'unnamed'

/** A mention, before its Kamerstuk is known. */
export interface Phrase extends Span {
  readonly movers: readonly string[]
  readonly cosigned: boolean
  readonly rule: PhraseRule
  /** More motions than one: `twee moties`, `moties`. */
  readonly plural: boolean
}

export const surnamesOf = (names: readonly string[]): string[] => names.map(surnameOf).flatMap(membersIn)

export const phraseOf = (start: number, movers: Movers, rule: PhraseRule, plural: boolean): Phrase => ({
  start,
  end: endOf(movers),
  movers: surnamesOf(namesOf(movers)),
  cosigned: isCosigned(movers),
  rule,
  plural,
})
