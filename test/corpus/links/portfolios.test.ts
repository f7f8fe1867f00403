/** The ministry behind a letter. */
import { describe, expect, test } from 'vitest'
import { ministryBehind, ministryNamedIn, ministryOfRole } from '../../../corpus/links/portfolios.ts'
import { recordsOf } from '../related.ts'

describe('of a role', () => {
  test.each([
    ['van Financiën', 'Financiën'],
    ['van Economische Zaken en Klimaat over de energieprijzen', 'Economische Zaken en Klimaat'],
    ['van Binnenlandse Zaken en Koninkrijksrelaties', 'Binnenlandse Zaken en Koninkrijksrelaties'],
    ['van onderwijs, cultuur\nen wetenschap', 'Onderwijs, Cultuur en Wetenschap'],
  ])('named in %j', (role, name) => expect(ministryNamedIn(role)).toBe(name))

  test.each(['van de Algemene Rekenkamer', 'van een ander land', ''])('not in %j', (role) =>
    expect(ministryNamedIn(role)).toBeNull(),
  )

  test.each([
    ['voor Rechtsbescherming', 'Justitie en Veiligheid'],
    ['voor Medische Zorg', 'Volksgezondheid, Welzijn en Sport'],
    ['voor Klimaat en Energie', 'Economische Zaken en Klimaat'],
    ['voor Natuur en Stikstof', 'Landbouw, Natuur en Voedselkwaliteit'],
    ['voor Basis- en Voortgezet Onderwijs en Media', 'Onderwijs, Cultuur en Wetenschap'],
    ['voor Armoedebeleid, Participatie en Pensioenen', 'Sociale Zaken en Werkgelegenheid'],
    ['voor Buitenlandse Handel en Ontwikkelingssamenwerking', 'Buitenlandse Zaken'],
  ])('without a ministry of its own: %j', (role, name) => expect(ministryOfRole(role)).toBe(name))

  test.each(['van Defensie', 'voor Ruimtevaart'])('none of its own: %j', (role) =>
    expect(ministryOfRole(role)).toBeNull(),
  )
})

describe('of a letter', () => {
  const letter = (head: string, role: string): string =>
    `${head}\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDatum 3 oktober 2022\nBetreft Waterfietsen\n\nGeachte voorzitter,\n\nDe waterfietsen varen.\n\nHoogachtend,\n\n${role},\n\nA. Voorbeeld\n`

  test.each([
    ['Ministerie van Defensie', 'De Minister', 'Defensie'],
    ['', 'De Minister van Defensie', 'Defensie'],
    ['', 'De Minister voor Rechtsbescherming', 'Justitie en Veiligheid'],
    ['www.rijksoverheid.nl/ienw', 'De Minister', 'Infrastructuur en Waterstaat'],
    ['Ministerie van Financiën', 'De Staatssecretaris van Financiën - Fiscaliteit en Belastingdienst', 'Financiën'],
  ])('%j, %j', async (head, role, name) => {
    const [record] = await recordsOf({ 'a.txt': letter(head, role) })
    expect(ministryBehind(record!)).toBe(name)
  })

  test.each([
    ['www.rijksoverheid.nl/documenten', 'De griffier'],
    ['Gemeente Zeewolde', 'De burgemeester'],
  ])('none: %j, %j', async (head, role) => {
    const [record] = await recordsOf({ 'a.txt': letter(head, role) })
    expect(ministryBehind(record!)).toBeNull()
  })
})
