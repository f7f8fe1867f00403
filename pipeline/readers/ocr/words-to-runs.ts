/** Recognised words to text runs like those of a PDF, so that lines, columns and cells are found the same way. */
import type { Run, Turn } from '../pdf/runs.ts'
import { asPrinted, isBullet } from './misreadings.ts'
import { withFigures } from './note-markers.ts'
import type { Chunk, Sign, Word } from './recognise.ts'

export interface RecognisedRun extends Run {
  /** From 0 to 100: how sure the recogniser is of the word. */
  readonly confidence: number
  /** Small and high: behind a word, or in front of what may be a note. */
  readonly raised?: 'hanging' | 'opening'
}

export const isRecognised = (run: Run): run is RecognisedRun => 'confidence' in run

/** The name of the font of all recognised runs: what it really is, nobody tells. */
export const FONT = 'recognised'

/** Capitals, figures and letters with a stem have this part of the size in common fonts; low letters have that part. */
const TALL = /^[A-Z0-9bdfhkl]$/
const TALL_PART = 0.72
const LOW = /^[acemnorsuvwxz]$/
const LOW_PART = 0.53
/** Of a line with its ascenders and descenders. */
const WHOLE_PART = 0.93
const ASCENT = 0.95
const DESCENT = -0.25

/**
 * @param scale pixels to a point
 * @param turn how the text lies on the page
 */
export function chunksToRuns(chunks: readonly Chunk[], scale: number, turn: Turn): RecognisedRun[] {
  const text = chunks.filter(isText)
  const read = text.map((chunk) => withNeighbour(chunk, text)).map((chunk) => ({ chunk, size: sizeOf(chunk) / scale }))
  const body = mainSize(read)
  const snap = snapper(read)
  const runs = read.flatMap(({ chunk, size }) => {
    const words = chunk.size ? chunk.words : chunk.words.filter((word) => isWord(word, body * scale))
    return asPrinted(words).flatMap((word) => wordToRuns(word, chunk, snap(size), scale, turn))
  })
  return withFigures(runs)
}

/** Below this confidence nothing in a chunk is text: a logo, a stamp, a signature. */
const PICTURE = 40

const isText = ({ words }: Chunk): boolean =>
  words.some(({ text, confidence }) => confidence >= PICTURE || isBullet(text) || DASH.test(text))

