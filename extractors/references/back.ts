/**
 * Words that stand for a reference made before:
 *
 *   2 Idem, p. 12.      3 Ibidem.                 in a footnote: what the footnote in front cites
 *   4 Zie noot 2.                                 what that footnote cites
 *   In voornoemde brief heb ik …                  the letter cited last in the words in front
 *
 * Only where one publication can be meant.
 */

import { bisect } from '../../pipeline/bisect.ts'
import type { Annotation, Block, Document } from '../../pipeline/document.ts'
import { gated, matchesOf } from '../../pipeline/gates/gated.ts'
import { readPages } from './numbers.ts'
import { part, read, WS } from './parts.ts'
import { type Reference, referenceOf } from './reference.ts'

export type ReferenceFound = Annotation<'reference', Reference>

const IDEM = part(`${WS}(?:(?:\\d{1,3}|\\*{1,3})[ ])?(?<words>[Ii]dem|[Ii]bid(?:em)?|[Ii]b\\.)(?!\\p{L})\\.?`)
const SEE_NOTE =
  /(?<!\p{L})(?:[Zz]ie|[Cc]onform)\s(?:ook\s|eveneens\s)?(?:voet|eind)?noot\s(?<marker>\d{1,3})(?![\p{L}\p{N}])/gu
const THE_LETTER =
  /(?<!\p{L})(?:voornoemde|voormelde|(?:boven|eerder|laatst)(?:genoemde|vermelde))\s(?:kamer)?brief(?!\p{L})/giu
/** Stands in front of the citation of a letter, in one sentence with it: `mijn brief van 3 mei 2021 over stages (`. */
const LETTER_CITED = /(?<!\p{L})(?:[Kk]amer)?brief(?!\p{L})[^.;()]{0,140}\(?$/u
/** A cheap look before the blocks are gone through. */
const CANDIDATE = gated(/(?<!\p{L})(?:idem|ibid|ib\.)|noot\s\d|(?:noemde|melde)\s/iu)
/** Characters in front of `voornoemde brief` in which the letter is cited. */
const NEAR = 800
/** More characters than the words about a cited letter take. */
const ABOUT = 180

export function* backReferences(document: Document, found: readonly ReferenceFound[]): Iterable<ReferenceFound> {
  if (found.length === 0 || !CANDIDATE.test(document.text)) return
  const inOrder = found.toSorted((a, b) => a.start - b.start)
  yield* repeated(document, inOrder)
  yield* pointedAt(document, inOrder)
  yield* letters(document, inOrder)
}

const meaning = (
  { text }: Document,
  rule: string,
  [start, end]: readonly [number, number],
  meant: ReferenceFound,
): ReferenceFound => {
  const { id, system, url, page: _, ...rest } = meant.value
  const pages = readPages(text, end)
  return {
    type: 'reference',
    start,
    end: pages?.end ?? end,
    value: referenceOf(id, system, url, { ...rest, page: pages?.page }),
    by: `references/${rule}`,
    basis: 'inferred',
    because: [`reference-${meant.start}`],
  }
}

/** Those from one offset to another; they are in text order. */
const between = (found: readonly ReferenceFound[], from: number, to: number): ReferenceFound[] =>
  found.slice(
    bisect(found, ({ start }) => start < from),
    bisect(found, ({ start }) => start < to),
  )

/** The one publication that is cited between two offsets; null where none is, or more. */
function onlyOne(found: readonly ReferenceFound[], from: number, to: number): ReferenceFound | null {
  const inside = between(found, from, to)
  return new Set(inside.map(({ value }) => value.id)).size === 1 ? inside[0]! : null
}

const notesOf = ({ blocks }: Document): Block[] => blocks.filter(({ type }) => type === 'footnote')

const isGap = (before: string | undefined, marker: string | undefined): boolean =>
  /^\d+$/.test(before ?? '') && /^\d+$/.test(marker ?? '') && Number(marker) > Number(before) + 1

function* repeated(document: Document, found: readonly ReferenceFound[]): Iterable<ReferenceFound> {
  let last: ReferenceFound | null = null
  let before: string | undefined
  for (const { start, end, marker } of notesOf(document)) {
    // The note in front is not in the text: a page or a line was lost.
    if (last && isGap(before, marker)) last = null
    before = marker
    const own = between(found, start, end).length > 0
    const idem = own ? null : read(IDEM, document.text, start)
    if (!idem || idem.end > end) {
      last = own ? onlyOne(found, start, end) : null
      continue
    }
    if (!last) continue
    const words = start + document.text.slice(start, idem.end).indexOf(idem.groups.words ?? '')
    last = meaning(document, 'idem', [words, idem.end], last)
    yield last
  }
}

function* pointedAt(document: Document, found: readonly ReferenceFound[]): Iterable<ReferenceFound> {
  const notes = Map.groupBy(notesOf(document), ({ marker }) => marker)
  for (const match of matchesOf(SEE_NOTE, document.text)) {
    const [note, another] = notes.get(match.groups!.marker) ?? []
    const meant = note && !another ? onlyOne(found, note.start, note.end) : null
    if (meant) yield meaning(document, 'note', [match.index, match.index + match[0].length], meant)
  }
}

function* letters(document: Document, found: readonly ReferenceFound[]): Iterable<ReferenceFound> {
  const { text } = document
  for (const match of matchesOf(THE_LETTER, text)) {
    const cited = between(found, match.index - NEAR, match.index).filter(
      ({ start, value }) =>
        (value.system === 'kamerstuk' || value.system === 'document') &&
        LETTER_CITED.test(text.slice(Math.max(0, start - ABOUT), start)),
    )
    const meant = new Set(cited.map(({ value }) => value.id)).size === 1 ? cited[0] : undefined
    if (meant) yield meaning(document, 'letter', [match.index, match.index + match[0].length], meant)
  }
}
