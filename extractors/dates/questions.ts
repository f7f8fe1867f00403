/**
 * Questions are older than their answers. In `Vragen … (ingezonden 20 november 2023). Antwoord … (ontvangen 20 februari
 * 2024)`, what stands under `Vraag 1` counts from the day on which it was sent in.
 */

import type { Document, Span } from '../../pipeline/document.ts'
import { gated, matchesOf } from '../../pipeline/gates/gated.ts'
import type { Anchor } from './letter-date.ts'
import type { Phrase } from './phrase.ts'
import { disjoint, isIn } from './scan.ts'
import { boundsIn } from './shape.ts'

export interface Exchange {
  /** From the day of the answer; null where the document does not print it. */
  readonly answered: Anchor | null
  /** From the day of the questions for what stands in one; null elsewhere. */
  readonly askedAt: (span: Span) => Anchor | null
}

const SENT_IN = /\(ingezonden(?:\s+op)?\s+$/iu
const RECEIVED = /\(ontvangen(?:\s+op)?\s+$/iu
const HEADING = /^[ \t]*(?:(?<question>vra(?:ag|gen)\s+\d)|antwoord(?![a-zß-ɏ]*\s+van(?:\s|$)))[^\n]{0,60}$/gimu

const CANDIDATE = gated(/\((?:ingezonden|ontvangen)\s/iu)

export function exchangeIn({ text }: Document, phrases: readonly Phrase[]): Exchange {
  if (!CANDIDATE.test(text)) return { answered: null, askedAt: () => null }
  const questions = questionsIn(text)
  // Other questions that are cited within these have such a day too: only the head counts.
  const head = phrases.filter(({ start }) => start < (questions[0]?.start ?? text.length))
  const asked = dayBehind(text, head, SENT_IN)
  const spans = disjoint(questions)
  return {
    answered: dayBehind(text, head, RECEIVED),
    askedAt: (span) => (asked && isIn(spans, span) ? asked : null),
  }
}

function dayBehind(text: string, phrases: readonly Phrase[], words: RegExp): Anchor | null {
  for (const { start, from, to } of phrases) {
    if (from !== to || from.shape.kind !== 'days' || !from.year || !('stated' in from.year)) continue
    if (!words.test(text.slice(Math.max(0, start - 24), start))) continue
    const day = boundsIn(from.shape, from.year.stated)
    return day && { ...day, printed: true, because: [`date-${start}`] }
  }
  return null
}

/** From each `Vraag 1` to the next `Antwoord`. */
function questionsIn(text: string): Span[] {
  const questions: Span[] = []
  let start = -1
  for (const heading of matchesOf(HEADING, text)) {
    const isQuestion = heading.groups!.question !== undefined
    if (isQuestion && start < 0) start = heading.index
    if (isQuestion || start < 0) continue
    questions.push({ start, end: heading.index })
    start = -1
  }
  return questions
}
