/** What an expression says, apart from its year: `medio december`, `de zomer`, `23 juni`; and its days in a given year. */
import { feasts, type Recess, recessIn, type Season, seasonIn } from '../dutch/calendar.ts'
import { type Bounds, dayOf, isoWeek, mondayOf, monthLength, months } from '../dutch/days.ts'

/** `half1` and `half2` are the first and second half; `first` and `last` the single day of primo and ultimo. */
export type Part = 'begin' | 'medio' | 'eind' | 'half1' | 'half2' | 'first' | 'last'

export type Shape =
  | { readonly kind: 'days'; readonly month: number; readonly first: number; readonly last: number }
  | { readonly kind: 'weekOf'; readonly month: number; readonly day: number }
  | { readonly kind: 'month'; readonly month: number; readonly part: Part | null }
  | { readonly kind: 'year'; readonly part: Part | null }
  | { readonly kind: 'quarter'; readonly quarter: number }
  | { readonly kind: 'season'; readonly season: Season; readonly part: Part | null }
  | { readonly kind: 'recess'; readonly recess: Recess }
  | { readonly kind: 'feast'; readonly feast: string }
  | { readonly kind: 'week'; readonly week: number }
  /** `vorige week`, `volgende maand`, `dit kwartaal`: counted from the letter's date. */
  | {
      readonly kind: 'offset'
      readonly unit: 'week' | 'month' | 'quarter'
      readonly part: Part | null
      /** Of `volgende week dinsdag`, 1 is Monday; else null. */
      readonly weekday: number | null
    }
  | { readonly kind: 'weekday'; readonly weekday: number }

/** What fixes the days once a year is given; an offset and a weekday have no days in a year. */
export type Yearly = Exclude<Shape, { kind: 'offset' | 'weekday' }>

/** The table of docs/dates.md. Null where that year has no such day or week. */
export function boundsIn(shape: Yearly, year: number): Bounds | null {
  switch (shape.kind) {
    case 'days':
      if (shape.last > monthLength(year, shape.month)) return null
      return { from: dayOf(year, shape.month, shape.first), to: dayOf(year, shape.month, shape.last) }
    case 'weekOf': {
      if (shape.day > monthLength(year, shape.month)) return null
      const monday = mondayOf(dayOf(year, shape.month, shape.day))
      return { from: monday, to: monday + 6 }
    }
    case 'month':
      return monthPart(year, shape.month, shape.part)
    case 'year':
      return yearPart(year, shape.part)
    case 'quarter':
      return months(year, 3 * shape.quarter - 2, 3 * shape.quarter)
    case 'season':
      return seasonPart(seasonIn(shape.season, year), shape.part)
    case 'recess':
      return recessIn(shape.recess, year)
    case 'feast':
      return feasts.get(shape.feast)!(year)
    case 'week':
      return isoWeek(year, shape.week)
  }
}

/** Days 1-10, 11-20, 21-end; the halves part after the 15th. */
export function monthPart(year: number, month: number, part: Part | null): Bounds {
  const end = monthLength(year, month)
  const days: Readonly<Record<Part, readonly [number, number]>> = {
    begin: [1, 10],
    medio: [11, 20],
    eind: [21, end],
    half1: [1, 15],
    half2: [16, end],
    first: [1, 1],
    last: [end, end],
  }
  const [first, last] = part ? days[part] : [1, end]
  return { from: dayOf(year, month, first), to: dayOf(year, month, last) }
}

function yearPart(year: number, part: Part | null): Bounds {
  if (part === 'first') return { from: dayOf(year, 1, 1), to: dayOf(year, 1, 1) }
  if (part === 'last') return { from: dayOf(year, 12, 31), to: dayOf(year, 12, 31) }
  const parts = { begin: [1, 3], medio: [5, 8], eind: [10, 12], half1: [1, 6], half2: [7, 12] } as const
  const [first, last] = part ? parts[part] : [1, 12]
  return months(year, first, last)
}

/** The first, second or third month of the season; halves do not occur and take the whole. */
function seasonPart({ from, to }: Bounds, part: Part | null): Bounds {
  const index = part === 'begin' ? 0 : part === 'medio' ? 1 : part === 'eind' ? 2 : null
  if (index === null) return { from, to }
  const start = new Date(from * 86_400_000)
  const month = start.getUTCMonth() + 1 + index
  return months(start.getUTCFullYear(), month, month)
}
