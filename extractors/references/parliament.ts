/** Citations of Kamerstukken, Handelingen and Aanhangsels that say what they cite. */
import { matchesOf } from '../../pipeline/gates/gated.ts'
import { readAanhangsel } from './aanhangsel.ts'
import { readHandelingen } from './handelingen.ts'
import { HEAD, type Head, readHead } from './head.ts'
import { readKamerstuk } from './kamerstukken.ts'
import type { Citation } from './parts.ts'

export function* parliamentCitations(text: string): Iterable<Citation> {
  let done = 0
  for (const match of matchesOf(HEAD, text)) {
    if (match.index < done) continue
    const citation = readTail(text, readHead(text, match))
    if (!citation) continue
    yield citation
    done = citation.end
  }
}

function readTail(text: string, head: Head): Citation | null {
  switch (head.kind) {
    case 'aanhangsel':
      return readAanhangsel(text, head)
    case 'handelingen':
      return readHandelingen(text, head)
    case 'kamerstuk': {
      const citation = readKamerstuk(text, head)
      // `TK 34-2456`: sitting and page, the short way to cite the Handelingen
      return (
        citation ??
        (head.weak && head.chamber !== undefined && head.vergaderjaar === undefined
          ? readHandelingen(text, head)
          : null)
      )
    }
  }
}
