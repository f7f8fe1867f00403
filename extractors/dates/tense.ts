/** Whether the sentence around an expression looks back or ahead. */
import { matchesOf } from '../../pipeline/gates/gated.ts'
import { L } from './words.ts'

export type Tense = 'past' | 'future'

const past = [
  'heeft',
  'heb',
  'hebben',
  'hebt',
  'had',
  'hadden',
  'werd',
  'werden',
  'was',
  'waren',
  'vond',
  'vonden',
  'bracht',
  'brachten',
  'sprak',
  'spraken',
  'stuurde',
  'stuurden',
  'verzocht',
  'oordeelde',
  'bezocht',
  'nam',
  'namen',
  'gaf',
  'gaven',
  'ging',
  'gingen',
  'kwam',
  'kwamen',
  'stond',
  'stonden',
  'steeg',
  'daalde',
  'kreeg',
  'kregen',
  'bleek',
  'zegde',
  'deed',
  'deden',
  'informeerde',
  'ondertekende',
  'meldde',
  'besloot',
  'refereerde',
  'vroeg',
  'vroegen',
  'kon',
  'konden',
  'ontving',
  'ontvingen',
  'liet',
  'lieten',
  'schreef',
  'schreven',
  'sloot',
  'sloten',
  'trad',
  'traden',
  'bood',
  'boden',
  'viel',
  'vielen',
  'begon',
  'begonnen',
  'hield',
  'hielden',
  'besprak',
  'bespraken',
  'verliep',
  'startte',
  'startten',
  'presenteerde',
  'publiceerde',
  'kondigde',
  'reageerde',
  'moest',
  'moesten',
  'eerder',
  'toegezegd',
  'aangenomen',
  'verworpen',
  'verworden',
  'gehouden',
  'plaatsgevonden',
  'ingediend',
  'gestelde',
  'ingezonden',
  'verzonden',
  'gepubliceerde',
  'verscheen',
  'vastgestelde',
  'gevoerde',
]
const future = [
  'zal',
  'zullen',
  'zult',
  'verwacht',
  'verwachting',
  'streef',
  'streeft',
  'streven',
  'gestreefd',
  'uiterlijk',
  'voornemens',
  'voornemen',
  'gepland',
  'afwachting',
  'vooruitlopend',
  'aankomende',
  'komende',
  'aanloop',
  'voorbereiding',
  'toekomst',
  'planning',
  'beoogd',
  'beoogde',
  'voorzien',
  'hoop',
  'hopen',
  'gaat',
  'gaan',
  'wordt',
  // Not the noun: `na het op 9 mei beschikbaar worden van de cijfers`.
  'worden(?!\\s+van\\s)',
  'volgt',
  'treedt',
  'start',
  'kunt',
]
// All but the ends of sentences are looked for in lower case: see words.ts.
const cue = new RegExp(`(?<![${L}])(?:(?<past>${past.join('|')})|(?<future>${future.join('|')}))(?![${L}])`, 'gu')
// `voor 1 juli`, `uiterlijk medio mei`, `per 1 januari`: a term, unless the sentence looks back
// `de gestelde termijn van 1 mei`: it may have been set, it has not run out
const setTerm = /(?<![a-zß-ɏ])(?:termijn|deadline|streefdatum)\s+van\s+$/u
const term = /(?<![a-zß-ɏ])(?:v[oóò][oóò]r|uiterlijk|tegen|per|vanaf)\s+(?:(?:op|in)\s+)?(?:(?:de|het)\s+)?$/u
// `het debat van 5 maart`, `de brief d.d. 3 mei`: what has a day has been held or written; not `in de loop van maart`
const held = /(?<![a-zß-ɏ]|(?:loop|verloop|week|weken|dagen|weekend|helft)\s)(?:van|d\.?\s?d\.?)\s+$/u
// `vóór het commissiedebat Vaarwegen van 16 november`: not held yet, unless another word says so
const beforeDebate =
  /(?<![a-zß-ɏ])v[oóò][oóò]r\s+(?:het|de)\s+[^.;?]{0,40}?(?:debat|overleg|ao|raad|vergadering|behandeling)(?![a-zß-ɏ])[^.;?]{0,60}$/u
// `de brief van 23 september`: what is written has been written, whatever the sentence goes on to say
const written =
  /(?<![a-zß-ɏ])(?:brie(?:f|ven)|kamerbrief|schrijven|missive|nota|notitie|motie|rapport(?:age)?|advies|verslag|uitspraak|arrest|vonnis)\s+(?:van|d\.?\s?d\.?)\s+$/u
