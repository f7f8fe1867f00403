/** A document that a letter names, and what it does with it. */
import { type Sentence, sentenceAt } from '../../../extractors/dutch/sentences.ts'
import type { Span } from '../../../pipeline/document.ts'
import type { Passage } from '../facts.ts'

/** What the letter does with the document that it names. */
export type Act = 'cites' | 'answers' | 'followsUp'

/** Whose letter it is: of the sender, of the one written to, or of somebody named. */
export type Whose = 'own' | 'your' | 'other'

export interface Citation extends Passage {
  readonly act: Act
  /** Its official id, where the letter prints one. */
  readonly id: string | null
  readonly url: string | null
  readonly kenmerk: string | null
  /** ISO days, inclusive. */
  readonly day: { readonly earliest: string; readonly latest: string } | null
  readonly whose: Whose | null
  /** What it is called: `brief`, `beslisnota`, `rapport`. */
  readonly noun: string | null
  /** The ministry whose it is, where the sentence names one. */
  readonly ministry: string | null
  /** Official ids in brackets behind its day, one of which may be its own. */
  readonly bracketed: readonly string[]
}

/** A citation that tells nothing yet but where it stands. */
export const citationAt = (passage: Passage, act: Act): Citation => ({
  ...passage,
  act,
  id: null,
  url: null,
  kenmerk: null,
  day: null,
  whose: null,
  noun: null,
  ministry: null,
  bracketed: [],
})

const ANSWERS =
  /(?<!\p{L})(?:in\s(?:reactie|antwoord)\sop|naar\saanleiding\svan\s(?:uw|het|de)\s[^.;]{0,40}(?:verzoek|brief|vragen)|op\s(?:uw\s)?verzoek|beantwoord|reageer|bij\sbrief\svan|als\sreactie\sop|gevraagd|verzocht)(?!\p{L})/iu
const FOLLOWS =
  /(?<!\p{L})(?:in|als)\s(?:vervolg|aanvulling)\sop|(?<!\p{L})(?:aansluitend|voortbouwend|vooruitlopend|volgend)\sop|vervolg\sop|(?<!\p{L})(?:sinds|na)\s(?:mijn|de)\s(?:vorige|laatste)/iu
/** `In reactie op uw brief …` and its object: further off, the words are about something else. */
const REACH = 160

/** `In antwoord op … heb ik toegezegd`: that was answered in an earlier letter. */
const ANSWERED_BEFORE = /(?<!\p{L})(?:toegezegd|geantwoord|zegde[nr]?)(?!\p{L})/iu

/** What the sentence does with a document that is named at an offset in it. */
export function actIn(sentence: string, at: number): Act {
  const front = sentence.slice(Math.max(0, at - REACH), at)
  const follows = FOLLOWS.exec(front)
  const answers = ANSWERS.exec(front)
  if (follows && (!answers || follows.index > answers.index)) return 'followsUp'
  return answers && !ANSWERED_BEFORE.test(sentence.slice(at)) ? 'answers' : 'cites'
}

/** The sentence at an offset; the finding stands in it or in a note that hangs on it. */
export function passageAt(
  at: number,
  finding: Span & { readonly id: string | null },
  sentences: readonly Sentence[],
  text: string,
): Passage {
  const { start, end } = sentenceAt(sentences, at) ?? finding
  return { finding: finding.id, start, end, quote: text.slice(start, end) }
}
