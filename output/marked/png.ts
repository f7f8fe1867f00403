/** The pages of a PDF letter as pictures, with its findings drawn over them. */
import { type Canvas, GlobalFonts } from '@napi-rs/canvas'
import type { LetterRecord } from '../../corpus/record.ts'
import { openPictures, plainFont } from '../../pipeline/readers/pdf/render.ts'
import { type Brush, type Colour, drawMarks, findingsToMarks } from './marks.ts'

const DPI = 144
const FONT = 'kamerbrief labels'

/**
 * The pages one by one, in their order, as the bytes of a PNG.
 * @param bytes the source of the record, a PDF
 */
export async function* markedPngs(bytes: Uint8Array, { findings }: LetterRecord): AsyncGenerator<Uint8Array> {
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
