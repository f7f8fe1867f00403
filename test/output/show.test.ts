/** Letters with their findings marked, to look at. */
import { createCipheriv, createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Canvas, createCanvas, loadImage } from '@napi-rs/canvas'
import { degrees, PDFDocument, PDFHexString } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { bytesToRecord } from '../../corpus/ingest.ts'
import type { LetterRecord } from '../../corpus/record.ts'
import { markedHtml } from '../../output/marked/html.ts'
import { findingsToMarks } from '../../output/marked/marks.ts'
import { markedPdf } from '../../output/marked/pdf.ts'
import { markedPngs } from '../../output/marked/png.ts'
import { defaultLimits } from '../../pipeline/limits.ts'
import { openPictures } from '../../pipeline/readers/pdf/render.ts'
import { filled, letterText, temporaryFolder } from '../corpus/folders.ts'
import { keep, recordOf } from '../corpus/records.ts'
import { kamerbrief } from './run.ts'

const sample = new Uint8Array(readFileSync(join(import.meta.dirname, '../letters/digitale-balies-2024.pdf')))
const record = await bytesToRecord('brief.pdf', sample, defaultLimits)

describe('boxes', () => {
  test('a finding that runs over a page break is on both pages', () => {
    const box = [1, 2, 3, 4] as const
    const place = { in: 'pdf', page: 2, boxes: [box], more: [{ page: 3, boxes: [box, box] }] } as const
    const marks = findingsToMarks([{ id: 'date-7', type: 'date', place }])
    expect([...marks].map(([page, [mark]]) => [page, mark?.id, mark?.boxes.length])).toEqual([
      [2, 'date-7', 1],
      [3, 'date-7', 2],
    ])
  })

  // A person sees the boxes over the words, whatever way the page lies and whatever is cut off.
  test.each([
    ['upright', 0, null],
    ['turned right', 90, null],
    ['upside down', 180, null],
    ['turned left', 270, null],
    ['cropped', 0, [60, 30, 500, 790]],
    ['cropped and turned', 90, [60, 30, 500, 790]],
  ] as const)('are drawn over the words of a page that is %s', async (_, angle, crop) => {
    const pdf = await PDFDocument.load(sample)
    for (const page of pdf.getPages()) {
      page.setRotation(degrees(angle))
      if (crop) page.setCropBox(...crop)
    }
    const bytes = await pdf.save()
    const own = await bytesToRecord('brief.pdf', bytes, defaultLimits)
    const boxes = own.findings.flatMap(({ place }) => (place.in === 'pdf' && place.page === 1 ? place.boxes : []))
    expect(boxes.length).toBeGreaterThan(10)
    const [plain, inPdf, inPng] = await Promise.all([
      firstPage(bytes),
      markedPdf(bytes, own).then(firstPage),
      firstPicture(bytes, own),
    ])
    for (const [left, top, right, bottom] of boxes)
      for (const [x, y] of [
        [left, (top + bottom) / 2],
        [right, (top + bottom) / 2],
        [left + 0.9 * (right - left), bottom],
      ] as const) {
        expect([x, y, plain(x, y)]).toEqual([x, y, false])
        expect([x, y, inPdf(x, y)]).toEqual([x, y, true])
        expect([x, y, inPng(x, y)]).toEqual([x, y, true])
      }
  })
})

/** Whether a dot within half a point of a place is as colourful as a frame is. */
type IsFramed = (x: number, y: number) => boolean

async function firstPage(bytes: Uint8Array): Promise<IsFramed> {
  const pictures = await openPictures(bytes)
  const canvas = await pictures.render(1, DPI)
  await pictures.close()
  return framedIn(canvas)
}

async function firstPicture(bytes: Uint8Array, letter: LetterRecord): Promise<IsFramed> {
  const { value } = await markedPngs(bytes, letter).next()
  const image = await loadImage(value!)
  const canvas = createCanvas(image.width, image.height)
  canvas.getContext('2d').drawImage(image, 0, 0)
  return framedIn(canvas)
}

