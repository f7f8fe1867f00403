/**
 * Sentences in which the cabinet promises the Kamer something, without the word itself:
 *
 *   Ik zal uw Kamer voor de zomer informeren.          De minister zal het besluit aan de Staten-Generaal sturen.
 *   Uw Kamer wordt in het najaar geïnformeerd.         Het rapport zal met uw Kamer gedeeld worden.
 *   In het najaar stuur ik uw Kamer een brief.         U ontvangt het rapport voor 1 juli.
 *   Ik streef ernaar uw Kamer in mei te berichten.     Hier kom ik voor de zomer op terug.
 */
import { gated } from '../../pipeline/gates/gated.ts'
import { verbs } from '../dutch/verbs.ts'
import { actOf } from './acts.ts'
import {
  ANNOUNCED,
  BEFORE_DEBATE,
  CABINET,
  checks,
  FROM_US,
  IMPERSONAL,
  KEPT,
  NEXT_PAPER,
  NOT,
  PAPERS,
  PRONOUN,
  SET_OUT,
  type Situation,
  TO_OTHERS,
  TO_REQUEST,
} from './checks.ts'
import { LATER, NORM } from './cues.ts'
import { tagged } from './grammar.ts'
import { sending } from './lexicon.ts'
import { masked } from './mask.ts'
import { offerIn } from './offers.ts'
import { allows, possibleTags } from './possible.ts'
import { replyIn } from './replies.ts'
import { IN_DEBATE, IN_PAPER } from './returning.ts'
import { type Check, GIVEN_WORDS, type Rule, rules } from './rules.ts'
import { withoutKamer } from './rules-without-kamer.ts'
import { saidBefore } from './said.ts'
import { SOON, spokenIn } from './spoken.ts'

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
const ACT = gated(
  new RegExp(
    `(?<!\\p{L})(?:${[...lastWords, 'ontvangt', 'krijgt', 'verwachten', 'tegemoet', 'tegemoetzien', 'toegaan', 'toe', 'hoogte', 'volgt', 'volgen', 'gaat', 'komt', 'kom', 'verschijnt', 'bereiken', 'bericht', 'ïnformeerd', 'geven', 'doen', 'blijft', 'blijf', 'hoort', 'verneemt', ...sending].join('|')})(?!\\p{L})`,
    'iu',
  ),
)
/** Coming back to a matter, going into it, answering questions: the Kamer need not be named. */
const UNADDRESSED = gated(
  /terug(?!koppel)|(?:volgende|komende|aparte|separate|afzonderlijke)\s|ingaan(?!\p{L})|beantwoorden|reageren|(?:toe|na)(?:zenden|sturen)(?!\p{L})|rapporteren(?!\p{L})|(?<!\p{L})(?:toe\s)?te\s(?:kunnen\s)?(?:sturen|zenden|toezenden|toesturen|aanbieden)/u,
)

/** @param sentence its words as printed @returns the promise in it, or null */
export function commitmentIn(sentence: string, situation: Situation): Commitment | null {
  if (sentence.endsWith('?')) return null
  const unaddressed = UNADDRESSED.test(sentence)
  const addressed = ADDRESSED.test(sentence) && ACT.test(sentence)
  const ready = (situation.answers || (situation.oral && !SOON.test(sentence))) && LOOKS.test(sentence)
  const reply =
    replyIn(sentence, situation) ?? offerIn(sentence, situation) ?? (situation.oral ? spokenIn(sentence) : null)
  if (!addressed && !unaddressed && !ready) return reply
  const words = masked(sentence, situation.youAreKamer)
  const fitting = rulesFor(words, unaddressed ? allRules : rules, situation)
  return (fitting.length > 0 ? firstOf(fitting, words, situation) : null) ?? reply ?? (ready ? readiness(words) : null)
}

/** The cheap look for what {@link readiness} finds. */
const LOOKS = /bereid|onderzoeken|verkennen|inventariseren|nagaan|uitzoeken|kaart\sbrengen/u

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
const saysLater = remembering((words) => LATER.test(words))
const namesCabinet = remembering((words) => CABINET.test(words))
const mayComeLater = (words: string, s: Situation): boolean => saysLater(words) || s.future

const mayBeByCabinet = (words: string, s: Situation): boolean =>
  namesCabinet(words) || (PRONOUN.test(words) && s.afterMinister)

/** Several checks ask the same of one sentence: the last answer is kept. */
function remembering(test: (words: string) => boolean): (words: string) => boolean {
  let last = { words: '', is: test('') }
  return (words) => {
    if (last.words !== words) last = { words, is: test(words) }
    return last.is
  }
}

