/**
 * `npm run readme`: writes what a script can know into README.md: the output of the commands it shows, between
 * `<!-- run: kamerbrief … -->` and `<!-- /run -->`, and the gold score between `<!-- scoreboard -->` and its end.
 * `npm run readme -- --check`: fails where README.md says something else than the program now.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { hasGold, root } from './gold.ts'
import { scoreboard } from './scoreboard.ts'

const file = `${root}README.md`
const run = /(<!-- run: kamerbrief (?<args>[^\n]*?)(?: \| head -(?<head>\d+))? -->\n)[\s\S]*?(<!-- \/run -->)/g
const board = /(<!-- scoreboard -->\n)[\s\S]*?(<!-- \/scoreboard -->)/

/** @param withScore the score takes ../shared, which a clone does not have */
export function writtenReadme(readme: string, withScore: boolean): string {
  const shown = readme.replace(run, (...match) => {
    const { args, head } = match.at(-1) as { args: string; head?: string }
    return `${match[1]}\`\`\`console\n$ npx kamerbrief ${args}\n${outputOf(args, head)}\n\`\`\`\n${match[4]}`
  })
  return withScore ? shown.replace(board, (_, start, end) => `${start}${scoreboard()}\n${end}`) : shown
}

function outputOf(args: string, head: string | undefined): string {
  const { stdout } = spawnSync(process.execPath, [`${root}output/kamerbrief.js`, ...args.split(' ')], {
    cwd: root,
    encoding: 'utf8',
  })
  const lines = stdout.trimEnd().split('\n')
  const shown =
    head === undefined ? lines : [...lines.slice(0, Number(head)), ...(lines.length > Number(head) ? ['…'] : [])]
  return shown.map((line) => (line.length > 160 ? `${line.slice(0, 159)}…` : line)).join('\n')
}

if (import.meta.main) {
  const readme = readFileSync(file, 'utf8')
  const now = writtenReadme(readme, hasGold())
  if (!process.argv.includes('--check')) writeFileSync(file, now)
  else if (now !== readme) {
    console.log('README.md says something else than the program now: run npm run readme')
    process.exitCode = 1
  } else console.log(`README.md says what the program does${hasGold() ? '' : ' (the score left out: no ../shared)'}`)
}
