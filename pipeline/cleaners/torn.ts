/** First letters that came loose from their word at the start of a line: `t echnische briefing` (seed 003). */

import type { Cleaner, Repair } from '../edit.ts'
import { matchesOf } from '../gates/gated.ts'

// Each looks at the letter before it looks back for the start of the line: few letters stand alone.
/** A lone consonant that is no list letter (`b)`), in front of letters that stand nowhere else as a word. */
const torn = /(?=[b-df-hj-np-tvwxz] )(?<=^ *)(?<first>[b-df-hj-np-tvwxz])(?<gap> )(?<rest>\p{Ll}{4,})(?!\p{L})/gmu

/** A capital apart from the rest of a word that begins sentences: `D e motie`, `I n de afgelopen jaren`. */
const tornCapital = /(?=\p{Lu} )(?<=^ *)(?<first>\p{Lu})(?<gap> )(?<rest>\p{Ll}+)(?!\p{L})/gmu
const openers = new Set(
  'In De Het Een Op Met Ik Voor Bij Dit Deze Dat Uw Naar Er Van Zoals Daarnaast Hierbij Tijdens Ook Om Als Aan Tot Wij Zij Na Door Over Hierin Hiermee Daarbij Daarom Verder Tevens Sinds Uit'.split(
    ' ',
  ),
)

/** What both have at the start of a line. */
const loose = /^ *\p{L} \p{Ll}/mu

export const tornWords: Cleaner = function* (text) {
  if (!loose.test(text)) return
  for (const match of matchesOf(tornCapital, text))
    if (openers.has(match.groups!.first! + match.groups!.rest!)) yield joined(match)
  let counts: Map<string, number> | undefined
  for (const match of matchesOf(torn, text)) {
    counts ??= wordCounts(text)
    if (counts.get(match.groups!.rest!) === 1) yield joined(match)
  }
}

function joined(match: RegExpExecArray): Repair {
  const { first, rest } = match.groups!
  const at = match.index + first!.length
  const message = `"${first}" came loose from "${first}${rest}"`
  return { start: at, end: at + 1, text: '', rule: 'torn/first-letter', notice: { kind: 'repaired', message } }
}

function wordCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [word] of text.matchAll(/\p{L}+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
