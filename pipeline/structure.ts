/** A clean document to one with blocks: its lines grouped, named and joined into text as a person reads it. */
import { footnotesOf } from './blocks/footnotes.ts'
import { type Group, groupsOf } from './blocks/groups.ts'
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
  const tables = tablesIn(lines)
  const inTables = new Set(
    tables.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i)),
  )
  const notes = footnotesOf(split.text, lines, inTables)
  const skip = new Set([...inTables, ...notes.raised])
  const groups = groupsOf(lines, notes, skip, lineWidth(lines.filter((_, at) => !inTables.has(at))))
  return layOut(split, lines, namedGroups(groups, tables, lines), tables, notes)
}

function tablesIn(lines: readonly Line[]): FoundTable[] {
  const flattened = flattenedTables(lines)
  const aligned = alignedTables(lines).filter((table) =>
    flattened.every((other) => table.last < other.first || other.last < table.first),
  )
  return [...flattened, ...aligned].sort((a, b) => a.first - b.first)
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
