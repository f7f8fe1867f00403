/**
 * References to Kamerstukken that begin with a word for them, a chamber or a vergaderjaar:
 *
 *   Kamerstukken II 2022/23, 30 573, nr. 200      Kamerstuk 36410-VIII-12        EK 34 568, H
 *   Kst. 36 725, nr. 29      Tweede Kamer, vergaderjaar 2023–2024, 30 573, nr. 207
 *   Kamerstukken II 2019/20, 29 754, nrs. 520 en 548; 2017/18, 19637, nr. 2375
 */
import { matchesOf } from '../../pipeline/gates/gated.ts'
import { type Dossier, pastJoinedRoman, readDossier, readRomanDossier } from './dossier.ts'
import { type Head, readBetween, readQualifiers } from './head.ts'
import { type First, type Numbered, readAgain, readFirst, readLooseFirst, readMore, readPages } from './numbers.ts'
import { type Citation, type Found, part, read, sep, WS } from './parts.ts'
import { type Details, kamerstukOf } from './reference.ts'
import { vergaderjaarName, YEARS } from './vergaderjaar.ts'

type Context = Pick<Head, 'chamber' | 'vergaderjaar'>

/** The citation after a head; null where no dossier follows, or after a weak head no number beyond doubt. */
export function readKamerstuk(text: string, head: Head): Citation | null {
  const dossiers = readDossiers(text, head.end)
  const dossier = dossiers[0]
  const last = dossiers.at(-1)
  if (!dossier || !last) return readRomanKamerstuk(text, head)
  const between = readBetween(text, pastJoinedRoman(text, last.end))
  const vergaderjaar = head.vergaderjaar ?? between.vergaderjaar
  const found =
    readFirst(text, between.end) ??
    (head.weak ? null : readLooseFirst(text, between.end, dossier.chapter !== undefined))
  const first = found && isSure(found, head, dossier, vergaderjaar, text) ? found : null
  // Old dossiers have four digits, and so have years and sums.
  if (dossier.base.length < 5 && (first === null || (vergaderjaar ?? LAST_SHORT) >= LAST_SHORT)) return null
  if (first === null) {
    // `Kamerstukken` on a line of its own and a number under it: the head of the printed paper itself
    const isHeading = text.slice(head.start, dossier.start).includes('\n')
    return head.weak || isHeading ? null : dossiersAlone(text, head, dossiers)
  }
  const context = { chamber: head.chamber, vergaderjaar: vergaderjaar ?? yearBehind(text, first.end) }
  const { found: list, end } = readNumbers(text, head.start, dossier, first, context)
  const chained = readChain(text, end, { dossier, first, context })
  return { rule: 'kamerstuk', start: head.start, end: chained.end, found: [...list, ...chained.found] }
}

/** `EK CXIX, P` · `Kamerstukken I 2017/18, CXXIV, G` */
function readRomanKamerstuk(text: string, head: Head): Citation | null {
  const dossier = head.chamber === 'I' ? readRomanDossier(text, head.end) : null
  const first = dossier && readFirst(text, dossier.end)
  if (!first || !/^[A-Z]/.test(first.number)) return null
  const { found, end } = readNumbers(text, head.start, dossier, first, {
    chamber: head.chamber,
    vergaderjaar: head.vergaderjaar,
  })
  return { rule: 'kamerstuk', start: head.start, end, found }
}

/** From this vergaderjaar on dossiers have five digits. */
const LAST_SHORT = '1970-1971'

/** Whether what stands where a number would stand is one. */
function isSure(first: First, head: Head, dossier: Dossier, vergaderjaar: string | undefined, text: string): boolean {
  if (first.style === 'nr') return true
  const letters = /^[A-Z]/.test(first.number)
  const ekLetters = letters && head.chamber === 'I'
  if (head.weak && vergaderjaar === undefined && !ekLetters)
    // `(TK 33000-12)`
    return first.style === 'dash' && text[head.start - 1] === '(' && text[first.end] === ')'
  // `Kamerstuk 35 510, 2021`: the year, unless the vergaderjaar has been named
  if (first.style === 'comma' && vergaderjaar === undefined && /^(?:19|20)\d\d$/.test(first.number)) return false
  // `Kamerstuk 36 600 B, A)`: a letter of which the chamber is not named may be anything, unless it closes a parenthesis
  if (first.style === 'comma' && letters && !ekLetters) return dossier.chapter !== undefined || text[first.end] === ')'
  return true
}

const MORE_DOSSIERS = part(`${WS}(?:,|/|en|&|;)${WS}(?=\\d{2}[\\s.]?\\d{3}(?!\\d))`)
/** `36222 en 31015`: a bill and what goes with it; none of them more than a dozen. */
function readDossiers(text: string, at: number): Dossier[] {
  const dossiers: Dossier[] = []
  let from: number | undefined = at
  while (from !== undefined && dossiers.length < 12) {
    const dossier = readDossier(text, from)
    if (!dossier) break
    dossiers.push(dossier)
    // What has a number of its own closes the row: `35 300 VI, nr. 37 en 35 300 VII, nr. 4`, `36100-3 en 36101-4`
    from = readFirst(text, dossier.end) ? undefined : read(MORE_DOSSIERS, text, dossier.end)?.end
  }
  return dossiers
}

