/** kamerbrief show ID */
import type { LetterRecord } from '../../corpus/record.ts'
import type { Withdrawal } from '../../corpus/store/changes.ts'
import { openFolder } from '../../corpus/store/folder.ts'
import { type Corpus, CorpusError } from '../../corpus/store/store.ts'
import { versionsOf } from '../../corpus/update/versions.ts'
import { ofType } from '../../corpus/values.ts'
import type { LetterFact } from '../../extractors/letter.ts'
import { UnreadableSource } from '../../pipeline/notice.ts'
import { type Arguments, UsageError } from '../arguments.ts'
import type { Run } from '../command-table.ts'
import { findingLines, inferredWords } from '../finding-lines.ts'
import { onlyId } from '../letter-id.ts'
import { writeMarked } from '../marked/write.ts'
import { commandLine, corpusFolder } from '../settings.ts'
import { oneLine, print, styled } from '../terminal.ts'
import { withdrawalJson, withdrawalWords } from '../withdrawal-words.ts'

export const run: Run = async (args) => {
  checked(args)
  const dir = corpusFolder(args)
  const corpus = openFolder(dir)
  const id = await onlyId(args.operands[0]!, corpus, args)
  const record = await recordOf(corpus, id, args)
  const withdrawal = await corpus.withdrawn(id)
  const { html, pdf, png } = args.text
  if (html || pdf || png) {
    try {
      const permission = { corpus: dir, force: args.on.has('force') }
      for await (const path of writeMarked(record, corpus, { html, pdf, png }, permission)) await print(path)
      return 0
    } catch (error) {
      if (!(error instanceof UnreadableSource)) throw error
      throw new CorpusError(`the source of ${record.id} can no longer be read: ${error.message}`, 'ingest it again')
    }
  }
  if (args.on.has('json')) {
    await print(JSON.stringify(withdrawal ? { ...record, withdrawn: withdrawalJson(withdrawal) } : record))
    return 0
  }
  for (const line of letterLines(record, withdrawal)) await print(line)
  for (const finding of record.findings) {
    await print('')
    for (const line of findingLines(finding)) await print(line)
  }
  return 0
}

/** The record of a letter, or the version of it with that number. */
async function recordOf(corpus: Corpus, id: string, args: Arguments): Promise<LetterRecord> {
  const number = args.number.version
  if (number === undefined) return corpus.letter(id)
  for await (const version of versionsOf(corpus, id)) if (version.number === number) return version.record
  throw new CorpusError(
    `the letter ${id} has no version ${number}`,
    `see them with: ${commandLine(args, 'versions', id)}`,
  )
}

/** @throws UsageError where options are given that do not go together */
function checked({ text, on }: Arguments): void {
  const written = ['html', 'pdf', 'png'].find((name) => text[name] !== undefined)
  if (written && on.has('json'))
    throw new UsageError(`--json prints the record, and --${written} writes it to look at: give one of the two`)
  if (!written && on.has('force')) throw new UsageError('--force is for what --pdf, --png and --html write over')
}

function letterLines(record: LetterRecord, withdrawal: Withdrawal | null): string[] {
  const { id, source, letter, findings, notices } = record
  const { sender, date } = letter
  const told = (field: LetterFact['field'], value: string | null): string | null =>
    value && `${value}${inferredFact(field, value, findings)}`
  const facts: [string, string | null][] = [
    ['file', `${source.name} (${source.mediaType}, ${source.bytes} bytes)`],
    ['kind', told('kind', letter.kind)],
    ['names', letter.identifiers.join(', ') || null],
    ['date', date && `${date.edtf}${inParentheses(inferredWords(date))}`],
    ['kenmerk', told('kenmerk', letter.kenmerk)],
    ['subject', told('subject', letter.subject)],
    [
      'from',
      [told('ministry', sender.ministry), told('department', sender.department)].filter(Boolean).join(', ') || null,
    ],
    ['to', told('addressee', letter.addressee)],
    ['signed', letter.signatories.map(({ name, role }) => `${name} (${role})`).join(', ') || null],
    ['missing', letter.pagesMissing.length > 0 ? `pages ${letter.pagesMissing.join(', ')}` : null],
    ['contents', `${findings.length} findings, ${notices.length} notices`],
  ]
  return [
    styled('bold', id),
    ...(withdrawal ? [styled('red', withdrawalWords(withdrawal))] : []),
    ...facts.flatMap(([name, fact]) => (fact === null ? [] : [`${styled('gray', name.padEnd(8))}  ${oneLine(fact)}`])),
  ]
}

/** ` (inferred from letterFact-49)` where no finding states a fact of the letter, and one infers it. */
function inferredFact(field: LetterFact['field'], told: string, findings: LetterRecord['findings']): string {
  const saying = ofType(findings, 'letterFact').filter(
    ({ value: { field: of, ...value } }) => of === field && Object.values(value).includes(told),
  )
  const [first] = saying
  return !first || saying.some(({ basis }) => basis === 'stated') ? '' : inParentheses(inferredWords(first))
}

const inParentheses = (words: string | null): string => (words === null ? '' : ` (${words})`)
