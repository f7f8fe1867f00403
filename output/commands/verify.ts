/** kamerbrief verify */
import { openFolder } from '../../corpus/store/folder.ts'
import { earlierProblems } from '../../corpus/update/versions.ts'
import { verify } from '../../corpus/verify.ts'
import type { Run } from '../command-table.ts'
import { emptyCorpus } from '../nothing.ts'
import { corpusFolder } from '../settings.ts'
import { oneLine, print, say, shortened, styled } from '../terminal.ts'

export const run: Run = async (args) => {
  const json = args.on.has('json')
  const counts = { letters: 0, findings: 0, wrong: 0 }
  const corpus = openFolder(corpusFolder(args))
  for await (const current of verify(corpus)) {
    const earlier = await earlierProblems(corpus, current.id)
    const verified = { ...current, problems: [...current.problems, ...earlier] }
    counts.letters++
    counts.findings += verified.findings
    if (verified.problems.length > 0) counts.wrong++
    if (json) await print(JSON.stringify(verified))
    else
      for (const { finding, quote, message } of verified.problems) {
        const letter = `${styled('red', verified.id)}  ${oneLine(verified.name ?? '-')}`
        const which = finding === null ? '' : `${finding} "${shortened(oneLine(quote ?? ''), 80)}": `
        await print(`${letter}: ${which}${oneLine(message)}`)
      }
  }
  if (counts.letters === 0) say(emptyCorpus(args))
  if (!json)
    await print(
      `${counts.letters} letters and their ${counts.findings} findings: ` +
        (counts.wrong === 0
          ? 'every quote and place is proven'
          : `something is wrong in ${counts.wrong} of the letters`),
    )
  return counts.wrong > 0 ? 1 : 0
}
