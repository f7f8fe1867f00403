/** The pages of a TIFF: how large each is and where its pixels stand in the file, coded as they are. */
import { UnreadableSource } from '../../notice.ts'
import { type Directory, damaged, tiffDirectories } from './tiff-directory.ts'

/** A part of a page: a strip or a tile. Pixels from the top left; a part may reach over the edge of its page. */
export interface TiffPart {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** The numbers of the fields are those of TIFF 6.0. */
export interface TiffPage {
  /** Pixels, as stored. */
  readonly width: number
  readonly height: number
  readonly parts: readonly TiffPart[]
  readonly compression: number
  readonly photometric: number
  readonly bits: number
  readonly samples: number
  readonly predictor: number
  /** How the first row and column lie on the page, 1 to 8. */
  readonly orientation: number
  /** Bits of each byte stand the other way round. */
  readonly reversed: boolean
  /** T4Options of group 3 faxes. */
  readonly faxOptions: number
  /** Red, green and blue of each colour, 0 to 65535. */
  readonly palette: readonly (readonly [number, number, number])[]
  /** The tables that all parts share, as a JPEG of its own; null for none. */
  readonly jpegTables: Uint8Array | null
}

/**
 * Pages in their order, without small copies of them.
 * @throws UnreadableSource damaged, too-many-pages, unknown-type
 */
export const tiffPages = (bytes: Uint8Array, most: number): TiffPage[] =>
  tiffDirectories(bytes, most)
    .filter((directory) => (first(directory, TAGS.newSubfileType, 0) & SMALL_COPY) === 0)
    .map((directory, index) => toPage(directory, bytes, index + 1))

/** The bit of NewSubfileType that marks a smaller copy of another page. */
const SMALL_COPY = 1

const TAGS = {
  newSubfileType: 254,
  imageWidth: 256,
  imageLength: 257,
  bitsPerSample: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  stripOffsets: 273,
  orientation: 274,
  samplesPerPixel: 277,
  rowsPerStrip: 278,
  stripByteCounts: 279,
  planarConfiguration: 284,
  t4Options: 292,
  predictor: 317,
  colorMap: 320,
  tileWidth: 322,
  tileLength: 323,
  tileOffsets: 324,
  tileByteCounts: 325,
  jpegTables: 347,
} as const

const first = (directory: Directory, tag: number, otherwise: number): number => directory.get(tag)?.[0] ?? otherwise

function toPage(directory: Directory, bytes: Uint8Array, number: number): TiffPage {
  const value = (tag: number, otherwise: number): number => first(directory, tag, otherwise)
  const [width, height] = [value(TAGS.imageWidth, 0), value(TAGS.imageLength, 0)]
  const samples = value(TAGS.samplesPerPixel, 1)
  if (width === 0 || height === 0) throw damaged(`page ${number} has no size`)
  if (value(TAGS.planarConfiguration, 1) !== 1 && samples > 1)
    throw unknownKind(number, 'its colours stand in planes of their own')
  const jpegTables = directory.get(TAGS.jpegTables)
  return {
    width,
    height,
    parts: partsOf(directory, width, height, bytes, number),
    compression: value(TAGS.compression, 1),
    photometric: value(TAGS.photometric, 0),
    bits: value(TAGS.bitsPerSample, 1),
    samples,
    predictor: value(TAGS.predictor, 1),
    orientation: value(TAGS.orientation, 1),
    reversed: value(TAGS.fillOrder, 1) === 2,
    faxOptions: value(TAGS.t4Options, 0),
    palette: paletteOf(directory.get(TAGS.colorMap) ?? []),
    jpegTables: jpegTables ? Uint8Array.from(jpegTables) : null,
  }
}

/** A TIFF has all reds, then all greens, then all blues. */
function paletteOf(map: readonly number[]): TiffPage['palette'] {
  const colours = Math.floor(map.length / 3)
  return Array.from({ length: colours }, (_, at) => [map[at]!, map[colours + at]!, map[2 * colours + at]!])
}

export const PALETTE = 3

function partsOf(directory: Directory, width: number, height: number, bytes: Uint8Array, number: number): TiffPart[] {
  const tiled = directory.has(TAGS.tileOffsets)
  const wide = tiled ? first(directory, TAGS.tileWidth, 0) : width
  const high = tiled
    ? first(directory, TAGS.tileLength, 0)
    : Math.min(height, first(directory, TAGS.rowsPerStrip, height))
  const offsets = directory.get(tiled ? TAGS.tileOffsets : TAGS.stripOffsets) ?? []
  const lengths = directory.get(tiled ? TAGS.tileByteCounts : TAGS.stripByteCounts) ?? []
  const across = Math.ceil(width / wide)
  const needed = across * Math.ceil(height / high)
  if (!(needed > 0 && needed < Infinity) || offsets.length < needed || lengths.length < needed)
    throw damaged(`page ${number} does not tell where its pixels stand`)
  return Array.from({ length: needed }, (_, at) => {
    const [start, end] = [offsets[at]!, offsets[at]! + lengths[at]!]
    if (end > bytes.length) throw damaged(`the pixels of page ${number} lie outside the file: bytes are missing`)
    const y = Math.floor(at / across) * high
    return {
      x: (at % across) * wide,
      y,
      width: wide,
      height: tiled ? high : Math.min(high, height - y),
      data: bytes.subarray(start, end),
    }
  })
}

/** A kind of TIFF that scanners do not write. */
export const unknownKind = (number: number, what: string): UnreadableSource =>
  new UnreadableSource(
    'unknown-type',
    `page ${number} of the TIFF is of a kind that is not read: ${what}`,
    'save it as a TIFF without compression, or as PNG',
  )
