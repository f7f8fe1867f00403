/**
 * Where the thread of one file begins. The program is imported only once its compiled code may come from the cache, as
 * in corpus/batch/thread.ts.
 */
import module from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { Task } from './explain.ts'

module.enableCompileCache()

const { name, bytes, limits, pictures } = workerData as Task
const onPicture = (): void => void Atomics.add(pictures, 0, 1)
const { bytesToExplained } = await import('./explanation.ts')
parentPort!.postMessage(await bytesToExplained(name, bytes, { ...limits, onPicture }))
