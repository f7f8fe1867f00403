/**
 * Sentences that speak of a promise only with the one in front of them:
 *
 *   Ik heb toegezegd u de cijfers te sturen. Dat doe ik met deze brief.          fulfilled
 *   Ik zal u in juni berichten. In deze brief zal ik ook ingaan op de oevers.    new: a later brief than this
 *   Ik heb toegezegd dat ik: 1. De Kamer voor de zomer zal informeren            earlier
 */
import { verbs } from '../dutch/verbs.ts'
import { edge } from '../patterns.ts'
import { LATER, NOW } from './cues.ts'
import type { Mention } from './mentions.ts'
import type { Status } from './statuses.ts'

/** What stands in front of a sentence. */
export interface Front {
  /** Of the sentence before, or '' when there is none. */
  readonly words: string
  /** Of the promise that was found in it. */
  readonly status: Status | null
  /** The sentence is an item of a list under a line like `Ik heb toegezegd:`. */
  readonly underPromise: boolean
}

const WE = '(?:ik|wij|we|het\\skabinet)'
const TO_IT = '(?:(?:hier|daar)aan|aan\\s(?:dit|dat|deze|die)(?!\\s\\p{L}))'
const MEETS = '(?:gehoor|gevolg|invulling|uitvoering|opvolging|tegemoet)'
const FILLER = '(?:\\s(?!niet(?!\\p{L})|nog(?!\\p{L})|geen(?!\\p{L}))[^\\s,;]+){0,8}?'
const PROMISE = '(?:deze|die|dit|dat|mijn|onze|de)\\sbeloften?'
const KEPT = '(?:ingelost|nagekomen|gestand\\sgedaan)'
const DONE_NOW = new RegExp(
  `^(?:${[
    `(?:dat|dit)\\s(?:doe|doen)\\s${WE}(?!\\p{L})`,
    `(?:dat|dit)\\s(?:gebeurt|geschiedt)(?!\\p{L})`,
    `[^,;]{1,40}?\\s(?:doe|doen)\\s${WE}\\s(?:dat|dit)(?!\\p{L})`,
    `${TO_IT}\\s(?:voldoe|voldoen)\\s${WE}(?!\\p{L})`,
    `${TO_IT}\\s(?:geef|geven|kom|komen)\\s${WE}${FILLER}\\s${MEETS}`,
    `${TO_IT}\\swordt${FILLER}\\s(?:voldaan|${MEETS}\\s(?:gegeven|gekomen))`,
    `[^,;]{1,40}?\\s(?:voldoe|voldoen)\\s${WE}\\s${TO_IT}`,
    `[^,;]{1,40}?\\s(?:geef|geven|kom|komen)\\s${WE}${FILLER}\\s${TO_IT}${FILLER}\\s${MEETS}`,
    `[^,;]{1,40}?\\swordt${FILLER}\\s${TO_IT}${FILLER}\\s(?:voldaan|${MEETS}\\s(?:gegeven|gekomen))`,
    `[^,;]{1,40}?\\s(?:los|lossen|kom|komen|doe|doen)\\s${WE}${FILLER}\\s${PROMISE}${FILLER}\\s(?:in|na|gestand)(?!\\p{L})`,
    `[^,;]{1,40}?\\s(?:is|wordt)\\s${PROMISE}${FILLER}\\s${KEPT}(?!\\p{L})`,
    // `de toezegging u de voortgang te melden. Die ontvangt u hierbij`
    `(?:die|deze|dit|dat)\\s(?:ontvangt|treft|vindt)\\su(?!\\p{L})`,
    `(?:die|deze|dit|dat)\\s(?:stuur|sturen|zend|zenden|bied|bieden)\\s${WE}\\su(?!\\p{L})`,
  ].join('|')})`,
  'iu',
)
/** `Deze brief strekt daartoe`, `Hiertoe dient deze brief` */
const SERVES =
  /^(?:deze\s\p{L}*brief\s(?:strekt|dient|voorziet)\s(?:daartoe|hiertoe|daarin|hierin)|(?:daartoe|hiertoe|daarin|hierin)\s(?:strekt|dient|voorziet)\sdeze\s\p{L}*brief)(?!\p{L})/iu
const NAMES_PROMISE = /toe(?:ge)?ze?g|in\shet\svooruitzicht/iu
const ASKED = /(?<!\p{L})(?:motie|moties)\s(?:van|Van|-?\p{Lu})/u

const PAPER =
  '\\p{L}*(?:brief|rapportage|reactie|voortgangsrapportage|verslag|notitie|monitor|evaluatie|update|verkenning|beleidsagenda|plan)'
const THERE = `(?:(?:in|bij|met|via)\\s(?:(?:deze|die|dat|dit|dezelfde|de)\\s)?(?:(?:zelfde|genoemde|aangekondigde|toegezegde)\\s)?${PAPER}|daarin|hierin|daarbij)`
const TELL =
  '(?:ingaan|terugkomen|rapporteren|informeren|berichten|toelichten|schetsen|uiteenzetten|beschrijven|meenemen|opnemen|vermelden|aandacht\\sbesteden)'
