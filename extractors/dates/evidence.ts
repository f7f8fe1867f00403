/**
 * Whether a word that may mean something else is a date here. `2000`, `mei`, `de zomer` count only with a word beside them
 * that takes a date: `in 2020`, `sinds mei`, `voor de zomer`; never `2000 banen`, `Bbz 2004`, `mevrouw Mei`.
 */
import { anyOf } from '../patterns.ts'
import { afterCount, afterUnit } from './counts.ts'
import type { Point } from './points.ts'
import { END, L } from './words.ts'

const both = [
  'in',
  'sinds',
  'sedert',
  'vanaf',
  'v[oóò][oóò]r',
  'tot',
  'tot\\s+en\\s+met',
  't/m',
  'tot\\s+aan',
  'na',
  'per',
  'van',
  'rond',
  'uit',
  'tegen',
  'tussen',
  'omstreeks',
  'gedurende',
  'tijdens',
  'over',
  'naar',
  'richting',
  'als',
  'zowel',
  'medio',
  'eind',
  'begin',
  'half',
  'uiterlijk',
]
// `dan in` needs no help; `dan 2019`, `met 2019`, `heel 2023`, `anno 2024`, `in het bijzonder 2023`, `met name 2023`
const onlyYears = [
  'dan',
  'met',
  'met\\s+name',
  'heel',
  'geheel',
  'anno',
  't\\.?o\\.?v\\.?',
  'bijzonder',
  'resp\\.?',
  'respectievelijk',
  'sinds\\s+begin',
]
const onlyFeasts = ['op', 'met', 'na', 'vanwege', 'wegens', 'rondom', 'i\\.?v\\.?m\\.?', 'in\\s+verband\\s+met']
const yearNouns = [
  'jaar',
  'jaren',
  'kalenderjaar',
  'kalenderjaren',
  'begrotingsjaar',
  'boekjaar',
  'verslagjaar',
  'peiljaar',
  'recordjaar',
  'referentiejaar',
  'basisjaar',
  'belastingjaar',
  'toeslagjaar',
  'uitvoeringsjaar',
  'vooruitblik',
  'terugblik',
  'cohort',
]
const edge = `(?<![${L}\\d/-])`
const start = (words: readonly string[], article: string): RegExp =>
  new RegExp(`${edge}(?:${anyOf(words)})\\s+${article}$`, 'u')

const beforeMonth = new RegExp(`${edge}(?:${anyOf(both)}\\s+(?:de\\s+)?(?:maand(?:en)?\\s+)?|maand(?:en)?\\s+)$`, 'u')
const beforeYear = new RegExp(
  `${edge}(?:${anyOf([...both, ...onlyYears])}\\s+(?:het\\s+)?|${anyOf(yearNouns)}\\s+)$`,
  'u',
)
const beforeSeason = start(both, '(?:de|het)\\s+')
const beforeFeast = start([...both, ...onlyFeasts], '(?:de\\s+)?')
const strictFeasts: Readonly<Record<string, RegExp>> = {
  // He comes himself: `de intocht van Sinterklaas` is no day.
  sinterklaas: start(['rond', 'rondom', 'v[oóò][oóò]r', 'na', 'tijdens', 'met'], ''),
  // A paper, and only as a term the day on which it comes out: `de middelen bij Voorjaarsnota`.
  voorjaarsnota: start(['v[oóò][oóò]r', 'na', 'uiterlijk\\s+bij', 'rond'], '(?:de\\s+)?(?:komende\\s+)?'),
}
const beforeQuarter = start(both, '(?:het\\s+)?')
const beforeWeek = start(both, '(?:de\\s+)?')
// `2023 was een bijzonder jaar.`
const sentenceStart = /(?:^|\n|[.!?]\s)$/u
const afterYearAsSubject = /^\s(?:was|is|wordt|werd|staat|stond|zal|kende|begon|laat|liet)(?!\p{L})/u

