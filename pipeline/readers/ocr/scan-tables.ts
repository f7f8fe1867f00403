/** Tables on a scan that has a text layer: their lines from its picture, and the words that the layer lacks or misread. */
import type { Limits } from '../../limits.ts'
import { UnreadableSource } from '../../notice.ts'
import { rowsToBands } from '../pdf/cells.ts'
import type { Rule } from '../pdf/drawing.ts'
import { pageToRegions } from '../pdf/layout.ts'
import type { PageRuns, Run } from '../pdf/runs.ts'
import type { Picture } from './picture.ts'
import { pictureTables, tablesToRules } from './picture-tables.ts'
import { type PageReading, wayToPage } from './picture-to-page.ts'
import { type IsKnown, type Reread, type RereadPage, rereadTables } from './reread.ts'

export interface ScanTables {
  /** The layer set straight, with the words of the picture. */
  readonly page: PageRuns
  readonly rules: readonly Rule[]
  readonly changes: readonly Reread[]
  readonly toPage: PageReading['toPage']
}

/** Pixels: a page that is scanned for reading is wider. Logos and portraits are not. */
const NARROWEST = 600

/** Whether a PDF has a picture wide enough for a scan: the entries of pictures stand in the bytes as they are. */
export function mayBeScan(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = buffer.indexOf('/Width'); at >= 0; at = buffer.indexOf('/Width', at + 1)) {
    const width = /^\/Width\s+(\d+)/.exec(buffer.toString('latin1', at, at + 20))?.[1]
    if (Number(width) >= NARROWEST) return true
  }
  return false
}

/** Degrees by which a sheet may lie askew: a row of cells is none where its ends are a line apart. */
const SLANTS = [0, 0.5, -0.5, 1, -1]

/** Lines with cells: without any, a page has no table that is worth the drawing of its picture. */
export const mayHaveTable = (page: PageRuns): boolean =>
  SLANTS.some((degrees) =>
    pageToRegions({ ...page, runs: turnedBack(page, (degrees * Math.PI) / 180) }).some((region) =>
      rowsToBands(region).some(({ from, to }) => to - from > 1),
    ),
  )

/** @returns null where the picture shows no table */
export async function scanTables(
  picture: Picture,
  layer: PageRuns,
  limits: Limits,
  isKnown: IsKnown,
): Promise<ScanTables | null> {
  const tables = pictureTables(picture)
  if (!tables) return null
  const straight = turnedBack(layer, tables.askew)
  const { runs, changes } = await rereadInTime(picture, tables, straight, limits, isKnown)
  return {
    page: { ...layer, runs },
    rules: tablesToRules(tables, picture, runs),
    changes,
    toPage: wayToPage(-tables.askew, 0, picture),
  }
}

/** A layer that can be read stays readable where recognition takes too long, or is not wanted. */
async function rereadInTime(...asked: Parameters<typeof rereadTables>): Promise<RereadPage> {
  const [, , runs, limits] = asked
  if (limits.ocr === 'off') return { runs, changes: [] }
  try {
    return await rereadTables(...asked)
  } catch (error) {
    if (error instanceof UnreadableSource) return { runs, changes: [] }
    throw error
  }
}

/** Runs turned back about the middle of the page, as the picture was. */
function turnedBack({ runs, width, height }: PageRuns, askew: number): readonly Run[] {
  if (askew === 0) return runs
  const [sin, cos] = [Math.sin(askew), Math.cos(askew)]
  return runs.map((run) => {
    if (run.turn !== 0) return run
    const [x, y] = [run.x - width / 2, run.y - height / 2]
    return { ...run, x: width / 2 + cos * x + sin * y, y: height / 2 - sin * x + cos * y }
  })
}
