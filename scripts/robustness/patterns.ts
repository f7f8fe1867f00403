/** Every pattern of the program: those that stand in its code as they are, and those that it puts together. */
import { readdirSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { parseAst } from 'vitest/node'
import { gates } from '../../pipeline/gates/gated.ts'
import { root } from '../gold.ts'

export interface Watched {
  /** As the program has it, but that one that finds a single place goes on from match to match. */
  readonly pattern: RegExp
  /** The file it stands in, or, if put together, that uses it first: `pipeline/lines.ts`. */
  readonly file: string
  /** What it found in a sample letter; null where it found nothing. */
  readonly found: string | null
}

const LAYERS = ['pipeline', 'extractors', 'corpus', 'output']
/** Characters of what a pattern found that are kept: longer units are no more hostile. */
const KEPT = 60

/** @param work runs the program over letters that reach as many of its patterns as can be */
export async function patternsOf(work: () => Promise<unknown>): Promise<Watched[]> {
  const literals = LAYERS.flatMap(literalsIn)
  const used = await patternsUsed(work)
  const all = new Map<string, Watched>()
  for (const { pattern, file, found } of [...literals, ...used]) {
    const flags = /[gy]/.test(pattern.flags) ? pattern.flags : `${pattern.flags}g`
    const again = new RegExp(pattern.source, flags)
    const known = all.get(`${again}`)
    all.set(`${again}`, { pattern: again, file: known?.file ?? file, found: known?.found ?? found })
  }
  return [...all.values()]
}

function literalsIn(layer: string): Watched[] {
  const files = readdirSync(root + layer, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.d)\.ts$/.test(name))
    .map((name) => `${layer}/${name}`)
  return files.flatMap((file) =>
    literalsOf(parseAst(stripTypeScriptTypes(readFileSync(root + file, 'utf8')))).map((pattern) => ({
      pattern,
      file,
      found: null,
    })),
  )
}

function literalsOf(node: unknown): RegExp[] {
  if (typeof node !== 'object' || node === null) return []
  // The parser gives the pattern itself as the value of its literal.
  if (node instanceof RegExp) return [node]
  return Object.values(node).flatMap(literalsOf)
}

/** Patterns of libraries are not ours: of each pattern, these many uses are looked at for who uses it. */
const LOOKED_AT = 20

/** Runs the program with its patterns watched. */
async function patternsUsed(work: () => Promise<unknown>): Promise<Watched[]> {
  const seen = new Map<string, { looks: number; watched: Watched | null }>()
  const { exec } = RegExp.prototype
  const split = RegExp.prototype[Symbol.split]
  let unseen = false
  const see = (pattern: RegExp, found: string | null): void => {
    const key = `${pattern}`
    const known = seen.get(key) ?? { looks: 0, watched: null }
    seen.set(key, known)
    if (!known.watched && known.looks++ < LOOKED_AT) {
      unseen = true
      const file = userOf(new Error().stack ?? '')
      unseen = false
      if (file) known.watched = { pattern, file, found }
    }
    if (known.watched && found && !known.watched.found) known.watched = { ...known.watched, found }
  }
  // Every use of a pattern, by whatever method, comes to this one; split() makes another, sticky one of its pattern.
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    const match = exec.call(this, text)
    if (!unseen) see(this, match?.[0].slice(0, KEPT) ?? null)
    return match
  }
  RegExp.prototype[Symbol.split] = function (this: RegExp, text: string, limit?: number) {
    see(this, null)
    unseen = true
    try {
      return split.call(this, text, limit)
    } finally {
      unseen = false
    }
  }
  gates.open = true
  try {
    await work()
  } finally {
    gates.open = false
    RegExp.prototype.exec = exec
    RegExp.prototype[Symbol.split] = split
  }
  return [...seen.values()].flatMap(({ watched }) => watched ?? [])
}

const FRAME = /(?:\(|at )(?:async )?(?:file:\/\/)?(?<path>\/[^\s():]+):\d+:\d+/g

/** The file of the program that stands nearest in a stack, or null where a library stands nearer. */
function userOf(stack: string): string | null {
  for (const { groups } of stack.matchAll(FRAME)) {
    const { path } = groups as { path: string }
    // What stands between a pattern and who uses it.
    if (path === import.meta.filename || path.startsWith(`${root}pipeline/gates/`)) continue
    const file = path.startsWith(root) ? path.slice(root.length) : path
    return LAYERS.some((layer) => file.startsWith(`${layer}/`)) ? file : null
  }
  return null
}
