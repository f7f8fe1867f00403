/** Forms of one letter, and letters that only look alike. */
import { describe, expect, test } from 'vitest'
import { printed, printedMotie, related, sent } from '../related.ts'

const PARAGRAPHS = [
  'De proef met waterfietsen op de Waddenzee is in april begonnen en duurt een jaar. Er varen er veertig tussen de eilanden, ieder met een schipper die het wad kent. In de zomer waren er op drukke dagen driehonderd reizigers, twee keer zoveel als verwacht.',
  'De veiligheid vraagt aandacht. Bij mist vaart er niets, en bij windkracht vijf of meer evenmin. De reddingmaatschappij is elf keer uitgevaren, meestal voor een gebroken trapas. Rijkswaterstaat plaatst daarom langs de geul boeien met een lamp en een nummer.',
  'De kosten vallen mee. Een waterfiets kost per jaar evenveel als een bus in een uur. De eilanden betalen een derde, de provincie een derde en het Rijk de rest. Over een vervolg spreek ik met de burgemeesters, die daarover in het voorjaar besluiten.',
  'Reizigers zijn tevreden. Zij noemen het uitzicht, de stilte en de schipper, die onderweg vertelt over zeehonden, slikken en de vloed van 1825. Klachten gaan over natte voeten, over het wachten bij laag water en over de prijs van koffie aan boord. De veerdiensten merken weinig van de waterfietsen: zij vervoerden dit jaar evenveel reizigers als het jaar daarvoor, en bijna evenveel auto’s.',
  'De natuur heeft van de proef geen last gehad. Vogelaars telden in juli en augustus twaalf soorten langs de geul, waaronder grutto, lepelaar en scholekster, en zagen alleen bij de zandplaat dat vogels opvlogen. Daar varen de waterfietsen sindsdien met een boog omheen. Visserlieden hebben gevraagd hun netten met vlaggen te mogen merken. Dat is inmiddels zo geregeld, op kosten van de exploitant, en geldt tot oktober.',
]
const BODY = PARAGRAPHS.join('\n\n')

const asSent = (text = BODY, more: object = {}): string => sent({ day: '3 oktober 2022', text, ...more })
const asPrinted = (number: string, text = BODY, day = '3 oktober 2022'): string =>
  printed({ day, dossier: '29 999', number, text })
const asPage = (text = PARAGRAPHS, day = '3 oktober 2022', number = '12'): string =>
  `<!doctype html><html><head><title>Waterfietsen</title></head><body><p>29 999 Waterfietsen</p>
<p>Nr. ${number} BRIEF VAN DE MINISTER VAN INFRASTRUCTUUR EN WATERSTAAT</p>
<p>Aan de Voorzitter van de Tweede Kamer der Staten-Generaal</p><p>Den Haag, ${day}</p>
${text.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}
<p>De Minister van Infrastructuur en Waterstaat, A. Voorbeeld</p></body></html>`

const worksOf = async (files: Record<string, string>): Promise<readonly string[]> => (await related(files)).works

describe('one work', () => {
  test.each<[string, Record<string, string>, string]>([
    ['as sent and as printed', { 'a.txt': asSent(), 'b.txt': asPrinted('12') }, 'b.txt'],
    ['as printed and on the web', { 'a.txt': asPrinted('12'), 'b.html': asPage() }, 'b.html'],
    [
      'of the same kenmerk, with a note and without',
      {
        'a.txt': asSent(BODY, { kenmerk: 'WF-2022/17345' }),
        'b.txt': asSent(PARAGRAPHS.slice(0, 2).join('\n\n'), { kenmerk: 'WF-2022/17345' }),
      },
      'a.txt',
    ],
    [
      'where one misprints the day',
      { 'a.txt': asPrinted('12'), 'b.html': asPage(PARAGRAPHS, '30 oktober 2022') },
      'b.html',
    ],
    ['the text alone', { 'a.txt': asSent(), 'b.txt': BODY }, 'a.txt'],
  ])('%s', async (_, files, best) => {
    const others = Object.keys(files).filter((file) => file !== best)
    expect(await worksOf(files)).toEqual([[best, ...others].join(' = ')])
  })
})

