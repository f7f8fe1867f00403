/**
 * PDF: text in reading order, with a place on the page for every character. A page image with a sound layer of
 * recognised text is read by that layer; one without is recognised.
 */
import type { Reader } from '../../document.ts'
import type { Limits } from '../../limits.ts'
import { type Notice, UnreadableSource } from '../../notice.ts'
import { unedited } from '../../source-map.ts'
import { recognitionNotices, tableNotices } from '../ocr/notices.ts'
import { type RecognisedPdf, withRecognition } from '../ocr/pages.ts'
import type { PageReading } from '../ocr/picture-to-page.ts'
import { recognisedPlaces } from '../ocr/places.ts'
import { RecogniserFailed } from '../ocr/recognise.ts'
import { continuedTables } from './continued-tables.ts'
import { type Soundness, soundness } from './damage.ts'
import { hintsOf } from './hints.ts'
import { openPdf } from './open.ts'
import { layOutPage, type SeenPages } from './pages.ts'
import { pdfPlaces } from './place.ts'
import type { PageRuns } from './runs.ts'
import { pagesToText } from './text.ts'

/**
 * Pages are parted by a form feed on its own, paragraphs by a blank line, cells by two spaces or more. Places are boxes
 * in points from the top left of the page as a person sees it (rotated, cropped).
 * @throws UnreadableSource encrypted, damaged, no-text, too-many-pages, timeout
 */
export const readPdf: Reader = async (source, bytes, limits) => {
  const sound = soundness(bytes)
  if (sound.missing) throw damaged('the PDF is cut off or has a hole: bytes are missing')
  const pdf = withRecognition(await openPdf(bytes), bytes, limits)
  try {
    const { layouts, fonts, widths } = await readPages(pdf, limits)
    const pages = layouts.map(({ page }) => page)
    if (pages.every((page) => !hasWords(page))) throw withoutText(pages.length, sound, limits)
    const regions = layouts.map((layout) => layout.regions)
    const placed = pagesToText(regions, continuedTables(layouts))
    const straight = new Map<number, Pick<PageReading, 'toPage'>>([...pdf.recognised, ...pdf.tables])
    const notices = pages.flatMap((page, index) =>
      hasWords(page) || pdf.recognised.has(index + 1) ? [] : [noTextOn(index + 1, placed.pages[index]!.rawStart)],
    )
    return {
      source: { ...source, pages: pages.length },
      text: placed.text,
      origin: unedited(placed.text, recognisedPlaces(pdfPlaces(placed, pages, widths), placed, straight), placed.pages),
      blocks: [],
      hints: hintsOf(layouts, placed, fonts),
      annotations: [],
      notices: [
        ...(sound.indexed ? [] : [rebuilt]),
        ...notices,
        ...recognitionNotices(placed, pdf.recognised, pdf.garbled),
        ...tableNotices(placed, pdf.tables),
      ],
    }
  } finally {
    await pdf.close()
  }
}

async function readPages(pdf: RecognisedPdf, limits: Limits): Promise<SeenPages> {
  if (pdf.pages > limits.pages)
    throw new UnreadableSource(
      'too-many-pages',
      `the PDF has ${pdf.pages} pages, over the limit of ${limits.pages}`,
      'split it, or raise the limit with --max-pages',
    )
  const end = performance.now() + limits.milliseconds
  const seen: SeenPages = { layouts: [], fonts: new Map(), widths: new Map() }
  for (let number = 1; number <= pdf.pages; number++) {
    if (performance.now() > end + pdf.pictures() * limits.perPicture)
      throw new UnreadableSource(
        'timeout',
        `reading took over ${limits.milliseconds} ms and had come to page ${number} of ${pdf.pages}`,
        'raise the limit with --max-seconds, or split the PDF',
      )
    try {
      await layOutPage(pdf, number, seen)
    } catch (cause) {
      if (cause instanceof UnreadableSource || cause instanceof RecogniserFailed) throw cause
      throw damaged(`page ${number} of the ${pdf.pages} that the PDF promises cannot be read`, cause)
    }
  }
  return seen
}

/** A font without a table of characters gives signs of the private use area: no text that anyone can read. */
const hasWords = (page: PageRuns): boolean => page.runs.some((run) => /[\p{L}\p{N}]/u.test(run.text))

const damaged = (message: string, cause?: unknown): UnreadableSource =>
  new UnreadableSource('damaged', message, 'fetch it again from where it was published', { cause })

const withoutText = (pages: number, { indexed }: Soundness, { ocr }: Limits): UnreadableSource =>
  indexed && pages > 0
    ? new UnreadableSource(
        'no-text',
        ocr === 'off'
          ? `none of the ${pages} pages has text: it is a scan, or its fonts do not say which letters they draw`
          : `none of the ${pages} pages has text, and none could be recognised (OCR)`,
        ocr === 'off'
          ? 'have its pages recognised with --ocr auto'
          : 'look whether its pages are blank; if not, scan it again at 300 dots per inch',
      )
    : damaged('the PDF is damaged: its table of objects is wrong, and no text could be found without it')

const noTextOn = (number: number, rawStart: number): Notice => ({
  kind: 'doubted',
  rule: 'pdf/page-without-text',
  rawStart,
  rawEnd: rawStart,
  before: '',
  after: null,
  message: `page ${number} has no text: it is blank, or a picture of a page`,
})

const rebuilt: Notice = {
  kind: 'doubted',
  rule: 'pdf/objects-rebuilt',
  rawStart: 0,
  rawEnd: 0,
  before: '',
  after: null,
  message: 'the table of objects of the PDF is wrong; its pages were found without it, and something may be missing',
}
