/** Which findings of two records are the same in type and value, wherever they stand. */
import type { Finding, LetterRecord } from '../../corpus/record.ts'

export interface Agreement {
  /** Findings that both have, each counted as often as it stands in both. */
  readonly same: number
  /** All of either. */
  readonly all: number
  readonly missed: readonly Finding[]
  readonly extra: readonly Finding[]
}

export function agreementOf(expected: LetterRecord, found: LetterRecord): Agreement {
  const left = new Map<string, Finding[]>()
  for (const finding of found.findings) left.set(keyOf(finding), [...(left.get(keyOf(finding)) ?? []), finding])
  const missed = expected.findings.filter((finding) => left.get(keyOf(finding))?.shift() === undefined)
  const extra = [...left.values()].flat()
  return {
    same: expected.findings.length - missed.length,
    all: expected.findings.length + extra.length,
    missed,
    extra,
  }
}

const keyOf = ({ type, value }: Finding): string => `${type} ${JSON.stringify(value)}`
