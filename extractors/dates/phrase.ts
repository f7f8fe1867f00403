/**
 * Points that belong together become one phrase: `april 2021–oktober 2022`, `september en oktober van dit jaar`,
 * `eind maart/begin april`, `tussen 1 mei en 30 juni 2023`. Others only share what one of them says: `in 2020, 2021 en
 * 2022` all have the preposition, `15 maart en 3 april 2023` both have the year.
 */
import { dayOf } from '../dutch/days.ts'
import { hasEvidence, inAddress, isNumberOfElse, isUnnamed, mayFollow } from './evidence.ts'
import type { Point } from './points.ts'
import type { Shape } from './shape.ts'

/** One finding to be: from one point to another; the same twice where there is but one. */
export interface Phrase {
  readonly start: number
  readonly end: number
  readonly from: Point
  readonly to: Point
}

type Joint = 'range' | 'list' | null

const RANGE = /^\s?(?:[-–—‒/]|,?\s?tot(?:\s+(?:en\s+met|aan|eind|begin))?|t\/m)\s?(?:en\s+met\s)?(?:het\s+|de\s+)?$/u
const LIST =
  /^\s?(?:,|,?\s?(?:en|of|als|dan\s+wel|respectievelijk|resp\.?))\s?(?:(?:in|van|voor|op|uit)\s)?(?:het\s|de\s)?(?:(?:bijzonder|name|begin)\s)?$/u
const BETWEEN = /(?<![a-zß-ɏ])tussen\s+(?:(?:het|de)\s+)?$/u

/**
 * @param points in text order
 * @returns phrases in text order, without those that lack evidence
 */
export function phrasesOf(text: string, points: readonly Point[]): Phrase[] {
  const phrases: Phrase[] = []
  for (let first = 0; first < points.length; ) {
    const joints: Joint[] = []
    let last = first
    for (; last + 1 < points.length; last++) {
      const joint = jointOf(text, points[last]!, points[last + 1]!)
      if (!joint) break
      joints.push(joint)
    }
    phrases.push(...phrasesOfChain(text, points.slice(first, last + 1), joints))
    first = last + 1
  }
  return phrases
}

function jointOf(text: string, left: Point, right: Point): Joint {
  if (left.bare === 'years') return left.start === right.start ? 'range' : jointBetween(text, left, right)
  return right.start < left.end ? null : jointBetween(text, left, right)
}

function jointBetween(text: string, left: Point, right: Point): Joint {
  if (right.start - left.end > 30) return null
  // `april2 en mei`: a marker of a footnote parts nothing
  const between = text
    .slice(left.end, right.start)
    .toLowerCase()
    .replace(/^(?:[¹²³⁰⁴-⁹]+|\d{1,2}(?=[\s,]))/u, '')
  if (RANGE.test(between)) return between.trim() === '/' && isWhole(left) ? null : 'range'
  if (!LIST.test(between)) return null
  return BETWEEN.test(text.slice(Math.max(0, left.start - 20), left.start).toLowerCase()) && sameKind(left, right)
    ? 'range'
    : 'list'
}

/** `2023/2024` may be a vergaderjaar; `1 juli 2024/1 januari 2025` are the one or the other. */
const isWhole = ({ shape, year }: Point): boolean =>
  (shape.kind === 'year' && shape.part === null) || (shape.kind === 'days' && year !== null)
const sameKind = (left: Point, right: Point): boolean => left.shape.kind === right.shape.kind

function phrasesOfChain(text: string, points: readonly Point[], joints: readonly Joint[]): Phrase[] {
  const lit = withEvidence(text, points, joints)
  const dated = withSharedYears(points, joints)
  const phrases: Phrase[] = []
  for (let index = 0; index < dated.length; index++) {
    if (!lit[index]) continue
    const from = dated[index]!
    let to = from
    if (joints[index] === 'range' && lit[index + 1] && isRange(from, dated[index + 1]!)) to = dated[++index]!
    else
      while (joints[index] === 'list' && lit[index + 1] && followsInYear(points[index]!, to, dated[index + 1]!))
        to = dated[++index]!
    phrases.push({ start: from.start, end: to.end, from, to })
  }
  return phrases
}

