/**
 * Where each character of the text came from. The map is made of recorded edits, never of a diff.
 *
 *   raw    |kept......|old..|gone|kept.....|         what the reader gave
 *   text   |kept......|new|kept.....|                what a person reads
 *
 * The pieces tile both sides: laid end to end by `start` they are the text; those with a raw stretch, laid end to end by
 * `rawStart`, are the raw text. A move makes their raw order differ from their text order; nothing is lost or doubled.
 */
import type { Span } from './document.ts'
import { firstEndingAtOrAfter, rawBefore } from './locate.ts'

/** One stretch of the text and the stretch of the reader's text it stands for. */
export interface Piece extends Span {
  readonly rawStart: number
  readonly rawEnd: number
  /** True: the same characters on both sides. False: replaced, taken out (start = end) or put in (rawStart = rawEnd). */
  readonly kept: boolean
}

/** Puts `text` in the place of [start, end). */
export interface Replacement extends Span {
  readonly text: string
  readonly rule: string
}
/** Takes [start, end) out and sets it down before offset `to`, which lies outside it. */
export interface Move extends Span {
  readonly to: number
  readonly rule: string
}
export type Edit = Replacement | Move

export type Place =
  | { readonly in: 'text'; readonly start: number; readonly end: number; readonly page?: number }
  | {
      readonly in: 'pdf'
      readonly page: number
      readonly boxes: readonly Box[]
      /** The pages after the first, where it runs over a page break. */
      readonly more?: readonly { readonly page: number; readonly boxes: readonly Box[] }[] | undefined
      /** Of what was recognised from a picture: how sure the least certain word is, from 0 to 100. */
      readonly ocr?: { readonly confidence: number } | undefined
    }
  | { readonly in: 'html'; readonly xpath: string; readonly start: number; readonly end: number }
  | {
      readonly in: 'docx'
      /** The file inside the container: `word/document.xml`. */
      readonly part: string
      readonly xpath: string
      readonly start: number
      readonly end: number
    }

/** Points from the top left of the page (of a bare picture: pixels): left, top, right, bottom. */
export type Box = readonly [number, number, number, number]

/** A page of the source: where it begins in the reader's text, and the number by which the place names it. */
export interface Page {
  readonly rawStart: number
  readonly number: number
  /** The number printed on it (`Pagina 3 van 8`), and of how many, where they are printed. */
  readonly printed?: number
  readonly of?: number
}

export interface SourceMap {
  /** The text as the reader gave it, before any edit. */
  readonly raw: string
  readonly pieces: readonly Piece[]
  /** Pages in raw order; empty where the source has none. */
  readonly pages: readonly Page[]
  /** The place in the source of these raw stretches (in text order, none empty). */
  readonly place: (raws: readonly Span[]) => Place
}

/** The map of a text that no edit has touched yet. */
export const unedited = (raw: string, place: SourceMap['place'], pages: readonly Page[] = []): SourceMap => ({
  raw,
  pieces: raw === '' ? [] : [{ start: 0, end: raw.length, rawStart: 0, rawEnd: raw.length, kept: true }],
  pages,
  place,
})

const isMove = (edit: Edit): edit is Move => 'to' in edit

/**
 * Carries out edits on a text.
 * @param edits in any order; they must not overlap, and a move may not land inside another edit
 * @throws RangeError for edits that overlap or lie outside the text: a defect of the cleaner that made them
 */
export function rewrite(text: string, edits: Iterable<Edit>): { text: string; pieces: Piece[] } {
  const list = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  const landings = list.filter(isMove).sort((a, b) => a.to - b.to)
  const pieces: Piece[] = []
  const out: string[] = []
  let at = 0
  let landing = 0
  const keep = (from: number, to: number): void => {
    if (to <= from) return
    push(pieces, { start: at, end: at + to - from, rawStart: from, rawEnd: to, kept: true })
    out.push(text.slice(from, to))
    at += to - from
  }
  /** Keeps [from, to), setting down on the way the moves that land there. */
  const keepWithLandings = (from: number, to: number, last: boolean): void => {
    let cursor = from
    for (let next = landings[landing]; next && (next.to < to || (next.to === to && last)); next = landings[++landing]) {
      if (next.to < cursor) throw new RangeError(`${next.rule}: a move lands at ${next.to}, inside another edit`)
      keep(cursor, next.to)
      keep(next.start, next.end)
      cursor = next.to
    }
    keep(cursor, to)
  }
  let cursor = 0
  for (const edit of list) {
    if (edit.start < cursor || edit.end < edit.start || edit.end > text.length)
      throw new RangeError(`${edit.rule}: the edit ${edit.start}-${edit.end} overlaps another or leaves the text`)
    keepWithLandings(cursor, edit.start, true)
    cursor = edit.end
    if (isMove(edit)) continue
    push(pieces, { start: at, end: at + edit.text.length, rawStart: edit.start, rawEnd: edit.end, kept: false })
    out.push(edit.text)
    at += edit.text.length
  }
  keepWithLandings(cursor, text.length, true)
  if (landing < landings.length) throw new RangeError(`${landings[landing]!.rule}: a move lands outside the text`)
  return { text: out.join(''), pieces }
}

/** A stretch of the old text that is kept, or with `text` what stands in its place. */
export interface Segment extends Span {
  readonly text?: string
}

