/** A ZIP for tests: sound, or with sizes, names and flags that lie. */
import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  readonly name: string
  readonly data: string | Uint8Array
  /** Not deflated. */
  readonly stored?: boolean
  /** The unpacked size that headers claim. */
  readonly claims?: number
  /** The flag of a file under a password. */
  readonly encrypted?: boolean
}

const fields = (...numbers: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer =>
  Buffer.concat(
    numbers.map(([bytes, value]) => {
      const field = Buffer.alloc(bytes)
      field.writeUIntLE(value, 0, bytes)
      return field
    }),
  )

export function zip(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data, stored = false, claims, encrypted = false } of entries) {
    const bytes = Buffer.from(data as Uint8Array)
    const packed = stored ? bytes : deflateRawSync(bytes)
    const path = Buffer.from(name)
    const about = fields(
      [2, 20],
      [2, encrypted ? 1 : 0],
      [2, stored ? 0 : 8],
      [4, 0],
      [4, crc32(bytes)],
      [4, packed.length],
      [4, claims ?? bytes.length],
      [2, path.length],
      [2, 0],
    )
    const local = Buffer.concat([fields([4, 0x04034b50]), about, path, packed])
    directory.push(
      Buffer.concat([
        fields([4, 0x02014b50], [2, 20]),
        about,
        fields([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]),
        path,
      ]),
    )
    locals.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = fields(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, entries.length],
    [2, entries.length],
    [4, central.length],
    [4, offset],
    [2, 0],
  )
  return Buffer.concat([...locals, central, end])
}
