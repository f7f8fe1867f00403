/**
 * Words that name a motion, and by whom:
 *
 *   motie Becker c.s.                      de motie-Omtzigt/Azarkan           motie Van Baarle-Dassen
 *   de gewijzigde motie van het lid De Korte (t.v.v. 36725-12)                twee moties van het lid El Abassi
 *   moties van 14 december 2021 van de leden A en B over … en van de leden C en D over …
 *   de door het lid Kops ingediende motie  MOTIE VAN DE LEDEN HOLMAN EN VAN CAMPEN
 *   de motie over stages (Kamerstuk 31 524, nr. 500)      Deze motie is voorgesteld door de leden A, B en C. Zij krijgt nr. 5
 */

import { overlaps } from '../../pipeline/document.ts'
import { matchesOf } from '../../pipeline/gates/gated.ts'
import { CAPITALS_NAME, nameFromCapitals } from '../dutch/names.ts'
import { anyOf, matches, spanOf, WORD_END, WORD_START } from '../patterns.ts'
import { brought } from './brought.ts'
import { asScanned, endOf, isCosigned, MEMBER, MEMBERS, type Movers, readMovers } from './movers.ts'
import { type Phrase, phraseOf, surnamesOf } from './phrase.ts'
import { isSubject } from './subjects.ts'

