import { describe, expect, it } from 'vitest'
import { pagesMissing } from '../../corpus/letter.ts'
import { extract } from '../../extractors/extract.ts'
import type { LetterFact } from '../../extractors/letter.ts'
import { clean } from '../../pipeline/clean.ts'
import { structure } from '../../pipeline/structure.ts'
import { documentOf } from '../helpers.ts'

const BODY =
  'Hierbij bericht ik uw Kamer over de voortgang van het dijkherstel in de gemeente Waterrijk, zoals eerder gemeld aan de leden.'
const ANSWERS =
  'Hierbij zend ik u, mede namens de minister van Veren, de antwoorden op de schriftelijke vragen van het lid Smit over dijken.'
const TO = 'De Voorzitter van de Tweede Kamer\nder Staten-Generaal\n\nDatum 4 mei 2021\n'

const facts = (text: string, field: LetterFact['field']): string[] =>
  extract(structure(clean(documentOf(text)))).annotations.flatMap((a) => {
    const { field: own, ...value } = a.value as LetterFact
    return a.type === 'letterFact' && own === field ? [Object.values(value).join(' | ')] : []
  })

describe('kind', () => {
  it.each<[string, string]>([
    [`${TO}Betreft Vragen van het lid Smit over de dijken in Waterrijk\n\n\n${ANSWERS}\n`, 'antwoorden'],
    [`${TO}Betreft Antwoord op vragen van het lid Smit inzake dijken\n\n\n${BODY}\n`, 'antwoorden'],
    [`${TO}Onderwerp (Vervolg-)Kamervragen van de fractie over dijken\n\n\n${ANSWERS}\n`, 'antwoorden'],
    [`${TO}Betreft Vragen van het lid Smit over de dijken in Waterrijk\n\n\n${BODY}\n`, 'kamerbrief'],
    [`12 345 Dijken\n\nNr.   Verslag van een schriftelijk overleg\n\nVastgesteld d.d. …\n\n${BODY}\n`, 'verslag'],
    [
      `>Retouradres Postbus 1 2500 AA Den Haag\n\nTweede Kamer der Staten Generaal\nPostbus 20018\n2500 EA DEN HAAG\n\nOnze referentie\n12345678\n\nDatum 4 mei 2021\n\nHierbij zenden wij u het rapport over het dijkherstel in de gemeente Waterrijk en in het oosten.\n`,
      'kamerbrief',
    ],
    [
      `${TO}Betreft Vragen n.a.v. brief over de dijken\n\n\n${ANSWERS.replace('het lid Smit', 'de vaste commissie')}\n`,
      'antwoorden',
    ],
    [
      `Dijken\n\nAan de orde is het VAO Dijken.\n\nDe voorzitter:\n\n${BODY}\n\nDe heer Smit:\n\nJa.\n\nDe voorzitter:\n\nDank.\n`,
      'verslag',
    ],
    // A note hangs on its letter; or its head is lost.
    [`12 345 Dijken\n\nK1 VERSLAG VAN EEN NADER SCHRIFTELIJK OVERLEG\n\n${BODY}\n`, 'verslag'],
    [
      `Vastgesteld 29 september 1999\n\nDe vaste commissie voor Oevers1 heeft op 9 september 1999 overleg gevoerd met minister Smit over:\n– de brief inzake dijken.\n`,
      'verslag',
    ],
    [
      `Vastgesteld 3 mei 2021\n\nDe algemene commissie voor Dijken en de vaste commissie voor Oevers hebben schriftelijk overleg gevoerd met de minister.\n\nAan de minister van Oevers\n\n${BODY}\n`,
      'verslag',
    ],
    [
      `12 345\nDijken\nNr. 49\nBRIEF VAN DE MINISTER EN DE STAATSSECRETARIS VAN OEVERS ${BODY.repeat(4)}\n`,
      'kamerbrief',
    ],
    [
      `Betreft Dijken\n\nGeachte voorzitter,\n\nDe vaste commissie voor Oevers heeft op 9 september 1999 verzocht om overleg. ${BODY}\n`,
      'kamerbrief',
    ],
    [`de Voorzitter van de Vaste Commissie\n\nDatum 4 mei 2021\nBetreft Dijken\n\n${BODY}\n`, 'kamerbrief'],
  ])('%j', (text, kind) => expect(facts(text, 'kind')).toEqual([kind]))
})

describe('paper, addressee, day', () => {
  it.each<[string, LetterFact['field'], string[]]>([
    [`12 345 Dijken\n\nNr.   Verslag van een schriftelijk overleg\n\n${BODY}\n`, 'kamerstuk', ['12345 |  |  | ']],
    [`12 345 Dijken\n\nNr.   Verslag van een schriftelijk overleg\n\n${BODY}\n`, 'identifier', []],
    [
      `16 januari 2025\nDE LEDEN SMIT EN DE VRIES\n\nDe Kamer,\n\ngehoord de beraadslaging,\n\n${BODY}\n\n12345-71\n`,
      'kamerstuk',
      ['12345 | 71 |  | '],
    ],
    // A number alone names the paper of a motie only, and only where there is one.
    [`${BODY}\n\n12345-71\n`, 'kamerstuk', []],
    [`De Kamer,\n\ngehoord de beraadslaging,\n\n${BODY}\n\n12345-71\n\n12345-72\n`, 'kamerstuk', []],
    [
      `Aan de Voorzitter van de Directie Oevers\n\nTweede Kamer der Staten-Generaal en Veren\n\nBinnenhof 4\n\nDatum 4 mei 2021\n\n${BODY}\n`,
      'addressee',
      ['de Voorzitter van de Tweede Kamer der Staten-Generaal'],
    ],
    [
      `Nr. WJZ/12345\n\nNader rapport inzake het voorstel van wet Den Haag, 3 februari 2015\naanpassing van enkele dijkwetten\n\n\nBlijkens de mededeling van de Directeur van Uw kabinet machtigde Uwe Majesteit de Afdeling advisering haar advies te zenden.\n`,
      'date',
      ['2015-02-03 | 2015-02-03 | 2015-02-03'],
    ],
    // `Onderwerpen` is no label.
    [`Nr. 5\n\nOnderwerpen: begroting dijken\n\n${BODY}\n`, 'subject', []],
  ])('%j', (text, field, expected) => expect(facts(text, field)).toEqual(expected))
})

describe('pages missing', () => {
  const missing = (text: string) => pagesMissing(clean(documentOf(text)).origin.pages)
  const page = `${BODY}\n`.repeat(8)
  it('counts a first page that ends with a mere 1', () =>
    expect(missing(`> Retouradres\n${page}\n 1 \n\n\n\n${page}\n Pagina 3 van 3\n`)).toEqual([2]))
  it('takes a lone figure within the head for none', () =>
    expect(missing(`Ministerie van Oevers\n1\n\n\n\n> Retouradres\n${page}\n${page}\n Pagina 3 van 3\n`)).toEqual([
      1, 2,
    ]))
})

it('ends a subject where the letter begins right below it', () =>
  expect(
    facts(
      `${TO}Betreft Uitkomsten bestuurlijk overleg over de oevers en veren januari 2023\nOp 12 en 13 januari jl. heb ik op Texel overleg gevoerd met de ministers-\npresidenten van de eilanden. Centraal tijdens dit overleg stond de wijze waarop we\nmet elkaar willen samenwerken binnen het Koninkrijk en wat dat dan betekent.\n`,
      'subject',
    ),
  ).toEqual(['Uitkomsten bestuurlijk overleg over de oevers en veren januari 2023']))
