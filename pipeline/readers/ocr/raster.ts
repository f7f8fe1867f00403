/** The picture of a page made small, in which its lines and fills are looked for. */
import type { Picture } from './picture.ts'
import { sheet } from './picture.ts'

/** Red, green, blue and one byte of nothing for each pixel, row by row. */
export interface Raster {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
  /** Pixels to a point. */
  readonly scale: number
}

/** Dots per inch: a hair line of half a point is a pixel wide, and the grain of the paper is gone. */
const DPI = 150

export function pictureToRaster({ canvas, width }: Picture): Raster {
  const scale = Math.min(DPI / 72, canvas.width / width)
  const part = (scale * width) / canvas.width
  const { canvas: small, pen } = sheet(canvas.width * part, canvas.height * part)
  pen.imageSmoothingQuality = 'medium'
  pen.drawImage(canvas, 0, 0, small.width, small.height)
  const { data } = pen.getImageData(0, 0, small.width, small.height)
  return { data, width: small.width, height: small.height, scale: small.width / width }
}

/** The raster made smaller by so many times, each pixel the mean of those that it stands for. */
export function shrunk({ data, width, height, scale }: Raster, times: number): Raster {
  const [wide, high] = [Math.floor(width / times), Math.floor(height / times)]
  const small = new Uint8ClampedArray(4 * wide * high)
  for (let y = 0, to = 0; y < high; y++)
    for (let x = 0; x < wide; x++, to += 4)
      for (let channel = 0; channel < 3; channel++) {
        let sum = 0
        for (let row = 0; row < times; row++)
          for (let pixel = 0, from = 4 * ((times * y + row) * width + times * x); pixel < times; pixel++, from += 4)
            sum += data[from + channel]!
        small[to + channel] = sum / (times * times)
      }
  return { data: small, width: wide, height: high, scale: scale / times }
}
