/** A link between two letters, or between a letter and a document that the corpus does not have. */
import type { Basis } from '../../pipeline/document.ts'
import type { Confidence } from '../confidence.ts'
import type { Passage } from './facts.ts'

export const linkTypes = [
  'cites',
  'answers',
  'followsUp',
  'executes',
  'fulfils',
  'beslisnotaOf',
  'attachmentOf',
] as const
export type LinkType = (typeof linkTypes)[number]

/** Words that a link rests on, and the letter that has them. */
export interface Evidence extends Passage {
  readonly letter: string
}

/** A letter of the corpus, or a document outside it by its official name. */
export type Target =
  | { readonly letter: string }
  | { readonly letter: null; readonly id: string; readonly url: string | null }

export interface Link {
  readonly from: string
  readonly to: Target
  readonly type: LinkType
  /** Stated: the letter names the other by something that only that one has. Inferred: it follows from day, sender, subject. */
  readonly basis: Basis
  /** A candidate is what an archivist would call probable: shown as such, and never counted as a fact. */
  readonly certain: boolean
  /** Of what is inferred, how much the subjects agree, 0 to 1; null for what is stated. */
  readonly score: number | null
  readonly by: string
  /** How often this rule was right in the story corpus; there when the link is kept, null where it was never counted. */
  readonly confidence?: Confidence | null
  readonly evidence: readonly Evidence[]
}

const targetKey = (to: Target): string => (to.letter === null ? `>${to.id}` : to.letter)

/** One link for each pair and type, the surest first told, with the evidence of all. */
export function mergedLinks(links: Iterable<Link>): Link[] {
  const byKey = new Map<string, Link>()
  for (const link of links) {
    const key = `${link.from} ${link.type} ${targetKey(link.to)}`
    const known = byKey.get(key)
    byKey.set(key, known ? joined(known, link) : link)
  }
  return [...byKey.values()].sort(inOrder)
}

function joined(one: Link, other: Link): Link {
  const [surer, lesser] = sureness(other) > sureness(one) ? [other, one] : [one, other]
  const seen = new Set<string>()
  const evidence = [...surer.evidence, ...lesser.evidence].filter((passage) => {
    const key = `${passage.letter} ${passage.start}`
    return !seen.has(key) && seen.add(key)
  })
  return { ...surer, evidence }
}

const sureness = ({ basis, certain, score }: Link): number =>
  (certain ? 4 : 0) + (basis === 'stated' ? 2 : 0) + (score ?? 0)

const inOrder = (a: Link, b: Link): number =>
  compare(a.from, b.from) ||
  linkTypes.indexOf(a.type) - linkTypes.indexOf(b.type) ||
  Number(b.certain) - Number(a.certain) ||
  (b.score ?? 1) - (a.score ?? 1) ||
  compare(targetKey(a.to), targetKey(b.to))

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
