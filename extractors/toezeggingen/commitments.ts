/**
 * Sentences in which the cabinet promises the Kamer something, without the word itself:
 *
 *   Ik zal uw Kamer voor de zomer informeren.          De minister zal het besluit aan de Staten-Generaal sturen.
 *   Uw Kamer wordt in het najaar geïnformeerd.         Het rapport zal met uw Kamer gedeeld worden.
 *   In het najaar stuur ik uw Kamer een brief.         U ontvangt het rapport voor 1 juli.
 *   Ik streef ernaar uw Kamer in mei te berichten.     Hier kom ik voor de zomer op terug.
 */
import { verbs } from '../dutch/verbs.ts'
import { LATER, NORM, NOW, THIS_PAPER } from './cues.ts'
import { type Hit, tagged } from './grammar.ts'
import { masked } from './mask.ts'
import { allows, possibleTags } from './possible.ts'
import { type Check, type Rule, rules, withoutKamer } from './rules.ts'

export interface Situation {
  /** `u` is the Kamer: a letter to it, or answers to its questions. */
  readonly youAreKamer: boolean
  /** A date in the sentence lies after the letter's. */
  readonly future: boolean
  /** The document answers questions of the Kamer. */
  readonly answers: boolean
  /** The sentence before names a minister, whom `zij` and `hij` may mean. */
  readonly afterMinister: boolean
}

export interface Commitment {
  readonly rule: string
  readonly act: string | null
  /** Where in the sentence the pattern fits. */
  readonly start: number
  readonly end: number
}

/** The cheap look: an addressee and something of a verb of telling, or words of coming back. */
const ADDRESSED = /[Kk]amer|[Pp]arlement|Staten-Generaal|ommissie|volksvertegenw|(?<!\p{L})[uU](?!\p{L})/u
const forms = verbs.flatMap((verb) => [
  ...verb.present,
  ...verb.joined,
  ...verb.participles,
  verb.infinitive,
  ...verb.withTe,
])
const lastWords = new Set(forms.map((form) => form.split(' ').at(-1)!))
/** Any form of a verb of telling or sending, and the few verbs that bring a paper to the Kamer. */
const ACT = new RegExp(
  `(?<!\\p{L})(?:${[...lastWords, 'ontvangt', 'krijgt', 'verwachten', 'tegemoet', 'tegemoetzien', 'toegaan', 'toe', 'hoogte', 'volgt', 'volgen', 'gaat', 'komt', 'verschijnt'].join('|')})(?!\\p{L})`,
  'iu',
)
/** Coming back to a matter, going into it, answering questions: the Kamer need not be named. */
const UNADDRESSED =
  /terug(?!koppel)|(?:volgende|komende|aparte|separate|afzonderlijke)\s|beantwoorden|reageren|(?<!\p{L})(?:toe\s)?te\s(?:kunnen\s)?(?:sturen|zenden|toezenden|toesturen|aanbieden)/u

/** @param sentence its words as printed @returns the promise in it, or null */
export function commitmentIn(sentence: string, situation: Situation): Commitment | null {
  if (sentence.endsWith('?')) return null
  const unaddressed = UNADDRESSED.test(sentence)
  const addressed = ADDRESSED.test(sentence) && ACT.test(sentence)
  const ready = situation.answers && sentence.includes('bereid')
  if (!addressed && !unaddressed && !ready) return null
  const words = masked(sentence, situation.youAreKamer)
  const fitting = rulesFor(words, unaddressed ? allRules : rules, situation)
  return (fitting.length > 0 ? firstOf(fitting, words, situation) : null) ?? (ready ? readiness(words) : null)
}

const allRules = [...rules, ...withoutKamer]

/** The rules that may fit and hold, by what costs little to know. */
function rulesFor(words: string, list: readonly Rule[], situation: Situation): Rule[] {
  const possible = possibleTags(words)
  const held = new Map<Check, boolean>()
  return list.filter(({ check, needs }) => {
    if (!allows(possible, needs)) return false
    const known = held.get(check) ?? mayHold[check]?.(words, situation) ?? true
    held.set(check, known)
    return known
  })
}

function firstOf(list: readonly Rule[], words: string, situation: Situation): Commitment | null {
  const view = tagged(words)
  for (const { check, match } of list) {
    const hit = view.match(match)
    if (hit && checks[check](hit, words, situation))
      return { rule: check, act: actOf(hit, words), start: hit.start, end: hit.end }
  }
  return null
}

/** Done after this letter, as far as the whole sentence tells. */
const mayComeLater = (words: string, { future }: Situation): boolean => LATER.test(words) || future

const mayBeByCabinet = (words: string, s: Situation): boolean =>
  CABINET.test(words) || (PRONOUN.test(words) && s.afterMinister)

