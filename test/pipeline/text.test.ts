/** Encodings, bytes and pages of plain text; the media type from the bytes. */
import { describe, expect, it } from 'vitest'
import { clean } from '../../pipeline/clean.ts'
import { byteOffsets, decode } from '../../pipeline/encoding.ts'
import { locate } from '../../pipeline/locate.ts'
import { read } from '../../pipeline/read.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, mark: boolean) => new Uint8Array(Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le'))
const swapped = (bytes: Uint8Array) => new Uint8Array(Buffer.from(bytes).swap16())
const TEXT = 'Financiële cijfers: € 3 – 😀 vóór 1 mei'

describe('encodings', () => {
  it.each<[string, Uint8Array, string]>([
    ['utf-8', utf8(TEXT), TEXT],
    ['utf-8', utf8(`\ufeff${TEXT}`), TEXT],
    ['utf-16le', utf16(TEXT, true), TEXT],
    ['utf-16le', utf16('Geachte voorzitter, ', false), 'Geachte voorzitter, '],
    ['utf-16be', swapped(utf16(TEXT, true)), TEXT],
    ['windows-1252', Uint8Array.from([0x80, 0x20, 0x96, 0x20, 0xeb]), '€ – ë'],
  ])('%s', (encoding, bytes, text) => expect(decode(bytes)).toMatchObject({ encoding, text }))

  it.each([utf8(TEXT.repeat(200)), utf8(`\ufeff${TEXT.repeat(200)}`), utf16(TEXT.repeat(200), true)])(
    'every offset has its byte, asked in any order (%#)',
    (bytes) => {
      const decoded = decode(bytes)
      const toByte = byteOffsets(decoded)
      for (const needle of ['vóór', '€', 'mei', 'Fin']) {
        const at = decoded.text.lastIndexOf(needle)
        const part = bytes.subarray(toByte(at), toByte(at + needle.length))
        expect(new TextDecoder(decoded.encoding).decode(part)).toBe(needle)
        expect(toByte(0)).toBe(decoded.mark)
      }
    },
  )
})

describe('pages', () => {
  it('come from form feeds, with the numbers printed on them', async () => {
    const text = 'Een.\n\nPagina 1 van 5\n\fTwee.\n\nPagina 2 van 5\n\fVijf.\n\nPagina 5 van 5\n'
    const { origin } = clean(await read('brief.txt', utf8(text)))
    expect(origin.pages.map(({ number, printed, of }) => [number, printed, of])).toEqual([
      [1, 1, 5],
      [2, 2, 5],
      [3, 5, 5],
    ])
  })
  it('are none without either', async () => {
    expect((await read('brief.txt', utf8('Geachte voorzitter,\n'))).origin.pages).toEqual([])
  })
  it('leave a place its bytes', async () => {
    const document = await read('brief.txt', utf8('één\n\ftwee'))
    expect(locate(document.origin, 5, 9)).toEqual({ in: 'text', start: 7, end: 11 })
  })
})

describe('the media type comes from the bytes, not from the name', () => {
  it.each<[string, string]>([
    ['Geachte voorzitter, hierbij de brief.', 'text/plain'],
    ['# nota\n\n**Datum**  \n4 mei 2021\n', 'text/markdown'],
    ['Er staan # tekens en 1 # in deze brief.', 'text/plain'],
    ['<!doctype html><html><body><p>Brief</p></body></html>', 'text/html'],
  ])('%j', async (text, type) => expect((await read('x.pdf', utf8(text))).source.mediaType).toBe(type))
  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'empty'],
    ['white space', utf8(' \n\t\n'), 'no-text'],
    ['control characters', Uint8Array.from({ length: 400 }, (_, i) => (i * 7) % 32), 'unknown-type'],
  ])('%s is refused', async (_, bytes, reason) => {
    await expect(read('x.txt', bytes)).rejects.toMatchObject({ name: 'UnreadableSource', reason })
  })
})
