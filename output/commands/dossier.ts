/** kamerbrief dossier NUMBER */
import type { Knowledge } from '../../corpus/register/knowledge.ts'
import { type DossierEvent, timeLine } from '../../corpus/register/timeline.ts'
import { openFolder } from '../../corpus/store/folder.ts'
import { UsageError } from '../arguments.ts'
import type { Run } from '../command-table.ts'
import { dossierOf } from '../filters.ts'
import { openedKnowledge } from '../relating.ts'
import { commandLine, corpusFolder } from '../settings.ts'
import { type Column, formOf, printRows } from '../table.ts'

export const run: Run = async (args) => {
  // `30 573` without quotation marks is two words.
  const dossier = dossierOf(args.operands.join(' '))
  const form = formOf(args)
  const dir = corpusFolder(args)
  openFolder(dir)
  const { knowledge, close } = openedKnowledge(dir)
  try {
    const events = timeLine(dossier, knowledge)
    if (events.length === 0)
      throw new UsageError(
        `no letter in ${dir} is of dossier ${dossier} or cites it; see the letters with: ${commandLine(args, 'list')}`,
      )
    await printRows(events, columns(knowledge), form, (event) => event)
  } finally {
    close()
  }
  return 0
}

const whatWords = ({ what, certain }: DossierEvent): string => (certain ? what : `probably ${what}`)

const columns = (knowledge: Knowledge): Column<DossierEvent>[] => [
  { name: 'day', of: ({ day }) => day, width: 10 },
  { name: 'type', of: ({ type }) => type, width: 10 },
  {
    name: 'what',
    of: whatWords,
    width: 60,
    words: (event) => `${whatWords(event)}${event.withdrawn ? ', withdrawn' : ''}`,
  },
  { name: 'id', of: ({ id }) => id, width: 40 },
  { name: 'letter', of: ({ letter }) => letter, width: 16 },
  {
    name: 'letterName',
    of: ({ letter }) => (letter === null ? null : (knowledge.letter(letter)?.name ?? null)),
    width: 30,
  },
  { name: 'withdrawn', of: ({ withdrawn }) => String(withdrawn) },
  { name: 'text', of: ({ text }) => text, width: 90 },
]
