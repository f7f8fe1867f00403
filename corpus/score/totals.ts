/** Outcomes counted: precision, recall and F1 of each kind, and how often each rule was right. */
import { type Outcome, type ScoredKind, scoredKinds, type Verdict } from './compare.ts'

export type Counts = Readonly<Record<Verdict, number>>
export interface Score extends Counts {
  /** Of what was found, the share that is right; null where nothing was. */
  readonly precision: number | null
  /** Of what is there, the share that was found; null where nothing is. */
  readonly recall: number | null
  readonly f1: number | null
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

export function outcomesToScore(outcomes: readonly Outcome[]): Score {
  const count = (verdict: Verdict): number => outcomes.filter((one) => one.verdict === verdict).length
  const [right, wrong, missed, extra] = [count('right'), count('wrong'), count('missed'), count('extra')]
  const precision = share(right, right + wrong + extra)
  const recall = share(right, right + wrong + missed)
  const f1 = share(2 * right, 2 * right + 2 * wrong + missed + extra)
  return { right, wrong, missed, extra, precision, recall, f1 }
}

/** Those that gold had something to say about. */
export function scoreByKind(outcomes: readonly Outcome[]): Map<ScoredKind, Score> {
  const grouped = Map.groupBy(outcomes, ({ kind }) => kind)
  return new Map(
    scoredKinds.flatMap((kind) => (grouped.has(kind) ? [[kind, outcomesToScore(grouped.get(kind)!)]] : [])),
  )
}

export interface RuleCounts {
  readonly right: number
  /** How often it fired where gold could tell. */
  readonly counted: number
}

/** By the name of the rule. */
export function countRules(outcomes: readonly Outcome[]): Map<string, RuleCounts> {
  const fired = Map.groupBy(
    outcomes.filter(({ by }) => by !== null),
    ({ by }) => by!,
  )
  return new Map(
    [...fired]
      .map(([rule, own]): [string, RuleCounts] => [
        rule,
        { right: own.filter(({ verdict }) => verdict === 'right').length, counted: own.length },
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}
