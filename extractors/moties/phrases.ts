/**
 * Words that name a motion, and by whom:
 *
 *   motie Becker c.s.                      de motie-Omtzigt/Azarkan           motie Van Baarle-Dassen
 *   de gewijzigde motie van het lid De Korte (t.v.v. 36725-12)                twee moties van het lid El Abassi
 *   moties van 14 december 2021 van de leden A en B over … en van de leden C en D over …
 *   de door het lid Kops ingediende motie  MOTIE VAN DE LEDEN HOLMAN EN VAN CAMPEN
 *   de motie over stages (Kamerstuk 31 524, nr. 500)      Deze motie is voorgesteld door de leden A, B en C. Zij krijgt nr. 5
 */
import { overlaps, type Span } from '../../pipeline/document.ts'
import { membersIn } from '../dutch/members.ts'
import { CAPITALS_NAME, nameFromCapitals, surnameOf } from '../dutch/names.ts'
import { anyOf, matches, spanOf, WORD_END, WORD_START } from '../patterns.ts'
import { asScanned, endOf, isCosigned, MEMBER, MEMBERS, type Movers, namesOf, readMovers } from './movers.ts'

export type PhraseRule = 'leden' | 'name' | 'door' | 'group' | 'printed' | 'unnamed'

/** A mention, before its Kamerstuk is known. */
export interface Phrase extends Span {
  readonly movers: readonly string[]
  readonly cosigned: boolean
  readonly rule: PhraseRule
  /** More motions than one: `twee moties`, `moties`. */
  readonly plural: boolean
}

const STATES = [
  ...[
    'gewijzigde',
    'nader gewijzigde',
    'aangenomen',
    'verworpen',
    'aangehouden',
    'ingediende',
    'voorgestelde',
    'ontraden',
    'afgedane',
    'ingetrokken',
    'overgenomen',
  ],
  ...['openstaande', 'eerdere', 'genoemde', 'eerdergenoemde', 'Kamerbrede', 'Kamerbreed gesteunde', 'breed gesteunde'],
].map((word) => word.replace(' ', '\\s+'))
const COUNTS = ['twee', 'drie', 'vier', 'vijf', 'zes', 'beide', 'enkele', 'een aantal']
const MOTIE = asScanned('motie')
/** `demotie-Smit`: its article glued to it; `demotie-beleid` is of ranks. (No `(?-i:…)`: see GLUED in letter/date.ts.) */
const GLUED = '(?<=(?<!\\p{L})de)(?=motie[-‐–]\\p{L})'
const isOfRanks = (sentence: string, at: number): boolean =>
  /^motie[-‐–]\p{Ll}/u.test(sentence.slice(at, at + 8)) &&
  /(?<!\p{L})de$/iu.test(sentence.slice(Math.max(0, at - 3), at))
/** The word itself; `motiegetrouw`, `emotie` and `motie-indiener` are other words. */
const HEAD = new RegExp(
  `(?:${WORD_START}|${GLUED})(?:${anyOf(COUNTS)}\\s+)?(?:${anyOf(STATES)}\\s+){0,2}(?:(?<one>${MOTIE})|(?<more>${MOTIE}s))(?![\\p{L}\\p{N}])(?!-(?:${anyOf(['indiener', 'tekst', 'en'])})(?!\\p{Ll}))`,
  'giu',
)

const MONTH = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december'
const DATE = `(?:d\\.d\\.|van|op|,)\\s?\\d{1,2}\\s{1,4}(?:${MONTH})(?:\\s{1,4}\\d{4}|\\s{1,4}jl\\.?|\\s{1,4}jongstleden)?`
/**
 * What may stand between `motie` and `van het lid`: its kind, number, date, what it replaces, what it is about. White space
 * is bounded: four parts that may each begin with any amount of it would take the fourth power of its length.
 */
const KIND = '(?:\\s{1,4}van\\s{1,4}(?:wantrouwen|afkeuring|treurnis|orde))?'
/** `motie 36 000-12 van het lid X`, `motie 36 000 VI, nr. 12, van het lid X`: the paper without brackets. */
const PAPER =
  '(?:\\s{1,4}(?:Kamerstuk\\s)?\\d{2}\\s?\\d{3}(?:-\\d{2})?(?:[\\s-][IVXA-Z]{1,6})?(?:,?\\s{0,2}nr\\.?\\s?|-)\\d{1,4})?'
