/** kamerbrief extract FILE… */
import { statSync } from 'node:fs'
import { extractFiles, type Failed } from '../../corpus/batch/batch.ts'
import { fileAt } from '../../corpus/walk.ts'
import type { Run } from '../command-table.ts'
import { limitsOf, poolOf } from '../settings.ts'
import { shellWord } from '../shell-word.ts'
import { print, say } from '../terminal.ts'

const isFolder = (path: Buffer): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

const ingestLine = ({ failure }: Failed): string => `kamerbrief ingest ${shellWord(failure.path)}`

export const run: Run = async (args) => {
  const pool = poolOf(args)
  let failures = 0
  try {
    for await (const result of extractFiles(args.operands.map(fileAt), limitsOf(args), pool)) {
      if ('line' in result) {
        await print(result.line)
        continue
      }
      failures++
      if (result.defect) process.stderr.write(`${result.defect}\n`)
      await print(JSON.stringify(result.failure))
      if (isFolder(result.file.path))
        say(`${result.failure.path} is a folder; hand in the files in it, or take it in with: ${ingestLine(result)}`)
    }
  } finally {
    await pool.close()
  }
  return failures > 0 ? 1 : 0
}
