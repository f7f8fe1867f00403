/**
 * Where in a text a pattern may begin, by the three signs that stand there, read from the pattern itself:
 *
 *   (?<!\p{L})(?:[Kk]amerst(?:uk)?|TK)        `kam`, or `tk` and any sign, and no letter in front
 *
 * A text is cut into its trigrams once; then most places are passed over at a nanosecond each, where the pattern by
 * itself looks behind and tries each of its branches.
 */
import { type Node, nodeOf } from './syntax.ts'
import { EVERY_KIND, foldedKind, isLetterKind, kindsIn } from './trigrams.ts'

export interface Starts {
  /** By number of trigram: whether the pattern may begin with it. */
  readonly trigrams: Uint8Array
  /** No letter of the alphabet may stand in front. */
  readonly atEdge: boolean
}

/** Kinds that the first signs may be of, three at most; fewer where it may end there, or anything may follow. */
type Row = readonly number[]
const LENGTH = 3
const HALF = 1 << foldedKind(0xd800)
/** More ways to begin than this are not worth telling apart. */
const MOST = 600
/** A pattern that may begin nearly anywhere is quicker by itself. */
const SHARE = 0.15

class TooMany extends Error {}

const distinct = (rows: readonly Row[]): Row[] => [...new Map(rows.map((row) => [row.join(), row])).values()]

function followed(rows: readonly Row[], next: readonly Row[]): Row[] {
  const all = distinct(
    rows.flatMap((row) => (row.length === LENGTH ? [row] : next.map((more) => [...row, ...more].slice(0, LENGTH)))),
  )
  if (all.length > MOST) throw new TooMany()
  return all
}

function rowsOf(node: Node): readonly Row[] {
  switch (node.is) {
    case 'sign':
      return node.wide ? [[node.kinds], [HALF, HALF]] : [[node.kinds]]
    case 'sequence':
      return node.of.reduce<readonly Row[]>(
        (rows, next) => {
          const isOpen = rows.some((row) => row.length < LENGTH)
          return isOpen ? followed(rows, rowsOf(next)) : rows
        },
        [[]],
      )
    case 'either':
      return distinct(node.of.flatMap(rowsOf))
    case 'repeat':
      return repeated(rowsOf(node.node), node.least, node.most)
    case 'ahead':
    case 'behind':
    case 'spot':
      return [[]]
    case 'anything':
      return [[], [EVERY_KIND, EVERY_KIND, EVERY_KIND]]
  }
}

/** Three times fill the row, whatever more there are. */
function repeated(once: readonly Row[], least: number, most: number): Row[] {
  let rows: readonly Row[] = [[]]
  const all: Row[] = least === 0 ? [[]] : []
  for (let times = 1; times <= Math.min(most, LENGTH); times++) {
    rows = followed(rows, once)
    if (times >= Math.min(least, LENGTH)) all.push(...rows)
  }
  return distinct(all)
}

function isAtEdge(node: Node): boolean {
  if (node.is === 'behind') return node.noLetter
  if (node.is === 'either') return node.of.every(isAtEdge)
  return node.is === 'sequence' && node.of[0] !== undefined && isAtEdge(node.of[0])
}

function trigramsIn(rows: readonly Row[]): Uint8Array {
  const found = new Uint8Array(32 ** LENGTH)
  for (const [a = EVERY_KIND, b = EVERY_KIND, c = EVERY_KIND] of rows)
    for (const first of kindsIn(a))
      for (const second of kindsIn(b)) for (const third of kindsIn(c)) found[(((first << 5) | second) << 5) | third] = 1
  return found
}

const isAny = (row: Row): boolean => [0, 1, 2].every((at) => (row[at] ?? EVERY_KIND) === EVERY_KIND)

/** Null for a pattern that may begin nearly anywhere, or that is not understood. */
export function startsOf(pattern: RegExp): Starts | null {
  try {
    const node = nodeOf(pattern)
    const rows = rowsOf(node)
    // What is of no width may stand behind the last sign too.
    if (rows.some((row) => row.length === 0)) return null
    const atEdge = isAtEdge(node)
    if (!atEdge && rows.some(isAny)) return null
    const trigrams = trigramsIn(rows)
    const share = trigrams.reduce((sum, may) => sum + may, 0) / trigrams.length
    return atEdge || share < SHARE ? { trigrams, atEdge } : null
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TooMany) return null
    throw error
  }
}

/** The first place from `from` on at which it may begin; the length of the text where there is none. */
export function nextStart({ trigrams, atEdge }: Starts, places: Uint16Array, from: number): number {
  let at = from
  while (at < places.length && !(trigrams[places[at]!] && !(atEdge && at > 0 && isLetterKind(places[at - 1]! >> 10))))
    at++
  return at
}
