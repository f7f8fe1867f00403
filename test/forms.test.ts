/** Holds the extractors to each row and each table of docs/forms.md. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type LetterFact, letterFactValue } from '../extractors/letter.ts'
import type { Table } from '../extractors/tables.ts'
import { findingsIn, letterOf, linesOf, type Row, tablesOf, wordsOf } from './forms.ts'

const page = readFileSync(join(import.meta.dirname, '../docs/forms.md'), 'utf8')
const tables = tablesOf(page)

/** The type that each section is about, and the fewest rows, taken and refused, that it must have. */
const sections: readonly (readonly [section: string, type: string, taken: number, refused: number])[] = [
  ['Letter facts', 'letterFact', 40, 12],
  ['Kenmerken', 'kenmerk', 10, 6],
  ['References', 'reference', 80, 20],
  ['Moties', 'motie', 45, 12],
  ['Toezeggingen', 'toezegging', 60, 18],
  ['Amounts', 'amount', 10, 5],
  ['Laws', 'law', 10, 6],
  ['Organisations', 'organisation', 8, 5],
  ['Persons', 'person', 9, 6],
  ['Personal data', 'personalData', 8, 6],
]

const fieldOf = ({ value }: { readonly value: unknown }): LetterFact['field'] => (value as LetterFact).field
const fieldNames: readonly (string | undefined)[] = letterFactValue.options.map(({ shape }) => shape.field.value)
/** A cell's list, as `wordsOf` says each of them. */
const listOf = (cell: string | undefined): string[] => (cell ?? '').split('`; `')
const titled = (rows: readonly Row[]) => rows.map((row) => [row.words.replaceAll('\n', '↵'), row] as const)

describe.each(sections)('%s', (section, type, fewestTaken, fewestRefused) => {
  const own = (rows: readonly Row[]) => titled(rows.filter((row) => row.section === section))
  const taken = own(tables.taken)
  const refused = own(tables.refused)

  test('the page has its rows', () => {
    expect(taken.length).toBeGreaterThanOrEqual(fewestTaken)
    expect(refused.length).toBeGreaterThanOrEqual(fewestRefused)
  })

  test.each(taken)('takes %s', (_, { words, cells }) => {
    const expected = listOf(cells[0])
    // A letter has more facts than a row is about: those of its fields count.
    const fields = expected.map((value) => value.split(' ')[0])
    const found = findingsIn(letterOf(words), type).filter(
      (finding) => type !== 'letterFact' || fields.includes(fieldOf(finding)),
    )
    expect(found.map(wordsOf)).toEqual(expected)
  })

  test.each(refused)('refuses %s', (_, { words, cells }) => {
    if (type === 'letterFact') expect(fieldNames).toContain(cells[0])
    const found = findingsIn(letterOf(words), type).filter(
      (finding) => type !== 'letterFact' || fieldOf(finding) === cells[0],
    )
    expect(found.map(wordsOf)).toEqual([])
  })
})

test('each row of the page is read, in a section that is tested', () => {
  const names = new Set(sections.map(([section]) => section))
  const rows = [...tables.taken, ...tables.refused]
  expect(rows.filter(({ section }) => !names.has(section))).toEqual([])
  expect(rows.length).toBe(page.split('\n').filter((line) => line.startsWith('| `')).length)
})

describe('Tables', () => {
  const section = page.split(/^## /mu).find((part) => part.startsWith('Tables\n')) ?? ''
  const [shown = '', other = ''] = section.split('### Refused')
  const inLetter = (printed: string) => findingsIn(letterOf(`…\n\n${printed}\n…`), 'table')
  const taken = [
    ...shown.matchAll(/^(?<what>[^\n]+):\n\n```text\n(?<printed>.*?)```\n\n```found\n(?<found>.*?)\n```/gmsu),
  ]
  const refused = [...other.matchAll(/^No table, but (?<what>[^\n]+):\n\n```text\n(?<printed>.*?)```/gmsu)]

  test('the page has them', () => {
    expect(taken.length).toBeGreaterThanOrEqual(5)
    expect(refused.length).toBeGreaterThanOrEqual(5)
    // Each block is one of these.
    expect(section.split('```').length).toBe(2 * (2 * taken.length + refused.length) + 1)
  })
  test.each(taken.map(({ groups }) => [groups!.what!, groups!.printed!, groups!.found!]))('%s', (_, printed, found) =>
    expect(inLetter(printed).map(({ value }) => linesOf(value as Table))).toEqual([found]),
  )
  test.each(refused.map(({ groups }) => [groups!.what!, groups!.printed!]))('no table, but %s', (_, printed) =>
    expect(inLetter(printed)).toEqual([]),
  )
})
