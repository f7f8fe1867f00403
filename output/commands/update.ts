/** kamerbrief update [ID…] --corpus DIR */
import { defaultWorkers, openPool } from '../../corpus/batch/pool.ts'
import type { Program } from '../../corpus/store/changes.ts'
import { openFolder } from '../../corpus/store/folder.ts'
import { openFolderForWriting } from '../../corpus/store/folder-writer.ts'
import type { Corpus, CorpusWriter } from '../../corpus/store/store.ts'
import { type Touched, touchedLetters, type Updated, update } from '../../corpus/update/update.ts'
import type { Arguments } from '../arguments.ts'
import type { Run } from '../command-table.ts'
import { differenceJson, differenceLines } from '../difference-lines.ts'
import { onlyId } from '../letter-id.ts'
import { runner, thisProgram } from '../program.ts'
import { corpusFolder, limitsOf } from '../settings.ts'
import { oneLine, ProgressBar, print, styled } from '../terminal.ts'

export const run: Run = async (args) => {
  const dir = corpusFolder(args)
  const started = new Date().toISOString()
  const corpus = openFolder(dir)
  const ids = args.operands.length > 0 ? await idsOf(corpus, args) : corpus.ids()
  const writer = args.on.has('dry-run') ? null : openFolderForWriting(dir)
  const json = args.on.has('json')
  const summary = newSummary()
  try {
    const touched: Touched[] = []
    for await (const letter of touchedIn(corpus, ids, args)) {
      summary.letters++
      if (letter) touched.push(letter)
    }
    const bar = process.stdout.isTTY && !json ? new ProgressBar(touched.length) : null
    for (const letters of Map.groupBy(touched, ({ program }) => program.id).values())
      for await (const updated of updateAlike(letters, corpus, writer, args)) {
        count(updated, summary)
        bar?.clear()
        await tell(updated, json)
        bar?.step(updated.id)
      }
    bar?.clear()
  } finally {
    writer?.close({ program: runner, started })
  }
  if (json) await print(JSON.stringify({ summary: { ...summary, parts: Object.fromEntries(summary.parts) } }))
  else for (const line of summaryLines(summary, writer === null)) await print(line)
  return summary.failed > 0 ? 1 : 0
}

async function idsOf(corpus: Corpus, args: Arguments): Promise<string[]> {
  const ids = new Set<string>()
  for (const given of args.operands) ids.add(await onlyId(given, corpus, args))
  return [...ids].sort()
}

function touchedIn(corpus: Corpus, ids: AsyncIterable<string> | Iterable<string>, args: Arguments) {
  const { ocr, doubtful, perPicture } = limitsOf(args)
  const asked = { ...(args.text.ocr !== undefined && { ocr }), ...(doubtful && { doubtful }) }
  const programs = new Map<string, Program>()
  const programFor = (reading: Program['reading']): Program => {
    const key = JSON.stringify(reading)
    const program = programs.get(key) ?? thisProgram(reading)
    programs.set(key, program)
    return program
  }
  return touchedLetters(corpus, ids, programFor, { ocr, doubtful, perPicture }, asked)
}

/** Letters that are read in the same way share their threads. */
async function* updateAlike(
  letters: readonly Touched[],
  corpus: Corpus,
  writer: CorpusWriter | null,
  args: Arguments,
): AsyncGenerator<Updated> {
  const pool = openPool(args.number.workers ?? defaultWorkers, { ...limitsOf(args), ...letters[0]!.program.reading })
  try {
    yield* update(letters, corpus, writer, pool)
  } finally {
    await pool.close()
  }
}

interface Summary {
  /** Looked at. */
  letters: number
  /** Extracted again. */
  extracted: number
  changed: number
  failed: number
  /** How many letters each part of the program was changed for. */
  readonly parts: Map<string, number>
}

const newSummary = (): Summary => ({ letters: 0, extracted: 0, changed: 0, failed: 0, parts: new Map() })

function count({ status, parts }: Updated, summary: Summary): void {
  summary.extracted++
  if (status !== 'same') summary[status]++
  for (const part of parts) summary.parts.set(part, (summary.parts.get(part) ?? 0) + 1)
}

async function tell(updated: Updated, json: boolean): Promise<void> {
  if (updated.status === 'failed' && updated.defect) process.stderr.write(`${updated.defect}\n`)
  for (const line of json ? [updatedJson(updated)] : updatedLines(updated)) await print(line)
}

function updatedJson(updated: Updated): string {
  const { id, name, status, parts, program } = updated
  const about = { id, name, status, parts, program: program.id }
  if (updated.status === 'changed') return JSON.stringify({ ...about, difference: differenceJson(updated.difference) })
  if (updated.status === 'failed') return JSON.stringify({ ...about, message: updated.message, advice: updated.advice })
  return JSON.stringify(about)
}

/** A record that came out the same needs no line. */
function updatedLines(updated: Updated): string[] {
  const head = `${updated.id}  ${oneLine(updated.name ?? '-')}`
  switch (updated.status) {
    case 'same':
      return []
    case 'changed':
      return [`${styled('green', 'changed')}  ${head}`, ...differenceLines(updated.difference)]
    case 'failed':
      return [
        `${styled('red', 'failed ')}  ${head}: ${oneLine(updated.message)}; ${oneLine(updated.advice)}; its record stays as it was`,
      ]
  }
}

const lettersWord = (count: number): string => `${count} ${count === 1 ? 'letter' : 'letters'}`

function summaryLines({ letters, extracted, changed, failed, parts }: Summary, isDry: boolean): string[] {
  const counts = `${extracted} extracted again, ${changed} changed, ${failed} failed`
  return [
    ...[...parts]
      .sort()
      .map(([part, touched]) => `${part}${part.includes(' ') ? '' : ' changed'}: ${lettersWord(touched)}`),
    `${lettersWord(letters)} looked at: ${counts}${isDry ? '; nothing is kept (--dry-run)' : ''}`,
  ]
}
