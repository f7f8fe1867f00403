/** Tables that run over a page, their captions, and what stands beside them. */
import { describe, expect, test } from 'vitest'
import type { Document, Hint } from '../../pipeline/document.ts'
import { type Pen, prose, readPages } from './pdf-letters.ts'

type Table = Extract<Hint, { kind: 'table' }>
const tablesIn = ({ hints = [] }: Document): Table[] => hints.filter((hint): hint is Table => hint.kind === 'table')
const rowsOf = ({ cells }: Table): string[][] => cells.map((row) => row.map(({ text }) => text))
const pagesOf = ({ origin }: Document, { rawStart, rawEnd }: { rawStart: number; rawEnd: number }): number[] => {
  const place = origin.place([{ start: rawStart, end: rawEnd }])
  return place.in === 'pdf' ? [place.page, ...(place.more ?? []).map(({ page }) => page)] : []
}

/** Cells at their columns: the first from its left edge, the others up to their right edge. */
function row({ write, font }: Pen, cells: readonly string[], y: number, weight: 'plain' | 'bold' = 'plain'): void {
  for (const [index, text] of cells.entries())
    write(text, index === 0 ? 82 : 240 + 60 * index - font.widthOfTextAtSize(text, 8), y, 8, weight)
}
const HEADER = ['Regeling', '2030', '2031']
const body = ({ lines, font }: Pen, y: number, count: number): number => lines(prose(font, count, 376), 79, y)

/** A page of text with the first rows of a table at its foot. */
const foot =
  (rows: readonly (readonly string[])[], below: (pen: Pen) => void = () => {}) =>
  (pen: Pen): void => {
    body(pen, 100, 50)
    row(pen, HEADER, 712, 'bold')
    for (const [at, cells] of rows.entries()) row(pen, cells, 726 + 14 * at)
    below(pen)
  }
const FIRST = [
  ['Opvang', '1.390', '-9,9'],
  ['Inburgering', '12', '14'],
]

describe('a table that runs over a page', () => {
  test('with its header repeated is one table, the header taken once, each cell on its own page', async () => {
    const document = await readPages(foot(FIRST), (pen) => {
      row(pen, HEADER, 100, 'bold')
      row(pen, ['Scholing', '7', '8'], 114)
      row(pen, ['Totaal', '21', '22'], 128)
      body(pen, 170, 8)
    })
    const tables = tablesIn(document)
    expect(tables.map(rowsOf)).toEqual([[HEADER, ...FIRST, ['Scholing', '7', '8'], ['Totaal', '21', '22']]])
    expect(tables[0]!.headerRows).toBe(1)
    expect(pagesOf(document, tables[0]!)).toEqual([1, 2])
    expect(pagesOf(document, tables[0]!.cells[3]![0]!)).toEqual([2])
    for (const cell of tables[0]!.cells.flat()) expect(document.text.slice(cell.rawStart, cell.rawEnd)).toBe(cell.text)
    expect(document.text.match(/Regeling/g)).toHaveLength(1)
  })

  test('without a header on the next page, though only one row is left', async () => {
    const document = await readPages(foot(FIRST), (pen) => {
      row(pen, ['Totaal', '21', '22'], 100)
      body(pen, 140, 8)
    })
    expect(tablesIn(document).map(rowsOf)).toEqual([[HEADER, ...FIRST, ['Totaal', '21', '22']]])
  })

  test('over notes, what every page carries, and a page that is all table', async () => {
    const carried = (pen: Pen, page: number): void => pen.write(`Pagina ${page} van 3`, 79, 820, 7)
    const more = Array.from({ length: 47 }, (_, at) => [`Regio ${at}`, String(at + 3), `${at},5`])
    const document = await readPages(
      foot(FIRST, (pen) => {
        pen.write('1 Kamerstukken II 2030/31, 31 999, nr. 4.', 79, 768, 6.5)
        carried(pen, 1)
      }),
      (pen) => {
        for (const [at, cells] of more.entries()) row(pen, cells, 90 + 14 * at)
        carried(pen, 2)
      },
      (pen) => {
        row(pen, ['Totaal', '21', '22'], 90)
        row(pen, ['Waarvan nieuw', '2', '3'], 104)
        body(pen, 150, 8)
        carried(pen, 3)
      },
    )
    const [table, ...others] = tablesIn(document)
    expect(others).toEqual([])
    expect(table!.cells.length).toBe(3 + 47 + 2)
    expect(pagesOf(document, table!)).toEqual([1, 2, 3])
  })

  test('in the middle of a row: its cells go on', async () => {
    const document = await readPages(
      foot([
        ['Opvang', '1.390', '-9,9'],
        ['Begeleiding van', '12', '14'],
      ]),
      (pen) => {
        row(pen, HEADER, 100, 'bold')
        row(pen, ['nieuwe gemeenten'], 109)
        row(pen, ['Scholing', '7', '8'], 123)
        row(pen, ['Totaal', '21', '22'], 137)
        body(pen, 170, 8)
      },
    )
    const [table] = tablesIn(document)
    expect(rowsOf(table!)[2]).toEqual(['Begeleiding van nieuwe gemeenten', '12', '14'])
    expect(pagesOf(document, table!.cells[2]![0]!)).toEqual([1, 2])
  })

  test.each<[string, (pen: Pen) => number]>([
    ['text between the two', (pen) => body(pen, 90, 3) + 12],
    ['a caption of its own', (pen) => pen.lines(['Tabel 2: Aantallen'], 79, 90) + 12],
  ])('not: %s', async (_, above) => {
    const document = await readPages(foot(FIRST), (pen) => {
      const y = above(pen)
      row(pen, HEADER, y, 'bold')
      row(pen, ['Scholing', '7', '8'], y + 14)
      row(pen, ['Totaal', '21', '22'], y + 28)
      body(pen, y + 70, 8)
    })
    expect(tablesIn(document).map(({ cells }) => cells.length)).toEqual([3, 3])
  })

  test('not: other headings, other columns, room left for more rows', async () => {
    const document = await readPages(
      foot(FIRST),
      (pen) => {
        row(pen, ['Gemeente', 'Alle', 'Nieuw'], 100, 'bold')
        row(pen, ['Scholing', '7', '8'], 114)
        row(pen, ['Totaal', '21', '22'], 128)
        body(pen, 170, 42)
        row(pen, [...HEADER, '2032'], 712, 'bold')
        row(pen, ['Scholing', '7', '8', '9'], 726)
        row(pen, ['Totaal', '21', '22', '23'], 740)
      },
      (pen) => {
        row(pen, HEADER, 100, 'bold')
        row(pen, ['Noord', '7', '8'], 114)
        row(pen, ['Zuid', '21', '22'], 128)
      },
      (pen) => {
        row(pen, ['Gemeente', 'Alle', 'Nieuw'], 100, 'bold')
        row(pen, ['West', '7', '8'], 114)
        row(pen, ['Oost', '21', '22'], 128)
      },
    )
    expect(tablesIn(document).map(({ cells }) => cells.length)).toEqual([3, 3, 3, 3, 3])
  })
})

