/**
 * Footnotes of a page: which elements hold one, and which elements in the text are their markers.
 *
 *   <p>zoals gemeld<sup><a class="nootnum" href="#ID-x-n1">1</a></sup>.</p>          officielebekendmakingen.nl
 *   <div class="voet noot"><h5 class="note-close">X Noot</h5><sup><span class="nootnum"><a id="ID-x-n1"></a>1</span></sup><p>…</p></div>
 *   <a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a>  …  <div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> …</p></div>   Word
 *   zoals gemeld<sup>1</sup>  …  <p class="voetnoot"><sup>1</sup> …</p>               by hand, without links
 */

import type { TextSpans } from '../markup/places.ts'
import { isBlockElement } from './elements.ts'
import { attribute, classes, isElement, isText, type PageElement, type PageNode, parentOf } from './page.ts'

export interface Notes {
  /** Elements that hold a footnote, and its number or sign without brackets. */
  readonly markers: ReadonlyMap<PageElement, string>
  /** Markers in the text, and the element of the footnote that each points to. */
  readonly references: ReadonlyMap<PageElement, PageElement>
}

const marker = /^[[(]?(\d{1,3}|[*†‡§]{1,3}|[a-z]|[ivx]{1,5})[\])]?$/iu
const leadingMarker = /^\s*[[(]?(\d{1,3}|[*†‡]{1,3})[\])]?(?=[\s\p{Lu}«“‘])/u
const noteClass = /^(?:voetnoot|noot|footnote|eindnoot|endnote|msofootnotetext)$/i
const noteId = /^(?:ftn|edn|fn:?|footnote-?|noot-?|voetnoot-?|supernote-note-)[\w-]*\d/i
/** A link that is no marker by its look (a number in a table of contents) has none of these. */
const markerHint = /noot|noten|foot|ftn|fn|edn|supernote|(?:^|[#\s])ID-|(?:^|[#\s])n\d/i
/** A footnote is not longer: a marker that points to more points to a chapter. */
const LONGEST = 4_000

export function findNotes(body: PageElement, spans: TextSpans): Notes {
  const elements = elementsIn(body)
  const targets = targetsByName(elements)
  const order = new Map(elements.map((element, i) => [element, i]))
  const markers = new Map<PageElement, string>()
  const references = new Map<PageElement, PageElement>()

  for (const link of elements) {
    const href = link.name === 'a' ? attribute(link, 'href') : ''
    if (!href.startsWith('#') || lengthOf(link, spans) > 8) continue
    const label = marker.exec(textOf(link).trim())?.[1]
    const target = targets.get(fragment(href))
    if (label === undefined || !target || !looksLikeMarker(link, href)) continue
    // The link back from a note to the text points up.
    if (order.get(target)! < order.get(link)!) continue
    const note = noteAround(target, link, body, spans)
    if (!note) continue
    markers.set(note, markers.get(note) ?? label)
    references.set(link, note)
  }

  const unlinked = new Map<string, PageElement>()
  for (const element of elements) {
    if (
      !isNoteElement(element) ||
      !isBlockElement(element.name) ||
      insideOf(element, markers) ||
      holdsOneOf(element, markers)
    )
      continue
    const label = leadingMarker.exec(textOf(element).slice(0, 40))?.[1]
    if (label === undefined || lengthOf(element, spans) > LONGEST) continue
    markers.set(element, label)
    if (!unlinked.has(label)) unlinked.set(label, element)
  }
  for (const element of unlinked.size > 0 ? elements : []) {
    if (element.name !== 'sup' || insideOf(element, markers) || lengthOf(element, spans) > 8) continue
    const note = unlinked.get(marker.exec(textOf(element).trim())?.[1] ?? '')
    if (note && order.get(note)! > order.get(element)!) references.set(element, note)
  }
  return { markers, references }
}

function elementsIn(root: PageElement): PageElement[] {
  const elements: PageElement[] = []
  const walk = (element: PageElement): void => {
    elements.push(element)
    for (const child of element.children) if (isElement(child)) walk(child)
  }
  walk(root)
  return elements
}

function targetsByName(elements: readonly PageElement[]): Map<string, PageElement> {
  const targets = new Map<string, PageElement>()
  for (const element of elements)
    for (const name of [attribute(element, 'id'), element.name === 'a' ? attribute(element, 'name') : ''])
      if (name !== '' && !targets.has(name)) targets.set(name, element)
  return targets
}

function fragment(href: string): string {
  try {
    return decodeURIComponent(href.slice(1))
  } catch {
    return href.slice(1)
  }
}

function looksLikeMarker(link: PageElement, href: string): boolean {
  if (parentOf(link)?.name === 'sup' || link.children.some((child) => isElement(child) && child.name === 'sup'))
    return true
  return markerHint.test(`${href} ${attribute(link, 'class')} ${attribute(link, 'role')}`)
}

/** The block around a marker's target, or the footnote element around that. */
function noteAround(target: PageElement, link: PageElement, body: PageElement, spans: TextSpans): PageElement | null {
  let block: PageElement | null = target
  while (block && !isBlockElement(block.name)) block = parentOf(block)
  let note = block
  for (let up = block, steps = 0; up && up !== body && steps < 4; up = parentOf(up), steps++) {
    if (isNoteElement(up) || up.name === 'li') {
      note = up
      break
    }
  }
  if (note?.name === 'td' || note?.name === 'th') note = parentOf(note)
  if (!note || note === body || /^h[1-6]$/.test(note.name) || lengthOf(note, spans) > LONGEST) return null
  for (let up: PageElement | null = link; up; up = parentOf(up)) if (up === note) return null
  return note
}

const isNoteElement = (element: PageElement): boolean =>
  classes(element).some((name) => noteClass.test(name)) ||
  noteId.test(attribute(element, 'id')) ||
  /^doc-(?:footnote|endnote)$/.test(attribute(element, 'role'))

function insideOf(element: PageElement, notes: ReadonlyMap<PageElement, string>): boolean {
  for (let up: PageElement | null = element; up; up = parentOf(up)) if (notes.has(up)) return true
  return false
}

const holdsOneOf = (element: PageElement, notes: ReadonlyMap<PageElement, string>): boolean =>
  notes.size > 0 && elementsIn(element).some((inner) => notes.has(inner))

const lengthOf = (node: PageNode, spans: TextSpans): number => spans.end.get(node)! - spans.start.get(node)!

/** Text content, for elements that are known to be short. */
export function textOf(element: PageElement): string {
  let text = ''
  for (const child of element.children) {
    if (isText(child)) text += child.data
    else if (isElement(child)) text += textOf(child)
  }
  return text
}
