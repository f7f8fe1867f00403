/** The order in which the text of a PDF is read. */
import { degrees } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { type Pen, prose, readPages } from './pdf-letters.ts'

const MARGIN = ['Directie Water', 'Kenmerk', 'IENW/2031-778', 'Datum', '4 mei 2031']

/** A page as ministries print it: text to 456, a column in small print from 466. */
const letterPage = ({ lines, write, font }: Pen, number: number): string[] => {
  const body = prose(font, 20, 376)
  // Drawn in turn, as some programs do: only where things stand tells what belongs together.
  for (const [index, line] of body.entries()) {
    write(line, 79, 160 + 12 * index)
    if (MARGIN[index]) write(MARGIN[index], 466, 161 + 9 * index, 6.5)
  }
  write(`Pagina ${number} van 2`, 466, 812, 6.5)
  write(`Pagina ${number} van 2`, 466, 811.9, 6.5)
  lines([], 0, 0)
  return body
}

describe('margin column', () => {
  test('stands before the text of its page, the page number once at its end', async () => {
    const bodies: string[][] = []
    const { text } = await readPages(
      (pen) => bodies.push(letterPage(pen, 1)),
      (pen) => bodies.push(letterPage(pen, 2)),
    )
    const page = (index: number) => `${MARGIN.join('\n')}\n\n${bodies[index]!.join('\n')}\n\nPagina ${index + 1} van 2`
    expect(text).toBe(`${page(0)}\n\f${page(1)}`)
  })

  test('in the size of the text, on lines of its own', async () => {
    const { text } = await readPages(({ lines, font }) => {
      lines(prose(font, 12, 376), 79, 160)
      lines(['Uw brief van', '3 maart 2030', 'Bijlagen', 'geen'], 466, 166, 9, 14)
    })
    expect(text.startsWith('Uw brief van\n3 maart 2030\nBijlagen\ngeen\n\nRegel 0')).toBe(true)
  })

  test('the last column of a table is none', async () => {
    const { text } = await readPages(({ lines, font }) => {
      const next = lines(prose(font, 6, 430), 79, 100)
      lines(['Gemeente', 'Almelo', 'Borne', 'Delden'], 79, next + 12)
      lines(['Plekken', '120', '45', '30'], 466, next + 12)
    })
    expect(text).toMatch(/^Regel 0/)
    expect(text).toMatch(/Gemeente {2,}Plekken\nAlmelo {2,}120\nBorne {2,}45\nDelden {2,}30$/)
  })

  test('nor of a table that fills its page in small print', async () => {
    const { text } = await readPages(({ lines }) => {
      lines(['Gemeente', 'Almelo', 'Borne', 'Delden'], 79, 100, 7)
      lines(['Plekken', '120', '45', '30'], 466, 100, 7)
    })
    expect(text).toMatch(/^Gemeente {2,}Plekken\nAlmelo {2,}120\n/)
  })

  test('nor of a table in small print between lines of text', async () => {
    const { text } = await readPages(({ lines, font }) => {
      const next = lines(prose(font, 12, 430), 79, 100)
      lines(['Gemeente', 'Almelo', 'Borne', 'Delden'], 79, next + 12, 7)
      lines(['Plekken', '120', '45', '30'], 466, next + 12, 7)
    })
    expect(text).toMatch(/^Regel 0/)
    expect(text).toMatch(/Gemeente {2,}Plekken\nAlmelo {2,}120\n/)
  })

  test('the words of a title that crosses it stand in neither margin, each drawn by itself', async () => {
    const title = [
      'Wijziging van de Wet op de oevers en van enige andere wetten ter uitvoering van',
      'MOTIE VAN DE LEDEN SMIT EN BAKKER OVER VEREN',
    ]
    const { text } = await readPages(({ write, lines, font }) => {
      for (const [row, words] of title.entries()) {
        let x = 28
        for (const word of words.split(' ')) {
          write(word, x, 57 + 14 * row, 9)
          x += font.widthOfTextAtSize(word, 9) + 7
        }
        // Dates of the margin, and the last word of the title under them.
        if (row === 0) write('2019/1937', 498, 57, 9)
      }
      write('16 mei 2031', 497, 40, 9)
      write('6', 498, 150, 20)
      lines(prose(font, 12, 376), 95, 220, 12)
    })
    for (const line of title) expect(text).toContain(line)
    expect(text).toContain('16 mei 2031')
  })

  test('small notes in the left margin come after the text', async () => {
    const body = ['De leden', 'van de fractie vragen', 'of de regering', 'kan toelichten', 'waarom dit', 'zo is.']
    const { text } = await readPages(({ lines }) => {
      lines(
        body.map((line) => `${line} met enkele woorden meer`),
        221,
        100,
        9,
        11,
      )
      lines(['1 Samenstelling:', 'Leden: Jansen (VVD),', 'De Boer (PvdA)'], 55, 104, 7, 8)
    })
    expect(text.endsWith('\n\n1 Samenstelling:\nLeden: Jansen (VVD),\nDe Boer (PvdA)')).toBe(true)
    expect(text.startsWith('De leden met enkele woorden meer\nvan de fractie')).toBe(true)
  })
})

