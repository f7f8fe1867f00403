/**
 * How wide each character is. pdf.js tells the width of a run and of its glyphs only where a page is drawn; for what is
 * not seen there, widths are worked out for each font from its runs: the common font whose sums come nearest, put right by hundreds of sums like `D+a+t+u+m = 3.37`.
 */
import { fontWidthTables } from './font-widths.ts'
import type { Run } from './runs.ts'

/** Of characters; under two characters, by how much the second is set off from its place behind the first. */
export type Widths = ReadonlyMap<string, number>

/** A run's text as counts of characters, and its width in parts of the size. */
interface Sum {
  /** Indices of its different characters, and how often each occurs. */
  readonly ids: readonly number[]
  readonly counts: readonly number[]
  /** The sum of the squared counts: how far one step goes. */
  readonly weight: number
  readonly width: number
}

/** Runs of a font that are looked at, and how often: more changes nothing that can be seen. */
const MOST_RUNS = 400
const ROUNDS = 30
/** Of the error of a sum, what is put right at once: the rest leaves room for sums that do not agree. */
const STEP = 0.5
/** No glyph is narrower than this part of the size. */
const LEAST = 0.08
/** A font whose sums all come out to this part needs nothing put right (Verdana .002, Univers from Helvetica .007). */
const EXACT = 0.004
/** Sums that are this wrong contradict each other: what a scanner took for letters. */
const HOPELESS = 0.05
/** A font that is as wide as a common one to this part is not stretched: justified lines are a little wider. */
const SAME_FONT = 0.03

const signs: Readonly<Record<string, string>> = { '‘': "'", '’': "'", '“': '"', '”': '"', '\u00a0': ' ', '\u00ad': '-' }

/** As wide as the size in Helvetica and Times, and nearly so in Verdana. */
const WIDE: ReadonlySet<string> = new Set(['…', '—'])

function tableWidth(table: readonly number[], character: string): number {
  if (WIDE.has(character)) return 1
  const plain = character < '\x7f' ? character : (signs[character] ?? character.normalize('NFD'))
  // What is not in the table is as wide as a digit: the euro, dashes, Greek.
  return (table[plain.charCodeAt(0) - 32] ?? table[16]!) / 1000
}

/** Characters of a font that were seen drawn: with so many, the rest is taken from the common font that is most like it. */
const ENOUGH_KNOWN = 20

/** One by one: a letter has thousands, and most come again and again. */
function charactersOf(runs: readonly Run[]): Set<string> {
  const characters = new Set<string>()
  for (const { text } of runs) for (const character of text) characters.add(character)
  return characters
}

/** The widths of the characters of one font, in parts of its size. */
function fontWidths(runs: readonly Run[], known: Widths): Widths {
  const characters = charactersOf(runs)
  if (known.size < ENOUGH_KNOWN) return new Map([...widthsBySums(runs, characters), ...known])
  const unknown = [...characters.difference(known)]
  if (unknown.length === 0) return known
  const { table, ratio } = fontWidthTables
    .map((table) => ({ table, ...likeness(table, known) }))
    .reduce((best, next) => (next.error < best.error ? next : best))
  return new Map([...known, ...unknown.map((character) => [character, tableWidth(table, character) * ratio] as const)])
}

/** How much wider the known characters are than those of a common font, the middle one; and how far the others are off. */
function likeness(table: readonly number[], known: Widths): { ratio: number; error: number } {
  const ratios = [...known]
    .filter(([character, width]) => /^[\p{L}\p{N}]$/u.test(character) && width > 0)
    .map(([character, width]) => width / tableWidth(table, character))
    .sort((a, b) => a - b)
  const ratio = ratios[ratios.length >> 1] ?? 1
  return { ratio, error: ratios.reduce((sum, one) => sum + Math.abs(one / ratio - 1), 0) }
}

/** Where nothing was seen drawn: the common font whose sums come nearest, put right by the sums. */
function widthsBySums(runs: readonly Run[], characters: ReadonlySet<string>): Widths {
  const ids = new Map([...characters].map((character, id) => [character, id]))
  const sums = runs
    .filter((run) => run.width > 0 && run.em > 0)
    .slice(0, MOST_RUNS)
    .map((run) => runToSum(run, ids))
  const { widths, error } = fontWidthTables
    .map((table) =>
      scaled(
        Float64Array.from(ids.keys(), (character) => tableWidth(table, character)),
        sums,
      ),
    )
    .map((start) => ({ widths: start, error: middleError(sums, start) }))
    .reduce((best, next) => (next.error < best.error ? next : best))
  if (error > EXACT && error < HOPELESS) for (let round = 0; round < ROUNDS; round++) putRight(widths, sums)
  return new Map([...ids].map(([character, id]) => [character, widths[id]!]))
}

