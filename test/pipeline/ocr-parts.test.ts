/** The parts of recognition that need no recogniser: judging text layers, words to runs, sizes of pictures. */
import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, test } from 'vitest'
import { imageSize } from '../../pipeline/readers/ocr/image-size.ts'
import { judgeLayer } from '../../pipeline/readers/ocr/layer.ts'
import { asPrinted } from '../../pipeline/readers/ocr/misreadings.ts'
import { pictureToPgm, sheet } from '../../pipeline/readers/ocr/picture.ts'
import type { Chunk, Word } from '../../pipeline/readers/ocr/recognise.ts'
import { chunksToRuns } from '../../pipeline/readers/ocr/words-to-runs.ts'
import type { PageRuns, Run } from '../../pipeline/readers/pdf/runs.ts'
import { identify } from '../../pipeline/source.ts'

/** A page with a run for each line. */
const pageOf = (text: string): PageRuns => ({
  width: 595,
  height: 842,
  tags: null,
  runs: text.split('\n').map(
    (line, index): Run => ({
      text: line,
      x: 80,
      y: 100 + 14 * index,
      width: 5 * line.length,
      size: 10,
      em: 10,
      font: 'f',
      ascent: 0.9,
      descent: -0.2,
      turn: 0,
      spaceAfter: false,
      mark: null,
    }),
  ),
})

const dutch = `Tijdens het debat van 3 maart heb ik aan de leden toegezegd dat de minister voor de zomer
een brief over de veerdiensten zal sturen. Met deze brief voldoe ik aan die toezegging. De kosten
zijn hoger dan geraamd, omdat de provincies de dienst in de winter niet willen staken.`
/** Each letter moved on in the alphabet, as a font without a table of characters gives it. */
const moved = dutch.replace(/[a-z]/gi, (letter) => String.fromCharCode(letter.charCodeAt(0) - 29))
const shuffled = dutch.replace(/[a-z]/g, (letter) => 'qxvkzwjhgfptrndbmclsyoeiua'[letter.charCodeAt(0) - 97]!)

describe('the text layer of a page', () => {
  test.each([
    ['running text', dutch, 'sound'],
    [
      'English',
      'The committee has asked that the report be sent to the House of Representatives before the summer recess, '.repeat(
        3,
      ),
      'sound',
    ],
    [
      'names and numbers of a table',
      'Amsterdam 12\nRotterdam 14\nUtrecht 16\nGroningen 18\nLeeuwarden 3\nMaastricht 5\n'.repeat(8),
      'sound',
    ],
    ['capitals', dutch.toUpperCase(), 'sound'],
    ['spaced letters', dutch.replace(/\S(?=\S)/g, '$& '), 'garbled'],
    ['letters of another table', shuffled, 'garbled'],
    ['letters moved on', moved, 'garbled'],
    ['private signs', dutch.replace(/[a-z]/g, '\ue012'), 'garbled'],
    ['a stamp', 'Ingekomen 2011Z01234', 'sparse'],
    ['a page number', '3', 'sparse'],
    ['signs', '— •', 'none'],
  ])('%s', (_, text, judged) => {
    expect(judgeLayer(pageOf(text))).toBe(judged)
  })
})

/** Words as the recogniser gives them, at 300 dpi in 9 points: capitals 27 pixels high on a baseline at 100. */
function wordOf(text: string, x: number, change: Partial<Word> = {}): Word {
  const symbols = [...text].map((sign, index) => ({
    text: sign,
    confidence: 90,
    bbox: { x0: x + 18 * index, x1: x + 18 * index + 16, y0: /[acemnorsuvwxz]/.test(sign) ? 80 : 73, y1: 100 },
  }))
  const bbox = { x0: x, x1: x + 18 * text.length - 2, y0: 73, y1: 100 }
  return { text, confidence: 90, bbox, symbols, ...change }
}
const chunkOf = (...words: Word[]): Chunk => ({
  words,
  baseline: { x0: words[0]!.bbox.x0, y0: 100, x1: 2000, y1: 100 },
})
const SCALE = 300 / 72

/** A word with its last sign small and hanging. */
function withMarker(text: string, x: number): Word {
  const word = wordOf(text, x)
  const last = word.symbols.at(-1)!
  const raised = { ...last, confidence: 50, bbox: { ...last.bbox, y0: 70, y1: 87 } }
  return { ...word, confidence: 50, symbols: [...word.symbols.slice(0, -1), raised] }
}

