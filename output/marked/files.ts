/**
 * Files written to look at: whole or not at all, never in the place of something that nobody said may go, and never
 * in a corpus, whose files prove its records.
 */
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { isCorpus } from '../../corpus/store/is-corpus.ts'
import { UsageError } from '../arguments.ts'

/** What may be written where. */
export interface Permission {
  /** The corpus that the letter is of. */
  readonly corpus: string
  /** Whether a file that is there may be written over. */
  readonly force: boolean
}

/**
 * Looks before anything is written.
 * @throws UsageError where no file can or may be written there
 */
export function mayWriteFile(path: string, permission: Permission): void {
  const folder = dirname(resolve(path))
  const there = statSync(folder, { throwIfNoEntry: false })
  if (!there) throw new UsageError(`the folder ${dirname(path)} does not exist; make it first, or choose another path`)
  if (!there.isDirectory())
    throw new UsageError(`${dirname(path)} is a file and not a folder; choose another path for ${basename(path)}`)
  const target = targetOf(path)
  outsideCorpora(path, target, permission.corpus)
  const now = statSync(target, { throwIfNoEntry: false })
  if (!now) return
  if (now.isDirectory()) throw new UsageError(`${path} is a folder; name a file in it`)
  if (!now.isFile()) throw new UsageError(`${path} is a pipe or a device; name a file`)
  if (!permission.force)
    throw new UsageError(`${path} is there already; choose another name, or give --force to write over it`)
}

/**
 * The same for a folder of files, which is made where it is not there.
 * @param ours what the files to be written are called
 * @throws UsageError
 */
export function mayWriteFolder(path: string, ours: RegExp, permission: Permission): void {
  const nearest = nearestThere(resolve(path))
  if (!statSync(nearest).isDirectory())
    throw new UsageError(`${relative('.', nearest) || nearest} is a file and not a folder; choose another folder`)
  const below = relative(nearest, resolve(path))
  outsideCorpora(path, join(realpathSync(nearest), below), permission.corpus)
  if (below !== '') return
  const known = readdirSync(nearest).filter((name) => ours.test(name))
  for (const name of known.sort()) mayWriteFile(join(path, name), permission)
}

/** Beside the file, and then in its place by a rename: a crash leaves no half one under its name. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const target = targetOf(path)
  const aside = join(dirname(target), `.kamerbrief-${process.pid}.tmp`)
  try {
    {
      await using file = await open(aside, 'w')
      await file.writeFile(content)
      await file.sync()
    }
    await rename(aside, target)
  } catch (error) {
    await rm(aside, { force: true })
    // A person asked for the file, and knows nothing of the one beside it.
    throw error instanceof Error ? Object.assign(error, { path }) : error
  }
}

/** With the folders above it, one by one: Node's own recursive mkdir goes round for ever in /proc. */
export async function makeFolder(path: string): Promise<void> {
  if (existsSync(path)) return
  await makeFolder(dirname(resolve(path)))
  await mkdir(path)
}

/** Where the bytes go, symbolic links followed: one may lead into a corpus. */
const targetOf = (path: string): string =>
  existsSync(path) ? realpathSync(path) : join(realpathSync(dirname(resolve(path))), basename(path))

const nearestThere = (path: string): string => (existsSync(path) ? path : nearestThere(dirname(path)))

/** @throws UsageError where `target` is inside a corpus: the one that is read, or another */
function outsideCorpora(path: string, target: string, corpus: string): void {
  const own = realpathSync(corpus)
  for (let folder = target; ; folder = dirname(folder)) {
    if (folder === own || isCorpus(folder))
      throw new UsageError(`${path} is inside the corpus ${folder}; choose a path outside of it`)
    if (folder === dirname(folder)) return
  }
}
