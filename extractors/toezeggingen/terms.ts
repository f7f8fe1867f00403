/** When a promise is to be met, and when and where it was made. */
import type { Annotation, Span } from '../../pipeline/document.ts'
import { type Deadline, deadlineOf } from '../dates/deadline.ts'
import type { DateValue } from '../dates.ts'
import type { Status } from './mentions.ts'

export type DateFinding = Annotation<'date', DateValue>

export interface Term extends Deadline {
  readonly edtf: string
  readonly words: string
}

/** Prepositions of a term, with the words that may follow them; `van` and `over` are of something else. */
const PREPOSITION =
  /(?<!\p{L})(?<word>v[oóò][oóò]r(?:afgaand\saan)?|uiterlijk(?:\s(?:op|in|per|begin|tijdens))?|(?:niet|nog\sniet)\slater\sdan|tot\sen\smet|t\/m|tot|na(?:\safloop\svan)?|vanaf|met\singang\svan|in(?:\sde\sloop\svan)?|op|rond|omstreeks|per|binnen|tijdens|gedurende|nog|rondom|richting|tegen)\s{1,3}(?:(?:de|het|dit|deze|komende?|aankomende?|aanstaande?|eerstvolgende|einde?\svan|begin\svan|nog|eind|de\sloop\svan)\s+)*$/iu
/** Dates that are a term without one: `eind 2025 stuur ik`, `dit najaar`, `Volgend jaar`. */
const BARE =
  /^(?:begin|medio|eind|einde|primo|ultimo|halverwege|deze|dit|komende?|aankomende?|volgende?|aanstaande?|later|Q\d|(?:het\s)?(?:eerste|tweede|derde|vierde|laatste)\s(?:kwartaal|helft))(?!\p{L})/iu
const FIRM = /^(?:v[oóò][oóò]r|uiterlijk|niet|nog\sniet|tot|t\/m|na(?!\p{L}))/iu
/** `over de plannen voor 2024`: a year alone in what it is about is no term. */
const YEAR = /^\d{4}(?:\s?[-–/]\s?\d{2,4})?$/u
const TOPIC = /(?<!\p{L})(?:over|inzake|betreffende|omtrent)\s[^,;]{0,100}$/iu
/** In front of a date of a debate or a letter. */
const OCCASION_NAME =
  '(?:\\p{L}*debat|(?:algemene?|plenaire?|schriftelijk|mondeling|wetgevings|nota|commissie|bestuurlijk)?\\s?overleg|V?AO|VSO|SO|WGO|NAO|vragenuur(?:tje)?|\\p{L}*behandeling|\\p{L}*vergadering|\\p{L}*brief|dertigledendebat|tweeminutendebat|technische\\sbriefing|rondetafelgesprek|beschouwingen|regeling\\svan\\swerkzaamheden)'
const OCCASION = new RegExp(`(?<!\\p{L})${OCCASION_NAME}(?!\\p{L})[^.;]{0,140}$`, 'iu')

/**
 * The term that a sentence sets.
 * @param dates the dates that lie in the sentence, in text order
 * @param letterDay the day of the letter; a term lies on or after it, unless the promise was made before
 * @param at offset of `toegezegd` in the text: what stands behind it is what was promised
 */
export function termIn(
  sentence: Span,
  dates: readonly DateFinding[],
  text: string,
  letterDay: string | null,
  status: Status,
  at = sentence.end,
): Term | null {
  const terms = dates.flatMap((date) => {
    const before = text.slice(Math.max(sentence.start, date.start - 80), date.start)
    const preposition = PREPOSITION.exec(before)?.groups?.word
    const quote = text.slice(date.start, date.end)
    if (preposition === undefined && !BARE.test(quote) && date.start > sentence.start + 4) return []
    const firm = preposition !== undefined && FIRM.test(preposition)
    // `In het debat op 9 mei heb ik …` tells when it was promised, `voor het reces een brief toegezegd` until when.
    if (!firm && isOccasion(date, sentence, text)) return []
    const { earliest, latest } = deadlineOf(text, date)
    if (earliest === null && latest === null) return []
    if (YEAR.test(quote) && TOPIC.test(before)) return []
    if (
      !firm &&
      status !== 'new' &&
      !isAfter(date, letterDay) &&
      !(date.start > at && TO_DO.test(text.slice(at, sentence.end)))
    )
      return []
    if (status === 'new' && letterDay !== null && (latest ?? '9999') < letterDay) return []
    if (status === 'fulfilled' && !firm) return []
    const start = date.start - (preposition === undefined ? 0 : before.length - before.search(PREPOSITION))
    return [{ firm, term: { edtf: date.value.edtf, earliest, latest, words: text.slice(start, date.end) } }]
  })
  return (terms.find(({ firm }) => firm) ?? terms[0])?.term ?? null
}

