/** Whom the document speaks to, and which of its words are questions put to the cabinet. */

import type { Document, Span } from '../../pipeline/document.ts'
import { gated, matchesOf } from '../../pipeline/gates/gated.ts'
import { factsOf } from '../letter.ts'

export interface Audience {
  /** `u` is the Kamer. */
  readonly youAreKamer: boolean
  /** Answers to questions of the Kamer. */
  readonly answers: boolean
  /** `Tweede Kamer`, `Eerste Kamer`, or null when the document does not tell. */
  readonly chamber: string | null
  /** A motion asks, it promises nothing. */
  readonly silent: boolean
}

const TO_KAMER = /[Vv]oorzitter|Kamer|Staten-Generaal|griffier/u
const ADDRESS = gated(
  /(?:^|\n)[ \t]*(?:>[ \t]*)?(?:Aan\s)?(?:de|De)\s(?:heer\s|mevrouw\s)?[Vv]oorzitters?\s(?:van\sde\s)?(?:vaste|Tweede|Eerste|beide)|uw\sKamer|Uw\sKamer|Geachte\s(?:heer\s|mevrouw\s)?[Vv]oorzitter/u,
)
const ANSWERS = gated(/(?:^|\n)[ \t]*Antwoord(?:\s(?:op\s)?vra(?:ag|gen))?\s\d/u)
/** In these `u` is a minister, or the public. */
const notToKamer: ReadonlySet<string> = new Set(['beslisnota', 'nieuwsbericht', 'besluitenlijst', 'motie', 'overig'])

/** `Rappel toezeggingen Eerste Kamer`: an account of promises is given to the Kamer. */
const ACCOUNT = /^[^\n]{0,40}(?:rappel|overzicht|stand\svan\szaken)[^\n]{0,40}toezeggingen/iu
/** The reply in the report of written questions, whose answers have no numbers. */
const WRITTEN =
  /(?:^|\n)[ \t]*(?:[IVAB\d]{1,3}[. ]\s?)?(?:Antwoord|Reactie|Beantwoording)(?:\s?\/\s?\p{L}+)?\s(?:van|door)\sde\s(?:[Mm]inister|[Ss]taatssecretaris|bewinds|regering)/u

/** The report of a meeting of ministers of the Union, or their agenda with notes: written to the Kamer, with a letter in front. */
const OF_RAAD =
  /^[\s\d]{0,12}(?:Verslag|Geannoteerde\sagenda)\s[^.;]{0,200}?(?<!\p{L})(?:\p{L}*-?raad|Eurogroep)(?!\p{L})(?!\svan\s(?:State|Bestuur))/iu

export function audienceOf(document: Document): Audience {
  const kind = factsOf(document, 'kind')[0]?.value.kind ?? null
  const addressees = factsOf(document, 'addressee').map((fact) => fact.value.text)
  const answers =
    kind === 'antwoorden' ||
    (kind !== 'beslisnota' && (ANSWERS.test(document.text) || isWrittenConsultation(document.text)))
  const youAreKamer =
    (kind === null || !notToKamer.has(kind) || ACCOUNT.test(document.text.trimStart())) &&
    (addressees.length > 0
      ? addressees.some((text) => TO_KAMER.test(text))
      : answers ||
        ADDRESS.test(document.text) ||
        OF_RAAD.test(document.text) ||
        ACCOUNT.test(document.text.trimStart()))
  return { youAreKamer, answers, chamber: chamberOf(addressees.join(' '), document.text), silent: kind === 'motie' }
}

const isWrittenConsultation = (text: string): boolean => /schriftelijk\soverleg/iu.test(text) && WRITTEN.test(text)

const CHAIR = gated(/(?:^|\n)[^\n]{0,40}[Vv]oorzitter van de (?:Tweede|Eerste) Kamer/u)

function chamberOf(addressee: string, text: string): string | null {
  const words = addressee || (CHAIR.exec(text)?.[0] ?? '')
  const two = words.includes('Tweede Kamer')
  const one = words.includes('Eerste Kamer')
  if (two && one) return 'Staten-Generaal'
  return two ? 'Tweede Kamer' : one ? 'Eerste Kamer' : null
}

/** `Vraag 3` on a line of its own or in front of the question, to `Antwoord`. */
const QUESTION = /(?:^|\n)[ \t]*(?:\d{1,3}\s?\n)?(?:Vra(?:ag|gen)\s\d{1,3})(?!\d)/gu
const ANSWER = /(?:^|\n)[ \t]*Antwoord/gu

/** Stretches that hold questions: what stands in them is said by members, not by the cabinet. */
export function questionsOf(text: string): Span[] {
  const spans: Span[] = []
  for (const question of matchesOf(QUESTION, text)) {
    if (question.index < (spans.at(-1)?.end ?? 0)) continue
    ANSWER.lastIndex = question.index
    const answer = ANSWER.exec(text)
    // Questions without an answer behind them: what follows may be anything, the question itself is all that is known.
    if (!answer) break
    spans.push({ start: question.index, end: answer.index })
  }
  return spans
}

/** `De leden van de X-fractie vragen of de Kamer wordt geïnformeerd.`, `Het lid Jansen verzoekt …` */
const MEMBERS_SAY = gated(
  /^(?:[\p{L}]{2,12}\s)?(?:(?:vragen|lezen|willen|verzoeken)\s)?(?:de|deze|genoemde|voornoemde)\s(?:aan\shet\swoord\szijnde\s)?leden(?:\svan\s|\s(?:vragen|lezen|verzoeken|constateren|willen|hebben|zien|merken|horen|ontvangen))|(?<!\p{L})(?:het\slid|de\sheer|mevrouw)\s\p{Lu}(?:(?!\s(?:die|dat|waarin|om)\s)[\p{L}\s’'-]){1,40}(?:\s\([\p{L}\d]{1,14}\))?\s(?:vraagt|verzoekt|vroeg|verzocht|dring(?:t|en)|drong|pleit|pleitte|wil|wilde|wijst|wees|zegt|zei|stelt|stelde|hoopt|hoopte|meent|meende|vindt|vond|acht|achtte|herinnert|herinnerde|constateert|constateerde)(?!\p{L})/iu,
)

/** `De commissie besluit de toezegging als voldaan te beschouwen.`, `De Kamer verneemt graag voor 1 mei …` */
const CHAMBER =
  '(?:de\\s(?:vaste\\s)?(?:Kamer)?commissie(?:\\svoor\\s[^,.]{2,60}?)?|de\\s(?:Eerste\\s|Tweede\\s)?Kamer)'
const DECIDES = '(?:besluit|verzoekt|vraagt|verneemt|wenst)'
const CHAMBER_SAYS = gated(
  new RegExp(`^(?:\\p{L}{2,12}\\s){0,2}(?:${CHAMBER}\\s${DECIDES}|${DECIDES}\\s${CHAMBER})(?!\\p{L})`, 'iu'),
)

export const saidByMembers = (sentence: string): boolean => MEMBERS_SAY.test(sentence) || CHAMBER_SAYS.test(sentence)
