/** What is damaged in a corpus is told, and keeps nobody from the rest. */
import { mkdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readRecordFile } from '../../corpus/index/records.ts'
import { factsOf } from '../../corpus/links/facts.ts'
import { eachLetter } from '../../corpus/store/each-letter.ts'
import { openFolder } from '../../corpus/store/folder.ts'
import { failuresPath, provenancePath, recordPath, withdrawnPath } from '../../corpus/store/layout.ts'
import { all, temporaryFolder } from './folders.ts'
import { idsOf, opened } from './indexes.ts'
import { keep, recordOf } from './records.ts'

const [one, two] = [recordOf({ text: 'Over de veren.' }), recordOf({ text: 'Nogmaals: de veren.' })]

/** A corpus of two letters, and where the record of the first stands. */
function corpus(): { dir: string; path: string } {
  const dir = temporaryFolder()
  keep(dir, [one, two])
  return { dir, path: recordPath(dir, one.id) }
}
const sizeOf = (path: string): number => readFileSync(path).length

/** Records that no longer are one, by what happened to them. */
const damages: readonly (readonly [string, (path: string) => void])[] = [
  ['cut off in its text', (path) => truncateSync(path, readFileSync(path).indexOf('veren'))],
  ['cut off behind its text', (path) => truncateSync(path, sizeOf(path) - 5)],
  ['empty', (path) => truncateSync(path, 0)],
  ['null', (path) => writeFileSync(path, 'null\n')],
  ['no record', (path) => writeFileSync(path, '{"schema":"kamerbrief/record/1","text":"veren"}\n')],
  ['another schema', (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('record/1', 'record/0'))],
]

describe('a letter is found by the index, and its record is damaged', () => {
  test.each(damages.slice(0, -1))('%s', (_, damage) => {
    const { dir, path } = corpus()
    const index = opened(dir)
    index.refresh()
    damage(path)
    const { total, hits, problems } = index.search({ query: 'veren' })
    expect(total).toBe(2)
    expect(hits.map(({ id, passages }) => [id, passages.length]).sort()).toEqual(
      [
        [one.id, 0],
        [two.id, 1],
      ].sort(),
    )
    expect(problems).toEqual([{ id: one.id, path, message: expect.stringMatching(/^is damaged: /) }])
  })

  test('one that was written by hand, without the end of a line, is read', () => {
    const { dir, path } = corpus()
    const index = opened(dir)
    index.refresh()
    writeFileSync(path, JSON.stringify(JSON.parse(readFileSync(path, 'utf8')), null, 2))
    const { hits, problems } = index.search({ query: 'veren' })
    expect([hits.map(({ passages }) => passages.length), problems]).toEqual([[1, 1], []])
  })

  test('one that cannot be read', () => {
    const { dir, path } = corpus()
    const index = opened(dir)
    index.refresh()
    rmSync(path)
    mkdirSync(path)
    expect(index.search({ query: 'veren' }).problems).toMatchObject([
      { path, message: expect.stringMatching(/^cannot be read: /) },
    ])
    const version = readRecordFile(dir, one.id)?.version
    expect(version).toMatch(/-unread$/)
  })
})