/** What each check asks of the sentence whatever the hit: asked before the tagger is. */
const mayHold: Partial<Record<Check, (words: string, situation: Situation) => boolean>> = {
  will: (words, s) => mayBeByCabinet(words, s) || words.includes('ontvangen'),
  aims: (words, s) => IMPERSONAL.test(words) || mayBeByCabinet(words, s),
  isBeing: (words) => !NORM.test(words),
  does: mayComeLater,
  receives: (words, s) => PAPERS.test(words) || mayComeLater(words, s),
  wants: (_, s) => s.future,
  said: (words) => ANNOUNCED.test(words),
  keeps: (words) => KEPT.test(words),
  returns: mayComeLater,
  goes: (words, s) => PAPERS.test(words) && mayComeLater(words, s),
  dwells: (words, s) => NEXT_PAPER.test(words) && mayComeLater(words, s),
  answers: (words, s) => words.includes('vragen') && mayComeLater(words, s),
  responds: (words) => TO_REQUEST.test(words),
  sends: (words, s) => s.youAreKamer && !TO_OTHERS.test(words) && s.future,
}

const CABINET =
  /(?<!\p{L})(?:ik|wij|we|(?<!(?:aan|van|met|bij|door|voor)\s(?:de|het)\s)(?:kabinet|regering|ministers?(?:raad)?|minister-president|staatssecretaris(?:sen)?|bewindspers\p{L}+|bewindslieden|(?:ambts?genoo?t|ambtgenote|ambtgenoten|collega)))(?!\p{L})/iu
const PRONOUN = /(?<!\p{L})(?:(?:hij|zij|deze)\s(?:zal|zullen)|(?:zal|zullen)\s(?:hij|zij|deze))(?!\p{L})/iu
const FOREIGN =
  /(?<!\p{L})(?:Frans|Duits|Brits|Belgisch|Vlaams|Europe|Oekraïn|Amerikaans|Turks|Israëlisch|Italiaans|Spaans|Marokkaans|Pools|Hongaars)\p{L}*\s(?:minister|regering|parlement|kabinet|premier|president)/u

/** The cabinet or one of its members stands in the sentence before the verb, as its subject. */
const byCabinet = (hit: Hit, words: string, situation: Situation): boolean => {
  const upTo = words.slice(0, hit.end)
  return !FOREIGN.test(upTo) && (CABINET.test(upTo) || (situation.afterMinister && PRONOUN.test(upTo)))
}

/** The clause around a hit: from the last `en`, `waarna` or comma with a subject of its own, to the next. */
function clauseAround(hit: Hit, words: string): string {
  const before = words.slice(0, hit.start)
  const from = Math.max(
    ...[', en ', ', maar ', ', waarna ', ', waarover ', ' en ik ', ' en zal ', ', dan '].map((joint) =>
      before.lastIndexOf(joint),
    ),
    -1,
  )
  const behind = words.slice(hit.end)
  const stop = /,\s(?:en|maar|waarna|zoals|die|dat|waarin|waarover|omdat)\s/u.exec(behind)
  return words.slice(from + 1, hit.end + (stop?.index ?? behind.length))
}

const NOT = /(?<!\p{L})(?:niet|geen|nooit|noch)(?!\p{L})(?!\s(?:eerder|later|alleen|enkel|slechts))/iu
const refused = (hit: Hit, words: string): boolean => NOT.test(words.slice(hit.start, hit.end))
const byThisLetter = (hit: Hit, words: string): boolean => NOW.test(clauseAround(hit, words))
const comesLater = (hit: Hit, words: string, { future }: Situation): boolean =>
  future || LATER.test(clauseAround(hit, words))
/** `op welke wijze aan de Kamer wordt gerapporteerd`: a question, not a promise. */
const ASKED =
  /(?<!\p{L})(?:welke|hoe|of|waarom|op\swelke\swijze|verzo(?:ek|cht)\p{L}*|vraagt|gevraagd|oproep\p{L}*|roept)(?!\p{L})[^,]{0,120}$/iu
const asked = (hit: Hit, words: string): boolean => ASKED.test(words.slice(0, hit.start))

