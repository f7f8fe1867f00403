/**
 * A manifest: what someone states about the files of a dump. CSV with a line of column names, or JSON Lines:
 *
 *   file,url,date,identifiers,titel
 *   map/brief.pdf,https://example.org/brief.pdf,2021-02-03,kst-29999-4;2021Z01234,Waterfietsen
 *
 *   {"file":"map/brief.pdf","url":"https://example.org/brief.pdf","identifiers":["kst-29999-4"],"titel":"Waterfietsen"}
 *
 * `file` is the path below the folder or archive that the manifest stands in; all else may be left out.
 */
import { type Info, type Options, parse } from 'csv-parse/sync'
import { decode } from '../../pipeline/encoding.ts'
import { UnreadableSource } from '../../pipeline/notice.ts'
import type { Stated } from '../store/store.ts'
import { nameProblem } from './member-name.ts'

/** Names under which a manifest is found by itself, at the top of a folder or archive. */
export const MANIFEST_NAMES: readonly string[] = ['manifest.csv', 'manifest.jsonl']

/** Something to look at in a manifest, in a dump by its manifest, or in a folder. */
export interface Remark {
  /** The manifest; of a corpus that is passed by, its folder. */
  readonly manifest: string
  /** What is promised and not there are bad rows and files; files without a row and a corpus beside them harm nobody. */
  readonly kind: 'bad row' | 'no such file' | 'no row' | 'corpus'
  /** Line of the manifest, from 1; null for what is not in it. */
  readonly line: number | null
  readonly message: string
}

export interface Manifest {
  /** What it states about the file at this path below its own folder; its row then counts as having a file. */
  take(path: string): Stated | null
  /** Remembers a file for which no row was found. */
  miss(path: string): void
  /** Rows that are bad, rows for which no file has been taken, files that had no row. */
  remarks(): Remark[]
}

interface Row {
  readonly line: number
  readonly fields: Readonly<Record<string, unknown>>
}
type Rows = readonly (Row | { readonly line: number; readonly wrong: string })[]

/**
 * @param name where it came from; its ending tells CSV from JSON Lines
 * @throws UnreadableSource where it cannot be a manifest at all
 */
export function readManifest(name: string, bytes: Uint8Array): Manifest {
  const { text } = decode(bytes)
  const rows = /\.(?:jsonl|ndjson)$/i.test(name) ? jsonRows(text) : csvRows(text)
  const stated = new Map<string, Stated>()
  const remarks: Remark[] = []
  const bad = (line: number, message: string) => remarks.push({ manifest: name, kind: 'bad row', line, message })
  for (const row of rows) {
    const read = 'wrong' in row ? row.wrong : rowToStated(row, name)
    if (typeof read === 'string') {
      bad(row.line, read)
      continue
    }
    const path = keyOf(read.file)
    const other = stated.get(path)
    if (other) bad(row.line, `${JSON.stringify(read.file)} has a row already, in line ${other.line}`)
    else stated.set(path, read)
  }
  const taken = new Set<string>()
  const missed = { first: [] as string[], count: 0 }
  return {
    take(path) {
      const row = stated.get(keyOf(path)) ?? null
      if (row) taken.add(keyOf(path))
      return row
    },
    miss(path) {
      if (++missed.count <= MOST_SHOWN) missed.first.push(path)
    },
    remarks() {
      const left = [...stated].flatMap(([path, row]) => (taken.has(path) ? [] : [row]))
      return [
        ...remarks.slice(0, MOST_SHOWN),
        ...more(name, 'bad row', 'rows are bad', remarks.length),
        ...left.slice(0, MOST_SHOWN).map(({ file, line }) => {
          const message = `there is no file ${JSON.stringify(file)}`
          return { manifest: name, kind: 'no such file', line, message } as const
        }),
        ...more(name, 'no such file', 'rows have no file', left.length),
        ...missed.first.map((path) => {
          const message = `${JSON.stringify(path)} has no row`
          return { manifest: name, kind: 'no row', line: null, message } as const
        }),
        ...more(name, 'no row', 'files have no row', missed.count),
      ]
    },
  }
}

/** A manifest that does not fit at all should not print a line for each of its rows. */
const MOST_SHOWN = 20

