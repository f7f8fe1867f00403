/** What must hold of a hit besides the order of its words: who acts, when, towards whom, and that it is not refused. */
import { gated } from '../../pipeline/gates/gated.ts'
import { edge } from '../patterns.ts'
import { actOf, complete } from './acts.ts'
import { LATER, NOW, THIS_PAPER } from './cues.ts'
import type { Hit } from './grammar.ts'
import { IN_DEBATE, IN_PAPER, inWriting, SOON } from './returning.ts'
import type { Check } from './rules.ts'
import { announcedBefore } from './said.ts'
import { WHEN } from './statuses.ts'

/** What is known of the document and the sentence around. */
export interface Situation {
  /** `u` is the Kamer: a letter to it, or answers to its questions. */
  readonly youAreKamer: boolean
  /** A date in the sentence lies after the letter's. */
  readonly future: boolean
  /** The document answers questions of the Kamer. */
  readonly answers: boolean
  /** The sentence before names a minister, whom `zij` and `hij` may mean. */
  readonly afterMinister: boolean
  /** Said in a debate: `Daar kom ik op terug` is later in the same speech, unless it is to be in writing. */
  readonly oral: boolean
}

export const CABINET =
  /(?<!\p{L})(?:ik|wij|we|(?<!(?:aan|van|met|bij|door|voor)\s(?:de|het)\s)(?:kabinet|regering|ministers?(?:raad)?|minister-president|staatssecretaris(?:sen)?|bewindspers\p{L}+|bewindslieden|(?:ambts?genoo?t|ambtgenote|ambtgenoten|collega|(?:ambts?)?opvolger))|mijn\s(?:ministerie|departement))(?!\p{L})/iu
export const PRONOUN = /(?<!\p{L})(?:(?:hij|zij|deze)\s(?:zal|zullen)|(?:zal|zullen)\s(?:hij|zij|deze))(?!\p{L})/iu
export const FOREIGN =
  /(?:minister|staatssecretaris|regering|parlement|kabinet|premier|president)(?:\s(?:van|voor)\s\p{Lu}\p{L}+(?:\sen\s\p{Lu}\p{L}+)?)?\svan\s(?:Duitsland|Frankrijk|België|Vlaanderen|Italië|Spanje|Polen|Hongarije|Oekraïne|Turkije|Rusland|Israël|Marokko|Aruba|Curaçao|Sint\sMaarten|de\sVerenigde|het\sVerenigd)|(?<!\p{L})(?:Frans|Duits|Brits|Belgisch|Vlaams|Europe|Oekraïn|Amerikaans|Turks|Israëlisch|Italiaans|Spaans|Marokkaans|Pools|Hongaars)\p{L}*\s(?:minister|regering|parlement|kabinet|premier|president)/u

/** The cabinet or one of its members stands in the sentence before the verb, as its subject. */
const byCabinet = (hit: Hit, words: string, situation: Situation): boolean => {
  const upTo = words.slice(0, hit.end)
  return !FOREIGN.test(upTo) && (CABINET.test(upTo) || (situation.afterMinister && PRONOUN.test(upTo)))
}

