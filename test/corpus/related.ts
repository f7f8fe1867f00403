/**
 * Invented letters, read and related: written as text, made into records, indexed in memory, and asked of what the
 * corpus knows. What comes back names letters by their files.
 */
import { DatabaseSync } from 'node:sqlite'
import { expect } from 'vitest'
import { ensurePart, inTransaction } from '../../corpus/index/parts.ts'
import { createTables } from '../../corpus/index/tables.ts'
import { letterWriter } from '../../corpus/index/writer.ts'
import { bytesToRecord } from '../../corpus/ingest.ts'
import { factsOf } from '../../corpus/links/facts.ts'
import type { Evidence, Link } from '../../corpus/links/link.ts'
import type { LetterRecord } from '../../corpus/record.ts'
import type { RegisteredMotie } from '../../corpus/register/motie.ts'
import { knowledgeIn } from '../../corpus/register/open-knowledge.ts'
import { knowledgePart, relate } from '../../corpus/register/relate.ts'
import type { RegisteredToezegging } from '../../corpus/register/toezegging.ts'
import { defaultLimits } from '../../pipeline/limits.ts'

export interface Related {
  /** The index, in memory. */
  readonly database: DatabaseSync
  /** `a.txt cites b.txt`; behind a candidate stands ` ?`. In order. */
  readonly links: readonly string[]
  /** `a.txt = b.txt`, the best first. */
  readonly works: readonly string[]
  readonly toezeggingen: readonly RegisteredToezegging[]
  readonly moties: readonly RegisteredMotie[]
  /** The links that make one of `links`. */
  link(told: string): Link
  /** The file of a letter. */
  fileOf(letter: string): string
  record(file: string): LetterRecord
}

export async function recordsOf(files: Readonly<Record<string, string>>): Promise<LetterRecord[]> {
  const records: LetterRecord[] = []
  for (const [name, text] of Object.entries(files))
    records.push(await bytesToRecord(name, new TextEncoder().encode(text), defaultLimits))
  return records
}

export const related = async (files: Readonly<Record<string, string>>): Promise<Related> =>
  relatedRecords(await recordsOf(files))

/** An index in memory, with the letters put in one after the other, and related after each of the groups. */
export function relatedRecords(...groups: readonly (readonly LetterRecord[])[]): Related {
  const database = new DatabaseSync(':memory:')
  createTables(database)
  ensurePart(database, knowledgePart)
  for (const group of groups) {
    putAll(database, group)
    relate(database)
  }
  return relatedIn(database, groups.flat())
}

function putAll(database: DatabaseSync, records: readonly LetterRecord[]): void {
  inTransaction(database, () => {
    const writer = letterWriter(database, factsOf)
    writer.begin('few')
    for (const record of records) {
      const content = Buffer.from(JSON.stringify(record))
      writer.put(record.id, { version: record.id, withdrawn: false, content })
    }
    writer.flush()
  })
}

function relatedIn(database: DatabaseSync, records: readonly LetterRecord[]): Related {
  const knowledge = knowledgeIn(database)
  const byId = new Map(records.map((record) => [record.id, record]))
  const fileOf = (letter: string): string => byId.get(letter)!.source.name
  const told = ({ from, type, to, certain }: Link): string =>
    `${fileOf(from)} ${type} ${to.letter === null ? to.id : fileOf(to.letter)}${certain ? '' : ' ?'}`
  const links = [...knowledge.links()]
  const toezeggingen = [...knowledge.toezeggingen()]
  const moties = [...knowledge.moties()]
  proveAll(byId, [
    ...links.flatMap(({ evidence }) => evidence),
    ...[...toezeggingen, ...moties].flatMap(({ mentions }): readonly Evidence[] => mentions),
    ...toezeggingen.flatMap(({ deliveredBy }) => deliveredBy ?? []),
  ])
  return {
    database,
    links: links.map(told).sort(),
    works: [...knowledge.works()].map(({ renditions }) => renditions.map(({ name }) => name).join(' = ')).sort(),
    toezeggingen,
    moties,
    link: (wanted) => links.find((link) => told(link) === wanted)!,
    fileOf,
    record: (file) => records.find(({ source }) => source.name === file)!,
  }
}

/** Whatever links and registers rest on, is what the letter says at that place. */
function proveAll(records: ReadonlyMap<string, LetterRecord>, passages: readonly Evidence[]): void {
  for (const { letter, finding, start, end, quote } of passages) {
    const { text, findings } = records.get(letter)!
    expect(text.slice(start, end)).toBe(quote)
    expect(quote).not.toBe('')
    if (finding !== null) expect(findings.map(({ id }) => id)).toContain(finding)
  }
}

