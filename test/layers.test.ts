/** The house: imports point from right to left, and only some rooms touch the outside. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, test } from 'vitest'

const layers = ['pipeline', 'extractors', 'corpus', 'output']
const root = join(import.meta.dirname, '..')

interface Import {
  readonly file: string
  /** A path from the root, or the name of a package or of a part of Node. */
  readonly target: string
}

const IMPORT = /(?:^|[^\w$.])(?:import|from|import\s*\()\s*['"]([^'"]+)['"]/gm

function importsOf(file: string, code: string): Import[] {
  return [...code.matchAll(IMPORT)].map(([, target]) => ({
    file,
    target: target!.startsWith('.') ? posix.join(posix.dirname(file), target!) : target!,
  }))
}

/** Parts of the house that alone may import what the pattern says. */
const rooms: readonly (readonly [what: string, target: RegExp, room: RegExp])[] = [
  [
    'PDF, HTML, XML and DOCX libraries',
    /^(?:pdfjs-dist|cheerio|parse5|htmlparser2|domhandler|saxes|mammoth)(?:$|\/)/,
    /^pipeline\/readers\//,
  ],
  ['ZIP archives', /^yauzl$/, /^(?:pipeline\/readers\/|corpus\/dumps\/)/],
  ['the disk', /^node:fs(?:$|\/)/, /^(?:corpus\/(?:store|dumps|index)\/|corpus\/walk\.ts$|output\/)/],
  [
    'a database',
    /^(?:node:sqlite|pg|pg-boss)$/,
    // What follows from many letters is kept in the index, in tables of its own.
    /^(?:corpus\/(?:store|index)\/|corpus\/links\/(?:catalogue|works)\.ts$|corpus\/register\/(?:relate|open-knowledge)\.ts$|output\/)/,
  ],
  ['the network or other programs', /^node:(?:https?|net|tls|dgram|child_process)$/, /^output\//],
]

function faults({ file, target }: Import): string[] {
  const found: string[] = []
  const [from, to] = [file, target].map((path) => layers.indexOf(path.split('/')[0]!)) as [number, number]
  if (to > from) found.push(`${file} imports ${target}: a layer above its own`)
  for (const [what, pattern, room] of rooms)
    if (pattern.test(target) && !room.test(file)) found.push(`${file} imports ${target}: it may not touch ${what}`)
  return found
}

const files = layers.flatMap((layer) =>
  readdirSync(join(root, layer), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|js)$/.test(name))
    .map((name) => posix.join(layer, name.replaceAll('\\', '/'))),
)

describe('the rules see what breaks them', () => {
  test.each([
    ['pipeline/clean.ts', `import { dates } from '../extractors/dates.ts'`],
    ['extractors/dates.ts', `export { ingest } from '../corpus/ingest.ts'`],
    ['corpus/ingest.ts', `const { main } = await import('../output/cli.ts')`],
    ['pipeline/clean.ts', `import { load } from 'cheerio'`],
    ['extractors/tables.ts', `import * as pdf from 'pdfjs-dist/legacy/build/pdf.mjs'`],
    ['extractors/dates.ts', `import { readFileSync } from 'node:fs'`],
    ['corpus/letter.ts', `import { readFile } from 'node:fs/promises'`],
    ['corpus/ingest.ts', `import { DatabaseSync } from 'node:sqlite'`],
  ])('%s: %s', (file, code) => expect(importsOf(file, code).flatMap(faults)).toHaveLength(1))

  test.each([
    ['output/cli.ts', `import { verify } from '../corpus/verify.ts'`],
    ['pipeline/readers/html.ts', `import { load } from 'cheerio'`],
    ['corpus/store/folder.ts', `import { readFile } from 'node:fs/promises'`],
  ])('%s: %s may be', (file, code) => expect(importsOf(file, code).flatMap(faults)).toEqual([]))
})

test('every file keeps to its layer and its room', () => {
  const imports = files.flatMap((file) => importsOf(file, readFileSync(join(root, file), 'utf8')))
  expect(imports.length).toBeGreaterThan(50)
  expect(imports.flatMap(faults)).toEqual([])
})

test('no file only passes on what others export', () => {
  const barrels = files.filter((file) => {
    const code = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    const statements = code.split('\n').filter((line) => line.trim() !== '')
    return statements.length > 0 && statements.every((line) => /^export\b.*\bfrom\b/.test(line))
  })
  expect(barrels).toEqual([])
})

/**
 * V8 of Node 24 forgets what `(?-i:…)` says once the pattern is compiled: the date of a letter was found, or not, by how
 * many letters had come before it.
 */
test('no pattern changes within itself whether capitals count', () => {
  const withModifier = files.filter((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .some((line) => /\(\?(?:-?[ims]+|[ims]+-[ims]+):/.test(line) && !/^\s*(?:\*|\/\*|\/\/)/.test(line)),
  )
  expect(withModifier).toEqual([])
})
