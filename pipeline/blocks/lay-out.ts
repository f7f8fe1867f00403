/** Groups of lines laid out as the text a person reads: one line a paragraph, words whole, blocks apart. */
import type { Block, BlockType, Cell, Document, Span } from '../document.ts'
import { offsetsAfter } from '../edit.ts'
import type { Line } from '../lines.ts'
import { pageAt, rawSpans } from '../locate.ts'
import type { Notice } from '../notice.ts'
import { arrange, type Segment, withPieces } from '../source-map.ts'
import type { FoundTable } from '../tables/found.ts'
import { withCaptions } from './captions.ts'
import { cellsInOrder } from './cells.ts'
import type { Footnotes } from './footnotes.ts'
import type { Group } from './groups.ts'
import { compoundsIn, joinOf, withTrema } from './hyphens.ts'

/** Blocks whose lines stay lines. */
const keepsLines: ReadonlySet<BlockType> = new Set(['letterhead', 'signature', 'table'])

/**
 * @param groups every line that is kept, once, in reading order
 * @param tables the tables that groups of type table stand for, in the same order
 */
export function layOut(
  document: Document,
  lines: readonly Line[],
  groups: readonly Group[],
  tables: readonly FoundTable[],
  notes: Footnotes,
): Document {
  const { text } = document
  const gapEnd = gapEnds(groups, lines, text.length)
  const compounds = compoundsIn(text)
  const segments: Segment[] = []
  const repairs: (Span & { rule: string; text: string })[] = []
  const spans: Span[] = []
  let length = 0
  const add = (segment: Segment): void => {
    if (segment.start === segment.end && (segment.text ?? '') === '') return
    segments.push(segment)
    length += (segment.text ?? text.slice(segment.start, segment.end)).length
  }
  const firstLine = Math.min(...groups.flatMap((group) => group.lines.slice(0, 1)))
  add({ start: 0, end: Number.isFinite(firstLine) ? lines[firstLine]!.start : text.length, text: '' })
  let tableAt = 0
  const inOrder = new Set<FoundTable>()
  groups.forEach((group, g) => {
    const start = length
    const [firstLine, lastLine] = [lines[group.lines[0]!]!, group.lines.at(-1)!]
    const own = { start: firstLine.start, end: gapEnd.get(lastLine)! }
    const found = group.type === 'table' ? tables[tableAt++]! : null
    const cells = found && cellsInOrder(text, found, own, compounds)
    if (cells) {
      inOrder.add(found)
      for (const segment of cells.segments) add(segment)
      repairs.push(...cells.repairs)
      spans.push({ start, end: length })
      add({ ...cells.gap, text: separatorBetween(group, groups[g + 1]) })
      return
    }
    let from: { at: number; trema: string | null } = { at: lines[group.lines[0]!]!.start, trema: null }
    group.lines.forEach((number, i) => {
      const line = lines[number]!
      const next = group.lines[i + 1]
      const join =
        next === undefined
          ? null
          : keepsLines.has(group.type)
            ? { text: '\n', eatsHyphen: false, rule: 'lines/kept' }
            : joinOf(line.text, lines[next]!.text, compounds)
      const contentEnd = join?.eatsHyphen ? line.end - 1 : line.end
      if (from.trema !== null) {
        add({ start: from.at, end: from.at + 1, text: from.trema })
        from = { at: from.at + 1, trema: null }
      }
      for (const segment of collapsed(text, from.at, contentEnd, group.type === 'table')) add(segment)
      const separator = join?.text ?? separatorBetween(group, groups[g + 1])
      if (next === undefined) spans.push({ start, end: length })
      add({ start: contentEnd, end: gapEnd.get(number)!, text: separator })
      if (join?.eatsHyphen) {
        const [head] = /(?<!\p{L})\p{L}*[-‐]$/u.exec(line.text)!
        const [tail] = /^\p{L}*/u.exec(lines[next!]!.text)!
        const whole = head.slice(0, -1) + (join.rule === 'hyphens/trema' ? withTrema(tail[0]!) + tail.slice(1) : tail)
        repairs.push({
          start: line.end - head.length,
          end: lines[next!]!.start + tail.length,
          rule: join.rule,
          text: whole,
        })
      }
      if (next !== undefined) {
        const letter = text[lines[next]!.start]!
        from = { at: lines[next]!.start, trema: join?.rule === 'hyphens/trema' ? withTrema(letter) : null }
      }
    })
  })
  const { text: laidOut, pieces } = arrange(text, segments)
  const move = offsetsAfter(pieces)
  const moved = (span: Span): Span => ({ start: move(span.start, 'start'), end: move(span.end, 'end') })
  const origin = withPieces(document.origin, pieces)
  let table = 0
  const blocks = groups.map((group, g): Block => {
    const line = lines[group.lines[0]!]!
    const base = {
      type: group.type,
      ...spans[g]!,
      page: pageAt(document.origin, rawSpans(document.origin, line.start, line.end)[0]?.start ?? 0)?.number ?? null,
    }
    if (group.type === 'table')
      return { ...base, ...tableParts(tables[table]!, moved, inOrder.has(tables[table++]!) ? laidOut : null) }
    if (group.note === undefined) return group.level === undefined ? base : { ...base, level: group.level }
    const note = notes.notes[group.note]!
    return { ...base, marker: note.marker, anchors: note.anchors.map(moved) }
  })
  return {
    ...document,
    text: laidOut,
    origin,
    blocks: withCaptions(blocks, laidOut),
    notices: [...document.notices, ...noticesOf(document, repairs, lines, notes)],
  }
}

