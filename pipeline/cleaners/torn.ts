/** First letters that came loose from their word at the start of a line: `t echnische briefing` (seed 003). */
import type { Cleaner } from '../edit.ts'

/** A lone consonant that is no list letter (`b)`), in front of letters that stand nowhere else as a word. */
const torn = /(?<=(?:^|\n)[ ]*)(?<first>[b-df-hj-np-tvwxz])(?<gap> )(?<rest>\p{Ll}{4,})(?!\p{L})/gu

export const tornWords: Cleaner = function* (text) {
  let counts: Map<string, number> | undefined
  for (const match of text.matchAll(torn)) {
    const { first, rest } = match.groups!
    counts ??= wordCounts(text)
    if (counts.get(rest!)! > 1) continue
    const at = match.index + first!.length
    yield {
      start: at,
      end: at + 1,
      text: '',
      rule: 'torn/first-letter',
      notice: { kind: 'repaired', message: `"${first}" came loose from "${first}${rest}"` },
    }
  }
}

function wordCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [word] of text.matchAll(/\p{L}+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
