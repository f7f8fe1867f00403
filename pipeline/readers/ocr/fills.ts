/** The fills of a table in a picture: what they tell of its header. */
import type { Grid } from '../pdf/ruled-tables.ts'
import type { Raster } from './raster.ts'

export type Colour = readonly [number, number, number]

/** Places in a cell that are looked at, each way. */
const LOOKS = 12
/** Colours that differ by less are one; what differs from the paper by more is filled. */
const SAME = 16

/** The colour of most of a stretch of the page, in points as it lies straight. */
export type ColourOf = (left: number, top: number, right: number, bottom: number) => Colour

/** @param askew radians, with the clock, by which the page lies askew */
export function coloursOf({ data, width, height, scale }: Raster, askew: number): ColourOf {
  const [sin, cos] = [Math.sin(askew), Math.cos(askew)]
  return (left, top, right, bottom) => {
    const channels: number[][] = [[], [], []]
    for (let row = 0; row < LOOKS; row++)
      for (let column = 0; column < LOOKS; column++) {
        const x = (left + ((right - left) * (column + 0.5)) / LOOKS) * scale - width / 2
        const y = (top + ((bottom - top) * (row + 0.5)) / LOOKS) * scale - height / 2
        const [px, py] = [Math.round(width / 2 + cos * x - sin * y), Math.round(height / 2 + sin * x + cos * y)]
        if (px < 0 || py < 0 || px >= width || py >= height) continue
        for (const [channel, values] of channels.entries()) values.push(data[4 * (py * width + px) + channel]!)
      }
    return channels.map((values) => values.sort((a, b) => a - b)[values.length >> 1] ?? 255) as unknown as Colour
  }
}

export const differ = (a: Colour, b: Colour): boolean =>
  a.some((value, channel) => Math.abs(value - b[channel]!) > SAME)

/**
 * Where the header of a grid ends: rows at the top that are filled from side to side, each in one colour that no row
 * below has. Null where the fills do not tell.
 */
export function endOfHead({ xs, ys }: Grid, colourOf: ColourOf, paper: Colour): number | null {
  const fills = ys.slice(1).map((bottom, row) => {
    const cells = xs.slice(1).map((right, column) => colourOf(xs[column]!, ys[row]!, right, bottom))
    const [first] = cells as [Colour]
    return differ(first, paper) && !cells.some((cell) => differ(cell, first)) ? first : null
  })
  const plain = fills.indexOf(null)
  if (plain < 1) return null
  const below = fills.slice(plain).filter((fill) => fill !== null)
  const recurs = fills.findIndex((fill) => fill !== null && below.some((other) => !differ(fill, other)))
  return recurs === 0 ? null : ys[recurs > 0 ? Math.min(recurs, plain) : plain]!
}
