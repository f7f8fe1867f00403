/** A finding for people: what found it, where, the quote in its context, and its value. */
import type { Finding, LetterRecord } from '../corpus/record.ts'
import { oneLine, shortened, styled } from './terminal.ts'
import { valueWords } from './value-words.ts'

/** Wide enough for a sentence; a whole table is shown by its beginning. */
const LONGEST_QUOTE = 160
const LONGEST_VALUE = 200

export function findingLines(finding: Finding): string[] {
  const { id, by, confidence, place, prefix, quote, suffix } = finding
  const inferred = inferredWords(finding)
  const counted = confidence ? ` (${confidence.right} of ${confidence.counted} right)` : ''
  return [
    `${styled('bold', id)}  ${styled('gray', `${by}${counted}  ${placeWords(place)}${inferred === null ? '' : `  ${inferred}`}`)}`,
    `  ${styled('gray', oneLine(prefix))}${styled(['bold', 'yellow'], marked(quote))}${styled('gray', oneLine(suffix))}`,
    `  ${styled('cyan', shortened(oneLine(valueWords(finding)), LONGEST_VALUE))}`,
  ]
}

/** `inferred from letterFact-49`; null for what the letter states. */
export const inferredWords = ({ basis, because }: Pick<Finding, 'basis' | 'because'>): string | null =>
  basis === 'inferred' ? `inferred from ${because?.join(', ') || 'the letter'}` : null

/** Without colours, brackets show where the quote begins and ends. */
const marked = (quote: string): string => `[${shortened(oneLine(quote), LONGEST_QUOTE)}]`

export function placeWords(place: Finding['place']): string {
  switch (place.in) {
    case 'text':
      return `bytes ${place.start}-${place.end}`
    case 'pdf':
      return `page ${place.page}`
    case 'html':
      return `${place.xpath} ${place.start}-${place.end}`
    case 'docx':
      return `${place.part} ${place.xpath} ${place.start}-${place.end}`
  }
}

export const noticeLine = ({ kind, rule, place, message }: LetterRecord['notices'][number]): string =>
  `${styled('bold', kind)}  ${styled('gray', `${rule}  ${placeWords(place)}`)}  ${shortened(oneLine(message), LONGEST_VALUE)}`
