/** Where a stretch of a PDF's text stands on the page. */
import { setWordSpacing } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { clean } from '../../pipeline/clean.ts'
import { locate } from '../../pipeline/locate.ts'
import { characterEdges } from '../../pipeline/readers/pdf/widths.ts'
import { structure } from '../../pipeline/structure.ts'
import { prose, readPages } from './pdf-letters.ts'

describe('places', () => {
  test('one word of a run: as wide as its letters', async () => {
    const line = 'In de brief van 4 mei 2031 staat wij zullen millimeters illustreren'
    let edges: (word: string) => [number, number] = () => [0, 0]
    const document = await readPages(({ lines, font, write }) => {
      lines(prose(font, 8, 376), 79, 100)
      write(line, 79, 220)
      edges = (word) => {
        const left = 79 + font.widthOfTextAtSize(line.slice(0, line.indexOf(word)), 9)
        return [left, left + font.widthOfTextAtSize(word, 9)]
      }
    })
    for (const word of ['4 mei 2031', 'millimeters', 'In', 'illustreren']) {
      const start = document.text.lastIndexOf(word)
      const place = locate(document.origin, start, start + word.length)
      if (place.in !== 'pdf') throw new Error(place.in)
      expect(place.boxes).toHaveLength(1)
      const [left, top, right, bottom] = place.boxes[0]!
      expect(Math.abs(left - edges(word)[0])).toBeLessThan(0.6)
      expect(Math.abs(right - edges(word)[1])).toBeLessThan(0.6)
      // Helvetica's letters reach from .718 above the baseline to .207 below.
      expect(top).toBeCloseTo(220 - 0.718 * 9, 1)
      expect(bottom).toBeCloseTo(220 + 0.207 * 9, 1)
    }
  })

  test('behind signs as wide as the size', async () => {
    const line = 'de kosten … de baten … de gemeenten'
    let left = 0
    const { text, origin } = await readPages(({ lines, write, font }) => {
      lines(prose(font, 8, 376), 79, 100)
      write(line, 79, 220)
      left = 79 + font.widthOfTextAtSize('de kosten … de ', 9)
    })
    const start = text.lastIndexOf('baten')
    const place = locate(origin, start, start + 5)
    if (place.in !== 'pdf') throw new Error(place.in)
    expect(Math.abs(place.boxes[0]![0] - left)).toBeLessThan(0.4)
  })

  test('in a line whose spaces are stretched, letters keep their width', async () => {
    let left = 0
    const { text, origin } = await readPages(({ lines, write, font, page }) => {
      lines(prose(font, 8, 376), 79, 100)
      page.pushOperators(setWordSpacing(2))
      write('de eerste vijf gemeenten', 79, 220)
      left = 79 + font.widthOfTextAtSize('de eerste vijf ', 9) + 3 * 2
    })
    const start = text.lastIndexOf('gemeenten')
    const place = locate(origin, start, start + 9)
    if (place.in !== 'pdf') throw new Error(place.in)
    expect(Math.abs(place.boxes[0]![0] - left)).toBeLessThan(0.4)
  })

  test('in a font that is none of the common ones, widths follow from the lines', async () => {
    const line = 'Jaarlijkse afwijkingen van kwaliteitsmaatregelen'
    const words = [
      'afval',
      'wijk',
      'kwaliteit',
      'maat',
      'regel',
      'juli',
      'kabinet',
      'lijst',
      'jaar',
      'wel',
      'ik',
      'van',
    ]
    let edge: (offset: number) => number = () => 0
    const { text, origin } = await readPages(({ write, italic }) => {
      for (let row = 0; row < 40; row++)
        write(
          `${words[row % 12]}${words[(row * 5 + 1) % 12]}${words[(row * 7 + 3) % 12]}`,
          79,
          100 + 12 * row,
          9,
          'italic',
        )
      write(line, 79, 600, 9, 'italic')
      edge = (offset) => 79 + italic.widthOfTextAtSize(line.slice(0, offset), 9)
    })
    const start = text.lastIndexOf(line)
    for (let offset = 1; offset < line.length; offset++) {
      const place = locate(origin, start, start + offset)
      if (place.in !== 'pdf') throw new Error(place.in)
      expect(Math.abs(place.boxes[0]![2] - edge(offset))).toBeLessThan(1.5)
    }
  })

  test('where the page was drawn, to the letter', async () => {
    const line = 'Uiterlijk 4 mei 2031 gereed'
    let edge: (offset: number) => number = () => 0
    const { text, origin } = await readPages(({ write, italic }) => {
      // A heading in a font that has not been seen makes the reader ask how the page is drawn.
      write('Voortgang', 79, 100, 14, 'bold')
      write('Regels van de wet over oevers in het land worden op 12 35 67 89 gelezen', 79, 160, 9, 'italic')
      write(line, 79, 200, 9, 'italic')
      // One by one: pdf-lib measures pairs that are set closer, and draws none.
      edge = (offset) => [...line.slice(0, offset)].reduce((x, sign) => x + italic.widthOfTextAtSize(sign, 9), 79)
    })
    const start = text.indexOf(line)
    for (let offset = 1; offset < line.length; offset++) {
      const place = locate(origin, start, start + offset)
      if (place.in !== 'pdf') throw new Error(place.in)
      expect(Math.abs(place.boxes[0]![2] - edge(offset))).toBeLessThan(0.15)
    }
  })

  test('pairs of letters that are set closer', () => {
    const run = {
      text: 'AVA',
      x: 0,
      y: 0,
      width: 19,
      size: 10,
      em: 10,
      font: 'F',
      ascent: 1,
      descent: 0,
      turn: 0,
      spaceAfter: false,
      mark: null,
    } as const
    const known = new Map([
      ['A', 0.7],
      ['V', 0.7],
      ['AV', -0.1],
      ['VA', -0.1],
    ])
    const edge = characterEdges([run], new Map([['F', known]]))
    expect(edge(run, 1)).toBeCloseTo(7)
    expect(edge(run, 2)).toBeCloseTo(13)
  })

  test('a foot between two pages is no part of the sentence that runs over them', async () => {
    const foot = (number: number) => `Tweede Kamer, vergaderjaar 2023-2024, 31 999, nr. 14 ${number}`
    const document = structure(
      clean(
        await readPages(
          ({ lines, write, font }) => {
            lines(
              [...prose(font, 20, 376), 'en aan het eind daarvan zal ik, zoals al eerder gemeld, uw Kamer in de zomer'],
              79,
              100,
            )
            write(foot(1), 79, 800)
          },
          ({ lines, write, font }) => {
            lines(['informeren over de veerdiensten in het land.', ...prose(font, 20, 376)], 79, 100)
            write(foot(2), 79, 800)
          },
          ({ lines, write, font }) => {
            lines(prose(font, 20, 376), 79, 100)
            write(foot(3), 79, 800)
          },
        ),
      ),
    )
    const quote = 'uw Kamer in de zomer informeren over'
    const start = document.text.indexOf(quote)
    expect(start, document.text).toBeGreaterThan(0)
    const place = locate(document.origin, start, start + quote.length)
    if (place.in !== 'pdf') throw new Error(place.in)
    expect([place.page, place.boxes.length]).toEqual([1, 1])
    expect(place.more?.map(({ page, boxes }) => [page, boxes.length])).toEqual([[2, 1]])
  })

  test('one box a line, of all its runs', async () => {
    const { text, origin } = await readPages(({ write }) => {
      write('uiterlijk', 79, 100)
      write('1 juli', 110, 100)
      write('2032 gereed', 79, 112)
    })
    const quote = 'uiterlijk 1 juli\n2032'
    expect(text.startsWith(quote)).toBe(true)
    const place = locate(origin, 0, quote.length)
    if (place.in !== 'pdf') throw new Error(place.in)
    expect(place.boxes).toHaveLength(2)
    expect(place.boxes[0]![0]).toBeCloseTo(79, 1)
    expect(place.boxes[0]![2]).toBeGreaterThan(127)
    expect(place.boxes[1]![1]).toBeGreaterThan(place.boxes[0]![1])
    expect(place.boxes[1]![2]).toBeLessThan(105)
    expect(place.more).toBeUndefined()
  })

  test('over a page break: the first page, and the rest', async () => {
    const { text, origin } = await readPages(
      ({ write }) => write('ik informeer uw', 79, 700),
      ({ write }) => write('Kamer in mei', 79, 100),
    )
    expect(text).toBe('ik informeer uw\n\fKamer in mei')
    expect(origin.pages.map((page) => text.slice(page.rawStart).slice(0, 5))).toEqual(['ik in', 'Kamer'])
    const place = locate(origin, 3, text.length)
    if (place.in !== 'pdf') throw new Error(place.in)
    expect(place.page).toBe(1)
    expect(place.boxes).toHaveLength(1)
    expect(place.more?.map(({ page, boxes }) => [page, boxes.length])).toEqual([[2, 1]])
  })

  test('what is not printed has a page and no box', async () => {
    const { text, origin } = await readPages(
      ({ write }) => write('een', 79, 700),
      ({ write }) => write('twee', 79, 100),
    )
    const at = text.indexOf('\f')
    expect(locate(origin, at, at + 1)).toEqual({ in: 'pdf', page: 1, boxes: [] })
    expect(origin.place([{ start: text.length, end: text.length }])).toEqual({ in: 'pdf', page: 2, boxes: [] })
  })
})
