/** The ordered list of extractors and its loop. A later one may use what an earlier one found. */
import type { Document, Extractor } from '../pipeline/document.ts'
import { amounts } from './amounts.ts'
import { dates } from './dates.ts'
import { isInCapitals, withSmallLetters } from './dutch/capitals.ts'
import { kenmerken } from './kenmerken.ts'
import { laws } from './laws.ts'
import { letterFacts } from './letter.ts'
import { moties } from './moties.ts'
import { organisations } from './organisations.ts'
import { personalData } from './personal-data.ts'
import { persons } from './persons.ts'
import { references } from './references.ts'
import { tables } from './tables.ts'
import { toezeggingen } from './toezeggingen.ts'

export const extractors: readonly Extractor[] = [
  letterFacts,
  tables,
  kenmerken,
  references,
  dates,
  amounts,
  moties,
  toezeggingen,
  laws,
  organisations,
  persons,
  personalData,
]

/** Annotates a document with everything that the extractors find, in text order. */
export function extract(document: Document): Document {
  // A text in capitals is read as one in small letters; findings and quotes stand in the text as it is.
  let annotated = isInCapitals(document.text) ? { ...document, text: withSmallLetters(document.text) } : document
  for (const extractor of extractors) {
    const annotations = [...annotated.annotations, ...extractor.find(annotated)]
    annotated = { ...annotated, annotations: annotations.sort((a, b) => a.start - b.start || a.end - b.end) }
  }
  return { ...annotated, text: document.text }
}
