/**
 * Tables in text that kept its layout: columns stand apart by two spaces or more, row under row.
 *
 *   (bedragen x € 1 mln.)      2022      2023
 *   Subsidies                  23,9       6,6
 *   Bijdrage aan               ‒ 1,3    ‒ 0,1
 *   medeoverheden
 */

import { isBlank, type Line } from '../lines.ts'
import type { FoundCell, FoundTable } from './found.ts'
import { headerLines } from './header-lines.ts'
import {
  type Column,
  columnFor,
  columnsOf,
  inColumns,
  labelGoesOn,
  merged,
  type Part,
  partsOf,
  type Row,
  wholeColumns,
} from './parts.ts'
import { isValue } from './values.ts'
import { wrappedTables } from './wrapped.ts'

/** A header stands in so many lines above the first figures. */
const HEADER_LINES = 6

export function alignedTables(lines: readonly Line[]): FoundTable[] {
  const wrapped = wrappedTables(lines)
  const isTaken = (at: number): boolean => wrapped.some(({ first, last }) => first <= at && at <= last)
  const aligned = runsOfRows(lines, isTaken).flatMap((run) => tableOf(run) ?? [])
  return [...wrapped, ...aligned].sort((a, b) => a.first - b.first)
}

/** Lines in a row that have gaps, with the single lines between them that may be wrapped labels. */
function runsOfRows(lines: readonly Line[], isTaken: (at: number) => boolean): Row[][] {
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
    if (isTaken(at)) {
      close()
      return
    }
    const parts = partsOf(line)
    const startsAtMargin = parts[0]!.left <= (run[0]?.parts[0]?.left ?? 0) + 4
    if (isNote(parts) || repeatsHeader(run, parts)) close()
    if (isNote(parts)) return
    if (parts.length >= 2) run.push({ at, parts })
    else if (run.length > 0 && line.text.length <= 60 && startsAtMargin && !/[.!?]$/.test(line.text))
      run.push({ at, parts })
    else close()
  })
  close()
  return runs
}

/** `2    Kamerstuk 26 822, nr. 257.` at the foot of a page. */
const isNote = (parts: readonly Part[]): boolean =>
  parts.length >= 2 && /^(?:\d{1,3}|\*{1,3})\)?$/.test(parts[0]!.text) && sentenceEnd.test(parts.at(-1)!.text)

/** On the next page the header is printed again, or another table begins. */
function repeatsHeader(run: readonly Row[], parts: readonly Part[]): boolean {
  if (!isYears({ at: 0, parts })) return false
  const yearsOf = (row: readonly Part[]): string =>
    row.flatMap(({ text }) => /^(?:19|20)\d\d\b/.exec(text)?.[0] ?? []).join(' ')
  const above = run.slice(0, HEADER_LINES).find(isYears)
  return above !== undefined && run.at(-1) !== above && yearsOf(above.parts) === yearsOf(parts)
}

