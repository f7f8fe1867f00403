/** When a promise is to be met. */

import type { Annotation, Span } from '../../pipeline/document.ts'
import { gated, matchesOf } from '../../pipeline/gates/gated.ts'
import { type Deadline, deadlineOf } from '../dates/deadline.ts'
import type { DateValue } from '../dates.ts'
import { dayOfIso, isoOf } from '../dutch/days.ts'
import type { Status } from './statuses.ts'

export type DateFinding = Annotation<'date', DateValue>

export interface Term extends Deadline {
  readonly edtf: string
  readonly words: string
}

/** Prepositions of a term, with the words that may follow them; `van` and `over` are of something else. */
const PREPOSITION =
  /(?<!\p{L})(?<word>(?:met\sals\s)?uiter(?:st|lijk)e\s(?:datum|termijn|deadline)|v[oóò][oóò]r(?:afgaande?\saan)?|uiterlijk(?:\s(?:op|in|per|begin|tijdens))?|(?:niet|nog\sniet)\slater\sdan|tot\sen\smet|t\/m|tot|na(?:\safloop\svan)?|vanaf|met\singang\svan|in(?:\sde\sloop\svan)?|op|rond|omstreeks|per|binnen|tijdens|gedurende|nog|rondom|richting|tegen)\s{1,3}(?:(?:de|het|dit|deze|komende?|aankomende?|aanstaande?|eerstvolgende|einde?\svan|begin\svan|nog|eind|de\sloop\svan)\s+)*$/iu
/** Dates that are a term without one: `eind 2025 stuur ik`, `dit najaar`, `Volgend jaar`. */
const BARE =
  /^(?:begin|medio|eind|einde|primo|ultimo|halverwege|deze|dit|komende?|aankomende?|volgende?|aanstaande?|later|Q\d|(?:het\s)?(?:eerste|tweede|derde|vierde|laatste)\s(?:kwartaal|helft))(?!\p{L})/iu
/** `met Prinsjesdag` */
const FEAST = /^(?:Prinsjesdag|Verantwoordingsdag)/iu
const WITH = /(?<!\p{L})(?:met|bij)\s$/iu
const FIRM = /^(?:met\sals|uiter|v[oóò][oóò]r|uiterlijk|niet|nog\sniet|tot|t\/m|na(?!\p{L}))/iu
/** `over de plannen in 2024`, `de begroting voor 2024`: a year alone in what it is about is no term. */
const YEAR = /^\d{4}(?:\s?[-–/]\s?\d{2,4})?$/u
const TOPIC = /(?<!\p{L})(?:over|inzake|betreffende|omtrent)\s[^,;]{0,100}$/iu
/** In front of a date of a debate or a letter. */
export const OCCASION_NAME =
  '(?:(?<![\\p{L}-])[\\p{L}-]*debat|(?:algemene?|plenaire?|schriftelijk|mondeling|wetgevings|nota|commissie|bestuurlijk)?\\s?overleg|V?AO|VSO|SO|WGO|NAO|vragenuur(?:tje)?|(?<!\\p{L})\\p{L}*(?:behandeling|vergadering|brief)|dertigledendebat|tweeminutendebat|technische\\sbriefing|rondetafelgesprek|beschouwingen|regeling\\svan\\swerkzaamheden)'
const OCCASIONS = new RegExp(`(?<!\\p{L})${OCCASION_NAME}(?!\\p{L})`, 'giu')
const OCCASION = new RegExp(`(?<!\\p{L})${OCCASION_NAME}(?!\\p{L})[^.;]{0,140}$`, 'iu')

/** What a sentence is to the promise in it. */
export interface TermContext {
  readonly text: string
  /** The day of the letter; a term lies on or after it, unless the promise was made before. */
  readonly letterDay: string | null
  readonly status: Status
  /** Offset of `toegezegd` in the text: what stands behind it is what was promised. */
  readonly at?: number
  /** The words of the promise itself, in a sentence that says more. */
  readonly act?: Span
  /** The day on which the promise was made: no term lies before it. */
  readonly madeOn?: string | null
}

