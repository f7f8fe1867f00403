/** Page numbers that the document prints: they name the pages of a text dump, and gaps in them show pages missing. */

import type { Document } from './document.ts'
import { gated, matchesOf } from './gates/gated.ts'
import { pageAt } from './locate.ts'
import type { Page, SourceMap } from './source-map.ts'

/**
 * `Pagina 3 van 8`, `Blad 2 van 3`, `Pagina 2/3`, alone on its line or far to the right of it. `Pagina 3 van 8` in a
 * sentence stands behind a single space and does not count.
 */
export const printedPage =
  /(?<=^|\n|\f| {3}|\t)[ \t]{0,40}(?:pagina|blad|bladzijde|page)[ \t]{1,4}(?<number>\d{1,4})[ \t]{0,4}(?:van|of|\/)[ \t]{0,4}(?<of>\d{1,4})[ \t]*(?=\r?\n|\f|$)/gi

/** What each of those is in the middle: a cheap look, for the pattern above tries every gap. */
const pageOf = gated(/(?:pagina|blad|bladzijde|page)[ \t]{1,4}\d{1,4}[ \t]{0,4}(?:van|of|\/)/i)
export const mayPrintPages = (text: string): boolean => pageOf.test(text)

/** The document with the printed numbers in its pages. Before any edit: offsets of pages are offsets of the raw text. */
export function withPrintedPages(document: Document): Document {
  if (!mayPrintPages(document.origin.raw)) return document
  const marks = [...matchesOf(printedPage, document.origin.raw)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    printed: Number(match.groups!.number),
    of: Number(match.groups!.of),
  }))
  if (marks.length === 0) return document
  const pages =
    document.origin.pages.length > 0 ? numbered(document.origin, marks) : divided(document.origin.raw, marks)
  return { ...document, origin: { ...document.origin, pages } }
}

type Mark = { readonly start: number; readonly end: number; readonly printed: number; readonly of: number }

/** Pages that the medium itself has, each with the first number printed on it. */
function numbered(map: SourceMap, marks: readonly Mark[]): Page[] {
  return map.pages.map((page) => {
    const mark = marks.find((m) => pageAt(map, m.start)?.rawStart === page.rawStart)
    return mark ? { ...page, printed: mark.printed, of: mark.of } : page
  })
}

/** Pages of a text dump without form feeds, cut at the printed numbers: at a foot behind it, at a head before it. */
function divided(raw: string, marks: readonly Mark[]): Page[] {
  const before = raw.slice(0, marks[0]!.start).trim().length
  const after = raw.slice(marks.at(-1)!.end).trim().length
  const isHead = before < 200 && after > 200
  const opening = isHead || marks[0]!.printed < 3 ? null : firstFoot(raw.slice(0, marks[0]!.start))
  const all = opening === null ? marks : [{ ...marks[0]!, ...opening, printed: 1 }, ...marks]
  const pages: Page[] = all
    .filter((mark, i) => mark.printed !== all[i - 1]?.printed)
    .map((mark, i, list) => ({
      rawStart: i === 0 ? 0 : isHead ? mark.start : list[i - 1]!.end,
      number: mark.printed,
      printed: mark.printed,
      of: mark.of,
    }))
  // Text behind the last foot stands on a page whose own foot is not in the dump.
  const last = marks.at(-1)!
  if (!isHead && after > 200) pages.push({ rawStart: last.end, number: last.printed + 1 })
  return pages
}

/**
 * Some letters number their first page with a mere `1` at its foot (VenJ, 2016), the others with `Pagina 3 van 3`.
 * Offsets of that line in the raw text; null where no page ends with it.
 */
function firstFoot(before: string): { start: number; end: number } | null {
  const feet = before.matchAll(/(?<=\n)[ \t]{0,200}1[ \t]{0,200}(?=\r?\n(?:[ \t]{0,200}\r?\n){2})/g)
  const foot = feet.find(({ index }) => before.slice(0, index).trim().length > 800)
  return foot ? { start: foot.index, end: foot.index + foot[0].length } : null
}
