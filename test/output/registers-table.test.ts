/** Rows as a table, as CSV and as JSON; letters, facts and quotes in lines. */
import { expect, test } from 'vitest'
import { factLines, letterWords, quoteLine, surenessWords } from '../../output/registers/entry.ts'
import { type Column, dataLines, formOf, tableLines } from '../../output/table.ts'
import { knowledgeOf, knownLetter } from '../corpus/knowledge.ts'

interface Row {
  readonly name: string
  readonly count: number | null
}

const columns: readonly Column<Row>[] = [
  { name: 'name', of: ({ name }) => name, width: 12 },
  { name: 'count', of: ({ count }) => count, width: 5, words: ({ count }) => (count === null ? null : `${count}x`) },
  { name: 'note', of: () => 'for CSV alone' },
]
const rows: readonly Row[] = [
  { name: 'Fryslân', count: 12 },
  { name: 'a, "b"\r\nand more than fits', count: null },
  { name: '\x1b[31m𝄞', count: 0 },
]

test('a table: as wide as its widest field, one line a row, nothing that steers the terminal', () => {
  expect(tableLines(rows, columns)).toEqual([
    'name          count',
    'Fryslân       12x',
    'a, "b" and …  -',
    '\\x1B[31m𝄞     0x',
  ])
  expect(tableLines([], columns)).toEqual([])
})

test('CSV: a head, also where there are no rows; quotation marks where a field needs them; unknown is empty', () => {
  expect([...dataLines(rows, columns, 'csv', (row) => row)]).toEqual([
    'name,count,note\r',
    'Fryslân,12,for CSV alone\r',
    '"a, ""b""\r\nand more than fits",,for CSV alone\r',
    '\x1b[31m𝄞,0,for CSV alone\r',
  ])
  expect([...dataLines([], columns, 'csv', (row) => row)]).toEqual(['name,count,note\r'])
})

test('JSON: one object a line', () =>
  expect([...dataLines(rows.slice(0, 1), columns, 'json', (row) => row)]).toEqual(['{"name":"Fryslân","count":12}']))

test.each([
  [[], 'table'],
  [['csv'], 'csv'],
  [['json', 'open'], 'json'],
])('%j is %s', (on, form) => expect(formOf({ operands: [], text: {}, number: {}, on: new Set(on) })).toBe(form))

test('no name of a file steers the terminal', () => {
  const knowledge = knowledgeOf({ letters: [knownLetter('a', { name: 'a\x1b[2J\nb.txt', day: null })] })
  expect([letterWords('a', knowledge), letterWords('gone', knowledge)]).toEqual(['- a\\x1B[2J b.txt (a)', 'gone'])
  expect(
    factLines([
      ['text', 'x\x1b[31m\ny'],
      ['unknown', null],
    ]),
  ).toEqual(['text  x\\x1B[31m y'])
  expect(quoteLine('“a\x07”\n b')).toBe('  [“a\\x07” b]')
})

test('a candidate is never shown as a fact', () =>
  expect([
    surenessWords(true, null),
    surenessWords(true, 0.5),
    surenessWords(false, 0.5),
    surenessWords(false, null),
  ]).toEqual(['certain', 'certain', 'probably, score 0.50', 'probably']))
