import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { WITHDRAWAL_SCHEMA, type Withdrawal } from '../../corpus/store/changes.ts'
import { openFolder } from '../../corpus/store/folder.ts'
import { openFolderForWriting } from '../../corpus/store/folder-writer.ts'
import { recordPath, withdrawnPath } from '../../corpus/store/layout.ts'
import type { CorpusWriter } from '../../corpus/store/store.ts'
import { temporaryFolder } from './folders.ts'
import { keep, recordOf, run, type Sketch } from './records.ts'

function marked(dir: string, write: (writer: CorpusWriter) => void): void {
  const writer = openFolderForWriting(dir)
  try {
    write(writer)
  } finally {
    writer.close(run)
  }
}

function corpusOf(sketch: Omit<Sketch, 'text'>): {
  dir: string
  mark: (more: Partial<Withdrawal>) => void
  id: string
} {
  const dir = temporaryFolder()
  const [id] = keep(dir, [recordOf({ text: 'Over de veren.', ...sketch })]) as [string]
  const mark = (more: Partial<Withdrawal>): void =>
    marked(dir, (writer) =>
      writer.withdraw({ schema: WITHDRAWAL_SCHEMA, id, reason: 'dubbel', on: '2021-03-01', by: null, ...more }),
    )
  return { dir, mark, id }
}

test('a mark is not replaced by another, but told of', async () => {
  const { dir, mark, id } = corpusOf({ day: '2021-02-03' })
  mark({})
  mark({})
  for (const other of [{ reason: 'per abuis' }, { on: '2021-03-02' }, { by: 'iemand' }])
    expect(() => mark(other)).toThrow(/has a mark already, of 2021-03-01: dubbel$/)
  expect(await openFolder(dir).withdrawn(id)).toMatchObject({ reason: 'dubbel', on: '2021-03-01', by: null })
  marked(dir, (writer) => writer.restore(id))
  mark({ reason: 'per abuis' })
  expect(await openFolder(dir).withdrawn(id)).toMatchObject({ reason: 'per abuis' })
  writeFileSync(withdrawnPath(dir, id), '{')
  expect(() => mark({})).toThrow(/which is damaged$/)
  expect(readFileSync(withdrawnPath(dir, id), 'utf8')).toBe('{')
})

test('a letter cannot have been taken back before its own date', () => {
  const { mark } = corpusOf({ day: '2021-02-03' })
  expect(() => mark({ on: '2021-02-02' })).toThrow(/is of 2021-02-03, and cannot have been withdrawn on 2021-02-02$/)
  mark({ on: '2021-02-03' })
})

test('where the letter does not state its day, or its record is damaged, any day will do', () => {
  const date = { edtf: '2021-02', earliest: '2021-02-01', latest: '2021-02-28' }
  expect(() => corpusOf({ letter: { date: { ...date, basis: 'stated' } } }).mark({ on: '2021-01-31' })).toThrow(
    /2021-02,/,
  )
  corpusOf({ letter: { date: { ...date, basis: 'stated' } } }).mark({ on: '2021-02-01' })
  corpusOf({ letter: { date: { ...date, basis: 'inferred' } } }).mark({ on: '2021-01-31' })
  corpusOf({}).mark({ on: '1999-01-01' })
  const { dir, mark, id } = corpusOf({ day: '2021-02-03' })
  writeFileSync(recordPath(dir, id), '{')
  mark({ on: '1999-01-01' })
})
