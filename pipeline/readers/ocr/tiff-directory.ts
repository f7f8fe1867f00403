/**
 * The directories of a TIFF, one for each page: its fields by number. The libraries that read them believe what a file
 * says of itself: a circle of directories never ends, and a count of four thousand million takes all memory.
 */
import { UnreadableSource } from '../../notice.ts'

/** The values of each field, by its number in TIFF 6.0. */
export type Directory = ReadonlyMap<number, readonly number[]>

/** Bytes of a value, by its type: bytes, letters, shorts, longs, fractions, and the same with a sign. */
const SIZES: Readonly<Record<number, number>> = {
  1: 1,
  2: 1,
  3: 2,
  4: 4,
  5: 8,
  6: 1,
  7: 1,
  8: 2,
  9: 4,
  10: 8,
  11: 4,
  12: 8,
}
const ENTRY = 12

/**
 * @param most pages
 * @throws UnreadableSource damaged, too-many-pages
 */
export function tiffDirectories(bytes: Uint8Array, most: number): Directory[] {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const little = bytes[0] === 0x49
  const short = (at: number): number => file.getUint16(inside(file, at, 2), little)
  const long = (at: number): number => file.getUint32(inside(file, at, 4), little)
  const directories = new Map<number, Directory>()
  for (let at = long(4); at !== 0; ) {
    if (directories.has(at)) throw damaged('its pages follow one another in a circle')
    if (directories.size >= most)
      throw new UnreadableSource(
        'too-many-pages',
        `the TIFF has over ${most} pages, which is the limit`,
        'split it, or raise the limit with --max-pages',
      )
    const entries = short(at)
    const fields = Array.from({ length: entries }, (_, entry) => fieldAt(file, at + 2 + ENTRY * entry, little))
    directories.set(at, new Map(fields))
    at = long(at + 2 + ENTRY * entries)
  }
  return [...directories.values()]
}

/** Four bytes of values stand in the entry itself; more stand where it points. Fields of other types are of no use here. */
function fieldAt(file: DataView, at: number, little: boolean): [tag: number, values: readonly number[]] {
  inside(file, at, ENTRY)
  const [tag, type, count] = [
    file.getUint16(at, little),
    file.getUint16(at + 2, little),
    file.getUint32(at + 4, little),
  ]
  const size = SIZES[type] ?? 1
  const from = count * size <= 4 ? at + 8 : inside(file, file.getUint32(at + 8, little), count * size)
  const value: Readonly<Record<number, (at: number) => number>> = {
    1: (at) => file.getUint8(at),
    3: (at) => file.getUint16(at, little),
    4: (at) => file.getUint32(at, little),
    // Tables of JPEG are bytes of no type.
    7: (at) => file.getUint8(at),
  }
  const read = value[type]
  return [tag, read ? Array.from({ length: count }, (_, index) => read(from + size * index)) : []]
}

function inside({ byteLength }: DataView, at: number, length: number): number {
  if (at + length > byteLength) throw damaged('a part of its directory lies outside the file: bytes are missing')
  return at
}

export const damaged = (what: string): UnreadableSource =>
  new UnreadableSource('damaged', `the TIFF is damaged: ${what}`, 'fetch it again from where it was published')