interface Candidate {
  readonly firm: boolean
  readonly date: Span
  readonly term: Term
}

/**
 * The term that a sentence sets.
 * @param dates the dates that lie in the sentence, in text order
 */
export function termIn(sentence: Span, dates: readonly DateFinding[], context: TermContext): Term | null {
  const between = context.status === 'new' ? termBetween(dates, context.text) : null
  const told = dates.filter(({ start }) => !AS_SAID.test(context.text.slice(sentence.start, start)))
  const all = [
    ...(between && !isPast(between.term, context) ? [between] : []),
    ...(told.length > 0 ? told : dates).flatMap((date) => candidateOf(date, sentence, context) ?? []),
  ]
  const main = all.filter(({ date }) => !inAside(date, sentence, context.text))
  const terms = main.length > 0 ? main : all
  const { act } = context
  const within = act && terms.filter(({ date }) => act.start <= date.start && date.end <= act.end)
  const best = within && within.length > 0 ? within : terms
  const first = best.find(({ firm }) => firm) ?? best[0]
  return first ? orLater(first, dates, context.text) : null
}

/** `in februari, en niet zoals eerder toegezegd voor het einde van dit jaar`: the term that it replaces. */
const AS_SAID =
  /(?<!\p{L})niet,?\s(?:zoals|als|conform|gelijk)\s(?:\p{L}{1,14}\s){0,3}?(?:toegezegd|aangekondigd|gemeld|voorzien|gepland)(?!\p{L})[^;]*$/iu

const OR = /^\sof\s(?:in\s)?(?:de\s|het\s)?$/u
/** `eind 2022 of begin 2023`: from the first to the last. */
function orLater({ firm, date, term }: Candidate, dates: readonly DateFinding[], text: string): Term {
  const next = dates.find(({ start }) => start > date.end)
  const latest = next?.value.latest ?? null
  if (firm || !next || latest === null || latest <= (term.latest ?? latest)) return term
  if (!OR.test(text.slice(date.end, next.start))) return term
  const start = date.end - term.words.length
  return {
    edtf: fromTo(term.edtf, next.value.edtf),
    earliest: term.earliest,
    latest,
    words: text.slice(start, next.end),
  }
}

/** One interval of two, each a day or an interval itself. */
const fromTo = (first: string, last: string): string => `${first.split('/')[0]}/${last.split('/').at(-1)}`

const BETWEEN = /(?<!\p{L})tussen\s(?:de\s|het\s)?$/iu
/** `tussen 1 mei en 1 juli`: from the first to the last. */
function termBetween(dates: readonly DateFinding[], text: string): Candidate | null {
  const index = dates.findIndex(({ start }) => BETWEEN.test(text.slice(Math.max(0, start - 12), start)))
  const from = dates[index]
  // The two days may be one finding.
  const to = from && text.slice(from.start, from.end).includes(' en ') ? from : dates[index + 1]
  if (!from || !to || (from !== to && !/^\sen\s(?:de\s|het\s)?$/u.test(text.slice(from.end, to.start)))) return null
  const { earliest } = from.value
  const { latest } = to.value
  if (earliest === null || latest === null || earliest > latest) return null
  const start = text.slice(0, from.start).search(BETWEEN)
  const edtf = from === to ? from.value.edtf : fromTo(from.value.edtf, to.value.edtf)
  return { firm: true, date: from, term: { edtf, earliest, latest, words: text.slice(start, to.end) } }
}

