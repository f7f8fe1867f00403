/** Picks the reader by media type. Each is imported only when it is needed: pdf.js alone costs 0.2 s. */
import type { Document, MediaType, Reader } from './document.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { UnreadableSource } from './notice.ts'
import { identify } from './source.ts'

const readers: Readonly<Record<MediaType, () => Promise<Reader>>> = {
  'text/plain': async () => (await import('./readers/text.ts')).readText,
  'text/markdown': async () => (await import('./readers/markdown.ts')).readMarkdown,
  'text/html': async () => (await import('./readers/html.ts')).readHtml,
  'application/xml': async () => (await import('./readers/xml.ts')).readXml,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': async () =>
    (await import('./readers/docx.ts')).readDocx,
  'application/pdf': async () => (await import('./readers/pdf/pdf.ts')).readPdf,
  'image/png': async () => (await import('./readers/ocr/image.ts')).readImage,
  'image/jpeg': async () => (await import('./readers/ocr/image.ts')).readImage,
  'image/tiff': async () => (await import('./readers/ocr/image.ts')).readImage,
}

/**
 * Bytes to a document as its reader gives it: not cleaned, and with blocks only where the medium marks them.
 * @throws UnreadableSource
 */
export async function read(name: string, bytes: Uint8Array, limits: Limits = defaultLimits): Promise<Document> {
  if (bytes.length > limits.bytes)
    throw new UnreadableSource(
      'too-large',
      `the file has ${bytes.length} bytes, over the limit of ${limits.bytes}`,
      'split it, or raise the limit with --max-bytes',
    )
  const source = identify(name, bytes)
  const reader = await readers[source.mediaType]()
  return reader(source, bytes, limits)
}
