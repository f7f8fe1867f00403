/**
 * `npm run scoreboard`: writes the gold score into the README, between its marks.
 * `npm run scoreboard -- --check`: fails where the README does not say what the score is now.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { hasGold, kinds, root, type Score, scoresOf } from './gold.ts'

const file = `${root}README.md`
const marks = { start: '<!-- scoreboard: written by npm run scoreboard -->', end: '<!-- /scoreboard -->' }

/** What a reader of the README knows each kind by. */
const names = {
  letter: 'letter facts',
  dates: 'dates',
  kenmerken: 'kenmerken',
  references: 'references',
  moties: 'moties',
  toezeggingen: 'toezeggingen',
  tables: 'table cells',
} as const

const percent = (share: number | null): string => (share === null ? '–' : `${(100 * share).toFixed(1)}%`)
const total = ({ right, wrongValue, missed }: Score): number => right + wrongValue + missed

function scoreboard(): string {
  const seeds = scoresOf('seeds')
  const all = scoresOf('all')
  const rows = kinds.map((kind) => {
    const { precision, recall, f1 } = all[kind]
    return `| ${names[kind]} | ${total(all[kind])} | ${percent(precision)} | ${percent(recall)} | ${percent(f1)} | ${percent(seeds[kind].f1)} |`
  })
  return [
    marks.start,
    `| ${all.documents} documents | in the gold | precision | recall | F1 | F1 on the five founding letters |`,
    '|---|--:|--:|--:|--:|--:|',
    ...rows,
    '',
    `Of ${all.findings} findings, ${all.findings - all.unproven} are proven: their quote is their slice of the text.`,
    marks.end,
  ].join('\n')
}

function withScoreboard(readme: string, board: string): string {
  const start = readme.indexOf(marks.start)
  const end = readme.indexOf(marks.end)
  if (start < 0 || end < start) throw new Error(`README.md lacks the marks ${marks.start} and ${marks.end}`)
  return readme.slice(0, start) + board + readme.slice(end + marks.end.length)
}

if (!hasGold()) console.log('There is no ../shared beside this clone: the scoreboard was left out.')
else {
  const readme = readFileSync(file, 'utf8')
  const now = withScoreboard(readme, scoreboard())
  if (!process.argv.includes('--check')) writeFileSync(file, now)
  else if (now !== readme) {
    console.log('README.md has another score than the program now: run npm run scoreboard')
    process.exitCode = 1
  } else console.log('the scoreboard in README.md is the score')
}
