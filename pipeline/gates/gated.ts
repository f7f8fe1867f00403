/**
 * Patterns that are not tried on a text whose words rule them out. Most patterns fit one text in many: looking for the
 * words of all of them at once, once a text, is what makes a letter cheap.
 */
import { anyText, needOf, type Test, testOf } from './needs.ts'
import { nextStart, type Starts, startsOf } from './starts.ts'
import { type Marked, mark, noneMarked, trigramsAt } from './trigrams.ts'

/** To try every pattern all the same: whoever watches the patterns must see them. */
export const gates = { open: false }

/** Many patterns meet one text before the next comes; sentences come while the letter is asked about. */
const letter = noneMarked()
const sentence = noneMarked()
const LONG = 1_000

function markedOf(text: string): Marked {
  const marked = text.length > LONG ? letter : sentence
  if (marked.text !== text) mark(marked, text)
  return marked
}

/** Worked out when first asked for: most letters meet few of the patterns. */
const tests = new WeakMap<RegExp, Test>()

function testFor(pattern: RegExp): Test {
  const known = tests.get(pattern)
  if (known) return known
  const test = testOf(needOf(pattern))
  tests.set(pattern, test)
  return test
}

/** Whether a pattern may be found in a text; false only where it cannot. */
export const mayMatch = (pattern: RegExp, text: string): boolean => passes(testFor(pattern), text)

const passes = (test: Test, text: string): boolean => test === anyText || gates.open || test(markedOf(text))

const neverGated = /[gy]/

/**
 * The same pattern, which looks at the words of a text before it is tried.
 * @param pattern one that keeps no place of its own: neither global nor sticky
 */
export function gated(pattern: RegExp): RegExp {
  if (neverGated.test(pattern.flags)) throw new TypeError(`${pattern} keeps a place`)
  let test: Test | null = null
  const exec = (text: string): RegExpExecArray | null => {
    test ??= testFor(pattern)
    return passes(test, text) ? RegExp.prototype.exec.call(pattern, text) : null
  }
  return Object.defineProperties(pattern, {
    exec: { value: exec },
    test: { value: (text: string) => exec(text) !== null },
  })
}

/** A pattern that is tried only where it may begin. */
interface Dispatched {
  readonly starts: Starts
  readonly sticky: RegExp
}

const dispatched = new WeakMap<RegExp, Dispatched | 'nowhere'>()

function dispatchOf(pattern: RegExp): Dispatched | null {
  let known = dispatched.get(pattern)
  if (!known) {
    const starts = startsOf(pattern)
    known = starts ? { starts, sticky: new RegExp(pattern.source, pattern.flags.replace('g', 'y')) } : 'nowhere'
    dispatched.set(pattern, known)
  }
  return known === 'nowhere' ? null : known
}

let placed: { readonly text: string; readonly places: Uint16Array } = { text: '', places: new Uint16Array(0) }
function placesOf(text: string): Uint16Array {
  if (placed.text !== text) placed = { text, places: trigramsAt(text) }
  return placed.places
}

/** Every match of a global pattern, as `text.matchAll(pattern)` gives them, which makes a new pattern for each text. */
export function* matchesOf(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  if (!mayMatch(pattern, text)) return
  const dispatch = text.length > LONG && !gates.open ? dispatchOf(pattern) : null
  for (let at = 0; at <= text.length; ) {
    const match = dispatch ? nextOf(dispatch, text, at) : nextBySearch(pattern, text, at)
    if (!match) return
    at = match.index + match[0].length
    if (match[0] === '') at += (text.codePointAt(at) ?? 0) > 0xffff && pattern.unicode ? 2 : 1
    yield match
  }
}

/** Between two matches the same pattern may be used elsewhere: it keeps no place. */
function nextBySearch(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from
  const match = pattern.exec(text)
  pattern.lastIndex = 0
  return match
}

function nextOf({ starts, sticky }: Dispatched, text: string, from: number): RegExpExecArray | null {
  const places = placesOf(text)
  for (let at = nextStart(starts, places, from); at < text.length; at = nextStart(starts, places, at + 1)) {
    // The second half of a sign: to a Unicode pattern that is the first one's place.
    if (sticky.unicode && at > 0 && isSecondHalf(text, at)) continue
    sticky.lastIndex = at
    const match = sticky.exec(text)
    if (match) return match
  }
  return null
}

const isSecondHalf = (text: string, at: number): boolean =>
  (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800
