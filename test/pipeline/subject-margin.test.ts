import { describe, expect, it } from 'vitest'
import { extract } from '../../extractors/extract.ts'
import type { LetterFact } from '../../extractors/letter.ts'
import { clean } from '../../pipeline/clean.ts'
import { structure } from '../../pipeline/structure.ts'
import { documentOf } from '../helpers.ts'

const BODY =
  'Tijdens het debat over de oevers is gesproken over het herstel van de dijken in Waterrijk, zoals eerder gemeld.'
const letter = (head: string): string =>
  `> Retouradres Postbus 1 2500 AA Den Haag\nDe Voorzitter van de Tweede Kamer\nder Staten-Generaal\n${head}\nGeachte Voorzitter,\n\n${BODY}\n`
const cleaned = (text: string): string => clean(documentOf(letter(text))).text
/** No word of the letter itself is set above its subject. */
const below = (text: string): string => text.slice(text.indexOf('Betreft'))
const facts = (head: string): string[] =>
  extract(structure(clean(documentOf(letter(head))))).annotations.flatMap(({ type, value }) => {
    if (type !== 'letterFact') return []
    const fact = value as LetterFact
    if (fact.field === 'subject') return [fact.text]
    return fact.field === 'kenmerk' ? [`${fact.role} ${fact.number}`] : []
  })

