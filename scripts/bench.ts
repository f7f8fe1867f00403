/**
 * Times kamerbrief against its peers: `npm run bench`, or a part of it: `npm run bench -- search`; with `--write` its
 * tables go into docs/performance.md, with `--quick` it only shows that it works.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { full, measuredRows, type Part, parts, quick, type Row } from '../test/bench/rows.ts'
import { root } from './gold.ts'

const PAGE = `${root}docs/performance.md`

const header: Row = { work: 'work', ours: 'kamerbrief', peer: 'peer', ratio: 'ratio', goal: 'goal' }
const line = ({ work, ours, peer, ratio, goal }: Row): string => `| ${[work, ours, peer, ratio, goal].join(' | ')} |`
export const tableOf = (rows: readonly Row[]): string =>
  [line(header), '|---|---|---|---|---|', ...rows.map(line)].join('\n')

const machine = (): string =>
  `Measured on: ${cpus()[0]?.model.trim() ?? 'unknown'}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}.`

/** The page with another table for a part. @throws Error where the page has no place for it */
export function withTable(page: string, part: Part, table: string): string {
  const [from, to] = [`<!-- ${part} -->\n`, `\n<!-- /${part} -->`]
  const [start, end] = [page.indexOf(from), page.indexOf(to)]
  if (start < 0 || end < 0) throw new Error(`docs/performance.md has no ${from.trim()} … ${to.trim()}`)
  return `${page.slice(0, start + from.length)}\n${table}\n${page.slice(end)}`
}

if (import.meta.main) {
  const scale = process.argv.includes('--quick') ? quick : full
  const asked = parts.filter((part) => process.argv.includes(part))
  for (const part of asked.length > 0 ? asked : parts) {
    const rows: Row[] = []
    for await (const row of measuredRows(part, scale, (told) => console.error(told))) {
      rows.push(row)
      console.log(line(row))
    }
    if (process.argv.includes('--write'))
      writeFileSync(PAGE, withTable(readFileSync(PAGE, 'utf8'), part, `${tableOf(rows)}\n\n${machine()}`))
  }
}
