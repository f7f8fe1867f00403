/**
 * A motie that this letter meets: to the Kamer that adopted it this is as good as a promise kept.
 *
 *   Met deze brief geef ik uitvoering aan de motie-Jansen.     Hierbij wordt invulling gegeven aan de motie van het lid Visser.
 *   Daarmee beantwoord ik tevens de motie van het lid Jansen.      In reactie op de motie-Jansen informeer ik u over de oevers.
 *
 * Not: `Met deze brief informeer ik u over de uitvoering van de moties` (a report), what else but the letter meets it
 * (`Met dit akkoord wordt invulling gegeven aan de motie`), how it will be met (`hoe ik invulling geef aan de motie`),
 * that the book on it is closed (`Ik beschouw de motie hiermee als afgedaan`: the disposition of the motie tells that).
 */
import { edge } from '../patterns.ts'
import { LATER, NOW } from './cues.ts'

/** A particular motie: `de motie-Jansen/Visser`, `twee moties van het lid Jansen`; `moties en toezeggingen` are a survey. */
const MOTIE = '(?:gewijzigde\\s|aangenomen\\s|genoemde\\s|desbetreffende\\s){0,2}(?:motie|moties)(?!\\sen\\stoezegging)'
const ARTICLE = '(?:(?:de|deze|die|een|beide|twee|uw)\\s){1,2}'
const REQUEST = '(?:verzoek|oproep|wens|opdracht)'
const ASKED_IN = `(?:het|de)\\s(?:(?:in|bij|door)\\s${ARTICLE}${MOTIE}[^,;]{0,60}?\\s(?:verwoorde|gedane|opgenomen|vervatte|geuite|neergelegde|geformuleerde)\\s${REQUEST}|${REQUEST}\\s(?:in|uit|van)\\s${ARTICLE}${MOTIE})`
const MEETS = edge(
  [
    // `kom ik tegemoet aan het in de motie verwoorde verzoek`
    `(?:geef|geven|geeft|kom|komen|komt|voldoe|voldoen|voldoet)\\s[^,;]{0,80}?aan\\s${ASKED_IN}`,
    `(?:geef|geven|geeft|gegeven|kom|komen|komt)\\s[^,;]{0,80}?(?:invulling|uitvoering|gevolg|gehoor|opvolging|tegemoet)\\s(?:gegeven\\s|gekomen\\s)?aan\\s${ARTICLE}${MOTIE}`,
    `(?:wordt|worden|is|zijn)\\s[^,;]{0,60}?(?:invulling|uitvoering|gevolg|gehoor|opvolging)\\sgegeven\\saan\\s${ARTICLE}${MOTIE}`,
    `(?:voldoe|voldoen|voldoet|voldaan)\\s[^,;]{0,40}?aan\\s${ARTICLE}${MOTIE}`,
    `beantwoord(?:en)?\\s(?:ik|wij|we)\\s(?:\\p{L}+\\s){0,2}${ARTICLE}${MOTIE}`,
    `(?:voer|voeren)\\s(?:ik|wij|we)\\s(?:\\p{L}+\\s){0,2}?${ARTICLE}${MOTIE}[^;]{0,160}?\\suit(?!\\p{L})`,
    `ter\\s(?:uitvoering|invulling)\\s(?:van|aan)\\s${ARTICLE}${MOTIE}`,
    `${MOTIE}[^;]{0,160}?(?:invulling|uitvoering|gevolg|gehoor|opvolging)(?:\\s(?:te|wordt|is))?\\s(?:geven|gegeven)`,
  ].join('|'),
)
const AS_ASKED = `(?:in\\s(?:reactie|antwoord)\\sop|naar\\saanleiding\\svan|gevolg\\sgevende?\\saan|ter\\s(?:uitvoering|invulling)\\s(?:van|aan)|conform|overeenkomstig)\\s${ARTICLE}${MOTIE}(?!\\p{L})`
const TELL = '(?:informeer|bericht|zend|stuur|bied|doe|informeren|berichten|zenden|sturen|bieden)\\s(?:ik|wij)'
/** What opens with the motie and tells: the letter is the answer to it. */
const ANSWERS = new RegExp(
  [
    `^(?:mede\\s|tevens\\s)?${AS_ASKED}[^;]{0,200}?(?<!\\p{L})${TELL}\\s(?:hierbij\\s)?(?:u|uw\\sKamer)(?!\\p{L})`,
    `^(?:hierbij|bijgaand|met\\sdeze\\sbrief)\\s${TELL}\\s(?:u|uw\\sKamer),?\\s(?:mede\\s|zulks\\s)?${AS_ASKED}`,
  ].join('|'),
  'iu',
)
/** With what the sentence before says that the letter does. */
const SO = edge('daarmee')
/** Told of, asked, denied, or for later. */
const OTHERWISE = edge(
  'niet|geen|nog|hoe|wijze\\swaarop|welke\\swijze|of|zal|zullen|zou|zouden|wil|willen|moet|moeten|stand\\svan\\szaken|overzicht\\svan\\s(?:\\p{L}+\\s){0,3}(?:moties|toezeggingen)',
)
const NOT_ONLY = edge('niet\\salleen')

/**
 * @param future a date in the sentence lies after the letter's
 * @returns where the motie stands in a sentence that says this letter meets it, or -1
 */
export function motieMet(sentence: string, future: () => boolean): number {
  if (!sentence.includes('otie') || sentence.endsWith('?')) return -1
  if (ANSWERS.test(sentence) && !OTHERWISE.test(sentence) && !LATER.test(sentence) && !future())
    return sentence.search(/moties?(?!\p{L})/iu)
  if (!(NOW.test(sentence) || SO.test(sentence)) || !MEETS.test(sentence)) return -1
  return OTHERWISE.test(sentence.replace(NOT_ONLY, '')) ? -1 : sentence.search(/moties?(?!\p{L})/iu)
}
