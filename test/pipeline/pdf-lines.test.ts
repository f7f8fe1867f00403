/** Lines of a PDF: words, markers, cells, blank lines. */
import { describe, expect, test } from 'vitest'
import { prose, readPages } from './pdf-letters.ts'

describe('words', () => {
  test('runs that touch are one word, runs apart are two', async () => {
    const { text } = await readPages(({ write, font }) => {
      write('toezeg', 79, 100)
      write('ging', 79 + font.widthOfTextAtSize('toezeg', 9), 100)
      write('gedaan', 79 + font.widthOfTextAtSize('toezegging ', 9), 100)
    })
    expect(text).toBe('toezegging gedaan')
  })

  test('a hyphen at the end of a line stays', async () => {
    const { text } = await readPages(({ lines }) => lines(['de basisinfra-', 'structuur'], 79, 100))
    expect(text).toBe('de basisinfra-\nstructuur')
  })

  test('a justified line has single spaces, however wide', async () => {
    const { text } = await readPages(({ lines, write, font }) => {
      lines(prose(font, 4, 376), 79, 100)
      for (const [index, word] of ['gemeentelijke', 'taak', 'mogelijk', 'maken'].entries())
        write(word, 79 + 90 * index - (index > 1 ? 30 : 0), 148)
      write('Rechts', 455 - font.widthOfTextAtSize('Rechts', 9), 148)
    })
    // Gaps that differ are cells ...
    expect(text).toMatch(/gemeentelijke {2,}taak/)
    const even = await readPages(({ lines, write, font }) => {
      const words = ['gemeentelijke', 'taak', 'mogelijk', 'maken', 'voorzieningen']
      lines(prose(font, 4, 376), 79, 100)
      const gap = (376 - words.reduce((sum, word) => sum + font.widthOfTextAtSize(word, 9), 0)) / 4
      let x = 79
      for (const word of words) {
        write(word, x, 148)
        x += font.widthOfTextAtSize(word, 9) + gap
      }
    })
    // ... even ones up to the edge of the text are not.
    expect(even.text.endsWith('\ngemeentelijke taak mogelijk maken voorzieningen')).toBe(true)
  })

  test('an indent behind the label of a list item is a space', async () => {
    const { text } = await readPages(({ write }) => {
      write('1.', 79, 100)
      write('Inleiding', 110, 100)
      write('•', 79, 112)
      write('eerste punt', 110, 112)
      write('Datum', 79, 148)
      write('4 mei 2031', 140, 148)
    })
    expect(text).toMatch(/^1\. Inleiding\n• eerste punt\n\nDatum {2,}4 mei 2031$/)
  })
})

describe('markers of notes', () => {
  test('hang on their word, and stand apart from their note', async () => {
    const { text } = await readPages(({ lines, write, font }) => {
      lines(['Zie de motie-Janssen', 'van vorig jaar.'], 79, 100)
      const end = 79 + font.widthOfTextAtSize('Zie de motie-Janssen', 9)
      write('12', end + 0.3, 97, 6)
      write(', die', end + 0.3 + font.widthOfTextAtSize('12', 6), 100)
      write('12', 79, 757, 5)
      write('Kamerstuk 99 999, nr. 4.', 79 + font.widthOfTextAtSize('12', 5) + 0.2, 760, 7)
    })
    expect(text).toBe('Zie de motie-Janssen12, die\nvan vorig jaar.\n\n12 Kamerstuk 99 999, nr. 4.')
  })

  test('hang on their word also behind a space', async () => {
    const { text } = await readPages(({ write, font }) => {
      write('de nota ', 79, 100)
      const end = 79 + font.widthOfTextAtSize('de nota ', 9)
      write('7', end, 97, 6)
      write('van mei', end + 6, 100)
    })
    expect(text).toBe('de nota7 van mei')
  })

  test('an index below the line stays in its word', async () => {
    const { text } = await readPages(({ write, font }) => {
      write('CO', 79, 100)
      const end = 79 + font.widthOfTextAtSize('CO', 9)
      write('2', end, 103, 6)
      write('-uitstoot', end + font.widthOfTextAtSize('2', 6), 100)
    })
    expect(text).toBe('CO2-uitstoot')
  })
})

describe('tables', () => {
  test('cells stand in columns, also where the first is empty', async () => {
    const { text } = await readPages(({ lines }) => {
      lines(['Regeling', 'Lokaal beleid', 'Regionaal'], 79, 100, 9, 20)
      lines(['2027', '231', '194', '425'], 300, 100, 9, 20)
      lines(['2028', '278', '235', '513'], 360, 100, 9, 20)
    })
    const rows = text.split('\n')
    expect(rows.map((row) => row.trim().split(/ {2,}/))).toEqual([
      ['Regeling', '2027', '2028'],
      ['Lokaal beleid', '231', '278'],
      ['Regionaal', '194', '235'],
      ['425', '513'],
    ])
    expect(new Set(rows.map((row) => row.search(/2027|231|194|425/))).size).toBe(1)
    expect(new Set(rows.map((row) => row.search(/2028|278|235|513/))).size).toBe(1)
  })

  test('a cell that runs on stands under its column', async () => {
    const { text } = await readPages(({ lines, write }) => {
      lines(['Thema', 'Jeugd', 'Wonen'], 79, 100, 9, 36)
      write('Maatregel', 200, 100)
      lines(['Meer begeleiding', 'op school'], 200, 136)
      write('Bouwen', 200, 172)
    })
    const row = text.split('\n').find((line) => line.includes('op school'))!
    expect(row.indexOf('op school')).toBe(
      text
        .split('\n')
        .find((line) => line.includes('Meer'))!
        .indexOf('Meer'),
    )
  })
})

describe('blank lines', () => {
  test('between paragraphs, and where the size of print changes', async () => {
    const { text } = await readPages(({ lines, write }) => {
      write('Betreft de voortgang', 79, 100, 14)
      lines(['Eerste alinea die', 'twee regels heeft.'], 79, 116)
      lines(['Tweede alinea die', 'ook doorloopt.'], 79, 158)
      write('Noot in klein schrift', 79, 182, 7)
    })
    expect(text).toBe(
      'Betreft de voortgang\n\nEerste alinea die\ntwee regels heeft.\n\nTweede alinea die\nook doorloopt.\n\nNoot in klein schrift',
    )
  })

  test('below a bold heading without white space, not inside text that turns bold', async () => {
    const { text } = await readPages(({ lines, write, font }) => {
      write('Vervolg', 79, 100, 9, 'bold')
      const next = lines(prose(font, 3, 376), 79, 112)
      write('bestemmingsplanwijzigingsvoorstellen zijn hier vet, de hele regel lang, tot de', 79, next, 9, 'bold')
      lines(['en weer gewoon verder gaat'], 79, next + 12)
    })
    const lines = text.split('\n')
    expect(lines.slice(0, 2)).toEqual(['Vervolg', ''])
    expect(lines.lastIndexOf('')).toBe(1)
  })
})
