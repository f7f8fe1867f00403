/**
 * `npm run gains [-- COMMIT]`: which gold entries came right and which went wrong since a commit: the last one, or with
 * a clean work tree the one before it. Prints, and fails only where it cannot compare.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Outcome } from '../corpus/score/compare.ts'
import { hasGold, root } from './gold.ts'

type Told = Outcome & { readonly file: string }
const gold = `${root}../shared/gold`
const git = (...args: readonly string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()

/** What is not right in the gold letters, by the program in a folder; null where it has no command for it yet. */
function wrongIn(folder: string): string[] | null {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['output/kamerbrief.js', 'score', gold, '--root', `${gold}/..`, '--misses', '--json'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 },
  )
  if (status !== 0) return null
  const { outcomes } = JSON.parse(stdout) as { outcomes: readonly Told[] }
  return outcomes
    .filter(({ verdict }) => verdict !== 'right')
    .map(({ file, kind, verdict, gold, found }) =>
      [file.replace(/^.*\//, ''), kind, verdict, gold, found].filter(Boolean).join('  '),
    )
}

/** Those of `all` that are not in `others`, each as often as it is missing there. */
function beyond(all: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return all.filter((one) => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

function compare(base: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'kamerbrief-gains-'))
  try {
    git('worktree', 'add', '--quiet', '--detach', folder, base)
    symlinkSync(`${root}node_modules`, join(folder, 'node_modules'))
    const [before, now] = [wrongIn(folder), wrongIn(root)]
    if (!now) throw new Error('kamerbrief score failed')
    if (!before) {
      console.log(`${base.slice(0, 7)} could not be scored: nothing to compare with`)
      return
    }
    const [gained, lost] = [beyond(before, now), beyond(now, before)]
    console.log(
      `since ${git('log', '-1', '--format=%h %s', base)}: ${gained.length} put right, ${lost.length} gone wrong`,
    )
    for (const line of gained) console.log(`  + ${line.slice(0, 300)}`)
    for (const line of lost) console.log(`  - ${line.slice(0, 300)}`)
  } finally {
    spawnSync('git', ['worktree', 'remove', '--force', folder], { cwd: root })
    rmSync(folder, { recursive: true, force: true })
  }
}

if (!hasGold()) console.log('There is no ../shared beside this clone: gains and losses were left out.')
else {
  const given = process.argv[2]
  const base = given ?? (git('status', '--porcelain') === '' ? 'HEAD~1' : 'HEAD')
  if (spawnSync('git', ['rev-parse', '--verify', '--quiet', `${base}^{commit}`], { cwd: root }).status !== 0)
    console.log(`there is no commit ${base} in this clone: nothing to compare with`)
  else compare(git('rev-parse', base))
}
