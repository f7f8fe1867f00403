/**
 * Writes a corpus folder. Every file is written aside in tmp/, flushed to the disk, and then put in its place by a
 * rename: it is there whole or not at all. A source stands before its record does, so a record is a whole letter.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { RECORD_SCHEMA, recordId } from '../identity.ts'
import type { Program } from './changes.ts'
import { toEarlier } from './earlier.ts'
import { logProgram, openLogs, UNKNOWN } from './extracted-log.ts'
import { readGeneration } from './generation.ts'
import { mustTakeCorpus } from './is-corpus.ts'
import {
  extractedPath,
  type FailureKey,
  failureFile,
  failureKey,
  failureKeyOf,
  failuresPath,
  generationPath,
  programPath,
  provenancePath,
  recordPath,
  recordsPath,
  runsPath,
  sourcePath,
  tmpPath,
  withdrawnFolder,
  withdrawnPath,
} from './layout.ts'
import { lock } from './lock.ts'
import { makeFolder } from './make-folder.ts'
import { remembered } from './provenance.ts'
import { type Arrival, CorpusError, type CorpusWriter, type KnownArrival, type Provenance } from './store.ts'
import { markOf, mustTakeMark } from './withdrawals.ts'

/**
 * Opens a corpus folder for writing, making it where it is not there, and clears up after a killed run.
 * @param maker the program that makes what is kept, asked for when it is; without, it is noted as unknown
 * @throws CorpusError when another run writes to it, it cannot be written to, or holds something else than a corpus
 */
export function openFolderForWriting(dir: string, maker?: () => Program): CorpusWriter {
  mustTakeCorpus(dir)
  const release = made(dir)
  const failures = new Map<string, FailureKey>()
  for (const file of readdirSync(failuresPath(dir))) {
    const key = failureKeyOf(file)
    if (key) failures.set(file, key)
  }
  /** Folders whose list of names has changed and is not yet flushed. */
  const changed = new Set<string>()
  let writes = 0

  /** @returns whether anything had to be written */
  const write = (path: string, content: string | Uint8Array): boolean => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    if (holds(path, bytes)) return false
    if (isIndexed(dir, path)) announce()
    const folder = dirname(path)
    if (!changed.has(folder)) mkdirSync(folder, { recursive: true })
    const aside = join(tmpPath(dir), String(writes++))
    const file = openSync(aside, 'wx')
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(aside, path)
    changed.add(folder)
    return true
  }
  let announced = false
  /** Before the first change: an index that is as far as this generation then knows nothing of it yet. */
  const announce = (): void => {
    if (announced) return
    announced = true
    write(generationPath(dir), `${readGeneration(dir) + 1n}\n`)
    flushFolder(dir)
  }
  const forget = (which: (key: FailureKey) => boolean): void => {
    for (const [file, key] of failures) {
      if (!which(key)) continue
      rmSync(join(failuresPath(dir), file), { force: true })
      failures.delete(file)
      changed.add(failuresPath(dir))
    }
  }
  /** @param known the name in the record */
  const remember = (arrival: KnownArrival, known: string | null): void => {
    if (arrival.from === known && arrival.stated.length === 0) return
    const path = provenancePath(dir, recordId(arrival.sha256))
    const before = existsSync(path) ? provenanceIn(path) : null
    write(path, `${JSON.stringify(remembered(before, arrival, known))}\n`)
  }
  const forgetFailuresOf = (arrival: Pick<Arrival, 'path' | 'sha256'>): void => {
    const now = failureKey(arrival)
    forget((key) => key.path === now.path || key.source === now.source)
  }
  const programIdOf = openLogs(dir)
  let madeBy: Program | null = null
  /** Notes which program makes a record, and the program itself where that is not there yet. */
  const note = (id: string, program: Program): void => {
    const path = programPath(dir, program.id)
    if (!existsSync(path)) write(path, `${JSON.stringify(program)}\n`)
    logProgram(dir, id, program.id)
    changed.add(extractedPath(dir))
  }
  const noteMaker = (id: string): void => {
    madeBy ??= maker?.() ?? null
    if (madeBy) note(id, madeBy)
    else if (programIdOf(id) !== null) logProgram(dir, id, UNKNOWN)
  }
  /** The line in the log comes before a new record, since it means nothing without; one that is there has its own. */
  const keepRecord = (id: string, line: string): void => {
    const path = recordPath(dir, id)
    const isNew = !existsSync(path)
    if (isNew) noteMaker(id)
    write(path, `${line}\n`)
    if (!isNew) noteMaker(id)
  }

  return {
    has: (sha256) => existsSync(sourcePath(dir, sha256)) && firstName(dir, sha256) !== null,
    keep(arrival, bytes, line) {
      write(sourcePath(dir, arrival.sha256), bytes)
      remember(arrival, arrival.name)
      keepRecord(recordId(arrival.sha256), line)
      forgetFailuresOf(arrival)
    },
    replace(id, line, program) {
      const path = recordPath(dir, id)
      const before = readFileSync(path, 'utf8').trimEnd()
      if (before !== line) {
        const earlier = toEarlier(dir, id, before, programIdOf(id))
        if (earlier) {
          write(earlier.path, earlier.content)
          // It must last before the other takes its place; its folder and those above may be new.
          for (let folder = dirname(earlier.path); folder !== dir; folder = dirname(folder)) flushFolder(folder)
        }
        write(path, `${line}\n`)
      }
      note(id, program)
      return before !== line
    },
    withdraw(withdrawal) {
      mustTakeMark(dir, withdrawal)
      write(withdrawnPath(dir, withdrawal.id), markOf(withdrawal))
    },
    restore(id) {
      const path = withdrawnPath(dir, id)
      if (!existsSync(path)) return
      announce()
      rmSync(path)
      changed.add(dirname(path))
    },
    meet(arrival) {
      remember(arrival, firstName(dir, arrival.sha256))
      forgetFailuresOf(arrival)
    },
    fail(arrival, failure) {
      const now = failureKey(arrival)
      forget((key) => key.path === now.path && key.source !== now.source)
      write(join(failuresPath(dir), failureFile(now)), `${JSON.stringify(failure)}\n`)
      failures.set(failureFile(now), now)
    },
    whole(path) {
      const now = failureKey({ path, sha256: null })
      forget((key) => key.path === now.path)
    },
    close(run) {
      if (changed.size > 0) {
        const finished = new Date().toISOString()
        const file = `${finished.replace(/[:.]/g, '-')}.json`
        write(join(runsPath(dir), file), `${JSON.stringify({ ...run, finished })}\n`)
        for (const folder of changed) flushFolder(folder)
      }
      rmSync(tmpPath(dir), { recursive: true, force: true })
      release()
    },
  }
}

