/**
 * The index and the search against plain FTS5, each task in a process of its own: a task as JSON comes in, its report
 * goes out. The peer is what one writes who wants full text search and no more: fts5(subject, text) with its own copy of
 * the text, the same record files read and parsed, transactions of 500 letters, the same pragmas.
 */
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expressionOf } from '../../corpus/index/expression.ts'
import { openIndex } from '../../corpus/index/open.ts'
import { readQuery } from '../../corpus/index/query.ts'
import { formsOf } from '../../corpus/index/vocabulary.ts'
import type { LetterRecord } from '../../corpus/record.ts'
import { indexPath, recordsPath } from '../../corpus/store/layout.ts'
import { randomFrom } from '../../scripts/random.ts'
import { vocabulary, writeCorpus } from './corpus.ts'
import { type Cost, costOfWork } from './measure.ts'

export type SearchTask =
  | { readonly task: 'corpus'; readonly dir: string; readonly letters: number }
  | { readonly task: 'build'; readonly dir: string; readonly at: readonly [number, number] }
  | { readonly task: 'plain-build'; readonly dir: string; readonly peer: string }
  | { readonly task: 'search'; readonly dir: string; readonly peer: string; readonly queries: number }

/** Costs in seconds, memory in megabytes, times of queries in milliseconds. */
export interface SearchReport {
  readonly corpus: { bytes: number }
  readonly build: { cost: Cost; size: number; resident: readonly [number, number]; live: readonly [number, number] }
  readonly 'plain-build': { cost: Cost; size: number }
  readonly search: { queries: number; hits: number; ours: readonly [number, number]; peer: readonly [number, number] }
}

const PRAGMAS = 'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536'
/** Letters of a transaction of the peer: of 500, 1000, 2000 the fastest. */
const BATCH = 500

function corpus({ dir, letters }: Extract<SearchTask, { task: 'corpus' }>): SearchReport['corpus'] {
  writeCorpus(dir, letters)
  return { bytes: files(dir).reduce((sum, path) => sum + statSync(path).size, 0) }
}

/** @param at letters after which memory is looked at */
async function build({ dir, at }: Extract<SearchTask, { task: 'build' }>): Promise<SearchReport['build']> {
  rmSync(indexPath(dir), { recursive: true, force: true })
  const seen = new Map<number, { resident: number; live: number }>()
  const progress = (done: number): void => {
    if (!at.includes(done)) return
    for (let time = 0; time < 2; time++) globalThis.gc?.()
    const { rss, heapUsed, external } = process.memoryUsage()
    seen.set(done, { resident: rss / 1e6, live: (heapUsed + external) / 1e6 })
  }
  const cost = await costOfWork(() => {
    const index = openIndex(dir)
    index.refresh({ progress })
    index.close()
  })
  const [early, late] = at.map((done) => seen.get(done) ?? { resident: 0, live: 0 }) as [Memory, Memory]
  return {
    cost,
    size: statSync(join(indexPath(dir), 'kamerbrief.sqlite')).size / 1e6,
    resident: [early.resident, late.resident],
    live: [early.live, late.live],
  }
}

interface Memory {
  readonly resident: number
  readonly live: number
}

async function plainBuild({
  dir,
  peer,
}: Extract<SearchTask, { task: 'plain-build' }>): Promise<SearchReport['plain-build']> {
  for (const ending of ['', '-wal', '-shm']) rmSync(peer + ending, { force: true })
  const cost = await costOfWork(() => {
    const database = new DatabaseSync(peer)
    database.exec(`${PRAGMAS}; CREATE VIRTUAL TABLE plain USING fts5(subject, text); CREATE TABLE days (day TEXT)`)
    const insert = database.prepare('INSERT INTO plain (subject, text) VALUES (?, ?)')
    const insertDay = database.prepare('INSERT INTO days (day) VALUES (?)')
    const paths = files(dir)
    for (let start = 0; start < paths.length; start += BATCH) {
      database.exec('BEGIN')
      for (const path of paths.slice(start, start + BATCH)) {
        const { letter, text } = JSON.parse(readFileSync(path, 'utf8')) as LetterRecord
        insert.run(letter.subject, text)
        insertDay.run(letter.date?.earliest ?? null)
      }
      database.exec('COMMIT')
    }
    database.close()
  })
  return { cost, size: statSync(peer).size / 1e6 }
}

