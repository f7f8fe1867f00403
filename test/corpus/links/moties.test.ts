/** Moties: which one a letter means, whether it carries it out, and what the register says of each. */
import { describe, expect, test } from 'vitest'
import type { RegisteredMotie } from '../../../corpus/register/motie.ts'
import { printed, printedMotie, type Related, related, sent } from '../related.ts'

const HELMET = printedMotie({
  day: '13 juni 2022',
  dossier: '29 999',
  number: '17',
  movers: 'VAN HET LID VEERMAN',
  names: ['Veerman'],
  asks: 'op waterfietsen een helm verplicht te stellen en de Kamer daarover te informeren',
})
const BUOYS = printedMotie({
  day: '13 juni 2022',
  dossier: '29 999',
  number: '19',
  movers: 'VAN HET LID VEERMAN',
  names: ['Veerman'],
  asks: 'langs de geul verlichte boeien te leggen',
})
const BOTH = printedMotie({
  day: '13 juni 2022',
  dossier: '29 999',
  number: '20',
  movers: 'VAN DE LEDEN BOOTSMA EN VEERMAN',
  names: ['Bootsma', 'Veerman'],
  asks: 'de tarieven van de veerboten te bevriezen',
})
const files = { 'helmet.txt': HELMET, 'buoys.txt': BUOYS, 'both.txt': BOTH }

const letter = (text: string, day = '12 mei 2023', subject = 'Veiligheid op het water'): string =>
  sent({ day, text, subject })
const linksFrom = async (text: string, among: Record<string, string> = files): Promise<string[]> => {
  const { links } = await related({ ...among, 'x.txt': letter(text) })
  return links.filter((link) => link.startsWith('x.txt ')).map((link) => link.slice(6))
}

describe('links', () => {
  test.each<[string, string[]]>([
    ['De motie van het lid Veerman (Kamerstuk 29 999, nr. 17) is aangenomen.', ['cites helmet.txt']],
    [
      'Met deze brief geef ik uitvoering aan de motie van het lid Veerman (Kamerstuk 29 999, nr. 17).',
      ['cites helmet.txt', 'executes helmet.txt'],
    ],
    [
      'De motie van het lid Veerman (Kamerstuk 29 999, nr. 17) vraagt om een helm. De helm is sinds 1 april verplicht. De motie is hiermee uitgevoerd.',
      ['cites helmet.txt', 'executes helmet.txt'],
    ],
    // Without its number, by its mover and what it is about.
    ['De motie van het lid Veerman verzoekt op waterfietsen een helm te verplichten.', ['cites helmet.txt']],
    ['De motie van het lid Veerman verzoekt langs de geul verlichte boeien te leggen.', ['cites buoys.txt']],
    ['De motie van de leden Bootsma en Veerman verzoekt de tarieven van veerboten te bevriezen.', ['cites both.txt']],
    // The one that was named last.
    [
      'De motie van het lid Veerman (Kamerstuk 29 999, nr. 17) voer ik later uit. De motie van de leden Bootsma en Veerman (Kamerstuk 29 999, nr. 20) heb ik besproken. Daarmee is de motie uitgevoerd.',
      ['cites both.txt', 'cites helmet.txt', 'executes both.txt'],
    ],
    ['Ik doel op de motie van het lid Veerman (Kamerstuk 29 999, nr. 99).', ['cites kst-29999-99']],
  ])('%s', async (text, links) => expect(await linksFrom(text)).toEqual(links))

  test.each<[string, string]>([
    ['De motie van het lid Zeilstra verzoekt op waterfietsen een helm te verplichten.', 'cites helmet.txt'],
    ['De motie van de leden Veerman en Zeilstra verzoekt op waterfietsen een helm te verplichten.', 'cites helmet.txt'],
    ['De motie van het lid Veerman verzoekt de bloembollen in Lisse te tellen.', 'cites helmet.txt'],
    ['De motie van het lid Veerman (Kamerstuk 29 999, nr. 17) heb ik ontraden.', 'executes helmet.txt'],
    ['De motie van het lid Veerman (Kamerstuk 29 999, nr. 17) voer ik na de zomer uit.', 'executes helmet.txt'],
    ['De motie van het lid Veerman (Kamerstuk 29 999, nr. 17) is verworpen.', 'executes helmet.txt'],
    [
      'De motie van het lid Veerman (Kamerstuk 29 999, nr. 17) gaat over helmen. Na de zomer zal de motie worden uitgevoerd.',
      'executes helmet.txt',
    ],
  ])('not, nor as a candidate: %s', async (text, link) =>
    expect((await linksFrom(text)).map((one) => one.replace(' ?', ''))).not.toContain(link),
  )

  // Of letters that speak of the uitvoering of a motie, half did not carry it out: each of these was seen.
  test.each([
    'De vaste commissie heeft mij verzocht de Kamer te informeren over de uitvoering van de motie van het lid Veerman (Kamerstuk 29 999, nr. 17).',
    'Op 3 april heb ik uw Kamer geïnformeerd over de wijze waarop ik uitvoering wil geven aan de motie van het lid Veerman (Kamerstuk 29 999, nr. 17).',
    'De brief van de Staatssecretaris d.d. 3 april 2023 inzake de stand van zaken van de uitvoering van de motie van het lid Veerman (Kamerstuk 29 999, nr. 17).',
    'Het lid Bootsma vroeg verlof om mij te interpelleren over de uitvoering van de motie van het lid Veerman (Kamerstuk 29 999, nr. 17).',
    'Met deze brief informeer ik u over de voortgang van de uitvoering van de motie van het lid Veerman (Kamerstuk 29 999, nr. 17).',
  ])('not carried out: %s', async (text) => expect(await linksFrom(text)).toEqual(['cites helmet.txt']))

  test.each([
    'De motie van het lid Veerman (Kamerstuk 29 999, nr. 17) zal worden uitgevoerd.',
    'De motie van het lid Veerman (Kamerstuk 29 999, nr. 17) is nog niet uitgevoerd.',
  ])('not: %s', async (text) => expect(await linksFrom(text)).toEqual(['cites helmet.txt']))

  test('a motie of a later day is not meant', async () => {
    const text = 'De motie van het lid Veerman verzoekt op waterfietsen een helm te verplichten.'
    const { links } = await related({ 'helmet.txt': HELMET, 'x.txt': letter(text, '12 mei 2022') })
    expect(links).toEqual([])
  })

  test('of a motie outside the corpus, the official address', async () => {
    const found = await related({ 'x.txt': letter('Zie de motie van het lid Veerman (Kamerstuk 29 999, nr. 17).') })
    expect(found.link('x.txt cites kst-29999-17').to).toMatchObject({
      letter: null,
      url: 'https://zoek.officielebekendmakingen.nl/kst-29999-17.html',
    })
  })
})

