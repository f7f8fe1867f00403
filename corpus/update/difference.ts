/** What differs between two records of the same source. */
import { isDeepStrictEqual } from 'node:util'
import type { Finding, Letter, LetterRecord } from '../record.ts'

export interface Difference {
  readonly added: readonly Finding[]
  readonly removed: readonly Finding[]
  /** Another value, or another stretch of the same text. */
  readonly changed: readonly Pair[]
  /** Fields of `letter`. */
  readonly facts: readonly { readonly field: keyof Letter; readonly before: unknown; readonly after: unknown }[]
  /** The stretch in which the texts differ; null where they are the same. */
  readonly text: { readonly start: number; readonly before: string; readonly after: string } | null
  /** What else differs: `rules`, `confidence`, `places`, `blocks`, `notices`, `source`. */
  readonly other: readonly string[]
}

export interface Pair {
  readonly before: Finding
  readonly after: Finding
}

export function differenceOf(before: LetterRecord, after: LetterRecord): Difference {
  const sameText = before.text === after.text
  const { pairs, added, removed } = pairedFindings(before, after)
  const fields = Object.keys({ ...before.letter, ...after.letter }) as (keyof Letter)[]
  const differs = (aspect: (finding: Finding) => unknown): boolean =>
    pairs.some((pair) => !isDeepStrictEqual(aspect(pair.before), aspect(pair.after)))
  const others: readonly (readonly [name: string, differs: boolean])[] = [
    ['rules', differs(({ by, basis }) => [by, basis])],
    ['confidence', differs(({ confidence }) => confidence)],
    ['places', differs(({ place }) => place)],
    // Offsets move with the text: then it is the text that differs.
    ['blocks', sameText && !isDeepStrictEqual(before.blocks, after.blocks)],
    ['notices', sameText && !isDeepStrictEqual(before.notices, after.notices)],
    ['source', !isDeepStrictEqual(before.source, after.source)],
  ]
  return {
    added,
    removed,
    changed: pairs.filter((pair) => pair.before.quote !== pair.after.quote || !sameValue(pair)),
    facts: fields
      .map((field) => ({ field, before: before.letter[field], after: after.letter[field] }))
      .filter((fact) => !isDeepStrictEqual(fact.before, fact.after)),
    text: sameText ? null : differingStretch(before.text, after.text),
    other: others.flatMap(([name, isOther]) => (isOther ? [name] : [])),
  }
}

const sameValue = ({ before, after }: Pair): boolean => isDeepStrictEqual(before.value, after.value)

/**
 * Findings of one record held against those of the other. In the same text the stretch tells which is which, and then
 * that they overlap; in another text the quote with its context, and then the quote alone, each in their order.
 */
function pairedFindings(before: LetterRecord, after: LetterRecord) {
  const keys: readonly ((finding: Finding) => string)[] =
    before.text === after.text
      ? [({ type, start, end }) => JSON.stringify([type, start, end])]
      : [
          ({ type, quote, prefix, suffix }) => JSON.stringify([type, quote, prefix, suffix]),
          ({ type, quote }) => JSON.stringify([type, quote]),
        ]
  const pairs: Pair[] = []
  let [old, fresh]: [readonly Finding[], readonly Finding[]] = [before.findings, after.findings]
  const pairOff = (partnerOf: (finding: Finding, left: ReadonlySet<Finding>) => Finding | undefined): void => {
    const left = new Set(fresh)
    old = old.filter((finding) => {
      const partner = partnerOf(finding, left)
      if (!partner) return true
      left.delete(partner)
      pairs.push({ before: finding, after: partner })
      return false
    })
    fresh = [...left]
  }
  for (const key of keys) {
    const byKey = Map.groupBy(fresh, key)
    pairOff((finding) => byKey.get(key(finding))?.shift())
  }
  if (before.text === after.text)
    pairOff((finding, left) => left.values().find((other) => finding.type === other.type && overlaps(finding, other)))
  return { pairs: pairs.sort((a, b) => a.after.start - b.after.start), added: fresh, removed: old }
}

const overlaps = (a: Finding, b: Finding): boolean => a.start < b.end && b.start < a.end

/** What is left when the same beginning and the same end are taken away. */
function differingStretch(before: string, after: string): NonNullable<Difference['text']> {
  const shortest = Math.min(before.length, after.length)
  let start = 0
  while (start < shortest && before[start] === after[start]) start++
  let end = 0
  while (end < shortest - start && before.at(-1 - end) === after.at(-1 - end)) end++
  return { start, before: before.slice(start, before.length - end), after: after.slice(start, after.length - end) }
}
