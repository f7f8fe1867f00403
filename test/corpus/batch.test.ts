/** Threads: the same as in one thread, and a document that runs away takes nothing with it. */
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { extractFiles, ingest, type Outcome } from '../../corpus/batch/batch.ts'
import { openPool, type Pool } from '../../corpus/batch/pool.ts'
import { inThisThread } from '../../corpus/batch/worker.ts'
import { openFolderForWriting } from '../../corpus/store/folder-writer.ts'
import { fileAt, walk } from '../../corpus/walk.ts'
import { defaultLimits, type Limits } from '../../pipeline/limits.ts'
import { all, filled, letterText, temporaryFolder, tree } from './folders.ts'

function poolFor(workers: number, limits: Limits = defaultLimits): Pool {
  const pool = openPool(workers, limits)
  onTestFinished(() => pool.close())
  return pool
}

async function ingestAll(from: string, corpusFolder: string, pool: Pool | null): Promise<Outcome[]> {
  const corpus = openFolderForWriting(corpusFolder)
  const extraction = pool ?? inThisThread(defaultLimits)
  const outcomes = await all(ingest(walk([from]), corpus, defaultLimits, extraction))
  corpus.close({ program: 'test', started: '' })
  return outcomes
}

/** Large ones first and copies behind them, so that threads end in another order than the files came in. */
const letters = () =>
  filled(temporaryFolder(), {
    'a.txt': Array.from({ length: 60 }, (_, i) => letterText(i)).join('\n'),
    ...Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`b${i}.txt`, letterText(i % 7)])),
    'leeg 1.txt': '',
    'leeg 2.txt': '',
    'ruis.bin': new Uint8Array(500),
  })

test('one thread, three threads or none: the same outcomes and the same bytes', async () => {
  const from = letters()
  const dir = temporaryFolder()
  const results = []
  for (const pool of [null, poolFor(1), poolFor(3)]) {
    const corpus = join(dir, String(results.length))
    const outcomes = (await ingestAll(from, corpus, pool)).map((outcome) => [
      outcome.status,
      'file' in outcome && outcome.file.name,
    ])
    results.push({ outcomes, written: tree(corpus) })
  }
  const counted = Object.groupBy(results[0]!.outcomes, ([status]) => String(status))
  expect(Object.entries(counted).map(([status, list]) => [status, list?.length])).toEqual([
    ['new', 8],
    ['known', 5],
    ['failed', 3],
  ])
  expect(results[1]).toEqual(results[0])
  expect(results[2]).toEqual(results[0])
})

/** As much text as takes a while, whatever the machine. */
const long = (letters: number) => Array.from({ length: letters }, (_, i) => letterText(i)).join('\n')

test('a document over its time is ended, and says so; the next one comes through', async () => {
  const limits = { ...defaultLimits, milliseconds: 2000 }
  const pool = poolFor(2, limits)
  const bytes = Buffer.from(long(20_000))
  const [runaway, good] = await Promise.all([
    pool.extract('lang.txt', bytes),
    pool.extract('goed.txt', Buffer.from(letterText(1))),
  ])
  expect(runaway).toEqual({
    problem: {
      reason: 'timeout',
      message: 'it took over the limit of 2 seconds and was stopped',
      advice: expect.stringContaining('--max-seconds'),
    },
  })
  expect(good).toHaveProperty('line')
  expect(await pool.extract('goed.txt', Buffer.from(letterText(1)))).toEqual(good)
})

test('a document over its memory is ended, and says so; the next one comes through', async () => {
  const pool = poolFor(1, { ...defaultLimits, memory: 1024 * 1024 })
  const [runaway, good] = await Promise.all([
    pool.extract('lang.txt', Buffer.from('Geachte voorzitter,\n\n'.repeat(1_500_000))),
    pool.extract('goed.txt', Buffer.from(letterText(1))),
  ])
  expect(runaway).toEqual({
    problem: {
      reason: 'memory',
      message: 'it took over the limit of 1 MiB of memory and was stopped',
      advice: expect.stringContaining('--max-memory'),
    },
  })
  expect(good).toHaveProperty('line')
})

test('files to records come in the order of the files', async () => {
  const dir = letters()
  const files = ['a.txt', 'weg.txt', 'b1.txt', 'leeg 1.txt', 'b0.txt'].map((name) => fileAt(join(dir, name)))
  const results = await all(extractFiles(files, defaultLimits, poolFor(2)))
  expect(
    results.map((result) => ('line' in result ? JSON.parse(result.line).source.name : result.failure.reason)),
  ).toEqual(['a.txt', 'not-found', 'b1.txt', 'empty', 'b0.txt'])
})

test('more documents than threads, all at once', async () => {
  const pool = poolFor(2)
  const documents = Array.from({ length: 20 }, (_, i) => pool.extract(`${i}.txt`, Buffer.from(letterText(i))))
  // One more comes at the moment when another ends.
  documents.push(documents[0]!.then(() => pool.extract('later.txt', Buffer.from(letterText(99)))))
  const names = (await Promise.all(documents)).map((result) => 'line' in result && JSON.parse(result.line).source.name)
  expect(names).toEqual([...Array.from({ length: 20 }, (_, i) => `${i}.txt`), 'later.txt'])
})
