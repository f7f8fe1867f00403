/** Which findings of a letter are still found when it comes disfigured: by what they say, not by their words. */
import type { Finding } from '../../corpus/record.ts'

type Value = Readonly<Record<string, unknown>>
const bare = (text: unknown): string =>
  String(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** What of a value counts; types that are not here are not compared. */
const essence: Readonly<Record<string, (value: Value) => unknown>> = {
  date: ({ earliest, latest }) => [earliest, latest],
  kenmerk: ({ number, role }) => [bare(number), role],
  reference: ({ id }) => bare(id),
  amount: ({ amount, currency }) => [amount, currency],
  motie: ({ movers, id }) => [(movers as string[]).map(bare), id],
  toezegging: ({ status, deadline }) => [
    status,
    deadline && (deadline as Value).earliest,
    deadline && (deadline as Value).latest,
  ],
}

export const comparedTypes = Object.keys(essence)

export const keyOf = ({ type, value }: Finding): string | null =>
  essence[type] ? `${type} ${JSON.stringify(essence[type](value as Value))}` : null

export interface Kept {
  /** Findings of the letter as it was. */
  readonly before: number
  /** Of these, how many are still there. */
  readonly kept: number
  /** Findings that the letter as it was does not have. */
  readonly strange: number
}

export function keptOf(type: string, before: readonly Finding[], after: readonly Finding[]): Kept {
  const keys = (findings: readonly Finding[]): string[] =>
    findings.filter((finding) => finding.type === type).flatMap((finding) => keyOf(finding) ?? [])
  const left = keys(after)
  const all = keys(before)
  const kept = all.filter((key) => {
    const at = left.indexOf(key)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
  return { before: all.length, kept, strange: left.length }
}