function candidateOf(printed: DateFinding, sentence: Span, context: TermContext): Candidate | null {
  const { text, letterDay, status, at = sentence.end } = context
  const date = notBefore(printed, context.madeOn ?? null, text)
  const before = text.slice(Math.max(sentence.start, date.start - 80), date.start)
  const quote = text.slice(date.start, date.end)
  // `voor het debat van 7 juni stuur ik`: a sitting to come, whichever year `7 juni` would be alone.
  const event = termAtEvent(status === 'new' ? notBefore(date, letterDay, text) : date, sentence, text)
  if (event) return isPast(event, context) ? null : { firm: true, date, term: event }
  const preposition = PREPOSITION.exec(before)?.groups?.word
  const bare = BARE.test(quote) || (FEAST.test(quote) && WITH.test(before))
  if (preposition === undefined && !bare && date.start > sentence.start + 4) return null
  const firm = preposition !== undefined && FIRM.test(preposition)
  // `In het debat op 9 mei heb ik …` tells when it was promised, `voor het reces een brief toegezegd` until when.
  if (!firm && isOccasion(date, sentence, text)) return null
  if (COMPARISON.test(before)) return null
  if (
    status !== 'new' &&
    date.end <= at &&
    !isPeriodOf(date, at, context) &&
    WHEN_SAID.test(text.slice(date.end, date.end + 70))
  )
    return null
  if (status !== 'new' && date.end <= at && ANOTHER_ACT.test(text.slice(date.end, at))) return null
  const { earliest, latest } = isPeriodOf(date, at, context)
    ? date.value
    : UNTIL_END.test(before)
      ? untilEnd(date)
      : deadlineOf(text, date)
  if (earliest === null && latest === null) return null
  // `Hiermee voldoe ik voor dit jaar aan de toezegging`: its turn of this year.
  if (status === 'fulfilled' && /^dit\sjaar$/iu.test(quote)) return null
  if (YEAR.test(quote) && (preposition?.toLowerCase() === 'voor' || TOPIC.test(before))) return null
  const toDo = date.start > at && TO_DO.test(text.slice(at, sentence.end))
  if (!firm && status !== 'new' && !isAfter(date, letterDay) && !toDo) return null
  if (isPast({ earliest, latest }, context)) return null
  if (status === 'fulfilled' && !firm) return null
  const start = date.start - (preposition === undefined ? 0 : before.length - before.search(PREPOSITION))
  return { firm, date, term: { edtf: date.value.edtf, earliest, latest, words: text.slice(start, date.end) } }
}

const isPast = ({ latest }: Deadline, { status, letterDay }: TermContext): boolean =>
  status === 'new' && letterDay !== null && (latest ?? '9999') < letterDay

/** `is u toegezegd voor het eerste kwartaal`, `dat voor het eerste kwartaal is toegezegd`: meant for it, not due before it. */
function isPeriodOf(date: DateFinding, at: number, { text, status }: TermContext): boolean {
  if (status === 'new' || isDay(date) || date.by === 'dates/recess') return false
  if (date.start < at)
    return (
      QUARTER.test(text.slice(date.start, date.end)) &&
      /(?<!\p{L})(?:dat|die)\svoor\s(?:het\s|de\s)?$/iu.test(text.slice(Math.max(0, date.start - 20), date.start)) &&
      /^\s(?:is|was|zijn|waren)\s$/u.test(text.slice(date.end, at))
    )
  return (
    !/^(?:de\s)?zomer|^jaar|^einde?(?!\p{L})/iu.test(text.slice(date.start, date.end)) &&
    /^(?:\p{L}+|in\shet\svooruitzicht\sgesteld)\svoor\s(?:het\s|de\s)?$/u.test(text.slice(at, date.start))
  )
}
const QUARTER = /kwartaal|helft|(?<!\p{L})Q\d/iu

/** `voor het einde van het zomerreces` ends with it. */
const UNTIL_END =
  /(?<!\p{L})(?:einde?\svan\s(?:(?:de|het|dit|deze)\s+)?|uiter(?:st|lijk)e\s(?:datum|termijn|deadline)\s(?:(?:van|is)\s)?)$/iu
