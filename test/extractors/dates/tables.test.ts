/** Holds the extractor to each row of the tables in docs/dates.md. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import edtf from 'edtf'
import { describe, expect, test } from 'vitest'
import { deadlineOf } from '../../../extractors/dates/deadline.ts'
import { dates } from '../../../extractors/dates.ts'
import { documentOf } from '../../helpers.ts'
import { letterFact } from './read.ts'

const page = readFileSync(join(import.meta.dirname, '../../../docs/dates.md'), 'utf8')

/** The cells of the rows of all tables under one heading of the second level. */
function rowsUnder(heading: string): string[][] {
  const section = page.split(/^## /mu).find((part) => part.startsWith(`${heading}\n`))
  return (section ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
}

const textOf = (cell: string): string => cell.replace(/^`|`$/gu, '').replaceAll('↵', '\n')
const listOf = (cell: string): string[] => cell.split('; ').map(textOf)
const find = (text: string) => [...dates.find(documentOf(text, [], [letterFact('2024-03-11')]))]
const boundsOf = (earliest: string | null, latest: string | null): string =>
  earliest === latest ? (earliest ?? 'open') : `${earliest ?? ''} .. ${latest ?? ''}`.trim()

describe('forms that it takes', () => {
  const rows = rowsUnder('Forms that it takes')
  test('the page has them', () => expect(rows.length).toBeGreaterThan(80))
  test.each(rows)('%s', (text, quotes, bounds, written) => {
    const found = find(textOf(text!))
    expect(found.map(({ start, end }) => textOf(text!).slice(start, end))).toEqual(listOf(quotes!))
    expect(found.map(({ value }) => boundsOf(value.earliest, value.latest))).toEqual(listOf(bounds!))
    expect(found.map(({ value }) => value.edtf)).toEqual(listOf(written!))
    for (const { value } of found) expect(() => edtf(value.edtf)).not.toThrow()
  })
})

describe('forms that it refuses', () => {
  const rows = rowsUnder('Forms that it refuses')
  test('the page has them', () => expect(rows.length).toBeGreaterThan(20))
  test.each(rows)('%s: %s', (text) => expect(find(textOf(text!))).toEqual([]))
})

describe('terms', () => {
  const rows = rowsUnder('Terms')
  test('the page has them', () => expect(rows.length).toBeGreaterThan(15))
  test.each(rows)('%s: %s', (text, term) => {
    const { earliest, latest } = deadlineOf(textOf(text!), find(textOf(text!))[0]!)
    expect(boundsOf(earliest, latest)).toBe(term)
  })
})
