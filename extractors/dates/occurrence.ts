/** Which occurrence of a day, month, season or recess without a printed year is meant, counted from the letter's date. */
import {
  type Bounds,
  type Day,
  dayOf,
  mondayOf,
  monthOf,
  months,
  weekdayFrom,
  weekdayOf,
  yearOf,
} from '../dutch/days.ts'
import { type Anchor, isDay, yearOfAnchor } from './letter-date.ts'
import type { Marker } from './points.ts'
import { boundsIn, monthPart, type Shape, type Yearly } from './shape.ts'
import type { Tense } from './tense.ts'

/** Days from the letter beyond which the letter's own calendar year gives way to the nearest one. */
const FAR = 228

/** Null where the letter's date is not known well enough. */
export function occurrence(shape: Shape, marker: Marker | null, tense: Tense | null, anchor: Anchor): Bounds | null {
  if (shape.kind === 'offset') return offsetFrom(shape, marker, anchor)
  if (shape.kind === 'weekday') return isDay(anchor) ? weekdayAround(shape.weekday, marker, anchor.from) : null
  if (!isDay(anchor)) return within(shape, marker, tense, anchor)
  return around(shape, marker ?? tense, anchor.from)
}

/** The letter's year is known, its day is not: then everything is of that year, as far as it reaches. */
function within(shape: Yearly, marker: Marker | null, tense: Tense | null, anchor: Anchor): Bounds | null {
  const year = yearOfAnchor(anchor)
  if (year !== null) return boundsIn(shape, marker === 'last' ? year - 1 : marker === 'next' ? year + 1 : year)
  const inside = candidates(shape, yearOf(anchor.from), 1).filter((b) => b.to >= anchor.from && b.from <= anchor.to)
  return (marker === 'past' || tense === 'past' ? inside.at(-1) : inside[0]) ?? null
}

function around(shape: Yearly, marker: Marker | Tense | null, letter: Day): Bounds | null {
  const all = candidates(shape, yearOf(letter), 5)
  const day = shape.kind === 'days' || shape.kind === 'feast'
  switch (marker) {
    case 'past':
      return all.findLast((b) => b.from <= letter) ?? null
    case 'last':
      return all.findLast((b) => b.to < letter) ?? null
    case 'next':
      return all.find((b) => b.from > letter) ?? null
    case 'future':
      // `vóór het aanstaande zomerreces`, in a letter of its first day, is that recess; `24 en 25 juni a.s.` may have begun.
      return all.find((b) => (day ? b.from > letter || (b.from < b.to && b.to >= letter) : b.from >= letter)) ?? null
    case 'this':
      // `deze winter` in January is the winter that began last year.
      return all.find((b) => b.from <= letter && letter <= b.to) ?? boundsIn(shape, yearOf(letter))
    case 'every':
      return null
    case null: {
      const own = boundsIn(shape, yearOf(letter))
      if (own && distance(own, letter) <= FAR) return own
      return all.toSorted((a, b) => distance(a, letter) - distance(b, letter))[0] ?? null
    }
  }
}

/** The year, of the letter's and those beside it, in which the printed day of the week is right: `donderdag 1 maart`. */
export function onWeekday(shape: Yearly, weekday: number, anchor: Anchor): Bounds | null {
  const right = candidates(shape, yearOf(anchor.from), 1).filter((b) => weekdayOf(b.from) === weekday)
  return right.length === 1 ? right[0]! : null
}

/** A term without a marker still runs: `voor de zomer` in June is this summer. */
export function upcoming(shape: Yearly, letter: Day): Bounds | null {
  return candidates(shape, yearOf(letter), 5).find((b) => b.to >= letter) ?? null
}

const distance = (b: Bounds, letter: Day): number => Math.max(0, b.from - letter, letter - b.to)

/** The occurrences in the years around this one, in order; 29 February has few. */
function candidates(shape: Yearly, year: number, reach: number): Bounds[] {
  const all: Bounds[] = []
  for (let one = year - reach; one <= year + reach; one++) {
    const bounds = boundsIn(shape, one)
    if (bounds) all.push(bounds)
  }
  return all
}

const steps: Readonly<Record<Marker, number>> = { last: -1, past: -1, this: 0, next: 1, future: 1, every: 0 }

function offsetFrom(shape: Extract<Shape, { kind: 'offset' }>, marker: Marker | null, anchor: Anchor): Bounds | null {
  const step = steps[marker ?? 'this']
  if (shape.unit === 'week') {
    if (!isDay(anchor)) return null
    const monday = mondayOf(anchor.from) + 7 * step
    if (shape.weekday) return { from: monday + shape.weekday - 1, to: monday + shape.weekday - 1 }
    return { from: monday, to: monday + 6 }
  }
  const year = yearOf(anchor.from)
  const month = monthOf(anchor.from)
  if (shape.unit === 'quarter') {
    if (Math.ceil(month / 3) !== Math.ceil(monthOf(anchor.to) / 3) || year !== yearOf(anchor.to)) return null
    const first = 3 * (Math.ceil(month / 3) - 1 + step) + 1
    return months(year, first, first + 2)
  }
  if (month !== monthOf(anchor.to) || year !== yearOf(anchor.to)) return null
  const first = dayOf(year, month + step, 1)
  return monthPart(yearOf(first), monthOf(first), shape.part)
}

/** `afgelopen donderdag` lies before the letter's day, `komende donderdag` after it. */
function weekdayAround(weekday: number, marker: Marker | null, letter: Day): Bounds {
  const ahead = marker === 'future' || marker === 'next'
  const day = ahead
    ? weekdayFrom(letter + 1, weekday)
    : marker === 'this'
      ? weekdayFrom(mondayOf(letter), weekday)
      : weekdayFrom(letter - 7, weekday)
  return { from: day, to: day }
}
