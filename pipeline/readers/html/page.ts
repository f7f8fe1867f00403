/** Bytes of a page to its tree, within limits: what the parser may build is counted while it builds it. */
import { type CheerioAPI, load } from 'cheerio'
import { decode } from '../../encoding.ts'
import type { Limits } from '../../limits.ts'
import { UnreadableSource } from '../../notice.ts'

export type PageNode = CheerioAPI['_root']['children'][number]
export type PageElement = Extract<PageNode, { attribs: unknown }>
export type PageText = Extract<PageNode, { nodeType: 3 }>

export interface Page {
  /** The document node: its children are the doctype and `html`. */
  readonly root: CheerioAPI['_root']
  readonly $: CheerioAPI
}

export const isElement = (node: PageNode): node is PageElement => 'attribs' in node
export const isText = (node: PageNode): node is PageText => node.nodeType === 3

/** The element around a node, null for `html`. */
export const parentOf = (node: PageNode): PageElement | null =>
  node.parent && 'attribs' in node.parent ? (node.parent as PageElement) : null

/** The elements that a selector finds, in document order. */
export const select = ({ $ }: Pick<Page, '$'>, selector: string): PageElement[] =>
  $(selector)
    .toArray()
    .filter((node): node is PageElement => 'attribs' in node)

export const attribute = (element: PageElement, name: string): string => element.attribs[name] ?? ''
export const classes = (element: PageElement): string[] => attribute(element, 'class').split(/\s+/).filter(Boolean)

/** More than any letter has; markup that makes the parser copy elements without end stays below it too. */
const MOST_ELEMENTS = 1_000_000
/**
 * Deeper nests overflow the stack of those who walk the tree, whatever the limits say. The tree can be twice as deep as
 * the parser counts: `</form>` takes a form off the parser's stack while its children stay.
 */
const DEEPEST = 1_024

/**
 * @param html decoded text of the page
 * @throws UnreadableSource for a nest deeper than `limits.depth`, or more elements than can be held
 */
export function parsePage(html: string, limits: Limits): Page {
  const deepest = Math.min(limits.depth, DEEPEST)
  const adapter = load('')._options.treeAdapter!
  let depth = 0
  let elements = 0
  // parse5 takes time that is quadratic in the depth (100,000 nested divs: 73 s), so the nest is cut while it grows.
  const counting: typeof adapter = {
    ...adapter,
    createElement: (...args) => {
      if (++elements > MOST_ELEMENTS)
        throw new UnreadableSource(
          'too-large',
          `the page has more than ${MOST_ELEMENTS} elements`,
          'split it, or hand in the publication as PDF',
        )
      return adapter.createElement(...args)
    },
    onItemPush: () => {
      if (++depth > deepest) throw tooDeep(deepest)
    },
    onItemPop: () => {
      depth--
    },
  }
  const $ = load(html, { treeAdapter: counting })
  return { root: $._root, $ }
}

const tooDeep = (deepest: number): UnreadableSource =>
  new UnreadableSource(
    'damaged',
    `the markup is nested deeper than ${deepest} elements`,
    'check that this is a published page; the depth limit can be raised',
  )

export interface DecodedPage {
  readonly html: string
  /** What the page declares, where its bytes say otherwise. */
  readonly contradicted: string | null
}

/**
 * Byte order mark, then what the page declares, then pipeline/encoding.ts. A declaration that the bytes contradict does
 * not count: sound UTF-8 with letters beyond ASCII is no accident, and unsound UTF-8 is not UTF-8.
 */
export function decodePage(bytes: Uint8Array): DecodedPage {
  const guess = decode(bytes)
  const declared = declaredEncoding(bytes)
  if (guess.mark > 0 || guess.encoding.startsWith('utf-16') || declared === null)
    return { html: guess.text, contradicted: null }
  if (declared === 'utf-8') return { html: guess.text, contradicted: guess.encoding === 'utf-8' ? null : declared }
  if (guess.encoding === 'utf-8' && /[^\0-\x7f]/.test(guess.text)) return { html: guess.text, contradicted: declared }
  return { html: new TextDecoder(declared).decode(bytes), contradicted: null }
}

/** The encoding that a meta element or an XML declaration in the first 1024 bytes names, by its standard name. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1')
  const label =
    /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{1,40})/i.exec(head)?.[1] ??
    /^\s*<\?xml\s[^>]{0,100}?encoding\s*=\s*["']([\w:.-]{1,40})/i.exec(head)?.[1]
  if (label === undefined) return null
  try {
    const { encoding } = new TextDecoder(label)
    // A page whose bytes let this be read as ASCII is not UTF-16 (WHATWG, prescan a byte stream).
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding
  } catch {
    return null
  }
}
