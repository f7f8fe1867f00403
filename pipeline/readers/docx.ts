/**
 * DOCX: the parts of a Word document as they are printed: headers and frames, fields with their results, lists with
 * their numbers, notes. Read from its XML, not through mammoth, which drops headers, frames and places. Places are XPaths
 * in a part, with offsets in the element's text content.
 */
import type { Reader } from '../document.ts'
import { doubted, UnreadableSource } from '../notice.ts'
import { unedited } from '../source-map.ts'
import { setLetter } from './docx/blocks.ts'
import { openContainer } from './docx/container.ts'
import { openPackage, wordName } from './docx/package.ts'
import { markupPlaces, textSpans } from './markup/places.ts'
import type { MarkupParent } from './markup/tree.ts'

/** @throws UnreadableSource for a container that is broken, encrypted, a bomb or no Word document, and for one without text */
export const readDocx: Reader = async (source, bytes, limits) => {
  const pack = await openPackage(await openContainer(bytes, limits), limits)
  const { raw, blocks, contradictions } = setLetter(pack)
  if (raw.runs.length === 0)
    throw new UnreadableSource(
      'no-text',
      'the document holds no text',
      'its pages may be pictures: hand in the scan as PDF',
    )
  const text = raw.chunks.join('')
  const trees = pack.parts.map(({ tree }) => tree)
  const names = new Map<MarkupParent, string>(pack.parts.map(({ tree, name }) => [tree, name]))
  const spans = textSpans({ root: { children: trees.flatMap((tree) => tree.children) } })
  const placeOf = markupPlaces(raw.runs, spans, wordName)
  return {
    source,
    text,
    origin: unedited(text, (raws) => {
      const { xpath, start, end, root } = placeOf(raws)
      return { in: 'docx', part: names.get(root) ?? pack.document.name, xpath, start, end }
    }),
    blocks,
    annotations: [],
    notices: contradictions.map(({ label, value }) =>
      doubted('docx/running-head', `later pages print "${label} ${value}", other than the first page`),
    ),
  }
}
