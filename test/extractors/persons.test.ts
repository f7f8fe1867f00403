import { describe, expect, it } from 'vitest'
import { extract } from '../../extractors/extract.ts'
import type { Person } from '../../extractors/persons.ts'
import { clean } from '../../pipeline/clean.ts'
import { structure } from '../../pipeline/structure.ts'
import { documentOf } from '../helpers.ts'

const found = (text: string) => {
  const document = extract(structure(clean(documentOf(text))))
  return document.annotations
    .filter(({ type }) => type === 'person')
    .map(({ start, end, value }) => {
      const { name, capacity, role, party } = value as Person
      expect(document.text.slice(start, end).replace(/\s+/g, ' ').toLowerCase()).toBe(name.toLowerCase())
      return [name, capacity, role, party].filter(Boolean).join(' | ')
    })
}

describe('persons', () => {
  it.each<[string, string[]]>([
    ['vragen van het lid Zandstra (D66) over', ['Zandstra | lid | D66']],
    ['van de leden Van den Akker (PvdA) en De Wit (SGP) aan', ['Van den Akker | lid | PvdA', 'De Wit | lid | SGP']],
    ['de leden Oosterveld/Zandstra over', ['Oosterveld | lid', 'Zandstra | lid']],
    ['het Kamerlid Oosterveld', ['Oosterveld | lid']],
    ['met minister Zandstra over', ['Zandstra | bewindspersoon | minister']],
    ['staatssecretaris Van der Akker (JenV) stuurt', ['Van der Akker | bewindspersoon | staatssecretaris']],
    ['overleg met de heer Zandstra, Minister voor Klimaat, over', ['Zandstra | bewindspersoon | Minister']],
    ['de brief van mevrouw Oosterveld van 3 mei', ['Oosterveld | other']],
    ['van mevrouw Oosterveld (PvdA) heb ik', ['Oosterveld | lid | PvdA']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))

  it('those who sign', () => {
    const text =
      'Datum 3 mei 2021\n\nGeachte voorzitter,\n\nHierbij bericht ik u over de veerdiensten in het land.\n\nHoogachtend,\n\nDe Minister van Financiën,\n\nA.B. van der Akker\n'
    expect(found(text)).toEqual(['A.B. van der Akker | bewindspersoon | De Minister van Financiën'])
  })

  it.each([
    'Aan de leden\nDen Haag, 5 december 2017',
    'de minister van Financiën',
    'de Staatssecretaris Participatie en Integratie',
    'Minister VWS heeft',
    'de brief van de staatssecretaris van Infrastructuur',
    'de leden van de fractie',
    'het lid dat spreekt',
    'de Minister Binnenlandse Zaken',
  ])('nothing in %s', (text) => expect(found(text)).toEqual([]))
})
