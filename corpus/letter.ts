/** What the letter says about itself: the letter facts that extractors found, put together into one object. */
import { ministryId } from '../extractors/dutch/ministries.ts'
import { type Field, factsOf, type LetterFact } from '../extractors/letter.ts'
import { type Annotation, type Document, idOf } from '../pipeline/document.ts'
import type { Page } from '../pipeline/source-map.ts'
import type { Letter } from './record.ts'

export function letterOf(document: Document): Letter {
  const first = <F extends Field>(field: F): Extract<LetterFact, { field: F }> | null =>
    factsOf(document, field)[0]?.value ?? null
  const kenmerk = (role: 'own' | 'your'): string | null =>
    factsOf(document, 'kenmerk').find(({ value }) => value.role === role)?.value.number ?? null
  const date = letterDate(document)
  const kamerstuk = first('kamerstuk')
  const ministry = first('ministry')?.name ?? null
  return {
    kind: first('kind')?.kind ?? 'overig',
    identifiers: [...new Set(factsOf(document, 'identifier').map(({ value }) => value.id))],
    subject: first('subject')?.text ?? null,
    place: first('place')?.text ?? null,
    date,
    kenmerk: kenmerk('own'),
    yourKenmerk: kenmerk('your'),
    dossier: kamerstuk?.dossier ?? null,
    number: kamerstuk?.number ?? null,
    vergaderjaar: kamerstuk?.vergaderjaar ?? null,
    chamber: kamerstuk?.chamber ?? null,
    sender: {
      ministry,
      ministryId: ministry === null ? null : ministryId(ministry, date?.earliest ?? date?.latest ?? null),
      department: first('department')?.text ?? null,
    },
    addressee: first('addressee')?.text ?? null,
    signatories: signatories(document),
    pagesMissing: pagesMissing(document.origin.pages, hasFirstPage(document)),
  }
}

/** The date that the letter states; where it states none, the one inferred from evidence inside it. */
function letterDate(document: Document): Letter['date'] {
  const facts = factsOf(document, 'date')
  const fact = facts.find(({ basis }) => basis === 'stated') ?? facts[0]
  if (!fact) return null
  const { edtf, earliest, latest } = fact.value
  const date = { edtf, earliest, latest, basis: fact.basis }
  // What rests on no other finding rests on its own words: `(ontvangen 21 juni 2021)`.
  const because = fact.because.length > 0 ? [...fact.because] : [idOf(fact)]
  return fact.basis === 'inferred' ? { ...date, because } : date
}

/** Once each, in the order of signing: a signature may be repeated on the page of an enclosure. */
function signatories(document: Document): Letter['signatories'] {
  const key = ({ value }: Annotation<'letterFact', { role: string; name: string }>) => `${value.role}\n${value.name}`
  const once = new Map(factsOf(document, 'signatory').map((fact) => [key(fact), fact.value]))
  return [...once.values()].map(({ role, name }) => ({ role, name }))
}

/** An address or a salutation stands on the first page, whatever number the text has next. */
const hasFirstPage = (document: Document): boolean =>
  factsOf(document, 'addressee').length > 0 || document.blocks.some(({ type }) => type === 'salutation')

/** More pages than a letter has: such a number is not a page number. */
const MOST_PAGES = 2_000

/**
 * The page numbers that the printed ones jump over. A page without a printed number (often the first) is taken for
 * the one before or after its neighbour, so that only what is really absent is called missing.
 *
 *   printed   1 . 3 . 5      of pages 1, 3, 5: 2 and 4 are missing
 *   printed   - 2 3          the first page prints no number: nothing is missing
 *   printed   2 van 4, 3     page 1 and page 4 are missing, since `van 4` tells where the letter ends
 *
 * @param hasFirst page 1 is there, though a dump may have lost where it ends
 */
export function pagesMissing(pages: readonly Page[], hasFirst = false): number[] {
  const total = Math.max(0, ...pages.map(({ of }) => of ?? 0).filter((of) => of <= MOST_PAGES))
  // Without a total it may be an excerpt of a longer paper, in which letters are printed.
  const numbers: number[] = hasFirst && total > 0 ? [1] : []
  // Then a first page without a number is that one.
  let unnumbered = numbers.length > 0 && pages[0]?.printed === undefined ? -1 : 0
  for (const { printed } of pages) {
    if (printed === undefined || printed < 1 || printed > MOST_PAGES) {
      unnumbered++
      continue
    }
    numbers.push(...neighbours(numbers.at(-1), printed, unnumbered), printed)
    unnumbered = 0
  }
  const last = numbers.at(-1)
  if (last === undefined) return []
  for (let i = 1; i <= unnumbered; i++) numbers.push(last + i)
  const from = total > 0 ? 1 : Math.min(...numbers)
  const to = Math.max(total, ...numbers)
  const present = new Set(numbers)
  return Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((number) => !present.has(number))
}

/** The numbers of `count` pages without one that stand before a page numbered `next`. */
function neighbours(previous: number | undefined, next: number, count: number): number[] {
  const lowest = (previous ?? 0) + 1
  const from = Math.max(lowest, next - count)
  return Array.from({ length: Math.max(0, next - from) }, (_, i) => from + i)
}
