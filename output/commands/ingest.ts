/** kamerbrief ingest PATH… --corpus DIR */

import { ingest, type Outcome } from '../../corpus/batch/batch.ts'
import { openFolderForWriting } from '../../corpus/store/folder-writer.ts'
import { walk } from '../../corpus/walk.ts'
import packageJson from '../../package.json' with { type: 'json' }
import type { Run } from '../cli.ts'
import { corpusFolder, limitsOf, poolOf } from '../settings.ts'
import { oneLine, ProgressBar, print, styled } from '../terminal.ts'

export const run: Run = async (args) => {
  const dir = corpusFolder(args)
  const started = new Date().toISOString()
  const corpus = openFolderForWriting(dir)
  const pool = poolOf(args)
  const counts = { new: 0, known: 0, failed: 0 }
  try {
    const report = process.stdout.isTTY ? barReport(await countFiles(args.operands, dir)) : lineReport
    for await (const outcome of ingest(walk(args.operands, dir), corpus, limitsOf(args), pool)) {
      counts[outcome.status]++
      await report(outcome)
      if (outcome.status === 'failed' && outcome.defect) process.stderr.write(`${outcome.defect}\n`)
    }
  } finally {
    await pool.close()
    corpus.close({ program: `${packageJson.name} ${packageJson.version}, Node ${process.version}`, started })
  }
  const files = counts.new + counts.known + counts.failed
  await print(
    `${files} ${files === 1 ? 'file' : 'files'}: ${counts.new} new, ${counts.known} known, ${counts.failed} failed; corpus: ${oneLine(dir)}`,
  )
  return counts.failed > 0 ? 1 : 0
}

/** The bar needs to know how many there are; finding them costs little beside reading them. */
async function countFiles(paths: readonly string[], except: string): Promise<number> {
  let count = 0
  for await (const _ of walk(paths, except)) count++
  return count
}

const lineReport = (outcome: Outcome): Promise<void> => print(outcomeLine(outcome))

/** A bar, with only the failures as lines above it. */
function barReport(total: number): (outcome: Outcome) => Promise<void> {
  const bar = new ProgressBar(total)
  let done = 0
  return async (outcome) => {
    if (outcome.status === 'failed') {
      bar.clear()
      await print(outcomeLine(outcome))
    }
    bar.step(oneLine(outcome.file.shown))
    if (++done === total) bar.clear()
  }
}

function outcomeLine(outcome: Outcome): string {
  const path = oneLine(outcome.file.shown)
  switch (outcome.status) {
    case 'new':
      return `${styled('green', 'new   ')}  ${outcome.id}  ${path}`
    case 'known':
      return `${styled('gray', 'known ')}  ${outcome.id}  ${path}`
    case 'failed': {
      const { message, advice } = outcome.failure
      return `${styled('red', 'failed')}  ${path}: ${oneLine(message)}; ${oneLine(advice)}`
    }
  }
}
