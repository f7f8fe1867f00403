/** The pages of a letter (PDF, or pictures) as pictures, with its findings drawn over them. */
import { type Canvas, GlobalFonts } from '@napi-rs/canvas'
import type { LetterRecord } from '../../corpus/record.ts'
import { defaultLimits } from '../../pipeline/limits.ts'
import { sheet } from '../../pipeline/readers/ocr/picture.ts'
import { openStored, pixelsToPoint } from '../../pipeline/readers/ocr/stored-pictures.ts'
import { openPictures, plainFont } from '../../pipeline/readers/pdf/render.ts'
import type { Box } from '../../pipeline/source-map.ts'
import { type Brush, type Colour, drawMarks, findingsToMarks } from './marks.ts'

const DPI = 144
const POINTS_AN_INCH = 72
const FONT = 'kamerbrief labels'

/**
 * The pages one by one, in their order, as the bytes of a PNG.
 * @param bytes the source of the record, a PDF or a picture
 */
export const markedPngs = (bytes: Uint8Array, record: LetterRecord): AsyncGenerator<Uint8Array> =>
  record.source.mediaType === 'application/pdf' ? markedPages(bytes, record) : markedPictures(bytes, record)

/** Places in a picture are in its pixels; they are drawn as on a page of points. */
async function* markedPictures(bytes: Uint8Array, { source, findings }: LetterRecord): AsyncGenerator<Uint8Array> {
  const stored = await openStored(source.mediaType, bytes, defaultLimits)
  GlobalFonts.registerFromPath(plainFont, FONT)
  try {
    const marks = findingsToMarks(findings)
    for (const [index, size] of stored.sizes.entries()) {
      const pixels = pixelsToPoint(size)
      const [width, height] = [size.width / pixels, size.height / pixels]
      const { canvas, pen } = sheet((width * DPI) / POINTS_AN_INCH, (height * DPI) / POINTS_AN_INCH)
      pen.drawImage(await stored.draw(index + 1), 0, 0, canvas.width, canvas.height)
      const inPoints = (marks.get(index + 1) ?? []).map((mark) => ({
        ...mark,
        boxes: mark.boxes.map((box) => box.map((at) => at / pixels) as unknown as Box),
      }))
      drawMarks(inPoints, height, brushOn(canvas, canvas.width / width))
      yield await canvas.encode('png')
    }
  } finally {
    await stored.close()
  }
}

async function* markedPages(bytes: Uint8Array, { findings }: LetterRecord): AsyncGenerator<Uint8Array> {
  const pictures = await openPictures(bytes)
  GlobalFonts.registerFromPath(plainFont, FONT)
  try {
    const marks = findingsToMarks(findings)
    for (let number = 1; number <= pictures.pages; number++) {
      const { width, height } = await pictures.seen(number)
      const canvas = await pictures.render(number, DPI)
      drawMarks(marks.get(number) ?? [], height, brushOn(canvas, canvas.width / width))
      yield await canvas.encode('png')
    }
  } finally {
    await pictures.close()
  }
}

function brushOn(canvas: Canvas, scale: number): Brush {
  const context = canvas.getContext('2d')
  context.resetTransform()
  context.scale(scale, scale)
  context.lineWidth = 0.5
  return {
    box: ([left, top, right, bottom], colour) => {
      context.fillStyle = css(colour, 0.12)
      context.fillRect(left, top, right - left, bottom - top)
      context.strokeStyle = css(colour, 1)
      context.strokeRect(left, top, right - left, bottom - top)
    },
    words: (words, x, y, size, colour) => {
      context.font = `${size}px ${FONT}`
      context.fillStyle = css(colour, 1)
      context.fillText(words, x, y)
    },
  }
}

const css = ([red, green, blue]: Colour, opacity: number): string => `rgba(${red}, ${green}, ${blue}, ${opacity})`
