import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean } from '../../pipeline/clean.ts'
import type { Document } from '../../pipeline/document.ts'
import { linesOf } from '../../pipeline/lines.ts'
import { structure } from '../../pipeline/structure.ts'
import { wrappedTables } from '../../pipeline/tables/wrapped.ts'
import { documentOf } from '../helpers.ts'

const BODY =
  'Ik bericht u over de stand van zaken van het dijkherstel in het land, zoals eerder aan uw Kamer is toegezegd.'
const structured = (lines: readonly string[]): Document =>
  structure(clean(documentOf(`${BODY}\n\n${lines.join('\n')}\n\n${BODY}\n`)))
/** Rows of the tables in these lines, header rows first: `label | cell | cell`. */
const tablesOf = (...lines: string[]): string[][] =>
  structured(lines).blocks.flatMap(({ type, cells }) =>
    type === 'table' ? [cells!.map((row) => row.map((cell) => cell.text).join(' | '))] : [],
  )
/** Every cell says what its stretch of the text says. */
const expectExact = ({ blocks, text }: Document): void => {
  for (const cell of blocks.flatMap((block) => block.cells?.flat() ?? []))
    expect(text.slice(cell.start, cell.end).replace(/\s+/g, ' ')).toBe(cell.text)
}

describe('a header over several columns', () => {
  it('stands over each of them, where the headers below it repeat', () => {
    expect(
      tablesOf(
        'Onderdeel             Instroom        Uitstroom',
        '                     2030   2031     2030   2031',
        'Opvang              6.029   -2,9      7,2      -',
        'Toezicht            7.586    94%    ‒ 1,6  7.081',
      ),
    ).toEqual([
      [
        'Onderdeel | Instroom | Instroom | Uitstroom | Uitstroom',
        ' | 2030 | 2031 | 2030 | 2031',
        'Opvang | 6.029 | -2,9 | 7,2 | -',
        'Toezicht | 7.586 | 94% | ‒ 1,6 | 7.081',
      ],
    ])
  })
  it('stands over those in whose middle it is, beside one over a single column', () => {
    expect(
      tablesOf(
        '                     Kosten           Totaal',
        'Regeling         Raming  Stand        aantal',
        'Opvang            6.029    231           721',
        'Toezicht          7.586    941           116',
      ),
    ).toEqual([
      [
        ' | Kosten | Kosten | Totaal',
        'Regeling | Raming | Stand | aantal',
        'Opvang | 6.029 | 231 | 721',
        'Toezicht | 7.586 | 941 | 116',
      ],
    ])
  })
  it('stands over one, where it goes on in the line below it', () => {
    expect(
      tablesOf(
        '               Aantal      Bedrag',
        'Regeling       zaken     per zaak    Totaal',
        'Opvang         6.029          231       721',
        'Toezicht       7.586          941       116',
      )[0]!.slice(0, 2),
    ).toEqual([' | Aantal | Bedrag | ', 'Regeling | zaken | per zaak | Totaal'])
  })
  it('stands over one, where it stands right over it', () => {
    expect(
      tablesOf(
        'Soort                Raming',
        'Regeling      2029    2030   2031',
        'Opvang       6.029   -2,90     12',
        'Toezicht     7.586   94,01     18',
      )[0]!.slice(0, 2),
    ).toEqual(['Soort |  | Raming | ', 'Regeling | 2029 | 2030 | 2031'])
  })
  it('has a unit below the word in its corner', () => {
    expect(
      tablesOf(
        'Regeling       2030   2031',
        '(x € 1 mln.)',
        'Opvang        6.029   -2,9',
        'Toezicht      7.586    94%',
      ),
    ).toEqual([['Regeling | 2030 | 2031', '(x € 1 mln.) |  | ', 'Opvang | 6.029 | -2,9', 'Toezicht | 7.586 | 94%']])
  })
  it('is no caption, note or sentence above the table', () => {
    const rows = ['Regeling       2030   2031', 'Opvang        6.029   -2,9', 'Toezicht      7.586    94%']
    expect(tablesOf('Tabel 3        Uitgaven in 2030', ...rows)[0]![0]).toBe('Regeling | 2030 | 2031')
    expect(tablesOf('Zie ook het  jaarverslag, p. 3.', ...rows)[0]![0]).toBe('Regeling | 2030 | 2031')
  })
  it('has its figures below it, though a short one stands beside the others', () => {
    expect(
      tablesOf(
        'Regeling              2030   2031',
        'Opvang               6.029      -',
        'Toezicht             7.586   94',
        'Inspectie            3.400   7',
      ),
    ).toEqual([['Regeling | 2030 | 2031', 'Opvang | 6.029 | -', 'Toezicht | 7.586 | 94', 'Inspectie | 3.400 | 7']])
  })
})

