/**
 * What a person types, read as a query.
 *
 *   veerdienst subsidie          both words, each in all its forms
 *   "de motie is afgedaan"       these words one after the other, as they stand
 *   "veerdienst"                 this form only
 *   veer*                        words that begin so
 *   -subsidie, NIET subsidie     not that word
 *   veer OF brug, veer OR brug   one of them or both
 *   (veer OF brug) subsidie      parentheses group
 *   35 300-VI, 35300-VI          a dossier, in either notation
 *   artikel 8:12, 2024-000123    what is printed together stands together
 *
 * Operators are in capitals. All that is no letter and no figure only parts words, so nothing a person types is an
 * error of the index; what cannot be meant is a QueryError that says where.
 */
import { folded, WORD } from './words.ts'

export type Query =
  | {
      readonly type: 'words'
      /** Folded, one after the other. */
      readonly words: readonly string[]
      /** The last one is the beginning of a word. */
      readonly prefix: boolean
      /** As they stand, not in all forms. */
      readonly exact: boolean
    }
  | { readonly type: 'all' | 'either'; readonly of: readonly Query[] }
  | { readonly type: 'not'; readonly of: Query }

/** The query cannot be meant so: says where, and what to do. */
export class QueryError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'QueryError'
  }
}

export interface Read {
  /** Null where nothing is asked. */
  readonly query: Query | null
  /** What was read otherwise than it stands there, for the person who typed it. */
  readonly remarks: readonly string[]
}

/** More words than a person types; each costs time. */
const MOST_WORDS = 64
const DEEPEST = 20

/** @throws QueryError */
export function readQuery(typed: string): Read {
  const remarks: string[] = []
  const tokens = tokensOf(typed, remarks)
  const words = tokens.reduce((sum, token) => sum + (token.type === 'words' ? token.words.length : 0), 0)
  if (words > MOST_WORDS)
    throw new QueryError(`the query has ${words} words, more than ${MOST_WORDS}; leave out those that matter least`)
  const query = either({ tokens, at: 0, depth: 0, remarks }, true)
  return { query, remarks }
}

type Words = Extract<Query, { type: 'words' }>
type Token = { readonly place: number } & (
  | Words
  | { readonly type: 'open' | 'close' | 'minus' }
  | { readonly type: 'operator'; readonly word: string; readonly means: 'either' | 'all' | 'not' }
  | { readonly type: 'alternatives'; readonly of: readonly Words[] }
)

type Operator = Extract<Token, { type: 'operator' }>

const OPERATORS: Readonly<Record<string, 'either' | 'all' | 'not'>> = {
  OF: 'either',
  OR: 'either',
  EN: 'all',
  AND: 'all',
  NIET: 'not',
  NOT: 'not',
}

const QUOTES = '"“”„«»'
/** In this order: a phrase; what stands by itself; a word with what hangs on it (`8(1)`, `ministerie's`). */
const TOKEN = new RegExp(
  `(?<quote>[${QUOTES}])(?<phrase>[^${QUOTES}]*)(?<close>[${QUOTES}]?)|(?<mark>[()])|(?<minus>-)(?=[^\\s-])|(?<word>(?:[^\\s()${QUOTES}]|(?<=[^\\s(])\\([^\\s()${QUOTES}]*\\))+)`,
  'gu',
)
/** `35 300-VI`, `35 300` with a space, and the same written together. */
const DOSSIER =
  /(?<![^\s(])(?<thousands>\d{2})[ \u00a0]?(?<rest>\d{3})(?:[- ](?<chapter>[IVX]{1,5}|[A-Z]))?(?![^\s),.;:])/gu

function tokensOf(typed: string, remarks: string[]): Token[] {
  const tokens: Token[] = []
  const dossiers = [...typed.matchAll(DOSSIER)]
  for (const match of typed.matchAll(TOKEN)) {
    const { quote, phrase, close, mark, minus, word } = match.groups!
    const place = match.index
    const dossier = dossiers.find(({ index, 0: all }) => place >= index && place < index + all.length)
    if (quote !== undefined) {
      if (!close)
        remarks.push(`the quotation mark at character ${place + 1} is not closed: the phrase goes on to the end`)
      push(tokens, wordsOf(phrase!, place + 1, true), place)
    } else if (mark !== undefined) tokens.push({ type: mark === '(' ? 'open' : 'close', place })
    else if (minus !== undefined) tokens.push({ type: 'minus', place })
    else if (dossier) {
      if (place === dossier.index) tokens.push({ type: 'alternatives', of: dossierWords(dossier), place })
    } else if (word! in OPERATORS) tokens.push({ type: 'operator', word: word!, means: OPERATORS[word!]!, place })
    else push(tokens, wordsOf(word!, place, false), place)
  }
  return tokens
}

