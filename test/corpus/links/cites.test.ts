/** Letters that a letter cites, answers, follows up: by number, by kenmerk, by day and sender. */
import { describe, expect, test } from 'vitest'
import { printed, related, sent } from '../related.ts'

const WADDEN = sent({
  day: '3 oktober 2022',
  kenmerk: 'WF-2022/17345',
  subject: 'Proef met waterfietsen op de Waddenzee',
  text: 'De proef met waterfietsen op de Waddenzee is begonnen. Er varen er veertig tussen de eilanden, met een schipper.',
})
/** Of the same ministry and day, about something else. */
const VEREN = sent({
  day: '3 oktober 2022',
  kenmerk: 'WF-2022/17399',
  subject: 'Tarieven van de veerboten in Zeeland',
  text: 'De tarieven van de veerboten in Zeeland stijgen in januari. Bewoners houden hun abonnement met korting.',
})
/** Of the same day and about the same, from another ministry. */
const BUREN = sent({
  day: '3 oktober 2022',
  kenmerk: 'FIN-2022/5512',
  subject: 'Proef met waterfietsen op de Waddenzee',
  ministry: 'Financiën',
  text: 'Over de btw op waterfietsen op de Waddenzee heb ik met de eilanden gesproken. De proef verandert het tarief niet.',
})
const PRINTED = printed({
  day: '7 november 2022',
  dossier: '29 999',
  number: '12',
  text: 'In deze brief beschrijf ik hoe de helmplicht op het water wordt gehandhaafd.',
})

const later = (text: string, more: object = {}): string =>
  sent({ day: '12 mei 2023', subject: 'Voortgang op het water', text, ...more })

const linksFrom = async (text: string, files: Record<string, string>, more: object = {}): Promise<string[]> => {
  const { links } = await related({ ...files, 'b.txt': later(text, more) })
  return links.filter((link) => link.startsWith('b.txt ')).map((link) => link.slice(6))
}

describe('by kenmerk or day, where one letter of that day is known', () => {
  test.each<[string, string[]]>([
    ['In mijn brief van 3 oktober 2022 (kenmerk WF-2022/17345) schreef ik daarover.', ['cites a.txt']],
    ['In mijn brief met kenmerk WF-2022/17345 schreef ik daarover.', ['cites a.txt']],
    ['Zie mijn eerdere brief daarover (WF-2022/17345).', ['cites a.txt']],
    ['In mijn brief van 3 oktober 2022 schreef ik over de waterfietsen op de Waddenzee.', ['cites a.txt']],
    ['Bij brief van 3 oktober 2022 heb ik u bericht over de waterfietsen op de Waddenzee.', ['cites a.txt']],
    [
      'Mijn ambtsvoorganger heeft in haar brief van 3 oktober 2022 over de waterfietsen op de Waddenzee geschreven.',
      ['cites a.txt'],
    ],
    [
      'In vervolg op mijn brief van 3 oktober 2022 over de waterfietsen op de Waddenzee bericht ik u als volgt.',
      ['cites a.txt', 'followsUp a.txt'],
    ],
  ])('%s', async (text, links) => expect(await linksFrom(text, { 'a.txt': WADDEN })).toEqual(links))

  test.each([
    // Another day, another kenmerk.
    'In mijn brief van 4 oktober 2022 schreef ik over de waterfietsen op de Waddenzee.',
    'In mijn brief met kenmerk WF-2022/17346 schreef ik daarover.',
    // A day on which something else happened.
    'Sinds 3 oktober 2022 varen de waterfietsen op de Waddenzee.',
    // Of somebody else.
    'In de brief van de Minister van Defensie van 3 oktober 2022 staat iets over waterfietsen op de Waddenzee.',
    'Uw brief van 3 oktober 2022 over waterfietsen op de Waddenzee heb ik ontvangen.',
    // A number in brackets that is no kenmerk of a letter.
    'Er varen meer waterfietsen dan gedacht (17 345) en dat is te merken.',
  ])('not: %s', async (text) => expect(await linksFrom(text, { 'a.txt': WADDEN })).toEqual([]))
})

describe('by day, where several letters of that day are known', () => {
  test.each<[string, string[]]>([
    ['In mijn brief van 3 oktober 2022 schreef ik over de waterfietsen op de Waddenzee.', ['cites a.txt']],
    ['In mijn brief van 3 oktober 2022 schreef ik over de tarieven van de veerboten in Zeeland.', ['cites c.txt']],
    [
      'In de brief van de Minister van Financiën van 3 oktober 2022 staat wat de waterfietsen op de Waddenzee kosten.',
      ['cites d.txt'],
    ],
  ])('%s', async (text, links) =>
    expect(await linksFrom(text, { 'a.txt': WADDEN, 'c.txt': VEREN, 'd.txt': BUREN })).toEqual(links),
  )

  test('two that fit as well are candidates at most', async () => {
    const other = WADDEN.replace('WF-2022/17345', 'WF-2022/99182').replace('De proef', 'Zoals bekend is de proef')
    const text = 'In mijn brief van 3 oktober 2022 schreef ik over de waterfietsen op de Waddenzee.'
    const different = other.replace(
      /Er varen.*/u,
      'Dat kost meer dan gedacht, want de schippers zijn ziek en het stormt vaak bij Vlieland.',
    )
    const links = await linksFrom(text, { 'a.txt': WADDEN, 'c.txt': different })
    expect(links).toEqual(['cites a.txt ?', 'cites c.txt ?'])
  })

  test('a candidate tells how much the subjects agree, and is inferred', async () => {
    const found = await related({
      'a.txt': WADDEN,
      'b.txt': later('In mijn brief van 3 oktober 2022 schreef ik over de waterfietsen op de Waddenzee.'),
    })
    const { basis, score, by, evidence } = found.link('b.txt cites a.txt')
    expect({ basis, by }).toEqual({ basis: 'inferred', by: 'links/day-and-sender' })
    expect(score).toBeGreaterThan(0)
    expect(score).toBeLessThanOrEqual(1)
    expect(evidence.map(({ quote }) => quote)).toEqual([
      'In mijn brief van 3 oktober 2022 schreef ik over de waterfietsen op de Waddenzee.',
    ])
  })
})