/** Dossiers without a number: each is a reference, if the word in front is about several. */
function dossiersAlone(text: string, head: Head, dossiers: readonly Dossier[]): Citation {
  const named = head.plural ? dossiers : dossiers.slice(0, 1)
  const found = named.map((dossier, index) => ({
    start: index === 0 ? head.start : dossier.start,
    end: withoutTail(text, dossier.end),
    value: kamerstukOf(dossier.name, { chamber: head.chamber, vergaderjaar: head.vergaderjaar }),
  }))
  return { rule: 'kamerstuk', start: head.start, end: found.at(-1)!.end, found }
}

/** A dossier may end in white space that its optional parts read. */
const withoutTail = (text: string, end: number): number => {
  let at = end
  while (/\s/.test(text[at - 1] ?? '')) at--
  return at
}

interface Numbers {
  readonly found: readonly Found[]
  readonly end: number
}

/**
 * The findings of one dossier's numbers. The first one has the whole head for its words, the others their own number,
 * so that no two start at the same place.
 */
export function readNumbers(text: string, start: number, dossier: Dossier, first: First, context: Context): Numbers {
  const found: Found[] = []
  for (let [from, next] = [start, first]; ; ) {
    const list = readList(text, from, dossier, next, context)
    for (const one of list.found) found.push(one)
    const again = list.hasPages ? readAgain(text, list.end) : null
    if (!again) return { found, end: list.end }
    from = again.start
    next = again
  }
}

/** One list of numbers and the pages that close it. */
function readList(
  text: string,
  start: number,
  dossier: Dossier,
  first: First,
  context: Context,
): Numbers & { hasPages: boolean } {
  const numbers: Numbered[] = [{ ...first, start }]
  let last: Numbered = first
  for (const next of readMore(text, first)) {
    // Only the head has words for the unprinted; a later range has its dash.
    if (next.range) numbers.push(...unprinted(text, last === first ? start : last.start, last, next))
    numbers.push(next)
    last = next
  }
  const pages = readPages(text, last.end)
  const found = numbers.map(({ number, start, end }, index): Found => {
    const isLast = index === numbers.length - 1
    const details: Details = { ...context, number, page: isLast ? pages?.page : undefined }
    return { start, end: isLast ? (pages?.end ?? end) : end, value: kamerstukOf(dossier.name, details) }
  })
  return { found, end: pages?.end ?? last.end, hasPages: pages !== null }
}

const WORD = /[^\s(]+/gu
/**
 * The numbers that a range leaves unprinted. Each is quoted with the end of the range, from a word further back each
 * time; a range with more numbers than the citation has words gives its ends and as many as there are.
 *
 *   Kamerstukken II 1999/00, 26 824, nrs. 1–4     1: from Kamerstukken, 4: the 4
 *                                    ^^^^^^^^     2: from nrs., 3: from the dash
 */
function unprinted(text: string, start: number, from: Numbered, to: Numbered): Numbered[] {
  const missing = Number(to.number) - Number(from.number) - 1
  if (!(missing > 0)) return []
  const words = [...matchesOf(WORD, text.slice(start, from.start))].map((match) => start + match.index)
  const dash = from.end + (/\S/.exec(text.slice(from.end, to.start))?.index ?? 0)
  const starts = [...words.slice(1), dash].slice(-missing)
  return starts.map((at, index) => ({ number: String(Number(from.number) + 1 + index), start: at, end: to.end }))
}

const BEHIND = part(`${sep(',')}\\(?(?:vergaderjaar${WS})?${YEARS}`, 'i')
/** `Kamerstuk 34952, nr. 1 (2017/18)` */
const yearBehind = (text: string, at: number): string | undefined =>
  vergaderjaarName(read(BEHIND, text, at)?.groups ?? {}) ?? undefined

const CHAIN = part(
  `${WS}(?:;|,|/|&|,?${WS}(?:en|alsmede|respectievelijk|resp\\.))${WS}(?:(?:zie${WS})?ook${WS}|zie${WS})?`,
)
interface Link {
  readonly dossier: Dossier
  readonly first: First
  readonly context: Context
}

/**
 * More citations under the same head, which inherit chamber and vergaderjaar:
 * `…, nr. 37; 2017/18, 19637, nr. 2375 en 29 344, nr. 142`
 */
export function readChain(text: string, at: number, link: Link): { found: Found[]; end: number } {
  const found: Found[] = []
  let end = at
  let { context } = link
  for (let joint = read(CHAIN, text, end); joint; joint = read(CHAIN, text, end)) {
    const qualifiers = readQualifiers(text, joint.end, context)
    const dossier = qualifiers.kinds.size > 0 ? null : readDossier(text, qualifiers.end)
    const first = dossier && readFirst(text, dossier.end)
    if (!dossier || dossier.base.length < 5 || !first || (first.style !== 'nr' && first.style !== link.first.style))
      break
    context = { chamber: qualifiers.chamber, vergaderjaar: qualifiers.vergaderjaar }
    const next = readNumbers(text, dossier.start, dossier, first, context)
    end = next.end
    // One by one: as arguments of one call a hostile list would overflow the stack.
    if (!isSamePaper(dossier, first, link)) for (const one of next.found) found.push(one)
  }
  return { found, end }
}

/**
 * `EK 36 600 B, A en EK 36 600 C, A`: a paper of the Eerste Kamer with the same letter under two chapters of one budget
 * is one paper, named by the first. (Taken from the annotated notations of the project; the Tweede Kamer numbers
 * each chapter on its own.)
 */
const isSamePaper = (dossier: Dossier, first: First, link: Link): boolean =>
  /^[A-Z]/.test(first.number) && first.number === link.first.number && dossier.base === link.dossier.base
