/** The parts of the program that make a record, and which of them touch a letter. */
import type { MediaType } from '../../pipeline/document.ts'
import type { Program, Reading } from '../store/changes.ts'
import { type Closure, closureOf, type ProgramFiles } from './fingerprint.ts'

/** The module in which the reader of each medium begins, without its ending. */
const readers: Readonly<Record<MediaType, string>> = {
  'text/plain': 'readers/text',
  'text/markdown': 'readers/markdown',
  'text/html': 'readers/html',
  'application/xml': 'readers/xml',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'readers/docx',
  'application/pdf': 'readers/pdf',
  'image/png': 'readers/ocr',
  'image/jpeg': 'readers/ocr',
  'image/tiff': 'readers/ocr',
}
/** Where a reader's folder has its first module. */
const entries: Readonly<Record<string, string>> = {
  'readers/pdf': 'readers/pdf/pdf',
  'readers/ocr': 'readers/ocr/image',
}

/** Media of which pages are recognised. */
const pictured: readonly MediaType[] = ['application/pdf', 'image/png', 'image/jpeg', 'image/tiff']

/**
 * Each part and what it is made of: a reader per medium, `structure`, an extractor per module that the list of
 * extractors imports, and `record`: all else between bytes and record.
 * @param ending of modules: `.ts`, or `.js` where they are compiled
 */
export function programToParts(files: ProgramFiles, ending: string): ReadonlyMap<string, Closure> {
  const extractors = files
    .module(`extractors/extract${ending}`)
    .imports.filter((target) => /^\.\/[^/]+$/.test(target))
    .map((target) => target.slice(2, -ending.length))
  const starts = new Map<string, readonly string[]>([
    ...Object.values(readers).map((name): [string, string[]] => [name, [`pipeline/${entries[name] ?? name}${ending}`]]),
    ['structure', [`pipeline/clean${ending}`, `pipeline/structure${ending}`]],
    ...extractors.map((name): [string, string[]] => [`extractors/${name}`, [`extractors/${name}${ending}`]]),
  ])
  const others = new Set([...starts.values()].flat())
  return new Map([
    ...[...starts].map(([name, modules]): [string, Closure] => [
      name,
      modules.map((module) => closureOf(module, files)).reduce(both),
    ]),
    ['record', closureOf(`corpus/ingest${ending}`, files, others)],
  ])
}

const both = (a: Closure, b: Closure): Closure => ({
  modules: [...new Set([...a.modules, ...b.modules])].sort(),
  packages: [...new Set([...a.packages, ...b.packages])].sort(),
})

/** A record of which nobody knows what made it. */
export const UNKNOWN_PROGRAM = 'unknown program'

/**
 * The parts by which two programs differ: `extractors/moties`, `reading/ocr`.
 * @param medium leaves out what does not touch letters of that medium
 */
export function changedParts(before: Program | null, now: Program, medium?: MediaType): string[] {
  if (!before) return [UNKNOWN_PROGRAM]
  const names = [...new Set([...Object.keys(before.parts), ...Object.keys(now.parts)])].sort()
  return [
    ...names.filter((name) => before.parts[name] !== now.parts[name]),
    ...(['doubtful', 'ocr', 'perPicture'] as const)
      .filter((name) => before.reading[name] !== now.reading[name])
      .map((name) => `reading/${name}`),
  ].filter((name) => medium === undefined || touches(name, medium))
}

/** Whether it is of no matter which medium a letter has: every one is touched, unless it is a reader of another. */
export const touchesAll = (part: string): boolean =>
  !part.startsWith('readers/') && part !== 'reading/ocr' && part !== 'reading/perPicture'

function touches(part: string, medium: MediaType): boolean {
  if (touchesAll(part)) return true
  return part.startsWith('readers/') ? part === readers[medium] : pictured.includes(medium)
}

/** How a letter is read again: as it was, but for what is asked otherwise. */
export const readingAgain = (before: Program | null, asked: Partial<Reading>, now: Reading): Reading => ({
  ...now,
  ...(before && { ocr: before.reading.ocr, doubtful: before.reading.doubtful }),
  ...asked,
})
