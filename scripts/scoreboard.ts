/** The gold score as a table for the README. */
import { kinds, type Score, scoresOf } from './gold.ts'

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

export function scoreboard(): string {
  const seeds = scoresOf('seeds')
  const all = scoresOf('all')
  const rows = kinds.map((kind) => {
    const { precision, recall, f1 } = all[kind]
    return `| ${names[kind]} | ${total(all[kind])} | ${percent(precision)} | ${percent(recall)} | ${percent(f1)} | ${percent(seeds[kind].f1)} |`
  })
  return [
    `| ${all.documents} documents | in the gold | precision | recall | F1 | F1 on the five founding letters |`,
    '|---|--:|--:|--:|--:|--:|',
    ...rows,
    '',
    `Of ${all.findings} findings, ${all.findings - all.unproven} are proven: their quote is their slice of the text.`,
  ].join('\n')
}
