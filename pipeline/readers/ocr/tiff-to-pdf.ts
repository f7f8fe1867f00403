/**
 * The pages of a TIFF as a PDF that pdf.js can draw: a pixel is a point. What scanners write (fax groups 3 and 4, LZW,
 * Deflate, PackBits, JPEG) PDF knows too, so that no pixel is decoded here.
 */
import { type PDFContext, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRawStream, type PDFRef } from 'pdf-lib'
import { PALETTE, type TiffPage, type TiffPart, unknownKind } from './tiff-pages.ts'

/** @throws UnreadableSource unknown-type where a page is coded in a way that PDF does not know */
export async function tiffToPdf(pages: readonly TiffPage[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  for (const [index, page] of pages.entries()) addPage(pdf, page, index + 1)
  return pdf.save({ useObjectStreams: false })
}

function addPage(pdf: PDFDocument, page: TiffPage, number: number): void {
  const { context } = pdf
  const images = partsOf(page).map((part) => imageOf(part, page, number, context))
  const xObjects = context.obj(Object.fromEntries(images.map(({ name, ref }) => [name, ref])))
  const sides = page.orientation >= 5
  const sheet = pdf.addPage(sides ? [page.height, page.width] : [page.width, page.height])
  sheet.node.set(PDFName.of('Resources'), context.obj({ XObject: xObjects }))
  const draw = [
    'q',
    `${turnOf(page).join(' ')} cm`,
    ...images.map(
      ({ name, part: { x, y, width, height } }) =>
        `q ${width} 0 0 ${height} ${x} ${page.height - y - height} cm /${name} Do Q`,
    ),
    'Q',
  ]
  sheet.node.set(PDFName.of('Contents'), context.register(context.stream(draw.join('\n'))))
}

/** From the page as stored to the page as a person sees it: mirrored or turned as its orientation says. */
function turnOf({ orientation, width, height }: TiffPage): readonly number[] {
  const turns: Readonly<Record<number, readonly number[]>> = {
    2: [-1, 0, 0, 1, width, 0],
    3: [-1, 0, 0, -1, width, height],
    4: [1, 0, 0, -1, 0, height],
    5: [0, -1, -1, 0, height, width],
    6: [0, -1, 1, 0, 0, width],
    7: [0, 1, 1, 0, 0, 0],
    8: [0, 1, -1, 0, height, 0],
  }
  return turns[orientation] ?? [1, 0, 0, 1, 0, 0]
}

const PLAIN = 1
const JPEG = 7

/** Strips without compression that follow one another are one: each alone costs an object. */
function partsOf({ parts, compression, width, height }: TiffPage): readonly TiffPart[] {
  const isWhole = compression === PLAIN && parts.every((part) => part.x === 0 && part.width === width)
  if (!isWhole || parts.length === 1) return parts
  return [{ x: 0, y: 0, width, height, data: Buffer.concat(parts.map(({ data }) => data)) }]
}

interface PlacedImage {
  readonly name: string
  readonly ref: PDFRef
  readonly part: TiffPart
}

function imageOf(part: TiffPart, page: TiffPage, number: number, context: PDFContext): PlacedImage {
  const { width, height } = part
  const dictionary = context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ...(page.compression === JPEG ? jpegColours(page) : coloursOf(page, number, context)),
    ...filterOf(part, page, number),
  })
  if (!(dictionary instanceof PDFDict)) throw new Error('an object of names is a dictionary')
  const ref = context.register(PDFRawStream.of(dictionary, dataOf(part, page)))
  return { name: `I${part.x}y${part.y}`, ref, part }
}

/** What pdf-lib makes objects of. */
type Entry = string | number | boolean | PDFObject | Entry[] | Entries
interface Entries {
  [name: string]: Entry
}

const WHITE_IS_ZERO = 0
/** Samples of a pixel beside its colour. */
const MOST_EXTRA = 4
const CMYK = 5
const spaces: Readonly<Record<number, readonly [name: string, samples: number]>> = {
  [WHITE_IS_ZERO]: ['DeviceGray', 1],
  1: ['DeviceGray', 1],
  2: ['DeviceRGB', 3],
  [PALETTE]: ['Indexed', 1],
  [CMYK]: ['DeviceCMYK', 4],
}

