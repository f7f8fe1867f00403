/**
 * Surnames as Dutch parliamentary papers print them: `Becker`, `Van der Plas`, `Michon-Derkzen`, `Bruins Slot`,
 * `El Abassi`, `’t Hart`, `Inge van Dijk`.
 */
import { anyOf } from '../patterns.ts'
import { firstNames } from './first-names.ts'

/** Tussenvoegsels that are words of every sentence too. */
const prepositions = ['op', 'in', 'aan', 'bij', 'uit', 'onder', 'over']
/** Words between first name and surname; a surname that opens a name has its first one capitalised. */
const tussenvoegsels = [
  ...prepositions,
  ...['van', 'de', 'der', 'den', 'het', 'ten', 'ter', 'te', "'t", '’t', '‘t'],
  ...[
    'el',
    'al',
    'ait',
    'ben',
    'bin',
    'von',
    'zu',
    'zur',
    'du',
    'da',
    'di',
    'del',
    'della',
    'dos',
    'des',
    'le',
    'la',
    'las',
  ],
]

const capitalised = (word: string): string => word.replace(/\p{Ll}/u, (letter) => letter.toUpperCase())
/** Those that open a surname of their own (`motie Van der Plas`, `motie de Jong`); `in` and `op` never do. */
const openings = [
  'van',
  'de',
  'den',
  'ter',
  'ten',
  'te',
  "'t",
  '’t',
  '‘t',
  'in ’t',
  "in 't",
  'op den',
  'op de',
  'el',
  'al',
  'von',
  'du',
  'la',
  'le',
]

const SMALL = `${anyOf(tussenvoegsels)}\\s+`
const OPENING = `${anyOf([...openings, ...openings.map(capitalised)])}\\s+`

/** Words that open a new sentence, heading or citation where a line break or a stop was lost: never part of a name. */
const strangers = [
  ...[
    'De',
    'Het',
    'Een',
    'In',
    'Op',
    'Met',
    'Voor',
    'Tijdens',
    'Naar',
    'Ook',
    'Zoals',
    'Tot',
    'Bij',
    'Door',
    'Dit',
    'Deze',
    'Die',
    'Dat',
  ],
  ...[
    'Ik',
    'Wij',
    'Uw',
    'U',
    'Er',
    'Hier',
    'Hierbij',
    'Hiermee',
    'Hierover',
    'Daarnaast',
    'Daarom',
    'Tevens',
    'Verder',
    'Over',
    'Om',
    'Als',
  ],
  ...[
    'Kamer',
    'Kamerstuk',
    'Kamerstukken',
    'Kamerbrief',
    'Kst',
    'Handelingen',
    'Aanhangsel',
    'Tweede',
    'Eerste',
    'Derde',
    'Staten-Generaal',
  ],
  ...[
    'Motie',
    'Moties',
    'Partij',
    'Fractie',
    'Kabinet',
    'Regering',
    'Leden',
    'Lid',
    'Amendement',
    'Toezegging',
    'Toezeggingen',
    'Brief',
    'Bijlage',
    'Vraag',
    'Antwoord',
    'Nr',
    'Nrs',
    'TK',
    'EK',
    'II',
  ],
  ...[
    'Uitvoering',
    'Reactie',
    'Kabinetsreactie',
    'Stand',
    'Besluit',
    'Zaak',
    'Noot',
    'Datum',
    'Onderwerp',
    'Minister',
    'Staatssecretaris',
  ],
  ...[
    'Europese',
    'Nederlandse',
    'Raad',
    'Commissie',
    'Wet',
    'Ministerie',
    'Nederland',
    'Europa',
    'Algemeen',
    'Directoraat-Generaal',
    'Directie',
    'Pagina',
    'Kenmerk',
    'Contactpersoon',
    'Coalitieakkoord',
    'Regeerakkoord',
  ],
]
/** Parties: `de motie-D66` names no mover. */
export const parties: readonly string[] = [
  ...[
    'D66',
    'VVD',
    'PvdA',
    'PVDA',
    'CDA',
    'PVV',
    'SP',
    'SGP',
    'GroenLinks',
    'GL',
    'ChristenUnie',
    'CU',
    'PvdD',
    'DENK',
    'FVD',
    'FvD',
    'JA21',
  ],
  ...['BBB', 'NSC', 'Volt', '50PLUS', 'LPF', 'BIJ1', 'BVNL', 'OSF', 'GroenLinks-PvdA', 'GL-PvdA'],
]
/** Nor is `PvdA-fractie`. */
const NO_NAME = `(?!${anyOf([...strangers, ...parties])}(?:(?![\\p{L}\\p{N}-])|-[\\p{Ll}]))`