const tableParts = (
  { cells, headerRows, caption }: FoundTable,
  moved: (span: Span) => Span,
  laidOut: string | null,
): Pick<Block, 'cells' | 'headerRows' | 'caption'> => ({
  cells: cells.map((row) =>
    row.map(({ text, start, end, lines }): Cell => {
      if (text === '') return { text, start, end }
      const span = moved({ start, end })
      // What went on over lines has been joined, words whole.
      return {
        text: lines && laidOut !== null ? laidOut.slice(span.start, span.end).replace(/\s+/g, ' ') : text,
        ...span,
      }
    }),
  ),
  headerRows,
  ...(caption === undefined ? {} : { caption }),
})

/** For each kept line, where the next kept line of the source starts: all between them goes with the line. */
function gapEnds(groups: readonly Group[], lines: readonly Line[], length: number): Map<number, number> {
  const kept = groups.flatMap((group) => group.lines).sort((a, b) => a - b)
  return new Map(kept.map((number, i) => [number, i + 1 < kept.length ? lines[kept[i + 1]!]!.start : length]))
}

/** A stretch of a line with every run of spaces made one; a table keeps its gaps. */
function collapsed(text: string, start: number, end: number, keepsGaps: boolean): Segment[] {
  const stretch = text.slice(start, end)
  if (keepsGaps || !(stretch.includes('  ') || stretch.includes('\f'))) return [{ start, end }]
  const segments: Segment[] = []
  let at = start
  for (const match of stretch.matchAll(/[ \f]{2,}|\f/g)) {
    const gap = start + match.index
    segments.push({ start: at, end: gap }, { start: gap, end: gap + match[0].length, text: ' ' })
    at = gap + match[0].length
  }
  return [...segments, { start: at, end }]
}

function separatorBetween(group: Group, next: Group | undefined): string {
  if (!next) return ''
  return group.type === 'listItem' && next.type === 'listItem' ? '\n' : '\n\n'
}

function noticesOf(
  document: Document,
  repairs: readonly (Span & { rule: string; text: string })[],
  lines: readonly Line[],
  notes: Footnotes,
): Notice[] {
  const toNotice = (span: Span, notice: Pick<Notice, 'kind' | 'rule' | 'after' | 'message'>): Notice[] => {
    const raws = rawSpans(document.origin, span.start, span.end)
    if (raws.length === 0) return []
    const before = document.text.slice(span.start, span.end)
    return [
      {
        ...notice,
        before,
        rawStart: Math.min(...raws.map((r) => r.start)),
        rawEnd: Math.max(...raws.map((r) => r.end)),
      },
    ]
  }
  return [
    ...repairs.flatMap((repair) =>
      toNotice(repair, {
        kind: 'repaired',
        rule: repair.rule,
        after: repair.text,
        message: 'a word split at a line end',
      }),
    ),
    ...[...notes.raised].flatMap((at) =>
      toNotice(lines[at]!, {
        kind: 'removed',
        rule: 'footnotes/raised-marker',
        after: '',
        message: 'the marker of a footnote, raised above the line below it',
      }),
    ),
  ]
}
