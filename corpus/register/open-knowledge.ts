/** What a corpus folder knows: its index brought up to the records, and the letters related. */
import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { type Index, openIndex } from '../index/open.ts'
import { factsOf } from '../links/facts.ts'
import type { Link } from '../links/link.ts'
import type { Knowledge, KnownLetter, Work } from './knowledge.ts'
import type { RegisteredMotie } from './motie.ts'
import { forgetOlder, knowledgePart, relate } from './relate.ts'
import type { RegisteredToezegging } from './toezegging.ts'

export interface OpenedKnowledge {
  readonly knowledge: Knowledge
  close(): void
}

/** @throws CorpusError when there is no corpus in the folder, or its index cannot be written */
export function openKnowledge(dir: string): OpenedKnowledge {
  const index = openIndex(dir)
  try {
    index.refresh()
    relateLetters(index)
    return { knowledge: knowledgeIn(index.database), close: () => index.close() }
  } catch (error) {
    index.close()
    throw error
  }
}

/**
 * Relates the letters of an index that has been refreshed, where they or the program have changed.
 * @param program what tells one program from another: facts and links that an older one made are made anew
 * @returns whether anything had changed
 */
export function relateLetters(index: Index, program = ''): boolean {
  index.part(knowledgePart)
  forgetOlder(index.database, program)
  index.refresh({ factsOf })
  return relate(index.database)
}

const LETTER = `
  select l.id, l.name, l.kind, coalesce(l.latest, l.earliest) day, coalesce(json_extract(l.facts, '$.ministry'), l.ministry) ministry,
    l.subject, l.kenmerk, l.withdrawn, json_extract(l.facts, '$.identifiers') identifiers,
    json_extract(l.facts, '$.dossiers') dossiers,
    k.work, k.best
  from letters l join known_letters k on k.letter = l.id`

export function knowledgeIn(database: DatabaseSync): Knowledge {
  const one = database.prepare(`${LETTER} where l.id = ?`)
  const workOf = database.prepare('select work from known_letters where letter = ?')
  const many = (where: string, ...values: SQLInputValue[]): KnownLetter[] =>
    database
      .prepare(`${LETTER} ${where}`)
      .all(...values)
      .map(knownLetter)
  const parsed = function* <Value>(sql: string, ...values: SQLInputValue[]): Generator<Value> {
    for (const row of database.prepare(sql).iterate(...values))
      yield JSON.parse(Object.values(row)[0] as string) as Value
  }
  const work = (id: string): Work => ({
    id,
    renditions: many('where k.work = ? order by k.best desc, l.name, l.id', id),
  })
  return {
    letter(id) {
      const row = one.get(id)
      return row ? knownLetter(row) : null
    },
    letters: () => many('where k.best order by day is null, day, l.id'),
    *works() {
      const works = database.prepare('select work from known_letters group by work having count(*) > 1 order by work')
      for (const row of works.all()) yield work(row.work as string)
    },
    work(id) {
      const row = workOf.get(id)
      return row ? work(row.work as string) : null
    },
    links(letter) {
      if (letter === undefined) return parsed<Link>('select link from links order by number')
      const best = (workOf.get(letter)?.work as string | undefined) ?? letter
      return parsed<Link>('select link from links where source = ?1 or target = ?1 order by source <> ?1, number', best)
    },
    toezeggingen: () => parsed<RegisteredToezegging>('select entry from toezeggingen order by number'),
    moties: () => parsed<RegisteredMotie>('select entry from moties order by number'),
  }
}

const knownLetter = (row: Record<string, unknown>): KnownLetter => ({
  id: row.id as string,
  name: row.name as string,
  kind: row.kind as string,
  day: row.day as string | null,
  ministry: row.ministry as string | null,
  subject: row.subject as string | null,
  kenmerk: row.kenmerk as string | null,
  identifiers: JSON.parse((row.identifiers as string | null) ?? '[]'),
  dossiers: JSON.parse((row.dossiers as string | null) ?? '[]'),
  withdrawn: row.withdrawn === 1,
})
