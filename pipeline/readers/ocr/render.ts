/** Pages of a PDF to pictures. */
import { fileURLToPath } from 'node:url'
import { type Picture, scaleFor, sheet } from './picture.ts'

export interface PdfPictures {
  /** @param number from 1 */
  readonly picture: (number: number) => Promise<Picture>
  readonly close: () => Promise<void>
}

/** A picture inside the page with more pixels is left out: an A3 sheet at 600 dpi has 70 million. */
const MOST_IMAGE_PIXELS = 80_000_000

/** Opens the PDF a second time, since reading its text needs no pictures and looking at it needs them all. */
export async function openPictures(bytes: Uint8Array): Promise<PdfPictures> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    // A copy: pdf.js takes the buffer away from its owner.
    data: new Uint8Array(bytes),
    verbosity: 0,
    standardFontDataUrl: folder('standard_fonts'),
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    // The decoders of JPEG 2000 and JBIG2, as scanners write them.
    wasmUrl: folder('wasm'),
    useWorkerFetch: false,
    // Letters are drawn as the PDF has them, so that a page looks the same on every machine.
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    maxImageSize: MOST_IMAGE_PIXELS,
  })
  try {
    const document = await task.promise
    return {
      picture: async (number) => {
        const page = await document.getPage(number)
        const { width, height } = page.getViewport({ scale: 1 })
        const viewport = page.getViewport({ scale: scaleFor(width, height) })
        const { canvas, pen } = sheet(viewport.width, viewport.height)
        // pdf.js has the types of a browser.
        const target = { canvas, canvasContext: pen } as unknown as { canvas: HTMLCanvasElement }
        await page.render({ ...target, viewport }).promise
        page.cleanup()
        return { canvas, width, height }
      },
      close: () => task.destroy(),
    }
  } catch (error) {
    await task.destroy()
    throw error
  }
}

const folder = (name: string): string =>
  fileURLToPath(new URL(`${name}/`, import.meta.resolve('pdfjs-dist/package.json')))
