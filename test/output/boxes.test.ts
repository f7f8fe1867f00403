/** The box of every finding is where another program sees its words. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDict, PDFDocument, PDFName, PDFNumber, StandardFonts, setWordSpacing } from 'pdf-lib'
import { afterAll, describe, expect, test } from 'vitest'
import { read } from '../../pipeline/read.ts'
import { render } from '../../scripts/generated/render.ts'
import { generatedLetters } from '../../scripts/generated-letters.ts'
import { agreements, hasPdftotext } from './boxes.ts'

/** Of how many boxes the words must cover the same, and how much. */
const LEAST = { share: 0.99, iou: 0.9 }

const folder = mkdtempSync(join(tmpdir(), 'kamerbrief-boxes-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const sample = (name: string): string => join(import.meta.dirname, '../letters', name)
const has = (program: string): boolean => spawnSync('which', [program]).status === 0
const missing = hasPdftotext() ? '' : 'pdftotext (Debian: poppler-utils)'
if (missing) console.warn(`boxes are not held against another program: ${missing} is missing`)

describe.skipIf(missing)('boxes and the words of pdftotext', () => {
  test('in the PDF samples', () =>
    expectAgreement([sample('digitale-balies-2024.pdf'), sample('besluitenlijst-2024.pdf')], 100))

  test.each([
    ['Times', StandardFonts.TimesRoman, false],
    ['Helvetica, justified', StandardFonts.Helvetica, true],
    ['Courier', StandardFonts.Courier, false],
  ] as const)('in letters set in %s', async (_, font, justified) => {
    const names = ['rijkshuisstijl-2023', 'toezeggingen-2024', 'antwoorden-2023', 'kamerstuk-2024']
    const paths: string[] = []
    for (const name of names) {
      const path = join(folder, `${name}-${font}.pdf`)
      writeFileSync(path, await textToPdf(await textOf(`${name}.txt`), font, justified))
      paths.push(path)
    }
    await expectAgreement(paths, 100)
  })

  for (const rendering of ['chromium-untagged', 'libreoffice-tagged'] as const) {
    const program = rendering.startsWith('chromium') ? 'chromium' : 'soffice'
    if (!has(program)) console.warn(`boxes in letters made by ${program} are not looked at: it is missing`)
    test.skipIf(!has(program))(`in generated letters (${rendering})`, { timeout: 120_000 }, async () => {
      const paths = render(generatedLetters(3, 4711), rendering, folder)
      await expectAgreement(paths, 300)
      for (const packed of [true, false]) await expectAgreement([await withOtherHeights(paths[0]!, packed)], 100)
    })
  }
})

test('a box beside its words, or over others, is seen', async ({ skip }) => {
  if (missing) skip(missing)
  const bytes = new Uint8Array(readFileSync(sample('besluitenlijst-2024.pdf')))
  const moved = await PDFDocument.load(bytes)
  for (const page of moved.getPages()) page.translateContent(0, -6)
  const path = join(folder, 'verschoven.pdf')
  writeFileSync(path, await moved.save())
  for (const { iou } of await agreements(path, bytes)) expect(iou).toBeLessThan(LEAST.iou)
})

/** The same, but for what it says of its fonts: not what stands in their files, nor the same of all. */
async function withOtherHeights(path: string, packed: boolean): Promise<string> {
  const pdf = await PDFDocument.load(readFileSync(path))
  const descriptors = pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('FontDescriptor') ? object : [],
    )
  expect(descriptors.length).toBeGreaterThan(1)
  for (const [index, descriptor] of descriptors.entries()) {
    descriptor.set(PDFName.of('Ascent'), PDFNumber.of(index % 2 === 0 ? 700 : 950))
    descriptor.set(PDFName.of('Descent'), PDFNumber.of(index % 2 === 0 ? -150 : -300))
  }
  const other = path.replace('.pdf', `-${packed ? 'packed' : 'plain'}.pdf`)
  writeFileSync(other, await pdf.save({ useObjectStreams: packed }))
  return other
}

/** As the program reads it: one sample is not in UTF-8. */
const textOf = async (name: string): Promise<string> =>
  (await read(name, new Uint8Array(readFileSync(sample(name))))).text

async function expectAgreement(paths: readonly string[], least: number): Promise<void> {
  const all = []
  for (const path of paths) all.push(...(await agreements(path, new Uint8Array(readFileSync(path)))))
  expect(all.length).toBeGreaterThan(least)
  const off = all.filter(({ iou }) => iou < LEAST.iou)
  const list = off.map(({ page, quote, iou, instead }) => `p${page} ${iou.toFixed(3)} ${quote} ${instead ?? ''}`)
  expect(off.length, list.join('\n')).toBeLessThanOrEqual((1 - LEAST.share) * all.length)
}

/** A text dump as a PDF: a line for each line, broken where it is too long; justified lines stretch their spaces. */
async function textToPdf(text: string, name: StandardFonts, justified: boolean): Promise<Uint8Array> {
  const [size, leading, width] = [9, 12, 420]
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(name)
  const lines = text.split('\n').flatMap((line) => {
    const broken = ['']
    for (const word of line.trim().split(/\s+/)) {
      const longer = `${broken.at(-1)} ${word}`.trim()
      if (font.widthOfTextAtSize(longer, size) <= width) broken[broken.length - 1] = longer
      else broken.push(word)
    }
    return broken.map((part, index) => ({ part, isLast: index === broken.length - 1 }))
  })
  for (let first = 0; first < lines.length; first += 55) {
    const page = pdf.addPage([595, 842])
    for (const [index, { part, isLast }] of lines.slice(first, first + 55).entries()) {
      const spaces = part.split(' ').length - 1
      const stretch = justified && !isLast && spaces > 0 ? (width - font.widthOfTextAtSize(part, size)) / spaces : 0
      page.pushOperators(setWordSpacing(stretch))
      page.drawText(part, { x: 80, y: 750 - index * leading, size, font })
    }
  }
  return pdf.save()
}
