/**
 * Promises that a sentence says are not met, given up or taken over: it mentions them, whatever it does besides.
 *
 *   De toegezegde brief heeft u nog niet ontvangen.       De toezegging, die tot nu toe niet is nagekomen, rust op mij.
 *   De toezegging beschouw ik als vervallen.              Ik neem deze toezegging over en meld u in deze brief …
 *
 * Not: `Hierbij bied ik u de toegezegde brief aan, die u nog niet had ontvangen` (met now), `voldoe ik aan de toezegging om
 * de regeling te laten vervallen` (what was promised).
 */
import { gated } from '../../pipeline/gates/gated.ts'
import { edge } from '../patterns.ts'
import { NOW } from './cues.ts'
import type { Status } from './statuses.ts'

const NOUN = 'toezegging(?:en)?'
const LAPSED = edge(
  `${NOUN}[^;]{0,240}?\\sals\\svervallen|${NOUN}[^,;]{0,160}?\\s(?:(?:is|zijn)\\s(?:\\p{L}{1,16}\\s){0,3}?vervallen|(?:komt|komen)\\s(?:\\p{L}{1,16}\\s){0,4}?te\\svervallen|vervalt)|(?:is|zijn|komt|komen|vervalt)\\s(?:de|deze|die|mijn)\\s${NOUN}[^,;]{0,120}?(?:\\s(?:te\\s)?vervallen)(?=[.!]*$|,)`,
)
/** `te laten vervallen`, `is een regeling te vervallen`: what was promised. */
const LET_LAPSE = gated(/(?<!\p{L})(?:laten|doen)\svervallen/iu)
export const isLapsed = (sentence: string): boolean => LAPSED.test(sentence) && !LET_LAPSE.test(sentence)

const TAKEN_OVER = edge(
  `(?:(?:ik|wij)\\sneem|(?:neem|nemen)\\s(?:ik|wij)|wij\\snemen)\\s[^,;]{0,60}?${NOUN}[^,;]{0,120}?\\sover(?=[.!]*$|,|\\sen\\s)`,
)
const MET = '(?:nagekomen|ingelost|voldaan|gestand\\sgedaan|afgedaan)'
const SENT = '(?:ontvangen|verzonden|verstuurd|gestuurd|gezonden|toegezonden|toegestuurd|aangeboden|gereed|beschikbaar)'
const UNMET = edge(
  `niet\\s(?!(?:alleen|slechts|enkel)\\s)(?:\\p{L}{1,16}\\s){0,2}?${MET}|nog\\s(?:steeds\\s)?niet\\s(?:\\p{L}{1,16}\\s){0,2}?${SENT}|kan\\s(?:ik|wij)\\s[^;]{0,60}?niet\\s(?:\\p{L}{1,16}\\s){0,2}?(?:gestand\\sdoen|nakomen|inlossen)|(?:staat|staan)\\s[^;]{0,160}?nog\\s(?:altijd\\s|steeds\\s)?open`,
)
/** Whether a sentence about a promise says that it is not met, or that another takes it over. */
export const isUnmet = (sentence: string): boolean => UNMET.test(sentence) || TAKEN_OVER.test(sentence)
const TELLS_THAT =
  /(?<!\p{L})(?:meld|meldt|bericht|informeer|laat|deel|moet|kan)(?!\p{L})[^;]{0,120}?\sdat\s[^;]*\sniet(?!\p{L})/iu

/** @param status what its other words say @returns whether the promise stands open, or fell, all the same */
export const isOutstanding = (sentence: string, status: Status): boolean =>
  status !== 'new' &&
  (isLapsed(sentence) ||
    TAKEN_OVER.test(sentence) ||
    (status === 'fulfilled' && UNMET.test(sentence) && (!NOW.test(sentence) || TELLS_THAT.test(sentence))))