const checks: Readonly<Record<Check, (hit: Hit, words: string, situation: Situation) => boolean>> = {
  will: (hit, words, s) =>
    (byCabinet(hit, words, s) || /(?<!\p{L})ontvangen$/u.test(words.slice(0, hit.end))) &&
    !refused(hit, words) &&
    !byThisLetter(hit, words) &&
    sendsTo(hit, words),
  willBe: (hit, words) =>
    !refused(hit, words) && !byThisLetter(hit, words) && !byOthers(hit, words) && sendsTo(hit, words),
  isBeing: (hit, words) =>
    hit.wordsWith('Perfect').length === 0 &&
    !AS_TOLD.test(words.slice(0, hit.end)) &&
    !TOLD.test(words.slice(0, hit.start)) &&
    !refused(hit, words) &&
    !byThisLetter(hit, words) &&
    !byOthers(hit, words) &&
    !asked(hit, words) &&
    sendsTo(hit, words),
  does: (hit, words, s) =>
    hit.wordsWith('Finite').length <= 1 &&
    byCabinet(hit, words, s) &&
    comesLater(hit, words, s) &&
    !presentNow(hit, words) &&
    !refused(hit, words) &&
    !asked(hit, words) &&
    complete(hit, words) &&
    sendsTo(hit, words),
  receives: (hit, words, s) =>
    !presentNow(hit, words) && !refused(hit, words) && !asked(hit, words) && receivesPaper(hit, words, s),
  aims: (hit, words, s) =>
    (byCabinet(hit, words, s) || IMPERSONAL.test(words.slice(0, hit.end))) &&
    !presentNow(hit, words) &&
    !refused(hit, words) &&
    sendsTo(hit, words),
  wants: (hit, words, s) =>
    byCabinet(hit, words, s) &&
    !presentNow(hit, words) &&
    !refused(hit, words) &&
    !asked(hit, words) &&
    sendsTo(hit, words),
  said: (hit, words) =>
    ANNOUNCED.test(words.slice(hit.start, hit.end)) &&
    !presentNow(hit, words) &&
    !refused(hit, words) &&
    !asked(hit, words),
  keeps: (hit, words) => KEPT.test(words.slice(hit.end)) && !presentNow(hit, words) && !refused(hit, words),
  returns: (hit, words, s) =>
    comesLater(hit, words, s) &&
    !presentNow(hit, words) &&
    !refused(hit, words) &&
    /(?<!\p{L})(?:op|er|hier|daar|hierop|daarop|erop|bij|met)(?!\p{L})/iu.test(words),
  goes: (hit, words, s) => comesLater(hit, words, s) && !presentNow(hit, words) && !refused(hit, words),
  dwells: (hit, words, s) => comesLater(hit, words, s) && !presentNow(hit, words) && !refused(hit, words),
  answers: (hit, words, s) => comesLater(hit, words, s) && !presentNow(hit, words) && !refused(hit, words),
  responds: (hit, words) => !presentNow(hit, words) && !refused(hit, words),
  sends: (hit, words) => !presentNow(hit, words) && !refused(hit, words),
}

const KEPT = /(?<!\p{L})(?:hoogte|ge[ïi]nformeerd|informeren|berichten)(?!\p{L})/u
const ANNOUNCED = /(?<!\p{L})(?:aangegeven|aangekondigd|afgesproken|gemeld)(?!\p{L})/iu
const TO_REQUEST =
  /(?<!\p{L})motie|Kamervragen|verzoek\svan\s(?:uw|de)\s(?:vaste\s)?(?:[Kk]amer|commissie)|uw\sverzoek/u
/** `aan de gemeenten`, `naar Brussel`: sent to someone else. */
const TO_OTHERS = /(?<!\p{L})(?:aan|naar|bij)\s(?!uw?(?!\p{L})|(?:de|beide)\s(?:Tweede|Eerste|Kamer))\p{L}/u

/** `wordt uitgevoerd zoals eerder aan uw Kamer gemeld` */
const AS_TOLD =
  /(?<!\p{L})(?:zoals|als|eerder|reeds)\s[^,]{0,60}(?:Kamer|u|parlement)\s(?:is\s)?(?:\p{L}{1,12}\s){0,2}\p{L}+,?$/u

/** `hebben wij uw Kamer geïnformeerd over de wijze waarop de motie wordt uitgevoerd` */
const TOLD = /(?<!\p{L})(?:heb|hebben|heeft|had|hadden)\s(?:(?!en\s|dat\s)[^\s,]+\s){0,8}(?:uw|de|het)?\s?$/iu

/** `In de volgende voortgangsbrief ga ik hier nader op in.` */
const NEXT_PAPER =
  /(?:volgende|komende|aparte|separate|afzonderlijke)\s(?:\p{L}{1,16}\s)?\p{L}*(?:brief|rapportage|monitor|verslag|nota|agenda)/iu

const IMPERSONAL = /(?<!\p{L})(?:streven|voornemen|bedoeling|planning|intentie|verwachting|inzet)(?!\p{L})/iu
const PAPERS =
  /brief|rapport|evaluatie|wetsvoorstel|voorstel|onderzoek|plan|visie|reactie|nota|besluit|verslag|verkenning|analyse|advies|uitkomst|resulta|agenda|monitor|informatie|wijziging|regeling|begroting|cijfer|overzicht|antwoord/iu
