/**
 * Where characters of the raw text stand in a marked-up source: an XPath, and offsets in that element's text content.
 *
 *   page      <p>Op  <b>23 juni</b> jl.</p>        text content of p:  |Op  23 juni jl.|
 *   raw text  |Op 23 juni jl.|                     23 juni: /html/body/p/b 0-7;  Op 23: /html/body/p 0-6
 */
import { bisect } from '../../bisect.ts'
import type { Span } from '../../document.ts'
import { type SourceMap, unedited } from '../../source-map.ts'
import {
  isElement,
  isText,
  type MarkupElement,
  type MarkupNode,
  type MarkupParent,
  type MarkupText,
  parentOf,
} from './tree.ts'

/** A stretch of the raw text that stands in one text node, character for character from `offset` on. */
export interface Run {
  readonly rawStart: number
  readonly rawEnd: number
  readonly node: MarkupText
  readonly offset: number
}

/** Where each node's text begins and ends in the text content of the whole page. */
export interface TextSpans {
  readonly start: ReadonlyMap<MarkupNode, number>
  readonly end: ReadonlyMap<MarkupNode, number>
}

/** @param root the document, or several of them that are one source */
export function textSpans({ root }: { readonly root: Pick<MarkupParent, 'children'> }): TextSpans {
  const start = new Map<MarkupNode, number>()
  const end = new Map<MarkupNode, number>()
  let at = 0
  const walk = (nodes: readonly MarkupNode[]): void => {
    for (const node of nodes) {
      start.set(node, at)
      if (isText(node)) at += node.data.length
      // What a template holds is no part of its text content.
      else if (isElement(node) && node.name !== 'template') walk(node.children)
      end.set(node, at)
    }
  }
  walk(root.children)
  return { start, end }
}

/** An element by its path, a stretch of its text content, and the document that it stands in. */
export interface ElementPlace extends Span {
  readonly xpath: string
  readonly root: MarkupParent
}

/**
 * @param runs at least one, in raw order
 * @param nameable element names that can stand in an XPath; others are counted
 */
export function markupPlaces(
  runs: readonly Run[],
  spans: TextSpans,
  nameable: RegExp,
): (raws: readonly Span[]) => ElementPlace {
  const xpathOf = xpaths(nameable)
  const inSource = (raw: number, run: Run): number =>
    spans.start.get(run.node)! + run.offset + Math.max(0, Math.min(raw, run.rawEnd) - run.rawStart)
  return (raws) => {
    const from = Math.min(...raws.map((raw) => raw.start))
    const to = Math.max(...raws.map((raw) => raw.end))
    const at = Math.min(firstEndingAfter(runs, from), runs.length - 1)
    const first = runs[at]!
    const root = rootOf(first.node)
    let index = Math.min(firstEndingAfter(runs, to - 1), runs.length - 1)
    // A stretch that runs on into another part of the source has its place in the part where it begins.
    while (index > at && (runs[index]!.rawStart >= to || rootOf(runs[index]!.node) !== root)) index--
    const last = runs[Math.max(at, index)]!
    // Lines may stand in another order than in the source: the place holds both ends.
    const ends = [first, last].flatMap((run) => [inSource(from, run), inSource(to, run)])
    const [start, end] = [Math.min(...ends), Math.max(...ends)]
    let element = parentOf(first.node)!
    for (let up = parentOf(element); up && !holds(element, start, end); up = parentOf(element)) element = up
    const origin = spans.start.get(element)!
    // A stretch of separators only, which no node holds, is an empty place beside it.
    return { xpath: xpathOf(element), start: start - origin, end: end - origin, root }
  }

  function holds(element: MarkupElement, start: number, end: number): boolean {
    return spans.start.get(element)! <= start && end <= spans.end.get(element)!
  }
}

/** The document that a node stands in. */
function rootOf(node: MarkupText): MarkupParent {
  let root = node.parent!
  while (root.parent) root = root.parent
  return root
}

const firstEndingAfter = (runs: readonly Run[], raw: number): number => bisect(runs, (run) => run.rawEnd <= raw)

/** Paths such as /html/body/main/p[3]; the steps below one parent are counted once. */
function xpaths(nameable: RegExp): (element: MarkupElement) => string {
  const steps = new Map<MarkupElement, string>()
  const countSteps = (siblings: readonly MarkupElement[]): void => {
    const totals = new Map<string, number>()
    for (const { name } of siblings) totals.set(name, (totals.get(name) ?? 0) + 1)
    const seen = new Map<string, number>()
    siblings.forEach((sibling, i) => {
      const index = (seen.get(sibling.name) ?? 0) + 1
      seen.set(sibling.name, index)
      if (!nameable.test(sibling.name)) steps.set(sibling, `*[${i + 1}]`)
      else steps.set(sibling, totals.get(sibling.name) === 1 ? sibling.name : `${sibling.name}[${index}]`)
    })
  }
  return (element) => {
    const path: string[] = []
    for (let at: MarkupElement | null = element; at; at = parentOf(at)) {
      if (!steps.has(at)) countSteps((at.parent?.children ?? [at]).filter(isElement))
      path.unshift(steps.get(at)!)
    }
    return `/${path.join('/')}`
  }
}

/** The source map of a text that stands in one file of markup; the parameters are those of {@link markupPlaces}. */
export function markupOrigin(text: string, ...about: Parameters<typeof markupPlaces>): SourceMap {
  const placeOf = markupPlaces(...about)
  return unedited(text, (raws) => {
    const { xpath, start, end } = placeOf(raws)
    return { in: 'html', xpath, start, end }
  })
}
