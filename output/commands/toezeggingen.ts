/** kamerbrief toezeggingen [ID] */
import type { Knowledge } from '../../corpus/register/knowledge.ts'
import { openDataOf } from '../../corpus/register/open-data.ts'
import { type PromiseFilters, selectPromises } from '../../corpus/register/select.ts'
import { promiseStatuses, type RegisteredToezegging } from '../../corpus/register/toezegging.ts'
import { openFolder } from '../../corpus/store/folder.ts'
import { ofType } from '../../corpus/values.ts'
import { type Arguments, UsageError } from '../arguments.ts'
import type { Run } from '../command-table.ts'
import { firstDay } from '../day-bounds.ts'
import { dayOption } from '../days.ts'
import { choiceOption, dossierOption, periodOption } from '../filters.ts'
import { noEntry, noMinistry } from '../nothing.ts'
import { type Reader, readerOf } from '../readable.ts'
import { onlyEntry, withoutFilters } from '../registers/entry.ts'
import { promiseColumns, promiseJson } from '../registers/promise-rows.ts'
import { storyJson, storyLines, storyOf, type ToldMention } from '../registers/promise-story.ts'
import { openedKnowledge } from '../relating.ts'
import { corpusFolder } from '../settings.ts'
import { formOf, printRows } from '../table.ts'
import { print, say } from '../terminal.ts'

const kind = { one: 'toezegging', all: 'toezeggingen' }
const filterNames = ['open', 'overdue', 'status', 'ministry', 'promisor', 'dossier', 'from', 'to', 'due-before']

export const run: Run = async (args) => {
  const filters = filtersOf(args)
  const form = formOf(args)
  const asOf = filters.asOf ?? null
  const [id] = args.operands
  if (args.on.has('open-data') && form !== 'table')
    throw new UsageError(`--open-data prints JSON of its own, without --${form}: give one of the two`)
  if (id !== undefined) withoutFilters(args, id, filterNames)
  const dir = corpusFolder(args)
  const reader = readerOf(openFolder(dir))
  const { knowledge, close } = openedKnowledge(dir)
  try {
    const promises =
      id === undefined ? selectPromises(knowledge, filters) : [onlyEntry(knowledge.toezeggingen(), id, kind, args)]
    if (args.on.has('open-data')) await printOpenData(promises, knowledge, reader)
    else if (id === undefined || form === 'csv')
      await printRows(promises, promiseColumns(asOf, knowledge), form, (promise) =>
        promiseJson(promise, asOf, knowledge),
      )
    else await printStory(promises[0]!, asOf, form, knowledge, reader)
    if (promises.length === 0) say(whyNothing(filters, knowledge, dir))
  } finally {
    close()
  }
  return reader.exitCode()
}

/** @throws UsageError */
function filtersOf(args: Arguments): PromiseFilters {
  const { on, text } = args
  const asOf = dayOption(args, 'as-of')
  const due = text['due-before']
  const dueBefore = due === undefined ? undefined : firstDay('--due-before', due)
  if (on.has('overdue') && asOf === undefined)
    throw new UsageError(
      '--overdue needs the day on which to look, as in --overdue --as-of 2024-01-26, so that the same corpus gives the same answer on any day',
    )
  const status = choiceOption(args, 'status', promiseStatuses)
  const dossier = dossierOption(args)
  return {
    open: on.has('open'),
    overdue: on.has('overdue'),
    ...(asOf !== undefined && { asOf }),
    ...(status !== undefined && { status }),
    ...(text.ministry !== undefined && { ministry: text.ministry }),
    ...(text.promisor !== undefined && { promisor: text.promisor }),
    ...(dossier !== undefined && { dossier }),
    ...(dueBefore !== undefined && { dueBefore }),
    ...periodOption(args),
  }
}

function whyNothing({ ministry, asOf }: PromiseFilters, knowledge: Knowledge, dir: string): string {
  const all = [...knowledge.toezeggingen()]
  const ofMinistry = ministry === undefined ? null : { ministry, ...(asOf !== undefined && { asOf }) }
  if (!ofMinistry || all.length === 0 || selectPromises(knowledge, ofMinistry).length > 0)
    return noEntry(kind, all.length, `in ${dir}`)
  const ministries = new Set(all.flatMap((promise) => promise.ministry ?? []))
  return noMinistry(kind.one, ofMinistry.ministry, dir, [...ministries].sort())
}

async function printStory(
  promise: RegisteredToezegging,
  asOf: string | null,
  form: 'table' | 'json',
  knowledge: Knowledge,
  reader: Reader,
): Promise<void> {
  const records = await reader.read(promise.mentions.map(({ letter }) => letter))
  const told: ToldMention[] = []
  for (const mention of promise.mentions) {
    const findings = records.find(({ id }) => id === mention.letter)?.findings ?? []
    const value = ofType(findings, 'toezegging').find(({ id }) => id === mention.finding)?.value
    told.push({ mention, deadline: value?.deadline ?? null })
  }
  const story = storyOf(promise, told, knowledge)
  if (form === 'json') await print(JSON.stringify(storyJson(story, asOf, knowledge)))
  else for (const line of storyLines(story, asOf, knowledge)) await print(line)
}

async function printOpenData(
  promises: readonly RegisteredToezegging[],
  knowledge: Knowledge,
  reader: Reader,
): Promise<void> {
  for (const promise of promises) {
    const letters = await reader.read(promise.mentions.map(({ letter }) => letter))
    await print(JSON.stringify(openDataOf(promise, letters, knowledge)))
  }
}
