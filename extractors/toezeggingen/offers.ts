/**
 * What is offered or taken up for the Kamer without a verb of telling:
 *
 *   Desgewenst verzorg ik een technische briefing.          Ik ben bereid een technische briefing te laten verzorgen.
 *   Ik neem dit mee in de volgende voortgangsrapportage.    De resultaten zal ik opnemen in de komende voortgangsbrief.
 *
 *   Indiening van het voorstel bij uw Kamer is voorzien in het najaar.
 *   In het najaar stuur ik een brief over de oevers.      Voor de zomer kom ik met een kabinetsreactie.
 *
 * Not: briefings that were given (`Op 3 mei is een technische briefing verzorgd`), what others take up.
 */
import { gated } from '../../pipeline/gates/gated.ts'
import { edge } from '../patterns.ts'
import { LATER, NOW } from './cues.ts'

const WE = '(?:ik|wij|we|mijn\\s(?:ministerie|departement)|het\\skabinet)'
const ARRANGE = '(?:verzorgen|organiseren|aanbieden|geven|faciliteren|regelen|inplannen|plannen)'
const BRIEFING = '(?:technische|vertrouwelijke|besloten|mondelinge)\\s(?:\\p{L}+\\s)?briefing'
const BRIEFS = edge(
  [
    `(?:verzorg|organiseer|bied|geef|faciliteer|verzorgen|organiseren|bieden|geven)\\s${WE}\\s[^;]{0,80}?${BRIEFING}`,
    `${WE}\\s(?:verzorg|organiseer|bied|geef|verzorgen|organiseren|bieden|geven)\\s[^;]{0,80}?${BRIEFING}`,
    `(?:kan|kunnen|zal|zullen)\\s[^;]{0,80}?${BRIEFING}\\s[^;]{0,60}?(?:worden\\s(?:verzorgd|georganiseerd|gegeven|aangeboden)|${ARRANGE}|plaatsvinden)`,
    `(?:bereid|graag|voornemens|mogelijk|aanbod)\\s[^;]{0,60}?${BRIEFING}\\s[^;]{0,60}?te\\s(?:laten\\s)?(?:${ARRANGE}|bieden)`,
  ].join('|'),
)

const LATER_PAPER =
  '(?:(?:de|het|een|mijn|onze)\\s(?:(?:eerst)?volgende|komende|aankomende|nieuwe|aparte|separate|afzonderlijke|(?:der|vier|vijf|zes|zeven|ach|negen|tien|elf|twaalf)(?:de|te)|tweede)|(?:de\\s)?(?:(?:eerder|hierboven|boven|voor)?genoemde|aangekondigde|toegezegde))\\s(?:\\p{L}{1,20}\\s)?\\p{L}*(?:brief|rapportage|monitor|verslag|notitie|update|stand\\svan\\szaken)'
const TAKES = edge(
  [
    `(?:neem|nemen)\\s${WE}\\s[^;]{0,80}?(?:mee|op)\\s(?:in|bij)\\s${LATER_PAPER}`,
    `${WE}\\s(?:neem|nemen|neemt)\\s[^;]{0,80}?(?:mee|op)\\s(?:in|bij)\\s${LATER_PAPER}`,
    `(?:neem|nemen)\\s${WE}\\s[^;]{0,40}?(?:in|bij)\\s${LATER_PAPER}\\s[^;]{0,40}?(?:mee|op)`,
    `(?:in|bij)\\s${LATER_PAPER}\\s(?:zal|zullen|wil|willen)\\s${WE}\\s[^;]{0,100}?(?:meenemen|opnemen|schetsen|toelichten|uiteenzetten|informeren|rapporteren|aandacht\\sbesteden)`,
    `(?:wordt|worden)\\s[^;]{0,60}?(?:in|bij)\\s${LATER_PAPER}\\s(?:[^;]{0,40}?\\s)?(?:toegelicht|opgenomen|meegenomen|uiteengezet|ingegaan)`,
    `op\\sverzoek\\svan\\s(?:uw|de)\\s(?:Tweede\\s|Eerste\\s)?Kamer\\s(?:zal|zullen)\\s${WE}\\s[^;]{0,160}?(?:geven|schetsen|verstrekken|opnemen|onderzoeken|uitvoeren|bieden)`,
    `bereid\\s(?:om\\s)?[^;]{0,60}?(?:in|bij)\\s(?:die|dat|de|het|een|mijn|onze)\\s(?:\\p{L}{1,20}\\s){0,2}\\p{L}*(?:brief|rapportage|notitie|evaluatie|verslag|nota)\\s[^;]{0,100}?(?:te\\s(?:betrekken|verwerken)|(?:mee|op)\\ste\\snemen|in\\ste\\sgaan)`,
    `(?:zal|zullen|wil|willen)\\s[^;]{0,80}?(?:meenemen|opnemen|verwerken)\\s(?:in|bij)\\s${LATER_PAPER}`,
    `(?:zal|zullen)\\s[^;]{0,80}?(?:in|bij)\\s${LATER_PAPER}\\s[^;]{0,60}?(?:meenemen|opnemen|schetsen|toelichten|uiteenzetten|aandacht\\sbesteden)`,
  ].join('|'),
)
/** The cheap look. */
const NAMES_PAPER = gated(
  /(?:volgende|komende|nieuwe|(?:der|vier|vijf|zes|zeven|ach|negen|tien|elf|twaalf)(?:de|te)|tweede|aparte|separate|afzonderlijke|genoemde|aangekondigde|toegezegde|bereid|verzoek)\s/iu,
)
/** A paper of the cabinet that is for the Kamer whether or not it is named. */
const LETTER =
  '(?:\\p{L}*(?:brief|kabinetsreactie|beleidsreactie|voortgangsrapportage)|(?:kabinets|beleids)reactie|kabinetsstandpunt)'
