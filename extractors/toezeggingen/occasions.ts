/**
 * Debates and letters that a sentence names, each with its subject and day: where a promise was made, and what the words
 * about it are not about.
 *
 *   in [het debat over Onderwijs en Corona] heb ik toegezegd      tijdens [het AO Politie van 3 mei jl.] toegezegd
 *   in [het debat op 3 mei] (Kamerstuk 29 999, nr. 4) [over de veren] heb ik …
 */
import type { Span } from '../../pipeline/document.ts'
import { gated, matchesOf } from '../../pipeline/gates/gated.ts'
import { OCCASION_NAME } from './terms.ts'
import { VERB_FORMS } from './verb-forms.ts'

export interface Occasion extends Span {
  readonly preposition: string
  /** Where its preposition stands. */
  readonly from: number
  /** A letter; otherwise a debate. */
  readonly isLetter: boolean
  /** The span with the subject that stands behind a bracket or a comma, which `end` leaves out. */
  readonly until: number
}

/** Inside quotation marks nothing ends, between names no comma does; offsets stay true. */
export const joinedUp = (words: string): string =>
  words
    .replace(QUOTED, (quoted) => quoted.replace(/[\s.,;:()]/gu, '·'))
    .replace(NAMES, (names) => names.replaceAll(',', '·'))
const QUOTED = /«[^«»]{1,200}»|‘[^‘’]{1,200}’|“[^“”]{1,200}”/gu
const NAME = '\\p{Lu}[\\p{L}-]{1,24}(?:\\s\\p{Lu}[\\p{L}-]{1,24})?'
/** `op Bonaire, Sint Eustatius en Saba` */
const NAMES = new RegExp(`(?<=\\s)${NAME}(?:,\\s${NAME}){1,6}\\sen\\s(?=\\p{Lu})`, 'gu')

const MONTH = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december'
export const DAY = `\\d{1,2}\\s(?:${MONTH})(?:\\s\\d{4}(?!\\d)|\\s(?:jongstleden|j\\.?l(?:\\.|(?!\\p{L})))?)?`
export const DATED = new RegExp(DAY, 'u')

const PREPOSITION = '(?:in|tijdens|bij|per|met|voor|na|van|uit|op|aan)'
const DETERMINER = '(?:het|de|mijn|zijn|haar|een|onze)'
/** `het plenaire debat`, not `het oog op het debat`, `het eerste kwartaal per brief`. */
const ADJECTIVES = '(?:(?!(?:een|het|de|per|oog|te|om|die|dat|in|tijdens|bij|toezegging)\\s)[\\p{L}-]{1,24}\\s){0,3}?'

const AUXILIARIES =
  'heb|heeft|hebben|had|is|ben|zijn|was|werd|wordt|worden|zal|zullen|kan|kunnen|doe|ga|geef|kom|informeer|bericht|meld|stuur|zend|bied|noem|schreef|ontvangt|treft'
/** `in een brief uiteen te zetten` */
const WITH_TE = '(?:(?:in|uit|uiteen|toe|aan|terug|neer|vast|voor|mee)\\s)?te\\s\\p{L}'
/** `met uw Kamer` and `de brief aan uw Kamer` are of the occasion, `heb ik in het debat uw Kamer toegezegd` is not. */
const ADDRESSED = '(?<!\\s(?:met|van|\\p{L}*brief\\saan)\\s)uw\\sKamer'
const BEHIND_IT = `\\s(?:(?:toegezegd|zegde|${AUXILIARIES}|hierbij|hiermee|${VERB_FORMS}|${ADDRESSED})(?!\\p{L})|${WITH_TE})`
const CHARACTER = '(?:[^.,;()]|(?<=\\s(?:jl|j|j\\.l|d|d\\.d))\\.)'
/** UTF-16 units that an occasion may go on behind its name. */
const LONGEST = 300
const TAIL = `(?:(?!${BEHIND_IT})${CHARACTER}){0,${LONGEST}}`

const NAMED = `(?<preposition>${PREPOSITION})\\s(?<words>${DETERMINER}\\s${ADJECTIVES}(?<name>${OCCASION_NAME})(?!\\p{L})(?<tail>${TAIL}))`
/** `Zoals toegezegd, VAO Politie van 3 mei` */
const BARE = '(?<bare>(?:V?AO|WGO|NAO|VSO)\\s(?:(?!\\s(?:heb|heeft|is)(?!\\p{L}))[^.,;()]){2,90})'
const OCCASIONS = new RegExp(`(?<!\\p{L})(?:${NAMED}|${BARE})`, 'giu')
const MAY_HAVE = gated(new RegExp(`(?<!\\p{L})(?:${OCCASION_NAME})(?!\\p{L})`, 'iu'))

