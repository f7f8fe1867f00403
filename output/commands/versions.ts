/** kamerbrief versions ID */
import { openFolder } from '../../corpus/store/folder.ts'
import { type Version, versionsOf } from '../../corpus/update/versions.ts'
import type { Run } from '../command-table.ts'
import { differenceJson, differenceLines, differenceSummary, programWords } from '../difference-lines.ts'
import { onlyId } from '../letter-id.ts'
import { corpusFolder } from '../settings.ts'
import { print, styled } from '../terminal.ts'

export const run: Run = async (args) => {
  const corpus = openFolder(corpusFolder(args))
  const id = await onlyId(args.operands[0]!, corpus, args)
  for await (const version of versionsOf(corpus, id))
    for (const line of args.on.has('json') ? [versionJson(id, version)] : versionLines(version)) await print(line)
  return 0
}

function versionLines({ number, isCurrent, program, since }: Version): string[] {
  const which = `${styled('bold', `version ${number}`)}${isCurrent ? ' (now)' : ''}`
  const head = `${which}  ${styled('gray', `program ${programWords(program)}`)}`
  if (!since) return [head]
  const { parts, difference } = since
  const because = parts.length > 0 ? `; ${parts.join(', ')}` : ''
  return [`${head}  ${differenceSummary(difference)}${because}`, ...differenceLines(difference)]
}

const versionJson = (id: string, { number, isCurrent, program, since }: Version): string =>
  JSON.stringify({
    id,
    number,
    current: isCurrent,
    program,
    since: since && { parts: since.parts, difference: differenceJson(since.difference) },
  })
