/** Tables on scans: their lines are in the picture, and their words are white on dark, or misread by another program. */
import type { Canvas } from '@napi-rs/canvas'
import { degrees, PDFDocument, type PDFPage, rgb, StandardFonts } from 'pdf-lib'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Document } from '../../pipeline/document.ts'
import { defaultLimits, type OcrMode } from '../../pipeline/limits.ts'
import { withImplied } from '../../pipeline/readers/ocr/implied-rules.ts'
import { sheet } from '../../pipeline/readers/ocr/picture.ts'
import { pictureTables } from '../../pipeline/readers/ocr/picture-tables.ts'
import type { Rule } from '../../pipeline/readers/pdf/drawing.ts'
import { readPdf } from '../../pipeline/readers/pdf/pdf.ts'
import { ruledTables, rulesToGrids } from '../../pipeline/readers/pdf/ruled-tables.ts'
import type { Run } from '../../pipeline/readers/pdf/runs.ts'
import { cellText } from '../../pipeline/readers/pdf/table.ts'
import { identify } from '../../pipeline/source.ts'
import { jpeg, pdfToScans, scansToPdf } from './scans.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const read = async (bytes: Uint8Array, ocr: OcrMode = 'auto'): Promise<Document> =>
  readPdf(identify('scan.pdf', bytes), bytes, { ...defaultLimits, ocr })

const tablesIn = ({ hints = [] }: Document): string[][][] =>
  hints.flatMap((hint) => (hint.kind === 'table' ? [hint.cells.map((row) => row.map(({ text }) => text))] : []))

const [WIDTH, HEIGHT, SKEW] = [595, 842, 0.5]
const above = `Geachte voorzitter,

Met deze brief informeer ik uw Kamer over de kosten van de veerdiensten over de
grote rivieren. De provincies hebben mij gevraagd om in de winter meer te betalen
dan in de zomer, omdat er dan minder reizigers zijn. Ik heb daarvoor geen geld.`
const below = `De bedragen zijn in duizenden euro. Voor de zomer stuur ik een nieuwe raming, die
met de provincies en de gemeenten is besproken.`

const table = [
  ['Veerdienst', 'Rivier', '2023', '2024'],
  ['Aalst en Veen', 'Maas', '125', '140'],
  ['Culemborg', 'Lek', '230', '245'],
  ['Gorinchem', 'Merwede', '310', '8'],
  ['Totaal', '', '665', '393'],
]
const [EDGES, TOP, ROW] = [[75, 235, 345, 430, 520], 260, 22]
const DARK = rgb(0.1, 0.25, 0.5)

/** Puts text where it stands on a page that is `askew` degrees with the clock. */
function put(page: PDFPage, text: string, x: number, y: number, askew: number, options: object): void {
  const angle = (askew * Math.PI) / 180
  const [dx, dy] = [x - WIDTH / 2, y - HEIGHT / 2]
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
  page.drawText(text, {
    x: WIDTH / 2 + cos * dx - sin * dy,
    y: HEIGHT - (HEIGHT / 2 + sin * dx + cos * dy),
    rotate: degrees(-askew),
    ...options,
  })
}

interface Look {
  readonly askew?: number
  /** Nothing but words: a text layer. */
  readonly isLayer?: boolean
}

