/**
 * XML of officielebekendmakingen.nl: Kamerstukken, Handelingen and their Aanhangsel as they are printed; places are
 * XPaths with offsets in the element's text content.
 */
import type { Reader } from '../document.ts'
import { doubted, UnreadableSource } from '../notice.ts'
import { decodeMarkup } from './markup/decode.ts'
import { markupOrigin, textSpans } from './markup/places.ts'
import { attribute, descendants, elementsOf, type MarkupElement } from './markup/tree.ts'
import { parseXml } from './markup/xml.ts'
import { setPublication } from './xml/blocks.ts'

/** `handeling` and `vragen` are the outermost elements of files from before 2011. */
const publications = /^(?:officiele-publicatie|kamerstuk|kamervragen|handelingen|handeling|vragen)$/
const xmlName = /^[A-Za-z_][\w.-]*$/

/** @throws UnreadableSource for XML of another kind, XML that is not well-formed, and a publication without text */
export const readXml: Reader = async (source, bytes, limits) => {
  const { text: xml, contradicted } = decodeMarkup(bytes)
  const tree = parseXml(xml, limits)
  const root = elementsOf(tree)[0]!
  if (!publications.test(root.name))
    throw new UnreadableSource(
      'unknown-type',
      `this is XML with <${root.name.slice(0, 60)}> outermost, not a publication of officielebekendmakingen.nl`,
      'hand in the letter as PDF, DOCX, HTML, Markdown, plain text, or as XML of officielebekendmakingen.nl',
    )
  const { raw, blocks } = setPublication(root)
  if (raw.runs.length === 0) throw new UnreadableSource('no-text', 'the publication holds no text', 'hand in its PDF')
  const text = raw.chunks.join('')
  return {
    source: { ...source, url: publicationUrl(root) ?? source.url },
    text,
    origin: markupOrigin(text, raw.runs, textSpans({ root: tree }), xmlName),
    blocks,
    annotations: [],
    notices: contradicted
      ? [doubted('xml/encoding', `the XML says that it is ${contradicted}, but its bytes are not`)]
      : [],
  }
}

/** Where its metadata say that it stands: `https://zoek.officielebekendmakingen.nl/kst-…/metadata.xml`, without the file. */
function publicationUrl(root: MarkupElement): string | null {
  const meta = descendants(root, 'meta').find((m) => attribute(m, 'name') === 'OVERHEIDop.externMetadataRecord')
  const url = meta
    ? attribute(meta, 'content')
        .trim()
        .replace(/\/metadata\.xml$/, '')
    : ''
  return /^https?:\/\//.test(url) && URL.canParse(url) ? url : null
}
