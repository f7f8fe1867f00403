/**
 * The Kamerstuk of a motion that is printed behind its sentence:
 *
 *   - Motie Becker over stages. (Kamerstuk 36 000, nr. 4)                       a sentence of its own, at the end of the item
 *   … een motie over stages aangenomen. Daarin wordt verzocht … (36 000, nr. 4)   the next sentence, about the same motion
 */
import type { Block, Span } from '../../pipeline/document.ts'

/** More characters than an item of a list spends on one motion. */
const LONGEST_ITEM = 1200
/** More than one sentence that says what a motion asks has. */
const LONGEST_SENTENCE = 400
const ALONE = /(?:^|[.?!;:]["”’'»]?)\s*\(\s?(?:[Zz]ie:?\s)?$/u
const AT_ONCE = /^["”’'»]?\s*\(\s?(?:[Zz]ie:?\s)?$/u
const ABOUT_IT =
  /^["”’'»]?\s*(?:(?:Daarin|Hierin|Daarmee|Hiermee)|(?:(?:In|Met|Via)\s(?:de|deze|die)|De|Deze|Die)\smotie|Deze|Die|Zij)\s[^.;()]{0,380}\(\s?$/u
const OF_IT =
  /(?<!\p{L})(?:verzoek(?:t|en)|verzocht|vraagt|vragen|gevraagd|roept|opgeroepen|spreekt|uitgesproken|aangenomen|ingediend|overwogen|overwegende)(?!\p{L})/u
/** Another motion, or a paper of another kind, is named in between. */
const ANOTHER =
  /(?<!\p{L})(?:[Mm]oties|[Mm]otie(?:[-–]|\s(?:\p{Lu}|van\s|over\s))|[Tt]oezegging(?:en)?|[Aa]mendement(?:en)?|(?:[Kk]amer|[Vv]erzamel|[Vv]oortgangs)?[Bb]rief|[Bb]rieven|[Vv]erslag|[Rr]apportage)/u
const CLOSES = /^\s?\)/u
/** A bullet in front of the motion that an item is about. */
const OPENS = /^(?:[-–—•*·▪◦]|\d{1,2}[.)]|[a-z][.)])?\s*(?:(?:De|Een|de|een)\s)?$/u

/**
 * Whether a citation further on is that of the motion.
 * @param gap the words between the end of its sentence and the citation
 * @param block the block of the sentence
 * @param end where the citation ends
 */
export function isCitedFurtherOn(
  gap: string,
  block: Block | undefined,
  mention: Span,
  text: string,
  end: number,
): boolean {
  if (gap.length > LONGEST_ITEM || !CLOSES.test(text.slice(end, end + 2))) return false
  if (AT_ONCE.test(gap)) return true
  if (ANOTHER.test(gap)) return false
  if (gap.length <= LONGEST_SENTENCE && ABOUT_IT.test(gap) && OF_IT.test(gap)) return true
  // Only of an item that begins with the motion: what a running text closes may be about something else.
  return block !== undefined && OPENS.test(text.slice(block.start, mention.start)) && ALONE.test(gap)
}
