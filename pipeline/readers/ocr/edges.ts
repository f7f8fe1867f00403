/** Straight edges in a picture: where the colour changes along a line across or down it. */
import type { Raster } from './raster.ts'

/** In pixels, from the left end to the right or from the top to the bottom; `along` the line, `at` across it. */
export interface Edge {
  readonly across: boolean
  readonly from: number
  readonly to: number
  /** Where it is at its two ends: a sheet may lie askew. */
  readonly atFrom: number
  readonly atTo: number
}

/** How edges are looked for; all in pixels and greys. */
export interface Look {
  /** Pixels along the line that are looked at together. */
  readonly strip: number
  /** Colours so far before and behind the edge are compared. */
  readonly reach: number
  /** Beside a line is room, and beside the edge of a line of print the inside of its letters: so far off. */
  readonly beside: number
  /** The mean by which greys differ from their mean where there is print. */
  readonly print: number
}

/** Drawn lines, gaps, and fills that end sharply. */
export const SHARP: Look = { strip: 8, reach: 1, beside: 4, print: 22 }
/** Fills that end softly, in a raster of a third of that: a scan blurs the end of a pale fill over five points. */
export const SOFT: Look = { strip: 4, reach: 2, beside: 3, print: 5 }

/** Colours that differ by less are grain, and edges that are fainter on the whole are shadows. */
const GRAIN = 6
const FAINT = 14
/** The part of a strip that changes the same way: on the edge of a fill all of it, at the foot of a line of print half. */
const SAME_WAY = 0.85
/** Strips that an edge may miss, where a word touches it; the part of its strips that it does not. */
const MISSED = 1
const HIT = 0.7
/** The part of an edge that has room on both its sides. */
const ROOM = 0.6
/** Pixels by which an edge may move from one strip to the next. */
const ASKEW = 1

/** @param least points that an edge is long at least */
export function edgesIn(raster: Raster, across: boolean, least: number, look: Look): Edge[] {
  const { strip: size } = look
  const strips = Math.floor((across ? raster.width : raster.height) / size)
  const open: Chain[] = []
  const done: Chain[] = []
  for (let strip = 0; strip < strips; strip++) {
    const ats = stripEdges(raster, across, strip, look)
    for (let index = open.length - 1; index >= 0; index--)
      if (strip - open[index]!.last > MISSED + 1) done.push(...open.splice(index, 1))
    const taken = new Set<Chain>()
    for (const { at, sign, hasRoom } of ats) {
      const chain = nearest(open, at, sign, strip, taken)
      if (!chain) open.push({ sign, first: strip, last: strip, at, start: at, hits: 1, room: Number(hasRoom) })
      else {
        chain.last = strip
        chain.at = at
        chain.hits++
        chain.room += Number(hasRoom)
      }
      taken.add(chain ?? open.at(-1)!)
    }
  }
  return [...done, ...open]
    .filter(({ first, last }) => (last + 1 - first) * size >= least * raster.scale)
    .filter(({ first, last, hits, room }) => hits >= HIT * (last + 1 - first) && room >= ROOM * hits)
    .map(({ first, last, at, start }) => ({
      across,
      from: first * size,
      to: (last + 1) * size,
      atFrom: start,
      atTo: at,
    }))
}

interface Chain {
  readonly sign: number
  readonly first: number
  last: number
  at: number
  readonly start: number
  hits: number
  /** How many of them have room on both sides. */
  room: number
}

/** The chain that an edge goes on with. A loop, since a page of print has a hundred thousand edges. */
function nearest(
  open: readonly Chain[],
  at: number,
  sign: number,
  strip: number,
  taken: ReadonlySet<Chain>,
): Chain | null {
  let best: Chain | null = null
  let least = Number.POSITIVE_INFINITY
  for (const chain of open) {
    const far = Math.abs(chain.at - at)
    if (chain.sign !== sign || far >= least || far > ASKEW * (strip - chain.last) || taken.has(chain)) continue
    best = chain
    least = far
  }
  return best
}

interface StripEdge {
  readonly at: number
  readonly sign: number
  readonly hasRoom: boolean
}

/** Where the colour changes over the whole width of a strip. */
function stripEdges({ data, width, height }: Raster, across: boolean, strip: number, look: Look): StripEdge[] {
  const { strip: size, reach, beside, print } = look
  const [length, step, side] = across ? [height, 4 * width, 4] : [width, 4, 4 * width]
  const start = strip * size * side
  const sums = new Int32Array(3 * length)
  for (let at = 0, here = start; at < length; at++, here += step)
    for (let pixel = 0, from = here; pixel < size; pixel++, from += side) {
      sums[3 * at]! += data[from]!
      sums[3 * at + 1]! += data[from + 1]!
      sums[3 * at + 2]! += data[from + 2]!
    }
  /** Whether the colour changes the same way in nearly all of the strip. */
  const isEven = (at: number, channel: number, sign: number): boolean => {
    let same = 0
    for (let pixel = 0, here = start + at * step + channel; pixel < size; pixel++, here += side)
      if (sign * (data[here + reach * step]! - data[here - reach * step]!) >= GRAIN) same++
    return same >= SAME_WAY * size
  }
  const strength = new Float32Array(length)
  for (let at = reach; at < length - reach; at++)
    for (let channel = 0; channel < 3; channel++) {
      const change = sums[3 * (at + reach) + channel]! - sums[3 * (at - reach) + channel]!
      if (Math.abs(change) < FAINT * size || Math.abs(change) <= Math.abs(strength[at]! * size)) continue
      if (isEven(at, channel, Math.sign(change))) strength[at] = change / size
    }
  const isFlat = (at: number): boolean => {
    // Green is the grey of a picture, near enough.
    const first = start + at * step + 1
    const mean = sums[3 * at + 1]! / size
    let off = 0
    for (let pixel = 0, here = first; pixel < size; pixel++, here += side) off += Math.abs(data[here]! - mean)
    return off < print * size
  }
  const out: StripEdge[] = []
  for (let at = beside; at < length - beside; at++) {
    const own = Math.abs(strength[at]!)
    if (own === 0) continue
    const sign = Math.sign(strength[at]!)
    const before = sign * strength[at - 1]!
    if (before < own && sign * strength[at + 1]! <= own)
      out.push({ at, sign, hasRoom: isFlat(at - beside) && isFlat(at + beside) })
  }
  return out
}
