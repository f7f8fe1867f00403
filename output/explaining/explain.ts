/** Explains a file in a thread of its own, which ends where the file takes more time or memory than it may. */
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { GRACE, LOOK, MIB, overMemory, overTime, PROGRAM } from '../../corpus/batch/over-limit.ts'
import type { Limits } from '../../pipeline/limits.ts'
import { UnreadableSource } from '../../pipeline/notice.ts'
import type { Explained, Explanation } from './explanation.ts'

export interface Task {
  readonly name: string
  readonly bytes: Uint8Array
  readonly limits: Limits
  /** Shared memory, in which the thread counts the pictures of pages that it looks at. */
  readonly pictures: Int32Array<SharedArrayBuffer>
}

/** @throws UnreadableSource for a file that cannot be read, or that takes more than it may */
export async function explain(name: string, bytes: Uint8Array, limits: Limits): Promise<Explanation> {
  const explained = await inThread({ name, bytes, limits, pictures: new Int32Array(new SharedArrayBuffer(4)) })
  if ('explanation' in explained) return explained.explanation
  if ('problem' in explained) {
    const { reason, message, advice } = explained.problem
    // Only a defect has no reason of its own.
    throw new UnreadableSource(reason as UnreadableSource['reason'], message, advice)
  }
  throw Object.assign(new Error(explained.defect.message), { stack: explained.defect.stack })
}

async function inThread(task: Task): Promise<Explained> {
  const { limits, pictures } = task
  const thread = new Worker(fileURLToPath(import.meta.resolve('./thread.ts')), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: Math.ceil((limits.memory + PROGRAM) / MIB) },
  })
  const over = new AbortController()
  const since = performance.now()
  const watch = setInterval(() => {
    const time = limits.milliseconds + Atomics.load(pictures, 0) * limits.perPicture
    if (performance.now() - since > time + GRACE) over.abort(overTime(limits))
    // A thread that ends meanwhile has nothing to tell.
    thread.getHeapStatistics().then(
      ({ used_heap_size, external_memory }) => {
        if (used_heap_size + external_memory > limits.memory + PROGRAM) over.abort(overMemory(limits))
      },
      () => {},
    )
  }, LOOK)
  try {
    const [explained] = await once(thread, 'message', { signal: over.signal })
    return explained as Explained
  } catch (error) {
    if (over.signal.aborted) throw over.signal.reason
    throw (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY' ? overMemory(limits) : error
  } finally {
    clearInterval(watch)
    await thread.terminate()
  }
}
