/** The pictures in a file of a picture: one of a PNG or JPEG, one for each page of a TIFF. */
import { type Canvas, Image } from '@napi-rs/canvas'
import type { MediaType } from '../../document.ts'
import type { Limits } from '../../limits.ts'
import { UnreadableSource } from '../../notice.ts'
import { imageSize, type Size } from './image-size.ts'
import { DPI } from './picture.ts'
import { openForRecognition } from './render.ts'
import { tiffPages } from './tiff-pages.ts'
import { tiffToPdf } from './tiff-to-pdf.ts'

export interface StoredPictures {
  /** In the order of the pages. */
  readonly sizes: readonly Size[]
  /** @param number from 1 */
  readonly draw: (number: number) => Promise<Image | Canvas>
  readonly close: () => Promise<void>
}

/** The longer side of an A4 page in points: pictures of letters do not tell their size, or tell a wrong one. */
const A4 = 842
/** No sheet is so many times as long as wide: made as long as one, a picture of a web page would lose its letters. */
const LONG = 3

/** Pixels of a picture that is opened: an A3 sheet at 600 dpi has 70 million. */
const MOST_PIXELS = 80_000_000

/** @throws UnreadableSource damaged, too-large, too-many-pages, unknown-type */
export async function openStored(mediaType: MediaType, bytes: Uint8Array, limits: Limits): Promise<StoredPictures> {
  const stored = mediaType === 'image/tiff' ? await openTiff(bytes, limits) : openOne(bytes)
  for (const [index, { width, height }] of stored.sizes.entries())
    if (width * height > MOST_PIXELS)
      throw new UnreadableSource(
        'too-large',
        `the picture${stored.sizes.length > 1 ? ` on page ${index + 1}` : ''} has ${width} × ${height} pixels, over the limit of ${MOST_PIXELS}`,
        'scan it at 300 dots per inch',
      )
  return stored
}

function openOne(bytes: Uint8Array): StoredPictures {
  const size = imageSize(bytes)
  if (!size || size.width < 1 || size.height < 1) throw damaged()
  const draw = async (): Promise<Image> => {
    const image = new Image()
    try {
      image.src = Buffer.from(bytes)
      await image.decode()
    } catch (cause) {
      throw damaged(cause)
    }
    return image
  }
  return { sizes: [size], draw, close: async () => {} }
}

async function openTiff(bytes: Uint8Array, limits: Limits): Promise<StoredPictures> {
  const pages = tiffPages(bytes, limits.pages)
  const sizes = pages.map(({ width, height, orientation }) =>
    orientation >= 5 ? { width: height, height: width } : { width, height },
  )
  let opened: ReturnType<typeof openForRecognition> | null = null
  const picturesOf = async () => (opened ??= openForRecognition(await tiffToPdf(pages)))
  return {
    sizes,
    draw: async (number) => (await (await picturesOf()).picture(number, 1)).canvas,
    close: async () => {
      const pictures = await opened
      await pictures?.close()
    },
  }
}

const damaged = (cause?: unknown): UnreadableSource =>
  new UnreadableSource('damaged', 'the picture cannot be opened', 'fetch it again from where it was published', {
    cause,
  })

/** Pixels of the picture to a point of its page. A sheet is as long as A4; a strip keeps the pixels that it has. */
export function pixelsToPoint({ width, height }: Size): number {
  const [least, longest] = [Math.min(width, height), Math.max(width, height)]
  return longest > LONG * least ? Math.min(longest / A4, DPI / 72) : longest / A4
}
