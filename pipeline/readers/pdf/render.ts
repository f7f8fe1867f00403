/** Pages of a PDF as pictures: for text recognition, and to look at. */
import { type Canvas, createCanvas } from '@napi-rs/canvas'
import type { PDFPageProxy, RenderParameters } from 'pdfjs-dist/types/src/display/api.js'
import { folder, openDocument } from './library.ts'

export interface PagePictures {
  readonly pages: number
  /**
   * @param number from 1
   * @throws whatever pdf.js makes of a page that is not there or not readable
   */
  readonly seen: (number: number) => Promise<SeenPage>
  /**
   * Draws a page on white, as a person sees it (rotated, cropped).
   * @param number from 1
   * @param dpi dots an inch; fewer where the page is so large that it would take too much memory: divide the width of
   *   the picture by that of the page to know how many
   * @throws whatever pdf.js makes of a page that is not there or not readable
   */
  readonly render: (number: number, dpi: number) => Promise<Canvas>
  readonly close: () => Promise<void>
}

/** A page as a person sees it, in points. */
export interface SeenPage {
  readonly width: number
  readonly height: number
  /** From the coordinates that the PDF draws in to points from the top left of the page: a, b, c, d, e, f. */
  readonly transform: readonly [number, number, number, number, number, number]
}

/** The file of a font to write on pictures with: a machine may have none. */
export const plainFont = `${folder('standard_fonts')}LiberationSans-Regular.ttf`

const POINTS_AN_INCH = 72
/** An A3 page at 400 dots an inch has 31 million. Four bytes each. */
const MOST_PIXELS = 32_000_000

/** @throws UnreadableSource encrypted or damaged */
export async function openPictures(bytes: Uint8Array): Promise<PagePictures> {
  const { document, close } = await openDocument(bytes, {
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
  })
  return {
    pages: document.numPages,
    seen: async (number) => seenPage(await document.getPage(number)),
    render: async (number, dpi) => {
      const page = await document.getPage(number)
      const { width, height } = seenPage(page)
      const scale = Math.min(dpi / POINTS_AN_INCH, Math.sqrt(MOST_PIXELS / (width * height)))
      return drawPage(page, scale)
    },
    close,
  }
}

/** Draws a page on white and gives its memory back. @param scale pixels to a point */
export async function drawPage(page: PDFPageProxy, scale: number): Promise<Canvas> {
  const viewport = page.getViewport({ scale })
  const canvas = createCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)))
  try {
    // Like enough to that of a browser, as far as pdf.js uses it.
    await page.render({ canvas: canvas as unknown as RenderParameters['canvas'], viewport }).promise
  } finally {
    page.cleanup()
  }
  return canvas
}

function seenPage(page: PDFPageProxy): SeenPage {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  return { width, height, transform: transform as unknown as SeenPage['transform'] }
}
