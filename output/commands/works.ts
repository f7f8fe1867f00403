/** kamerbrief works */
import { type Disagreement, disagreementsOf, type Reading } from '../../corpus/register/disagreements.ts'
import type { Knowledge, KnownLetter, Work } from '../../corpus/register/knowledge.ts'
import { openFolder } from '../../corpus/store/folder.ts'
import type { Run } from '../command-table.ts'
import { csvLine } from '../csv.ts'
import { type Reader, readerOf } from '../readable.ts'
import { openedKnowledge } from '../relating.ts'
import { corpusFolder } from '../settings.ts'
import { type Column, formOf } from '../table.ts'
import { oneLine, print, say, shortened, styled } from '../terminal.ts'

export const run: Run = async (args) => {
  const form = formOf(args)
  const dir = corpusFolder(args)
  const reader = readerOf(openFolder(dir))
  const compares = args.on.has('disagreements')
  const { knowledge, close } = openedKnowledge(dir)
  const counts = { works: 0, shown: 0 }
  try {
    if (form === 'csv') await print(csvLine((compares ? readingColumns : renditionColumns).map(({ name }) => name)))
    for await (const shown of shownWorks(knowledge, compares ? reader : null, counts))
      for (const line of formLines[form](shown)) await print(line)
  } finally {
    close()
  }
  if (counts.works === 0) say(`no letter in ${dir} is there in more than one form`)
  else if (counts.shown === 0)
    say(
      `the forms of ${counts.works === 1 ? '1 letter' : `${counts.works} letters`} in ${dir} were compared, and agree`,
    )
  return reader.exitCode()
}

interface Shown {
  readonly work: Work
  /** Null where the forms were not compared. */
  readonly disagreements: readonly Disagreement[] | null
}

/** @param reader where the forms are to be compared: then a work whose forms agree is left out */
async function* shownWorks(
  knowledge: Knowledge,
  reader: Reader | null,
  counts: { works: number; shown: number },
): AsyncGenerator<Shown> {
  for (const work of knowledge.works()) {
    counts.works++
    const disagreements = reader && disagreementsOf(await reader.read(work.renditions.map(({ id }) => id)))
    if (disagreements?.length === 0) continue
    counts.shown++
    yield { work, disagreements }
  }
}

const formLines: Readonly<Record<'table' | 'csv' | 'json', (shown: Shown) => string[]>> = {
  json: ({ work, disagreements }) => [JSON.stringify(disagreements ? { ...work, disagreements } : work)],
  csv: ({ work, disagreements }) =>
    disagreements
      ? readingsOf(work, disagreements).map((row) => csvLine(readingColumns.map(({ of }) => of(row))))
      : work.renditions.map((letter) => csvLine(renditionColumns.map(({ of }) => of({ work, letter })))),
  table: ({ work, disagreements }) => [
    ...workLines(work),
    ...(disagreements ?? []).flatMap((one) => disagreementLines(one, work)),
  ],
}

/** A row for each form of a letter. */
const renditionColumns: readonly Column<{ readonly work: Work; readonly letter: KnownLetter }>[] = [
  { name: 'work', of: ({ work }) => work.id },
  { name: 'letter', of: ({ letter }) => letter.id },
  { name: 'best', of: ({ work, letter }) => String(work.id === letter.id) },
  { name: 'name', of: ({ letter }) => letter.name },
  { name: 'day', of: ({ letter }) => letter.day },
  { name: 'kind', of: ({ letter }) => letter.kind },
  { name: 'kenmerk', of: ({ letter }) => letter.kenmerk },
  { name: 'identifiers', of: ({ letter }) => letter.identifiers.join('; ') || null },
  { name: 'withdrawn', of: ({ letter }) => String(letter.withdrawn) },
  { name: 'subject', of: ({ letter }) => letter.subject },
]

interface ReadingRow extends Reading {
  readonly work: Work
  readonly type: Disagreement['type']
  /** Of the disagreements of the work, from 1. */
  readonly number: number
}

const readingsOf = (work: Work, disagreements: readonly Disagreement[]): ReadingRow[] =>
  disagreements.flatMap(({ type, readings }, at) =>
    readings.map((reading) => ({ ...reading, work, type, number: at + 1 })),
  )

/** A row for each thing that forms say, those of one disagreement one after the other. */
const readingColumns: readonly Column<ReadingRow>[] = [
  { name: 'work', of: ({ work }) => work.id },
  { name: 'disagreement', of: ({ number }) => number },
  { name: 'type', of: ({ type }) => type },
  { name: 'letters', of: ({ letters }) => letters.join('; ') },
  { name: 'names', of: ({ letters, work }) => letters.map((id) => nameIn(work, id)).join('; ') },
  { name: 'finding', of: ({ finding }) => finding?.id ?? null },
  { name: 'quote', of: ({ finding }) => finding?.quote ?? null },
]

const nameIn = ({ renditions }: Work, id: string): string => renditions.find((one) => one.id === id)?.name ?? id

function workLines({ id, renditions }: Work): string[] {
  const day = renditions.find((one) => one.day !== null)?.day ?? '-'
  const subject = renditions.find((one) => one.subject !== null)?.subject
  return [
    `${styled('bold', id)}  ${day}  ${subject ? shortened(oneLine(subject), 80) : '-'}`,
    ...renditions.map(
      (one) =>
        `  ${one.id}  ${[oneLine(one.name), ...one.identifiers, ...(one.withdrawn ? [styled('red', 'withdrawn')] : [])].join('  ')}`,
    ),
  ]
}

function disagreementLines({ type, readings }: Disagreement, work: Work): string[] {
  const names = ({ letters }: Reading): string => letters.map((id) => oneLine(nameIn(work, id))).join(', ')
  const said = readings.map(
    (reading) => `${reading.finding ? shortened(oneLine(reading.finding.quote), 80) : 'nothing'} (${names(reading)})`,
  )
  return [
    `  ${styled('red', type)}: ${said.join(' / ')}`,
    ...readings.flatMap(({ finding, letters }) =>
      finding
        ? [
            `    ${styled('gray', `${letters[0]} ${finding.id}`)}  ${oneLine(finding.prefix)}${styled('yellow', `[${shortened(oneLine(finding.quote), 160)}]`)}${oneLine(finding.suffix)}`,
          ]
        : [],
    ),
  ]
}
