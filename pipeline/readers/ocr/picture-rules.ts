/** The ruling lines of a page that is a picture: edges to lines that hang together, set straight, in points. */
import type { Rule } from '../pdf/drawing.ts'
import { largest, smallest } from '../pdf/lines.ts'
import { rulesToGrids } from '../pdf/ruled-tables.ts'
import { type Edge, edgesIn, type Look, SHARP, SOFT } from './edges.ts'
import { type Raster, shrunk } from './raster.ts'

export interface PictureRules {
  readonly rules: readonly Rule[]
  /** Radians, with the clock, by which the lines are askew in the picture; the rules are straight. */
  readonly askew: number
}

/** Points that a line is long at least: a narrow column, a row of small print. */
const SHORTEST_ACROSS = 30
const SHORTEST_DOWN = 9
/** Lines across of this length tell how far the sheet lies askew. */
const TELLING = 80
/** Points from the edge of the page in which there is no table, but the shadow of its edge, or a frame around all. */
const MARGIN = 20
/** The two sides of one line or gap are no further apart than this, in points. */
const THICK = 3.5
/** A line ends on another where it ends this near to it: edges are known by strips of some points. */
const TOUCHING = 6
/** The two sides of a soft edge are no further apart than this, in points. */
const BLUR = 6
/** Points of a line that may be unseen between two pieces of it. */
const UNSEEN = 60
/** How many times smaller the raster is in which pale fills are looked for. */
const COARSE = 3
/** Points by which the ends of lines that end together may differ. */
const EVEN = 9
/** Print in line with the end of a line makes it longer: a letter, as far as this in points. */
const OVERSHOT = 14
/** More edges than this has a photo. */
const MOST_EDGES = 2500

export function pictureRules(raster: Raster): PictureRules {
  const sharp = bothWays(raster, SHARP)
  const angle = angleOf(sharp, raster)
  if (sharp.length > MOST_EDGES) return { rules: [], askew: angle }
  const drawn = sharp.map((edge) => straightRule(edge, raster, angle)).filter((rule) => isInside(rule, raster))
  const rules = hangingTogether(thin(drawn))
  if (rulesToGrids(rules).length === 0) return { rules: [], askew: angle }
  // Only where there is a table, pale fills are looked for: they cost as much again.
  const small = shrunk(raster, COARSE)
  const soft = bothWays(small, SOFT).map((edge) => straightRule(edge, small, angle))
  return { rules: hangingTogether(withSoft(thin(drawn), soft)), askew: angle }
}

const isInside = ({ across, at }: Rule, { width, height, scale }: Raster): boolean =>
  at > MARGIN && at < (across ? height : width) / scale - MARGIN

const bothWays = (raster: Raster, look: Look): Edge[] => [
  ...edgesIn(raster, true, SHORTEST_ACROSS, look),
  ...edgesIn(raster, false, SHORTEST_DOWN, look),
]

function angleOf(edges: readonly Edge[], { scale }: Raster): number {
  const long = edges.filter(({ across, from, to }) => across && to - from >= TELLING * scale)
  const slopes = long
    .map(({ from, to, atFrom, atTo }) => ({ length: to - from, slope: (atTo - atFrom) / (to - from) }))
    .sort((a, b) => a.slope - b.slope)
  let left = slopes.reduce((sum, { length }) => sum + length, 0) / 2
  return Math.atan(slopes.find(({ length }) => (left -= length) <= 0)?.slope ?? 0)
}

/** A line turned back about the middle of the page. */
function straightRule({ across, from, to, atFrom, atTo }: Edge, { width, height, scale }: Raster, angle: number): Rule {
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
  const back = (x: number, y: number): readonly [number, number] => [
    (width / 2 + cos * (x - width / 2) + sin * (y - height / 2)) / scale,
    (height / 2 - sin * (x - width / 2) + cos * (y - height / 2)) / scale,
  ]
  const [a, b] = across ? [back(from, atFrom), back(to, atTo)] : [back(atFrom, from), back(atTo, to)]
  return across
    ? { across, at: (a[1] + b[1]) / 2, from: a[0], to: b[0] }
    : { across, at: (a[0] + b[0]) / 2, from: a[1], to: b[1] }
}

/** The upper and the lower edge of a line, and the pieces of a line that print interrupts, as one rule in the middle. */
const thin = (rules: readonly Rule[]): Rule[] => inSets(rules, THICK).map(setToRule)

