/** kamerbrief score GOLD… */
import { readdir, readFile, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { extractFiles } from '../../corpus/batch/batch.ts'
import type { LetterRecord } from '../../corpus/record.ts'
import { type Outcome, recordToOutcomes } from '../../corpus/score/compare.ts'
import { type Gold, GoldError, textToGold } from '../../corpus/score/gold.ts'
import { countRules, type Score, scoreByKind } from '../../corpus/score/totals.ts'
import { fileAt } from '../../corpus/walk.ts'
import { UsageError } from '../arguments.ts'
import type { Run } from '../command-table.ts'
import { limitsOf, poolOf } from '../settings.ts'
import { oneLine, print } from '../terminal.ts'

interface GoldFile {
  readonly path: string
  readonly gold: Gold
  /** Where the letter is. */
  readonly letter: string
}

export const run: Run = async (args) => {
  const golds = await goldFiles(args.operands, args.text.root)
  const pool = poolOf(args)
  const outcomes: (Outcome & { readonly file: string })[] = []
  let failures = 0
  try {
    let at = 0
    for await (const result of extractFiles(
      golds.map(({ letter }) => fileAt(letter)),
      limitsOf(args),
      pool,
    )) {
      const { path, gold } = golds[at++]!
      if ('line' in result) {
        const record = JSON.parse(result.line) as LetterRecord
        outcomes.push(...recordToOutcomes(gold, record).map((outcome) => ({ ...outcome, file: path })))
        continue
      }
      failures++
      process.stderr.write(
        `${oneLine(`${result.failure.path}: ${result.failure.message}; ${result.failure.advice}`)}\n`,
      )
    }
  } finally {
    await pool.close()
  }
  const kinds = scoreByKind(outcomes)
  const rules = countRules(outcomes)
  if (args.on.has('json')) {
    const scores = {
      documents: golds.length - failures,
      kinds: Object.fromEntries(kinds),
      rules: Object.fromEntries(rules),
    }
    await print(JSON.stringify(args.on.has('misses') ? { ...scores, outcomes } : scores))
    return failures > 0 ? 1 : 0
  }
  if (args.on.has('misses'))
    for (const { file, kind, verdict, gold, found } of outcomes)
      if (verdict !== 'right')
        await print(
          oneLine(`${file}  ${kind}  ${verdict}  ${[gold, found && `found ${found}`].filter(Boolean).join('  ')}`),
        )
  await print(`${'kind'.padEnd(14)}  right  wrong  missed  extra  precision  recall      F1`)
  for (const [kind, score] of kinds) await print(scoreLine(kind, score))
  if (args.on.has('rules'))
    for (const [rule, { right, counted }] of rules) await print(`${rule.padEnd(40)}  ${right} of ${counted} right`)
  return failures > 0 ? 1 : 0
}

const percent = (share: number | null): string => (share === null ? '-' : `${(100 * share).toFixed(1)}%`)

const scoreLine = (kind: string, { right, wrong, missed, extra, precision, recall, f1 }: Score): string =>
  [
    kind.padEnd(14),
    String(right).padStart(5),
    String(wrong).padStart(5),
    String(missed).padStart(6),
    String(extra).padStart(5),
    percent(precision).padStart(9),
    percent(recall).padStart(6),
    percent(f1).padStart(6),
  ].join('  ')

/** The gold of each path, a file or a folder of them; letters are named from `root`, by default the folder above. */
async function goldFiles(paths: readonly string[], root: string | undefined): Promise<GoldFile[]> {
  const files: string[] = []
  for (const path of paths) {
    const isFolder = (await statOf(path)).isDirectory()
    if (!isFolder) files.push(path)
    else
      files.push(
        ...(await readdir(path))
          .filter((name) => name.endsWith('.json'))
          .sort()
          .map((name) => join(path, name)),
      )
  }
  if (files.length === 0) throw new UsageError(`there is no gold file (.json) in ${paths.join(', ')}`)
  return Promise.all(
    files.map(async (path) => {
      const gold = goldOf(path, await readFile(path, 'utf8'))
      return { path, gold, letter: resolve(root ?? join(dirname(path), '..'), gold.file) }
    }),
  )
}

function goldOf(path: string, text: string): Gold {
  try {
    return textToGold(path, text)
  } catch (error) {
    if (error instanceof GoldError)
      throw new UsageError(`${error.message}; see docs/accuracy.md for what a gold file holds`)
    throw error
  }
}

async function statOf(path: string) {
  try {
    return await stat(path)
  } catch {
    throw new UsageError(`there is no file or folder ${path}`)
  }
}
