/** Letters of our own, scanned: what is found in the picture of a letter beside what is found in the letter. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { bytesToRecord } from '../../corpus/ingest.ts'
import { ocrModeOf } from '../../corpus/recognition.ts'
import { type Finding, type LetterRecord, recordSchema } from '../../corpus/record.ts'
import { defaultLimits, type OcrMode } from '../../pipeline/limits.ts'
import { UnreadableSource } from '../../pipeline/notice.ts'
import { filled, temporaryFolder } from '../corpus/folders.ts'
import { kamerbrief } from '../output/run.ts'
import { folder } from '../samples.ts'
import { jpeg, pdfToScans, scansToPdf, turned, typed } from './scans.ts'

// Recognition takes 3 seconds a page on a machine that has nothing else to do.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const read = (name: string, bytes: Uint8Array, ocr: OcrMode = 'auto'): Promise<LetterRecord> =>
  bytesToRecord(name, bytes, { ...defaultLimits, ocr })

/** What counts when a letter is scanned: kind and value, with the letter case of its words left out. */
const kinds = ['kenmerk', 'date', 'reference', 'toezegging']

function essence({ type, value }: Finding): string {
  if (type !== 'toezegging') return `${type} ${JSON.stringify(value)}`
  const { status, deadline } = value as { status: string; deadline: unknown }
  return `${type} ${JSON.stringify([status, deadline])}`
}

/** The findings of the letter that are found in its scan too, and how many are found there and not in the letter. */
function survival(letter: LetterRecord, scan: LetterRecord): { lost: string[]; share: number; extra: string[] } {
  const of = ({ findings }: LetterRecord): string[] => findings.filter(({ type }) => kinds.includes(type)).map(essence)
  const extra = of(scan)
  const all = of(letter)
  const lost = all.filter((one) => {
    const at = extra.indexOf(one)
    if (at >= 0) extra.splice(at, 1)
    return at < 0
  })
  return { lost, extra, share: 1 - lost.length / all.length }
}

/** Words of the letter in the scan: harmonic mean of how many come back and how many are right. */
function wordF1(letter: LetterRecord, scan: LetterRecord): number {
  const words = ({ text }: LetterRecord): string[] => text.split(/\s+/).filter(Boolean)
  const [expected, got] = [words(letter), words(scan)]
  const left = new Map<string, number>()
  for (const word of expected) left.set(word, (left.get(word) ?? 0) + 1)
  const same = got.filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count > 0
  }).length
  return (2 * same) / (expected.length + got.length)
}

const reasonOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'read',
    (error: unknown) => {
      if (!(error instanceof UnreadableSource)) throw error
      return `${error.reason}: ${error.advice}`
    },
  )

const boxesOf = ({ place }: Finding) => (place.in === 'pdf' ? place.boxes : [])

describe('a ministry letter with a margin column and tables, askew and with noise', () => {
  const skew = 0.7
  let letter: LetterRecord
  let scan: LetterRecord
  let bytes: Uint8Array
  beforeAll(async () => {
    const clean = new Uint8Array(readFileSync(`${folder}digitale-balies-2024.pdf`))
    letter = await read('brief.pdf', clean)
    bytes = await scansToPdf(await pdfToScans(clean, [1, 2, 3], { skew, noise: 60 }))
    scan = await read('scan.pdf', bytes)
  })

  test('findings and words come back', () => {
    const { lost, extra, share } = survival(letter, scan)
    expect(share, lost.join('\n')).toBeGreaterThanOrEqual(0.9)
    expect(extra.length, extra.join('\n')).toBeLessThanOrEqual(2)
    expect(wordF1(letter, scan)).toBeGreaterThanOrEqual(0.95)
    expect(scan.letter).toMatchObject({ date: letter.letter.date, kenmerk: letter.letter.kenmerk })
  })

  test('tables come back', () => {
    const cells = ({ findings }: LetterRecord): string[] =>
      findings
        .filter(({ type }) => type === 'table')
        .flatMap(({ value }) => (value as { rows: { text: string }[][] }).rows.flat().map(({ text }) => text))
    expect(cells(letter).length).toBeGreaterThan(20)
    expect(cells(scan)).toEqual(cells(letter))
  })

  test('every finding says that it rests on recognition, and where on the askew page it stands', () => {
    expect(recordSchema.safeParse(scan).error).toBeUndefined()
    for (const { place } of scan.findings) {
      expect(place.in === 'pdf' && place.ocr?.confidence).toBeGreaterThan(0)
      expect(place.in === 'pdf' && place.ocr?.confidence).toBeLessThanOrEqual(100)
    }
    for (const { place } of letter.findings) expect(place).not.toHaveProperty('ocr')
    const [sin, cos] = [Math.sin((skew * Math.PI) / 180), Math.cos((skew * Math.PI) / 180)]
    const middle = ([left, top, right, bottom]: readonly number[]) =>
      [(left! + right!) / 2, (top! + bottom!) / 2] as const
    let compared = 0
    for (const finding of letter.findings.filter(({ type }) => kinds.includes(type))) {
      const same = scan.findings.filter((other) => other.quote === finding.quote && other.type === finding.type)
      const only = letter.findings.filter((other) => other.quote === finding.quote && other.type === finding.type)
      if (same.length !== 1 || only.length !== 1 || boxesOf(finding).length !== boxesOf(same[0]!).length) continue
      for (const [index, box] of boxesOf(finding).entries()) {
        const [x, y] = middle(box)
        const [dx, dy] = [x - 595.2 / 2, y - 841.92 / 2]
        const [scanX, scanY] = middle(boxesOf(same[0]!)[index]!)
        expect(Math.abs(scanX - (595.2 / 2 + cos * dx - sin * dy)), finding.quote).toBeLessThan(3)
        expect(Math.abs(scanY - (841.92 / 2 + sin * dx + cos * dy)), finding.quote).toBeLessThan(2.5)
        compared++
      }
    }
    expect(compared).toBeGreaterThan(15)
  })

  test('each page has a notice, and only numbers have one of their own', () => {
    const pages = scan.notices.filter(({ rule }) => rule === 'ocr/page')
    expect(pages.map(({ kind, message }) => `${kind} ${/page \d/.exec(message)}`)).toEqual([
      'doubted page 1',
      'doubted page 2',
      'doubted page 3',
    ])
    for (const { message } of pages) expect(Number(/confidence of (\d+)/.exec(message)?.[1])).toBeGreaterThan(80)
    for (const { rule, before } of scan.notices) if (rule === 'ocr/word') expect(before).toMatch(/\d/)
    expect(ocrModeOf(scan)).toBe('force')
    expect(ocrModeOf(letter)).toBe('off')
  })

  test('without recognition it is a failure that says what would help', async () => {
    expect(await reasonOf(read('scan.pdf', bytes, 'off'))).toMatch(/^no-text: .*--ocr auto/)
  })
})

