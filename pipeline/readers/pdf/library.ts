/** Opens a PDF with pdf.js, for those who read its text (open.ts) and those who look at its pages (render.ts). */
import { fileURLToPath } from 'node:url'
import type { DocumentInitParameters, PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.js'
import { UnreadableSource } from '../../notice.ts'

export interface OpenDocument {
  readonly document: PDFDocumentProxy
  /** Gives its memory back; without it 2,000 documents take a gigabyte. */
  readonly close: () => Promise<void>
}

/**
 * @param options those in which the reader and the renderer differ
 * @throws UnreadableSource encrypted or damaged
 */
export async function openDocument(bytes: Uint8Array, options: DocumentInitParameters): Promise<OpenDocument> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  guardProcess()
  const task = getDocument({
    // A copy: pdf.js takes the buffer away from its owner.
    data: new Uint8Array(bytes),
    verbosity: 0,
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    // Names of fonts.
    fontExtraProperties: true,
    ...options,
  })
  try {
    return { document: await task.promise, close: () => task.destroy() }
  } catch (error) {
    await task.destroy()
    if (error instanceof Error && error.name === 'PasswordException')
      throw new UnreadableSource(
        'encrypted',
        'the PDF is encrypted and asks for a password',
        'open it with its password, save it without one, and hand that in',
        { cause: error },
      )
    throw new UnreadableSource(
      'damaged',
      `the PDF cannot be opened: ${error instanceof Error ? error.message : String(error)}`,
      'fetch it again from where it was published',
      { cause: error },
    )
  }
}

/** What pdf.js throws at damaged objects. */
const damageNames = new Set(['XRefEntryException', 'XRefParseException', 'ParserEOFException', 'FormatError'])
let guarded = false

/**
 * pdf.js looks up the pages of a node all at once and forgets the rest when one fails (Catalog.getPageDict). Each then
 * is a rejection that nobody handles, which ends the process; the one that counts has been reported. It may come after
 * the document is closed, so the guard stays, and lets everything else pass.
 */
function guardProcess(): void {
  if (guarded) return
  guarded = true
  process.on('unhandledRejection', (reason) => {
    if (reason instanceof Error && damageNames.has(reason.name)) return
    if (process.listenerCount('unhandledRejection') === 1) throw reason
  })
}

export const folder = (name: string): string =>
  fileURLToPath(new URL(`${name}/`, import.meta.resolve('pdfjs-dist/package.json')))
