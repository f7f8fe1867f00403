import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { expect, test } from 'vitest'
import { documentToRecord } from '../../corpus/document-to-record.ts'
import { bytesToDocument } from '../../corpus/ingest.ts'
import type { LetterRecord } from '../../corpus/record.ts'
import { openFolder } from '../../corpus/store/folder.ts'
import { openFolderForWriting } from '../../corpus/store/folder-writer.ts'
import { recordPath, sourcePath } from '../../corpus/store/layout.ts'
import { type Verified, verify } from '../../corpus/verify.ts'
import type { Annotation } from '../../pipeline/document.ts'
import { defaultLimits } from '../../pipeline/limits.ts'
import { zip } from '../zip.ts'
import { all, temporaryFolder } from './folders.ts'

const brief = [
  'Geachte voorzitter,',
  '',
  'Op 12 januari 2021 heb ik uw Kamer geïnformeerd over de proef met waterfietsen. Daarover ontwikke-',
  'len wij beleid met de landelijke coÃ¶rdinator, zo meldde â€œDe Voorbeeldkrantâ€\u009d vorige week.',
  '',
  'Hoogachtend,',
  '',
].join('\n')

/** A corpus of one letter in which these words are findings. */
async function corpusOf(bytes: Uint8Array, quotes: string[], name = 'brief.txt') {
  const dir = temporaryFolder()
  const document = await bytesToDocument(name, bytes, defaultLimits)
  const annotations = quotes.map((quote): Annotation => {
    const start = document.text.indexOf(quote)
    expect(start, quote).toBeGreaterThanOrEqual(0)
    const value = { field: 'place', text: quote }
    return {
      type: 'letterFact',
      start,
      end: start + quote.length,
      value,
      by: 'letter/test',
      basis: 'stated',
      because: [],
    }
  })
  const record = documentToRecord({ ...document, annotations: annotations.sort((a, b) => a.start - b.start) })
  const writer = openFolderForWriting(dir)
  writer.keep(
    { name, from: name, path: Buffer.from(`/${name}`), sha256: record.source.sha256, stated: [] },
    bytes,
    JSON.stringify(record),
  )
  writer.close({ program: 'test', started: '' })
  const verified = async (): Promise<Verified> => (await all(verify(openFolder(dir))))[0]!
  const source = sourcePath(dir, record.source.sha256)
  return { dir, record, source, verified }
}
const quotesWrong = ({ problems }: Verified) => problems.flatMap(({ quote }) => (quote === null ? [] : [quote]))
const bytesOf = (text: string) => new TextEncoder().encode(text)

const quotes = ['12 januari 2021', 'geïnformeerd', 'ontwikkelen wij', 'coördinator', '“De Voorbeeldkrant”']

test('what stands is proven, repairs and joined words included', async () => {
  const { verified } = await corpusOf(bytesOf(brief), quotes)
  expect(await verified()).toMatchObject({ name: 'brief.txt', findings: 5, problems: [] })
})

