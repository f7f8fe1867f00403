/** kamerbrief ingest PATH… --corpus DIR */
import { ingest, type Outcome } from '../../corpus/batch/batch.ts'
import { countFiles, filesOf } from '../../corpus/dumps/files.ts'
import type { Remark } from '../../corpus/dumps/manifest.ts'
import { openFolderForWriting } from '../../corpus/store/folder-writer.ts'
import { fileAt } from '../../corpus/walk.ts'
import packageJson from '../../package.json' with { type: 'json' }
import { UnreadableSource } from '../../pipeline/notice.ts'
import { UsageError } from '../arguments.ts'
import type { Run } from '../command-table.ts'
import { thisProgram } from '../program.ts'
import { corpusFolder, limitsOf, poolOf } from '../settings.ts'
import { oneLine, ProgressBar, print, say, styled } from '../terminal.ts'

/** A file without a row, and a corpus that is passed by, harm nobody. */
const promised: ReadonlySet<Remark['kind']> = new Set(['bad row', 'no such file'])

export const run: Run = async (args) => {
  const dir = corpusFolder(args)
  const started = new Date().toISOString()
  const limits = limitsOf(args)
  // An empty path is wrong use, before a corpus is made.
  for (const path of args.operands) fileAt(path)
  const corpus = openFolderForWriting(dir, () => thisProgram(limits))
  const pool = poolOf(args)
  const { manifest } = args.text
  const counts = { new: 0, known: 0, failed: 0, remark: 0 }
  /** Something that a manifest promises is not there. */
  let broken = false
  const report = process.stdout.isTTY ? barReport(await countFiles(args.operands, dir)) : lineReport
  try {
    const found = filesOf(args.operands, { limits, except: dir, ...(manifest !== undefined && { manifest }) })
    for await (const outcome of ingest(found, corpus, limits, pool)) {
      counts[outcome.status]++
      await report.tell(outcome)
      if (outcome.status === 'remark' && promised.has(outcome.remark.kind)) broken = true
      if (outcome.status === 'failed' && outcome.defect) process.stderr.write(`${outcome.defect}\n`)
    }
  } catch (error) {
    // Only the manifest stands before all files: what is wrong with a file becomes an outcome.
    if (error instanceof UnreadableSource)
      throw new UsageError(`--manifest ${manifest}: ${error.message}; ${error.advice}`)
    throw error
  } finally {
    report.end()
    await pool.close()
    corpus.close({ program: `${packageJson.name} ${packageJson.version}, Node ${process.version}`, started })
  }
  const files = counts.new + counts.known + counts.failed
  const remarks = counts.remark === 0 ? '' : `, ${counts.remark} ${counts.remark === 1 ? 'remark' : 'remarks'}`
  await print(
    `${files} ${files === 1 ? 'file' : 'files'}: ${counts.new} new, ${counts.known} known, ${counts.failed} failed${remarks}; corpus: ${oneLine(dir)}`,
  )
  if (files === 0)
    say(
      `there is no file in ${args.operands.join(', ')}; hidden files, symbolic links and corpus folders are passed by`,
    )
  return counts.failed > 0 || broken ? 1 : 0
}

interface Report {
  readonly tell: (outcome: Outcome) => Promise<void>
  readonly end: () => void
}

const lineReport: Report = { tell: (outcome) => print(outcomeLine(outcome)), end: () => {} }

/** A bar, with only failures and remarks as lines above it. */
function barReport(total: number): Report {
  const bar = new ProgressBar(total)
  return {
    tell: async (outcome) => {
      if (outcome.status === 'failed' || outcome.status === 'remark') {
        bar.clear()
        await print(outcomeLine(outcome))
      }
      if (outcome.status !== 'remark') bar.step(oneLine(outcome.file.shown))
    },
    end: () => bar.clear(),
  }
}

function outcomeLine(outcome: Outcome): string {
  switch (outcome.status) {
    case 'new':
      return `${styled('green', 'new   ')}  ${outcome.id}  ${oneLine(outcome.file.shown)}`
    case 'known':
      return `${styled('gray', 'known ')}  ${outcome.id}  ${oneLine(outcome.file.shown)}`
    case 'failed': {
      const { message, advice } = outcome.failure
      return `${styled('red', 'failed')}  ${oneLine(outcome.file.shown)}: ${oneLine(message)}; ${oneLine(advice)}`
    }
    case 'remark':
      return `${styled('yellow', 'remark')}  ${remarkWords(outcome.remark)}`
  }
}

const remarkWords = ({ manifest, line, message }: Remark): string =>
  oneLine(`${manifest}${line === null ? '' : ` line ${line}`}: ${message}`)