describe('a line with a label only', () => {
  it('names a group, and stands in all cells of its row', () => {
    expect(
      tablesOf(
        'Regeling                  2028     2029',
        'Werkgever in Oosterlo',
        'Bestuurlijke regeling    7.621        -',
        'Structurele opvang        12,8      67%',
        'Toezicht in Veenwijk',
        'Aanvullende monitoring    69,9   n.v.t.',
        'Totaal                      <6     -4,2',
      ),
    ).toEqual([
      [
        'Regeling | 2028 | 2029',
        'Werkgever in Oosterlo | Werkgever in Oosterlo | Werkgever in Oosterlo',
        'Bestuurlijke regeling | 7.621 | -',
        'Structurele opvang | 12,8 | 67%',
        'Toezicht in Veenwijk | Toezicht in Veenwijk | Toezicht in Veenwijk',
        'Aanvullende monitoring | 69,9 | n.v.t.',
        'Totaal | <6 | -4,2',
      ],
    ])
  })
  it.each([
    ['a small letter goes on', ['Bijdrage aan', 'medeoverheden    1,3      0,1']],
    ['a name goes on behind a preposition', ['Kosten van de', 'Waddenkust       1,3      0,1']],
    ['a hyphen goes on', ['Zorg- en Jeugd-', 'Inspectie        1,3      0,1']],
    ['the figures stand below it alone', ['Bijdrage', '                 1,3      0,1']],
    ['the label goes on below its figures', ['Bijdrage aan     1,3      0,1', 'medeoverheden']],
  ])('is a part of a label: %s', (_, lines) => {
    const [table] = tablesOf(
      'Regeling         2028     2029',
      'Opvang            7,2        -',
      ...lines,
      'Totaal            8,5      0,1',
    )
    const label = lines
      .map((line) => /^\S+(?: \S+)*/.exec(line)?.[0] ?? '')
      .join(' ')
      .trim()
    expect(table).toEqual(['Regeling | 2028 | 2029', 'Opvang | 7,2 | -', `${label} | 1,3 | 0,1`, 'Totaal | 8,5 | 0,1'])
  })
  it('is a part of a label where most rows have one', () => {
    expect(
      tablesOf(
        'Regeling         2028     2029',
        'Bureau Opvang',
        'Noord             7,2        -',
        'Bureau Opvang',
        'Oost              7,2        -',
        'Totaal           14,4        -',
      )[0]!.slice(1, 3),
    ).toEqual(['Bureau Opvang Noord | 7,2 | -', 'Bureau Opvang Oost | 7,2 | -'])
  })
  it('is a part of a label where blank lines part the rows, and not it', () => {
    expect(
      tablesOf(
        'Regeling         2028     2029',
        '',
        'Opvang            7,2        -',
        '',
        'Centraal Bureau',
        'Toezicht          7,2        -',
        '',
        'Totaal           14,4        -',
      )[0]![2],
    ).toBe('Centraal Bureau Toezicht | 7,2 | -')
  })
})

