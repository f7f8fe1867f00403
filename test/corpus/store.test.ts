import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ingest, type Outcome } from '../../corpus/batch/batch.ts'
import { inThisThread } from '../../corpus/batch/worker.ts'
import { openFolder } from '../../corpus/store/folder.ts'
import { openFolderForWriting } from '../../corpus/store/folder-writer.ts'
import { CorpusError } from '../../corpus/store/store.ts'
import { walk } from '../../corpus/walk.ts'
import { defaultLimits, type Limits } from '../../pipeline/limits.ts'
import { all, filled, letterText, temporaryFolder, tree } from './folders.ts'

const run = { program: 'test', started: '2021-02-03T00:00:00.000Z' }

async function ingestAll(dir: string, paths: string[], limits: Limits = defaultLimits): Promise<Outcome[]> {
  const corpus = openFolderForWriting(dir)
  const outcomes = await all(ingest(walk(paths, dir), corpus, limits, inThisThread(limits)))
  corpus.close(run)
  return outcomes
}
const statuses = (outcomes: Outcome[]) => outcomes.map(({ status }) => status)
const letters = (dir: string) =>
  filled(dir, { 'a.txt': letterText(1), 'deep/b.txt': letterText(2), 'c.txt': letterText(3) })
const runsOf = (dir: string) => (existsSync(join(dir, 'runs')) ? tree(join(dir, 'runs')) : [])

test('letters are kept as their bytes and one line each', async () => {
  const dir = temporaryFolder()
  const from = letters(join(dir, 'letters'))
  const corpus = join(dir, 'corpus')
  expect(statuses(await ingestAll(corpus, [from]))).toEqual(['new', 'new', 'new'])
  const hash = createHash('sha256').update(letterText(2)).digest('hex')
  expect(readFileSync(join(corpus, 'sources', hash.slice(0, 2), hash), 'utf8')).toBe(letterText(2))
  const line = readFileSync(join(corpus, 'records', hash.slice(0, 2), `${hash.slice(0, 16)}.json`), 'utf8')
  expect(line.indexOf('\n')).toBe(line.length - 1)
  const opened = openFolder(corpus)
  expect(await opened.letter(hash.slice(0, 16))).toEqual(JSON.parse(line))
  const ids = await all(opened.ids())
  expect(ids).toEqual([...ids].sort())
  expect(ids).toHaveLength(3)
  expect(await all(opened.ids(hash.slice(0, 5)))).toEqual([hash.slice(0, 16)])
  expect(await all(opened.ids(hash.slice(0, 1)))).toContain(hash.slice(0, 16))
})

test('the same files again change no byte, and leave no run behind', async () => {
  const dir = temporaryFolder()
  const from = letters(join(dir, 'letters'))
  filled(from, { 'leeg.txt': '' })
  const corpus = join(dir, 'corpus')
  await ingestAll(corpus, [from])
  const [before, runs, lockTime] = [tree(corpus), runsOf(corpus), statSync(join(corpus, 'lock')).mtimeMs]
  expect(runs).toHaveLength(1)
  expect(statuses(await ingestAll(corpus, [from]))).toEqual(['known', 'known', 'known', 'failed'])
  expect(tree(corpus)).toEqual(before)
  expect(runsOf(corpus)).toEqual(runs)
  expect(statSync(join(corpus, 'lock')).mtimeMs).toBe(lockTime)
  expect(existsSync(join(corpus, 'tmp'))).toBe(false)
})

test('one source under several names is one letter with all of them', async () => {
  const dir = temporaryFolder()
  const from = filled(join(dir, 'letters'), {
    'b.txt': letterText(1),
    'c.txt': letterText(1),
    'x/b.txt': letterText(1),
  })
  filled(from, { 'a "b" {c}.txt': letterText(1) })
  const corpus = join(dir, 'corpus')
  await ingestAll(corpus, [from])
  const before = tree(corpus)
  await ingestAll(corpus, [from])
  expect(tree(corpus)).toEqual(before)
  const opened = openFolder(corpus)
  const [id, ...others] = await all(opened.ids())
  expect(others).toEqual([])
  expect(await opened.names(await opened.letter(id!))).toEqual(['a "b" {c}.txt', 'b.txt', 'c.txt'])
})

test('a failure goes when its file succeeds, has changed, or came in under another path', async () => {
  const dir = temporaryFolder()
  const from = filled(join(dir, 'letters'), { 'brief.txt': '', 'klein.txt': letterText(2) })
  const corpus = join(dir, 'corpus')
  const failures = () => all(openFolder(corpus).failures())
  await ingestAll(corpus, [from], { ...defaultLimits, bytes: 100 })
  expect((await failures()).map(({ name, reason }) => [name, reason])).toEqual(
    expect.arrayContaining([
      ['brief.txt', 'empty'],
      ['klein.txt', 'too-large'],
    ]),
  )
  // Too large was judged before its hash was known: its path tells that it is the same file.
  expect(statuses(await ingestAll(corpus, [join(from, 'klein.txt')]))).toEqual(['new'])
  expect((await failures()).map(({ name }) => name)).toEqual(['brief.txt'])
  // Another content that fails too takes the place of the first failure.
  writeFileSync(join(from, 'brief.txt'), ' \n ')
  await ingestAll(corpus, [join(from, 'brief.txt')])
  expect((await failures()).map(({ reason }) => reason)).toEqual(['no-text'])
  // A known letter at that path settles it.
  writeFileSync(join(from, 'brief.txt'), letterText(2))
  expect(statuses(await ingestAll(corpus, [join(from, 'brief.txt')]))).toEqual(['known'])
  expect(await failures()).toEqual([])
})

