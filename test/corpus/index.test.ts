/** The index of a corpus is always made up to date or anew, whatever happens to it. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { openIndex } from '../../corpus/index/open.ts'
import type { Part } from '../../corpus/index/parts.ts'
import type { LetterRecord } from '../../corpus/record.ts'
import { openFolderForWriting } from '../../corpus/store/folder-writer.ts'
import { readGeneration } from '../../corpus/store/generation.ts'
import { recordPath } from '../../corpus/store/layout.ts'
import { isLocked, lock } from '../../corpus/store/lock.ts'
import { CorpusError } from '../../corpus/store/store.ts'
import { recordsFrom, writeCorpus } from '../bench/corpus.ts'
import { temporaryFolder } from './folders.ts'
import { databasePath, idsOf, indexed, opened } from './indexes.ts'
import { keep, recordOf, run } from './records.ts'

describe('up to date', () => {
  const [one, two, three] = [1, 2, 3].map((n) => recordOf({ text: `Brief ${n} over veren.`, bytes: String(n) })) as [
    LetterRecord,
    LetterRecord,
    LetterRecord,
  ]

  test('new, replaced and removed letters, and nothing to do where there are none', () => {
    const dir = temporaryFolder()
    keep(dir, [one, two])
    const index = opened(dir)
    expect(index.isFresh()).toBe(false)
    expect(index.refresh()).toMatchObject({ added: 2, changed: 0, removed: 0 })
    expect(index.isFresh()).toBe(true)
    expect(index.refresh()).toMatchObject({ added: 0, changed: 0, removed: 0 })

    keep(dir, [two, three])
    expect(index.isFresh()).toBe(false)
    expect(index.refresh()).toMatchObject({ added: 1, changed: 0, removed: 0 })

    keep(dir, [{ ...one, text: 'Brief 1 over bruggen.' }])
    expect(index.refresh()).toMatchObject({ added: 0, changed: 1, removed: 0 })
    expect(idsOf(index, { query: 'brug' })).toEqual([one.id])
    expect(idsOf(index, { query: 'veren' }).sort()).toEqual([two.id, three.id].sort())

    // By hand, so that no generation tells of it.
    rmSync(recordPath(dir, two.id))
    expect(index.refresh()).toMatchObject({ removed: 0 })
    expect(index.refresh({ thorough: true })).toMatchObject({ added: 0, changed: 0, removed: 1 })
    expect(idsOf(index, { query: 'veren' })).toEqual([three.id])
    expect(index.search({ query: '' }).total).toBe(2)
  })

  test('a run that changes nothing leaves the generation alone, one that does counts it up before', () => {
    const dir = temporaryFolder()
    keep(dir, [one])
    expect(readGeneration(dir)).toBe(1n)
    keep(dir, [one])
    expect(readGeneration(dir)).toBe(1n)
    keep(dir, [two, three])
    expect(readGeneration(dir)).toBe(2n)
  })

  test('a withdrawal is seen, and its end', () => {
    const dir = temporaryFolder()
    keep(dir, [one])
    const index = opened(dir)
    index.refresh()
    const change = (work: (writer: ReturnType<typeof openFolderForWriting>) => void) => {
      const writer = openFolderForWriting(dir)
      work(writer)
      writer.close(run)
    }
    const isWithdrawn = () => {
      index.refresh()
      return index.search({ query: 'veren' }).hits[0]!.withdrawn
    }
    expect(isWithdrawn()).toBe(false)
    change((writer) =>
      writer.withdraw({ schema: 'kamerbrief/withdrawal/1', id: one.id, reason: 'fout', on: '2024-01-01', by: null }),
    )
    expect(isWithdrawn()).toBe(true)
    change((writer) => writer.restore(one.id))
    expect(isWithdrawn()).toBe(false)
  })

  test('while a run is writing the index is refreshed, and not taken for fresh', () => {
    const dir = temporaryFolder()
    keep(dir, [one])
    const release = lock(dir)
    expect(isLocked(dir)).toBe(true)
    const index = opened(dir)
    expect(index.refresh()).toMatchObject({ added: 1 })
    expect(index.isFresh()).toBe(false)
    release()
    expect(isLocked(dir)).toBe(false)
    expect(index.refresh()).toMatchObject({ added: 0 })
    expect(index.isFresh()).toBe(true)
  })

  test('what is no record is told each time, and looked at again when it changes', () => {
    const dir = temporaryFolder()
    keep(dir, [one, two])
    writeFileSync(recordPath(dir, one.id), '{"schema":"kamerbr')
    const index = opened(dir)
    const problems = [{ id: one.id, message: expect.stringMatching(/damaged/) }]
    expect(index.refresh()).toMatchObject({ added: 2, problems })
    expect(index.refresh({ thorough: true })).toMatchObject({ added: 0, changed: 0, removed: 0, problems })
    keep(dir, [one])
    expect(index.refresh()).toMatchObject({ changed: 1, problems: [] })
    expect(index.search({ query: 'veren' }).total).toBe(2)
  })
})

/** All that a person can see of an index. */
function seen(dir: string): string {
  const index = openIndex(dir)
  index.refresh()
  const queries = ['het', 'gebruik', 'begroting evaluatie', '"in de"', 'toe*', '-gebruik', '']
  const answers = queries.map((query) => index.search({ query, limit: 30 }))
  index.close()
  return JSON.stringify(answers)
}

