/** Years: `in 2020`, `2016-2018`, `medio dit jaar`, `begin 2024`, `schooljaar 2023/2024`. */
import type { Form } from './forms.ts'
import { type Match, type Point, partIn, pointOf } from './points.ts'
import { DASH, END, NUMBER_START, PART, THIS_YEAR, Y, YEAR_END, YEAR_MARKER } from './words.ts'

const oneYear: Form['read'] = (match) => {
  const { yearTo, year, part } = match.groups
  if (yearTo) return yearRange(match)
  return [pointOf(match, { kind: 'year', part: partIn(match.groups) }, 'year', year && !part ? 'year' : null)]
}

/** medio dit jaar, einde van het jaar; begin 2024, eind jaar 2024 */
export const partsOfYear: readonly Form[] = [
  { source: `${PART}(?:${THIS_YEAR}|(?<!half\\s+)(?<theyear>(?:kalender)?jaar))${END}`, read: oneYear },
  { source: `${PART}(?:jaar\\s+)?(?<year>${Y})(?:${YEAR_END}|(?=${YEAR_MARKER}))`, read: oneYear },
]
/** vorig jaar */
export const shiftedYear: Form = { source: `${THIS_YEAR}${END}`, read: oneYear }
/** schooljaar 2023/2024; elsewhere two years with a slash are a vergaderjaar */
export const schoolYear: Form = {
  source: `(?<=(?<kind>schooljaar|studiejaar|collegejaar|seizoen|teeltjaar)\\s+)(?<year>${Y})\\s?[-–/]\\s?(?<yearTo>${Y}|\\d\\d)(?!\\d)`,
  read(match) {
    const points = yearRange(match)
    const start = firstMonths[match.groups.kind!]
    if (!start) return points
    const months = [start, start - 1]
    return points.map((point, index) => ({ ...point, shape: { kind: 'month', month: months[index]!, part: null } }))
  },
}
/** The month in which it begins; other seasons have no day of their own and take both years whole. */
const firstMonths: Readonly<Record<string, number>> = { schooljaar: 8, studiejaar: 9, collegejaar: 9 }
/** 2016-2018, 2020; 20302 with the marker of a footnote */
export const years: readonly Form[] = [
  { source: `${NUMBER_START}(?<year>${Y})(?:${DASH}(?<yearTo>${Y})|)${YEAR_END}`, read: oneYear },
  {
    source: `${NUMBER_START}(?<year>19[5-9]\\d|20[0-6]\\d)(?=${YEAR_MARKER})`,
    read: (match) => [pointOf(match, { kind: 'year', part: null }, 'year', 'marked')],
  },
]

/** `2016-2018`: two points, which the joining makes one. */
function yearRange(match: Match): readonly Point[] {
  const from = Number(match.groups.year)
  const last = match.groups.yearTo!
  const to = last.length === 2 ? from - (from % 100) + Number(last) : Number(last)
  if (to <= from) return []
  const one = (stated: number): Point => ({
    ...pointOf(match, { kind: 'year', part: null }, 'years', 'years'),
    year: { stated },
  })
  return [one(from), one(to)]
}
