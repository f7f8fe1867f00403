/**
 * The orders of words in which Dutch promises something, in the tagger's match syntax: `*` is any words, `!#Finite{0,14}`
 * words of one clause, `+` all words of one name or verb.
 */
import type { Tag } from './lexicon.ts'
import { needed } from './possible.ts'

/** What must hold besides the order of the words. */
export type Check =
  | 'will'
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
    'will',
    ['Zal', 'Kamer', 'Infinitive'],
    '#Zal * #Kamer * #Infinitive+',
    '#Zal * #Infinitive+ #ToKamer+',
    '#Zal * #Infinitive+ . #ToKamer+',
    '#Kamer !#Finite{0,14} #Zal * #Infinitive+',
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
    ['Kamer', 'Wil', 'Infinitive'],
    '(kan|kunt|mag) * #Kamer * (verwachten|tegemoetzien|tegemoet|ontvangen)',
    '#Kamer (kan|kunt|mag) * (verwachten|tegemoetzien|tegemoet|ontvangen)',
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
    'does',
    ['Cabinet', 'Kamer', 'Present'],
    '#Present #Cabinet * #Kamer+',
    '#Present . #Cabinet * #Kamer+',
    '#Present . . #Cabinet * #Kamer+',
    '#Cabinet #Present * #Kamer+',
    '#Kamer !#Finite{0,10} #Present #Cabinet',
    '#Kamer !#Finite{0,10} #Present . #Cabinet',
    '#Cabinet * #Kamer !#Finite{0,16} #Present',
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
  ),
  ...rule('goes', ['Go', 'ToKamer'], '#Go * #ToKamer+', '#ToKamer !#Finite{0,6} #Go'),
  ...rule(
    'goes',
    ['Ik', 'ToKamer'],
    '(kom|komen) #Ik * #ToKamer+',
    '#Ik (kom|komen) * #ToKamer+',
    '#Zal * #ToKamer komen',
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
    '(zal|zullen) #Ik * terugkomen',
    '#Ik (zal|zullen) * terugkomen',
    '#Aim * #Ik * terug te komen',
    '(hoop|verwacht|streef) #Ik * terug te komen',
  ),
  ...rule(
    'returns',
    ['Cabinet'],
    '(komt|zal) . (kabinet|regering|minister|staatssecretaris) * (terug|terugkomen)',
    '(kabinet|regering|minister|staatssecretaris) (komt|zal) * (terug|terugkomen)',
  ),
  ...rule(
    'dwells',
    ['Ik'],
    '(ga|gaan) #Ik * in',
    '#Ik (ga|gaan) * in',
    '(zal|zullen) #Ik * ingaan',
    '#Ik (zal|zullen) * ingaan',
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
]
