/** The beslisnota and the attachments of a letter. */
import { describe, expect, test } from 'vitest'
import { printed, related, sent } from '../related.ts'

const nota = (about: string, day = '28 september 2022', ministry = 'Infrastructuur en Waterstaat'): string =>
  [
    `Ministerie van ${ministry}`,
    '',
    'TER BESLISSING',
    '',
    'Aan de Minister',
    '',
    'Datum',
    day,
    '',
    'nota',
    '',
    `Beslisnota bij ${about}`,
    '',
    'Aanleiding',
    '',
    'De eilanden vragen om duidelijkheid.',
    '',
    'Geadviseerd besluit',
    '',
    'U wordt geadviseerd de bijgevoegde brief te ondertekenen.',
    '',
    'Kernpunten',
    '',
    'De reddingmaatschappij steunt het voorstel.',
    '',
  ].join('\n')

const attachment = (about: string): string =>
  [
    'Overzicht van de boeien',
    '',
    `Bijlage ${about}`,
    '',
    '1. Doel',
    '',
    'De boeien wijzen de weg langs de geul.',
    '',
    '2. Aantallen',
    '',
    'Er liggen er elf bij Vlieland en negen bij Schiermonnikoog.',
    '',
  ].join('\n')

const WADDEN = sent({
  day: '3 oktober 2022',
  kenmerk: 'WF-2022/17345',
  subject: 'Proef met waterfietsen op de Waddenzee',
  text: 'De proef met waterfietsen op de Waddenzee is begonnen. Er varen er veertig tussen de eilanden, met een schipper.',
})
const VEREN = sent({
  day: '3 oktober 2022',
  subject: 'Tarieven van de veerboten in Zeeland',
  text: 'De tarieven van de veerboten in Zeeland stijgen in januari. Bewoners houden hun abonnement met korting.',
})
const BUREN = sent({
  day: '4 oktober 2022',
  subject: 'Proef met waterfietsen op de Waddenzee',
  ministry: 'Financiën',
  text: 'Over de btw op waterfietsen op de Waddenzee heb ik met de eilanden gesproken. De proef verandert het tarief niet.',
})
const PRINTED = printed({
  day: '7 november 2022',
  dossier: '29 999',
  number: '12',
  text: 'In deze brief beschrijf ik hoe de boeien langs de geul worden gelegd.',
})

const files = { 'wadden.txt': WADDEN, 'veren.txt': VEREN, 'buren.txt': BUREN, 'printed.txt': PRINTED }
const linksFrom = async (content: string, among: Record<string, string> = files): Promise<string[]> => {
  const { links } = await related({ ...among, 'x.txt': content })
  return links.filter((link) => link.startsWith('x.txt ')).map((link) => link.slice(6))
}

describe('a beslisnota', () => {
  test.each<[string, string[]]>([
    [nota('Kamerbrief Proef met waterfietsen op de Waddenzee'), ['beslisnotaOf wadden.txt']],
    [nota('de Kamerbrief over tarieven van de veerboten in Zeeland'), ['beslisnotaOf veren.txt']],
    [nota('Kamerbrief Proef met waterfietsen op de Waddenzee', '3 oktober 2022'), ['beslisnotaOf wadden.txt']],
    [
      nota('Kamerbrief Proef met waterfietsen op de Waddenzee', '28 september 2022', 'Financiën'),
      ['beslisnotaOf buren.txt'],
    ],
  ])('%j', async (content, wanted) => expect(await linksFrom(content)).toEqual(wanted))

  test.each<[string, string]>([
    ['another subject', nota('Kamerbrief Geluid van windmolens op zee')],
    ['signed off long before', nota('Kamerbrief Proef met waterfietsen op de Waddenzee', '3 mei 2022')],
    ['of long after', nota('Kamerbrief Proef met waterfietsen op de Waddenzee', '3 februari 2023')],
    ['of another ministry', nota('Kamerbrief Proef met waterfietsen op de Waddenzee', '28 september 2022', 'Defensie')],
  ])('not: %s', async (_, content) => expect(await linksFrom(content)).toEqual([]))

  test('of two letters with that subject, none for sure', async () => {
    const again = sent({
      day: '10 oktober 2022',
      subject: 'Proef met waterfietsen op de Waddenzee',
      text: 'Anders dan ik schreef, begint de reis een uur later en vanaf een andere steiger.',
    })
    const links = await linksFrom(nota('Kamerbrief Proef met waterfietsen op de Waddenzee'), {
      'wadden.txt': WADDEN,
      'again.txt': again,
    })
    expect(links).toEqual(['beslisnotaOf again.txt ?', 'beslisnotaOf wadden.txt ?'])
  })

  test('shows both subjects', async () => {
    const found = await related({
      'wadden.txt': WADDEN,
      'x.txt': nota('Kamerbrief Proef met waterfietsen op de Waddenzee'),
    })
    const { basis, score, evidence } = found.link('x.txt beslisnotaOf wadden.txt')
    expect({ basis, score }).toEqual({ basis: 'inferred', score: 1 })
    expect(evidence.map(({ letter, quote }) => [found.fileOf(letter), quote.replace(/\s+/gu, ' ')])).toEqual([
      ['x.txt', 'Beslisnota bij Kamerbrief Proef met waterfietsen op de Waddenzee'],
      ['wadden.txt', 'Proef met waterfietsen op de Waddenzee'],
    ])
  })
})

describe('an attachment', () => {
  test.each<[string, string[]]>([
    [attachment('bij Kamerstuk 29 999, nr. 12'), ['attachmentOf printed.txt', 'cites printed.txt']],
    [
      attachment('2 bij de brief van de minister van Infrastructuur en Waterstaat van 3 oktober 2022 (WF-2022/17345)'),
      ['attachmentOf wadden.txt', 'cites wadden.txt'],
    ],
  ])('%j', async (content, wanted) => expect(await linksFrom(content)).toEqual(wanted))

  test.each([
    attachment('bij Kamerstuk 29 999').replace('Bijlage', 'Zie'),
    attachment('1'),
    // Named further on, it is only cited.
    `${attachment('1').padEnd(400, ' ')}\n\nMeer daarover staat in Kamerstuk 29 999, nr. 12.`,
  ])('not: %j', async (content) => {
    expect((await linksFrom(content)).filter((link) => link.startsWith('attachmentOf'))).toEqual([])
  })

  test('a letter that speaks of its own attachment is none', async () => {
    const text = 'Bijlage 1 bij de brief van 3 oktober 2022 (kenmerk WF-2022/17345) gaat over de boeien.'
    expect(await linksFrom(sent({ day: '12 mei 2023', text }))).toEqual(['cites wadden.txt'])
  })
})
