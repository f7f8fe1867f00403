/** What a person should know about recognised pages: which they are, and which numbers and dates are uncertain. */
import type { Notice } from '../../notice.ts'
import type { PlacedText } from '../pdf/text.ts'
import type { PageReading } from './picture-to-page.ts'
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

const unsure = ({ text, confidence }: RecognisedRun): string =>
  `"${text}" was recognised (OCR) with a confidence of ${Math.round(confidence)}: look at the picture`

const unreadable = (number: number): string =>
  `the text layer of page ${number} holds no words; with --ocr auto, its picture is recognised where that has more`

const doubted = (
  rule: 'page' | 'word' | 'garbled-layer',
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
