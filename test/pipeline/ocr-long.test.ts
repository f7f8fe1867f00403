/** Pictures of odd shapes: the recogniser takes no side over 32 767 pixels, and what it refuses must harm nothing else. */
import { createCanvas } from '@napi-rs/canvas'
import { PDFDocument, type PDFPage, StandardFonts } from 'pdf-lib'
import { describe, expect, test, vi } from 'vitest'
import { bytesToRecord } from '../../corpus/ingest.ts'
import { defaultLimits } from '../../pipeline/limits.ts'
import { UnreadableSource } from '../../pipeline/notice.ts'
import { readLoneCells, stacks } from '../../pipeline/readers/ocr/lone-cells.ts'
import { dpiFor, type Picture, pictureToPgm, scaleFor, sheet } from '../../pipeline/readers/ocr/picture.ts'
import { RecogniserFailed, recognise } from '../../pipeline/readers/ocr/recognise.ts'
import { openForRecognition } from '../../pipeline/readers/ocr/render.ts'

vi.setConfig({ testTimeout: 120_000 })

const LONGEST = 32_767

async function drawn(width: number, height: number, draw: (page: PDFPage) => void): Promise<Picture> {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([width, height])
  page.setFont(await pdf.embedFont(StandardFonts.Helvetica))
  draw(page)
  const pictures = await openForRecognition(await pdf.save())
  const picture = await pictures.picture(1)
  await pictures.close()
  return picture
}

const pngOf = ({ canvas }: Pick<Picture, 'canvas'>): Uint8Array => new Uint8Array(canvas.toBuffer('image/png'))

describe('the recogniser', () => {
  test.each([{}, { isBlock: true }])('goes on after a picture at which it fails, as %j', async (layout) => {
    const broken = recognise(Buffer.from('no picture'), 20_000, layout)
    await expect(broken).rejects.toThrow(RecogniserFailed)
    const page = await drawn(200, 60, (one) => one.drawText('veerdienst', { x: 20, y: 25, size: 12 }))
    const { chunks } = await recognise(pictureToPgm(page)!, 60_000, layout)
    expect(chunks.flatMap(({ words }) => words.map(({ text }) => text))).toEqual(['veerdienst'])
  })

  test('is not given what it refuses', () => {
    const refused = (width: number, height: number) => () =>
      pictureToPgm({ canvas: sheet(width, height).canvas, width, height })
    for (const long of [refused(2, LONGEST + 1), refused(LONGEST + 1, 2)])
      expect(long).toThrow(expect.objectContaining({ name: 'UnreadableSource', reason: 'too-large' }))
    expect(refused(2, LONGEST)()).toBeNull()
  })
})

describe('a page', () => {
  test.each([
    [595, 842, 300],
    [842, 1191, 300],
    [60, 14_400, 120],
    [14_400, 60, 120],
    [14_400, 14_400, 22],
    [1, 1_000_000, 1],
    [0, 0, 300],
  ])('of %d × %d points is drawn at %d dpi, and its tables a third finer', (width, height, dpi) => {
    expect(Math.floor(72 * scaleFor(width, height) + 1e-9)).toBe(dpi)
    expect(dpiFor({ width, height }, 400) / dpiFor({ width, height }, 300)).toBeCloseTo(4 / 3)
    // With the room around a table.
    const side = ((Math.max(width, height) + 8) * dpiFor({ width, height }, 400)) / 72
    expect(side).toBeLessThan(LONGEST)
  })
})