/** The clause around a hit: from the last `en`, `waarna` or comma with a subject of its own, to the next. */
function clauseAround(hit: Hit, words: string): string {
  // A joint with a verb in it may hold the verb that the hit begins with.
  const before = words.slice(0, hit.start + ' zal'.length)
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

export const NOT =
  /(?<!\p{L})(?:niet|geen|nooit|noch)(?!\p{L})(?!\s(?:eerder|later|alleen|enkel|slechts|nalaten|nu\smaar|vandaag\smaar))/iu
/** `Ik ben niet bereid` too, where the hit begins behind the `niet`. */
const NOT_BEFORE = /(?<!\p{L})(?:niet|geen|nooit)\s(?:\p{L}{1,16}\s)?$/iu
const refused = (hit: Hit, words: string): boolean =>
  NOT.test(words.slice(hit.start, hit.end)) || NOT_BEFORE.test(words.slice(Math.max(0, hit.start - 30), hit.start))
const byThisLetter = (hit: Hit, words: string): boolean => NOW.test(clauseAround(hit, words))
const comesLater = (hit: Hit, words: string, { future }: Situation): boolean =>
  future || LATER.test(clauseAround(hit, words))
/** `op welke wijze aan de Kamer wordt gerapporteerd`: a question, not a promise. */
const ASKED =
  /(?<!\p{L})(?:welke|hoe|of|waarom|op\swelke\swijze|verzo(?:ek|cht)\p{L}*|vraagt|gevraagd|oproep\p{L}*|roept)(?!\p{L})[^,]{0,120}$/iu
/** `Conform uw verzoek wordt uw Kamer hierover geïnformeerd` */
const AS_ASKED =
  /^(?:conform|overeenkomstig|op|gelet\sop|naar\saanleiding\svan|ter\suitvoering\svan|in\sreactie\sop|zoals)\s(?:uw|het|dit|dat|de|een|door\suw\sKamer)\s(?:\p{L}+\s){0,3}?(?:verzoek|verzocht|gevraagd)(?!\p{L})/iu
const asked = (hit: Hit, words: string): boolean => ASKED.test(words.slice(0, hit.start).replace(AS_ASKED, ''))

/** `Als de Kamer het aanneemt, zal ik het college berichten`: the Kamer is in a clause of its own. */
const clauseBetween = (hit: Hit, words: string): boolean =>
  /^(?!\s*zal|\s*zullen)[^,]{1,200},\s(?:zal|zullen)\s/iu.test(words.slice(hit.start, hit.end))
/** `u … de brief van 14 juli waarin wordt toegelicht`: the verb is in a clause about something else. */
const relativeBetween = (hit: Hit, words: string): boolean =>
  /^(?!word)[^,]{1,200}?\s(?:waarin|waarmee|waaruit|waarop|waarvan|die|dat|welke)\s[^,]{0,120}word/iu.test(
    words.slice(hit.start, hit.end),
  )
/** What a law or rule says is no promise: `In artikel 5 is geregeld dat de Minister de Kamer jaarlijks informeert.` */
const RULED =
  /(?<!\p{L})(?:artikel\s\d|(?:geregeld|bepaald|vastgelegd|voorgeschreven|voorgesteld),?\s(?:\p{L}+\s)?dat|(?:wet|besluit|regeling|verordening|verdrag|richtlijn)\s(?:\p{L}+\s)?(?:bepaalt|regelt|voorziet\serin|schrijft\svoor)\sdat)/iu
/** The words of a law: `Het ontwerp, als bedoeld in het eerste lid, wordt toegezonden aan de Staten-Generaal.` */
const LAW_TEXT =
  /(?<!\p{L})(?:als\sbedoeld\sin\s(?:het|de|artikel)|in\shet\s(?:eerste|tweede|derde|vierde)\slid)(?!\p{L})/iu
/** `hem zal worden verzocht de Kamer te informeren wanneer …`: another is asked to. */
const OTHER_ASKED = gated(
  /(?<!\p{L})(?:wordt|worden|zal|zullen)\s[^,;]{0,60}verzocht,?\s(?:om\s)?(?:de|uw)\sKamer(?!\p{L})/iu,
)
/** `Op 4 juli heb ik u bericht dat`: told then. */
const HAS_REPORTED = gated(/(?<!\p{L})(?:heb|hebben|heeft|had|hadden)\s[^,;]{0,80}?(?<!\p{L})bericht(?!\p{L})/iu)
/** `Ik kan uw Kamer melden dat de regeling in mei ingaat`: told now. */
const tellsNow = (hit: Hit, words: string): boolean =>
  /(?:melden|meedelen|mededelen|berichten|weten|informeren)[,.]?$/iu.test(words.slice(0, hit.end)) &&
  /^[,\s]*dat\s/iu.test(words.slice(hit.end))
/** `Hierover deel ik u mee dat de regeling later ingaat`: told now, what it tells is of times to come. */
const tellsThat = (hit: Hit, words: string): boolean => {
  const told = words.slice(0, hit.end)
  return (
    /^(?:\s(?:mee|mede|ook|tevens|graag))*,?\sdat(?!\p{L})/iu.test(words.slice(hit.end)) &&
    !LATER.test(told) &&
    !WHEN.test(told)
  )
}
/** `Ik ga met de sector in gesprek en informeer uw Kamer over de uitkomst`: what was set out upon is done first. */
export const SET_OUT = /(?<!\p{L})(?:ga|gaan|gaat|zal|zullen|laat|laten)(?!\p{L})/iu

/** `dan hoort uw Kamer dat van mij` */
export const FROM_US = /(?<!\p{L})van\s(?:mij|ons|het\skabinet)(?!\p{L})/iu

/** `Ik zal deze vragen voor het debat beantwoorden` */
export const BEFORE_DEBATE =
  /(?<!\p{L})v[oóò][oóò]r\s(?:het|de|aanvang\svan\shet)\s(?:[\p{L}-]{1,20}\s){0,2}?\p{L}*(?:debat|overleg|behandeling|vergadering)(?!\p{L})/iu

function comesBack(hit: Hit, words: string, s: Situation): boolean {
  return (
    inWriting(words, s) &&
    !SOON.test(words) &&
    !presentNow(hit, words) &&
    !refused(hit, words) &&
    /(?<!\p{L})(?:op|er|hier|daar|hierop|daarop|erop|bij|met)(?!\p{L})/iu.test(words)
  )
}

export const checks: Readonly<Record<Check, (hit: Hit, words: string, situation: Situation) => boolean>> = {
  will: (hit, words, s) =>
    (byCabinet(hit, words, s) || /(?<!\p{L})ontvangen[,.]?$/u.test(words.slice(0, hit.end))) &&
    !refused(hit, words) &&
    !byThisLetter(hit, words) &&
    !clauseBetween(hit, words) &&
    sendsTo(hit, words),
  willBe: (hit, words) =>
    !refused(hit, words) &&
    !OTHER_ASKED.test(words.slice(0, hit.end)) &&
    !byThisLetter(hit, words) &&
    !byOthers(hit, words) &&
    sendsTo(hit, words),
  isBeing: (hit, words) =>
    hit.wordsWith('Perfect').length === 0 &&
    !LAW_TEXT.test(words) &&
    !OTHER_ASKED.test(words) &&
    !AS_TOLD.test(words.slice(0, hit.end)) &&
    !TOLD.test(words.slice(0, hit.start)) &&
    !HABIT.test(words) &&
    !refused(hit, words) &&
    !byThisLetter(hit, words) &&
    !byOthers(hit, words) &&
    !relativeBetween(hit, words) &&
    !asked(hit, words) &&
    sendsTo(hit, words),
  does: (hit, words, s) =>
    hit.wordsWith('Finite').length <= 1 &&
    !HAS_REPORTED.test(words.slice(0, hit.end)) &&
    !tellsThat(hit, words) &&
    byCabinet(hit, words, s) &&
    comesLater(hit, words, s) &&
    !RULED.test(words.slice(0, hit.start)) &&
    !presentNow(hit, words) &&
    !refused(hit, words) &&
    !asked(hit, words) &&
    complete(hit, words) &&
    sendsTo(hit, words),
  receives: (hit, words, s) =>
    !presentNow(hit, words) && !refused(hit, words) && !asked(hit, words) && receivesPaper(hit, words, s),
  reaches: (hit, words, s) =>
    !presentNow(hit, words) && !refused(hit, words) && !asked(hit, words) && receivesPaper(hit, words, s),
  aims: (hit, words, s) =>
    (byCabinet(hit, words, s) || IMPERSONAL.test(words.slice(0, hit.end))) &&
    // `Ik verwacht u deze brief in mei te sturen` is no letter of today.
    !(comesLater(hit, words, s) ? byThisLetter(hit, words) : presentNow(hit, words)) &&
    !refused(hit, words) &&
    sendsTo(hit, words),
  strives: (hit, words, s) =>
    byCabinet(hit, words, s) &&
    comesLater(hit, words, s) &&
    !presentNow(hit, words) &&
    !refused(hit, words) &&
    !asked(hit, words) &&
    sendsTo(hit, words),
  wants: (hit, words, s) =>
    byCabinet(hit, words, s) &&
    !tellsNow(hit, words) &&
    !presentNow(hit, words) &&
    !refused(hit, words) &&
    !asked(hit, words) &&
    sendsTo(hit, words),
  said: (hit, words) =>
    ANNOUNCED.test(words.slice(hit.start, hit.end)) &&
    !presentNow(hit, words) &&
    !refused(hit, words) &&
    !asked(hit, words),
  saidToReturn: (hit, words, s) =>
    s.youAreKamer &&
    ANNOUNCING.test(words.slice(hit.start, hit.end)) &&
    !/^\svan(?!\p{L})/iu.test(words.slice(hit.end)) &&
    !presentNow(hit, words) &&
    !refused(hit, words) &&
    !asked(hit, words),
  keeps: (hit, words) => KEPT.test(words.slice(hit.end)) && !presentNow(hit, words) && !refused(hit, words),
  returns: (hit, words, s) =>
    (comesLater(hit, words, s) || IN_PAPER.test(words) || (!s.oral && IN_DEBATE.test(words))) &&
    comesBack(hit, words, s),
  willReturn: comesBack,
  hears: (hit, words) => FROM_US.test(words) && !presentNow(hit, words) && !refused(hit, words) && !asked(hit, words),
  goes: (hit, words, s) => comesLater(hit, words, s) && !presentNow(hit, words) && !refused(hit, words),
  dwells: (hit, words, s) => comesLater(hit, words, s) && !presentNow(hit, words) && !refused(hit, words),
  willDwell: (hit, words, s) => inWriting(words, s) && !presentNow(hit, words) && !refused(hit, words),
  canBe: (hit, words) =>
    IMPERSONAL.test(words.slice(0, hit.end)) && !presentNow(hit, words) && !refused(hit, words) && !asked(hit, words),
  gives: (hit, words, s) =>
    byCabinet(hit, words, s) && !presentNow(hit, words) && !refused(hit, words) && !asked(hit, words),
  would: (hit, words) => announcedBefore(words, hit.end) && !refused(hit, words),
  goesOn: (hit, words, s) =>
    byCabinet(hit, words, s) &&
    (SET_OUT.test(words.slice(0, hit.start)) || comesLater(hit, words, s)) &&
    !presentNow(hit, words) &&
    !refused(hit, words) &&
    !asked(hit, words) &&
    complete(hit, words) &&
    sendsTo(hit, words),
  receivesThen: (hit, words, s) => s.future && !presentNow(hit, words) && !refused(hit, words) && !asked(hit, words),
  answers: (hit, words, s) =>
    (comesLater(hit, words, s) || BEFORE_DEBATE.test(words)) &&
    inWriting(words, s) &&
    !presentNow(hit, words) &&
    !refused(hit, words),
  responds: (hit, words) => !presentNow(hit, words) && !refused(hit, words),
  sendsOn: (hit, words) =>
    !TO_SOMEONE.test(words.slice(hit.start, hit.end)) &&
    !presentNow(hit, words) &&
    !refused(hit, words) &&
    !asked(hit, words),
  sends: (hit, words) => !presentNow(hit, words) && !refused(hit, words),
}

const ANNOUNCING = edge(
  '(?:aangegeven|aangekondigd|afgesproken|gemeld|geschreven|gezegd|bericht|(?:laten|doen)\\sweten)',
)
export const KEPT = gated(/(?<!\p{L})(?:hoogte|ge[ïi]nformeerd|informeren|berichten)(?!\p{L})/u)
export const ANNOUNCED = gated(
  /(?<!\p{L})(?:aangegeven|aangekondigd|afgesproken|gemeld|verwachting\suitgesproken)(?!\p{L})/iu,
)
export const TO_REQUEST =
  /(?<!\p{L})motie|Kamervragen|verzoek\svan\s(?:uw|de)\s(?:vaste\s)?(?:[Kk]amer|commissie)|uw\sverzoek/u
/** `aan de gemeenten`, `naar Brussel`: sent to someone else. */
export const TO_OTHERS = /(?<!\p{L})(?:aan|naar|bij)\s(?!uw?(?!\p{L})|(?:de|beide)\s(?:Tweede|Eerste|Kamer))\p{L}/u

/** `Het formulier zal ik de gemeenten toezenden` */
const TO_SOMEONE = /(?<!\p{L})(?:zal|zullen)\s(?:ik|wij|we)\s(?:de|alle|mijn|deze|beide)\s/iu

/** `wordt uitgevoerd zoals eerder aan uw Kamer gemeld` */
const AS_TOLD =
  /(?<!\p{L})(?:zoals|als|eerder|reeds)\s[^,]{0,60}(?:Kamer|u|parlement)\s(?:is\s)?(?:\p{L}{1,12}\s){0,2}(?!ge[ïi]nformeerd)\p{L}+,?(?:\s(?:wordt|worden))?$/iu

/** `Sinds 2019 wordt uw Kamer jaarlijks geïnformeerd`: so it goes, it is not promised. */
const HABIT =
  /^(?:al\s)?sinds\s|(?<!\p{L})(?:wordt|worden)\s(?:al\s|reeds\s)?sinds\s(?:\p{L}+\s)?\d{4}|(?<!\p{L})(?:nu\sal|momenteel\sal|reeds)\s(?:jaarlijks|periodiek|regelmatig)/iu

/** `hebben wij uw Kamer geïnformeerd over de wijze waarop de motie wordt uitgevoerd` */
const TOLD = /(?<!\p{L})(?:heb|hebben|heeft|had|hadden)\s(?:(?!en\s|dat\s)[^\s,]+\s){0,8}(?:uw|de|het)?\s?$/iu

/** `In de volgende voortgangsbrief ga ik hier nader op in.` */
export const NEXT_PAPER =
  /(?:volgende|komende|aparte|separate|afzonderlijke|toekomstige)\s(?:\p{L}{1,16}\s)?\p{L}*(?:brief|brieven|rapportage|monitor|verslag|nota|agenda)|(?<!\p{L})(?:die|zijn|haar|hun)\s\p{L}*brief|(?:beleids|kabinets|be)reactie/iu

export const IMPERSONAL = gated(
  /(?<!\p{L})(?:streven|voornemen|bedoeling|planning|intentie|verwachting|inzet)(?!\p{L})/iu,
)
export const PAPERS =
  /brief|rapport|evaluatie|wetsvoorstel|voorstel|onderzoek|plan|visie|reactie|nota|besluit|verslag|verkenning|analyse|advies|uitkomst|resulta|agenda|monitor|informatie|wijziging|regeling|begroting|cijfer|overzicht|antwoord/iu
const presentNow = (hit: Hit, words: string): boolean =>
  byThisLetter(hit, words) || THIS_PAPER.test(words.slice(hit.start, hit.end + 40))

/** `wordt door de Algemene Rekenkamer aan uw Kamer aangeboden` */
const BY_OTHERS =
  /(?<!\p{L})door\s(?!mij(?!\p{L})|ons|middel|de\s(?:[Mm]inister|[Ss]taatssecretaris|regering|bewinds)|het\s(?:kabinet|ministerie)|mijn)(?:de|het|een)\s\p{Lu}/u
const byOthers = (hit: Hit, words: string): boolean => BY_OTHERS.test(words.slice(hit.start, hit.end))

/** `delen` is telling only with `met uw Kamer`: `deel ik de zorg van uw Kamer` is not. */
const SHARED_WITH = /(?<!\p{L})met\s(?:u|uw|de|het|beide|ons)(?!\p{L})/iu
const sendsTo = (hit: Hit, words: string): boolean => {
  const act = actOf(hit, words)
  return act !== 'delen' || SHARED_WITH.test(words.slice(hit.start, hit.end))
}

/** What the Kamer receives each year as a matter of course is told, not promised: `Uw Kamer ontvangt jaarlijks het jaarverslag.` */
const AS_USUAL = /(?:elk|ieder)\sjaar|jaarlijks/iu
/** `Elk jaar in december ontvangt uw Kamer een overzicht`: a paper of its own, at a time of its own. */
const AT_ITS_TIME =
  /(?:elk|ieder)\sjaar\s(?:in|voor|na)\s(?:de\s|het\s)?\p{L}{3,12}\s(?:ontvangt|krijgt)\s(?:uw\s|de\s)?[Kk]amer\seen\s/iu

function receivesPaper(hit: Hit, words: string, s: Situation): boolean {
  if (!s.future && AS_USUAL.test(words) && !/voortaan|vanaf/iu.test(words)) return AT_ITS_TIME.test(words)
  return (
    comesLater(hit, words, s) ||
    (PAPERS.test(words) && !/(?<!\p{L})(?:heeft|jaarlijks|vaak|soms)(?!\p{L})/u.test(words))
  )
}
