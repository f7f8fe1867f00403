import { describe, expect, it } from 'vitest'
import { extract } from '../../extractors/extract.ts'
import type { Kenmerk } from '../../extractors/kenmerken.ts'
import { clean } from '../../pipeline/clean.ts'
import { structure } from '../../pipeline/structure.ts'
import { documentOf } from '../helpers.ts'

const BODY =
  'Hierbij bericht ik uw Kamer over de voortgang van het dijkherstel in de gemeente Waterrijk, zoals eerder gemeld aan de leden.'
const found = (text: string) =>
  extract(structure(clean(documentOf(text))))
    .annotations.filter((a) => a.type === 'kenmerk')
    .map((a) => `${(a.value as Kenmerk).number} ${(a.value as Kenmerk).role}`)

describe('kenmerken', () => {
  it.each<[string, string[]]>([
    [`Datum 4 mei 2021\nOns kenmerk 2971694\n\n${BODY}`, ['2971694 own']],
    [`Datum\n4 mei 2021\nKenmerk\n4204015-1087289-PDIZA\n\n${BODY}`, ['4204015-1087289-PDIZA own']],
    [
      `Onze referentie: IENW/BSK-2021/12345\nUw kenmerk: 5293107\n\n${BODY}`,
      ['IENW/BSK-2021/12345 own', '5293107 your'],
    ],
    [`Ons kenmerk\nPostbus 20018\n5687928/11\n\n${BODY}`, ['5687928/11 own']],
    [
      `Datum 1 mei 1999\n\n${BODY} In mijn brief van 7 oktober 1998, kenmerk AD1998/52180, ging ik hierop in.`,
      ['AD1998/52180 other'],
    ],
    [
      `${BODY} Naar aanleiding van uw brief van 8 maart 2024 met kenmerk 2024-0000123 bericht ik u.`,
      ['2024-0000123 your'],
    ],
    [`${BODY} In antwoord op uw brief van 8 maart 2024, nr. 5293107, deel ik u mede.`, ['5293107 your']],
    [`${BODY} De minister berichtte u daarover (onze referentie 28461099).`, ['28461099 other']],
    [`${BODY} Werkdrukmiddelen Onze referentie 28461099 en meer.`, ['28461099 own']],
    [`Datum 29 mei 2012\nOns kenmerk\nFM/2012/699 M\n\n${BODY}`, ['FM/2012/699 M own']],
    // A dump has the value run into the line of the date.
    [`Uw referentie\nDatum 19 juni 2023 2022D15078\n\n${BODY}`, ['2022D15078 your']],
    // The letterhead has said whose it is.
    [
      `Uw kenmerk\n08-Oev-B-27\n\n${BODY} Dat is gevraagd in een schrijven (kenmerk 08-Oev-B-27).`,
      ['08-Oev-B-27 your', '08-Oev-B-27 your'],
    ],
    // What the Kamer numbered: somebody wrote with it.
    [`${BODY} Dat verzocht de commissie op 3 november jl. (kenmerk: 2016Z20082).`, ['2016Z20082 your']],
    [`${BODY} Ik verwijs naar de brief (kenmerk: DGM/2019/4567).`, ['DGM/2019/4567 other']],
  ])('%j', (text, expected) => expect(found(text)).toEqual(expected))

  it.each([
    `Datum 4 mei 2021\nTelefoon 070 340 79 11\n\n${BODY}`,
    `Ons kenmerk\n2511 DP Den Haag\n\n${BODY}`,
    `Kenmerk\n12-04-2021\n\n${BODY}`,
    `${BODY} In antwoord op uw brief van 8 maart 2024, nr. 2024Z04321, deel ik u mede.`,
    `${BODY} Het advies is te vinden in de bijlage met kenmerk 2021D40775 bij het rapport.`,
    `${BODY} Het belangrijkste kenmerk is 100 procent dekking.`,
    `${BODY} Een kenmerk van de regeling is haar eenvoud.`,
    `${BODY} Dat kenmerkt 2021 als jaar.`,
  ])('nothing in %j', (text) => expect(found(text)).toEqual([]))
})
