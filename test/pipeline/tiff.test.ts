/** TIFF: what scanners and archives write, drawn pixel for pixel and read page by page. */
import { type Canvas, createCanvas, Image } from '@napi-rs/canvas'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { bytesToRecord } from '../../corpus/ingest.ts'
import { markedPngs } from '../../output/marked/png.ts'
import { defaultLimits } from '../../pipeline/limits.ts'
import { UnreadableSource } from '../../pipeline/notice.ts'
import { openStored } from '../../pipeline/readers/ocr/stored-pictures.ts'
import { identify } from '../../pipeline/source.ts'
import { pdfToScans, typed } from './scans.ts'
import { coded, hasTiffcp, type TiffOptions, tiff } from './tiffs.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

/** A page with corners and colours that tell how it lies: 50 by 30, black at the top left, red at the bottom right. */
function marked(): Canvas {
  const canvas = createCanvas(50, 30)
  const pen = canvas.getContext('2d')
  pen.fillStyle = 'white'
  pen.fillRect(0, 0, 50, 30)
  pen.fillStyle = 'black'
  pen.fillRect(0, 0, 9, 7)
  pen.fillStyle = 'rgb(255,0,0)'
  pen.fillRect(40, 25, 10, 5)
  return canvas
}

/** Red, green and blue of every pixel. */
function pixelsOf(canvas: Canvas): number[] {
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
  return [...data].filter((_, at) => at % 4 < 3)
}

async function drawn(bytes: Uint8Array, number = 1): Promise<Canvas> {
  const stored = await openStored('image/tiff', bytes, defaultLimits)
  const canvas = (await stored.draw(number)) as Canvas
  await stored.close()
  return canvas
}

/** The most by which a part of a pixel is off. */
const farthest = (one: Canvas, other: Canvas): number => {
  const [pixels, others] = [pixelsOf(one), pixelsOf(other)]
  return pixels.length === others.length
    ? pixels.reduce((most, pixel, at) => Math.max(most, Math.abs(pixel - others[at]!)), 0)
    : Number.POSITIVE_INFINITY
}

/** As the picture comes out of a file of grey, or of black and white. */
function inGrey(page: Canvas, threshold: boolean): Canvas {
  const canvas = createCanvas(page.width, page.height)
  const pen = canvas.getContext('2d')
  const image = page.getContext('2d').getImageData(0, 0, page.width, page.height)
  for (let at = 0; at < image.data.length; at += 4) {
    const grey = Math.round((image.data[at]! + image.data[at + 1]! + image.data[at + 2]!) / 3)
    image.data.fill(threshold ? (grey < 128 ? 0 : 255) : grey, at, at + 3)
  }
  pen.putImageData(image, 0, 0)
  return canvas
}

const asStored = ({ colours = 'colour' }: TiffOptions): Canvas =>
  colours === 'grey' || colours === 'black and white' ? inGrey(marked(), colours !== 'grey') : marked()

test.each<TiffOptions>([
  {},
  { bigEndian: true },
  { rows: 7 },
  { colours: 'see-through' },
  { colours: 'grey' },
  { colours: 'grey', rows: 4, bigEndian: true },
  { colours: 'black and white' },
  { colours: 'black and white', rows: 8 },
])('every pixel of %j', async (options) => {
  expect(farthest(await drawn(tiff([marked()], options)), asStored(options))).toBeLessThanOrEqual(1)
})

describe.skipIf(!hasTiffcp())('as tiffcp codes it', () => {
  test.each<[string, string[], TiffOptions, number]>([
    ['g4', [], { colours: 'black and white' }, 0],
    ['g4', ['-r', '8'], { colours: 'black and white' }, 0],
    ['g4', ['-f', 'lsb2msb'], { colours: 'black and white' }, 0],
    ['g3', [], { colours: 'black and white' }, 0],
    ['g3:2d:fill', [], { colours: 'black and white' }, 0],
    ['packbits', [], { colours: 'black and white' }, 0],
    ['lzw', [], { colours: 'grey' }, 1],
    ['lzw:2', ['-r', '5'], {}, 1],
    ['zip:2', [], {}, 1],
    ['zip', ['-t', '-w', '16', '-l', '16'], {}, 1],
    ['packbits', ['-r', '3'], {}, 1],
    // What JPEG loses at an edge of colours.
    ['jpeg:r:100', ['-r', '16'], {}, 60],
  ])('%s %j %j', async (coding, args, options, most) => {
    const bytes = coded(tiff([marked()], options), coding, ...args)
    expect(farthest(await drawn(bytes), asStored(options))).toBeLessThanOrEqual(most)
  })
})
if (!hasTiffcp()) console.warn('TIFFs as tiffcp codes them are left out: it is missing (Debian: libtiff-tools)')

