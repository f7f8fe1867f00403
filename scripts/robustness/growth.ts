/** How the time of a pattern grows with hostile text: a cheap look at all, and a true timing on what is worst for each. */
import { Script } from 'node:vm'
import type { Watched } from './patterns.ts'
import { hostile, hostileUnits } from './units.ts'

const KIB = 1024
/** Characters, 8 times apart: what grows as the square takes 64 times as long. */
const SMALL = [KIB / 2, 4 * KIB, 32 * KIB] as const
/** Megabytes of hostile text in the true timing. */
export const MEGABYTES = [1, 2, 4] as const
const LARGE = MEGABYTES.map((megabytes) => megabytes * 1e6)

/** Milliseconds below which no growth is looked at: a square takes longer on 32 KiB. */
const FLOOR = 2
/** Times as long on 8 times the text: between proportion and the square, with room for a busy machine on both sides. */
const TOO_FAST = 24
/** The same for 4 times the text, where runs are long and noise is small. */
const TOO_FAST_LARGE = 6
/** Runs of which the shortest counts, where the first was suspicious. */
const AGAIN = 4
/** Milliseconds after which a look and a timing are given up: what takes 2 to the power of the text never ends. */
const MOST_SMALL = 5_000
const MOST_LARGE = 90_000

export interface Look {
  readonly watched: Watched
  readonly unit: string
  /** Milliseconds on the last of the small sizes that was tried. */
  readonly time: number
  /** How many times as long it took as on an eighth of that. */
  readonly ratio: number
}

export interface Timing {
  readonly watched: Watched
  readonly unit: string
  /** Milliseconds on 1, 2 and 4 MB; Infinity where it was given up, NaN where it ran out of stack. */
  readonly times: readonly number[]
}

/** What a pattern finds itself, whole and cut short, is hostile to it in particular. */
const unitsFor = ({ found }: Watched): string[] =>
  found ? [...hostileUnits, `${found} `, found.slice(0, -1) || found] : [...hostileUnits]

/** A pattern on every unit at small sizes. */
export const looksAt = (watched: Watched): Look[] => unitsFor(watched).map((unit) => lookAt(watched, unit))

function lookAt(watched: Watched, unit: string): Look {
  const look = within(MOST_SMALL, () => smallSteps(watched, unit))
  return typeof look === 'object' ? look : { watched, unit, time: MOST_SMALL, ratio: Infinity }
}

function smallSteps(watched: Watched, unit: string): Look {
  const timed = (length: number): number => timeOf(watched.pattern, smallText(unit, length), ofTheWall)
  let look: Look = { watched, unit, time: 0, ratio: 0 }
  warm(watched.pattern, unit)
  let before = timed(SMALL[0])
  for (const length of SMALL.slice(1)) {
    let time = timed(length)
    for (let again = 1; again < AGAIN && growsTooFast({ time, ratio: time / before }); again++) {
      before = Math.min(before, timed(length / 8))
      time = Math.min(time, timed(length))
    }
    look = { ...look, time, ratio: time / before }
    if (growsTooFast(look)) return look
    before = time
  }
  return look
}

export const growsTooFast = ({ time, ratio }: Pick<Look, 'time' | 'ratio'>): boolean => time > FLOOR && ratio > TOO_FAST

const smallTexts = new Map<string, string>()
function smallText(unit: string, length: number): string {
  const key = `${length} ${unit}`
  const text = smallTexts.get(key) ?? hostile(unit, length)
  if (hostileUnits.includes(unit)) smallTexts.set(key, text)
  return text
}

/** The slowest look, and the one that grew fastest if it is another and its growth no mere noise. */
export function worstOf(looks: readonly Look[]): Look[] {
  const slowest = looks.reduce((worst, look) => (look.time > worst.time ? look : worst))
  const growing = looks.filter(({ time, ratio }) => time > FLOOR && ratio > TOO_FAST / 2)
  const fastest = growing.reduce<Look>((worst, look) => (look.ratio > worst.ratio ? look : worst), slowest)
  return fastest === slowest ? [slowest] : [slowest, fastest]
}

