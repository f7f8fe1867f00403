/**
 * The tree of a marked-up source as lines, places and tables look at it: what a parser of HTML and one of XML have in
 * common. The nodes of cheerio are such nodes, and so are those that `xml.ts` makes.
 */

export interface MarkupElement {
  readonly nodeType: number
  readonly name: string
  readonly attribs: Readonly<Record<string, string>>
  readonly children: readonly MarkupNode[]
  readonly parent: MarkupParent | null
}

export interface MarkupText {
  readonly nodeType: 3
  readonly data: string
  readonly parent: MarkupParent | null
}

/** Comments, doctypes and the like: no part of anything's text content. */
export interface MarkupOther {
  readonly nodeType: number
  readonly parent: MarkupParent | null
}

/** An element, or the document that holds the outermost one. */
export interface MarkupParent {
  readonly children: readonly MarkupNode[]
  readonly parent: MarkupParent | null
}

export type MarkupNode = MarkupElement | MarkupText | MarkupOther

export const isElement = (node: MarkupNode): node is MarkupElement => 'attribs' in node
export const isText = (node: MarkupNode): node is MarkupText => node.nodeType === 3

/** The element around a node, null for the outermost. */
export const parentOf = (node: { readonly parent: MarkupParent | null }): MarkupElement | null =>
  node.parent && 'attribs' in node.parent ? (node.parent as MarkupElement) : null

export const elementsOf = (parent: { readonly children: readonly MarkupNode[] }): MarkupElement[] =>
  parent.children.filter(isElement)

/** The first child element of a name. */
export const childOf = (
  parent: { readonly children: readonly MarkupNode[] },
  name: string,
): MarkupElement | undefined =>
  parent.children.find((child): child is MarkupElement => isElement(child) && child.name === name)

export const attribute = (element: MarkupElement, name: string): string => element.attribs[name] ?? ''

/** Text content. */
export function textOf(element: { readonly children: readonly MarkupNode[] }): string {
  let text = ''
  for (const child of element.children) {
    if (isText(child)) text += child.data
    else if (isElement(child)) text += textOf(child)
  }
  return text
}

/** Elements of a name below an element, in document order. */
export function descendants(parent: { readonly children: readonly MarkupNode[] }, name: string): MarkupElement[] {
  const found: MarkupElement[] = []
  const walk = (children: readonly MarkupNode[]): void => {
    for (const child of children) {
      if (!isElement(child)) continue
      if (child.name === name) found.push(child)
      walk(child.children)
    }
  }
  walk(parent.children)
  return found
}