test('two files with the same unreadable bytes are two failures', async () => {
  const dir = temporaryFolder()
  const from = filled(join(dir, 'letters'), { 'a.txt': '', 'b.txt': '' })
  await ingestAll(join(dir, 'corpus'), [from])
  const failures = await all(openFolder(join(dir, 'corpus')).failures())
  expect(failures.map(({ name }) => name).sort()).toEqual(['a.txt', 'b.txt'])
  expect(failures.map(({ path }) => path).sort()).toEqual([join(from, 'a.txt'), join(from, 'b.txt')])
})

test('a path that leads nowhere is reported, not remembered', async () => {
  const dir = temporaryFolder()
  const [outcome] = await ingestAll(join(dir, 'corpus'), [join(dir, 'nergens.txt')])
  expect(outcome).toMatchObject({ status: 'failed', failure: { reason: 'not-found' } })
  expect(await all(openFolder(join(dir, 'corpus')).failures())).toEqual([])
})

test('what a killed run left is cleared up and done again', async () => {
  const dir = temporaryFolder()
  const from = letters(join(dir, 'letters'))
  const corpus = join(dir, 'corpus')
  await ingestAll(corpus, [from])
  const whole = tree(corpus)
  const [id] = await all(openFolder(corpus).ids())
  // As after a kill between source and record, with another file half written.
  rmSync(join(corpus, 'records', id!.slice(0, 2)), { recursive: true })
  mkdirSync(join(corpus, 'tmp'))
  writeFileSync(join(corpus, 'tmp', '0'), '{"schema":"kamerbr')
  expect(statuses(await ingestAll(corpus, [from])).sort()).toEqual(['known', 'known', 'new'])
  expect(tree(corpus)).toEqual(whole)
})

test('a record of another schema version is made anew, one without its source too', async () => {
  const dir = temporaryFolder()
  const from = filled(join(dir, 'letters'), { 'a.txt': letterText(1) })
  const corpus = join(dir, 'corpus')
  await ingestAll(corpus, [from])
  const whole = tree(corpus)
  const [id] = await all(openFolder(corpus).ids())
  const path = join(corpus, 'records', id!.slice(0, 2), `${id}.json`)
  const line = readFileSync(path, 'utf8')
  writeFileSync(path, line.replace('kamerbrief/record/1', 'kamerbrief/record/0'))
  await expect(openFolder(corpus).letter(id!)).rejects.toThrow(/another version/)
  expect(statuses(await ingestAll(corpus, [from]))).toEqual(['new'])
  expect(tree(corpus)).toEqual(whole)
  renameSync(join(corpus, 'sources'), join(dir, 'sources'))
  expect(statuses(await ingestAll(corpus, [from]))).toEqual(['new'])
  expect(tree(corpus)).toEqual(whole)
})

test('only one run writes at a time, and a killed one stands in no one’s way', () => {
  const dir = temporaryFolder()
  const corpus = openFolderForWriting(dir)
  expect(() => openFolderForWriting(dir)).toThrow(CorpusError)
  corpus.close(run)
  const code = `
    const { openFolderForWriting } = await import(${JSON.stringify(join(import.meta.dirname, '../../corpus/store/folder-writer.ts'))})
    openFolderForWriting(${JSON.stringify(dir)})
    process.kill(process.pid, 'SIGKILL')`
  expect(spawnSync(process.execPath, ['--input-type=module', '-e', code]).signal).toBe('SIGKILL')
  expect(existsSync(join(dir, 'tmp'))).toBe(true)
  openFolderForWriting(dir).close(run)
  expect(existsSync(join(dir, 'tmp'))).toBe(false)
})

test('there is no corpus where none was made', () => {
  expect(() => openFolder(temporaryFolder())).toThrow(/no corpus/)
})

test('a damaged record is named', async () => {
  const dir = temporaryFolder()
  const corpus = join(dir, 'corpus')
  await ingestAll(corpus, [filled(join(dir, 'letters'), { 'a.txt': letterText(1) })])
  const [id] = await all(openFolder(corpus).ids())
  writeFileSync(join(corpus, 'records', id!.slice(0, 2), `${id}.json`), '{"schema"')
  await expect(openFolder(corpus).letter(id!)).rejects.toThrow(/is damaged/)
})
