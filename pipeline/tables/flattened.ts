/**
 * Tables of which a dump kept the words and lost the columns (seed 000):
 *
 *   Terugkeersamenwerking Marokko 2019 2020 2021     label and column headers, which may go on over lines
 *   (tot 1/12)                                       … the rest of the last column header
 *   Instroom DT&V                                    a label that wraps
 *   (excl. Dublin)
 *   1.150 790 700                                    as many values as there are columns
 */

import type { Cell } from '../document.ts'
import { matchesOf } from '../gates/gated.ts'
import { isBlank, type Line } from '../lines.ts'
import type { FoundTable } from './found.ts'
import { VALUE } from './values.ts'

/** What heads a column in such a dump: a year, a quarter, a month, a total; each perhaps with a remark in brackets. */
const HEADER =
  '(?:(?:19|20)\\d{2}(?:[/–-](?:\\d{4}|\\d{2}))?|[Qq][1-4]|[Kk]wartaal [1-4]|[Tt]otaal|[Vv]erschil|[Tt]\\+?[0-9])(?: ?\\*)?'
const headerToken = new RegExp(`(?<![\\p{L}\\p{N}.,])${HEADER}(?: ?\\([^()]{1,40}\\))?(?= |$)`, 'gu')
const openBracket = new RegExp(`(?<![\\p{L}\\p{N}.,])${HEADER} ?\\([^()]{1,40}$`, 'u')
/** A cheap look before the patterns: two years or other heads of columns. */
const mayHead = /(?:\d{4}|[Qq][1-4]|otaal|erschil|wartaal|T\+?\d).*(?:\d{4}|[Qq][1-4]|otaal|erschil|wartaal|T\+?\d)/
const valuesAtEnd = new RegExp(`$(?<=(?<values>(?:(?:^| )${VALUE})+))`, 'i')
const value = new RegExp(VALUE, 'gi')

/** A label wraps over at most this many lines in front of its values. */
const LABEL_LINES = 3
const MAX_LABEL = 90

interface Header {
  readonly label: Cell
  readonly columns: readonly Cell[]
  readonly next: number
}

export function flattenedTables(lines: readonly Line[]): FoundTable[] {
  const tables: FoundTable[] = []
  for (let i = 0; i < lines.length; i++) {
    const header = headerAt(lines, i)
    if (!header) continue
    const { rows, next } = rowsFrom(lines, header.next, header.columns.length)
    if (rows.length === 0) continue
    tables.push({
      first: i,
      last: next - 1,
      cells: [[header.label, ...header.columns], ...rows],
      headerRows: 1,
      caption: header.label.text,
    })
    i = next - 1
  }
  return tables
}

/** A label and at least two column headers; lines that only go on with them belong to it. */
function headerAt(lines: readonly Line[], index: number): Header | null {
  const line = lines[index]!
  if (!mayHead.test(line.text)) return null
  const first = columnsIn(line)
  if (first.columns.length < 2 || first.label === null || first.label.text.length > MAX_LABEL || !first.ends)
    return null
  const columns = [...first.columns]
  let next = index + 1
  for (let seen = 0; seen < 4; ) {
    const at = nextText(lines, next)
    const more = at === null ? null : moreColumns(lines[at]!, columns)
    if (at === null || more === null) break
    columns.splice(0, columns.length, ...more)
    next = at + 1
    seen++
  }
  return { label: first.label, columns, next }
}

/** The column headers in a line, the label in front of them, and whether nothing else follows them. */
function columnsIn(line: Line): { label: Cell | null; columns: Cell[]; ends: boolean } {
  const columns: Cell[] = []
  let end = 0
  let labelEnd = 0
  for (const match of matchesOf(headerToken, line.text)) {
    if (columns.length > 0 && line.text.slice(end, match.index).trim() !== '')
      return { label: null, columns: [], ends: false }
    if (columns.length === 0) labelEnd = match.index
    columns.push(cell(line, match.index, match.index + match[0].length))
    end = match.index + match[0].length
  }
  const open = line.text.includes('(') ? openBracket.exec(line.text) : null
  if (open && columns.length > 0 && open.index < end) {
    columns[columns.length - 1] = cell(line, open.index, line.text.length)
    end = line.text.length
  }
  const label = line.text.slice(0, labelEnd).trimEnd()
  return { label: label === '' ? null : cell(line, 0, label.length), columns, ends: line.text.slice(end).trim() === '' }
}

/** The columns with what a further header line adds: the rest of an open bracket, a remark in brackets, more years. */
function moreColumns(line: Line, columns: readonly Cell[]): Cell[] | null {
  const last = columns.at(-1)!
  const isOpen = last.text.lastIndexOf('(') > last.text.lastIndexOf(')')
  const rest = isOpen ? /^[^()]{1,40}\)/.exec(line.text) : /^\([^()]{1,40}\)$/.exec(line.text)
  const from = rest ? rest[0].length : 0
  const behind: Line = {
    ...line,
    text: line.text.slice(from).trimStart(),
    start: line.start + from + (line.text.length - from - line.text.slice(from).trimStart().length),
  }
  const more = behind.text === '' ? { label: null, columns: [], ends: true } : columnsIn(behind)
  if (!rest && more.columns.length === 0) return null
  if (more.label !== null || !more.ends) return null
  const joined: Cell = rest ? { start: last.start, end: line.start + from, text: `${last.text} ${rest[0]}` } : last
  return [...columns.slice(0, -1), joined, ...more.columns]
}

function rowsFrom(lines: readonly Line[], from: number, width: number): { rows: Cell[][]; next: number } {
  const rows: Cell[][] = []
  let next = from
  let label: Line[] = []
  for (let at = nextText(lines, from); at !== null; at = nextText(lines, at + 1)) {
    const line = lines[at]!
    const values = valuesOf(line)
    if (values && values.cells.length >= width && values.cells.length <= width + 1) {
      // A number that ends the label (`Artikel 11 23,9 6,6`) is one value too many: the label keeps it.
      const cells = values.cells.slice(-width)
      const labelEnd = cells[0]!.start - line.start
      const own = line.text.slice(0, labelEnd).trim()
      const parts = [...label.map((l) => cell(l, 0, l.text.length)), ...(own === '' ? [] : [cell(line, 0, own.length)])]
      if (parts.length === 0) break
      const start = parts[0]!.start
      rows.push([{ start, end: parts.at(-1)!.end, text: parts.map((p) => p.text).join(' ') }, ...cells])
      label = []
      next = at + 1
      continue
    }
    const isLabel = values === null || (values.cells.length < width && /\p{L}/u.test(line.text))
    if (
      !isLabel ||
      label.length === LABEL_LINES ||
      line.text.length > MAX_LABEL ||
      headerAt(lines, at) ||
      /[.!?:]$/.test(line.text)
    )
      break
    label.push(line)
  }
  return { rows, next }
}

function valuesOf(line: Line): { cells: Cell[] } | null {
  const values = valuesAtEnd.exec(line.text)?.groups!.values
  if (values === undefined) return null
  const cells = [...matchesOf(value, values)].map((match) => {
    const start = line.text.length - values.length + match.index
    return cell(line, start, start + match[0].length)
  })
  return { cells }
}

const cell = (line: Line, from: number, to: number): Cell => ({
  start: line.start + from,
  end: line.start + to,
  text: line.text.slice(from, to),
})

function nextText(lines: readonly Line[], from: number): number | null {
  for (let i = from; i < lines.length && i < from + 4; i++) if (!isBlank(lines[i])) return i
  return null
}
