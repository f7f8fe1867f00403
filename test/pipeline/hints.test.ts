/** What structure makes of a reader's hints. */
import { describe, expect, it } from 'vitest'
import { clean } from '../../pipeline/clean.ts'
import type { Hint } from '../../pipeline/document.ts'
import { structure } from '../../pipeline/structure.ts'
import { documentOf } from '../helpers.ts'

const BODY =
  'Het dijkherstel verloopt volgens de planning die eerder aan de leden van uw Kamer is gezonden, zo blijkt uit het rapport'
/** A hint over a stretch of the text. */
const over = (text: string, part: string, from = 0) => {
  const rawStart = text.indexOf(part, from)
  return { rawStart, rawEnd: rawStart + part.length }
}
const structured = (text: string, hints: Hint[]) => structure(clean({ ...documentOf(text), hints }))

describe('hints', () => {
  it('name a heading that plain text does not show, apart from the paragraph below it', () => {
    const text = `${BODY}.\nonderzoek naar de dijken, gedaan door de universiteit\n${BODY}.\n`
    const heading = 'onderzoek naar de dijken, gedaan door de universiteit'
    const { blocks } = structured(text, [{ kind: 'heading', level: 2, ...over(text, heading) }])
    expect(blocks.map((b) => [b.type, b.level])).toEqual([
      ['paragraph', undefined],
      ['heading', 2],
      ['paragraph', undefined],
    ])
  })
  it('tie a note to its raised figure, and to no other', () => {
    const text = `${BODY}.1 In de wet van klasse3 staat meer, en CO2 is 1 stof.\n\n1 zonder meer een noot\n`
    const document = structured(text, [
      { kind: 'raised', ...over(text, '1', text.indexOf('.1')) },
      { kind: 'note', marker: '1', ...over(text, '1 zonder meer een noot') },
    ])
    const [note] = document.blocks.filter((b) => b.type === 'footnote')
    expect(document.text.slice(note!.start, note!.end)).toBe('1 zonder meer een noot')
    expect(note!.anchors?.map((a) => document.text.slice(a.start - 8, a.end))).toEqual(['rapport.1'])
  })
  it('give a table its cells, also when a cell wraps beside another', () => {
    const table = 'Regeling     Bedrag\nsteun aan    12,5\ngemeenten'
    const text = `${BODY}.\n\n${table}\n\n${BODY}.\n`
    const cell = (part: string) => ({ text: part, ...over(text, part) })
    const wrapped = {
      text: 'steun aan gemeenten',
      rawStart: text.indexOf('steun'),
      rawEnd: text.indexOf('gemeenten') + 9,
    }
    const document = structured(text, [
      {
        kind: 'table',
        headerRows: 1,
        cells: [
          [cell('Regeling'), cell('Bedrag')],
          [wrapped, cell('12,5')],
        ],
        ...over(text, table),
      },
    ])
    const [block] = document.blocks.filter((b) => b.type === 'table')
    expect(block!.cells?.map((row) => row.map((c) => c.text))).toEqual([
      ['Regeling', 'Bedrag'],
      ['steun aan gemeenten', '12,5'],
    ])
    const bedrag = block!.cells![1]![1]!
    expect(document.text.slice(bedrag.start, bedrag.end)).toBe('12,5')
  })
  it('keep a note together that runs over a page, and cleaners out of a table', () => {
    const table =
      'Naam                                                Plaats\nde heer Jansen uit het oosten van het land           Zwolle\nmevrouw De Vries van de directie                     Assen\nhet lid Bakker                                       Emmen'
    const text = `${BODY}.1\n\n1 De noot begint op deze bladzijde en\n\f${BODY}.\n\n${table}\n\ngaat verder op de volgende.\n`
    const cell = (part: string) => ({ text: part, ...over(text, part) })
    const document = structured(text, [
      { kind: 'raised', ...over(text, '1', text.indexOf('.1')) },
      { kind: 'note', marker: '1', ...over(text, '1 De noot begint op deze bladzijde en') },
      { kind: 'note', marker: '1', ...over(text, 'gaat verder op de volgende.') },
      {
        kind: 'table',
        headerRows: 1,
        cells: [
          [cell('Naam'), cell('Plaats')],
          [cell('het lid Bakker'), cell('Emmen')],
        ],
        ...over(text, table),
      },
    ])
    const notes = document.blocks.filter((b) => b.type === 'footnote')
    expect(notes.map((b) => document.text.slice(b.start, b.end))).toEqual([
      '1 De noot begint op deze bladzijde en gaat verder op de volgende.',
    ])
    const [block] = document.blocks.filter((b) => b.type === 'table')
    expect(document.text.slice(block!.start, block!.end)).toBe(table)
  })
})
