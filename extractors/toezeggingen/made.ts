/** When and where a promise was made. */

import type { Span } from '../../pipeline/document.ts'
import { gated } from '../../pipeline/gates/gated.ts'
import type { DateValue } from '../dates.ts'
import { DATED, type Occasion, occasionsIn } from './occasions.ts'
import { type DateFinding, isDay, isOccasion, OCCASION_NAME } from './terms.ts'

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
  const past = dates.filter(({ start, end, value }) => {
    if (value.earliest === null || value.latest === null || inDoneClause(start, sentence, at, text)) return false
    if (letterDay !== null && value.earliest > letterDay) return false
    if (isOfDeed(start, end, sentence, text)) return false
    if (OF_YOURS.test(text.slice(Math.max(sentence.start, start - 40), start))) return false
    if (start > at && AS_TOLD.test(text.slice(at, start))) return false
    if (OF_COMMITTEE.test(text.slice(Math.max(sentence.start, start - 50), start))) return true
    return !/(?<!\p{L})(?<!(?:[Cc]ommissie|[Mm]inister|[Ss]taatssecretaris)\s)(?:v[oóò][oóò]r|uiterlijk|sinds|vanaf|motie)\s(?:\p{L}+\s){0,3}$/iu.test(
      text.slice(Math.max(sentence.start, start - 50), start),
    )
  })
  const days = past.filter(isDay)
  const ofPromise = ({ start }: DateFinding): boolean =>
    OF_PROMISE.test(text.slice(Math.max(sentence.start, start - 200), start))
  const occasion =
    days.find((date) => ofPromise(date) || closesOccasion(date, sentence, text)) ??
    days.find((date) => isOccasion(date, sentence, text))
  if (occasion) return occasion.value
  // `heeft in 2009 toegezegd`, `op 3 mei heb ik toegezegd`
  const beside = past.findLast(
    (date) =>
      date.end <= at &&
      text.slice(date.end, at).replace(/\([^()]*\)/gu, '').length < 90 &&
      !AS_PROMISED.test(text.slice(date.end, at)),
  )
  return beside ? beside.value : null
}

/** `Conform mijn toezegging tijdens het debat over de wet … op 3 mei`, `uit het debat Oevers (3 mei 2023)`. */
const closesOccasion = (date: DateFinding, sentence: Span, text: string): boolean => {
  const words = text.slice(sentence.start, sentence.end)
  return occasionsIn(words).some(
    (one) =>
      (sentence.start + one.end === date.end || text.slice(sentence.start + one.end, date.start) === ' (') &&
      (one.preposition === 'uit' || INTO_OR_IN.has(one.preposition)) &&
      BEHIND_PROMISE.test(words.slice(0, one.from)),
  )
}

/** `heb ik toegezegd uit te werken wat ik voorstel, zoals geschetst in mijn brief van 3 mei`: the day of that sketch. */
const AS_TOLD =
  /(?<!\p{L})(?:zoals|als)\s(?:\p{L}{1,12}\s){0,3}?(?:ge(?!daan|zegd)\p{L}{2,}|beschreven|verwoord|omschreven|aangekondigd|opgenomen)\s(?:in|bij)\s[^,;]*$/iu

const MET = '(?:voldaan|afgedaan|nagekomen|tegemoet\\s?gekomen|afgehandeld|ingelost|gestand\\sgedaan)'
const LETTER =
  '(?:met|in|bij|via|middels|door)\\s(?:de|mijn|onze|een)\\s(?:\\p{L}{1,16}\\s){0,2}\\p{L}*brief(?:\\saan\\s[^,;]{2,40})?\\s(?:van|d\\.\\s?d\\.)\\s'
const MET_BY = new RegExp(`(?<!\\p{L})${MET}\\s${LETTER}$`, 'iu')
const BY_LETTER = new RegExp(`(?<!\\p{L})${LETTER}$`, 'iu')
const IS_MET = new RegExp(
  `^(?:\\s\\d{4}|\\sjl\\.?)?(?:\\s\\([^()]*\\))?\\s(?:aan\\s[^,;]{2,60}\\s)?${MET}(?!\\p{L})`,
  'iu',
)
const BEHIND_MET = new RegExp(`(?<!\\p{L})${MET}\\s$`, 'iu')
/** `Aan deze toezegging is voldaan met de brief van 30 juni`: the day of the deed. */
const isOfDeed = (start: number, end: number, sentence: Span, text: string): boolean => {
  const before = text.slice(Math.max(sentence.start, start - 120), start)
  return MET_BY.test(before) || (BY_LETTER.test(before) && IS_MET.test(text.slice(end, end + 160)))
}

/** `mijn eerdere toezegging en het door u gevraagde in uw brief van 28 maart`: the Kamer promised nothing. */
const OF_YOURS = /(?<!\p{L})uw\s(?:brief|verzoek|schrijven|e-mail)\s(?:van|d\.\s?d\.)\s$/iu

/** `met de commissies voor Oevers en voor Justitie op 3 mei`: no term. */
const OF_COMMITTEE = /(?<!\p{L})voor\s\p{Lu}[\p{L}-]+\s(?:op|van)\s$/u

/** `Ook dit jaar stuur ik u, zoals eerder toegezegd, …`: that year is of the sending. */
const AS_PROMISED =
  /(?<!\p{L})(?:stuur|zend|bied|doe|informeer|bericht|ontvangt)\s[^;]*?,\s(?:zoals|conform|als)\s[^,;]*$/iu
