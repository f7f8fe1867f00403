/** kamerbrief extract FILE… */
import { extractFile } from '../../corpus/ingest.ts'
import { fileAt } from '../../corpus/walk.ts'
import type { Run } from '../cli.ts'
import { limitsOf } from '../settings.ts'
import { print } from '../terminal.ts'

export const run: Run = async (args) => {
  const limits = limitsOf(args)
  let failures = 0
  for (const path of args.operands) {
    const outcome = await extractFile(fileAt(path), limits)
    if ('record' in outcome) {
      await print(JSON.stringify(outcome.record))
      continue
    }
    failures++
    if (outcome.defect) process.stderr.write(`${outcome.defect.stack}\n`)
    await print(JSON.stringify(outcome.failure))
  }
  return failures > 0 ? 1 : 0
}
