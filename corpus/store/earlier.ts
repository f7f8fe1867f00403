/** Earlier versions of a record, on the disk: one file each, numbered from 1. */

import { readdirSync, readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { EARLIER_SCHEMA } from './changes.ts'
import { earlierPath } from './layout.ts'

const numbersIn = (names: readonly string[]): number[] =>
  names.flatMap((name) => (/^\d{4,}\.json$/.test(name) ? [Number.parseInt(name, 10)] : [])).sort((a, b) => a - b)

export const earlierFile = (dir: string, id: string, number: number): string =>
  join(earlierPath(dir, id), `${String(number).padStart(4, '0')}.json`)

/** Numbers of the earlier versions of a record, in order. */
export async function earlierNumbers(dir: string, id: string): Promise<number[]> {
  return numbersIn(await readdir(earlierPath(dir, id)).catch(noneWhereAbsent))
}

/**
 * What is to be written before another record takes the place of this one; null where it has been: a run that was
 * killed between the two comes here again.
 * @param record its line of JSON
 */
export function toEarlier(
  dir: string,
  id: string,
  record: string,
  program: string | null,
): { readonly path: string; readonly content: string } | null {
  const last = numbersIn(namesIn(earlierPath(dir, id))).at(-1) ?? 0
  const end = `"record":${record}}\n`
  if (last > 0 && readFileSync(earlierFile(dir, id, last), 'utf8').endsWith(end)) return null
  const head = JSON.stringify({ schema: EARLIER_SCHEMA, number: last + 1, program })
  return { path: earlierFile(dir, id, last + 1), content: `${head.slice(0, -1)},${end}` }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    return noneWhereAbsent(error as NodeJS.ErrnoException)
  }
}

function noneWhereAbsent(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return []
  throw error
}