const DPI = 144

function framedIn(canvas: Canvas): IsFramed {
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
  const isFrame = (x: number, y: number): boolean => {
    const at = 4 * (y * canvas.width + x)
    const colour = [...data.subarray(at, at + 3)]
    return Math.max(...colour) - Math.min(...colour) > 45
  }
  return (x, y) => {
    const [column, row] = [x, y].map((points) => Math.floor((points * DPI) / 72)) as [number, number]
    return [-1, 0, 1].some((right) => [-1, 0, 1].some((down) => isFrame(column + right, row + down)))
  }
}

describe('as a web page', () => {
  const textOf = (html: string): string =>
    /<main>([\s\S]*)<\/main>/
      .exec(html)![1]!
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')

  test('the text is whole, and each finding is marked with its value', () => {
    const html = markedHtml(record)
    expect(textOf(html)).toBe(record.text)
    for (const { id, by } of record.findings) expect(html).toContain(`title="${id} (${by}): `)
  })

  test('findings in and across each other lie in each other, and no sign of the text is markup', () => {
    const text = 'ab <i>cd & "ef" gh'
    const finding = (id: string, type: string, start: number, end: number) => ({
      ...record.findings[0]!,
      ...{ id, type, start, end, by: 'a/b', value: '<"&' },
    })
    const findings = [finding('x-0', 'x', 0, 8), finding('y-6', 'y', 6, 11), finding('z-6', 'z', 6, 7)]
    const html = markedHtml({ ...record, text, findings } as LetterRecord)
    const [x, y, z] = ['x-0', 'y-6', 'z-6'].map(
      (id) => `<mark class="${id[0]}" title="${id} (a/b): &quot;&lt;\\&quot;&amp;&quot;">`,
    )
    expect(/<main>(.*)<\/main>/.exec(html)![1]).toBe(
      `${x}ab &lt;i&gt;</mark>${x}${y}${z}c</mark></mark></mark>${x}${y}d</mark></mark>${y} &amp; </mark>&quot;ef&quot; gh`,
    )
  })
})