test('a typed letter at 200 dots per inch, as a bare picture', async () => {
  const text = readFileSync(`${folder}toezeggingen-2024.txt`, 'utf8').replace(/\n{2,}/g, '\n\n')
  const lines = text.split('\n').slice(0, 52).join('\n')
  const clean = await typed(lines)
  const letter = await read('brief.pdf', clean)
  const [page] = await pdfToScans(clean, [1], { skew: -0.5, noise: 40, dpi: 200 })
  const scan = await read('scan.jpg', jpeg(page!))
  expect(scan.source).toMatchObject({ mediaType: 'image/jpeg', pages: 1 })
  const { lost, extra, share } = survival(letter, scan)
  expect(share, lost.join('\n')).toBeGreaterThanOrEqual(0.9)
  expect(extra.length, extra.join('\n')).toBeLessThanOrEqual(2)
  expect(wordF1(letter, scan)).toBeGreaterThanOrEqual(0.95)
  // Pixels of the picture, which is 1654 wide.
  const boxes = scan.findings.flatMap(boxesOf)
  expect(Math.max(...boxes.map(([, , right]) => right))).toBeGreaterThan(700)
  expect(Math.max(...boxes.map(([, , right]) => right))).toBeLessThan(page!.width)
})

const short = `Den Haag, 3 maart 2011

Geachte voorzitter,

Hierbij zend ik uw Kamer het verslag over de veerdiensten, waarom de
leden van de commissie op 14 februari 2011 hebben gevraagd (Kamerstuk
31 409, nr. 28). Voor de zomer van 2012 informeer ik u opnieuw.`

const own = `Op 2 april 2012 sprak ik met de provincies over de kosten van de veerdiensten. Zij
willen de dienst over de Lek ook in de winter laten varen.`

test('a page on its side, a page with words of its own, a blank page', async () => {
  const [page] = await pdfToScans(await typed(short), [1], { noise: 20 })
  const scans = await PDFDocument.load(await scansToPdf([turned(page!, 1)]))
  const words = await PDFDocument.load(await typed(`${short}\n\n${own}`))
  const pdf = await PDFDocument.create()
  for (const source of [scans, words]) pdf.addPage((await pdf.copyPages(source, [0]))[0]!)
  pdf.addPage([595, 842])
  const record = await read('gemengd.pdf', await pdf.save({ useObjectStreams: false }))
  const dates = record.findings.filter(({ quote }) => quote === '14 februari 2011')
  expect(dates.map(({ place }) => place.in === 'pdf' && [place.page, place.ocr !== undefined])).toEqual([
    [1, true],
    [2, false],
  ])
  expect(record.notices.map(({ rule }) => rule).filter((rule) => /^(?:ocr|pdf)\/page/.test(rule))).toEqual([
    'ocr/page',
    'pdf/page-without-text',
  ])
  // On its side the line runs down the page: the box is high and narrow.
  const [[left, top, right, bottom]] = boxesOf(dates[0]!) as [readonly [number, number, number, number]]
  expect(bottom - top).toBeGreaterThan(3 * (right - left))
  expect(ocrModeOf(record)).toBe('auto')
})

