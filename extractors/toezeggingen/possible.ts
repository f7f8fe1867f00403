/**
 * Which tags a sentence can have, told from its words alone: the tagger is slow, and of most sentences it is plain
 * beforehand that no rule fits them.
 */
import { matchesOf } from '../../pipeline/gates/gated.ts'
import { lexicon, type Tag, tags } from './lexicon.ts'

const names = Object.keys(tags) as Tag[]
const bits = new Map(names.map((tag, index) => [tag, 1 << index]))
/** A tag with all that it is: `ToKamer` is a `Kamer`. */
function bitsOf(tag: Tag): number {
  const parent = (tags[tag] as { isA?: Tag }).isA
  return bits.get(tag)! | (parent ? bitsOf(parent) : 0)
}

/** The last word of each entry to the tags that it may close: `aan uw Kamer` needs a `kamer`. */
const byWord = new Map<string, number>()
for (const [entry, tag] of Object.entries(lexicon)) {
  const last = entry.slice(entry.lastIndexOf(' ') + 1)
  byWord.set(last, (byWord.get(last) ?? 0) | bitsOf(tag))
}

const WORD = /\p{L}+/gu

/** @param words masked (see mask.ts) @returns a set of bits, for {@link allows} */
export function possibleTags(words: string): number {
  let found = 0
  for (const [word] of matchesOf(WORD, words)) found |= byWord.get(word.toLowerCase()) ?? 0
  return found
}

/** The bits that a rule needs. */
export const needed = (wanted: readonly Tag[]): number => wanted.reduce((all, tag) => all | bits.get(tag)!, 0)

export const allows = (possible: number, wanted: number): boolean => (possible & wanted) === wanted
