/**
 * Which program made which record: a log per shard, `<id> <program>` a line, of which the last one of an id holds.
 * It is never flushed to the disk: of a record whose line is lost the program is unknown, and it is made again.
 */
import { closeSync, fstatSync, mkdirSync, openSync, readFileSync, readSync, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { extractedLogPath } from './layout.ts'

const LINE = /^(?<id>[0-9a-f]{16}) (?<program>[0-9a-f]{16})$/

/** In the place of a program: made by one that nobody told of. */
export const UNKNOWN = '0'.repeat(16)

/** Id of a letter to id of the program. Lines that are no lines, as of a write that was cut off, are passed by. */
export function textToPrograms(text: string): ReadonlyMap<string, string> {
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  return new Map(
    whole.split('\n').flatMap((line): [string, string][] => {
      const { id, program } = LINE.exec(line)?.groups ?? {}
      return id && program ? [[id, program]] : []
    }),
  )
}

/**
 * Tells the id of the program that made a record; null where it is not known. Letters are asked for shard by shard, so
 * the log of the last one is remembered; a log only grows, so that its size tells whether it is still the same.
 */
export function openLogs(dir: string): (id: string) => string | null {
  let last = { path: '', size: 0, programs: textToPrograms('') }
  return (id) => {
    const path = extractedLogPath(dir, id)
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
    if (path !== last.path || size !== last.size)
      last = { path, size, programs: textToPrograms(size === 0 ? '' : readFileSync(path, 'utf8')) }
    const program = last.programs.get(id)
    return program === undefined || program === UNKNOWN ? null : program
  }
}

/**
 * Adds a line, unless it is the last one already: a run that was killed between this and its record comes here again.
 * A line that was cut off gets its end first, so that this one does not become part of it.
 */
export function logProgram(dir: string, id: string, program: string): void {
  const path = extractedLogPath(dir, id)
  mkdirSync(dirname(path), { recursive: true })
  const line = `${id} ${program}\n`
  const file = openSync(path, 'a+')
  try {
    const tail = Buffer.alloc(line.length)
    const { size } = fstatSync(file)
    const end = tail.toString('latin1', 0, readSync(file, tail, 0, line.length, Math.max(0, size - line.length)))
    if (end === line) return
    writeSync(file, end === '' || end.endsWith('\n') ? line : `\n${line}`)
  } finally {
    closeSync(file)
  }
}
