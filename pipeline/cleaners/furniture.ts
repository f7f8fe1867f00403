/**
 * What a page carries beside its text: page numbers, running heads and feet, the letterhead repeated on every page.
 * The first letterhead stays where it is; the printer's colophon is set down at the end; all else is taken out, each
 * with a notice.
 */

import type { Span } from '../document.ts'
import type { Cleaner, Repair } from '../edit.ts'
import { matchesOf } from '../gates/gated.ts'
import { isBlank, type Line, lineAt, linesOf } from '../lines.ts'
import { mayPrintPages, printedPage } from '../pages.ts'
import { repeatedLetterhead } from './repeated-letterhead.ts'

const FOOT = '(?:Tweede|Eerste) Kamer, vergaderjaar \\d{4}[–-]\\d{4}, [^.!?]{1,40}?(?:nr\\. ?[\\dA-Z]{1,5})?'
const IMPRINT =
  "(?:(?:kst|ah|h|blg|kv)-(?:tk-|ek-)?[\\dA-Z][\\w-]{3,30}|ISSN \\d{4} ?- ?\\d{3}[\\dX]|[’'‘]s-Gravenhage,? \\d{4}|Sdu Uitgevers)"
/** `kst-28286-1366`, `ISSN 0921 - 7371`, `’s-Gravenhage 2024` at the foot of the first page of a printed Kamerstuk. */
const colophonLine = new RegExp(`^${IMPRINT}(?: +(?<words>${FOOT}))?(?: +\\d{1,4})?$`, 'i')
/** `Tweede Kamer, vergaderjaar 2023–2024, 30 573, nr. 207 2`: never a note, which starts with its marker. */
const runningFoot = new RegExp(`^(?<words>${FOOT})(?<page> +\\d{1,4})?$`)
/** A line that the printer set, not the writer: it is no part of the text. */
export const isColophon = (text: string): boolean => colophonLine.test(text) || runningFoot.test(text)

/** Buttons of a web page that a copy of its text keeps: `X Noot` above each note of officielebekendmakingen.nl. */
const pageControl = /^(?:X Noot|(?:Terug n|N)aar boven|Printen|Print deze pagina|Deel deze pagina)$/

const loneNumber = /^[-–]? ?\d{1,3} ?[-–]?$/

export const furniture: Cleaner = function* (text) {
  const lines = linesOf(text)
  const taken = new Set<Line>()
  const repairs: Repair[] = []
  /** Repairs of a part of a line, and which line that is. */
  const parts = new Map<Repair, Line>()
  const take = (line: Line, repair: Repair): void => {
    if (taken.has(line)) return
    taken.add(line)
    repairs.push(repair)
  }
  for (const match of mayPrintPages(text) ? matchesOf(printedPage, text) : []) {
    const span = { start: match.index, end: match.index + match[0].length }
    const line = lineAt(lines, span.start)
    if (line?.text === match[0].trim()) take(line, removed(line, 'furniture/page-number', 'a printed page number'))
    else if (line) {
      const part = removed(span, 'furniture/page-number', 'a printed page number')
      parts.set(part, line)
      repairs.push(part)
    }
  }
  const known = new Set<string>()
  const lastText = lines.findLastIndex(
    (line) => !isBlank(line) && !isColophon(line.text) && !loneNumber.test(line.text),
  )
  const feet = Map.groupBy(lines, (line) => runningFoot.exec(line.text)?.groups!.words ?? '')
  lines.forEach((line, i) => {
    const foot = runningFoot.exec(line.text)
    const imprint = colophonLine.exec(line.text)
    const isPrinters =
      imprint !== null || (foot !== null && (feet.get(foot.groups!.words!)!.length > 1 || isPageEnd(lines, i)))
    if (!isPrinters) return
    const words = foot?.groups!.words ?? line.text
    if (known.has(words)) take(line, removed(line, 'furniture/running-foot', 'a foot that stands on every page'))
    else if (i < lastText) take(line, toEnd(line, text))
    known.add(words)
    if (imprint?.groups!.words) known.add(imprint.groups!.words)
  })
  for (const line of lines)
    if (pageControl.test(line.text)) take(line, removed(line, 'furniture/page-control', 'a button of the web page'))
  for (const line of pageEdges(lines))
    if (loneNumber.test(line.text))
      take(line, removed(line, 'furniture/page-number', 'a page number alone on its line'))
  const margin = [...repeatedLetterhead(lines, taken)]
  for (const { start } of margin) taken.add(lineAt(lines, start)!)
  const { repeated, firstFeet } = runningLines(lines, taken)
  for (const line of repeated)
    take(line, removed(line, 'furniture/running-head', 'a line that stands at the edge of every page'))
  // One that loses its page number stays: a line is moved or mended, not both.
  const mended = new Set(parts.values())
  for (const line of firstFeet) if (!mended.has(line)) take(line, toEnd(line, text))
  // `Jaarplan 2024   Pagina 2/6` at every foot goes as a whole, and its number with it.
  const isGone = (line: Line | undefined): boolean => line !== undefined && taken.has(line)
  yield* repairs.filter((repair) => !isGone(parts.get(repair)))
  yield* withoutBreaks(margin, repairs)
}

