/**
 * What the sentences behind a mention tell of the motion, up to the next mention:
 *
 *   De motie Smit vraagt om een loket. … Ik heb de motie ontraden. … Uw Kamer heeft de motie op 3 mei verworpen.
 *   De aangehouden motie Smit heeft de indiener laten herleven. Zij is op 1 oktober aangenomen.
 *   … de motie Smit aangenomen. / (another paragraph, of the one motion that the letter has) / De motie is hiermee uitgevoerd.
 */

import type { Block } from '../../pipeline/document.ts'
import { gated } from '../../pipeline/gates/gated.ts'
import type { Sentence } from '../dutch/sentences.ts'
import { type Disposition, wordsOf } from './disposition.ts'

/** Sentences of a paragraph, and of a letter, that are read behind one mention. */
const MOST_IN_PARAGRAPH = 12
const MOST_IN_LETTER = 300

/** What a motion asks for, what did not happen, and what may: none of it tells what became of it. */
const OTHERWISE =
  '(?<!\\p{L})(?:niet|geen|nog|indien|als er|zou|zouden|wanneer|nadat|totdat|om|vraagt|verzoekt|verzocht|roept|moties)(?!\\p{L})'
const words = `(?:(?!${OTHERWISE})[^;]){0,140}?`
const told = (subject: string, state: string): RegExp =>
  gated(new RegExp(`${subject}${words}\\s(?:${state})(?!\\p{L})`, 'iu'))
const THE_MOTION = '(?<!\\p{L})(?:de|deze|die)\\smotie(?=\\s)'
/** `Zij is op 3 mei aangenomen.` */
const IT = '^(?:zij|deze|die)\\s(?:is|werd)(?=\\s)'
const MOTION_OR_IT = `(?:${THE_MOTION}|${IT})`

const signs: readonly (readonly [Disposition, RegExp])[] = [
  ['settled', told(MOTION_OR_IT, '(?:als\\s)?afgedaan')],
  ['executed', told(THE_MOTION, '(?:hier|daar)mee\\suitgevoerd|als\\suitgevoerd')],
  ['rejected', told(MOTION_OR_IT, 'verworpen')],
  ['adopted', told(MOTION_OR_IT, 'aangenomen|aanvaard')],
  ['held', told(MOTION_OR_IT, 'aangehouden')],
  ['advised-against', told(THE_MOTION, 'ontraden')],
]
/** Of a paper, not of a motion; or only asked. */
const UNTOLD = /voor\skennisgeving\s|\?$/iu

/** What one sentence tells of the motion in front; undefined where it tells nothing. */
const toldIn = (sentence: string): Disposition | undefined =>
  UNTOLD.test(sentence) ? undefined : signs.find(([, pattern]) => pattern.test(sentence))?.[0]

const DONE: ReadonlySet<Disposition> = new Set(['executed', 'settled'])
const VOTED: ReadonlySet<Disposition> = new Set(['adopted', 'rejected'])

/** What stays of a motion's life when more of it is told: done is done, and a vote is later than what was advised. */
function withLater(sofar: Disposition, later: Disposition): Disposition {
  if (DONE.has(later)) return later
  if (DONE.has(sofar)) return sofar
  if (VOTED.has(later)) return later
  return VOTED.has(sofar) || sofar === 'held' ? sofar : later
}

/** The sentences behind that of a mention, up to the next mention. */
export interface Behind {
  /** The block of the mention itself. */
  readonly block: Block | null
  readonly sentences: readonly Sentence[]
}

/**
 * @param here what the words of the mention itself tell
 * @param isOnly whether the letter has no other motion: then `de motie` in later paragraphs is this one
 */
export function toldLater(here: Disposition, { block, sentences }: Behind, isOnly: boolean, text: string): Disposition {
  let sofar = here
  for (const [at, sentence] of sentences.slice(0, MOST_IN_LETTER).entries()) {
    const isNear = sentence.block === block && at < MOST_IN_PARAGRAPH
    if (!isNear && !isOnly) break
    const later = toldIn(wordsOf(text, sentence))
    if (later && (isNear || DONE.has(later))) sofar = withLater(sofar, later)
  }
  return sofar
}