test.each([
  ['windows-1252', 'geïnformeerd', (text: string) => Buffer.from(text, 'latin1')],
  // A name that windows-1252 has no letters for.
  ['UTF-16', 'Şahin', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
])('so it is in %s', async (_, quote, encode) => {
  const bytes = encode(`Geachte voorzitter, op 12 januari 2021 is de Kamer samen met ${quote} bericht over de proef.`)
  const { verified } = await corpusOf(new Uint8Array(bytes), ['12 januari 2021', quote])
  expect((await verified()).problems).toEqual([])
})

test.each([
  ['12 januari', '13 januari', ['12 januari 2021']],
  // The broken byte makes the file no UTF-8 any more; other places still hold what they held.
  ['ge\u00c3', 'ge\u0041', ['geïnformeerd']],
  ['ontwikke-', 'ontwixke-', ['ontwikkelen wij']],
  ['Voorbeeldkrant', 'Voorbeeldkrand', ['“De Voorbeeldkrant”']],
  ['waterfietsen', 'waterfietzen', []],
])('one byte: %s becomes %s', async (before, after, wrong) => {
  const { source, record, verified } = await corpusOf(bytesOf(brief), quotes)
  const bytes = readFileSync(source, 'latin1')
  expect(bytes).toContain(before)
  writeFileSync(source, bytes.replace(before, after), 'latin1')
  const result = await verified()
  expect(result.id).toBe(record.id)
  expect(quotesWrong(result)).toEqual(wrong)
  expect(result.problems[0]!.message).toMatch(
    wrong.length === 0 ? /have changed; no finding is touched/ : /have changed$/,
  )
})

test('a byte put in names what has moved away from its place, not what stands before', async () => {
  const { source, verified } = await corpusOf(bytesOf(brief), quotes)
  const text = readFileSync(source, 'utf8')
  writeFileSync(source, text.replace('waterfietsen', 'waterfietsenXXXXXXXXXXXXXXXXXXXXXX'))
  expect(quotesWrong(await verified())).toEqual(['ontwikkelen wij', 'coördinator', '“De Voorbeeldkrant”'])
})

test('a source that is gone or no letter any more is told', async () => {
  const { source, verified } = await corpusOf(bytesOf(brief), ['12 januari 2021'])
  writeFileSync(source, '')
  expect((await verified()).problems.map(({ message }) => message)).toEqual([
    expect.stringContaining('can no longer be read (the file is empty'),
    expect.stringContaining('no longer has it at bytes'),
  ])
  rmSync(source)
  expect((await verified()).problems).toMatchObject([
    { finding: null, message: expect.stringContaining('cannot be read') },
  ])
})

const changes: [string, (record: LetterRecord) => unknown, RegExp][] = [
  [
    'a quote',
    (r) => ({ ...r, findings: r.findings.map((f) => ({ ...f, quote: '13 januari 2021' })) }),
    /quote is not what/,
  ],
  [
    'a place',
    (r) => ({ ...r, findings: r.findings.map((f) => ({ ...f, place: { in: 'text', start: 0, end: 9 } })) }),
    /no longer has it/,
  ],
  ['the text', (r) => ({ ...r, text: r.text.replace('12 jan', '13 jan') }), /quote is not what/],
  ['a field', (r) => ({ ...r, offsetUnit: 'bytes' }), /not as its schema says: offsetUnit/],
]
test.each(changes)('a record of which %s was changed is told', async (_, change, message) => {
  const { dir, record, verified } = await corpusOf(bytesOf(brief), ['12 januari 2021'])
  writeFileSync(recordPath(dir, record.id), JSON.stringify(change(record)))
  expect((await verified()).problems.map((problem) => problem.message).join('\n')).toMatch(message)
})

test('quote and text changed together are still not in the source', async () => {
  const { dir, record, verified } = await corpusOf(bytesOf(brief), ['12 januari 2021'])
  writeFileSync(recordPath(dir, record.id), JSON.stringify(record).replaceAll('12 januari', '31 januari'))
  expect(quotesWrong(await verified())).toEqual(['31 januari 2021'])
})

test('a page: proven through the words in its boxes', async () => {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const lines = [
    'Geachte voorzitter,',
    'Op 12 januari 2021 heb ik uw Kamer bericht over de proef.',
    'Hoogachtend, de minister',
  ]
  lines.forEach((line, i) => {
    if (i === 0) pdf.addPage([595, 842])
    pdf.getPage(0).drawText(line, { x: 80, y: 700 - 20 * i, size: 11, font })
  })
  const bytes = await pdf.save({ useObjectStreams: false })
  const { dir, record, verified } = await corpusOf(bytes, ['12 januari 2021', 'proef'], 'brief.pdf')
  expect((await verified()).problems).toEqual([])
  const [first] = record.findings
  const moved = {
    ...first!,
    place: { in: 'pdf' as const, page: 1, boxes: [[80, 90, 200, 100] as [number, number, number, number]] },
  }
  writeFileSync(recordPath(dir, record.id), JSON.stringify({ ...record, findings: [moved] }))
  expect(quotesWrong(await verified())).toEqual(['12 januari 2021'])
})

test('a web page: proven through the words in its elements', async () => {
  const page = `<!doctype html><html lang="nl"><head><title>Brief</title></head><body><main><h1>Brief over de proef</h1>
    <p>Op <b>12 januari</b> 2021 heb ik uw Kamer bericht over de proef met waterfietsen op de veren.</p></main></body></html>`
  const { source, verified } = await corpusOf(bytesOf(page), ['12 januari 2021', 'waterfietsen'], 'brief.html')
  expect((await verified()).problems).toEqual([])
  writeFileSync(source, page.replace('12 januari', '13 januari'))
  expect(quotesWrong(await verified())).toEqual(['12 januari 2021'])
})

const kamerstuk = `<?xml version="1.0" encoding="utf-8"?><officiele-publicatie><kamerstuk>
<kamerstukkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2020-2021</tekstregel><tekstregel inhoud="kameraanduiding">Tweede Kamer der Staten-Generaal</tekstregel></kamerstukkop>
<stuk><algemeen><al>Op 12 januari 2021<noot><noot.nr>1</noot.nr><noot.al>Zie 13 maart.</noot.al></noot> begon de <nadruk>proef</nadruk>.</al></algemeen></stuk></kamerstuk></officiele-publicatie>`
const wordText = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Op 12 </w:t></w:r><w:r><w:t>januari 2021</w:t></w:r></w:p></w:body></w:document>`
const letterIn = (text: string): Uint8Array => zip([{ name: 'word/document.xml', data: text, stored: true }])

test.each<[string, (change: (text: string) => string) => Uint8Array, string[]]>([
  [
    'XML',
    (change) => bytesOf(change(kamerstuk)),
    ['Tweede Kamer der Staten-Generaal', '12 januari 2021', '2021 1 begon de proef', '13 maart'],
  ],
  ['DOCX', (change) => letterIn(change(wordText)), ['12 januari 2021']],
])('%s: proven through the words in its elements', async (_, bytes, found) => {
  const { source, verified } = await corpusOf(
    bytes((text) => text),
    found,
    'brief',
  )
  expect((await verified()).problems).toEqual([])
  writeFileSync(
    source,
    bytes((text) => text.replace('januari', 'februari')),
  )
  expect(quotesWrong(await verified())).toContain('12 januari 2021')
})
