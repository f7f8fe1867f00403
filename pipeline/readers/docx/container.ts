/**
 * The ZIP container of a Word document. What its directory claims is held against limits before anything is unpacked;
 * what is unpacked is held against the claims while it streams, so that false sizes gain nothing.
 */
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import type { Limits } from '../../limits.ts'
import { UnreadableSource } from '../../notice.ts'

/** Files in a container; a document with many pictures has hundreds. */
const MOST_ENTRIES = 10_000
/** Bytes of all parts that are read, unpacked: a thousand pages of text take some 20 MB. */
const MOST_UNPACKED = 128 * 1024 * 1024
/** Bytes that all files together may claim: pictures hardly shrink, so more than this is a bomb. */
const MOST_CLAIMED = 1024 * 1024 * 1024
/** Word's own XML shrinks 10 to 40 times. */
const MOST_RATIO = 250
const SMALL = 1024 * 1024

export interface Container {
  readonly names: ReadonlySet<string>
  /** Unpacks one file; null where the container has none of that name. */
  readonly unpack: (name: string) => Promise<Uint8Array | null>
}

/** @throws UnreadableSource for what is no sound ZIP, is under a password, or claims more than a letter holds */
export async function openContainer(bytes: Uint8Array, limits: Limits): Promise<Container> {
  const until = performance.now() + limits.milliseconds
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const zip = await sound(() => fromBufferPromise(buffer, { lazyEntries: true }))
  if (zip.entryCount > MOST_ENTRIES) throw bomb(`it holds ${zip.entryCount} files`)
  const entries = new Map<string, Entry>()
  let claimed = 0
  await sound(async () => {
    for await (const entry of zip.eachEntry()) {
      if (entries.has(entry.fileName)) throw damaged(`the container holds two files named ${shown(entry.fileName)}`)
      claimed += entry.uncompressedSize
      if (claimed > MOST_CLAIMED) throw bomb('its files would take more than a gigabyte')
      entries.set(entry.fileName, entry)
    }
  })
  let unpacked = 0
  return {
    names: new Set(entries.keys()),
    unpack: async (name) => {
      const entry = entries.get(name)
      if (!entry) return null
      if (entry.isEncrypted()) throw encrypted()
      const { compressedSize, uncompressedSize } = entry
      if (uncompressedSize > SMALL && uncompressedSize > compressedSize * MOST_RATIO)
        throw bomb(
          `${shown(name)} would grow to ${Math.round(uncompressedSize / Math.max(1, compressedSize))} times its size`,
        )
      unpacked += uncompressedSize
      if (unpacked > MOST_UNPACKED) throw bomb(`its text would take more than ${MOST_UNPACKED / SMALL} MB`)
      return sound(() => inflated(zip, entry, until, limits))
    },
  }
}

/** yauzl ends the stream with an error as soon as it gives more bytes than the directory claims. */
async function inflated(zip: ZipFile, entry: Entry, until: number, limits: Limits): Promise<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry)
  const chunks: Buffer[] = []
  for await (const chunk of stream) {
    if (performance.now() > until)
      throw new UnreadableSource(
        'timeout',
        `unpacking takes longer than ${limits.milliseconds} ms`,
        'raise the limit with --max-seconds, or hand in the letter as PDF',
      )
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks)
}

/** Whatever a broken container makes yauzl and zlib say becomes an unreadable source. */
async function sound<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof UnreadableSource) throw error
    throw damaged(
      `the container is broken (${error instanceof Error ? error.message.slice(0, 120) : 'unknown'})`,
      error,
    )
  }
}

const shown = (name: string): string => JSON.stringify(name.slice(0, 80))

const damaged = (message: string, cause?: unknown): UnreadableSource =>
  new UnreadableSource('damaged', message, 'fetch it again, or open it in Word and save it anew', { cause })

const bomb = (what: string): UnreadableSource =>
  new UnreadableSource(
    'too-large',
    `this is no letter: ${what}`,
    'check where it comes from; hand in the letter as PDF',
  )

const encrypted = (): UnreadableSource =>
  new UnreadableSource('encrypted', 'the container is under a password', 'take the password off and save it again')
