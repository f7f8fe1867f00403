/** Parts that patterns are put together from. Edges of Dutch words are lookarounds: `\b` is ASCII only. */
import type { Span } from '../pipeline/document.ts'
import { gated, matchesOf } from '../pipeline/gates/gated.ts'

export const WORD_START = '(?<![\\p{L}\\p{N}])'
export const WORD_END = '(?![\\p{L}\\p{N}])'
/** White space inside an expression; a text dump may break its lines anywhere. */
export const GAP = '\\s+'

/** One of these words or patterns, longest first, so that `motie` never wins over `moties`. */
export const anyOf = (parts: Iterable<string>): string =>
  `(?:${[...parts].sort((a, b) => b.length - a.length).join('|')})`

/** A pattern between the edges of words, tried only where its words stand: most sentences have none of them. */
export const edge = (source: string, flags = 'iu'): RegExp =>
  gated(new RegExp(`${WORD_START}(?:${source})${WORD_END}`, flags))

/** Every match, each with the indices of its named groups. The pattern is compiled once, by the caller, with `dgu`. */
export const matches = (pattern: RegExp, text: string): Iterable<RegExpExecArray & { indices: RegExpIndicesArray }> =>
  matchesOf(pattern, text) as Iterable<RegExpExecArray & { indices: RegExpIndicesArray }>

/** Compiles a pattern for {@link matches}: global, with indices, Unicode; `i` where capitals do not count. */
export const pattern = (source: string, flags: '' | 'i' | 'm' | 'im' = ''): RegExp => new RegExp(source, `dgu${flags}`)

/** Where a named group of a match stands, or null when it took no part. */
export function spanOf(match: RegExpExecArray & { indices: RegExpIndicesArray }, group: string): Span | null {
  const indices = match.indices.groups?.[group]
  return indices ? { start: indices[0], end: indices[1] } : null
}
