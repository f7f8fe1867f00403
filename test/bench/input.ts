/** What is timed: letters of our own invention, varied by a seed, as text and as PDF. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { decode } from '../../pipeline/encoding.ts'
import { generatedLetters } from '../../scripts/generated-letters.ts'
import { layouts, layoutToPdf } from '../../scripts/make-samples.ts'
import { randomFrom } from '../../scripts/random.ts'
import { samples } from '../samples.ts'

/** A paragraph of a sample, or its head or foot. */
interface Parts {
  readonly head: string
  readonly body: readonly string[]
  readonly foot: string
}

/** Of the paragraphs, those from samples, in which nearly every sentence has a finding: real letters have so many. */
const SAMPLED = 0.3
/** Paragraphs of a letter of two or three pages. */
const LENGTH = 18

/** Letters with the head and the foot of one sample, paragraphs of all, and prose with nothing in it; no two the same. */
export function textLetters(count: number, seed = 1): string[] {
  const random = randomFrom(seed)
  const one = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!
  const parts = samples.filter(({ file }) => file.endsWith('.txt')).map(({ file }) => partsOf(file))
  const sampled = parts.flatMap(({ body }) => body)
  const prose = generatedLetters(12)
    .flatMap(({ pages }) => pages.flatMap(({ items }) => items))
    .flatMap((item) => (item.type === 'paragraph' && item.text.length > 80 ? [item.text.replace(/\^\d+\^/g, '')] : []))
  return Array.from({ length: count }, (_, index) => {
    const { head, foot } = parts[index % parts.length]!
    const body = Array.from({ length: LENGTH }, () => one(random() < SAMPLED ? sampled : prose))
    // Its own number, so that each is another letter to a corpus.
    return [head, ...body, `Dit is brief ${seed}-${index}.`, foot].join('\n\n')
  })
}

function partsOf(file: string): Parts {
  const { text } = decode(new Uint8Array(readFileSync(join(import.meta.dirname, '../letters', file))))
  const blocks = text.replaceAll('\r', '').split(/\n{2,}/)
  return { head: blocks[0]!, body: blocks.slice(1, -1).filter((block) => block.length > 80), foot: blocks.at(-1)! }
}

/** PDFs with the standard fonts: the samples that are drawn (a margin column, tables, notes), and text letters. */
export async function drawnPdfs(count: number): Promise<Uint8Array[]> {
  const drawn = await Promise.all(layouts.map(layoutToPdf))
  const texts = await Promise.all(textLetters(Math.max(0, Math.ceil(count / 4)), 7).map(textToPdf))
  return variants([...drawn, ...texts], count)
}

/** The same files again and again, each with a number behind its end, so that each is another source to a corpus. */
export const variants = (files: readonly Uint8Array[], count: number): Uint8Array[] =>
  Array.from({ length: count }, (_, index) => Buffer.concat([files[index % files.length]!, Buffer.from(`%${index}\n`)]))

async function textToPdf(text: string): Promise<Uint8Array> {
  const [size, leading, width, lines] = [9, 12, 430, 56]
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.TimesRoman)
  let page = pdf.addPage()
  let line = 0
  for (const paragraph of text.replace(/[^\n -~À-ÿ€‘’“”–]/g, ' ').split('\n')) {
    let words = ''
    for (const word of [...paragraph.trim().split(/\s+/), '\n']) {
      const longer = `${words} ${word}`.trim()
      if (word !== '\n' && font.widthOfTextAtSize(longer, size) <= width) {
        words = longer
        continue
      }
      if (line === lines) {
        page = pdf.addPage()
        line = 0
      }
      page.drawText(words, { x: 80, y: 760 - leading * line++, size, font })
      words = word
    }
  }
  return pdf.save()
}
