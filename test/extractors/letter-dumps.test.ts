/** Letter facts of dumps that tore the margin, the labels and the signatures from their places. */
import { describe, expect, it } from 'vitest'
import { extract } from '../../extractors/extract.ts'
import type { LetterFact } from '../../extractors/letter.ts'
import { clean } from '../../pipeline/clean.ts'
import { structure } from '../../pipeline/structure.ts'
import { documentOf } from '../helpers.ts'

const BODY =
  'Hierbij bericht ik uw Kamer over de voortgang van het dijkherstel in de gemeente Waterrijk, zoals eerder gemeld aan de leden.'

const facts = (text: string, field: LetterFact['field']): string[] =>
  extract(structure(clean(documentOf(text)))).annotations.flatMap((a) => {
    const { field: own, ...value } = a.value as LetterFact
    return a.type === 'letterFact' && own === field ? [Object.values(value).join(' | ')] : []
  })

describe('two who sign side by side', () => {
  const signed = (lines: string) => facts(`Geachte voorzitter,\n\n${BODY}\n\n\n${lines}\n`, 'signatory')
  it.each<[string, string[]]>([
    [
      'De Minister van Sociale Zaken De Staatssecretaris van Sociale Zaken\nen Werkgelegenheid, en Werkgelegenheid,\n\n\nJ. Jansen P. de Boer',
      [
        'De Minister van Sociale Zaken en Werkgelegenheid | J. Jansen',
        'De Staatssecretaris van Sociale Zaken en Werkgelegenheid | P. de Boer',
      ],
    ],
    [
      'De minister van     De minister van Defensie,\nBinnenlandse Zaken en Koninkrijksrelaties,\n\n\ndrs. J. Jansen    mr. P. de Boer',
      [
        'De minister van Binnenlandse Zaken en Koninkrijksrelaties | drs. J. Jansen',
        'De minister van Defensie | mr. P. de Boer',
      ],
    ],
    // Not where the ministries do not tell, nor where it is not sure who begins where.
    ['De Minister van Oevers De Staatssecretaris van Veren\nen Dijken, en Sluizen,\n\n\nJ. Jansen P. de Boer', []],
    ['De Minister van Defensie, De Minister van Financiën,\n\n\nJan Jansen Piet de Boer', []],
  ])('%j', (lines, expected) => expect(signed(lines)).toEqual(expected))
})

describe('who signs', () => {
  it('with two spaces behind the initials', () =>
    expect(facts(`Geachte voorzitter,\n\n${BODY}\n\nDE MINISTER VAN DEFENSIE\n\n\nE.  van Dam\n`, 'signatory')).toEqual(
      ['DE MINISTER VAN DEFENSIE | E. van Dam'],
    ))
  it('ad interim', () => {
    const text = `Geachte voorzitter,\n\n${BODY}\n\nDe Minister-President a.i.\nMinister van Algemene Zaken a.i.,\n\n\nJ. Jansen\n`
    expect(facts(text, 'signatory')).toEqual([
      'De Minister-President a.i. Minister van Algemene Zaken a.i. | J. Jansen',
    ])
    expect(facts(text, 'ministry')).toEqual(['Algemene Zaken'])
  })
})

describe('kenmerk', () => {
  it.each<[string, string[]]>([
    [
      `Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\nPostbus 20018 Kenmerk\n2013-0000722223\n\nDatum 26 november 2013\nBetreft Dijken\n\n${BODY}\n`,
      ['2013-0000722223 | own'],
    ],
    [
      `Datum 4 mei 2021\nBetreft Reactie op de brief over dijken en\noevers in Waterrijk  Uw kenmerk\n2021Z16799/ 2021D38407\n\nGeachte Voorzitter,\n\n${BODY}\n`,
      ['2021Z16799/ 2021D38407 | your'],
    ],
    // In a sentence it is not the letter's.
    [
      `Datum 4 mei 2021\n\nGeachte Voorzitter,\n\n${BODY.replace('.', '')}, in het stuk met kenmerk\n2021-0000722223\n\n${BODY}\n`,
      [],
    ],
    [
      `Datum 4 mei 2021\nBetreft Dijken\n\nGeachte Voorzitter,\n\n${BODY}\n\nOnze referentie 28461099\n\n${BODY}\n`,
      ['28461099 | own'],
    ],
    // The values stand above their labels.
    [
      `de Voorzitter van de Tweede Kamer\nAan\nder Staten-Generaal\n\n17 november 2008\nDatum\nS2008029888\nOns kenmerk\nDijken in Waterrijk\nOnderwerp\nMet deze brief informeer ik u over de dijken. ${BODY}\n`,
      ['S2008029888 | own'],
    ],
  ])('%j', (text, expected) => expect(facts(text, 'kenmerk')).toEqual(expected))
})

describe('subject', () => {
  it.each<[string, string]>([
    [
      `17 november 2008\nDatum\nS2008029888\nOns kenmerk\nDijken in Waterrijk\nOnderwerp\nMet deze brief informeer ik u over de dijken. ${BODY}\n`,
      'Dijken in Waterrijk',
    ],
    [
      `Datum 4 mei 2021\nBetreft Beleidsreactie op het rapport 'Dijken in Nederlands\n\nLimburg'\n\n\n\n${BODY}\n`,
      "Beleidsreactie op het rapport 'Dijken in Nederlands Limburg'",
    ],
  ])('%j', (text, expected) => expect(facts(text, 'subject')).toEqual([expected]))
})