describe('kamerbrief show', () => {
  const ingested = (files: Readonly<Record<string, string | Uint8Array>>): string => {
    const cwd = filled(temporaryFolder(), files)
    expect(kamerbrief(['ingest', ...Object.keys(files)], { cwd }).code).toBe(0)
    return cwd
  }
  const idOf = (cwd: string): string => JSON.parse(kamerbrief(['list', '--json'], { cwd }).out).id

  test('writes what it is asked for and names it', () => {
    const cwd = ingested({ 'brief.pdf': sample })
    const args = ['show', idOf(cwd), '--pdf', 'uit.pdf', '--png', 'bladen', '--html', 'uit.html']
    const paths = ['uit.html', 'uit.pdf', 'bladen/page-1.png', 'bladen/page-2.png', 'bladen/page-3.png']
    expect(kamerbrief(args, { cwd })).toEqual({ code: 0, err: '', out: paths.map((path) => `${path}\n`).join('') })
    expect(paths.map((path) => readFileSync(join(cwd, path)).subarray(0, 4).toString('latin1'))).toEqual([
      '<!do',
      '%PDF',
      '\x89PNG',
      '\x89PNG',
      '\x89PNG',
    ])
  })

  test('of a letter without pages shows the text, and says so when asked for pages', () => {
    const cwd = ingested({ 'brief.txt': letterText(1) })
    expect(kamerbrief(['show', idOf(cwd), '--html', 'uit.html'], { cwd })).toMatchObject({ code: 0, out: 'uit.html\n' })
    expect(kamerbrief(['show', idOf(cwd), '--pdf', 'uit.pdf'], { cwd })).toEqual({
      code: 2,
      out: '',
      err: 'kamerbrief: brief.txt is text/plain and has no pages to draw on; see its text instead: --html FILE\n',
    })
    expect(readdirSync(cwd)).not.toContain('uit.pdf')
  })

  test('marks what the letter does not state itself', () => {
    const facts = (text: string): string => {
      const cwd = ingested({ 'brief.txt': text })
      return kamerbrief(['show', idOf(cwd)], { cwd }).out
    }
    const out = facts(letterText(1))
    expect(out).toMatch(/^kind +kamerbrief \(inferred from letterFact-\d+\)$/m)
    expect(out).toMatch(/^from +Infrastructuur en Waterstaat \(inferred from letterFact-\d+\)$/m)
    expect(out).toMatch(/^subject +Voortgang van proef 1 met waterfietsen$/m)
    expect(out).toMatch(/^date +2021-02-03$/m)
    // Its letterhead names the ministry.
    const stated = facts(letterText(1).replace('Datum', 'Ministerie van Infrastructuur en Waterstaat\nDatum'))
    expect(stated).toMatch(/^from +Infrastructuur en Waterstaat$/m)
  })

  test('takes for stated what one finding infers and another states', () => {
    const told = (quote: string) =>
      ({ type: 'letterFact', quote, value: { field: 'ministry', name: 'Defensie' } }) as const
    const base = recordOf({ text: 'De minister van Defensie. Ministerie', ministry: 'Defensie', findings: [] })
    const from = (...quotes: string[]): string | undefined => {
      const { findings } = recordOf({ text: base.text, findings: quotes.map(told) })
      const [first, ...others] = findings
      const dir = temporaryFolder()
      keep(dir, [{ ...base, findings: [{ ...first!, basis: 'inferred', because: ['letterFact-9'] }, ...others] }])
      return /^from +(.*)$/m.exec(kamerbrief(['show', base.id, '--corpus', dir]).out)?.[1]
    }
    expect(from('De minister')).toBe('Defensie (inferred from letterFact-9)')
    expect(from('De minister', 'Ministerie')).toBe('Defensie')
  })

  test('of a PDF under a lock that opens by itself gives pictures, and says why no copy', async () => {
    const cwd = ingested({ 'brief.pdf': await locked(sample) })
    expect(kamerbrief(['show', idOf(cwd), '--png', 'bladen'], { cwd })).toMatchObject({ code: 0, err: '' })
    expect(readdirSync(join(cwd, 'bladen'))).toHaveLength(3)
    expect(kamerbrief(['show', idOf(cwd), '--pdf', 'uit.pdf'], { cwd })).toEqual({
      code: 2,
      out: '',
      err: 'kamerbrief: no copy of this PDF can be made: it is encrypted; see its pages as pictures: --png DIR\n',
    })
  })
})

/** Encrypted with the empty password, as a PDF is that may be read by all and changed by none (revision 5). */
async function locked(bytes: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes)
  const { context } = pdf
  const salt = Buffer.alloc(8)
  const hash = createHash('sha256').update(salt).digest()
  const cipher = createCipheriv('aes-256-cbc', hash, Buffer.alloc(16)).setAutoPadding(false)
  const hex = (value: Buffer) => PDFHexString.of(value.toString('hex'))
  context.trailerInfo.Encrypt = context.register(
    context.obj({
      Filter: 'Standard',
      V: 5,
      R: 5,
      Length: 256,
      P: -4,
      O: hex(Buffer.alloc(48)),
      OE: hex(Buffer.alloc(32)),
      U: hex(Buffer.concat([hash, salt, salt])),
      UE: hex(cipher.update(Buffer.alloc(32))),
      Perms: hex(Buffer.alloc(16)),
      // Of the streams and strings themselves none is encrypted.
      CF: {},
      StmF: 'Identity',
      StrF: 'Identity',
    }),
  )
  context.trailerInfo.ID = context.obj([hex(salt), hex(salt)])
  return pdf.save({ useObjectStreams: false })
}
