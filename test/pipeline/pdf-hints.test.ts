/** What the PDF reader says of the layout: tables, notes, their markers, headings. */
import { rgb } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import type { Document, Hint } from '../../pipeline/document.ts'
import { type Pen, prose, readPages } from './pdf-letters.ts'

function hintsOf<Kind extends Hint['kind']>({ hints }: Document, kind: Kind): Extract<Hint, { kind: Kind }>[] {
  return (hints ?? []).filter((hint): hint is Extract<Hint, { kind: Kind }> => hint.kind === kind)
}
const words = ({ text }: Document, { rawStart, rawEnd }: { rawStart: number; rawEnd: number }): string =>
  text.slice(rawStart, rawEnd)
const said = (document: Document, kind: Hint['kind']): string[] =>
  hintsOf(document, kind).map((hint) => words(document, hint))
const rowsOf = (document: Document): string[][][] =>
  hintsOf(document, 'table').map(({ cells }) => cells.map((row) => row.map(({ text }) => text)))

const body = ({ lines, font }: Pen, y: number, count = 8): number => lines(prose(font, count, 376), 79, y)

describe('raised figures', () => {
  test('behind a word, behind a full stop, and behind a number, from which they stand apart', async () => {
    const document = await readPages((pen) => {
      body(pen, 100)
      pen.write('de motie van het lid', 79, 220)
      pen.write('1', 79 + pen.font.widthOfTextAtSize('de motie van het lid', 9), 217, 5.5)
      pen.write('Kamerstuk 31 999, nr. 207', 79, 240)
      pen.write('2', 79 + pen.font.widthOfTextAtSize('Kamerstuk 31 999, nr. 207', 9), 237, 5.5)
    })
    expect(said(document, 'raised')).toEqual(['1', '2'])
    expect(document.text).toContain('het lid1')
    expect(document.text).toContain('nr. 207 2')
    expect(document.text).not.toContain('2072')
  })

  test.each([
    ['a square metre', 'een hal van 40 m', '2', 3],
    ['an index below the line', 'de uitstoot van CO', '2', -2],
    ['an ordinal', 'de 2', 'e', 3],
  ])('not: %s', async (_, before, figure, up) => {
    const document = await readPages((pen) => {
      body(pen, 100)
      pen.write(before, 79, 220)
      pen.write(figure, 79 + pen.font.widthOfTextAtSize(before, 9), 220 - up, 5.5)
    })
    expect(hintsOf(document, 'raised')).toEqual([])
  })
})

describe('notes', () => {
  const note = ({ write }: Pen, marker: string, texts: readonly string[], y: number): void => {
    write(marker, 79, y - 2, 4)
    for (const [index, text] of texts.entries()) write(text, 84, y + 9 * index, 7)
  }

  test('at the foot, each whole, with its marker', async () => {
    const document = await readPages((pen) => {
      body(pen, 100)
      note(pen, '1', ['Kamerstukken II 2030/31, 31 999, nr. 4.'], 740)
      note(pen, '2', ['Zie het rapport over de opvang in de', 'regio, dat in 2031 verscheen.'], 749)
    })
    expect(said(document, 'note')).toEqual([
      '1 Kamerstukken II 2030/31, 31 999, nr. 4.',
      '2 Zie het rapport over de opvang in de\nregio, dat in 2031 verscheen.',
    ])
    expect(hintsOf(document, 'note').map(({ marker }) => marker)).toEqual(['1', '2'])
  })

  test('a number at the start of a line of a note begins none', async () => {
    const document = await readPages((pen) => {
      body(pen, 100)
      pen.lines(['3 Zie de brief van de minister van', '12 mei 2031 over de opvang.'], 79, 740, 7, 9)
    })
    expect(said(document, 'note')).toEqual(['3 Zie de brief van de minister van\n12 mei 2031 over de opvang.'])
  })

  test('one that goes on over the page is told twice, with one marker', async () => {
    const document = await readPages(
      (pen) => {
        body(pen, 100)
        note(pen, '1', ['Zie het rapport over de opvang dat'], 760)
      },
      (pen) => {
        body(pen, 100)
        pen.write('in 2031 verscheen.', 79, 750, 7)
        note(pen, '2', ['Idem.'], 760)
      },
    )
    expect(hintsOf(document, 'note').map((hint) => [hint.marker, words(document, hint)])).toEqual([
      ['1', '1 Zie het rapport over de opvang dat'],
      ['1', 'in 2031 verscheen.'],
      ['2', '2 Idem.'],
    ])
  })

  test('not: a list in the size of the text, small print without a marker', async () => {
    const document = await readPages((pen) => {
      body(pen, 100)
      pen.lines(['1. de opvang', '2. de begroting'], 79, 230)
      pen.write('Dit is klein gedrukt en geen noot.', 79, 740, 7)
    })
    expect(hintsOf(document, 'note')).toEqual([])
  })
})

