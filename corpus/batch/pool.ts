/**
 * Threads that turn bytes into records. A document that runs over its time or memory takes its thread down with it,
 * and nothing else: the next document gets a new one.
 */
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Piscina } from 'piscina'
import type { Limits } from '../../pipeline/limits.ts'
import { type Extracted, type Extraction, errorToExtracted } from './extraction.ts'
import { GRACE, LOOK, MIB, overMemory, overTime, PROGRAM } from './over-limit.ts'
import type { Task } from './worker.ts'

/** More threads than two hardly help: what they make is written by one. */
export const defaultWorkers = Math.min(availableParallelism(), 2)

export interface Pool extends Extraction {
  /** Ends all threads. */
  close(): Promise<void>
}

/** A document in a thread. */
interface Running {
  readonly begun: Int32Array<SharedArrayBuffer>
  readonly controller: AbortController
  /** When its thread was first seen at work on it. */
  since: number | null
}

/** Threads start when the first document comes, and not before. */
export function openPool(workers: number, limits: Limits): Pool {
  const running = new Set<Running>()
  const waiting: (() => void)[] = []
  /** Shared memory is cleared up late, so it is used again. */
  const flags = Array.from({ length: workers }, () => new Int32Array(new SharedArrayBuffer(8)))
  let pool: Promise<Piscina<Task, Extracted>> | null = null
  let watch: NodeJS.Timeout | undefined

  const extract = async (name: string, bytes: Uint8Array): Promise<Extracted> => {
    while (running.size >= workers) await new Promise<void>((resolve) => waiting.push(resolve))
    const document: Running = { begun: flags.pop()!.fill(0), controller: new AbortController(), since: null }
    running.add(document)
    try {
      pool ??= startPool(workers, limits, running)
      const threads = await pool
      watch ??= setInterval(() => look(threads, running, limits), LOOK).unref()
      const { begun, controller } = document
      return await threads.run({ name, bytes, limits, begun }, { signal: controller.signal })
    } catch (error) {
      return errorToExtracted(documentError(error, document.controller.signal, limits))
    } finally {
      running.delete(document)
      flags.push(document.begun)
      waiting.shift()?.()
    }
  }
  return {
    atOnce: workers,
    extract,
    close: async () => {
      clearInterval(watch)
      await (await pool)?.destroy()
    },
  }
}

async function startPool(
  workers: number,
  { memory }: Limits,
  running: ReadonlySet<Running>,
): Promise<Piscina<Task, Extracted>> {
  const { Piscina } = await import('piscina')
  const pool = new Piscina<Task, Extracted>({
    filename: fileURLToPath(import.meta.resolve('./thread.ts')),
    minThreads: 1,
    maxThreads: workers,
    idleTimeout: Infinity,
    // A thread that sleeps on a lock between documents cannot clear up after the last one.
    atomics: 'disabled',
    resourceLimits: {
      maxOldGenerationSizeMb: Math.ceil((memory + PROGRAM) / MIB),
      // Letters are small: left to itself, each thread comes to hold a hundred megabytes for what it has thrown away.
      maxYoungGenerationSizeMb: 32,
    },
  })
  // A thread that dies between two documents is replaced by the next one; if none can start, nobody should wait for it.
  pool.on('error', (error) => {
    if (pool.threads.length === 0) for (const { controller } of running) controller.abort(error)
  })
  return pool
}

/** Ends the documents that are over a limit. The heap has a limit of its own; buffers beside it are counted here. */
function look(pool: Piscina, running: ReadonlySet<Running>, limits: Limits): void {
  const now = performance.now()
  for (const document of running) {
    const thread = pool.threads.find(({ threadId }) => threadId === Atomics.load(document.begun, 0))
    if (!thread) continue
    document.since ??= now
    const time = limits.milliseconds + Atomics.load(document.begun, 1) * limits.perPicture
    if (now - document.since > time + GRACE) document.controller.abort(overTime(limits))
    // A thread that ends meanwhile has nothing to tell.
    else
      thread.getHeapStatistics().then(
        ({ used_heap_size, external_memory }) => {
          if (running.has(document) && used_heap_size + external_memory > limits.memory + PROGRAM)
            document.controller.abort(overMemory(limits))
        },
        () => {},
      )
  }
}

/** What to say of a document whose thread was ended, by us or by its own heap; any other error is a fault. */
function documentError(error: unknown, { aborted, reason }: AbortSignal, limits: Limits): unknown {
  if (aborted) return reason
  return (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY' ? overMemory(limits) : error
}
