/** A finding's value in words, on one line. */
import type { Finding } from '../corpus/record.ts'
import type { Amount } from '../extractors/amounts.ts'
import type { DateValue } from '../extractors/dates.ts'
import type { Kenmerk } from '../extractors/kenmerken.ts'
import type { Law } from '../extractors/laws.ts'
import type { LetterFact } from '../extractors/letter.ts'
import type { Motie } from '../extractors/moties.ts'
import type { Organisation } from '../extractors/organisations.ts'
import type { PersonalData } from '../extractors/personal-data.ts'
import type { Person } from '../extractors/persons.ts'
import type { Reference } from '../extractors/references.ts'
import type { Table } from '../extractors/tables.ts'
import type { Toezegging } from '../extractors/toezeggingen.ts'

type Values = {
  readonly date: DateValue
  readonly kenmerk: Kenmerk
  readonly reference: Reference
  readonly amount: Amount
  readonly motie: Motie
  readonly toezegging: Toezegging
  readonly table: Table
  readonly letterFact: LetterFact
  readonly law: Law
  readonly organisation: Organisation
  readonly person: Person
  readonly personalData: PersonalData
}
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
