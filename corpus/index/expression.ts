/** A query as FTS5 takes it, and what is to be marked in a letter. */
import { type Query, QueryError } from './query.ts'

/** Words one after the other that the query looks for. */
export interface Term {
  readonly words: readonly string[]
  readonly prefix: boolean
}

export interface Expression {
  /** What a letter must have; null where the query only says what it must not have. */
  readonly match: string | null
  /** What it must not have; null where nothing. Said in `match` already where that is not null. */
  readonly without: string | null
  /** Without those that a letter must not have. */
  readonly terms: readonly Term[]
}

/** @param forms all words of the index with the stem of this one */
export function expressionOf(query: Query, forms: (word: string) => readonly string[]): Expression {
  const terms: Term[] = []
  const { match, without } = said(query, forms, terms)
  return { match: match === null || without === null ? match : `(${match}) NOT (${without})`, without, terms }
}

interface Said {
  readonly match: string | null
  readonly without: string | null
}

/** @param terms what is looked for is added; null within a `NIET` */
function said(query: Query, forms: (word: string) => readonly string[], terms: Term[] | null): Said {
  switch (query.type) {
    case 'words': {
      const alternatives = query.exact || query.prefix ? [query.words] : inAllForms(query.words, forms)
      for (const words of alternatives) terms?.push({ words, prefix: query.prefix })
      return { match: anyOf(alternatives.map((words) => phrase(words, query.prefix))), without: null }
    }
    case 'not':
      return { match: null, without: positive(query.of, forms, null) }
    case 'either':
      return { match: anyOf(query.of.map((branch) => positive(branch, forms, terms))), without: null }
    case 'all': {
      const parts = query.of.map((part) => said(part, forms, terms))
      const wanted = parts.flatMap(({ match, without }) =>
        match === null ? [] : [without === null ? match : `(${match}) NOT (${without})`],
      )
      const unwanted = parts.flatMap(({ match, without }) => (match === null && without !== null ? [without] : []))
      return {
        match: wanted.length === 0 ? null : wanted.map((each) => `(${each})`).join(' AND '),
        without: unwanted.length === 0 ? null : anyOf(unwanted),
      }
    }
  }
}

/** Where something to look for must stand: in a branch of OF, and behind NIET. */
function positive(query: Query, forms: (word: string) => readonly string[], terms: Term[] | null): string {
  const { match, without } = said(query, forms, terms)
  if (match === null)
    throw new QueryError(
      'a part of the query says only what is not wanted (NIET or -); put a word beside it that is, as in (veer -brug) OF boot',
    )
  return without === null ? match : `(${match}) NOT (${without})`
}

/** Of words printed together the last is taken in all its forms: `covid-maatregelen` and `covid-maatregel`. */
function inAllForms(words: readonly string[], forms: (word: string) => readonly string[]): (readonly string[])[] {
  const last = words.at(-1)!
  const others = forms(last).filter((form) => form !== last)
  return [last, ...others].map((form) => [...words.slice(0, -1), form])
}

const phrase = (words: readonly string[], prefix: boolean): string => `"${words.join(' ')}"${prefix ? '*' : ''}`

const anyOf = (expressions: readonly string[]): string =>
  expressions.length === 1 ? expressions[0]! : `(${expressions.join(' OR ')})`
