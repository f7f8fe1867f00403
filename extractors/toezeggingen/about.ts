/**
 * What was promised is about:
 *
 *   In het debat over de havens heb ik toegezegd u te informeren over [de voortgang van de veren].
 *   … over [de landen die de code geratificeerd hebben] en over de activiteiten op dit terrein
 *
 * Not: what the debate or the letter was about in which it was made, or words that break off.
 */
import type { Span } from '../../pipeline/document.ts'
import { gated } from '../../pipeline/gates/gated.ts'
import { DATED, joinedUp, type Occasion, occasionsIn, trimmedEnd } from './occasions.ts'
import type { Status } from './statuses.ts'
import { VERB_FORMS } from './verb-forms.ts'

const AUXILIARIES =
  'heb|heeft|hebben|had|hadden|zal|zullen|zou|zouden|kan|kunnen|is|wordt|worden|werd|werden|was|waren|zijn|ben|ik'
const SENDING =
  'informeren|berichten|sturen|zenden|toesturen|toezenden|rapporteren|delen|informeer|bericht|stuur|zend|deel|kom|toegezegd|geïnformeerd|ontvangt|ontvangen|krijgt'
const MEETING = 'ingelost|nagekomen|gestand|voldaan|afgedaan|beschouw|staat|doen|deed|treft|kunt|zult'
const TERM = 'voor\\sde\\szomer|vóór|uiterlijk|naar\\sverwachting'
const WITH_TE = 'te|(?:toe|aan|terug|mee|na|in|voor|op|door|uit)\\ste'
/** Where it ends: at a verb of its clause, a particle of one with `te`, a term. `het indienen` is no verb. */
const STOP = new RegExp(
  `^(?:(?:${WITH_TE}|${TERM}|${AUXILIARIES}|${SENDING}|${MEETING}|${VERB_FORMS})(?!\\p{L}))`,
  'iu',
)
const NOUN_FORM = /(?<!\p{L})(?:het|bij)\s$/iu

const INTRODUCTION =
  'over|inzake|omtrent|(?<!(?:de|het|deze)\\s)betreffende|aangaande|met\\sbetrekking\\stot|ten\\saanzien\\svan|m\\.b\\.t\\.'
/** `over enkele weken` is when, `neem ik over en …` and `waar we over rapporteren` have a particle. */
const NO_SUBJECT =
  '(?:enkele|een\\spaar|twee|drie|ongeveer)\\s(?:dagen|weken|maanden)|(?:te|en|maar|op|informeren|berichten|inlichten|rapporteren|geïnformeerd|toegezegd)(?!\\p{L})'
const ABOUT = gated(new RegExp(`(?<!\\p{L})(?:${INTRODUCTION})\\s(?!${NO_SUBJECT})`, 'iu'))

interface Told {
  readonly status: Status
  /** Offset of the promising word: what stands behind it is what was promised. */
  readonly at: number
  /** The words of the deadline, which are no part of it. */
  readonly term: string | null
}

/** @param words one sentence @returns what the promise in it is about, null where it does not tell */
export function aboutNamed(words: string, { status, at, term }: Told): string | null {
  if (!ABOUT.test(words)) return null
  const text = masked(
    joinedUp(words),
    occasionsIn(words).filter((occasion) => isElsewhere(occasion, words, status)),
  )
  const named = phraseIn(text, at) ?? (at > 0 ? phraseIn(text, 0) : null)
  const about = named && beforeTerm(words.slice(named.start, named.end), term)
  return about === null || SAYS_NOTHING.test(about) ? null : about
}

/** What of a sentence is about a debate, or a letter of before; `een brief over de veren` may be what is promised. */
function isElsewhere({ start, end, isLetter, preposition }: Occasion, words: string, status: Status): boolean {
  const name = words.slice(start, end)
  if (DATED.test(name)) return true
  if (/^een\s/iu.test(name)) return !isLetter && /^(?:in|tijdens|bij|voor|na)$/u.test(preposition)
  return !isLetter || (status !== 'new' && /^(?:in|bij|uit|op)$/u.test(preposition))
}

const masked = (words: string, spans: readonly Occasion[]): string =>
  spans.reduce(
    (text, { start, until }) => `${text.slice(0, start)}${';'.repeat(until - start)}${text.slice(until)}`,
    words,
  )

/** More words than a subject has: what is longer is no subject, or has lost its end. */
const MOST_WORDS = 40
const WORD = /(?<space>\s?)(?<word>d\.d\.|jl\.|c\.s\.|[^.,;:()\s]{1,220})/uy

/** Behind the first `over` from an offset, what it names; null where that breaks off. */
function phraseIn(text: string, from: number): Span | null {
  const match = ABOUT.exec(text.slice(from))
  if (!match) return null
  const start = from + match.index + match[0].length
  let end = start
  for (let count = 0; count < MOST_WORDS; count++) {
    if (isStop(text, start, end)) return shortened(text, { start, end: withPurpose(text, { start, end }) }, true)
    WORD.lastIndex = end
    const { space = '', word } = WORD.exec(text)?.groups ?? {}
    if (word === undefined) return shortened(text, { start, end }, false)
    const begin = end + space.length
    if (CLAUSE.test(word) && !DEMONSTRATIVE.test(text.slice(0, begin + word.length)))
      return withClause(text, { start, end }, begin)
    end = begin + word.length
  }
  return null
}

const isStop = (text: string, start: number, at: number): boolean =>
  STOP.test(text.slice(at).trimStart()) && !NOUN_FORM.test(text.slice(start, at + 1))

