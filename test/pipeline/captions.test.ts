import { describe, expect, it } from 'vitest'
import { withCaptions } from '../../pipeline/blocks/captions.ts'
import { clean } from '../../pipeline/clean.ts'
import type { Block } from '../../pipeline/document.ts'
import { defaultLimits } from '../../pipeline/limits.ts'
import { read } from '../../pipeline/read.ts'
import { structure } from '../../pipeline/structure.ts'

/** The caption of a table that stands below this text. */
const captionBelow = (text: string, above: Partial<Block> = {}, others: readonly Block[] = []): string | undefined => {
  const blocks: Block[] = [
    { type: 'paragraph', start: 0, end: text.length, page: null, ...above },
    { type: 'table', start: text.length + 2, end: text.length + 5, page: null },
    ...others,
  ]
  return withCaptions(blocks, `${text}\n\n1 2`)[1]!.caption
}

describe('the caption of a table', () => {
  it.each([
    'Tabel 1: Uitgaven per regeling (x € 1 mln.)',
    'Tabel 2.1 Uitgaven',
    'Tabel 4a – uitgaven per regeling',
    'Tabel 3',
  ])('is %j', (text) => {
    expect(captionBelow(text)).toBe(text)
    expect(captionBelow(text, { type: 'heading' })).toBe(text)
  })
  it.each([
    'Tabel 3 laat zien dat de uitgaven dalen.',
    'De uitgaven staan in Tabel 3.',
    'Uitgaven per regeling',
    `Tabel 3: ${'lang '.repeat(80)}`,
  ])('is not %j', (text) => expect(captionBelow(text)).toBeUndefined())
  it('stands in no footnote, and has no marker of one', () => {
    expect(captionBelow('Tabel 3: Uitgaven', { type: 'footnote' })).toBeUndefined()
    const note: Block = { type: 'footnote', start: 24, end: 25, page: null, anchors: [{ start: 17, end: 18 }] }
    expect(captionBelow('Tabel 3: Uitgaven1', {}, [note])).toBe('Tabel 3: Uitgaven')
  })
  it.each([
    [
      'letter.txt',
      'Ik bericht u over de uitgaven.\n\nTabel 1: Uitgaven\n\nRegeling   2030   2031\nOpvang    6.029   -2,9\nToezicht  7.586    94%\n',
    ],
    [
      'page.html',
      '<!doctype html><html><body><main><p>Ik bericht u over de uitgaven.</p><p>Tabel 1: Uitgaven</p><table><tr><th>Regeling</th><th>2030</th></tr><tr><td>Opvang</td><td>6.029</td></tr></table></main></body></html>',
    ],
    [
      'kst.xml',
      '<?xml version="1.0"?><officiele-publicatie><kamerstuk><stuk><algemeen><vrije-tekst><tekst><al>Ik bericht u over de uitgaven.</al><al>Tabel 1: Uitgaven</al><table><tgroup cols="2"><thead><row><entry>Regeling</entry><entry>2030</entry></row></thead><tbody><row><entry>Opvang</entry><entry>6.029</entry></row></tbody></tgroup></table></tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>',
    ],
  ])('is found in %s', async (name, source) => {
    const { blocks } = structure(clean(await read(name, Buffer.from(source), defaultLimits)))
    expect(blocks.flatMap(({ caption }) => caption ?? [])).toEqual(['Tabel 1: Uitgaven'])
  })
})