// There a number of thousands does not stand: `in 2020 gemeenten` is a year and its subject.
const strong = new RegExp(`${edge}(?:in|sinds|sedert|vanaf|eind|begin|medio|uiterlijk|jaar|jaren)\\s+$`, 'u')

// `rond 20302, mits`: five figures are a year with the marker of a footnote only where a year is asked for and no noun follows
const beforeMarked = new RegExp(
  `${edge}(?:in|sinds|sedert|vanaf|v[oóò][oóò]r|tot|tot\\s+en\\s+met|t/m|na|per|rond|uit|eind|begin|medio|jaar)\\s+$`,
  'u',
)
const afterMarked = new RegExp(
  `^\\d{1,2}(?:$|[.,;:)]|\\s+(?:${anyOf(['is', 'zijn', 'was', 'waren', 'wordt', 'worden', 'werd', 'werden', 'heeft', 'hebben', 'had', 'zal', 'zullen', 'kan', 'kunnen', 'moet', 'gaat', 'komt', 'en', 'of', 'tot', 'met', 'voor', 'door', 'aan', 'bij', 'dat', 'die', 'van', 'over', 'een', 'de', 'het', 'te', 'om', 'op', 'naar', 'niet', 'ook', 'dit', 'deze', 'daarnaast', 'daarmee', 'daarom', 'in', 'ik', 'hierbij', 'uit'])})${END})`,
  'u',
)

