/**
 * Dutch abbreviations that end in a full stop. Without their last stop, in lower case; an inner stop may be followed by
 * a space in tokenized dumps (`t. a. v.`), which is why they are compared without white space.
 */

/** Something always follows these: their stop never ends a sentence. */
const leading = [
  ...['nr', 'nrs', 'no', 'art', 'artt', 'blz', 'pag', 'p', 'pp', 'par', 'hfst', 'kst', 'stb', 'stcrt', 'trb', 'pb'],
  ...['dhr', 'mw', 'mevr', 'drs', 'dr', 'mr', 'mrs', 'ir', 'ing', 'prof', 'ds', 'st', 'jhr'],
  ...[
    'o.a',
    'o.m',
    'm.n',
    'm.b.t',
    't.a.v',
    't.b.v',
    't.g.v',
    't.o.v',
    't.w',
    't.v.v',
    'i.v.m',
    'i.c.m',
    'i.t.t',
    'i.p.v',
  ],
  ...[
    'i.h.k.v',
    'i.o.m',
    'n.a.v',
    'm.i.v',
    'm.u.v',
    'd.d',
    'd.w.z',
    'd.m.v',
    'a.d.h.v',
    'o.b.v',
    'o.g.v',
    'z.g',
    'zgn',
    'zg',
  ],
  ...['bijv', 'bv', 'bvb', 'resp', 'vgl', 'cf', 'incl', 'excl', 'ca', 'evt', 'jo', 'juncto', 'plv', 'wnd'],
  ...[
    'jan',
    'feb',
    'febr',
    'mrt',
    'apr',
    'aug',
    'sept',
    'sep',
    'okt',
    'nov',
    'dec',
    'tel',
    't/m',
    'vs',
    'bijl',
    'onderd',
  ],
]

/** These may stand at the end of a sentence: what follows decides. */
const either = [
  ...['jl', 'j.l', 'a.s', 'as', 'c.s', 'cs', 'e.d', 'e.a', 'etc', 'enz', 'e.v', 'mln', 'mld', 'c.q', 'n.v.t', 'afd'],
  // Words too: `het eerste lid.`, `per min.`
  ...['lid', 'max', 'min', 'gem'],
]

const never: ReadonlySet<string> = new Set(leading)
const perhaps: ReadonlySet<string> = new Set(either)

/** One capital, or the initials of a name: `P.`, `A.Th.B.`, `H. G. J.`. */
const INITIALS = /^(?:\p{Lu}|\p{Lu}\p{Ll}{1,2}(?=\.))(?:\.(?:\p{Lu}\p{Ll}{0,2}))*$/u

export type AbbreviationKind = 'leading' | 'either' | 'initials'

/** What kind of abbreviation a word in front of a full stop is (given without that stop), or null for a plain word. */
export function abbreviationKind(word: string): AbbreviationKind | null {
  const bare = word.replace(/^[^\p{L}\p{N}]+/u, '')
  if (never.has(bare.toLowerCase())) return 'leading'
  if (perhaps.has(bare.toLowerCase())) return 'either'
  // `de motie-Th.A.M. Meijer`
  return INITIALS.test(bare.slice(bare.lastIndexOf('-') + 1)) ? 'initials' : null
}
