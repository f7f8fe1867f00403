/** What the styles of a document say about its paragraphs: headings, lists, captions, bold. */
import { attribute, childOf, elementsOf, type MarkupElement } from '../markup/tree.ts'
import type { Part } from './package.ts'

export interface Style {
  readonly name: string
  /** 1 is the highest; null for text. */
  readonly level: number | null
  readonly bold: boolean
  readonly numbering: MarkupElement | null
}

export type Styles = ReadonlyMap<string, Style>

/** Styles rest on one another; a document whose styles go in a circle is not followed for ever. */
const LONGEST_CHAIN = 20

export function stylesOf(part: Part | null): Styles {
  const sources = new Map(
    (part ? elementsOf(part.root) : [])
      .filter(({ name }) => name === 'w:style')
      .map((style) => [attribute(style, 'w:styleId'), ownStyle(style)]),
  )
  return new Map([...sources].map(([id, style]) => [id, resolved(style, sources)]))
}

/** What a style says itself; undefined where it leaves that to the style it rests on. */
interface OwnStyle {
  readonly name: string
  readonly basedOn: string
  readonly level: number | null | undefined
  readonly bold: boolean | undefined
  readonly numbering: MarkupElement | undefined
}

function ownStyle(style: MarkupElement): OwnStyle {
  const paragraph = childOf(style, 'w:pPr')
  const run = childOf(style, 'w:rPr')
  const bold = run && childOf(run, 'w:b')
  const name = value(style, 'w:name')
  return {
    name,
    basedOn: value(style, 'w:basedOn'),
    level: namedLevel(name) ?? (paragraph && outlineLevel(paragraph)),
    bold: bold && isOn(bold),
    numbering: paragraph && childOf(paragraph, 'w:numPr'),
  }
}

function resolved(style: OwnStyle, sources: ReadonlyMap<string, OwnStyle>): Style {
  const chain: OwnStyle[] = []
  for (let at: OwnStyle | undefined = style; at && chain.length < LONGEST_CHAIN; at = sources.get(at.basedOn))
    chain.push(at)
  const first = <Key extends 'level' | 'bold' | 'numbering'>(key: Key): OwnStyle[Key] | undefined =>
    chain.find((one) => one[key] !== undefined)?.[key]
  return {
    name: style.name,
    level: first('level') ?? null,
    bold: first('bold') ?? false,
    numbering: first('numbering') ?? null,
  }
}

function namedLevel(name: string): number | null {
  const level = /^(?:heading|kop) ?([1-9])$/i.exec(name)?.[1]
  if (level !== undefined) return Math.min(6, Number(level))
  return /^(?:title|titel)$/i.test(name) ? 1 : null
}

/** The level that a paragraph or style gives itself in the outline; null for text, undefined where nothing is said. */
export function outlineLevel(properties: MarkupElement): number | null | undefined {
  const said = childOf(properties, 'w:outlineLvl')
  if (!said) return undefined
  const level = Number(attribute(said, 'w:val'))
  return level >= 0 && level < 9 ? Math.min(6, Math.trunc(level) + 1) : null
}

/** The value of a property: `<w:name w:val="…"/>`. */
export function value(element: MarkupElement | undefined, name: string): string {
  const child = element && childOf(element, name)
  return child ? attribute(child, 'w:val') : ''
}

/** A switch is on unless it says otherwise. */
export const isOn = (property: MarkupElement): boolean => !/^(?:0|false|off|none)$/.test(attribute(property, 'w:val'))
