/**
 * What the letter says became of a motion, and what the motion is about.
 *
 *   Ik heb de motie Smit ontraden en de motie Bakker oordeel Kamer gegeven.        each in its own stretch of the sentence
 *   … de motie Smit. Hiermee beschouw ik deze motie als afgedaan.                  said in the sentence behind it
 */

import type { Span } from '../../pipeline/document.ts'
import { gated } from '../../pipeline/gates/gated.ts'

export const dispositions = [
  'mentioned',
  'executed',
  'answered',
  'settled',
  'adopted',
  'rejected',
  'held',
  'advised-against',
] as const
export type Disposition = (typeof dispositions)[number]

const EDGE = '(?<![\\p{L}])'
const word = (source: string): RegExp => gated(new RegExp(`${EDGE}(?:${source})(?![\\p{L}])`, 'iu'))

/** In order: what is said last about a motion's life wins over what came before it. */
const signs: readonly (readonly [Disposition, RegExp])[] = [
  ['settled', word('afgedaan|afgedane|afdoening|afgehandeld|als voldaan|(?:hier|daar)mee voldaan|afgerond')],
  // `verworden` is a slip seen in print.
  ['rejected', word('verworpen|verworden')],
  ['advised-against', word('ontraden|ontraad|ontraadt|ontraadde|ontried|oordeel ontraden')],
  ['held', word('aangehouden|aan te houden|aanhouden|houdt aan|aanhouding')],
  [
    'executed',
    word(
      'uitvoering|uitgevoerd|uitvoer|uit te voeren|(?:invulling|gevolg|gehoor|vorm) (?:te geven|gegeven|gaf|geef|geeft|geven)|(?:geef|geeft|geven|gaf|gegeven|gevolg|invulling) .{0,60}?(?:invulling|gevolg|gehoor|gegeven|aan)|tegemoet',
    ),
  ],
  ['answered', word('reactie|reageer|reageert|reageren|kabinetsreactie|in antwoord op|appreciatie')],
  ['adopted', word('aangenomen|aanvaard|aanvaarde')],
]
/** `voor kennisgeving aangenomen` is said of papers. */
const NOTICE = /voor\skennisgeving\s(?:is\s|zijn\s)?(?:aangenomen|aan te nemen)/giu

/** `de aangehouden motie Smit is op 3 mei aangenomen`: held is what it was before. */
const WAS_HELD = /aangehouden\s(?=(?:gewijzigde\s)?motie.*\s(?:aangenomen|verworpen|ingetrokken)(?!\p{L}))/giu

const DEBATE =
  '(?:\\p{L}*debat|(?:\\p{L}{1,40}\\s)?overleg|V?AO|WGO|NAO|VSO|SO|vragenuur|\\p{L}*behandeling|rondetafelgesprek|technische\\sbriefing)'
/** Of someone else or of before; `deze brief` tells itself what it is about. */
const LETTER = '(?:(?:de|het|een|mijn|onze|uw|zijn|haar)\\s(?:\\p{L}{1,40}\\s){0,2}?(?:\\p{L}*brief|\\p{L}*nota))'
const OVER = '(?:over|betreffende|inzake|omtrent|aangaande|met\\sbetrekking\\stot)'
/** `mijn brief van 3 mei, waarin ik u informeer over de uitvoering`: the clause tells, not the name. */
const SAYING =
  '(?:ik|wij|waarin|waarmee|informeert?|informeren|geïnformeerd|bericht|meldt?|gemeld|reageer|reageren|deze)'
const IN_NAME = `(?:(?!(?<!\\p{L})${SAYING}(?!\\p{L}))[^;:]){0,200}?`
const CARRYING_OUT = '(?:uitvoering|afdoening|afhandeling|opvolging)'
/** Between the words in front of a motion and its own there may be two spaces. */
const OF_MOTION = '\\s(?:van\\s)?(?:(?:de|het)\\s)?(?:\\p{L}{1,40}\\s){0,2}?\\s?moties?(?!\\p{L})'
/**
 * `Er was een Algemeen Overleg betreffende uitvoering motie Smit`, `de brief van 3 mei inzake de stand van de uitvoering van de
 * motie Smit`: what a debate or another letter was about.
 */
