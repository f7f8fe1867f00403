/**
 * Makes a folder, and those above it that are not there, from the nearest one that is. Node's own recursive mkdir goes
 * round for ever where a file system says of a new folder that the one above it is missing, as /proc does.
 */
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { CorpusError } from './store.ts'

/** @throws CorpusError that names the folder that takes no other */
export function makeFolder(path: string): void {
  const missing: string[] = []
  for (let at = resolve(path); !existsSync(at) && at !== dirname(at); at = dirname(at)) missing.push(at)
  for (const folder of missing.reverse()) make(folder)
}

function make(folder: string): void {
  try {
    mkdirSync(folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    // Another run was faster.
    if (code === 'EEXIST' && statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
    const advice = 'check what that folder is and its permissions, or choose another with --corpus'
    throw new CorpusError(`no folder can be made in ${dirname(folder)} (${code})`, advice, { cause: error })
  }
}
