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
    if (a.type !== 'letterFact' || own !== field) return []
    return [`${Object.values(value).join(' | ')}${a.basis === 'inferred' ? ' (inferred)' : ''}`]
  })
const day = (iso: string): string => [iso, iso, iso].join(' | ')

const APPENDIX =
  'Tweede Kamer der Staten-Generaal\n2\nVergaderjaar 2023–2024 Aanhangsel van de Handelingen\nVragen gesteld door de leden der Kamer, met de daarop door de\nregering gegeven antwoorden\n1314'
const handelingen = (words: string): string =>
  `Handeling\n\nDatum publicatieOrganisatieVergaderjaarVergadernummerDatum vergadering\n${words}\n\nAan de orde zijn de stemmingen.\n\n${BODY}`
const VENW =
  'Aan\nde voorzitter van de Tweede Kamer\nder Staten-Generaal\nBinnenhof 4\n2513 AA DEN HAAG\n\nContactpersoon Doorkiesnummer\n'

describe('papers that are no Kamerstuk', () => {
  it.each<[string, LetterFact['field'], string[]]>([
    [`${APPENDIX}\n\nVragen van het lid Smit over veren.\n\n${BODY}`, 'identifier', ['ah-tk-20232024-1314']],
    [`${APPENDIX}\n\nVragen van het lid Smit over veren.\n\n${BODY}`, 'kamerstuk', [' |  | 2023-2024 | II']],
    [`${BODY}\n\nah-tk-20202021-3235\n`, 'kamerstuk', [' |  | 2020-2021 | II']],
    [handelingen('Tweede Kamer der Staten-Generaal2019-2020nr. 31, item 9'), 'identifier', ['h-tk-20192020-31-9']],
    [
      handelingen('Eerste Kamer der Staten-Generaal1996-1997nr. 41, pagina 3379-3383'),
      'identifier',
      ['h-ek-19961997-3379-3383'],
    ],
    [handelingen('Tweede Kamer der Staten-Generaal2019-2020nr. 31, item 9'), 'kind', ['verslag (inferred)']],
    [`${BODY} Zie Tweede Kamer der Staten-Generaal 2019-2020 nr. 31, item 9.`, 'identifier', []],
  ])('%j', (text, field, expected) => expect(facts(text, field)).toEqual(expected))
})

describe('the day', () => {
  it.each<[string, string]>([
    [
      `Verslag van de plenaire vergadering van dinsdag 25 september 2018Parlementair jaar 2018/2019\n\n${BODY}`,
      '2018-09-25',
    ],
    [
      `${VENW}- - Datum Bijlage(n) 22 januari 2008 - Ons kenmerk Uw kenmerk DAB/2008/49 - Onderwerp\nVeren\n\n${BODY}`,
      '2008-01-22',
    ],
    [`${VENW}- -\nDatum Bijlage(n)\n22 januari 2008 -\n\nGeachte voorzitter,\n\n${BODY}`, '2008-01-22'],
    [
      `1 Tweede Kamer der Staten-Generaal 2 Vergaderjaar Veren Nr. 253 VERSLAG VAN EEN ALGEMEEN OVERLEG Vastgesteld 18 augustus 2014 De vaste commissie voor Veren heeft op 18 juni 2014 overleg gevoerd. ${BODY}`,
      '2014-08-18',
    ],
  ])('%j', (text, iso) => expect(facts(text, 'date')).toEqual([day(iso)]))

  it.each<[string, string]>([
    [
      `Vragen van het lid Smit (D66) over veren.\n\nMededeling van Minister De Wit (Veren) (ontvangen (ontvangen 7 juni 2024).\n\n${BODY}`,
      '2024-06-07',
    ],
    [
      `Vragen over veren (ingezonden 8 mei 2020).\nAntwoord van Minister De Wit (Veren) en van Minister Smit\n(Oevers) (ontvangen\n19 mei 2020). Zie ook elders.\nVraag 1\n${BODY}`,
      '2020-05-19',
    ],
  ])('on which it was received: %j', (text, iso) => expect(facts(text, 'date')).toEqual([`${day(iso)} (inferred)`]))

  it('not the day of a question', () =>
    expect(
      facts(
        `Antwoord van Minister De Wit op vragen.\n\nVraag 1\n\nHebt u de brief (ontvangen 7 juni 2024) gezien? ${BODY}`,
        'date',
      ),
    ).toEqual([]))
})

