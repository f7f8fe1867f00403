/** The ordered cleaners. Each sees the text that the one before it left; every edit is recorded. */
import { furniture } from './cleaners/furniture.ts'
import { mojibake } from './cleaners/mojibake.ts'
import { sideColumn } from './cleaners/side-column.ts'
import { spaces } from './cleaners/spaces.ts'
import { tornWords } from './cleaners/torn.ts'
import { type Document, overlaps, type Span } from './document.ts'
import { type Cleaner, edited, type Repair } from './edit.ts'
import { textOffsets } from './locate.ts'
import type { Notice } from './notice.ts'
import { withPrintedPages } from './pages.ts'

/** Characters first; then what the lines of a page carry, which never lies in a table that the reader saw. */
const characterCleaners: readonly Cleaner[] = [mojibake, spaces]
const lineCleaners: readonly Cleaner[] = [sideColumn, furniture, tornWords]

/** A document as its reader gave it, without what nobody wrote: misread characters, page furniture, loose letters. */
export function clean(document: Document): Document {
  const paged = withPrintedPages(document)
  const doubted = { ...paged, notices: [...paged.notices, ...tornPages(paged)] }
  const plain = characterCleaners.reduce<Document>((sofar, cleaner) => edited(sofar, cleaner(sofar.text)), doubted)
  return lineCleaners.reduce((sofar, cleaner) => edited(sofar, outsideTables(sofar, cleaner(sofar.text))), plain)
}

function outsideTables({ hints = [], origin }: Document, repairs: Iterable<Repair>): Iterable<Repair> {
  const tables = hints.filter((hint) => hint.kind === 'table')
  if (tables.length === 0) return repairs
  const toText = textOffsets(origin)
  const spans = tables.map((hint) => ({ start: toText(hint.rawStart), end: toText(hint.rawEnd - 1) + 1 }))
  const lands = (repair: Repair, span: Span): boolean =>
    'to' in repair && span.start < repair.to && repair.to < span.end
  return [...repairs].filter((repair) => !spans.some((span) => overlaps(span, repair) || lands(repair, span)))
}

/** Pages behind a gap that begin in the middle of a sentence: `igewenst. Uw Kamer is …` (seed 003, page 3). */
function tornPages({ origin }: Document): Notice[] {
  return origin.pages.flatMap((page, i): Notice[] => {
    const previous = origin.pages[i - 1]
    if (page.printed === undefined || previous?.printed === undefined || page.printed === previous.printed + 1)
      return []
    const start = /\p{Ll}{1,40}/uy
    const rawStart =
      page.rawStart + (/^\s*/.exec(origin.raw.slice(page.rawStart, page.rawStart + 500))?.[0].length ?? 0)
    start.lastIndex = rawStart
    const word = start.exec(origin.raw)?.[0]
    if (word === undefined) return []
    const message = `page ${page.printed} begins in the middle of a sentence: page ${previous.printed + 1} is missing, and "${word}" may be torn`
    return [
      {
        kind: 'doubted',
        rule: 'pages/torn-start',
        rawStart,
        rawEnd: rawStart + word.length,
        before: word,
        after: null,
        message,
      },
    ]
  })
}
