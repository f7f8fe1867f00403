/**
 * Kamerstukken without a word for them, where their shape or their surroundings leave no doubt:
 *
 *   (31 308, nr. 1)      35 300 VI, nr. 37      2019/20, 29 754, nr. 520      nr. 456 (36800-XVI)
 *   (34 568, H)      (36800-XVI)      36410-VIII-12      21501-20-917
 *   in lists of decisions: - 30569      30569-8      (31 475)
 *   of bills and papers: Wijziging van de Wet … (36 067)      motie van het lid … (30417-61)
 *   of promises to the Eerste Kamer: Toezegging … (33.981) (T02130), or (33.610 / 33.847) (T01964)
 *   of the Eerste Kamer: de motie 34300 IV, S
 *   in a row of a table: Motie Smit over veren  36000-14  Loopt
 *   of several: (35925 VII / 35925 IV, I)      (36600-VI en 36600-XX)
 */

import type { Document } from '../../pipeline/document.ts'
import { gated, matchesOf } from '../../pipeline/gates/gated.ts'
import { type Dossier, readBareDossier } from './dossier.ts'
import { readChain, readNumbers } from './kamerstukken.ts'
import { type First, readFirst } from './numbers.ts'
import { type Citation, NUMBER, part, read, sep, WS } from './parts.ts'
import { kamerstukOf } from './reference.ts'
import { vergaderjaarName, YEARS } from './vergaderjaar.ts'