test('a stamp on a scan does not hide it; few words on a page of their own do not call for recognition', async () => {
  const [page] = await pdfToScans(await typed(short), [1])
  const pdf = await PDFDocument.load(await scansToPdf([page!]))
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  pdf.getPage(0).drawText('Ingekomen bij de griffie 2011Z01234', { x: 75, y: 815, size: 8, font })
  const record = await read('stempel.pdf', await pdf.save({ useObjectStreams: false }))
  expect(record.text).toContain('Voor de zomer van 2012 informeer ik u opnieuw.')
  expect(record.text).toContain('2011Z01234')
  const own = await read('brief.pdf', await typed('Den Haag, 3 maart 2011'))
  expect(own.notices).toEqual([])
  // The same page comes out the same, whatever was recognised before it.
  const again = await read('stempel.pdf', await pdf.save({ useObjectStreams: false }))
  expect({ ...again, id: '', source: null }).toEqual({ ...record, id: '', source: null })
})

test('a text layer of other letters than are printed is not believed', async () => {
  const layer = `${short}\n\n${own}`.replace(
    /[a-z]/g,
    (letter) => 'qxvkzwjhgfptrndbmclsyoeiua'[letter.charCodeAt(0) - 97]!,
  )
  const [page] = await pdfToScans(await typed(short), [1])
  const pdf = await PDFDocument.load(await typed(layer))
  // The picture lies over the letters, as in a PDF of a scanning program.
  pdf.getPage(0).drawImage(await pdf.embedJpg(jpeg(page!)), { x: 0, y: 0, width: 595, height: 842 })
  const bytes = await pdf.save({ useObjectStreams: false })
  const record = await read('gemengd.pdf', bytes)
  expect(record.text).toContain('Hierbij zend ik uw Kamer het verslag over de veerdiensten')
  expect(record.notices[0]!.rule).toBe('ocr/page')
  const unread = await read('gemengd.pdf', bytes, 'off')
  expect(unread.notices.map(({ rule }) => rule)).toContain('ocr/garbled-layer')
})

test('a batch of scans: one recogniser, which ends with the command and says nothing; verify reads them the same way', async () => {
  const dir = temporaryFolder()
  const [page] = await pdfToScans(await typed(short), [1])
  const from = filled(join(dir, 'scans'), { 'scan.pdf': await scansToPdf([page!]), 'scan.jpg': jpeg(page!) })
  const corpus = join(dir, 'corpus')
  const ingested = kamerbrief(['ingest', from, '--corpus', corpus, '--workers', '1'])
  expect([ingested.code, ingested.err]).toEqual([0, ''])
  expect(ingested.out).toMatch(/2 new, 0 known, 0 failed/)
  const verified = kamerbrief(['verify', '--corpus', corpus])
  expect([verified.code, verified.err]).toEqual([0, ''])
  expect(verified.out).toMatch(/^2 letters and their \d+ findings: every quote and place is proven/)
  expect(kamerbrief(['extract', join(from, 'scan.jpg'), '--ocr', 'off']).out).toMatch(/"reason":"no-text"/)
  const wrong = kamerbrief(['extract', join(from, 'scan.jpg'), '--ocr', 'often'])
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('auto, off, force')])
})

test('a page that takes too long is given up, and the next is read again', async () => {
  const [page] = await pdfToScans(await typed(short), [1])
  const limits = { ...defaultLimits, milliseconds: 50, perPicture: 0 }
  expect(await reasonOf(bytesToRecord('scan.jpg', jpeg(page!), limits))).toMatch(/^timeout: .*--ocr off/)
  expect((await read('scan.jpg', jpeg(page!))).text).toContain('Geachte voorzitter')
})

test('a scan has more time for each of its pages', async () => {
  const scans = await pdfToScans(await typed(short), [1])
  const pdf = await scansToPdf([...scans, ...scans])
  const limits = { ...defaultLimits, milliseconds: 500, perPicture: 100_000 }
  expect((await bytesToRecord('scan.pdf', pdf, limits)).source.pages).toBe(2)
  expect(await reasonOf(bytesToRecord('scan.pdf', pdf, { ...limits, perPicture: 0 }))).toMatch(/^timeout: /)
})

test('pictures that hold no letter say so', async () => {
  const blank = createCanvas(600, 800)
  expect(await reasonOf(read('leeg.png', new Uint8Array(blank.toBuffer('image/png'))))).toMatch(/^no-text/)
  const cut = jpeg(blank).subarray(0, 200)
  expect(await reasonOf(read('stuk.jpg', cut))).toMatch(/^(?:damaged|no-text)/)
  const huge = Buffer.from(blank.toBuffer('image/png'))
  huge.writeUInt32BE(60_000, 16)
  huge.writeUInt32BE(60_000, 20)
  expect(await reasonOf(read('bom.png', new Uint8Array(huge)))).toMatch(/^too-large/)
})