/** A year takes its evidence from the one before it, a month from either side. */
function withEvidence(text: string, points: readonly Point[], joints: readonly Joint[]): boolean[] {
  const lit = points.map((point) => hasEvidence(text, point) && !inAddress(text, point) && !isNumberOfElse(text, point))
  // `2024 t/m 2026`, `2020 tot en met 2023`: numbers of anything else are not joined so
  points.forEach((point, index) => {
    const next = points[index + 1]
    if (next && joints[index] === 'range' && isSpan(text, point, next))
      lit[index] = lit[index + 1] = isUnnamed(text, point) && mayFollow(text, next) && !inAddress(text, next)
  })
  points.forEach((point, index) => {
    if (index > 0 && !lit[index] && lit[index - 1] && joints[index - 1] && canBorrow(points[index - 1]!, point))
      lit[index] = mayFollow(text, point) && !inAddress(text, point)
  })
  for (let index = points.length - 2; index >= 0; index--) {
    const point = points[index]!
    if (!lit[index] && lit[index + 1] && joints[index] && point.bare !== 'year' && canBorrow(points[index + 1]!, point))
      lit[index] = !inAddress(text, point)
  }
  return lit
}

const isSpan = (text: string, left: Point, right: Point): boolean =>
  left.bare === 'year' &&
  right.bare === 'year' &&
  /^\s(?:t\/m|tot\s+en\s+met)\s/iu.test(text.slice(left.end, right.start))

const canBorrow = (lender: Point, borrower: Point): boolean =>
  borrower.bare !== null &&
  borrower.bare !== 'years' &&
  (lender.shape.kind === borrower.shape.kind || lender.shape.kind !== 'days')

/** Points without a year take that of the first after them that has one: the year before where they would come after it. */
function withSharedYears(points: readonly Point[], joints: readonly Joint[]): Point[] {
  const dated = [...points]
  for (let index = dated.length - 2; index >= 0; index--) {
    const left = dated[index]!
    const right = dated[index + 1]!
    if (!joints[index] || left.year || left.marker || !hasPlaceInYear(left.shape) || !hasPlaceInYear(right.shape))
      continue
    const back = placeInYear(left.shape) > placeInYear(right.shape) ? 1 : 0
    const year =
      right.year && ('stated' in right.year ? { stated: right.year.stated - back } : { shift: right.year.shift - back })
    dated[index] = { ...left, year, marker: right.marker, bare: left.bare }
  }
  return dated
}

type Placed = Extract<Shape, { kind: 'days' | 'month' | 'quarter' | 'season' }>
const hasPlaceInYear = (shape: Shape): shape is Placed =>
  shape.kind === 'days' || shape.kind === 'month' || shape.kind === 'quarter' || shape.kind === 'season'

/** Comparable numbers for what lies in a year: months and days by the month and its day. */
function placeInYear(shape: Placed): number {
  switch (shape.kind) {
    case 'days':
      return 100 * shape.month + shape.first
    case 'month':
      return 100 * shape.month
    case 'quarter':
      return 100 * (3 * shape.quarter - 2)
    case 'season':
      return { lente: 300, voorjaar: 300, zomer: 600, herfst: 900, najaar: 900, winter: 1200 }[shape.season]
  }
}

/** Both ends must be able to bound a period, in this order. */
function isRange(from: Point, to: Point): boolean {
  if (
    from.shape.kind === 'offset' ||
    from.shape.kind === 'weekday' ||
    to.shape.kind === 'offset' ||
    to.shape.kind === 'weekday'
  )
    return false
  if (from.year && to.year && 'stated' in from.year && 'stated' in to.year) return from.year.stated <= to.year.stated
  return true
}

/** `september en oktober van dit jaar`, `30 juni en 1 juli`: next to each other, and the first has no year of its own. */
function followsInYear(printed: Point, left: Point, right: Point): boolean {
  if (printed.year || printed.marker) return false
  if (left.shape.kind === 'month' && right.shape.kind === 'month')
    return !left.shape.part && !right.shape.part && right.shape.month === (left.shape.month % 12) + 1
  if (left.shape.kind === 'days' && right.shape.kind === 'days')
    // In a leap year 28 February is followed by the 29th: of no matter here, as both would have to be printed.
    return dayOf(2001, left.shape.month, left.shape.last) + 1 === dayOf(2001, right.shape.month, right.shape.first)
  return (
    left.shape.kind === 'quarter' && right.shape.kind === 'quarter' && right.shape.quarter === left.shape.quarter + 1
  )
}
