/** kamerbrief moties [ID] */
import { motieStatuses } from '../../corpus/register/motie.ts'
import { type MotieFilters, selectMoties } from '../../corpus/register/select.ts'
import { openFolder } from '../../corpus/store/folder.ts'
import type { Arguments } from '../arguments.ts'
import type { Run } from '../command-table.ts'
import { choiceOption, dossierOption } from '../filters.ts'
import { noEntry } from '../nothing.ts'
import { onlyEntry, withoutFilters } from '../registers/entry.ts'
import { motieColumns, motieJson, motieLines } from '../registers/motie-rows.ts'
import { openedKnowledge } from '../relating.ts'
import { corpusFolder } from '../settings.ts'
import { formOf, printRows } from '../table.ts'
import { print, say } from '../terminal.ts'

const kind = { one: 'motie', all: 'moties' }

export const run: Run = async (args) => {
  const filters = filtersOf(args)
  const form = formOf(args)
  const [id] = args.operands
  if (id !== undefined) withoutFilters(args, id, ['open', 'status', 'mover', 'dossier'])
  const dir = corpusFolder(args)
  openFolder(dir)
  const { knowledge, close } = openedKnowledge(dir)
  try {
    const moties = id === undefined ? selectMoties(knowledge, filters) : [onlyEntry(knowledge.moties(), id, kind, args)]
    if (id === undefined || form !== 'table')
      await printRows(moties, motieColumns(knowledge), form, (motie) => motieJson(motie, knowledge))
    else for (const line of motieLines(moties[0]!, knowledge)) await print(line)
    if (moties.length === 0) say(noEntry(kind, [...knowledge.moties()].length, `in ${dir}`))
  } finally {
    close()
  }
  return 0
}

/** @throws UsageError */
function filtersOf(args: Arguments): MotieFilters {
  const status = choiceOption(args, 'status', motieStatuses)
  const dossier = dossierOption(args)
  return {
    open: args.on.has('open'),
    ...(status !== undefined && { status }),
    ...(args.text.mover !== undefined && { mover: args.text.mover }),
    ...(dossier !== undefined && { dossier }),
  }
}
