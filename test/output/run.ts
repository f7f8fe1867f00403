/** Runs the command line as a person does. */
import { type SpawnSyncOptions, spawnSync } from 'node:child_process'
import { join } from 'node:path'

export const launcher = join(import.meta.dirname, '../../output/kamerbrief.js')

export function kamerbrief(args: readonly string[], options: SpawnSyncOptions = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...args], { ...options, encoding: 'utf8' })
  return { code: status, out: String(stdout), err: String(stderr) }
}
