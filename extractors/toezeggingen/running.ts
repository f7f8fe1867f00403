/**
 * The running text of a document: a heading or subject names a promise, it makes none. Lines of running text that look like
 * headings are told from them by their words:
 *
 *   Tijdens het overleg op 3 mei over de oevers ⏎ Rijn en Maas heb ik toegezegd …      one sentence, whose line broke
 *   Conform mijn toezegging zal ik u dit jaar informeren over ⏎ – de oevers            the lead of a list
 */
import type { Block, Document } from '../../pipeline/document.ts'
import { type Sentence, sentencesOf } from '../dutch/sentences.ts'

const spoken: ReadonlySet<Block['type']> = new Set(['paragraph', 'listItem', 'footnote', 'salutation'])

/** No heading begins so. */
const MEETS_NOW = /^(?:Hiermee|Met\sdeze\sbrief|Daarmee)\s(?:wordt|is|worden|zijn|voldoe|doe|geef|kom|voldoen)\s/u
/** Nor speaks so. */
const I_SPEAK =
  /(?<!\p{L})(?:zal|heb|ga|informeer|bericht|stuur|zend|bied|doe|kom|geef|voldoe)\sik(?!\p{L})|(?<!\p{L})ik\s(?:zal|heb|informeer|stuur)\s/u

/** What looks like a letterhead but has whole sentences of some length behind the salutation is the letter, set in capitals. */
function isSpoken({ block, start, end }: Sentence, { blocks, text }: Document): boolean {
  if (block === null || spoken.has(block.type)) return true
  const words = text.slice(start, end)
  // A last line above the sign of a footnote looks like a heading.
  if (block.type === 'heading') return MEETS_NOW.test(words) || I_SPEAK.test(words)
  if (block.type !== 'letterhead' || end - start < 40 || !/[.!]\d{0,2}$/u.test(text.slice(end - 3, end))) return false
  const salutation = blocks.find(({ type }) => type === 'salutation')
  return salutation !== undefined && salutation.end <= start
}

/** A line of text, and words that no sentence ends in. */
const FULL_LINE = 50
const OPENS = /^(?:Tijdens|Zoals|Conform|In|Bij|Naar\saanleiding\svan)\s[^.!?:;]*\p{L}$/u
const HANGS = /(?<!\p{L})(?:de|het|een|van|in|op|aan|voor|met|over|door|bij|naar|uit|en|of|dat|die|te|tot|om|uw|mijn)$/u
/** `Rijn en Maas heb ik toegezegd`: what stands in front of such a verb goes on from the line before. */
const GOES_ON =
  /^(?!\p{L}{1,24}\s(?:heb|heeft))(?:[^\s.,;:]{1,40}\s){1,6}?(?:heb|hebben|heeft|is|werd|had)\s(?:ik|wij|mijn|de|uw|aan|toegezegd)(?!\p{L})/u

function isCutOff(last: Sentence, next: Sentence, text: string): boolean {
  if (
    last.block?.type !== 'heading' ||
    next.block?.type !== 'paragraph' ||
    /\S/u.test(text.slice(last.end, next.start))
  )
    return false
  const words = text.slice(last.start, last.end)
  if (I_SPEAK.test(words) && HANGS.test(words)) return true
  return words.length >= FULL_LINE && OPENS.test(words) && GOES_ON.test(text.slice(next.start, next.end))
}

/** The sentences of running text, those whose line broke into a heading made whole. */
export function runningSentences(document: Document): Sentence[] {
  const found: Sentence[] = []
  for (const sentence of sentencesOf(document)) {
    const last = found.at(-1)
    if (last && isCutOff(last, sentence, document.text))
      found[found.length - 1] = { start: last.start, end: sentence.end, block: sentence.block }
    else found.push(sentence)
  }
  return found.filter((sentence) => isSpoken(sentence, document))
}
