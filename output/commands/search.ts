/** kamerbrief search */
import { type Counts, countedBy } from '../../corpus/index/counts.ts'
import { type Status, statuses } from '../../corpus/index/facets.ts'
import type { Filters } from '../../corpus/index/filters.ts'
import { findingTypes } from '../../corpus/index/letter-rows.ts'
import type { Passage } from '../../corpus/index/passages.ts'
import { QueryError } from '../../corpus/index/query.ts'
import { DEFAULT_LIMIT, type Found, type Hit, type SearchRequest } from '../../corpus/index/search.ts'
import type { Letter } from '../../corpus/record.ts'
import { type Arguments, suggestion, UsageError } from '../arguments.ts'
import type { Run } from '../command-table.ts'
import { csvLine } from '../csv.ts'
import { firstDay, lastDay } from '../day-bounds.ts'
import { openedIndex, refreshed } from '../refreshing.ts'
import { corpusFolder } from '../settings.ts'
import { formOf } from '../table.ts'
import { oneLine, print, shortened, styled } from '../terminal.ts'

export const run: Run = async (args) => {
  const form = formOf(args)
  const request = requestOf(args)
  const index = openedIndex(corpusFolder(args))
  try {
    refreshed(index)
    const found = index.search(request)
    for (const remark of found.remarks) process.stderr.write(`kamerbrief: ${oneLine(remark)}\n`)
    if (form === 'json') await printJson(found)
    else if (form === 'csv') await printCsv(found)
    else await printForPeople(found, request)
    return 0
  } catch (error) {
    throw error instanceof QueryError ? new UsageError(error.message) : error
  } finally {
    index.close()
  }
}

/** Every kind once; a kind that is added to letters must be added here. */
const kinds = Object.keys({
  kamerbrief: 0,
  beslisnota: 0,
  nieuwsbericht: 0,
  motie: 0,
  antwoorden: 0,
  verslag: 0,
  besluitenlijst: 0,
  overig: 0,
} satisfies Record<Letter['kind'], 0>) as Letter['kind'][]

const sorts = ['relevance', 'date'] as const

function requestOf({ operands, text, number, on }: Arguments): SearchRequest {
  const filters = filtersOf(text)
  const query = operands.join(' ').trim()
  if (query === '' && Object.keys(filters).length === 0)
    throw new UsageError('search needs words, or a filter; see kamerbrief search --help')
  const limit = number.limit ?? DEFAULT_LIMIT
  return {
    query,
    filters,
    limit,
    offset: ((number.page ?? 1) - 1) * limit,
    sort: oneOf('--sort', sorts, text.sort ?? (query === '' ? 'date' : 'relevance')),
    renditions: on.has('renditions'),
  }
}

function filtersOf(text: Arguments['text']): Filters {
  const { kind, ministry, from, to, dossier, finding, status, cites } = text
  const [before, after] = [text['deadline-before'], text['deadline-after']]
  return {
    ...(kind !== undefined && { kind: oneOf('--kind', kinds, kind) }),
    ...(ministry !== undefined && { ministry }),
    ...(from !== undefined && { from: firstDay('--from', from) }),
    ...(to !== undefined && { to: lastDay('--to', to) }),
    ...(dossier !== undefined && { dossier }),
    ...(finding !== undefined && { finding: oneOf('--finding', findingTypes, finding) }),
    ...(status !== undefined && { status: oneOf<Status>('--status', statuses, status) }),
    ...(before !== undefined && { deadlineBefore: firstDay('--deadline-before', before) }),
    ...(after !== undefined && { deadlineAfter: lastDay('--deadline-after', after) }),
    ...(cites !== undefined && { cites }),
  }
}

function oneOf<Name extends string>(option: string, names: readonly Name[], given: string): Name {
  const name = names.find((one) => one === given)
  if (name !== undefined) return name
  const near = suggestion(given, names)
  throw new UsageError(`${option} needs one of ${names.join(', ')}, not ${JSON.stringify(given)}${near}`)
}

async function printJson({ hits, total, counts, remarks }: Found): Promise<void> {
  for (const hit of hits) await print(JSON.stringify({ type: 'hit', ...hit }))
  await print(JSON.stringify({ type: 'counts', total, counts, remarks }))
}

async function printCsv({ hits }: Found): Promise<void> {
  await print(csvLine(['rank', 'id', 'date', 'kind', 'ministry', 'kenmerk', 'subject', 'name', 'passages']))
  for (const hit of hits) {
    const { rank, id, kind, ministry, kenmerk, subject, name, passages } = hit
    const quotes = passages.map(({ quote }) => oneLine(quote)).join(' … ')
    await print(csvLine([rank, id, dayOf(hit), kind, ministry, kenmerk, subject, name, quotes]))
  }
}

async function printForPeople({ hits, total, counts }: Found, { offset = 0 }: SearchRequest): Promise<void> {
  for (const hit of hits) {
    for (const line of hitLines(hit)) await print(line)
    await print('')
  }
  const which = hits.length === 0 || hits.length === total ? '' : `, ${offset + 1} to ${offset + hits.length} shown`
  await print(styled('bold', `${total} ${total === 1 ? 'letter' : 'letters'}${which}`))
  for (const line of countLines(counts)) await print(line)
}

function hitLines(hit: Hit): string[] {
  const { rank, id, kind, ministry, subject, name, withdrawn, renditions, passages } = hit
  const head = [
    `${rank}.`.padEnd(4),
    (dayOf(hit) ?? '-').padEnd(10),
    styled('cyan', id),
    kind.padEnd(10),
    oneLine(ministry ?? ''),
    ...(renditions > 0 ? [styled('gray', `+${renditions} ${renditions === 1 ? 'rendition' : 'renditions'}`)] : []),
    ...(withdrawn ? [styled('red', 'withdrawn')] : []),
  ]
  return [
    head.join('  ').trimEnd(),
    `      ${styled('bold', shortened(oneLine(subject ?? name), 110))}`,
    ...passages.map((passage) => `      … ${marked(passage)}`),
  ]
}

const dayOf = ({ earliest, latest }: Hit): string | null => earliest ?? latest

/** Brackets around what was looked for, so that it is seen without colours too. */
function marked({ start, quote, marks }: Passage): string {
  let [line, at] = ['', 0]
  for (const mark of marks) {
    const [from, to] = [mark.start - start, mark.end - start]
    line += oneLine(quote.slice(at, from)) + styled(['bold', 'yellow'], `[${oneLine(quote.slice(from, to))}]`)
    at = to
  }
  return line + oneLine(quote.slice(at))
}

const MOST_COUNTS = 8

const countLines = (counts: Counts): string[] =>
  countedBy.flatMap((facet) => {
    const shown = counts[facet].slice(0, MOST_COUNTS).map(({ name, count }) => `${oneLine(name ?? 'none')} ${count}`)
    const more = counts[facet].length - shown.length
    return shown.length === 0
      ? []
      : [`${styled('gray', facet.padEnd(9))} ${shown.join(', ')}${more > 0 ? `, and ${more} more` : ''}`]
  })
