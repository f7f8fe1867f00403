/**
 * Kamerstukken without a word for them, where their shape or their surroundings leave no doubt:
 *
 *   (31 308, nr. 1)      35 300 VI, nr. 37      2019/20, 29 754, nr. 520      nr. 456 (36800-XVI)
 *   (34 568, H)      (36800-XVI)      36410-VIII-12      21501-20-917
 *   in lists of decisions: - 30569      30569-8      (31 475)
 *   of bills and papers: Wijziging van de Wet … (36 067)      motie van het lid … (30417-61)
 */
import type { Document } from '../../pipeline/document.ts'
import { type Dossier, readBareDossier } from './dossier.ts'
import { readChain, readNumbers } from './kamerstukken.ts'
import { type First, readFirst } from './numbers.ts'
import { type Citation, NUMBER, part, read, sep, WS } from './parts.ts'
import { kamerstukOf } from './reference.ts'
import { vergaderjaarName, YEARS } from './vergaderjaar.ts'

/** Not inside a longer number, code or sum: `NL12 3456 7890`, `4120-35510`, `€ 12 345`, `12.345.678`. */
const CANDIDATE = /(?=[1-4]\d[\s.]?\d{3}(?!\d))(?<![\p{L}\p{N}.,/_@€$&=#+]|[\p{L}\p{N}][-–]|\d{2}\s|[€$]\s)/gu

/** What stands in front is read from this many characters: enough for a vergaderjaar or `nr. 456 (`. */
const BEFORE = 40
const NO_DOSSIER =
  /(?:postbus|bus|eur|euro|kenmerk|iban|rekening(?:nummer)?|artikel|art\.?|telefoon|tel\.?|fax|postcode|kvk|\p{L}{2,20}nummer)[\s:.]{0,3}$/iu
const NUMBER_BEFORE = new RegExp(`(?<![\\p{L}\\p{N}])[Nn]r${WS}\\.?${WS}${NUMBER}${WS}\\(${WS}$`, 'u')
const YEARS_BEFORE = new RegExp(`(?<![\\p{L}\\p{N}])(?:[Vv]ergaderjaar${WS})?${YEARS}${sep(',')}$`, 'u')
const BILL_BEFORE =
  /(?:[Ww]etsvoorstel|[Vv]oorstel van wet|[Ww]ijziging van|[Ww]et|initiatiefnota|[Ii]nitiatiefwet)(?!\p{L})[^().;\n]{0,160}\($/u
const PAPER_BEFORE = /(?:[Mm]otie|[Aa]mendement|[Kk]amerbrief|[Bb]rief|[Nn]ota)(?![\p{L}])[^().;\n]{0,160}\($/u
/** Characters in front that say what a parenthesis is about. */
const ABOUT = 200
const CLOSED = part(`${WS}\\)`)
const ENDS = part(`(?=\\s|$|[).,;])`)

export function* bareKamerstukken({ text }: Document): Iterable<Citation> {
  const inList = isDecisionList(text)
  let done = 0
  for (const { index } of text.matchAll(CANDIDATE)) {
    if (index < done) continue
    const citation = readBare(text, index, inList)
    if (!citation) continue
    yield citation
    done = citation.end
  }
}

/** Lists of decisions of committees (procedurevergadering) end each item with its dossier. */
const isDecisionList = (text: string): boolean =>
  /(?<!\p{L})Agendapunt\s?:/u.test(text) && /(?<!\p{L})(?:Zaak|Besluit|Noot|Voorstel)\s?:/u.test(text)

function readBare(text: string, at: number, inList: boolean): Citation | null {
  const dossier = readBareDossier(text, at)
  // Dossier 15 000 is of 1978, and the numbers are not at 40 000 yet.
  if (!dossier || dossier.base < '15000' || dossier.base >= '40000') return null
  const before = text.slice(Math.max(0, at - BEFORE), at)
  if (NO_DOSSIER.test(before)) return null
  const first = readFirst(text, dossier.end)
  const about = text.slice(Math.max(0, at - ABOUT), at)
  const opened = /\(\s?$/.test(before)
  if (first) {
    const isDecision = inList && first.style === 'dash' && read(ENDS, text, first.end) !== null
    // `de motie van het lid … (26 448-600)`
    const isPaper = first.style === 'dash' && read(CLOSED, text, first.end) !== null && PAPER_BEFORE.test(about)
    return isDecision || isPaper || hasSureShape(text, dossier, first, opened)
      ? numbered(text, at, before, dossier, first)
      : null
  }
  const closed = opened && read(CLOSED, text, dossier.end) !== null
  const number = closed ? NUMBER_BEFORE.exec(before) : null
  if (number) {
    const start = at - (before.length - number.index)
    return { ...alone(text, dossier, start, number.groups?.number), start }
  }
  // `(35925 VII / 35925 IV, I)`: a paper under several dossiers, named by the first
  const shared = opened ? readShared(text, dossier) : null
  if (shared) return shared
  const isEntry = inList && (closed || (/\s[-–]\s$/.test(before) && read(ENDS, text, dossier.end) !== null))
  const isChapter = closed && dossier.chapter !== undefined && /^[IVX]/.test(dossier.chapter)
  // Round numbers are sums more often than bills.
  const isBill = closed && !dossier.base.endsWith('00') && BILL_BEFORE.test(about)
  return isEntry || isChapter || isBill ? alone(text, dossier, at) : null
}

/** Whether dossier and number together can be nothing else. */
function hasSureShape(
  text: string,
  { chapter, sub }: Dossier,
  { style, number, end }: First,
  opened: boolean,
): boolean {
  if (style === 'nr') return true
  if (style === 'dash') return (chapter !== undefined && /^[IVX]/.test(chapter)) || sub !== undefined
  return opened && (/^[A-Z]/.test(number) || chapter !== undefined) && read(CLOSED, text, end) !== null
}

/** A dossier with its numbers, and what is chained to them; a vergaderjaar in front of it belongs to it. */
function numbered(text: string, at: number, before: string, dossier: Dossier, first: First): Citation {
  const years = YEARS_BEFORE.exec(before)
  const vergaderjaar = vergaderjaarName(years?.groups ?? {}) ?? undefined
  const start = years && vergaderjaar !== undefined ? at - (before.length - years.index) : at
  const context = { chamber: undefined, vergaderjaar }
  const { found, end } = readNumbers(text, start, dossier, first, context)
  const chained = readChain(text, end, { dossier, first, context })
  return { rule: 'bare', start, end: chained.end, found: [...found, ...chained.found] }
}

function alone(text: string, dossier: Dossier, start: number, number?: string): Citation {
  const end = number === undefined ? dossier.end : text.indexOf(')', dossier.end) + 1
  return { rule: 'bare', start, end, found: [{ start, end, value: kamerstukOf(dossier.name, { number }) }] }
}

const SLASH = part(`${WS}/${WS}`)
function readShared(text: string, dossier: Dossier): Citation | null {
  const slash = read(SLASH, text, dossier.end)
  const other = slash && readBareDossier(text, slash.end)
  const first = other && readFirst(text, other.end)
  if (!first || !hasSureShape(text, dossier, first, true)) return null
  const { start } = dossier
  return {
    rule: 'bare',
    start,
    end: first.end,
    found: [{ start, end: first.end, value: kamerstukOf(dossier.name, { number: first.number }) }],
  }
}