async function letter(
  rows: readonly (readonly string[])[],
  { askew = 0, isLayer = false }: Look,
): Promise<PDFDocument> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const page = pdf.addPage([WIDTH, HEIGHT])
  for (const [text, top] of [
    [above, 120],
    [below, 420],
  ] as const)
    for (const [index, line] of text.split('\n').entries())
      if (line !== '') put(page, line, 75, top + 15 * index, askew, { size: 10, font })
  const bottom = TOP + ROW * table.length
  if (!isLayer) {
    const [left, right] = [EDGES[0]!, EDGES.at(-1)!]
    page.drawRectangle({ x: left, y: HEIGHT - TOP - ROW, width: right - left, height: ROW, color: DARK })
    page.drawRectangle({ x: left, y: HEIGHT - bottom, width: right - left, height: ROW, color: rgb(0.75, 0.1, 0.1) })
    const line = (x: number, y: number, toX: number, toY: number): void =>
      page.drawLine({ start: { x, y: HEIGHT - y }, end: { x: toX, y: HEIGHT - toY }, thickness: 0.7 })
    for (let row = 0; row <= table.length; row++) line(left, TOP + ROW * row, right, TOP + ROW * row)
    for (const x of EDGES) line(x, TOP, x, bottom)
  }
  for (const [row, cells] of rows.entries())
    for (const [column, text] of cells.entries()) {
      const isWhite = !isLayer && (row === 0 || row === table.length - 1)
      const color = isWhite ? rgb(1, 1, 1) : rgb(0, 0, 0)
      if (text !== '') put(page, text, EDGES[column]! + 6, TOP + ROW * row + 15, askew, { size: 10, font, color })
    }
  return pdf
}

const bytesOf = (pdf: PDFDocument): Promise<Uint8Array> => pdf.save({ useObjectStreams: false })

describe('a ruled table with white print on dark rows, askew and with noise', () => {
  let scan: Awaited<ReturnType<typeof pdfToScans>>[number]
  beforeAll(async () => {
    scan = (await pdfToScans(await bytesOf(await letter(table, {})), [1], { skew: SKEW, noise: 40 }))[0]!
  })

  test('without a text layer', async () => {
    const document = await read(await scansToPdf([scan]))
    expect(tablesIn(document)).toEqual([table])
  })

  describe('with a text layer that lacks the white print and misreads the rest', () => {
    const misread = [
      ['', '', '', ''],
      ['Aalst en Veen', 'Maas', '125', '140'],
      ['Cuiennborg', 'Lek', '230', '245'],
      ['Gorinchem', 'Merwede', '310', '8'],
      ['', '', '', ''],
    ]
    let bytes: Uint8Array
    let document: Document
    beforeAll(async () => {
      const pdf = await letter(misread, { askew: SKEW, isLayer: true })
      pdf.getPage(0).drawImage(await pdf.embedJpg(jpeg(scan)), { x: 0, y: 0, width: WIDTH, height: HEIGHT })
      bytes = await bytesOf(pdf)
      document = await read(bytes)
    })

    test('its words are those of the picture', () => {
      expect(tablesIn(document)).toEqual([table])
    })

    test('which words those are is told, and what the layer had', () => {
      expect(document.notices.find(({ rule }) => rule === 'ocr/table')?.message).toMatch(
        /^\d+ places in the tables of page 1/,
      )
      const words = document.notices.filter(({ rule }) => rule === 'ocr/table-word')
      expect(words.find(({ before }) => before === 'Culemborg')?.message).toContain('"Cuiennborg"')
      expect(words.map(({ before }) => before)).not.toContain('Gorinchem')
    })

    test('they stand where they are printed, with how sure they are', () => {
      for (const [text, row, column] of [
        ['Totaal', 4, 0],
        ['2024', 0, 3],
        ['Gorinchem', 3, 0],
      ] as const) {
        const start = document.text.indexOf(text)
        const place = document.origin.place([{ start, end: start + text.length }])
        if (place.in !== 'pdf') throw new Error('no place on a page')
        const [dx, dy] = [EDGES[column]! + 6 - WIDTH / 2, TOP + ROW * row + 15 - HEIGHT / 2]
        const [sin, cos] = [Math.sin((SKEW * Math.PI) / 180), Math.cos((SKEW * Math.PI) / 180)]
        const [[left, top, , bottom]] = place.boxes as [readonly [number, number, number, number]]
        expect(Math.abs(left - (WIDTH / 2 + cos * dx - sin * dy)), text).toBeLessThan(3)
        const baseline = HEIGHT / 2 + sin * dx + cos * dy
        expect(top, text).toBeLessThan(baseline - 5)
        expect(bottom, text).toBeLessThan(baseline + 5)
        expect(place.ocr?.confidence ?? 0, text).toBeGreaterThanOrEqual(text === 'Gorinchem' ? 0 : 85)
        expect(place.ocr === undefined, text).toBe(text === 'Gorinchem')
      }
    })

    test('without recognition the lines are those of the picture, and the words those of the layer', async () => {
      const plain = await read(bytes, 'off')
      expect(tablesIn(plain).map((rows) => rows.slice(1, 4))).toEqual([misread.slice(1, 4)])
      expect(plain.notices.filter(({ rule }) => rule.startsWith('ocr/'))).toEqual([])
    })
  })
})

