/**
 * What a text must hold if a pattern is to be found in it, read from the pattern itself (as Google's codesearch did):
 *
 *   (?:kamer)?stuk(?:ken)?\s+\d       needs `stuk`, and no more is sure
 *   [Aa]rtikel(?:en)?|[Aa]rtt?\.      needs `artikel`, or `art.`, or `artt.`
 *   toezegging[^;]{0,240}vervallen    needs `toezegging` and `vervallen`
 *
 * Read anew whenever a pattern changes, so no gate can come to differ from its pattern. What is not understood needs
 * nothing; what is negated needs nothing; what is looked ahead at or behind must be there like all else.
 */
import { type Node, nodeOf } from './syntax.ts'
import { kindsIn, type Marked, trigramsOf } from './trigrams.ts'

/** `always`: may be found in any text. `these`: all of these trigrams. */
export type Need =
  | { readonly is: 'always' }
  | { readonly is: 'these'; readonly trigrams: readonly number[] }
  | { readonly is: 'all' | 'any'; readonly of: readonly Need[] }

const ALWAYS: Need = { is: 'always' }

/** Kinds of signs in a row (see trigrams.ts), each as the character of its number. */
type Row = string

/** A part of a pattern: the only rows that it can stand for, or null where they are too many; and what it needs besides. */
interface Part {
  readonly rows: readonly Row[] | null
  readonly need: Need
}

const EMPTY: Part = { rows: [''], need: ALWAYS }
const ANYTHING: Part = { rows: null, need: ALWAYS }
/** More rows than this are not told apart: what stands before them and behind them is looked at by itself. */
const MOST = 48
/** Signs of more kinds than this are any sign. */
const FEW = 4

const all = (needs: readonly Need[]): Need => {
  const real = needs.filter(({ is }) => is !== 'always')
  return real.length === 0 ? ALWAYS : real.length === 1 ? real[0]! : { is: 'all', of: real }
}
const any = (needs: readonly Need[]): Need =>
  needs.length === 0 || needs.some(({ is }) => is === 'always')
    ? ALWAYS
    : needs.length === 1
      ? needs[0]!
      : { is: 'any', of: needs }

const distinct = (rows: readonly Row[]): readonly Row[] => (rows.length > 1 ? [...new Set(rows)] : rows)

/** One of these rows: those that hold another of them say nothing more. */
function oneOf(rows: readonly Row[]): Need {
  if (rows.some((row) => row.length < 3)) return ALWAYS
  const fewest = rows.filter((row) => !rows.some((other) => other !== row && row.includes(other)))
  return any(fewest.map((row) => ({ is: 'these', trigrams: trigramsOf(row) })))
}

const wholeNeed = ({ rows, need }: Part): Need => all([need, rows ? oneOf(rows) : ALWAYS])

const eitherOf = (parts: readonly Part[]): Part => {
  const rows = distinct(parts.flatMap((part) => part.rows ?? []))
  return parts.every((part) => part.rows !== null) && rows.length <= MOST
    ? { rows, need: any(parts.map(({ need }) => need)) }
    : { rows: null, need: any(parts.map(wholeNeed)) }
}

/** Parts in a row: rows grow as long as they are few, and are needed as they stand where they are not. */
function inSequence(parts: readonly (Part | 'cut')[]): Part {
  const needs: Need[] = []
  let rows: readonly Row[] = ['']
  let whole = true
  const cut = (): void => {
    needs.push(oneOf(rows))
    whole = false
    rows = ['']
  }
  for (const part of parts) {
    if (part === 'cut' || !part.rows) {
      cut()
      if (part !== 'cut') needs.push(part.need)
      continue
    }
    needs.push(part.need)
    if (rows.length * part.rows.length > MOST) cut()
    const next = part.rows
    rows = next.length === 1 ? rows.map((row) => row + next[0]!) : joined(rows, next)
  }
  return whole ? { rows, need: all(needs) } : { rows: null, need: all([...needs, oneOf(rows)]) }
}

const joined = (rows: readonly Row[], next: readonly Row[]): readonly Row[] =>
  distinct(rows.flatMap((row) => next.map((more) => row + more)))

/** `x{2,5}` is `xx`, and behind it, after anything, `x` again. */
function repeated(part: Part, least: number, most: number): (Part | 'cut')[] {
  if (least === 0) return part.rows && most === 1 ? [eitherOf([EMPTY, { ...part, need: ALWAYS }])] : [ANYTHING]
  if (!part.rows) return [{ rows: null, need: part.need }]
  const times = Array.from({ length: Math.min(least, 4) }, () => part)
  return least === most && least <= 4 ? times : [...times, 'cut', part]
}

const partsOf = (node: Node): (Part | 'cut')[] =>
  node.is === 'repeat' ? repeated(partOf(node.node), node.least, node.most) : [partOf(node)]

function partOf(node: Node): Part {
  switch (node.is) {
    case 'sign': {
      const kinds = node.wide ? [] : kindsIn(node.kinds)
      const rows = kinds.map((kind) => String.fromCharCode(kind))
      return rows.length > 0 && rows.length <= FEW ? { rows, need: ALWAYS } : ANYTHING
    }
    case 'sequence':
      return inSequence(node.of.flatMap(partsOf))
    case 'either':
      return eitherOf(node.of.map(partOf))
    case 'repeat':
      return inSequence(partsOf(node))
    case 'ahead':
    case 'behind':
      return node.negated ? EMPTY : { ...EMPTY, need: wholeNeed(partOf(node.node)) }
    case 'spot':
      return EMPTY
    case 'anything':
      return ANYTHING
  }
}

/** What must stand in a text in which `pattern` is found. */
export function needOf(pattern: RegExp): Need {
  try {
    return wholeNeed(partOf(nodeOf(pattern)))
  } catch (error) {
    if (error instanceof SyntaxError) return ALWAYS
    throw error
  }
}

/** Whether a text has what is needed. */
export type Test = (marked: Marked) => boolean

/** For this the text need not be marked. */
export const anyText: Test = () => true

/** A need as it is asked of every sentence: rows are flat lists of numbers, each row's trigrams behind how many they are. */
export function testOf(need: Need): Test {
  switch (need.is) {
    case 'always':
      return anyText
    case 'these':
      return hasRow([need.trigrams])
    case 'any': {
      const rows = need.of.flatMap((each) => (each.is === 'these' ? [each.trigrams] : []))
      return rows.length === need.of.length ? hasRow(rows) : hasAny(need.of.map(testOf))
    }
    case 'all': {
      const tests = need.of.map(testOf)
      return (marked) => {
        for (const test of tests) if (!test(marked)) return false
        return true
      }
    }
  }
}

const hasAny =
  (tests: readonly Test[]): Test =>
  (marked) => {
    for (const test of tests) if (test(marked)) return true
    return false
  }

function hasRow(rows: readonly (readonly number[])[]): Test {
  const flat = Int32Array.from(rows.flatMap((row) => [row.length, ...row]))
  return ({ stamps, stamp }) => {
    for (let row = 0; row < flat.length; ) {
      const end = row + 1 + flat[row]!
      let at = row + 1
      while (at < end && stamps[flat[at]!] === stamp) at++
      if (at === end) return true
      row = end
    }
    return false
  }
}
