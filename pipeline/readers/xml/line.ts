/** The words of an element as one line, with the markers of the notes that hang in it. */
import { addMark, addSeparator, addSpace, addText, type Line, newLine } from '../markup/line.ts'
import { attribute, childOf, descendants, isElement, isText, type MarkupElement, textOf } from '../markup/tree.ts'
import { isInline, spaced, withoutWords } from './elements.ts'

/** The notes of a publication, in the order in which their markers hang in the text. */
export interface Notes {
  readonly byId: ReadonlyMap<string, MarkupElement>
  readonly found: { readonly note: MarkupElement; readonly marker: string }[]
}

export const notesOf = (root: MarkupElement): Notes => ({
  byId: new Map(descendants(root, 'noot').map((note) => [attribute(note, 'id'), note])),
  found: [],
})

export function lineOf(element: MarkupElement, notes: Notes): Line {
  const line = newLine()
  fill(line, element, notes)
  return line
}

function fill(line: Line, element: MarkupElement, notes: Notes): void {
  element.children.forEach((child, i) => {
    if (isText(child)) addText(line, child, child.data)
    else if (isElement(child) && !withoutWords.has(child.name)) {
      const follows = element.children[i - 1]
      if (follows && isElement(follows) && spaced.has(element.name)) addSpace(line)
      inner(line, child, notes)
    }
  })
}

function inner(line: Line, element: MarkupElement, notes: Notes): void {
  if (element.name === 'noot') noteMarker(line, element, notes)
  else if (element.name === 'nootref') noteReference(line, element, notes)
  else if (element.name === 'br') addSpace(line)
  else if (isInline(element)) fill(line, element, notes)
  else {
    addSpace(line)
    fill(line, element, notes)
    addSpace(line)
  }
}

/** The number of the note stays in the text, as in print; the note itself is set below. */
function noteMarker(line: Line, note: MarkupElement, notes: Notes): void {
  const number = childOf(note, 'noot.nr')
  const printed = number ? textOf(number).trim() : ''
  const marker = printed === '' ? String(notes.found.length + 1) : printed.replace(/^[[(]|[\])]$/g, '')
  notes.found.push({ note, marker })
  line.pending = null
  addMark(line, note, () => (number && printed !== '' ? fill(line, number, notes) : addSeparator(line, marker)))
}

/** A second marker of a note that hangs elsewhere too. */
function noteReference(line: Line, reference: MarkupElement, notes: Notes): void {
  const note = notes.byId.get(attribute(reference, 'refid'))
  if (!note) fill(line, reference, notes)
  else addMark(line, note, () => fill(line, reference, notes))
}

/** A note as it stands at the foot: its marker and its words. */
export function noteLine(note: MarkupElement, marker: string, notes: Notes): Line {
  const line = newLine()
  const number = childOf(note, 'noot.nr')
  if (!number || textOf(number).trim() === '') {
    addSeparator(line, marker)
    addSpace(line)
  }
  fill(line, note, notes)
  return line
}
