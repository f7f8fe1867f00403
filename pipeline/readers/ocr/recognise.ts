/** Tesseract behind a small door: a picture goes in, words with their boxes and confidence come out. */
import { fileURLToPath } from 'node:url'
import type { PSM, Worker } from 'tesseract.js'
import { UnreadableSource } from '../../notice.ts'
import { DPI } from './picture.ts'

/** Left, top, right, bottom in pixels of the picture after it was set straight. */
export interface PixelBox {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

export interface Sign {
  readonly text: string
  /** From 0 to 100: how sure the recogniser is. */
  readonly confidence: number
  readonly bbox: PixelBox
}

export interface Word extends Sign {
  readonly symbols: readonly Sign[]
}

/** Words on one baseline with no wide gap between them. */
export interface Chunk {
  readonly words: readonly Word[]
  /** From the left end of the chunk to its right end. */
  readonly baseline: PixelBox
}

export interface Recognised {
  readonly chunks: readonly Chunk[]
  /** Radians, with the clock, by which the picture was turned about its middle to set it straight. */
  readonly straightened: number
}

/** What is known of a picture. */
export interface Layout {
  /** It was set straight: few lines tell the recogniser nothing about that, and mislead it. */
  readonly isStraight?: boolean
  /** Its lines stand under one another, and it has nothing else. */
  readonly isBlock?: boolean
}

/** The recogniser itself does not work: a defect of the installation, not of the source. */
export class RecogniserFailed extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'RecogniserFailed'
  }
}

/**
 * One recogniser for the process, made when the first page needs it. Between pages it does not keep the process alive,
 * and it ends with it; after a page that took too long it is ended at once. Pages wait for one another.
 */
let current: Promise<Worker> | null = null
let last: Promise<unknown> = Promise.resolve()

/** Milliseconds in which the recogniser must have started. */
const START = 60_000

/**
 * @param image a PNM, PNG or JPEG file
 * @param milliseconds after which the page is given up
 * @throws UnreadableSource timeout
 * @throws RecogniserFailed
 */
export function recognise(image: Buffer, milliseconds: number, layout: Layout = {}): Promise<Recognised> {
  const next = last.then(() => recogniseNext(image, milliseconds, layout))
  last = next.catch(() => {})
  return next
}

async function recogniseNext(
  image: Buffer,
  milliseconds: number,
  { isStraight = false, isBlock = false }: Layout,
): Promise<Recognised> {
  current ??= startWorker()
  const worker = await inTime(current, START, () => new RecogniserFailed('the recogniser (OCR) does not start'))
  threadOf(worker).ref()
  try {
    if (isBlock) await inTime(setMode(worker, 'block'), START, () => tooSlow(milliseconds))
    const job = worker.recognize(image, { rotateAuto: !isStraight }, { text: false, blocks: true })
    const { data } = await inTime(job, milliseconds, () => tooSlow(milliseconds))
    // Only here: a job that fails ends the recogniser, and an ended one never answers and throws where nobody can catch it.
    if (isBlock) await inTime(setMode(worker, 'page'), START, () => tooSlow(milliseconds))
    const chunks = (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines))
    return { chunks, straightened: data.rotateRadians ?? 0 }
  } finally {
    threadOf(worker).unref()
  }
}

/** Tesseract's numbers: text wherever it stands (other modes take a line of the margin and of the text for one); a block. */
const modes = { page: '11', block: '6' } as const

const setMode = (worker: Worker, mode: keyof typeof modes): Promise<unknown> =>
  worker.setParameters({ tessedit_pageseg_mode: modes[mode] as PSM })

const tooSlow = (milliseconds: number): UnreadableSource =>
  new UnreadableSource(
    'timeout',
    `recognising the text of a page (OCR) took over ${milliseconds} ms`,
    'scan it at 300 dots per inch, or leave recognition out with --ocr off',
  )

/** A timer that is set for longer goes off at once. */
const LONGEST_TIMER = 2 ** 31 - 1

/** What the promise gives; when it takes too long or fails, the recogniser is ended and the next page gets a new one. */
async function inTime<Value>(promise: Promise<Value>, milliseconds: number, late: () => Error): Promise<Value> {
  const { promise: alarm, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(late()), Math.min(milliseconds, LONGEST_TIMER))
  try {
    return await Promise.race([promise, alarm])
  } catch (error) {
    const failed = current
    current = null
    failed?.then((worker) => worker.terminate()).catch(() => {})
    if (error instanceof UnreadableSource || error instanceof RecogniserFailed) throw error
    throw new RecogniserFailed(`the recogniser (OCR) failed: ${String(error)}`, { cause: error })
  } finally {
    clearTimeout(timer)
  }
}

async function startWorker(): Promise<Worker> {
  const { createWorker, OEM } = (await import('tesseract.js')).default
  const worker = await createWorker('nld', OEM.LSTM_ONLY, {
    langPath: fileURLToPath(new URL(`${MODEL}/`, import.meta.resolve('@tesseract.js-data/nld/package.json'))),
    gzip: true,
    cacheMethod: 'none',
    // Without one, an error is thrown where nobody can catch it; the promise of the job tells it too.
    errorHandler: () => {},
  })
  threadOf(worker).on('error', () => {})
  await worker.setParameters({ user_defined_dpi: String(DPI) })
  await setMode(worker, 'page')
  return worker
}

/** The data without the old engine of Tesseract: the other folder reads the same, and is three times as large. */
const MODEL = '4.0.0_best_int'

interface Thread {
  readonly ref: () => void
  readonly unref: () => void
  readonly on: (event: 'error', listener: () => void) => void
}

/** The thread under a recogniser, which its type leaves out. */
const threadOf = (worker: Worker): Thread => (worker as unknown as { readonly worker: Thread }).worker
