/** How letters of many ministries name motions: in lists, rows, brackets and clauses, with the Kamerstuk further on. */
import { expect, test } from 'vitest'
import { extract } from '../../extractors/extract.ts'
import { phrasesIn } from '../../extractors/moties/phrases.ts'
import type { Motie } from '../../extractors/moties.ts'
import { moties } from '../../extractors/moties.ts'
import { clean } from '../../pipeline/clean.ts'
import type { Block, Document } from '../../pipeline/document.ts'
import { structure } from '../../pipeline/structure.ts'
import { documentOf } from '../helpers.ts'

const motiesIn = (document: Document): string[] =>
  extract(document).annotations.flatMap(({ type, value }) => {
    if (type !== moties.type) return []
    const { movers, id, cosigned } = value as Motie
    return [`${movers.join('+')}${cosigned ? ' c.s.' : ''} ${id}`.trim()]
  })
const read = (text: string): string[] => motiesIn(structure(clean(documentOf(text))))
const named = (text: string): [string, readonly string[], boolean][] =>
  phrasesIn(text, 0).map(({ start, end, movers, cosigned }) => [text.slice(start, end), movers, cosigned])

test.each<[string, string, string[], boolean]>([
  ['Uitvoering motie lid Bakstra c.s. over veren', 'motie lid Bakstra c.s.', ['Bakstra'], true],
  [
    'Uitvoering motie leden Bakstra (ABC) en Smit (DEF)',
    'motie leden Bakstra (ABC) en Smit (DEF)',
    ['Bakstra', 'Smit'],
    false,
  ],
  ['de motie van lid-Bakstra', 'motie van lid-Bakstra', ['Bakstra'], false],
  ['de motie het lid Bakstra', 'motie het lid Bakstra', ['Bakstra'], false],
  ['de moties van het TK-lid Bakstra (SP) en de monitoring', 'moties van het TK-lid Bakstra (SP)', ['Bakstra'], false],
  ['de motie van senator Bakstra c.s.', 'motie van senator Bakstra c.s.', ['Bakstra'], true],
  [
    'de motie van mw. Bakstra en dhr. Smit over veren',
    'motie van mw. Bakstra en dhr. Smit',
    ['Bakstra', 'Smit'],
    false,
  ],
  [
    'de motie betreffende veren van de leden Bakstra en Smit',
    'motie betreffende veren van de leden Bakstra en Smit',
    ['Bakstra', 'Smit'],
    false,
  ],
  [
    'een gewijzigde motie aangenomen van het lid Bakstra',
    'gewijzigde motie aangenomen van het lid Bakstra',
    ['Bakstra'],
    false,
  ],
  [
    'de motie ingediend tijdens het debat door het lid Bakstra',
    'motie ingediend tijdens het debat door het lid Bakstra',
    ['Bakstra'],
    false,
  ],
  ['De motie die het lid Bakstra (SP) op 3 mei heeft ingediend', 'motie die het lid Bakstra (SP)', ['Bakstra'], false],
  [
    'De indieners van de motie over veren zijn Bakstra en Smit.',
    'motie over veren zijn Bakstra en Smit',
    ['Bakstra', 'Smit'],
    false,
  ],
  ['zijn door het lid Bakstra c.s. twee moties ingediend', 'door het lid Bakstra c.s. twee moties', ['Bakstra'], true],
  ['Het lid Bakstra heeft een motie ingediend', 'Het lid Bakstra heeft een motie', ['Bakstra'], false],
  ['Toen diende de heer Bakstra een motie in', 'de heer Bakstra een motie', ['Bakstra'], false],
  [
    'Eerder heeft de heer Bakstra mede namens mevrouw Smit een motie ingediend',
    'de heer Bakstra mede namens mevrouw Smit een motie',
    ['Bakstra'],
    false,
  ],
  [
    'de door het lid Bakstra ingediende en door uw Kamer aangenomen motie',
    'door het lid Bakstra ingediende en door uw Kamer aangenomen motie',
    ['Bakstra'],
    false,
  ],
  [
    'de motie van de leden mevrouw Bakstra en de heer Smit',
    'motie van de leden mevrouw Bakstra en de heer Smit',
    ['Bakstra', 'Smit'],
    false,
  ],
  [
    'de moties op stukken nrs. 12 en 13 van het lid Bakstra',
    'moties op stukken nrs. 12 en 13 van het lid Bakstra',
    ['Bakstra'],
    false,
  ],
  ['de motie op stuk nr. 14 van Smit en Visser', 'motie op stuk nr. 14 van Smit en Visser', ['Smit', 'Visser'], false],
  ['de motie (Bakstra c.s., 36 000, nr. 4)', 'motie (Bakstra c.s.', ['Bakstra'], true],
  ['Motie: Bakstra c.s. (36 000, nr. 4)', 'Motie: Bakstra c.s.', ['Bakstra'], true],
  ['de motie nr. 5 (Bakstra) over veren', 'motie nr. 5 (Bakstra', ['Bakstra'], false],
  ['de motie “Bakstra c.s.” over veren', 'motie “Bakstra c.s.', ['Bakstra'], true],
  ['de motie ‘Bakstra’ over veren', 'motie ‘Bakstra’', ['Bakstra'], false],
  [
    'de gewijzigde motie van het lid De Korte1het kabinet',
    'gewijzigde motie van het lid De Korte',
    ['De Korte'],
    false,
  ],
  ['Uw Kamer nam de motie1 van het lid Bakstra aan', 'motie1 van het lid Bakstra', ['Bakstra'], false],
])('%s', (text, quote, movers, cosigned) => expect(named(text)).toEqual([[quote, movers, cosigned]]))

