/**
 * References to parliamentary and official publications, and web addresses. What each part reads stands at the top of
 * its file in `references/`; the identifiers are those of officielebekendmakingen.nl.
 */
import type { Annotation, Document, Extractor } from '../pipeline/document.ts'
import { backReferences, type ReferenceFound } from './references/back.ts'
import { bareKamerstukken } from './references/bare.ts'
import { parliamentNumbers } from './references/documents.ts'
import { identifiers } from './references/identifiers.ts'
import { parliamentCitations } from './references/parliament.ts'
import type { Citation } from './references/parts.ts'
import { commissionPapers, journalIssues } from './references/publications.ts'
import { type Reference, referenceValue } from './references/reference.ts'
import { paperRows } from './references/rows.ts'
import { webAddresses } from './references/web.ts'

export { type Reference, referenceValue }

export const references: Extractor<'reference', Reference> = {
  type: 'reference',
  value: referenceValue,
  *find(document: Document): Iterable<Annotation<'reference', Reference>> {
    const found: ReferenceFound[] = []
    for (const { rule, found: cited } of leftmostLongest(citationsIn(document)))
      for (const one of cited)
        found.push({ type: 'reference', ...one, by: `references/${rule}`, basis: 'stated', because: [] })
    yield* found
    yield* backReferences(document, found)
  },
}

const citationsIn = (document: Document): Citation[] => [
  ...webAddresses(document.text),
  ...identifiers(document.text),
  ...parliamentCitations(document.text),
  ...bareKamerstukken(document),
  ...paperRows(document.text),
  ...parliamentNumbers(document.text),
  ...journalIssues(document.text),
  ...commissionPapers(document.text),
]

/** One reading of each stretch of text: the first to begin, and of those that begin together the longest. */
function* leftmostLongest(citations: readonly Citation[]): Iterable<Citation> {
  let done = 0
  for (const citation of citations.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (citation.start < done) continue
    yield citation
    done = citation.end
  }
}