function push(tokens: Token[], words: Words | null, place: number): void {
  if (words) tokens.push({ ...words, place })
}

function dossierWords({ groups }: RegExpMatchArray): Words[] {
  const { thousands, rest, chapter } = groups!
  const last = chapter === undefined ? [] : [folded(chapter)]
  return [
    [thousands!, rest!, ...last],
    [thousands! + rest!, ...last],
  ].map((words) => ({ type: 'words', words, prefix: false, exact: true }))
}

/** Null where there is no letter or figure in it. */
function wordsOf(text: string, place: number, exact: boolean): Words | null {
  const matches = [...text.matchAll(WORD)]
  const star = text.indexOf('*')
  const last = matches.at(-1)
  const end = last ? last.index + last[0].length : 0
  if (star >= 0 && (star !== end || matches.length === 0))
    throw new QueryError(
      `the * at character ${place + star + 1} does not stand behind the beginning of a word; write it as in toezeg*`,
    )
  if (matches.length === 0) return null
  const words = matches.map(([word]) => folded(word)).filter((word) => word !== '')
  return words.length === 0 ? null : { type: 'words', words, prefix: star >= 0, exact }
}

interface Reader {
  readonly tokens: readonly Token[]
  at: number
  depth: number
  readonly remarks: string[]
}

/** `a OF b c`: a, or b and c. Null where nothing stands there. */
function either(reader: Reader, outermost: boolean): Query | null {
  const branches: Query[] = []
  let operator: Operator | null = null
  for (;;) {
    const branch = all(reader)
    const next = reader.tokens[reader.at]
    const following: Operator | null = next?.type === 'operator' && next.means === 'either' ? next : null
    const lacking = operator ?? following
    if (branch) branches.push(branch)
    else if (lacking) throw missingWords(lacking)
    if (following) {
      operator = following
      reader.at++
    } else if (next?.type === 'close' && outermost) {
      reader.remarks.push(`the ) at character ${next.place + 1} closes nothing: it is passed over`)
      reader.at++
      const rest = either(reader, true)
      return joined('all', [joined('either', branches), rest])
    } else return joined('either', branches)
  }
}

function all(reader: Reader): Query | null {
  const parts: Query[] = []
  let operator: Operator | null = null
  for (;;) {
    const token = reader.tokens[reader.at]
    if (token?.type === 'operator' && token.means === 'all') {
      if (parts.length === 0 || operator) throw missingWords(token)
      operator = token
      reader.at++
      continue
    }
    if (!token || token.type === 'close' || (token.type === 'operator' && token.means === 'either')) {
      if (operator) throw missingWords(operator)
      return joined('all', parts)
    }
    const part = unary(reader)
    if (part) parts.push(part)
    operator = null
  }
}

function unary(reader: Reader): Query | null {
  const token = reader.tokens[reader.at++]!
  if (token.type === 'words') return { type: 'words', words: token.words, prefix: token.prefix, exact: token.exact }
  if (token.type === 'alternatives') return { type: 'either', of: token.of }
  if (++reader.depth > DEEPEST)
    throw new QueryError(`the query is nested too deep at character ${token.place + 1}; use fewer parentheses`)
  try {
    if (token.type === 'open') return group(reader, token.place)
    const next = reader.tokens[reader.at]
    if (!next || next.type === 'close' || next.type === 'operator') {
      // A dash that stands before nothing parts words only.
      if (token.type !== 'operator') return null
      if (next?.type !== 'operator' || next.means !== 'not') throw missingWords(token)
    }
    const of = unary(reader)
    return of === null ? null : of.type === 'not' ? of.of : { type: 'not', of }
  } finally {
    reader.depth--
  }
}

function group(reader: Reader, place: number): Query | null {
  const inside = either(reader, false)
  if (reader.tokens[reader.at]?.type === 'close') reader.at++
  else reader.remarks.push(`the ( at character ${place + 1} is not closed: it goes on to the end`)
  return inside
}

function joined(type: 'all' | 'either', of: readonly (Query | null)[]): Query | null {
  const parts = of.filter((part) => part !== null).flatMap((part) => (part.type === type ? part.of : [part]))
  return parts.length <= 1 ? (parts[0] ?? null) : { type, of: parts }
}

const missingWords = ({ word, means, place }: Operator): QueryError =>
  new QueryError(
    `${word} at character ${place + 1} needs words ${means === 'not' ? 'behind it' : 'on both sides'}; write "${word}" in quotation marks where the word itself is meant`,
  )