describe('cells whose text goes on over lines', () => {
  const lines = [
    'Maatregel              Toelichting                              Bedrag (x € 1 mln.)',
    'Tijdelijke regeling    De regeling helpt de docenten in                         335',
    '                       Oosterlo, en van 2031 af ook de lera-',
    '                       ren in Veenwijk.',
    'Digitale evaluatie     De evaluatie volgt in mei.                              -7,1',
    'Subsidie voor          Gemeenten met een eigen plan krijgen                   8.095',
    'kleine gemeenten       een bijdrage.',
  ]
  const cells = [
    'Maatregel | Toelichting | Bedrag (x € 1 mln.)',
    'Tijdelijke regeling | De regeling helpt de docenten in Oosterlo, en van 2031 af ook de leraren in Veenwijk. | 335',
    'Digitale evaluatie | De evaluatie volgt in mei. | -7,1',
    'Subsidie voor kleine gemeenten | Gemeenten met een eigen plan krijgen een bijdrage. | 8.095',
  ]
  it('are set whole, a row a line', () => {
    const document = structured(lines)
    expect(tablesOf(...lines)).toEqual([cells])
    expect(document.text).toContain(
      'Subsidie voor kleine gemeenten   Gemeenten met een eigen plan krijgen een bijdrage.   8.095\n',
    )
    expect(document.notices.map(({ rule, after }) => `${rule} ${after}`)).toContain('hyphens/line-end leraren')
    expectExact(document)
  })
  it('are found with blank lines between the rows', () => {
    const apart = lines.flatMap((line) => (/^\p{Lu}/u.test(line) ? ['', line] : [line]))
    expect(tablesOf(...apart)).toEqual([cells])
  })
  it('are found below a header of two lines, and with the names of groups', () => {
    const [, ...rows] = lines
    const head = [
      'Maatregel              Toelichting                                           Bedrag',
      '                                                                       (x € 1 mln.)',
    ]
    expect(tablesOf(...head, 'Onderwijs', ...rows.slice(0, 4), 'Gemeentefonds', ...rows.slice(4))).toEqual([
      [
        cells[0],
        'Onderwijs | Onderwijs | Onderwijs',
        ...cells.slice(1, 3),
        'Gemeentefonds | Gemeentefonds | Gemeentefonds',
        ...cells.slice(3),
      ],
    ])
  })
  it('end where the text below the table begins', () => {
    const document = structured([
      ...lines,
      'Uw Kamer ontvangt in het najaar van 2031 een brief over de uitvoering hiervan.',
    ])
    expect(document.blocks.map(({ type }) => type)).toEqual(['paragraph', 'table', 'paragraph', 'paragraph'])
  })
  it.each([
    [
      'prose in columns',
      [
        'De regeling helpt        De evaluatie volgt      In het jaar 2031',
        'de docenten in           in mei, en wordt        volgt een besluit',
        'Oosterlo, en van         aan uw Kamer            over de subsidie',
        '2031 af ook de           gestuurd met            voor kleine',
        'leraren.                 een reactie.            gemeenten.',
      ],
    ],
    [
      'addresses',
      [
        'Bezoekadres         Postadres           Telefoon',
        'Turfkade 14         Postbus 20901       070 456 00 00',
        'Den Haag            2500 EX Den Haag    12',
        '                    Nederland',
      ],
    ],
    [
      'a letterhead',
      [
        'Datum               Ons kenmerk         Bijlagen',
        '4 mei 2031          IENW/2031/12        2',
        '5 mei 2031          IENW/2031/13        3',
        '                    afdeling water',
      ],
    ],
    [
      'a form',
      [
        'Volgcommissie(s):      BZK      i.v.m. agendapunt      24',
        '                       EZ       i.v.m. agendapunt      24',
        'Voortouwcommissie:     FIN      i.v.m. agendapunt      19',
      ],
    ],
    [
      'a list with hanging indents',
      [
        'De maatregelen zijn:',
        '1.   De regeling helpt de docenten in Oosterlo,  en van  2031 af',
        '     ook de leraren in Veenwijk.',
        '2.   De evaluatie volgt in mei,  en wordt aan  3 gemeenten',
        '     gestuurd.',
      ],
    ],
    [
      'figures without a label, whose row only lines could tell',
      [
        'Maatregel              Toelichting                       Bedrag',
        'Tijdelijke regeling    De regeling helpt de docenten        335',
        '                       in Oosterlo.',
        '                       De leraren in Veenwijk.               12',
        'Digitale evaluatie     De evaluatie volgt in mei.          -7,1',
      ],
    ],
  ])('are not %s', (_, other) => expect(tablesOf(...other)).toEqual([]))
})

