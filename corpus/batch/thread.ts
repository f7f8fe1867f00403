/**
 * Where a thread of the pool begins. The program is imported only once its compiled code may come from the cache: half
 * of the time that a thread takes to start.
 */
import module from 'node:module'
import type { Extracted } from './extraction.ts'
import type { Task } from './worker.ts'

module.enableCompileCache()

/** The pool calls the default export of this file. */
export default async (task: Task): Promise<Extracted> => (await import('./worker.ts')).work(task)
