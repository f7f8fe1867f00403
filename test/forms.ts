/** Reads the tables of docs/forms.md, and says what is found in their rows as the page writes it. */
import { documentToRecord } from '../corpus/document-to-record.ts'
import type { Finding } from '../corpus/record.ts'
import { extract } from '../extractors/extract.ts'
import type { Motie } from '../extractors/moties.ts'
import type { Reference } from '../extractors/references.ts'
import type { Table } from '../extractors/tables.ts'
import type { Toezegging } from '../extractors/toezeggingen.ts'
import { valueWords } from '../output/value-words.ts'
import { clean } from '../pipeline/clean.ts'
import { structure } from '../pipeline/structure.ts'
import { documentOf } from './helpers.ts'

export interface Row {
  readonly section: string
  readonly words: string
  /** The cells behind the words, without the marks of code. */
  readonly cells: readonly string[]
}
export interface Tables {
  readonly taken: readonly Row[]
  readonly refused: readonly Row[]
}

/** What kind of table its first line says it is; the tables of a section may stand under headings of their own. */
const HEADS: readonly (readonly [keyof Tables, RegExp])[] = [
  ['taken', /^\| text \| found \|/],
  ['refused', /^\| text \| (?:not \| )?why \|/],
]

/** All rows of a page, each with the heading of the second level that it stands under. */
export function tablesOf(page: string): Tables {
  const rows: Record<keyof Tables, Row[]> = { taken: [], refused: [] }
  let section = ''
  let kind: keyof Tables | undefined
  for (const line of page.split('\n')) {
    section = /^## (.+)$/.exec(line)?.[1] ?? section
    if (!line.startsWith('|')) kind = undefined
    kind ??= HEADS.find(([, head]) => head.test(line))?.[0]
    if (!kind || !line.startsWith('| `')) continue
    const [words = '', ...cells] = line.split(/(?<!\\)\|/u).slice(1, -1)
    rows[kind].push({ section, words: textOf(words), cells: cells.map(textOf) })
  }
  return rows
}

/** `a \| b ↵ c` in code as the letter has it. */
const textOf = (cell: string): string =>
  cell
    .trim()
    .replace(/^`+|`+$/gu, '')
    .replaceAll('\\|', '|')
    .replaceAll('↵', '\n')

const STORY =
  'De veerdiensten in het land varen weer volgens de nieuwe regeling, en de oevers bij Waterrijk zijn hersteld en opgeruimd.'
const HEAD = `Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Datum 3 mei 2021
Betreft Oevers

Geachte Voorzitter,`

/** The letter that the words stand in: where they show `…`, they are the letter themselves, and that is its story. */
export const letterOf = (words: string): string =>
  words.includes('…') ? `${words.replaceAll('…', STORY)}\n` : `${HEAD}\n\n${STORY} ${words}\n`

/** What is found in a letter, by its type, as the record has it. */
export const findingsIn = (text: string, type: string): Finding[] =>
  documentToRecord(extract(structure(clean(documentOf(text))))).findings.filter((finding) => finding.type === type)

const parts = (...words: readonly (string | false | null | undefined)[]): string => words.filter(Boolean).join(' · ')
const span = ({ earliest, latest }: { readonly earliest: string | null; readonly latest: string | null }): string =>
  earliest === latest ? (earliest ?? 'open') : `${earliest ?? ''}..${latest ?? ''}`

const inWords: Readonly<Record<string, (value: never) => string>> = {
  reference: ({ id, chamber, vergaderjaar, page }: Reference) =>
    parts(id, [chamber, vergaderjaar].filter(Boolean).join(' '), page && `p. ${page}`),
  motie: ({ movers, cosigned, id, date, disposition }: Motie) =>
    parts(
      `${movers.join(', ') || 'no mover named'}${cosigned ? ' c.s.' : ''}`,
      id,
      date && `of ${span(date)}`,
      disposition !== 'mentioned' && disposition,
    ),
  toezegging: ({ status, promisor, addressee, act, deadline, madeOn, madeAt, recurring }: Toezegging) =>
    parts(
      status,
      (promisor !== null || addressee !== 'Tweede Kamer') && `${promisor ?? '?'} → ${addressee ?? '?'}`,
      act,
      deadline && `deadline ${span(deadline)}`,
      madeOn && `made ${span(madeOn)}`,
      madeAt && `in: ${madeAt}`,
      recurring && 'recurring',
    ),
}

const TOOI = 'https://identifier.overheid.nl/tooi/id/ministerie/'

/** A value as the page writes it: short, and with what is the same in most rows left out. */
export function wordsOf(finding: Finding): string {
  const words = inWords[finding.type] as ((value: unknown) => string) | undefined
  const said = words?.(finding.value) ?? valueWords(finding).replace(TOOI, '').replaceAll('  ', ' · ')
  return finding.basis === 'inferred' ? `${said} (inferred)` : said
}

/** The table of a finding, its columns and rows one a line: `Opvang | <5 | 12 %`. */
export function linesOf({ caption, columns, rows, notes }: Table): string {
  const cells = rows.map((row) =>
    row.map(({ text, number, qualifier, unit }) =>
      number === null ? text : `${qualifier ?? ''}${number}${unit ? ` ${unit}` : ''}`,
    ),
  )
  const lines = [columns.map(({ text }) => text), ...cells].map((line) => line.join(' | ').trim())
  return [caption && `caption: ${caption}`, ...lines, ...notes.map((note) => `note: ${note}`)]
    .filter((line) => line !== null)
    .join('\n')
}
