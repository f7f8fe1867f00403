/** The register of moties in lines and rows. */
import type { Knowledge } from '../../corpus/register/knowledge.ts'
import type { RegisteredMotie, RegisteredMotieMention } from '../../corpus/register/motie.ts'
import type { Column } from '../table.ts'
import { styled } from '../terminal.ts'
import { factLines, letterWords, quoteLine, surenessWords, withdrawnAmong, withdrawnWords } from './entry.ts'

export const motieColumns = (knowledge: Knowledge): readonly Column<RegisteredMotie>[] => [
  { name: 'id', of: ({ id }) => id, width: 40 },
  { name: 'kamerstuk', of: ({ kamerstuk }) => kamerstuk },
  { name: 'proposedOn', of: ({ proposedOn }) => proposedOn, width: 10 },
  { name: 'movers', of: moversWords, width: 40 },
  {
    name: 'status',
    of: ({ status }) => status,
    width: 60,
    words: (motie) => withdrawnWords(motie.status, withdrawnIn(motie, knowledge)),
  },
  { name: 'executedOn', of: ({ executedBy }) => executedBy?.day ?? null, width: 10 },
  { name: 'executedBy', of: ({ executedBy }) => executedBy?.letter ?? null, width: 16 },
  { name: 'mentions', of: ({ mentions }) => mentions.length, width: 8 },
  { name: 'printed', of: ({ printed }) => printed },
  { name: 'url', of: ({ url }) => url },
  { name: 'withdrawn', of: (motie) => withdrawnIn(motie, knowledge).join('; ') || null },
  { name: 'about', of: ({ about }) => about, width: 80 },
]

const withdrawnIn = ({ mentions, printed }: RegisteredMotie, knowledge: Knowledge): string[] =>
  withdrawnAmong([printed, ...mentions.map(({ letter }) => letter)], knowledge)

export const motieJson = (motie: RegisteredMotie, knowledge: Knowledge) => ({
  ...motie,
  withdrawn: withdrawnIn(motie, knowledge),
})

function moversWords({ movers, cosigned }: RegisteredMotie): string | null {
  return movers.length === 0 ? null : `${movers.join(', ')}${cosigned ? ' c.s.' : ''}`
}

/** Everything about one motie, with all that letters say of it in time. */
export const motieLines = (motie: RegisteredMotie, knowledge: Knowledge): string[] => [
  styled('bold', motie.id),
  ...factLines([
    ['url', motie.url],
    ['movers', moversWords(motie)],
    ['about', motie.about],
    ['proposed on', motie.proposedOn],
    ['printed', motie.printed && letterWords(motie.printed, knowledge)],
    ['status', motie.status],
    [
      motie.status === 'afgedaan' ? 'settled by' : 'executed by',
      motie.executedBy && letterWords(motie.executedBy.letter, knowledge),
    ],
  ]),
  '',
  styled('bold', `Mentions (${motie.mentions.length})`),
  ...motie.mentions.flatMap(mentionLines(knowledge)),
]

const mentionLines =
  (knowledge: Knowledge) =>
  ({ disposition, letter, finding, by, certain, quote }: RegisteredMotieMention): string[] => {
    const tie = by === 'printed' ? 'the motie itself' : `tied by ${by}, ${surenessWords(certain, null)}`
    return [
      `${styled('cyan', disposition.padEnd(15))}  ${letterWords(letter, knowledge)}  ${styled('gray', `${finding ?? '-'}  ${tie}`)}`,
      quoteLine(quote),
    ]
  }