test.each([
  [1, 50, 30, [2, 2], [45, 27]],
  [2, 50, 30, [47, 2], [4, 27]],
  [3, 50, 30, [47, 27], [4, 2]],
  [4, 50, 30, [2, 27], [45, 2]],
  [5, 30, 50, [2, 2], [27, 45]],
  [6, 30, 50, [27, 2], [2, 45]],
  [7, 30, 50, [27, 47], [2, 4]],
  [8, 30, 50, [2, 47], [27, 4]],
] as const)('orientation %i: the page as a person sees it', async (orientation, width, height, black, red) => {
  const canvas = await drawn(tiff([marked()], { orientation }))
  const at = ([x, y]: readonly [number, number]) => [...canvas.getContext('2d').getImageData(x, y, 1, 1).data]
  expect([canvas.width, canvas.height]).toEqual([width, height])
  expect([at(black), at(red)]).toEqual([
    [0, 0, 0, 255],
    [255, 0, 0, 255],
  ])
})

const reasonOf = (bytes: Uint8Array, limits = defaultLimits): Promise<string> =>
  bytesToRecord('scan.tif', bytes, limits).then(
    () => 'read',
    (error: unknown) =>
      error instanceof UnreadableSource ? `${error.reason}: ${error.message}; ${error.advice}` : `wrong: ${error}`,
  )

describe('what cannot be read says why', () => {
  const sound = tiff([marked(), marked()])
  test.each<[string, Uint8Array, RegExp]>([
    ['a circle of pages', tiff([marked()], { next: 8 + 50 * 30 * 3 }), /^damaged: .* circle/],
    ['cut off', sound.subarray(0, 3000), /^damaged: .*bytes are missing/],
    ['cut in its pixels', tiff([marked()], { fields: { 279: 1_000_000 } }), /^damaged: .*page 1 .*bytes are missing/],
    ['its header alone', sound.subarray(0, 6), /^damaged: .*bytes are missing/],
    ['no directory', Buffer.concat([sound.subarray(0, 4), Buffer.alloc(20)]), /^no-text/],
    ['a directory of lies', tiff([marked()], { fields: { 278: 1 } }), /^damaged: .*page 1 does not tell/],
    [
      'gigapixels',
      tiff([marked()], { fields: { 256: 200_000, 257: 200_000, 278: 200_000 } }),
      /^too-large: .*200000 × 200000/,
    ],
    ['old JPEG', tiff([marked()], { fields: { 259: 6 } }), /^unknown-type: page 1 .*compression 6; save it as/],
    ['planes', tiff([marked()], { fields: { 284: 2 } }), /^unknown-type: page 1 .*planes/],
    ['16 bits', tiff([marked()], { fields: { 258: 16 } }), /^unknown-type: page 1 .*16 bits/],
    ['blank', tiff([createCanvas(300, 400)], { colours: 'grey' }), /^no-text/],
    ['BigTIFF', Buffer.from('II+\0\x08\0\0\0'), /^unknown-type: .*BigTIFF/],
  ])('%s', async (_, bytes, reason) => {
    expect(await reasonOf(bytes)).toMatch(reason)
  })

  test('more pages than the limit, and no recognition', async () => {
    expect(await reasonOf(sound, { ...defaultLimits, pages: 1 })).toMatch(/^too-many-pages: .*--max-pages/)
    expect(await reasonOf(sound, { ...defaultLimits, ocr: 'off' })).toMatch(/^no-text: .*--ocr auto/)
  })

  test('any byte wrong is a failure or a page, and never worse', async () => {
    const directory = sound.length - 250
    let failures = 0
    for (let at = directory; at < sound.length; at++) {
      const hurt = Buffer.from(sound)
      hurt[at] = 0xff
      const error = await Promise.all([drawn(hurt), drawn(hurt, 2)]).catch((error: unknown) => error)
      if (Array.isArray(error)) continue
      failures++
      expect(error, String(at)).toBeInstanceOf(UnreadableSource)
    }
    expect(failures).toBeGreaterThan(50)
  })
})

