/** A PDF whose pages are recognised from their picture where their text layer is of no use. */
import type { Limits } from '../../limits.ts'
import type { Drawing } from '../pdf/drawing.ts'
import type { OpenPdf } from '../pdf/open.ts'
import type { PageRuns } from '../pdf/runs.ts'
import { judgeLayer, type Layer, readableLetters } from './layer.ts'
import type { Picture } from './picture.ts'
import { type PageReading, pictureToPage } from './picture-to-page.ts'
import { openForRecognition, type PdfPictures } from './render.ts'
import { mayBeScan, mayHaveTable, type ScanTables, scanTables } from './scan-tables.ts'
import { FONT } from './words-to-runs.ts'

export interface RecognisedPdf extends OpenPdf {
  /** The pages that were recognised so far, by number. */
  readonly recognised: ReadonlyMap<number, PageReading>
  /** How many pictures of pages were looked at so far. */
  readonly pictures: () => number
  /** Pages read by a text layer that nobody can read. */
  readonly garbled: ReadonlySet<number>
  /** The pages read by their layer, with tables that their picture shows. */
  readonly tables: ReadonlyMap<number, ScanTables>
}

/** The part of a page that a scan covers; pictures in a letter are smaller. */
const SCAN = 0.5
/** A page with few words is a picture with a stamp on it when its picture has so many times as many. */
const MORE = 2

export function withRecognition(pdf: OpenPdf, bytes: Uint8Array, limits: Limits): RecognisedPdf {
  const { ocr } = limits
  const recognised = new Map<number, PageReading>()
  let pictures: Promise<PdfPictures> | null = null
  const picturesOf = (): Promise<PdfPictures> => (pictures ??= openForRecognition(bytes))
  const garbled = new Set<number>()
  // A page that cannot be drawn is read as far as its text goes.
  const drawn = <Value>(draw: (from: PdfPictures) => Promise<Value>): Promise<Value | null> =>
    picturesOf()
      .then(draw)
      .catch(() => null)
  let looks = 0
  const pictureOf = (number: number): Promise<Picture | null> => {
    looks++
    limits.onPicture?.()
    return drawn((from) => from.picture(number))
  }
  const tables = new Map<number, ScanTables>()
  const drawings = new Map<number, Promise<Drawing>>()
  const drawingOf = (number: number): Promise<Drawing> => {
    const drawing = drawings.get(number) ?? pdf.drawing(number)
    drawings.set(number, drawing)
    return drawing
  }
  const hasScans = mayBeScan(bytes)
  /** How often each word stands in the layers so far. */
  const seen = new Map<string, number>()
  const addWords = ({ runs }: PageRuns): void => {
    for (const word of runs.flatMap(({ text }) => text.toLowerCase().split(/\s+/u)))
      seen.set(word, (seen.get(word) ?? 0) + 1)
  }
  /** The layer of a page; with the tables of its picture, where it is a scan. */
  const withTables = async (layer: PageRuns, number: number): Promise<PageRuns> => {
    if (!hasScans || !mayHaveTable(layer) || ((await drawingOf(number)).pictured ?? 0) < SCAN) return layer
    const picture = await pictureOf(number)
    const found =
      picture && (await scanTables(picture, layer, limits, (word) => (seen.get(word.toLowerCase()) ?? 0) > 1))
    if (found) tables.set(number, found)
    return found ? found.page : layer
  }
  const isUseful = async (layer: Layer, number: number): Promise<boolean> =>
    layer === 'sound' || (layer === 'sparse' && ((await drawn((from) => from.imageShare(number))) ?? 0) < SCAN)
  return {
    pages: pdf.pages,
    recognised,
    garbled,
    tables,
    pictures: () => looks,
    runs: async (number) => {
      const layer = await pdf.runs(number)
      const judged = judgeLayer(layer)
      if (hasScans) addWords(layer)
      if (judged === 'garbled') garbled.add(number)
      if (ocr === 'off' || (ocr === 'auto' && (await isUseful(judged, number))))
        return judged === 'sound' ? withTables(layer, number) : layer
      const picture = await pictureOf(number)
      const reading = picture && (await pictureToPage(picture, limits))
      if (!reading || (ocr === 'auto' && !isBetter(reading.page, layer, judged === 'sparse' ? MORE : 1))) return layer
      garbled.delete(number)
      recognised.set(number, reading)
      return reading.page
    },
    // A picture has no drawing: only the lines that it shows are known, and its one font.
    drawing: async (number) => {
      const reading = recognised.get(number)
      if (reading) return { rules: reading.rules, fonts: new Map([[FONT, FONT]]) }
      const drawing = await drawingOf(number)
      const found = tables.get(number)
      return found ? { ...drawing, rules: [...drawing.rules, ...found.rules] } : drawing
    },
    close: async () => {
      const opened = await pictures?.catch(() => null)
      await opened?.close()
      await pdf.close()
    },
  }
}

const isBetter = (reading: PageRuns, layer: PageRuns, times: number): boolean =>
  readableLetters(reading) > times * readableLetters(layer)
