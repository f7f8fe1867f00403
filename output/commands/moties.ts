/** kamerbrief moties [ID] */
import { motieStatuses } from '../../corpus/register/motie.ts'
import { type MotieFilters, selectMoties } from '../../corpus/register/select.ts'
import { openFolder } from '../../corpus/store/folder.ts'
import type { Arguments } from '../arguments.ts'
import type { Run } from '../command-table.ts'
import { dossierOption, oneOf, onlyEntry, withoutFilters } from '../registers/entry.ts'
import { motieColumns, motieJson, motieLines } from '../registers/motie-rows.ts'
import { openedKnowledge } from '../relating.ts'
import { corpusFolder } from '../settings.ts'
import { formOf, printRows } from '../table.ts'
import { print } from '../terminal.ts'

export const run: Run = async (args) => {
  const filters = filtersOf(args)
  const form = formOf(args)
  const [id] = args.operands
  if (id !== undefined) withoutFilters(args, id, ['open', 'status', 'mover', 'dossier'])
  const dir = corpusFolder(args)
  openFolder(dir)
  const { knowledge, close } = openedKnowledge(dir)
  try {
    const moties =
      id === undefined
        ? selectMoties(knowledge, filters)
        : [onlyEntry(knowledge.moties(), id, { one: 'motie', all: 'moties' })]
    if (id === undefined || form !== 'table')
      await printRows(moties, motieColumns(knowledge), form, (motie) => motieJson(motie, knowledge))
    else for (const line of motieLines(moties[0]!, knowledge)) await print(line)
  } finally {
    close()
  }
  return 0
}

/** @throws UsageError */
function filtersOf(args: Arguments): MotieFilters {
  const status = oneOf(args.text.status, motieStatuses, 'status')
  const dossier = dossierOption(args)
  return {
    open: args.on.has('open'),
    ...(status !== undefined && { status }),
    ...(args.text.mover !== undefined && { mover: args.text.mover }),
    ...(dossier !== undefined && { dossier }),
  }
}
