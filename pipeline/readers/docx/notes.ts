/** Footnotes and endnotes: their numbers as Word counts them, in the order in which their markers stand. */
import { attribute, descendants, elementsOf, type MarkupElement } from '../markup/tree.ts'
import { formatted } from './numbering.ts'
import type { Part, WordPackage } from './package.ts'
import { value } from './styles.ts'

export interface Note {
  readonly element: MarkupElement
  readonly marker: string
  readonly kind: 'footnote' | 'endnote'
}

export interface NoteCounter {
  /** The note that a marker in the text points to; null for a marker that points nowhere. */
  readonly refer: (reference: MarkupElement) => Note | null
  /** Notes referred to so far: first all footnotes, then all endnotes. */
  readonly referred: () => readonly Note[]
}

export function noteCounter({ document, footnotes, endnotes }: WordPackage): NoteCounter {
  const sources = { footnote: notesIn(footnotes, 'w:footnote'), endnote: notesIn(endnotes, 'w:endnote') }
  const formats = {
    footnote: formatOf(document, 'w:footnotePr', 'decimal'),
    endnote: formatOf(document, 'w:endnotePr', 'lowerRoman'),
  }
  const known = { footnote: new Map<MarkupElement, Note>(), endnote: new Map<MarkupElement, Note>() }
  return {
    refer: (reference) => {
      const kind = reference.name === 'w:footnoteReference' ? 'footnote' : 'endnote'
      const element = sources[kind].get(attribute(reference, 'w:id'))
      if (!element) return null
      const notes = known[kind]
      const note = notes.get(element) ?? { element, kind, marker: formatted(notes.size + 1, formats[kind]) }
      notes.set(element, note)
      return note
    },
    referred: () => [...known.footnote.values(), ...known.endnote.values()],
  }
}

/** Separators are kept among the notes; they have a type. */
const notesIn = (part: Part | null, name: string): Map<string, MarkupElement> =>
  new Map(
    (part ? elementsOf(part.root) : [])
      .filter((note) => note.name === name && /^(?:|normal)$/.test(attribute(note, 'w:type')))
      .map((note) => [attribute(note, 'w:id'), note]),
  )

function formatOf(document: Part, name: string, usual: string): string {
  const section = descendants(document.root, 'w:sectPr').flatMap((one) =>
    elementsOf(one).filter((p) => p.name === name),
  )
  return section.map((properties) => value(properties, 'w:numFmt')).find((format) => format !== '') ?? usual
}