describe('pictures that are no tables', () => {
  const page = (): ReturnType<typeof sheet> => sheet((WIDTH * 300) / 72, (HEIGHT * 300) / 72)
  const found = (canvas: Canvas) => pictureTables({ canvas, width: WIDTH, height: HEIGHT })

  test('a ribbon with a coat of arms, a frame around the page, a line above the notes', () => {
    const { canvas, pen } = page()
    pen.fillStyle = '#154273'
    pen.fillRect(1150, 30, 160, 440)
    pen.strokeStyle = 'white'
    pen.lineWidth = 8
    pen.beginPath()
    pen.arc(1230, 400, 40, 0, 2 * Math.PI)
    pen.stroke()
    pen.strokeStyle = 'black'
    pen.lineWidth = 3
    pen.strokeRect(60, 60, canvas.width - 120, canvas.height - 120)
    pen.fillStyle = 'black'
    pen.fillRect(300, 3200, 900, 3)
    expect(found(canvas)).toBeNull()
  })

  test('a photo, a stamp, a signature', () => {
    const { canvas, pen } = page()
    let seed = 7
    const next = (): number => (seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff) / 0x7fffffff
    for (let spot = 0; spot < 4000; spot++) {
      const grey = Math.floor(256 * next())
      pen.fillStyle = `rgb(${grey},${(grey * 7) % 256},${(grey * 3) % 256})`
      pen.beginPath()
      pen.arc(400 + 900 * next(), 500 + 700 * next(), 4 + 40 * next(), 0, 2 * Math.PI)
      pen.fill()
    }
    pen.strokeStyle = 'navy'
    pen.lineWidth = 6
    for (let stroke = 0; stroke < 30; stroke++) {
      pen.beginPath()
      pen.moveTo(300 + 700 * next(), 2600 + 300 * next())
      pen.bezierCurveTo(1000 * next(), 2900, 1000 * next(), 2500, 300 + 700 * next(), 2600 + 300 * next())
      pen.stroke()
    }
    pen.strokeStyle = 'red'
    pen.strokeRect(1500, 2500, 600, 200)
    expect(found(canvas)).toBeNull()
  })

  test('print of all sizes', () => {
    const { canvas, pen } = page()
    pen.fillStyle = 'black'
    for (let line = 0; line < 60; line++) {
      pen.font = `${line % 7 === 0 ? 'bold 70' : '38'}px sans-serif`
      pen.fillText('HET HUIS EN DE TUIN Illllil lille HHHEEE uumm 1111 1414 ijlt', 300, 300 + 50 * line)
    }
    expect(found(canvas)).toBeNull()
  })
})

const across = (at: number, from: number, to: number): Rule => ({ across: true, at, from, to })
const down = (at: number, from: number, to: number): Rule => ({ across: false, at, from, to })
const word = (text: string, x: number, y: number): Run => ({
  text,
  x,
  y,
  width: 5 * text.length,
  size: 10,
  em: 10,
  font: 'f',
  ascent: 0.9,
  descent: -0.2,
  turn: 0,
  spaceAfter: true,
  mark: null,
})

const laidOut = (rules: readonly Rule[], runs: readonly Run[]): (string | null)[][] =>
  ruledTables(
    runs,
    rulesToGrids(rules).flatMap((grid) => withImplied(grid, runs)),
    () => false,
  ).flatMap(({ table: { rows, columns, cells } }) =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => {
        const cell = cells.find(
          (one) =>
            one.row <= row && row < one.row + one.rows && one.column <= column && column < one.column + one.columns,
        )
        return cell ? cellText(cell) : null
      }),
    ),
  )