const presentNow = (hit: Hit, words: string): boolean =>
  byThisLetter(hit, words) || THIS_PAPER.test(words.slice(hit.start, hit.end + 40))

/** `wordt door de Algemene Rekenkamer aan uw Kamer aangeboden` */
const BY_OTHERS =
  /(?<!\p{L})door\s(?!mij(?!\p{L})|ons|middel|de\s(?:minister|staatssecretaris|regering|bewinds)|het\s(?:kabinet|ministerie)|mijn)(?:de|het|een)\s\p{Lu}/u
const byOthers = (hit: Hit, words: string): boolean => BY_OTHERS.test(words.slice(hit.start, hit.end))

/** `delen` is telling only with `met uw Kamer`: `deel ik de zorg van uw Kamer` is not. */
const SHARED_WITH = /(?<!\p{L})met\s(?:u|uw|de|het|beide|ons)(?!\p{L})/iu
const sendsTo = (hit: Hit, words: string): boolean => {
  const act = actOf(hit, words)
  return act !== 'delen' || SHARED_WITH.test(words.slice(hit.start, hit.end))
}

/** What the Kamer receives each year as a matter of course is told, not promised: `Uw Kamer ontvangt jaarlijks het jaarverslag.` */
const AS_USUAL = /(?:elk|ieder)\sjaar|jaarlijks/iu

function receivesPaper(hit: Hit, words: string, s: Situation): boolean {
  if (!s.future && AS_USUAL.test(words) && !/voortaan|vanaf/iu.test(words)) return false
  return (
    comesLater(hit, words, s) ||
    (PAPERS.test(words) && !/(?<!\p{L})(?:heeft|jaarlijks|vaak|soms)(?!\p{L})/u.test(words))
  )
}

/** A separable verb in the present tense must have its particle behind it: `licht … in`, `bied … aan`. */
function complete(hit: Hit, words: string): boolean {
  const present = hit.wordsWith('Present')
  const last = present.at(-1)
  if (last === undefined) return true
  const meant = verbs.filter((verb) => verb.present.includes(last))
  if (meant.length === 0 || meant.some((verb) => verb.particle === null)) return true
  return meant.some((verb) => particleIn(verb.particle!, words.slice(hit.start)))
}

const particleIn = (particle: string, words: string): boolean =>
  new RegExp(`(?<!\\p{L})${particle}(?!\\p{L})`, 'iu').test(words)

const infinitiveOf = new Map(
  verbs.flatMap((verb) =>
    [...verb.joined, ...verb.participles, ...verb.withTe, verb.infinitive].map(
      (form) => [form, verb.infinitive] as const,
    ),
  ),
)

/** The infinitive of the act: the last form of telling in the hit. */
function actOf(hit: Hit, words: string): string | null {
  const form = hit.wordsWith('Infinitive', 'Participle', 'WithTe').at(-1)
  if (form !== undefined) {
    const bare = form.replace(/\s?(?:worden|te (?:kunnen|zullen|gaan|blijven|doen))\s/u, ' ').trim()
    return infinitiveOf.get(form) ?? infinitiveOf.get(bare) ?? bare.split(' ').at(-1) ?? null
  }
  const present = hit.wordsWith('Present', 'Receive').at(-1)
  if (present === undefined) return /terug/u.test(words.slice(hit.start, hit.end)) ? 'terugkomen' : null
  if (/^(?:ontvang|krijg)/u.test(present)) return 'ontvangen'
  const meant = verbs.filter((verb) => verb.present.includes(present))
  const separable = meant.find((verb) => verb.particle !== null && particleIn(verb.particle, words.slice(hit.start)))
  return (separable ?? meant.find((verb) => verb.particle === null))?.infinitive ?? null
}

/** In an answer to the Kamer, readiness to look into something is a promise to those who asked. */
const READY =
  /(?<!\p{L})(?:ik|wij)\s(?:ben|zijn)\s(?:\p{L}{1,14}\s){0,3}?bereid(?:\s\p{L}{1,14}){0,4}?,?\s(?:om\s)?(?:[\p{L}-]{1,30}\s){0,24}?(?:te\s(?<act>onderzoeken|verkennen|bezien|bekijken|inventariseren|laten\sonderzoeken|laten\suitvoeren)|(?<go>na)\ste\sgaan|in\skaart\ste\sbrengen)/iu

function readiness(words: string): Commitment | null {
  const match = READY.exec(words)
  if (!match || NOT.test(match[0])) return null
  const act = match.groups?.act ?? (match.groups?.go ? 'nagaan' : 'in kaart brengen')
  return { rule: 'ready', act: act.replace(/^laten\s/u, ''), start: match.index, end: match.index + match[0].length }
}
