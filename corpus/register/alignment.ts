/**
 * Where a passage of one text stands in another that is nearly the same: words that both have in the same order are
 * matched, and a passage lies between the matched words on both sides of it.
 *
 *   … jaarlijks € 1,4 miljoen beschikbaar …
 *     ^left     ........     ^right
 *   … jaarlijks € 1,7 mln. beschikbaar …
 */
import { bisect } from '../../pipeline/bisect.ts'

interface Word {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** UTF-16 offsets, half-open. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

const WORD = /[\p{L}\p{N}]+/gu
/** Words in a row that stand once in each text: four seldom do by chance. */
const RUN = 4
/** Words that may lie between a passage and the matched words beside it: a sign of a footnote, a number of a page. */
const NEAR = 3
/** Words that the other text may have more in the place of a passage. */
const MORE = 8

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    text: word.toLowerCase(),
  }))

/** Gives the place in `other` of a passage in `one`; null where the words around it do not stand there. */
export function alignment(one: string, other: string): (passage: Stretch) => Stretch | null {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  const matched = matchedWords(a, b)
  return ({ start, end }) => {
    const first = bisect(a, (word) => word.end <= start)
    const last = bisect(a, (word) => word.start < end) - 1
    if (last < first) return null
    const left = nearest(matched, first - 1, -1)
    const right = nearest(matched, last + 1, 1)
    if (left === null || right === null) return null
    const most = 2 * (last - first + 1) + MORE
    if (right < left || right - left - 1 > most) return null
    return { start: b[left]!.end, end: b[right]!.start }
  }
}

/** The word of the other text that the nearest matched word in one direction is matched with. */
function nearest(matched: readonly number[], from: number, step: 1 | -1): number | null {
  for (let at = from, steps = 0; at >= 0 && at < matched.length && steps <= NEAR; at += step, steps++)
    if (matched[at]! >= 0) return matched[at]!
  return null
}

/** For each word of one text, the word of the other that it is matched with, or -1; in rising order. */
function matchedWords(a: readonly Word[], b: readonly Word[]): number[] {
  const [inA, inB] = [runsOnce(a), runsOnce(b)]
  const pairs = [...inA]
    .flatMap(([run, at]) => (inB.has(run) ? [[at, inB.get(run)!] as const] : []))
    .sort(([x], [y]) => x - y)
  const matched = new Array<number>(a.length).fill(-1)
  for (const [x, y] of rising(pairs)) for (let i = 0; i < RUN; i++) matched[x + i] = y + i
  // What stands beside matched words in both texts is the same, also where it stands more than once in a text.
  for (let i = 1; i < a.length; i++) extend(matched, a, b, i, i - 1)
  for (let i = a.length - 2; i >= 0; i--) extend(matched, a, b, i, i + 1)
  return matched
}

function extend(matched: number[], a: readonly Word[], b: readonly Word[], at: number, beside: number): void {
  if (matched[at] !== -1 || matched[beside] === -1) return
  const place = matched[beside]! + at - beside
  const next = matched[at + at - beside]
  if (next === place || b[place]?.text !== a[at]!.text) return
  matched[at] = place
}

/** Runs of words that stand in a text once, with where. */
function runsOnce(words: readonly Word[]): Map<string, number> {
  const places = new Map<string, number>()
  const seen = new Set<string>()
  for (let at = 0; at + RUN <= words.length; at++) {
    const run = words
      .slice(at, at + RUN)
      .map(({ text }) => text)
      .join(' ')
    if (seen.has(run)) places.delete(run)
    else places.set(run, at)
    seen.add(run)
  }
  return places
}

/** The longest part of the pairs that rises on both sides: passages that were moved are left out. */
function rising(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  /** Of each length, the pair that ends it lowest; and before each pair, the one in front of it. */
  const ends: number[] = []
  const before: number[] = []
  for (const [at, [, place]] of pairs.entries()) {
    let low = 0
    for (let high = ends.length; low < high; ) {
      const middle = (low + high) >> 1
      if (pairs[ends[middle]!]![1] < place) low = middle + 1
      else high = middle
    }
    before.push(low > 0 ? ends[low - 1]! : -1)
    ends[low] = at
  }
  const chain: (readonly [number, number])[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) chain.push(pairs[at]!)
  return chain.reverse()
}