// What it is about, or who did something else.
test.each([
  'reactie op aangenomen moties Defensiebegroting 2010',
  'de moties Landbouw en de motie Schiphol',
  'de motie (Kamerbrief) over veren',
  'Dit vraagt de motie: Bakstra moet varen.',
  'De motie die het lid Bakstra noemt, ken ik niet.',
  'Het lid Bakstra heeft een motie gelezen',
  'Het lid Bakstra heeft een motie over de veren in Waterrijk genoemd',
])('no mover: %s', (text) => expect(named(text).flatMap(([, movers]) => movers)).toEqual([]))

test('a list of motions goes on with a member only where its subject or paper follows', () => {
  const text = 'de moties van het lid Bakstra over veren en het lid Smit over oevers, en het lid Visser vraagt dat'
  expect(named(text).map(([, movers]) => movers)).toEqual([['Bakstra'], ['Smit']])
  expect(named('de moties van de leden Smit, 3 4 Bakstra en Visser')[0]?.[1]).toEqual(['Smit', 'Bakstra', 'Visser'])
})

const LIST = `Geachte voorzitter,

Ik meld de voortgang van drie moties over het veer bij Waterrijk, te weten de moties van:
- het lid Bakstra (ABC) over de pont;
- het lid Smit (DEF) over de oever;
- het lid Smit (DEF) over een steiger.

`
test('items of a list that its sentence announces, in the order in which the letter takes them', () => {
  const text = `${LIST}De motie van het lid Bakstra (ABC) met Kamerstuknummer 36000, nr. 11 was een oproep.

De motie van het lid Smit (DEF) met Kamerstuknummer 36000, nr. 13, is uitgevoerd.

De motie van het lid Smit (DEF) met Kamerstuknummer 36000, nr. 15, loopt.
`
  const ids = ['Bakstra kst-36000-11', 'Smit kst-36000-13', 'Smit kst-36000-15']
  expect(read(text)).toEqual([...ids, ...ids])
  // With one motion of Smit fewer, nothing tells which of the items it is.
  expect(read(text.slice(0, text.lastIndexOf('De motie van'))).slice(0, 3)).toEqual([
    'Bakstra kst-36000-11',
    'Smit null',
    'Smit null',
  ])
})
test.each([
  LIST.replace('de moties van:', 'de vragen van:'),
  LIST.replace('te weten de moties van:', 'naar aanleiding van de moties en van vragen van:'),
])('items of another list: %#', (text) => expect(read(text)).toEqual([]))

