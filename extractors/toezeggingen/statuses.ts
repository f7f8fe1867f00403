/** How a sentence that names a promise stands to it: whether this letter meets it, wholly or in part. */
import { edge } from '../patterns.ts'
import { LATER, NOW } from './cues.ts'

export type Status = 'new' | 'earlier' | 'fulfilled' | 'partly'

const PROMISE = '(?:(?:de|deze|die|mijn|onze|uw|zijn|haar|eerdere)\\s){1,2}toezegging(?:en)?'
/** What is no part of a promise but its turn or its day: `voldoe ik voor dit jaar aan de toezegging`. */
const TURN =
  '(?:\\p{L}*jaar|kwartaal|maand|week|keer|maal|\\p{L}*reces|zomer|voorjaar|najaar|einde?|volledigheid|orde|\\p{L}*debat|\\p{L}*overleg|\\p{L}*behandeling|begroting|lid|leden|Kamer|Tweede|Eerste|eerste|laatste|commissie|vaste)'
const PARTLY = edge(
  [
    'gedeeltelijk|deels|ten\\sdele|voor\\seen\\sdeel|grotendeels|in\\szoverre',
    `(?:een|het\\s(?:eerste|tweede|grootste))\\s(?:eerste\\s|groot\\s|belangrijk\\s)?deel\\svan\\s${PROMISE}`,
    // `Met deze brief voldoe ik voor de akkerbouw aan de toezegging`
    `(?:voldoe|voldoen)\\s(?:ik|wij|we)\\s(?:nu\\s|alleen\\s|alvast\\s)?(?:voor\\swat\\sbetreft|voor)\\s(?:de|het)\\s(?!${TURN}(?!\\p{L}))[^,;]{2,80}?\\saan\\s${PROMISE}`,
  ].join('|'),
)
export const partlyOr = (status: Status, sentence: string): Status => (PARTLY.test(sentence) ? 'partly' : status)

/** `Hoe ik uitvoering geef aan de toezegging zal ik … melden`, `Ik zal invulling geven aan de toezegging` */
export const SHALL = edge('zal|zullen|zou|zouden')

/** `…, toegezegd; dat doe ik hierbij`, `heb ik toegezegd en heb het laten uitvoeren` */
const MET = edge(
  '(?:(?:hetgeen|wat|waaraan|dat|die\\su|welke\\su|en)\\s|(?<=;\\s))(?:[\\p{L}]{1,14}\\s){0,4}?(?:hierbij|hiermee|bijgaand|als\\sbijlage|in\\sde\\sbijlage|(?:in|met|middels|via)\\sdeze\\s\\p{L}*brief)|en\\s(?:(?:dit|dat|deze|die|ook|inmiddels)\\s)*(?:heb|hebben|ben|zijn)(?=\\s(?!ik\\s))',
)
const PROMISE_ITSELF = /^\s?,?\s(?:dat|om)\s[^,]{0,80}deze\s\p{L}*brief/iu
export const metBehind = (rest: string): boolean => MET.test(rest) && !PROMISE_ITSELF.test(rest)

const BEING = edge('wordt|worden')
const PERFECT = edge(
  '(?:heb|heeft|hebben|ben|is|zijn)(?!\\p{L})[^;]{0,300}?(?<!\\p{L})(?:ge\\p{L}{2,}|\\p{L}{2,5}ge\\p{L}{2,}|ver\\p{L}{2,}[dt]|be\\p{L}{2,}[dt]|ont\\p{L}{2,}[dt]|onderzocht|besproken|overlegd|afgerond|laten\\s\\p{L}{3,}en)',
)
/** `Zoals toegezegd onderzoek ik de oevers`: it is under way. */
const ONGOING =
  /(?:^|,)\s*(?:zoekt?|zoeken|werkt?|werken|onderzoekt?|onderzoeken|kijkt?|kijken|beziet?|bezien|verkent?|verkennen|monitort?|monitoren)\s(?:ik|wij|we|mijn|het|de)(?!\p{L})/iu
const SENDING = edge('ontvangt|ontvangen|stuur|sturen|zend|zenden|komt')
const INDEFINITE = edge('een|nadere|aanvullende|meer')
const DOING = edge(
  'informeer|informeren|bericht|ga|gaan|geef|geven|licht|schets|schetsen|rapporteer|meld|melden|deel|delen|reageer|reageren|treft|treffen|vindt|bied|bieden|kom|voer|doe|stel|leg|leggen|verstrek|beantwoord|zet|maak|bevat|bevatten',
)

/** `heb ik overleg gevoerd en vervolgens het besluit gezonden`: next, but done. */
const THEN = /(?<!\p{L})(?:vervolgens|daarna|nadien)(?!\p{L})/giu

/** `ga ik nader in op de verdeling`: closely, not later. */
const GOES_INTO = /(?<!\p{L})((?:ga|gaan|gaat)\s(?:ik|wij|we)\s)nader(?=\sin(?!\p{L}))/giu
/** `Ook dit jaar stuur ik uw Kamer, zoals toegezegd, het overzicht`: the year is not to come, the letter is its turn. */
const AGAIN =
  /(?<!\p{L})ook\s(?:dit\sjaar|deze\s(?:keer|maand)|dit\skwartaal)\s(?:stuur|zend|bied|doe|ontvangt|informeer|bericht)(?!\p{L})/iu
/** A time of the year that is named as a term. */
export const WHEN =
  /(?<!\p{L})(?:(?:v[oóò][oóò]r|uiterlijk|na|eind|begin|medio|in|op|rond)\s(?:de\s|het\s|\d{1,2}\s)?(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|zomer|voorjaar|najaar|winter|herfst|\p{L}{0,12}reces|\p{L}{4,6}\skwartaal))(?!\p{L})/iu

/** `Het rapport dat ik u heb toegezegd, is vertraagd` */
const DELAYED = edge(
  '(?:is|zijn|heeft|hebben)\\s(?:\\p{L}+\\s){0,4}?(?:vertraagd|vertraging|uitgesteld|aangehouden|opgelopen)',
)

/** `In deze brief meldt hij dat hij de toegezegde brief in mei zal sturen` */
const TELLS_THAT = edge(
  '(?:meld|bericht|schrijf|schrijv|laat|laten|geef|geven|deel|delen)(?:en|t)?\\s[^;]{0,160}?\\sdat\\s[^;]{0,300}?(?:zal|zullen)',
)

/** Of a sentence that only refers to the promise (`zoals toegezegd`, `conform de toezegging`): what its main clause does. */
export function statusByMain(rest: string, { future }: { readonly future: boolean }): Status {
  if (TELLS_THAT.test(rest)) return 'earlier'
  if (SHALL.test(rest) && !NOW.test(rest)) return 'earlier'
  if (DELAYED.test(rest) && !NOW.test(rest)) return 'earlier'
  if (NOW.test(rest)) return partlyOr('fulfilled', rest)
  const own = rest.replace(THEN, '').replace(GOES_INTO, '$1')
  if (AGAIN.test(rest) && !BEING.test(rest) && !LATER.test(own) && !WHEN.test(own)) return 'fulfilled'
  if (BEING.test(rest) || future || LATER.test(own)) return 'earlier'
  if (ONGOING.test(rest)) return 'earlier'
  if (PERFECT.test(rest)) return 'fulfilled'
  if (SENDING.test(rest)) return INDEFINITE.test(rest) ? 'earlier' : 'fulfilled'
  return DOING.test(rest) ? 'fulfilled' : 'earlier'
}
