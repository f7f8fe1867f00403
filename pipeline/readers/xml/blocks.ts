/**
 * Walks a publication and sets its text line by line, as it is printed: the head of the paper, headings, paragraphs,
 * lists, tables, signatures, and the notes below.
 */
import { withCaptions } from '../../blocks/captions.ts'
import type { Block, BlockType } from '../../document.ts'
import { addSpace, addText, append, type Line, newLine, type RawText } from '../markup/line.ts'
import { attribute, childOf, elementsOf, isElement, isText, type MarkupElement, textOf } from '../markup/tree.ts'
import { finished, newWriter, setBlock, setNote, setStack } from '../markup/writer.ts'
import { holdsBlocks, holdsWords, isDivision, isInline, withoutWords } from './elements.ts'
import { lineOf, noteLine, notesOf } from './line.ts'
import { setCalsTable } from './tables.ts'

interface Context {
  readonly type: BlockType
  /** Divisions around it. */
  readonly depth: number
}

export function setPublication(root: MarkupElement): { readonly raw: RawText; readonly blocks: Block[] } {
  const writer = newWriter()
  const notes = notesOf(root)
  const line = (element: MarkupElement): Line => lineOf(element, notes)

  const children = (element: MarkupElement, context: Context): void => {
    let loose = newLine()
    const flush = (): void => {
      setBlock(writer, { type: context.type }, loose)
      loose = newLine()
    }
    for (const child of element.children) {
      if (isText(child)) addText(loose, child, child.data)
      else if (isElement(child) && !withoutWords.has(child.name)) {
        if (isInline(child)) {
          addSpace(loose)
          append(loose, line(child))
          continue
        }
        flush()
        block(child, element, context)
      }
    }
    flush()
  }

  const block = (element: MarkupElement, parent: MarkupElement, context: Context): void => {
    const { name } = element
    if (elementsOf(element).some((child) => child.name === 'tekstregel')) head(element)
    else if (name === 'dossier' || name === 'kamervraagnummer') setBlock(writer, { type: 'letterhead' }, line(element))
    else if (name === 'stuk') printedPaper(element, context)
    else if (name === 'kop' || /^(?:item-?titel|subtitel|titel)$/.test(name)) heading(element, context.depth)
    else if (name === 'tussenkop') between(element, context)
    else if (name === 'kamervraagomschrijving') heading(element, 1)
    else if (name === 'nr' && /^(?:vraag|antwoord)$/.test(parent.name)) heading(element, 2)
    else if (name === 'table') setCalsTable(writer, element, notes, (entry) => children(entry, context))
    else if (name === 'li') item(element, context)
    else if (/ondertekening$/.test(name)) setStack(writer, 'signature', signatureLines(element))
    else if (name === 'noot') line(element)
    else if (holdsWords(element) && !holdsBlocks(element)) setBlock(writer, { type: context.type }, line(element))
    else children(element, within(element, context))
  }

  /** `Tweede Kamer der Staten-Generaal`, `2`, `Vergaderjaar 2022–2023`: in the order of the printed paper. */
  const head = (element: MarkupElement): void => {
    const rows = elementsOf(element)
      // A printed Kamerstuk does not say that it is one.
      .filter((row) => textOf(row).trim() !== 'Kamerstukken')
      .sort((a, b) => headOrder(a) - headOrder(b))
    setStack(writer, 'letterhead', rows.map(line))
  }

  /** `Nr. 269 BRIEF VAN DE MINISTER …`, below it `Ontvangen 20 mei 2020`; behind these the text. */
  const printedPaper = (element: MarkupElement, context: Context): void => {
    const title = newLine()
    for (const part of [childOf(element, 'stuknr'), childOf(element, 'titel')]) {
      addSpace(title)
      if (part) append(title, line(part))
    }
    const dates = elementsOf(element).filter(({ name }) => name === 'datumtekst')
    setStack(writer, 'letterhead', [title, ...dates.map(line)])
    for (const child of elementsOf(element))
      if (!/^(?:stuknr|titel|datumtekst)$/.test(child.name) && !withoutWords.has(child.name))
        block(child, element, context)
  }

  const heading = (element: MarkupElement, depth: number): void =>
    setBlock(writer, { type: 'heading', level: Math.min(6, Math.max(1, depth)) }, line(element))

  /** A heading between paragraphs; papers set whole introductory sentences so. */
  const between = (element: MarkupElement, context: Context): void => {
    const text = textOf(element).trim()
    if (text.length > 120 && /[.:;?!]$/.test(text)) setBlock(writer, { type: 'paragraph' }, line(element))
    else heading(element, context.depth + 1)
  }

  /** The number stands in front of the first words of the item; a bullet is only a sign. */
  const item = (element: MarkupElement, context: Context): void => {
    const number = childOf(element, 'li.nr')
    const first = newLine()
    if (number && /[\p{L}\p{N}]/u.test(textOf(number))) append(first, line(number))
    const rest = elementsOf(element).filter((child) => child !== number && !withoutWords.has(child.name))
    const words = rest[0] && !holdsBlocks(rest[0]) && holdsWords(rest[0]) ? rest.shift()! : undefined
    const own = element.children.some((child) => isText(child) && child.data.trim() !== '')
    if (own) {
      children(element, { ...context, type: 'listItem' })
      return
    }
    if (words) {
      addSpace(first)
      append(first, line(words))
    }
    setBlock(writer, { type: 'listItem' }, first)
    for (const child of rest) block(child, element, { ...context, type: 'listItem' })
  }

  /** Each role and each name on its own line. */
  const signatureLines = (element: MarkupElement): Line[] =>
    elementsOf(element).flatMap((child) => {
      if (withoutWords.has(child.name)) return []
      const parts = elementsOf(child).filter((part) => !isInline(part) || part.name === 'naam')
      return parts.length > 0 && !holdsOwnWords(child) ? signatureLines(child) : [line(child)]
    })

  children(root, { type: 'paragraph', depth: 0 })
  // Notes are added while the text is set, and a note can hold another: so no fixed length here.
  for (let i = 0; i < notes.found.length; i++) {
    const { note, marker } = notes.found[i]!
    setNote(writer, note, marker, noteLine(note, marker, notes))
  }
  return { raw: writer.raw, blocks: withCaptions(finished(writer), writer.raw.chunks.join('')) }
}

const headRows = ['kameraanduiding', 'kamernummer', 'vergaderjaar']

function headOrder(row: MarkupElement): number {
  const at = headRows.indexOf(attribute(row, 'inhoud'))
  return at < 0 ? headRows.length : at
}

const holdsOwnWords = (element: MarkupElement): boolean =>
  element.children.some((child) => isText(child) && child.data.trim() !== '')

function within(element: MarkupElement, context: Context): Context {
  const type = element.name === 'citaat' ? 'quote' : context.type
  return { type, depth: context.depth + (isDivision(element) ? 1 : 0) }
}
