/** Puts letters into the index and takes them out; every call within one transaction. */
import type { DatabaseSync } from 'node:sqlite'
import type { LetterRecord } from '../record.ts'
import { understood } from '../store/understood.ts'
import { codeBook, facetWriter, packed } from './facets.ts'
import { type Rows, rowsOf } from './letter-rows.ts'
import { remember, remembered } from './parts.ts'
import type { RecordFile } from './records.ts'
import { leaving } from './totals.ts'
import { leaveFormsOpen, vocabularyOf } from './vocabulary.ts'

/** How many letters were ever put in or taken out: what is made from all of them knows by it that it is out of date. */
const CHANGES = 'letters.changes'

/** Ministries that can be counted: two bytes. */
const MINISTRIES = 0x10000
/** Kinds: one byte. */
const KINDS = 0x100

export type LetterWriter = ReturnType<typeof letterWriter>

/** What the index is to keep of each letter as JSON in `letters.facts`, for the links between them; dear to make. */
export type FactsOf = (record: LetterRecord) => unknown

/** @param factsOf without it, facts stay open until they are asked for: see fillFacts */
export function letterWriter(database: DatabaseSync, factsOf: FactsOf = () => null) {
  const find = database.prepare('SELECT number, cites FROM letters WHERE id = ?')
  const insert = database.prepare(`
    INSERT INTO letters (number, id, version, kind, date, earliest, latest, ministry, ministryId, dossier, chamber,
      subject, kenmerk, medium, name, withdrawn, cites, facts)
    VALUES ($number, $id, $version, $kind, $date, $earliest, $latest, $ministry, $ministryId, $dossier, $chamber,
      $subject, $kenmerk, $medium, $name, $withdrawn, $cites, $facts)`)
  const insertWords = database.prepare('INSERT INTO words (rowid, subject, text) VALUES (?, ?, ?)')
  const insertFinding = database.prepare('INSERT OR REPLACE INTO findings VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
  const insertCite = database.prepare('INSERT INTO cites (id, letter) VALUES (?, ?)')
  const insertProblem = database.prepare('INSERT OR REPLACE INTO problems (id, version, message) VALUES (?, ?, ?)')
  const removals = [
    'DELETE FROM words WHERE rowid = ?',
    'DELETE FROM findings WHERE letter = ?',
    'DELETE FROM letters WHERE number = ?',
  ].map((sql) => database.prepare(sql))
  const removeCite = database.prepare('DELETE FROM cites WHERE id = ? AND letter = ?')
  const removeProblem = database.prepare('DELETE FROM problems WHERE id = ?')
  const last = database.prepare('SELECT max(number) AS last FROM letters')
  const facets = facetWriter(database)
  const ministries = codeBook(database, 'ministry', MINISTRIES)
  const kinds = codeBook(database, 'kind', KINDS)
  const vocabulary = vocabularyOf(database)
  const leave = leaving(database)
  let next = 1
  let many = false
  let written = 0

  const remove = (id: string): number | null => {
    removeProblem.run(id)
    const row = find.get(id) as { number: number; cites: string } | undefined
    if (!row) return null
    const { number } = row
    leave(number)
    for (const cited of JSON.parse(row.cites) as string[]) removeCite.run(cited, number)
    for (const removal of removals) removal.run(number)
    facets.set(number, null)
    return number
  }

  const add = ({ columns, text, findings, cites, withdrawn, ...facts }: Rows, number: number): void => {
    const { subject, ministry, kind } = columns
    insert.run({ ...columns, number, withdrawn: withdrawn ? 1 : 0 })
    insertWords.run(number, subject ?? '', text)
    for (const { start, type, status, earliest, latest, named, disposition } of findings)
      insertFinding.run(number, start, type, status, earliest, latest, named, disposition)
    for (const cited of cites) insertCite.run(cited, number)
    if (!many) vocabulary.add(`${subject ?? ''}\n${text}`)
    const codes = { ministry: ministries.codeOf(ministry), kind: kinds.codeOf(kind) }
    facets.set(number, packed({ ...codes, ...facts, withdrawn }))
  }

  return {
    /** To be called when a transaction begins. @param of many letters: the forms of their words are settled after all */
    begin(of: 'few' | 'many'): void {
      many = of === 'many'
      ministries.reread()
      kinds.reread()
      next = ((last.get()?.last as number | null) ?? 0) + 1
    },
    /** Puts a record in the place of what the index has of the letter; or why it cannot be understood. */
    put(id: string, file: RecordFile): void {
      const number = remove(id)
      written++
      const rows = rowsIn(id, file, factsOf)
      if (typeof rows === 'string') insertProblem.run(id, file.version, rows)
      else add(rows, number ?? next++)
    },
    remove(id: string): void {
      remove(id)
      written++
    },
    /** To be called before a transaction ends. */
    flush(): void {
      facets.flush()
      if (written === 0) return
      if (many) leaveFormsOpen(database)
      remember(database, CHANGES, String(Number(remembered(database, CHANGES) ?? 0) + written))
      written = 0
    },
    /** To be called when a transaction was given up. */
    forget(): void {
      vocabulary.forget()
      written = 0
    },
  }
}

/** What the index is to keep of a record; or why that is nothing. */
function rowsIn(id: string, file: RecordFile, factsOf: FactsOf): Rows | string {
  const record = recordIn(id, file)
  if (typeof record === 'string') return record
  try {
    return rowsOf(record, file, factsOf(record))
  } catch (error) {
    return notUnderstood(error)
  }
}

/** One record that was written by hand must not keep the others from being found; `verify` holds it against its schema. */
export const notUnderstood = (error: unknown): string =>
  `it cannot be understood (${(error as Error).message}), and kamerbrief verify may tell why`

/** The record in a file, or why there is none: `it is damaged: …`. */
export function recordIn(id: string, { content }: RecordFile): LetterRecord | string {
  if (typeof content === 'string') return `it ${content}`
  const record = understood(content.toString('utf8'))
  if (typeof record === 'string') return `it ${record}`
  return record.id === id ? record : `it is damaged: it says that it is ${record.id}`
}
