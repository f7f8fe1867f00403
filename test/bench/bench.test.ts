/** That the bench works; how fast anything is depends on the machine and is no test. */
import { expect, test } from 'vitest'
import { tableOf, withTable } from '../../scripts/bench.ts'
import { costOfCommand, median } from './measure.ts'
import { barePatterns, barePlaces } from './patterns.ts'
import { measuredRows, parts, quick, type Row } from './rows.ts'

test('each row has its two programs, its ratio and its goal', { timeout: 180_000 }, async () => {
  const told: string[] = []
  const rows: Row[] = []
  for (const part of parts) for await (const row of measuredRows(part, quick, (line) => told.push(line))) rows.push(row)
  expect(rows.map(({ goal }) => goal)).toEqual([
    ...(told.some((line) => line.includes('pdftotext')) ? [] : ['≤ 2.5x wall']),
    '≤ 2 ms a page',
    '≥ 0.35x',
    '≤ 1.05x',
    '≤ 2x',
    '≤ 1.3x',
    '≤ 1.05x',
    '≤ 1.5x',
    '≤ 1.5x',
    '≤ 3x',
  ])
  for (const { ratio } of rows) expect(ratio).toMatch(/^\d+\.\d\dx/)
  expect(tableOf(rows).match(/^\|.*\|$/gm)).toHaveLength(rows.length + 2)
})

test('a table takes the place of the one before, and leaves the other', () => {
  const page = 'a\n<!-- documents -->\nold\n<!-- /documents -->\nb\n<!-- search -->\nkept\n<!-- /search -->\n'
  expect(withTable(page, 'documents', 'new $& | 1')).toBe(page.replace('old', () => '\nnew $& | 1\n'))
  expect(() => withTable('a', 'search', 'new')).toThrow('<!-- search -->')
})

test('sixty patterns, each of which finds something or could', () => {
  expect(barePatterns).toHaveLength(60)
  expect(new Set(barePatterns.map(String)).size).toBe(60)
  expect(barePlaces('Op 3 mei 2031 (Kamerstuk 29 999, nr. 4) is toegezegd')).toBeGreaterThanOrEqual(5)
})

test('the cost of a command counts what it starts, and a failure is none', () => {
  const spin = 'const end = Date.now() + 150; while (Date.now() < end);'
  const { cpu, wall } = costOfCommand('bash', ['-c', `"${process.execPath}" -e '${spin}' & wait`])
  expect(Math.min(cpu, wall)).toBeGreaterThan(0.1)
  expect(() => costOfCommand('bash', ['-c', 'exit 3'])).toThrow('code 3')
})

test('the middle one', () => expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]))
