/** The boxes of findings held against the words that pdftotext sees there. */
import { spawnSync } from 'node:child_process'
import { bytesToDocument } from '../../corpus/ingest.ts'
import type { Document } from '../../pipeline/document.ts'
import { defaultLimits } from '../../pipeline/limits.ts'
import { locate } from '../../pipeline/locate.ts'
import type { Box } from '../../pipeline/source-map.ts'

export interface Word {
  readonly text: string
  readonly box: Box
}

/** A line of a finding: how well its box and the words there agree. */
export interface Agreement {
  readonly page: number
  readonly quote: string
  /** Intersection over union; 0 where other words stand there. */
  readonly iou: number
  /** What pdftotext has there, when that is not what the finding says. */
  readonly instead?: string
}

export const hasPdftotext = (): boolean => spawnSync('pdftotext', ['-v']).status === 0

/** The words of each page and where they stand, points from the top left. */
export function pdfToWords(path: string): Word[][] {
  const { stdout, status } = spawnSync('pdftotext', ['-bbox', '-cropbox', '-enc', 'UTF-8', path, '-'], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  if (status !== 0) throw new Error(`pdftotext cannot read ${path}`)
  return stdout
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(/<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<\/word>/g)].map(
        ([, left, top, right, bottom, text]) => ({
          text: plain(text!),
          box: [Number(left), Number(top), Number(right), Number(bottom)] as const,
        }),
      ),
    )
}

const plain = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

/** Each box of each finding of a PDF against the words there. */
export async function agreements(path: string, bytes: Uint8Array): Promise<Agreement[]> {
  const document = await bytesToDocument('brief.pdf', bytes, defaultLimits)
  const pages = pdfToWords(path)
  return document.annotations.flatMap((finding) => {
    const { start, end } = wholeWords(document, finding.start, finding.end)
    const place = locate(document.origin, start, end)
    if (place.in !== 'pdf') throw new Error(place.in)
    const quote = document.text.slice(start, end)
    // A page that is a picture has no words there: what was recognised has nothing to be held against.
    return [place, ...(place.more ?? [])]
      .filter(({ page }) => pages[page - 1]!.length > 0)
      .flatMap(({ page, boxes }) =>
        boxes.map((box): Agreement => ({ page, ...agreement(box, quote, pages[page - 1]!) })),
      )
  })
}

/**
 * pdftotext has boxes for words and not for letters: a finding that begins or ends inside one, as behind a bracket,
 * is measured with the rest of that word.
 */
function wholeWords({ text }: Document, start: number, end: number): { start: number; end: number } {
  let [from, to] = [start, end]
  while (from > 0 && /\S/.test(text[from - 1]!)) from--
  while (to < text.length && /\S/.test(text[to]!)) to++
  return { start: from, end: to }
}

function agreement(box: Box, quote: string, words: readonly Word[]): Omit<Agreement, 'page'> {
  const inside = words.filter((word) => isInside(word.box, box))
  const there = inside.map(({ text }) => text).join('')
  const isThere = inside.length > 0 && bare(quote).includes(bare(there))
  return isThere
    ? { quote, iou: overlap(box, inside.map((word) => word.box).reduce(around)) }
    : { quote, iou: 0, instead: there }
}

/** Without white space and the hyphens of line ends, which the text does not have. */
const bare = (text: string): string => text.normalize('NFC').replace(/[\s\u00ad-]/g, '')

function isInside([left, top, right, bottom]: Box, box: Box): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  return x > box[0] && x < box[2] && y > box[1] && y < box[3]
}

const around = (a: Box, b: Box): Box => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
]

function overlap(a: Box, b: Box): number {
  const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0])
  const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1])
  const shared = Math.max(0, width) * Math.max(0, height)
  return shared / (areaOf(a) + areaOf(b) - shared)
}

const areaOf = ([left, top, right, bottom]: Box): number => (right - left) * (bottom - top)
