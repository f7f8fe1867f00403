/** What the PDF reader finds in a generated letter, held against what was put in. */
import { readFileSync } from 'node:fs'
import type { Document, Hint } from '../../pipeline/document.ts'
import { defaultLimits } from '../../pipeline/limits.ts'
import { readPdf } from '../../pipeline/readers/pdf/pdf.ts'
import { identify } from '../../pipeline/source.ts'
import { type GeneratedLetter, spreadOut } from '../../scripts/generated-letters.ts'

export interface Count {
  readonly right: number
  readonly all: number
}

export interface Measured {
  /** Rows exactly right, of all rows that were put in or found, by `ruled` and `unruled`. */
  readonly rows: { readonly ruled: Count; readonly unruled: Count }
  /** Tables that were found where there are none. */
  readonly falseTables: number
  /** Pages on which every field of the margin column is whole. */
  readonly margins: Count
  readonly notes: Count
  readonly headings: Count
  /** Raised markers behind their word. */
  readonly raised: Count
  /** What was not right, for a person. */
  readonly wrong: readonly string[]
}

export async function measure(letter: GeneratedLetter, file: string): Promise<Measured> {
  const bytes = new Uint8Array(readFileSync(file))
  const document = await readPdf(identify(file, bytes), bytes, defaultLimits)
  const wrong: string[] = []
  const tables = measureTables(letter, document, wrong)
  return {
    ...tables,
    margins: measureMargins(letter, document, wrong),
    notes: compared(
      letter.pages.flatMap(({ notes }) => notes.map(({ marker, text }) => `${marker} ${text}`)),
      hintsOf(document, 'note').map((hint) => words(document, hint)),
      'note',
      wrong,
    ),
    headings: compared(
      letter.pages.flatMap(({ items }) => items.flatMap((item) => (item.type === 'heading' ? item.text : []))),
      hintsOf(document, 'heading').map((hint) => words(document, hint)),
      'heading',
      wrong,
    ),
    raised: compared(
      letter.pages.flatMap(({ notes }) => notes.map(({ marker }) => marker)),
      hintsOf(document, 'raised').map((hint) => words(document, hint)),
      'raised',
      wrong,
    ),
    wrong,
  }
}

function hintsOf<Kind extends Hint['kind']>({ hints }: Document, kind: Kind): Extract<Hint, { kind: Kind }>[] {
  return (hints ?? []).filter((hint): hint is Extract<Hint, { kind: Kind }> => hint.kind === kind)
}

const words = ({ origin }: Document, hint: Hint): string => squeezed(origin.raw.slice(hint.rawStart, hint.rawEnd))
const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Each that was put in must be found once, and nothing else. */
function compared(truth: readonly string[], found: readonly string[], name: string, wrong: string[]): Count {
  const left = [...found]
  let right = 0
  for (const one of truth) {
    const at = left.indexOf(one)
    if (at >= 0) {
      left.splice(at, 1)
      right++
    } else wrong.push(`${name} missed: ${one}`)
  }
  for (const one of left) wrong.push(`${name} too many: ${one}`)
  return { right, all: truth.length + left.length }
}

type Rows = readonly (readonly string[])[]

function measureTables(
  letter: GeneratedLetter,
  document: Document,
  wrong: string[],
): Pick<Measured, 'rows' | 'falseTables'> {
  const truths = letter.pages.flatMap(({ items }) => items.filter((item) => item.type === 'table'))
  const found = hintsOf(document, 'table').map(({ cells, headerRows, rawStart, rawEnd }) => ({
    rows: cells.map((row) => row.map(({ text }) => text)),
    headerRows,
    raw: squeezed(document.origin.raw.slice(rawStart, rawEnd)),
    spans: cells.flatMap((row) =>
      row.map((cell) => squeezed(document.origin.raw.slice(cell.rawStart, cell.rawEnd)) === cell.text),
    ),
  }))
  const rows = { ruled: { right: 0, all: 0 }, unruled: { right: 0, all: 0 } }
  // Tables of a letter may share a header: those that agree most belong together.
  const pairs = truths
    .flatMap((truth, t) => found.map((table, f) => ({ t, f, right: rightRows(spreadOut(truth), table.rows) })))
    .filter(({ right }) => right > 0)
    .sort((a, b) => b.right - a.right)
  const tableOf = new Map<number, number>()
  for (const { t, f } of pairs) if (!tableOf.has(t) && !tableOf.values().some((other) => other === f)) tableOf.set(t, f)
  for (const [t, truth] of truths.entries()) {
    const expected = spreadOut(truth)
    const table = tableOf.has(t) ? found[tableOf.get(t)!] : undefined
    const count = rows[truth.ruling === 'grid' ? 'ruled' : 'unruled']
    const right = table ? rightRows(expected, table.rows) : 0
    count.right += right
    count.all += Math.max(expected.length, table?.rows.length ?? 0)
    const name = `table ${truth.ruling} ${truth.kind}`
    if (right < expected.length)
      wrong.push(`${name}: ${right} of ${expected.length} rows\n${shown(expected)}\n  --\n${shown(table?.rows ?? [])}`)
    if (table && table.headerRows !== truth.header.length) wrong.push(`${name}: ${table.headerRows} header rows`)
    if (table?.spans.includes(false)) wrong.push(`${name}: a cell is not where its place says`)
  }
  const used = new Set(tableOf.values())
  const falseTables = found.filter((_, index) => !used.has(index))
  for (const table of falseTables) wrong.push(`no table:\n${shown(table.rows)}`)
  return { rows, falseTables: falseTables.length }
}

const shown = (rows: Rows): string => rows.map((row) => `  ${row.join(' | ')}`).join('\n')

/** Rows of the one that stand in the other, each once, in order. */
function rightRows(expected: Rows, found: Rows): number {
  const left = found.map((row) => row.join('\t'))
  let from = 0
  return expected.filter((row) => {
    const at = left.indexOf(row.join('\t'), from)
    if (at >= 0) from = at + 1
    return at >= 0
  }).length
}

function measureMargins({ margin, pages }: GeneratedLetter, { text }: Document, wrong: string[]): Count {
  const fields = margin.map(({ label, lines }) => [label, ...lines].join('\n'))
  const printed = text.split('\f')
  const right = pages.filter((_, index) => {
    const page = `\n${printed[index] ?? ''}\n`
    const missing = fields.filter((field) => !page.includes(`\n${field}\n`))
    for (const field of missing) wrong.push(`margin of page ${index + 1}: ${field.replaceAll('\n', ' / ')}`)
    return missing.length === 0
  }).length
  return { right, all: pages.length }
}
