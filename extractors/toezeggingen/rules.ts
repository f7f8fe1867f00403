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
  | 'hears'
  | 'strives'
  | 'reaches'
  | 'willDwell'
  | 'willBe'
  | 'isBeing'
  | 'does'
  | 'receives'
  | 'aims'
  | 'wants'
  | 'said'
  | 'saidToReturn'
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

export const rule = (check: Check, needs: readonly Tag[], ...matches: readonly string[]): Rule[] =>
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

/** What stands between `U wordt` and a `bericht` that is no noun. */
const OF_IT =
  '(hierover|daarover|hieromtrent|daaromtrent|nader|apart|separaat|tijdig|schriftelijk|verder|nog|spoedig|afzonderlijk)'

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
    'isBeing',
    ['Kamer', 'Word'],
    `#Kamer #Word ${OF_IT}+ bericht`,
    `#Word #Kamer ${OF_IT}+ bericht`,
    `${OF_IT} #Word #Kamer bericht`,
  ),
  ...rule('willBe', ['Zal', 'Kamer', 'BeTold'], '#Zal * #Kamer * #BeTold+', '#Kamer !#Finite{0,14} #Zal * #BeTold+'),
  ...rule(
    'will',
    ['Zal', 'Kamer', 'Infinitive'],
    '#Zal * #Kamer * #Infinitive+',
    '#Zal * #Infinitive+ #ToKamer+',
    '#Zal * #Infinitive+ . #ToKamer+',
    '#Kamer !#Finite{0,14} #Zal * #Infinitive+',
    '#Zal * nalaten * #Kamer * #WithTe+',
  ),
  // `Ik zal ervoor zorgen dat de Kamer deze informatie voor het debat ontvangt`
  ...rule(
    'will',
    ['Zal', 'Kamer', 'Receive'],
    '#Zal * (bevorderen|zorgen|zorgdragen) dat #Kamer !#Finite{0,14} #Receive',
    '#Zal * zorg dragen dat #Kamer !#Finite{0,14} #Receive',
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
  ...rule(
    'hears',
    ['Kamer', 'Hear'],
    '#Hear #Kamer+',
    '#Hear . #Kamer+',
    '#Kamer #Hear',
    '(zal|zullen|zult) #Kamer * (horen|vernemen)',
    '#Kamer (zal|zullen|zult) * (horen|vernemen)',
  ),
  ...rule('receivesThen', ['Kamer', 'Receive'], '#Kamer !#Finite{0,10} #Receive'),
  // Both: `ontvangen de Eerste en Tweede Kamer`, `krijgen beide Kamers`.
  ...rule('receivesThen', ['Kamer'], '(ontvangen|krijgen) (beide|de) . en #Kamer+', '(ontvangen|krijgen) #Kamer+'),
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
  // One `te` for both verbs: `voornemens dit te evalueren en de Kamer daarover informeren`.
  ...rule('aims', ['Aim', 'Kamer', 'Infinitive'], '#Aim * te * en #Kamer * #Infinitive+'),
  ...rule(
    'strives',
    ['Cabinet', 'Kamer', 'WithTe'],
    '(zet|zetten|span|spannen|spant|werk|werken|werkt) * (in|aan|eraan|toe|ernaar|ernaartoe) * #Kamer * #WithTe+',
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
  ...rule(
    'does',
    ['Cabinet', 'Kamer', 'Infinitive'],
    '#Infinitive (wij|we) * #Kamer+',
    '(wij|we) #Infinitive * #Kamer+',
    // Two act together: `de minister van Oevers en ik informeren uw Kamer`.
    'en ik #Infinitive * #Kamer+',
    '#Infinitive (de|het|mijn) #Cabinet * en ik * #Kamer+',
    '(ministers|staatssecretarissen|bewindspersonen|bewindslieden) !#Finite{0,8} #Infinitive #Kamer+',
  ),
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
    'reaches',
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
  ...rule('goes', ['ToKamer'], '(komt|komen) * #ToKamer+'),
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