const TOPIC = gated(
  new RegExp(
    `(?<!\\p{L})(?:${DEBATE}|${LETTER})(?!\\p{L})${IN_NAME}\\s${OVER}\\s(?:\\p{L}{1,40}\\s){0,8}?${CARRYING_OUT}(?=${OF_MOTION})`,
    'iu',
  ),
)

const signIn = (words: string): Disposition | undefined => {
  const said = words.replace(NOTICE, '').replace(WAS_HELD, '').replace(TOPIC, '')
  return signs.find(([, pattern]) => pattern.test(said))?.[0]
}

/** `Hiermee beschouw ik deze motie als afgedaan.` · `De motie is hiermee uitgevoerd.` */
const OF_THE_MOTION =
  /(?<!\p{L})(?:deze|die|beide|(?:boven|eerder)?genoemde|voornoemde|betreffende)\s(?:\p{L}{1,14}\s)?moties?(?!\p{L})|^(?:hier|daar)(?:mee|door)(?!\p{L})(?=.{0,120}(?:(?<!\p{L})moties?(?!\p{L})|als\s(?:afgedaan|uitgevoerd|voldaan)))|^de\smoties?\s(?:is|zijn|wordt|worden|beschouw|kan|kunnen)(?!\p{L}).{0,40}(?<!\p{L})(?:hier|daar)mee(?!\p{L})/iu
const BEHIND_IT: readonly (readonly [Disposition, RegExp])[] = [
  ['executed', /(?<!\p{L})(?:hier|daar)mee(?:\s\p{L}{1,14}){0,4}\suitgevoerd|als\suitgevoerd/iu],
]

/**
 * Read from the stretch of the mention, then from what it shares with others; what the next sentence says of `deze motie` wins over
 * both. `adopted` only where nothing says what was done with it after that.
 * @param own from the start of the sentence, or the motion in front where it belongs to both, to the next motion or the end
 * @param shared what stands in front of the first motion of the sentence, and from this one to the end of a list of them
 * @param next where the sentence behind speaks of this motion and names no other; else null
 */
export function dispositionOf(own: string, shared: string, next: string | null): Disposition {
  const here = signIn(own) ?? signIn(shared) ?? 'mentioned'
  if (next === null || !OF_THE_MOTION.test(next)) return here
  const later = BEHIND_IT.find(([, pattern]) => pattern.test(next))?.[0] ?? signIn(next)
  // `Aan deze motie kan niet voor de zomer uitvoering worden gegeven.`
  if (later === undefined || later === 'answered' || (later === 'executed' && NOT.test(next))) return here
  return rankOf(later) < rankOf(here) ? later : here
}

const NOT = /(?<!\p{L})(?:niet|geen)(?!\p{L})/iu
const order = signs.map(([disposition]) => disposition)
const rankOf = (disposition: Disposition): number =>
  disposition === 'mentioned' ? order.length : order.indexOf(disposition)

/** The text between two offsets, one space for each white space. */
export const wordsOf = (text: string, { start, end }: Span): string => text.slice(start, end).replace(/\s+/gu, ' ')

/** `over het dragen van uniformen`, `om de regeling te verlengen`, `, waarin de regering wordt verzocht …` */
const ABOUT =
  /^\s*(?:,\s*)?(?:\d{1,2}\s*)?(?:,\s*)?(?<about>(?:over|om|inzake|betreffende|aangaande|met betrekking tot|m\.b\.t\.|ten aanzien van|t\.a\.v\.|voor|tot)\s[^.,;:()[\]«»\n]{3,240})/u
/** The verb of the main clause, where the words about the motion stop. */
const MAIN_VERB =
  /\s(?:is|was|wordt|werd|heeft|heb|hebben|ben|zijn|worden|geef|geeft|beschouw|verzoekt|vraagt|roept|aangenomen|verworpen|uitgevoerd|ingediend)(?!\p{L})/u

/** What a motion is about, from the words right behind its mention; null where they do not tell. */
export function aboutOf(behind: string): string | null {
  const about = ABOUT.exec(behind)?.groups?.about
  if (about === undefined) return null
  const stop = MAIN_VERB.exec(about)
  return about.slice(0, stop?.index ?? about.length).trim()
}