function tableOf(run: readonly Row[]): FoundTable | null {
  const data = run.filter(
    (row) =>
      row.parts.length >= 2 &&
      row.parts.slice(1).filter((part) => isValue(part.text)).length * 2 >= row.parts.length - 1 &&
      row.parts.some((p) => isValue(p.text)),
  )
  if (data.length < 2) return null
  const firstData = data.find((row) => !isYears(row))
  if (!firstData || data.filter((row) => !isYears(row)).length < 2) return null
  const parted = partedColumns(data)
  if (parted.length < 2) return null
  const above = linesAbove(run, firstData)
  const heads = above.filter((row) => row.parts.length >= 2 || row.parts[0]!.left >= parted[1]!.left - 2)
  const [head] = heads
  if (!head) return null
  const columns = wholeColumns(parted, data, heads)
  const below = above.filter((row) => row.at > heads.at(-1)!.at)
  // `(x € 1 mln.)` below the word in the corner still heads the table.
  const labelled = below.findIndex((row) => !/^[\p{Ll}(]/u.test(row.parts[0]!.text))
  const lastHead = below.slice(0, labelled < 0 ? below.length : labelled).at(-1) ?? heads.at(-1)!
  const header = headerLines(
    columns,
    above.filter(({ at }) => head.at <= at && at <= lastHead.at),
  )
  const headed = columns.filter((_, c) => c > 0 && header.some((row) => row[c]!.text !== ''))
  if (headed.length * 2 < columns.length - 1) return null
  const body = run.filter(({ at }) => at > lastHead.at)
  const { rows, last } = bodyOf(body, columns)
  if (!isTable(rows.filter((row) => !isGroup(row)))) return null
  return { first: head.at, last, cells: [...header, ...rows], headerRows: header.length }
}

/** Years may stand beside the figures below them; they tell columns only where the figures do not keep them apart. */
function partedColumns(data: readonly Row[]): Column[] {
  const columns = columnsOf(data.filter((row) => !isYears(row)))
  const isApart = data.filter(isYears).every((row) => inColumns(columns, row).every((parts) => parts.length <= 1))
  return isApart ? columns : columnsOf(data)
}

/** No unit of a column: `x € 1 mln.` */
const sentenceEnd = /(?<!(?<!\p{L})(?:mln|mld|mrd|nr|art|aant|gem))[.!?;]\d{0,3}$/iu

/** The lines that may head a table: a few above its first figures, none above a sentence, a note or a caption. */
function linesAbove(run: readonly Row[], firstData: Row): Row[] {
  const above = run.filter((row) => row.at < firstData.at && firstData.at - row.at <= HEADER_LINES)
  return above.slice(above.findLastIndex((row) => isCaption(row) || sentenceEnd.test(row.parts.at(-1)!.text)) + 1)
}

/** A row of years heads columns; it is no row of figures. */
function isYears({ parts }: Row): boolean {
  const numbers = parts.filter((part) => /\d/.test(part.text))
  return numbers.length > 0 && numbers.every((part) => /^(?:19|20)\d\d\b/.test(part.text))
}

const isCaption = ({ parts }: Row): boolean => /^(?:Tabel|Grafiek|Figuur|Overzicht) [\dIVX]/.test(parts[0]!.text)

/** The name of a group stands in all cells of its row. */
const isGroup = (row: readonly FoundCell[]): boolean => row.every((cell) => cell.start === row[0]!.start)

/**
 * The rows below the header. A line with a label only is a part of the label of the row below it or above it, or the name
 * of a group, which is then in all cells of its row, as a cell merged over all columns is in the other media:
 *
 *   Regeling in Veenwijk                        the name of a group
 *   Tijdelijke uitvoering      7.621     -
 *   Bijdrage aan                                a label that goes on
 *   medeoverheden               ‒ 1,3  0,1
 */
function bodyOf(body: readonly Row[], columns: readonly Column[]): { rows: FoundCell[][]; last: number } {
  const isLabel = (row: Row): boolean => row.parts.length === 1 && columnFor(columns, row.parts[0]!) === 0
  const hasGroups = mayHaveGroups(body, isLabel)
  const areParted = allAreParted(body.filter((row) => !isLabel(row)))
  const rows: FoundCell[][] = []
  let last = 0
  let waiting: { at: number; label: FoundCell }[] = []
  for (const row of body) {
    const [label, ...rest] = inColumns(columns, row).map(merged) as [FoundCell, ...FoundCell[]]
    const above = waiting.at(-1)
    const previous = rows.at(-1)
    if (isLabel(row)) {
      if (above && labelGoesOn(above.label.text, label.text))
        waiting[waiting.length - 1] = { at: row.at, label: merged([above.label, label]) }
      else if (!above && previous && row.at === last + 1 && labelGoesOn(previous[0]!.text, label.text)) {
        previous[0] = merged([previous[0]!, label])
        last = row.at
      } else waiting.push({ at: row.at, label })
      continue
    }
    const goesOn =
      above &&
      (label.text === '' || labelGoesOn(above.label.text, label.text) || (areParted && row.at === above.at + 1))
    const groups = hasGroups ? (goesOn ? waiting.slice(0, -1) : waiting) : []
    const own = waiting.slice(groups.length).map((line) => line.label)
    rows.push(...groups.map((group) => columns.map(() => group.label)))
    rows.push([merged(label.text === '' ? own : [...own, label]), ...rest])
    waiting = []
    last = row.at
  }
  return { rows, last }
}

/** Where most rows have a line with a label only above them, it is the label that is broken: groups have rows. */
function mayHaveGroups(body: readonly Row[], isLabel: (row: Row) => boolean): boolean {
  const labels = body.filter((row, i) => isLabel(row) && i + 1 < body.length && !isLabel(body[i + 1]!)).length
  return labels * 2 <= body.filter((row) => !isLabel(row)).length
}

/** Blank lines part the rows: then lines with none between them are of one row. */
const allAreParted = (rows: readonly Row[]): boolean => rows.every((row, i) => i === 0 || row.at > rows[i - 1]!.at + 1)

/** Forms (`Volgcommissie(s):  BuZa  i.v.m. agendapunt  24`) and address blocks have no columns of figures, or labels. */
function isTable(rows: readonly (readonly FoundCell[])[]): boolean {
  if (rows.length === 0 || rows.some(isRestOfRow)) return false
  const width = rows[0]!.length
  const isFigures = (c: number): boolean => {
    const filled = rows.map((row) => row[c]!.text).filter((text) => text !== '')
    return filled.length > 0 && filled.filter(isValue).length >= filled.length * 0.6
  }
  const figures = Array.from({ length: width - 1 }, (_, c) => c + 1).filter(isFigures).length
  const labels = rows.filter((row) => /:$/.test(row[0]!.text)).length
  return labels * 2 < rows.length && (width === 2 ? figures === 1 : figures * 2 > width - 1)
}

/** Two cells that go on beside one another: their lines are not rows, and which are is unknown. */
const isRestOfRow = (row: readonly FoundCell[]): boolean => {
  const filled = row.filter(({ text }) => text !== '')
  return filled.length > 1 && filled.every(({ text }) => /^\p{Ll}/u.test(text) && !isValue(text))
}