// `heeft gevraagd voor het zomerreces te antwoorden`: the request is past, its term may not be
const asked = /(?<![a-zß-ɏ])(?:verzocht|verzochten|gevraagd|vroeg|vroegen|opgeroepen|toegezegd|zegde)(?![a-zß-ɏ])/u
const askedTerm =
  /(?<![a-zß-ɏ])(?:v[oóò][oóò]r|uiterlijk|tegen)\s+(?:(?:op|in)\s+)?(?:(?:de|het)\s+)?(?:(?:einde?|begin)\s+van\s+(?:(?:de|het)\s+)?)?$/u
// `Op 14 november heeft u het Wetgevingsoverleg Cultuur`: what somebody has on a day is still to come, as a nota says it
const agenda =
  /^\s*(?:heb|hebt|heeft|hebben)\s+(?:u|ik|wij|we|uw\s+kamer|de\s+kamer)\s+(?:(?:daar|hier)over\s+|dan\s+)?(?:het|een|de)\s+(?:[^\s.;,]+\s+){0,4}?[a-zß-ɏ]*(?:overleg|debat|ao|wgo|gesprek|bijeenkomst|ontmoeting|behandeling)(?:\s+(?![a-zß-ɏ]*ge[a-zß-ɏ]+[dtn](?![a-zß-ɏ]))[^\s.;,]+){0,6}\s*[.;]/u
// `hebben aangekondigd te onderzoeken of reizigers zich vanaf medio januari kunnen laten testen`: what may be from then on
const fromThen = /(?<![a-zß-ɏ])(?:vanaf|per)\s+$/u
const mayBe = /^[^,;]{0,60}\s(?:kunnen|mogen|moeten)(?![a-zß-ɏ])/u
const since = /(?<![a-zß-ɏ])(?:sinds|sedert)\s+(?:(?:de|het)\s+)?$/u
const sentenceEnd = /[.!?;]\s+(?=\p{Lu})|\n/gu

const REACH = 200
const HELD_DISTANCE = 40
const NEAR = 64

/**
 * @param start where the expression stands in `text`, and `end`
 * @param reach how many characters away a word counts
 * @returns null where nothing tells
 */
export function tenseAt(text: string, start: number, end: number, reach = REACH): Tense | null {
  const before = lastSentence(text.slice(Math.max(0, start - reach), start)).toLowerCase()
  const after = firstSentence(text.slice(end, end + reach)).toLowerCase()
  // What stands right in front: these end at the expression.
  const near = before.slice(-NEAR)
  if (setTerm.test(near)) return null
  if (since.test(near) || written.test(near)) return 'past'
  if (agenda.test(after) || (fromThen.test(near) && mayBe.test(after))) return 'future'
  const cues = [
    ...[...matchesOf(cue, before)].map((m) => ({ m, distance: before.length - m.index - m[0].length })),
    ...[...matchesOf(cue, after)].map((m) => ({ m, distance: m.index })),
  ].map(({ m, distance }) => ({ tense: (m.groups!.past ? 'past' : 'future') as Tense, distance }))
  if (term.test(near) && (cues.length === 0 || cues.some((one) => one.tense === 'future'))) return 'future'
  if (askedTerm.test(near) && asked.test(before + after)) return null
  const isHeld = held.test(near)
  if (isHeld && beforeDebate.test(before) && cues.length === 0) return 'future'
  if (HELD_DISTANCE < reach && isHeld) cues.push({ tense: 'past', distance: HELD_DISTANCE })
  const nearest = cues.sort((a, b) => a.distance - b.distance)[0]
  return nearest?.tense ?? null
}

/** Span of the sentence that holds [start, end), looking no farther than is useful. */
export function sentenceAround(text: string, start: number, end: number): { start: number; end: number } {
  const before = lastSentence(text.slice(Math.max(0, start - REACH), start))
  return { start: start - before.length, end: end + firstSentence(text.slice(end, end + REACH)).length }
}

function lastSentence(text: string): string {
  let cut = 0
  for (const match of matchesOf(sentenceEnd, text)) cut = match.index + match[0].length
  return text.slice(cut)
}

function firstSentence(text: string): string {
  sentenceEnd.lastIndex = 0
  const match = sentenceEnd.exec(text)
  sentenceEnd.lastIndex = 0
  return match ? text.slice(0, match.index + 1) : text
}
