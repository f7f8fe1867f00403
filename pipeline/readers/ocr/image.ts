/** A bare picture (PNG, JPEG, TIFF) as a document of a page, or of as many as a TIFF has. */
import type { Reader } from '../../document.ts'
import type { Limits } from '../../limits.ts'
import { UnreadableSource } from '../../notice.ts'
import { type Box, unedited } from '../../source-map.ts'
import { hintsOf } from '../pdf/hints.ts'
import type { OpenPdf } from '../pdf/open.ts'
import { layOutPage, type SeenPages } from '../pdf/pages.ts'
import { pdfPlaces } from '../pdf/place.ts'
import type { PageRuns } from '../pdf/runs.ts'
import { pagesToText } from '../pdf/text.ts'
import type { Size } from './image-size.ts'
import { blankPageNotices, recognitionNotices } from './notices.ts'
import { type Picture, scaleFor, sheet } from './picture.ts'
import { type PageReading, pictureToPage } from './picture-to-page.ts'
import { recognisedPlaces } from './places.ts'
import { openStored, pixelsToPoint, type StoredPictures } from './stored-pictures.ts'
import { FONT } from './words-to-runs.ts'

/**
 * Places are boxes in pixels from the top left of the page.
 * @throws UnreadableSource damaged, no-text, too-large, too-many-pages, unknown-type, timeout
 */
export const readImage: Reader = async (source, bytes, limits) => {
  if (limits.ocr === 'off')
    throw noText('this is a picture, and text in pictures is not to be recognised', 'read it with --ocr auto')
  const stored = await openStored(source.mediaType, bytes, limits)
  try {
    const recognised = await readPictures(stored, limits)
    const pages = stored.sizes.map((size, index) => recognised.get(index + 1)?.page ?? blank(size))
    if (!pages.some(({ runs }) => runs.some(({ text }) => /[\p{L}\p{N}]/u.test(text))))
      throw noText('no text could be recognised (OCR) in the picture', 'scan the page again at 300 dots per inch')
    const pdf: OpenPdf = {
      pages: pages.length,
      runs: async (number) => pages[number - 1]!,
      drawing: async (number) => ({ rules: recognised.get(number)?.rules ?? [], fonts: new Map([[FONT, FONT]]) }),
      close: async () => {},
    }
    const seen: SeenPages = { layouts: [], fonts: new Map(), widths: new Map() }
    for (let number = 1; number <= pages.length; number++) await layOutPage(pdf, number, seen)
    const placed = pagesToText(seen.layouts.map(({ regions }) => regions))
    const place = recognisedPlaces(pdfPlaces(placed, pages), placed, recognised)
    return {
      source: { ...source, pages: pages.length },
      text: placed.text,
      origin: unedited(placed.text, place, placed.pages),
      blocks: [],
      hints: hintsOf(seen.layouts, placed, seen.fonts),
      annotations: [],
      notices: [...blankPageNotices(placed, recognised), ...recognitionNotices(placed, recognised)],
    }
  } finally {
    await stored.close()
  }
}

const noText = (message: string, advice: string): UnreadableSource => new UnreadableSource('no-text', message, advice)

const blank = (size: Size): PageRuns => {
  const pixels = pixelsToPoint(size)
  return { width: size.width / pixels, height: size.height / pixels, runs: [], tags: null }
}

/** Pages by number, with the way back to their own pixels; blank ones are none. */
async function readPictures(stored: StoredPictures, limits: Limits): Promise<ReadonlyMap<number, PageReading>> {
  const end = performance.now() + limits.milliseconds
  const recognised = new Map<number, PageReading>()
  for (const [index, size] of stored.sizes.entries()) {
    if (performance.now() > end + index * limits.perPicture)
      throw new UnreadableSource(
        'timeout',
        `reading took over ${limits.milliseconds} ms and had come to page ${index + 1} of ${stored.sizes.length}`,
        'raise the limit with --max-seconds, or split the file',
      )
    limits.onPicture?.()
    const pixels = pixelsToPoint(size)
    const straight = await pictureToPage(await drawn(stored, index + 1, pixels), limits)
    const toPage = (box: Box): Box => straight!.toPage(box).map((points) => points * pixels) as unknown as Box
    if (straight) recognised.set(index + 1, { ...straight, toPage })
  }
  return recognised
}

/** The picture as a page at the resolution that is read best. */
async function drawn(stored: StoredPictures, number: number, pixels: number): Promise<Picture> {
  const image = await stored.draw(number)
  const [width, height] = [image.width / pixels, image.height / pixels]
  const scale = scaleFor(width, height)
  const { canvas, pen } = sheet(width * scale, height * scale)
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  return { canvas, width, height }
}
