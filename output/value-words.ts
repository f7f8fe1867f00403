/** A finding's value in words, on one line. */
import type { Finding } from '../corpus/record.ts'
import type { Values } from '../corpus/values.ts'

type Words = { readonly [Type in keyof Values]: (value: Values[Type]) => string }

const span = ({ earliest, latest }: { readonly earliest: string | null; readonly latest: string | null }): string =>
  earliest === latest ? (earliest ?? 'unknown') : `${earliest ?? ''}..${latest ?? ''}`

const joined = (...parts: readonly (string | false | null | undefined)[]): string => parts.filter(Boolean).join('  ')

const inWords: Words = {
  date: span,
  kenmerk: ({ role, number }) => `${role} ${number}`,
  reference: ({ id, url }) => joined(id, url),
  amount: ({ currency, amount }) => `${currency} ${amount.toLocaleString('en', { maximumFractionDigits: 3 })}`,
  motie: ({ movers, cosigned, id, about, disposition }) =>
    joined(
      `${movers.join(', ') || 'no mover named'}${cosigned ? ' c.s.' : ''}`,
      id,
      disposition,
      about && `about: ${about}`,
    ),
  toezegging: ({ status, promisor, addressee, act, deadline, madeOn, madeAt, recurring }) =>
    joined(
      status,
      (promisor || addressee) && `${promisor ?? '?'} → ${addressee ?? '?'}`,
      act,
      deadline && `deadline ${span(deadline)}`,
      madeOn && `made ${span(madeOn)}`,
      madeAt && `in: ${madeAt}`,
      recurring && 'recurring',
    ),
  table: ({ rows, columns, caption }) => joined(`${rows.length} rows × ${columns.length} columns`, caption),
  law: ({ law, articles, part, id }) => joined(law, articles.length > 0 && `art. ${articles.join(', ')}`, part, id),
  organisation: ({ kind, name, id, chamber }) => joined(kind, name, chamber, id),
  person: ({ name, capacity, role, party }) => joined(name, role ?? capacity, party),
  personalData: ({ kind, text }) => joined(kind, text),
  letterFact: ({ field, ...fact }) => joined(field, ...('earliest' in fact ? [span(fact)] : Object.values(fact))),
}

/** A type that has no words of its own here (a new extractor's) is shown as JSON. */
export function valueWords({ type, value }: Finding): string {
  const words = inWords[type as keyof Values] as ((value: unknown) => string) | undefined
  return words?.(value) ?? JSON.stringify(value)
}