describe('lines that are not drawn', () => {
  /** Lines in the header and the first column alone. */
  const head = [
    ...[100, 120].map((y) => across(y, 100, 400)),
    ...[160, 200].map((y) => across(y, 100, 200)),
    ...[100, 400].map((x) => down(x, 100, 120)),
    ...[100, 200].map((x) => down(x, 100, 200)),
    down(300, 100, 120),
  ]
  const titles = [word('Thema', 105, 113), word('Nu', 205, 113), word('Straks', 305, 113)]

  test('the body of a table is parted by the lines of its header and of its first column', () => {
    const runs = [
      ...titles,
      ...[word('Welzijn', 105, 133), word('loketten', 205, 133), word('teams', 305, 133)],
      ...[word('Ouderen', 105, 173), word('valpreventie', 205, 173), word('thuis', 305, 173)],
    ]
    expect(laidOut(head, runs)).toEqual([
      ['Thema', 'Nu', 'Straks'],
      ['Welzijn', 'loketten', 'teams'],
      ['Ouderen', 'valpreventie', 'thuis'],
    ])
  })

  test('a text that runs on over the end of its row stays whole', () => {
    const runs = [
      ...titles,
      ...[word('Welzijn', 105, 133), word('loketten', 205, 133), word('Teams', 305, 133), word('met', 305, 145)],
      ...[word('hechte', 305, 157), word('banden', 305, 169), word('Kosten', 305, 192)],
      ...[word('Ouderen', 105, 173), word('valpreventie', 205, 173)],
    ]
    expect(laidOut(head, runs).slice(1)).toEqual([
      ['Welzijn', 'loketten', 'Teams met hechte banden'],
      ['Ouderen', 'valpreventie', 'Kosten'],
    ])
  })

  test('figures side by side are rows, and the name beside them stands for all', () => {
    const rules = [
      ...[100, 120, 180, 200].map((y) => across(y, 100, 400)),
      ...[100, 200, 400].map((x) => down(x, 100, 200)),
      ...[down(300, 100, 120), down(300, 180, 200), down(350, 100, 120), down(350, 180, 200)],
    ]
    const runs = [
      ...[word('Middel', 105, 113), word('Wat', 205, 113), word('2027', 305, 113), word('2028', 355, 113)],
      word('Opvang', 105, 133),
      ...[word('Lokaal', 205, 133), word('231', 305, 133), word('278', 355, 133)],
      ...[word('Regionaal', 205, 151), word('194', 305, 151)],
      ...[word('Landelijk', 205, 169), word('15', 305, 169), word('21', 355, 169)],
      ...[word('Totaal', 105, 193), word('440', 305, 193), word('299', 355, 193)],
    ]
    expect(laidOut(rules, runs).slice(1)).toEqual([
      ['Opvang', 'Lokaal', '231', '278'],
      ['Opvang', 'Regionaal', '194', null],
      ['Opvang', 'Landelijk', '15', '21'],
      ['Totaal', null, '440', '299'],
    ])
  })

  test('a cell over two rows or two columns stays one', () => {
    const rules = [
      ...[100, 120, 160].map((y) => across(y, 100, 400)),
      across(140, 200, 400),
      ...[100, 200, 400].map((x) => down(x, 100, 160)),
      down(300, 120, 160),
    ]
    const runs = [
      ...[word('Dienst', 105, 113), word('Bedragen', 260, 113)],
      ...[word('Veer', 105, 133), word('12', 205, 133), word('14', 305, 133)],
      ...[word('22', 205, 153), word('24', 305, 153)],
    ]
    expect(laidOut(rules, runs)).toEqual([
      ['Dienst', 'Bedragen', 'Bedragen'],
      ['Veer', '12', '14'],
      ['Veer', '22', '24'],
    ])
  })
})