function runToSum(run: Run, ids: ReadonlyMap<string, number>): Sum {
  const counts = new Map<number, number>()
  for (const character of run.text) {
    const id = ids.get(character)!
    counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  const weight = counts.values().reduce((sum, count) => sum + count * count, 0)
  return { ids: [...counts.keys()], counts: [...counts.values()], weight, width: run.width / run.em }
}

// These two run some hundred thousand times a font: plain loops.
function sumOf({ ids, counts }: Sum, widths: Float64Array): number {
  let sum = 0
  for (let index = 0; index < ids.length; index++) sum += counts[index]! * widths[ids[index]!]!
  return sum
}

/** Shares the error of each sum out over its characters. */
function putRight(widths: Float64Array, sums: readonly Sum[]): void {
  for (const sum of sums) {
    const change = (STEP * (sum.width - sumOf(sum, widths))) / sum.weight
    for (let index = 0; index < sum.ids.length; index++) {
      const id = sum.ids[index]!
      widths[id] = Math.max(LEAST, widths[id]! + change * sum.counts[index]!)
    }
  }
}

/** By what part the sums are wrong: the middle one, since justified and stretched lines are wrong in any font. */
const middleError = (sums: readonly Sum[], widths: Float64Array): number =>
  sums.map((sum) => Math.abs(sumOf(sum, widths) / sum.width - 1)).sort((a, b) => a - b)[sums.length >> 1] ?? 0

/** Widths made wider or narrower until all sums together come out. */
function scaled(widths: Float64Array, sums: readonly Sum[]): Float64Array {
  const ratio = sums.reduce((all, sum) => all + sum.width, 0) / sums.reduce((all, sum) => all + sumOf(sum, widths), 0)
  return ratio > 0 && Math.abs(ratio - 1) >= SAME_FONT ? widths.map((width) => width * ratio) : widths
}

/** From a run and an offset in its text to points from its left edge; the widths are worked out when first asked for. */
export function characterEdges(
  runs: readonly Run[],
  known: ReadonlyMap<string, Widths> = new Map(),
): (run: Run, offset: number) => number {
  let byFont: ReadonlyMap<string, Widths> | null = null
  /** A run is asked for as often as findings stand in it. */
  const wholes = new Map<Run, number>()
  return (run, offset) => {
    if (offset <= 0) return 0
    if (offset >= run.text.length) return run.width
    byFont ??= new Map(
      [...Map.groupBy(runs, (r) => r.font)].map(([font, own]) => [font, fontWidths(own, known.get(font) ?? new Map())]),
    )
    const widths = byFont.get(run.font)!
    const points = (text: string): number => {
      let sum = 0
      let last = ''
      for (const c of text) {
        sum += (widths.get(c) ?? 0) + (last === '' ? 0 : (widths.get(last + c) ?? 0))
        last = c
      }
      return sum * run.em
    }
    const ahead = run.text.slice(0, offset)
    const all = wholes.get(run) ?? points(run.text)
    wholes.set(run, all)
    // Justified lines stretch their spaces and not their letters, so what is left over goes to the spaces.
    const spaces = spacesIn(run.text)
    const stretch = spaces > 0 ? (run.width - all) / spaces : 0
    if (spaces > 0 && stretch > -points(' ') / 2) return points(ahead) + stretch * spacesIn(ahead)
    return all > 0 ? (points(ahead) * run.width) / all : 0
  }
}

const spacesIn = (text: string): number => text.split(' ').length - 1

/** The share of a text's width that its first characters have, whatever its font. */
export function shareOf(text: string, characters: number): number {
  if (characters <= 0) return 0
  if (characters >= text.length) return 1
  const width = (part: string): number => [...part].reduce((sum, c) => sum + tableWidth(fontWidthTables[0]!, c), 0)
  return width(text.slice(0, characters)) / width(text)
}
