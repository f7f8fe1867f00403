/** When a gold entry and a finding are the same, and when a value is right: line breaks, hyphens and quotes do not count. */

export const squash = (text: string | null | undefined): string =>
  (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}<>%]+/gu, '')

/** A cell keeps its signs and commas; only white space, line-end hyphens and the kind of dash do not count. */
export const squashCell = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/-\s*\n\s*/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, '')

/** One quote holds the other. */
export function overlap(a: string, b: string): boolean {
  const [x, y] = [squash(a), squash(b)]
  return x !== '' && y !== '' && (x.includes(y) || y.includes(x))
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** Sentences may be cut differently: four fifths of the words of the shorter are in the longer. */
const SHARED = 0.8
const ENOUGH_WORDS = 4

export function sameSentence(a: string, b: string): boolean {
  if (overlap(a, b)) return true
  const [short, long] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length) as [string[], string[]]
  const bag = counted(long)
  const shared = short.filter((word) => take(bag, word)).length
  return short.length >= ENOUGH_WORDS && shared / short.length >= SHARED
}

/** How often each stands in a list. */
export function counted(list: readonly string[]): Map<string, number> {
  const bag = new Map<string, number>()
  for (const one of list) bag.set(one, (bag.get(one) ?? 0) + 1)
  return bag
}

/** Takes one out of a bag, if it is there. */
export function take(bag: Map<string, number>, one: string): boolean {
  const left = bag.get(one) ?? 0
  if (left > 0) bag.set(one, left - 1)
  return left > 0
}

export const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  JSON.stringify(a.map(squash).sort()) === JSON.stringify(b.map(squash).sort())

interface Bounds {
  readonly earliest: string | null
  readonly latest: string | null
}
export const sameBounds = (a: Bounds | null | undefined, b: Bounds | null | undefined): boolean =>
  (a ?? null) === null || (b ?? null) === null
    ? (a ?? null) === (b ?? null)
    : a!.earliest === b!.earliest && a!.latest === b!.latest

const bareUrl = (url: string): string =>
  url
    .replace(/\s+/g, '')
    .replace(/^https?:\/\//, '')
    .replace(/[/.]$/, '')

export const sameId = (a: string | null | undefined, b: string | null | undefined): boolean =>
  (a ?? '').toLowerCase() === (b ?? '').toLowerCase() ||
  (/\/|www\./.test(a ?? '') && bareUrl(a ?? '') === bareUrl(b ?? ''))
