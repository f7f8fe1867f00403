/** What a program is, told by its files: every change of what makes records shows, and nothing else does. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { programOf } from '../../corpus/store/changes.ts'
import {
  closureOf,
  fingerprintOf,
  type Lock,
  type ProgramFiles,
  textToModule,
} from '../../corpus/update/fingerprint.ts'
import { changedParts, programToParts, readingAgain, UNKNOWN_PROGRAM } from '../../corpus/update/parts.ts'
import { extractors } from '../../extractors/extract.ts'
import { programFiles, thisProgram } from '../../output/program.ts'
import { programWith, usual } from './update-program.ts'

const filesOf = (texts: Readonly<Record<string, string>>, locked: Lock = {}): ProgramFiles => ({
  module: (path) => textToModule(texts[path] ?? ''),
  locked,
})

const texts = {
  'a/entry.ts': `import type { Kind } from './kind.ts'
import {
  one,
  type Two,
} from '../b/numbers.ts'
import counts from './counts.json' with { type: 'json' }
import 'zijdelings'
import { readFileSync } from 'node:fs'
export * from './passed-on.ts'
const late = async () => (await import('./late.ts')).late
const data = import.meta.resolve('@maker/data/package.json')
`,
  'a/late.ts': `import { load } from 'pakket/deel'`,
  'b/numbers.ts': `export { three } from '../a/entry.ts'`,
  'a/kind.ts': `import { other } from './other.ts'`,
}
const locked: Lock = {
  'node_modules/pakket': { version: '1.0.0', dependencies: { onder: '^2' } },
  'node_modules/pakket/node_modules/onder': { version: '2.1.0' },
  'node_modules/onder': { version: '1.9.0' },
  'node_modules/zijdelings': { version: '3.0.0', optionalDependencies: { onder: '1', weg: '1' } },
  'node_modules/@maker/data': { version: '4.0.0' },
}

describe('of one module', () => {
  const closure = closureOf('a/entry.ts', filesOf(texts))

  test('all that it imports belongs to it, but for types', () => {
    expect(closure).toEqual({
      modules: ['a/counts.json', 'a/entry.ts', 'a/late.ts', 'a/passed-on.ts', 'b/numbers.ts'],
      packages: ['@maker/data', 'pakket', 'zijdelings'],
    })
    const stopped = closureOf('a/entry.ts', filesOf(texts), new Set(['a/late.ts', 'b/numbers.ts']))
    expect(stopped.modules).toEqual(['a/counts.json', 'a/entry.ts', 'a/passed-on.ts'])
    expect(stopped.packages).not.toContain('pakket')
  })

  const before = fingerprintOf(closure, filesOf(texts, locked))
  const withText = (path: string) => fingerprintOf(closure, filesOf({ ...texts, [path]: '// anders' }, locked))
  const withVersion = (place: string) =>
    fingerprintOf(closure, filesOf(texts, { ...locked, [place]: { ...locked[place], version: '9.9.9' } }))

  test.each(['a/late.ts', 'b/numbers.ts', 'a/counts.json'])('%s changes it', (path) =>
    expect(withText(path)).not.toBe(before),
  )
  test.each(['a/kind.ts', 'a/other.ts', 'c/else.ts'])('%s does not', (path) => expect(withText(path)).toBe(before))
  test.each([
    'node_modules/pakket',
    'node_modules/pakket/node_modules/onder',
    'node_modules/onder',
    'node_modules/@maker/data',
  ])('the version of %s changes it', (place) => expect(withVersion(place)).not.toBe(before))
  test('that of another package does not', () => expect(withVersion('node_modules/ander')).toBe(before))
})

describe('of this program', () => {
  const files = programFiles(join(import.meta.dirname, '../..'))
  const parts = programToParts(files, '.ts')

  test('every module from bytes to record is part of it', () => {
    const counted = new Set([...parts.values()].flatMap(({ modules }) => modules))
    const { modules } = closureOf('corpus/ingest.ts', files)
    expect(modules.length).toBeGreaterThan(150)
    expect(modules.filter((module) => !counted.has(module))).toEqual([])
  })

  test('each reader and each extractor is a part', () => {
    const names = [...parts.keys()]
    expect(names.filter((name) => name.startsWith('extractors/'))).toHaveLength(extractors.length)
    expect(names.filter((name) => name.startsWith('readers/'))).toHaveLength(7)
    expect([...parts].flatMap(([name, { modules }]) => (modules.length > 1 ? [] : [name]))).toEqual([])
  })

  test('packages count with the part that uses them', () => {
    expect(parts.get('readers/pdf')?.packages).toContain('pdfjs-dist')
    expect(parts.get('readers/text')?.packages).toEqual([])
    expect(files.locked['node_modules/pdfjs-dist']?.version).toMatch(/^\d/)
  })

  test('it is the same each time, and another when it reads otherwise', () => {
    expect(thisProgram(usual)).toEqual(thisProgram(usual))
    expect(thisProgram(usual).id).not.toBe(thisProgram({ ...usual, doubtful: true }).id)
    expect(Object.values(thisProgram(usual).parts).every((hash) => /^[0-9a-f]{64}$/.test(hash))).toBe(true)
  })
})

describe('which change touches which letter', () => {
  const before = programWith({ 'readers/pdf': '1', 'readers/text': '1', 'extractors/moties': '1', record: '1' })
  const now = (parts: Record<string, string>, reading = {}) =>
    programWith({ ...before.parts, ...parts }, { ...usual, ...reading })

  test.each([
    ['nothing', now({}), []],
    ['its reader', now({ 'readers/text': '2' }), ['readers/text']],
    ['the reader of others', now({ 'readers/pdf': '2' }), []],
    ['an extractor', now({ 'extractors/moties': '2' }), ['extractors/moties']],
    ['a new extractor', now({ 'extractors/boetes': '1' }), ['extractors/boetes']],
    ['an unknown part', now({ iets: '1' }), ['iets']],
    ['pictures, which it has none of', now({}, { ocr: 'force', perPicture: 1 }), []],
    ['what is doubtful', now({}, { doubtful: true }), ['reading/doubtful']],
  ])('%s', (_, program, parts) => expect(changedParts(before, program, 'text/plain')).toEqual(parts))

  test('a PDF has pictures', () =>
    expect(changedParts(before, now({}, { ocr: 'off' }), 'application/pdf')).toEqual(['reading/ocr']))
  test('an extractor that is gone', () =>
    expect(changedParts(now({ 'extractors/boetes': '1' }), before, 'text/html')).toEqual(['extractors/boetes']))
  test('nobody knows what made it', () => expect(changedParts(null, before, 'text/plain')).toEqual([UNKNOWN_PROGRAM]))
  test('the version alone touches nothing', () =>
    expect(changedParts(before, programOf({ ...before, version: '2' }))).toEqual([]))

  test('a letter is read as it was, unless asked otherwise', () => {
    const forced = programWith({}, { ocr: 'force', doubtful: true, perPicture: 5 })
    expect(readingAgain(forced, {}, usual)).toEqual({ ...usual, ocr: 'force', doubtful: true })
    expect(readingAgain(forced, { ocr: 'off' }, usual)).toEqual({ ...usual, ocr: 'off', doubtful: true })
    expect(readingAgain(null, {}, usual)).toEqual(usual)
  })
})