/** A promise with what the letters say of it, as a line: `voldaan by b.txt: a.txt new, b.txt fulfilled`. */
export const lineOf = (
  { status, fulfilledBy, mentions, mayBeMetBy }: RegisteredToezegging,
  { fileOf }: Pick<Related, 'fileOf'>,
): string => {
  const by = fulfilledBy ? ` by ${fileOf(fulfilledBy.letter)}` : ''
  const said = mentions.map((one) => `${fileOf(one.letter)} ${one.status}${one.certain ? '' : ' ?'}`).join(', ')
  const maybe = mayBeMetBy.map(({ letter }) => `, perhaps ${fileOf(letter)}`).join('')
  return `${status}${by}: ${said}${maybe}`
}

/** The register as lines, in the order of the register. */
export const registerOf = (found: Related): string[] => found.toezeggingen.map((entry) => lineOf(entry, found))

export interface Sent {
  /** As printed: `3 oktober 2022`. */
  readonly day: string
  readonly text: string
  readonly subject?: string
  readonly kenmerk?: string
  readonly yourKenmerk?: string
  /** As the signature names it: `Minister van Justitie en Veiligheid`. */
  readonly role?: string
  readonly ministry?: string
  /** Who signs. */
  readonly name?: string
}

/** A letter as a ministry sends it. */
export const sent = ({
  day,
  text,
  subject = 'Waterfietsen',
  kenmerk,
  yourKenmerk,
  ministry = 'Infrastructuur en Waterstaat',
  role = `De Minister van ${ministry}`,
  name = 'A. Voorbeeld',
}: Sent): string =>
  [
    '> Retouradres Postbus 99999 2500 ZZ Den Haag',
    '',
    'Aan de Voorzitter van de Tweede Kamer der Staten-Generaal',
    'Postbus 20018',
    '2500 EA DEN HAAG',
    '',
    `Ministerie van ${ministry}`,
    '',
    ...(kenmerk ? ['Ons kenmerk', kenmerk, ''] : []),
    ...(yourKenmerk ? ['Uw kenmerk', yourKenmerk, ''] : []),
    `Datum ${day}`,
    `Betreft ${subject}`,
    '',
    'Geachte voorzitter,',
    '',
    text,
    '',
    'Hoogachtend,',
    '',
    `${role},`,
    '',
    name,
    '',
  ].join('\n')

export interface Printed {
  readonly day: string
  readonly text: string
  /** `29 999`, `12`. */
  readonly dossier: string
  readonly number: string
  readonly title?: string
  readonly ministry?: string
  readonly year?: string
}

/** A letter as the Kamer prints it. */
export const printed = ({
  day,
  text,
  dossier,
  number,
  title = 'Waterfietsen',
  ministry = 'Infrastructuur en Waterstaat',
  year = '2022–2023',
}: Printed): string =>
  [
    'Tweede Kamer der Staten-Generaal',
    '',
    '2',
    '',
    `Vergaderjaar ${year}`,
    '',
    `${dossier} ${title}`,
    '',
    `Nr. ${number} BRIEF VAN DE MINISTER VAN ${ministry.toUpperCase()}`,
    '',
    'Aan de Voorzitter van de Tweede Kamer der Staten-Generaal',
    '',
    `Den Haag, ${day}`,
    '',
    text,
    '',
    `De Minister van ${ministry},`,
    'A. Voorbeeld',
    '',
    `kst-${dossier.replace(' ', '')}-${number}`,
    'ISSN 0921 - 7371',
    "'s-Gravenhage 2022",
    '',
    `Tweede Kamer, vergaderjaar ${year}, ${dossier}, nr. ${number}`,
    '',
    '1',
    '',
  ].join('\n')

export interface PrintedMotie {
  readonly day: string
  readonly dossier: string
  readonly number: string
  /** `VAN HET LID VEERMAN`, `VAN DE LEDEN VEERMAN EN BOOTSMA`. */
  readonly movers: string
  readonly names: readonly string[]
  /** What it asks for, behind `verzoekt de regering`. */
  readonly asks: string
  readonly replaces?: string
}

export const printedMotie = ({ day, dossier, number, movers, names, asks, replaces }: PrintedMotie): string =>
  [
    'Tweede Kamer der Staten-Generaal',
    '',
    '2',
    '',
    'Vergaderjaar 2022–2023',
    '',
    dossier,
    '',
    'Waterfietsen',
    '',
    `Nr. ${number}`,
    '',
    replaces ? `GEWIJZIGDE MOTIE ${movers} TER VERVANGING VAN DIE\nGEDRUKT ONDER NR. ${replaces}` : `MOTIE ${movers}`,
    '',
    `Voorgesteld ${day}`,
    '',
    'De Kamer,',
    '',
    'gehoord de beraadslaging,',
    '',
    `verzoekt de regering ${asks},`,
    '',
    'en gaat over tot de orde van de dag.',
    '',
    ...names,
    '',
    `kst-${dossier.replace(' ', '')}-${number}`,
    'ISSN 0921 - 7371',
    "'s-Gravenhage 2023",
    '',
    `Tweede Kamer, vergaderjaar 2022–2023, ${dossier}, nr. ${number}`,
    '',
    '1',
    '',
  ].join('\n')