test.each<[string, string[]]>([
  // behind its sentence
  [
    '- Motie Bakstra over het veer om de pont te behouden. (Kamerstukken II, 2020/21, 36000, nr. 3)',
    ['Bakstra kst-36000-3'],
  ],
  ['- Motie Bakstra over het veer. De pont is behouden. (Kamerstuk 36 000, nr. 3)', ['Bakstra kst-36000-3']],
  ['Ik noem de motie Bakstra. De pont is behouden. (Kamerstuk 36 000, nr. 3)', ['Bakstra null']],
  ['- Motie Bakstra over het veer. Ik schreef u daarover een brief. (Kamerstuk 36 000, nr. 3)', ['Bakstra null']],
  [
    'De Kamer heeft een motie over het veer bij Waterrijk aangenomen. Daarin wordt de regering verzocht te varen (Kamerstuk 36 000, nr. 14).',
    ['kst-36000-14'],
  ],
  ['De Kamer heeft een motie over het veer aangenomen. Daarin lees ik een verslag (Kamerstuk 36 000, nr. 14).', []],
  ['De Kamer heeft een motie over het veer aangenomen. Daarmee varen wij weer (Kamerstuk 36 000, nr. 14).', []],
  // the words between
  [
    'de motie van het lid Bakstra over een verbod op overleg in het debat (Kamerstuk 36 000, nr. 5)',
    ['Bakstra kst-36000-5'],
  ],
  [
    'de motie van het lid Bakstra die vraagt in overleg met gemeenten te gaan (Kamerstuk 36 000, nr. 5)',
    ['Bakstra kst-36000-5'],
  ],
  ['de motie van het lid Bakstra is besproken in het debat (Kamerstuk 36 000, nr. 5)', ['Bakstra null']],
  ['de motie van het lid Bakstra (ter vervanging van nr. 9) Kamerstuk 36 000, nr. 13', ['Bakstra kst-36000-13']],
  ['de motie van het lid Bakstra, zie: Kamerstuk 36 000, nr. 13', ['Bakstra kst-36000-13']],
  ['Uitvoering motie schone oevers 36 000, nr. 4', ['kst-36000-4']],
  // in front, at the start of its line
  ['36 000, nr. 12 Motie van het lid Bakstra over het veer', ['Bakstra kst-36000-12']],
  // several by their subjects
  [
    'Het betreft een motie over het veer (Kamerstuk 36 000, nr. 1), over de oever (Kamerstuk 36 000, nr. 2) en over de pont (Kamerstuk 36 000, nr. 3).',
    ['kst-36000-1', 'kst-36000-2', 'kst-36000-3'],
  ],
  [
    'Ik noem een motie over het veer (Kamerstuk 36 000, nr. 1), en een brief over de oever (Kamerstuk 36 000, nr. 2).',
    ['kst-36000-1'],
  ],
])('its Kamerstuk: %s', (text, found) => expect(read(text)).toEqual(found))

test('the line behind it, and no note', () => {
  const story = 'De veerdiensten varen weer volgens de nieuwe regeling, en de oevers zijn hersteld.'
  expect(
    read(`Geachte voorzitter,\n\n${story}\n\nMotie Bakstra over het veer\nKamerstuk 36 000, nr. 12\n${story}\n`),
  ).toEqual(['Bakstra kst-36000-12'])
  const notes = `Geachte voorzitter,\n\n${story}1 Ik noem de motie Bakstra.\n\n1 Kamerstuk 36 000, nr. 12.\n`
  expect(read(notes)).toEqual(['Bakstra null'])
})

test('a note that names the motion and cites nothing else', () => {
  const text =
    'Dat is gevraagd.1\n\n1 Motie van het lid Bakstra c.s.. Tweede Kamer Vergaderjaar 2020-2021, 36 000, nr. 3.\n'
  expect(read(text)).toEqual(['Bakstra c.s. kst-36000-3'])
})

const blockOf = (text: string, words: string, more: Partial<Block> = {}): Block => {
  const start = text.indexOf(words)
  return { type: 'paragraph', start, end: start + words.length, page: null, ...more } as Block
}

