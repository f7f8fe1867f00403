/** HTML: the main content of a page as lines and blocks; places are XPaths with offsets in the element's text content. */
import type { Reader, Source } from '../document.ts'
import { doubted, UnreadableSource } from '../notice.ts'
import { setBlocks } from './html/blocks.ts'
import { findMainContent } from './html/main-content.ts'
import { findNotes } from './html/notes.ts'
import { attribute, isElement, type Page, type PageElement, parsePage, select } from './html/page.ts'
import { decodeMarkup } from './markup/decode.ts'
import { markupOrigin, textSpans } from './markup/places.ts'

/** @throws UnreadableSource for a page without text, and one that is nested too deep or has too many elements */
export const readHtml: Reader = async (source, bytes, limits) => {
  const { text: html, contradicted } = decodeMarkup(bytes)
  const page = parsePage(html, limits)
  const body = bodyOf(page)
  const spans = textSpans(page)
  const notes = findNotes(body, spans)
  const main = findMainContent(page, body, spans, notes)
  const { raw, blocks } = setBlocks(main, notes)
  if (blocks.length === 0)
    throw new UnreadableSource(
      'no-text',
      'the page holds no text outside its menus',
      'its text may be loaded by a script: save the page from a browser, or hand in the PDF',
    )
  const text = raw.chunks.join('')
  const notices = [
    ...(contradicted
      ? [doubted('html/charset', `the page says that it is ${contradicted}, but its bytes are not`)]
      : []),
    ...(main.doubt ? [doubted('html/main-content', main.doubt)] : []),
  ]
  return {
    source: { ...source, url: canonicalUrl(page) ?? source.url },
    text,
    origin: markupOrigin(text, raw.runs, spans, htmlName),
    blocks,
    annotations: [],
    notices,
  }
}

/** Word writes <o:p>, which a path cannot name without its namespace. */
const htmlName = /^[a-z][a-z0-9-]*$/

/** The body of the page; of a frameset, which has none, the whole page. */
const bodyOf = (page: Page): PageElement => select(page, 'body')[0] ?? page.root.children.filter(isElement)[0]!

/** Where the page itself says that it stands. */
function canonicalUrl(page: Page): Source['url'] {
  const named = [
    ...select(page, 'link[rel~=canonical i]').map((link) => attribute(link, 'href')),
    ...select(page, 'meta[property="og:url"]').map((meta) => attribute(meta, 'content')),
  ]
  return named.map((url) => url.trim()).find((url) => /^https?:\/\//i.test(url) && URL.canParse(url)) ?? null
}
