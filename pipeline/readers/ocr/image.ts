/** A bare picture (PNG, JPEG) as a document of one page. */
import { Image } from '@napi-rs/canvas'
import type { Reader } from '../../document.ts'
import { UnreadableSource } from '../../notice.ts'
import { type Box, unedited } from '../../source-map.ts'
import { hintsOf } from '../pdf/hints.ts'
import { layOutPage, type SeenPages } from '../pdf/pages.ts'
import { pdfPlaces } from '../pdf/place.ts'
import { pagesToText } from '../pdf/text.ts'
import { imageSize, type Size } from './image-size.ts'
import { recognitionNotices } from './notices.ts'
import { DPI, type Picture, scaleFor, sheet } from './picture.ts'
import { type PageReading, pictureToPage } from './picture-to-page.ts'
import { recognisedPlaces } from './places.ts'
import { FONT } from './words-to-runs.ts'

/** Pixels of a picture that is opened: an A3 sheet at 600 dpi has 70 million. */
const MOST_PIXELS = 80_000_000
/** The longer side of an A4 page in points: pictures of letters do not tell their size, or tell a wrong one. */
const A4 = 842
/** No sheet is so many times as long as wide: made as long as one, a picture of a web page would lose its letters. */
const LONG = 3

/**
 * Places are boxes in pixels from the top left.
 * @throws UnreadableSource damaged, no-text, too-large, timeout
 */
export const readImage: Reader = async (source, bytes, limits) => {
  if (limits.ocr === 'off')
    throw noText('this is a picture, and text in pictures is not to be recognised', 'read it with --ocr auto')
  const { picture, pixels } = await bytesToPicture(bytes)
  const straight = await pictureToPage(picture, limits)
  if (!straight?.page.runs.some(({ text }) => /[\p{L}\p{N}]/u.test(text)))
    throw noText('no text could be recognised (OCR) in the picture', 'scan the page again at 300 dots per inch')
  const inPixels = (box: Box): Box => straight.toPage(box).map((points) => points * pixels) as unknown as Box
  const recognised: ReadonlyMap<number, PageReading> = new Map([[1, { ...straight, toPage: inPixels }]])
  const { page, rules } = straight
  const drawing = { rules, fonts: new Map([[FONT, FONT]]) }
  const seen: SeenPages = { layouts: [], fonts: new Map(), widths: new Map() }
  await layOutPage({ pages: 1, runs: async () => page, drawing: async () => drawing, close: async () => {} }, 1, seen)
  const placed = pagesToText(seen.layouts.map(({ regions }) => regions))
  const place = recognisedPlaces(pdfPlaces(placed, [page]), placed, recognised)
  return {
    source: { ...source, pages: 1 },
    text: placed.text,
    origin: unedited(placed.text, place, placed.pages),
    blocks: [],
    hints: hintsOf(seen.layouts, placed, seen.fonts),
    annotations: [],
    notices: recognitionNotices(placed, recognised),
  }
}

const noText = (message: string, advice: string): UnreadableSource => new UnreadableSource('no-text', message, advice)

/** The picture as a page at the resolution that is read best, and how many of its own pixels make a point of that. */
async function bytesToPicture(bytes: Uint8Array): Promise<{ picture: Picture; pixels: number }> {
  const size = imageSize(bytes)
  if (!size || size.width < 1 || size.height < 1) throw damaged()
  if (size.width * size.height > MOST_PIXELS)
    throw new UnreadableSource(
      'too-large',
      `the picture has ${size.width} × ${size.height} pixels, over the limit of ${MOST_PIXELS}`,
      'scan it at 300 dots per inch',
    )
  const image = new Image()
  try {
    image.src = Buffer.from(bytes)
    await image.decode()
  } catch (cause) {
    throw damaged(cause)
  }
  const pixels = pixelsToPoint(image)
  const [width, height] = [image.width / pixels, image.height / pixels]
  const scale = scaleFor(width, height)
  const { canvas, pen } = sheet(width * scale, height * scale)
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  return { picture: { canvas, width, height }, pixels }
}

/** A sheet is as long as A4; a strip keeps the pixels that it has. */
function pixelsToPoint({ width, height }: Size): number {
  const [least, longest] = [Math.min(width, height), Math.max(width, height)]
  return longest > LONG * least ? Math.min(longest / A4, DPI / 72) : longest / A4
}

const damaged = (cause?: unknown): UnreadableSource =>
  new UnreadableSource('damaged', 'the picture cannot be opened', 'fetch it again from where it was published', {
    cause,
  })