/** Whether an index holds something of this file. */
const isIndexed = (dir: string, path: string): boolean =>
  path.startsWith(recordsPath(dir)) || path.startsWith(withdrawnFolder(dir))

/** Makes the folder and its lock, and an empty tmp/. */
function made(dir: string): () => void {
  try {
    for (const path of [recordsPath(dir), failuresPath(dir)]) makeFolder(path)
    const release = lock(dir)
    rmSync(tmpPath(dir), { recursive: true, force: true })
    mkdirSync(tmpPath(dir))
    return release
  } catch (error) {
    if (error instanceof CorpusError) throw error
    throw new CorpusError(
      `the corpus folder ${dir} cannot be written to: ${(error as Error).message}`,
      'choose another with --corpus',
      { cause: error },
    )
  }
}

/** @throws CorpusError where it is damaged: what it told would be lost under what is written now */
function provenanceIn(path: string): Provenance {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    const advice = 'take it back from a copy of the corpus, or remove that file'
    throw new CorpusError(`the file ${path} is damaged: ${(error as Error).message}`, advice, { cause: error })
  }
}

/** More than the longest head of a record: a file name has at most 255 bytes, six characters each when escaped. */
const HEAD = 4096

/**
 * The name under which a source first came, from the head of its record: records are long, and a batch that is known
 * already should not read them all. Null where there is no record, or one of another schema version.
 */
function firstName(dir: string, sha256: string): string | null {
  const id = recordId(sha256)
  const head = headOf(recordPath(dir, id))
  if (!head.startsWith(`{"schema":"${RECORD_SCHEMA}","id":"${id}","source":{"sha256":"${sha256}"`)) return null
  const name = /"name":(?<name>"(?:[^"\\]|\\.)*"),"url":/.exec(head)?.groups?.name
  return name === undefined ? null : (JSON.parse(name) as string)
}

/** The first bytes of a file as text; the empty string where there is no such file. */
function headOf(path: string): string {
  if (!existsSync(path)) return ''
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(HEAD)
    return head.toString('utf8', 0, readSync(file, head, 0, HEAD, 0))
  } finally {
    closeSync(file)
  }
}

/** Whether the file is there with exactly these bytes. */
function holds(path: string, bytes: Uint8Array): boolean {
  const there = statSync(path, { throwIfNoEntry: false })
  return there !== undefined && there.size === bytes.length && readFileSync(path).equals(bytes)
}

/** A rename lasts once its folder is flushed; once a run is enough, since a lost letter is ingested again. */
function flushFolder(folder: string): void {
  // Windows opens no folders.
  if (process.platform === 'win32') return
  const file = openSync(folder, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
