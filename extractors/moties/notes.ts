/**
 * Notes at the foot of a page that nothing visibly hangs on, by their numbers:
 *
 *   motie Smit c.s.2, waarmee …        the figure glued to the words, or in brackets: motie Smit[2 ]
 *
 *   1 ⏎ 2 ⏎ Kamerstuk 36 000, nr. 4 ⏎ Kamerstuk 36 000, nr. 7      the numbers in a row, then the notes in that order
 *   2 Motie Smit, Kamerstuk 36 000, nr. 7 3 Kamerstuk 36 000, nr. 9      all in one paragraph
 */
import type { Block, Document, Span } from '../../pipeline/document.ts'

export interface Note extends Span {
  readonly marker: number
}

/** Notes in text order. Those that the reader hung on a place in the text are left out: that place says more. */
export function numberedNotes({ text, blocks }: Document): Note[] {
  const notes: Note[] = []
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!
    if (block.type === 'footnote') {
      const marker = Number(block.marker)
      if (marker > 0 && !block.anchors?.length) notes.push({ marker, start: block.start, end: block.end })
    } else if (block.end - block.start <= 3) notes.push(...inOrder(text, blocks, at))
    else if (block.type !== 'table') notes.push(...inParagraph(text, block))
  }
  return notes
}

const numberOf = (text: string, block: Block | undefined): number | null =>
  block && /^\d{1,3}$/.test(text.slice(block.start, block.end)) ? Number(text.slice(block.start, block.end)) : null

/** More characters than a note that cites a paper has. */
const LONGEST = 400
const CITES =
  /^(?:Kamerst|Tweede Kamer|Eerste Kamer|Motie|Gewijzigde motie|Zie|Aanhangsel|Handelingen|Brief|Kst|TK|EK|https?:|www\.|\p{Lu})/u
const CITES_PAPER = /^(?:Kamerst|Tweede Kamer|Eerste Kamer|Motie|Gewijzigde motie|Kst|TK|EK)/u

/** The blocks behind a row of lone numbers: as many as the row has. A lone number may be that of the page. */
function inOrder(text: string, blocks: readonly Block[], at: number): Note[] {
  const first = numberOf(text, blocks[at])
  // Each row is read once, from its first number.
  if (first === null || numberOf(text, blocks[at - 1]) === first - 1) return []
  let count = 1
  while (numberOf(text, blocks[at + count]) === first + count) count++
  const notes = blocks.slice(at + count, at + 2 * count)
  const words = notes.map(({ start, end }) => text.slice(start, end))
  const pattern = count === 1 ? CITES_PAPER : CITES
  if (notes.length < count || !words.every((note) => note.length <= LONGEST && pattern.test(note))) return []
  return notes.map(({ start, end }, index) => ({ marker: first + index, start, end }))
}

/** Also `[1] Kamerstuk …`, as a dump writes what hung over the text. */
const OPENS = /^\[?(?<marker>\d{1,3})\]? (?=[\p{Lu}«])/u
/** More notes than one page has. */
const MOST = 40
function inParagraph(text: string, block: Block): Note[] {
  const words = text.slice(block.start, block.end)
  const first = OPENS.exec(words)?.groups?.marker
  if (first === undefined || !/Kamerst|nr\./u.test(words)) return []
  const notes: Note[] = []
  let [marker, from] = [Number(first), 0]
  for (; notes.length < MOST; marker++) {
    const sign = words.startsWith('[') ? `[${marker + 1}] ` : `${marker + 1} `
    const next = words.indexOf(` ${sign}`, from)
    const isNote = next >= 0 && CITES.test(words.slice(next + sign.length + 1, next + 40))
    const to = isNote ? next : words.length
    if (to - from <= LONGEST) notes.push({ marker, start: block.start + from, end: block.start + to })
    if (!isNote) break
    from = next + 1
  }
  return notes
}

/** Not `nr.5`, `art.3`, `2.5`, `m2`, `CO2`, `D66`. */
const MARK =
  /(?<=[\p{Ll}.?!,;:)»”"’])(?<!\d[.,]|(?:nrs?|art|blz|par|no|p)\.|(?<!\p{L})[kcd]?m)(?:\[\s?(?<bracketed>\d{1,3})\s?\]|(?<glued>\d{1,2}))(?![\p{L}\p{N}%]|[.,/-]\d)/gu

/** Characters in front of a marker that tell that it is one. */
const BEFORE = 8

/** The first marker of a note between two offsets, and where it stands. */
export function markerIn(text: string, from: number, to: number): { marker: number; at: number } | null {
  const base = Math.max(0, from - BEFORE)
  MARK.lastIndex = from - base
  const match = MARK.exec(text.slice(base, to))
  return match && { marker: Number(match.groups!.bracketed ?? match.groups!.glued), at: base + match.index }
}