const REACHING = gated(/(?<!\p{L})(?:toe|toegaan|toekomen|bereiken)(?!\p{L})/iu)
const STRIVING = gated(/(?<!\p{L})(?:zet|zetten|span|spannen|spant|werk|werken|werkt)(?!\p{L})/iu)

const GIVEN = gated(new RegExp(GIVEN_WORDS.join('|'), 'iu'))

/** What each check asks of the sentence whatever the hit: asked before the tagger is. */
const mayHold: Partial<Record<Check, (words: string, situation: Situation) => boolean>> = {
  will: (words, s) => mayBeByCabinet(words, s) || words.includes('ontvangen'),
  aims: (words, s) => IMPERSONAL.test(words) || mayBeByCabinet(words, s),
  isBeing: (words) => !NORM.test(words),
  does: (words, s) => mayComeLater(words, s) && mayBeByCabinet(words, s),
  gives: (words, s) => GIVEN.test(words) && mayBeByCabinet(words, s),
  goesOn: (words, s) =>
    words.includes(' en ') && (mayComeLater(words, s) || SET_OUT.test(words)) && mayBeByCabinet(words, s),
  willReturn: (words) => words.includes('terug'),
  receives: (words, s) => PAPERS.test(words) || mayComeLater(words, s),
  reaches: (words, s) => REACHING.test(words) && (PAPERS.test(words) || mayComeLater(words, s)),
  wants: (_, s) => s.future,
  canBe: (words) => IMPERSONAL.test(words),
  would: (words) => saidBefore(words) >= 0,
  receivesThen: (_, s) => s.future,
  said: (words) => ANNOUNCED.test(words),
  saidToReturn: (words, s) => s.youAreKamer && words.includes('terug') && /kom/u.test(words),
  keeps: (words) => KEPT.test(words),
  returns: (words, s) =>
    words.includes('terug') && (mayComeLater(words, s) || IN_PAPER.test(words) || IN_DEBATE.test(words)),
  strives: (words, s) => STRIVING.test(words) && mayComeLater(words, s) && mayBeByCabinet(words, s),
  hears: (words) => FROM_US.test(words),
  goes: (words, s) => PAPERS.test(words) && mayComeLater(words, s),
  dwells: (words, s) => NEXT_PAPER.test(words) && mayComeLater(words, s),
  willDwell: (words) => NEXT_PAPER.test(words),
  answers: (words, s) =>
    /vragen|moties?(?!\p{L})/u.test(words) && (mayComeLater(words, s) || BEFORE_DEBATE.test(words)),
  responds: (words) => TO_REQUEST.test(words),
  sendsOn: (words, s) =>
    s.youAreKamer && /(?:toe|na)(?:zenden|sturen)|rapporteren/u.test(words) && !TO_OTHERS.test(words),
  sends: (words, s) => s.youAreKamer && !TO_OTHERS.test(words) && s.future,
}

/** `De mogelijkheden zal ik de komende tijd onderzoeken`, in an answer too. */
const SHALL_LOOK =
  /(?<!\p{L})(?:(?:zal|zullen|ga|gaan)\s(?:ik|wij)|(?:ik|wij)\s(?:zal|zullen|ga|gaan))\s[^,;]{0,160}?(?<!te\s)(?<act>onderzoeken|verkennen|inventariseren|nagaan|uitzoeken|in\skaart\sbrengen)(?!\p{L})/iu

/** In an answer to the Kamer, readiness to look into something is a promise to those who asked. */
const READY =
  /(?<!\p{L})(?:(?:ik|wij)\s(?:ben|zijn)|(?:ben|zijn)\s(?:ik|wij))\s(?:\p{L}{1,14}\s){0,3}?bereid(?:\s\p{L}{1,14}){0,4}?,?\s(?:om\s)?(?:[\p{L}-]{1,30}\s){0,24}?(?:te\s(?<act>onderzoeken|verkennen|bezien|bekijken|inventariseren|laten\sonderzoeken|laten\suitvoeren)|(?<go>na)\ste\sgaan|in\skaart\ste\sbrengen)/iu

function readiness(words: string): Commitment | null {
  const match = READY.exec(words) ?? SHALL_LOOK.exec(words)
  if (!match || NOT.test(match[0])) return null
  const act = match.groups?.act ?? (match.groups?.go ? 'nagaan' : 'in kaart brengen')
  return { rule: 'ready', act: act.replace(/^laten\s/u, ''), start: match.index, end: match.index + match[0].length }
}
