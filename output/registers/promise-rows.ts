/** The register of toezeggingen in lines and rows. */

import type { Knowledge } from '../../corpus/register/knowledge.ts'
import { answerableOn, daysOverdue } from '../../corpus/register/select.ts'
import type { RegisteredToezegging } from '../../corpus/register/toezegging.ts'
import type { Column } from '../table.ts'
import { withdrawnAmong, withdrawnWords } from './entry.ts'

/** @param asOf the day on which to look, ISO; null where none was given: then nothing is said of successors and terms */
export function promiseColumns(asOf: string | null, knowledge: Knowledge): Column<RegisteredToezegging>[] {
  const withdrawn = (promise: RegisteredToezegging): string[] => withdrawnIn(promise, knowledge)
  const overdue = (promise: RegisteredToezegging): number | null => (asOf === null ? null : daysOverdue(promise, asOf))
  return [
    { name: 'id', of: ({ id }) => id, width: 40 },
    { name: 'number', of: ({ number }) => number },
    { name: 'madeOn', of: madeOnWords, width: 21 },
    { name: 'madeAt', of: ({ madeAt }) => madeAt },
    { name: 'ministry', of: ({ ministry }) => ministry, width: 90, words: (promise) => ministryWords(promise, asOf) },
    ...(asOf === null
      ? []
      : [
          {
            name: 'ministryAsOf',
            of: (promise: RegisteredToezegging) => answerableOn(promise, asOf).join('; ') || null,
          },
        ]),
    { name: 'promisor', of: ({ promisor }) => promisor, width: 40 },
    { name: 'addressee', of: ({ addressee }) => addressee },
    { name: 'act', of: ({ act }) => act },
    { name: 'about', of: ({ about }) => about },
    { name: 'deadline', of: ({ deadline }) => deadline?.latest ?? null, width: 10 },
    { name: 'deadlineWords', of: ({ deadline }) => deadline?.words ?? null, width: 32 },
    {
      name: 'status',
      of: ({ status }) => status,
      width: 60,
      words: (promise) => withdrawnWords(statusWords(promise), withdrawn(promise)),
    },
    { name: 'statusBasis', of: ({ statusBasis }) => statusBasis },
    { name: 'recurring', of: ({ recurring }) => String(recurring) },
    ...(asOf === null ? [] : [{ name: 'daysOverdue', of: overdue, width: 12 }]),
    { name: 'metBy', of: ({ fulfilledBy }) => fulfilledBy?.letter ?? null },
    { name: 'metOn', of: ({ fulfilledBy }) => fulfilledBy?.day ?? null },
    { name: 'isWijzigingVan', of: ({ isWijzigingVan }) => isWijzigingVan },
    { name: 'isAanvullingOp', of: ({ isAanvullingOp }) => isAanvullingOp },
    { name: 'letter', of: ({ mentions }) => mentions[0]?.letter ?? null },
    { name: 'withdrawn', of: (promise) => withdrawn(promise).join('; ') || null },
    { name: 'text', of: ({ text }) => text, width: 90 },
  ]
}

/** `Economische Zaken en Klimaat → Economische Zaken; Klimaat en Groene Groei` */
function ministryWords(promise: RegisteredToezegging, asOf: string | null): string | null {
  const now = asOf === null ? [] : answerableOn(promise, asOf)
  const isRenamed = now.length > 0 && (now.length > 1 || now[0] !== promise.ministry)
  return isRenamed ? `${promise.ministry} → ${now.join('; ')}` : promise.ministry
}

/** What follows from what a letter gives, and none says, is shown as such. */
export const statusWords = ({ status, statusBasis }: RegisteredToezegging): string =>
  statusBasis === 'inferred' ? `${status} (inferred)` : status

/** The day, the period that is known, or null. */
export function madeOnWords({ madeOn }: RegisteredToezegging): string | null {
  if (madeOn === null) return null
  const { earliest, latest, edtf } = madeOn
  return earliest === latest ? (earliest ?? edtf) : `${earliest ?? ''}..${latest ?? ''}`
}

/** Letters that tell of a promise and that their publishers took back. */
const withdrawnIn = ({ mentions, deliveredBy }: RegisteredToezegging, knowledge: Knowledge): string[] =>
  withdrawnAmong([...mentions.map(({ letter }) => letter), deliveredBy?.letter ?? null], knowledge)

/** An entry as JSON: as it stands in the register, and what follows from the day on which it is looked at. */
export const promiseJson = (promise: RegisteredToezegging, asOf: string | null, knowledge: Knowledge) => ({
  ...promise,
  withdrawn: withdrawnIn(promise, knowledge),
  ...(asOf !== null && {
    asOf: { day: asOf, ministries: answerableOn(promise, asOf), daysOverdue: daysOverdue(promise, asOf) },
  }),
})
