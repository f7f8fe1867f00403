/** The rows of the table of speed: what is timed against what. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Rendering, render } from '../../scripts/generated/render.ts'
import { generatedLetters } from '../../scripts/generated-letters.ts'
import { drawnPdfs, textLetters, variants } from './input.ts'
import { costOfCommand, inTurn } from './measure.ts'
import { fullSearch, quickSearch, type SearchScale, searchRows } from './search-rows.ts'
import type { Report, Task } from './work.ts'

export interface Row {
  readonly work: string
  readonly ours: string
  readonly peer: string
  readonly ratio: string
  readonly goal: string
}

/** How much is done: the bench itself, or a look at whether it works. */
export interface Scale {
  readonly runs: number
  /** Of each kind. */
  readonly pdfs: number
  readonly texts: number
  /** Documents after which memory is looked at. */
  readonly memory: readonly [number, number]
  /** Whether Chromium and LibreOffice make PDFs too, where they are installed. */
  readonly renditions: boolean
  readonly search: SearchScale
}

export const full: Scale = { runs: 5, pdfs: 120, texts: 400, memory: [200, 2000], renditions: true, search: fullSearch }
export const quick: Scale = { runs: 1, pdfs: 2, texts: 4, memory: [2, 4], renditions: false, search: quickSearch }

const launcher = join(import.meta.dirname, '../../output/kamerbrief.js')

/** What is measured: single documents, or the search over many. */
export const parts = ['documents', 'search'] as const
export type Part = (typeof parts)[number]

