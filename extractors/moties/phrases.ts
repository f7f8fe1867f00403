/**
 * Words that name a motion, and by whom:
 *
 *   motie Becker c.s.                      de motie-Omtzigt/Azarkan           motie Van Baarle-Dassen
 *   de gewijzigde motie van het lid De Korte (t.v.v. 36725-12)                twee moties van het lid El Abassi
 *   moties van 14 december 2021 van de leden A en B over … en van de leden C en D over …
 *   de door het lid Kops ingediende motie  MOTIE VAN DE LEDEN HOLMAN EN VAN CAMPEN
 *   de motie over stages (Kamerstuk 31 524, nr. 500)
 */
import type { Span } from '../../pipeline/document.ts'
import { CAPITALS_NAME, COSIGNED, isKnownWithVan, NAME, nameFromCapitals, normalName } from '../dutch/names.ts'
import { anyOf, WORD_END, WORD_START } from '../patterns.ts'

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
  ],
  ...['openstaande', 'eerdere', 'genoemde', 'eerdergenoemde', 'Kamerbrede', 'Kamerbreed gesteunde', 'breed gesteunde'],
].map((word) => word.replace(' ', '\\s+'))
const COUNTS = ['twee', 'drie', 'vier', 'vijf', 'zes', 'beide', 'enkele', 'een aantal']
/** The word itself; `motiegetrouw`, `emotie` and `motie-indiener` are other words. */
const HEAD = new RegExp(
  `${WORD_START}(?:${anyOf(COUNTS)}\\s+)?(?:${anyOf(STATES)}\\s+){0,2}(?:(?<one>motie)|(?<more>moties))(?![\\p{L}\\p{N}])(?!-(?:${anyOf(['indiener', 'tekst', 'en'])}))`,
  'dgiu',
)

const PARTY =
  '(?:\\s?\\(\\s?(?:allen\\s|beiden\\s)?(?:[\\p{L}/ -]{0,22}(?:D66|JA21|50PLUS|BIJ1))?[\\p{L}/ -]{0,24}\\))?'
const MOVER = `${NAME}(?:\\s?[/–—]\\s?${NAME}){0,3}${PARTY}`
/** A list with commas must close with `en` or `c.s.`: `de motie Becker, Marokko` names one. */
const MOVERS = `${MOVER}(?:(?:\\s?,\\s${MOVER}){0,9}(?:\\s?,)?\\s+(?:en|&)\\s+(?:het\\s+lid\\s+)?${MOVER}|(?:\\s?,\\s${MOVER}){1,9}(?=\\s${COSIGNED}))?`
const AND_OTHERS = `(?:\\s?,?\\s?(?<cosigned>${COSIGNED}|en\\s+anderen))?`

const MEMBER = `(?:het\\s+(?:toenmalig[e]?\\s+|voormalig[e]?\\s+)?(?:Kamer)?lid|lid|Kamerlid|de\\s+heer|de\\s+afgevaardigde|mevrouw)`
const MEMBERS = `(?:de\\s+(?:toenmalige\\s+)?(?:Kamer)?leden|leden|Kamerleden|de\\s+heren|de\\s+dames|de\\s+afgevaardigden)`
const WHO = `(?:${MEMBER}\\s+(?<single>${MOVER})|${MEMBERS}\\s+(?<several>${MOVERS}))${AND_OTHERS}`

const MONTH = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december'
const DATE = `(?:d\\.d\\.|van|op|,)\\s?\\d{1,2}\\s+(?:${MONTH})(?:\\s+\\d{4}|\\s+jl\\.?|\\s+jongstleden)?`
/** What may stand between `motie` and `van het lid`: its kind, number, date, what it replaces, what it is about. */
const KIND = '(?:\\s+van\\s+(?:wantrouwen|afkeuring|treurnis|orde))?'
const BRACKETS = '(?:\\s?\\([^()]{1,90}\\))?'
/** `motie over stages van het lid X`, but not `de motie over stages en de vragen van het lid X`. */
const TOPIC =
  '(?:\\s+(?:over|inzake|om|m\\.b\\.t\\.)\\s(?:(?!motie|amendement|vragen|brief|verzoek|toezegging|voorstel|initiatief)[^.;:()]){1,110})?'
