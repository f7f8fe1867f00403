import { describe, expect, test } from 'vitest'
import { phrasesIn } from '../../extractors/moties/phrases.ts'
import { moties, motieValue } from '../../extractors/moties.ts'
import type { Annotation, Block } from '../../pipeline/document.ts'
import { documentOf } from '../helpers.ts'

/** Every `36 000, nr. 12` (with its `Kamerstuk` in front, if any) as the references extractor would give it. */
function referencesIn(text: string): Annotation[] {
  const citation =
    /(?:(?:Kamerstuk(?:ken)?|Kst\.)(?: II)? )?(?<dossier>\d{2} ?\d{3})(?: (?<part>[IVX]+))?, nr\. (?<number>\d+)(?: en (?<second>nr\. (?<other>\d+)))?/dgu
  return [...text.matchAll(citation)].flatMap((match) => {
    const { dossier, part, number, other } = match.groups!
    const name = `kst-${dossier!.replace(' ', '')}${part ? `-${part}` : ''}`
    const at = (start: number, end: number, item: string): Annotation => ({
      type: 'reference',
      start,
      end,
      value: { id: `${name}-${item}`, system: 'kamerstuk', url: null, dossier: dossier!, number: item },
      by: 'references/test',
      basis: 'stated',
      because: [],
    })
    const second = match.indices!.groups!.second
    const first = at(match.index, second ? second[0] - 4 : match.index + match[0].length, number!)
    return second ? [first, at(second[0], second[1], other!)] : [first]
  })
}

function found(text: string, blocks: readonly Block[] = [], more: readonly Annotation[] = []) {
  const annotations = [...moties.find(documentOf(text, blocks, [...referencesIn(text), ...more]))]
  for (const { value } of annotations) motieValue.parse(value)
  expect(new Set(annotations.map((a) => a.start)).size).toBe(annotations.length)
  return annotations.map((a) => ({ quote: text.slice(a.start, a.end), ...a.value }))
}

