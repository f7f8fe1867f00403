import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentToRecord } from '../../corpus/document-to-record.ts'
import { bytesToRecord } from '../../corpus/ingest.ts'
import { proven, unproven } from '../../corpus/provenance.ts'
import { recordJsonSchema, recordSchema } from '../../corpus/record.ts'
import type { Annotation } from '../../pipeline/document.ts'
import { defaultLimits } from '../../pipeline/limits.ts'
import { documentOf } from '../helpers.ts'
import { letterText } from './folders.ts'

const text = 'Den Haag, 3 februari 2021\n\nMet 😀 in de zin staat hier het woord proef, en daarna nog eens 😀 en meer.'

const place = (start: number, end: number): Annotation => ({
  type: 'letterFact',
  start,
  end,
  value: { field: 'place', text: 'Den Haag' },
  by: 'letter/place-date',
  basis: 'stated',
  because: [],
})

test('a finding has its quote, its context and its place in the bytes', () => {
  const [finding] = documentToRecord(documentOf(text, [], [place(0, 8)])).findings
  expect(finding).toMatchObject({
    id: 'letterFact-0',
    quote: 'Den Haag',
    prefix: '',
    suffix: ', 3 februari 2021\n\nMet 😀 in de ',
    place: { in: 'text', start: 0, end: 8 },
    by: 'letter/place-date',
    basis: 'stated',
  })
  expect(finding).not.toHaveProperty('because')
})

test('context never cuts a character in half', () => {
  const emoji = text.indexOf('😀')
  const start = emoji + 33
  const before = documentToRecord(documentOf(text, [], [place(start, start + 1)])).findings[0]!
  expect(before.prefix).toBe(text.slice(emoji + 2, start))
  const last = text.lastIndexOf('😀')
  const after = documentToRecord(documentOf(text, [], [place(last - 32, last - 31)])).findings[0]!
  expect(after.suffix).toBe(text.slice(last - 31, last))
})

test('several findings at one offset have ids of their own', () => {
  const record = documentToRecord(documentOf(text, [], [place(0, 3), place(0, 8), place(0, 8)]))
  expect(record.findings.map(({ id }) => id)).toEqual(['letterFact-0', 'letterFact-0-2', 'letterFact-0-3'])
})

test.each([
  ['behind the text', text.length - 1, text.length + 1],
  ['before the text', -1, 2],
  ['empty', 4, 4],
  ['not a number', Number.NaN, 4],
  ['half a character', text.indexOf('😀') + 1, text.indexOf('😀') + 4],
])('an annotation that is %s is a defect', (_, start, end) => {
  expect(() => documentToRecord(documentOf(text, [], [place(start, end)]))).toThrow(/letter\/place-date/)
})

test('an inferred finding names its evidence', () => {
  const inferred: Annotation = { ...place(0, 8), basis: 'inferred', because: ['reference-40'] }
  expect(documentToRecord(documentOf(text, [], [inferred])).findings[0]).toMatchObject({ because: ['reference-40'] })
})

test('a record whose quote is not its text does not pass', () => {
  const record = documentToRecord(documentOf(text, [], [place(0, 8)]))
  expect(proven(record)).toBe(record)
  const changed = { ...record, findings: record.findings.map((finding) => ({ ...finding, quote: 'Den Haas' })) }
  expect(unproven(changed)).toHaveLength(1)
  expect(() => proven(changed)).toThrow(/letterFact-0/)
})

test('a place on two pages is as the schema says', () => {
  const document = documentOf(text, [], [place(0, 8)])
  const box = [72, 700, 300, 711] as const
  const twoPages = { in: 'pdf', page: 1, boxes: [box], more: [{ page: 2, boxes: [box] }] } as const
  const record = documentToRecord({ ...document, origin: { ...document.origin, place: () => twoPages } })
  expect(record.findings[0]!.place).toEqual(twoPages)
  expect(recordSchema.safeParse(record).error).toBeUndefined()
})

test('blocks keep what a record shows, and leave the cells to the table findings', () => {
  const footnote = {
    type: 'footnote',
    start: 9,
    end: 20,
    page: null,
    marker: '1',
    anchors: [{ start: 0, end: 1 }],
  } as const
  const table = { type: 'table', start: 27, end: 30, page: 2, cells: [[{ text: 'Met', start: 27, end: 30 }]] } as const
  expect(documentToRecord(documentOf(text, [footnote, table])).blocks).toEqual([
    footnote,
    { type: 'table', start: 27, end: 30, page: 2 },
  ])
})

test('notices come in text order with their place', () => {
  const notice = (rawStart: number, rawEnd: number) =>
    ({
      kind: 'doubted',
      rule: 'test/doubt',
      rawStart,
      rawEnd,
      before: text.slice(rawStart, rawEnd),
      after: null,
      message: 'odd',
    }) as const
  const record = documentToRecord({ ...documentOf(text), notices: [notice(27, 30), notice(0, 3)] })
  expect(record.notices.map(({ start, place: at }) => [start, at])).toEqual([
    [0, { in: 'text', start: 0, end: 3 }],
    [27, { in: 'text', start: 27, end: 30 }],
  ])
})

test('the published schema is JSON Schema 2020-12 and names every field as required', () => {
  const schema = recordJsonSchema() as { $schema: string; required: string[]; additionalProperties: boolean }
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
  expect(schema.required).toEqual([
    'schema',
    'id',
    'source',
    'letter',
    'text',
    'offsetUnit',
    'blocks',
    'findings',
    'notices',
  ])
  expect(schema.additionalProperties).toBe(false)
})

test('a letter of many parts is as the schema says, and the same every time', async () => {
  const bytes = new TextEncoder().encode(letterText(7))
  const record = await bytesToRecord('brief.txt', bytes, defaultLimits)
  expect(recordSchema.safeParse(record).error).toBeUndefined()
  expect(record.id).toBe(record.source.sha256.slice(0, 16))
  expect(JSON.stringify(await bytesToRecord('brief.txt', bytes, defaultLimits))).toBe(JSON.stringify(record))
})

test('any text gives a record that is as the schema says, every quote proven', async () => {
  const scraps = [
    'motie-Pieters c.s.',
    '3 februari jl.',
    'Kamerstuk 29 999, nr. 4',
    'zal uw Kamer',
    'voor 1 juli',
    '\f',
    '-\n',
    '😀',
    '. ',
  ]
  const letters = fc.array(fc.oneof(fc.constantFrom(...scraps), fc.string({ unit: 'grapheme' })), { maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(letters, async (parts) => {
      const bytes = new TextEncoder().encode(`Geachte voorzitter, ${parts.join(' ')}`)
      const record = await bytesToRecord('brief.txt', bytes, defaultLimits).catch((error: Error) => error)
      if (record instanceof Error) expect(record.name).toBe('UnreadableSource')
      else {
        expect(unproven(record)).toEqual([])
        expect(recordSchema.safeParse(record).error).toBeUndefined()
      }
    }),
    { numRuns: 100 },
  )
})
