/** How high lines are, by what a PDF says of its fonts. */
import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { lineHeights } from '../../pipeline/readers/pdf/line-heights.ts'

const bytesOf = (...parts: readonly (string | Uint8Array)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)))
const descriptor = (name: string, rest: string): string =>
  `12 0 obj\n<< /Ascent 1 0 R /Flags 4 >>\nendobj\n13 0 obj\n<</FontName/${name} ${rest}/Type/FontDescriptor/Style << /Panose <0102> >>/StemV 80>>\nendobj\n`
const embedded = (name: string, ascent: number, descent: number): string =>
  descriptor(name, `/Ascent ${ascent} /Descent ${descent} /FontFile2 14 0 R`)
const packed = (text: string): Uint8Array => {
  const stream = deflateSync(Buffer.from(text, 'latin1'))
  const head = `5 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${stream.length} >>\nstream\r\n`
  return bytesOf(head, stream, '\nendstream\nendobj\n')
}
/** What pdf.js reads in the file of Calibri. */
const calibri = { ascent: 0.75, descent: -0.25 }

describe('the height of a line', () => {
  test('is that of the descriptor with which the file of the font agrees', () => {
    const { ofStyle } = lineHeights(bytesOf(embedded('AAAAAA+Arial', 905, -212), embedded('AAAAAB+Calibri', 750, -250)))
    expect(ofStyle({ ascent: 0.9053, descent: -0.2119 })).toEqual({ ascent: 0.905, descent: -0.212 })
    expect(ofStyle(calibri)).toEqual(calibri)
  })
  test('is that of all descriptors, where the file says otherwise', () => {
    const { ofStyle } = lineHeights(
      bytesOf(embedded('AAAAAA+Calibri', 952, -269), embedded('AAAAAB+Calibri-Bold', 952, -269)),
    )
    expect(ofStyle(calibri)).toEqual({ ascent: 0.952, descent: -0.269 })
  })
  test('is told by the name of the font where descriptors differ', () => {
    const { ofStyle, ofName } = lineHeights(
      bytesOf(embedded('AAAAAA+Calibri', 952, -269), embedded('AAAAAB+Arial#20Nova', 905, -212)),
    )
    expect(ofStyle(calibri)).toBeNull()
    expect(ofName('AAAAAA+Calibri')).toEqual({ ascent: 0.952, descent: -0.269 })
    expect(ofName('AAAAAB+Arial Nova')).toEqual({ ascent: 0.905, descent: -0.212 })
    expect(ofName('AAAAAC+Verdana')).toBeNull()
  })
  test.each([
    ['nothing', ''],
    ['naught', '/Ascent 0 /Descent 0'],
    ['what no font is', '/Ascent 32768 /Descent -4000'],
    ['where it stands', '/Ascent 712 0 R /Descent 7 0 R'],
  ])('is the usual one where the descriptor says %s', (_, rest) =>
    expect(lineHeights(bytesOf(descriptor('AAAAAA+Calibri', `${rest} /FontFile2 14 0 R`))).ofStyle(calibri)).toEqual({
      ascent: 0.95,
      descent: -0.35,
    }),
  )
  test('has its signs put right', () =>
    expect(lineHeights(bytesOf(embedded('AAAAAA+Calibri', -952, 269))).ofStyle(calibri)).toEqual({
      ascent: 0.952,
      descent: -0.269,
    }))
  test.each([
    ['ArialMT', 0.718, -0.207],
    ['Helvetica-Bold', 0.718, -0.207],
    ['TimesNewRomanPSMT', 0.683, -0.217],
    ['CourierNewPSMT', 0.629, -0.157],
    ['ArialNarrow', 0.775, -0.225],
    ['Verdana', 0.775, -0.225],
  ])('of %s, which is not in the PDF', (name, ascent, descent) => {
    const { ofStyle } = lineHeights(bytesOf(descriptor(name, '/Ascent 775 /Descent -225')))
    expect(ofStyle({ ascent: 0.775, descent: -0.225 })).toEqual({ ascent, descent })
  })
  test('is found where objects are packed, and where some cannot be unpacked', () => {
    const bytes = bytesOf('/Type /ObjStm stream\nnonsense endstream', packed(embedded('AAAAAA+Calibri', 952, -269)))
    expect(lineHeights(bytes).ofStyle(calibri)).toEqual({ ascent: 0.952, descent: -0.269 })
  })
  test('is that of the file of the font where the PDF says nothing', () => {
    const bytes = bytesOf('<< /Type /Font /FontDescriptor 12 0 R >> /Type /ObjStm >> stream\nwithout end')
    expect(lineHeights(bytes).ofStyle(calibri)).toEqual(calibri)
    expect(lineHeights(bytes).ofStyle({ ascent: Number.NaN, descent: Number.NaN })).toEqual({
      ascent: 0.95,
      descent: -0.35,
    })
  })
  test('is looked for in linear time', () => {
    const start = performance.now()
    for (const unit of ['/Type /FontDescriptor ', '/ObjStm stream\n', '<<', '/FontName/'])
      lineHeights(bytesOf('/Type /FontDescriptor', unit.repeat(400_000))).ofName('AAAAAA+Calibri')
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