const A_LETTER = `(?:een|de|mijn|onze|het)\\s(?:[\\p{L}-]{1,20}\\s){0,2}?${LETTER}(?!\\p{L})`
const SENDS = edge(
  [
    `(?:stuur|sturen|zend|zenden)\\s${WE}\\s(?:[^\\s,;]+\\s){0,5}?${A_LETTER}`,
    `${WE}\\s(?:stuur|stuurt|sturen|zend|zendt|zenden)\\s(?:[^\\s,;]+\\s){0,5}?${A_LETTER}`,
    `(?:kom|komen|komt)\\s${WE}\\s(?:[^\\s,;]+\\s){0,6}?met\\s${A_LETTER}`,
    `${WE}\\s(?:kom|komen|komt)\\s(?:[^\\s,;]+\\s){0,6}?met\\s${A_LETTER}`,
    `(?:zal|zullen)\\s${WE}\\s(?:[^\\s,;]+\\s){0,6}?${A_LETTER}[^;]{0,120}?\\s(?:sturen|zenden|versturen|uitbrengen)`,
    `${WE}\\s(?:zal|zullen)\\s(?:[^\\s,;]+\\s){0,6}?met\\s${A_LETTER}[^;]{0,120}?\\skomen`,
  ].join('|'),
)
const HANDING =
  '(?:aanbieding|toezending|verzending|indiening|voorlegging)\\s(?:[^;]{0,120}?\\s)?(?:aan|naar|bij)\\s(?:uw|de|beide)\\s(?:Tweede\\s|Eerste\\s)?Kamers?(?!\\p{L})'
const HANDS = edge(
  [
    `${HANDING}[^;]{0,60}?\\s(?:is|staat)\\s[^;]{0,60}?(?:voorzien|gepland|beoogd)`,
    `(?:streven|planning|voornemen|inzet)\\s[^;]{0,60}?${HANDING}`,
  ].join('|'),
)
/** What it says, in which others may be named. */
const SAYING = /\s(?:waarin|waarmee|met\sdaarin)\s.*$/isu
const TO_OTHERS = /(?<!\p{L})aan\s(?!uw?(?!\p{L})|(?:de|beide)\s(?:Tweede|Eerste|Kamer))\p{L}/u
const REFUSED = edge('niet|geen|nooit|of|hoe|welke|heb|heeft|hebben|had|was|werd|waren|verzoekt|vraagt')

interface Offer {
  readonly rule: string
  readonly act: string
  readonly start: number
  readonly end: number
}

/** @returns what a sentence in a document to the Kamer offers it, or null */
export function offerIn(
  words: string,
  situation: { readonly youAreKamer: boolean; readonly oral: boolean; readonly future: boolean },
): Offer | null {
  if (!situation.youAreKamer) return null
  const sent = sentLater(words, situation)
  if (sent) return sent
  const briefs = words.includes('briefing') ? BRIEFS.exec(words) : null
  const match = briefs ?? (NAMES_PAPER.test(words) ? TAKES.exec(words) : null)
  if (!match || REFUSED.test(words) || NOW.test(words)) return null
  return {
    rule: briefs ? 'briefing' : 'takes-up',
    act: briefs ? 'briefen' : 'opnemen',
    start: match.index,
    end: match.index + match[0].length,
  }
}

function sentLater(words: string, situation: { readonly future: boolean }): Offer | null {
  const hands = /aanbieding|zending|indiening|voorlegging/iu.test(words) ? HANDS.exec(words) : null
  if (hands && !REFUSED.test(hands[0]) && !NOW.test(words))
    return { rule: 'hands', act: 'aanbieden', start: 0, end: hands.index + hands[0].length }
  const match = /brief|reactie|rapportage|standpunt/u.test(words) ? SENDS.exec(words) : null
  if (!match || REFUSED.test(match[0]) || NOW.test(words) || TO_OTHERS.test(words.replace(SAYING, ''))) return null
  return LATER.test(words) || situation.future
    ? { rule: 'sends', act: 'sturen', start: match.index, end: match.index + match[0].length }
    : null
}