describe('cells without words', () => {
  test('are stacked in as many pictures as that takes', () => {
    const scale = 300 / 72
    const areas = (cells: [number, number][]): number[] =>
      stacks(
        cells.map(([width, height]) => [10, 20, 10 + width, 20 + height]),
        scale,
      ).map(({ length }) => length)
    expect(areas([])).toEqual([])
    expect(areas(Array(60).fill([70, 20]))).toEqual([60])
    expect(areas(Array(20).fill([70, 700]))).toEqual([8, 8, 4])
    // One wide cell must not make the picture of all the narrow ones wide.
    expect(areas([...Array(7).fill([30, 700]), [560, 40], ...Array(7).fill([30, 700])])).toEqual([7, 3, 5])
    expect(
      areas([
        [560, 9_000],
        [560, 20],
      ]),
    ).toEqual([1, 1])
  })

  test('are read from columns as high as the page', async () => {
    const figures = ['12', '34', '56', '78', '90', '21', '43', '65', '87', '23', '45', '67']
    const [left, wide, top, foot] = [40, 43, 30, 800]
    const picture = await drawn(595, 842, (page) => {
      for (const [column, text] of figures.entries())
        page.drawText(text, { x: left + wide * column + 14, y: 780 - 50 * column, size: 11 })
    })
    const right = left + wide * figures.length
    const xs = Array.from({ length: figures.length + 1 }, (_, column) => left + wide * column)
    const across = [top, foot].map((at) => ({ across: true, at, from: left, to: right }))
    const down = xs.map((at) => ({ across: false, at, from: top, to: foot }))
    const grid = { xs, ys: [top, foot], across, down }
    const runs = await readLoneCells(picture, grid, 0, [], defaultLimits)
    expect(runs.map(({ text }) => text)).toEqual(figures)
    for (const [column, { x, y }] of runs.entries()) {
      expect(Math.abs(x - (left + wide * column + 14))).toBeLessThan(3)
      expect(Math.abs(y - (842 - 780 + 50 * column))).toBeLessThan(3)
    }
  })
})

describe('a bare picture', () => {
  const read = (picture: Pick<Picture, 'canvas'>) => bytesToRecord('beeld.png', pngOf(picture), defaultLimits)

  test('much longer than a sheet is read as sharp as it is', async () => {
    const lines = Array.from({ length: 40 }, (_, n) => `Regel ${n + 1} gaat over het veer`)
    const picture = await drawn(160, 5_600, (page) => {
      for (const [n, line] of lines.entries()) page.drawText(line, { x: 10, y: 5_560 - 138 * n, size: 10 })
    })
    const scale = picture.canvas.width / 160
    const { text, findings } = await read(picture)
    expect(text.match(/gaat over het veer/g)).toHaveLength(40)
    // In pixels of the picture itself.
    const [[left, top] = []] = findings.flatMap(({ place }) => (place.in === 'pdf' ? place.boxes : []))
    expect(Math.abs(left! - 10 * scale)).toBeLessThan(10)
    expect(Math.abs(top! - (5_600 - 5_560 - 9) * scale)).toBeLessThan(10)
  })

  test.each([
    [1, 1],
    [1, 3_000],
    [3_000, 1],
    [2, 40_000],
    [40_000, 2],
  ])('of %d × %d pixels says that it holds no text', async (width, height) => {
    const canvas = createCanvas(width, height)
    const pen = canvas.getContext('2d')
    for (let at = 0; at < Math.max(width, height); at += 7)
      pen.fillRect(Math.min(at, width - 1), Math.min(at, height - 1), 1, 1)
    pen.globalCompositeOperation = 'destination-over'
    pen.fillStyle = 'white'
    pen.fillRect(0, 0, width, height)
    const problem = await read({ canvas }).catch((error: unknown) => error)
    expect(problem).toBeInstanceOf(UnreadableSource)
    expect(problem).toMatchObject({ reason: 'no-text' })
  })

  test.each([
    [0, 100, 'damaged'],
    [100, 0, 'damaged'],
    [2 ** 31 - 1, 1, 'too-large'],
    [9_000, 9_000, 'too-large'],
  ])('whose header says %d × %d pixels is %s', async (width, height, reason) => {
    const png = Buffer.from(pngOf({ canvas: createCanvas(8, 8) }))
    png.writeUInt32BE(width, 16)
    png.writeUInt32BE(height, 20)
    const problem = await bytesToRecord('beeld.png', new Uint8Array(png), defaultLimits).catch(
      (error: unknown) => error,
    )
    expect(problem).toMatchObject({ name: 'UnreadableSource', reason })
  })
})
