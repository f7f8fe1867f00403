/**
 * `npm run stories`: holds links and registers against the gold of the story corpus; `-- --misses` names what is extra
 * and missed, `-- --write` puts the table into docs/links.md and the counts of rules beside them, `-- --check` fails where
 * those are not the ones of today.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { root } from './gold.ts'
import {
  type Candidates,
  candidatesOf,
  linkRows,
  motieRows,
  precision,
  type Row,
  recall,
  ruleCountsOf,
  toezeggingRows,
  total,
  workRow,
} from './stories/compare.ts'
import { readStories, type Stories } from './stories/corpus.ts'

export interface Scores {
  readonly works: Row
  readonly links: readonly Row[]
  readonly toezeggingen: readonly Row[]
  readonly moties: readonly Row[]
  readonly candidates: Candidates
}

export const scoresOf = (stories: Stories): Scores => ({
  works: workRow(stories),
  links: linkRows(stories),
  toezeggingen: toezeggingRows(stories),
  moties: motieRows(stories),
  candidates: candidatesOf(stories),
})

export const totalsOf = ({ links, toezeggingen, moties }: Scores) => ({
  links: total('all links', links),
  register: total('register of toezeggingen', toezeggingen),
  moties: total('register of moties', moties),
})

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`
const line = (row: Row): string =>
  `| ${row.what} | ${row.right} | ${row.extra.length} | ${row.missed.length} | ${percent(precision(row))} | ${percent(recall(row))} |`

export function table(scores: Scores): string {
  const { links, register, moties } = totalsOf(scores)
  const bold = (row: Row): string => line({ ...row, what: `**${row.what}**` })
  const { candidates } = scores
  return [
    '| | right | extra | missed | precision | recall |',
    '|---|--:|--:|--:|--:|--:|',
    line(scores.works),
    ...scores.links.map(line),
    bold(links),
    ...scores.toezeggingen.map(line),
    bold(register),
    ...scores.moties.map(line),
    bold(moties),
    '',
    `Of ${candidates.offered} candidates, ${candidates.right} are links of the gold.`,
  ].join('\n')
}

const PAGE = `${root}docs/links.md`
const COUNTS = `${root}corpus/links/rule-counts.json`
const BETWEEN = /(?<=<!-- scores -->\n)[\s\S]*?(?=\n<!-- \/scores -->)/u

if (import.meta.main) {
  const stories = await readStories()
  const scores = scoresOf(stories)
  console.log(table(scores))
  if (process.argv.includes('--misses'))
    for (const row of [scores.works, ...scores.links, ...scores.toezeggingen, ...scores.moties]) {
      for (const extra of row.extra) console.log(`extra   ${row.what}: ${extra}`)
      for (const missed of row.missed) console.log(`missed  ${row.what}: ${missed}`)
    }
  const written = new Map([
    [PAGE, readFileSync(PAGE, 'utf8').replace(BETWEEN, () => `\n${table(scores)}\n`)],
    [COUNTS, `${JSON.stringify(ruleCountsOf(stories), null, 2)}\n`],
  ])
  for (const [path, now] of written) {
    if (process.argv.includes('--write')) writeFileSync(path, now)
    if (process.argv.includes('--check') && now !== readFileSync(path, 'utf8')) {
      console.error(`${path} is not of today: npm run stories -- --write`)
      process.exitCode = 1
    }
  }
}
