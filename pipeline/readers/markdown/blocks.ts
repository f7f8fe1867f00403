/** Lines of Markdown to drafts of blocks: what each line is, and which part of it is content. */
import type { Span } from '../../document.ts'

/** A block of the source, still with its inline syntax; `lines` are without prefixes such as `> ` and `- `. */
export type Draft =
  | { readonly type: 'heading'; readonly level: number; readonly lines: readonly Span[] }
  | { readonly type: 'paragraph' | 'quote' | 'listItem'; readonly lines: readonly Span[] }
  | { readonly type: 'footnote'; readonly label: Span; readonly lines: readonly Span[] }
  /** Lines that stay as they are: code, front matter. */
  | { readonly type: 'verbatim'; readonly lines: readonly Span[] }
  | { readonly type: 'table'; readonly rows: readonly (readonly Span[])[]; readonly headerRows: number }

interface SourceLine extends Span {
  readonly text: string
}

const headingMarks = /^ {0,3}(#{1,6})(?=[ \t]|$)/u
const rule = /^ {0,3}(?:(?:\*[ \t]*){3,1000}|(?:-[ \t]*){3,1000}|(?:_[ \t]*){3,1000})$/u
const fence = /^ {0,3}(`{3,}|~{3,})/u
const underline = /^ {0,3}(?:(=+)|-+)[ \t]*$/u
const quoteMark = /^(?:[ \t]{0,3}>)+[ \t]?/u
const bullet = /^[ \t]*[-*+•][ \t]+(?=\S)/u
const ordered = /^[ \t]*(?<number>\d{1,9})[.)][ \t]+(?=\S)/u
const noteDefinition = /^ {0,3}\[\^(?<label>[^\]\s]{1,50})\]:[ \t]*/u
const linkDefinition =
  /^ {0,3}\[(?<label>[^\]^\n][^\]\n]{0,100})\]:[ \t]*<?[^\s<>]{1,2000}>?(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*$/u
/** A converter's footnote: a raised number that begins a line. */
const raisedStart =
  /^[ \t]*(?:<sup>\s{0,3}\[?(?<html>\d{1,3})\]?\s{0,3}<\/sup>|\$\s?\^\{?\s?(?<tex>\d{1,3})\s?\}?\s?\$)/u
const delimiterCell = '[ \\t]*:?-+:?[ \\t]*'
const delimiterRow = new RegExp(`^\\|?${delimiterCell}(?:\\|${delimiterCell}){0,1000}\\|?$`, 'u')
const pipedLine = /^[ \t]*\|.*\|[ \t]*$/u
/** The return address of a Rijkshuisstijl letter is printed with this sign: no quotation. */
const returnAddress = /^[ \t]*>[ \t]*Retouradres/iu

const MOST_CELLS = 50_000

export interface Drafts {
  readonly drafts: readonly Draft[]
  /** Labels of link definitions, in lower case. */
  readonly definitions: ReadonlySet<string>
  /** Raised numbers that begin a line, which a footnote does. */
  readonly raisedLabels: ReadonlySet<string>
}

export function draftsOf(source: string): Drafts {
  const lines = linesOf(source)
  const definitions = new Set<string>()
  const front = frontMatterEnd(lines)
  const drafts: Draft[] = front > 0 ? [{ type: 'verbatim', lines: lines.slice(1, front - 1) }] : []
  readBlocks(lines.slice(front), 'paragraph', drafts, definitions)
  return { drafts, definitions, raisedLabels: new Set(lines.flatMap(({ text }) => raisedLabel(text) ?? [])) }
}

function raisedLabel(text: string): string | undefined {
  const groups = raisedStart.exec(text)?.groups
  return groups?.html ?? groups?.tex
}

function linesOf(source: string): SourceLine[] {
  const lines: SourceLine[] = []
  for (let start = 0; start <= source.length; ) {
    const feed = source.indexOf('\n', start)
    const next = feed < 0 ? source.length : feed
    const end = source[next - 1] === '\r' && next > start ? next - 1 : next
    lines.push({ start, end, text: source.slice(start, end) })
    start = next + 1
  }
  return lines
}

/** Lines of `key: value` between two rules at the top of the file: how many lines that takes, else 0. */
function frontMatterEnd(lines: readonly SourceLine[]): number {
  if (lines[0]?.text.trimEnd() !== '---') return 0
  const close = lines.slice(1, 60).findIndex((line) => /^(?:---|\.\.\.)\s*$/.test(line.text)) + 1
  const isYaml = lines.slice(1, close).every((line) => /^[\w-]{1,40}:(?:\s|$)|^\s*- |^\s+\S|^\s*$/.test(line.text))
  return close > 1 && isYaml ? close + 1 : 0
}

/** Reads blocks from lines; `type` is what running text here is. */
function readBlocks(
  lines: readonly SourceLine[],
  type: 'paragraph' | 'quote',
  drafts: Draft[],
  definitions: Set<string>,
): void {
  let open: { type: 'paragraph' | 'quote' | 'listItem' | 'footnote'; label?: Span; lines: Span[] } | null = null
  let isInList = false
  const close = (): void => {
    if (!open) return
    const { label, lines: content } = open
    if (open.type === 'footnote') drafts.push({ type: 'footnote', label: label!, lines: content })
    else drafts.push({ type: open.type, lines: content })
    open = null
  }
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    const { text } = line
    if (text.trim() === '') {
      // A footnote may go on in an indented paragraph, as may a list item.
      const next = lines[i + 1]?.text ?? ''
      if (open?.type === 'footnote' && /^(?: {2}|\t)/.test(next) && next.trim() !== '') continue
      close()
      continue
    }
    if (raisedStart.test(text)) close()
    const fenced = fence.exec(text)?.[1]
    if (fenced !== undefined) {
      close()
      const stop = indexFrom(lines, i + 1, (other) => other.trim().startsWith(fenced) && /^[`~]+$/.test(other.trim()))
      drafts.push({ type: 'verbatim', lines: lines.slice(i + 1, stop) })
      i = stop
      continue
    }
    const marks = headingMarks.exec(text)
    if (marks) {
      close()
      isInList = false
      drafts.push({ type: 'heading', level: marks[1]!.length, lines: [headingText(rest(line, marks[0].length))] })
      continue
    }
    const paragraph: { type: string; lines: Span[] } | null = open
    if (paragraph?.type === 'paragraph' && paragraph.lines.length === 1 && underline.test(text)) {
      const only = paragraph.lines[0]!
      if (only.end - only.start <= 150) {
        drafts.push({ type: 'heading', level: text.includes('=') ? 1 : 2, lines: [only] })
        open = null
        continue
      }
    }
    if (rule.test(text)) {
      close()
      continue
    }
    const table = tableRows(lines, i)
    if (table > 0) {
      close()
      drafts.push(tableDraft(lines.slice(i, i + table)))
      i += table - 1
      continue
    }
    const definition = linkDefinition.exec(text)
    if (definition && !open) {
      definitions.add(definition.groups!.label!.toLowerCase())
      continue
    }
    const note = noteDefinition.exec(text)
    if (note) {
      close()
      const label = line.start + text.indexOf('[^') + 2
      open = {
        type: 'footnote',
        label: { start: label, end: label + note.groups!.label!.length },
        lines: [rest(line, note[0].length)],
      }
      continue
    }
    if (quoteMark.test(text) && !returnAddress.test(text) && type !== 'quote') {
      close()
      const quoted = lines.slice(
        i,
        indexFrom(lines, i, (other) => !quoteMark.test(other)),
      )
      readBlocks(
        quoted.map((other) => rest(other, quoteMark.exec(other.text)![0].length)),
        'quote',
        drafts,
        definitions,
      )
      i += quoted.length - 1
      continue
    }
    const number = ordered.exec(text)
    const item = bullet.exec(text)
    // In running text only a list that begins with 1 begins a list: `2020. Dit jaar` may be a wrapped line.
    if (
      item ||
      (number && (!open || (open as { type: string }).type === 'listItem' || Number(number.groups!.number) === 1))
    ) {
      close()
      isInList = true
      // A bullet is a sign, a number is a word: `1.` stays.
      const cut = item ? item[0].length : text.length - text.trimStart().length
      open = { type: 'listItem', lines: [rest(line, cut)] }
      continue
    }
    if (open) (open as { lines: Span[] }).lines.push(line)
    else {
      isInList &&= /^(?: {2}|\t)/.test(text)
      open = { type: isInList ? 'listItem' : type, lines: [line] }
    }
  }
  close()
}

