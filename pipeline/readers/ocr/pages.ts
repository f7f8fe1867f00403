/** A PDF whose pages are recognised from their picture where their text layer is of no use. */
import type { Limits } from '../../limits.ts'
import type { OpenPdf } from '../pdf/open.ts'
import type { PageRuns } from '../pdf/runs.ts'
import { judgeLayer, type Layer, readableLetters } from './layer.ts'
import { type PageReading, pictureToPage } from './picture-to-page.ts'
import { openPictures, type PdfPictures } from './render.ts'
import { FONT } from './words-to-runs.ts'

export interface RecognisedPdf extends OpenPdf {
  /** The pages that were recognised so far, by number. */
  readonly recognised: ReadonlyMap<number, PageReading>
  /** Pages read by a text layer that nobody can read. */
  readonly garbled: ReadonlySet<number>
}

/** The part of a page that a scan covers; pictures in a letter are smaller. */
const SCAN = 0.5
/** A page with few words is a picture with a stamp on it when its picture has so many times as many. */
const MORE = 2

export function withRecognition(pdf: OpenPdf, bytes: Uint8Array, limits: Limits): RecognisedPdf {
  const { ocr } = limits
  const recognised = new Map<number, PageReading>()
  let pictures: Promise<PdfPictures> | null = null
  const picturesOf = (): Promise<PdfPictures> => (pictures ??= openPictures(bytes))
  const garbled = new Set<number>()
  // A page that cannot be drawn is read as far as its text goes.
  const drawn = <Value>(draw: (from: PdfPictures) => Promise<Value>): Promise<Value | null> =>
    picturesOf()
      .then(draw)
      .catch(() => null)
  const isUseful = async (layer: Layer, number: number): Promise<boolean> =>
    layer === 'sound' || (layer === 'sparse' && ((await drawn((from) => from.imageShare(number))) ?? 0) < SCAN)
  return {
    pages: pdf.pages,
    recognised,
    garbled,
    runs: async (number) => {
      const layer = await pdf.runs(number)
      const judged = judgeLayer(layer)
      if (judged === 'garbled') garbled.add(number)
      if (ocr === 'off' || (ocr === 'auto' && (await isUseful(judged, number)))) return layer
      const picture = await drawn((from) => from.picture(number))
      const reading = picture && (await pictureToPage(picture, limits))
      if (!reading || (ocr === 'auto' && !isBetter(reading.page, layer, judged === 'sparse' ? MORE : 1))) return layer
      garbled.delete(number)
      recognised.set(number, reading)
      return reading.page
    },
    // A picture has no drawing: only its one font is known.
    drawing: async (number) =>
      recognised.has(number) ? { rules: [], fonts: new Map([[FONT, FONT]]) } : pdf.drawing(number),
    close: async () => {
      const opened = await pictures?.catch(() => null)
      await opened?.close()
      await pdf.close()
    },
  }
}

const isBetter = (reading: PageRuns, layer: PageRuns, times: number): boolean =>
  readableLetters(reading) > times * readableLetters(layer)
