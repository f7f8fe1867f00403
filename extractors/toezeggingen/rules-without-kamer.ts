/** The orders of words that promise the Kamer something whether or not it is named. */
import { type Rule, rule } from './rules.ts'

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
  // `heb ik aangekondigd dat ik hierop terug zou komen`, `heb ik aangegeven hier schriftelijk op terug te komen`
  ...rule(
    'saidToReturn',
    ['Ik'],
    '(heb|hebben) #Ik * #Ik * terug (zou|zouden) komen',
    '(heb|hebben) #Ik * #Ik * (zou|zouden) terugkomen',
    '#Ik (heb|hebben) * #Ik * terug (zou|zouden) komen',
    '#Ik (heb|hebben) * #Ik * (zou|zouden) terugkomen',
    '(heb|hebben) #Ik * terug te komen',
    '#Ik (heb|hebben) * terug te komen',
    '(heb|hebben) #Ik * terug te zullen komen',
  ),
  // `Hierop zal in de volgende rapportage worden teruggekomen`
  ...rule('willReturn', ['Zal', 'Word'], '#Zal * worden teruggekomen', '#Zal * teruggekomen worden'),
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
    '#Zal #Ik * (toezenden|toesturen|nazenden|nasturen|rapporteren)',
    '#Ik #Zal * (toezenden|toesturen|nazenden|nasturen|rapporteren)',
  ),
]
