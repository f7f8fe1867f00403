/**
 * The runs of three signs that stand in a text: one pass, after which each pattern whose words are not there can be left
 * out for a few nanoseconds. Signs are folded to 32 kinds, so that neither capitals nor what kind of white space it is
 * count:
 *
 *   a-z and A-Z 1-26 · any digit 27 · any white space 28 · `-` 29 · `.` 30 · all else, and every other letter, 31
 */
const OTHER = 31
const TRIGRAMS = 32 ** 3

const kindOf = (unit: number): number => {
  const sign = String.fromCharCode(unit)
  if (/[a-z]/i.test(sign)) return (unit | 0x20) - 0x60
  if (/\d/.test(sign)) return 27
  if (/\s/.test(sign)) return 28
  return sign === '-' ? 29 : sign === '.' ? 30 : OTHER
}

const kinds = new Uint8Array(0x10000).fill(OTHER)
for (const [unit] of kinds.entries())
  if (unit < 0x180 || /\s/.test(String.fromCharCode(unit))) kinds[unit] = kindOf(unit)
// Without regard to case, Unicode folds these two to letters of ours: the long s and the sign of the kelvin.
kinds[0x17f] = kinds['s'.charCodeAt(0)]!
kinds[0x212a] = kinds['k'.charCodeAt(0)]!

/** The kind of a UTF-16 unit: two units of one kind may stand for one another. */
export const foldedKind = (unit: number): number => kinds[unit]!

export const isLetterKind = (kind: number): boolean => kind >= 1 && kind <= 26

/** Bits of kinds. */
export const EVERY_KIND = ~0
export const LETTER_KINDS = 0x07fffffe | (1 << OTHER)

export function kindsBetween(from: number, to: number): number {
  let bits = 0
  for (let unit = from; unit <= to && unit < 0x10000; unit++) bits |= 1 << kinds[unit]!
  return bits
}

export function kindsIn(bits: number): number[] {
  const found: number[] = []
  for (let left = bits; left !== 0; left &= left - 1) found.push(31 - Math.clz32(left & -left))
  return found
}

/** The numbers of the trigrams of a row of kinds, each the code of its character; none where it is shorter than three. */
export function trigramsOf(row: string): number[] {
  const found: number[] = []
  for (let at = 2; at < row.length; at++)
    found.push((row.charCodeAt(at - 2) << 10) | (row.charCodeAt(at - 1) << 5) | row.charCodeAt(at))
  return found
}

/** Which trigrams a text has: those whose stamp is that of its last marking. */
export interface Marked {
  text: string
  stamp: number
  readonly stamps: Uint16Array
}

export const noneMarked = (): Marked => ({ text: '', stamp: 0, stamps: new Uint16Array(TRIGRAMS) })

export function mark(marked: Marked, text: string): void {
  if (++marked.stamp > 0xffff) {
    marked.stamps.fill(0)
    marked.stamp = 1
  }
  const { stamp, stamps } = marked
  // Before the first two signs stands kind 0, which no sign has.
  let last = 0
  for (let at = 0; at < text.length; at++) {
    last = ((last << 5) | kinds[text.charCodeAt(at)]!) & (TRIGRAMS - 1)
    stamps[last] = stamp
  }
  marked.text = text
}

/** The trigram that begins at each place of a text; of the last two places, with kind 0 behind the end. */
export function trigramsAt(text: string): Uint16Array {
  const found = new Uint16Array(text.length)
  let next = 0
  for (let at = text.length - 1; at >= 0; at--) {
    next = (kinds[text.charCodeAt(at)]! << 10) | (next >> 5)
    found[at] = next
  }
  return found
}
