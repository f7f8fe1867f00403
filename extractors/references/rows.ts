/**
 * Rows of papers by no more than their numbers, as a Kamer lists what it is done with:
 *
 *   30417-61; 31552-3; 2021Z04512; 34550-XVII-8; 35315-(R2137)-1
 */
import { matchesOf } from '../../pipeline/gates/gated.ts'
import type { Citation } from './parts.ts'
import { kamerstukOf } from './reference.ts'

const CHAPTER = '(?:[IVX]{1,5}[A-E]?|[A-M])'
const PAPER = `(?<dossier>[1-3]\\d{4}(?:-\\d\\d(?=-\\d))?(?:-${CHAPTER}(?=-))?)(?:-\\(R\\d{4}\\))?-(?<number>\\d{1,4}|[A-Z]{1,2})`
const ENTRY = new RegExp(
  `(?<![\\p{L}\\p{N}.,/_@€$&=#+-])(?:${PAPER}|20\\d\\d[DZ]\\d{5})(?![\\p{L}\\p{N}/-]|[.,]\\d)`,
  'gu',
)
/** One number alone may be a kenmerk; so many in a row are papers, and so are those of the Kingdom, with an R number. */
const FEWEST = 3

export function* paperRows(text: string): Iterable<Citation> {
  let row: RegExpExecArray[] = []
  for (const entry of matchesOf(ENTRY, text)) {
    const last = row.at(-1)
    if (last && !/^;\s{0,2}$/.test(text.slice(last.index + last[0].length, entry.index))) {
      yield* papersIn(row)
      row = []
    }
    row.push(entry)
  }
  yield* papersIn(row)
}

function* papersIn(row: readonly RegExpExecArray[]): Iterable<Citation> {
  if (row.length < FEWEST && !row.every(([printed]) => printed.includes('(R'))) return
  for (const { index: start, 0: printed, groups } of row) {
    const { dossier, number } = groups ?? {}
    if (dossier === undefined) continue
    const end = start + printed.length
    yield { rule: 'row', start, end, found: [{ start, end, value: kamerstukOf(dossier, { number }) }] }
  }
}
