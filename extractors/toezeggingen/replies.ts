/**
 * Answers that are announced to those who asked, whom the sentence need not name:
 *
 *   De kabinetsreactie volgt voor de zomer.            De vragen zullen zo spoedig mogelijk worden beantwoord.
 *   De antwoorden op de overige vragen volgen later.   De beantwoording zal in april plaatsvinden.
 */
import { gated } from '../../pipeline/gates/gated.ts'
import { LATER, NOW } from './cues.ts'

/** The cheap look. */
const CANDIDATE = gated(/volg(?:t|en)(?!\p{L})|beantwoord(?!ing|en)|plaats(?:hebben|vinden)|gereageerd/u)
const REPLY =
  '(?:(?:kabinets|beleids|vervolg)reactie|(?:inhoudelijke|schriftelijke|nadere|uitgebreide)\\s(?:kabinets|beleids)?reactie|beantwoording|antwoorden|Kamerbrief)'
const PATTERNS = [
  `^(?:\\p{L}{1,16}\\s){0,4}${REPLY}(?!\\p{L})[^,;]{0,100}?\\s(?:volgt|volgen|zal\\svolgen|zullen\\svolgen)(?!\\p{L})`,
  // `De volgende voortgangsrapportage volgt voor het zomerreces.`
  '(?:eerst)?volgende\\s(?:\\p{L}{1,20}\\s)?(?:\\p{L}*(?:rapportage|brief|monitor|verslag|evaluatie)|stand\\svan\\szaken|update)\\s(?:[^,;]{0,60}?\\s)?(?:volgt|zal\\s[^,;]{0,60}?\\s?volgen)(?!\\p{L})(?!\\s(?:op|uit|hieruit|dat)(?!\\p{L}))',
  // `Later dit jaar volgt een voortgangsrapportage.`
  'volgt\\s(?:(?:dan|ook|nog|hierover|daarover)\\s){0,2}een\\s(?:(?:nadere|aparte|volgende|inhoudelijke)\\s)?(?:Kamerbrief|voortgangs(?:rapportage|brief)|(?:kabinets|beleids)reactie)(?!\\p{L})',
  // `De uitkomsten van de hele proef volgen later.`
  '^De\\s(?:uitkomsten|resultaten)\\svan\\s[^,;]{2,80}?\\svolgen\\s(?:later|binnenkort|uiterlijk|zo\\sspoedig\\smogelijk)(?!\\p{L})(?!\\s(?:op|uit|in)\\s(?:de|het|een)(?!\\p{L}))',
  `beantwoording(?!\\p{L})[^,;]{0,100}?\\s(?:zal|zullen)\\s[^,;]{0,60}?\\s?(?:plaatshebben|plaatsvinden|volgen)`,
  `vragen(?!\\p{L})[^,;]{0,120}?\\s(?:zal|zullen|worden)\\s[^,;]{0,80}?(?:worden\\sbeantwoord|beantwoord\\sworden|beantwoord)(?!\\p{L})`,
  `(?:zal|zullen|worden)\\s[^,;]{0,80}?vragen(?!\\p{L})[^,;]{0,120}?(?:worden\\sbeantwoord|beantwoord)(?!\\p{L})`,
]
const REPLIES = gated(new RegExp(`(?<!\\p{L})(?:${PATTERNS.join('|')})`, 'iu'))
/** Or it tells the order of this letter: `tot slot worden de overige vragen beantwoord`. */
const REFUSED = gated(/(?<!\p{L})(?:niet|geen|nooit|zodat|of|welke|hoe|tot\sslot|ten\sslotte|ten\seerste)(?!\p{L})/iu)

interface Reply {
  readonly rule: string
  readonly act: string
  readonly start: number
  readonly end: number
}

/** @returns the announced answer, in a document to the Kamer, when it is to come later */
export function replyIn(
  words: string,
  situation: { readonly youAreKamer: boolean; readonly future: boolean },
): Reply | null {
  if (!CANDIDATE.test(words) || !situation.youAreKamer) return null
  const match = REPLIES.exec(words)
  if (!match || REFUSED.test(words.split(';', 1)[0]!) || NOW.test(words) || !(LATER.test(words) || situation.future))
    return null
  return { rule: 'reply', act: 'beantwoorden', start: match.index, end: match.index + match[0].length }
}
