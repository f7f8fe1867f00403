/** A clean document to one with blocks: its lines grouped, named and joined into text as a person reads it. */
import { footnotesOf } from './blocks/footnotes.ts'
import { type Group, groupsOf } from './blocks/groups.ts'
import { hintsOnLines } from './blocks/hints.ts'
import { layOut } from './blocks/lay-out.ts'
import { withLetterhead } from './blocks/letterhead.ts'
import { nameBlocks } from './blocks/marked.ts'
import { splitRunOn } from './blocks/run-on.ts'
import { withSignature } from './blocks/signature.ts'
import { lineWidth } from './blocks/wrap.ts'
import { isColophon } from './cleaners/furniture.ts'
import type { Document } from './document.ts'
import { edited } from './edit.ts'
import { type Line, linesOf } from './lines.ts'
import { alignedTables } from './tables/aligned.ts'
import { flattenedTables } from './tables/flattened.ts'
import type { FoundTable } from './tables/found.ts'

export function structure(document: Document): Document {
  // A reader of marked-up text has made blocks already; they only need their names.
  if (document.blocks.length > 0) return nameBlocks(document)
  const split = edited(document, splitRunOn(document.text))
  const lines = linesOf(split.text)
  const hints = hintsOnLines(split, lines)
  const tables = tablesIn(lines, hints.tables)
  const inTables = new Set(
    tables.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i)),
  )
  const notes = footnotesOf(split.text, lines, inTables, hints)
  const skip = new Set([...inTables, ...notes.raised])
  const width = lineWidth(lines.filter((_, at) => !inTables.has(at)))
  const groups = groupsOf(lines, notes, skip, width, hints.headings)
  return layOut(split, lines, namedGroups(groups, tables, lines), tables, notes)
}

/** Tables that the reader saw; where it saw none, those that the lines show. */
function tablesIn(lines: readonly Line[], seen: readonly FoundTable[]): FoundTable[] {
  const isFree = (table: FoundTable, taken: readonly FoundTable[]): boolean =>
    taken.every((other) => table.last < other.first || other.last < table.first)
  const flattened = flattenedTables(lines).filter((table) => isFree(table, seen))
  const aligned = alignedTables(lines).filter((table) => isFree(table, [...seen, ...flattened]))
  return [...seen, ...flattened, ...aligned].sort((a, b) => a.first - b.first)
}

/** The groups with the tables between them, and letterhead, subject, salutation, signature and colophon named. */
function namedGroups(groups: readonly Group[], tables: readonly FoundTable[], lines: readonly Line[]): Group[] {
  const tableGroups = tables.map(
    (table): Group => ({
      type: 'table',
      lines: Array.from({ length: table.last - table.first + 1 }, (_, i) => table.first + i).filter(
        (at) => lines[at]!.text !== '',
      ),
    }),
  )
  const all = [...groups, ...tableGroups].sort((a, b) => a.lines[0]! - b.lines[0]!)
  const named = withSignature(withLetterhead(all, lines), lines)
  return named.map((group) =>
    group.type !== 'footnote' && group.lines.every((at) => isColophon(lines[at]!.text))
      ? { type: 'letterhead', lines: group.lines }
      : group,
  )
}