describe('the margin between the lines of the subject', () => {
  it.each<[string, string[]]>([
    // A number under its empty label.
    [
      'Ons kenmerk\nBetreft Gesprekken over het oeverherstel in het oosten met de minister\nDGO / 12050632\nvan Oevers\nUw kenmerk\n2012Z02315\n',
      [
        'Gesprekken over het oeverherstel in het oosten met de minister van Oevers',
        'own DGO / 12050632',
        'your 2012Z02315',
      ],
    ],
    [
      'Uw Referentie\nBetreft Beantwoording vragen over het\n29 123\noeverherstel\n',
      ['Beantwoording vragen over het oeverherstel'],
    ],
    // A label behind a line, its value below.
    [
      'Datum 3 mei 2021\nBetreft Reactie op het verzoek over de motie-Smit (35 000, Uw kenmerk\n2021Z06729\nnr. 12)\nBijlage(n)\n1\n',
      ['Reactie op het verzoek over de motie-Smit (35 000, nr. 12)', 'your 2021Z06729'],
    ],
    [
      'Datum 3 mei 2021\nBetreft Voortgang van het herstel van de dijken en\nvan de oevers in het oosten en het westen Uw kenmerk\n2021Z17109/2021D38355,\n2021Z16526/2021D38851\n',
      [
        'Voortgang van het herstel van de dijken en van de oevers in het oosten en het westen',
        'your 2021Z17109/2021D38355',
      ],
    ],
    // Enclosures behind and between, wrapped.
    [
      'Bijlagen\nBijlage 1: Jaarverslag\nBijlage 2: Advies\nBetreft Verzamelbrief over dijken, oevers en veerdiensten in het hele land Bijlage 3: Brochure\nBijlage 4: Factsheet\n en het noorden\nmeetnet oevers\n',
      ['Verzamelbrief over dijken, oevers en veerdiensten in het hele land en het noorden'],
    ],
    // What the ministry prints beside it in a sentence.
    [
      'Datum 3 mei 2021\nBetreft Verzoek om reactie op het bericht over de \n \noevers d.d. 10 oktober jl.\nCorrespondentie uitsluitend\n \nrichten aan het retouradres\n met vermelding van de datum\nen het kenmerk van deze\nbrief.\n',
      ['Verzoek om reactie op het bericht over de oevers d.d. 10 oktober jl.'],
    ],
    // The label a little lower than its value, beside an address.
    [
      'Afschrift aan\nde Voorzitter van de Eerste\nReactie op de motie Smit inzake oevers\nBetreft\nKamer der Staten-Generaal\nBinnenhof 22\n\n',
      ['Reactie op de motie Smit inzake oevers'],
    ],
    // And goes on between lines of the address.
    [
      'Plein 4\nDatum 3 mei 2022\nPostbus 20701\nUitstelbrief over de schriftelijke vragen van de vaste\nBetreft\n2500 ES Den Haag\ncommissie van Oevers over het dijkplan van\nwww.oevers.nl\nde waterschappen\n\n',
      [
        'Uitstelbrief over de schriftelijke vragen van de vaste commissie van Oevers over het dijkplan van de waterschappen',
      ],
    ],
    // Site, telephone and mail of the ministry.
    [
      'Datum 3 mei 2021\nBetreft Stand van zaken van de motie Smit-De Vries over\nwww.rijksoverheid.nl/oev\nbetaalbaar dijkherstel in het oosten\nT 070 379 7509\no.evers@minoev.nl\n',
      ['Stand van zaken van de motie Smit-De Vries over betaalbaar dijkherstel in het oosten'],
    ],
    // A label between two lines of the subject, its number below both.
    [
      'Datum 3 mei 2021\nBetreft Verzoek over de motie Smit inzake dijkherstel in het verre\nOns kenmerk\nOosten\nDGO / 16167740\n\nUw kenmerk\n\n12345-13/2016D40415\n',
      [
        'Verzoek over de motie Smit inzake dijkherstel in het verre Oosten',
        'own DGO / 16167740',
        'your 12345-13/2016D40415',
      ],
    ],
    [
      'Uw kenmerk\nBetreft Reactie op een brief over het herstel van de dijken in het verre\n2019Z07430/2019D17244\nOosten\n',
      ['Reactie op een brief over het herstel van de dijken in het verre Oosten', 'your 2019Z07430/2019D17244'],
    ],
    [
      'Datum 3 mei 2021\nBetreft Verzoek van het lid Smit over een plan voor alle dijken in het\nBijlage(n)\nOosten\n1\n',
      ['Verzoek van het lid Smit over een plan voor alle dijken in het Oosten'],
    ],
    [
      'Datum 3 mei 2021\nBetreft Beantwoording van vragen over het bericht\n \nBijlage(n)\n‘Dijken in het oosten’\n \n \n',
      ['Beantwoording van vragen over het bericht ‘Dijken in het oosten’'],
    ],
    [
      'Datum 3 mei 2021\nBetreft 2 Voortgangsbrief traject Doorontwikkelen Oeverbe- Bijlagen\n5\n heer bij de dijken\n',
      ['2 Voortgangsbrief traject Doorontwikkelen Oeverbeheer bij de dijken'],
    ],
    // Sentences of the margin whose lines stand between those of the subject, or began above it.
    [
      'Datum 3 mei 2018\nBetreft Beantwoording toezeggingen overleg oevers van 31 januari\nBij beantwoording de datum\n2018\nen ons kenmerk vermelden.\nWilt u slechts één zaak in uw\nbrief behandelen.\n',
      ['Beantwoording toezeggingen overleg oevers van 31 januari 2018'],
    ],
    [
      'Datum 3 mei 2018\nCorrespondentie uitsluitend\nBetreft Verdrag over de oevers in het oosten\nrichten aan het retouradres\n \nmet vermelding van de\n \n \ndatum en het kenmerk van\ndeze brief.\n\n',
      ['Verdrag over de oevers in het oosten'],
    ],
    // The letter begins right below, with somebody who asked.
    [
      'Datum 3 mei 2018\nBetreft Verzoek technische briefing oevers\nBij brief van 9 maart jl. verzoekt de vaste commissie voor Oevers mij\nom een technische briefing over oevers. Dat verzoek is ingewilligd.\n',
      ['Verzoek technische briefing oevers'],
    ],
    // Who gets a copy.
    [
      'Datum 3 mei 2015\nBetreft Voortgangsrapportage en vervolgstappen van het dijkherstel\nIn afschrift aan:\nde Voorzitter van de Eerste\nKamer der Staten-Generaal\nBinnenhof 22\n\n',
      ['Voortgangsrapportage en vervolgstappen van het dijkherstel'],
    ],
    // The last word of a subject of several lines had no room on the line above.
    [
      'Datum 3 mei 2015\nBetreft Instellingsbesluit en benoemings- en\nvergoedingenbesluit van de commissie dijken\nOosterse Oevers\n\n\n',
      ['Instellingsbesluit en benoemings- en vergoedingenbesluit van de commissie dijken Oosterse Oevers'],
    ],
    // The letter begins right below it.
    [
      'Datum 3 mei 2021\nBetreft Stand van zaken enkele dossiers Oevers\nVoorafgaand aan het reces informeer ik u over de stand van zaken van\nenkele dossiers op het terrein van Oevers.\n\n',
      ['Stand van zaken enkele dossiers Oevers'],
    ],
  ])('%j', (head, expected) => expect(facts(head).sort()).toEqual(expected.sort()))

  it.each<[string, RegExp]>([
    [
      'Betreft Verzoek om reactie op het bericht\nCorrespondentie uitsluitend\nrichten aan het retouradres.\n',
      /Correspondentie uitsluitend\nrichten aan het retouradres\.\nBetreft Verzoek/,
    ],
    [
      'Betreft Stand van zaken Oevers\nVoorafgaand aan het reces informeer ik u over de\noevers.\n',
      /Betreft Stand van zaken Oevers\n\nVoorafgaand/,
    ],
  ])('sets %j apart', (head, expected) => expect(cleaned(head)).toMatch(expected))

  it('leaves the letter below its subject', () =>
    expect(
      below(
        cleaned(
          'Bijlagen\nBijlage 1: Jaarverslag\nBetreft Verzamelbrief over dijken, oevers en veerdiensten in het hele land Bijlage 2: Brochure\n en het noorden\nmeetnet oevers\n \nMet deze brief\nschrijf ik over oevers.\n',
        ),
      ),
    ).toMatch(/en het noorden\n+Met deze brief\nschrijf ik over oevers\./))

  it.each([
    // A number that the subject asks for, or that no empty label waits for.
    'Uw kenmerk\nBetreft Antwoorden op vragen over het oeverherstel met kenmerk\n2021Z06729\n',
    'Ons kenmerk 12345678\nBetreft Wijziging van de begroting voor het dijkherstel in\n2021 en 2022\n',
    'Datum 3 mei 2021\nBetreft Reactie op het verzoek met uw kenmerk\n2021Z06729\n',
    // A label with its own number ends the subject.
    'Datum 3 mei 2021\nBetreft Stand van zaken van de dijken\nOns kenmerk\nDGO / 16167740\n',
    // The whole margin below it.
    'Datum 3 mei 2021\nBetreft Stand van zaken oevers\nDirectoraat-generaal Oevers\nBezoekadres\n2594 AC Den Haag\n',
    // A sentence of the letter with words of the margin's.
    'Datum 3 mei 2021\nBetreft Oevers\nen ons kenmerk vermelden.\n',
    // No list of enclosures above.
    'Datum 3 mei 2021\nBetreft Aanbieding van het rapport en Bijlage 3: Brochure\nvan het meetnet\n',
    'Datum 3 mei 2021\nBetreft Oevers\nBij beantwoording van de vragen over oevers heb ik gezegd dat het herstel doorgaat\n',
    'Datum 3 mei 2021\nBetreft\nReactie op de motie Smit inzake oevers\n',
  ])('leaves %j', (head) => expect(cleaned(head)).toBe(letter(head)))
})

describe('the letter below its subject', () => {
  it('is left as it is, whatever its lines begin with', () => {
    const text =
      'Betreft Reiskosten op stage\n\nStudenten reizen ver naar hun stageplaats. In het commissiedebat\nMbo van 3 maart jl. heb ik toegezegd u daarover te schrijven.\n'
    expect(cleaned(text)).toContain('commissiedebat\nMbo van 3 maart')
  })
})