/** Rules that lie nearer to one another than `near` points, and reach one another. */
function inSets(rules: readonly Rule[], near: number): Rule[][] {
  const sets: Rule[][] = []
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    const own = sets.findLast((set) => rule.at - set[0]!.at <= near && set.some((one) => reach(one, rule)))
    if (own) own.push(rule)
    else sets.push([rule])
  }
  return sets
}

const reach = (one: Rule, other: Rule): boolean =>
  one.across === other.across && one.from <= other.to + TOUCHING && other.from <= one.to + TOUCHING

function setToRule(set: readonly Rule[]): Rule {
  // The long edges tell where the line is: the short ones may be print that touches it.
  const long = largest(set, ({ from, to }) => to - from) / 2
  const telling = set.filter(({ from, to }) => to - from >= long)
  return {
    across: set[0]!.across,
    at: (smallest(telling, ({ at }) => at) + largest(telling, ({ at }) => at)) / 2,
    from: smallest(set, ({ from }) => from),
    to: largest(set, ({ to }) => to),
  }
}

/** Lines made longer by the soft edges that go on where they end; soft edges of which nothing was seen as a line. */
function withSoft(rules: readonly Rule[], soft: readonly Rule[]): Rule[] {
  const longer = rules.map((rule) => {
    const own = soft.filter((edge) => Math.abs(edge.at - rule.at) <= BLUR && reach(rule, edge))
    return setToRule([rule, ...own.map((edge) => ({ ...edge, at: rule.at }))])
  })
  const left = soft.filter((edge) => !longer.some((rule) => Math.abs(edge.at - rule.at) <= BLUR && reach(rule, edge)))
  return [...longer, ...inSets(left, BLUR).map(setToRule)]
}

/** Lines that end on others at both ends, or are crossed by another: the edges of print touch nothing. */
function hangingTogether(rules: readonly Rule[]): Rule[] {
  let kept = [...rules]
  for (;;) {
    const next = kept.flatMap((rule) => snapped(rule, kept))
    if (next.length === kept.length) return evenEnds(next)
    kept = next
  }
}

/** The rule with its ends on the lines that it touches; none where it hangs on nothing. */
function snapped(rule: Rule, rules: readonly Rule[]): Rule[] {
  const others = rules.filter((other) => other.across !== rule.across && passes(other, rule, rules)).map(({ at }) => at)
  const near = (end: number, inward: 1 | -1): number | undefined =>
    others
      .filter((at) => (at - end) * inward <= OVERSHOT && (at - end) * inward >= -TOUCHING)
      .sort((a, b) => Math.abs(a - end) - Math.abs(b - end))[0]
  /** Where nothing is touched: the end itself, if other lines end there too, else the last line that is crossed. */
  const free = (end: 'from' | 'to'): number | undefined => {
    const together = rules.filter((other) => other.across === rule.across && Math.abs(other[end] - rule[end]) <= EVEN)
    if (together.length > 2) return rule[end]
    const crossed = others.filter((at) => at > rule.from && at < rule.to)
    return crossed.length === 0 ? undefined : end === 'from' ? Math.min(...crossed) : Math.max(...crossed)
  }
  const [from, to] = [near(rule.from, 1) ?? free('from'), near(rule.to, -1) ?? free('to')]
  const isHeld = others.some((at) => from !== undefined && to !== undefined && at >= from && at <= to)
  return from === undefined || to === undefined || to - from < TOUCHING || !isHeld ? [] : [{ ...rule, from, to }]
}

/** A line passes another where it reaches it, or goes on behind it after a gap: the end of a pale fill may be unseen. */
const passes = (line: Rule, other: Rule, rules: readonly Rule[]): boolean =>
  (line.from - TOUCHING <= other.at && other.at <= line.to + TOUCHING) ||
  (line.to < other.at &&
    rules.some(
      (next) =>
        next.across === line.across &&
        Math.abs(next.at - line.at) <= THICK &&
        next.from > other.at &&
        next.from - line.to <= UNSEEN,
    ))

/** Ends that touch nothing end together: a table that is open at its side has one side. */
function evenEnds(rules: readonly Rule[]): Rule[] {
  const even = (value: number, across: boolean, end: 'from' | 'to'): number => {
    const near = rules.filter((rule) => rule.across === across && Math.abs(rule[end] - value) <= EVEN)
    const ats = rules.filter((rule) => rule.across !== across && Math.abs(rule.at - value) < 0.01)
    if (ats.length > 0) return value
    return end === 'from' ? smallest(near, (rule) => rule.from) : largest(near, (rule) => rule.to)
  }
  return rules.map((rule) => ({
    ...rule,
    from: even(rule.from, rule.across, 'from'),
    to: even(rule.to, rule.across, 'to'),
  }))
}
