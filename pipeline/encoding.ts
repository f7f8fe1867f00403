/**
 * Bytes to text: a byte order mark decides, then UTF-8 if every byte of it is sound, else windows-1252.
 * Statistical detectors call sparse UTF-8 Latin-1, so none is used (design/stack.md).
 */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
  /** Bytes of the byte order mark in front of the text. */
  readonly mark: number
}

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

export function decode(bytes: Uint8Array): Decoded {
  const marked = marks.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))
  if (marked) {
    const [encoding, mark] = marked
    return {
      text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(mark.length)),
      encoding,
      mark: mark.length,
    }
  }
  // Windows editors once saved "Unicode" without a mark: Dutch text then has a NUL at every other byte.
  const bare = unmarkedUtf16(bytes)
  if (bare) return { text: new TextDecoder(bare).decode(bytes), encoding: bare, mark: 0 }
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
      encoding: 'utf-8',
      mark: 0,
    }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252', mark: 0 }
  }
}

function unmarkedUtf16(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, 1024)
  if (sample.length < 8 || bytes.length % 2 === 1) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) i % 2 === 0 ? even++ : odd++
  const half = sample.length / 2
  if (odd > 0.7 * half && even < 0.05 * half) return 'utf-16le'
  if (even > 0.7 * half && odd < 0.05 * half) return 'utf-16be'
  return null
}

const STEP = 1024

/**
 * UTF-16 offset in the decoded text to byte offset in the source, for any offset in any order: it remembers every
 * 1024th and counts on from there.
 */
export function byteOffsets({ text, encoding, mark }: Decoded): (offset: number) => number {
  if (encoding === 'windows-1252') return (offset) => offset
  if (encoding !== 'utf-8') return (offset) => mark + 2 * offset
  const steps: number[] = [mark]
  const bytesOf = (from: number, to: number): number => {
    let bytes = 0
    for (let i = from; i < to; i++) {
      const unit = text.charCodeAt(i)
      // A surrogate is half of a character of four bytes.
      bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3
    }
    return bytes
  }
  return (offset) => {
    const step = Math.floor(offset / STEP)
    while (steps.length <= step) steps.push(steps.at(-1)! + bytesOf((steps.length - 1) * STEP, steps.length * STEP))
    return steps[step]! + bytesOf(step * STEP, offset)
  }
}