const MOTIE = {
  day: '13 juni 2023',
  dossier: '29 999',
  movers: 'VAN DE LEDEN BOOTSMA EN VEERMAN',
  names: ['Bootsma', 'Veerman'],
  asks: 'ervoor te zorgen dat op iedere waterfiets een reddingsvest per reiziger aanwezig is, en daarover met de eilanden\nafspraken te maken voor ten minste vier jaar',
}
const BOATS =
  'De veerboten krijgen intussen een nieuwe motor, die op waterstof draait en weinig lawaai maakt. De werf in Harlingen levert in maart de eerste, een jaar later dan de rederij had gehoopt.'
const FARES =
  'Voor bewoners verandert het tarief niet. Wie op een eiland naar school gaat, reist gratis, en wie er werkt, betaalt de helft. Honden, fietsen en kinderwagens gaan mee zonder kaartje.'
/** What is said every year. */
const yearly = (year: string): string =>
  `Hierbij bied ik uw Kamer het jaarverslag van de Stichting Waterfietsen aan. ${PARAGRAPHS[1]} Het verslag gaat over ${year}.`

describe('two letters', () => {
  test.each<[string, Record<string, string>]>([
    [
      'the same standard text in two years',
      {
        'a.txt': sent({ day: '3 mei 2021', text: yearly('2020') }),
        'b.txt': sent({ day: '4 mei 2022', text: yearly('2021') }),
      },
    ],
    [
      'the same text with another kenmerk on one day',
      { 'a.txt': asSent(BODY, { kenmerk: 'WF-2022/17345' }), 'b.txt': asSent(BODY, { kenmerk: 'WF-2022/17346' }) },
    ],
    ['the same text under two numbers', { 'a.txt': asPrinted('12'), 'b.txt': asPrinted('13') }],
    [
      'a changed motie and the one that it replaces',
      {
        'a.txt': printedMotie({ ...MOTIE, number: '17' }),
        'b.txt': printedMotie({ ...MOTIE, number: '18', replaces: '17' }),
      },
    ],
    [
      'one day and ministry, a part of the same words',
      {
        'a.txt': asSent(BODY),
        'b.txt': asSent([...PARAGRAPHS.slice(2, 4), BOATS, FARES].join('\n\n'), { subject: 'Veerboten' }),
      },
    ],
    ['one day and ministry, other words', { 'a.txt': asSent(PARAGRAPHS[0]), 'b.txt': asSent(PARAGRAPHS[1]) }],
    [
      'one kenmerk, other words',
      {
        'a.txt': asSent(PARAGRAPHS[0], { kenmerk: 'WF-2022/17345' }),
        'b.txt': asSent(PARAGRAPHS[1], { kenmerk: 'WF-2022/17345', subject: 'Veerboten' }),
      },
    ],
  ])('%s', async (_, files) => expect(await worksOf(files)).toEqual([]))

  // Once: what is like two letters makes them one.
  test('a form without day or number joins no letters that contradict each other', async () => {
    const works = await worksOf({ 'a.txt': asPrinted('12'), 'b.txt': asPrinted('13'), 'c.txt': BODY })
    expect(works.filter((work) => work.includes('a.txt') && work.includes('b.txt'))).toEqual([])
  })

  test('a form without a day joins no letters of two days', async () => {
    const works = await worksOf({ 'a.txt': asSent(), 'b.txt': asSent(BODY, { day: '4 oktober 2023' }), 'c.txt': BODY })
    expect(works.filter((work) => work.includes('a.txt') && work.includes('b.txt'))).toEqual([])
  })
})

test('of a work, only the best form has links, and all of it can be cited', async () => {
  const citing = sent({
    day: '12 mei 2023',
    text: 'Zie Kamerstuk 29 999, nr. 12 en mijn brief met kenmerk WF-2022/17345.',
  })
  const source = `${BODY}\n\nZie Kamerstuk 29 999, nr. 10.`
  const { links, works } = await related({
    'a.txt': asSent(source, { kenmerk: 'WF-2022/17345' }),
    'b.txt': asPrinted('12', source),
    'c.txt': citing,
  })
  expect(works).toEqual(['b.txt = a.txt'])
  expect(links).toEqual(['b.txt cites kst-29999-10', 'c.txt cites b.txt'])
})
