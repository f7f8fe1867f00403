/** Work that is measured from inside, in a process of its own: a task as JSON comes in, its report goes out. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { documentToRecord } from '../../corpus/document-to-record.ts'
import { bytesToRecord } from '../../corpus/ingest.ts'
import { extract } from '../../extractors/extract.ts'
import { clean } from '../../pipeline/clean.ts'
import type { Document } from '../../pipeline/document.ts'
import { defaultLimits } from '../../pipeline/limits.ts'
import { read } from '../../pipeline/read.ts'
import { structure } from '../../pipeline/structure.ts'
import { costOfWork, inTurn, median } from './measure.ts'
import { barePlaces } from './patterns.ts'

export type Task =
  | { readonly task: 'text'; readonly paths: readonly string[]; readonly runs: number }
  | { readonly task: 'after-reader'; readonly paths: readonly string[]; readonly runs: number }
  | { readonly task: 'memory'; readonly paths: readonly string[]; readonly at: readonly [number, number] }

/** Times are seconds of CPU, unless they say milliseconds. */
export interface Report {
  readonly text: { bytes: number; letters: number; ours: number; peer: number; ratio: number }
  readonly 'after-reader': { pages: number; ms: number; reader: number }
  readonly memory: { resident: readonly [number, number]; live: readonly [number, number] }
}

interface Input {
  readonly name: string
  readonly bytes: Uint8Array
}

const inputsOf = (paths: readonly string[]): Input[] =>
  paths.map((path) => ({ name: basename(path), bytes: new Uint8Array(readFileSync(path)) }))

async function text(inputs: readonly Input[], runs: number): Promise<Report['text']> {
  const texts = inputs.map(({ bytes }) => new TextDecoder().decode(bytes))
  const pipeline = async (): Promise<void> => {
    for (const { name, bytes } of inputs) JSON.stringify(await bytesToRecord(name, bytes, defaultLimits))
  }
  const patterns = (): void => {
    for (const each of texts) barePlaces(each)
  }
  // Once unmeasured: both are compiled as they run.
  await pipeline()
  patterns()
  const { ours, peer, cpuRatio } = await inTurn(
    runs,
    () => costOfWork(pipeline),
    () => costOfWork(patterns),
  )
  const bytes = inputs.reduce((sum, input) => sum + input.bytes.length, 0)
  return { bytes, letters: inputs.length, ours: ours.cpu, peer: peer.cpu, ratio: 1 / cpuRatio }
}

async function afterReader(inputs: readonly Input[], runs: number): Promise<Report['after-reader']> {
  let documents: Document[] = []
  const reading = async (): Promise<void> => {
    documents = []
    for (const { name, bytes } of inputs) documents.push(await read(name, bytes))
  }
  const rest = (): void => {
    for (const document of documents) JSON.stringify(documentToRecord(extract(structure(clean(document)))))
  }
  await reading()
  rest()
  const costs: { rest: number; reading: number }[] = []
  for (let run = 0; run < runs; run++) {
    // Read anew each time: a document remembers the widths of its letters once they have been asked for.
    const { cpu } = await costOfWork(reading)
    costs.push({ reading: cpu, rest: (await costOfWork(rest)).cpu })
  }
  const pages = documents.reduce((sum, { source }) => sum + (source.pages ?? 1), 0)
  const perPage = (cpu: readonly number[]): number => (1e3 * median(cpu)) / pages
  return { pages, ms: perPage(costs.map((cost) => cost.rest)), reader: perPage(costs.map((cost) => cost.reading)) }
}

/** Megabytes after so many documents, when what is no longer needed has gone: of the process, and of its live objects. */
async function memory(inputs: readonly Input[], [early, late]: readonly [number, number]): Promise<Report['memory']> {
  const now = (): { resident: number; live: number } => {
    for (let time = 0; time < 3; time++) globalThis.gc!()
    const { rss, heapUsed, external } = process.memoryUsage()
    return { resident: rss / 1e6, live: (heapUsed + external) / 1e6 }
  }
  let first = now()
  for (let done = 0; done < late; done++) {
    if (done === early) first = now()
    const { name, bytes } = inputs[done % inputs.length]!
    JSON.stringify(await bytesToRecord(name, bytes, defaultLimits))
  }
  const last = now()
  return { resident: [first.resident, last.resident], live: [first.live, last.live] }
}

const task = JSON.parse(readFileSync(0, 'utf8')) as Task
const inputs = inputsOf(task.paths)
const report =
  task.task === 'text'
    ? await text(inputs, task.runs)
    : task.task === 'after-reader'
      ? await afterReader(inputs, task.runs)
      : await memory(inputs, task.at)
console.log(JSON.stringify(report))
