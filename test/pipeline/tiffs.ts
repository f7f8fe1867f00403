/** TIFFs made for tests: pages of a scan, in black and white or in colour, without compression or as tiffcp codes them. */
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Canvas } from '@napi-rs/canvas'
import { temporaryFolder } from '../corpus/folders.ts'

export type Colours = 'black and white' | 'grey' | 'colour' | 'see-through'

export interface TiffOptions {
  readonly colours?: Colours
  /** Rows of a strip. */
  readonly rows?: number
  readonly bigEndian?: boolean
  /** TIFF 6.0: how the first row and column lie on the page. */
  readonly orientation?: number
  /** Entries of the directory, by the numbers of TIFF 6.0, instead of what the page has. */
  readonly fields?: Readonly<Record<number, number>>
  /** What stands behind the last directory in place of 0. */
  readonly next?: number
}

const SAMPLES: Readonly<Record<Colours, number>> = { 'black and white': 1, grey: 1, colour: 3, 'see-through': 4 }

/** One TIFF of these pages. */
export function tiff(pages: readonly Canvas[], options: TiffOptions = {}): Buffer {
  const { bigEndian = false } = options
  const file: Buffer[] = []
  let length = 0
  const add = (bytes: Buffer): number => {
    const at = length
    file.push(bytes, Buffer.alloc(bytes.length % 2))
    length += bytes.length + (bytes.length % 2)
    return at
  }
  const short = (value: number): Buffer => {
    const bytes = Buffer.alloc(2)
    if (bigEndian) bytes.writeUInt16BE(value)
    else bytes.writeUInt16LE(value)
    return bytes
  }
  const long = (value: number): Buffer => {
    const bytes = Buffer.alloc(4)
    if (bigEndian) bytes.writeUInt32BE(value)
    else bytes.writeUInt32LE(value)
    return bytes
  }
  add(Buffer.concat([Buffer.from(bigEndian ? 'MM' : 'II'), short(42), long(0)]))
  let link = 4
  for (const [index, page] of pages.entries()) {
    const { colours = 'colour', rows = page.height, orientation = 1, fields = {} } = options
    const strips = stripsOf(page, colours, rows)
    const places = strips.map(add)
    const listed = (values: readonly number[]): number =>
      values.length === 1 ? values[0]! : add(Buffer.concat(values.map(long)))
    const isBlackAndWhite = colours === 'black and white'
    const entries: Record<number, readonly [value: number, count: number]> = {
      256: [page.width, 1],
      257: [page.height, 1],
      258: [isBlackAndWhite ? 1 : 8, 1],
      259: [1, 1],
      // White is zero in what a fax sends.
      262: [isBlackAndWhite ? 0 : colours === 'grey' ? 1 : 2, 1],
      273: [listed(places), strips.length],
      274: [orientation, 1],
      277: [SAMPLES[colours], 1],
      278: [rows, 1],
      279: [listed(strips.map((strip) => strip.length)), strips.length],
    }
    for (const [tag, value] of Object.entries(fields)) entries[Number(tag)] = [value, 1]
    const numbered = Object.entries(entries).sort(([a], [b]) => Number(a) - Number(b))
    const isLast = index === pages.length - 1
    const at = add(
      Buffer.concat([
        short(numbered.length),
        ...numbered.flatMap(([tag, [value, count]]) => [short(Number(tag)), short(4), long(count), long(value)]),
        long(isLast ? (options.next ?? 0) : 0),
      ]),
    )
    patch(file, link, long(at))
    link = at + 2 + 12 * numbered.length
  }
  return Buffer.concat(file)
}

/** Overwrites what stands at a place of the file so far. */
function patch(file: readonly Buffer[], at: number, bytes: Buffer): void {
  let start = 0
  for (const part of file) {
    if (at < start + part.length) {
      bytes.copy(part, at - start)
      return
    }
    start += part.length
  }
}

function stripsOf(page: Canvas, colours: Colours, rows: number): Buffer[] {
  const { width, height } = page
  const { data } = page.getContext('2d').getImageData(0, 0, width, height)
  const grey = (at: number): number => Math.round((data[at]! + data[at + 1]! + data[at + 2]!) / 3)
  const row = (y: number): Buffer => {
    const pixels = Array.from({ length: width }, (_, x) => 4 * (y * width + x))
    if (colours === 'grey') return Buffer.from(pixels.map(grey))
    if (colours !== 'black and white')
      return Buffer.from(pixels.flatMap((at) => [...data.subarray(at, at + SAMPLES[colours])]))
    const bits = Buffer.alloc(Math.ceil(width / 8))
    for (const [x, at] of pixels.entries()) if (grey(at) < 128) bits[x >> 3]! |= 0x80 >> (x & 7)
    return bits
  }
  return Array.from({ length: Math.ceil(height / rows) }, (_, strip) =>
    Buffer.concat(Array.from({ length: Math.min(rows, height - strip * rows) }, (_, y) => row(strip * rows + y))),
  )
}

export const hasTiffcp = (): boolean => spawnSync('tiffcp', ['-h']).error === undefined

/** The TIFF as tiffcp writes it. @param coding what it calls that: `g4`, `g3:2d`, `lzw:2` … */
export function coded(bytes: Uint8Array, coding: string, ...options: string[]): Buffer {
  const dir = temporaryFolder()
  const [from, to] = [join(dir, 'from.tif'), join(dir, 'to.tif')]
  writeFileSync(from, bytes)
  execFileSync('tiffcp', [...options, '-c', coding, from, to], { stdio: 'pipe' })
  return readFileSync(to)
}
