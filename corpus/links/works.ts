/**
 * One letter in many forms is one work: the PDF of a ministry, the printed Kamerstuk, its XML and HTML, a scan, a dump of
 * its text. Letters are renditions of one work when
 *
 *   they give themselves the same official name (kst-36912-3), and their texts do not contradict it;
 *   they have the same kenmerk and the same day, and much of the same text;
 *   they have the same day and half of the same text (a note or head is longer in one form than in another);
 *   their texts are nearly the same, and neither day nor official name differ.
 */
import type { DatabaseSync } from 'node:sqlite'
import type { FactsSource } from './catalogue.ts'
import { dayOf, type LetterFacts } from './facts.ts'
import { likeness } from './sketch.ts'

export interface Rendition {
  readonly id: string
  /** The id of the work: that of its best rendition. */
  readonly work: string
  readonly best: boolean
}

/** Parts of their shingles that texts must share: where nothing else ties them, a day, a day and a kenmerk, a name. */
const NEARLY_SAME = 0.7
const SAME_DAY = 0.5
const SAME_KENMERK = 0.35
const SAME_NAME = 0.15
/** A key that more letters share is a standard text or a number that stands for many: it tells nothing. */
const MOST_ALIKE = 50

/** Every letter with its work, in the order of their ids. */
export function* worksOf(db: DatabaseSync, source: FactsSource): Iterable<Rendition> {
  const parents = new Map<string, string>()
  const root = (id: string): string => {
    let at = id
    for (let up = parents.get(at); up !== undefined && up !== at; up = parents.get(at)) at = up
    return at
  }
  const groups = new Map<string, readonly string[]>()
  for (const [one, other] of pairs(db)) {
    const [a, b] = [source.facts(one), source.facts(other)]
    if (root(one) === root(other) || !areRenditions(a, b)) continue
    const [first, second] = [root(one), root(other)].sort() as [string, string]
    const [some, others] = [groups.get(first) ?? [first], groups.get(second) ?? [second]]
    const undated = dayOf(a) === null || dayOf(b) === null
    if (some.some((id) => others.some((of) => contradict(source.facts(id), source.facts(of), undated)))) continue
    groups.set(first, [...some, ...others])
    parents.set(second, first)
    parents.set(first, first)
  }
  const members = Map.groupBy(parents.keys(), root)
  const works = new Map<string, string>()
  for (const ids of members.values()) {
    const best = ids.map((id) => source.facts(id)).sort(betterFirst)[0]!.id
    for (const id of ids) works.set(id, best)
  }
  for (const id of source.ids()) {
    const work = works.get(id) ?? id
    yield { id, work, best: work === id }
  }
}

/** Pairs with a name or a band in common; of many with one in common, none. */
function* pairs(db: DatabaseSync): Iterable<readonly [string, string]> {
  const keys = db.prepare(`
    select name key, group_concat(letter, ' ') letters from (select name, letter from known_names order by name, letter)
    group by name having count(*) between 2 and ${MOST_ALIKE}
    union all
    select band key, group_concat(letter, ' ') letters from (select band, letter from known_bands order by band, letter)
    group by band having count(*) between 2 and ${MOST_ALIKE}`)
  const seen = new Set<string>()
  for (const { letters } of keys.iterate()) {
    const ids = [...new Set((letters as string).split(' '))]
    for (const [at, one] of ids.entries())
      for (const other of ids.slice(at + 1)) {
        const key = one + other
        if (seen.has(key)) continue
        seen.add(key)
        yield [one, other]
      }
  }
}

function areRenditions(one: LetterFacts, other: LetterFacts): boolean {
  if (one.letter.kind !== other.letter.kind && !mayBeSameKind(one, other)) return false
  const alike = likeness(one.sketch, other.sketch)
  const names = new Set(one.identifiers)
  if (other.identifiers.some((name) => names.has(name))) return alike >= SAME_NAME
  if (contradictsName(one, other)) return false
  const days = [dayOf(one), dayOf(other)]
  const sameDay = days[0] === days[1] || days.includes(null)
  if (!sameDay) return false
  const sameKenmerk = one.letter.kenmerk !== null && one.letter.kenmerk === other.letter.kenmerk
  if (sameKenmerk) return alike >= SAME_KENMERK
  const otherKenmerk = one.letter.kenmerk !== null && other.letter.kenmerk !== null
  return !otherKenmerk && alike >= (days.includes(null) ? NEARLY_SAME : SAME_DAY)
}

/** A dump that lost its head is `overig`; a beslisnota is never the letter that it goes with. */
const mayBeSameKind = (one: LetterFacts, other: LetterFacts): boolean =>
  [one, other].some(({ letter }) => letter.kind === 'overig') &&
  ![one, other].some(({ letter }) => letter.kind === 'beslisnota')

/**
 * What keeps two works apart though a letter is like both: other names, or where that letter has no day, other days. A
 * text that lost its head is like the letters of two years.
 */
function contradict(one: LetterFacts, other: LetterFacts, undated: boolean): boolean {
  if (contradictsName(one, other)) return true
  const [day, otherDay] = [dayOf(one), dayOf(other)]
  return undated && day !== null && otherDay !== null && day !== otherDay
}

/** Names of one series that differ: kst-36912-3 and kst-36912-4 are two letters, however alike. */
function contradictsName(one: LetterFacts, other: LetterFacts): boolean {
  const series = (name: string): string => /^[a-z]+(?=-)|^\d{4}[A-Z]/u.exec(name)?.[0] ?? name
  return one.identifiers.some((a) => other.identifiers.some((b) => series(a) === series(b) && a !== b))
}

/** Which form shows a letter best: the more its source tells of its structure, the less had to be guessed. */
const media = [
  'application/xml',
  'text/html',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/pdf',
  'text/markdown',
  'text/plain',
]

function betterFirst(a: LetterFacts, b: LetterFacts): number {
  return (
    Number(a.recognised) - Number(b.recognised) ||
    media.indexOf(a.mediaType) - media.indexOf(b.mediaType) ||
    b.length - a.length ||
    (a.id < b.id ? -1 : 1)
  )
}
