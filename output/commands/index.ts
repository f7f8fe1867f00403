/** kamerbrief index */
import type { Run } from '../command-table.ts'
import { openedIndex, refreshed } from '../refreshing.ts'
import { related } from '../relating.ts'
import { corpusFolder } from '../settings.ts'
import { print } from '../terminal.ts'

export const run: Run = async (args) => {
  const index = openedIndex(corpusFolder(args), args.on.has('rebuild'))
  try {
    const { added, changed, removed, problems } = refreshed(index, true)
    related(index)
    const letters = index.database.prepare('SELECT count(*) AS letters FROM letters').get()?.letters
    if (args.on.has('json')) await print(JSON.stringify({ letters, added, changed, removed, problems }))
    else await print(`${letters} letters in the index: ${added} new, ${changed} changed, ${removed} removed`)
    return problems.length > 0 ? 1 : 0
  } finally {
    index.close()
  }
}
