/**
 * The orders of words in which Dutch promises something, in the tagger's match syntax: `*` is any words, `!#Finite{0,14}`
 * words of one clause, `+` all words of one name or verb.
 */
import type { Tag } from './lexicon.ts'
import { needed } from './possible.ts'

/** What must hold besides the order of the words. */
export type Check =
  | 'will'
  | 'canBe'
  | 'gives'
  | 'would'
  | 'goesOn'
  | 'receivesThen'
  | 'willReturn'
  | 'willDwell'
  | 'willBe'
  | 'isBeing'
  | 'does'
  | 'receives'
  | 'aims'
  | 'wants'
  | 'said'
  | 'keeps'
  | 'goes'
  | 'returns'
  | 'dwells'
  | 'answers'
  | 'responds'
  | 'sends'
  | 'sendsOn'

export interface Rule {
  readonly check: Check
  /** Tags that the sentence must have, as bits. */
  readonly needs: number
  readonly match: string
}

/** `!#Finite{0,14}` takes at least one word, whatever its bounds say: the pattern without it stands beside it. */
const withAndWithout = (match: string): string[] =>
  match.includes(' !#') ? [match, match.replace(/ !#\w+\{0,\d+\}/gu, '')] : [match]

const rule = (check: Check, needs: readonly Tag[], ...matches: readonly string[]): Rule[] =>
  matches.flatMap(withAndWithout).map((match) => ({ check, needs: needed(needs), match }))

/** What is given, done or offered besides papers. */
export const GIVEN_WORDS = [
  'duidelijkheid',
  'inzicht',
  'uitsluitsel',
  'voorstel',
  'voorstellen',
  'toelichting',
  'terugkoppeling',
  'overzicht',
  'antwoord',
] as const
const SOMETHING = `(${GIVEN_WORDS.join('|')})`
const GIVE = '(geven|doen|bieden|verschaffen)'

/** In order: the first that fits and holds gives the finding. */
export const rules: readonly Rule[] = [
  ...rule(
    'willBe',
    ['Zal', 'Kamer', 'Word', 'Participle'],
    '#Zal * #Kamer * worden #Participle+',
    '#Zal * #Kamer * worden . #Participle+',
    '#Zal * #Kamer * #Participle+ worden',
    '#Kamer !#Finite{0,14} #Zal * worden #Participle+',
    '#Kamer !#Finite{0,14} #Zal * worden . #Participle+',
    '#Kamer !#Finite{0,14} #Zal * #Participle+ worden',
    '#Zal * worden #Participle+ #ToKamer+',
    '#Zal * worden #Participle+ . #ToKamer+',
    '#Zal * #Participle+ worden #ToKamer+',
  ),
  ...rule(
    'willBe',
    ['Zal', 'Kamer', 'Word'],
    '#Zal * #Kamer * worden bericht',
    '#Kamer !#Finite{0,14} #Zal * worden bericht',
  ),
  ...rule(
    'will',
    ['Zal', 'Kamer', 'Infinitive'],
    '#Zal * #Kamer * #Infinitive+',
    '#Zal * #Infinitive+ #ToKamer+',
    '#Zal * #Infinitive+ . #ToKamer+',
    '#Kamer !#Finite{0,14} #Zal * #Infinitive+',
  ),
  ...rule(
    'gives',
    ['Zal', 'Kamer'],
    `#Zal * #Kamer * ${SOMETHING} * ${GIVE}`,
    `#Zal * ${SOMETHING} * ${GIVE} * #ToKamer+`,
    `#Kamer * ${SOMETHING} #Zal ${GIVE}`,
  ),
  ...rule(
    'receives',
    ['Kamer', 'Receive'],
    '#Receive #Kamer+',
    '#Receive . #Kamer+',
    '#Kamer #Receive',
    '#Kamer . #Receive',
    '#Kamer . . #Receive',
  ),
  ...rule(
    'receives',
    ['Kamer', 'Wil'],
    '(kan|kunt|mag) * #Kamer * (verwachten|tegemoetzien|tegemoet|ontvangen)',
    '#Kamer (kan|kunt|mag) * (verwachten|tegemoetzien|tegemoet|ontvangen)',
  ),
  ...rule('receivesThen', ['Kamer', 'Receive'], '#Kamer !#Finite{0,10} #Receive'),
  ...rule(
    'canBe',
    ['Kamer', 'Word', 'Participle', 'Wil'],
    '(kan|kunnen) * #Kamer * worden #Participle+',
    '#Kamer * (kan|kunnen) worden #Participle+',
    '#Kamer * #Participle+ (kan|kunnen) worden',
  ),
  ...rule(
    'aims',
    ['Aim', 'Kamer', 'WithTe'],
    '#Aim * #Kamer * #WithTe+',
    '#Aim * #WithTe+ #ToKamer+',
    '#Kamer * #WithTe+ #Aim',
  ),
  ...rule(
    'aims',
    ['Aim', 'Kamer', 'Wil', 'Infinitive'],
    '(verwacht|hoop|verwachten|hopen) * #Ik * #Kamer * (kan|kunnen) #Infinitive+',
  ),
  ...rule(
    'isBeing',
    ['Word', 'Kamer', 'Participle'],
    '#Kamer !#Finite{0,10} #Participle+ #Word',
    '#Kamer !#Finite{0,16} #Word * #Participle+',
    '#Word * #Kamer * #Participle+',
    '#Word * #Participle+ #ToKamer+',
  ),
  ...rule(
    'keeps',
    ['Ik', 'Kamer'],
    '(houd|houden|blijf|blijven) #Ik #Kamer+',
    '(houd|houden|blijf|blijven) #Ik . #Kamer+',
    '#Ik (houd|houden|blijf|blijven) #Kamer+',
    '#Ik (houd|houden|blijf|blijven) . #Kamer+',
  ),
  ...rule(
    'keeps',
    ['Cabinet', 'Kamer'],
    '#Cabinet !#Finite{0,8} (houdt|blijft) #Kamer+',
    '#Cabinet !#Finite{0,8} (houdt|blijft) . #Kamer+',
    '(houdt|blijft) (de|het) #Cabinet * #Kamer+',
  ),
  ...rule(
    'does',
    ['Cabinet', 'Kamer', 'Present'],
    '#Present #Cabinet * #Kamer+',
    '#Present . #Cabinet * #Kamer+',
    '#Present . . #Cabinet * #Kamer+',
    '#Cabinet #Present * #Kamer+',
    '#Kamer !#Finite{0,10} #Present #Cabinet',
    '#Kamer !#Finite{0,10} #Present . #Cabinet',
    '#Cabinet * #Kamer !#Finite{0,24} #Present',
    '#Cabinet !#Finite{0,8} #Present #Kamer+',
  ),
  ...rule('goesOn', ['Cabinet', 'Kamer', 'Present'], 'en #Present #Kamer+', 'en #Present . #Kamer+'),
  ...rule(
    'would',
    ['Kamer', 'Infinitive'],
    '(zou|zouden) * #Kamer * #Infinitive+',
    '#Kamer * (zou|zouden) #Infinitive+',
    '#Kamer * #Infinitive+ (zou|zouden)',
  ),
  ...rule(
    'would',
    ['Kamer', 'Participle', 'Word'],
    '#Kamer * (zou|zouden) * worden #Participle+',
    '#Kamer * #Participle+ (zou|zouden) worden',
  ),
  ...rule('does', ['Ik', 'Kamer', 'Infinitive'], '#Infinitive (wij|we) * #Kamer+', '(wij|we) #Infinitive * #Kamer+'),
  ...rule(
    'wants',
    ['Wil', 'Kamer', 'Infinitive'],
    '#Wil * #Kamer * #Infinitive+',
    '#Kamer !#Finite{0,14} #Wil * #Infinitive+',
  ),
  ...rule(
    'said',
    ['Ik', 'Kamer', 'WithTe'],
    '(heb|hebben) #Ik * #Kamer * #WithTe+',
    '#Ik (heb|hebben) * #Kamer * #WithTe+',
  ),
  ...rule(
    'receives',
    ['Kamer'],
    '(gaat|gaan) #Kamer * toe',
    '#Kamer (gaat|gaan) * toe',
    '(gaat|gaan) * #Kamer * toe',
    '(zal|zullen) * #Kamer * toegaan',
    '#Kamer !#Finite{0,14} (zal|zullen) * toegaan',
    '(zal|zullen) * #Kamer * toekomen',
    '(zal|zullen) * #Kamer * bereiken',
    '#Kamer !#Finite{0,14} (zal|zullen) * bereiken',
  ),
  ...rule('goes', ['Go', 'ToKamer'], '#Go * #ToKamer+', '#ToKamer !#Finite{0,6} #Go'),
  ...rule(
    'goes',
    ['Ik', 'ToKamer'],
    '(kom|komen) #Ik * #ToKamer+',
    '#Ik (kom|komen) * #ToKamer+',
    '#Zal * #ToKamer komen',
  ),
  ...rule(
    'goes',
    ['Cabinet', 'ToKamer'],
    '(komt|kom|komen) (de|het) #Cabinet * #ToKamer+',
    '#Cabinet !#Finite{0,8} (komt|komen) * #ToKamer+',
  ),
]

/** Coming back to a matter, answering questions or a motion, is towards the Kamer whether or not it is named. */
export const withoutKamer: readonly Rule[] = [
  ...rule(
    'returns',
    ['Ik'],
    '(kom|komen) #Ik * terug',
    '#Ik (kom|komen) * terug',
    '#Ik * (terugkom|terugkomen)',
    '#Aim * #Ik * terug te komen',
    '(hoop|verwacht|streef) #Ik * terug te komen',
  ),
  ...rule(
    'willReturn',
    ['Zal', 'Ik'],
    '(zal|zullen) #Ik * terugkomen',
    '#Ik (zal|zullen) * terugkomen',
    '(zal|zullen) #Ik * terug te komen',
  ),
  ...rule(
    'willReturn',
    ['Zal', 'Cabinet'],
    'zal (de|het) #Cabinet * terugkomen',
    '#Cabinet !#Finite{0,8} zal * terugkomen',
  ),
  ...rule('returns', ['Cabinet'], 'komt (de|het) #Cabinet * terug', '#Cabinet !#Finite{0,8} komt * terug'),
  ...rule('dwells', ['Ik'], '(ga|gaan) #Ik * in', '#Ik (ga|gaan) * in'),
  ...rule(
    'willDwell',
    ['Zal', 'Cabinet'],
    '(zal|zullen) #Ik * ingaan',
    '#Ik (zal|zullen) * ingaan',
    'zal (de|het) #Cabinet * ingaan',
    '#Cabinet !#Finite{0,8} (zal|zullen) * ingaan',
  ),
  ...rule(
    'answers',
    ['Ik'],
    '(zal|zullen) #Ik * beantwoorden',
    '#Ik (zal|zullen) * beantwoorden',
    '#Aim * te beantwoorden',
    '#Aim * te kunnen beantwoorden',
  ),
  ...rule('responds', ['Ik', 'WithTe'], '#Aim * te reageren'),
  // In a letter to the Kamer `Wij verwachten deze eind oktober te kunnen sturen` is sending it to the Kamer.
  ...rule(
    'sends',
    ['Ik', 'Aim', 'WithTe'],
    '#Aim * te (sturen|zenden)',
    '#Aim * te kunnen (sturen|zenden|toezenden|toesturen|aanbieden)',
    '#Aim * toe te (sturen|zenden)',
  ),
  ...rule(
    'sendsOn',
    ['Zal', 'Ik', 'Infinitive'],
    '#Zal #Ik * (toezenden|toesturen|nazenden|nasturen)',
    '#Ik #Zal * (toezenden|toesturen|nazenden|nasturen)',
  ),
]
