/**
 * How often a rule of links was right in the story corpus, where a careful archivist has looked. `rule-counts.json` is
 * written by `npm run stories -- --write`; no number in it is typed by hand.
 */
import type { Confidence } from '../confidence.ts'
import type { Link } from './link.ts'
import counts from './rule-counts.json' with { type: 'json' }

const byRule = new Map<string, Confidence>(Object.entries(counts))

/** One rule may make links of several types: each has a count of its own. */
export const ruleOf = ({ type, by, certain }: Pick<Link, 'type' | 'by' | 'certain'>): string =>
  `${type} ${by}${certain ? '' : ' candidate'}`

/** @returns null for a rule of which the stories tell nothing */
export const confidenceOf = (link: Pick<Link, 'type' | 'by' | 'certain'>): Confidence | null =>
  byRule.get(ruleOf(link)) ?? null