test('cells of a row stand two spaces apart', () => {
  const rows =
    'Motie  Stand  Paper\nMotie Bakstra c.s. over veren  Zie de brief (36 111, nr. 3)  36000-12\nMotie Smit over oevers  36 000, nr. 13  Loopt\n36 000, nr. 14  Motie De Wit over ponten'
  const text = `${rows}\n\nMotie Visser over de stand. Zie 36 000, nr. 15  Loopt.`
  expect(motiesIn(documentOf(text, [blockOf(text, rows, { type: 'table' })]))).toEqual([
    'Bakstra c.s. kst-36000-12',
    'Smit kst-36000-13',
    'De Wit kst-36000-14',
  ])
})

test('a note at the foot of the page is no next cell', () => {
  const [line, note] = ['Ik noem de motie Bakstra', 'Kamerstuk 36 000, nr. 12']
  const text = `${line}\n\n${note}`
  const blocksOf = (type: Block['type']) => [
    blockOf(text, line),
    blockOf(text, note, { type, marker: '1' } as Partial<Block>),
  ]
  expect(motiesIn(documentOf(text, blocksOf('paragraph')))).toEqual(['Bakstra kst-36000-12'])
  expect(motiesIn(documentOf(text, blocksOf('footnote')))).toEqual(['Bakstra null'])
})

test('a line with two motions does not tell on which its note hangs', () => {
  const line = 'varen (motie over veren). Ook nam zij een motie aan die vraagt om rust.'
  const note = 'Kamerstuk 36 000, nr. 12'
  const text = `${line}\n\n${note}`
  const anchored = (start: number, end: number) =>
    motiesIn(
      documentOf(text, [
        blockOf(text, line),
        blockOf(text, note, { type: 'footnote', marker: '1', anchors: [{ start, end }] } as Partial<Block>),
      ]),
    )
  expect(anchored(0, line.length)).toEqual([])
  expect(anchored(line.indexOf('Ook'), line.length)).toEqual(['kst-36000-12'])
})

test('notes in square brackets', () => {
  const text =
    'De Motie-Bakstra1 en de Motie-Smit/Visser2 vragen om veren.\n\n[1] Kamerstuk 36 000, nr. 4\n[2] Kamerstuk 36 000, nr. 5\n'
  expect(read(text)).toEqual(['Bakstra kst-36000-4', 'Smit+Visser kst-36000-5'])
})

test('what the next sentence says of the motion gives it its id, and is no motion of its own', () => {
  const text =
    'Ik voer de motie van de leden Bakstra en Smit uit. In de motie wordt de regering verzocht te varen.1\n\n1 Kamerstukken II 2019/20, 36000, nr. 8\n'
  expect(read(text)).toEqual(['Bakstra+Smit kst-36000-8'])
})

test('by its number, without a name', () =>
  expect(
    read(
      'Ik stem over de motie-Bakstra (36000, nr. 85). Ik houd mijn motie op stuk nr. 85 aan, en de motie op stuk nr. 86.',
    ),
  ).toEqual(['Bakstra kst-36000-85', 'kst-36000-85']))

test('a mistyped dossier is that of the subject line with the same number', () => {
  const text =
    'Uitvoering motie schone oevers 36 000, nr. 36\n\nIk voer de motie van het lid Bakstra (36 0000-IV nr. 36) uit.\n'
  expect(read(text)).toEqual(['kst-36000-36', 'Bakstra kst-36000-36'])
  expect(read(text.replace('IV nr. 36', 'IV nr. 37'))).toEqual(['kst-36000-36', 'Bakstra null'])
})

test('small words of a name in capitals are still the same name', () =>
  expect(read('De motie van het lid Van Den Berg. De motie van het lid Van den Berg (36 000, nr. 4).')).toEqual([
    'Van Den Berg kst-36000-4',
    'Van den Berg kst-36000-4',
  ]))

test('hostile text stays fast', () => {
  const before = performance.now()
  for (const words of [
    'motie die het lid Aaa ',
    'Het lid Aaa heeft een ',
    'diende de heer Aaa een motie ',
    'een motie over aaa (36 000, nr. 4), over ',
    'motie (Aaa ',
    'moties Aaa en het lid ',
    'indieners van de motie over aaa ',
    'door Aaa een motie ',
    'motie 12, 13, ',
    'motie ingediend tijdens aaa ',
  ])
    phrasesIn(words.repeat(60_000 / words.length), 0)
  expect(performance.now() - before).toBeLessThan(4_000)
})