describe('words to runs', () => {
  test('a run for each word, in points', () => {
    const [first, second] = chunksToRuns([chunkOf(wordOf('Geachte', 300), wordOf('heer', 600))], SCALE, 0)
    expect(first).toMatchObject({ text: 'Geachte', x: 72, y: 24, size: 9, turn: 0, spaceAfter: true, confidence: 90 })
    expect(second).toMatchObject({ text: 'heer', x: 144, y: 24, size: 9 })
  })

  test.each([
    ['c.s.2', 'c.s.', '2'],
    ['jl.t', 'jl.', '1'],
  ])('the marker of a note hangs: %s', (text, word, marker) => {
    const runs = chunksToRuns([chunkOf(wordOf('Loosjes', 300), withMarker(text, 450))], SCALE, 0)
    expect(runs.map((run) => run.text)).toEqual(['Loosjes', word, marker])
    expect(runs[2]!.y).toBeLessThan(runs[1]!.y - 2)
    expect(runs[2]!.size).toBeLessThan(7)
    expect([runs[1]!.spaceAfter, runs[1]!.confidence, runs[2]!.confidence]).toEqual([false, 90, 50])
  })

  test('markers that were not read are those of the notes that have none', () => {
    const note = (figure: string, y: number): Chunk => {
      const chunk = chunkOf(withMarker(figure, 300), wordOf('Kamerstukken', 340))
      const down = (box: Word['bbox']) => ({ ...box, y0: box.y0 + y, y1: box.y1 + y })
      const words = chunk.words.map((word) => ({
        ...word,
        bbox: down(word.bbox),
        symbols: word.symbols.map((sign) => ({ ...sign, bbox: down(sign.bbox) })),
      }))
      return { words, baseline: down(chunk.baseline) }
    }
    const line = chunkOf(
      withMarker('jl.t', 300),
      withMarker('c.s.°', 600),
      withMarker('onderzocht.3', 900),
      withMarker('19e', 1300),
    )
    const read = (...chunks: Chunk[]) =>
      chunksToRuns(chunks, SCALE, 0)
        .filter(({ raised }) => raised === 'hanging')
        .map(({ text }) => text)
    expect(read(line, note('1', 900), note('2', 1000), note('3', 1100))).toEqual(['1', '2', '3', 'e'])
    expect(read(line, note('t', 900), note('2', 1000), note('3', 1100))).toEqual(['1', '2', '3', 'e'])
    // Two unread, and one note: it may be of either.
    expect(read(line, note('2', 1000), note('3', 1100))).toEqual(['1', '°', '3', 'e'])
  })

  test('sizes of a page are few', () => {
    const taller = wordOf('Datum', 300)
    const symbols = taller.symbols.map((sign) => ({ ...sign, bbox: { ...sign.bbox, y0: sign.bbox.y0 - 1 } }))
    const runs = chunksToRuns([chunkOf(wordOf('Geachte', 300)), chunkOf({ ...taller, symbols })], SCALE, 0)
    expect(new Set(runs.map(({ size }) => size))).toEqual(new Set([9]))
  })

  test('a dash stands on the line of its row; rules and specks are no text', () => {
    const dash = wordOf('-', 900, { confidence: 30, bbox: { x0: 900, x1: 910, y0: 88, y1: 91 } })
    const rule = wordOf('|', 1000)
    const speck = wordOf('a', 1100, { bbox: { x0: 1100, x1: 1108, y0: 98, y1: 100 } })
    const logo = wordOf('Ewy', 1200, { confidence: 20 })
    const chunks = [
      chunkOf(wordOf('Totaal', 300)),
      { ...chunkOf(dash), baseline: { x0: 900, y0: 91, x1: 910, y1: 91 } },
      chunkOf(rule),
      chunkOf(speck),
      chunkOf(logo),
    ]
    const runs = chunksToRuns(chunks, SCALE, 0)
    expect(runs.map(({ text, y, size }) => [text, y, size])).toEqual([
      ['Totaal', 24, 9],
      ['-', 24, 9],
    ])
  })
})

test.each([
  ['« de balie', '• de balie'],
  ['e de balie', '• de balie'],
  ['Sportakkoord Il waren', 'Sportakkoord II waren'],
  ['Handelingen il 2023/24', 'Handelingen II 2023/24'],
  ['Kamerstukken U! 2023/24', 'Kamerstukken II 2023/24'],
  ['Kamerstukken l 2023/24', 'Kamerstukken I 2023/24'],
  ['www-rijksoverheid.nl/bzk', 'www.rijksoverheid.nl/bzk'],
  ['https:/Awww.kb.nl/laptops', 'https://www.kb.nl/laptops'],
  ['https://www.kb.nl/laptops', 'https://www.kb.nl/laptops'],
  ['Lijst 11 en ll. en 1l', 'Lijst 11 en II. en 1l'],
  ['Kamerstuk 11 juni', 'Kamerstuk 11 juni'],
])('printed: %s', (read, printed) => {
  const words = asPrinted(read.split(' ').map((text, index) => wordOf(text, 300 + 200 * index)))
  expect(words.map(({ text }) => text).join(' ')).toBe(printed)
})

describe('pictures', () => {
  const canvas = createCanvas(320, 200)
  const png = new Uint8Array(canvas.toBuffer('image/png'))
  const jpeg = new Uint8Array(canvas.toBuffer('image/jpeg'))
  test('are known by their bytes, and tell their size', () => {
    expect([png, jpeg].map((bytes) => identify('brief.pdf', bytes).mediaType)).toEqual(['image/png', 'image/jpeg'])
    expect([png, jpeg].map(imageSize)).toEqual([
      { width: 320, height: 200 },
      { width: 320, height: 200 },
    ])
    for (let length = 0; length < jpeg.length; length += 7) imageSize(jpeg.subarray(0, length))
    expect(imageSize(jpeg.subarray(0, 100))).toBeNull()
  })

  test('grainy paper becomes white, ink stays', () => {
    const { canvas: page, pen } = sheet(200, 200)
    for (let x = 0; x < 200; x++)
      for (let y = 0; y < 200; y++) {
        const grey = x < 10 ? 40 : 190 + ((x * 31 + y * 17) % 60)
        pen.fillStyle = `rgb(${grey},${grey},${grey})`
        pen.fillRect(x, y, 1, 1)
      }
    const pixels = pictureToPgm({ canvas: page, width: 48, height: 48 })!.subarray(-200 * 200)
    expect(pixels.filter((grey) => grey === 255).length).toBeGreaterThan(0.94 * 200 * 200)
    expect(pixels.filter((grey) => grey < 100).length).toBe(10 * 200)
    expect(pictureToPgm({ canvas: sheet(50, 50).canvas, width: 12, height: 12 })).toBeNull()
  })
})
