/** Sentences that follow from a promise: `Conform mijn toezegging`, `In reactie op uw verzoek en de toezegging van mijn voorganger`. */
import { edge } from '../patterns.ts'

export const NOUN = '(?:toezegging|toezeggingen)'
export const DETERMINER =
  '(?:(?:de|deze|die|mijn|onze|een|enkele|uw|haar|zijn|diens|(?:hierover|daarover|hieromtrent|daaromtrent|ter\\szake|terzake|door\\smij|door\\sons)\\sgedane|gedane|eerdere|eerder\\sgedane|bovengenoemde|genoemde|openstaande)\\s){1,3}'
const AFTER =
  '(?:conform|overeenkomstig|ingevolge|volgens|naar\\saanleiding\\svan|in\\slijn\\smet|ter\\suitvoering\\svan|in\\svervolg\\sop|in\\saansluiting\\sop|in\\saanvulling\\sop|gelet\\sop|op\\sgrond\\svan|vanwege|in\\sreactie\\sop|als\\sgevolg\\svan|in\\shet\\skader\\svan|mede\\sgelet\\sop|(?:met|onder)\\sverwijzing\\snaar|verwijzend\\snaar|refererend\\saan)'
const FOLLOWING = edge(
  `${AFTER}\\s(?:(?:[^,;()]|\\([^()]{0,60}\\)){1,90}?\\s(?:en|alsmede)\\s)?(?:${DETERMINER})?(?:\\p{L}{1,20}\\s)?${NOUN}`,
)
/** `In reactie op het verzoek van de commissie om …` may be long before it comes to `en mijn toezegging van 3 mei`. */
const AND_FOLLOWING = new RegExp(
  `^${AFTER}\\s(?:(?!(?<!\\p{L})(?:ik|wij|is|zijn|wordt|worden|zal|zullen|heb|heeft|hebben|had)(?!\\p{L}))(?:[^;()]|\\([^()]{0,60}\\))){1,400}?\\s(?:en|alsmede)\\s(?:de|mijn|onze)\\s${NOUN}(?!\\p{L})`,
  'iu',
)

export const isFollowing = (sentence: string): boolean => FOLLOWING.test(sentence) || AND_FOLLOWING.test(sentence)