describe('by day, with a number behind it', () => {
  test.each<[string, string[]]>([
    // Another letter of that ministry and day, seen in the agenda of an overleg.
    [
      'Aan de orde is de brief van de Minister van Infrastructuur en Waterstaat d.d. 3 oktober 2022 inzake rapporten over delfstoffen (Kamerstuk 32 852, nr. 173).',
      ['cites kst-32852-173'],
    ],
    [
      'Aan de orde is de brief van de Minister van Infrastructuur en Waterstaat d.d. 3 oktober 2022 inzake waterfietsen op de Waddenzee (Kamerstuk 29 999, nr. 3).',
      ['cites a.txt', 'cites kst-29999-3'],
    ],
  ])('%s', async (text, links) => expect(await linksFrom(text, { 'a.txt': WADDEN })).toEqual(links))
})

test('of a kenmerk that two letters have, neither for sure', async () => {
  const text = 'In mijn brief met kenmerk WF-2022/17345 schreef ik daarover.'
  const links = await linksFrom(text, {
    'a.txt': WADDEN,
    'c.txt': VEREN.replace('WF-2022/17399', 'WF-2022/17345').replace('3 oktober', '4 november'),
  })
  expect(links).toEqual(['cites a.txt ?', 'cites c.txt ?'])
})

describe('by official name', () => {
  test.each<[string, string[]]>([
    ['Zie daarover Kamerstuk 29 999, nr. 12.', ['cites a.txt']],
    ['Zie daarover Kamerstuk 29 999, nrs. 12 en 13.', ['cites a.txt', 'cites kst-29999-13']],
    [
      'In vervolg op mijn brief (Kamerstuk 29 999, nr. 12) bericht ik u het volgende.',
      ['cites a.txt', 'followsUp a.txt'],
    ],
    ['Zie Handelingen II 2021/22, nr. 75, item 31.', ['cites h-tk-20212022-75-31']],
  ])('%s', async (text, links) => expect(await linksFrom(text, { 'a.txt': PRINTED })).toEqual(links))

  test.each([
    // A dossier names no document.
    'Zie daarover Kamerstuk 29 999.',
    'Dit hoort bij dossier 29 999.',
    'De wet staat in Stb. 2020, 12.',
    'Meer staat op www.voorbeeld.nl/waterfietsen.',
  ])('not: %s', async (text) => expect(await linksFrom(text, { 'a.txt': PRINTED })).toEqual([]))

  test('a Kamerstuk that the corpus does not have keeps its official address', async () => {
    const found = await related({ 'b.txt': later('Zie daarover Kamerstuk 29 999, nr. 13.') })
    expect(found.link('b.txt cites kst-29999-13').to).toEqual({
      letter: null,
      id: 'kst-29999-13',
      url: 'https://zoek.officielebekendmakingen.nl/kst-29999-13.html',
    })
  })

  test('its own kenmerk and number are no citations', async () => {
    const { links } = await related({ 'a.txt': PRINTED, 'b.txt': WADDEN })
    expect(links).toEqual([])
  })
})

describe('answers', () => {
  const asks = [
    'Tweede Kamer der Staten-Generaal',
    '',
    'Vaste commissie voor Infrastructuur en Waterstaat',
    '',
    'Aan de Minister van Infrastructuur en Waterstaat',
    '',
    'Den Haag, 3 april 2023',
    '',
    'Ons kenmerk 2023Z05123/2023D13579',
    '',
    'Geachte heer Voorbeeld,',
    '',
    'De commissie verzoekt u om een reactie op berichten over de veiligheid van waterfietsen bij mist.',
    '',
    'Hoogachtend,',
    '',
    'de griffier van de vaste commissie,',
    'B. Bootsma',
    '',
  ].join('\n')

  test.each<[string, object, string[]]>([
    [
      'In reactie op uw brief van 3 april 2023 over de veiligheid van waterfietsen bij mist bericht ik u als volgt.',
      {},
      ['answers a.txt', 'cites a.txt'],
    ],
    [
      'Waterfietsen zijn bij mist goed te zien.',
      { yourKenmerk: '2023Z05123/2023D13579' },
      ['answers a.txt', 'cites a.txt'],
    ],
    ['In uw brief van 3 april 2023 schrijft u over de veiligheid van waterfietsen bij mist.', {}, ['cites a.txt']],
  ])('%s %o', async (text, more, links) => expect(await linksFrom(text, { 'a.txt': asks }, more)).toEqual(links))

  test('a letter of a minister does not ask', async () => {
    const text = 'In reactie op de brief van 3 oktober 2022 over waterfietsen op de Waddenzee bericht ik u als volgt.'
    expect(await linksFrom(text, { 'a.txt': WADDEN })).not.toContain('answers a.txt')
  })
})

test('a later letter cannot be cited', async () => {
  const { links } = await related({
    'a.txt': WADDEN,
    'b.txt': sent({
      day: '2 september 2022',
      text: 'In mijn brief (kenmerk WF-2022/17345) en in mijn brief van 3 oktober 2022 schrijf ik over waterfietsen op de Waddenzee.',
    }),
  })
  expect(links).toEqual([])
})