/** Without the #s that may close a heading. */
function headingText(line: SourceLine): SourceLine {
  const start = line.text.length - line.text.trimStart().length
  const text = line.text.trimEnd()
  let end = text.length
  while (text[end - 1] === '#') end--
  const isClosed = end < text.length && (end <= start || /[ \t]/.test(text[end - 1]!))
  return part(line, Math.min(start, text.length), Math.max(Math.min(start, text.length), isClosed ? end : text.length))
}

/** The first line from `from` on that passes, or the number of lines. */
function indexFrom(lines: readonly SourceLine[], from: number, test: (text: string) => boolean): number {
  let at = from
  while (at < lines.length && !test(lines[at]!.text)) at++
  return at
}

const rest = (line: SourceLine, cut: number): SourceLine => ({
  start: line.start + cut,
  end: line.end,
  text: line.text.slice(cut),
})

const isDelimiterRow = (line: SourceLine | undefined): boolean =>
  line?.text.includes('|') === true && delimiterRow.test(line.text.trim())

/** How many lines from here on are a table: one with a delimiter row, or at least two lines between pipes. */
function tableRows(lines: readonly SourceLine[], from: number): number {
  const first = lines[from]!.text
  if (!first.includes('|')) return 0
  const isMarked = isDelimiterRow(lines[from + 1])
  let count = 0
  if (isMarked) {
    count = 2
    while (lines[from + count]?.text.includes('|')) count++
  } else while (pipedLine.test(lines[from + count]?.text ?? '')) count++
  return count >= 2 ? count : 0
}