describe('kenmerken side by side', () => {
  it.each<[string, string[]]>([
    [`${VENW}- -\nOns kenmerk Uw kenmerk\nDAB/2008/49 -\nOnderwerp\nVeren\n\n${BODY}`, ['DAB/2008/49 | own']],
    [
      `${VENW}- - Datum Bijlage(n) 22 januari 2008 - Ons kenmerk Uw kenmerk DAB/2008/49 OEV-8123 Onderwerp\nVeren\n\n${BODY}`,
      ['DAB/2008/49 | own', 'OEV-8123 | your'],
    ],
    [`${VENW}- -\nOns kenmerk Uw kenmerk\n- OEV-8123\n\nGeachte voorzitter,\n\n${BODY}`, ['OEV-8123 | your']],
  ])('%j', (text, expected) => expect(facts(text, 'kenmerk')).toEqual(expected))
})

describe('kinds', () => {
  it.each<[string, string]>([
    [
      `34 086 Wijziging van wetten\n\nB HERDRUK1 VOORLOPIG VERSLAG VAN DE VASTE COMMISSIE VOOR VEREN2\n\nVastgesteld 15 november 2016\n\n${BODY}`,
      'verslag',
    ],
    [
      `2023D06019 INBRENG VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\nBinnen de vaste commissie voor Veren bestaat behoefte aan vragen.\n\n${BODY}`,
      'verslag',
    ],
    [`Plenair verslag Tweede Kamer, 103e vergadering\nDonderdag 6 juli 2023\n\n${BODY}`, 'verslag'],
    [
      `Tweeminutendebat Veren\n\nStenogram\n\nNummer: 2025D13617, datum: 2025-03-27\n\nAan de orde is het tweeminutendebat Veren.\n\n${BODY}`,
      'verslag',
    ],
    [
      `1 Tweede Kamer der Staten-Generaal 2 Veren Nr. 253 VERSLAG VAN EEN ALGEMEEN OVERLEG Vastgesteld 18 augustus 2014 De commissie heeft overlegd. ${BODY}`,
      'verslag',
    ],
    [
      `8. Agendapunt: Veren\n\nZaak: Brief regering - minister van Veren - 10 oktober 2016\n\nBesluit: Voor kennisgeving aangenomen.\n\nZaak: Brief regering\n\nBesluit: Agenderen.`,
      'besluitenlijst (inferred)',
    ],
  ])('%j', (text, kind) => expect(facts(text, 'kind')).toEqual([kind]))

  it('not told by one label of a besluitenlijst', () =>
    expect(facts(`Agendapunt: veren en oevers\n\nDe vergadering sprak over veren en oevers.`, 'kind')).toEqual([]))
})

describe('parties and subject', () => {
  it.each<[string, LetterFact['field'], string[]]>([
    [
      `Aan de Voorzitter van de Vaste\nCommissie voor Volkshuisvesting,\nRuimtelijke Ordening en Milieubeheer\n\nGeachte Voorzitter,\n\n${BODY}`,
      'addressee',
      ['de Voorzitter van de Vaste Commissie voor Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer'],
    ],
    [
      `Aan de Voorzitter van de\nTweede Kamer der Staten-Generaal\nPrinses Irenestraat 6\n\n${BODY}`,
      'addressee',
      ['de Voorzitter van de Tweede Kamer der Staten-Generaal'],
    ],
    [
      `Aan de voorzitter van de Tweede Kamer\nPostbus 20018\n2500 EA Den Haag\n\nGeachte voorzitter,\n\n${BODY}`,
      'addressee',
      ['de voorzitter van de Tweede Kamer'],
    ],
    [
      `De Voorzitter van de Tweede Kamer\n\nDirectoraat-generaal Veren en Oevers\n\nGeachte voorzitter,\n\n${BODY}`,
      'department',
      ['Directoraat-generaal Veren en Oevers'],
    ],
    [
      `TER BESLISSING\n\nAan\nDe staatssecretaris van Veren\n\nBeslisnota bij Kamerbrief voortgang veren\nDatum\n12 mei 2025\n\n${BODY}`,
      'subject',
      ['Beslisnota bij Kamerbrief voortgang veren'],
    ],
    [
      `${VENW}- - Datum Bijlage(n) 22 januari 2008 - Ons kenmerk Uw kenmerk DAB/2008/49 - Onderwerp\nStand van de veren\n\nGeachte voorzitter,\n\n${BODY}`,
      'subject',
      ['Stand van de veren'],
    ],
    [`2023D06019 INBRENG VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\n${BODY}`, 'identifier', ['2023D06019']],
    [
      `Verslag over veren\n\nKerngegevens\n\nDocument date 20-04-2021\nNummer KST3552670\nReference 35526, nr. 70\n\nTweede Kamer der Staten-Generaal\n\n${BODY}`,
      'identifier',
      ['kst-35526-70'],
    ],
    [`2023D06019 is het nummer van de brief.\n\n${BODY}`, 'identifier', []],
  ])('%j', (text, field, expected) => expect(facts(text, field)).toEqual(expected))
})