const lineOf = ({ id, movers, status, executedBy, mentions }: RegisteredMotie, { fileOf }: Related): string =>
  `${id.startsWith('kst-') ? id : 'unnumbered'} ${movers.join('/')} ${status}${executedBy ? ` by ${fileOf(executedBy.letter)}` : ''}: ${mentions.map((one) => fileOf(one.letter)).join(', ')}`
async function registerOf(among: Record<string, string>): Promise<string[]> {
  const found = await related(among)
  return found.moties.map((motie) => lineOf(motie, found)).sort()
}

describe('the register', () => {
  const numbered = (text: string): string => letter(`De motie van het lid Veerman (Kamerstuk 29 999, nr. 17) ${text}`)

  test.each<[string, string]>([
    ['wordt besproken met de eilanden.', 'ingediend'],
    ['is op 20 juni 2022 aangenomen.', 'aangenomen'],
    ['is op 20 juni 2022 verworpen.', 'verworpen'],
    ['is op 20 juni 2022 aangehouden.', 'aangehouden'],
    ['is hiermee uitgevoerd.', 'uitgevoerd by x.txt'],
    ['beschouw ik hiermee als afgedaan.', 'afgedaan by x.txt'],
  ])('%s', async (text, status) =>
    expect(await registerOf({ 'helmet.txt': HELMET, 'x.txt': numbered(text) })).toEqual([
      `kst-29999-17 Veerman ${status}: helmet.txt, x.txt`,
    ]),
  )

  test('zal in 2024 worden uitgevoerd.', async () =>
    expect(await registerOf({ 'helmet.txt': HELMET, 'x.txt': numbered('zal in 2024 worden uitgevoerd.') })).toEqual([
      'kst-29999-17 Veerman ingediend: helmet.txt, x.txt',
    ]))

  test('a motie once, whether or not its number is told', async () => {
    expect(
      await registerOf({
        'helmet.txt': HELMET,
        'x.txt': numbered('is aangenomen.'),
        'y.txt': letter(
          'De motie van het lid Veerman verzoekt op waterfietsen een helm te verplichten. De motie is hiermee uitgevoerd.',
          '1 februari 2024',
        ),
      }),
    ).toEqual(['kst-29999-17 Veerman uitgevoerd by y.txt: helmet.txt, x.txt, y.txt'])
  })

  test('two of one mover are two', async () => {
    expect(
      await registerOf({
        'helmet.txt': HELMET,
        'buoys.txt': BUOYS,
        'x.txt': letter(
          'De motie van het lid Veerman (Kamerstuk 29 999, nr. 17) is aangenomen.\n\nDe motie van het lid Veerman (Kamerstuk 29 999, nr. 19) is verworpen.',
        ),
      }),
    ).toEqual([
      'kst-29999-17 Veerman aangenomen: helmet.txt, x.txt',
      'kst-29999-19 Veerman verworpen: buoys.txt, x.txt',
    ])
  })

  test('a motie and the one that replaces it are two', async () => {
    const changed = HELMET.replace('Nr. 17', 'Nr. 18')
      .replace(
        'MOTIE VAN HET LID VEERMAN',
        'GEWIJZIGDE MOTIE VAN HET LID VEERMAN TER VERVANGING VAN DIE\nGEDRUKT ONDER NR. 17',
      )
      .replaceAll('kst-29999-17', 'kst-29999-18')
      .replace('29 999, nr. 17', '29 999, nr. 18')
      .replace('13 juni', '20 juni')
    const found = await registerOf({ 'helmet.txt': HELMET, 'changed.txt': changed })
    expect(found).toContain('kst-29999-17 Veerman ingediend: helmet.txt')
    expect(found).toContain('kst-29999-18 Veerman ingediend: changed.txt')
  })

  test('what a letter says of one motie is not said of another', async () => {
    const text =
      'De motie van het lid Bootsma (Kamerstuk 29 999, nr. 30) over veren is uitgevoerd.\n\nDe motie van het lid Zeilstra (Kamerstuk 29 999, nr. 31) over boeien is aangenomen.'
    expect(
      await registerOf({ 'x.txt': printed({ day: '12 mei 2023', dossier: '29 999', number: '40', text }) }),
    ).toEqual(['kst-29999-30 Bootsma uitgevoerd by x.txt: x.txt', 'kst-29999-31 Zeilstra aangenomen: x.txt'])
  })
})

