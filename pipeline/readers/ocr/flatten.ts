/** Tables in a picture as a recogniser reads them best: dark on white, whatever their fills, and without lines. */

import type { Grid } from '../pdf/ruled-tables.ts'
import type { Picture } from './picture.ts'
import { sheet } from './picture.ts'

/** Points of room around a table, so that no letter touches the edge of the picture. */
const ROOM = 4
/** Points on both sides of a line that are part of it. */
const LINE = 1.3
/** The part of a cell that is ink at least, where anything is written; and by how much it is lighter than its fill. */
const INK = 0.005
const CONTRAST = 50
/** Paper is lighter than this grey. */
const PAPER = 180
/** Colours that differ by less from their fill are its grain. */
const GRAIN = 28

export interface FlatTable extends Picture {
  /** Where it lies on the straight page, in points. */
  readonly left: number
  readonly top: number
}

export interface Flattening {
  /** Dots per inch of the picture that is made. */
  readonly dpi: number
  /** The stretches of the straight page that are kept, in points; all of the table without. */
  readonly only?: readonly Box[]
  /** Dark print on paper stays as it is on the rest of the page. */
  readonly keepsPaper?: boolean
}

/** @param askew radians, with the clock, by which the page lies askew in the picture */
export function flattened(
  { canvas, width, height }: Picture,
  grid: Grid,
  askew: number,
  { dpi, only, keepsPaper = false }: Flattening,
): FlatTable {
  const { xs, ys } = grid
  const scale = dpi / 72
  const [left, top] = [xs[0]! - ROOM, ys[0]! - ROOM]
  const [wide, high] = [xs.at(-1)! - left + ROOM, ys.at(-1)! - top + ROOM]
  const { canvas: flat, pen } = sheet(wide * scale, high * scale)
  pen.imageSmoothingQuality = 'high'
  pen.scale(scale, scale)
  pen.translate(width / 2 - left, height / 2 - top)
  pen.rotate(-askew)
  pen.drawImage(canvas, -width / 2, -height / 2, width, height)
  pen.resetTransform()
  const image = pen.getImageData(0, 0, flat.width, flat.height)
  const at = (points: number, start: number): number => Math.round((points - start) * scale)
  const ink = new Uint8Array(flat.width * flat.height)
  for (let row = 0; row + 1 < ys.length; row++)
    for (let column = 0; column + 1 < xs.length; column++)
      inkOf(
        image.data,
        ink,
        flat.width,
        [at(xs[column]!, left), at(ys[row]!, top), at(xs[column + 1]!, left), at(ys[row + 1]!, top)],
        keepsPaper,
      )
  for (const { at: y, from, to } of grid.across)
    clear(ink, flat.width, [at(from, left), at(y - LINE, top), at(to, left), at(y + LINE, top)])
  for (const { at: x, from, to } of grid.down)
    clear(ink, flat.width, [at(x - LINE, left), at(from, top), at(x + LINE, left), at(to, top)])
  const kept =
    only &&
    masked(
      ink,
      flat.width,
      only.map(([x, y, right, bottom]) => [at(x, left), at(y, top), at(right, left), at(bottom, top)]),
    )
  for (let pixel = 0, to = 0; pixel < ink.length; pixel++, to += 4) {
    const grey = 255 - (kept ?? ink)[pixel]!
    image.data[to] = grey
    image.data[to + 1] = grey
    image.data[to + 2] = grey
    image.data[to + 3] = 255
  }
  pen.putImageData(image, 0, 0)
  return { canvas: flat, width: wide, height: high, left, top }
}

export type Box = readonly [left: number, top: number, right: number, bottom: number]

/** A cell in ink: nothing is 0. Dark on light stays as it is, but for the fill; light on dark is turned over. */
function inkOf(
  data: Uint8ClampedArray,
  ink: Uint8Array,
  width: number,
  [left, top, right, bottom]: Box,
  keepsPaper: boolean,
): void {
  const [red, green, blue, greys] = [0, 1, 2, 3].map(() => new Uint32Array(256)) as [Counts, Counts, Counts, Counts]
  for (let y = top; y < bottom; y++)
    for (let to = y * width + left, at = 4 * to; to < y * width + right; to++, at += 4) {
      const [r, g, b] = [data[at]!, data[at + 1]!, data[at + 2]!]
      red[r]!++
      green[g]!++
      blue[b]!++
      ink[to] = greyOf(r, g, b)
      greys[ink[to]!]!++
    }
  const pixels = Math.max(0, (right - left) * (bottom - top))
  const [dark, fill, light] = [INK, 0.5, 1 - INK].map((part) => partOf(greys, part * pixels)) as [
    number,
    number,
    number,
  ]
  if (light - fill <= fill - dark || light - fill < CONTRAST) {
    if (keepsPaper && fill >= PAPER) {
      for (let y = top; y < bottom; y++)
        for (let at = y * width + left; at < y * width + right; at++) ink[at] = 255 - ink[at]!
      return
    }
    // Paper is grainy: its middle grey and the quarter below it tell how much.
    const paper = Math.min(GRAIN, 3 * (fill - partOf(greys, 0.25 * pixels)))
    const most = Math.max(CONTRAST, fill - dark) - paper
    for (let y = top; y < bottom; y++)
      for (let at = y * width + left; at < y * width + right; at++)
        ink[at] = Math.min(255, Math.max(0, ((fill - paper - ink[at]!) * 255) / most))
    return
  }
  const [r, g, b] = [red, green, blue].map((counts) => partOf(counts, pixels / 2)) as [number, number, number]
  const far = new Uint32Array(256)
  for (let y = top; y < bottom; y++)
    for (let to = y * width + left, at = 4 * to; to < y * width + right; to++, at += 4) {
      ink[to] = Math.max(Math.abs(data[at]! - r), Math.abs(data[at + 1]! - g), Math.abs(data[at + 2]! - b))
      far[ink[to]!]!++
    }
  const most = Math.max(GRAIN + 1, partOf(far, (1 - INK) * pixels))
  for (let y = top; y < bottom; y++)
    for (let at = y * width + left; at < y * width + right; at++)
      ink[at] = Math.min(255, Math.max(0, ((ink[at]! - GRAIN) * 255) / (most - GRAIN)))
}

type Counts = Uint32Array

/** The weights with which eyes see red, green and blue. */
const greyOf = (red: number, green: number, blue: number): number => 0.299 * red + 0.587 * green + 0.114 * blue

/** The value below which so many are. */
function partOf(counts: Uint32Array, pixels: number): number {
  let left = pixels
  return Math.max(
    0,
    counts.findIndex((count) => (left -= count) <= 0),
  )
}

function clear(ink: Uint8Array, width: number, [left, top, right, bottom]: Box): void {
  for (let y = Math.max(0, top); y < bottom; y++)
    ink.fill(0, y * width + Math.max(0, left), y * width + Math.min(width, right))
}

function masked(ink: Uint8Array, width: number, boxes: readonly Box[]): Uint8Array {
  const kept = new Uint8Array(ink.length)
  for (const [left, top, right, bottom] of boxes)
    for (let y = Math.max(0, top); y < bottom && y * width < ink.length; y++) {
      const [from, to] = [y * width + Math.max(0, left), y * width + Math.min(width, right)]
      kept.set(ink.subarray(from, to), from)
    }
  return kept
}
