/** The program in a folder of its own, where a test may change it. */
import { cpSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Program, programOf } from '../../corpus/store/changes.ts'
import { defaultLimits } from '../../pipeline/limits.ts'

const root = join(import.meta.dirname, '../..')

/** @returns its launcher */
export function copyProgram(dir: string): string {
  mkdirSync(dir, { recursive: true })
  for (const part of ['pipeline', 'extractors', 'corpus', 'output', 'package.json', 'package-lock.json'])
    cpSync(join(root, part), join(dir, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(dir, 'node_modules'))
  return join(dir, 'output', 'kamerbrief.js')
}

/**
 * Changes the extractor of amounts, whatever it looks like today: each amount is doubled, those of one euro are found
 * no more, and each `proef 7` is one of 7 euro.
 */
export function changeAmounts(dir: string): void {
  const path = join(dir, 'extractors', 'amounts.ts')
  renameSync(path, join(dir, 'extractors', 'amounts-before.ts'))
  writeFileSync(
    path,
    `import { amounts as before } from './amounts-before.ts'
export * from './amounts-before.ts'
export const amounts = {
  ...before,
  *find(document) {
    for (const found of before.find(document))
      if (found.value.amount !== 1) yield { ...found, value: { ...found.value, amount: 2 * found.value.amount } }
    for (const { index, 0: text } of document.text.matchAll(/proef \\d+/g))
      yield {
        type: 'amount', start: index, end: index + text.length, by: 'amounts/test', basis: 'stated', because: [],
        value: { currency: 'EUR', amount: Number(text.slice(6)) },
      }
  },
}
`,
  )
}

/** Another fingerprint of one module, and nothing else. */
export function touch(dir: string, module: string): void {
  const path = join(dir, module)
  writeFileSync(path, `${readFileSync(path, 'utf8')}\n// another\n`)
}

const { ocr, doubtful, perPicture } = defaultLimits
export const usual = { ocr, doubtful, perPicture }

/** A program of which only the parts matter. */
export const programWith = (parts: Record<string, string>, reading: Program['reading'] = usual): Program =>
  programOf({ version: '1.2.3', reading, parts })