/**
 * Lays a text out anew from stretches of it, in any order.
 * @param segments in the new order; together they must hold every character of the old text once
 * @throws RangeError when a stretch of the old text is missing or doubled: a defect
 */
export function arrange(text: string, segments: readonly Segment[]): { text: string; pieces: Piece[] } {
  const pieces: Piece[] = []
  const out: string[] = []
  let at = 0
  let covered = 0
  for (const { start, end, text: instead } of segments) {
    const piece = instead ?? text.slice(start, end)
    push(pieces, { start: at, end: at + piece.length, rawStart: start, rawEnd: end, kept: instead === undefined })
    out.push(piece)
    at += piece.length
    covered += end - start
  }
  if (covered !== text.length) throw new RangeError(`the segments hold ${covered} of ${text.length} characters`)
  return { text: out.join(''), pieces }
}

/** Adds a piece, growing the last one where both are kept and touch on both sides; drops pieces that are empty on both. */
function push(pieces: Piece[], piece: Piece): void {
  if (piece.start === piece.end && piece.rawStart === piece.rawEnd) return
  const last = pieces.at(-1)
  if (last?.kept && piece.kept && last.rawEnd === piece.rawStart && last.end === piece.start)
    pieces[pieces.length - 1] = { ...last, end: piece.end, rawEnd: piece.rawEnd }
  else pieces.push(piece)
}

/**
 * The map from raw text to the text after both steps.
 * @param first raw text to middle text
 * @param second middle text to final text: its `rawStart` and `rawEnd` are offsets in the middle text
 */
export function compose(first: readonly Piece[], second: readonly Piece[]): Piece[] {
  const pieces: Piece[] = []
  // A piece that the first step took out has no width in the middle text: it goes with whatever follows it there, and
  // it must go once, so each is remembered until it has gone.
  const gone = new Set<number>()
  for (const step of second) {
    let index = firstEndingAtOrAfter(first, step.rawStart)
    if (step.kept) {
      for (; index < first.length; index++) {
        const piece = first[index]!
        if (piece.start > step.rawEnd || (piece.start === step.rawEnd && piece.end > piece.start)) break
        const offset = step.start - step.rawStart
        if (piece.start === piece.end) {
          if (!gone.has(index)) push(pieces, { ...piece, start: piece.start + offset, end: piece.end + offset })
          gone.add(index)
          continue
        }
        const start = Math.max(piece.start, step.rawStart)
        const end = Math.min(piece.end, step.rawEnd)
        if (end <= start) continue
        if (piece.kept) {
          const shift = piece.rawStart - piece.start
          push(pieces, {
            start: start + offset,
            end: end + offset,
            rawStart: start + shift,
            rawEnd: end + shift,
            kept: true,
          })
        } else if (start === piece.start && end === piece.end) {
          push(pieces, { ...piece, start: start + offset, end: end + offset })
        } else {
          // Part of a replacement: its first part carries the whole raw stretch, later parts an empty one behind it.
          const rawStart = start === piece.start ? piece.rawStart : piece.rawEnd
          push(pieces, { start: start + offset, end: end + offset, rawStart, rawEnd: piece.rawEnd, kept: false })
        }
      }
      continue
    }
    // Replaced in the second step: one changed piece for each unbroken raw stretch below it, the first has the text.
    let text: Span = { start: step.start, end: step.end }
    let any = false
    for (; index < first.length; index++) {
      const piece = first[index]!
      if (piece.start > step.rawEnd || (piece.start === step.rawEnd && piece.end > piece.start)) break
      let raw: Span
      if (piece.start === piece.end) {
        if (gone.has(index) || step.rawStart === step.rawEnd) continue
        gone.add(index)
        raw = { start: piece.rawStart, end: piece.rawEnd }
      } else {
        const start = Math.max(piece.start, step.rawStart)
        const end = Math.min(piece.end, step.rawEnd)
        if (end <= start) continue
        if (piece.kept) raw = { start: start + piece.rawStart - piece.start, end: end + piece.rawStart - piece.start }
        else if (start === piece.start) raw = { start: piece.rawStart, end: piece.rawEnd }
        else continue
      }
      if (raw.start === raw.end) continue
      const last = pieces.at(-1)
      if (any && last && !last.kept && last.rawEnd === raw.start) {
        pieces[pieces.length - 1] = { ...last, rawEnd: raw.end }
      } else {
        pieces.push({ ...text, rawStart: raw.start, rawEnd: raw.end, kept: false })
        text = { start: step.end, end: step.end }
      }
      any = true
    }
    if (!any && step.end > step.start) {
      const raw = rawBefore(first, step.rawStart)
      pieces.push({ start: step.start, end: step.end, rawStart: raw, rawEnd: raw, kept: false })
    }
  }
  // What the first step took out at a spot that no piece of the second step touched (the end of an emptied text).
  const end = pieces.at(-1)?.end ?? 0
  first.forEach((piece, index) => {
    if (piece.start === piece.end && !gone.has(index)) pieces.push({ ...piece, start: end, end })
  })
  return pieces
}

/** A map after one more round of edits. */
export const withPieces = (map: SourceMap, pieces: readonly Piece[]): SourceMap => ({
  ...map,
  pieces: compose(map.pieces, pieces),
})
