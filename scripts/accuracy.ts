/**
 * `npm run accuracy`: holds docs/accuracy.md and corpus/rule-counts.json against the gold letters of ../shared.
 * `npm run accuracy -- --write`: writes both anew.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import type { ScoredKind } from '../corpus/score/compare.ts'
import type { RuleCounts, Score } from '../corpus/score/totals.ts'
import { hasGold, root } from './gold.ts'

interface Scores {
  readonly documents: number
  readonly kinds: Readonly<Record<ScoredKind, Score>>
  readonly rules: Readonly<Record<string, RuleCounts>>
}

const gold = `${root}../shared/gold`
const page = `${root}docs/accuracy.md`
const counts = `${root}corpus/rule-counts.json`
const START = '<!-- counted -->\n'
const END = '<!-- /counted -->'

// Rules that are off are counted too, or they could never come back.
const scored = (): Scores =>
  JSON.parse(
    execFileSync(process.execPath, [`${root}output/kamerbrief.js`, 'score', gold, '--doubtful', '--json'], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    }),
  ) as Scores

const percent = (share: number | null): string => (share === null ? '–' : `${(100 * share).toFixed(1)}%`)

function tables({ documents, kinds, rules }: Scores): string {
  const kindRows = Object.entries(kinds).map(
    ([kind, { right, wrong, missed, extra, precision, recall, f1 }]) =>
      `| ${kind} | ${right} | ${wrong} | ${missed} | ${extra} | ${percent(precision)} | ${percent(recall)} | ${percent(f1)} |`,
  )
  const ruleRows = Object.entries(rules).map(([rule, { right, counted }]) => `| \`${rule}\` | ${right} | ${counted} |`)
  return [
    `${documents} gold letters:`,
    '',
    '| kind | right | wrong value | missed | extra | precision | recall | F1 |',
    '|---|--:|--:|--:|--:|--:|--:|--:|',
    ...kindRows,
    '',
    'Of each rule that fired in them:',
    '',
    '| rule | right | counted |',
    '|---|--:|--:|',
    ...ruleRows,
    '',
  ].join('\n')
}

function between(text: string, own: string): string {
  const [from, to] = [text.indexOf(START), text.indexOf(END)]
  if (from < 0 || to < from) throw new Error(`${page} has lost its marks ${START.trim()} and ${END}`)
  return `${text.slice(0, from + START.length)}${own}${text.slice(to)}`
}

if (!hasGold()) console.log('There is no ../shared beside this clone: accuracy was not counted.')
else {
  const scores = scored()
  const written = readFileSync(page, 'utf8')
  const files = [
    { file: page, was: written, is: between(written, tables(scores)) },
    { file: counts, was: readFileSync(counts, 'utf8'), is: `${JSON.stringify(scores.rules, null, 2)}\n` },
  ]
  for (const { file, was, is } of files) {
    if (was === is) continue
    if (process.argv.includes('--write')) writeFileSync(file, is)
    else {
      process.exitCode = 1
      console.log(
        `${file.slice(root.length)} is not what the gold letters say now; write it with: npm run accuracy -- --write`,
      )
    }
  }
}