const ALSO = '(?:ook|tevens|eveneens|nader|verder|dan|specifiek|onder\\smeer)'
const GOES_ON = edge(
  [
    `^(?:(?:ook|tevens)\\s)?${THERE}\\s(?:zal|zullen)\\s${WE}\\s[^;]{0,200}?${TELL}`,
    `^(?:(?:ook|tevens)\\s)?${THERE}\\s(?:ga|gaan|gaat)\\s${WE}\\s${ALSO}\\s[^;]{0,120}?\\s?in`,
    `^${WE}\\s(?:zal|zullen)\\s${THERE}\\s[^;]{0,200}?${TELL}`,
    `(?:zal|zullen|wordt)\\s${THERE}\\s[^;]{0,40}?aandacht\\s(?:zijn|besteed|worden)`,
    `^(?:(?:ook|tevens)\\s)?${THERE}\\s(?:zal|zullen|wordt|worden)\\s(?:[^;]{0,60}?\\s)?${ALSO}\\s[^;]{0,120}?(?:ingegaan|aandacht\\s(?:zijn|besteed|worden))`,
  ].join('|'),
)
const REFUSED = edge('niet|geen|nooit')

const ADDRESSEE = /(?<!\p{L})(?:Kamers?|Staten-Generaal|parlement|Kamerleden|commissie)(?!\p{L})/u
const ACTS = edge(
  `(?:${verbs
    .flatMap((verb) => [...verb.withTe, verb.infinitive])
    .sort((a, b) => b.length - a.length)
    .join('|')})`,
)

/** @param words of a sentence that by itself tells of no promise */
export function followUpIn(words: string, front: Front, youAreKamer: boolean): Mention | null {
  if (words.endsWith('?')) return null
  if (front.underPromise && ADDRESSEE.test(words) && ACTS.test(words))
    return { status: 'earlier', rule: 'opgesomd', at: 0 }
  if (!youAreKamer) return null
  if (SERVES.test(words) || (DONE_NOW.test(words) && NOW.test(words)))
    return isPromise(front) || (ASKED.test(front.words) && !/^d[ai]t(?!\p{L})/iu.test(words))
      ? { status: 'fulfilled', rule: 'dat-doe-ik', at: 0 }
      : null
  return front.status === 'new' && GOES_ON.test(words) && !REFUSED.test(words)
    ? { status: 'new', rule: 'daarbij', at: 0 }
    : null
}

const isPromise = ({ status, words }: Front): boolean =>
  (status !== null && status !== 'new') || NAMES_PROMISE.test(words)

/** `Ik heb uw Kamer toegezegd dat ik:`, `Het betreft de toezegging om:` */
export const leadsToPromises = (words: string): boolean => /toegezegd|toezegging/iu.test(words) && words.endsWith(':')

/**
 * `Voor het debat informeer ik u over de oevers. Tevens informeer ik u in deze brief over de sloten.`
 * @param words of the sentence behind
 * @returns whether it says that the one in front of it was told by this letter too
 */
export const tellsBesides = (words: string): boolean =>
  /^(?:tevens|ook|daarnaast|verder|voorts|tot\sslot)\s(?:informeer|bericht|ga|geef|reageer|stuur|zend|bied)\s(?:ik|wij)\s[^;]{0,40}?(?:(?:in|met)\sdeze\s\p{L}*brief|hierbij)(?!\p{L})/iu.test(
    words,
  )

const TELLING = '(?:ga|geef|informeer|bericht|breng|schets|beschrijf|bespreek|licht|zet|reageer|sta|behandel|stel|kom)'
const FIRST = '(?:ten\\seerste|allereerst|eerst|als\\seerste|om\\ste\\sbeginnen|in\\seerste\\sinstantie)'
const NEXT = '(?:vervolgens|daarna|aansluitend)'
/** `Ten eerste ga ik in op de oevers`, `Ik informeer u eerst over de sloten`, `Daarna schets ik de planning` */
const OPENS_ORDER = new RegExp(
  `^(?:${FIRST}|${NEXT})\\s${TELLING}\\s(?:ik|wij)(?!\\p{L})|^(?:ik|wij)\\s${TELLING}\\s(?:(?:u|uw\\sKamer|hierbij)\\s)?${FIRST}(?!\\p{L})|^[^,;]{0,60}?(?<!\\p{L})${TELLING}\\s(?:ik|wij)\\s(?:(?:u|uw\\sKamer|hierbij)\\s)?${FIRST}(?!\\p{L})`,
  'iu',
)
const NEXT_FIRST = new RegExp(`^${NEXT}\\s`, 'iu')

/**
 * `Ten eerste ga ik in op de oevers. Vervolgens informeer ik uw Kamer over de sloten.`: the order of this letter.
 * @param words of a sentence that names no day to come
 */
export const tellsInOrder = (words: string, front: Front): boolean =>
  NEXT_FIRST.test(words) &&
  !LATER.test(words.replace(NEXT_FIRST, '')) &&
  OPENS_ORDER.test(front.words) &&
  !LATER.test(front.words.replace(NEXT_FIRST, ''))