describe('movers', () => {
  test.each<[string, string, string[], boolean]>([
    ['In de motie van het lid De Bruin wordt gevraagd', 'motie van het lid De Bruin', ['De Bruin'], false],
    [
      'de motie van de leden Aydin en Öztürk over zorg',
      'motie van de leden Aydin en Öztürk',
      ['Aydin', 'Öztürk'],
      false,
    ],
    [
      'de motie van de leden Aydin, Van der Berg en Smit-Bakker',
      'motie van de leden Aydin, Van der Berg en Smit-Bakker',
      ['Aydin', 'Van der Berg', 'Smit-Bakker'],
      false,
    ],
    [
      'de motie van de leden Aydin (D66), Visser (GroenLinks-PvdA) en Smit (SP) c.s.',
      'motie van de leden Aydin (D66), Visser (GroenLinks-PvdA) en Smit (SP) c.s.',
      ['Aydin', 'Visser', 'Smit'],
      true,
    ],
    ['uitvoering motie Bakker c.s. inzake integriteit', 'motie Bakker c.s.', ['Bakker'], true],
    ['Uitvoering motie Bakker cs. over afspraken', 'motie Bakker cs.', ['Bakker'], true],
    ['de motie-Van Dijk c.s. is', 'motie-Van Dijk c.s.', ['Van Dijk'], true],
    ['de motie-Jansen/Aydin', 'motie-Jansen/Aydin', ['Jansen', 'Aydin'], false],
    ['de motie Jansen – Aydin', 'motie Jansen – Aydin', ['Jansen', 'Aydin'], false],
    ['de motie Jansen en Aydin', 'motie Jansen en Aydin', ['Jansen', 'Aydin'], false],
    ['de motie Van Dijk-Van der Berg', 'motie Van Dijk-Van der Berg', ['Van Dijk', 'Van der Berg'], false],
    ['de motie Michels-Derksen', 'motie Michels-Derksen', ['Michels-Derksen'], false],
    ['de motie van het lid Bruins Slot', 'motie van het lid Bruins Slot', ['Bruins Slot'], false],
    ['de motie El Amrani', 'motie El Amrani', ['El Amrani'], false],
    ['de motie van het lid ’t Hart', 'motie van het lid ’t Hart', ['’t Hart'], false],
    ['de motie van het lid Eva van Dijk', 'motie van het lid Eva van Dijk', ['Van Dijk'], false],
    ['de motie op stuk nr. 31 van de heer Smit', 'motie op stuk nr. 31 van de heer Smit', ['Smit'], false],
    ['de motie-Remco Bakstra/Van Berkel', 'motie-Remco Bakstra/Van Berkel', ['Bakstra', 'Van Berkel'], false],
    ['de motie van het Lid Smit over zorg', 'motie van het Lid Smit', ['Smit'], false],
    // Both are members of the Kamer; of a double name at most one half is.
    ['de motie Omtzigt-Ploumen', 'motie Omtzigt-Ploumen', ['Omtzigt', 'Ploumen'], false],
    ['de motie Omtzigt-Derksen', 'motie Omtzigt-Derksen', ['Omtzigt-Derksen'], false],
    ['de ingetrokken motie-Smit c.s.', 'ingetrokken motie-Smit c.s.', ['Smit'], true],
    ['de motie de Bruin', 'motie de Bruin', ['De Bruin'], false],
    ['de motie van Dijk', 'motie van Dijk', ['Van Dijk'], false],
    ['de motie van Jansen', 'motie van Jansen', ['Jansen'], false],
    [
      'de gewijzigde motie van het lid Smit (t.v.v. 36 000, nr. 3)',
      'gewijzigde motie van het lid Smit',
      ['Smit'],
      false,
    ],
    ['de motie (36 000, nr. 4) van het lid Smit', 'motie (36 000, nr. 4) van het lid Smit', ['Smit'], false],
    ['de motie over stages van het lid Smit', 'motie over stages van het lid Smit', ['Smit'], false],
    [
      'de moties van 14 december 2021 van de leden Smit en Bakker over',
      'moties van 14 december 2021 van de leden Smit en Bakker',
      ['Smit', 'Bakker'],
      false,
    ],
    ['de motie van wantrouwen van het lid Smit', 'motie van wantrouwen van het lid Smit', ['Smit'], false],
    ['de door het lid Smit ingediende motie', 'door het lid Smit ingediende motie', ['Smit'], false],
    ['de door Smit c.s. op 3 mei voorgestelde motie', 'door Smit c.s. op 3 mei voorgestelde motie', ['Smit'], true],
    ['Regeerakkoord Motie Smit Toezegging aan de Kamer', 'Motie Smit', ['Smit'], false],
    ['de motie Smit, Marokko werkt mee', 'motie Smit', ['Smit'], false],
    [
      'MOTIE VAN DE LEDEN SMIT EN VAN DER BERG',
      'MOTIE VAN DE LEDEN SMIT EN VAN DER BERG',
      ['Smit', 'Van der Berg'],
      false,
    ],
    [
      'MOTIE VAN DE LEDEN BOS-VAN DER BERG SCHIPPER EN DE WIT',
      'MOTIE VAN DE LEDEN BOS-VAN DER BERG SCHIPPER EN DE WIT',
      ['Bos-van der Berg Schipper', 'De Wit'],
      false,
    ],
    ['MOTIE VAN DE LEDEN SMIT EN EVA VAN DIJK', 'MOTIE VAN DE LEDEN SMIT EN EVA VAN DIJK', ['Smit', 'Van Dijk'], false],
    ['MOTIE VAN HET LID REMCO BAKSTRA C.S.', 'MOTIE VAN HET LID REMCO BAKSTRA C.S.', ['Bakstra'], true],
    [
      'MOTIE VAN DE LEDEN BRUINS SLOT EN VAN BERKEL TER VERVANGING VAN DIE',
      'MOTIE VAN DE LEDEN BRUINS SLOT EN VAN BERKEL',
      ['Bruins Slot', 'Van Berkel'],
      false,
    ],
    [
      'GEWIJZIGDE MOTIE VAN HET LID MICHELS-DERKSEN C.S. TER VERVANGING',
      'GEWIJZIGDE MOTIE VAN HET LID MICHELS-DERKSEN C.S.',
      ['Michels-Derksen'],
      true,
    ],
  ])('%s', (text, quote, movers, cosigned) => {
    expect(found(text)).toMatchObject([{ quote, movers, cosigned }])
  })

  test('several motions', () => {
    expect(found('de moties Smit, Bakker en Jansen/Aydin c.s. zijn').map((m) => [m.movers, m.cosigned])).toEqual([
      [['Smit'], false],
      [['Bakker'], false],
      [['Jansen', 'Aydin'], true],
    ])
  })

  test.each([
    'deze motie wordt uitgevoerd',
    'een motie van wantrouwen werd ingediend',
    'motiegetrouw en met emotie Smit',
    'de motie-D66 en de motie VVD',
    'Er ligt een motie om de Kamer te informeren',
    'het dictum van de motie',
    'de moties en amendementen',
    'de motie in Nederland en de motie Tweede Kamer',
    'de motie over stages en de vragen van het lid Smit',
    'de motie-indiener Smit en de motie-en',
    'Stemmingen moties Landbouw en visserij',
    'De moties Vreemdelingen- en asielbeleid zijn besproken',
    'in reactie op ingediende moties inzake het spoor (36 000, nr. 48)',
    'de motie over stages',
    'een motie van de Partij voor de Vrede is aangenomen',
    'de motie van de Fractie Smit',
    'de motie van de PvdA-fractie',
  ])('none: %s', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('the Kamerstuk of a motion', () => {
  test.each([
    ['de motie Smit c.s. (Kamerstuk 36 000 VI, nr. 37) vraagt', 'kst-36000-VI-37'],
    ['de motie van het lid Smit over stages en werk (Kamerstuk 36 000, nr. 37)', 'kst-36000-37'],
    ['de motie van het lid Smit, Kamerstuk 36 000, nr. 37.', 'kst-36000-37'],
    ['Kamerstuk 36 000, nr. 37 (motie Smit c.s.)', 'kst-36000-37'],
    ['de motie (36 000, nr. 37) van het lid Smit', 'kst-36000-37'],
    [
      'In het plan is een motie van het lid Smit aangenomen. 1 Kamerstuk 36 000, nr. 37 Daarbij is verzocht',
      'kst-36000-37',
    ],
    ['de motie Smit, zoals gemeld in de brief van 3 mei (Kamerstuk 36 000, nr. 37)', null],
    ['de motie Smit. De begroting (Kamerstuk 36 000, nr. 37) is bekend.', null],
    ['de motie Smit en het debat daarover', null],
    // What it replaces is not what it is.
    ['de gewijzigde motie van het lid Smit (t.v.v. 36 000, nr. 3)', null],
    ['de gewijzigde motie van het lid Smit (t.v.v. 36 000, nr. 3) (Kamerstuk 36 000, nr. 37)', 'kst-36000-37'],
    ['de motie Smit is uitgevoerd. Zie ook de motie Smit (Kamerstuk 36 000, nr. 37).', 'kst-36000-37'],
    ['de motie Smit op stuk 36 000, nr. 37 wordt aangehouden', 'kst-36000-37'],
    ['Deze motie is voorgesteld door het lid Smit. Zij wordt ondersteund. Zij krijgt 36 000, nr. 37.', 'kst-36000-37'],
    // The citation closes the item of a list: it is of the letter.
    ['de brief van de Minister d.d. 3 mei inzake de motie Smit over stages (Kamerstuk 36 000, nr. 37);', null],
    [
      'de brief van de Minister d.d. 3 mei inzake de motie Smit (Kamerstuk 36 000, nr. 37) (Kamerstuk 36 001, nr. 4);',
      'kst-36000-37',
    ],
    // A later mention tells it.
    [
      'de motie Smit is aangenomen. Aan deze motie, met kenmerk Kamerstuk 36 000, nr. 37, wordt gewerkt.',
      'kst-36000-37',
    ],
    ['uitvoering motie Smit. Zie de motie van de leden Smit en Bakker (Kamerstuk 36 000, nr. 37).', 'kst-36000-37'],
    ['motie Smit. De motie Smit en Bakker (36 000, nr. 1) en die van de leden Smit en Aydin (36 000, nr. 2).', null],
  ])('%s', (text, id) => {
    expect(found(text)[0]).toMatchObject({ movers: ['Smit'], id })
  })

  test('not from another mention when two motions have the same mover', () => {
    const text = 'De motie Smit. De motie Smit (36 000, nr. 1) en de motie Smit (36 000, nr. 2).'
    expect(found(text).map((m) => m.id)).toEqual([null, 'kst-36000-1', 'kst-36000-2'])
  })

  test('two motions of one member', () => {
    const text = 'Ik reageer op twee moties van het lid El Amrani (Kst. 36 000, nr. 11 en nr. 13).'
    expect(found(text).map((m) => [m.movers, m.id])).toEqual([
      [['El Amrani'], 'kst-36000-11'],
      [['El Amrani'], 'kst-36000-13'],
    ])
  })

  test('two groups in one sentence, each with its own', () => {
    const text =
      'de moties van de leden Smit en Bakker over boa’s (Kamerstuk 36 000, nr. 56) en van de leden Jansen en Aydin over zorg (Kamerstuk 36 000, nr. 41)'
    expect(found(text)).toMatchObject([
      { movers: ['Smit', 'Bakker'], id: 'kst-36000-56' },
      { movers: ['Jansen', 'Aydin'], id: 'kst-36000-41', quote: 'van de leden Jansen en Aydin' },
    ])
  })

  test('names that each have an id behind them are motions of their own', () => {
    const text = 'de moties van de leden Smit (36 000, nr. 5) en Bakker (36 000, nr. 6) zijn uitgevoerd'
    expect(found(text)).toMatchObject([
      { movers: ['Smit'], id: 'kst-36000-5' },
      { movers: ['Bakker'], id: 'kst-36000-6' },
    ])
  })

  test.each([
    [
      'de moties-Smit (36 000, nr. 5), -Bakker (36 000, nr. 6) en -Jansen (36 000, nr. 7)',
      [['Smit'], ['Bakker'], ['Jansen']],
    ],
    ['Moties van de leden Smit c.s.1 en Van der Berg c.s.2 roepen op', [['Smit'], ['Van der Berg']]],
    ['de motie van het lid Smit (36 000, nr. 5) en Marokko (Rabat)', [['Smit']]],
    ['de motie van het lid Smit en het lid Bakker', [['Smit', 'Bakker']]],
    ['de motie van mevrouw Smit en de heer Bakker', [['Smit', 'Bakker']]],
    ['de motie van oud-Kamerlid Smit', [['Smit']]],
    ['de motie van SP-Kamerlid Smit', [['Smit']]],
    ['de motie van van het lid Eva van Dijk over zorg', [['Van Dijk']]],
    ['de motie-Engelberts c.s.2 vraagt om uitstel', [['Engelberts']]],
    ['de motie-Th.A.M. Smit over baggeren (36 000, nr. 5)', [['Smit']]],
    ['Deze motie is voorgesteld door de leden Smit, Aydin en Van den Berg.', [['Smit', 'Aydin', 'Van den Berg']]],
  ])('whose is whose: %s', (text, movers) => {
    expect(found(text).map((m) => m.movers)).toEqual(movers)
  })

  test('ids for each behind the last name', () => {
    expect(found('de moties Smit en Bakker (36 000, nr. 5 en nr. 6)')).toMatchObject([
      { movers: ['Smit'], id: 'kst-36000-5' },
      { movers: ['Bakker'], id: 'kst-36000-6' },
    ])
  })

  test('a footnote that hangs behind the words, on the line, or behind the stop', () => {
    const line = 'Ik reageer op de motie Smit1 over stages. De rest volgt.2'
    const text = `${line}\n\n1 Kamerstuk 36 000, nr. 7.\n\n2 Kamerstuk 36 000, nr. 8.`
    const paragraph: Block = { type: 'paragraph', start: 0, end: line.length, page: null }
    const second = text.indexOf('2 Kamerstuk')
    const notes = (anchor: { start: number; end: number }): Block[] => [
      paragraph,
      { type: 'footnote', start: line.length + 2, end: second - 2, page: null, marker: '1', anchors: [anchor] },
      {
        type: 'footnote',
        start: second,
        end: text.length,
        page: null,
        marker: '2',
        anchors: [{ start: line.length - 1, end: line.length }],
      },
    ]
    const marker = text.indexOf('1 over')
    const stop = text.indexOf('. De')
    for (const anchor of [
      { start: marker, end: marker + 1 },
      { start: 0, end: 30 },
      { start: stop, end: stop + 1 },
    ])
      expect(found(text, notes(anchor))[0]).toMatchObject({ movers: ['Smit'], id: 'kst-36000-7' })
    // The note on the sentence behind is not its own.
    expect(found(text, [paragraph, notes({ start: 0, end: 1 })[2]!])[0]).toMatchObject({ id: null })
  })

  /** Each string a block; a lone number is what a torn page leaves of a note. */
  const ofBlocks = (blocks: readonly string[]) => {
    const starts = blocks.map((_, index) => blocks.slice(0, index).join('\n\n').length + (index > 0 ? 2 : 0))
    return found(
      blocks.join('\n\n'),
      blocks.map((words, index) => ({
        type: 'paragraph',
        start: starts[index]!,
        end: starts[index]! + words.length,
        page: null,
      })),
    )
  }

  test.each<[string, string[], string | null]>([
    ['the notes in a row', ['1', '2', 'Kamerstuk 36 000, nr. 6', 'Kamerstuk 36 000, nr. 7', '1'], 'kst-36000-7'],
    ['one note, and the number of the page', ['2', 'Kamerstuk 36 000, nr. 7', '1'], 'kst-36000-7'],
    ['all in one paragraph', ['1 Kamerstuk 36 000, nr. 6 2 Motie Smit, Kamerstuk 36 000, nr. 7'], 'kst-36000-7'],
    ['a note on a letter', ['1', '2', 'Zie de krant', 'Brief van 3 mei, Kamerstuk 36 000, nr. 7'], null],
    ['another number', ['3', 'Kamerstuk 36 000, nr. 7', '1'], null],
    ['fewer notes than numbers', ['1', '2', 'Kamerstuk 36 000, nr. 7'], null],
    ['no note but text', ['2', `Kamerstuk 36 000, nr. 7 ${'en meer '.repeat(80)}`], null],
  ])('in a note that only its number ties to it: %s', (_, notes, id) => {
    for (const words of ['de motie Smit c.s.2, die vraagt om rust.', 'de motie Smit[2 ] vraagt om rust.'])
      expect(ofBlocks([`Ik lees de krant1 en ${words}`, 'De rest volgt later.', ...notes])[0]).toMatchObject({ id })
  })

  test.each([
    ['de motie die de regering verzoekt om rust?2', true],
    ['een motie van de Partij voor de Vrede heeft aangenomen, waarmee om rust wordt verzocht?2', true],
    ['de motie en de brief over rust.2', false],
    ['de motie, zoals gemeld in de brief over rust.2', false],
    ['de motie die vraagt om nr.2 van de lijst', false],
    ['de motie die vraagt om 10 m2 per kamer', false],
    ['de motie die vraagt om minder CO2 per kamer', false],
  ])('told by what it asks, its Kamerstuk in a note: %s', (words, isFound) => {
    const moties = ofBlocks([`Herinnert u zich ${words}`, '2', 'Kamerstuk 36 000, nr. 7', '1'])
    expect(moties.map((m) => [m.movers, m.id])).toEqual(isFound ? [[[], 'kst-36000-7']] : [])
  })

  test('a motion that is named by its Kamerstuk only', () => {
    expect(found('Ik voer de motie over stages (Kamerstuk 36 000, nr. 9) uit.')).toMatchObject([
      { movers: [], id: 'kst-36000-9', about: 'over stages' },
    ])
    expect(found('Ik voer deze motie (Kamerstuk 36 000, nr. 9) uit.')).toEqual([])
  })

  test('a motion that is named by its subject, in other forms of the words', () => {
    const whole = 'De motie van het lid Smit over kwetsbare ouderen (36 000, nr. 9). '
    expect(found(`${whole}De motie over een kwetsbare oudere is uitgevoerd.`)).toMatchObject([
      { movers: ['Smit'], id: 'kst-36000-9' },
      { movers: [], id: 'kst-36000-9', about: 'over een kwetsbare oudere' },
    ])
    expect(found(`${whole}De motie over kwetsbare jongeren is uitgevoerd.`)).toHaveLength(1)
    expect(found(`${whole}De motie over ouderen is uitgevoerd.`)).toHaveLength(1)
  })

  test('the next cell of a table that became paragraphs', () => {
    const cell = 'De motie van het lid Smit; verzoekt de regering om uitstel.'
    for (const [next, id] of [
      ['Kamerstuk 36 000, nr. 12', 'kst-36000-12'],
      ['Kamerstuk 36 000, nr. 12 gaat over iets anders.', null],
    ] as const) {
      const text = `${cell}\n\n${next}`
      const blocks: Block[] = [
        { type: 'paragraph', start: 0, end: cell.length, page: null },
        { type: 'paragraph', start: cell.length + 2, end: text.length, page: null },
      ]
      expect(found(text, blocks)).toMatchObject([{ movers: ['Smit'], id }])
    }
  })

  test('a printed motion is the document itself', () => {
    const facts: Annotation = {
      type: 'letterFact',
      start: 0,
      end: 1,
      value: { field: 'identifier', id: 'kst-36000-12' },
      by: 'test',
      basis: 'stated',
      because: [],
    }
    expect(found('Nr. 12 MOTIE VAN HET LID SMIT', [], [facts])).toMatchObject([
      { movers: ['Smit'], id: 'kst-36000-12' },
    ])
  })
})

test('names as the document knows them elsewhere', () => {
  const torn =
    'Zie de motie van het lid Van Middenkoop (36 000, nr. 4). Zoals in de motie Van Midden koop wordt gevraagd.'
  expect(found(torn)).toMatchObject([
    { movers: ['Van Middenkoop'], id: 'kst-36000-4' },
    { movers: ['Van Middenkoop'], id: 'kst-36000-4', quote: 'motie Van Midden koop' },
  ])
  const pair = 'Zie de motie van de leden Van Baren en Dassel. De motie Van Baren-Dassel is afgedaan.'
  expect(found(pair).map((m) => m.movers)).toEqual([
    ['Van Baren', 'Dassel'],
    ['Van Baren', 'Dassel'],
  ])
})

test.each([
  ['Hiermee beschouw ik de motie Smit als afgedaan.', 'settled'],
  ['Hiermee geef ik uitvoering aan de motie Smit.', 'executed'],
  ['Met deze brief reageer ik op de motie Smit.', 'answered'],
  ['In reactie op de motie Smit bericht ik u.', 'answered'],
  ['Uw Kamer heeft een motie van het lid Smit aangenomen.', 'adopted'],
  ['De motie van het lid Smit is verworpen.', 'rejected'],
  ['De motie van het lid Smit is aangehouden.', 'held'],
  ['Zij stelt voor de motie Smit aan te houden.', 'held'],
  ['De motie van het lid Smit heb ik ontraden.', 'advised-against'],
  ['Het kabinet ontraadt de motie Smit.', 'advised-against'],
  ['In de motie Smit wordt de regering verzocht te wachten.', 'mentioned'],
  ['De brief over de motie Smit is voor kennisgeving aangenomen.', 'mentioned'],
  // what the next sentence says of it
  ['De motie Smit vraagt om een plan. Hiermee beschouw ik deze motie als afgedaan.', 'settled'],
  ['De motie Smit vraagt om een plan. De motie is hiermee uitgevoerd.', 'executed'],
  ['Ik reageer op de motie Smit. Daarmee beschouw ik de motie als uitgevoerd.', 'executed'],
  ['De motie Smit is aangenomen. Aan deze motie wordt uitvoering gegeven.', 'executed'],
  ['De motie Smit is uitgevoerd. Deze motie is op 3 mei aangenomen.', 'executed'],
  ['De motie Smit vraagt om een plan. Aan deze motie kan niet voor mei uitvoering worden gegeven.', 'mentioned'],
  ['De motie Smit vraagt om een plan. De wet is hiermee uitgevoerd.', 'mentioned'],
  ['De motie Smit is aangenomen. U vroeg om een reactie op deze motie.', 'adopted'],
  ['De motie Smit vraagt om een plan. Deze toezegging beschouw ik als afgedaan.', 'mentioned'],
])('%s', (text, disposition) => {
  expect(found(text)).toMatchObject([{ disposition }])
})

test('each of several motions in a sentence has its own', () => {
  const dispositions = (text: string) => found(text).map((m) => m.disposition)
  expect(dispositions('De motie Smit is aangenomen en de motie Bakker is verworpen.')).toEqual(['adopted', 'rejected'])
  expect(dispositions('De moties Smit en Bakker zijn aangenomen.')).toEqual(['adopted', 'adopted'])
  expect(dispositions('Hiermee geef ik uitvoering aan de motie Smit en aan de motie Bakker.')).toEqual([
    'executed',
    'executed',
  ])
  expect(dispositions('De motie Smit heb ik ontraden; de motie Bakker laat ik aan de Kamer.')).toEqual([
    'advised-against',
    'mentioned',
  ])
  expect(dispositions('De motie Smit is een oproep en de motie Bakker is verworpen.')).toEqual([
    'mentioned',
    'rejected',
  ])
  expect(dispositions('Ik noem de motie Smit. De motie Bakker is verworpen. Deze motie is afgedaan.')).toEqual([
    'mentioned',
    'settled',
  ])
})

test('what it is about, and its date', () => {
  const text =
    'de op 13 februari verworpen motie van het lid Smit voor het toestaan van uitingen bij de politie (36 000, nr. 65)'
  const date: Annotation = {
    type: 'date',
    start: 6,
    end: 17,
    value: { edtf: '2024-02-13', earliest: '2024-02-13', latest: '2024-02-13' },
    by: 'dates/day',
    basis: 'stated',
    because: [],
  }
  expect(found(text, [], [date])).toMatchObject([
    {
      about: 'voor het toestaan van uitingen bij de politie',
      date: { earliest: '2024-02-13' },
      disposition: 'rejected',
    },
  ])
})

test('hostile text stays fast', () => {
  const start = performance.now()
  for (const words of [
    'motie Aaaaa ',
    'motie Aaa en ',
    'motie over ',
    'door Aaa, ',
    'Aa-',
    ', van het lid ',
    'motie (',
    'MOTIE VAN DE LEDEN A EN ',
  ])
    phrasesIn(words.repeat(60_000 / words.length), 0)
  expect(performance.now() - start).toBeLessThan(4_000)
})

// Four parts that may each begin with white space: with no bound, 4,000 line breaks took two minutes.
test('white space behind the word takes time in proportion', () => {
  const timeOf = (count: number): number => {
    const before = process.cpuUsage()
    phrasesIn(`de motie${'\n'.repeat(count)}`, 0)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
  timeOf(1000)
  expect(timeOf(400_000)).toBeLessThan(20 * Math.max(10, timeOf(100_000)))
})