const FORMAL = new RegExp(
  `(?:\\s+nr\\.?\\s?\\d{1,4})?${KIND}${BRACKETS}(?:\\s*${DATE})?${TOPIC}\\s*,?\\s+(?:ingediend\\s+)?(?:van|door)\\s+${WHO}`,
  'duy',
)
/** `motie Becker c.s.`, `motie-Becker`, `motie – Becker`, `motie van Becker`. */
const DIRECT = new RegExp(`(?:\\s?[-‐–]\\s?|\\s+(?<van>van\\s+)?)(?<names>${MOVERS})${AND_OTHERS}`, 'duy')
/** Further motions of other members: `… en van de leden C en D over …`; behind an id the members may do without `leden`. */
const GROUP = new RegExp(`(?<=[\\s,])(?:en|alsmede|alsook|,)\\s+(?:die\\s+)?(?<group>(?:van|door)\\s+${WHO})`, 'dgu')
const BEHIND_ID = new RegExp(
  `(?<=\\))\\s?,?\\s?(?:en\\s+)?(?:van\\s+)?(?<group>(?<several>${MOVERS})${AND_OTHERS})(?=\\s?\\()`,
  'dgu',
)
/** `de door het lid Kops ingediende motie`, `de door Kops c.s. voorgestelde motie`. */
const BY = new RegExp(
  `${WORD_START}door\\s+(?:${WHO}|(?<names>${MOVERS})(?:\\s(?<others>${COSIGNED}))?)(?:\\s+[\\p{L}\\d.]{1,14}){0,5}?\\s+(?:ingediende|voorgestelde)\\s+(?:\\p{L}{1,16}\\s+){0,2}(?<more>motie(?<s>s)?)${WORD_END}`,
  'dgu',
)
const PRINTED = new RegExp(
  `${WORD_START}(?:(?:NADER\\s)?GEWIJZIGDE\\s)?MOTIE\\sVAN\\s(?:HET\\sLID|DE\\sLEDEN)\\s(?<names>${CAPITALS_NAME}(?:(?:,\\s|\\sEN\\s)${CAPITALS_NAME}){0,12})(?<cosigned>\\sC\\.?S\\.?)?${WORD_END}`,
  'dgu',
)

type Match = RegExpExecArray & { indices: RegExpIndicesArray }

/** All phrases in one sentence, in text order, none overlapping another. `offset` is where the sentence starts. */
export function phrasesIn(sentence: string, offset: number): Phrase[] {
  const phrases: Phrase[] = []
  for (const match of sentence.matchAll(PRINTED) as Iterable<Match>) {
    phrases.push({
      ...spanFrom(wholeOf(match), offset),
      movers: match.groups!.names!.split(/,\s|\sEN\s/u).map(nameFromCapitals),
      cosigned: match.groups!.cosigned !== undefined,
      rule: 'printed',
      plural: false,
    })
  }
  for (const match of sentence.matchAll(BY) as Iterable<Match>) {
    const names = match.groups!.single ?? match.groups!.several ?? match.groups!.names!
    phrases.push({
      ...spanFrom(wholeOf(match), offset),
      movers: namesIn(names),
      cosigned: match.groups!.cosigned !== undefined || match.groups!.others !== undefined,
      rule: 'door',
      plural: match.groups!.s !== undefined,
    })
  }
  const taken = [...phrases]
  for (const head of sentence.matchAll(HEAD) as Iterable<Match>) {
    const [start, end] = wholeOf(head)
    if (taken.some((phrase) => phrase.start < end + offset && start + offset < phrase.end)) continue
    const plural = head.groups!.more !== undefined
    phrases.push(
      ...(formal(sentence, start, end, plural, offset) ??
        direct(sentence, start, end, plural, offset) ??
        unnamed(start, end, plural, offset)),
    )
  }
  return [...phrases, ...furtherGroups(sentence, offset, phrases)].sort((a, b) => a.start - b.start)
}