describe('the index is built of what is not damaged', () => {
  test.each(damages)('%s', (_, damage) => {
    const { dir, path } = corpus()
    damage(path)
    const index = opened(dir)
    const problems = [{ id: one.id, message: expect.stringMatching(/^it is (?:damaged: |of another version)/) }]
    expect(index.refresh({ factsOf })).toMatchObject({ added: 2, problems })
    expect(idsOf(index, { query: 'veren' })).toEqual([two.id])
    // Whoever asks again misses the same letter.
    expect(index.refresh({ factsOf })).toMatchObject({ added: 0, problems })
  })

  test.each([
    ['a date', (record: object) => ({ ...record, letter: { ...one.letter, date: { earliest: 3 } } })],
    ['a finding', (record: object) => ({ ...record, findings: [{ type: 'toezegging', start: 1 }] })],
    ['an empty finding', (record: object) => ({ ...record, findings: [null] })],
    ['a subject', (record: object) => ({ ...record, letter: { ...one.letter, subject: undefined } })],
  ])('%s that is none', (_, spoiled) => {
    const { dir, path } = corpus()
    writeFileSync(path, `${JSON.stringify(spoiled(one))}\n`)
    const index = opened(dir)
    expect(index.refresh().problems).toEqual([
      { id: one.id, message: expect.stringMatching(/^it cannot be understood \(.*kamerbrief verify/) },
    ])
    expect(idsOf(index, { query: 'veren' })).toEqual([two.id])
  })

  test('what only links need of a letter cannot be made: the others are', () => {
    const { dir } = corpus()
    const index = opened(dir)
    const refreshed = index.refresh({
      factsOf: (record) => {
        if (record.id === one.id) throw new TypeError('zo niet')
        return {}
      },
    })
    expect(refreshed.problems).toEqual([{ id: one.id, message: expect.stringContaining('zo niet') }])
    const made = index.database.prepare('SELECT id FROM letters WHERE facts IS NOT NULL').all()
    expect(made.map(({ id }) => id)).toEqual([two.id])
  })
})

test('one that was damaged after it was indexed is told of by what links need, until it is mended', () => {
  const { dir, path } = corpus()
  const whole = readFileSync(path, 'utf8')
  const index = opened(dir)
  expect(index.refresh().problems).toEqual([])
  truncateSync(path, 50)
  index.refresh({ factsOf })
  expect(index.problems()).toEqual([{ id: one.id, message: expect.stringMatching(/^it is damaged: /) }])
  expect(index.refresh({ thorough: true })).toMatchObject({ added: 0, changed: 1, removed: 0 })
  expect(index.refresh({ thorough: true })).toMatchObject({ changed: 0, removed: 0, problems: [{ id: one.id }] })
  writeFileSync(path, whole)
  expect(index.refresh({ thorough: true, factsOf })).toMatchObject({ changed: 1, removed: 0, problems: [] })
  const facts = index.database.prepare('SELECT id FROM letters WHERE facts IS NOT NULL').all()
  expect(facts).toHaveLength(2)
})

test('one that could not be read for a while is known again when it can', () => {
  const { dir, path } = corpus()
  const aside = `${path}-aside`
  const index = opened(dir)
  index.refresh()
  renameSync(path, aside)
  mkdirSync(path)
  index.refresh({ factsOf })
  expect(index.problems()).toMatchObject([{ id: one.id, message: expect.stringMatching(/^it cannot be read: /) }])
  rmSync(path, { recursive: true })
  renameSync(aside, path)
  expect(index.refresh({ thorough: true, factsOf })).toMatchObject({ changed: 1, removed: 0, problems: [] })
})

describe('letters are read one by one', () => {
  const told = async (dir: string) => {
    const corpus = openFolder(dir)
    const letters = await all(
      eachLetter(corpus, async (record) => {
        await corpus.withdrawn(record.id)
        await corpus.stated(record)
        return record.text
      }),
    )
    return letters.map((letter) => ('told' in letter ? letter.told : letter.failure))
  }
  const failure = { name: one.id, path: one.id, reason: 'damaged', advice: expect.any(String) }

  test.each(damages)('%s', async (_, damage) => {
    const { dir, path } = corpus()
    damage(path)
    const letters = await told(dir)
    expect(letters).toHaveLength(2)
    expect(letters).toContain(two.text)
    expect(letters).toContainEqual(expect.objectContaining({ ...failure, message: expect.stringContaining(path) }))
  })

  test.each([
    ['the mark of a withdrawal', withdrawnPath],
    ['where it came from', provenancePath],
  ])('%s is damaged', async (_, pathOf) => {
    const { dir } = corpus()
    const path = pathOf(dir, one.id)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, '{"schema')
    const letters = await told(dir)
    expect(letters).toContain(two.text)
    expect(letters).toContainEqual(expect.objectContaining({ ...failure, message: expect.stringContaining(path) }))
  })

  test('the note of a failure is one itself', async () => {
    const { dir } = corpus()
    const name = `unread-${'0'.repeat(16)}.json`
    writeFileSync(join(failuresPath(dir), name), '{')
    expect(await all(openFolder(dir).failures())).toMatchObject([
      { name, reason: 'damaged', message: expect.stringContaining('is damaged') },
    ])
  })
})
