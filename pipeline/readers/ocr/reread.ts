/** Words of a scan's own text layer beside what its picture shows: those that it lacks or misread in tables. */
import type { Limits } from '../../limits.ts'
import { isValue } from '../../tables/values.ts'
import { type Grid, gridToSets, rulesToGrids } from '../pdf/ruled-tables.ts'
import { type Run, rightOf } from '../pdf/runs.ts'
import { shareOf } from '../pdf/widths.ts'
import { type Box, type FlatTable, flattened } from './flatten.ts'
import { withImplied } from './implied-rules.ts'
import { readLoneCells } from './lone-cells.ts'
import { DPI, dpiFor, type Picture, pictureToPgm } from './picture.ts'
import type { PictureTables } from './picture-tables.ts'
import { recognise } from './recognise.ts'
import { chunksToRuns, type RecognisedRun } from './words-to-runs.ts'

/** A word that takes the place of one of the layer, or stands where the layer has none. */
export interface Reread {
  readonly runs: readonly RecognisedRun[]
  /** The word of the layer; the empty string where it has none. */
  readonly before: string
}

/** Whether a word of the layer is read elsewhere in the document too, so that it is no misreading. */
export type IsKnown = (word: string) => boolean

export interface RereadPage {
  readonly runs: readonly Run[]
  readonly changes: readonly Reread[]
}

/** The recogniser must be this sure of a word, to believe it rather than the layer. */
const SURE = 85
/** It must read the same from a picture of another size: what is blurred comes out otherwise then. */
const SECOND_DPI = 400

/**
 * @param runs of the layer, on the straight page
 * @throws UnreadableSource timeout
 */
export async function rereadTables(
  picture: Picture,
  tables: PictureTables,
  runs: readonly Run[],
  limits: Limits,
  isKnown: IsKnown,
): Promise<RereadPage> {
  let page: RereadPage = { runs, changes: [] }
  for (const grid of tables.grids) {
    const read = async (dpi: number, only?: readonly Run[]): Promise<RecognisedRun[]> =>
      readFlat(
        flattened(picture, grid, tables.askew, { dpi: dpiFor(picture, dpi), ...(only && { only: only.map(around) }) }),
        limits,
      )
    const seen = await read(DPI)
    const lone = await readLoneCells(picture, grid, tables.askew, [...page.runs, ...seen], limits)
    const first = [...seen, ...lone]
    const changes = changesIn(grid, page.runs, first, isKnown)
    if (changes.length === 0) continue
    const places = changes.flatMap(({ ours }) => ours)
    const second = await read(SECOND_DPI, places)
    const agreed = changes.filter(({ ours }) => ours.every((word) => second.some((other) => isSame(word, other))))
    page = { runs: withChanges(page.runs, agreed), changes: [...page.changes, ...agreed.map(toReread)] }
  }
  return page
}

/** Room around a word that is read again, in parts of its size: enough for its neighbours to tell its baseline. */
const BESIDE = 4

const around = ({ x, y, width, size }: Run): Box => [
  x - BESIDE * size,
  y - 1.1 * size,
  x + width + BESIDE * size,
  y + 0.4 * size,
]

async function readFlat(flat: FlatTable, limits: Limits): Promise<RecognisedRun[]> {
  const image = pictureToPgm(flat)
  if (!image) return []
  const { chunks } = await recognise(image, limits.milliseconds + limits.perPicture, { isStraight: true })
  const { left, top } = flat
  const runs = chunksToRuns(chunks, flat.canvas.width / flat.width, 0)
  return runs.map((run) => ({ ...run, x: run.x + left, y: run.y + top }))
}

/** A word of the layer: a stretch of a run. */
interface LayerWord {
  readonly run: Run
  readonly from: number
  readonly to: number
  readonly left: number
  readonly right: number
}

interface Change {
  readonly words: readonly LayerWord[]
  readonly ours: readonly RecognisedRun[]
}

const textOf = ({ run, from, to }: LayerWord): string => run.text.slice(from, to)
const toReread = ({ words, ours }: Change): Reread => ({ runs: ours, before: words.map(textOf).join(' ') })

const wordsOf = (run: Run): LayerWord[] =>
  [...run.text.matchAll(/\S+/gu)].map(({ index, 0: word }) => ({
    run,
    from: index,
    to: index + word.length,
    left: run.x + run.width * shareOf(run.text, index),
    right: run.x + run.width * shareOf(run.text, index + word.length),
  }))

/** Words read otherwise than the layer has them, and words in cells in which it has none. */
function changesIn(grid: Grid, runs: readonly Run[], ours: readonly RecognisedRun[], isKnown: IsKnown): Change[] {
  const upright = runs.filter(({ turn }) => turn === 0)
  const cellOf = cellsOf(grid, ours)
  const layer = Map.groupBy(upright.flatMap(wordsOf), (word) => cellOf((word.left + word.right) / 2, word.run))
  const read = Map.groupBy(ours, (run) => cellOf(run.x + run.width / 2, run))
  return [...read].flatMap(([cell, own]) => {
    const words = layer.get(cell) ?? []
    if (cell < 0) return []
    if (words.length === 0) return own.every(({ confidence }) => confidence >= SURE) ? [{ words, ours: own }] : []
    const isFigure = isValue(words.map(textOf).join(' '))
    return pairs(words, own).filter((change) => isBetter(change, isFigure, isKnown))
  })
}

