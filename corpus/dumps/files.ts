/**
 * Every file of a dump: of folders to the bottom, of ZIP archives in them, of archives in those. Archives are read
 * member by member, in the order of their directories; nothing is unpacked into a folder.
 */
import type { FileHandle } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Limits } from '../../pipeline/limits.ts'
import { UnreadableSource } from '../../pipeline/notice.ts'
import type { Stated } from '../store/store.ts'
import { type File, fileAt, readBytes, tooLarge, walk } from '../walk.ts'
import { type Budget, DEEPEST, DumpRefused, newBudget } from './budget.ts'
import { MANIFEST_NAMES, type Manifest, type Remark, readManifest } from './manifest.ts'
import { openZip, setAside } from './spool.ts'
import { isZip, type Member, membersOf, type Survey, surveyZip } from './zip.ts'

/** A file; or a remark about a dump; or the path of an archive that was gone through without being refused. */
export type Found = File | { readonly remark: Remark } | { readonly whole: Buffer }

export interface Dump {
  readonly limits: Limits
  /** A folder to leave out: the corpus itself, where it stands among the letters. */
  readonly except?: string
  /** A manifest that was handed in apart, for all paths together. */
  readonly manifest?: string
}

/** A manifest, and what stands in front of a path to make it one below the manifest's own folder. */
interface Scope {
  readonly manifest: Manifest
  readonly before: string
}

/** What holds for a file by where it stands. */
interface Surroundings {
  readonly scopes: readonly Scope[]
  /** What manifests state about the archives that it stands in. */
  readonly inherited: readonly Stated[]
  readonly limits: Limits
}

/** An archive that is open, and what its members are reckoned with. */
interface Archive extends Surroundings, Pick<Survey, 'manifest'> {
  readonly file: File
  readonly zip: FileHandle
  readonly depth: number
  readonly budget: Budget
}

/**
 * @param paths files, folders and archives
 * @throws UnreadableSource where the manifest that was handed in cannot be read
 * @throws CorpusError where a path is empty, before any other is looked at
 */
export async function* filesOf(paths: Iterable<string>, { limits, except, manifest }: Dump): AsyncGenerator<Found> {
  const named = Array.from(paths, (path) => ({ path, itself: fileAt(path) }))
  const apart = manifest === undefined ? null : fileAt(manifest)
  const given = apart && readManifest(apart.from, await readBytes(apart, limits))
  for (const { path, itself } of named) {
    const corpora: string[] = []
    const beside = await folderManifest(path, limits)
    const manifests = [given, beside?.manifest].filter((manifest) => manifest != null)
    const around = { scopes: manifests.map((manifest) => ({ manifest, before: '' })), inherited: [], limits }
    if (beside?.refused) yield beside.refused
    for await (const file of walk([path], except, (shown) => corpora.push(shown))) {
      if (apart?.path.equals(file.path) || beside?.file.path.equals(file.path)) continue
      // An archive that was handed in by itself is the folder that a manifest is about.
      yield* opened(file, file.path.equals(itself.path) ? '' : `${file.below}!`, around)
    }
    if (beside?.manifest) yield* remarksOf(beside.manifest)
    for (const about of corpora) yield { remark: { manifest: about, kind: 'corpus', line: null, message: PASSED_BY } }
  }
  if (given) yield* remarksOf(given)
}

const PASSED_BY = 'this is a corpus of kamerbrief, and no folder of letters: it is passed by'

/** About how many files there are, archives in archives counted as one: enough for a progress bar. */
export async function countFiles(paths: Iterable<string>, except: string): Promise<number> {
  let count = 0
  for await (const file of walk(paths, except)) {
    const zip = file.problem ? null : await openZip(file.path)
    const survey = zip && (await surveyZip(zip, () => false).catch(() => null))
    count += survey && !survey.isDocument ? survey.entries : 1
    await zip?.close()
  }
  return count
}

/** A file from the disk, or the members of the archive that it is. */
async function* opened(file: File, within: string, around: Surroundings): AsyncGenerator<Found> {
  const zip = file.problem ? null : await openZip(file.path)
  if (!zip) {
    yield { ...file, stated: statedAbout(file.below, around) }
    return
  }
  const budget = newBudget((await zip.stat()).size)
  try {
    const inherited = rowsFor(file.below, around)
    const scopes = around.scopes.map((scope) => ({ ...scope, before: within }))
    const survey = await surveyed(zip, budget)
    if (survey.isDocument) yield { ...file, stated: statedAbout(file.below, around) }
    else yield* archiveFiles({ ...around, ...survey, file, zip, depth: 1, budget, scopes, inherited })
  } catch (error) {
    yield refused(file, error)
  } finally {
    await zip.close()
  }
}

/** @throws UnreadableSource for an archive that is empty, broken or a bomb */
async function surveyed(zip: FileHandle, budget: Budget): Promise<Survey> {
  const survey = await surveyZip(zip, (name) => MANIFEST_NAMES.includes(name))
  if (survey.isDocument) return survey
  if (survey.entries === 0)
    throw new UnreadableSource('empty', 'the archive holds no files', 'fetch it again from where it was published')
  budget.claim(survey.entries, survey.claimed, (await zip.stat()).size)
  return survey
}