/** Each at 1, 2 and 4 MB, in the order of their units: texts of such length are made once. */
export function* timings(looks: readonly Look[]): Iterable<Timing> {
  for (const [unit, same] of Map.groupBy(looks, (look) => look.unit)) {
    const texts = LARGE.map((length) => hostile(unit, length))
    for (const { watched } of same) yield { watched, unit, times: largeTimes(watched.pattern, unit, texts) }
  }
}

function largeTimes(pattern: RegExp, unit: string, texts: readonly string[]): number[] {
  const once = (): number[] =>
    texts.map((text) => {
      warm(pattern, unit)
      return millisecondsWithin(MOST_LARGE, pattern, text)
    })
  let times = once()
  for (let again = 1; again < AGAIN && isSuperlinear(times) && !times.includes(Infinity); again++) {
    const next = once()
    times = times.map((time, index) => Math.min(time, next[index]!))
  }
  return times
}

export const growthOf = (times: readonly number[]): number => times.at(-1)! / times[0]!

/** Milliseconds that 4 MB may take without anybody asking how they grew: a square takes hours. */
export const QUICK = 250

export const isSuperlinear = (times: readonly number[]): boolean =>
  times.includes(Infinity) || (times.at(-1)! > QUICK && growthOf(times) > TOO_FAST_LARGE)

const call = new Script('withinTime()')

/** Does some work; says so when it is given up after these milliseconds, in the midst of a match too, or out of stack. */
function within<T>(milliseconds: number, work: () => T): T | 'out of time' | 'out of stack' {
  let done: T | 'out of time' | 'out of stack' = 'out of time'
  const here = globalThis as { withinTime?: () => void }
  here.withinTime = () => {
    done = work()
  }
  try {
    call.runInThisContext({ timeout: milliseconds })
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return 'out of time'
    // A repetition remembers a place for each time it went round: some millions of them are more than V8 holds.
    if (error instanceof RangeError) return 'out of stack'
    throw error
  } finally {
    delete here.withinTime
  }
  return done
}

function millisecondsWithin(most: number, pattern: RegExp, text: string): number {
  const time = within(most, () => timeOf(pattern, text, ofTheThread))
  return typeof time === 'number' ? time : time === 'out of stack' ? Number.NaN : Infinity
}

/** Milliseconds of the thread that are long enough for a clock that ticks every four. */
const LONG = 48
/** Milliseconds of the wall in which a look is confirmed. */
const MOST_CONFIRMED = 20_000

/** Whether a look that seems to grow too fast does so by the time of the thread: on a busy machine many seem to. */
export function growsInEarnest({ watched: { pattern }, unit }: Look): boolean {
  warm(pattern, unit)
  const timed = (length: number): number => millisecondsWithin(MOST_CONFIRMED, pattern, hostile(unit, length))
  for (let length = 8 * KIB; length <= 512 * KIB; length *= 2) {
    const time = timed(length)
    if (time > LONG) return time === Infinity || timed(4 * length) > 2 * 4 * time
  }
  return false
}

/** Places in a text at which a pattern is tried that fits at one place only. */
const PLACES = 32

/** Milliseconds. */
type Clock = () => number
/** For short times: that of the CPU ticks every four milliseconds. */
const ofTheWall: Clock = () => performance.now()
/** For long ones: others that use the machine take no part in it. */
const ofTheThread: Clock = () => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** How long it takes to go over a text with a pattern, match by match. */
function timeOf(pattern: RegExp, text: string, clock: Clock): number {
  const begun = clock()
  if (pattern.sticky) {
    for (let place = 0; place < PLACES; place++) {
      pattern.lastIndex = Math.floor((place * text.length) / PLACES)
      pattern.exec(text)
    }
  } else {
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) if (match[0] === '') pattern.lastIndex++
  }
  return clock() - begun
}

/** V8 compiles a pattern when it comes a second time, and forgets it when memory is short. */
function warm(pattern: RegExp, unit: string): void {
  for (let run = 0; run < 3; run++) timeOf(pattern, unit, ofTheWall)
}
