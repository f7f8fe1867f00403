/** Which promise a sentence means: by number, letter, day, subject, or because it was just spoken of. */
import { describe, expect, test } from 'vitest'
import { registerOf, related, sent } from '../related.ts'

const MADE = sent({
  day: '3 oktober 2022',
  kenmerk: 'WF-2022/17345',
  subject: 'Proef met waterfietsen op de Waddenzee',
  text: 'Er varen er veertig tussen de eilanden.\n\nIk stuur uw Kamer voor 1 juli 2023 de evaluatie van de proef met waterfietsen.',
})
const later = (text: string, more: object = {}): string =>
  sent({ day: '12 mei 2023', subject: 'Voortgang op het water', text, ...more })
const registered = async (text: string, files: Record<string, string> = { 'a.txt': MADE }, more: object = {}) =>
  registerOf(await related({ ...files, 'b.txt': later(text, more) }))

describe('one promise', () => {
  test.each<[string, string]>([
    [
      'In mijn brief van 3 oktober 2022 (kenmerk WF-2022/17345) heb ik toegezegd uw Kamer de evaluatie van de proef te sturen.',
      'openstaand: a.txt new, b.txt earlier',
    ],
    [
      'Op 3 oktober 2022 heb ik toegezegd uw Kamer de evaluatie van de proef met waterfietsen te sturen.',
      'openstaand: a.txt new, b.txt earlier',
    ],
    [
      'Met deze brief voldoe ik aan de toezegging uit mijn brief van 3 oktober 2022 om uw Kamer de evaluatie van de waterfietsen te sturen.',
      'voldaan by b.txt: a.txt new, b.txt fulfilled',
    ],
    [
      'In mijn brief met kenmerk WF-2022/17345 heb ik toegezegd uw Kamer de evaluatie van de proef te sturen. Met deze brief doe ik die toezegging gestand.',
      'voldaan by b.txt: a.txt new, b.txt earlier, b.txt fulfilled',
    ],
    [
      'Ik heb toegezegd uw Kamer de evaluatie van de proef met waterfietsen te sturen.',
      'openstaand: a.txt new, b.txt earlier ?',
    ],
  ])('%s', async (text, line) => expect(await registered(text)).toEqual([line]))
})

describe('another promise', () => {
  test.each([
    'Op 4 oktober 2022 heb ik toegezegd uw Kamer de evaluatie van de proef met waterfietsen te sturen.',
    'Op 3 oktober 2022 heb ik toegezegd uw Kamer de tarieven van de veerboten in Zeeland te sturen. '.replace(
      'Op 3 oktober 2022',
      'Op 7 oktober 2022',
    ),
    'Ik heb toegezegd uw Kamer de tarieven van de veerboten in Zeeland te sturen.',
    'Met deze brief voldoe ik aan de toezegging over de tarieven van de veerboten in Zeeland.',
  ])('%s', async (text) => {
    const lines = await registered(text)
    expect(lines).toHaveLength(2)
    expect(lines).toContain('openstaand: a.txt new')
  })

  test('of another ministry', async () => {
    const text = 'Ik heb toegezegd uw Kamer de evaluatie van de proef met waterfietsen te sturen.'
    expect(await registered(text, undefined, { ministry: 'Financiën' })).toContain('openstaand: a.txt new')
  })
})

