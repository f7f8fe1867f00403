/** kamerbrief toezeggingen [ID] */
import type { LetterRecord } from '../../corpus/record.ts'
import type { Knowledge } from '../../corpus/register/knowledge.ts'
import { openDataOf } from '../../corpus/register/open-data.ts'
import { type PromiseFilters, selectPromises } from '../../corpus/register/select.ts'
import { promiseStatuses, type RegisteredToezegging } from '../../corpus/register/toezegging.ts'
import { openFolder } from '../../corpus/store/folder.ts'
import type { Corpus } from '../../corpus/store/store.ts'
import { ofType } from '../../corpus/values.ts'
import { type Arguments, UsageError } from '../arguments.ts'
import type { Run } from '../command-table.ts'
import { firstDay, lastDay } from '../day-bounds.ts'
import { dayOption } from '../days.ts'
import { dossierOption, oneOf, onlyEntry, withoutFilters } from '../registers/entry.ts'
import { promiseColumns, promiseJson } from '../registers/promise-rows.ts'
import { storyJson, storyLines, storyOf, type ToldMention } from '../registers/promise-story.ts'
import { openedKnowledge } from '../relating.ts'
import { corpusFolder } from '../settings.ts'
import { formOf, printRows } from '../table.ts'
import { print } from '../terminal.ts'

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
  const corpus = openFolder(dir)
  const { knowledge, close } = openedKnowledge(dir)
  try {
    const promises =
      id === undefined
        ? selectPromises(knowledge, filters)
        : [onlyEntry(knowledge.toezeggingen(), id, { one: 'toezegging', all: 'toezeggingen' })]
    if (args.on.has('open-data')) await printOpenData(promises, knowledge, corpus)
    else if (id === undefined || form === 'csv')
      await printRows(promises, promiseColumns(asOf, knowledge), form, (promise) =>
        promiseJson(promise, asOf, knowledge),
      )
    else await printStory(promises[0]!, asOf, form, knowledge, corpus)
  } finally {
    close()
  }
  return 0
}

/** @throws UsageError */
function filtersOf(args: Arguments): PromiseFilters {
  const { on, text } = args
  const asOf = dayOption(args, 'as-of')
  const dueBefore = dayOption(args, 'due-before')
  if (on.has('overdue') && asOf === undefined)
    throw new UsageError(
      '--overdue needs the day on which to look, as in --overdue --as-of 2024-01-26, so that the same corpus gives the same answer on any day',
    )
  const status = oneOf(text.status, promiseStatuses, 'status')
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
    ...periodOf(args),
  }
}

/** @throws UsageError */
function periodOf({ text }: Arguments): Pick<PromiseFilters, 'from' | 'to'> {
  const from = text.from === undefined ? undefined : firstDay('--from', text.from)
  const to = text.to === undefined ? undefined : lastDay('--to', text.to)
  if (from !== undefined && to !== undefined && from > to)
    throw new UsageError(`--from ${text.from} is after --to ${text.to}; put the earlier one first`)
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
}

async function printStory(
  promise: RegisteredToezegging,
  asOf: string | null,
  form: 'table' | 'json',
  knowledge: Knowledge,
  corpus: Corpus,
): Promise<void> {
  const records = recordsOf(corpus)
  const told: ToldMention[] = []
  for (const mention of promise.mentions) {
    const { findings } = await records(mention.letter)
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
  corpus: Corpus,
): Promise<void> {
  for (const promise of promises) {
    const records = recordsOf(corpus)
    const letters: LetterRecord[] = []
    for (const letter of new Set(promise.mentions.map(({ letter }) => letter))) letters.push(await records(letter))
    await print(JSON.stringify(openDataOf(promise, letters, knowledge)))
  }
}

/** Records, each read once. */
function recordsOf(corpus: Corpus): (id: string) => Promise<LetterRecord> {
  const known = new Map<string, Promise<LetterRecord>>()
  return (id) => {
    const record = known.get(id) ?? corpus.letter(id)
    known.set(id, record)
    return record
  }
}