const BRACKETS = '(?:\\s?\\([^()]{1,90}\\)|\\s{1,4}met\\s{1,4}(?:Kamerstuk|kenmerk|nummer)[^;()]{1,40}?)?'
/** `motie over stages van het lid X`, but not `de motie over stages en de vragen van het lid X`. */
const TOPIC =
  '(?:\\s{1,4}(?:over|inzake|om|m\\.b\\.t\\.)\\s(?:(?!motie|amendement|vragen|brief|verzoek|toezegging|voorstel|initiatief)[^.;:()]){1,110})?'
/** From `motie` to the names of `motie … van het lid X`. */
const FORMAL = new RegExp(
  `(?:\\s{1,4}(?:op\\s{1,4}stuk\\s{1,4})?nr\\.?\\s?\\d{1,4})?${PAPER}${KIND}${BRACKETS}(?:\\s{0,4}${DATE})?${TOPIC}\\s{0,4},?\\s{1,4}(?:(?:(?:is|wordt|werd)\\s{1,4})?(?:ingediend|voorgesteld)\\s{1,4})?(?:${asScanned('van')}|door)\\s{1,4}(?:van\\s{1,4})?(?:(?<single>${MEMBER})|${MEMBERS})\\s{1,4}`,
  'uy',
)
/** From `motie` to the names of `motie Becker c.s.`, `motie-Becker`, `motie – Becker`, `motie van Becker`, `motie ingediend door Becker`. */
const DIRECT = /\s?[-‐–]\s?|\s+(?:(?:ingediend|voorgesteld)\s+door\s+|(?<van>van\s+))?/uy
/** Further motions of other members: `… en van de leden C en D over …`. */
const GROUP = new RegExp(
  `(?<=[\\s,])(?:en|alsmede|alsook|,)\\s+(?:die\\s+)?(?<by>van|door)\\s+(?:(?<single>${MEMBER})|${MEMBERS})\\s+`,
  'dgu',
)
/** Where a citation or the sign of a footnote ends, and where the next one begins. */
const CITED = '(?<=\\)|[\\p{L})]\\.?\\s?\\[?\\d{1,2}\\]?)'
const CITING = /\s?\(|\s?\[?\d{1,2}\]?(?![\p{L}\d])/uy
/** Behind the id of one motion the next name: `moties van de leden Kuzu (nr. 3) en Öztürk (nr. 4)`. */
const BEHIND_ID = new RegExp(`${CITED}(?:\\s?,\\s?(?:en\\s+)?|\\s?en\\s+)(?:van\\s+)?(?:[-–]\\s?)?`, 'dgu')
/** `de door het lid Kops ingediende motie`, `de door Kops c.s. op 3 mei voorgestelde motie`: in front of the names, behind them. */
const BY = new RegExp(`${WORD_START}door\\s+(?:(?<single>${MEMBER})\\s+|(?:${MEMBERS})\\s+)?`, 'dgu')
const BROUGHT =
  /(?:\s+[\p{L}\d.]{1,14}){0,5}?\s+(?:ingediende|voorgestelde)\s+(?:\p{L}{1,16}\s+){0,2}motie(?<more>s)?(?![\p{L}\p{N}])/uy
const PRINTED = new RegExp(
  `${WORD_START}(?:(?:NADER\\s)?GEWIJZIGDE\\s)?MOTIE\\sVAN\\s(?:HET\\sLID|DE\\sLEDEN)\\s(?<names>${CAPITALS_NAME}(?:(?:,\\s|\\sEN\\s)${CAPITALS_NAME}){0,12})(?<cosigned>\\sC\\.?S\\.?)?${WORD_END}`,
  'gu',
)

/** All phrases in one sentence, in text order, none overlapping another. `offset` is where the sentence starts. */
export function phrasesIn(sentence: string, offset: number): Phrase[] {
  const before = [...printed(sentence), ...brought(sentence)]
  const named = [...sentence.matchAll(HEAD)].flatMap((head) => {
    const [start, end] = [head.index, head.index + head[0].length]
    if (isOfRanks(sentence, start) || before.some((phrase) => overlaps(phrase, { start, end }))) return []
    const plural = head.groups!.more !== undefined
    return formal(sentence, start, end, plural) ?? direct(sentence, start, end, plural) ?? [unnamed(start, end, plural)]
  })
  const phrases = [...before, ...named]
  return [...phrases, ...furtherGroups(sentence, phrases)]
    .sort((a, b) => a.start - b.start)
    .map((phrase) => ({ ...phrase, start: phrase.start + offset, end: phrase.end + offset }))
}

const surnamesOf = (names: readonly string[]): string[] => names.map(surnameOf).flatMap(membersIn)

const phraseOf = (start: number, movers: Movers, rule: PhraseRule, plural: boolean): Phrase => ({
  start,
  end: endOf(movers),
  movers: surnamesOf(namesOf(movers)),
  cosigned: isCosigned(movers),
  rule,
  plural,
})

const printed = (sentence: string): Phrase[] =>
  [...sentence.matchAll(PRINTED)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    movers: surnamesOf(match.groups!.names!.split(/,\s|\sEN\s/u).map(nameFromCapitals)),
    cosigned: match.groups!.cosigned !== undefined,
    rule: 'printed',
    plural: false,
  }))

