/**
 * ZIP files as dumps of letters. The directory at the end tells what there is; it is trusted in nothing: names lead
 * nowhere, claimed sizes are held against limits before and while a member is unpacked, checksums are compared.
 */
import type { FileHandle } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { type Entry, fromFdPromise, type ZipFile } from 'yauzl'
import { UnreadableSource } from '../../pipeline/notice.ts'
import { isHidden, memberName, nameProblem } from './member-name.ts'

/** The first bytes of a ZIP file, and of one that holds nothing. */
export const isZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6))

export interface Member {
  /** The bytes of its name. */
  readonly raw: Buffer
  /** Its path in the archive, with `/` between parts. */
  readonly name: string
  /** Bytes, as the directory claims. */
  readonly size: number
  /** Why it is not read at all. */
  readonly problem: UnreadableSource | null
  /**
   * Its bytes, in chunks; all of them have come once the last one has.
   * @throws UnreadableSource where they are not what the directory says
   */
  readonly chunks: () => AsyncGenerator<Buffer>
}

/** What a look at the directory tells. */
export interface Survey {
  /** A ZIP container that is one document (DOCX, ODT, EPUB), not a dump of files. */
  readonly isDocument: boolean
  readonly entries: number
  /** Bytes of all members unpacked, as claimed. */
  readonly claimed: number
  /** The name of the manifest at its top. */
  readonly manifest: string | null
}

/**
 * A directory that breaks off is looked at up to there.
 * @param isManifest whether a name at the top is that of a manifest
 * @throws UnreadableSource for what is no ZIP file at the end, though it began like one
 */
export async function surveyZip(file: FileHandle, isManifest: (name: string) => boolean): Promise<Survey> {
  let entries = 0
  let claimed = 0
  let manifest: string | null = null
  try {
    for await (const entry of entriesOf(file)) {
      const name = entry.fileNameRaw.toString('latin1')
      entries++
      claimed += entry.uncompressedSize
      // Content types make Office's container, `mimetype` OpenDocument's and EPUB's.
      if (name === '[Content_Types].xml' || name === 'mimetype') return { isDocument: true, entries, claimed, manifest }
      if (isManifest(name)) manifest ??= name
    }
  } catch (error) {
    if (entries === 0) throw error
  }
  return { isDocument: false, entries, claimed, manifest }
}

/**
 * The members in the order of the directory. Folders and hidden files are passed by.
 * @throws UnreadableSource where the directory breaks off
 */
export async function* membersOf(file: FileHandle): AsyncGenerator<Member> {
  for await (const entry of entriesOf(file)) {
    const name = memberName(entry)
    if (name.endsWith('/')) continue
    const problem = nameProblem(name) ?? entryProblem(entry)
    if (!problem && isHidden(name)) continue
    const { fileNameRaw: raw, uncompressedSize: size } = entry
    yield { raw, name, size, problem, chunks: () => chunksOf(entry.zip, entry) }
  }
}

/** Names and sizes are judged here, member by member: the library would end the whole archive at the first bad one. */
const options = { autoClose: false, lazyEntries: true, decodeStrings: false, validateEntrySizes: false }

async function* entriesOf(file: FileHandle): AsyncGenerator<Entry & { readonly zip: ZipFile }> {
  try {
    const zip = await fromFdPromise(file.fd, options)
    for await (const entry of zip.eachEntry()) yield Object.assign(entry, { zip })
  } catch (error) {
    throw damaged('the ZIP archive is broken', error)
  }
}

const SYMBOLIC_LINK = 0xa000
const KIND = 0xf000
const methods: Readonly<Record<number, string>> = { 9: 'Deflate64', 12: 'bzip2', 14: 'LZMA', 93: 'Zstandard', 95: 'XZ' }

function entryProblem(entry: Entry): UnreadableSource | null {
  const { externalFileAttributes, compressionMethod: method } = entry
  if (entry.isEncrypted())
    return new UnreadableSource(
      'encrypted',
      'it is encrypted in the archive',
      'unpack the archive with its password, and ingest the folder',
    )
  if (((externalFileAttributes >>> 16) & KIND) === SYMBOLIC_LINK)
    return new UnreadableSource(
      'unknown-type',
      'it is a symbolic link, which is not followed',
      'hand in the file itself',
    )
  if (!entry.canDecodeFileData())
    return new UnreadableSource(
      'unknown-type',
      `it is packed by a method that is not known here (${methods[method] ?? method})`,
      'unpack the archive, and ingest the folder',
    )
  return null
}

async function* chunksOf(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  let length = 0
  let checksum = 0
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      length += chunk.length
      if (length > entry.uncompressedSize) break
      checksum = crc32(chunk, checksum)
      yield chunk
    }
  } catch (error) {
    throw damaged('it cannot be unpacked', error)
  }
  if (length !== entry.uncompressedSize)
    throw damaged(
      `the archive says that it has ${entry.uncompressedSize} bytes; it has ${length > entry.uncompressedSize ? 'more' : length}`,
    )
  if (checksum !== entry.crc32) throw damaged('its checksum is not what the archive says')
}

/** Also whatever the library and zlib make of broken bytes. */
function damaged(what: string, error?: unknown): UnreadableSource {
  if (error instanceof UnreadableSource) return error
  const said = error === undefined ? '' : ` (${(error as Error).message.slice(0, 120)})`
  return new UnreadableSource('damaged', `${what}${said}`, 'fetch the archive again', { cause: error })
}
