/** Bytes of a page to its tree, within limits: what the parser may build is counted while it builds it. */
import { type CheerioAPI, load } from 'cheerio'
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
    'check that this is a published page, or raise the limit with --max-depth',
  )
