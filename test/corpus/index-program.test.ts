/** What an older program made of the records is made again. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openIndex } from '../../corpus/index/open.ts'
import { knowledgeIn, relateLetters } from '../../corpus/register/open-knowledge.ts'
import { writeCorpus } from '../bench/corpus.ts'

const dir = mkdtempSync(join(tmpdir(), 'kamerbrief-program-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

test('an index of another program is built anew, and one of the same is not', () => {
  writeCorpus(dir, 3)
  const why: string[] = []
  const opened = (program: string) => {
    const index = openIndex(dir, { program, onRebuild: (told) => why.push(told) })
    const refreshed = index.refresh({ thorough: true })
    index.close()
    return refreshed.added
  }
  expect([opened('one'), opened('one'), opened('other')]).toEqual([3, 0, 3])
  expect(why).toEqual(['kamerbrief has changed since it was built'])
})

test('facts and links of another program are made again', () => {
  const index = openIndex(dir, { program: 'other' })
  expect(relateLetters(index, 'one')).toBe(true)
  expect(relateLetters(index, 'one')).toBe(false)
  index.database.exec(`update letters set facts = json_set(facts, '$.ministry', 'Van vroeger')`)
  const ministries = () => [...knowledgeIn(index.database).letters()].map(({ ministry }) => ministry)
  expect(ministries()).toContain('Van vroeger')
  expect(relateLetters(index, 'two')).toBe(true)
  expect(ministries()).not.toContain('Van vroeger')
  index.close()
})
