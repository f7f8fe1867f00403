/** Times kamerbrief against its peers: `npm run bench`; with `-- --write` the table goes into docs/performance.md. */
import { writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { full, measuredRows, quick, type Row, type Scale } from '../test/bench/rows.ts'

const header: Row = { work: 'work', ours: 'kamerbrief', peer: 'peer', ratio: 'ratio', goal: 'goal' }
const line = ({ work, ours, peer, ratio, goal }: Row): string => `| ${[work, ours, peer, ratio, goal].join(' | ')} |`

export function table(rows: readonly Row[], { runs }: Scale): string {
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  return `# Performance

Written by \`npm run bench -- --write\`; no number here is typed by hand. Ratios count: both programs of a row run in
turn, in pairs, on the same machine and the same input, and a ratio is the middle one of ${runs} pairs. CPU is the time of a
process and of all that it starts. Absolute figures are for orientation. The input is our own: the sample letters of
\`test/letters\` and letters generated from a seed. A peer that does less work is named with what it does.

${[line(header), '|---|---|---|---|---|', ...rows.map(line)].join('\n')}

Machine: ${cpus()[0]?.model.trim() ?? 'unknown'}, ${availableParallelism()} cores, ${gigabytes} GB, Node ${process.versions.node}.
`
}

if (import.meta.main) {
  const scale = process.argv.includes('--quick') ? quick : full
  const rows: Row[] = []
  for await (const row of measuredRows(scale, (told) => console.error(told))) {
    rows.push(row)
    console.log(line(row))
  }
  if (process.argv.includes('--write'))
    await writeFile(new URL('../docs/performance.md', import.meta.url), table(rows, scale))
}