describe('headings', () => {
  test('bold, larger, numbered: each with its level', async () => {
    const document = await readPages((pen) => {
      pen.write('Brief over de opvang', 79, 80, 14, 'bold')
      body(pen, 100)
      pen.write('Aanleiding', 79, 220, 9, 'bold')
      body(pen, 232)
      pen.write('2.1 Raming', 79, 350, 9, 'bold')
      body(pen, 362)
    })
    expect(hintsOf(document, 'heading').map((hint) => [words(document, hint), hint.level])).toEqual([
      ['Brief over de opvang', 1],
      ['Aanleiding', 2],
      ['2.1 Raming', 2],
    ])
  })

  test('not: a bold sentence, a bold word in a line', async () => {
    const document = await readPages((pen) => {
      body(pen, 100)
      pen.write('Dit is met nadruk gezegd.', 79, 220, 9, 'bold')
      body(pen, 232)
      pen.write('Het', 79, 350)
      pen.write('kabinet', 96, 350, 9, 'bold')
    })
    expect(hintsOf(document, 'heading')).toEqual([])
  })
})

/** Draws cells at their columns: the first from its left edge, the others up to their right edge. */
function row({ write, font }: Pen, cells: readonly string[], y: number, weight: 'plain' | 'bold' = 'plain'): void {
  for (const [index, text] of cells.entries()) {
    const right = 180 + 60 * index
    write(text, index === 0 ? 82 : right - font.widthOfTextAtSize(text, 8), y, 8, weight)
  }
}

const across = ({ page }: Pen, y: number, from = 79, to = 305): void =>
  page.drawLine({ start: { x: from, y: 842 - y }, end: { x: to, y: 842 - y }, thickness: 0.5, color: rgb(0, 0, 0) })
const down = ({ page }: Pen, x: number, from: number, to: number): void =>
  page.drawLine({ start: { x, y: 842 - from }, end: { x, y: 842 - to }, thickness: 0.5, color: rgb(0, 0, 0) })

describe('ruled tables', () => {
  test('merged cells stand in every row and column that they take', async () => {
    const document = await readPages((pen) => {
      body(pen, 100)
      for (const y of [230, 258, 272]) across(pen, y)
      across(pen, 244, 185)
      for (const x of [79, 185, 305]) down(pen, x, 230, 272)
      down(pen, 245, 244, 272)
      pen.write('Regio', 82, 240, 8)
      pen.write('Instroom', 228, 240, 8)
      row(pen, ['', '2030', '2031'], 254)
      row(pen, ['Noord', '1.390', '– 9,9'], 268)
      body(pen, 300)
    })
    expect(rowsOf(document)).toEqual([
      [
        ['Regio', 'Instroom', 'Instroom'],
        ['Regio', '2030', '2031'],
        ['Noord', '1.390', '– 9,9'],
      ],
    ])
    expect(hintsOf(document, 'table')[0]!.headerRows).toBe(2)
  })

  test('a cell of two lines stands in one stretch of the text, its word whole; the table is nothing but itself', async () => {
    const document = await readPages((pen) => {
      body(pen, 100)
      for (const y of [230, 244, 270]) across(pen, y, 79, 245)
      for (const x of [79, 185, 245]) down(pen, x, 230, 270)
      row(pen, ['Regeling', '2031'], 240, 'bold')
      row(pen, ['Aanvullende onder-', '12%'], 254)
      pen.write('steuning', 82, 264, 8)
      pen.write('Kleine marge', 420, 254, 6)
      pen.write('Directie', 420, 262, 6)
      body(pen, 300)
    })
    const [table] = hintsOf(document, 'table')
    expect(
      words(document, table!)
        .split('\n')
        .map((line) => line.split(/ {2,}/)),
    ).toEqual([
      ['Regeling', '2031'],
      ['Aanvullende ondersteuning', '12%'],
    ])
    for (const cell of table!.cells.flat()) expect(words(document, cell)).toBe(cell.text)
    const place = document.origin.place([{ start: table!.cells[1]![0]!.rawStart, end: table!.cells[1]![0]!.rawEnd }])
    expect(place.in === 'pdf' && place.boxes.length).toBe(2)
  })

  test('not: a box around text, a form', async () => {
    const document = await readPages((pen) => {
      body(pen, 100)
      for (const y of [230, 300]) across(pen, y)
      for (const x of [79, 305]) down(pen, x, 230, 300)
      pen.write('Ter inzage', 82, 250)
      for (const y of [400, 414, 428]) across(pen, y)
      for (const x of [79, 185, 305]) down(pen, x, 400, 428)
      pen.write('Datum:', 82, 410, 8)
      pen.write('4 mei 2031', 190, 410, 8)
      pen.write('Kenmerk:', 82, 424, 8)
      pen.write('12345', 190, 424, 8)
    })
    expect(hintsOf(document, 'table')).toEqual([])
  })
})

