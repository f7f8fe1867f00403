/** PDFs that cannot be read say why; none passes with a part of its text. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument, PDFHexString, PDFName, PDFNumber } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { UnreadableSource } from '../../pipeline/notice.ts'
import { soundness } from '../../pipeline/readers/pdf/damage.ts'
import { pdfOf, prose, readBytes } from './pdf-letters.ts'

const letter = (): Promise<Uint8Array> =>
  pdfOf(
    ({ lines, font }) => lines(prose(font, 10, 376), 79, 100),
    ({ lines, font }) => lines(prose(font, 10, 376), 79, 100),
    ({ lines, font }) => lines(prose(font, 10, 376), 79, 100),
  )

const reasonOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'read',
    (error: unknown) => {
      if (!(error instanceof UnreadableSource)) throw error
      expect(error.advice).not.toBe('')
      expect(error.message).not.toMatch(/\n|\bat .*:\d+/)
      return error.reason
    },
  )

test('a sound letter is read, with its pages', async () => {
  const bytes = await letter()
  const before = Buffer.from(bytes)
  const document = await readBytes(bytes)
  expect(document.source.pages).toBe(3)
  expect(document.text.match(/Regel/g)).toHaveLength(30)
  expect(document.notices).toEqual([])
  // The caller keeps its bytes.
  expect(before.equals(bytes)).toBe(true)
})

test('cut off anywhere, it is damaged', async () => {
  const bytes = await letter()
  for (let part = 1; part < 40; part++)
    expect(await reasonOf(readBytes(bytes.subarray(0, Math.floor((bytes.length * part) / 40))))).toBe('damaged')
})

test('cut off in what was appended, it is damaged', async () => {
  const bytes = Buffer.from(await letter())
  const more = Buffer.concat([bytes, Buffer.from('\n99 0 obj\n<< /Type /Page >>\nendo')])
  expect(await reasonOf(readBytes(more))).toBe('damaged')
})

test('with a hole in it, it is damaged', async () => {
  const bytes = Buffer.from(await letter())
  const third = Math.floor(bytes.length / 3)
  expect(await reasonOf(readBytes(Buffer.concat([bytes.subarray(0, third), bytes.subarray(third + 200)])))).toBe(
    'damaged',
  )
})

describe('soundness', () => {
  const sound = { missing: false, indexed: true }
  const file = '%PDF-1.7\n1 0 obj\n<< >>\nendobj\nxref\n0 1\ntrailer\n<< >>\nstartxref\n30\n%%EOF\n'
  const linearized = (length: number): string =>
    `%PDF-1.7\n1 0 obj\n<< /Linearized 1 /L ${length} >>\nendobj\nxref\n0 1\ntrailer\n<< >>\nstartxref\n9\n%%EOF\n`
  test.each([
    ['a table', file, sound],
    ['a stream', file.replace('startxref\n30', 'startxref\n9'), sound],
    ['without its end mark', file.replace('%%EOF\n', ''), sound],
    ['text in front', `junk\n${file}`, sound],
    ['a hole', file.replace('startxref\n30', 'startxref\n60'), { missing: true, indexed: false }],
    ['more than there was', file.replace('startxref\n30', 'startxref\n12'), { missing: false, indexed: false }],
    ['made for the web', linearized(98), sound],
    ['made for the web, cut off', linearized(2000), { missing: true, indexed: false }],
  ])('%s', (_, text, expected) => {
    expect(soundness(Buffer.from(text))).toEqual(expected)
  })
})

test('junk around it and line ends changed on the way do no harm', async () => {
  const bytes = Buffer.from(await letter())
  const { text } = await readBytes(bytes)
  const front = await readBytes(Buffer.concat([Buffer.from('Content-Type: application/pdf\r\n\r\n'), bytes]))
  expect(front.text).toBe(text)
  const back = await readBytes(Buffer.concat([bytes, Buffer.from('\n<!-- einde -->\n'.repeat(200))]))
  expect(back.text).toBe(text)
  const wrong = Buffer.from(bytes.toString('latin1').replace(/startxref\s+\d+/, 'startxref\n12'), 'latin1')
  expect(soundness(wrong)).toEqual({ missing: false, indexed: false })
  const rebuilt = await readBytes(wrong)
  expect(rebuilt.text).toBe(text)
  expect(rebuilt.notices.map((notice) => notice.rule)).toEqual(['pdf/objects-rebuilt'])
})

test('no PDF at all is damaged', async () => {
  expect(await reasonOf(readBytes(Buffer.from('%PDF-1.7\nniets dan dit')))).toBe('damaged')
  expect(await reasonOf(readBytes(Buffer.from('%PDF-1.7\nstartxref\n0\n%%EOF')))).toBe('damaged')
})

test('a password', async () => {
  const pdf = await PDFDocument.load(await letter())
  const { context } = pdf
  const hex = (byte: string): PDFHexString => PDFHexString.of(byte.repeat(32))
  context.trailerInfo.Encrypt = context.register(
    context.obj({
      Filter: PDFName.of('Standard'),
      V: PDFNumber.of(1),
      R: PDFNumber.of(2),
      O: hex('4a'),
      U: hex('5b'),
      P: PDFNumber.of(-4),
    }),
  )
  context.trailerInfo.ID = context.obj([hex('01'), hex('01')])
  expect(await reasonOf(readBytes(await pdf.save({ useObjectStreams: false })))).toBe('encrypted')
})

describe('text', () => {
  test('none on any page: a scan', async () => {
    const bytes = await pdfOf(({ page }) => page.drawRectangle({ x: 10, y: 10, width: 200, height: 200 }))
    expect(await reasonOf(readBytes(bytes))).toBe('no-text')
  })

  test('none on one page: doubted, and the pages count on', async () => {
    const bytes = await pdfOf(
      ({ write }) => write('eerste', 79, 100),
      ({ page }) => page.drawRectangle({ x: 10, y: 10, width: 200, height: 200 }),
      ({ write }) => write('derde', 79, 100),
    )
    const { text, origin, notices } = await readBytes(bytes)
    expect(text).toBe('eerste\n\f\n\fderde')
    expect(origin.pages).toEqual([
      { rawStart: 0, number: 1 },
      { rawStart: 8, number: 2 },
      { rawStart: 10, number: 3 },
    ])
    expect(notices.map(({ rule, rawStart }) => [rule, rawStart])).toEqual([['pdf/page-without-text', 8]])
  })
})

test('limits', async () => {
  const bytes = await letter()
  expect(await reasonOf(readBytes(bytes, { pages: 2 }))).toBe('too-many-pages')
  expect(await reasonOf(readBytes(bytes, { pages: 3 }))).toBe('read')
  expect(await reasonOf(readBytes(bytes, { milliseconds: -1 }))).toBe('timeout')
})

test('damage makes no noise, and does not end the process', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'))
  const bytes = Buffer.from(await letter())
  // Objects that are not where the index says: pdf.js rejects promises that nobody awaits.
  const objects = [...bytes.toString('latin1').matchAll(/\d+ 0 obj\n<<\n\/Type \/Page\n/g)]
  expect(objects).toHaveLength(3)
  for (const { index } of objects.slice(1)) bytes.fill(' ', index, index + 7)
  writeFileSync(join(folder, 'stuk.pdf'), bytes)
  writeFileSync(join(folder, 'heel.pdf'), await letter())
  writeFileSync(
    join(folder, 'lees.ts'),
    `import { readFileSync } from 'node:fs'
     import { read } from ${JSON.stringify(join(import.meta.dirname, '../../pipeline/read.ts'))}
     for (const name of ['stuk.pdf', 'heel.pdf'])
       console.log(await read(name, readFileSync(${JSON.stringify(folder)} + '/' + name)).then((d) => d.source.pages, (e) => e.reason))
     await new Promise((done) => setTimeout(done, 50))
     console.log('end')`,
  )
  expect(
    execFileSync(process.execPath, ['--no-warnings', join(folder, 'lees.ts')], { encoding: 'utf8', stdio: 'pipe' }),
  ).toBe('damaged\n3\nend\n')
})
