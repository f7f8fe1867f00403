/** What a person should know about recognised pages: which they are, and which numbers and dates are uncertain. */
import type { Notice } from '../../notice.ts'
import type { Run } from '../pdf/runs.ts'
import type { PlacedText } from '../pdf/text.ts'
import type { PageReading } from './picture-to-page.ts'
import type { ScanTables } from './scan-tables.ts'
import { isRecognised, type RecognisedRun } from './words-to-runs.ts'

/** A number of which the recogniser is less sure is worth a look; most words have 90 or more. */
const UNSURE = 75
/** Notices a page: whoever reads more looks at the page itself. */
const MOST_WORDS = 8

export function recognitionNotices(
  { placed, pages, text }: PlacedText,
  recognised: ReadonlyMap<number, PageReading>,
  garbled: ReadonlySet<number> = new Set(),
): Notice[] {
  return pages.flatMap(({ number, rawStart }) => {
    const reading = recognised.get(number)
    if (garbled.has(number)) return [doubted('garbled-layer', rawStart, rawStart, text, unreadable(number))]
    if (!reading) return []
    const words = placed.flatMap(({ page, run, start }) =>
      page === number && isRecognised(run) && run.confidence < UNSURE && /\d/.test(run.text)
        ? [doubted('word', start, start + run.text.length, text, unsure(run))]
        : [],
    )
    const more = words.length > MOST_WORDS ? `; ${words.length} numbers on it are uncertain` : ''
    const message =
      reading.page.runs.length > 0
        ? `page ${number} was recognised from its picture (OCR) with a mean confidence of ${reading.confidence}${more}`
        : `page ${number} is a picture in which no text was recognised (OCR)`
    return [doubted('page', rawStart, rawStart, text, message), ...words.slice(0, MOST_WORDS)]
  })
}

/** Of a picture of several pages: those on which nothing is. */
export const blankPageNotices = ({ pages, text }: PlacedText, recognised: ReadonlyMap<number, PageReading>): Notice[] =>
  pages.flatMap(({ number, rawStart }) =>
    recognised.has(number)
      ? []
      : [doubted('blank-page', rawStart, rawStart, text, `page ${number} has no text: it is blank, or damaged`)],
  )

/** Words of tables that were recognised where the text layer of a scan has none, or others. */
export function tableNotices({ placed, pages, text }: PlacedText, tables: ReadonlyMap<number, ScanTables>): Notice[] {
  return pages.flatMap(({ number, rawStart }) => {
    const changes = tables.get(number)?.changes ?? []
    if (changes.length === 0) return []
    const own = placed.filter(({ page, run }) => page === number && isRecognised(run))
    const words = changes.flatMap(({ runs, before }) => {
      const [first, last] = [runs[0], runs.at(-1)].map((run) => own.find((one) => isRun(one.run, run!)))
      if (!first || !last) return []
      const end = last.start + last.run.text.length
      return [doubted('table-word', first.start, end, text, reread(text.slice(first.start, end), before))]
    })
    const message = `${changes.length} places in the tables of page ${number} were recognised from its picture (OCR), where its text layer has no words or others`
    return [doubted('table', rawStart, rawStart, text, message), ...words.slice(0, MOST_WORDS)]
  })
}

/** A word of the page is the one that was recognised, on the baseline of the layer. */
const isRun = (run: Run, own: Run): boolean => run.text === own.text && run.x === own.x

const reread = (words: string, before: string): string =>
  before === ''
    ? `"${words}" was recognised (OCR): the text layer has nothing there`
    : `"${words}" was recognised (OCR), where the text layer has "${before}": look at the picture`

const unsure = ({ text, confidence }: RecognisedRun): string =>
  `"${text}" was recognised (OCR) with a confidence of ${Math.round(confidence)}: look at the picture`

const unreadable = (number: number): string =>
  `the text layer of page ${number} holds no words; with --ocr auto, its picture is recognised where that has more`

const doubted = (
  rule: 'page' | 'word' | 'garbled-layer' | 'blank-page' | 'table' | 'table-word',
  rawStart: number,
  rawEnd: number,
  text: string,
  message: string,
): Notice => ({
  kind: 'doubted',
  rule: `ocr/${rule}`,
  rawStart,
  rawEnd,
  before: text.slice(rawStart, rawEnd),
  after: null,
  message,
})
