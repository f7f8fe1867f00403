/**
 * Whether a word that may mean something else is a date here. `2000`, `mei`, `de zomer` count only with a word beside them
 * that takes a date: `in 2020`, `sinds mei`, `voor de zomer`; never `2000 banen`, `Bbz 2004`, `mevrouw Mei`.
 */
import { anyOf, WORD_END } from '../patterns.ts'
import type { Point } from './points.ts'

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
const edge = '(?<![\\p{L}\\p{N}/-])'
const start = (words: readonly string[], article: string): RegExp =>
  new RegExp(`${edge}(?:${anyOf(words)})\\s+${article}$`, 'iu')

const beforeMonth = new RegExp(`${edge}(?:${anyOf(both)}\\s+(?:de\\s+)?(?:maand(?:en)?\\s+)?|maand(?:en)?\\s+)$`, 'iu')
const beforeYear = new RegExp(
  `${edge}(?:${anyOf([...both, ...onlyYears])}\\s+(?:het\\s+)?|${anyOf(yearNouns)}\\s+)$`,
  'iu',
)
const beforeSeason = start(both, '(?:de|het)\\s+')
const beforeFeast = start([...both, ...onlyFeasts], '(?:de\\s+)?')
const beforeQuarter = start(both, '(?:het\\s+)?')
const beforeWeek = start(both, '(?:de\\s+)?')
// `2023 was een bijzonder jaar.`
const sentenceStart = /(?:^|\n|[.!?]\s)$/u
const afterYearAsSubject = /^\s(?:was|is|wordt|werd|staat|stond|zal|kende|begon|laat|liet)(?!\p{L})/u

/** What is counted in thousands beside a number without a point. */
const counted = [
  'banen',
  'plaatsen',
  'plekken',
  'woningen',
  'personen',
  'mensen',
  'gemeenten',
  'leerlingen',
  'studenten',
  'kinderen',
  'gezinnen',
  'vluchtelingen',
  'zoekers',
  'migranten',
  'statushouders',
  'ontheemden',
  'vreemdelingen',
  'scholen',
  'bedrijven',
  'ondernemers',
  'patiënten',
  'cliënten',
  'verzoeken',
  'aanvragen',
  'meldingen',
  'klachten',
  'zaken',
  'dossiers',
  'agenten',
  'medewerkers',
  'ambtenaren',
  'militairen',
  'vrijwilligers',
  'inwoners',
  'huishoudens',
  'stuks',
  'exemplaren',
  'deelnemers',
  'respondenten',
  'bezoekers',
  'werknemers',
  'werkgevers',
  'slachtoffers',
  'jongeren',
  'ouderen',
  'vrouwen',
  'mannen',
  'dieren',
  'koeien',
  'varkens',
  'bezwaren',
  'controles',
  'inspecties',
  'bomen',
  'voertuigen',
  'vluchten',
  'schepen',
  'treinen',
  'reizigers',
  'bedden',
  'cellen',
  'locaties',
  'winkels',
  'boeren',
  'huizen',
  'uitkeringen',
  'vergunningen',
  'besluiten',
  'organisaties',
  'instellingen',
  'leraren',
  'docenten',
  'verpleegkundigen',
]
const units = [
  'euro',
  'gulden',
  'dollar',
  'miljoen',
  'miljard',
  'mln',
  'mld',
  'uur',
  'uren',
  'km',
  'kilometer',
  'meter',
  'm2',
  'm3',
  'ha',
  'hectare',
  'ton',
  'kg',
  'kilo',
  'kilogram',
  'liter',
  'mw',
  'gw',
  'twh',
  'pj',
  'kton',
  'fte',
  "fte['’]s",
  'gevallen',
  'keer',
  'maal',
  'procent',
]
const afterCount = new RegExp(
  `^\\s+(?:(?:extra|nieuwe|tijdelijke|andere)\\s+)?(?:\\p{L}*${anyOf(counted)}|${anyOf(units)}|%)${WORD_END}`,
  'iu',
)
const afterUnit = new RegExp(`^\\s*(?:%|(?:${anyOf(units)})${WORD_END})`, 'iu')
// There a number of thousands does not stand: `in 2020 gemeenten` is a year and its subject.
const strong = new RegExp(`${edge}(?:in|sinds|sedert|vanaf|eind|begin|medio|jaar|jaren)\\s+$`, 'iu')

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
  'iu',
)
const abbreviated = /(?<!\p{L})(?:\p{Lu}{2,}\p{L}*\)?|I|\p{Lu}{2,}\d)\s*,?\s*\(?$/u
// `2007-2008, 31 386, nr. 3`: a vergaderjaar and its dossier
const afterVergaderjaar = /^\s*[,|]?\s*(?:nr\.?\s|\d{2}[\s.]?\d{3}(?!\d))/u
// `nr. 12 maart`, `artikel 3 en 4 juni`: numbers of something else
const beforeNumbers =
  /(?<!\p{L})(?:artikel(?:en)?|art\.|lid|leden|vra(?:ag|gen)|nrs?\.?|nummers?|pagina['’]?s?|blz\.?|pag\.?|bijlagen?|punt(?:en)?|hoofdstuk(?:ken)?|paragra(?:af|fen)|onderdelen|item)\s+$/iu

const BEFORE = 48
const AFTER = 32

/** Whether the words beside it make it a date. */
export function hasEvidence(text: string, point: Point): boolean {
  const before = text.slice(Math.max(0, point.start - BEFORE), point.start)
  const after = text.slice(point.end, point.end + AFTER)
  switch (point.bare) {
    case null:
      return true
    case 'month':
      return isLower(text, point.start) && beforeMonth.test(before)
    case 'year':
      return isYear(before, after)
    case 'years':
      return !named.test(before) && !abbreviated.test(before) && !afterVergaderjaar.test(after)
    case 'season':
      return beforeSeason.test(before)
    case 'feast':
      return beforeFeast.test(before)
    case 'quarter':
      return beforeQuarter.test(before)
    case 'week':
      return beforeWeek.test(before)
  }
}

function isYear(before: string, after: string): boolean {
  if (sentenceStart.test(before)) return afterYearAsSubject.test(after)
  if (!beforeYear.test(before)) return false
  return strong.test(before) ? !afterUnit.test(after.trimStart()) : !afterCount.test(after)
}

const isLower = (text: string, at: number): boolean => text[at] === text[at]!.toLowerCase()

/** A year after others that are years: `2019, 2020 en 2021`; a count would be followed by what is counted. */
export const mayFollow = (text: string, point: Point): boolean =>
  !afterCount.test(text.slice(point.end, point.end + AFTER))

/** `artikel 3 en 4 juni`: the first of two numbers is no day. */
export const isNumberOfElse = (text: string, point: Point): boolean =>
  point.shape.kind === 'days' && beforeNumbers.test(text.slice(Math.max(0, point.start - BEFORE), point.start))

/** Whether it stands inside a web address, an e-mail address or a file name. */
export function inAddress(text: string, point: Point): boolean {
  let start = point.start
  while (start > 0 && point.start - start < 300 && !/\s/.test(text[start - 1]!)) start--
  let end = point.end
  while (end < text.length && end - point.end < 300 && !/\s/.test(text[end]!)) end++
  return /:\/\/|www\.|@|\.(?:pdf|docx?|html?|xlsx?|nl|eu|com|org)(?![\p{L}\p{N}])|_/u.test(text.slice(start, end))
}