const LETTER = "[\\p{L}'’]"
/** `Becker`, `Öztürk`, `McDonald`, `Yeşilgöz`; not an abbreviation in capitals. */
const WORD = `${NO_NAME}\\p{Lu}(?=${LETTER}{0,24}\\p{Ll})${LETTER}{1,24}`
/** `Michon-Derkzen`, `Mulder-de Jong`; a part behind a hyphen may have its small words: capitals there (`Segers-Van der Staaij`). */
const TAIL = `(?:[-‐‑](?:(?:Van|De)\\s(?:(?:der|den|de)\\s)?|${anyOf(['van', 'de', 'der', 'den', 'van der', 'van den', 'van de', 'el', 'ter', 'ten'])}\\s)?${WORD}){0,2}`
/** A capitalised word, or with its small words in front: `der Plas`. */
const PART = `(?:${SMALL}){0,3}${WORD}${TAIL}`
/** The surname behind a first name. `motie Becker over Schiphol`, `op de Noordzee` go on with what it is about: a preposition counts only in `Sophie in ’t Veld`, `Jan op den Berg`. */
const SURNAME = `(?:(?!${anyOf(prepositions)}\\s+(?!['’‘]t\\s|den\\s))${SMALL})?(?:(?!${anyOf(prepositions)}\\s)${SMALL}){0,2}${WORD}${TAIL}`

/** One name. A second capitalised part belongs to it (`Bruins Slot`, `Inge van Dijk`) unless it opens something else. */
export const NAME = `(?:${OPENING}${PART}(?:[ ]${WORD}${TAIL})?|${WORD}${TAIL}(?:[ ]${SURNAME})?)`

const CAPITALS_WORD = "(?!(?:EN|C\\.?S|TER|OVER|VAN|DE|DIE|TOT)(?!\\p{L}))\\p{Lu}[\\p{Lu}'’]{1,24}"
const CAPITALS_SMALL = "(?:VAN|DE|DER|DEN|HET|'T|’T|TEN|TER|TE|EL|AL|IN|OP)"
/** The names of printed motions: `MOTIE VAN DE LEDEN HOLMAN EN VAN CAMPEN`, with a first name `INGE VAN DIJK`. */
export const CAPITALS_NAME =
  `(?:${CAPITALS_SMALL}\\s){0,3}${CAPITALS_WORD}(?:-(?:(?:VAN|DE|DER|DEN|TER|TEN|EL)\\s){0,2}\\p{Lu}[\\p{Lu}'’]{1,24}){0,2}` +
  `(?: (?:(?:VAN|DE|EL|TEN)\\s(?:(?:DER|DEN|DE)\\s)?)?${CAPITALS_WORD}(?<=\\p{Lu}['’\\p{Lu}]{2}))?`

/** Behind a name: and others. `c.s.`, `cs.`, `c. s.` */
export const COSIGNED = '(?:[cC]\\.\\s?[sS]\\.?|[cC][sS]\\.?)(?!\\p{L})'

/** Surnames that are only known with `Van`: `motie van Dijk` is of Van Dijk, `motie van Becker` of Becker. */
const withVan = new Set(
  [
    'Ark Baarle Beek Bergh Bijsterveldt Bommel Brenk Bruggen Campen Dam Dekken Dijck Dijk Dijke Eijs Eijsden Engelshoven',
    'Esch Essen Gent Gerven Gesthuizen Ginneken Groningen Haersma Haga Helvert Hijum Houwelingen Kent Kooten Lanschot Laar',
    'Leeuwen Meenen Meeteren Meijenfeldt Meijeren Middelkoop Miltenburg Nieuwenhuizen Nispen Ojik Oosten Oosterhout',
    'Otterloo Oudenallen',
    'Raan Raak Rooijen Schijndel Staalduinen Strien Toorenburg Tongeren Veen Veldhoven Velzen Vliet Vroonhoven Waveren Weel',
    'Weerdenburg Weyenberg Wijngaarden Zanten Zuijlen',
  ]
    .join(' ')
    .split(' '),
)

export const isKnownWithVan = (surname: string): boolean => withVan.has(surname.split(/[ -]/)[0] ?? '')

/** A name as it stands alone: white space single, the first tussenvoegsel with its capital (`de Jong` is `De Jong`). */
export function normalName(printed: string): string {
  // A slip of the pen: `van de leden van Van Raak en Van Laar`.
  const name = printed
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^van (?=Van )/u, '')
  return /^\p{Ll}/u.test(name) ? name[0]!.toUpperCase() + name.slice(1) : name
}

const smallWords = new Set(tussenvoegsels)

/** `Van` by itself is no name: what stood behind it was lost. */
export const isSmallWord = (name: string): boolean => smallWords.has(name.toLowerCase())

/** `VAN DER PLAS` is `Van der Plas`, `MICHON-DERKZEN` is `Michon-Derkzen`, `BOS-DE WIT` is `Bos-de Wit`. */
export function nameFromCapitals(printed: string): string {
  const words = printed.replace(/\s+/gu, ' ').trim().toLowerCase().split(' ')
  return words
    .map((word, index) =>
      index > 0 && smallWords.has(word)
        ? word
        : word
            .split('-')
            .map((part, place) => (place > 0 && smallWords.has(part) ? part : capitalised(part)))
            .join('-'),
    )
    .join(' ')
}

/**
 * The surname of a name that a paper prints with a first name, because two members have it: `Inge van Dijk` is `Van
 * Dijk`, `Remco Dijkstra` is `Dijkstra`; `Bruins Slot` and `Van Nieuwenhuizen Wijbenga` are surnames.
 */
export function surnameOf(name: string): string {
  const [first = '', second = '', ...rest] = name.split(' ')
  // `Bos-van der Berg` is one surname.
  if (second === '' || smallWords.has(first.toLowerCase()) || /-\p{Ll}/u.test(first)) return name
  return smallWords.has(second) || firstNames.has(first) ? normalName([second, ...rest].join(' ')) : name
}
