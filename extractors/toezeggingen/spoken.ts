/**
 * What ministers promise in the report of a debate, in the words of speech:
 *
 *   Ik kom daarmee terug naar uw Kamer.        Die komt naar de Kamer toe.       Ik hoop daar in mei mee naar de Kamer te komen.
 *   We gaan die brief snel sturen.             Ik kom met een brief daarover.    Er komt nog een brief over de oevers.
 *   Ik zal de cijfers voor de Kamer op een rij zetten.
 *
 * Not: `Daar kom ik straks op terug` (in the same speech), what is past (`die brief is naar de Kamer gestuurd`), refused
 * (`Het past mij niet om daarmee naar de Kamer te komen`), by others (`Er komt een brief van de gemeenten`).
 */
import { edge } from '../patterns.ts'

const WE = '(?:ik|wij|we|het\\skabinet)'
/** Who sends it may be another member of the cabinet. */
const THEY = '(?:mijn\\scollega|de\\s(?:minister|staatssecretaris))(?:\\s(?:van|voor)\\s\\p{Lu}[^,;:]{1,50}?)?'
const SOME = '[^;:]{0,100}?'
const TO_KAMER = '(?:naar|bij|richting|in\\sde\\srichting\\svan)\\s(?:uw|de)\\s(?:Tweede\\s|Eerste\\s)?Kamer(?!\\p{L})'
const COMES = edge(
  [
    `(?:kom|komen|komt)\\s${WE}\\s${SOME}${TO_KAMER}`,
    `${WE}\\s(?:kom|komen|komt)\\s${SOME}${TO_KAMER}`,
    `(?:stuur|sturen|stuurt|zend|zenden)\\s${WE}\\s${SOME}(?:naar|aan)\\s(?:uw|de)\\s(?:Tweede\\s|Eerste\\s)?Kamer(?!\\p{L})`,
    `${WE}\\s(?:stuur|sturen|stuurt|zend|zenden)\\s${SOME}(?:naar|aan)\\s(?:uw|de)\\s(?:Tweede\\s|Eerste\\s)?Kamer(?!\\p{L})`,
    `(?:${THEY}\\sstuurt|stuurt\\s${THEY})\\s${SOME}(?:naar|aan)\\s(?:uw|de)\\s(?:Tweede\\s|Eerste\\s)?Kamer(?!\\p{L})`,
    `(?:zal|zullen|ga|gaan)\\s${WE}\\s${SOME}${TO_KAMER}\\s(?:terug|toe)?\\s?komen`,
    `${WE}\\s(?:zal|zullen|ga|gaan)\\s${SOME}${TO_KAMER}\\s(?:terug|toe)?\\s?komen`,
    `(?:hoop|hopen|hoopt|probeer|proberen|streef|streven|verwacht|verwachten|voornemens|inzet\\svan\\shet\\skabinet)\\s${SOME}${TO_KAMER}\\s(?:terug\\s|toe\\s)?te\\s(?:kunnen\\s)?komen`,
    `(?:die|dat|dit|deze(?:\\s\\p{L}*brief)?|(?:de|het|een)\\s\\p{L}*(?:brief|reactie|rapport|voorstel|wet|evaluatie|plan|visie|nota|onderzoek|advies))\\s(?:komt|komen)\\s(?:[^\\s,;:]+\\s){0,6}?naar\\s(?:uw|de)\\s(?:Tweede\\s|Eerste\\s)?Kamer(?!\\p{L})`,
  ].join('|'),
)
const LETTER = '(?:een|de|die|deze|mijn|dezelfde)\\s(?:[\\p{L}-]{1,20}\\s){0,2}?\\p{L}*brief(?!\\p{L})'
const SENDS = edge(
  [
    `(?:ga|gaan|wil|willen)\\s${WE}\\s${SOME}${LETTER}\\s${SOME}\\s?(?:sturen|schrijven)`,
    `${WE}\\s(?:ga|gaan|zal|zullen|wil|willen)\\s${SOME}${LETTER}\\s${SOME}\\s?(?:sturen|schrijven)`,
    `^(?:die|deze)(?:\\s\\p{L}*brief)?\\s(?:zal|ga|zullen|gaan)\\s${WE}\\s${SOME}(?:toe|op)?sturen`,
    `(?:kom|komen|komt)\\s${WE}\\s(?:[^\\s,;:]+\\s){0,6}?met\\s${LETTER}`,
    `${WE}\\s(?:kom|komen|komt)\\s(?:[^\\s,;:]+\\s){0,6}?met\\s${LETTER}`,
    `(?:er\\s(?:komt|volgt)|(?:komt|volgt)\\ser)\\s(?:[^\\s,;:]+\\s){0,4}?${LETTER}(?!\\svan\\s(?!mij|ons|het\\skabinet|de\\s(?:minister|staatssecretaris)))`,
    `(?:die|de|deze)\\s\\p{L}*brief\\skomt\\ser(?!\\p{L})`,
    `(?:zal|zullen|wil|willen|ga|gaan)\\s${WE}\\s(?:[^\\s;:]+\\s){0,5}?in\\s(?:mijn|die|de|dezelfde)\\s\\p{L}*brief\\s${SOME}(?:ingaan|terugkomen|meenemen|opnemen)`,
    `in\\s(?:mijn|die|de|dezelfde)\\s\\p{L}*brief(?!\\p{L})${SOME}\\s(?:zal|zullen|ga|gaan)\\s${WE}\\s${SOME}(?:ingaan|terugkomen|meenemen|opnemen)`,
    `(?:zal|zullen|ga|gaan)\\s${WE}\\s(?:[^;:]{1,100}?\\s)?voor\\s(?:u|(?:uw|de)\\sKamer)\\s${SOME}op\\seen\\srij(?:tje)?\\szetten`,
    `${WE}\\s(?:zal|zullen|ga|gaan)\\s(?:[^;:]{1,100}?\\s)?voor\\s(?:u|(?:uw|de)\\sKamer)\\s${SOME}op\\seen\\srij(?:tje)?\\szetten`,
  ].join('|'),
)
const REFUSED = edge(
  'niet|geen|nooit|heb|heeft|hebben|had|was|werd|waren|zou|zouden|gestuurd|gegaan|altijd|elk\\sjaar|ieder\\sjaar|jaarlijks|meestal|vaak|gewoonlijk|of\\s(?:ik|wij|we|dat|die)',
)
/** `Daar kom ik bij de Kamer zo op terug`: in the same speech. */
export const SOON = edge(
  'straks|dadelijk|zometeen|zo\\s(?:dadelijk|meteen|nog|even)|hierna|in\\s(?:de\\s)?tweede\\stermijn',
)

interface Spoken {
  readonly rule: string
  readonly act: string
  readonly start: number
  readonly end: number
}

/** @param words of one sentence that a member of the cabinet says in a debate */
export function spokenIn(words: string): Spoken | null {
  const comes = words.includes('Kamer') ? COMES.exec(words) : null
  const match = comes ?? (/brief|sturen|op\seen\srij/u.test(words) ? SENDS.exec(words) : null)
  if (!match || REFUSED.test(words.slice(0, match.index + match[0].length))) return null
  const back = /(?<!\p{L})terug/iu.test(words)
  if (back && SOON.test(words)) return null
  return {
    rule: comes ? 'comes' : 'spoken',
    act: back ? 'terugkomen' : 'sturen',
    start: match.index,
    end: match.index + match[0].length,
  }
}
