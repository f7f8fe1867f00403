/** kamerbrief search */
import { type Counts, countedBy } from '../../corpus/index/counts.ts'
import { statuses } from '../../corpus/index/facets.ts'
import type { Filters } from '../../corpus/index/filters.ts'
import { findingTypes } from '../../corpus/index/letter-rows.ts'
import type { Index } from '../../corpus/index/open.ts'
import type { Passage } from '../../corpus/index/passages.ts'
import { QueryError } from '../../corpus/index/query.ts'
import { DEFAULT_LIMIT, type Found, type Hit, type SearchRequest } from '../../corpus/index/search.ts'
import type { Letter } from '../../corpus/record.ts'
import { type Arguments, UsageError } from '../arguments.ts'
import type { Run } from '../command-table.ts'
import { csvLine } from '../csv.ts'
import { firstDay, lastDay } from '../day-bounds.ts'
import { choiceOption, citesOption, dossierOption, periodOption } from '../filters.ts'
import { noMinistry } from '../nothing.ts'
import { openedIndex, refreshed } from '../refreshing.ts'
import { commandLine, corpusFolder } from '../settings.ts'
import { formOf } from '../table.ts'
import { oneLine, print, say, shortened, styled } from '../terminal.ts'

export const run: Run = async (args) => {
  const form = formOf(args)
  const request = requestOf(args)
  const dir = corpusFolder(args)
  const index = openedIndex(dir)
  try {
    const { problems } = refreshed(index)
    const found = index.search(request)
    for (const remark of found.remarks) say(remark)
    for (const { path, message } of found.problems)
      say(
        `the record ${path} ${message}; its passages are not shown; see what else is damaged with: ${commandLine(args, 'verify')}`,
      )
    if (found.total === 0) for (const remark of whyNothing(request.filters ?? {}, index, dir)) say(remark)
    else if (found.hits.length === 0) say(beyond(found.total))
    if (form === 'json') await printJson(found)
    else if (form === 'csv') await printCsv(found)
    else await printForPeople(found, request)
    return problems.length + found.problems.length > 0 ? 1 : 0
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

/** @throws UsageError */
function requestOf(args: Arguments): SearchRequest {
  const { operands, number, on } = args
  const filters = filtersOf(args)
  const query = operands.join(' ').trim()
  if (query === '' && Object.keys(filters).length === 0)
    throw new UsageError('search needs words, or a filter; see kamerbrief search --help')
  const limit = number.limit ?? DEFAULT_LIMIT
  return {
    query,
    filters,
    limit,
    offset: ((number.page ?? 1) - 1) * limit,
    sort: choiceOption(args, 'sort', sorts) ?? (query === '' ? 'date' : 'relevance'),
    renditions: on.has('renditions'),
  }
}

function filtersOf(args: Arguments): Filters {
  const { ministry } = args.text
  const [before, after] = [args.text['deadline-before'], args.text['deadline-after']]
  const kind = choiceOption(args, 'kind', kinds)
  const dossier = dossierOption(args)
  const finding = choiceOption(args, 'finding', findingTypes)
  const status = choiceOption(args, 'status', statuses)
  const cites = citesOption(args)
  return {
    ...(kind !== undefined && { kind }),
    ...(ministry !== undefined && { ministry }),
    ...periodOption(args),
    ...(dossier !== undefined && { dossier }),
    ...(finding !== undefined && { finding }),
    ...(status !== undefined && { status }),
    ...(before !== undefined && { deadlineBefore: firstDay('--deadline-before', before) }),
    ...(after !== undefined && { deadlineAfter: lastDay('--deadline-after', after) }),
    ...(cites !== undefined && { cites }),
  }
}

/** What of the filters no letter passes, whatever the words: a slip, or something that the corpus does not have. */
function whyNothing({ ministry, dossier, cites }: Filters, index: Index, dir: string): string[] {
  const counted = (filters: Filters) => index.search({ query: '', filters, limit: 1 })
  const hasNone = (filters: Filters): boolean => counted(filters).total === 0
  const all = counted({})
  if (all.total === 0) return [`there are no letters in ${dir}`]
  const ministries = all.counts.ministry.flatMap(({ name }) => name ?? [])
  const whys = [
    ...(ministry !== undefined && hasNone({ ministry }) ? [noMinistry('letter', ministry, dir, ministries)] : []),
    ...(dossier !== undefined && hasNone({ dossier }) ? [`no letter in ${dir} is of dossier ${dossier}`] : []),
    ...(cites !== undefined && hasNone({ cites }) ? [`no letter in ${dir} cites ${cites}`] : []),
  ]
  return whys.length > 0 ? whys : [`no letter in ${dir} has all that was asked, of ${all.total}`]
}

const beyond = (total: number): string =>
  `${total === 1 ? '1 letter was' : `${total} letters were`} found, and the page asked for is beyond ${total === 1 ? 'it' : 'them'}`

async function printJson({ hits, total, counts, remarks }: Found): Promise<void> {
  for (const hit of hits) await print(JSON.stringify({ type: 'hit', ...hit }))
  await print(JSON.stringify({ type: 'counts', total, counts, remarks }))
}

async function printCsv({ hits }: Found): Promise<void> {
  await print(csvLine(['rank', 'id', 'date', 'kind', 'ministry', 'kenmerk', 'subject', 'name', 'passages']))
  for (const hit of hits) {
    const { rank, id, date, kind, ministry, kenmerk, subject, name, passages } = hit
    const quotes = passages.map(({ quote }) => oneLine(quote)).join(' … ')
    await print(csvLine([rank, id, date, kind, ministry, kenmerk, subject, name, quotes]))
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
  const { rank, id, date, kind, ministry, subject, name, withdrawn, renditions, passages } = hit
  const head = [
    `${rank}.`.padEnd(4),
    (date ?? '-').padEnd(10),
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
