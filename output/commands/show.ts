/** kamerbrief show ID */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LetterRecord } from '../../corpus/record.ts'
import type { Withdrawal } from '../../corpus/store/changes.ts'
import { openFolder } from '../../corpus/store/folder.ts'
import { type Corpus, CorpusError } from '../../corpus/store/store.ts'
import { versionsOf } from '../../corpus/update/versions.ts'
import { UnreadableSource } from '../../pipeline/notice.ts'
import type { Arguments } from '../arguments.ts'
import type { Run } from '../command-table.ts'
import { findingLines } from '../finding-lines.ts'
import { onlyId } from '../letter-id.ts'
import { corpusFolder } from '../settings.ts'
import { oneLine, print, styled } from '../terminal.ts'
import { withdrawalJson, withdrawalWords } from '../withdrawal-words.ts'

export const run: Run = async (args) => {
  const dir = corpusFolder(args)
  const corpus = openFolder(dir)
  const id = await onlyId(corpus, dir, args.operands[0]!)
  const record = await recordOf(corpus, id, args.number.version)
  const withdrawal = await corpus.withdrawn(id)
  if (args.text.pdf || args.text.png || args.text.html) {
    try {
      for await (const path of writeMarked(record, corpus, args)) await print(path)
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
async function recordOf(corpus: Corpus, id: string, number: number | undefined): Promise<LetterRecord> {
  if (number === undefined) return corpus.letter(id)
  for await (const version of versionsOf(corpus, id)) if (version.number === number) return version.record
  throw new CorpusError(`the letter ${id} has no version ${number}`, `see them with: kamerbrief versions ${id}`)
}

/** Writes the letter with its findings marked in the forms that were asked for; gives the path of each file. */
async function* writeMarked(record: LetterRecord, corpus: Corpus, { text }: Arguments): AsyncGenerator<string> {
  const { html, pdf, png } = text
  if (html) {
    await writeFile(html, (await import('../marked/html.ts')).markedHtml(record))
    yield html
  }
  if (!pdf && !png) return
  const { mediaType, name, pages, sha256 } = record.source
  const isPicture = mediaType.startsWith('image/')
  if (mediaType !== 'application/pdf' && !isPicture)
    throw new CorpusError(`${name} is ${mediaType} and has no pages to draw on`, 'see its text instead: --html FILE')
  if (pdf && isPicture)
    throw new CorpusError(`${name} is ${mediaType}, of which no PDF is made`, 'see it as pictures: --png DIR')
  const bytes = await corpus.source(sha256)
  if (pdf) {
    await writeFile(pdf, await (await import('../marked/pdf.ts')).markedPdf(bytes, record))
    yield pdf
  }
  if (!png) return
  await mkdir(png, { recursive: true })
  let number = 0
  for await (const picture of (await import('../marked/png.ts')).markedPngs(bytes, record)) {
    const path = join(png, `page-${String(++number).padStart(String(pages).length, '0')}.png`)
    await writeFile(path, picture)
    yield path
  }
}

function letterLines({ id, source, letter, findings, notices }: LetterRecord, withdrawal: Withdrawal | null): string[] {
  const { sender, date } = letter
  const facts: [string, string | null][] = [
    ['file', `${source.name} (${source.mediaType}, ${source.bytes} bytes)`],
    ['kind', letter.kind],
    ['names', letter.identifiers.join(', ') || null],
    [
      'date',
      date && (date.basis === 'stated' ? date.edtf : `${date.edtf} (inferred from ${date.because?.join(', ')})`),
    ],
    ['kenmerk', letter.kenmerk],
    ['subject', letter.subject],
    ['from', [sender.ministry, sender.department].filter(Boolean).join(', ') || null],
    ['to', letter.addressee],
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