describe('kind', () => {
  it.each<[string, string[]]>([
    [
      `Regeling van werkzaamheden\n\nDe voorzitter:\n\nIk stel voor het debat over dijken van de agenda af te voeren.\n`,
      ['verslag'],
    ],
    [
      `Verslag van de bijeenkomst van de Raad Oevers, 25-26 februari 2010 te Brussel\n\nBelangrijkste resultaten\n\nDe Raad nam conclusies aan over dijken.\n`,
      ['verslag'],
    ],
    [
      `Geachte voorzitter,\n\nVerslag van de bijeenkomst van de Raad volgt. ${BODY}\n\nDe Minister van Oevers,\n\n\nJ. Jansen\n`,
      ['kamerbrief'],
    ],
  ])('%j', (text, expected) => expect(facts(text, 'kind')).toEqual(expected))
})

it('a department goes on behind an adjective', () =>
  expect(
    facts(
      `Directie Maatschappelijke\nOndersteuning\nPostbus 20350\n\nDatum 4 mei 2021\nBetreft Dijken\n\n${BODY}\n`,
      'department',
    ),
  ).toEqual(['Directie Maatschappelijke Ondersteuning']))

it('the ministry of a minister who answers', () => {
  const answer = (ministry: string) =>
    `Vragen van het lid Jansen over dijken (ingezonden 3 juni 2021).\nAntwoord van Minister De Vries (${ministry})\n(ontvangen 21 juni 2021).\n`
  expect(facts(answer('Sociale Zaken en Werkgelegenheid'), 'ministry')).toEqual(['Sociale Zaken en Werkgelegenheid'])
  expect(facts(answer('Oevers en Dijken'), 'ministry')).toEqual([])
})

it('a department does not go on with the address beside it', () =>
  expect(
    facts(
      `Directie Financiële\nDe voorzitter van de Tweede Kamer der Staten-Generaal\nPostbus 20018\n\nDatum 4 mei 2021\nBetreft Dijken\n\n${BODY}\n`,
      'department',
    ),
  ).toEqual(['Directie Financiële']))

describe('labels side by side, and their values in a row', () => {
  const LANDBOUW =
    'De Voorzitter van de Tweede Kamer\nder Staten-Generaal\nPostbus 20018\n\n' +
    'uw brief van uw kenmerk ons kenmerk datum\n  IZ. 2007/932 24 april 2007\nonderwerp doorkiesnummer bijlagen\n' +
    ` Verslag Oeverraad van   1\n16 en 17 april 2007\nGeachte Voorzitter,\n\n${BODY}\n`
  const ONDERWIJS =
    'Voorzitter en leden van de Tweede\nKamer der Staten-Generaal\n\nUw brief van Ons kenmerk Contactpersoon Zoetermeer\n' +
    ` ACB/2002/16782  3 mei 2002\nOnderwerp  Doorkiesnummer\nVoortgangsbrief veren en\ndijken\n\nGeachte voorzitter,\n\n${BODY}\n`
  it.each<[LetterFact['field'], string, string[]]>([
    ['date', LANDBOUW, ['2007-04-24 | 2007-04-24 | 2007-04-24']],
    ['kenmerk', LANDBOUW, ['IZ. 2007/932 | own']],
    ['subject', LANDBOUW, ['Verslag Oeverraad van 16 en 17 april 2007']],
    ['date', ONDERWIJS, ['2002-05-03 | 2002-05-03 | 2002-05-03']],
    ['kenmerk', ONDERWIJS, ['ACB/2002/16782 | own']],
    ['subject', ONDERWIJS, ['Voortgangsbrief veren en dijken']],
    // no month, and two numbers of which nothing tells whose they are
    ['date', LANDBOUW.replace('april 2007\nond', 'foto 2007\nond'), []],
    ['kenmerk', LANDBOUW.replace('IZ. 2007/932', '2007Z1234 IZ. 2007/932'), []],
  ])('%s of %j', (field, text, expected) => expect(facts(text, field)).toEqual(expected))
})

describe('more of torn heads', () => {
  it.each<[LetterFact['field'], string, string[]]>([
    [
      'kind',
      `Datum 4 mei 2021\nBetreft Aanbiedingsbrief antwoord Kamervragen over dijken\n\n\n${BODY}\n`,
      ['antwoorden'],
    ],
    [
      'addressee',
      `buza020172 Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n’s-Gravenhage, 28 maart 2002\n${BODY}\n`,
      ['de Voorzitter van de Tweede Kamer der Staten-Generaal'],
    ],
    [
      'subject',
      `Datum 4 mei 2021\nBetreft Reactie op het overzicht Bij beantwoording datum,\nonze referentie en betreft\nvermelden.\n\n\n\n${BODY}\n`,
      ['Reactie op het overzicht'],
    ],
    [
      'subject',
      `Datum 4 mei 2021\nBetreft Reactie op het verslag inzake informatie t.a.v.\n\n  Oeverraad 18 en 19 mei 2020\n\n\n${BODY}\n`,
      ['Reactie op het verslag inzake informatie t.a.v. Oeverraad 18 en 19 mei 2020'],
    ],
    [
      'subject',
      `Datum 4 mei 2021\nBetreft Toezicht en kwaliteitsverbetering van dijken en oevers\nVaststelling en het bijhouden van dijken\nstaan aan de basis voor de rechten die burgers hebben.\nFouten hierin werken door in processen en kunnen een grote impact\nhebben. Daarom houd ik toezicht op de dijken.\n`,
      ['Toezicht en kwaliteitsverbetering van dijken en oevers'],
    ],
  ])('%s of %j', (field, text, expected) => expect(facts(text, field)).toEqual(expected))
})
