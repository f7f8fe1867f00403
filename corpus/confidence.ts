/**
 * How often the rule behind a finding was right where a careful reader has looked. `rule-counts.json` is written by
 * `npm run accuracy -- --write` from gold letters; no number in it is typed by hand.
 */
import type { Annotation } from '../pipeline/document.ts'
import counts from './rule-counts.json' with { type: 'json' }

/** Of `counted` findings of this rule in gold letters, so many were right. */
export interface Confidence {
  readonly right: number
  readonly counted: number
}

const byRule = new Map<string, Confidence>(Object.entries(counts))

/** @param by the rule @returns null for a rule of which no gold letter can tell */
export const confidenceOf = (by: string): Confidence | null => byRule.get(by) ?? null

/** A rule that was counted less often may have had bad luck. */
const ENOUGH = 5
/** A wrong finding costs a user more than a missed one: a rule that errs more often than one time in four is off. */
const FLOOR = 0.75

/** @param of the counts, for tests */
export function isDoubtful(by: string, of: ReadonlyMap<string, Confidence> = byRule): boolean {
  const confidence = of.get(by)
  return confidence !== undefined && confidence.counted >= ENOUGH && confidence.right / confidence.counted < FLOOR
}

/** Leaves out what doubtful rules found, unless another finding rests on it. */
export function withoutDoubtful(
  annotations: readonly Annotation[],
  of: ReadonlyMap<string, Confidence> = byRule,
): readonly Annotation[] {
  if (!annotations.some(({ by }) => isDoubtful(by, of))) return annotations
  const leaned = new Set(annotations.flatMap(({ because }) => because))
  return annotations.filter((one) => !isDoubtful(one.by, of) || leaned.has(`${one.type}-${one.start}`))
}
