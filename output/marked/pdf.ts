/** A copy of a PDF letter with its findings drawn over it. */
import { degrees, PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from 'pdf-lib'
import type { LetterRecord } from '../../corpus/record.ts'
import { CorpusError } from '../../corpus/store/store.ts'
import { openPictures, type SeenPage } from '../../pipeline/readers/pdf/render.ts'
import { type Brush, type Colour, drawMarks, findingsToMarks } from './marks.ts'

/**
 * @param bytes the source of the record, a PDF
 * @throws CorpusError for a PDF that can be read and not be written (encrypted, built oddly)
 */
export async function markedPdf(bytes: Uint8Array, { findings }: LetterRecord): Promise<Uint8Array> {
  const pictures = await openPictures(bytes)
  try {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
    const font = await pdf.embedFont(StandardFonts.Helvetica)
    const pages = pdf.getPages()
    for (const [number, marks] of findingsToMarks(findings)) {
      const page = pages[number - 1]
      if (!page) throw new Error(`its page ${number} is not where it should be`)
      const seen = await pictures.seen(number)
      drawMarks(marks, seen.height, brushOn(page, seen, font))
    }
    return await pdf.save()
  } catch (cause) {
    const why =
      cause instanceof Error && /encrypted/i.test(cause.message) ? 'it is encrypted' : (cause as Error).message
    throw new CorpusError(`no copy of this PDF can be made: ${why}`, 'see its pages as pictures: --png DIR', { cause })
  } finally {
    await pictures.close()
  }
}

/** From points as seen back to the coordinates of the page: turned, cropped, scaled. */
function brushOn(page: PDFPage, { transform: [a, b, c, d, e, f] }: SeenPage, font: PDFFont): Brush {
  const area = a * d - b * c
  const back = (x: number, y: number): [number, number] => [
    (d * (x - e) - c * (y - f)) / area,
    (a * (y - f) - b * (x - e)) / area,
  ]
  const scale = Math.hypot(a, b)
  // Where a line that a person sees as level runs in the coordinates of the page.
  const rotate = degrees((Math.atan2(-b / area, d / area) * 180) / Math.PI)
  return {
    box: ([left, top, right, bottom], colour) => {
      const [x1, y1] = back(left, top)
      const [x2, y2] = back(right, bottom)
      page.drawRectangle({
        x: Math.min(x1, x2),
        y: Math.min(y1, y2),
        width: Math.abs(x2 - x1),
        height: Math.abs(y2 - y1),
        color: inPdf(colour),
        opacity: 0.12,
        borderColor: inPdf(colour),
        borderWidth: 0.5 / scale,
      })
    },
    words: (words, left, baseline, size, colour) => {
      const [x, y] = back(left, baseline)
      page.drawText(words, { x, y, size: size / scale, font, color: inPdf(colour), rotate })
    },
  }
}

const inPdf = ([red, green, blue]: Colour) => rgb(red / 255, green / 255, blue / 255)
