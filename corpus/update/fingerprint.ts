/**
 * The fingerprint of a part of this program: a hash over every module that its entry imports, over however many steps,
 * and over the locked versions of the packages that those use. It is made from the files as they are, so that nobody
 * has to remember to raise a number. Plain functions: what has the files hands them in.
 */
import { createHash } from 'node:crypto'
import { posix } from 'node:path'

/** The program's own modules, by their path from its root. */
export interface ProgramFiles {
  /** Asked for many times: parts share most of what they import. */
  module(path: string): Module
  /** What package-lock.json says of each place in node_modules. */
  readonly locked: Lock
}

export interface Module {
  /** SHA-256 of its text in hex. */
  readonly hash: string
  /** What it imports, as it says it. */
  readonly imports: readonly string[]
}

export type Lock = Readonly<Record<string, Locked>>
export interface Locked {
  readonly version?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** What a part of the program is made of. */
export interface Closure {
  /** Paths from the root, sorted. */
  readonly modules: readonly string[]
  /** Names, sorted. */
  readonly packages: readonly string[]
}

/**
 * All that is imported from one module on.
 * @param stops modules not to go into: they are parts of their own
 */
export function closureOf(entry: string, files: ProgramFiles, stops: ReadonlySet<string> = new Set()): Closure {
  const modules = new Set([entry])
  const packages = new Set<string>()
  // A set gives also what is added while it is gone through.
  for (const module of modules)
    for (const target of files.module(module).imports) {
      if (target.startsWith('node:')) continue
      if (!target.startsWith('.')) packages.add(packageOf(target))
      else {
        const path = posix.join(posix.dirname(module), target)
        if (!stops.has(path)) modules.add(path)
      }
    }
  return { modules: [...modules].sort(), packages: [...packages].sort() }
}

/** SHA-256 in hex over the modules of a part and the versions of its packages. */
export function fingerprintOf({ modules, packages }: Closure, files: ProgramFiles): string {
  const hash = createHash('sha256')
  for (const path of modules) hash.update(`${path}\n${files.module(path).hash}\n`)
  for (const version of versionsOf(packages, files.locked)) hash.update(`${version}\n`)
  return hash.digest('hex')
}

export const textToModule = (text: string): Module => ({
  hash: createHash('sha256').update(text).digest('hex'),
  imports: importsOf(text),
})

/** Types are gone when the program runs: what only they import changes nothing. */
const IMPORT = new RegExp(
  [
    String.raw`^\s*(?:import|export)\s+(?!type\s)[\w$*{},\s]+?\bfrom\s*['"](?<from>[^'"]+)['"]`,
    String.raw`^\s*import\s*['"](?<bare>[^'"]+)['"]`,
    String.raw`(?<![\w$.])import\s*\(\s*['"](?<called>[^'"]+)['"]`,
    String.raw`\bimport\.meta\.resolve\(\s*['"](?<resolved>[^'"]+)['"]`,
  ].join('|'),
  'gm',
)

const importsOf = (code: string): string[] =>
  [...code.matchAll(IMPORT)].map(({ groups }) => (groups!.from ?? groups!.bare ?? groups!.called ?? groups!.resolved)!)

/** `pdfjs-dist` of `pdfjs-dist/legacy/build/pdf.mjs`. */
const packageOf = (target: string): string => target.split('/', target.startsWith('@') ? 2 : 1).join('/')

/** `cheerio@1.2.0` and all that it depends on, sorted. */
function versionsOf(packages: readonly string[], locked: Lock): string[] {
  const places = new Set(packages.map((name) => `node_modules/${name}`))
  for (const place of places) {
    const { dependencies, optionalDependencies } = locked[place] ?? {}
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const found = placeOf(name, place, locked)
      if (found !== null) places.add(found)
    }
  }
  return [...places].map((place) => `${place.replace(/^.*node_modules\//, '')}@${locked[place]?.version ?? '?'}`).sort()
}

/** Where Node finds a package that one at this place depends on: beside it, or further up. */
function placeOf(name: string, from: string, locked: Lock): string | null {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const place = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`
    if (place in locked) return place
    if (at === '') return null
  }
}