const spanFrom = ([start, end]: readonly [number, number], offset: number): Span => ({
  start: start + offset,
  end: end + offset,
})
const wholeOf = (match: Match): readonly [number, number] => match.indices[0]!

function formal(sentence: string, start: number, end: number, plural: boolean, offset: number): Phrase[] | null {
  FORMAL.lastIndex = end
  const match = FORMAL.exec(sentence) as Match | null
  if (!match) return null
  const { single, several, cosigned } = match.groups!
  return [
    {
      ...spanFrom([start, wholeOf(match)[1]], offset),
      movers: namesIn(single ?? several!),
      cosigned: cosigned !== undefined,
      rule: 'leden',
      plural,
    },
  ]
}

/** `de moties Segers en Klaver/Ploumen` are two motions, `de motie Segers en Klaver` is one. */
function direct(sentence: string, start: number, end: number, plural: boolean, offset: number): Phrase[] | null {
  DIRECT.lastIndex = end
  const match = DIRECT.exec(sentence) as Match | null
  if (!match) return null
  const [from, to] = match.indices.groups!.names!
  const withVan = match.groups!.van !== undefined
  const cosigned = match.groups!.cosigned !== undefined
  const whole = wholeOf(match)[1]
  if (!plural) {
    return [
      {
        ...spanFrom([start, whole], offset),
        movers: namesIn(match.groups!.names!, withVan),
        cosigned,
        rule: 'name',
        plural,
      },
    ]
  }
  const parts = [...sentence.slice(from, to).matchAll(/[^\s,][^,]*?(?=\s?,\s|\s+en\s+|$)/gu)]
  return parts.map((part, index) => {
    const last = index === parts.length - 1
    const partStart = from + part.index + (part[0].startsWith('en ') ? 3 : 0)
    return {
      ...spanFrom([index === 0 ? start : partStart, last ? whole : from + part.index + part[0].length], offset),
      movers: namesIn(part[0].replace(/^en\s+/u, ''), index === 0 && withVan),
      cosigned: last && cosigned,
      rule: 'name',
      plural: parts.length === 1,
    }
  })
}

/** Only the word: a mention if its Kamerstuk stands with it, which the caller finds out. */
const unnamed = (start: number, end: number, plural: boolean, offset: number): Phrase[] => [
  { ...spanFrom([start, end], offset), movers: [], cosigned: false, rule: 'unnamed', plural },
]

function furtherGroups(sentence: string, offset: number, phrases: readonly Phrase[]): Phrase[] {
  const first = phrases.find((phrase) => phrase.movers.length > 0)
  if (!first) return []
  const groups: Phrase[] = []
  for (const pattern of [GROUP, BEHIND_ID]) {
    for (const match of sentence.matchAll(pattern) as Iterable<Match>) {
      const span = spanFrom(match.indices.groups!.group!, offset)
      if (span.start < first.end || [...phrases, ...groups].some((p) => p.start < span.end && span.start < p.end))
        continue
      groups.push({
        ...span,
        movers: namesIn(match.groups!.single ?? match.groups!.several!),
        cosigned: match.groups!.cosigned !== undefined,
        rule: 'group',
        plural: false,
      })
    }
  }
  return groups
}

const IN_LIST = new RegExp(`(?:het\\s+lid\\s+)?(?<name>${NAME})${PARTY}`, 'gu')

/** The names of a list as matched. After `motie van` the first may be one that is known with `Van` only. */
function namesIn(list: string, withVan = false): string[] {
  return [...list.matchAll(IN_LIST)].flatMap((match, index) => {
    const name = normalName(match.groups!.name!)
    return withVan && index === 0 && isKnownWithVan(name) ? [`Van ${name}`] : [splitAtCapitalVan(name)].flat()
  })
}

/** A second name behind a hyphen has its `Van` in capitals (`Segers-Van der Staaij`); a double surname has not. */
const splitAtCapitalVan = (name: string): string[] => name.split(/[-‐‑](?=(?:Van|De|Den|Ter|El|Al)\s)/u)
