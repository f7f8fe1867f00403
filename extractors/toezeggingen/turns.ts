/** Who speaks where in the report of a debate: `Minister Jansen:` on a line of its own, or in front of what is said. */

import type { Span } from '../../pipeline/document.ts'
import { gated, matchesOf } from '../../pipeline/gates/gated.ts'

export interface Turn extends Span {
  readonly speaker: string
  readonly by: 'cabinet' | 'chair' | 'member'
}

const SPEAKER =
  /(?:^|\n)[ \t]*(?<speaker>(?<cabinet>Minister(?:-[Pp]resident)?|Staatssecretaris)\s\p{Lu}[^\n:.;]{0,60}|(?<chair>De\s(?:plaatsvervangend\s)?(?:fungerend\s)?[Vv]oorzitter)|(?:De\sheer|Mevrouw|Het\slid|(?:Kamer)?[Ll]id)\s\p{Lu}[^\n:.;]{0,60}\([\p{L}\d/ -]{1,24}\)|De\sheer\s\p{Lu}[^\n:.;]{0,40}|Mevrouw\s\p{Lu}[^\n:.;]{0,40}):/gu

const CANDIDATE = gated(/(?:^|\n)[ \t]*(?:Minister|Staatssecretaris|De\s[Vv]oorzitter)[^\n:]{0,60}:/u)

/** Empty for what is no report of a debate: one speaker may be a quotation, a minister and another are not. */
export function turnsOf(text: string): Turn[] {
  if (!CANDIDATE.test(text)) return []
  const found = [...matchesOf(SPEAKER, text)]
  if (found.length < 2) return []
  return found.map((match, index) => ({
    start: match.index,
    end: found[index + 1]?.index ?? text.length,
    speaker: match.groups!.speaker!,
    by: match.groups!.cabinet ? 'cabinet' : match.groups!.chair ? 'chair' : 'member',
  }))
}

export function turnAt(turns: readonly Turn[], at: number): Turn | null {
  let low = 0
  let high = turns.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (turns[middle]!.end <= at) low = middle + 1
    else high = middle
  }
  const turn = turns[low]
  return turn && turn.start <= at ? turn : null
}

const MEMBER_OF_CABINET = /(?<!\p{L})(?:minister|staatssecretaris|bewindspersoon|kabinet|regering)/iu
const SELF = /(?<!\p{L})(?:ik|wij|we|mij|ons)(?!\p{L})/iu

/** A chair sums up at the end of a debate what the minister promised: `De Minister stuurt de Kamer voor de zomer een brief.` */
export const mayPromise = (turn: Turn, words: string): boolean =>
  turn.by === 'cabinet' || (turn.by === 'chair' && MEMBER_OF_CABINET.test(words) && !SELF.test(words))