const DASH = /^[-–]$/
/** A sign that does not stand on its baseline: a dash in the cell of a table, a bullet. */
const AFLOAT = /^[-–—•·°"'‘’“”]+$/

/** A chunk; with a size, where it cannot be measured. */
type Afloat = Chunk & { readonly size?: number }

/** A chunk of nothing but a dash has no baseline of its own: it has that of the nearest chunk on its line. */
function withNeighbour(chunk: Chunk, chunks: readonly Chunk[]): Afloat {
  if (!chunk.words.every(({ text }) => AFLOAT.test(text))) return chunk
  const [{ bbox }] = chunk.words as [Word]
  const middle = (bbox.y0 + bbox.y1) / 2
  const distance = ({ words }: Chunk): number => Math.max(words[0]!.bbox.x0 - bbox.x1, bbox.x0 - words.at(-1)!.bbox.x1)
  const [nearest] = chunks
    .filter(({ words, baseline: { y0, y1 } }) => {
      const line = words.find(({ text }) => /[\p{L}\p{N}]/u.test(text))
      return line && line.bbox.y0 < middle && middle < (y0 + y1) / 2
    })
    .sort((a, b) => distance(a) - distance(b))
  return nearest ? { words: chunk.words, baseline: nearest.baseline, size: sizeOf(nearest) } : chunk
}

/** Ruling lines and specks, taken for signs. */
const RULE = /^[|_~=\\{}[\]¦—]+$/
const SURE = 60

function isWord({ text, confidence, bbox }: Word, body: number): boolean {
  if (RULE.test(text)) return false
  if (!/[\p{L}\p{N}]/u.test(text)) return confidence >= SURE || isBullet(text)
  const height = bbox.y1 - bbox.y0
  return height >= 0.2 * body && (height <= 4 * body || confidence >= SURE)
}

/** A word is one run, and another for the marker of a note that hangs on it. */
function wordToRuns(word: Word, { baseline }: Chunk, size: number, scale: number, turn: Turn): RecognisedRun[] {
  const y = (baseline.y0 + baseline.y1) / 2
  const run = (text: string, signs: readonly Sign[], own: number, base: number, spaceAfter: boolean): RecognisedRun => {
    const x = Math.min(...signs.map(({ bbox }) => bbox.x0))
    const right = Math.max(...signs.map(({ bbox }) => bbox.x1))
    return {
      text,
      x: x / scale,
      y: base / scale,
      width: (right - x) / scale,
      size: own,
      em: own,
      font: FONT,
      ascent: ASCENT,
      descent: DESCENT,
      turn,
      spaceAfter,
      mark: null,
      confidence: Math.min(...signs.map(({ confidence }) => confidence)),
    }
  }
  const marker = raisedAtEnd(word, y, TALL_PART * size * scale)
  if (marker.length === 0) return [run(word.text, [word], size, y, true)]
  const [first] = marker as [Sign]
  const raised = run(
    marker.map((sign) => sign.text).join(''),
    marker,
    halves((first.bbox.y1 - first.bbox.y0) / TALL_PART / scale),
    first.bbox.y1,
    true,
  )
  const text = word.text.slice(0, word.text.length - marker.reduce((sum, sign) => sum + sign.text.length, 0))
  const rest = word.symbols.slice(0, -marker.length)
  return text === '' || rest.length === 0
    ? [{ ...raised, raised: 'opening' }]
    : [run(text, rest, size, y, false), { ...raised, raised: 'hanging' }]
}

/** A marker has one to three figures. */
const MOST_FIGURES = 3

/**
 * The last signs of a word, where they are small and hang high: note 2 behind `c.s.`
 *
 *              ┌─┐  height 0.63 of a capital
 *   ┌ ┌─ ┌ ┌─  └─┘  bottom 0.48 of a capital above the baseline
 *   └ .  ─┘. ──────
 */
function raisedAtEnd({ symbols, text }: Word, baseline: number, capital: number): readonly Sign[] {
  if (symbols.map((sign) => sign.text).join('') !== text) return []
  let from = symbols.length
  while (from > 0 && symbols.length - from < MOST_FIGURES && isRaised(symbols[from - 1]!, baseline, capital)) from--
  return symbols.slice(from)
}

function isRaised({ text, bbox }: Sign, baseline: number, capital: number): boolean {
  const height = bbox.y1 - bbox.y0
  return (
    /^[\p{L}\d+!|)°?*]$/u.test(text) &&
    baseline - bbox.y1 >= 0.25 * capital &&
    height >= 0.45 * capital &&
    height <= 0.85 * capital
  )
}

/** The size of a chunk's print in pixels. */
function sizeOf({ words, size }: Afloat): number {
  if (size !== undefined) return size
  const signs = words.flatMap(({ symbols }) => symbols)
  const heights = (pattern: RegExp): number[] =>
    signs.filter(({ text }) => pattern.test(text)).map(({ bbox }) => bbox.y1 - bbox.y0)
  const tall = heights(TALL)
  if (tall.length > 0) return median(tall) / TALL_PART
  const low = heights(LOW)
  if (low.length > 0) return median(low) / LOW_PART
  return median(words.map(({ bbox }) => bbox.y1 - bbox.y0)) / WHOLE_PART
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

const halves = (points: number): number => Math.max(1, Math.round(2 * points) / 2)

interface Sized {
  readonly chunk: Afloat
  readonly size: number
}

const signsIn = ({ words }: Chunk): number => words.reduce((sum, { text }) => sum + text.length, 0)

const mainSize = (read: readonly Sized[]): number =>
  median(read.flatMap(({ chunk, size }) => Array<number>(signsIn(chunk)).fill(size)))

/** Sizes that differ by less are one: a pixel more or less makes 4 % of small print. */
const SAME = 0.08

/** Measured sizes to those of the few kinds of print that a page has; the kind with most signs draws the others first. */
function snapper(read: readonly Sized[]): (size: number) => number {
  const signs = new Map<number, number>()
  for (const { chunk, size } of read) signs.set(halves(size), (signs.get(halves(size)) ?? 0) + signsIn(chunk))
  const kinds: number[] = []
  for (const [size] of [...signs].sort((a, b) => b[1] - a[1] || a[0] - b[0]))
    if (!kinds.some((kind) => Math.abs(kind - size) <= SAME * kind)) kinds.push(size)
  return (size) => kinds.find((kind) => Math.abs(kind - halves(size)) <= SAME * kind) ?? halves(size)
}