/** The cell that a place is in, by the lines that are drawn and those that the words show; -1 outside of all. */
function cellsOf(grid: Grid, ours: readonly RecognisedRun[]): (x: number, run: Run) => number {
  const [whole = grid] = rulesToGrids(withImplied(grid, ours))
  const rootOf = gridToSets(whole)
  const { xs, ys } = whole
  return (x, run) => {
    const y = run.y - 0.3 * run.size
    const [row, column] = [ys.findLastIndex((edge) => edge <= y), xs.findLastIndex((edge) => edge <= x)]
    if (row < 0 || column < 0 || row >= ys.length - 1 || column >= xs.length - 1) return -1
    return rootOf(row * (xs.length - 1) + column)
  }
}

/** Words that stand on the same place: `coördinatierol GGD` and `cobrdinatierolGGD`. */
function pairs(words: readonly LayerWord[], ours: readonly RecognisedRun[]): Change[] {
  const out: { words: LayerWord[]; ours: RecognisedRun[] }[] = []
  for (const run of ours) {
    const over = words.filter((word) => isOver(word, run))
    if (over.length === 0) continue
    const own = out.find((pair) => pair.words.some((word) => over.includes(word)))
    if (own) {
      own.ours.push(run)
      own.words.push(...over.filter((word) => !own.words.includes(word)))
    } else out.push({ words: over, ours: [run] })
  }
  // A word of several lines, or of half of what it stands over, is no other reading of one.
  return out.filter((pair) => new Set(pair.words.map(({ run }) => run.y)).size === 1)
}

const isOver = ({ run, left, right }: LayerWord, own: RecognisedRun): boolean =>
  Math.abs(run.y - own.y) <= 0.5 * run.size &&
  Math.min(right, rightOf(own)) - Math.max(left, own.x) > 0.4 * Math.min(right - left, own.width)

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/gu, '')
const isSame = (word: Run, other: Run): boolean =>
  word.text === other.text && Math.abs(word.x - other.x) <= word.size && Math.abs(word.y - other.y) <= word.size / 2

/**
 * Another word, of which the recogniser is sure. Thin letters are lost in a blurred scan (`demente` for `dementie`), so
 * a word that only lacks letters is none; nor is one with figures that the layer does not have (`worden1` for
 * `worden/`), or one in the place of a word that the layer has elsewhere too (`doel` for `deel`).
 */
function isBetter({ words, ours }: Change, isFigure: boolean, isKnown: IsKnown): boolean {
  const [before, after] = [plain(words.map(textOf).join('')), plain(ours.map(({ text }) => text).join(''))]
  if (before === after || isFigure || isWithin(after, before)) return false
  if (
    !isWithin(figures(after), figures(before)) ||
    words.every((word) => LETTERS.test(textOf(word)) && isKnown(textOf(word)))
  )
    return false
  return ours.every(({ confidence }) => confidence >= SURE) && /[\p{L}\p{N}&]/u.test(after)
}

const LETTERS = /\p{L}{2}/u
const figures = (text: string): string => text.replace(/\D+/g, '')

/** Whether all signs of the one come in the other, in that order. */
function isWithin(part: string, whole: string): boolean {
  let at = 0
  for (const sign of whole) if (sign === part[at]) at++
  return at === part.length
}

/** The runs of the layer with the words that were read anew, on the baselines of those that they replace. */
function withChanges(runs: readonly Run[], changes: readonly Change[]): Run[] {
  const replaced = runs.flatMap((run) => {
    const own = changes.filter(({ words }) => words.some((word) => word.run === run))
    return own.length === 0 ? [run] : parted(run, own)
  })
  return [...replaced, ...changes.filter(({ words }) => words.length === 0).flatMap(({ ours }) => ours)]
}

function parted(run: Run, changes: readonly Change[]): Run[] {
  const taken = changes.flatMap(({ words }) => words).filter((word) => word.run === run)
  const kept = wordsOf(run).filter(({ from }) => !taken.some((word) => word.from === from))
  const left = kept.map((word) => ({
    ...run,
    text: textOf(word),
    x: word.left,
    width: word.right - word.left,
    spaceAfter: word.to < run.text.length || run.spaceAfter,
  }))
  const fresh = changes
    .filter(({ words }) => words[0]!.run === run)
    .flatMap(({ ours }) => ours.map((own) => ({ ...own, y: run.y, size: run.size, em: run.size, spaceAfter: true })))
  return [...left, ...fresh].sort((a, b) => a.x - b.x)
}