describe('a letter of two pages and a blank one', () => {
  const text = `Den Haag, 3 maart 2011\n\nGeachte voorzitter,\n\nIk zal uw Kamer voor 1 juli 2011 informeren (Kamerstuk 29 999, nr. 3).\fIn 2012 stuur ik uw Kamer de evaluatie van de veren.\n\nHoogachtend,\n\nde Minister van Veren,\n\nA. Smit`
  let pages: Canvas[] = []
  beforeAll(async () => {
    const [first, second] = await pdfToScans(await typed(text), [1, 2])
    const empty = createCanvas(first!.width, first!.height)
    empty.getContext('2d').fillStyle = 'white'
    empty.getContext('2d').fillRect(0, 0, empty.width, empty.height)
    pages = [first!, empty, second!]
  })

  test('is one document, with places in pixels of its pages', async () => {
    const plain = tiff(pages, { colours: 'black and white' })
    const bytes = hasTiffcp() ? coded(plain, 'g4') : plain
    expect(identify('brief.pdf', bytes).mediaType).toBe('image/tiff')
    const record = await bytesToRecord('scan.tif', bytes, defaultLimits)
    expect(record.source).toMatchObject({ mediaType: 'image/tiff', pages: 3 })
    const boxes = record.findings.flatMap(({ quote, place }) =>
      place.in === 'pdf' ? [{ quote, page: place.page, box: place.boxes[0]! }] : [],
    )
    const day = boxes.find(({ quote }) => quote === '1 juli 2011')
    const later = boxes.find(({ quote }) => quote.startsWith('In 2012') || quote === '2012')
    expect([day?.page, later?.page]).toEqual([1, 3])
    // Typed at 75 points from the left and 55 lines of 13.75 points down, scanned at 300 dots per inch.
    expect(day!.box[0]).toBeGreaterThan((75 * 300) / 72)
    expect(day!.box[1]).toBeGreaterThan(((842 - 780 + 2 * 13.75) * 300) / 72)
    expect(day!.box[3]).toBeLessThan(((842 - 780 + 5 * 13.75) * 300) / 72)
    const drawn: Uint8Array[] = []
    for await (const page of markedPngs(bytes, record)) drawn.push(page)
    expect(drawn).toHaveLength(3)
    // The frame of the day is drawn on its box.
    const image = new Image()
    image.src = Buffer.from(drawn[0]!)
    await image.decode()
    const seen = createCanvas(image.width, image.height)
    seen.getContext('2d').drawImage(image, 0, 0)
    const scale = image.width / pages[0]!.width
    const left = Math.round(day!.box[0] * scale)
    const column = seen.getContext('2d').getImageData(left - 1, 0, 3, image.height).data
    const isFrame = (at: number): boolean => column[at]! > 150 && column[at + 1]! < 120 && column[at + 2]! < 120
    const rows = Array.from({ length: image.height }, (_, y) => y).filter((y) =>
      [0, 4, 8].some((x) => isFrame(12 * y + x)),
    )
    expect(rows.some((y) => y > day!.box[1] * scale && y < day!.box[3] * scale)).toBe(true)
    const pagesTold = record.notices.flatMap(({ rule, message }) =>
      /page$/.test(rule) ? [`${rule} ${message.slice(0, 6)}`] : [],
    )
    expect(pagesTold.sort()).toEqual(['ocr/blank-page page 2', 'ocr/page page 1', 'ocr/page page 3'])
  })
})
