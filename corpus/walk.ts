/**
 * Finds the files to ingest, and reads them. Paths are bytes: a name in Latin-1 is found like any other, and becomes
 * a failure that says so.
 */
import { isUtf8 } from 'node:buffer'
import { constants } from 'node:fs'
import { open, readdir, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Limits } from '../pipeline/limits.ts'
import { UnreadableSource } from '../pipeline/notice.ts'
import { isCorpus } from './store/is-corpus.ts'
import { CorpusError, type Stated } from './store/store.ts'

export interface File {
  /** Absolute, as the file system has it; of a member of an archive, with `!` and its name in there behind it. */
  readonly path: Buffer
  /** As it was handed in, for people; bytes that are no UTF-8 as `\xE9`. */
  readonly shown: string
  readonly name: string
  /** The name under which the corpus remembers that it came: `brief.pdf`, `dump.zip!map/brief.pdf`. */
  readonly from: string
  /** Its path below the folder that was handed in, as manifests have it: `map/brief.pdf`, `map/dump.zip!brief.pdf`. */
  readonly below: string
  /** What manifests state about it. */
  readonly stated: readonly Stated[]
  /** Its bytes, where finding it was reading it: a member of an archive. */
  readonly content?: Uint8Array
  /** Why it cannot be read, where finding it has told already. */
  readonly problem?: UnreadableSource
}

/**
 * A file that was named one by one.
 * @throws CorpusError where nothing was: `"$DIR"` with DIR unset would be the folder that one works in
 */
export function fileAt(path: string): File {
  if (path === '')
    throw new CorpusError('a path is empty', 'give the name of a file or folder; the folder you are in is .')
  return fileOf(Buffer.from(resolve(path)), path, null)
}

/**
 * All files at these paths, folders gone through to the bottom, in the order given and inside a folder sorted by the
 * bytes of their names. Inside folders, hidden files and symbolic links are passed by, and folders that are a corpus:
 * its records and notes would be taken for letters.
 * @param except a folder to leave out: the corpus itself, where it stands among the letters
 * @param onCorpus told of each other corpus that is passed by, as it is shown
 * @throws CorpusError where a path is empty, before any other is looked at
 */
export async function* walk(
  paths: Iterable<string>,
  except?: string,
  onCorpus: (shown: string) => void = () => {},
): AsyncGenerator<File> {
  const passedBy = { except: except === undefined ? null : Buffer.from(resolve(except)), onCorpus }
  for (const file of Array.from(paths, fileAt)) {
    const there = await stat(file.path).catch((error: NodeJS.ErrnoException) => error)
    if (there instanceof Error) yield { ...file, problem: problemOf(there) }
    else if (there.isDirectory()) yield* walkFolder({ ...file, below: '' }, passedBy)
    else yield file
  }
}

interface PassedBy {
  readonly except: Buffer | null
  readonly onCorpus: (shown: string) => void
}

async function* walkFolder(folder: File, passedBy: PassedBy): AsyncGenerator<File> {
  if (passedBy.except?.equals(folder.path)) return
  let entries: Awaited<ReturnType<typeof listFolder>>
  try {
    entries = await listFolder(folder.path)
  } catch (error) {
    yield { ...folder, problem: problemOf(error as NodeJS.ErrnoException) }
    return
  }
  if (entries.some(({ name }) => RECORDS.equals(name)) && isCorpus(folder.path)) {
    passedBy.onCorpus(folder.shown)
    return
  }
  for (const entry of entries) {
    const shownFolder = folder.shown.replace(/\/+$/, '')
    const shown = `${shownFolder}/${printable(entry.name)}`
    const file = fileOf(Buffer.concat([folder.path, SLASH, entry.name]), shown, folder)
    if (entry.isDirectory()) yield* walkFolder(file, passedBy)
    else yield file
  }
}

const SLASH = Buffer.from('/')
/** Without a folder of this name none is a corpus: most need not be looked into. */
const RECORDS = Buffer.from('records')
const DOT = 0x2e

async function listFolder(path: Buffer) {
  const entries = await readdir(path, { encoding: 'buffer', withFileTypes: true })
  return entries
    .filter((entry) => entry.name[0] !== DOT && !entry.isSymbolicLink())
    .sort((a, b) => Buffer.compare(a.name, b.name))
}

function fileOf(path: Buffer, shown: string, folder: File | null): File {
  const nameBytes = path.subarray(path.lastIndexOf(SLASH) + 1)
  const name = printable(nameBytes)
  const below = folder?.below ? `${folder.below}/${name}` : name
  const file = { path, shown, name, from: name, below, stated: [] }
  if (isUtf8(nameBytes)) return file
  const problem = new UnreadableSource(
    'bad-name',
    'the bytes of its name are not UTF-8',
    `rename it, for example to ${JSON.stringify(nameBytes.toString('latin1'))}`,
  )
  return { ...file, problem }
}

/** A name or path as text; where its bytes are no UTF-8, those outside ASCII are written as `\xE9`. */
export const printable = (name: Buffer): string =>
  isUtf8(name)
    ? name.toString()
    : name.toString('latin1').replace(/[\x80-\xff]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).toUpperCase()}`)

/**
 * The bytes of a file. Its size is judged before it is read, and nothing but a plain file is: a pipe would not end.
 * @throws UnreadableSource
 */
export async function readBytes({ path, problem, content }: File, limits: Limits): Promise<Uint8Array> {
  if (problem) throw problem
  if (content) return content
  try {
    // Without NONBLOCK, opening a named pipe would wait for someone to write to it.
    await using handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const there = await handle.stat()
    if (there.isDirectory())
      throw new UnreadableSource('unknown-type', 'this is a folder', 'hand in the files in it, or ingest it')
    if (!there.isFile())
      throw new UnreadableSource('unknown-type', 'this is a pipe or a device, not a file', 'save it as a file first')
    if (there.size > limits.bytes) throw tooLarge(there.size, limits)
    const bytes = await handle.readFile()
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  } catch (error) {
    throw error instanceof UnreadableSource ? error : problemOf(error as NodeJS.ErrnoException)
  }
}

export const tooLarge = (size: number, limits: Limits): UnreadableSource =>
  new UnreadableSource(
    'too-large',
    `the file has ${size} bytes, over the limit of ${limits.bytes}`,
    'split it, or raise the limit with --max-bytes',
  )

/** What the file system said, as a reason that a person can act on. */
function problemOf(error: NodeJS.ErrnoException): UnreadableSource {
  const cause = { cause: error }
  if (error.code === 'EACCES' || error.code === 'EPERM')
    return new UnreadableSource(
      'no-permission',
      'it may not be read',
      'give yourself read permission, as with chmod u+r',
      cause,
    )
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
    return new UnreadableSource(
      'not-found',
      'there is no such file',
      'check the path; if its name is not in UTF-8, hand in its folder',
      cause,
    )
  return new UnreadableSource(
    'damaged',
    `it cannot be read (${error.code ?? error.message})`,
    'check the disk, or fetch it again',
    cause,
  )
}