/** Prepositions that stand between an occasion and what it is about. */
const OVER = '(?:over|inzake|betreffende|omtrent|aangaande|met\\sbetrekking\\stot)'
/** `(Kamerstuk 29 999, nr. 4) over`, `, op 20 juni 2013 over`, and of `de brief die wij` also ` sturen over` */
const ABOUT_BEHIND = new RegExp(
  `^(?:\\s(?:stuur|sturen|zenden))?\\s?(?:\\([^()]{1,160}\\))?(?:,?\\s(?:van|op|d\\.d\\.)\\s${DAY})?\\s?${OVER}\\s${TAIL}`,
  'iu',
)

/** @param words one sentence @returns its debates and letters, in order */
export function occasionsIn(words: string): Occasion[] {
  if (!MAY_HAVE.test(words)) return []
  const joined = joinedUp(words)
  return Array.from(matchesOf(OCCASIONS, joined), (match) => {
    const { preposition = '', words: named, bare, name = '', tail = '' } = match.groups!
    const end = match.index + match[0].length
    const start = end - (named ?? bare)!.length
    const printed = words.slice(start, end).trimEnd()
    const whole = ofOccasion(printed, words.slice(0, start), tail.length >= LONGEST)
    return {
      from: match.index,
      start,
      end: start + whole.length,
      preposition: preposition.toLowerCase(),
      isLetter: /brief$/iu.test(name),
      until: whole === printed ? end + behind(joined.slice(end), named ?? '') : start + whole.length,
    }
  })
}

/** Of an occasion whose subject is not told yet, the UTF-16 units behind it that tell it. */
const behind = (rest: string, named: string): number =>
  TELLS_SUBJECT.test(`${named} `) ? 0 : (ABOUT_BEHIND.exec(rest)?.[0].length ?? 0)
const TELLS_SUBJECT = new RegExp(`\\s${OVER}\\s`, 'iu')

/** Behind the day only what the occasion is about or of belongs to it: not `deed`, `ontvangt u hierbij`, `om terug te komen`. */
const BEHIND_DAY = new RegExp(
  `^(?<kept>.*?${DAY})\\s(?!(?:jl|jongstleden|j|over|inzake|betreffende|omtrent|met|van|en|aangaande|tussen|naar)(?!\\p{L}))\\p{Ll}.*$`,
  'su',
)
/** An occasion with a name of its own in front of its day: `het Algemeen Overleg Landbouwraad op 15 april jl.` */
const WITH_NAME = new RegExp(
  `^(?<kept>${DETERMINER}\\s${ADJECTIVES}${OCCASION_NAME}\\s(?!(?:met|van|op|d\\.d|aan|in|jl|afgelopen|over|inzake|betreffende)(?!\\p{L}))\\p{L}[^,;]{1,120}?${DAY})\\s${OVER}\\s`,
  'iu',
)
const PROMISE = /(?<!\p{L})toezegging(?:en)?(?!\p{L})/iu

/** The words that belong to the occasion, to their last whole unit. @param isCut whether they were too many */
function ofOccasion(words: string, before: string, isCut: boolean): string {
  // `de toezegging tijdens het AO Landbouwraad op 15 april over de bloemen`: what was promised.
  const named = PROMISE.test(before) ? WITH_NAME.exec(words)?.groups?.kept : undefined
  const kept = named ?? words.replace(BEHIND_DAY, '$<kept>')
  return trimmedEnd(isCut && kept === words ? lastUnit(words) : kept)
}

/** Up to the last day in it, else to the last preposition. */
function lastUnit(words: string): string {
  const day = [...words.matchAll(DAYS)].at(-1)
  if (day) return words.slice(0, day.index + day[0].length)
  return words.slice(0, [...words.matchAll(/\s(?:van|over|op|in|voor|met|aan)\s/giu)].at(-1)?.index ?? 0)
}
const DAYS = new RegExp(DAY, 'gu')

const DANGLING =
  /(?:[\s:]|(?<!\p{L})(?:de|het|een|en|of|om|van|voor|over|op|in|met|aan|na|tot|naar|bij|door|uit|als|die|dat|te|per|ook|al|reeds|tevens|eveneens|nog|voorts|verder|nogmaals|destijds|dan|wel))$/iu

/** Without an article, a preposition or an adverb that leads to words that are not there. */
export function trimmedEnd(words: string): string {
  let end = words.length
  for (;;) {
    const last = DANGLING.exec(words.slice(0, end))
    if (!last) return words.slice(0, end)
    end = last.index
  }
}
