import { describe, expect, it } from 'vitest'
import { tables } from '../../extractors/tables.ts'
import type { Block } from '../../pipeline/document.ts'
import { structure } from '../../pipeline/structure.ts'
import { documentOf } from '../helpers.ts'

/** A table block of these cells; offsets do not matter here. */
const tableOf = (cells: readonly (readonly string[])[], extra: Partial<Block> = {}) => {
  const text = cells.map((row) => row.join(' ')).join('\n')
  const block: Block = {
    type: 'table',
    start: 0,
    end: text.length,
    page: null,
    cells: cells.map((row) => row.map((t) => ({ text: t, start: 0, end: 0 }))),
    ...extra,
  }
  return [...tables.find(documentOf(text, [block]))].map((a) => a.value)
}
const cell = (text: string, caption?: string) =>
  tableOf(
    [
      ['a', '2020'],
      ['b', text],
    ],
    { headerRows: 1, ...(caption ? { caption } : {}) },
  )[0]!.rows[0]![1]

describe('cells', () => {
  it.each<[string, number | null, string | null, string | null]>([
    ['1.390', 1390, null, null],
    ['1.234.567,5', 1234567.5, null, null],
    ['-9,9', -9.9, null, null],
    ['‒ 9,9', -9.9, null, null],
    ['<5', 5, '<', null],
    ['> 1.000', 1000, '>', null],
    ['12%', 12, null, '%'],
    ['12,5 %', 12.5, null, '%'],
    ['€ 1,2', 1.2, null, '€'],
    ['0', 0, null, null],
    ['-0', 0, null, null],
    ['-', null, null, null],
    ['n.v.t.', null, null, null],
    ['2 tot 3', null, null, null],
    ['', null, null, null],
  ])('%j', (text, number, qualifier, unit) => expect(cell(text)).toEqual({ text, number, qualifier, unit }))

  it('take their unit from the caption or from the head of their column', () => {
    expect(cell('3,5', 'Uitgaven (bedragen x € 1 mln.)')?.unit).toBe('x € 1 mln.')
    expect(
      tableOf(
        [
          ['', 'Omvang (in €)'],
          ['b', '7'],
        ],
        { headerRows: 1 },
      )[0]!.rows[0]![1]?.unit,
    ).toBe('in €')
    expect(cell('40%', 'Uitgaven (bedragen x € 1 mln.)')?.unit).toBe('%')
  })
})

describe('tables', () => {
  it('stack the lines of their header, a cell over several columns once', () => {
    const [table] = tableOf(
      [
        ['', '2022', '2022'],
        ['', 'Raming', 'Stand'],
        ['Totaal', '1', '2'],
      ],
      { headerRows: 2 },
    )
    expect(table?.columns.map((c) => c.text)).toEqual(['', '2022 Raming', '2022 Stand'])
  })
  it.each([
    [
      'what a site says of a paper',
      [
        ['Datum publicatie', 'Organisatie', 'Vergaderjaar'],
        ['Tweede Kamer', '1999-2000', '29999 nr. 4'],
      ],
    ],
    [
      'its contents',
      [
        ['Missie', '5', ''],
        ['Voorwoord', '6', ''],
        ['1', 'Oevers', '8'],
        ['1.1', 'Veren', '8'],
        ['2', 'Slot', '17'],
      ],
    ],
  ])('are not %s', (_, cells) => expect(tableOf(cells)).toEqual([]))
  it.each([
    [
      'figures that rise under a head',
      [
        ['Veer', 'Jaar'],
        ['A', '5'],
        ['B', '6'],
        ['C', '8'],
        ['D', '9'],
        ['E', '17'],
      ],
    ],
    [
      'figures that fall',
      [
        ['A', '15'],
        ['B', '6'],
        ['C', '8'],
        ['D', '9'],
        ['E', '17'],
      ],
    ],
    [
      'few figures',
      [
        ['A', '5'],
        ['B', '6'],
        ['C', '8'],
      ],
    ],
  ])('are %s', (_, cells) => expect(tableOf(cells)).toHaveLength(1))
  it('keep the notes right below', () => {
    const text =
      'Aanvragen 2019 2020\nIngediend 10 20\n\nBron: opgave van de gemeenten.\n\nDe cijfers dalen, zoals uit de tabel blijkt.'
    expect([...tables.find(structure(documentOf(text)))].map((a) => a.value.notes)).toEqual([
      ['Bron: opgave van de gemeenten.'],
    ])
  })
  it.each<[string, string[][]]>([
    ['a single row', [['a', 'b']]],
    ['a single column', [['a'], ['b'], ['c']]],
    [
      'a form',
      [
        ['Naam:', 'Jansen'],
        ['Datum:', '4 mei'],
        ['Plaats:', 'Waterrijk'],
      ],
    ],
  ])('are not %s', (_, cells) => expect(tableOf(cells)).toEqual([]))
})
