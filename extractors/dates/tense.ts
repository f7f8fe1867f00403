/** Whether the sentence around an expression looks back or ahead. */

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
  'ontvangen',
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
  'worden',
  'volgt',
  'treedt',
  'start',
  'kunt',
]
const cue = new RegExp(`(?<!\\p{L})(?:(?<past>${past.join('|')})|(?<future>${future.join('|')}))(?!\\p{L})`, 'giu')
// `voor 1 juli`, `uiterlijk medio mei`, `per 1 januari`: a term, unless the sentence looks back
const term = /(?<!\p{L})(?:v[oóò][oóò]r|uiterlijk|tegen|per|vanaf)\s+(?:(?:op|in)\s+)?(?:(?:de|het)\s+)?$/iu
// `het debat van 5 maart`, `de brief d.d. 3 mei`: what has a day has been held or written
const held = /(?<!\p{L})(?:van|d\.?\s?d\.?)\s+$/iu
// `de brief van 23 september`: what is written has been written, whatever the sentence goes on to say
const written =
  /(?<!\p{L})(?:brie(?:f|ven)|kamerbrief|schrijven|missive|nota|notitie|motie|rapport(?:age)?|advies|verslag|uitspraak|arrest|vonnis)\s+(?:van|d\.?\s?d\.?)\s+$/iu
// `heeft gevraagd voor het zomerreces te antwoorden`: the request is past, its term may not be
const asked = /(?<!\p{L})(?:verzocht|verzochten|gevraagd|vroeg|vroegen|opgeroepen|toegezegd|zegde)(?!\p{L})/iu
const askedTerm = /(?<!\p{L})(?:v[oóò][oóò]r|uiterlijk|tegen)\s+(?:(?:op|in)\s+)?(?:(?:de|het)\s+)?$/iu
const since = /(?<!\p{L})(?:sinds|sedert)\s+(?:(?:de|het)\s+)?$/iu
const sentenceEnd = /[.!?;]\s+(?=\p{Lu})|\n/gu

const REACH = 200
const HELD_DISTANCE = 40

/**
 * @param start where the expression stands in `text`, and `end`
 * @param reach how many characters away a word counts
 * @returns null where nothing tells
 */
export function tenseAt(text: string, start: number, end: number, reach = REACH): Tense | null {
  const before = lastSentence(text.slice(Math.max(0, start - reach), start))
  const after = firstSentence(text.slice(end, end + reach))
  if (since.test(before) || written.test(before)) return 'past'
  const cues = [
    ...[...before.matchAll(cue)].map((m) => ({ m, distance: before.length - m.index - m[0].length })),
    ...[...after.matchAll(cue)].map((m) => ({ m, distance: m.index })),
  ].map(({ m, distance }) => ({ tense: (m.groups!.past ? 'past' : 'future') as Tense, distance }))
  if (term.test(before) && (cues.length === 0 || cues.some((one) => one.tense === 'future'))) return 'future'
  if (askedTerm.test(before) && asked.test(before + after)) return null
  if (HELD_DISTANCE < reach && held.test(before)) cues.push({ tense: 'past', distance: HELD_DISTANCE })
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
  for (const match of text.matchAll(sentenceEnd)) cut = match.index + match[0].length
  return text.slice(cut)
}

function firstSentence(text: string): string {
  sentenceEnd.lastIndex = 0
  const match = sentenceEnd.exec(text)
  sentenceEnd.lastIndex = 0
  return match ? text.slice(0, match.index + 1) : text
}
