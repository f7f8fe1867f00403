import { describe, expect, it } from 'vitest'
import { withCaptions } from '../../pipeline/blocks/captions.ts'
import { clean } from '../../pipeline/clean.ts'
import type { Block } from '../../pipeline/document.ts'
import { defaultLimits } from '../../pipeline/limits.ts'
import { read } from '../../pipeline/read.ts'
import { structure } from '../../pipeline/structure.ts'
import { type Pen, pdfOf, prose } from './pdf-letters.ts'

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
  describe('at the foot of a page', () => {
    const caption = 'Tabel 3: Uitgaven per regeling'
    /** A page that ends with this line and a note below it, and one that begins with a table. */
    const captions = async (last: string, ...first: readonly string[]): Promise<string[]> => {
      const bytes = await pdfOf(
        ({ lines, write, font }: Pen) => {
          const y = lines(prose(font, 30, 376), 79, 100)
          write(last, 79, y + 24)
          write('1', 79, 740, 4)
          write('Kamerstukken II 2030/31, 31 999, nr. 4.', 84, 742, 7)
        },
        ({ lines, write, font }: Pen) => {
          const y = lines(first, 79, 100)
          for (const [at, row] of [
            ['Regeling', '2030', '2031'],
            ['Opvang', '6.029', '7.100'],
            ['Toezicht', '7.586', '8.200'],
          ].entries())
            for (const [column, text] of row.entries()) write(text, [79, 250, 350][column]!, y + 24 + 12 * at)
          lines(prose(font, 5, 376), 79, y + 100)
        },
      )
      const { blocks } = structure(clean(await read('brief.pdf', bytes, defaultLimits)))
      expect(blocks.map(({ type }) => type)).toEqual(expect.arrayContaining(['footnote', 'table']))
      return blocks.flatMap((block) => block.caption ?? [])
    }
    it('is of the table with which the next begins, over the notes', async () =>
      expect(await captions(caption)).toEqual([caption]))
    it('is of no table that stands below other text, nor is a line that is no caption', async () => {
      expect(await captions(caption, 'Ik bericht u hieronder over de andere uitgaven.')).toEqual([])
      expect(await captions('Ik bericht u over de uitgaven.')).toEqual([])
    })
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