describe('columns', () => {
  test('two columns of prose: the left one first', async () => {
    let left: string[] = []
    const { text } = await readPages(({ lines, font, write }) => {
      write('Een kop over beide kolommen van deze bladzijde heen, die dus eerst gelezen moet worden', 60, 80)
      left = prose(font, 12, 220)
      lines(left, 60, 110)
      lines(
        left.map((line) => line.replace('Regel', 'Rechts')),
        310,
        110,
      )
    })
    const right = left.map((line) => line.replace('Regel', 'Rechts'))
    expect(text.split('\n').filter(Boolean).slice(1)).toEqual([...left, ...right])
  })

  test('the foot of the page below both, in parts beside one another, is read last', async () => {
    const { text } = await readPages(({ lines, write, font }) => {
      lines(prose(font, 14, 220), 55, 80)
      lines(prose(font, 14, 220), 304, 80)
      write('Begroting Oevers en', 140, 765, 8)
      write('1 mei 2031', 304, 765, 8)
      write('Tweede Kamer', 55, 775, 8)
      write('Veren 2031', 140, 775, 8)
      write('TK 37', 304, 775, 8)
      write('37-4-1', 516, 775, 8)
    })
    expect(text).toMatch(/Begroting Oevers en +1 mei 2031\nTweede Kamer +Veren 2031 +TK 37 +37-4-1$/)
    expect(text.indexOf('Tweede Kamer')).toBeGreaterThan(text.lastIndexOf('Regel'))
  })

  test('a long table of two short columns is read row by row', async () => {
    const { text } = await readPages(({ lines, font }) => {
      const next = lines(prose(font, 3, 430), 79, 100)
      const rows = Array.from({ length: 12 }, (_, row) => row)
      lines(
        rows.map((row) => (row === 0 ? 'Een rij met een lange naam voor de breedte' : `Rij ${row}`)),
        79,
        next + 12,
      )
      lines(
        rows.map((row) => (row === 0 ? 'Een waarde met een lange naam ernaast' : `Waarde ${row}`)),
        290,
        next + 12,
      )
    })
    expect(text).toMatch(/Rij 5 {2,}Waarde 5\nRij 6 {2,}Waarde 6\n/)
  })

  test('signatories side by side are read one after the other', async () => {
    const { text } = await readPages(({ lines }) => {
      lines(['Hoogachtend,'], 79, 100)
      lines(['de minister van Financiën,', 'A. de Wit'], 79, 124)
      lines(['de staatssecretaris,', 'B. Zwart'], 310, 124)
    })
    expect(text).toMatch(/de minister van Financiën,\nA\. de Wit\n\nde staatssecretaris,\nB\. Zwart$/)
  })
})

test('what is printed beside the page is not read', async () => {
  const { text } = await readPages(({ write }) => {
    write('zichtbaar', 79, 100)
    write('sjabloon', 700, 100)
    write('sjabloon', 79, 900)
  })
  expect(text).toBe('zichtbaar')
})

describe('turned pages and text', () => {
  test('a page turned by its viewer reads as it is seen', async () => {
    const { text, origin } = await readPages(({ page }) => {
      page.setRotation(degrees(90))
      // On a page turned clockwise, text that runs up the paper is upright.
      page.drawText('Boven', { x: 100, y: 50, size: 10, rotate: degrees(90) })
      page.drawText('Onder', { x: 130, y: 50, size: 10, rotate: degrees(90) })
    })
    expect(text).toBe('Boven\n\nOnder')
    const place = origin.place([{ start: 0, end: 5 }])
    // Seen, the page is 842 wide: 50 from the left, the baseline 100 from the top.
    expect(place).toMatchObject({ in: 'pdf', page: 1 })
    const [left, top, , bottom] = place.in === 'pdf' ? place.boxes[0]! : []
    expect(left).toBeCloseTo(50, 1)
    expect(top!).toBeLessThan(100)
    expect(bottom!).toBeGreaterThan(100)
  })

  test('text up the side comes last, in a box that stands', async () => {
    const { text, origin } = await readPages(({ page, lines, font }) => {
      lines(prose(font, 5, 300), 79, 100)
      page.drawText('kst-99999-1 rand', { x: 30, y: 200, size: 8, rotate: degrees(90) })
    })
    expect(text.endsWith('\n\nkst-99999-1 rand')).toBe(true)
    const at = text.indexOf('rand')
    const place = origin.place([{ start: at, end: at + 4 }])
    const [left, top, right, bottom] = place.in === 'pdf' ? place.boxes[0]! : []
    // `rand` is the upper end of what starts 200 from the foot of a page of 842.
    expect(bottom! - top!).toBeGreaterThan(right! - left!)
    expect(right!).toBeGreaterThan(30)
    expect(left!).toBeLessThan(30)
    expect(bottom!).toBeLessThan(842 - 200 - 35)
  })
})
