/** ZIP files for tests, sound or not: each field of an entry can be made to lie. */
import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  /** Bytes as they are, or text as UTF-8. */
  readonly name: string | Uint8Array
  readonly data: string | Uint8Array
  /** 0 stored, 8 deflated, or what it pretends to be. */
  readonly method?: number
  /** 1 encrypted, 8 data descriptor, 0x800 UTF-8 (the default for text). */
  readonly flags?: number
  /** Unix mode: 0o120777 is a symbolic link. */
  readonly mode?: number
  /** What it claims instead of the truth. */
  readonly claims?: { readonly size?: number; readonly packed?: number; readonly crc?: number }
  readonly extra?: Uint8Array
}

export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name as string)
    const data = Buffer.from(entry.data as string)
    const method = entry.method ?? 8
    const packed = method === 0 ? data : deflateRawSync(data)
    const flags = entry.flags ?? (typeof entry.name === 'string' ? 0x800 : 0)
    const crc = entry.claims?.crc ?? crc32(data)
    const extra = Buffer.from(entry.extra ?? [])
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(flags, 2)
    fields.writeUInt16LE(method, 4)
    fields.writeUInt32LE(crc, 10)
    fields.writeUInt32LE(entry.claims?.packed ?? packed.length, 14)
    fields.writeUInt32LE(entry.claims?.size ?? data.length, 18)
    fields.writeUInt16LE(name.length, 22)
    fields.writeUInt16LE(extra.length, 24)
    const local = Buffer.from(fields)
    const descriptor = Buffer.alloc(flags & 8 ? 16 : 0)
    if (flags & 8) {
      local.fill(0, 10, 22)
      descriptor.write('PK\x07\x08', 'latin1')
      fields.copy(descriptor, 4, 10, 22)
    }
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 6)
    tail.writeUInt32LE(offset, 10)
    const written = [Buffer.from('PK\x03\x04', 'latin1'), local, name, extra, packed, descriptor]
    directory.push(Buffer.from('PK\x01\x02\x14\x03', 'latin1'), fields, tail, name, extra)
    parts.push(...written)
    offset += written.reduce((sum, { length }) => sum + length, 0)
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, ...directory, end])
}