function coloursOf(page: TiffPage, number: number, context: PDFContext): Entries {
  const { photometric, samples, bits, palette } = page
  const [space, needed] = spaces[photometric] ?? ['', 0]
  if (needed === 0) throw unknownKind(number, `colours of kind ${photometric}`)
  // PDF has the larger half of a number first.
  if (samples < needed || samples > needed + MOST_EXTRA || ![1, 2, 4, 8].includes(bits))
    throw unknownKind(number, `${samples} samples of ${bits} bits for a pixel`)
  const lookup = palette.flatMap((colour) => colour.map((value) => value >> 8))
  const base = space === 'Indexed' ? context.obj([space, 'DeviceRGB', palette.length - 1, hex(lookup, context)]) : space
  return {
    BitsPerComponent: bits,
    ColorSpace: samples === needed ? base : withoutExtra(space, needed, samples, context),
    // Of faxes the filter tells which bits are black.
    ...(photometric === WHITE_IS_ZERO && !isFax(page) && { Decode: [1, 0] }),
  }
}

/** How see-through a pixel is says nothing about a letter: samples behind its colour are taken and thrown away. */
function withoutExtra(space: string, needed: number, samples: number, context: PDFContext) {
  const names = Array.from({ length: samples }, (_, at) => `S${at}`)
  const tint = context.register(
    context.stream(`{ ${'pop '.repeat(samples - needed)}}`, {
      FunctionType: 4,
      Domain: names.flatMap(() => [0, 1]),
      Range: names.slice(0, needed).flatMap(() => [0, 1]),
    }),
  )
  return context.obj(['DeviceN', names, space, tint])
}

const hex = (values: readonly number[], context: PDFContext) =>
  context.register(context.stream(Uint8Array.from(values)))

const jpegColours = ({ samples }: TiffPage): Entries => ({
  BitsPerComponent: 8,
  ColorSpace: samples === 1 ? 'DeviceGray' : samples === 4 ? 'DeviceCMYK' : 'DeviceRGB',
})

const RGB = 2
const isFax = ({ compression }: TiffPage): boolean => compression >= 2 && compression <= 4

function filterOf({ width, height }: TiffPart, page: TiffPage, number: number): Entries {
  const { compression, predictor, samples, bits, photometric, faxOptions } = page
  const predicted: Entries =
    predictor === 2 ? { DecodeParms: { Predictor: 2, Colors: samples, BitsPerComponent: bits, Columns: width } } : {}
  if (predictor > 2) throw unknownKind(number, 'pixels of broken numbers')
  if (isFax(page))
    return {
      Filter: 'CCITTFaxDecode',
      DecodeParms: {
        K: compression === 4 ? -1 : compression === 3 && (faxOptions & 1) === 1 ? 1 : 0,
        Columns: width,
        Rows: height,
        BlackIs1: photometric !== WHITE_IS_ZERO,
        EncodedByteAlign: compression === 2,
        EndOfBlock: false,
      },
    }
  switch (compression) {
    case PLAIN:
      return {}
    case 5:
      return { Filter: 'LZWDecode', ...predicted }
    case JPEG:
      return { Filter: 'DCTDecode', ...(photometric === RGB && { DecodeParms: { ColorTransform: 0 } }) }
    case 8:
    case 32946:
      return { Filter: 'FlateDecode', ...predicted }
    case 32773:
      return { Filter: 'RunLengthDecode' }
    default:
      throw unknownKind(number, `compression ${compression}`)
  }
}

function dataOf({ data }: TiffPart, { compression, jpegTables, reversed }: TiffPage): Uint8Array {
  // Tables are a JPEG without a picture: without its end, and the picture without its beginning, they are one.
  if (compression === JPEG && jpegTables) return Buffer.concat([jpegTables.subarray(0, -2), data.subarray(2)])
  return reversed && compression !== JPEG ? data.map(turnedByte) : data
}

const turnedByte = (byte: number): number => {
  let turned = 0
  for (let bit = 0; bit < 8; bit++) turned |= ((byte >> bit) & 1) << (7 - bit)
  return turned
}