/** Seen in letters of ministries from 2009 to 2024, where each of these had been tied to a promise of something else. */
describe('not tied by what any promise says', () => {
  test('promises of different years about different things', async () => {
    const made = (day: string, subject: string, text: string): string => sent({ day, subject, text })
    const lines = registerOf(
      await related({
        'a.txt': made(
          '17 mei 2016',
          'Dijken',
          'De dijken zijn oud.\n\nIk zal u de brief zo spoedig mogelijk doen toekomen.',
        ),
        'b.txt': made(
          '2 maart 2020',
          'Veren',
          'De veren varen niet.\n\nIk zal u mijn reactie zo spoedig mogelijk sturen.',
        ),
        'c.txt': made('2 maart 2021', 'Bruggen', 'Een brug viel.\n\nIk informeer u hier zo spoedig mogelijk over.'),
      }),
    )
    expect(lines.sort()).toEqual(['openstaand: a.txt new', 'openstaand: b.txt new', 'openstaand: c.txt new'])
  })

  test.each<[string, string[]]>([
    [
      'Tijdens dit debat heb ik toegezegd stappen te zetten met een verhoging van het tarief van de waterfietsen. Tevens heb ik toegezegd uw Kamer een stappenplan voor het tarief van de waterfietsen te sturen.',
      ['openstaand: b.txt earlier', 'openstaand: b.txt earlier'],
    ],
    [
      'Ik zal u informeren zodra er een besluit over de steigers is genomen.\n\nDe toezegging om een loket voor schippers in te richten ben ik nagekomen.',
      ['openstaand: b.txt new', 'voldaan by b.txt: b.txt fulfilled'],
    ],
    [
      'Zoals ik u bij verschillende gelegenheden heb toegezegd, komt er een rapport over de steigers. Daarmee beantwoord ik tevens de motie van het lid De Lange.',
      ['openstaand: b.txt earlier'],
    ],
    [
      'In het debat van 6 juni 2022 heb ik toegezegd uw Kamer een loket voor schippers toe te lichten.\n\nIn het debat van 6 juni 2022 heb ik ook toegezegd uw Kamer de vissers op de rivieren te beschrijven.',
      ['openstaand: b.txt earlier', 'openstaand: b.txt earlier'],
    ],
  ])('%s', async (text, lines) => expect((await registered(text, {})).sort()).toEqual(lines))
})

describe('near-identical promises of two ministries on one day', () => {
  const promise = (ministry: string, kenmerk: string): string =>
    sent({
      day: '3 oktober 2022',
      ministry,
      kenmerk,
      subject: 'Reiskosten van ambtenaren',
      text: `Dit ministerie vergoedt de reiskosten voortaan zelf (${ministry}).\n\nIk stuur uw Kamer voor 1 juli 2023 de evaluatie van de reiskosten.`,
    })
  const files = {
    'fin.txt': promise('Financiën', 'FIN-2022/11111'),
    'def.txt': promise('Defensie', 'DEF-2022/22222'),
  }

  test('are two', async () => {
    expect(registerOf(await related(files)).sort()).toEqual(['openstaand: def.txt new', 'openstaand: fin.txt new'])
  })

  test.each([
    ['Financiën', 'fin.txt'],
    ['Defensie', 'def.txt'],
  ])('and %s meets its own', async (ministry, file) => {
    const lines = await registered(
      'In mijn brief van 3 oktober 2022 heb ik toegezegd uw Kamer de evaluatie van de reiskosten te sturen. Met deze brief doe ik die toezegging gestand.',
      files,
      { ministry },
    )
    expect(lines).toContain(`voldaan by b.txt: ${file} new, b.txt earlier, b.txt fulfilled`)
    expect(lines).toHaveLength(2)
  })
})

describe('promises of one letter', () => {
  const two = sent({
    day: '3 oktober 2022',
    kenmerk: 'WF-2022/17345',
    text: 'Er is veel gebeurd.\n\nIk stuur uw Kamer voor 1 juli 2023 de evaluatie van de waterfietsen op de Waddenzee.\n\nIk stuur uw Kamer voor 1 juli 2023 de tarieven van de veerboten in Zeeland.',
  })

  test.each([
    ['de evaluatie van de waterfietsen', 'waterfietsen'],
    ['de tarieven van de veerboten', 'veerboten'],
  ])('are told apart by subject: %s', async (what, word) => {
    const found = await related({
      'a.txt': two,
      'b.txt': later(`Met deze brief voldoe ik aan de toezegging uit mijn brief van 3 oktober 2022 over ${what}.`),
    })
    const met = found.toezeggingen.filter(({ status }) => status === 'voldaan')
    expect(met.map(({ text }) => text)).toEqual([expect.stringContaining(word)])
  })

  test('met one after the other', async () => {
    const lines = await registered(
      [
        'Met deze brief voldoe ik aan de toezegging uit mijn brief van 3 oktober 2022 over de evaluatie van de waterfietsen.',
        'Met deze brief voldoe ik aan de toezegging uit mijn brief van 3 oktober 2022 over de tarieven van de veerboten.',
      ].join('\n\n'),
      { 'a.txt': two },
    )
    expect(lines).toEqual([
      'voldaan by b.txt: a.txt new, b.txt fulfilled',
      'voldaan by b.txt: a.txt new, b.txt fulfilled',
    ])
  })
})