/** `Voor de zomer heb ik toegezegd`, `is voor de zomer aan de Kamer toegezegd dat …`: when it was promised. */
const WHEN_SAID =
  /^\s(?:(?:van\s\d{4}\s|jl\.\s)?(?:heb|hebben|heeft|had|is|werd|ben|zegde)(?!\p{L})|(?:aan\s(?:de|uw|het)\s[^,;]{2,40}?\s)?toegezegd\s(?:dat|om)(?!\p{L}))/u
/** `heb ik bevestigd voor het einde van 2020 uitvoering te geven en toegezegd …`: the term of the other. */
const ANOTHER_ACT = /\ste\s\p{L}{3,}\sen\s(?:\p{L}+\s){0,3}$/u
/** `eerder dan per 2024`: it is compared with, not set. */
const COMPARISON = /(?<!niet\s)(?<!\p{L})(?:eerder|later|vroeger)\sdan\s(?:(?:per|in|op|voor|vanaf)\s)?$/iu
const untilEnd = ({ value }: DateFinding): Deadline => ({ earliest: null, latest: value.latest })

/** What is held on a day, so that a promise may be due before it. */
const EVENT =
  '(?:\\p{L}*[dD]ebat|(?:[aA]lgemeen|plenair|schriftelijk|mondeling|bestuurlijk)?\\s?[oO]verleg|V?AO|WGO|NAO|\\p{L}*overleg|\\p{L}*behandeling|\\p{L}*vergadering|\\p{L}*[Rr]aad|\\p{L}*[Tt]op|\\p{L}*conferentie|inwerkingtreding|invoering|sluit(?:en|ing)|verstrijken|verkiezingen)'
/** `voor het debat` may mean for it: `vóór` and the like do not, nor does `voor` that opens the sentence. */
const BEFORE_EVENT = gated(
  new RegExp(
    `(?<!\\p{L})(?<words>(?:[vV][óò][óò]r|^Voor|[vV][oóò][oóò]rafgaande?\\s(?:aan|op)|[iI]n\\saanloop\\snaar|(?:[rR]uim|[rR]uimschoots|[tT]ijdig|[nN]og|[kK]ort|[uU]iterlijk)\\sv[oóò][oóò]r)\\s(?:het|de|een|mijn|dit)\\s(?:[\\p{L}-]{1,24}\\s){0,3}?${EVENT}(?:\\s[\\p{L}&-]{1,24}){0,8}?\\s(?:(?:van|op|d\\.d\\.|der?)\\s(?:\\p{L}{2,9}dag\\s)?|\\())$`,
    'u',
  ),
)
const SOME_TIME = /(?<!\p{L})(?:dag|dagen|week|weken|maand|maanden)\s$/iu

/** `Vóór het commissiedebat van 4 juni stuur ik …`, `voorafgaand aan de Raad van 21 november` */
function termAtEvent(date: DateFinding, sentence: Span, text: string): Term | null {
  const { edtf, earliest } = date.value
  if (earliest === null) return null
  const before = text.slice(Math.max(sentence.start, date.start - 160), date.start)
  const match = BEFORE_EVENT.exec(before)
  if (!match || SOME_TIME.test(before.slice(0, match.index))) return null
  const latest = isoOf(dayOfIso(earliest) - 1)
  return { edtf, earliest: null, latest, words: text.slice(date.start - match.groups!.words!.length, date.end) }
}

/** `, die in september plaatsvindt, `: about something in the sentence, not about the promise. */
const ASIDE =
  /,\s(?:die|dat|welke|waarvan|waarin|waarmee|waarop)\s(?!ik|wij|het\skabinet|de\s(?:minister|regering)|uw?\s)[^,;]*$/u
const inAside = (date: Span, sentence: Span, text: string): boolean =>
  ASIDE.test(text.slice(sentence.start, date.start)) && /^[^,;]{0,200},/u.test(text.slice(date.end, sentence.end))