/** `om de uitstoot | te beperken`: the verb belongs to what it is about. */
const withPurpose = (text: string, { start, end }: Span): number =>
  PURPOSE.test(text.slice(start, end)) ? end + (TO_DO.exec(text.slice(end))?.[0].length ?? 0) : end
const PURPOSE = /(?<!\p{L})om\s/iu
const TO_DO = /^\s(?:\p{L}{2,6}\s)?te\s\p{L}{2,30}(?!\p{L})/iu

const CLAUSE = /^(?:die|dat|welke|wat|waar\p{L}+|hoe|wie|wanneer)$/iu
/** `op dat vlak`, `over die regeling` */
const DEMONSTRATIVE =
  /(?<!\p{L})(?:over|op|van|in|met|voor|aan|bij|naar|door|uit|tot|en|na|rond|inzake)\s(?:die|dat)$/iu
/** UTF-16 units of a clause. */
const LONGEST_CLAUSE = 200
/** `die de code geratificeerd hebben`; its verb is its end, and the verb of the main clause may follow. */
const FINITE = 'heeft|hebben|is|zijn|was|waren|wordt|worden|werd|werden|kan|kunnen|zal|zullen|zou|zouden|moet|moeten'
/** `verdeeld`, `aangespannen`, `gaan geven`; `het gebied` is none. */
const PARTICIPLE =
  '(?<!(?:het|de|een|dit|deze|geen|uw|mijn)\\s)\\p{Ll}{0,6}(?:ge|be|ver|ont|her)\\p{Ll}{1,20}(?:t|d|en)'
const FINAL_VERB = new RegExp(`(?<!\\p{L})(?:${FINITE}|${PARTICIPLE})$`, 'u')
const OF_MAIN_CLAUSE = new RegExp(`\\s(?:te\\s)?(?:${VERB_FORMS})$`, 'iu')
/** `die u binnenkort ontvangt`: the report, not what it is about. */
const OF_SENDING = /(?<!\p{L})(?:u|ik|(?:uw|de)\sKamer)(?!\p{L})/iu
/** What says nothing without its clause. */
const NEEDS_CLAUSE = /(?<!\p{L})(?:vraag|wijze|manier|mate|feit|moment)$/iu

/** With its clause where that is whole, else without it. */
function withClause(text: string, before: Span, begin: number): Span | null {
  const [told] = text.slice(begin, begin + LONGEST_CLAUSE).split(/[.,;:]|\sen\s(?:over|te)\s/u)
  const own = FINAL_VERB.test(told!.replace(OF_MAIN_CLAUSE, '')) ? told!.replace(OF_MAIN_CLAUSE, '') : told!
  const isWhole = told!.length < LONGEST_CLAUSE && FINAL_VERB.test(own) && !OF_SENDING.test(own)
  if (isWhole) return { start: before.start, end: begin + own.length }
  const rest = trimmedEnd(text.slice(before.start, before.end))
  return rest === '' || NEEDS_CLAUSE.test(rest) ? null : shortened(text, before, false)
}

const BY_MEANS_OF = '(?:via|middels)\\s[^,;]{2,80}|per\\s(?:brief|mail)'
const HOW_OFTEN =
  '(?:één|een|twee|drie|vier)\\s(?:keer|maal)\\sper\\s\\p{L}+|periodiek|regelmatig|jaarlijks|halfjaarlijks'
const ADVERBS = 'nader|schriftelijk|apart|separaat|binnenkort|spoedig|ook|dan|nog'
/** How and when it is told: `via de voortgangsbrief`, `twee keer per jaar apart` in front of the verb. */
const HOW = new RegExp(`\\s(?:${BY_MEANS_OF}|${HOW_OFTEN}|${ADVERBS})$`, 'iu')
/** `de scope van de nota en aan diverse moties`: of the verb in front. */
const OTHER_OBJECT = /\sen\s(?:(?<preposition>aan|op|bij|met)|uw\sKamer|de\stoezegging)\s/iu
/** `Lange Termijnagenda Spoor1`, `9 mei 2023 1` */
const NOTE = /(?<=\p{Ll}{3})\d{1,2}$|(?<=\s\d{4})\s?\d{1,2}$/u
/** `… op Saba en Sint Eustatius 1`: where the stop of the sentence should be, stands a note. */
const LAST_NOTE = /(?<=\sen\s\p{Lu}[\p{L}-]{2,24}(?:\s\p{Lu}[\p{L}-]{2,24})?)\s\d$/u

function shortened(text: string, span: Span, isStopped: boolean): Span | null {
  const whole = text.slice(span.start, span.end)
  let words = span.end === text.length ? whole.replace(LAST_NOTE, '') : whole
  const other = OTHER_OBJECT.exec(words)
  const preposition = other?.groups?.preposition
  const isSecond = preposition !== undefined && words.slice(0, other!.index).includes(` ${preposition} `)
  if (other && !isSecond) words = words.slice(0, other.index)
  for (let last = ''; last !== words; ) {
    last = words
    words = trimmedEnd(words.replace(NOTE, '').replace(isStopped ? HOW : NOTE, ''))
  }
  return words === '' ? null : { start: span.start, end: span.start + words.length }
}

function beforeTerm(about: string, term: string | null): string {
  const from = term ? about.indexOf(term) : -1
  return from > 0 ? trimmedEnd(about.slice(0, from)) : about
}

/** An article alone, or what only points to what was said before. */
const SAYS_NOTHING = /^(?:|de|het|een|(?:deze|dit|die|dat)(?:\s(?:onderwerp|punt|zaak|kwestie|thema|vraag)(?:en)?)?)$/iu