function tableDraft(lines: readonly SourceLine[]): Draft {
  const delimiter = lines.findIndex(isDelimiterRow)
  const rows = lines.filter((line) => !isDelimiterRow(line)).map(cellsOf)
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 0)
  // Short rows are filled up, but never to a grid beyond any table.
  const columns = widest * rows.length > MOST_CELLS ? 0 : widest
  // Pandoc writes a table without header as one with an empty header row.
  const isEmpty = (row: readonly SourceLine[]): boolean => row.every((cell) => cell.text.trim() === '')
  const filled = rows.filter((row) => !isEmpty(row))
  const headerRows = delimiter === 1 && rows[0] && !isEmpty(rows[0]) ? 1 : 0
  return { type: 'table', headerRows, rows: filled.map((row) => padded(row, columns)) }
}

function padded(row: readonly SourceLine[], columns: number): SourceLine[] {
  const end = row.at(-1)!.end
  const missing = Math.max(0, columns - row.length)
  return [...row, ...Array.from({ length: missing }, () => ({ start: end, end, text: '' }))]
}

/** Cells between pipes that no backslash escapes. */
function cellsOf(line: SourceLine): SourceLine[] {
  const cells: SourceLine[] = []
  let from = line.text.length - line.text.trimStart().length
  if (line.text[from] === '|') from++
  const end = line.text.trimEnd().length
  for (let at = from; at < end; at++) {
    if (line.text[at] === '\\') at++
    else if (line.text[at] === '|') {
      cells.push(part(line, from, at))
      from = at + 1
    }
  }
  if (from < end || cells.length === 0) cells.push(part(line, from, Math.max(from, end)))
  return cells
}

const part = (line: SourceLine, from: number, to: number): SourceLine => ({
  start: line.start + from,
  end: line.start + to,
  text: line.text.slice(from, to),
})