/** Rows come as they are measured. What a machine lacks is left out with a line to `tell`. */
export async function* measuredRows(part: Part, scale: Scale, tell: (line: string) => void): AsyncGenerator<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'kamerbrief-bench-'))
  try {
    if (part === 'search') return yield* searchRows(scale.search, folder)
    const sets = [...(await pdfSets(scale, folder, tell))]
    if (has('pdftotext')) for (const set of sets) yield await pdfRow(set, scale, folder)
    else tell('the rows against pdftotext are left out: it is missing (Debian: poppler-utils)')
    for (const { name, paths } of sets) yield afterReaderRow(name, paths, scale)
    const texts = textLetters(scale.texts).map((text, index) => written(folder, `brief-${index}.txt`, text))
    yield textRow(texts, scale)
    yield memoryRow([...texts.slice(0, 150), ...sets.flatMap(({ paths }) => paths.slice(0, 17))], scale)
    yield await startRow(scale)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface PdfSet {
  readonly name: string
  readonly paths: readonly string[]
}

async function pdfSets(scale: Scale, folder: string, tell: (line: string) => void): Promise<PdfSet[]> {
  const keep = (name: string, files: readonly Uint8Array[]): PdfSet => ({
    name,
    paths: files.map((file, index) => written(join(folder, name), `${index}.pdf`, file)),
  })
  const sets = [keep('pdf-lib', await drawnPdfs(scale.pdfs))]
  const renditions: readonly (readonly [Rendering, string])[] = [
    ['chromium-tagged', 'chromium'],
    ['libreoffice-untagged', 'soffice'],
  ]
  for (const [rendering, program] of scale.renditions ? renditions : []) {
    if (!has(program)) {
      tell(`PDFs made by ${program} are left out: it is missing`)
      continue
    }
    const files = render(generatedLetters(12), rendering, join(folder, 'made')).map((path) => readFileSync(path))
    sets.push(keep(rendering, variants(files, scale.pdfs)))
  }
  return sets
}

async function pdfRow({ name, paths }: PdfSet, { runs }: Scale, folder: string): Promise<Row> {
  const corpus = join(folder, 'corpus')
  const list = `${paths.join('\n')}\n`
  const { ours, peer, wallRatio, cpuRatio } = await inTurn(
    runs,
    () => {
      rmSync(corpus, { recursive: true, force: true })
      return costOfCommand(process.execPath, [launcher, 'ingest', ...paths, '--corpus', corpus, '--workers', '2'])
    },
    () => costOfCommand('xargs', ['-P2', '-I{}', 'pdftotext', '-bbox-layout', '{}', '{}.html'], list),
  )
  return {
    work: `${paths.length} PDFs (${name}) into a corpus: read, cleaned, findings, records written; two workers`,
    ours: `${seconds(ours.wall)} wall, ${seconds(ours.cpu)} CPU`,
    peer: `\`pdftotext -bbox-layout\`, \`xargs -P2\`, boxes of words only: ${seconds(peer.wall)} wall, ${seconds(peer.cpu)} CPU`,
    ratio: `${times(wallRatio)} wall, ${times(cpuRatio)} CPU`,
    goal: '≤ 2.5x wall',
  }
}

function afterReaderRow(name: string, paths: readonly string[], { runs }: Scale): Row {
  const { ms, pages, reader } = report({ task: 'after-reader', paths: paths.slice(0, 48), runs })
  return {
    work: `everything after the PDF reader (${name}, ${pages} pages)`,
    ours: `${ms.toFixed(2)} ms CPU a page`,
    peer: `the reader itself: ${reader.toFixed(2)} ms CPU a page`,
    ratio: times(ms / reader),
    goal: '≤ 2 ms a page',
  }
}

function textRow(paths: readonly string[], { runs }: Scale): Row {
  const { bytes, letters, ours, peer, ratio } = report({ task: 'text', paths, runs })
  const speed = (cpu: number): string => `${(bytes / cpu / 1e6).toFixed(1)} MB/s a core`
  return {
    work: `${letters} text letters (${(bytes / 1e6).toFixed(1)} MB), bytes to record as JSON`,
    ours: `${speed(ours)}, ${Math.round(letters / ours)} letters/s`,
    peer: `60 bare patterns one by one over the same text, places only: ${speed(peer)}`,
    ratio: `${ratio.toFixed(2)}x their speed`,
    goal: '≥ 0.35x',
  }
}

function memoryRow(paths: readonly string[], { memory }: Scale): Row {
  const [early, late] = memory
  const { resident, live } = report({ task: 'memory', paths, at: memory }, ['--expose-gc'])
  return {
    work: `memory of one process after ${late} documents (three text letters to a PDF)`,
    ours: `${megabytes(resident[1])} resident, ${megabytes(live[1])} live`,
    peer: `after ${early} documents: ${megabytes(resident[0])} resident, ${megabytes(live[0])} live`,
    ratio: `${times(resident[1] / resident[0])} resident, ${times(live[1] / live[0])} live`,
    goal: '≤ 1.05x',
  }
}

async function startRow({ runs }: Scale): Promise<Row> {
  const { ours, peer, wallRatio } = await inTurn(
    2 * runs + 1,
    () => costOfCommand(process.execPath, [launcher, '--help']),
    () => costOfCommand(process.execPath, ['-e', '0']),
  )
  return {
    work: '`kamerbrief --help`, cold',
    ours: `${Math.round(ours.wall * 1e3)} ms`,
    peer: `\`node -e 0\`: ${Math.round(peer.wall * 1e3)} ms`,
    ratio: times(wallRatio),
    goal: '≤ 2x',
  }
}

/** Does a task in a process of its own, so that what was done before it is not in the way. */
function report<Kind extends Task['task']>(
  task: Extract<Task, { task: Kind }>,
  flags: readonly string[] = [],
): Report[Kind] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, join(import.meta.dirname, 'work.ts')], {
    input: JSON.stringify(task),
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${task.task}: ${stderr}`)
  return JSON.parse(stdout) as Report[Kind]
}

const has = (program: string): boolean => spawnSync('which', [program]).status === 0

function written(folder: string, name: string, content: string | Uint8Array): string {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

const seconds = (value: number): string => `${value.toFixed(2)} s`
const megabytes = (value: number): string => `${value.toFixed(0)} MB`
const times = (value: number): string => `${value.toFixed(2)}x`
