/** What this program is, as far as it decides what a record says: read from its own files, once a process. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Program, programOf, type Reading } from '../corpus/store/changes.ts'
import {
  closureOf,
  fingerprintOf,
  type Lock,
  type Module,
  type ProgramFiles,
  textToModule,
} from '../corpus/update/fingerprint.ts'
import { programToParts } from '../corpus/update/parts.ts'
import packageJson from '../package.json' with { type: 'json' }

let parts: Readonly<Record<string, string>> | null = null

/** The program of this process, as it makes records under these limits. */
export function thisProgram(reading: Reading): Program {
  parts ??= fingerprints(programFiles(fileURLToPath(new URL('..', import.meta.url))), extname(import.meta.url))
  return programOf({ version: packageJson.version, reading, parts })
}

/** What tells this program from another, as far as one module and all that it imports decide. @param name without its ending */
export function fingerprintOfModule(name: string): string {
  const files = programFiles(fileURLToPath(new URL('..', import.meta.url)))
  return fingerprintOf(closureOf(`${name}${extname(import.meta.url)}`, files), files)
}

/** What a run is to note of itself, beside the time at which it began. */
export const runner = `${packageJson.name} ${packageJson.version}, Node ${process.version}`

/** @param root the folder that pipeline/, extractors/ and corpus/ stand in */
export function programFiles(root: string): ProgramFiles {
  const modules = new Map<string, Module>()
  const module = (path: string): Module => {
    const known = modules.get(path)
    if (known) return known
    const made = textToModule(textOf(join(root, path)) ?? '')
    modules.set(path, made)
    return made
  }
  return { module, locked: lockAt(root) }
}

export const fingerprints = (files: ProgramFiles, ending: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...programToParts(files, ending)].map(([name, closure]) => [name, fingerprintOf(closure, files)]))

/**
 * The lock of the package, from its folder or one above; where it was installed without, what npm wrote down of the
 * packages that it installed.
 */
function lockAt(root: string): Lock {
  for (let dir = root; ; dir = dirname(dir)) {
    for (const file of ['package-lock.json', 'node_modules/.package-lock.json']) {
      const text = textOf(join(dir, file))
      if (text !== null) return (JSON.parse(text) as { packages?: Lock }).packages ?? {}
    }
    if (dir === dirname(dir)) return {}
  }
}

const textOf = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null)
