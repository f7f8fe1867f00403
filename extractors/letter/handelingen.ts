/**
 * The foot of a page of the Handelingen, which stands behind the text once its pages are put together:
 *   Begroting Landbouw, Natuur en 1 februari 2024 Tweede Kamer Voedselkwaliteit 2024 TK 37 37-4-1     h-tk-20232024-37-4
 */

import type { Span } from '../../pipeline/document.ts'
import { monthNumbers, prinsjesdag } from '../dutch/calendar.ts'
import { dayOf, isoOf, monthLength } from '../dutch/days.ts'
import type { Publication } from './publication.ts'

const MONTH = [...monthNumbers.keys()].filter((name) => name.length > 3).join('|')
const FOOT = new RegExp(
  `(?<!\\p{N})(?<date>(?<day>\\d{1,2}) (?<month>${MONTH}) (?<year>(?:19|20)\\d{2}))(?!\\d)[\\s\\S]{0,200}?(?<paper>(?<chamber>TK|EK)\\s{1,40}(?<meeting>\\d{1,3})\\s{1,40}\\k<meeting>-(?<item>\\d{1,3})-\\d{1,4})\\s*$`,
  'du',
)
/** Characters at the end of the text that hold it. */
const WITHIN = 500

export interface HandelingenFoot {
  readonly day: { readonly span: Span; readonly iso: string }
  readonly publication: Publication
}

export function handelingenFoot(text: string): HandelingenFoot | null {
  const from = Math.max(0, text.length - WITHIN)
  const match = FOOT.exec(text.slice(from))
  if (!match) return null
  const { day, month, year, chamber, meeting, item } = match.groups!
  const [y, m, d] = [Number(year), monthNumbers.get(month!)!, Number(day)]
  if (d < 1 || d > monthLength(y, m)) return null
  const spanOf = (group: string): Span => {
    const [start, end] = match.indices!.groups![group]!
    return { start: from + start, end: from + end }
  }
  // A vergaderjaar opens on Prinsjesdag.
  const opens = dayOf(y, m, d) >= prinsjesdag(y) ? y : y - 1
  return {
    day: { span: spanOf('date'), iso: isoOf(dayOf(y, m, d)) },
    publication: {
      ...spanOf('paper'),
      id: `h-${chamber!.toLowerCase()}-${opens}${opens + 1}-${meeting}-${item}`,
      vergaderjaar: `${opens}-${opens + 1}`,
      chamber: chamber === 'TK' ? 'II' : 'I',
    },
  }
}