function brought(sentence: string): Phrase[] {
  return [...sentence.matchAll(BY)].flatMap((match) => {
    const movers = readMovers(sentence, match.index + match[0].length, match.groups!.single !== undefined)
    if (!movers) return []
    BROUGHT.lastIndex = endOf(movers)
    const behind = BROUGHT.exec(sentence)
    if (!behind) return []
    const phrase = phraseOf(match.index, movers, 'door', behind.groups!.more !== undefined)
    return [{ ...phrase, end: behind.index + behind[0].length }]
  })
}

function formal(sentence: string, start: number, end: number, plural: boolean): Phrase[] | null {
  FORMAL.lastIndex = end
  const match = FORMAL.exec(sentence)
  const movers = match && readMovers(sentence, match.index + match[0].length, match.groups!.single !== undefined)
  return movers && [phraseOf(start, movers, 'leden', plural)]
}

/** `Stemmingen moties Landbouw` and `Stemming motie Staat van de veren` are items of an agenda; `Stemming motie-Smit` is not. */
const VOTES = /(?<!\p{L})[Ss]temming(?:en)?\s(?:over\s)?(?:de\s)?$/u

/** `de moties Segers en Klaver/Ploumen` are two motions, `de motie Segers en Klaver` is one. */
function direct(sentence: string, start: number, end: number, plural: boolean): Phrase[] | null {
  DIRECT.lastIndex = end
  const match = DIRECT.exec(sentence)
  const from = match ? match.index + match[0].length : end
  const { van } = match?.groups ?? {}
  // Of `motie van der Plas` the name begins with `van`.
  const movers =
    match &&
    (readMovers(sentence, from, false, van !== undefined) ??
      (van ? readMovers(sentence, from - van.length, false) : null))
  if (!movers) return null
  const isSubject = plural || (/^\s/.test(sentence.slice(end, from)) && !isCosigned(movers))
  if (isSubject && VOTES.test(sentence.slice(Math.max(0, start - 24), start))) return null
  if (!plural || movers.length === 1) return [phraseOf(start, movers, 'name', plural)]
  return movers.map((mover, index) => phraseOf(index === 0 ? start : mover.start, [mover], 'name', false))
}

/** Only the word: a mention if its Kamerstuk stands with it, which the caller finds out. */
const unnamed = (start: number, end: number, plural: boolean): Phrase => ({
  start,
  end,
  movers: [],
  cosigned: false,
  rule: 'unnamed',
  plural,
})

function furtherGroups(sentence: string, phrases: readonly Phrase[]): Phrase[] {
  const first = phrases.find((phrase) => phrase.movers.length > 0)
  if (!first) return []
  const groups: Phrase[] = []
  const add = (start: number, movers: Movers): void => {
    const phrase = phraseOf(start, movers, 'group', false)
    if (start >= first.end && ![...phrases, ...groups].some((other) => overlaps(other, phrase))) groups.push(phrase)
  }
  for (const match of matches(GROUP, sentence)) {
    const movers = readMovers(sentence, match.index + match[0].length, match.groups!.single !== undefined)
    if (movers) add(spanOf(match, 'by')!.start, movers)
  }
  // Without `van de leden`, only a list of motions goes on with a name.
  const list = /moties/iu.exec(sentence)?.index ?? sentence.length
  for (const match of matches(BEHIND_ID, sentence)) {
    const start = match.index + match[0].length
    const movers = start > list ? readMovers(sentence, start, false) : null
    if (!movers) continue
    CITING.lastIndex = endOf(movers)
    if (CITING.test(sentence)) add(start, movers)
  }
  return groups
}
