/** The picture of a page: what is given to the recogniser. */
import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { UnreadableSource } from '../../notice.ts'

export interface Picture {
  readonly canvas: Canvas
  /** Size of the page in points. */
  readonly width: number
  readonly height: number
}

/** Dots per inch at which Tesseract reads best: print of 9 points then has capitals of 27 pixels. */
export const DPI = 300
/** An A3 page at 300 dpi has 17 million. More would take a gigabyte in the recogniser. */
export const MOST_PIXELS = 20_000_000
/** Tesseract refuses a picture with a longer side. */
const LONGEST_SIDE = 32_767
/** Pixels of the longer side of a page: its tables are looked at a third larger, with room around them. */
export const MOST_SIDE = 24_000

/** Pixels to a point for a page of this size, within the limits. */
export const scaleFor = (width: number, height: number): number =>
  Math.min(DPI / 72, Math.sqrt(MOST_PIXELS / Math.max(1, width * height)), MOST_SIDE / Math.max(1, width, height))

/** Dots per inch at which a part of a page is looked at: one too large for `DPI` shows no more in its parts. */
export const dpiFor = ({ width, height }: Pick<Picture, 'width' | 'height'>, dpi: number): number =>
  Math.min(dpi, (dpi / DPI) * 72 * scaleFor(width, height))

/** A white sheet. */
export function sheet(width: number, height: number): { canvas: Canvas; pen: SKRSContext2D } {
  const canvas = createCanvas(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)))
  const pen = canvas.getContext('2d')
  pen.fillStyle = 'white'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  return { canvas, pen }
}

/** Quarter turns against the clock by which the text lies on the page. */
export type Quarter = 0 | 1 | 2 | 3

/** The picture with its text upright, where that is turned by so many quarters. */
export function upright({ canvas, width, height }: Picture, turn: Quarter): Picture {
  const lies = turn % 2 === 1
  const { canvas: turned, pen } = sheet(lies ? canvas.height : canvas.width, lies ? canvas.width : canvas.height)
  pen.translate(turned.width / 2, turned.height / 2)
  pen.rotate((turn * Math.PI) / 2)
  pen.drawImage(canvas, -canvas.width / 2, -canvas.height / 2)
  return { canvas: turned, width: lies ? height : width, height: lies ? width : height }
}

/**
 * The picture in grey as a PGM file, which takes a tenth of the time of a PNG to make; null for a blank one.
 *
 *   P5 ⏎ width height ⏎ 255 ⏎ one byte a pixel
 *
 * @throws UnreadableSource too-large
 */
export function pictureToPgm({ canvas }: Picture): Buffer | null {
  if (Math.max(canvas.width, canvas.height) > LONGEST_SIDE)
    throw new UnreadableSource(
      'too-large',
      `a picture of ${canvas.width} × ${canvas.height} pixels is too long to be recognised (OCR)`,
      'cut it into pages, or leave recognition out with --ocr off',
    )
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
  const head = Buffer.from(`P5\n${canvas.width} ${canvas.height}\n255\n`)
  const file = Buffer.alloc(head.length + canvas.width * canvas.height)
  head.copy(file)
  const counts = new Uint32Array(256)
  for (let from = 0, to = head.length; to < file.length; from += 4, to++) {
    // The weights with which eyes see red, green and blue.
    const grey = Math.round(0.299 * data[from]! + 0.587 * data[from + 1]! + 0.114 * data[from + 2]!)
    file[to] = grey
    counts[grey]!++
  }
  const greys = counts.findLastIndex((count) => count > 0) - counts.findIndex((count) => count > 0)
  if (greys < CONTRAST) return null
  const white = whiteFrom(counts, canvas.width * canvas.height)
  if (white < 255)
    for (let at = head.length; at < file.length; at++) file[at] = Math.min(255, Math.round((file[at]! * 255) / white))
  return file
}

/** Greys that differ by less are one sheet of paper. */
const CONTRAST = 24
/** Ink is darker than this, and paper lighter. */
const MIDDLE = 120

/**
 * From which grey on a pixel is paper. The recogniser parts the greys of a page where both halves differ most, and
 * where the paper is grainy, that is in the paper: then each grain is a letter. Most of a page is paper, so its middle
 * grey and the quarter below it tell the grain.
 */
function whiteFrom(counts: Uint32Array, pixels: number): number {
  const below = (part: number): number => {
    let left = part * pixels
    return counts.findIndex((count) => (left -= count) <= 0)
  }
  const [paper, quarter] = [below(0.5), below(0.25)]
  return paper > MIDDLE ? Math.max(MIDDLE, paper - 3 * (paper - quarter)) : 255
}