describe('a successor', () => {
  const text =
    'Op 3 oktober 2022 heeft mijn ambtsvoorganger toegezegd uw Kamer de evaluatie van de akkerranden te sturen. Met deze brief doe ik die toezegging gestand.'
  const made = (ministry: string): string =>
    sent({
      day: '3 oktober 2022',
      ministry,
      subject: 'Akkerranden',
      text: 'Er bloeit veel.\n\nIk stuur uw Kamer voor 1 juli 2023 de evaluatie van de akkerranden.',
    })
  const met = async (from: string, to: string): Promise<string[]> =>
    registerOf(
      await related({
        'a.txt': made(from),
        'b.txt': sent({ day: '10 oktober 2024', ministry: to, subject: 'Bloemen', text }),
      }),
    )
  const WHOLE = 'voldaan by b.txt: a.txt new, b.txt earlier, b.txt fulfilled'
  const LNV = 'Landbouw, Natuur en Voedselkwaliteit'
  const LVVN = 'Landbouw, Visserij, Voedselzekerheid en Natuur'

  test.each([
    [LNV, LVVN],
    ['Economische Zaken en Klimaat', 'Klimaat en Groene Groei'],
    ['Economische Zaken en Klimaat', 'Economische Zaken'],
    ['Binnenlandse Zaken en Koninkrijksrelaties', 'Volkshuisvesting en Ruimtelijke Ordening'],
  ])('of %s: %s', async (from, to) => expect(await met(from, to)).toEqual([WHOLE]))

  test.each([
    [LNV, 'Klimaat en Groene Groei'],
    ['Defensie', 'Financiën'],
  ])('not of %s: %s', async (from, to) => expect(await met(from, to)).toContain('openstaand: a.txt new'))

  test('the ministry of the entry is the one that promised', async () => {
    const { toezeggingen } = await related({
      'a.txt': made(LNV),
      'b.txt': sent({ day: '10 oktober 2024', ministry: LVVN, subject: 'Bloemen', text }),
    })
    expect(toezeggingen.map(({ ministry }) => ministry)).toEqual([LNV])
  })
})

describe('a promise of which one letter speaks twice', () => {
  const cited = '(Kamerstuk 29 999, nr. 4)'
  const twice = async (second: string): Promise<string[]> =>
    registerOf(
      await related({
        'b.txt': sent({
          day: '12 mei 2023',
          text: `In deze brief ga ik in op de tarieven, zoals ik uw Kamer heb toegezegd in de brief over het varen d.d. 3 mei 2022 ${cited}.\n\nDe zee is diep.\n\n${second}`,
        }),
      }),
    )

  test('by the letter that both cite and what they are about', async () => {
    expect(
      await twice(`Over de tarieven heb ik overleg gevoerd, zoals toegezegd in mijn brief over het varen ${cited}.`),
    ).toEqual(['voldaan by b.txt: b.txt fulfilled, b.txt fulfilled'])
  })

  test.each([
    `Over de boeien heb ik overleg gevoerd, zoals toegezegd in mijn brief over het varen ${cited}.`,
    'Over de tarieven heb ik overleg gevoerd, zoals toegezegd in mijn brief over het varen (Kamerstuk 29 999, nr. 5).',
  ])('two: %s', async (second) => expect(await twice(second)).toHaveLength(2))
})
