/**
 * References to debates:
 *
 *   Handelingen II 2014/15, nr. 75, item 31        Handelingen II 1998/99, blz. 1234-1240       TK 34-2456
 *   Handelingen II 2014/15, 75-31
 */
import { type Head, readQualifiers } from './head.ts'
import { readPages } from './numbers.ts'
import { type Citation, CLOSES, COUNTS_ELSE, DASH, type Found, NR, part, read, sep, WS } from './parts.ts'
import { chamberCode, type Details, parliamentaryUrl, referenceOf, yearCode } from './reference.ts'

/** A number without `nr.` stands on the same line: under `…, Aanhangsel` at the foot of a page stands the page number. */
export const BEFORE_LONE = `(?:${WS},${WS}|[^\\S\\n]{1,4})`
/** `, nr. 75` · `, 75` (only before an item, a page or the end) */
const SITTING = part(
  `(?:${sep(',;')}(?<nr>${NR})${WS}|${BEFORE_LONE})(?<number>\\d{1,3})(?![\\p{L}\\p{N}]|${DASH}\\d)(?!${COUNTS_ELSE})(?:(?<closed>${CLOSES})|)`,
)
/** `34-2456`: the sitting and its page, as Handelingen were cited until 2011. */
const SITTING_AND_PAGE = part(
  `${sep(',;')}(?:(?:blz|pp?|pag)\\.?${WS}|nr\\.?${WS})?(?<number>[1-9]\\d{0,2})${DASH}(?<page>\\d{3,5}(?:${WS}${DASH}${WS}\\d{3,5})?)(?![\\p{L}\\p{N}])`,
)
/** `54-12`: the sitting and its item, as the numbers of Handelingen are since 2011. */
const SITTING_AND_ITEM = part(
  `${sep(',;')}(?:nr\\.?${WS})?(?<number>[1-9]\\d{0,2})${DASH}(?<item>\\d{1,2})(?![\\p{L}\\p{N}])${CLOSES}`,
)
const FIRST_WITH_ITEMS = '2010-2011'
/** `6368–6375`: pages without a word for them; a sitting has three digits at most. */
const LONE_PAGES = part(
  `${WS},${WS}(?<page>(?<from>[1-9]\\d{3})${WS}${DASH}${WS}(?<to>[1-9]\\d{3}))(?![\\p{L}\\p{N}])${CLOSES}`,
)
const ITEM = part(
  `${sep(',;')}\\(?(?:item|agendapunt|onderdeel)(?<several>s)?(?:${WS}(?:nr|nummer)\\.?)?${WS}(?<item>\\d{1,3})(?![\\p{L}\\p{N}])`,
  'i',
)
const MORE_ITEMS = part(
  `${WS}(?:,|en)${WS}(?:item${WS})?(?<item>\\d{1,3})(?![\\p{L}\\p{N}])(?!${COUNTS_ELSE})${CLOSES}`,
)
const CHAIN = part(`${WS}(?:;|,?${WS}en)${WS}(?=(?:nr|p|blz)\\.|\\(?(?:19|20)\\d\\d)`)

/** What follows the head of a citation of the Handelingen; the vergaderjaar must be known, or the id would be guessed. */
export function readHandelingen(text: string, head: Head): Citation | null {
  const found: Found[] = []
  let at = head.end
  let start = head.start
  let context = { chamber: head.chamber, vergaderjaar: head.vergaderjaar }
  for (;;) {
    const sitting = readSitting(text, at, context)
    if (!sitting) break
    for (const [index, one] of sitting.found.entries()) found.push(index === 0 ? { ...one, start } : one)
    at = sitting.end
    const joint = read(CHAIN, text, at)
    if (!joint) break
    const qualifiers = readQualifiers(text, joint.end, context)
    if (qualifiers.kinds.size > 0) break
    context = { chamber: qualifiers.chamber, vergaderjaar: qualifiers.vergaderjaar }
    start = joint.end
    at = qualifiers.end
  }
  const last = found.at(-1)
  return last ? { rule: 'handelingen', start: head.start, end: last.end, found } : null
}

type Context = Pick<Head, 'chamber' | 'vergaderjaar'>

/** One sitting with its items or pages; `start` of the first is for the caller. */
function readSitting(text: string, at: number, context: Context): { found: Found[]; end: number } | null {
  const { vergaderjaar } = context
  const both = read(SITTING_AND_PAGE, text, at)
  if (both && !isPageRange(both.groups)) {
    const { number, page } = both.groups
    return { found: [{ start: at, end: both.end, value: debateOf({ ...context, number, page }) }], end: both.end }
  }
  if (vergaderjaar === undefined) return null
  const short = vergaderjaar >= FIRST_WITH_ITEMS ? read(SITTING_AND_ITEM, text, at) : null
  if (short) {
    const { number, item } = short.groups
    return { found: [{ start: at, end: short.end, value: debateOf({ ...context, number, item }) }], end: short.end }
  }
  const sitting = read(SITTING, text, at)
  const item = sitting && read(ITEM, text, sitting.end)
  if (sitting && (item || sitting.groups.nr !== undefined || sitting.groups.closed !== undefined)) {
    const { number } = sitting.groups
    const end = item?.end ?? sitting.end
    const pages = readPages(text, end)
    const details = { ...context, number, item: item?.groups.item }
    const found: Found[] = [{ start: at, end: pages?.end ?? end, value: debateOf({ ...details, page: pages?.page }) }]
    for (
      let next = item && !pages ? read(MORE_ITEMS, text, end) : null;
      next;
      next = read(MORE_ITEMS, text, next.end)
    ) {
      const printed = next.groups.item ?? ''
      found.push({ start: next.end - printed.length, end: next.end, value: debateOf({ ...details, item: printed }) })
    }
    return { found, end: found.at(-1)!.end }
  }
  const pages = readPages(text, at) ?? readLonePages(text, at)
  return (
    pages && {
      found: [{ start: at, end: pages.end, value: debateOf({ ...context, page: pages.page }) }],
      end: pages.end,
    }
  )
}

function readLonePages(text: string, at: number): { page: string; end: number } | null {
  const next = read(LONE_PAGES, text, at)
  const length = next ? Number(next.groups.to) - Number(next.groups.from) : 0
  return next && length > 0 && length < 200 ? { page: `${next.groups.from}-${next.groups.to}`, end: next.end } : null
}

/** `blz. 98-120` is a range, `34-2456` a sitting and a page: no debate takes a hundred pages. */
const isPageRange = ({ number, page }: Readonly<Record<string, string | undefined>>): boolean =>
  Number(page) > Number(number) && Number(page) - Number(number) < 100

/** `h-tk-20142015-75-31`; from pages alone `h-tk-19981999-1234-1240`; without a vergaderjaar what was printed. */
function debateOf(details: Details): Found['value'] {
  const { chamber, vergaderjaar, number, item, page } = details
  const place = number === undefined ? [page?.replace(/, .*$/, '')] : [number, item]
  const parts = [
    'h',
    chamberCode(chamber),
    vergaderjaar && yearCode(vergaderjaar),
    ...place,
    vergaderjaar ? undefined : page,
  ]
  const id = parts.filter((piece) => piece).join('-')
  const url = vergaderjaar === undefined || number === undefined ? null : parliamentaryUrl(id, vergaderjaar)
  return referenceOf(id, 'handelingen', url, details)
}