export type { Phrase, PhraseRule } from './phrase.ts'

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
/** The word itself, with the sign of a note that may hang on it; `motiegetrouw`, `emotie` and `motie-indiener` are other words. */
const HEAD = new RegExp(
  `(?:${WORD_START}|${GLUED})(?:${anyOf(COUNTS)}\\s+)?(?:${anyOf(STATES)}\\s+){0,2}(?:(?<one>${MOTIE})|(?<more>${MOTIE}s))(?:\\d{1,2}(?=[\\s.,])|\\s?\\[\\d{1,3}\\])?(?![\\p{L}\\p{N}])(?!-(?:${anyOf(['indiener', 'tekst', 'en'])})(?!\\p{Ll}))`,
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
  '(?:\\s{1,4}(?:over|inzake|om|voor|tot|betreffende|aangaande|met\\sbetrekking\\stot|ten\\saanzien\\svan|m\\.b\\.t\\.|t\\.a\\.v\\.)\\s(?:(?!motie|amendement|vragen|brief|verzoek|toezegging|voorstel|initiatief)[^.;:()]){1,110})?'
/** `motie op stuk nr. 12`, `moties op stukken nrs. 12 en 13`, `motie 12` */
const NUMBERS =
  '(?:\\s{1,4}(?:op\\s{1,4}stuk(?:ken)?\\s{1,4})?(?:nrs?\\.?\\s?)?\\d{1,4}(?!\\s?\\d)(?:(?:,|\\s{1,4}en)\\s{1,4}(?:nr\\.\\s?)?\\d{1,4}(?!\\s?\\d)){0,8})?'
/** From `motie` to the names of `motie … van het lid X`. */
const FORMAL = new RegExp(
  `${NUMBERS}${PAPER}${KIND}${BRACKETS}(?:\\s{0,4}${DATE})?${TOPIC}(?:\\s{1,4}(?:aangenomen|aanvaard|verworpen|ingediend))?\\s{0,4},?\\s{1,4}(?:(?:(?:die\\s{1,4})?(?:is|wordt|werd)\\s{1,4})?(?:ingediend|voorgesteld)(?:\\s{1,4}(?:tijdens|bij|in|op)\\s[^.;:()]{1,80})?\\s{1,4})?(?:${asScanned('van')}|door)\\s{1,4}(?:van\\s{1,4})?(?:(?<single>${MEMBER})|${MEMBERS})\\s{1,4}`,
  'uy',
)
/** From `motie` to the names of `motie Becker c.s.`, `motie-Becker`, `motie – Becker`, `motie van Becker`, `motie ingediend door Becker`. */
const DIRECT =
  /(?:\sop\sstuk\snr\.?\s?\d{1,4}(?=\svan\s))?(?:\s?[-‐–]\s?["'“‘«]?|\s+["“‘«]?(?:(?:ingediend|voorgesteld)\s+door\s+|(?<van>van\s+))?)/uy
/** `motie (Becker c.s., Kamerstuk 36 000, nr. 4)`, `Motie: Becker c.s.`: the names in brackets or behind a colon, and what tells that they are names. */
const BRACKETED = /(?:\s(?:op\sstuk\s)?nr\.\s?\d{1,4})?\s\((?=\p{L})|\s?:\s(?=\p{Lu})/uy
const PAPER_OPENS = /\s?\((?:Kamerst|Kst|TK|EK|nr|\d{2}\s?\d{3})/uy
const BRACKETS_GO_ON = /\s?\)|,\s(?=\(?(?:Kamerst|Kst|TK|EK|nr|\d{2}\s?\d{3}))/uy
/** `motie lid Becker`, `motie leden Becker en Visser`: as subject lines and lists have it. */
const ELIDED = new RegExp(`\\s{1,4}(?:(?<single>${MEMBER})|${MEMBERS})\\s{1,4}`, 'uy')
/** `de motie die het lid Becker (…) heeft ingediend`: the clause in front of the names, and what closes it. */
const RELATIVE = new RegExp(`,?\\s{1,4}die\\s{1,4}(?:(?<single>${MEMBER})|${MEMBERS})\\s{1,4}`, 'uy')
const WHO_BROUGHT =
  /(?:\s+[\p{L}\d.,-]{1,20}){0,10}?\s+(?:(?:heeft|hebben|had|hadden)\s+)?(?:ingediend|voorgesteld|indiende|indienden)(?!\p{L})/uy
/** `De indieners van de motie over stages zijn Becker en Visser.` */
const OF_WHOM = /(?<!\p{L})(?:indieners?|initiatiefnemers?|ondertekenaars?)\svan\s(?:de|deze)\s$/iu
const ARE_WHO = new RegExp(
  `${TOPIC}\\s{1,4}(?:zijn|waren|is|was)\\s{1,4}(?:(?<single>${MEMBER})\\s+|${MEMBERS}\\s+)?`,
  'uy',
)
/** Further motions of other members: `… en van de leden C en D over …`. */
const GROUP = new RegExp(
  `(?<=[\\s,])(?:en|alsmede|alsook|,)\\s+(?:die\\s+)?(?<by>van|door)\\s+(?:(?<single>${MEMBER})|${MEMBERS})\\s+`,
  'dgu',
)
/** In a list of motions without `van`: `de moties van het lid A over … en het lid B over …`; what follows tells it from who did something. */
const GROUP_BARE = new RegExp(`(?<=[\\s,])(?:en|alsmede|alsook|,)\\s+(?:(?<single>${MEMBER})|${MEMBERS})\\s+`, 'dgu')
const ABOUT_BEHIND =
  /\s(?:over|inzake|om|betreffende|tot|voor)\s|\s?\((?:Kamerst|Kst|TK|EK|nr|\d)|\[?\d{1,2}\]?(?![\p{L}\d])/uy
/** Where a citation or the sign of a footnote ends, and where the next one begins. */
const CITED = '(?<=\\)|[\\p{L})]\\.?\\s?\\[?\\d{1,2}\\]?)'
const CITING = /\s?\(|\s?\[?\d{1,2}\]?(?![\p{L}\d])/uy
/** Behind the id of one motion the next name: `moties van de leden Kuzu (nr. 3) en Öztürk (nr. 4)`. */
const BEHIND_ID = new RegExp(`${CITED}(?:\\s?,\\s?(?:en\\s+)?|\\s?en\\s+)(?:van\\s+)?(?:[-–]\\s?)?`, 'dgu')
const PRINTED = new RegExp(
  `${WORD_START}(?:(?:NADER\\s)?GEWIJZIGDE\\s)?MOTIE\\sVAN\\s(?:HET\\sLID|DE\\sLEDEN)\\s(?<names>${CAPITALS_NAME}(?:(?:,\\s|\\sEN\\s)${CAPITALS_NAME}){0,12})(?<cosigned>\\sC\\.?S\\.?)?${WORD_END}`,
  'gu',
)

/** All phrases in one sentence, in text order, none overlapping another. `offset` is where the sentence starts. */
export function phrasesIn(sentence: string, offset: number): Phrase[] {
  const before = [...printed(sentence), ...brought(sentence)]
  const named = [...matchesOf(HEAD, sentence)].flatMap((head) => {
    const [start, end] = [head.index, head.index + head[0].length]
    if (isOfRanks(sentence, start) || before.some((phrase) => overlaps(phrase, { start, end }))) return []
    const plural = head.groups!.more !== undefined
    return (
      formal(sentence, start, end, plural) ??
      clause(sentence, start, end, plural) ??
      direct(sentence, start, end, plural) ??
      bracketed(sentence, start, end, plural) ?? [unnamed(start, end, plural)]
    )
  })
  const phrases = [...before, ...named]
  return [...phrases, ...furtherGroups(sentence, phrases), ...furtherTopics(sentence, phrases)]
    .sort((a, b) => a.start - b.start)
    .map((phrase) => ({ ...phrase, start: phrase.start + offset, end: phrase.end + offset }))
}

const printed = (sentence: string): Phrase[] =>
  [...matchesOf(PRINTED, sentence)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    movers: surnamesOf(match.groups!.names!.split(/,\s|\sEN\s/u).map(nameFromCapitals)),
    cosigned: match.groups!.cosigned !== undefined,
    rule: 'printed',
    plural: false,
  }))

/** The names behind a pattern that fits at an offset; null where it does not, or none follow. */
function namedBehind(pattern: RegExp, sentence: string, at: number): Movers | null {
  pattern.lastIndex = at
  const match = pattern.exec(sentence)
  return match && readMovers(sentence, match.index + match[0].length, match.groups!.single !== undefined)
}

function formal(sentence: string, start: number, end: number, plural: boolean): Phrase[] | null {
  const movers = namedBehind(FORMAL, sentence, end) ?? namedBehind(ELIDED, sentence, end)
  return movers && [phraseOf(start, movers, 'leden', plural)]
}

/** Named in a clause: `de motie die het lid Becker heeft ingediend`, `de indieners van de motie … zijn Becker en Visser`. */
function clause(sentence: string, start: number, end: number, plural: boolean): Phrase[] | null {
  const brought = namedBehind(RELATIVE, sentence, end)
  if (brought) {
    WHO_BROUGHT.lastIndex = endOf(brought)
    return WHO_BROUGHT.test(sentence) ? [phraseOf(start, brought, 'leden', plural)] : null
  }
  const whose = OF_WHOM.test(sentence.slice(Math.max(0, start - 32), start))
    ? namedBehind(ARE_WHO, sentence, end)
    : null
  return whose && [phraseOf(start, whose, 'leden', plural)]
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
  if (!movers || (isSubject(movers[0].names[0]!) && !isCosigned(movers))) return null
  const isItem = plural || (/^\s/.test(sentence.slice(end, from)) && !isCosigned(movers))
  if (isItem && VOTES.test(sentence.slice(Math.max(0, start - 24), start))) return null
  if (!plural || movers.length === 1) return [phraseOf(start, movers, 'name', plural)]
  return movers.map((mover, index) => phraseOf(index === 0 ? start : mover.start, [mover], 'name', false))
}

/** `de motie (Becker c.s.) over stages` */
function bracketed(sentence: string, start: number, end: number, plural: boolean): Phrase[] | null {
  BRACKETED.lastIndex = end
  const match = plural ? null : BRACKETED.exec(sentence)
  const movers = match && readMovers(sentence, match.index + match[0].length, false)
  if (!movers || isSubject(movers[0].names[0]!)) return null
  const pattern = match[0].endsWith('(') ? BRACKETS_GO_ON : PAPER_OPENS
  pattern.lastIndex = endOf(movers)
  const isNamed = match[0].endsWith('(') ? false : isCosigned(movers) || movers[0].names.length > 1
  return isNamed || pattern.test(sentence) ? [phraseOf(start, movers, 'name', false)] : null
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

/** `een motie over stages (36 000, nr. 4), over werk (36 000, nr. 5) en over zorg (36 000, nr. 6)`: three, by their subjects. */
const NEXT_TOPIC =
  /\s?\([^()]{4,60}\)(?:,|,?\s(?:en|alsmede))\s(?<topic>(?:over|inzake|om|voor)\s[^.;:()]{3,160}?)(?=\s?\()/dgu
const FIRST_TOPIC = /^\s(?:over|inzake|om|voor)\s[^.;:()]{3,160}$/u

function furtherTopics(sentence: string, phrases: readonly Phrase[]): Phrase[] {
  if (phrases.some(({ rule }) => rule !== 'unnamed')) return []
  const first = phrases[0]
  if (!first) return []
  const topics: Phrase[] = []
  let from = first.end
  for (const match of matches(NEXT_TOPIC, sentence)) {
    if (match.index < from) continue
    // Nothing but the subject of the one in front stands between.
    if (!FIRST_TOPIC.test(sentence.slice(from, match.index))) break
    const { start, end } = spanOf(match, 'topic')!
    if (phrases.some((phrase) => phrase !== first && phrase.start < end && phrase.start > first.start)) break
    topics.push(unnamed(start, end, false))
    from = start - 1
  }
  return topics
}

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
  for (const match of matches(GROUP_BARE, sentence)) {
    const from = match.index + match[0].length
    const movers = from > list ? readMovers(sentence, from, match.groups!.single !== undefined) : null
    if (!movers) continue
    ABOUT_BEHIND.lastIndex = endOf(movers)
    if (ABOUT_BEHIND.test(sentence)) add(movers[0].start, movers)
  }
  for (const match of matches(BEHIND_ID, sentence)) {
    const start = match.index + match[0].length
    const movers = start > list ? readMovers(sentence, start, false) : null
    if (!movers) continue
    CITING.lastIndex = endOf(movers)
    if (CITING.test(sentence)) add(start, movers)
  }
  return groups
}