const removed = (span: Span, rule: string, message: string): Repair => ({
  start: span.start,
  end: span.end,
  text: '',
  rule,
  notice: { kind: 'removed', message },
})

/** The line break in front goes along, so that the line stands alone where it lands. */
const toEnd = (line: Line, text: string): Repair => ({
  start: Math.max(0, line.from - 1),
  end: line.end,
  to: text.length,
  rule: 'furniture/colophon',
  notice: { kind: 'removed', message: 'the colophon at the foot of a page, set down at the end of the text' },
})

/** A line above a colophon goes without its line break, which the colophon takes along. */
function withoutBreaks(margin: readonly Repair[], repairs: readonly Repair[]): Repair[] {
  const moves = new Set(repairs.flatMap((repair) => ('to' in repair ? [repair.start] : [])))
  return margin
    .map((repair) => (moves.has(repair.end - 1) ? { ...repair, end: repair.end - 1 } : repair))
    .filter(({ start, end }) => end > start)
}

/** Nothing but colophon, numbers and white space follows before the page or the text ends. */
function isPageEnd(lines: readonly Line[], index: number): boolean {
  for (let i = index + 1; i < lines.length; i++) {
    const line = lines[i]!
    if (line.newPage) return true
    if (!isBlank(line) && !loneNumber.test(line.text) && !colophonLine.test(line.text)) return false
  }
  return true
}

/** First and last line with text of the whole and of each page between form feeds. */
function pageEdges(lines: readonly Line[]): Line[] {
  const edges: Line[] = []
  for (const page of pagesOf(lines)) {
    const text = page.filter((line) => !isBlank(line))
    edges.push(...text.slice(0, 1), ...text.slice(-1))
  }
  return edges
}

function pagesOf(lines: readonly Line[]): Line[][] {
  const pages: Line[][] = [[]]
  for (const line of lines) {
    if (line.newPage && pages.at(-1)!.length > 0) pages.push([])
    pages.at(-1)!.push(line)
  }
  return pages
}

const textOf = (page: readonly Line[], taken: ReadonlySet<Line>): Line[] =>
  page.filter((line) => !isBlank(line) && !taken.has(line))

/**
 * Lines at the top or foot of half of the pages behind the first, the same but for digits. On the first page they stay, its
 * head where it is; its foot would part a sentence that goes on over the page (Handelingen).
 */
function runningLines(
  lines: readonly Line[],
  taken: ReadonlySet<Line>,
): { readonly repeated: readonly Line[]; readonly firstFeet: readonly Line[] } {
  const pages = pagesOf(lines)
  // `- 2 - MR vrijdag 10 januari 2025` at the top of the second page: its number tells, however few pages there are.
  const numbered = pages.flatMap((page, n) => {
    const top = page.find((line) => !isBlank(line) && !taken.has(line))
    return n > 0 && top && new RegExp(`^[-–] ?${n + 1} ?[-–]`).test(top.text) ? [top] : []
  })
  if (pages.length < 3) return { repeated: numbered, firstFeet: [] }
  const groups = new Map<string, Line[]>()
  for (const page of pages) {
    const text = textOf(page, taken)
    const edges = new Set([...text.slice(0, 2), ...text.slice(-2)])
    for (const line of edges) {
      const key = line.text.replace(/\s+/g, ' ').replace(/\d+/g, '#')
      // A heading such as `Antwoord` may well stand at the top of several pages.
      if (line.text.length < 12 || /^(?:vraag|antwoord)/i.test(line.text)) continue
      groups.set(key, [...(groups.get(key) ?? []), line])
    }
  }
  const first = new Set(pages[0])
  const feet = new Set(textOf(pages[0]!, taken).slice(-2))
  const running = [...groups.values()].filter((group) => group.length >= Math.max(2, (pages.length - 1) / 2)).flat()
  return {
    repeated: [...numbered, ...running.filter((line) => !first.has(line))],
    // With a number: what letters printed from one mould end with is their text.
    firstFeet: running.filter((line) => feet.has(line) && /\d/.test(line.text)),
  }
}
