/** Scans made for tests: the pages of a PDF as pictures, laid askew and with noise, the same each time. */
import { type Canvas, createCanvas } from '@napi-rs/canvas'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { sheet } from '../../pipeline/readers/ocr/picture.ts'
import { openForRecognition } from '../../pipeline/readers/ocr/render.ts'

export interface Scanner {
  /** Degrees with the clock by which the sheet lay askew. */
  readonly skew?: number
  /** Greys by which a pixel may be off, either way. */
  readonly noise?: number
  /** Dots per inch. */
  readonly dpi?: number
}

/** The pages of a PDF as a scanner sees them. */
export async function pdfToScans(
  bytes: Uint8Array,
  pages: readonly number[],
  scanner: Scanner = {},
): Promise<Canvas[]> {
  const pictures = await openForRecognition(bytes)
  const scans: Canvas[] = []
  for (const number of pages) scans.push(scan((await pictures.picture(number)).canvas, scanner))
  await pictures.close()
  return scans
}

function scan(page: Canvas, { skew = 0, noise = 0, dpi = 300 }: Scanner): Canvas {
  const { canvas, pen } = sheet((page.width * dpi) / 300, (page.height * dpi) / 300)
  pen.translate(canvas.width / 2, canvas.height / 2)
  pen.rotate((skew * Math.PI) / 180)
  pen.drawImage(page, -canvas.width / 2, -canvas.height / 2, canvas.width, canvas.height)
  pen.resetTransform()
  const image = pen.getImageData(0, 0, canvas.width, canvas.height)
  let seed = 20240611
  for (let at = 0; at < image.data.length; at += 4) {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
    const off = ((seed >> 12) % 1000) / 500 - 1
    // Paper is not white, and toner is not black.
    for (let part = at; part < at + 3; part++) image.data[part] = 25 + image.data[part]! * 0.85 + noise * off
  }
  pen.putImageData(image, 0, 0)
  return canvas
}

export const jpeg = (canvas: Canvas): Uint8Array => new Uint8Array(canvas.toBuffer('image/jpeg', 85))

/** A PDF of pictures, as an office scanner makes it. */
export async function scansToPdf(scans: readonly Canvas[], dpi = 300): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  for (const canvas of scans) {
    const [width, height] = [(canvas.width * 72) / dpi, (canvas.height * 72) / dpi]
    pdf.addPage([width, height]).drawImage(await pdf.embedJpg(jpeg(canvas)), { x: 0, y: 0, width, height })
  }
  return pdf.save({ useObjectStreams: false })
}

/** A letter typed on A4 in Times, its lines as they stand; a form feed begins a page. */
export async function typed(text: string, size = 11): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.TimesRoman)
  for (const sheet of text.split('\f')) {
    const page = pdf.addPage([595, 842])
    for (const [index, line] of sheet.split('\n').entries())
      if (line.trim() !== '') page.drawText(line.trimEnd(), { x: 75, y: 780 - 1.25 * size * index, size, font })
  }
  return pdf.save({ useObjectStreams: false })
}

/** A page turned by quarters with the clock. */
export function turned(page: Canvas, quarters: number): Canvas {
  const lies = quarters % 2 === 1
  const canvas = createCanvas(lies ? page.height : page.width, lies ? page.width : page.height)
  const pen = canvas.getContext('2d')
  pen.translate(canvas.width / 2, canvas.height / 2)
  pen.rotate((quarters * Math.PI) / 2)
  pen.drawImage(page, -page.width / 2, -page.height / 2)
  return canvas
}