test('rows at the head of a page do not go on with a table that had room below it', async () => {
  const document = await readPages(
    (pen) => body(pen, 100, 54),
    (pen) => {
      row(pen, HEADER, 100, 'bold')
      for (const [at, cells] of FIRST.entries()) row(pen, cells, 114 + 14 * at)
    },
    (pen) => {
      row(pen, ['Totaal', '21', '22'], 100)
      row(pen, ['Waarvan nieuw', '2', '3'], 114)
      body(pen, 150, 8)
    },
  )
  expect(tablesIn(document).map(({ cells }) => cells.length)).toEqual([3])
})

test('ruled tables of two pages with room between them are two', async () => {
  const grid = (pen: Pen, y: number, rows: readonly (readonly string[])[]): void => {
    const line = (fromX: number, fromY: number, toX: number, toY: number): void =>
      pen.page.drawLine({ start: { x: fromX, y: 842 - fromY }, end: { x: toX, y: 842 - toY }, thickness: 0.5 })
    const bottom = y + 14 * rows.length
    for (let at = 0; at <= rows.length; at++) line(79, y + 14 * at, 363, y + 14 * at)
    for (const x of [79, 200, 303, 363]) line(x, y, x, bottom)
    for (const [at, cells] of rows.entries()) row(pen, cells, y + 10 + 14 * at)
  }
  const rest = [
    ['Totaal', '21', '22'],
    ['Waarvan nieuw', '2', '3'],
  ]
  const rowsWith = async (above: number): Promise<number[]> => {
    const document = await readPages(
      (pen) => body(pen, 100, 54),
      (pen) => {
        body(pen, 100, above)
        grid(pen, 110 + 12 * above, [HEADER, ...FIRST])
      },
      (pen) => {
        grid(pen, 100, rest)
        body(pen, 160, 8)
      },
    )
    return tablesIn(document).map(({ cells }) => cells.length)
  }
  expect(await rowsWith(50)).toEqual([5])
  expect(await rowsWith(3)).toEqual([3, 2])
})

