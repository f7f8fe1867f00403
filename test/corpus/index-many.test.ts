/** Many letters at once: the forms of their words are learnt from the list of words, and are the same. */
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openIndex } from '../../corpus/index/open.ts'
import { remember } from '../../corpus/index/parts.ts'
import { recordsPath } from '../../corpus/store/layout.ts'
import { writeCorpus } from '../bench/corpus.ts'

const dir = mkdtempSync(join(tmpdir(), 'kamerbrief-many-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

/** More than one transaction has. */
const MANY = 1_050

/** The forms of the words of a corpus whose letters come in so many parts. */
function formsOf(corpus: string, parts: number): unknown[] {
  const there = recordsPath(corpus)
  const away = `${there}-away`
  renameSync(there, away)
  const shards = readdirSync(away).sort()
  const index = () => openIndex(corpus)
  for (let part = 0; part < parts; part++) {
    for (const shard of shards.filter((_, at) => at % parts === part)) {
      mkdirSync(there, { recursive: true })
      renameSync(join(away, shard), join(there, shard))
    }
    const opened = index()
    opened.refresh({ thorough: true })
    opened.close()
  }
  const opened = index()
  const forms = opened.database.prepare('SELECT stem, word FROM forms ORDER BY stem, word').all()
  opened.close()
  return forms.map(({ stem, word }) => `${stem} ${word}`)
}

test('the same forms as of letters that come in small numbers', () => {
  writeCorpus(dir, MANY)
  const atOnce = formsOf(dir, 1)
  expect(atOnce.length).toBeGreaterThan(1_000)
  rmSync(join(dir, 'index'), { recursive: true })
  rmSync(`${recordsPath(dir)}-away`, { recursive: true })
  expect(formsOf(dir, 4)).toEqual(atOnce)
})

test('forms that a killed run left open are learnt by the next', () => {
  const index = openIndex(dir)
  const before = index.database.prepare('SELECT count(*) AS forms FROM forms').get()
  index.database.exec('DELETE FROM forms')
  remember(index.database, 'forms.open', 'yes')
  index.refresh({ thorough: true })
  expect(index.database.prepare('SELECT count(*) AS forms FROM forms').get()).toEqual(before)
  index.close()
})
