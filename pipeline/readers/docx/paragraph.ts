/** A paragraph of a Word document: its lines as printed, the text boxes that hang in it, and what its properties say. */
import { addMark, addSign, addSpace, addText, type Line, newLine, textOfLine } from '../markup/line.ts'
import { attribute, childOf, elementsOf, isText, type MarkupElement, textOf } from '../markup/tree.ts'
import { addInstruction, type Fields, fieldSign, isPageNumber, isShown } from './fields.ts'
import type { NoteCounter } from './notes.ts'
import type { Counter } from './numbering.ts'
import { isOn, outlineLevel, type Styles, value } from './styles.ts'

export interface Paragraph<Item = unknown> {
  readonly kind: 'paragraph'
  /** Set apart by line breaks; the first begins with the number that Word counts. */
  readonly lines: readonly Line[]
  readonly text: string
  readonly boxes: readonly Item[][]
  readonly level: number | null
  readonly isListItem: boolean
  /** All its words are in bold. */
  readonly isBold: boolean
  /** It stands in a frame of its own, apart from the text. */
  readonly isFramed: boolean
  readonly isCaption: boolean
  readonly hasPageNumber: boolean
}

export interface Surroundings {
  readonly styles: Styles
  readonly counter: Counter
  readonly notes: NoteCounter
}

/** They are in the file and not on paper: what was taken out, and what Word knows about it. */
const unseen = /^(?:w:(?:del|moveFrom|delText|pPr|rPr|sdtPr|sdtEndPr|rt|tblPr|tcPr|trPr)|mc:Fallback)$/

/** @param itemsOf reads the content of a text box */
export function paragraphOf<Item>(
  element: MarkupElement,
  fields: Fields,
  { styles, counter, notes }: Surroundings,
  itemsOf: (box: MarkupElement) => Item[],
): Paragraph<Item> {
  const properties = childOf(element, 'w:pPr')
  const style = styles.get(value(properties, 'w:pStyle'))
  const numbering = (properties && childOf(properties, 'w:numPr')) ?? style?.numbering ?? null
  const label = numbering ? counter(numbering) : null
  const lines: Line[] = [newLine()]
  const boxes: MarkupElement[] = []
  let hasPageNumber = false
  let bold = 0
  let plain = 0
  const current = (): Line => lines.at(-1)!

  const inline = (parent: MarkupElement, isBold: boolean): void => {
    for (const child of elementsOf(parent)) inlineElement(child, isBold)
  }
  const inlineElement = (child: MarkupElement, isBold: boolean): void => {
    if (unseen.test(child.name) || isPlaceholder(child)) return
    if (child.name === 'w:r') run(child)
    else if (child.name === 'w:txbxContent') boxes.push(child)
    else if (child.name === 'mc:AlternateContent') inline(shownAlternative(child), isBold)
    else if (child.name === 'w:t' || child.name === 'm:t') text(child, isBold)
    else if (child.name === 'w:fldSimple') {
      hasPageNumber ||= isPageNumber(attribute(child, 'w:instr'))
      inline(child, isBold)
    } else inline(child, isBold)
  }
  const run = (element: MarkupElement): void => {
    const format = childOf(element, 'w:rPr')
    const vanished = format && childOf(format, 'w:vanish')
    const weight = format && childOf(format, 'w:b')
    const isBold = weight ? isOn(weight) : (style?.bold ?? false)
    // Fields are followed in hidden runs too.
    const isHidden = vanished !== undefined && isOn(vanished)
    const children = elementsOf(element)
    for (const [i, child] of children.entries()) {
      if (child.name === 'w:fldChar') {
        const instruction = fieldSign(fields, child)
        if (instruction !== null && isShown(fields)) hasPageNumber ||= isPageNumber(instruction)
      } else if (child.name === 'w:instrText') addInstruction(fields, textOf(child))
      else if (isHidden || !isShown(fields)) continue
      else if (/^w:(?:footnote|endnote)Reference$/.test(child.name)) {
        const note = notes.refer(child)
        if (!note) continue
        const rest = children.slice(i + 1)
        const ownMark = /^(?:1|true|on)$/.test(attribute(child, 'w:customMarkFollows'))
        addMark(current(), note.element, () => {
          if (ownMark) for (const own of rest) sign(own, isBold)
          else addSign(current(), note.marker)
        })
        if (ownMark) return
      } else sign(child, isBold)
    }
  }
  const sign = (child: MarkupElement, isBold: boolean): void => {
    switch (child.name) {
      case 'w:tab':
      case 'w:ptab':
        addSpace(current())
        break
      case 'w:br':
      case 'w:cr':
        lines.push(newLine())
        break
      case 'w:noBreakHyphen':
        addSign(current(), '-')
        break
      case 'w:pgNum':
        hasPageNumber = true
        break
      default:
        inlineElement(child, isBold)
    }
  }
  const text = (element: MarkupElement, isBold: boolean): void => {
    if (!isShown(fields)) return
    for (const node of element.children) {
      if (!isText(node)) continue
      const words = node.data.trim().length
      if (isBold) bold += words
      else plain += words
      addText(current(), node, node.data)
    }
  }

  if (label) {
    addSign(current(), label)
    addSpace(current())
  }
  inline(element, style?.bold ?? false)
  const own = properties && outlineLevel(properties)
  const level = own === undefined ? (style?.level ?? null) : own
  // A number without words behind it is an empty item.
  const isEmpty = bold + plain === 0
  return {
    kind: 'paragraph',
    lines: isEmpty ? [] : lines,
    text: isEmpty ? '' : lines.map(textOfLine).join(' ').trim(),
    boxes: boxes.map((box) => itemsOf(box)),
    level,
    isListItem: label !== null && level === null,
    isBold: bold > 0 && plain === 0,
    isFramed: properties !== undefined && childOf(properties, 'w:framePr') !== undefined,
    isCaption: /^(?:caption|bijschrift)$/i.test(style?.name ?? ''),
    hasPageNumber,
  }
}

/** What Word shows of alternatives: the first choice, and the fallback only where there is none. */
export function shownAlternative(element: MarkupElement): MarkupElement {
  return childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback') ?? element
}

/** `Klik of tik om tekst in te voeren.` */
export function isPlaceholder(element: MarkupElement): boolean {
  const properties = element.name === 'w:sdt' ? childOf(element, 'w:sdtPr') : undefined
  const placeholder = properties && childOf(properties, 'w:showingPlcHdr')
  return placeholder !== undefined && isOn(placeholder)
}
