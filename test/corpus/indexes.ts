import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Index, type OpenOptions, openIndex } from '../../corpus/index/open.ts'
import type { SearchRequest } from '../../corpus/index/search.ts'
import { temporaryFolder } from './folders.ts'
import { keep, recordOf, type Sketch } from './records.ts'

export function opened(dir: string, options?: OpenOptions): Index {
  const index = openIndex(dir, options)
  onTestFinished(() => index.close())
  return index
}

/** An index of these letters, brought up to date. */
export function indexed(sketches: readonly Sketch[], dir = temporaryFolder()): Index {
  keep(dir, sketches.map(recordOf))
  const index = opened(dir)
  index.refresh()
  return index
}

export const databasePath = (dir: string) => join(dir, 'index', 'kamerbrief.sqlite')
export const idsOf = (index: Index, request: Partial<SearchRequest>) =>
  index.search({ query: '', ...request }).hits.map(({ id }) => id)
export const idOf = (sketch: Sketch) => recordOf(sketch).id
export const quotes = (index: Index, query: string) =>
  index
    .search({ query })
    .hits.flatMap(({ passages }) =>
      passages.flatMap(({ start, quote, marks }) =>
        marks.map((mark) => quote.slice(mark.start - start, mark.end - start)),
      ),
    )
