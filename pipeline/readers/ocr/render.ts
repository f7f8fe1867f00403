/** Pages of a PDF to pictures for the recogniser, and how much of them images cover. */
import type { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFOperatorList } from 'pdfjs-dist/types/src/display/api.js'
import { folder, openDocument } from '../pdf/library.ts'
import { drawPage } from '../pdf/render.ts'
import { type Picture, scaleFor } from './picture.ts'

export interface PdfPictures {
  /**
   * @param number from 1
   * @param scale pixels to a point; without it, as many as are recognised best
   */
  readonly picture: (number: number, scale?: number) => Promise<Picture>
  /** The part of the page that images cover; over 1 where they lie on one another. */
  readonly imageShare: (number: number) => Promise<number>
  readonly close: () => Promise<void>
}

/** A picture inside the page with more pixels is left out: an A3 sheet at 600 dpi has 70 million. */
const MOST_IMAGE_PIXELS = 80_000_000

/**
 * Opens the PDF a second time, since reading its text needs no pictures and looking at it needs them all.
 * @throws UnreadableSource encrypted or damaged
 */
export async function openForRecognition(bytes: Uint8Array): Promise<PdfPictures> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const { document, close } = await openDocument(bytes, {
    standardFontDataUrl: folder('standard_fonts'),
    // The decoders of JPEG 2000 and JBIG2, as scanners write them.
    wasmUrl: folder('wasm'),
    maxImageSize: MOST_IMAGE_PIXELS,
  })
  return {
    picture: async (number, scale) => {
      const page = await document.getPage(number)
      const { width, height } = page.getViewport({ scale: 1 })
      return { canvas: await drawPage(page, scale ?? scaleFor(width, height)), width, height }
    },
    imageShare: async (number) => {
      const page = await document.getPage(number)
      const { width, height } = page.getViewport({ scale: 1 })
      const area = imageArea(await page.getOperatorList(), OPS)
      page.cleanup()
      return area / Math.max(1, width * height)
    },
    close,
  }
}

/** Square points. An image fills a square of one by one; the determinant of its matrix tells how large that was made. */
function imageArea({ fnArray, argsArray }: PDFOperatorList, ops: typeof OPS): number {
  const paints = new Set([ops.paintImageXObject, ops.paintInlineImageXObject, ops.paintImageMaskXObject])
  const saved: number[] = []
  let unit = 1
  let area = 0
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index] as unknown[]
    if (operator === ops.save) saved.push(unit)
    else if (operator === ops.restore || operator === ops.paintFormXObjectEnd) unit = saved.pop() ?? unit
    else if (operator === ops.transform) unit *= determinant(args as number[])
    else if (operator === ops.paintFormXObjectBegin) {
      saved.push(unit)
      if (args[0]) unit *= determinant(args[0] as number[])
    } else if (paints.has(operator)) area += Math.abs(unit)
  }
  return area
}

const determinant = ([a = 1, b = 0, c = 0, d = 1]: readonly number[]): number => a * d - b * c
