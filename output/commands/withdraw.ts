/** kamerbrief withdraw ID --reason TEXT */
import { WITHDRAWAL_SCHEMA } from '../../corpus/store/changes.ts'
import { openFolder } from '../../corpus/store/folder.ts'
import { openFolderForWriting } from '../../corpus/store/folder-writer.ts'
import { type Arguments, UsageError } from '../arguments.ts'
import type { Run } from '../command-table.ts'
import { dayOption } from '../days.ts'
import { onlyId } from '../letter-id.ts'
import { runner } from '../program.ts'
import { corpusFolder } from '../settings.ts'
import { print } from '../terminal.ts'
import { withdrawalWords } from '../withdrawal-words.ts'

export const run: Run = async (args) => {
  const dir = corpusFolder(args)
  const started = new Date().toISOString()
  const about = args.on.has('undo') ? undone(args) : withdrawalOf(args)
  const corpus = openFolder(dir)
  const id = await onlyId(args.operands[0]!, corpus, args)
  const writer = openFolderForWriting(dir)
  try {
    if (about) writer.withdraw({ schema: WITHDRAWAL_SCHEMA, id, ...about })
    else writer.restore(id)
  } finally {
    writer.close({ program: runner, started })
  }
  const withdrawal = await corpus.withdrawn(id)
  await print(`${id}  ${withdrawal ? withdrawalWords(withdrawal) : 'not withdrawn'}`)
  return 0
}

/** @throws UsageError where it makes no sense beside what else is said */
function undone({ text }: Arguments): null {
  const said = ['reason', 'on', 'by'].find((name) => text[name] !== undefined)
  if (said) throw new UsageError(`--undo takes the mark away, and --${said} tells of one: give one of the two`)
  return null
}

/** @throws UsageError */
function withdrawalOf(args: Arguments) {
  const { reason, by = null } = args.text
  const on = dayOption(args, 'on') ?? today()
  if (on > today()) throw new UsageError(`--on ${on} is still to come: give the day on which it was taken back`)
  if (reason === undefined || reason.trim() === '') throw new UsageError('withdraw needs a reason: --reason TEXT')
  return { reason, on, by }
}

/** The day where the user is. */
function today(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}
