/** The values of findings by their types, as the extractors define them. */
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
import type { Finding } from './record.ts'

export interface Values {
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

/** A finding whose type is known, and so its value. */
export type FindingOf<Type extends keyof Values> = Finding & { readonly type: Type; readonly value: Values[Type] }

export const ofType = <Type extends keyof Values>(findings: readonly Finding[], type: Type): FindingOf<Type>[] =>
  findings.filter((finding): finding is FindingOf<Type> => finding.type === type)
