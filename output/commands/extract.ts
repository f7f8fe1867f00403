/** kamerbrief extract FILE… */
import { extractFiles } from '../../corpus/batch/batch.ts'
import { fileAt } from '../../corpus/walk.ts'
import type { Run } from '../command-table.ts'
import { limitsOf, poolOf } from '../settings.ts'
import { print } from '../terminal.ts'

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
    }
  } finally {
    await pool.close()
  }
  return failures > 0 ? 1 : 0
}
