/** The record files of a corpus as an index looks at them: all of them by name and version, one by its bytes. */
import { closeSync, fstatSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { LetterRecord } from '../record.ts'
import { recordPath, recordsPath, withdrawnFolder, withdrawnPath } from '../store/layout.ts'
import { understood } from '../store/understood.ts'

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
  /** What stands in it, or in words why that is not known: `cannot be read: …`. */
  readonly content: Buffer | string
}

/** What stands there now, whatever a list said before; null where nothing does. */
export function readRecordFile(dir: string, id: string): RecordFile | null {
  const path = recordPath(dir, id)
  const withdrawn = statSync(withdrawnPath(dir, id), { throwIfNoEntry: false }) !== undefined
  const versionIn = (stat: Stat | undefined): string => (stat ? versionOf(stat, withdrawn) : '')
  try {
    const file = openSync(path, 'r')
    try {
      return { version: versionIn(fstatSync(file, { bigint: true })), withdrawn, content: readFileSync(file) }
    } finally {
      closeSync(file)
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return null
    // Its size and time stay the same when it may be read again.
    const version = `${versionIn(statSync(path, { bigint: true, throwIfNoEntry: false }))}-unread`
    return { version, withdrawn, content: `cannot be read: ${message}` }
  }
}

interface Stat {
  readonly size: bigint
  readonly mtimeNs: bigint
  readonly ino: bigint
}

/** A record is written aside and put in its place by a rename: another one is another file. */
const versionOf = ({ size, mtimeNs, ino }: Stat, withdrawn: boolean) =>
  `${size}-${mtimeNs}-${ino}${withdrawn ? '-withdrawn' : ''}`

/** A record that cannot be used, and in words why: `is damaged: …`. */
export interface Damage {
  readonly id: string
  readonly path: string
  readonly message: string
}

/** The text of a letter as it is now; empty where the letter is gone. */
export function readText(dir: string, id: string): string | Damage {
  const content = readRecordFile(dir, id)?.content ?? null
  if (content === null) return ''
  const text = typeof content === 'string' ? content : textIn(content)
  return typeof text === 'string' ? { id, path: recordPath(dir, id), message: text } : text.text
}

const TEXT = Buffer.from('"text":"')
const TEXT_END = Buffer.from('","offsetUnit":"utf16"')
/** A record is one line: what ends otherwise was cut off, or written by somebody else. */
const END = Buffer.from('}\n')

/**
 * The text of a record without the rest of it, which may be many times as long. No string in front of the text can
 * hold `"text":"`: in JSON its quotation marks would have a backslash before them.
 * @returns words where the record is damaged
 */
function textIn(bytes: Buffer): Pick<LetterRecord, 'text'> | string {
  const start = bytes.indexOf(TEXT)
  const end = start < 0 ? -1 : bytes.indexOf(TEXT_END, start + TEXT.length)
  if (end < 0 || !bytes.subarray(-END.length).equals(END)) return understood(bytes.toString('utf8'))
  try {
    return { text: JSON.parse(bytes.toString('utf8', start + TEXT.length - 1, end + 1)) }
  } catch (error) {
    return `is damaged: ${(error as Error).message}`
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
