/** Entries with the fields of the registers of the two chambers. */
import { describe, expect, test } from 'vitest'
import type { LetterRecord } from '../../corpus/record.ts'
import { officialName, officialRole } from '../../corpus/register/official-name.ts'
import { openDataOf } from '../../corpus/register/open-data.ts'
import { knowledgeOf, knownLetter, promise, promiseMention } from './knowledge.ts'

/** As much of a record as the mapping reads. */
const record = (
  id: string,
  text: string,
  more: { signatories?: { role: string; name: string }[]; dossier?: string; persons?: [string, string | null][] } = {},
) =>
  ({
    id,
    text,
    letter: { signatories: more.signatories ?? [], dossier: more.dossier ?? null },
    findings: (more.persons ?? []).map(([name, party]) => ({
      id: `person-${text.indexOf(name)}`,
      type: 'person',
      start: text.indexOf(name),
      end: text.indexOf(name) + name.length,
      quote: name,
      value: { name, capacity: 'lid', role: 'lid', party },
    })),
  }) as unknown as LetterRecord

const role = 'De Minister van Economische Zaken en Klimaat'

test('the Tweede Kamer: what was promised, met by a letter with an official number', () => {
  const text =
    'In het commissiedebat Veren van 26 januari heb ik aan het lid Van der Veer (BBB) toegezegd u te informeren.'
  const entry = promise('aaaa:toezegging-10', {
    number: 'TZ202401-123',
    status: 'deels voldaan',
    madeAt: 'het commissiedebat Veren van 26 januari',
    mentions: [promiseMention('aaaa', { start: 0, end: text.length, quote: text })],
    fulfilledBy: { letter: 'bbbb', day: '2024-05-01', finding: 'toezegging-9' },
    isWijzigingVan: 'cccc:toezegging-1',
  })
  const letters = [
    record('aaaa', text, {
      persons: [['Van der Veer', 'BBB']],
      signatories: [{ role, name: 'drs. E. van der Burcht' }],
    }),
  ]
  const knowledge = knowledgeOf({ letters: [knownLetter('bbbb', { identifiers: ['kst-29999-8', '2024D12345'] })] })
  expect(openDataOf(entry, letters, knowledge)).toEqual({
    register: 'Tweede Kamer',
    id: 'aaaa:toezegging-10',
    aanmaakdatum: null,
    nummer: 'TZ202401-123',
    activiteitNummer: null,
    naam: 'Burcht, E. van der',
    titulatuur: 'drs.',
    initialen: 'E.',
    tussenvoegsel: 'van der',
    achternaam: 'Burcht',
    functie: 'Minister van Economische Zaken en Klimaat',
    status: 'Deels Afgedaan',
    statusBasis: 'stated',
    datumNakoming: '2024-05-01',
    kamerbriefNakoming: ['2024D12345', 'kst-29999-8'],
    ministerie: 'Economische Zaken en Klimaat',
    tekst: entry.text,
    activiteit: {
      nummer: null,
      soort: 'Commissiedebat',
      onderwerp: 'commissiedebat Veren van 26 januari',
      datum: '2024-01-26',
    },
    toegezegdAanPersoon: 'Van der Veer',
    toegezegdAanFractie: 'BBB',
    isHerhalingVan: null,
    isAanvullingOp: null,
    isWijzigingVan: 'cccc:toezegging-1',
  })
})

test('what is not known is null', () => {
  const entry = promise('aaaa:toezegging-10', {
    promisor: 'Mijn ambtsvoorganger',
    madeAt: 'mijn brief van 3 oktober 2022',
    // A letter that met it once more does not settle what is promised every year.
    fulfilledBy: { letter: 'bbbb', day: '2024-05-01', finding: null },
    recurring: true,
    number: 'T01970',
  })
  expect(
    openDataOf(entry, [record('aaaa', '', { signatories: [{ role, name: 'A. Burcht' }] })], knowledgeOf({})),
  ).toMatchObject({
    naam: null,
    functie: null,
    status: 'Openstaand',
    datumNakoming: null,
    kamerbriefNakoming: null,
    activiteit: null,
    nummer: null,
    toegezegdAanPersoon: null,
  })
})

test('a promise that the letter only repeats is not its signatory’s', () => {
  const entry = promise('aaaa:toezegging-10', { mentions: [promiseMention('aaaa', { status: 'earlier' })] })
  expect(
    openDataOf(entry, [record('aaaa', '', { signatories: [{ role, name: 'A. Burcht' }] })], knowledgeOf({})),
  ).toMatchObject({ naam: null })
})

test('members who only asked were promised nothing', () => {
  const text =
    'Op een vraag van het lid Veer (BBB) heb ik aan de leden Boom (SP), Van der Takken en Twijg toegezegd te schrijven, zoals Blad vroeg.'
  const entry = promise('aaaa:toezegging-10', {
    addressee: 'Eerste Kamer',
    number: 'T01970',
    madeAt: 'het plenaire debat',
    mentions: [promiseMention('aaaa', { start: 0, end: text.length, quote: text })],
  })
  const persons: [string, string | null][] = [
    ['Veer', 'BBB'],
    ['Boom', 'SP'],
    ['Van der Takken', null],
    ['Twijg', null],
    ['Blad', null],
  ]
  expect(openDataOf(entry, [record('aaaa', text, { persons, dossier: '33344' })], knowledgeOf({}))).toEqual({
    register: 'Eerste Kamer',
    id: 'aaaa:toezegging-10',
    nummer: 'T01970',
    titel: null,
    omschrijving: entry.text,
    status: 'openstaand',
    statusBasis: 'stated',
    datumToezegging: '2024-01-26',
    deadline: '2024-06-30',
    verantwoordelijken: ['Minister van Economische Zaken en Klimaat'],
    kamerleden: ['Boom (SP)', 'Van der Takken', 'Twijg'],
    commissie: null,
    soortActiviteit: 'Plenaire vergadering',
    categorie: null,
    onderwerpen: null,
    kamerstukken: ['33.344'],
  })
})

describe('names', () => {
  test.each([
    ['S.T. Verlaat', 'Verlaat, S.T.', null],
    ['S. T.  Verlaat', 'Verlaat, S.T.', null],
    ["mr. dr. Th.J. in 't Veld", "Veld, Th.J. in 't", 'mr. dr.'],
    // A first name may be part of a double surname: as printed.
    ['Hanke Bruins Slot', 'Hanke Bruins Slot', null],
  ])('%s: %s', (printed, naam, titulatuur) => expect(officialName(printed)).toMatchObject({ naam, titulatuur }))

  test.each([
    ['DE STAATSSECRETARIS VAN DEFENSIE', 'Defensie', 'Staatssecretaris van Defensie'],
    ['de minister voor Klimaat en Energie', null, 'Minister voor Klimaat en Energie'],
    ['DE MINISTER VOOR KLIMAAT EN ENERGIE', 'Economische Zaken en Klimaat', null],
    ['Mijn ambtsvoorganger', 'Defensie', null],
  ])('%s: %s', (printed, ministry, functie) => expect(officialRole(printed, ministry)).toBe(functie))
})
