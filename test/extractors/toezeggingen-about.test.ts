/** What a promise is about, where it was made, and whose it is: not what the debate or letter around it was about. */
import { describe, expect, test } from 'vitest'
import { one } from './toezeggingen-letter.ts'

describe('about', () => {
  test.each<[string, string | null]>([
    // The subject of the debate or the letter in which it was made.
    ['In het debat over havens op 12 januari 2023 heb ik uw Kamer een brief toegezegd.', null],
    ['Tijdens het Algemeen Overleg over Havens van 12 januari 2023 heb ik uw Kamer een overzicht toegezegd.', null],
    [
      'Tijdens het overleg op 12 januari 2023 (Kamerstuk 29 999, nr. 4) over havens en sluizen heb ik uw Kamer een brief toegezegd.',
      null,
    ],
    ['Hierbij informeer ik u, zoals toegezegd in mijn brief over de havens.', null],
    [
      'In het debat over de havens heb ik toegezegd uw Kamer te informeren over de diepte van de geul.',
      'de diepte van de geul',
    ],
    ['Zoals toegezegd tijdens het debat over de havens stuur ik uw Kamer een brief over de sluizen.', 'de sluizen'],
    ['Ik zal u voor het debat over de begroting hierover informeren.', null],
    ['Ik geef een update over de veren, zoals toegezegd in de brief over de veren van Terschelling.', 'de veren'],
    // A debate with a name of its own, and what was promised behind its day.
    [
      'Ik informeer u in deze brief over de toezegging die ik heb gedaan tijdens het Algemeen Overleg Landbouwraad op 15 april jl. over het mengen van zaden.',
      'het mengen van zaden',
    ],
    // Whole.
    [
      'Ik heb toegezegd uw Kamer te informeren over de landen die het verdrag geratificeerd hebben en over de gevolgen daarvan.',
      'de landen die het verdrag geratificeerd hebben',
    ],
    [
      'Ik zal uw Kamer informeren over de wijze waarop het geld wordt verdeeld.',
      'de wijze waarop het geld wordt verdeeld',
    ],
    ['Ik zal uw Kamer informeren over de voortgang die in 2022 is geboekt op dit punt.', 'de voortgang'],
    ['Ik zal uw Kamer informeren over hoe wij daar invulling aan gaan geven.', 'hoe wij daar invulling aan gaan geven'],
    [
      'Ik zal uw Kamer informeren over de noodzaak van regels om de uitstoot van schepen te beperken.',
      'de noodzaak van regels om de uitstoot van schepen te beperken',
    ],
    [
      'Het gaat om de toezegging aan het lid Jansen over de veren en de toezegging aan het lid Smit over de sluizen aan uw Kamer.',
      'de veren',
    ],
    ['Ik zal uw Kamer informeren over welke stukken kunnen worden vertaald in het Fries.', null],
    [
      'Ik zal uw Kamer informeren over de gevolgen van de deadline voor het indienen daarvan.',
      'de gevolgen van de deadline voor het indienen daarvan',
    ],
    ['Ik zal uw Kamer over de stand van zaken en te zijner tijd nader informeren.', 'de stand van zaken'],
    ['Ik zal uw Kamer over de uitkomsten twee keer per jaar apart rapporteren.', 'de uitkomsten'],
    ['Ik zal uw Kamer over de uitkomsten via de voortgangsrapportages informeren.', 'de uitkomsten'],
    [
      'Ik zal uw Kamer informeren over de veren op Ameland, Terschelling en Vlieland.',
      'de veren op Ameland, Terschelling en Vlieland',
    ],
    [
      'Ik zal uw Kamer informeren over het traject «Varen, Vissen» in de delta.',
      'het traject «Varen, Vissen» in de delta',
    ],
    ['Ik zal uw Kamer informeren over de nieuwe Vaaragenda1.', 'de nieuwe Vaaragenda'],
    ['Ik zal uw Kamer informeren over de evaluatie van 2022 1', 'de evaluatie van 2022'],
    // Too long to be sure of its end; nothing of its own.
    [`Ik zal uw Kamer informeren over de veren ${'van de oude haven '.repeat(15)}op Ameland.`, null],
    ['Ik zal uw Kamer nader informeren over dit onderwerp.', null],
  ])('%s', (text, about) => expect(one(text).about).toBe(about))
})

describe('made at', () => {
  const long = 'met de Eerste Kamer en de vaste commissie voor Infrastructuur en Waterstaat van de Tweede Kamer '
  test.each<[string, string | null]>([
    // To its last whole word, however long.
    [
      `In het debat ${long}over de evaluaties van de grote en de kleine vaargeulen in den brede, heb ik uw Kamer een brief toegezegd.`,
      `het debat ${long}over de evaluaties van de grote en de kleine vaargeulen in den brede`,
    ],
    [
      `In het debat ${'over de oevers van de meren '.repeat(14)}heb ik uw Kamer een brief toegezegd.`,
      `het debat ${'over de oevers van de meren '.repeat(10).trim()}`,
    ],
    [
      'In het overleg over de veren op Ameland, Terschelling en Vlieland van 12 januari 2023, heb ik uw Kamer een brief toegezegd.',
      'het overleg over de veren op Ameland, Terschelling en Vlieland van 12 januari 2023',
    ],
    [
      'Ik informeer u in deze brief over de toezegging die ik heb gedaan tijdens het Algemeen Overleg Landbouwraad op 15 april jl. over het mengen van zaden.',
      'het Algemeen Overleg Landbouwraad op 15 april jl.',
    ],
    ['Ik heb in het commissiedebat ook toegezegd dat ik uw Kamer informeer.', 'het commissiedebat'],
    [
      'In het debat over ‘Veren en een in te stellen fonds’ heb ik uw Kamer een brief toegezegd.',
      'het debat over ‘Veren en een in te stellen fonds’',
    ],
    // What is to be sent or told is not where it was promised.
    ['Ik heb uw Kamer toegezegd de afspraken in een brief te verwoorden.', null],
    ['Ik heb uw Kamer toegezegd om in de brief die ik over de havens schrijf in te gaan op de veren.', null],
    ['Met het oog op het Wetgevingsoverleg van 27 juni voldoe ik aan mijn toezegging aan uw Kamer.', null],
  ])('%s', (text, madeAt) => expect(one(text).madeAt).toBe(madeAt))
})

test.each<[string, string]>([
  [
    'Toezegging van de Staatssecretaris van Voorbeelden en Proeven om de Tweede Kamer te informeren over de veren.',
    'de Staatssecretaris van Voorbeelden en Proeven',
  ],
  [
    'Met deze brief doe ik de toezegging gestand van de toenmalige minister van Proeven om uw Kamer te informeren.',
    'de toenmalige minister van Proeven',
  ],
  [
    'In dat debat heeft de toenmalige minister van Proeven toegezegd uw Kamer een plan te sturen.',
    'de toenmalige minister van Proeven',
  ],
  [
    'In dat debat is door de toenmalige minister van Proeven toegezegd uw Kamer een plan te sturen.',
    'de toenmalige minister van Proeven',
  ],
  // Of someone else than the one who promises.
  [
    'Ik heb toegezegd uw Kamer over het gesprek met de minister van Proeven te informeren.',
    'De Minister van Voorbeelden',
  ],
])('by whom: %s', (text, promisor) => expect(one(text).promisor).toBe(promisor))
