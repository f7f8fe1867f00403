/**
 * Answers a query. FTS5 gives the letters with the words one by one; each is tried against the filters, and remembered
 * for the counts, before its rank is computed: one pass over the hits, and ranks only for those that count.
 */
import type { DatabaseSync } from 'node:sqlite'
import { type Counts, counter } from './counts.ts'
import { type Expression, expressionOf } from './expression.ts'
import { FIELDS, readFacets } from './facets.ts'
import { type Accepts, acceptsOf, type Filters } from './filters.ts'
import { type Passage, passagesOf } from './passages.ts'
import { readQuery } from './query.ts'
import { type Damage, readText } from './records.ts'
import { formsOf } from './vocabulary.ts'
import { readWorks, type Works } from './works.ts'

export interface SearchRequest {
  /** As typed; empty for all letters that pass the filters. */
  readonly query: string
  readonly filters?: Filters
  /** Without words there is no relevance: then by date. */
  readonly sort?: 'relevance' | 'date'
  readonly limit?: number
  readonly offset?: number
  /** Every rendition of a work by itself, not only the best. */
  readonly renditions?: boolean
}

export interface Hit {
  /** From 1. */
  readonly rank: number
  readonly id: string
  /** As EDTF, which says no more than the letter does: `2023-02` is no day. */
  readonly date: string | null
  /** The first and last day of the date. */
  readonly earliest: string | null
  readonly latest: string | null
  readonly kind: string
  readonly ministry: string | null
  readonly subject: string | null
  readonly kenmerk: string | null
  readonly name: string
  readonly withdrawn: boolean
  /** Other renditions of the same work. */
  readonly renditions: number
  /** None where the record is damaged. */
  readonly passages: readonly Passage[]
}

export interface Found {
  readonly total: number
  readonly hits: readonly Hit[]
  readonly counts: Counts
  /** What of the query was read otherwise than it stands there. */
  readonly remarks: readonly string[]
  /** Records of hits that were sound when they were indexed, and are not now. */
  readonly problems: readonly Damage[]
}

export const DEFAULT_LIMIT = 10

/** Letters asked for beyond those wanted: mostly enough to see all that are as good as the last one. */
const TIES = 40

/** How much a word of the subject weighs against one of the text. */
const SUBJECT_WEIGHT = 4

/** @throws QueryError */
export function searcher(database: DatabaseSync, dir: string): (request: SearchRequest) => Found {
  const stateNow = stateOf(database)
  const forms = formsOf(database)
  // Set before each statement that calls it.
  let visit: Accepts = () => false
  database.function('visited', { deterministic: false }, (letter) => (visit(letter as number) ? 1 : 0))
  const prepared = statements(database)
  const count = counter(database)

  const answer = (request: SearchRequest): Found => {
    const { filters = {}, sort = 'relevance', limit = DEFAULT_LIMIT, offset = 0, renditions } = request
    const { query, remarks } = readQuery(request.query)
    const expression = query && expressionOf(query, forms)
    const { facets, works } = stateNow()
    const collector = collectorOf(acceptsOf(database, facets, filters), renditions ? null : works)
    const wanted = offset + limit
    const match = expression?.match ?? null
    const ranked = match !== null && sort === 'relevance' ? best(match, collector, wanted) : null
    if (!ranked) everyHit(match, expression?.without ?? null, facets.length / FIELDS, collector)
    const { hits } = collector
    const numbers = inOrder(prepared.id, facets, ranked ?? lastDays(facets, hits, wanted)).slice(offset, wanted)
    const problems: Damage[] = []
    const shown = numbers.map((letter, at): Hit => {
      const { withdrawn, ...row } = prepared.letter(letter)
      const passages = passagesIn(row.id, expression, problems)
      const renditions = works ? works.othersOf(letter) : 0
      return { rank: offset + at + 1, ...row, withdrawn: withdrawn === 1, renditions, passages }
    })
    return { total: hits.length, hits: shown, counts: count(facets, hits), remarks, problems }
  }
  // One state of the index for all statements, whatever another process writes meanwhile.
  return (request) => {
    if (database.isTransaction) return answer(request)
    database.exec('BEGIN')
    try {
      return answer(request)
    } finally {
      if (database.isTransaction) database.exec('COMMIT')
    }
  }

  /** The best letters, and all that are as good as the last one wanted; every hit is collected on the way. */
  function best(match: string, collector: Collector, wanted: number): readonly Ranked[] {
    const most = wanted + TIES
    visit = collector.visit
    const first = prepared.ranked(match, most)
    const late = new Set(collector.settle())
    visit = (letter) => late.has(letter)
    const page = late.size === 0 ? first : [...first, ...prepared.ranked(match, most)].sort(byScore).slice(0, most)
    if (page.length < most || page.at(-1)!.score !== page[wanted - 1]!.score) return page
    // Chance should not decide which of them are shown.
    const hits = new Set(collector.hits)
    visit = (letter) => hits.has(letter)
    return prepared.atLeast(match, page.at(-1)!.score)
  }

  function everyHit(match: string | null, without: string | null, letters: number, collector: Collector): void {
    visit = match === null ? () => true : collector.visit
    if (match !== null) prepared.letters(match)
    else {
      const unwanted = new Set(without === null ? [] : prepared.letters(without))
      for (let letter = 0; letter < letters; letter++) if (!unwanted.has(letter)) collector.visit(letter)
    }
    collector.settle()
  }

  /** A record is opened only where something of it is to be shown. */
  function passagesIn(id: string, expression: Expression | null, problems: Damage[]): Passage[] {
    if (!expression || expression.terms.length === 0) return []
    const text = readText(dir, id)
    if (typeof text === 'string') return passagesOf(text, expression.terms)
    problems.push(text)
    return []
  }
}

