/** From the page of a PDF to its regions, its tables found: as much is asked of the PDF as the page needs, and no more. */
import { withAlignedTables } from './aligned-tables.ts'
import { type Row, rowsToBands } from './cells.ts'
import { withContinuedRows } from './continued-rows.ts'
import { openTable } from './continued-tables.ts'
import type { Rule } from './drawing.ts'
import { bodyOf, isBoldName, mayBeHeading } from './headings.ts'
import type { PageLayout } from './hints.ts'
import { pageToRegions, type Region } from './layout.ts'
import type { OpenPdf } from './open.ts'
import { furnitureOf } from './page-edges.ts'
import { ruledTables } from './ruled-tables.ts'
import type { PageRuns, Run } from './runs.ts'
import { withSignaturesApart } from './signatures.ts'
import { tableToRun } from './table.ts'
import { type FoundTable, taggedTables } from './tagged-tables.ts'

export interface SeenPages {
  readonly layouts: PageLayout[]
  /** The names of the fonts, as far as they were asked for. */
  readonly fonts: Map<string, string>
  /** How wide the characters of each font are, as far as that was seen, in parts of its size. */
  readonly widths: Map<string, Map<string, number>>
}

/** Reads a page and adds it to those that were seen. */
export async function layOutPage(pdf: OpenPdf, number: number, seen: SeenPages): Promise<void> {
  const page = await pdf.runs(number)
  const isBold = (run: Run): boolean => isBoldName(seen.fonts.get(run.font))
  const plain = pageToRegions(page)
  let rules: readonly Rule[] = []
  if (needsDrawing(page, plain, seen)) {
    const drawing = await pdf.drawing(number)
    for (const [font, name] of drawing.fonts) seen.fonts.set(font, name)
    for (const [font, widths] of drawing.widths ?? [])
      seen.widths.set(font, new Map([...(seen.widths.get(font) ?? []), ...widths]))
    rules = drawing.rules
  }
  const tagged = taggedTables(page, isBold)
  const tables = tagged.length > 0 ? tagged : ruledTables(page.runs, rules, isBold)
  const regions = tables.length > 0 ? pageToRegions(withTables(page, tables)) : plain
  const goOn = continuing({ page, regions }, seen, rules)
  const toRegion = (region: Region): Region => withSignaturesApart(withAlignedTables(goOn(region), rules, isBold))
  seen.layouts.push({ page, regions: regions.map(toRegion) })
}

/** So many pages before a page tell what every page carries, and what table goes on. */
const BEFORE = 8

/** What makes rows of a table that the page before left open into a table. */
function continuing(layout: PageLayout, { layouts }: SeenPages, rules: readonly Rule[]): (region: Region) => Region {
  const before = layouts.slice(-BEFORE)
  const isTable = ({ line }: Row): boolean => line.runs[0]!.table !== undefined
  const open = before.at(-1)?.regions.some((region) => region.some(isTable)) ? openTable(before) : null
  if (!open) return (region) => region
  const isFurniture = furnitureOf([...before, layout])
  return (region) => withContinuedRows(region, open, rules, (row) => isFurniture(row, before.length))
}

/** A page with what may be a table, unless tags tell; or with what may be a heading in a font of which no name is known. */
function needsDrawing(page: PageRuns, regions: readonly Region[], { fonts }: SeenPages): boolean {
  if (page.tags === null && regions.some((region) => rowsToBands(region).some(({ from, to }) => to - from > 1)))
    return true
  const body = bodyOf(page.runs)
  return regions.flat().some((row) => mayBeHeading(row, body) && row.line.runs.some((run) => !fonts.has(run.font)))
}

/** The page with one run in the place of each table. */
function withTables(page: PageRuns, tables: readonly FoundTable[]): PageRuns {
  const taken = new Set(tables.flatMap(({ runs }) => runs))
  return {
    ...page,
    runs: [...page.runs.filter((run) => !taken.has(run)), ...tables.map(({ table }) => tableToRun(table))],
  }
}
