/**
 * XML to its tree, within limits. saxes expands no entity but the five of XML itself and fetches nothing; an entity that
 * a doctype declares, or any other fault in the markup, makes the source unreadable.
 */
import { SaxesParser, type SaxesTagNS } from 'saxes'
import type { Limits } from '../../limits.ts'
import { UnreadableSource } from '../../notice.ts'
import type { MarkupElement, MarkupNode, MarkupParent, MarkupText } from './tree.ts'

/** More than any publication has; far below what memory holds. */
const MOST_ELEMENTS = 1_000_000
/** Deeper nests overflow the stack of those who walk the tree, whatever the limits say. */
const DEEPEST = 1_024
/** Characters that are parsed between two looks at the clock. */
const STEP = 64 * 1024

export interface XmlTree extends MarkupParent {
  /** One element: the outermost. */
  readonly children: MarkupNode[]
  readonly parent: null
}

interface OpenElement extends MarkupElement {
  readonly children: MarkupNode[]
}
interface OpenText extends MarkupText {
  data: string
}

/** What is left to spend on one source, over all its parts. */
export interface Budget {
  elements: number
  /** Until when, on the clock of `performance.now`. */
  readonly until: number
}

export const newBudget = (limits: Limits): Budget => ({
  elements: MOST_ELEMENTS,
  until: performance.now() + limits.milliseconds,
})

/**
 * @param text decoded, with or without its XML declaration
 * @param budget of the whole source, where this is a part of it
 * @param prefixes the prefix under which names of a namespace are known here, whatever the source calls it
 * @throws UnreadableSource for what is no well-formed XML, and for what goes over the limits
 */
export function parseXml(
  text: string,
  limits: Limits,
  budget: Budget = newBudget(limits),
  prefixes: ReadonlyMap<string, string> = new Map(),
): XmlTree {
  const deepest = Math.min(limits.depth, DEEPEST)
  const root: XmlTree = { children: [], parent: null }
  let at: { readonly children: MarkupNode[] } & MarkupParent = root
  let depth = 0
  const nameOf = (local: string, prefix: string, uri: string): string => {
    const known = prefixes.get(uri) ?? prefix
    return known === '' ? local : `${known}:${local}`
  }
  const open = (tag: SaxesTagNS): void => {
    if (++depth > deepest) throw tooDeep(deepest)
    if (--budget.elements < 0) throw tooLarge()
    const attribs: Record<string, string> = {}
    for (const { local, prefix, uri, value } of Object.values(tag.attributes))
      attribs[nameOf(local, prefix, uri)] = value
    const element: OpenElement = {
      nodeType: 1,
      name: nameOf(tag.local, tag.prefix, tag.uri),
      attribs,
      children: [],
      parent: at,
    }
    at.children.push(element)
    at = element
  }
  const addText = (data: string): void => {
    const last = at.children.at(-1) as OpenText | undefined
    if (last?.nodeType === 3) last.data += data
    else if (at !== root) at.children.push({ nodeType: 3, data, parent: at })
  }
  const parser = new SaxesParser({ xmlns: true, position: true })
  parser.on('opentag', open)
  parser.on('closetag', () => {
    depth--
    at = at.parent as typeof at
  })
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('error', (error) => {
    throw damaged(error)
  })
  for (let start = leadIn(text); start < text.length; start += STEP) {
    if (performance.now() > budget.until) throw tooSlow(limits.milliseconds)
    parser.write(text.slice(start, start + STEP))
  }
  parser.close()
  return root
}

/**
 * Where the markup begins: whoever takes publications from the web and saves them puts blank lines in front of the declaration, or
 * a byte order mark that was encoded once more (`ï»¿`). Nothing is lost by stepping over them.
 */
const leadIn = (text: string): number => /^(?:ï»¿|[\s\ufeff])*(?=<\?xml\s)/.exec(text)?.[0].length ?? 0

const damaged = (error: Error): UnreadableSource =>
  new UnreadableSource(
    'damaged',
    /undefined entity/i.test(error.message)
      ? `the XML uses an entity of its own (${error.message.slice(0, 100)}); entities are never expanded`
      : `the XML is not well-formed (${error.message.slice(0, 100)})`,
    'fetch it again from where it was published',
    { cause: error },
  )

const tooDeep = (deepest: number): UnreadableSource =>
  new UnreadableSource(
    'damaged',
    `the markup is nested deeper than ${deepest} elements`,
    'check that this is a published document, or raise the limit with --max-depth',
  )

const tooLarge = (): UnreadableSource =>
  new UnreadableSource(
    'too-large',
    `the document has more than ${MOST_ELEMENTS} elements`,
    'split it, or hand in the publication as PDF',
  )

const tooSlow = (milliseconds: number): UnreadableSource =>
  new UnreadableSource(
    'timeout',
    `reading the XML takes longer than ${milliseconds} ms`,
    'split it, or raise the limit with --max-seconds',
  )
