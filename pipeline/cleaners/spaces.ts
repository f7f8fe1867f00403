/** Spaces that look alike made alike; what nobody sees (soft hyphens, zero widths, ligature glyphs) made plain. */

import type { Cleaner } from '../edit.ts'
import { matchesOf } from '../gates/gated.ts'

const ligatures: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
  ĳ: 'ij',
  Ĳ: 'IJ',
}

/** Every sign but a plain space with which one of those below begins. */
const SIGNS =
  '\\u00ad\\r\\u2028\\u2029\\u0085\\u200b-\\u200f\\u2060\\ufeff\\0-\\x08\\x0e-\\x1f\\x7f\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000\\x0b\\tﬀﬁﬂﬃﬄﬅﬆĳĲ'
/** A space counts at the end of a line, before its other kinds, and before a stop: not between words, where most stand. */
const HERE = `(?=[${SIGNS}]|(?<! ) +(?:[${SIGNS}\\n.]|$))`

const odd = new RegExp(
  `${HERE}(?:${[
    '(?<softBreak>\\u00ad[ \\t]*\\r?\\n[ \\t]*)', // a soft hyphen that was used: the word goes on in the next line
    '(?<![ \\t\\u00a0\\u2000-\\u200a\\u202f])(?<trailing>[ \\t\\u00a0\\u2000-\\u200a\\u202f]+(?=\\r?\\n|$))',
    '(?<return>\\r\\n?|\\u2028|\\u2029|\\u0085)',
    '(?<invisible>[\\u00ad\\u200b-\\u200f\\u2060\\ufeff\\0-\\x08\\x0e-\\x1f\\x7f]+)',
    '(?<space>[\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000\\x0b]+)',
    '(?<tab>\\t+)',
    '(?<ligature>[ﬀﬁﬂﬃﬄﬅﬆĳĲ])',
    // `nr . 14`, `c.s .`, `jl .`: language tools part the stop from its abbreviation
    '(?<=(?<![\\p{L}\\d])(?:[Nn]rs?|[Aa]rt|[Bb]lz|[Cc]\\.s|[Jj]l|[Aa]\\.s|[Dd]\\.d|mln|mld|drs?|mr|ir|prof|[Ss]tb|[Ss]tcrt|[Tt]rb))(?<parted>[ ])(?=\\.(?:\\s|$))',
  ].join('|')})`,
  'gu',
)

export const spaces: Cleaner = function* (text) {
  for (const match of matchesOf(odd, text)) {
    const { trailing, return: lineEnd, space, tab, ligature } = match.groups!
    const span = { start: match.index, end: match.index + match[0].length }
    if (trailing !== undefined) yield { ...span, text: '', rule: 'spaces/trailing' }
    else if (lineEnd !== undefined) yield { ...span, text: '\n', rule: 'spaces/line-end' }
    else if (space !== undefined) yield { ...span, text: ' '.repeat(space.length), rule: 'spaces/odd' }
    // Two spaces: a gap between columns, where a text dump has a table.
    else if (tab !== undefined) yield { ...span, text: '  ', rule: 'spaces/tab' }
    else if (match.groups!.parted !== undefined) yield { ...span, text: '', rule: 'spaces/parted-stop' }
    else if (ligature !== undefined) yield { ...span, text: ligatures[ligature]!, rule: 'spaces/ligature' }
    else yield { ...span, text: '', rule: 'spaces/invisible' }
  }
}