describe('ruled boxes that are no tables', () => {
  test('the facts of a letter, without colons', async () => {
    const document = await readPages((pen) => {
      body(pen, 100)
      for (const y of [230, 244, 258, 272]) across(pen, y, 79, 245)
      for (const x of [79, 185, 245]) down(pen, x, 230, 272)
      row(pen, ['Ons kenmerk', '12345'], 240)
      row(pen, ['Bijlagen', '3'], 254)
      row(pen, ['Doorkiesnummer', '4711'], 268)
    })
    expect(hintsOf(document, 'table')).toEqual([])
    expect(document.text).toContain('12345')
  })

  test('cells that are no rectangles', async () => {
    const document = await readPages((pen) => {
      body(pen, 100)
      for (const y of [230, 272, 293, 314]) across(pen, y, 79, 245)
      across(pen, 251, 185, 245)
      for (const x of [79, 245]) down(pen, x, 230, 314)
      down(pen, 185, 251, 314)
      row(pen, ['Noord', '12'], 240)
      row(pen, ['', '14'], 262)
      row(pen, ['Zuid', '31'], 283)
      row(pen, ['West', '7'], 304)
    })
    expect(hintsOf(document, 'table').flatMap(({ cells }) => cells.map((one) => one.length))).toEqual([])
  })
})

describe('tables without lines', () => {
  test('columns of figures, however typed; an empty cell; a total', async () => {
    const document = await readPages((pen) => {
      body(pen, 100)
      row(pen, ['Regeling', '2030', '2031', '2032'], 230, 'bold')
      row(pen, ['Opvang', '1.390', '-9,9', '<5'], 244)
      row(pen, ['Inburgering', 'n.v.t.', '', '12%'], 258)
      row(pen, ['Totaal', '1.390', '– 9,9', '17'], 272)
      body(pen, 310)
    })
    expect(rowsOf(document)).toEqual([
      [
        ['Regeling', '2030', '2031', '2032'],
        ['Opvang', '1.390', '-9,9', '<5'],
        ['Inburgering', 'n.v.t.', '', '12%'],
        ['Totaal', '1.390', '– 9,9', '17'],
      ],
    ])
  })

  test('a heading over two columns, rows in groups, a label of two lines', async () => {
    const document = await readPages((pen) => {
      body(pen, 100)
      pen.write('Onderdeel', 82, 230, 8, 'bold')
      pen.write('Instroom', 223, 230, 8, 'bold')
      pen.write('Uitstroom', 342, 230, 8, 'bold')
      row(pen, ['', '2030', '2031', '2030', '2031'], 244, 'bold')
      row(pen, ['Noord'], 258)
      row(pen, ['Jaarlijkse', '12', '14', '1.390', '7'], 272)
      pen.write('opvang', 82, 281, 8)
      row(pen, ['Totaal', '12', '14', '1.390', '7'], 295)
      body(pen, 330)
    })
    expect(rowsOf(document)).toEqual([
      [
        ['Onderdeel', 'Instroom', 'Instroom', 'Uitstroom', 'Uitstroom'],
        ['Onderdeel', '2030', '2031', '2030', '2031'],
        ['Noord', '', '', '', ''],
        ['Jaarlijkse opvang', '12', '14', '1.390', '7'],
        ['Totaal', '12', '14', '1.390', '7'],
      ],
    ])
  })

  test('a heading of two lines, set lower where it is short, is one row', async () => {
    const document = await readPages((pen) => {
      body(pen, 100)
      row(pen, ['', '', 'met balie', ''], 230)
      row(pen, ['Regio', 'Alle', '(2031)', 'Kosten'], 239)
      row(pen, ['Noord', '40', '21', '1.390'], 256)
      row(pen, ['Zuid', '97', '49', '310'], 270)
      body(pen, 310)
    })
    expect(rowsOf(document)[0]?.[0]).toEqual(['Regio', 'Alle', 'met balie (2031)', 'Kosten'])
    expect(hintsOf(document, 'table')[0]?.headerRows).toBe(1)
  })

  test('not: signatures side by side, an address, labels and what they name, a list of contents', async () => {
    const document = await readPages((pen) => {
      body(pen, 100)
      for (const [index, [left, right]] of [
        ['De minister van Opvang,', 'De staatssecretaris van Zorg,'],
        ['A. Veenwijk', 'B. van Oosterlo'],
      ].entries()) {
        pen.write(left!, 79, 230 + 14 * index)
        pen.write(right!, 300, 230 + 14 * index)
      }
      for (const [index, [left, right]] of [
        ['Datum', '4 mei 2031'],
        ['Ons kenmerk', '12345'],
        ['Bijlagen', '3'],
      ].entries()) {
        pen.write(left!, 79, 300 + 14 * index)
        pen.write(right!, 200, 300 + 14 * index)
      }
      for (const [index, [left, right]] of [
        ['1. Inleiding', '2'],
        ['2. Raming', '5'],
        ['3. Vervolg', '9'],
      ].entries()) {
        pen.write(left!, 79, 400 + 14 * index)
        pen.write(right!, 400, 400 + 14 * index)
      }
    })
    expect(hintsOf(document, 'table')).toEqual([])
  })
})
