/** kamerbrief works */
import { type Disagreement, disagreementsOf, type Reading } from '../../corpus/register/disagreements.ts'
import type { Work } from '../../corpus/register/knowledge.ts'
import { openFolder } from '../../corpus/store/folder.ts'
import type { Run } from '../command-table.ts'
import { openedKnowledge } from '../relating.ts'
import { corpusFolder } from '../settings.ts'
import { oneLine, print, shortened, styled } from '../terminal.ts'

export const run: Run = async (args) => {
  const dir = corpusFolder(args)
  const corpus = openFolder(dir)
  const { knowledge, close } = openedKnowledge(dir)
  try {
    for (const work of knowledge.works()) {
      const compared = args.on.has('disagreements')
        ? disagreementsOf(await Promise.all(work.renditions.map(({ id }) => corpus.letter(id))))
        : null
      if (compared?.length === 0) continue
      if (args.on.has('json')) await print(JSON.stringify(compared ? { ...work, disagreements: compared } : work))
      else
        for (const line of [...workLines(work), ...(compared ?? []).flatMap((one) => disagreementLines(one, work))])
          await print(line)
    }
  } finally {
    close()
  }
  return 0
}

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

function disagreementLines({ type, readings }: Disagreement, { renditions }: Work): string[] {
  const names = ({ letters }: Reading): string =>
    letters.map((id) => oneLine(renditions.find((one) => one.id === id)?.name ?? id)).join(', ')
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