/** `Voor de akkerbouw is dat gebeurd in de brief van 30 juni; met deze brief is de toezegging nagekomen`: the day of the deed. */
const DONE_THEN =
  /(?<!\p{L})(?:(?:dat|dit|daaraan)\s(?:\p{L}{1,12}\s){0,5}?(?:gebeurd|gedaan|voldaan)|(?:toe|aan)?(?:gezonden|gestuurd|geboden))(?!\p{L})/iu
function inDoneClause(start: number, sentence: Span, at: number, text: string): boolean {
  const stop = text.slice(start, Math.max(start, at)).indexOf(';')
  if (stop < 0) return false
  const from = text.slice(sentence.start, start).lastIndexOf(';') + 1 + sentence.start
  return DONE_THEN.test(text.slice(from, start + stop))
}

/** `mijn toezegging, van eveneens 20 juni jongstleden, om …`, `de toezegging van mijn voorganger aan uw Kamer van 7 september` */
const OF_PROMISE =
  /toezegging(?:en)?(?:\s(?:na|gestand|in))?(?:\s(?:van|door)\s(?:de|mijn|onze|uw)\s[^,;\d]{3,80}?)?(?:\saan\s(?:de|uw|het|beide)\s[^,;\d]{3,60}?)?,?\s(?:(?:gedaan\s)?(?:van|op|d\.d\.)\s(?:(?:eveneens|ook)\s)?|(?:die|welke)\s[^,;]{1,40}?\sop\s)$/iu

const SAME_OCCASION = gated(
  new RegExp(
    `(?<!\\p{L})(?:tijdens|in|bij)\\s(?:deze|dit|dat|die|datzelfde|hetzelfde|genoemde)\\s(?:\\p{L}{1,20}\\s)?(?:${OCCASION_NAME})(?!\\p{L})|^(?:Daarbij|Daarin|Hierbij|Toen)\\s(?:heb|hebben|heeft|is|zijn)\\s|(?:heb|heeft|is)\\s(?:\\p{L}{1,12}\\s){0,3}(?:toen|daarbij)\\s`,
    'iu',
  ),
)
/** `Tijdens deze behandeling heb ik toegezegd`: the sentence before tells which. */
export const sameOccasion = (words: string): boolean => SAME_OCCASION.test(words)

const SITTING = gated(
  new RegExp(`${OCCASION_NAME}|behandel|gesproken|sprak|debatteerde|gedebatteerd|overlegd|gevoerd|bespr`, 'iu'),
)

/** The last past day of a sentence about a debate or letter, of which the next sentence tells. */
export function occasionDay(
  sentence: Span,
  dates: readonly DateFinding[],
  text: string,
  letterDay: string | null,
): DateValue | null {
  if (!SITTING.test(text.slice(sentence.start, sentence.end))) return null
  const past = dates.filter(
    (date) => isDay(date) && date.value.earliest !== null && (letterDay === null || date.value.earliest <= letterDay),
  )
  return past.length === 1 ? past[0]!.value : null
}

/** Letters that the promise is to bring, not those in which it was made: `toegezegd het in een brief uiteen te zetten`. */
const IS_PROMISED =
  /^een\s|^(?:de|mijn|zijn|haar|onze)\s\p{L}*brief(?:$|\s(?:die|welke)\s|\s[^,;]{0,120}\s(?:die|welke)\s)/iu
const INTO_OR_IN: ReadonlySet<string> = new Set(['in', 'tijdens', 'bij', 'per', 'met', ''])

const BEHIND_PROMISE = /toezegging(?:en)?\s$/iu
/** `de toezegging uit het debat Oevers (3 mei 2023)`: without a day it may run on into `reeds gestand gedaan`. */
const isSource = ({ preposition, from, start, end }: Occasion, words: string): boolean =>
  preposition === 'uit' &&
  BEHIND_PROMISE.test(words.slice(0, from)) &&
  (DATED.test(words.slice(start, end)) || words.startsWith(' (', end))

/** The debate or letter in which it was made, as printed, with the stop of its date (`20 december jl.`). */
export function madeAtIn(words: string): string | null {
  const said = words.search(TOEZEG)
  const occasion = occasionsIn(words).find((one) => {
    const named = words.slice(one.start, one.end)
    return (
      (INTO_OR_IN.has(one.preposition) || isSource(one, words)) &&
      (said < 0 || one.start < said || DATED.test(named) || !IS_PROMISED.test(named))
    )
  })
  if (!occasion) return null
  const { from, start, end } = occasion
  const clause = words.slice(from).includes(';') ? words.slice(0, words.indexOf(';', start)) : ''
  if (DONE_THEN.test(clause) && !TOEZEG.test(clause)) return null
  if (BEHIND_MET.test(words.slice(0, from)) || IS_MET.test(words.slice(end))) return null
  // The sign of a footnote behind the year: `9 mei 2023 1`.
  const printed = words.slice(start, end).replace(/(?<=\d{4})\s?\d{1,2}$/u, '')
  return printed !== '' && !/^deze\s|^mijn\sbijgaande/iu.test(printed) ? printed : null
}
const TOEZEG = /toe(?:ge)?ze?g/iu
