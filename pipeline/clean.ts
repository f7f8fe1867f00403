/** The ordered cleaners. Each sees the text that the one before it left; every edit is recorded. */
import { furniture } from './cleaners/furniture.ts'
import { mojibake } from './cleaners/mojibake.ts'
import { sideColumn } from './cleaners/side-column.ts'
import { spaces } from './cleaners/spaces.ts'
import { tornWords } from './cleaners/torn.ts'
import type { Document } from './document.ts'
import { type Cleaner, edited } from './edit.ts'
import type { Notice } from './notice.ts'
import { withPrintedPages } from './pages.ts'

const cleaners: readonly Cleaner[] = [mojibake, spaces, sideColumn, furniture, tornWords]

/** A document as its reader gave it, without what nobody wrote: misread characters, page furniture, loose letters. */
export function clean(document: Document): Document {
  const paged = withPrintedPages(document)
  const doubted = { ...paged, notices: [...paged.notices, ...tornPages(paged)] }
  return cleaners.reduce<Document>((sofar, cleaner) => edited(sofar, cleaner(sofar.text)), doubted)
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