/** Not inside a longer number, code or sum: `NL12 3456 7890`, `4120-35510`, `€ 12 345`, `12.345.678`. */
const CANDIDATE =
  /(?=[1-4]\d[\s.]?\d{3}(?!\d)|21[\s.]501\d\d(?!\d))(?<![\p{L}\p{N}.,/_@€$&=#+]|[\p{L}\p{N}][-–]|\d{2}\s|[€$]\s)/gu

/** What stands in front is read from this many characters: enough for a vergaderjaar or `nr. 456 (`. */
const BEFORE = 40
const NO_DOSSIER = gated(
  /(?:postbus|bus|eur|euro|kenmerk|iban|rekening(?:nummer)?|artikel|art\.?|telefoon|tel\.?|fax|postcode|kvk|\p{L}{2,20}nummer)[\s:.]{0,3}$/iu,
)
const NUMBER_BEFORE = new RegExp(`(?<![\\p{L}\\p{N}])[Nn]r${WS}\\.?${WS}${NUMBER}${WS}\\(${WS}$`, 'u')
const YEARS_BEFORE = new RegExp(`(?<![\\p{L}\\p{N}])(?:[Vv]ergaderjaar${WS})?${YEARS}${sep(',')}$`, 'u')
/** `de motie 34300 IV, S`; `Motie Smit, Handelingen I 2017/18, 34 349, G`: of the Eerste Kamer, whatever it is called. */
const ANNOUNCED = [/(?<!\p{L})motie\s$/iu, new RegExp(`\\sI,?${WS}(?:[Vv]ergaderjaar${WS})?${YEARS}${sep(',')}$`, 'u')]
const BILL_BEFORE =
  /(?:[Ww]etsvoorstel|[Vv]oorstel van wet|[Ww]ijziging van|[Ww]et|initiatiefnota|[Ii]nitiatiefwet)(?!\p{L})[^().;\n]{0,160}\($/u
/** In the title of a bill, which may be long and hold parentheses of its own. */
const BILL_TITLE =
  /(?<!\p{L})(?:[Ww]etsvoorstel(?:len)?|[Vv]oorstel(?:len)? van (?:rijks)?wet|[Vv]oorstel tot wijziging|[Ii]nitiatiefwet|Wijziging van|Vaststelling van|Goedkeuring van|Implementatie van|[Rr]egels (?:inzake|omtrent|over|tot)|Verklaring dat er grond)(?!\p{L})/u
/** Characters in front in which a title may begin, and what cannot stand in one. */
const TITLE = 700
const TITLE_STARTS = /[\n;]|[.!?]\s+(?=\p{Lu})/gu
/** `Motie Smit c.s. over het goedkeuren van plannen (30417-61)` */
const PAPER_BEFORE =
  /(?:[Mm]otie|[Aa]mendement|[Kk]amerbrief|[Bb]rief|[Nn]ota)(?![\p{L}])(?:c\.\s?s\.|d\.\s?d\.|nr\.|jl\.|[^().;\n]){0,220}\($/u
/** `de motie Smit over rust (36 000, 12)` and `de motie Smit, 36 000-12`: only a motion says so much. */
const MOTIE_BEFORE = /(?<!\p{L})[Mm]otie(?!\p{L})(?:c\.\s?s\.|d\.\s?d\.|[^().;\n]){0,160}\($/u
/** `de motie van het lid Smit met kenmerk 36000-30` (BZ, 2015) */
const MOTIE_NUMBERED =
  /(?<!\p{L})[Mm]otie(?!\p{L})(?:c\.\s?s\.|[^().;\n]){0,100}\s(?:met|onder)\s(?:kenmerk|nummer)\s$/u
const MOTIE_COMMA = /(?<!\p{L})[Mm]otie(?!\p{L})(?:c\.\s?s\.|d\.\s?d\.|[^().;\n]){0,100},\s$/u
/** `het amendement 35548-11`, `de gewijzigde motie 35548-12` */
const PAPER_ITSELF = /(?<!\p{L})(?:[Aa]mendement|[Mm]otie)\s$/u
/** Characters in front that say what a parenthesis is about. */
const ABOUT = 260
const CLOSED = part(`${WS}\\)`)
const TOEZEGGING_BEHIND = part(`${WS}\\)${WS}\\(T\\d{5}\\)`)
const ENDS = part(`(?=\\s|$|[).,;])`)

export function* bareKamerstukken({ text }: Document): Iterable<Citation> {
  const inList = isDecisionList(text)
  let done = 0
  for (const { index } of matchesOf(CANDIDATE, text)) {
    if (index < done) continue
    const citation = readBare(text, index, inList)
    if (!citation) continue
    yield citation
    done = citation.end
  }
}

const AGENDA = gated(/(?<!\p{L})Agendapunt\s?:/u)
const INCOMING = gated(/(?<!\p{L})Lijst van ingekomen stukken(?!\p{L})/u)
/** Lists of decisions of committees (procedurevergadering), and of papers that came in, end each item with its dossier. */
const isDecisionList = (text: string): boolean =>
  (AGENDA.test(text) && /(?<!\p{L})(?:Zaak|Besluit|Noot|Voorstel)\s?:/u.test(text)) || INCOMING.test(text)

function readBare(text: string, at: number, inList: boolean): Citation | null {
  const dossier = readBareDossier(text, at)
  // Dossier 15 000 is of 1978, and the numbers are not at 40 000 yet.
  if (!dossier || dossier.base < '15000' || dossier.base >= '40000') return null
  const before = text.slice(Math.max(0, at - BEFORE), at)
  const first = readFirst(text, dossier.end)
  const about = text.slice(Math.max(0, at - ABOUT), at)
  const isNumbered = first?.style === 'dash' && MOTIE_NUMBERED.test(about)
  if (NO_DOSSIER.test(before) && !isNumbered) return null
  const opened = /\(\s?$/.test(before)
  if (first) {
    const isDecision = inList && first.style === 'dash' && read(ENDS, text, first.end) !== null
    // `de motie van het lid … (26 448-600)`
    const isClosed = read(CLOSED, text, first.end) !== null
    const isPaper =
      (first.style === 'dash' && ((isClosed && PAPER_BEFORE.test(about)) || PAPER_ITSELF.test(before))) ||
      (first.style === 'comma' && isClosed && MOTIE_BEFORE.test(about)) ||
      (first.style === 'dash' && MOTIE_COMMA.test(about) && read(ENDS, text, first.end) !== null)
    return isDecision ||
      isNumbered ||
      isPaper ||
      isCellOfMotie(text, at, first) ||
      hasSureShape(
        text,
        dossier,
        first,
        opened,
        ANNOUNCED.some((words) => words.test(before)),
      )
      ? numbered(text, at, before, dossier, first)
      : null
  }
  const closed = opened && read(CLOSED, text, dossier.end) !== null
  const number = closed ? NUMBER_BEFORE.exec(before) : null
  if (number) {
    const start = at - (before.length - number.index)
    return { ...alone(text, dossier, start, number.groups?.number), start }
  }
  const several = opened ? (readShared(text, dossier) ?? readSeveral(text, dossier)) : null
  if (several) return several
  // `Toezegging Evaluatie van de veren (33.981) (T02130)`
  if (closed && read(TOEZEGGING_BEHIND, text, dossier.end)) return alone(text, dossier, at)
  const isEntry = inList && (closed || (/\s[-–]\s$/.test(before) && read(ENDS, text, dossier.end) !== null))
  const isChapter = closed && dossier.chapter !== undefined && /^[IVX]/.test(dossier.chapter)
  // Round numbers are sums more often than bills.
  const maySum = dossier.base.endsWith('00') && dossier.chapter === undefined
  const isBill =
    (closed || isAmongBills(text, at, dossier.end)) && !maySum && (BILL_BEFORE.test(about) || isInTitle(text, at))
  return isEntry || isChapter || isBill ? alone(text, dossier, at) : null
}

/** `de wetsvoorstellen voor het verdrag (33990 en 33992)`: one of several dossiers in brackets. */
const isAmongBills = (text: string, at: number, end: number): boolean =>
  /\((?:\d{2}\s?\d{3}(?:,| en)\s){0,3}$/u.test(text.slice(Math.max(0, at - BEFORE), at)) &&
  /^(?:(?:,| en)\s\d{2}\s?\d{3}(?!\d)){0,3}\s?\)/u.test(text.slice(end, end + BEFORE))

/** `Motie Smit over veren  36000-14  Loopt`: a cell of its own, two spaces from the next, in a row that names a motion. */
function isCellOfMotie(text: string, at: number, { style, end }: First): boolean {
  if (style !== 'dash' || !/^(?:\n|$| {2})/u.test(text.slice(end, end + 2))) return false
  if (!/(?:^|\n| {2})$/u.test(text.slice(Math.max(0, at - 2), at))) return false
  const before = text.slice(Math.max(0, at - ABOUT), at)
  const behind = text.slice(end, end + ABOUT)
  return /(?<!\p{L})motie(?!\p{L})/iu.test(`${before.slice(before.lastIndexOf('\n') + 1)} ${behind.split('\n', 1)[0]}`)
}

/**
 * Whether dossier and number together can be nothing else.
 * @param announced the words in front say that a paper of the Eerste Kamer follows
 */
function hasSureShape(
  text: string,
  { chapter, sub }: Dossier,
  { style, number, end }: First,
  opened: boolean,
  announced = false,
): boolean {
  if (style === 'nr') return true
  if (style === 'dash') return (chapter !== undefined && /^[IVX]/.test(chapter)) || sub !== undefined
  if (announced && /^[A-Z]/.test(number)) return true
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

/** Whether `(36067)` closes the title of a bill. Only without a space: `(36 067)` that far from it may be a sum. */
function isInTitle(text: string, at: number): boolean {
  if (!/^\d{5}/.test(text.slice(at, at + 5))) return false
  const before = text.slice(Math.max(0, at - TITLE), at)
  const from = [...matchesOf(TITLE_STARTS, before)].at(-1)?.index ?? 0
  return BILL_TITLE.test(before.slice(from))
}

/** More dossiers than any parenthesis has; hostile text may repeat them for megabytes. */
const MOST_DOSSIERS = 8
const SLASH = part(`${WS}/${WS}`)
/** `(35925 VII / 35925 IV, I)`: a paper under several dossiers, named by the first. */
function readShared(text: string, dossier: Dossier): Citation | null {
  const last = readRow(text, dossier, SLASH).at(-1)!
  const first = last === dossier ? null : readFirst(text, last.end)
  if (!first || !hasSureShape(text, last, first, true)) return null
  const { start } = dossier
  return {
    rule: 'bare',
    start,
    end: first.end,
    found: [{ start, end: first.end, value: kamerstukOf(dossier.name, { number: first.number }) }],
  }
}

const AND = part(`${WS}(?:,|/|en|&)${WS}`)
/** `(36600-VI en 36600-XX)`: chapters of the budget, each a dossier of its own; `(33.610 / 33.847) (T01964)`. */
function readSeveral(text: string, dossier: Dossier): Citation | null {
  const row = readRow(text, dossier, AND)
  const end = row.at(-1)!.end
  const isSure = row.every(({ chapter }) => chapter !== undefined) || read(TOEZEGGING_BEHIND, text, end)
  if (row.length < 2 || !isSure || !read(CLOSED, text, end)) return null
  const found = row.map(({ name, start, end }) => ({ start, end, value: kamerstukOf(name, {}) }))
  return { rule: 'bare', start: dossier.start, end, found }
}

/** The dossiers from this one on that are joined by nothing else. */
function readRow(text: string, dossier: Dossier, joint: RegExp): [Dossier, ...Dossier[]] {
  const row: [Dossier, ...Dossier[]] = [dossier]
  while (row.length < MOST_DOSSIERS) {
    const joined = read(joint, text, row.at(-1)!.end)
    const next = joined && readBareDossier(text, joined.end)
    if (!next) break
    row.push(next)
  }
  return row
}
