/** Plain text: decoded, pages from its form feeds; places are byte offsets in the source. */
import type { Document, Reader } from '../document.ts'
import { byteOffsets, type Decoded, decode } from '../encoding.ts'
import { UnreadableSource } from '../notice.ts'
import { type Page, type SourceMap, unedited } from '../source-map.ts'

export const readText: Reader = async (source, bytes) => {
  const decoded = decode(bytes)
  if (decoded.text.trim() === '')
    throw new UnreadableSource('no-text', 'the file holds nothing but white space', 'fetch it again, or leave it out')
  return textDocument(source, decoded)
}

/** A document without blocks over decoded text, with byte places. */
export function textDocument(source: Document['source'], decoded: Decoded): Document {
  return {
    source,
    text: decoded.text,
    origin: byteMap(decoded, formFeedPages(decoded.text)),
    blocks: [],
    annotations: [],
    notices: [],
  }
}

/** A page for each form feed and one before the first; none where there is no form feed. */
function formFeedPages(text: string): Page[] {
  const pages: Page[] = []
  for (let at = text.indexOf('\f'); at >= 0; at = text.indexOf('\f', at + 1)) {
    if (pages.length === 0) pages.push({ rawStart: 0, number: 1 })
    // A form feed at the very end closes the last page, it opens none.
    if (text.slice(at + 1).trim() !== '') pages.push({ rawStart: at + 1, number: pages.length + 1 })
  }
  return pages
}

/** A source map whose places are byte offsets; a place runs from the first to the last byte, also over what was removed. */
export function byteMap(decoded: Decoded, pages: readonly Page[]): SourceMap {
  const toByte = byteOffsets(decoded)
  const map: SourceMap = unedited(
    decoded.text,
    (raws) => {
      const start = Math.min(...raws.map((raw) => raw.start))
      const end = Math.max(...raws.map((raw) => raw.end))
      return { in: 'text', start: toByte(start), end: toByte(end) }
    },
    pages,
  )
  return map
}
