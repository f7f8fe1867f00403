import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openIndex } from '../../corpus/index/open.ts'
import { openFolder } from '../../corpus/store/folder.ts'
import { openFolderForWriting } from '../../corpus/store/folder-writer.ts'
import { isCorpus } from '../../corpus/store/is-corpus.ts'
import { makeFolder } from '../../corpus/store/make-folder.ts'
import { CorpusError } from '../../corpus/store/store.ts'
import { filled, letterText, temporaryFolder } from './folders.ts'
import { keep, recordOf, run } from './records.ts'

const one = recordOf({ text: 'Over de veren.' })
const record = `records/${one.id.slice(0, 2)}/${one.id}.json`

describe('what a folder is', () => {
  test('a corpus as runs leave it, before its first letter and after', () => {
    const dir = temporaryFolder()
    expect(isCorpus(dir)).toBe(false)
    openFolderForWriting(dir).close(run)
    expect(isCorpus(dir)).toBe(true)
    keep(dir, [one])
    expect(isCorpus(Buffer.from(dir))).toBe(true)
  })

  test.each([
    ['records alone', { [record]: '{}' }, true],
    ['files of others among them', { [record]: '{}', 'records/leesmij.txt': 'x', 'brief.txt': 'x' }, true],
    ['letters in folders of such names', { 'records/2021/brief.txt': 'x', 'sources/a': 'x', lock: '' }, false],
    ['a record in the folder of another', { [`records/${one.id.slice(2, 4)}/${one.id}.json`]: '{}' }, false],
    ['nothing of it', { 'brief.txt': 'x' }, false],
  ])('%s', (_, files, expected) => expect(isCorpus(filled(temporaryFolder(), files))).toBe(expected))
})

describe('a folder is written to', () => {
  const opens = (files: Readonly<Record<string, string>>): void => {
    const dir = filled(temporaryFolder(), files)
    openFolderForWriting(dir).close(run)
    expect(isCorpus(dir)).toBe(true)
  }

  test.each<[string, Readonly<Record<string, string>>]>([
    ['an empty one', {}],
    ['what a disk or a person put there unseen', { '.DS_Store': 'x', 'lost+found/x': '' }],
    ['a corpus with a file of somebody beside it', { [record]: '{}', 'leesmij.txt': 'x' }],
    ['a corpus whose records were taken away', { lock: '', 'sources/ab/x': 'x', generation: '3' }],
  ])('%s', (_, files) => opens(files))

  test('one that a run was killed in before it had begun', () => {
    const dir = temporaryFolder()
    mkdirSync(join(dir, 'records'))
    openFolderForWriting(dir).close(run)
    expect(isCorpus(dir)).toBe(true)
  })

  test.each([
    ['letters', { 'brief.txt': letterText(1) }],
    ['letters in a folder of such a name', { 'records/brief.txt': letterText(1) }],
  ])('never one of %s, and nothing is put there', (_, files) => {
    const dir = filled(temporaryFolder(), files)
    const before = readdirSync(dir)
    expect(() => openFolderForWriting(dir)).toThrow(/holds other files and is no corpus/)
    expect(readdirSync(dir)).toEqual(before)
  })
})

test('a folder without a corpus is told apart from one that could hold one', () => {
  const empty = temporaryFolder()
  const letters = filled(temporaryFolder(), { 'records/brief.txt': 'x' })
  const adviceOf = (open: () => unknown): string => {
    try {
      open()
    } catch (error) {
      if (error instanceof CorpusError) return `${error.message}; ${error.advice}`
    }
    return ''
  }
  for (const open of [openFolder, openIndex]) {
    expect(adviceOf(() => open(empty))).toMatch(/there is no corpus in .*; make one with: kamerbrief ingest/)
    expect(adviceOf(() => open(letters))).toMatch(/there is no corpus in .*; it holds other files/)
  }
  expect(existsSync(join(letters, 'index'))).toBe(false)
})

describe('a folder is made', () => {
  test('with those above it, once or twice', () => {
    const dir = join(temporaryFolder(), 'a', 'b', 'c')
    makeFolder(dir)
    makeFolder(dir)
    expect(existsSync(dir)).toBe(true)
  })

  test('not below a file, nor where the system takes none', () => {
    const dir = filled(temporaryFolder(), { 'brief.txt': 'x' })
    expect(() => makeFolder(join(dir, 'brief.txt', 'corpus'))).toThrow(/no folder can be made in .*brief\.txt/)
    // Node's own mkdir never returns from here.
    if (process.platform === 'linux')
      expect(() => openFolderForWriting('/proc/kamerbrief/corpus')).toThrow(/no folder can be made in \/proc \(/)
  })

  test('a corpus in the place of a file is told of', () => {
    const path = join(temporaryFolder(), 'corpus')
    writeFileSync(path, 'x')
    expect(() => openFolderForWriting(path)).toThrow(CorpusError)
    rmSync(path)
  })
})