describe('what is said of several', () => {
  const [A, B, C] = [
    'de motie van het lid Veerman (Kamerstuk 29 999, nr. 17)',
    'de motie van het lid Bootsma (Kamerstuk 29 999, nr. 19)',
    'de motie van het lid Haven (Kamerstuk 29 999, nr. 20)',
  ]
  const apart = 'De zee is diep. Er varen er veertig.'
  test.each<[string, string]>([
    [
      `Ik reageer op twee moties van het lid Veerman (Kamerstuk 29 999, nrs. 17 en 19). ${apart} Ik beschouw beide moties als afgedaan.`,
      '17 19',
    ],
    [`Ik reageer op ${A} en ${B}. ${apart} Deze moties beschouw ik als afgedaan.`, '17 19'],
    [
      `Ik reageer op ${A}. ${apart} Ik reageer ook op ${B}. ${apart} Deze twee moties beschouw ik als afgedaan.`,
      '17 19',
    ],
    [
      `Ik reageer op ${C}. ${apart} Ik reageer op ${A} en ${B}. ${apart} Beide moties beschouw ik als afgedaan.`,
      '17 19',
    ],
    [`Ik reageer op ${A}, ${B} en ${C}. ${apart} Deze drie moties beschouw ik als afgedaan.`, '17 19 20'],
    // One, the last.
    [`Ik reageer op ${A} en ${B}. ${apart} De motie beschouw ik als afgedaan.`, '19'],
    // Which two?
    [
      `Ik reageer op ${A} en ${B}. ${apart} Ik reageer ook op ${C}. ${apart} Beide moties beschouw ik als afgedaan.`,
      '',
    ],
    [`Ik reageer op ${A}. ${apart} Beide moties beschouw ik als afgedaan.`, ''],
  ])('%s', async (text, done) => {
    const { moties } = await related({ 'x.txt': letter(text) })
    const settled = moties.filter(({ status }) => status === 'afgedaan').map(({ kamerstuk }) => kamerstuk!.slice(10))
    expect(settled.sort().join(' ')).toBe(done)
  })
})
