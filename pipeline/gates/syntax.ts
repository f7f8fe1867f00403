/** A pattern read into its parts, as far as those who ask what it can find need to know (needs.ts, starts.ts). */
import { EVERY_KIND, foldedKind, kindsBetween, LETTER_KINDS } from './trigrams.ts'

export type Node =
  /** One sign of these kinds, a bit each. `wide`: it may be one of two UTF-16 units. */
  | { readonly is: 'sign'; readonly kinds: number; readonly wide: boolean }
  | { readonly is: 'sequence' | 'either'; readonly of: readonly Node[] }
  | { readonly is: 'repeat'; readonly node: Node; readonly least: number; readonly most: number }
  | { readonly is: 'ahead'; readonly negated: boolean; readonly node: Node }
  /** `noLetter`: it does not hold behind a letter. */
  | { readonly is: 'behind'; readonly negated: boolean; readonly noLetter: boolean; readonly node: Node }
  /** Nothing of any width: an edge, the start, the end. */
  | { readonly is: 'spot' }
  /** Anything of any length: what another group found. */
  | { readonly is: 'anything' }

const SPOT: Node = { is: 'spot' }
const QUANTIFIER = /(?:(?<sign>[*+?])|\{(?<least>\d+)(?<open>,(?<most>\d*))?\})\??/y
const GROUP = /\((?:\?(?:<(?![=!])[^>]*>|[a-z]*(?:-[a-z]+)?:|(?<look><?[=!])))?/y
const ESCAPE =
  /\\(?:(?<kind>[ds])|(?<control>[nrtfv])|u(?<unit>[\da-fA-F]{4})|x(?<byte>[\da-fA-F]{2})|(?<edge>[bB])|(?<back>k<[^>]*>|[1-9]\d*)|(?<letter>p\{L[ul]?\})|(?<other>[pP]\{[^}]*\}|u\{[^}]*\}|c[A-Za-z]|[DSwW0])|(?<sign>[\s\S]))/y

type Groups = Readonly<Record<string, string | undefined>>
type Sign = Extract<Node, { is: 'sign' }>

const ANY_SIGN: Sign = { is: 'sign', kinds: EVERY_KIND, wide: true }

/** @throws SyntaxError for what it does not know */
export function nodeOf({ source, flags }: RegExp): Node {
  if (flags.includes('v')) throw new SyntaxError('sets of strings')
  const reader = { source, at: 0 }
  const node = alternatives(reader)
  if (reader.at < source.length) throw new SyntaxError(`unread: ${source.slice(reader.at)}`)
  return node
}

interface Reader {
  readonly source: string
  at: number
}

function read(reader: Reader, pattern: RegExp): Groups | null {
  pattern.lastIndex = reader.at
  const match = pattern.exec(reader.source)
  if (!match) return null
  reader.at += match[0].length
  return match.groups ?? {}
}

function alternatives(reader: Reader): Node {
  const of = [sequence(reader)]
  while (reader.source[reader.at] === '|') {
    reader.at++
    of.push(sequence(reader))
  }
  return of.length === 1 ? of[0]! : { is: 'either', of }
}

function sequence(reader: Reader): Node {
  const of: Node[] = []
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at]!)) {
    const node = atom(reader)
    const times = read(reader, QUANTIFIER)
    of.push(times ? { is: 'repeat', node, ...timesOf(times) } : node)
  }
  return { is: 'sequence', of }
}

function timesOf({ sign, least, open, most }: Groups): { least: number; most: number } {
  if (sign) return { least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Infinity }
  return { least: Number(least), most: open ? Number(most || Infinity) : Number(least) }
}

function atom(reader: Reader): Node {
  const sign = reader.source[reader.at]!
  if (sign === '(') return group(reader)
  if (sign === '[') return signs(reader)
  if (sign === '\\') return escaped(reader)
  reader.at++
  if (sign === '^' || sign === '$') return SPOT
  return sign === '.' ? ANY_SIGN : signOf(sign.charCodeAt(0))
}

/** `(?<!\p{L})`, `(?<![\p{L}\p{N}.])`, `(?<![\p{L}]|€ )`: letters are the first that may not stand in front. */
const NO_LETTER = /\(\?<!(?:\\p\{L\}|\[\\p\{L\}(?:[^\]\\]|\\.)*\])[|)]/y

function group(reader: Reader): Node {
  NO_LETTER.lastIndex = reader.at
  const noLetter = NO_LETTER.test(reader.source)
  const { look } = read(reader, GROUP)!
  const node = alternatives(reader)
  if (reader.source[reader.at++] !== ')') throw new SyntaxError('a group that does not end')
  if (look === undefined) return node
  const negated = look.endsWith('!')
  return look.startsWith('<') ? { is: 'behind', negated, noLetter, node } : { is: 'ahead', negated, node }
}

function escaped(reader: Reader): Node {
  const groups = read(reader, ESCAPE)!
  return groups.back ? { is: 'anything' } : groups.edge ? SPOT : (escapedSign(groups) ?? ANY_SIGN)
}

/** Null where any sign may be meant. */
function escapedSign({ kind, control, unit, byte, letter, sign }: Groups): Sign | null {
  if (letter) return { is: 'sign', kinds: LETTER_KINDS, wide: true }
  if (kind ?? control) return signOf((kind === 'd' ? '0' : ' ').charCodeAt(0))
  if (sign) return signOf(sign.charCodeAt(0))
  return (unit ?? byte) ? signOf(Number.parseInt((unit ?? byte)!, 16)) : null
}

function signOf(unit: number): Sign {
  // Half of a sign: a quantifier behind it may be for both halves.
  if (unit >= 0xd800 && unit < 0xe000) throw new SyntaxError('a sign of two units')
  return { is: 'sign', kinds: 1 << foldedKind(unit), wide: false }
}

/** `[Kk]`, `[1-9]`, `[\p{L}\d]`; of what is not in `[^…]` nothing is known. */
function signs(reader: Reader): Node {
  const negated = reader.source[++reader.at] === '^'
  let all: Sign = { is: 'sign', kinds: 0, wide: false }
  while (reader.source[reader.at] !== ']') {
    const [from, start] = [reader.at, member(reader)]
    const isRange = reader.source[reader.at] === '-' && reader.source[reader.at + 1] !== ']'
    if (isRange) reader.at++
    const range = isRange ? rangeOf(start, member(reader), reader.source.slice(from, reader.at)) : null
    const next = isRange ? range : start.sign
    all = next ? { is: 'sign', kinds: all.kinds | next.kinds, wide: all.wide || next.wide } : ANY_SIGN
    if (!next) while (reader.source[reader.at] !== ']') member(reader)
  }
  reader.at++
  return negated ? ANY_SIGN : all
}

interface Member {
  readonly unit: number
  readonly sign: Sign | null
}

function member(reader: Reader): Member {
  const unit = reader.source.charCodeAt(reader.at)
  if (reader.source[reader.at] !== '\\') {
    reader.at++
    return { unit, sign: signOf(unit) }
  }
  const groups = read(reader, ESCAPE)!
  const known = groups.back || groups.edge ? null : escapedSign(groups)
  return { unit: groups.unit || groups.byte ? Number.parseInt((groups.unit ?? groups.byte)!, 16) : -1, sign: known }
}

/** A range with a class at one end, `[\d-x]`, is none: nothing is known of it. */
const rangeOf = (from: Member, to: Member, source: string): Sign | null =>
  from.unit < 0 || to.unit < from.unit || /\\[dspPwDSW]/.test(source)
    ? null
    : { is: 'sign', kinds: kindsBetween(from.unit, to.unit), wide: false }
