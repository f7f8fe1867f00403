/** Pages of rows to one text that knows where each run stands in it. */
import type { Page } from '../../source-map.ts'
import { type Grid, type Row, rowsToBands, rowsToGrid, rowToLeads } from './cells.ts'
import { blanks, leadingOf, type Region } from './layout.ts'
import type { Run } from './runs.ts'

/** A run and where it starts in the text. */
export interface Placed {
  readonly start: number
  readonly run: Run
  /** From 1. */
  readonly page: number
  /** Counts the lines of the document, so that runs of one line have one box. */
  readonly line: number
}

export interface PlacedText {
  readonly text: string
  /** In text order. */
  readonly placed: readonly Placed[]
  readonly pages: readonly Page[]
}

/** As text dumps of PDFs have it: a form feed in front of each page but the first. */
const PAGE_BREAK = '\n\f'

export function pagesToText(pages: readonly (readonly Region[])[]): PlacedText {
  const leading = leadingOf(pages.flat())
  const out: string[] = []
  const placed: Placed[] = []
  const starts: Page[] = []
  let at = 0
  let line = 0
  const put = (text: string): void => {
    out.push(text)
    at += text.length
  }
  for (const [index, regions] of pages.entries()) {
    if (index > 0) put(PAGE_BREAK)
    starts.push({ rawStart: at, number: index + 1 })
    for (const [order, region] of regions.entries()) {
      if (order > 0) put('\n\n')
      const blank = blanks(region, leading)
      const grids = rowGrids(region)
      for (const [place, row] of region.entries()) {
        if (place > 0) put(blank[place] ? '\n\n' : '\n')
        for (const { run, before } of rowToLeads(row, grids[place]!)) {
          put(before)
          placed.push({ start: at, run, page: index + 1, line })
          put(run.text)
        }
        line++
      }
    }
  }
  return { text: out.join(''), placed, pages: starts }
}

/** The grid of each row: that of its table, or its own. */
function rowGrids(region: readonly Row[]): Grid[] {
  const grids = region.map((row) => rowsToGrid([row]))
  for (const { from, to } of rowsToBands(region)) grids.fill(rowsToGrid(region.slice(from, to)), from, to)
  return grids
}