describe('after changes it answers as one built anew', () => {
  test('ranks too, which rest on how many letters there are and how long', () => {
    const dir = temporaryFolder()
    const record = recordsFrom(5)
    const records = Array.from({ length: 60 }, (_, at) => record(at))
    keep(dir, records)
    seen(dir)
    keep(
      dir,
      records.slice(0, 20).map((one, at) => ({ ...one, text: one.text.slice(0, 1000 * (1 + (at % 5))) })),
    )
    for (const { id } of records.slice(40, 50)) rmSync(recordPath(dir, id))
    keep(dir, [record(100)])
    const changed = seen(dir)
    rmSync(join(dir, 'index'), { recursive: true })
    expect(seen(dir)).toBe(changed)
  })
})

describe('killed and damaged', () => {
  const build = (dir: string) => [
    '--input-type=module',
    '-e',
    `const { openIndex } = await import(${JSON.stringify(join(import.meta.dirname, '../../corpus/index/open.ts'))})
     const index = openIndex(${JSON.stringify(dir)}); index.refresh(); index.close()`,
  ]

  test('kills at any moment, two at a time', { timeout: 240_000 }, async () => {
    const dir = temporaryFolder()
    writeCorpus(dir, 2_200, 11)
    const started = performance.now()
    expect(spawnSync(process.execPath, build(dir)).status).toBe(0)
    const took = performance.now() - started
    const whole = seen(dir)
    rmSync(join(dir, 'index'), { recursive: true })
    let hit = 0
    for (let kill = 1; kill <= 6; kill++) {
      const children = [spawn(process.execPath, build(dir)), spawn(process.execPath, build(dir))]
      const ended = children.map((child) => once(child, 'exit'))
      setTimeout(() => void children.map((child) => child.kill('SIGKILL')), took * (0.1 + 0.13 * kill))
      for (const [, signal] of await Promise.all(ended)) if (signal === 'SIGKILL') hit++
    }
    expect(hit).toBeGreaterThan(3)
    // And two that live, at the same time.
    const children = [spawn(process.execPath, build(dir)), spawn(process.execPath, build(dir))]
    for (const [code] of await Promise.all(children.map((child) => once(child, 'exit')))) expect(code).toBe(0)
    expect(seen(dir)).toBe(whole)
    const check = new DatabaseSync(databasePath(dir))
    expect(check.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
    expect(check.prepare('SELECT count(*) AS letters FROM letters').get()).toEqual({ letters: 2_200 })
    check.exec("INSERT INTO words (words) VALUES ('integrity-check')")
    check.close()
  })

  test.each([
    ['cut off', (path: string) => truncateSync(path, Math.floor(statSync(path).size / 2))],
    ['emptied', (path: string) => truncateSync(path, 0)],
    ['cut to a stump', (path: string) => truncateSync(path, 100)],
    ['overwritten', (path: string) => writeFileSync(path, 'dit is geen index '.repeat(1000))],
    [
      'of another version',
      (path: string) => {
        const database = new DatabaseSync(path)
        database.exec('PRAGMA user_version = 99')
        database.close()
      },
    ],
    [
      'scribbled over',
      (path: string) => {
        const bytes = readFileSync(path)
        bytes.fill(0xa5, 4096, bytes.length - 4096)
        writeFileSync(path, bytes)
      },
    ],
  ])('%s: built anew, and said so', (_, damage) => {
    const dir = temporaryFolder()
    writeCorpus(dir, 80, 3)
    const whole = seen(dir)
    damage(databasePath(dir))
    const told: string[] = []
    const index = openIndex(dir, { onRebuild: (why) => told.push(why) })
    index.refresh()
    index.search({ query: 'gebruik' })
    index.close()
    expect(told).toHaveLength(1)
    expect(seen(dir)).toBe(whole)
  })

  test('thrown away: built anew', () => {
    const dir = temporaryFolder()
    writeCorpus(dir, 40, 3)
    const whole = seen(dir)
    rmSync(join(dir, 'index'), { recursive: true })
    expect(seen(dir)).toBe(whole)
  })

  test('no corpus', () => {
    const dir = temporaryFolder()
    expect(() => openIndex(dir)).toThrow(CorpusError)
    expect(existsSync(join(dir, 'index'))).toBe(false)
  })
})

test('parts have their own tables and versions', () => {
  const index = indexed([{ text: 'De veren varen.' }])
  const part = (version: number): Part => ({
    name: 'links',
    version,
    tables: ['links'],
    create: (database) => database.exec('CREATE TABLE links (a TEXT)'),
  })
  const count = () => index.database.prepare('SELECT count(*) AS links FROM links').get()?.links
  expect(index.part(part(1))).toBe(true)
  index.database.exec("INSERT INTO links VALUES ('x')")
  expect(index.part(part(1))).toBe(false)
  expect(count()).toBe(1)
  expect(index.part(part(2))).toBe(true)
  expect(count()).toBe(0)
  expect(index.search({ query: 'veren' }).total).toBe(1)
})
