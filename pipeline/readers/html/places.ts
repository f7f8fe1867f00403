/**
 * Where characters of the raw text stand in the page: an XPath, and offsets in that element's text content.
 *
 *   page      <p>Op  <b>23 juni</b> jl.</p>        text content of p:  |Op  23 juni jl.|
 *   raw text  |Op 23 juni jl.|                     23 juni: /html/body/p/b 0-7;  Op 23: /html/body/p 0-6
 */
import type { Place, SourceMap } from '../../source-map.ts'
import { isElement, isText, type Page, type PageElement, type PageNode, type PageText, parentOf } from './page.ts'

/** A stretch of the raw text that stands in one text node, character for character from `offset` on. */
export interface Run {
  readonly rawStart: number
  readonly rawEnd: number
  readonly node: PageText
  readonly offset: number
}

/** Where each node's text begins and ends in the text content of the whole page. */
export interface TextSpans {
  readonly start: ReadonlyMap<PageNode, number>
  readonly end: ReadonlyMap<PageNode, number>
}

export function textSpans({ root }: Page): TextSpans {
  const start = new Map<PageNode, number>()
  const end = new Map<PageNode, number>()
  let at = 0
  const walk = (nodes: readonly PageNode[]): void => {
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

export function htmlPlaces(runs: readonly Run[], spans: TextSpans): SourceMap['place'] {
  const xpathOf = xpaths()
  return (raws): Place => {
    const from = Math.min(...raws.map((raw) => raw.start))
    const to = Math.max(...raws.map((raw) => raw.end))
    const after = runs[firstEndingAfter(runs, from)] ?? runs.at(-1)!
    const before = runs[Math.max(0, firstEndingAfter(runs, to - 1))]
    const last = before && before.rawStart < to ? before : (runs[firstEndingAfter(runs, to - 1) - 1] ?? after)
    const start = spans.start.get(after.node)! + after.offset + clamp(from - after.rawStart, after)
    const end = spans.start.get(last.node)! + last.offset + clamp(to - last.rawStart, last)
    let element = parentOf(after.node)!
    for (let up = parentOf(element); up && spans.end.get(element)! < end; up = parentOf(element)) element = up
    const origin = spans.start.get(element)!
    // A stretch of separators only, which no node holds, is an empty place beside it.
    return { in: 'html', xpath: xpathOf(element), start: start - origin, end: Math.max(start, end) - origin }
  }
}

const clamp = (offset: number, run: Run): number => Math.max(0, Math.min(offset, run.rawEnd - run.rawStart))

function firstEndingAfter(runs: readonly Run[], raw: number): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (runs[middle]!.rawEnd <= raw) low = middle + 1
    else high = middle
  }
  return low
}

/** Paths such as /html/body/main/p[3]; the steps below one parent are counted once. */
function xpaths(): (element: PageElement) => string {
  const steps = new Map<PageElement, string>()
  const countSteps = (siblings: readonly PageElement[]): void => {
    const totals = new Map<string, number>()
    for (const { name } of siblings) totals.set(name, (totals.get(name) ?? 0) + 1)
    const seen = new Map<string, number>()
    siblings.forEach((sibling, i) => {
      const index = (seen.get(sibling.name) ?? 0) + 1
      seen.set(sibling.name, index)
      // Word writes <o:p>, which a path cannot name without its namespace.
      if (!/^[a-z][a-z0-9-]*$/.test(sibling.name)) steps.set(sibling, `*[${i + 1}]`)
      else steps.set(sibling, totals.get(sibling.name) === 1 ? sibling.name : `${sibling.name}[${index}]`)
    })
  }
  return (element) => {
    const path: string[] = []
    for (let at: PageElement | null = element; at; at = parentOf(at)) {
      if (!steps.has(at)) countSteps((at.parent?.children ?? [at]).filter(isElement))
      path.unshift(steps.get(at)!)
    }
    return `/${path.join('/')}`
  }
}
