/** Writes a letter with its findings marked, in the forms that were asked for. */
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { LetterRecord } from '../../corpus/record.ts'
import { type Corpus, CorpusError } from '../../corpus/store/store.ts'
import { UsageError } from '../arguments.ts'
import { say } from '../terminal.ts'
import { makeFolder, mayWriteFile, mayWriteFolder, type Permission, writeWhole } from './files.ts'

/** Paths, of which at least one is there. */
export interface Wanted {
  readonly html?: string | undefined
  readonly pdf?: string | undefined
  /** A folder. */
  readonly png?: string | undefined
}

const PAGE = /^page-\d+\.png$/

/**
 * Gives the path of each file when it is written.
 * @throws UsageError or CorpusError before the first, where one of them cannot or may not be
 */
export async function* writeMarked(
  record: LetterRecord,
  corpus: Corpus,
  wanted: Wanted,
  permission: Permission,
): AsyncGenerator<string> {
  const { html, pdf, png } = wanted
  hasPages(record, wanted)
  if (html && pdf && resolve(html) === resolve(pdf)) throw new UsageError(`--html and --pdf are the same file: ${html}`)
  for (const path of [html, pdf]) if (path) mayWriteFile(path, permission)
  if (png) mayWriteFolder(png, PAGE, permission)
  if (html) {
    await writeWhole(html, (await import('./html.ts')).markedHtml(record))
    yield html
  }
  if (!pdf && !png) return
  const bytes = await corpus.source(record.source.sha256)
  if (pdf) {
    await writeWhole(pdf, await (await import('./pdf.ts')).markedPdf(bytes, record))
    yield pdf
  }
  if (png) yield* writePages(record, bytes, png)
}

/** @throws CorpusError where the letter has no pages, or none of that form, and such are asked for */
function hasPages({ source: { mediaType, name } }: LetterRecord, { pdf, png }: Wanted): void {
  if (!pdf && !png) return
  const isPicture = mediaType.startsWith('image/')
  if (mediaType !== 'application/pdf' && !isPicture)
    throw new CorpusError(`${name} is ${mediaType} and has no pages to draw on`, 'see its text instead: --html FILE')
  if (pdf && isPicture)
    throw new CorpusError(`${name} is ${mediaType}, of which no PDF is made`, 'see it as pictures: --png DIR')
}

async function* writePages(record: LetterRecord, bytes: Uint8Array, folder: string): AsyncGenerator<string> {
  const written = new Set<string>()
  const digits = String(record.source.pages).length
  await makeFolder(folder)
  for await (const picture of (await import('./png.ts')).markedPngs(bytes, record)) {
    const page = `page-${String(written.size + 1).padStart(digits, '0')}.png`
    await writeWhole(join(folder, page), picture)
    written.add(page)
    yield join(folder, page)
  }
  // Pages of a longer letter that was drawn there before would be taken for pages of this one.
  const others = readdirSync(folder).filter((name) => PAGE.test(name) && !written.has(name))
  if (others.length > 0) say(`${folder} has other pages too, that are not of this letter: ${others.sort().join(', ')}`)
}
