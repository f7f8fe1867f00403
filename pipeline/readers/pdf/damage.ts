/** What the bytes of a PDF tell about damage that a forgiving reader passes over in silence. */

export interface Soundness {
  /** Bytes are missing at the end or in the middle. */
  readonly missing: boolean
  /** The cross-reference stands where the file says. If not, the reader has to guess the objects. */
  readonly indexed: boolean
}

/**
 * A PDF ends with `startxref`, an offset, `%%EOF`. What was saved over it later is appended and ends so again.
 *
 *   %PDF- … objects … xref … startxref 4711 %%EOF | objects … xref … startxref 5223 %%EOF
 *
 * A sound file may have junk behind that, but no objects.
 */
export function soundness(bytes: Uint8Array): Soundness {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const last = file.lastIndexOf('startxref')
  const cut = { missing: true, indexed: false }
  if (last < 0 || shorterThanPromised(file)) return cut
  const stated = /^startxref\s+(\d{1,12})/.exec(file.toString('latin1', last, last + 64))
  if (!stated || OBJECT.test(file.toString('latin1', last))) return cut
  // Offsets count from the header, in front of which mail programs and web servers leave things.
  const header = Math.max(0, file.subarray(0, 1024).indexOf('%PDF-'))
  const indexed = [0, header].some((from) => isIndex(file, Number(stated[1]) + from))
  // The index stands further to the front than it should: what was between is gone. (Further back: line ends changed.)
  return { missing: !indexed && lastIndex(file, last) < Number(stated[1]), indexed }
}

const OBJECT = /\d\s+obj\b/

/** A table (`xref`) or a stream (`12 0 obj`). */
const isIndex = (file: Buffer, at: number): boolean =>
  at < file.length && /^\s{0,4}(?:xref|\d{1,10}\s+\d{1,5}\s+obj)/.test(file.toString('latin1', at, at + 32))

/** Where the last table or stream that may be the index starts, in front of `before`. */
function lastIndex(file: Buffer, before: number): number {
  const head = file.subarray(0, before)
  const objects = head.lastIndexOf(' obj')
  return Math.max(head.lastIndexOf('xref\n'), head.lastIndexOf('xref\r'), head.lastIndexOf('xref '), objects)
}

/** Bytes of the end mark, without which nothing is lost. */
const END_OF_FILE = 8

/** A file made for the web says in its first object how long it is. */
function shorterThanPromised(file: Buffer): boolean {
  const first = file.toString('latin1', 0, 1024)
  const length = /\/Linearized\b/.test(first) ? /\/L\s+(\d{1,12})\b/.exec(first) : null
  return length !== null && file.length + END_OF_FILE < Number(length[1])
}