/** Each query once unmeasured, then in turn with the peer; the best of three, since a machine may be busy. */
function search({ dir, peer, queries }: Extract<SearchTask, { task: 'search' }>): SearchReport['search'] {
  const index = openIndex(dir)
  const forms = formsOf(index.database)
  const database = new DatabaseSync(peer)
  database.exec(PRAGMAS)
  const plain = database.prepare('SELECT rowid FROM plain WHERE plain MATCH ? ORDER BY rank LIMIT 10')
  const plainDated = database.prepare(`
    SELECT plain.rowid FROM plain JOIN days ON days.rowid = plain.rowid
    WHERE plain MATCH ? AND day BETWEEN ? AND ? ORDER BY rank LIMIT 10`)
  const times: { ours: number; peer: number; hits: number }[] = []
  for (const { query, from, to } of someQueries(queries)) {
    const match = expressionOf(readQuery(query).query!, forms).match!
    const filters = from === null ? {} : { from, to }
    const [own, other]: [number[], number[]] = [[], []]
    let hits = 0
    for (let time = 0; time < 4; time++) {
      const start = performance.now()
      hits = index.search({ query, filters }).total
      const between = performance.now()
      if (from === null) plain.all(match)
      else plainDated.all(match, from, to)
      const end = performance.now()
      if (time === 0) continue
      own.push(between - start)
      other.push(end - between)
    }
    times.push({ ours: Math.min(...own), peer: Math.min(...other), hits })
  }
  index.close()
  database.close()
  const quantiles = (values: readonly number[]): [number, number] => {
    const sorted = values.toSorted((a, b) => a - b)
    return [0.5, 0.95].map((part) => sorted[Math.floor(part * (sorted.length - 1))]!) as [number, number]
  }
  return {
    queries,
    hits: quantiles(times.map(({ hits }) => hits))[0],
    ours: quantiles(times.map(({ ours }) => ours)),
    peer: quantiles(times.map(({ peer }) => peer)),
  }
}

interface Asked {
  readonly query: string
  readonly from: string | null
  readonly to: string
}

/** Words common and rare, two words, phrases, beginnings of words, and words with a period; the same for the same number. */
export function someQueries(count: number): Asked[] {
  const words = vocabulary()
  const random = randomFrom(9)
  const word = (first: number, last: number): string => words[Math.floor(first + random() * (last - first))]!
  const makers: (() => string)[] = [
    () => word(20, 300),
    () => word(300, 3_000),
    () => word(3_000, 30_000),
    () => `${word(20, 300)} ${word(100, 1_000)}`,
    () => `${word(20, 300)} ${word(20, 300)}`,
    () => `"${word(0, 20)} ${word(0, 60)}"`,
    () => `${word(600, 1_500).slice(0, 6)}*`,
  ]
  return Array.from({ length: count }, (_, index) => ({
    query: makers[index % makers.length]!(),
    from: index % 5 === 0 ? `${2008 + (index % 12)}-01-01` : null,
    to: `${2010 + (index % 12)}-12-31`,
  }))
}

const files = (dir: string): string[] =>
  readdirSync(recordsPath(dir))
    .sort()
    .flatMap((shard) =>
      readdirSync(join(recordsPath(dir), shard))
        .sort()
        .map((name) => join(recordsPath(dir), shard, name)),
    )

if (import.meta.main) {
  const task = JSON.parse(readFileSync(0, 'utf8')) as SearchTask
  const report =
    task.task === 'corpus'
      ? corpus(task)
      : task.task === 'build'
        ? await build(task)
        : task.task === 'plain-build'
          ? await plainBuild(task)
          : search(task)
  console.log(JSON.stringify(report))
}
