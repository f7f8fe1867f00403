/** Lines to groups: each group becomes a block. */
import type { BlockType } from '../document.ts'
import { isBlank, type Line } from '../lines.ts'
import type { Footnotes } from './footnotes.ts'
import type { LineHints } from './hints.ts'
import { endsSentence, flowsOver, goesOn, listMarker, questionHeading } from './wrap.ts'

export interface Group {
  readonly type: BlockType
  /** Numbers of its lines, in the order in which they are read. */
  readonly lines: readonly number[]
  readonly level?: number
  /** Of a footnote: which one. */
  readonly note?: number
}

/** `1.` `2.3` `A.` in front of a heading give its level. */
const numbering = /^(?:(?<numbers>\d{1,2}(?:\.\d{1,2}){0,4})\.?|[A-Z]\.|[IVX]{1,5}\.)\s+\p{Lu}/u
/** `Besluit: Aanmelden voor plenaire behandeling` in a list of decisions. */
const formLabel = /^\p{Lu}\p{Ll}+(?:\(s\))?: /u
const MAX_HEADING = 110

/**
 * Paragraphs, list items and headings from lines; a paragraph goes on over a footnote or a page's edge.
 * @param skip lines that belong to something else: tables, raised markers
 * @param headings lines that the reader saw to be headings, by their font or their tag
 */
export function groupsOf(
  lines: readonly Line[],
  notes: Footnotes,
  skip: ReadonlySet<number>,
  width: number | null,
  headings: LineHints['headings'] = new Map(),
): Group[] {
  const noteOf = new Map(notes.notes.flatMap((note, n) => note.lines.map((line) => [line, n] as const)))
  const bareMarkers = new Set(notes.notes.flatMap((note) => note.markerLine ?? []))
  const groups: { type: BlockType; lines: number[]; note?: number; level?: number }[] = []
  let open: { type: BlockType; lines: number[] } | undefined
  let gap = { blanks: 0, isSeam: false }
  lines.forEach((line, at) => {
    if (isBlank(line)) {
      gap = { blanks: gap.blanks + 1, isSeam: gap.isSeam || line.newPage }
      return
    }
    const note = noteOf.get(at)
    if (note !== undefined) {
      // A note may go on at the foot of the next page: its first lines take the rest along.
      const begun = groups.findLast((group) => group.note !== undefined)
      if (begun?.note === note) begun.lines.push(at)
      else groups.push({ type: 'footnote', lines: [at], note })
      gap = { blanks: gap.blanks + 1, isSeam: true }
      return
    }
    if (skip.has(at) || bareMarkers.has(at)) {
      // A raised marker's own line does not part the lines around it; a table does.
      if (!notes.raised.has(at) && !bareMarkers.has(at)) open = undefined
      return
    }
    const isSeam =
      gap.isSeam ||
      line.newPage ||
      (line.indent === 1 && lines[at - 1]?.indent === 0 && (lines[at + 1]?.indent ?? 0) === 0)
    const last = open && lines[open.lines.at(-1)!]!
    const heading = headings.get(at)
    const isOther = open !== undefined && headings.get(open.lines.at(-1)!)?.id !== heading?.id
    const continues =
      last !== undefined &&
      !isOther &&
      (heading !== undefined ||
        (gap.blanks === 0 && !isSeam ? goesOn(last, line, width) : flowsOver(last, line, width, isSeam)))
    if (open && continues) open.lines.push(at)
    else {
      open = {
        type: typeOf(line, at, lines, heading !== undefined),
        lines: [at],
        ...(heading === undefined ? {} : { level: heading.level }),
      }
      groups.push(open)
    }
    gap = { blanks: 0, isSeam: false }
  })
  return groups.map((group, i) =>
    group.type === 'paragraph' ? headingOr(group, lines, groups[i - 1], groups[i + 1]) : group,
  )
}

function typeOf(line: Line, at: number, lines: readonly Line[], isHeading: boolean): BlockType {
  if (isHeading) return 'heading'
  return listMarker.test(line.text) && !isNumberedHeading(line, lines, at) ? 'listItem' : 'paragraph'
}

/** `1. Aanleiding` alone between blank lines is a heading; `1. de begrotingsstaat;` is an item. */
function isNumberedHeading(line: Line, lines: readonly Line[], at: number): boolean {
  return (
    numbering.test(line.text) &&
    line.text.length < 80 &&
    !/[.;:,]$/.test(line.text) &&
    isBlank(lines[at - 1]) &&
    isBlank(lines[at + 1])
  )
}

function headingOr(group: Group, lines: readonly Line[], previous: Group | undefined, next: Group | undefined): Group {
  const text = group.lines.map((at) => lines[at]!.text).join(' ')
  if (questionHeading.test(text)) return { ...group, type: 'heading', level: 2 }
  const isShort = text.length <= MAX_HEADING && group.lines.length <= 2
  const startsHigh = /^(?:[«"“‘'(]?\p{Lu}|\d|['’]s-)/u.test(text)
  // A question may head a section; a number at its end belongs to a total or a note.
  if (
    !isShort ||
    !startsHigh ||
    (endsSentence(text) && !/\?$/.test(text)) ||
    /[,;:]$/.test(text) ||
    !/\p{L}{3}/u.test(text)
  )
    return group
  if (!next || next.type === 'footnote' || formLabel.test(text)) return group
  // Below `Vraag 2` stands the question itself, however short.
  const below = previous && lines[previous.lines[0]!]!.text
  if (/\?$/.test(text) && (group.lines.length > 1 || (below !== undefined && questionHeading.test(below)))) return group
  const depth = numbering.exec(text)?.groups?.numbers?.split('.').length
  return { ...group, type: 'heading', level: depth ?? 1 }
}
