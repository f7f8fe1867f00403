/** The record files of a corpus as an index looks at them: all of them by name and version, one by its bytes. */
import { closeSync, fstatSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { recordPath, recordsPath, withdrawnFolder, withdrawnPath } from '../store/layout.ts'

/** Ids of the letters that their publishers took back. */
export const withdrawnIds = (dir: string): ReadonlySet<string> =>
  new Set(namesIn(withdrawnFolder(dir)).flatMap((name) => /^([0-9a-f]{16})\.json$/.exec(name)?.[1] ?? []))

export const shardsOf = (dir: string): string[] =>
  namesIn(recordsPath(dir)).filter((name) => /^[0-9a-f]{2}$/.test(name))

/** Ids and versions of the records of one folder. */
export function versionsIn(dir: string, shard: string, withdrawn: ReadonlySet<string>): Map<string, string> {
  const folder = join(recordsPath(dir), shard)
  const versions = new Map<string, string>()
  for (const name of namesIn(folder)) {
    if (!/^[0-9a-f]{16}\.json$/.test(name)) continue
    const stat = statSync(join(folder, name), { bigint: true, throwIfNoEntry: false })
    const id = name.slice(0, 16)
    if (stat?.isFile()) versions.set(id, versionOf(stat, withdrawn.has(id)))
  }
  return versions
}

export interface RecordFile {
  readonly version: string
  readonly withdrawn: boolean
  readonly bytes: Buffer
}

/** What stands there now, whatever a list said before; null where nothing does. */
export function readRecordFile(dir: string, id: string): RecordFile | null {
  const file = opened(recordPath(dir, id))
  if (file === null) return null
  try {
    const withdrawn = statSync(withdrawnPath(dir, id), { throwIfNoEntry: false }) !== undefined
    return { version: versionOf(fstatSync(file, { bigint: true }), withdrawn), withdrawn, bytes: readFileSync(file) }
  } finally {
    closeSync(file)
  }
}

/** A record is written aside and put in its place by a rename: another one is another file. */
const versionOf = ({ size, mtimeNs, ino }: { size: bigint; mtimeNs: bigint; ino: bigint }, withdrawn: boolean) =>
  `${size}-${mtimeNs}-${ino}${withdrawn ? '-withdrawn' : ''}`

/** The text of a letter as it is now; empty where the letter is gone. */
export function readText(dir: string, id: string): string {
  const file = opened(recordPath(dir, id))
  if (file === null) return ''
  try {
    return textIn(readFileSync(file))
  } finally {
    closeSync(file)
  }
}

const TEXT = Buffer.from('"text":"')
const TEXT_END = Buffer.from('","offsetUnit":"utf16"')

/**
 * The text of a record without the rest of it, which may be many times as long. No string in front of the text can
 * hold `"text":"`: in JSON its quotation marks would have a backslash before them.
 */
function textIn(bytes: Buffer): string {
  const start = bytes.indexOf(TEXT)
  const end = start < 0 ? -1 : bytes.indexOf(TEXT_END, start + TEXT.length)
  const found =
    end < 0
      ? (JSON.parse(bytes.toString('utf8')) as { text: unknown }).text
      : (JSON.parse(bytes.toString('utf8', start + TEXT.length - 1, end + 1)) as unknown)
  return typeof found === 'string' ? found : ''
}

function opened(path: string): number | null {
  try {
    return openSync(path, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Sorted; none where there is no such folder. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
