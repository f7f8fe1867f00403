/**
 * Finds letters by what others may know them by: official name, kenmerk, web address, day. Its tables hold what is
 * looked up, and nothing that a letter's facts do not tell: they can be thrown away and filled again.
 */
import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { dayOf, type LetterFacts } from './facts.ts'
import { bandsOf } from './sketch.ts'
import type { Weight } from './terms.ts'
import { worksOf } from './works.ts'

/** Where the facts of letters are kept. */
export interface FactsSource {
  /** Ids in order. */
  ids(): Iterable<string>
  facts(id: string): LetterFacts
}

/** The letters of a corpus, each work once, by its best rendition. */
export interface Catalogue {
  /** By day, then by id; letters without a day last. */
  letters(): Iterable<LetterFacts>
  letter(id: string): LetterFacts
  /** The best rendition of the work that a letter is. */
  best(id: string): string
  /** Letters that give themselves this official name or stand at this address. */
  named(name: string): string[]
  withKenmerk(kenmerk: string): string[]
  /** Reports of debates held on an ISO day. */
  heldOn(day: string): string[]
  /** Letters dated from one ISO day to another, inclusive. */
  between(earliest: string, latest: string): string[]
  /** Letters without a day. */
  undated(): string[]
  readonly weight: Weight
}

export const CATALOGUE_TABLES = `
  create table if not exists known_names (name text not null, letter text not null);
  create table if not exists known_letters (letter text primary key, day text, work text not null, best integer not null);
  create table if not exists known_bands (band text not null, letter text not null);
  create table if not exists known_stems (stem text primary key, letters integer not null) without rowid;
  create index if not exists known_names_name on known_names (name);
  create index if not exists known_letters_day on known_letters (day);
  create index if not exists known_bands_band on known_bands (band);
`

/** Fills the tables anew from the facts of all letters. Inside the caller's transaction. */
export function fillCatalogue(db: DatabaseSync, source: FactsSource): void {
  for (const table of ['known_names', 'known_letters', 'known_bands', 'known_stems']) db.exec(`delete from ${table}`)
  const name = db.prepare('insert into known_names values (?, ?)')
  const band = db.prepare('insert into known_bands values (?, ?)')
  const stems = new Map<string, number>()
  for (const id of source.ids()) {
    const facts = source.facts(id)
    for (const one of namesOf(facts)) name.run(one, id)
    for (const key of bandsOf(facts.sketch)) band.run(key, id)
    for (const [stem] of facts.terms) stems.set(stem, (stems.get(stem) ?? 0) + 1)
  }
  const stem = db.prepare('insert into known_stems values (?, ?)')
  for (const [word, letters] of stems) stem.run(word, letters)
  const letter = db.prepare('insert into known_letters values (?, ?, ?, ?)')
  for (const { id, work, best } of worksOf(db, source)) letter.run(id, dayOf(source.facts(id)), work, best ? 1 : 0)
}

/** Facts of letters kept at hand: citing letters come in the order of their days, and cite near ones. */
const AT_HAND = 512

/** The catalogue as it was filled last. */
export function openCatalogue(db: DatabaseSync, source: FactsSource): Catalogue {
  const column = (sql: string): ((...values: SQLInputValue[]) => string[]) => {
    const statement = db.prepare(sql)
    return (...values) => statement.all(...values).map((row) => row.id as string)
  }
  const named = column(
    `select distinct w.work id from known_names n join known_letters w on w.letter = n.letter where n.name = ? order by 1`,
  )
  const between = column(`select letter id from known_letters where best and day between ? and ? order by day, letter`)
  const all = column(`select letter id from known_letters where best order by day is null, day, letter`)
  const undated = column(`select letter id from known_letters where best and day is null order by letter`)
  const work = db.prepare('select work from known_letters where letter = ?')
  const count = db.prepare('select letters from known_stems where stem = ?')
  const total = (db.prepare('select count(*) n from known_letters').get()!.n as number) + 1
  const atHand = new Map<string, LetterFacts>()
  const weights = new Map<string, number>()
  const letter = (id: string): LetterFacts => {
    const known = atHand.get(id)
    if (known) return known
    const facts = source.facts(id)
    if (atHand.size >= AT_HAND) atHand.delete(atHand.keys().next().value!)
    atHand.set(id, facts)
    return facts
  }
  return {
    *letters() {
      for (const id of all()) yield letter(id)
    },
    letter,
    best: (id) => (work.get(id)?.work as string | undefined) ?? id,
    named: (name) => named(nameKey(name)),
    withKenmerk: (kenmerk) => named(kenmerkKey(kenmerk)),
    heldOn: (day) => named(heldKey(day)),
    between,
    undated,
    weight(stem) {
      let weight = weights.get(stem)
      if (weight === undefined) {
        weight = Math.log(total / (((count.get(stem)?.letters as number | undefined) ?? 0) + 0.5))
        weights.set(stem, weight)
      }
      return Math.max(weight, 0.05)
    },
  }
}

const nameKey = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/$/, '')
const heldKey = (day: string): string => `held:${day}`
/** `PO/SK 2023-12` is printed with other spaces elsewhere. */
const kenmerkKey = (kenmerk: string): string => `kenmerk:${kenmerk.toLowerCase().replace(/\s+/g, '')}`

const namesOf = ({ identifiers, url, letter, heldOn }: LetterFacts): string[] => [
  ...identifiers.map(nameKey),
  ...(url ? [nameKey(url)] : []),
  ...(heldOn ? [heldKey(heldOn)] : []),
  ...(letter.kenmerk ? [kenmerkKey(letter.kenmerk)] : []),
]
