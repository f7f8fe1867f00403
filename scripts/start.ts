/** `npm start`: the sample letters of the project into a corpus of their own, and what was found in them. */

import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { recordId } from '../corpus/identity.ts'
import { sha256 } from '../pipeline/source.ts'
import { bytesOf, folder, samples } from '../test/samples.ts'
import { root } from './gold.ts'

const corpus = 'corpus-demo'

function kamerbrief(...args: string[]): number {
  console.log(`\n$ npx kamerbrief ${args.map((arg) => arg.replace(root, '')).join(' ')}`)
  return (
    spawnSync(process.execPath, [`${root}output/kamerbrief.js`, ...args], { cwd: root, stdio: 'inherit' }).status ?? 1
  )
}

rmSync(`${root}${corpus}`, { recursive: true, force: true })
const files = samples.map(({ file }) => (folder + file).replace(root, ''))
/** The sample in which most kinds of findings stand together. */
const richest = samples.find(({ name }) => name === 'toezeggingen-2024')!
const steps = [
  ['ingest', ...files, '--corpus', corpus],
  ['list', '--corpus', corpus],
  ['show', recordId(sha256(bytesOf(richest))), '--corpus', corpus],
  ['verify', '--corpus', corpus],
]
process.exitCode = Math.max(...steps.map((args) => kamerbrief(...args)))
console.log(`\nThe corpus is in ./${corpus}. Look at one letter:  npx kamerbrief show ID --corpus ${corpus}`)
