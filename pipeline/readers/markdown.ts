/** Markdown: its syntax taken out by recorded edits, its structure kept as blocks; places are byte offsets in the source. */
import type { Reader } from '../document.ts'
import { decode } from '../encoding.ts'
import { UnreadableSource } from '../notice.ts'
import { draftsOf } from './markdown/blocks.ts'
import { layOut } from './markdown/layout.ts'
import { byteMap } from './text.ts'

/** @throws UnreadableSource for a file in which nothing is left but syntax and white space */
export const readMarkdown: Reader = async (source, bytes) => {
  const decoded = decode(bytes)
  const blanked = withoutComments(decoded.text)
  const { text, pieces, blocks } = layOut(decoded.text, blanked, draftsOf(blanked))
  if (blocks.length === 0)
    throw new UnreadableSource('no-text', 'the file holds nothing but white space', 'fetch it again, or leave it out')
  return { source, text, origin: { ...byteMap(decoded, []), pieces }, blocks, annotations: [], notices: [] }
}

/** Comments (`<!-- PageBreak -->`) as tabs, their line breaks kept: the same length, and nothing to read. */
function withoutComments(text: string): string {
  const parts: string[] = []
  let from = 0
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', start + 4)
    if (end < 0) break
    parts.push(text.slice(from, start), text.slice(start, end + 3).replace(/[^\r\n]/g, '\t'))
    from = end + 3
  }
  return parts.join('') + text.slice(from)
}
