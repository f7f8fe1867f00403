/**
 * Relates the letters of an index: works, links, registers, made anew from the facts of all letters in one transaction.
 * A record is not read again; a run that is killed leaves what was there.
 */
import type { DatabaseSync } from 'node:sqlite'
import { inTransaction, type Part, remember, remembered } from '../index/parts.ts'
import { CATALOGUE_TABLES, type FactsSource, fillCatalogue, openCatalogue } from '../links/catalogue.ts'
import { confidenceOf } from '../links/confidence.ts'
import type { LetterFacts } from '../links/facts.ts'
import { type Link, mergedLinks } from '../links/link.ts'
import { linksOf } from '../links/links.ts'
import { promiseLinks } from './links.ts'
import { motiesOf } from './moties.ts'
import { registerOf } from './toezeggingen.ts'

export const knowledgePart: Part = {
  name: 'knowledge',
  version: 1,
  tables: ['known_names', 'known_letters', 'known_bands', 'known_stems', 'links', 'toezeggingen', 'moties'],
  create(database) {
    database.exec(`
      ${CATALOGUE_TABLES}
      create table links (number integer primary key, source text not null, target text, type text not null, link text not null);
      create index links_source on links (source);
      create index links_target on links (target);
      create table toezeggingen (number integer primary key, id text not null, entry text not null);
      create table moties (number integer primary key, id text not null, entry text not null);
    `)
    remember(database, RELATED, '')
    remember(database, PROGRAM, '')
  },
}

const RELATED = 'knowledge.letters'
const PROGRAM = 'knowledge.program'

/** Facts that another program made are made again; links follow. */
export function forgetOlder(database: DatabaseSync, program: string): void {
  if (remembered(database, PROGRAM) === program) return
  inTransaction(database, () => {
    database.exec('update letters set facts = null')
    remember(database, RELATED, '')
    remember(database, PROGRAM, program)
  })
}

/** Relates the letters where they have changed since. @returns whether they had */
export function relate(database: DatabaseSync): boolean {
  const now = stateOf(database)
  if (remembered(database, RELATED) === now) return false
  inTransaction(database, () => {
    relateAll(database)
    remember(database, RELATED, now)
  })
  return true
}

/** What tells whether a letter came, went or changed: changes of the index, counted with every letter that it writes. */
function stateOf(database: DatabaseSync): string {
  const row = database.prepare(`select count(*) n, coalesce(max(number), 0) last from letters`).get()!
  return `${row.n}/${row.last}/${remembered(database, 'letters.changes') ?? remembered(database, 'letters.generation')}`
}

/** Facts of letters that are asked for again soon. */
const AT_HAND = 256

function factsIn(database: DatabaseSync): FactsSource {
  const ids = database.prepare('select id from letters where facts is not null order by id')
  const one = database.prepare('select facts from letters where id = ?')
  const atHand = new Map<string, LetterFacts>()
  return {
    *ids() {
      for (const { id } of ids.all()) yield id as string
    },
    facts(id) {
      const known = atHand.get(id)
      if (known) return known
      const facts = JSON.parse(one.get(id)!.facts as string) as LetterFacts
      if (atHand.size >= AT_HAND) atHand.delete(atHand.keys().next().value!)
      atHand.set(id, facts)
      return facts
    },
  }
}

function relateAll(database: DatabaseSync): void {
  const source = factsIn(database)
  for (const table of ['links', 'toezeggingen', 'moties', 'works']) database.exec(`delete from ${table}`)
  fillCatalogue(database, source)
  // Of letters that stand for themselves, the index need not know.
  database.exec(`
    insert into works (letter, work, best) select letter, work, best from known_letters
    where work in (select work from known_letters group by work having count(*) > 1)`)
  const catalogue = openCatalogue(database, source)
  const links = linksIn(database)
  for (const link of linksOf(catalogue)) links.write(link)
  const toezeggingen = registerOf(catalogue, links.from)
  const entry = database.prepare('insert into toezeggingen (id, entry) values (?, ?)')
  for (const one of toezeggingen) entry.run(one.id, JSON.stringify(one))
  links.merge(promiseLinks(toezeggingen))
  const motie = database.prepare('insert into moties (id, entry) values (?, ?)')
  for (const one of motiesOf(catalogue, links.from)) motie.run(one.id, JSON.stringify(one))
}

function linksIn(database: DatabaseSync) {
  const insert = database.prepare('insert into links (source, target, type, link) values (?, ?, ?, ?)')
  const select = database.prepare('select link from links where source = ? order by number')
  const remove = database.prepare('delete from links where source = ?')
  const from = (letter: string): Link[] => select.all(letter).map(({ link }) => JSON.parse(link as string) as Link)
  const write = (link: Link): void => {
    insert.run(link.from, link.to.letter, link.type, JSON.stringify({ ...link, confidence: confidenceOf(link) }))
  }
  return {
    from,
    write,
    /** Adds links that the register tells to those that the letter tells. */
    merge(more: Iterable<Link>): void {
      const bySource = Map.groupBy(more, (link) => link.from)
      for (const [source, links] of bySource) {
        const merged = mergedLinks([...from(source), ...links])
        remove.run(source)
        for (const link of merged) write(link)
      }
    },
  }
}