describe('the caption of a table', () => {
  const table = (pen: Pen, y: number): void => {
    row(pen, HEADER, y, 'bold')
    for (const [at, cells] of FIRST.entries()) row(pen, cells, y + 14 * (at + 1))
    body(pen, y + 80, 4)
  }

  test.each([
    [['Tabel 1: Uitgaven (x € 1 mln.)'], 'Tabel 1: Uitgaven (x € 1 mln.)'],
    [['Tabel 2.1 Uitgaven per regeling en per', 'jaar'], 'Tabel 2.1 Uitgaven per regeling en per jaar'],
    [['Tabel 3'], 'Tabel 3'],
  ])('%s', async (lines, caption) => {
    const document = await readPages((pen) => {
      body(pen, 100, 8)
      pen.lines(lines, 79, 215)
      table(pen, 215 + 12 * lines.length + 8)
    })
    expect(tablesIn(document).map((one) => one.caption)).toEqual([caption])
    expect(document.text.replace(/\s+/g, ' ')).toContain(caption)
  })

  test.each([
    [['Tabel 1 laat zien wat de regelingen kosten.'], 20],
    [['Zie tabel 1.'], 20],
    [['Tabel 1: Uitgaven'], 80],
  ])('not: %s, %d points above', async (lines, gap) => {
    const document = await readPages((pen) => {
      body(pen, 100, 8)
      pen.lines(lines, 79, 215)
      table(pen, 215 + gap)
    })
    expect(tablesIn(document).map((one) => one.caption)).toEqual([undefined])
  })
})

test('a table of figures as wide as two columns of text is read row by row', async () => {
  const { text } = await readPages((pen) => {
    for (let at = 0; at < 14; at++) {
      pen.write(`Uitgaven aan regeling nummer ${at}`, 79, 100 + 14 * at, 8)
      for (const [index, x] of [215, 270, 330, 400].entries()) pen.write(`${at}${index}`, x, 100 + 14 * at, 8)
    }
  })
  for (let at = 0; at < 14; at++)
    expect(text).toMatch(new RegExp(`nummer ${at} {2,}${at}0 {2,}${at}1 {2,}${at}2 {2,}${at}3`))
})

test('the margin stays by itself beside a table in which some figures begin alike', async () => {
  const document = await readPages((pen) => {
    row(pen, ['Onderdeel', '2030', '2031'], 90, 'bold')
    for (let at = 0; at < 40; at++) {
      row(pen, [`Regeling ${at}`, '12', '22'], 104 + 14 * at)
      // Two rows begin together; those around them run over that place and part them from the rest.
      const isAlike = at === 2 || at === 3
      const isOver = at === 1 || at === 4
      pen.write(isAlike ? '2031' : isOver ? '20.31' : '77', isAlike ? 427.5 : isOver ? 424 : 434, 104 + 14 * at, 8)
    }
    pen.write('2032', 424, 90, 8, 'bold')
    for (const [at, line] of ['Datum', '4 mei 2031', 'Ons kenmerk', '390145-RW'].entries())
      pen.write(line, 471, [131, 145, 173, 187][at]!, 6.5)
  })
  expect(document.text).toMatch(/^Datum\s+4 mei 2031\s+Ons kenmerk\s+390145-RW\n/)
  expect(tablesIn(document).map(({ cells }) => cells.length)).toEqual([41])
})

test('a sign and its figure are one cell, where figures without a sign begin at the same place', async () => {
  const document = await readPages((pen) => {
    body(pen, 100, 8)
    row(pen, [...HEADER, '2032'], 230, 'bold')
    for (let at = 0; at < 4; at++) row(pen, [`Regeling ${at}`, '12', '3,6', '14'], 244 + 14 * at)
    row(pen, ['Totaal', '12', '3,6'], 300)
    // In a font of its own, as where the text's has no such sign.
    pen.write('–', 343, 300, 8, 'italic')
  })
  expect(rowsOf(tablesIn(document)[0]!).at(-1)).toEqual(['Totaal', '12', '– 3,6', ''])
})

test('rows on whole pixels are rows, though their gaps differ by one', async () => {
  const document = await readPages((pen) => {
    body(pen, 100, 8)
    row(pen, HEADER, 230, 'bold')
    const rows = [['Noord'], ['Opvang', '12', '14'], ['Scholing', '7', '8'], ['Zuid'], ['Opvang', '1', '2']]
    for (const [at, y] of [241.25, 251.75, 263, 273.5, 284.75].entries()) row(pen, rows[at]!, y)
    row(pen, ['Totaal', '20', '24'], 296)
  })
  expect(rowsOf(tablesIn(document)[0]!).map(([label]) => label)).toEqual([
    'Regeling',
    'Noord',
    'Opvang',
    'Scholing',
    'Zuid',
    'Opvang',
    'Totaal',
  ])
})
