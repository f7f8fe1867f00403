/** PDFs made for tests: invented letters, drawn run by run at points from the top left. */
import { PDFDocument, type PDFFont, type PDFPage, StandardFonts } from 'pdf-lib'
import type { Document } from '../../pipeline/document.ts'
import { defaultLimits, type Limits } from '../../pipeline/limits.ts'
import { readPdf } from '../../pipeline/readers/pdf/pdf.ts'
import { identify } from '../../pipeline/source.ts'

export interface Pen {
  /** Draws a line of text with its baseline at y from the top. */
  readonly write: (text: string, x: number, y: number, size?: number, font?: 'plain' | 'bold' | 'italic') => void
  /** Draws lines one under the other and gives the y of the next. */
  readonly lines: (texts: readonly string[], x: number, y: number, size?: number, leading?: number) => number
  readonly page: PDFPage
  readonly font: PDFFont
  readonly italic: PDFFont
}

/** A PDF with a page for each function. */
export async function pdfOf(...pages: readonly ((pen: Pen) => void)[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const fonts = {
    plain: await pdf.embedFont(StandardFonts.Helvetica),
    bold: await pdf.embedFont(StandardFonts.HelveticaBold),
    italic: await pdf.embedFont(StandardFonts.TimesRomanItalic),
  }
  for (const draw of pages) {
    const page = pdf.addPage([595, 842])
    const write: Pen['write'] = (text, x, y, size = 9, font = 'plain') =>
      page.drawText(text, { x, y: 842 - y, size, font: fonts[font] })
    const lines: Pen['lines'] = (texts, x, y, size = 9, leading = 12) => {
      for (const [index, text] of texts.entries()) write(text, x, y + index * leading, size)
      return y + texts.length * leading
    }
    draw({ write, lines, page, font: fonts.plain, italic: fonts.italic })
  }
  return pdf.save({ useObjectStreams: false })
}

export const readBytes = (bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<Document> =>
  readPdf(identify('brief.pdf', bytes), bytes, { ...defaultLimits, ...limits })

export const readPages = async (...pages: readonly ((pen: Pen) => void)[]): Promise<Document> =>
  readBytes(await pdfOf(...pages))

/** Running text of so many lines, each different, none as wide as `width`. */
export function prose(font: PDFFont, count: number, width: number, size = 9): string[] {
  const words =
    'het kabinet zal de gemeenten in de komende weken vragen om hun plannen voor de opvang toe te lichten'.split(' ')
  let next = 0
  return Array.from({ length: count }, (_, index) => {
    let line = `Regel ${index}`
    while (font.widthOfTextAtSize(`${line} ${words[next % words.length]}`, size) < width)
      line += ` ${words[next++ % words.length]}`
    return line
  })
}