/** A day or season without a year that lies before the promise is meant in the year behind it. */
function notBefore(date: DateFinding, madeOn: string | null, text: string): DateFinding {
  const { earliest, latest } = date.value
  const printed = text.slice(date.start, date.end)
  if (madeOn === null || !earliest || !latest || latest >= madeOn || /\d{4}/u.test(printed)) return date
  const later = (iso: string): string => `${Number(iso.slice(0, 4)) + 1}${iso.slice(4)}`
  if (date.by === 'dates/recess' || latest.endsWith('-02-29') || later(latest) < madeOn) return date
  const edtf = date.value.edtf.replace(/(?<!\d)\d{4}(?=-)/gu, (year) => `${Number(year) + 1}`)
  return { ...date, value: { ...date.value, edtf, earliest: later(earliest), latest: later(latest) } }
}

/** `heb ik toegezegd uw Kamer in het najaar te informeren` */
const TO_DO = /(?<!\p{L})(?:te|zou|zouden|zal|zullen)\s\p{L}/u

const isAfter = (date: DateFinding, letterDay: string | null): boolean =>
  letterDay !== null && (date.value.earliest ?? '') > letterDay

const JOINED = /(?:op|van|d\s?\s?d|,|\d|jl|afgelopen(?:\s\p{L}+)?)\s*$/u

/** `tijdens het Commissiedebat Politie van …`, `in de brief over de regeling d.d. …` */
export function isOccasion(date: DateFinding, sentence: Span, text: string): boolean {
  const before = text
    .slice(Math.max(sentence.start, date.start - 180), date.start)
    .replace(/d\.\s?d\.|jl\./gu, (dotted) => dotted.replaceAll('.', ' '))
  if (!OCCASION.test(before) || !JOINED.test(before)) return false
  const last = [...matchesOf(OCCASIONS, before)].at(-1)!
  return !CLAUSE.test(before.slice(last.index))
}

/** `het overleg, het rapport dat op 3 mei is gepubliceerd`: the date is in a clause of its own. */
const CLAUSE = /(?<!\p{L})(?:dat|die|welke|waarin|waarover|waarvan)(?!\p{L})/iu

/**
 * The last date of the sentence in front, for one that says `dan` or `op dat moment`.
 * @param words of the sentence that points back
 */
export function termBefore(
  before: Span,
  dates: readonly DateFinding[],
  text: string,
  letterDay: string | null,
  words: string,
): Term | null {
  const last = dates.at(-1)
  if (!last) return null
  // `De ministerraad van 4 juni bespreekt dit. Ik zal u dezelfde dag informeren.`
  if (SAME_DAY.test(words) && isDay(last) && (letterDay === null || (last.value.latest ?? '') >= letterDay))
    return { ...last.value, words: text.slice(last.start, last.end) }
  return termIn(before, [last], { text, letterDay, status: 'new' })
}

const SAME_DAY = /(?<!\p{L})(?:diezelfde|dezelfde|die)\sdag(?!\p{L})/iu

const POINTING =
  /(?<![\p{L},])(?<!,\s)dan(?!\p{L})|op\sdat\smoment|tegen\sdie\stijd|op\sdie\s(?:datum|dag)|(?:die|de)zelfde\sdag|daarbij|na\sdie\sdatum/iu
const COMPARED =
  /(?:meer|minder|eerder|later|anders|groter|hoger|lager|langer|sneller|beter|verder|niet\sanders|dan\swel|behalve|zowel)\sdan|dan\swel/iu
const CONDITION = /(?<!\p{L})(?:mocht(?:en)?|als|indien|wanneer|zodra)(?!\p{L})/iu

/** `Uiteraard zal uw Kamer dan nader worden geïnformeerd.` A `dan` that answers a condition of its own points nowhere. */
export const pointsBack = (words: string): boolean =>
  POINTING.test(words) && !COMPARED.test(words) && !CONDITION.test(words)

export const isDay = ({ value }: DateFinding): boolean => value.earliest === value.latest