describe('who signs', () => {
  it('with a role in two parts', () =>
    expect(
      facts(
        `${BODY}\n\nHoogachtend,\n\nDe minister-president,\nminister van Algemene Zaken,\n\nMarco Rozema\n`,
        'signatory',
      ),
    ).toEqual(['De minister-president, minister van Algemene Zaken | Marco Rozema']))
  it.each([
    [
      'De Staatssecretaris Oevers en Veren,\n\nM.E. van Rozema',
      ['De Staatssecretaris Oevers en Veren | M.E. van Rozema'],
    ],
    // A sentence about somebody, cut by the line's end
    ['De Staatssecretaris Rozema heeft gezegd, dat\nSmit Bakker\nkomt', []],
  ])('signs without van or voor: %s', (text, expected) =>
    expect(facts(`${BODY}\n\nHoogachtend,\n\n${text}\n`, 'signatory')).toEqual(expected),
  )
})

const ADDRESSED = '> Retouradres Postbus 1 2500 AA Den Haag\n'

describe('heads that more papers print', () => {
  it.each<[string, LetterFact['field'], string[]]>([
    // A committee of the Tweede Kamer
    [
      `Tweede Kamer der Staten-Generaal\nCommissie voor Oevers\n\nAan de minister van Oevers\n\nPlaats en datum:    Den Haag, 2 februari 2023\nBetreft:            Verzoek om reactie\n\nGeachte heer Smit,\n\n${BODY}`,
      'date',
      [day('2023-02-02')],
    ],
    // Questions that nobody answered yet
    [
      `2023Z09915\n\n(ingezonden 25 mei 2023)\n\nVragen van het lid Smit (XYZ) aan de minister over veren\n\n1\nBent u bekend met het bericht?`,
      'date',
      [day('2023-05-25')],
    ],
    [
      `2023Z09915\n\n(ingezonden 25 mei 2023)\n\nVragen van het lid Smit (XYZ) aan de minister over veren\n\nVraag 1\nBent u bekend met het bericht?\n\nAntwoord 1\nJa.`,
      'date',
      [],
    ],
    // The margin between two lines of the address
    [
      `Aan de Voorzitter van de\nDirectie Oevers\nOeverweg 67\nTweede Kamer der Staten-Generaal\nBinnenhof 4\n\nGeachte Voorzitter,\n\n${BODY}`,
      'kind',
      ['kamerbrief (inferred)'],
    ],
    [
      `Aan de Voorzitter van de\nDirectie Oevers\nOeverweg 67\n2594 AC Den Haag\n\nDatum 4 mei 2021\n\n${BODY}`,
      'kind',
      ['overig (inferred)'],
    ],
    // The KIX code of the address
    [
      `${ADDRESSED}De voorzitter van de Eerste Kamer\nder Staten-Generaal\nKade 52\n2514 CV Den Haag\nOnze referentie\n2514CV52\n2022-0000288517\n\n${BODY}`,
      'kenmerk',
      ['2022-0000288517 | own'],
    ],
    [`${ADDRESSED}Onze referentie\n2513AA22XA\n\nGeachte voorzitter,\n\n${BODY}`, 'kenmerk', []],
    // Answers, and their delay
    [
      `${ADDRESSED}De Voorzitter van de Tweede Kamer\nDatum 4 mei 2021\nBetreft Kamervragen\n\nGeachte voorzitter,\n\nHierbij zend ik u de antwoorden op de vragen van het Kamerlid Smit (XYZ) over veren. ${BODY}`,
      'kind',
      ['antwoorden'],
    ],
    [
      `${ADDRESSED}De Voorzitter van de Tweede Kamer\nDatum 4 mei 2021\nBetreft Kamervragen\n\nGeachte voorzitter,\n\nHierbij bericht ik u dat de antwoorden op de vragen niet binnen de termijn kunnen worden gegeven. ${BODY}`,
      'kind',
      ['kamerbrief (inferred)'],
    ],
    // A part of the ministry's work
    [
      `${BODY}\n\nDe Staatssecretaris van Financiën – Toeslagen en Douane,\n\nJ. Smit`,
      'ministry',
      ['Financiën (inferred)'],
    ],
    [
      `${ADDRESSED}Directoraat-Generaal voor\nFiscale Zaken\nKorte Voorhout 7\nDatum 4 mei 2021\n\nGeachte voorzitter,\n\n${BODY}`,
      'department',
      ['Directoraat-Generaal voor Fiscale Zaken'],
    ],
  ])('%j', (text, field, expected) => expect(facts(text, field)).toEqual(expected))
})
