/** A Word document's parts: which file of the container is what, as its relationships tell. */
import { posix } from 'node:path'
import type { Limits } from '../../limits.ts'
import { UnreadableSource } from '../../notice.ts'
import { decodeMarkup } from '../markup/decode.ts'
import { attribute, elementsOf, type MarkupElement } from '../markup/tree.ts'
import { newBudget, parseXml, type XmlTree } from '../markup/xml.ts'
import type { Container } from './container.ts'

/** Names are known here as Word writes them, whatever prefixes a source uses; strict and transitional are one. */
const prefixes: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', ''],
])
/** A name with or without its prefix, as it can stand in an XPath. */
export const wordName = /^(?:[A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*$/

export interface Part {
  /** Its file in the container: `word/document.xml`. */
  readonly name: string
  readonly tree: XmlTree
  readonly root: MarkupElement
}

export interface WordPackage {
  /** All parts that were read. */
  readonly parts: readonly Part[]
  readonly document: Part
  readonly styles: Part | null
  readonly numbering: Part | null
  readonly settings: Part | null
  readonly footnotes: Part | null
  readonly endnotes: Part | null
  /** Headers and footers by the id by which sections call them. */
  readonly heads: ReadonlyMap<string, Part>
}

interface Relationship {
  readonly id: string
  /** The last part of its type: `header`, `styles`. */
  readonly type: string
  readonly target: string
}

/** @throws UnreadableSource for a container without a Word document, and for parts that cannot be read */
export async function openPackage(container: Container, limits: Limits): Promise<WordPackage> {
  const budget = newBudget(limits)
  const known = new Map<string, Part>()
  const readPart = async (name: string | undefined): Promise<Part | null> => {
    if (name === undefined || known.has(name)) return known.get(name ?? '') ?? null
    const bytes = await container.unpack(name)
    if (!bytes) return null
    const tree = parseXml(decodeMarkup(bytes).text, limits, budget, prefixes)
    const part = { name, tree, root: elementsOf(tree)[0]! }
    known.set(name, part)
    return part
  }
  const relationshipsOf = async (name: string): Promise<Relationship[]> => {
    const file = posix.join(posix.dirname(name), '_rels', `${posix.basename(name)}.rels`)
    const part = await readPart(file)
    return part ? elementsOf(part.root).flatMap((element) => relationship(element, name)) : []
  }
  const named = (await relationshipsOf('')).find(({ type }) => type === 'officeDocument')?.target
  const document = (await readPart(named)) ?? (await readPart('word/document.xml'))
  if (document?.root.name !== 'w:document')
    throw new UnreadableSource(
      'unknown-type',
      'the ZIP container holds no Word document',
      'hand in the letter itself as DOCX, PDF, HTML, Markdown or plain text',
    )
  const relationships = await relationshipsOf(document.name)
  const only = (type: string): Promise<Part | null> =>
    readPart(relationships.find((other) => other.type === type)?.target)
  const heads = new Map<string, Part>()
  for (const { id, type, target } of relationships) {
    const part = type === 'header' || type === 'footer' ? await readPart(target) : null
    if (part) heads.set(id, part)
  }
  const others = {
    styles: await only('styles'),
    numbering: await only('numbering'),
    settings: await only('settings'),
    footnotes: await only('footnotes'),
    endnotes: await only('endnotes'),
  }
  return { document, heads, ...others, parts: [...known.values()] }
}

function relationship(element: MarkupElement, of: string): Relationship[] {
  if (element.name !== 'Relationship' || attribute(element, 'TargetMode') === 'External') return []
  const target = attribute(element, 'Target')
  return [
    {
      id: attribute(element, 'Id'),
      type: posix.basename(attribute(element, 'Type')),
      target: target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(of), target),
    },
  ]
}