/** What the index itself knows of a hit; SQLite has no booleans. */
type LetterRow = Omit<Hit, 'rank' | 'withdrawn' | 'renditions' | 'passages'> & { readonly withdrawn: number }

interface Ranked {
  readonly letter: number
  /** The lower the better. */
  readonly score: number
}

function statements(database: DatabaseSync) {
  const bm25 = `bm25(words, ${SUBJECT_WEIGHT}, 1)`
  const best = database.prepare(
    `SELECT rowid AS letter, ${bm25} AS score FROM words WHERE words MATCH ? AND visited(rowid) ORDER BY score LIMIT ?`,
  )
  const tied = database.prepare(
    `SELECT rowid AS letter, ${bm25} AS score FROM words WHERE words MATCH ? AND visited(rowid) AND ${bm25} <= ?`,
  )
  const all = database.prepare(
    'SELECT json_group_array(rowid) AS letters FROM words WHERE words MATCH ? AND visited(rowid)',
  )
  const one = database.prepare(
    'SELECT id, date, earliest, latest, kind, ministry, subject, kenmerk, name, withdrawn FROM letters WHERE number = ?',
  )
  const name = database.prepare('SELECT id FROM letters WHERE number = ?')
  return {
    ranked: (match: string, limit: number) => best.all(match, limit) as unknown as Ranked[],
    atLeast: (match: string, score: number) => tied.all(match, score) as unknown as Ranked[],
    letters: (match: string) => JSON.parse(all.get(match)?.letters as string) as number[],
    id: (letter: number) => name.get(letter)?.id as string,
    letter: (letter: number) => one.get(letter) as unknown as LetterRow,
  }
}

/** The facets and works as they are now; read again when anything has been written. */
function stateOf(database: DatabaseSync): () => { facets: Uint32Array; works: Works | null } {
  const version = database.prepare('PRAGMA data_version')
  const changes = database.prepare('SELECT total_changes() AS changes')
  let known: { key: string; facets: Uint32Array; works: Works | null } | null = null
  return () => {
    const key = `${version.get()?.data_version} ${changes.get()?.changes}`
    if (known?.key !== key) known = { key, facets: readFacets(database), works: readWorks(database) }
    return known
  }
}

type Collector = ReturnType<typeof collectorOf>

/** Takes letters as hits; of a work only its best rendition, or where that is no hit the first that is. */
function collectorOf(accepts: Accepts, works: Works | null) {
  const hits: number[] = []
  const aside: number[] = []
  return {
    hits,
    visit(letter: number): boolean {
      if (!accepts(letter)) return false
      if (works?.isLesser(letter)) {
        aside.push(letter)
        return false
      }
      hits.push(letter)
      return true
    },
    /** To be called when all were visited; gives the renditions that became hits since no better one is. */
    settle(): number[] {
      if (aside.length === 0 || !works) return []
      const seen = new Set(hits.map((letter) => works.workOf(letter)))
      const late = aside.filter((letter) => {
        const work = works.workOf(letter)
        return !seen.has(work) && seen.add(work)
      })
      hits.push(...late)
      return late
    },
  }
}

const byScore = (a: Ranked, b: Ranked): number => a.score - b.score

/** The latest letters, with all of the last day that is needed. */
function lastDays(facets: Uint32Array, hits: readonly number[], wanted: number): Ranked[] {
  const days = Uint32Array.from(hits, (letter) => facets[FIELDS * letter]!).sort()
  const least = days[Math.max(0, days.length - wanted)] ?? 0
  return hits.filter((letter) => facets[FIELDS * letter]! >= least).map((letter) => ({ letter, score: 0 }))
}

/** By score, then the latest first, then by id: numbers tell only in which order letters came in. */
function inOrder(idOf: (letter: number) => string, facets: Uint32Array, ranked: readonly Ranked[]): number[] {
  const day = (letter: number): number => facets[FIELDS * letter]!
  const ids = new Map<number, string>()
  const id = (letter: number): string => {
    const known = ids.get(letter) ?? idOf(letter)
    ids.set(letter, known)
    return known
  }
  return [...ranked]
    .sort((a, b) => byScore(a, b) || day(b.letter) - day(a.letter) || (id(a.letter) < id(b.letter) ? -1 : 1))
    .map(({ letter }) => letter)
}