describe('the end of a table', () => {
  it('is where a note stands, or its header again', () => {
    expect(
      tablesOf(
        'Regeling              2030   2031',
        'Opvang               6.029   -2,9',
        'Toezicht             7.586    94%',
        '2    Kamerstuk 26 822, nr. 257.',
        'Regeling              2030   2031',
        'Inspectie            3.400    7,1',
        'Totaal               1.150     18',
      ),
    ).toEqual([
      ['Regeling | 2030 | 2031', 'Opvang | 6.029 | -2,9', 'Toezicht | 7.586 | 94%'],
      ['Regeling | 2030 | 2031', 'Inspectie | 3.400 | 7,1', 'Totaal | 1.150 | 18'],
    ])
    expect(
      tablesOf(
        'Regeling              2030   2031',
        'Opvang               6.029   -2,9',
        'Toezicht             7.586    94%',
        '',
        'Onderdeel             2030   2031',
        'Inspectie            3.400    7,1',
        'Totaal               1.150     18',
      ).map(([header]) => header),
    ).toEqual(['Regeling | 2030 | 2031', 'Onderdeel | 2030 | 2031'])
  })
  it('is a heading between two tables', () => {
    const table = [
      'Maatregel              Toelichting                       Bedrag',
      'Tijdelijke regeling    De regeling helpt de docenten        335',
      '                       in Oosterlo.',
      'Digitale evaluatie     De evaluatie volgt in mei.          -7,1',
    ]
    expect(tablesOf(...table, '', 'Vervolg', '', ...table).map(({ length }) => length)).toEqual([3, 3])
  })
})

describe('cells that go on beside one another, among columns of figures', () => {
  const rows = [
    'Tijdelijke           Inspectie van het   6.029   -2,9    12',
    'regeling             onderwijs',
    'Toezicht             Gemeente            7.586    94%    12',
    'Totaal               Samen               7.586    94%    12',
  ]
  it('are whole below a header', () => {
    expect(tablesOf('Regeling             Wie                  2030   2031  2032', ...rows)).toEqual([
      [
        'Regeling | Wie | 2030 | 2031 | 2032',
        'Tijdelijke regeling | Inspectie van het onderwijs | 6.029 | -2,9 | 12',
        'Toezicht | Gemeente | 7.586 | 94% | 12',
        'Totaal | Samen | 7.586 | 94% | 12',
      ],
    ])
  })
  it('are not taken for rows where the header is in doubt', () => {
    expect(tablesOf('(x € 1 mln.)         wie                  2030   2031  2032', ...rows)).toEqual([])
  })
})

describe('years above figures', () => {
  it('make no column of their own beside the figures', () => {
    expect(
      tablesOf(
        'Onderdeel              Instroom            Uitstroom',
        '                   2030       2031     2030       2031',
        'Opvang                 n.v.t.    -      48%       28,0',
        'Toezicht               1.150  n.v.t.   -7,3       ‒ 5,4',
      ),
    ).toEqual([
      [
        'Onderdeel | Instroom | Instroom | Uitstroom | Uitstroom',
        ' | 2030 | 2031 | 2030 | 2031',
        'Opvang | n.v.t. | - | 48% | 28,0',
        'Toezicht | 1.150 | n.v.t. | -7,3 | ‒ 5,4',
      ],
    ])
  })
})

describe('lines that only look like cells', () => {
  const found = (...lines: string[]) => wrappedTables(linesOf(`${lines.join('\n')}\n`))
  it.each([
    [
      'a letterhead',
      [
        'Datum               Ons kenmerk         Bijlagen',
        '4 mei 2031          IENW/2031/12        2',
        '5 mei 2031          IENW/2031/13        3',
        '                    afdeling water',
      ],
    ],
    [
      'words that stand apart by chance',
      [
        'Wat                 Hoe                      Aantal',
        'Opvang              De gemeenten doen            12',
        '                         het samen',
        'Toezicht                 De provincie            13',
      ],
    ],
  ])('are %s', (_, lines) => expect(found(...lines)).toEqual([]))
})

describe('any table', () => {
  const word = fc.constantFrom(
    'Opvang',
    'de regeling',
    'in Veen-',
    'Toezicht in Oosterlo',
    '2031',
    '6.029',
    '-',
    'ge-',
    'evalueerd',
    '',
  )
  it('keeps every character, and its cells are what their stretches say', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word, word, word), { minLength: 3, maxLength: 12 }), (rows) => {
        const lines = rows.map((row) =>
          row
            .map((text) => text.padEnd(24))
            .join('')
            .trimEnd(),
        )
        const document = structured([
          'Maatregel               Toelichting             Status                  Bedrag',
          ...lines,
        ])
        const kept = (text: string): string =>
          [
            ...text
              .replace(/[\s-]+/g, '')
              .normalize('NFD')
              .replace(/\u0308/g, ''),
          ]
            .sort()
            .join('')
        expect(kept(document.text)).toBe(kept(document.origin.raw))
        expectExact(document)
      }),
      { numRuns: 500 },
    )
  })
})
