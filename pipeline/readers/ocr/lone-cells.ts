/** Cells in which the picture has ink and the recogniser saw nothing: a figure by itself is no line to it. */
import type { Limits } from '../../limits.ts'
import { type Grid, gridToSets, rulesToGrids } from '../pdf/ruled-tables.ts'
import { type Run, rightOf } from '../pdf/runs.ts'
import { type FlatTable, flattened } from './flatten.ts'
import { withImplied } from './implied-rules.ts'
import { DPI, dpiFor, MOST_PIXELS, MOST_SIDE, type Picture, pictureToPgm, sheet } from './picture.ts'
import { recognise } from './recognise.ts'
import { chunksToRuns, type RecognisedRun } from './words-to-runs.ts'

/** Left, top, right, bottom in points. */
type Box = readonly [number, number, number, number]

/** Cells that are read, at most: a table of which more is unread is no table. */
const MOST = 60
/** Points around each cell in the picture that is made of them. */
const ROOM = 8
/** Ink is darker than this; a cell has so many pixels of it. A dash of five points at 300 dpi has 60. */
const DARK = 110
const INK = 40

/**
 * @param runs of the straight page
 * @throws UnreadableSource timeout
 */
export async function readLoneCells(
  picture: Picture,
  grid: Grid,
  askew: number,
  runs: readonly Run[],
  limits: Limits,
): Promise<RecognisedRun[]> {
  const empty = emptyCells(grid, runs)
  if (empty.length === 0) return []
  const flat = flattened(picture, grid, askew, { dpi: dpiFor(picture, DPI) })
  const cells = empty.filter((cell) => hasInk(flat, cell)).slice(0, MOST)
  const out: RecognisedRun[] = []
  for (const own of stacks(cells, scaleOf(flat))) out.push(...(await readStack(flat, own, limits)))
  return out
}

async function readStack(flat: FlatTable, cells: readonly Box[], limits: Limits): Promise<RecognisedRun[]> {
  const { stack, tops } = stacked(flat, cells)
  const image = pictureToPgm(stack)
  if (!image) return []
  const { chunks } = await recognise(image, limits.milliseconds + limits.perPicture, {
    isStraight: true,
    isBlock: true,
  })
  return chunksToRuns(chunks, scaleOf(flat), 0).flatMap((run) => {
    const at = tops.findLastIndex((top) => top <= run.y - run.size / 3)
    const cell = cells[at]
    return cell ? [{ ...run, x: run.x - ROOM + cell[0], y: run.y - tops[at]! + cell[1] }] : []
  })
}

/** The cells of a grid in which no run stands. */
function emptyCells(grid: Grid, runs: readonly Run[]): Box[] {
  const [whole = grid] = rulesToGrids(withImplied(grid, runs))
  const { xs, ys } = whole
  const rootOf = gridToSets(whole)
  const columns = xs.length - 1
  const sets = Map.groupBy(Array(columns * (ys.length - 1)).keys(), rootOf)
  return [...sets.values()].flatMap((set): Box[] => {
    const [rows, own] = [set.map((index) => Math.floor(index / columns)), set.map((index) => index % columns)]
    const box: Box = [
      xs[Math.min(...own)]!,
      ys[Math.min(...rows)]!,
      xs[Math.max(...own) + 1]!,
      ys[Math.max(...rows) + 1]!,
    ]
    return runs.some((run) => stands(run, box)) ? [] : [box]
  })
}

function stands(run: Run, [left, top, right, bottom]: Box): boolean {
  const [x, y] = [(run.x + rightOf(run)) / 2, run.y - 0.3 * run.size]
  return x > left && x < right && y > top && y < bottom
}

function hasInk(flat: FlatTable, cell: Box): boolean {
  const { data } = flat.canvas.getContext('2d').getImageData(...inPixels(flat, cell))
  let dark = 0
  for (let at = 0; at < data.length; at += 4) if (data[at]! < DARK) dark++
  return dark >= INK
}

/** Pixels to a point. */
const scaleOf = ({ canvas, width }: FlatTable): number => canvas.width / width

/**
 * The cells in their order, as many together as one picture may hold: sixty columns of a page under one another would
 * be longer than the recogniser takes, and as wide as the widest.
 */
export function stacks(cells: readonly Box[], scale: number): Box[][] {
  const out: Box[][] = []
  let [width, height] = [0, 0]
  for (const cell of cells) {
    const [wide, high] = [cell[2] - cell[0] + 2 * ROOM, cell[3] - cell[1] + ROOM]
    const [widest, highest] = [Math.max(width, wide), height + high]
    const fits = highest * scale <= MOST_SIDE && widest * highest * scale ** 2 <= MOST_PIXELS
    const own = fits ? out.at(-1) : undefined
    if (own) own.push(cell)
    else out.push([cell])
    ;[width, height] = own ? [widest, highest] : [wide, ROOM + high]
  }
  return out
}

/** Left, top, width and height; the points nearest to its lines are left out. */
function inPixels(flat: FlatTable, [left, top, right, bottom]: Box): [number, number, number, number] {
  const scale = scaleOf(flat)
  const at = (points: number): number => Math.max(1, Math.round(points * scale))
  return [at(left - flat.left), at(top - flat.top), at(right - left), at(bottom - top)]
}

/** The cells under one another, and where each begins, in points. */
function stacked(flat: FlatTable, cells: readonly Box[]): { stack: Picture; tops: number[] } {
  const scale = scaleOf(flat)
  const tops: number[] = []
  let height = ROOM
  for (const [, top, , bottom] of cells) {
    tops.push(height)
    height += bottom - top + ROOM
  }
  const width = Math.max(...cells.map(([left, , right]) => right - left)) + 2 * ROOM
  const { canvas, pen } = sheet(width * scale, height * scale)
  for (const [index, cell] of cells.entries()) {
    const [x, y, wide, high] = inPixels(flat, cell)
    pen.drawImage(flat.canvas, x, y, wide, high, ROOM * scale, tops[index]! * scale, wide, high)
  }
  return { stack: { canvas, width, height }, tops }
}
