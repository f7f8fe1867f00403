/**
 * Tables in text that kept its layout: columns stand apart by two spaces or more, row under row.
 *
 *   (bedragen x € 1 mln.)      2022      2023
 *   Subsidies                  23,9       6,6
 *   Bijdrage aan               ‒ 1,3    ‒ 0,1
 *   medeoverheden
 */
import type { Cell } from '../document.ts'
import { isBlank, type Line } from '../lines.ts'
import type { FoundTable } from './found.ts'
import { isValue } from './values.ts'

/** A cell of a line, with the columns (characters from the line's start) that it covers. */
interface Part extends Cell {
  readonly left: number
  readonly right: number
}
interface Row {
  readonly at: number
  readonly parts: readonly Part[]
}
interface Column {
  left: number
  right: number
}

export function alignedTables(lines: readonly Line[]): FoundTable[] {
  const tables: FoundTable[] = []
  for (const run of runsOfRows(lines)) {
    const table = tableOf(run)
    if (table) tables.push(table)
  }
  return tables
}

/** Lines in a row that have gaps, with the single lines between them that may be wrapped labels. */
function runsOfRows(lines: readonly Line[]): Row[][] {
  const runs: Row[][] = []
  let run: Row[] = []
  let blanks = 0
  const close = (): void => {
    while (run.length > 0 && run.at(-1)!.parts.length < 2) run.pop()
    if (run.length > 0) runs.push(run)
    run = []
  }
  lines.forEach((line, at) => {
    if (isBlank(line)) {
      blanks++
      if (blanks > 2) close()
      return
    }
    blanks = 0
    const parts = partsOf(line)
    const startsAtMargin = parts[0]!.left <= (run[0]?.parts[0]?.left ?? 0) + 4
    if (parts.length >= 2) run.push({ at, parts })
    else if (run.length > 0 && line.text.length <= 60 && startsAtMargin && !/[.!?]$/.test(line.text))
      run.push({ at, parts })
    else close()
  })
  close()
  return runs
}

function partsOf(line: Line): Part[] {
  const parts: Part[] = []
  for (const match of line.text.matchAll(/\S+(?: \S+)*/g)) {
    const start = line.start + match.index
    const left = line.start - line.from + match.index
    parts.push({ start, end: start + match[0].length, text: match[0], left, right: left + match[0].length })
  }
  return parts
}

function tableOf(run: readonly Row[]): FoundTable | null {
  const data = run.filter(
    (row) =>
      row.parts.length >= 2 &&
      row.parts.slice(1).filter((part) => isValue(part.text)).length * 2 >= row.parts.length - 1 &&
      row.parts.some((p) => isValue(p.text)),
  )
  if (data.length < 2) return null
  const columns = columnsOf(data)
  if (columns.length < 2) return null
  const isYears = (row: Row): boolean =>
    row.parts.filter((p) => /\d/.test(p.text)).every((p) => /^(?:19|20)\d\d\b/.test(p.text))
  const firstData = data.find((row) => !isYears(row))
  if (!firstData || data.filter((row) => !isYears(row)).length < 2) return null
  const head = run.filter(
    (row) =>
      row.at < firstData.at &&
      firstData.at - row.at <= 6 &&
      (row.parts.length >= 2 || row.parts[0]!.left >= columns[1]!.left - 2),
  )
  if (head.length === 0) return null
  const header = columns.map((_, c) =>
    merged(head.flatMap((row) => row.parts.filter((part) => columnFor(columns, part) === c))),
  )
  if (header.slice(1).filter((h) => h.text !== '').length * 2 < columns.length - 1) return null
  const rows: Cell[][] = []
  let lastAt = firstData.at
  let label: Part[] = []
  for (const row of run) {
    if (row.at < firstData.at) continue
    const cells = columns.map((_, c) => row.parts.filter((part) => columnFor(columns, part) === c))
    const isWrapped = row.parts.length === 1 && columnFor(columns, row.parts[0]!) === 0
    const previous = rows.at(-1)
    if (
      isWrapped &&
      previous &&
      row.at === lastAt + 1 &&
      label.length === 0 &&
      /^[\p{Ll}(]/u.test(row.parts[0]!.text)
    ) {
      previous[0] = merged([previous[0]!, row.parts[0]!])
    } else if (isWrapped) {
      label.push(row.parts[0]!)
      continue
    } else {
      const [first, ...rest] = cells
      rows.push([merged([...label, ...first!]), ...rest.map(merged)])
      label = []
    }
    lastAt = row.at
  }
  return isTable(rows) ? { first: head[0]!.at, last: lastAt, cells: [header, ...rows], headerRows: 1 } : null
}

/** Forms (`Volgcommissie(s):  BuZa  i.v.m. agendapunt  24`) and address blocks have no columns of figures, or labels. */
function isTable(rows: readonly (readonly Cell[])[]): boolean {
  const width = rows[0]!.length
  const isFigures = (c: number): boolean => {
    const filled = rows.map((row) => row[c]!.text).filter((text) => text !== '')
    return filled.length > 0 && filled.filter(isValue).length >= filled.length * 0.6
  }
  const figures = Array.from({ length: width - 1 }, (_, c) => c + 1).filter(isFigures).length
  const labels = rows.filter((row) => /:$/.test(row[0]!.text)).length
  return labels * 2 < rows.length && (width === 2 ? figures === 1 : figures * 2 > width - 1)
}

/** Columns are where the parts of the data rows overlap one another, read from left to right. */
function columnsOf(rows: readonly Row[]): Column[] {
  const columns: Column[] = []
  const parts = rows.flatMap((row) => row.parts).sort((a, b) => a.left - b.left)
  for (const part of parts) {
    const last = columns.at(-1)
    if (last && part.left < last.right) last.right = Math.max(last.right, part.right)
    else columns.push({ left: part.left, right: part.right })
  }
  return columns
}

/** The column that a part covers most of, or the nearest one. */
function columnFor(columns: readonly Column[], part: Part): number {
  let best = 0
  let most = Number.NEGATIVE_INFINITY
  columns.forEach((column, c) => {
    const shared = Math.min(column.right, part.right) - Math.max(column.left, part.left)
    if (shared > most) {
      most = shared
      best = c
    }
  })
  return best
}

const merged = (cells: readonly Cell[]): Cell => {
  const [first] = cells
  if (!first) return { start: 0, end: 0, text: '' }
  return { start: first.start, end: cells.at(-1)!.end, text: cells.map((c) => c.text).join(' ') }
}