const more = (manifest: string, kind: Remark['kind'], what: string, count: number): Remark[] =>
  count > MOST_SHOWN ? [{ manifest, kind, line: null, message: `${count - MOST_SHOWN} more ${what}` }] : []

/** macOS takes accents apart in the names of files, Windows writes backslashes. */
const keyOf = (path: string): string =>
  path
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')

function csvRows(text: string): Rows {
  const [head = ''] = text.replace(/^\ufeff/, '').split(/[\r\n]/, 1)
  // Excel writes semicolons where numbers have a decimal comma.
  const delimiter = [',', ';', '\t'].toSorted((a, b) => head.split(b).length - head.split(a).length)[0]!
  const wrong: { line: number; wrong: string }[] = []
  const rows = parsed(text, {
    delimiter,
    bom: true,
    columns: (names: string[]) => names.map((column) => column.trim().toLowerCase()),
    trim: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      wrong.push({ line: Number(error?.lines ?? 0), wrong: String(error?.message).slice(0, 200) })
      return undefined
    },
    info: true,
  }) as unknown as readonly { readonly info: Info; readonly record: Row['fields'] }[]
  if (
    !head
      .toLowerCase()
      .split(delimiter)
      .some((column) => /^[\s"]*file[\s"]*$/.test(column))
  )
    throw noManifest('has no column "file"')
  return [...rows.map(({ info, record }) => ({ line: info.lines, fields: record })), ...wrong].sort(
    (a, b) => a.line - b.line,
  )
}

function parsed(text: string, options: Options): string[][] {
  try {
    return parse(text, options)
  } catch (error) {
    throw noManifest(`is no CSV (${(error as Error).message.slice(0, 200)})`)
  }
}

const noManifest = (what: string): UnreadableSource =>
  new UnreadableSource(
    'damaged',
    `the manifest ${what}`,
    'give its first line the names of the columns: file,url,date,identifiers',
  )

function jsonRows(text: string): Rows {
  return text
    .replace(/^\ufeff/, '')
    .split('\n')
    .flatMap((json, i): Rows => {
      const line = i + 1
      if (json.trim() === '') return []
      try {
        const fields: unknown = JSON.parse(json)
        const isObject = typeof fields === 'object' && fields !== null && !Array.isArray(fields)
        return [isObject ? { line, fields: fields as Row['fields'] } : { line, wrong: 'it is no JSON object' }]
      } catch (error) {
        return [{ line, wrong: `it is no JSON: ${(error as Error).message.slice(0, 120)}` }]
      }
    })
}

/** A row as the corpus keeps it, or what is wrong with it. */
function rowToStated({ line, fields }: Row, manifest: string): Stated | string {
  const { file, url, date, identifiers, ...other } = fields
  const named = textOf(file)
  if (named === null) return 'it names no file'
  const problem = nameProblem(keyOf(named))
  if (problem) return `${JSON.stringify(named)} is no path in the dump`
  const link = textOf(url)
  if (link !== null && !isWebAddress(link)) return `${JSON.stringify(link)} is no web address`
  const day = textOf(date)
  const wrong = day === null ? null : dateProblem(day)
  if (wrong) return `${JSON.stringify(day)} is no ${wrong}`
  return { manifest, line, file: named, url: link, date: day, identifiers: identifiersOf(identifiers), other }
}

/** Null for what is absent or empty. A number is text too: JSON may have a year as one. */
function textOf(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null
  return String(value).trim() || null
}

/** A year, month or day of the calendar, with or without a time: what is wrong with another, in words. */
function dateProblem(text: string): string | null {
  const parts = /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d)(?:[T ].{1,40})?)?)?$/.exec(text)?.groups
  const { year, month = '01', day = '01' } = parts ?? {}
  if (year === undefined) return 'date as 2021-02-03'
  const iso = `${year}-${month}-${day}`
  const read = new Date(`${iso}T00:00:00Z`)
  // A month has no day 31 that has 30: V8 reads it as the first of the next.
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(iso) ? null : 'date of the calendar'
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}

/** A list, or one text with `;`, `|` or white space between them. */
const identifiersOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value.map(textOf) : (textOf(value)?.split(/[;|\s]+/) ?? [])).filter(
    (identifier): identifier is string => identifier !== null && identifier !== '',
  )