/** `heb ik toegezegd uw Kamer in het najaar te informeren` */
const TO_DO = /(?<!\p{L})(?:te|zou|zouden|zal|zullen)\s\p{L}/u

const isAfter = (date: DateFinding, letterDay: string | null): boolean =>
  letterDay !== null && (date.value.earliest ?? '') > letterDay

const JOINED = /(?:op|van|d\s?\s?d|,|\d|jl|afgelopen(?:\s\p{L}+)?)\s*$/u

/** `tijdens het Commissiedebat Politie van …`, `in de brief over de regeling d.d. …` */
function isOccasion(date: DateFinding, sentence: Span, text: string): boolean {
  const before = text
    .slice(Math.max(sentence.start, date.start - 180), date.start)
    .replace(/d\.\s?d\.|jl\./gu, (dotted) => dotted.replaceAll('.', ' '))
  return OCCASION.test(before) && JOINED.test(before)
}

/** The last date of the sentence in front, for one that says `dan` or `op dat moment`. */
export function termBefore(
  before: Span,
  dates: readonly DateFinding[],
  text: string,
  letterDay: string | null,
): Term | null {
  return dates.length > 0 ? termIn(before, dates.slice(-1), text, letterDay, 'new') : null
}

const POINTING =
  /(?<![\p{L},])(?<!,\s)dan(?!\p{L})|op\sdat\smoment|tegen\sdie\stijd|op\sdie\sdatum|daarbij|na\sdie\sdatum/iu
const COMPARED =
  /(?:meer|minder|eerder|later|anders|groter|hoger|lager|langer|sneller|beter|verder|niet\sanders|dan\swel|behalve|zowel)\sdan|dan\swel/iu
const CONDITION = /(?<!\p{L})(?:mocht(?:en)?|als|indien|wanneer|zodra)(?!\p{L})/iu

/** `Uiteraard zal uw Kamer dan nader worden geïnformeerd.` A `dan` that answers a condition of its own points nowhere. */
export const pointsBack = (words: string): boolean =>
  POINTING.test(words) && !COMPARED.test(words) && !CONDITION.test(words)

/**
 * The day on which the promise was made: the date in words about the debate or letter, or the one beside `toegezegd`.
 * @param at offset of the promising word in the text
 */
export function madeOnIn(
  sentence: Span,
  at: number,
  dates: readonly DateFinding[],
  text: string,
  letterDay: string | null,
): DateValue | null {
  const past = dates.filter(({ start, value }) => {
    if (value.earliest === null || value.latest === null) return false
    if (letterDay !== null && value.earliest > letterDay) return false
    return !/(?<!\p{L})(?:v[oóò][oóò]r|uiterlijk|sinds|vanaf|motie)\s(?:\p{L}+\s){0,3}$/iu.test(
      text.slice(Math.max(sentence.start, start - 50), start),
    )
  })
  const occasion = past.find((date) => isOccasion(date, sentence, text) && isDay(date))
  if (occasion) return occasion.value
  // `heeft in 2009 toegezegd`, `op 3 mei heb ik toegezegd`
  const beside = past.findLast((date) => date.end <= at && at - date.end < 90)
  return beside ? beside.value : null
}

const isDay = ({ value }: DateFinding): boolean => value.earliest === value.latest

const OCCASION_PHRASE = new RegExp(
  `(?<!\\p{L})(?:in|tijdens|bij|per|met)\\s(?<words>(?:het|de|mijn|zijn|haar|een|onze)\\s(?:[\\p{L}-]{1,24}\\s){0,3}?${OCCASION_NAME}(?!\\p{L})(?:(?!\\s(?:heb|heeft|is|ben|zijn|hebben|doe|ga|informeer|stuur|wordt|uw\\sKamer)(?!\\p{L}))[^.,;()]){0,120})|(?<!\\p{L})(?<bare>(?:V?AO|WGO|NAO|VSO)\\s(?:(?!\\s(?:heb|heeft|is)(?!\\p{L}))[^.,;()]){2,90})`,
  'iu',
)

/** The debate or letter in which it was made, as printed. A stop inside its date (`20 december jl.`) is cut off. */
export function madeAtIn(words: string): string | null {
  const groups = OCCASION_PHRASE.exec(words)?.groups
  const printed = (groups?.words ?? groups?.bare)?.trim()
  return printed && !/^deze\s|^mijn\sbijgaande/iu.test(printed) ? printed : null
}
