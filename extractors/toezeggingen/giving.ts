/**
 * Promises made with so many words: `zeg ik uw Kamer toe dat …`, `Ik kan toezeggen dat …`, `Dit is een toezegging.`
 * Not: `we moeten toe naar`, `tot nu toe`.
 */
import { edge } from '../patterns.ts'
import { CABINET, ROLE_PHRASE } from './cabinet.ts'

const I_OR_WE = '(?:ik|wij|we)'
const I = '(?:ik|wij)'
/** No way that things are to go, and no time that has passed. */
const TOE = '(?<!(?:naar|moeten|nu)\\s)toe(?!\\s(?:naar|moet|leid))'
const FULL_STOP = '(?=[.!\\s]*$)'

const HE_SAYS = `${ROLE_PHRASE}[^;]{0,80}?\\szegt,?\\s(?:[^;]{0,300}?\\s)?toe`
const SAID = [
  `(?:zeg|zeggen|zegt)\\s(?:${CABINET}|u)\\s[^;:]{0,300}?${TOE}`,
  `${I}\\szeg(?:gen)?\\s[^;:]{0,300}?${TOE}`,
]
const MAY_SAY = [
  `(?:kan|kunnen|wil|willen|zal|ga|gaan)\\s${I_OR_WE}\\s[^;]{0,200}?toezeggen`,
  `${I_OR_WE}\\s(?:kan|kunnen|wil|willen|ga|gaan)\\s[^;]{0,200}?toezeggen`,
]
/** `Ik zou u graag toezeggen` */
const WOULD_SAY = `${I_OR_WE}\\s[^,;:]{0,60}?zou(?:den)?\\s(?:[^,;:]{1,60}?\\s)?(?:graag|willen)\\stoezeggen`
const READY_TO_SAY = `${I_OR_WE}\\s(?:ben|zijn)\\s(?:\\p{L}{1,14}\\s){0,3}?bereid\\s[^;:]{0,120}?toe\\ste\\szeggen`
const PROMISED = `${I}\\sbeloof\\s(?:u|(?:uw|de)\\sKamer)`
const IS_PROMISE = `(?:dit|dat)\\sis\\seen\\stoezegging${FULL_STOP}`
/** `Hierbij doe ik u de toezegging dat`, `Die toezegging doe ik graag.` */
const GIVES_PROMISE = [
  `(?:(?:doe|doen)\\s${I}|${I}\\s(?:doe|doen))\\s(?:(?:hierbij|u|uw\\sKamer|graag)\\s){0,3}de\\stoezegging\\s(?:dat|om)`,
  `(?:die|deze)\\stoezegging\\s(?:doe|doen)\\s${I}(?:\\s(?:graag|u|hierbij|ook|dan|(?:de|uw)\\sKamer))*${FULL_STOP}`,
]

export const GIVING = edge(
  [HE_SAYS, ...SAID, ...MAY_SAY, WOULD_SAY, READY_TO_SAY, PROMISED, IS_PROMISE, ...GIVES_PROMISE].join('|'),
)