// Names with their years: `programma 2014–2020`, `NSP 2023-2027`, `(NSP) 2023-2027`, and what a vergaderjaar follows.
const named = new RegExp(
  `${anyOf([
    'programma',
    'agenda',
    'akkoord',
    'strategie',
    'visie',
    'plan',
    'begroting',
    'nota',
    'wet',
    'besluit',
    'regeling',
    'verordening',
    'richtlijn',
    'verdrag',
    'code',
    'verslag',
    'rapportage',
    'rapport',
    'monitor',
    'raming',
    'protocol',
    'convenant',
    'kader',
    'pact',
    'aanpak',
    'brief',
    'notitie',
    'reglement',
    'handreiking',
    'leidraad',
    'vergaderjaar',
    'zitting',
    'kamerstuk',
    'handelingen',
    'aanhangsel',
    'kamer',
    'parlementair\\s+jaar',
  ])}(?:s|en|\\s+I{1,2})?\\s*[,:]?\\s*\\(?$`,
  'u',
)
const abbreviated = /(?<!\p{L})(?:\p{Lu}{2,}\p{L}*\)?|I|\p{Lu}{2,}\d)\s*,?\s*\(?$/u
// `2007-2008, 31 386, nr. 3`: a vergaderjaar and its dossier
const afterVergaderjaar = /^\s*(?:[,|]\s*)?(?:nr\.?\s|\d{2}[\s.]?\d{3}(?!\d))/u
// `nr. 12 maart`, `artikel 3 en 4 juni`: numbers of something else
const beforeNumbers =
  /(?<![a-zà-ɏ])(?:artikel(?:en)?|art\.|lid|leden|vra(?:ag|gen)|nrs?\.?|nummers?|pagina['’]?s?|blz\.?|pag\.?|bijlagen?|punt(?:en)?|hoofdstuk(?:ken)?|paragra(?:af|fen)|onderdelen|item)\s+$/u

const BEFORE = 48
const AFTER = 32

/** Whether the words beside it make it a date. */
export function hasEvidence(text: string, point: Point): boolean {
  const printed = text.slice(Math.max(0, point.start - BEFORE), point.start)
  const before = printed.toLowerCase()
  const after = text.slice(point.end, point.end + AFTER).toLowerCase()
  switch (point.bare) {
    case null:
      return true
    case 'month':
      return isLower(text, point.start) && beforeMonth.test(before)
    case 'year':
      return isYear(before, after) && !isColumnHead(text, point)
    case 'years':
      return isUnnamed(text, point)
    case 'marked':
      return beforeMarked.test(before) && isMarkerAt(text, point.end)
    case 'season':
      return beforeSeason.test(before)
    case 'feast':
      return (strictFeasts[feastOf(point)] ?? beforeFeast).test(before)
    case 'quarter':
      return beforeQuarter.test(before)
    case 'week':
      return beforeWeek.test(before)
  }
}

function isYear(before: string, after: string): boolean {
  if (!beforeYear.test(before)) return sentenceStart.test(before) && afterYearAsSubject.test(after)
  return strong.test(before) ? !afterUnit.test(after.trimStart()) : !afterCount.test(after)
}

/** Figures that run on from a year: `20302, mits`, `2019.3 Dat`; behind a full stop a sentence must begin. */
function isMarkerAt(text: string, at: number): boolean {
  const after = text.slice(at, at + AFTER)
  return text[at] === '.' ? /^\.\d{1,2}(?:$|\s+\p{Lu})/u.test(after) : afterMarked.test(after.toLowerCase())
}

/** `het programma 2014–2020`, `NSP 2023-2027` and `vergaderjaar 2007-2008` name something; other years of a period do not. */
export function isUnnamed(text: string, point: Point): boolean {
  const before = text.slice(Math.max(0, point.start - BEFORE), point.start)
  return (
    !named.test(before.toLowerCase()) &&
    !abbreviated.test(before) &&
    !afterVergaderjaar.test(text.slice(point.end, point.end + AFTER))
  )
}

const feastOf = ({ shape }: Point): string => (shape.kind === 'feast' ? shape.feast : '')

/** `Meldingen in 2021` over `Meldingen in 2022`: heads of a table whose lines a dump has set one below the other. */
function isColumnHead(text: string, { start, end }: Point): boolean {
  if (end < text.length && text[end] !== '\n') return false
  const from = lineStart(text, start, COLUMN_HEAD)
  if (from === null) return false
  const own = text.slice(from, end)
  if (!/^\p{L}+\s\p{L}/u.test(own)) return false
  const above = /([^\n]{1,40})\n{1,3}$/u.exec(text.slice(Math.max(0, from - COLUMN_HEAD - 4), from))
  const below = /^\n{1,3}([^\n]{1,40})(?:\n|$)/u.exec(text.slice(end, end + COLUMN_HEAD + 4))
  return [above, below].some((line) => line !== null && line[1] !== own && masked(line[1]!) === masked(own))
}

const COLUMN_HEAD = 40

/** Where the line begins; null where that is farther back than this: a dump may be one line of megabytes. */
function lineStart(text: string, at: number, reach: number): number | null {
  const base = Math.max(0, at - reach)
  const found = text.slice(base, at).lastIndexOf('\n')
  return found >= 0 ? base + found + 1 : base === 0 ? 0 : null
}
const masked = (line: string): string => line.replace(/\d/gu, '0')

const isLower = (text: string, at: number): boolean => text[at] === text[at]!.toLowerCase()

/** A year after others that are years: `2019, 2020 en 2021`; a count would be followed by what is counted. */
export const mayFollow = (text: string, point: Point): boolean =>
  !afterCount.test(text.slice(point.end, point.end + AFTER).toLowerCase())

/** `artikel 3 en 4 juni`: the first of two numbers is no day. */
export const isNumberOfElse = (text: string, point: Point): boolean =>
  point.shape.kind === 'days' &&
  beforeNumbers.test(text.slice(Math.max(0, point.start - BEFORE), point.start).toLowerCase())

/** Whether it stands inside a web address, an e-mail address or a file name. */
export function inAddress(text: string, point: Point): boolean {
  let start = point.start
  while (start > 0 && point.start - start < 300 && !/\s/.test(text[start - 1]!)) start--
  let end = point.end
  while (end < text.length && end - point.end < 300 && !/\s/.test(text[end]!)) end++
  return /:\/\/|www\.|@|\.(?:pdf|docx?|html?|xlsx?|nl|eu|com|org)(?![\p{L}\p{N}])|_/u.test(text.slice(start, end))
}
