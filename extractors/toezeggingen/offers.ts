/**
 * What is offered or taken up for the Kamer without a verb of telling:
 *
 *   Desgewenst verzorg ik een technische briefing.          Ik ben bereid een technische briefing te laten verzorgen.
 *   Ik neem dit mee in de volgende voortgangsrapportage.    De resultaten zal ik opnemen in de komende voortgangsbrief.
 *
 * Not: briefings that were given (`Op 3 mei is een technische briefing verzorgd`), what others take up.
 */
import { NOW } from './cues.ts'

const edge = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'iu')

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
  '(?:de|het|een|mijn|onze)\\s(?:(?:eerst)?volgende|komende|aankomende|nieuwe|aparte|separate|afzonderlijke)\\s(?:\\p{L}{1,20}\\s)?\\p{L}*(?:brief|rapportage|monitor|verslag|notitie|update|stand\\svan\\szaken)'
const TAKES = edge(
  [
    `(?:neem|nemen)\\s${WE}\\s[^;]{0,80}?(?:mee|op)\\s(?:in|bij)\\s${LATER_PAPER}`,
    `${WE}\\s(?:neem|nemen|neemt)\\s[^;]{0,80}?(?:mee|op)\\s(?:in|bij)\\s${LATER_PAPER}`,
    `(?:neem|nemen)\\s${WE}\\s[^;]{0,40}?(?:in|bij)\\s${LATER_PAPER}\\s[^;]{0,40}?(?:mee|op)`,
    `(?:in|bij)\\s${LATER_PAPER}\\s(?:zal|zullen|wil|willen)\\s${WE}\\s[^;]{0,100}?(?:meenemen|opnemen|schetsen|toelichten|uiteenzetten|aandacht\\sbesteden)`,
    `bereid\\s(?:om\\s)?[^;]{0,60}?(?:in|bij)\\s(?:die|dat|de|het|een|mijn|onze)\\s(?:\\p{L}{1,20}\\s){0,2}\\p{L}*(?:brief|rapportage|notitie|evaluatie|verslag|nota)\\s[^;]{0,100}?(?:te\\s(?:betrekken|verwerken)|(?:mee|op)\\ste\\snemen|in\\ste\\sgaan)`,
    `(?:zal|zullen|wil|willen)\\s[^;]{0,80}?(?:meenemen|opnemen|verwerken)\\s(?:in|bij)\\s${LATER_PAPER}`,
    `(?:zal|zullen)\\s[^;]{0,80}?(?:in|bij)\\s${LATER_PAPER}\\s[^;]{0,60}?(?:meenemen|opnemen|schetsen|toelichten|uiteenzetten|aandacht\\sbesteden)`,
  ].join('|'),
)
/** The cheap look. */
const NAMES_PAPER = /(?:volgende|komende|nieuwe|aparte|separate|afzonderlijke|bereid)\s/u
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
  situation: { readonly youAreKamer: boolean; readonly oral: boolean },
): Offer | null {
  if (!situation.youAreKamer) return null
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
