/** The picture of a page to its runs: upright, set straight, and with the way back to where they stand on the page. */
import type { Limits } from '../../limits.ts'
import type { Box } from '../../source-map.ts'
import type { Rule } from '../pdf/drawing.ts'
import type { PageRuns } from '../pdf/runs.ts'
import { readLoneCells } from './lone-cells.ts'
import { type Picture, pictureToPgm, type Quarter, upright } from './picture.ts'
import { pictureTables, readablePage, tablesToRules } from './picture-tables.ts'
import { recognise } from './recognise.ts'
import { chunksToRuns, type RecognisedRun } from './words-to-runs.ts'

export interface PageReading {
  /** The runs of a page that lies straight, in points. */
  readonly page: PageRuns & { readonly runs: readonly RecognisedRun[] }
  /** The lines of the tables in its picture, on the straight page. */
  readonly rules: readonly Rule[]
  /** The mean of its words by their length, from 0 to 100; 0 without words. */
  readonly confidence: number
  /** From a box on the straight page to the box around it on the page as it is. */
  readonly toPage: (box: Box) => Box
}

/** Below this mean the text may lie on its side or on its head. */
const DOUBTFUL = 65
const turns: readonly Quarter[] = [1, 3, 2]

/**
 * @returns null for a blank sheet
 * @throws UnreadableSource timeout
 */
export async function pictureToPage(picture: Picture, limits: Limits): Promise<PageReading | null> {
  let best = await readTurned(picture, 0, limits)
  if (!best || best.confidence >= DOUBTFUL) return best
  for (const turn of turns) {
    const reading = await readTurned(picture, turn, limits)
    if (reading && reading.confidence > best.confidence && characters(reading) >= characters(best) / 2) best = reading
    if (best.confidence >= DOUBTFUL) break
  }
  return best
}

const characters = ({ page }: PageReading): number => page.runs.reduce((sum, { text }) => sum + text.length, 0)

async function readTurned(picture: Picture, turn: Quarter, limits: Limits): Promise<PageReading | null> {
  const turned = turn === 0 ? picture : upright(picture, turn)
  // Tables that lie on their side are read as text.
  const tables = turn === 0 ? pictureTables(turned) : null
  const image = pictureToPgm(tables ? readablePage(turned, tables) : turned)
  if (!image) return null
  const recognised = await recognise(image, limits.milliseconds + limits.perPicture, { isStraight: tables !== null })
  const { canvas } = turned
  const seen = chunksToRuns(recognised.chunks, canvas.width / turned.width, turn)
  const lone: RecognisedRun[] = []
  for (const grid of tables?.grids ?? [])
    lone.push(...(await readLoneCells(picture, grid, tables?.askew ?? 0, seen, limits)))
  const runs = [...seen, ...lone]
  const { width, height } = picture
  return {
    page: { width, height, runs, tags: null },
    rules: tables ? tablesToRules(tables, picture, runs) : [],
    confidence: meanConfidence(runs),
    toPage: wayToPage(tables ? -tables.askew : recognised.straightened, turn, picture),
  }
}

/** By length: a word counts for more than a speck that was taken for a comma. */
function meanConfidence(runs: readonly RecognisedRun[]): number {
  const length = runs.reduce((sum, { text }) => sum + text.length, 0)
  const sum = runs.reduce((total, { text, confidence }) => total + text.length * confidence, 0)
  return length > 0 ? Math.round(sum / length) : 0
}

/** Less than this no corner of a page moves by a point. */
const STRAIGHT = 0.001

/**
 * The picture was turned about its middle to set it straight; boxes turn back with their corners. The picture lay
 * upright then, and a quarter turn does not change which way is with the clock.
 * @param angle radians, with the clock, by which it was turned
 */
export function wayToPage(
  angle: number,
  turn: Quarter,
  { width, height }: Pick<Picture, 'width' | 'height'>,
): PageReading['toPage'] {
  if (Math.abs(angle) < STRAIGHT) return (box) => box
  const [sin, cos] = [Math.sin(-angle), Math.cos(-angle)]
  const [middleX, middleY] = [width / 2, height / 2]
  const back = (x: number, y: number): readonly [number, number] => [
    middleX + cos * (x - middleX) - sin * (y - middleY),
    middleY + sin * (x - middleX) + cos * (y - middleY),
  ]
  return ([left, top, right, bottom]) => {
    const lies = turn % 2 === 1
    // Only the ends of the middle line are turned: a box around turned corners would take in the lines beside it.
    const half = (lies ? right - left : bottom - top) / 2
    const ends = lies
      ? [back(left + half, top), back(left + half, bottom)]
      : [back(left, top + half), back(right, top + half)]
    const [xs, ys] = [ends.map(([x]) => x), ends.map(([, y]) => y)]
    const [wide, high] = lies ? [half, 0] : [0, half]
    return [Math.min(...xs) - wide, Math.min(...ys) - high, Math.max(...xs) + wide, Math.max(...ys) + high]
  }
}
