/** Rows for people and for programs: a table on the terminal, CSV (RFC 4180), or JSON, one object a line. */
import { type Arguments, UsageError } from './arguments.ts'
import { csvLine } from './csv.ts'
import { oneLine, print, shortened, styled } from './terminal.ts'

export interface Column<Row> {
  readonly name: string
  /** What is not known is null: an empty field of CSV. */
  readonly of: (row: Row) => string | number | null
  /** Characters on the terminal, of which more are cut off; without it, the column is for CSV alone. */
  readonly width?: number
  /** What stands on the terminal, where that is more than one field of CSV should hold. */
  readonly words?: (row: Row) => string | null
}

export const forms = ['table', 'csv', 'json'] as const
export type Form = (typeof forms)[number]

/** @throws UsageError where two are asked for */
export function formOf({ on }: Arguments): Form {
  if (on.has('csv') && on.has('json'))
    throw new UsageError('--csv and --json are two forms of the same: give one of them')
  return on.has('csv') ? 'csv' : on.has('json') ? 'json' : 'table'
}

/** Prints rows in the form asked for. @param whole what a row is in JSON */
export async function printRows<Row>(
  rows: Iterable<Row>,
  columns: readonly Column<Row>[],
  form: Form,
  whole: (row: Row) => unknown,
): Promise<void> {
  for (const line of form === 'table' ? tableLines([...rows], columns) : dataLines(rows, columns, form, whole))
    await print(line)
}

export function* dataLines<Row>(
  rows: Iterable<Row>,
  columns: readonly Column<Row>[],
  form: 'csv' | 'json',
  whole: (row: Row) => unknown,
): Iterable<string> {
  if (form === 'csv') yield csvLine(columns.map(({ name }) => name))
  for (const row of rows) yield form === 'csv' ? csvLine(columns.map(({ of }) => of(row))) : JSON.stringify(whole(row))
}

/** Each column as wide as its widest field; nothing but the rows decides, so that the same corpus gives the same lines. */
export function tableLines<Row>(rows: readonly Row[], all: readonly Column<Row>[]): string[] {
  const columns = all.filter(({ width }) => width !== undefined)
  const cells = rows.map((row) =>
    columns.map(({ of, words, width }) => shortened(oneLine(String((words ?? of)(row) ?? '-')), width!)),
  )
  const widths = columns.map(({ name }, at) => Math.max(name.length, ...cells.map((row) => lengthOf(row[at]!))))
  const line = (fields: readonly string[]): string =>
    fields
      .map((field, at) => field + ' '.repeat(widths[at]! - lengthOf(field)))
      .join('  ')
      .trimEnd()
  return rows.length === 0 ? [] : [styled('bold', line(columns.map(({ name }) => name))), ...cells.map(line)]
}

const lengthOf = (text: string): number => [...text].length