async function* archiveFiles(archive: Archive): AsyncGenerator<Found> {
  const beside = await memberManifest(archive)
  const manifest = beside?.manifest
  const scopes = manifest ? [...archive.scopes, { manifest, before: '' }] : archive.scopes
  if (beside?.refused) yield beside.refused
  for await (const member of membersOf(archive.zip))
    if (member.name !== beside?.name) yield* memberFiles(member, { ...archive, scopes })
  if (manifest) yield* remarksOf(manifest)
  yield { whole: archive.file.path }
}

/** The file that a member is, or the members of the archive that it is. */
async function* memberFiles(member: Member, archive: Archive): AsyncGenerator<Found> {
  const file = memberFile(member, archive.file)
  const single = (more: Partial<File>): File => ({ ...file, ...more, stated: statedAbout(member.name, archive) })
  const chunks = member.chunks()
  let zip: FileHandle | null = null
  try {
    if (member.problem) throw member.problem
    const { value: head = Buffer.alloc(0) } = await chunks.next()
    if (!isZip(head)) {
      yield single({ content: await collected(head, chunks, member.size, archive.limits) })
      return
    }
    zip = await setAside(following(head, chunks))
    const inherited = [...archive.inherited, ...rowsFor(member.name, archive)]
    const scopes = archive.scopes.map((scope) => ({ ...scope, before: `${scope.before}${member.name}!` }))
    const survey = await surveyed(zip, archive.budget)
    if (survey.isDocument) {
      yield single({ content: await collected(Buffer.alloc(0), [await zip.readFile()], member.size, archive.limits) })
      return
    }
    if (archive.depth === DEEPEST) throw tooDeep(archive)
    yield* archiveFiles({ ...archive, ...survey, file, zip, depth: archive.depth + 1, scopes, inherited })
  } catch (error) {
    if (error instanceof DumpRefused) throw error
    yield refused(single({}), error)
  } finally {
    await chunks.return(undefined)
    await zip?.close()
  }
}

function memberFile({ name, raw }: Member, { path, shown, from, below }: File): File {
  return {
    path: Buffer.concat([path, Buffer.from('!'), raw]),
    shown: `${shown}!${name}`,
    name: name.slice(name.lastIndexOf('/') + 1),
    from: `${from}!${name}`,
    below: `${below}!${name}`,
    stated: [],
  }
}

/** The bytes of a member, which are counted while they come. */
async function collected(
  head: Buffer,
  rest: Iterable<Buffer> | AsyncIterable<Buffer>,
  size: number,
  limits: Limits,
): Promise<Uint8Array> {
  if (size > limits.bytes) throw tooLarge(size, limits)
  const parts = [head]
  for await (const part of rest) parts.push(part)
  return new Uint8Array(Buffer.concat(parts))
}

async function* following(head: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield head
  yield* rest
}

/** What manifests state about a file; the innermost manifest remembers one that none of them has a row for. */
function statedAbout(path: string, around: Surroundings): Stated[] {
  const rows = [...around.inherited, ...rowsFor(path, around)]
  const innermost = around.scopes.at(-1)
  if (rows.length === 0 && innermost) innermost.manifest.miss(`${innermost.before}${path}`)
  return rows
}

const rowsFor = (path: string, { scopes }: Surroundings): Stated[] =>
  scopes.map(({ manifest, before }) => manifest.take(`${before}${path}`)).filter((row) => row !== null)

/** A file that stands for what is wrong with it. */
function refused(file: File, error: unknown): File {
  if (!(error instanceof UnreadableSource)) throw error
  return { ...file, problem: error }
}

function tooDeep({ budget }: Archive): UnreadableSource {
  budget.tooDeep()
  return new UnreadableSource(
    'too-large',
    `it is an archive nested over ${DEEPEST} deep`,
    'if it can be trusted, unpack it and ingest its folder',
  )
}

interface Beside {
  readonly manifest?: Manifest
  readonly refused?: File
}

/** The manifest at the top of a folder; null where there is none, or the path is no folder. */
async function folderManifest(path: string, limits: Limits): Promise<(Beside & { readonly file: File }) | null> {
  const folder = fileAt(resolve(path)).name
  for (const name of MANIFEST_NAMES) {
    const file = fileAt(`${path.replace(/(?<=.)\/+$/, '')}/${name}`)
    const beside = await asManifest(`${folder}/${name}`, file, () => readBytes(file, limits))
    // One that may not be read is met again as a file of the folder.
    const reason = beside.refused?.problem?.reason
    if (reason !== 'not-found' && reason !== 'no-permission') return { ...beside, file }
  }
  return null
}

/** The manifest at the top of an archive. */
async function memberManifest(archive: Archive): Promise<(Beside & { readonly name: string }) | null> {
  const { zip, file, limits, manifest } = archive
  if (manifest === null) return null
  for await (const member of membersOf(zip)) {
    if (member.name !== manifest) continue
    const own = memberFile(member, file)
    const bytes = () => collected(Buffer.alloc(0), member.chunks(), member.size, limits)
    return { ...(await asManifest(own.from, own, bytes)), name: member.name }
  }
  return null
}

async function asManifest(from: string, file: File, bytes: () => Promise<Uint8Array>): Promise<Beside> {
  try {
    return { manifest: readManifest(from, await bytes()) }
  } catch (error) {
    return { refused: refused(file, error) }
  }
}

function* remarksOf(manifest: Manifest): Generator<Found> {
  for (const remark of manifest.remarks()) yield { remark }
}
