/**
 * Footnotes of a text dump and the markers they hang on.
 *
 *   … op het gebied van migratie»1 geïnformeerd      the marker, glued to the word before it
 *   1 Kamerstukken II 2022/23, 30 573, nr. 200.      the note, at the foot of the page
 *
 * or, where raised figures were put on lines of their own (seed 003):
 *
 *   1
 *   In reactie op de motie Becker c.s. verstrekken   the marker hung over this line
 *   …
 *   1
 *    Kamerstukken II 2019/20, 35 300 VI, nr. 37      the note
 *
 * Several that hung over one line stand on one: `3 4`.
 */
import type { Span } from '../document.ts'
import { isBlank, type Line } from '../lines.ts'
import type { LineHints } from './hints.ts'

export interface Footnote {
  readonly marker: string
  /** Its lines, without one that holds only the marker. */
  readonly lines: readonly number[]
  /** The line that holds only its marker, if there is one. */
  readonly markerLine: number | null
  readonly anchors: readonly Span[]
}

export interface Footnotes {
  readonly notes: readonly Footnote[]
  /** Lines that hold nothing but a raised marker of the line below. */
  readonly raised: ReadonlySet<number>
}

/** A note begins with a capital, a bracket or quote, an address, or a word that cites. */
const noteStart =
  /^(?<marker>\d{1,3}|\*{1,3})(?: +|\) )(?=[\p{Lu}«“"‘'(]|https?:|www\.|kst|zie |idem|ibid|aanhangsel|kamerst|motie |brief |bijlage |artikel )/u
const markerOnly = /^(?:\d{1,3}|\*{1,3})$/
/** Also `[1]`, as some dumps write it. */
const markersOnly = /^(?:\d{1,3}(?: \d{1,3}){0,5}|\[\d{1,3}\]|\*{1,3})$/
/** Right below a line of text, with nothing between, only this is a note. */
const surelyNote = /Kamerst|https?:|www\.|(?<!\p{L})nrs?\.|Handelingen|(?<!\p{L})Zie |Stb\.|Stcrt\.|Bron:/iu
/** How a note begins; without it a numbered line is more likely a list item or a sum. */
const noteLike =
  /^(?:(?:Zie|Idem|Ibid|Kamerst|Tweede Kamer|Eerste Kamer|Handelingen|Aanhangsel|Motie|Brief|Bijlage|Stb|Stcrt|Staatsblad|Staatscourant|Trb|Kst|TK|EK|Artikel|Art\.|Verordening|Richtlijn|Wet|Besluit|Rapport|Ter inzage|Raadpleegbaar|Bron|https?:|www\.|COM|Conform|Bij |Dit |Met |Het |De |Een |In |Op |Voor |Onder )|.{0,120}(?:nr\.|nrs\.|Kamerst|https?:|www\.|\(\d{4}\)|p\.|blz\.))/iu

/**
 * @param skip lines that belong to tables
 * @param hints what the reader saw of the layout: where it saw notes, they are the notes
 */
export function footnotesOf(
  text: string,
  lines: readonly Line[],
  skip: ReadonlySet<number>,
  hints: LineHints,
): Footnotes {
  if (hints.notes.length > 0) return seenNotes(text, lines, hints)
  const starts = noteStarts(lines, skip)
  const raised = new Set<number>()
  const notes: Footnote[] = []
  const markers = markersIn(text, hints.raised)
  const alone = markersAlone(lines, skip)
  const bare = new Set(starts.flatMap((start) => start.markerLine ?? []))
  for (const start of starts) {
    const own = linesOfNote(lines, start, starts, skip)
    const first = lines[start.at]!
    const anchors = [
      ...(markers.get(start.marker) ?? []).filter((span) => span.end < first.start),
      ...raisedOver(
        lines,
        start,
        (alone.get(start.marker) ?? []).filter((at) => !bare.has(at)),
        raised,
      ),
    ].slice(-1)
    const isBare = start.markerLine === start.at
    // A numbered line that nothing hangs on, that does not begin like a note, is a list item.
    const body = isBare ? (lines[own[1] ?? start.at]?.text ?? '') : first.text.replace(noteStart, '')
    if (anchors.length === 0 && !noteLike.test(body)) continue
    notes.push({ marker: start.marker, lines: isBare ? own.slice(1) : own, markerLine: start.markerLine, anchors })
  }
  const used = new Set(notes.flatMap((note) => note.markerLine ?? []))
  const within = [...new Set([...alone.values()].flat())].filter((at) => !bare.has(at) && isWithinSentence(lines, at))
  return { notes, raised: new Set([...raised, ...within].filter((line) => !used.has(line))) }
}

/** Lines of nothing but markers, by each of them; figures that stand together follow one another. */
function markersAlone(lines: readonly Line[], skip: ReadonlySet<number>): Map<string, number[]> {
  const alone = new Map<string, number[]>()
  for (const [at, { text }] of lines.entries()) {
    if (skip.has(at) || !markersOnly.test(text)) continue
    const markers = text.replace(/[[\]]/g, '').split(' ')
    if (markers.some((marker, index) => index > 0 && Number(marker) !== Number(markers[index - 1]) + 1)) continue
    for (const marker of markers) alone.set(marker, [...(alone.get(marker) ?? []), at])
  }
  return alone
}

/** A line of a text that goes on behind it has so many characters at least. */
const FULL = 50

/** `CO` / `2`, `m` / `3`: figures that hang lower or higher in what they belong to. */
const FORMULA = /(?<![\p{L}\p{N}])(?:\p{Lu}{1,4}|[km]?m|dm|cm)$/u

/**
 * Whether a sentence goes on over the marker, `… reeds op 1 januari` / `2` / `1986 ondertekend`: its note may be on a page
 * that a dump left out.
 */
function isWithinSentence(lines: readonly Line[], at: number): boolean {
  const [above, below] = [lines[at - 1], lines[at + 1]]
  return (
    above !== undefined &&
    below !== undefined &&
    above.text.length >= FULL &&
    /[\p{L},]$/u.test(above.text) &&
    !FORMULA.test(above.text) &&
    // Behind a comma a list of names may go on: `Voortman (ABC),` / `[1]` / `Smit (DEF) en Bakker`.
    (/^(?:\p{Ll}|(?:19|20)\d{2}(?!\d))/u.test(below.text) ||
      (/\),$/.test(above.text) && /^\p{Lu}/u.test(below.text))) &&
    below.text.length >= FULL / 2
  )
}

/** Notes that the reader saw by their size or their place; each hangs on the last raised marker of its own in front. */
function seenNotes(text: string, lines: readonly Line[], { notes, raised }: LineHints): Footnotes {
  const markers = markersIn(text, raised)
  const found = notes.map(({ marker, lines: own }): Footnote => {
    const start = lines[own[0]!]!.start
    const anchors = (markers.get(marker) ?? []).filter((span) => span.end < start).slice(-1)
    return { marker, lines: own, markerLine: null, anchors }
  })
  return { notes: found, raised: new Set() }
}

interface Start {
  readonly marker: string
  readonly at: number
  readonly markerLine: number | null
}

/** Lines that may begin a note: at the foot of the text around them, the numbers rising. */
function noteStarts(lines: readonly Line[], skip: ReadonlySet<number>): Start[] {
  const starts: Start[] = []
  let last = 0
  lines.forEach((line, at) => {
    if (isBlank(line) || skip.has(at)) return
    const inline = noteStart.exec(line.text)
    const next = lines[at + 1]
    // `1` alone, and the note in the next line, set in by a space or two.
    const bare =
      !inline &&
      markerOnly.test(line.text) &&
      next !== undefined &&
      (next.indent > 0 || surelyNote.test(next.text)) &&
      !isBlank(next) &&
      noteLike.test(next.text)
    if (!inline && !bare) return
    const marker = inline ? inline.groups!.marker! : line.text
    const number = Number(marker)
    // A note comes after the one before it; a street number or a sum seldom does.
    if (!marker.startsWith('*') && (number <= last || number > last + 12)) return
    const previous = lines.slice(Math.max(0, at - 3), at).findLast((l) => !isBlank(l))
    const opensAfterText =
      previous === undefined ||
      isBlank(lines[at - 1]) ||
      (starts.at(-1)?.at ?? Number.NEGATIVE_INFINITY) >= at - 8 ||
      bare ||
      (/[.?!:;)»”"]\d{0,3}$/u.test(previous.text) && surelyNote.test(line.text))
    if (!opensAfterText) return
    if (!marker.startsWith('*')) last = number
    starts.push({ marker, at, markerLine: bare ? at : null })
  })
  return starts
}

/** A note runs to the next note, a blank line, or the edge of a page. */
function linesOfNote(
  lines: readonly Line[],
  start: Start,
  starts: readonly Start[],
  skip: ReadonlySet<number>,
): number[] {
  const stops = new Set(starts.map((s) => s.at))
  const own = [start.at]
  for (let i = start.at + 1; i < lines.length; i++) {
    const line = lines[i]!
    const isSeam = line.newPage || (line.indent === 1 && start.markerLine === null && lines[i + 1]?.indent === 0)
    if (isBlank(line) || stops.has(i) || skip.has(i) || isSeam) break
    own.push(i)
  }
  return own
}

/**
 * Where markers hang, by their number: the figures that the reader saw raised, or in plain text every figure glued to a
 * word, a closing mark or a full stop.
 */
function markersIn(text: string, raised: readonly Span[]): Map<string, Span[]> {
  if (raised.length > 0) return Map.groupBy(raised, (span) => text.slice(span.start, span.end).trim())
  // Letters before a figure are a marker only where the word is more than an abbreviation (CO2, POP3, D66, VN1).
  const glued =
    /(?<=\p{Ll}{3}[.,;:]?|[»”’")\]][.,;:]?|(?:jl|c\.s|a\.s)\.)(?<marker>\d{1,3}|\*{1,3})(?= |\n|$|[.,;:)])/gu
  const spans = [...text.matchAll(glued)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
  return Map.groupBy(spans, (span) => text.slice(span.start, span.end))
}

/** The line under a lone figure above the note: the marker hung somewhere over it. */
function raisedOver(lines: readonly Line[], start: Start, alone: readonly number[], raised: Set<number>): Span[] {
  const at = alone.findLast((i) => i < start.at && !isBlank(lines[i + 1]))
  if (at === undefined) return []
  raised.add(at)
  const below = lines[at + 1]!
  return [{ start: below.start, end: below.end }]
}
