/** Where a stretch of the text stands on its pages: one box a line, as wide as its characters. */
import { bisect } from '../../bisect.ts'
import type { Span } from '../../document.ts'
import type { Box, Place, SourceMap } from '../../source-map.ts'
import type { Run } from './runs.ts'
import type { Placed, PlacedText } from './text.ts'
import { characterEdges, type Widths } from './widths.ts'

/** Width and height of each page as a person sees it, in points. */
export type PageSizes = readonly { readonly width: number; readonly height: number }[]

/** @param widths of the characters of each font, as far as the PDF was asked for them, in parts of its size */
export function pdfPlaces(
  { placed, pages }: PlacedText,
  sizes: PageSizes,
  widths: ReadonlyMap<string, Widths> = new Map(),
): SourceMap['place'] {
  const edge = characterEdges(
    placed.map(({ run }) => run),
    widths,
  )
  /** The part of a run that [start, end) takes, on its page. */
  const boxOf = ({ run, start, page }: Placed, span: Span): Box => {
    const from = run.turn === 'slanted' ? 0 : edge(run, span.start - start)
    const to = run.turn === 'slanted' ? run.width : edge(run, span.end - start)
    return onPage(run, run.x + from, run.x + to, sizes[page - 1]!)
  }
  return (raws): Place => {
    const lines = new Map<number, { page: number; box: Box }>()
    for (const span of raws)
      for (let at = firstAfter(placed, span.start); at < placed.length && placed[at]!.start < span.end; at++) {
        const { line, page } = placed[at]!
        const box = boxOf(placed[at]!, span)
        const sofar = lines.get(line)
        lines.set(line, { page, box: sofar ? around(sofar.box, box) : box })
      }
    const perPage = Map.groupBy(lines.values(), ({ page }) => page)
    const [first, ...rest] = [...perPage].map(([page, list]) => ({ page, boxes: list.map(({ box }) => rounded(box)) }))
    // Nothing printed there (a break, an empty stretch): the page alone.
    if (!first) return { in: 'pdf', page: pageOf(pages, raws[0]?.start ?? 0), boxes: [] }
    return rest.length > 0 ? { in: 'pdf', ...first, more: rest } : { in: 'pdf', ...first }
  }
}

/** The first run that ends behind this offset. */
export const firstAfter = (placed: readonly Placed[], offset: number): number =>
  bisect(placed, ({ start, run }) => start + run.text.length <= offset)

const pageOf = (pages: PlacedText['pages'], offset: number): number =>
  pages.findLast((page) => page.rawStart <= offset)?.number ?? 1

/** From the upright page of a run to the page as it lies: turns the corners back. */
function onPage(run: Run, left: number, right: number, { width, height }: PageSizes[number]): Box {
  const top = run.y - run.ascent * run.size
  const bottom = run.y - run.descent * run.size
  if (run.turn === 1) return [top, height - right, bottom, height - left]
  if (run.turn === 2) return [width - right, height - bottom, width - left, height - top]
  if (run.turn === 3) return [width - bottom, left, width - top, right]
  return [left, top, right, bottom]
}

const around = (a: Box, b: Box): Box => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
]

/** To hundredths of a point: finer is noise, and records stay small. */
const rounded = (box: Box): Box => box.map((value) => Math.round(value * 100) / 100) as unknown as Box
