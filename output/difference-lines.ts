/** What differs between two records, for people and as JSON. */
import type { Finding } from '../corpus/record.ts'
import type { Program } from '../corpus/store/changes.ts'
import type { Difference, Pair } from '../corpus/update/difference.ts'
import { oneLine, shortened, styled } from './terminal.ts'
import { valueWords } from './value-words.ts'

const LONGEST_QUOTE = 100
const LONGEST_VALUE = 120

export const differenceLines = ({ added, removed, changed, facts, text, other }: Difference): string[] => [
  ...removed.map((finding) => styled('red', `  - ${findingWords(finding)}`)),
  ...added.map((finding) => styled('green', `  + ${findingWords(finding)}`)),
  ...changed.map((pair) => styled('yellow', `  ~ ${pairWords(pair)}`)),
  ...facts.map(({ field, before, after }) => styled('yellow', `  letter.${field}  ${json(before)} → ${json(after)}`)),
  ...(text ? [styled('yellow', `  text at ${text.start}  ${quoted(text.before)} → ${quoted(text.after)}`)] : []),
  ...(other.length > 0 ? [styled('gray', `  also ${other.join(', ')}`)] : []),
]

/** `2 added, 1 removed, letter.kenmerk, text`; `nothing` where the records are the same. */
export function differenceSummary({ added, removed, changed, facts, text, other }: Difference): string {
  const counted = Object.entries({ added, removed, changed }).flatMap(([what, { length }]) =>
    length > 0 ? [`${length} ${what}`] : [],
  )
  const parts = [...counted, ...facts.map(({ field }) => `letter.${field}`), ...(text ? ['text'] : []), ...other]
  return parts.join(', ') || 'nothing'
}

/** Without what a finding has beside its quote and its value. */
export const differenceJson = ({ added, removed, changed, ...rest }: Difference) => ({
  added: added.map(findingJson),
  removed: removed.map(findingJson),
  changed: changed.map(({ before, after }) => ({ before: findingJson(before), after: findingJson(after) })),
  ...rest,
})

/** `0.1.0 3f2a…`, or that nobody knows. */
export const programWords = (program: Program | null): string =>
  program ? `${program.version} ${program.id}` : 'unknown'

const findingJson = ({ id, type, start, end, quote, by, value }: Finding) => ({
  id,
  type,
  start,
  end,
  quote,
  by,
  value,
})

const findingWords = (finding: Finding): string => `${finding.id}  ${quoted(finding.quote)}  ${words(finding)}`

const pairWords = ({ before, after }: Pair): string =>
  before.quote === after.quote
    ? `${after.id}  ${quoted(after.quote)}  ${words(before)} → ${words(after)}`
    : `${after.id}  ${quoted(before.quote)} → ${quoted(after.quote)}  ${words(after)}`

const quoted = (text: string): string => `[${shortened(oneLine(text), LONGEST_QUOTE)}]`
const words = (finding: Finding): string => shortened(oneLine(valueWords(finding)), LONGEST_VALUE)
const json = (value: unknown): string => shortened(oneLine(JSON.stringify(value) ?? 'nothing'), LONGEST_VALUE)
