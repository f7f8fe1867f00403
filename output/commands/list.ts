/** kamerbrief list */
import type { Failure } from '../../corpus/identity.ts'
import type { LetterRecord } from '../../corpus/record.ts'
import type { Withdrawal } from '../../corpus/store/changes.ts'
import { eachLetter } from '../../corpus/store/each-letter.ts'
import { openFolder } from '../../corpus/store/folder.ts'
import type { Corpus } from '../../corpus/store/store.ts'
import type { Run } from '../command-table.ts'
import { emptyCorpus } from '../nothing.ts'
import { corpusFolder } from '../settings.ts'
import { oneLine, print, say, shortened, styled } from '../terminal.ts'
import { withdrawalJson, withdrawalWords } from '../withdrawal-words.ts'

export const run: Run = async (args) => {
  const json = args.on.has('json')
  const corpus = openFolder(corpusFolder(args))
  let listedAny = false
  let damaged = 0
  const lineOf = async (record: LetterRecord): Promise<string> => {
    const withdrawal = await corpus.withdrawn(record.id)
    return json ? JSON.stringify(await listed(record, withdrawal, corpus)) : letterLine(record, withdrawal)
  }
  const failed = (failure: Failure): string => (json ? JSON.stringify(failure) : failureLine(failure))
  for await (const letter of eachLetter(corpus, lineOf)) {
    listedAny = true
    if ('failure' in letter) damaged++
    await print('told' in letter ? letter.told : failed(letter.failure))
  }
  for await (const failure of corpus.failures()) await print(failed(failure))
  if (!listedAny) say(emptyCorpus(args))
  // Files that could not become letters are part of the list; a letter that can no longer be read is not.
  return damaged > 0 ? 1 : 0
}

/** A letter without its text: where it came from, and how many findings of each type it has. */
async function listed(record: LetterRecord, withdrawal: Withdrawal | null, corpus: Corpus) {
  const { id, source, letter, findings } = record
  const [names, stated] = [await corpus.names(record), await corpus.stated(record)]
  const counts: Record<string, number> = {}
  for (const { type } of findings) counts[type] = (counts[type] ?? 0) + 1
  const withdrawn = withdrawal && withdrawalJson(withdrawal)
  return { id, names, stated, mediaType: source.mediaType, bytes: source.bytes, withdrawn, letter, findings: counts }
}

function letterLine({ id, source, letter, findings }: LetterRecord, withdrawal: Withdrawal | null): string {
  const about = letter.subject ?? source.name
  return [
    styled('cyan', id),
    (letter.date?.edtf ?? '-').padEnd(10),
    letter.kind.padEnd(14),
    `${findings.length} findings`.padEnd(13),
    shortened(oneLine(about), 80),
    ...(withdrawal ? [styled('red', withdrawalWords(withdrawal))] : []),
  ].join('  ')
}

const failureLine = ({ path, message, advice }: Failure): string =>
  `${styled('red', 'failed')}  ${oneLine(`${path}: ${message}; ${advice}`)}`
