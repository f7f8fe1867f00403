/** What differs between two records of one source. */
import { expect, test } from 'vitest'
import { bytesToRecord } from '../../corpus/ingest.ts'
import type { Finding, LetterRecord } from '../../corpus/record.ts'
import { differenceOf } from '../../corpus/update/difference.ts'
import { defaultLimits } from '../../pipeline/limits.ts'
import { letterText } from './folders.ts'

const record = await bytesToRecord('brief.txt', Buffer.from(letterText(7)), defaultLimits)
const none = { added: [], removed: [], changed: [], facts: [], text: null, other: [] }
const first = <Type extends string>(type: Type): Finding & { type: Type } =>
  record.findings.find((finding): finding is Finding & { type: Type } => finding.type === type)!
const without = (finding: Finding): LetterRecord => ({
  ...record,
  findings: record.findings.filter((other) => other !== finding),
})
const swapped = (before: Finding, after: Finding): LetterRecord => ({
  ...record,
  findings: record.findings.map((finding) => (finding === before ? after : finding)),
})

test('nothing', () => expect(differenceOf(record, structuredClone(record))).toEqual(none))

test('a finding more or less', () => {
  const date = first('date')
  expect(differenceOf(without(date), record)).toEqual({ ...none, added: [date] })
  expect(differenceOf(record, without(date))).toEqual({ ...none, removed: [date] })
})

test('another value', () => {
  const date = first('date')
  const after = { ...date, value: { edtf: '2020', earliest: null, latest: null } }
  expect(differenceOf(record, swapped(date, after))).toEqual({ ...none, changed: [{ before: date, after }] })
})

test('a longer stretch of the same text is the same finding', () => {
  const date = first('date')
  const after = { ...date, id: `date-${date.start - 1}`, start: date.start - 1, quote: ` ${date.quote}` }
  expect(differenceOf(record, swapped(date, after)).changed).toEqual([{ before: date, after }])
})

test('the same quote elsewhere in the same text is another finding', () => {
  const date = first('date')
  const far = { ...date, id: 'date-9000', start: 9000, end: 9000 + date.quote.length }
  expect(differenceOf(record, swapped(date, far))).toMatchObject({ added: [far], removed: [date], changed: [] })
})

test('another rule, other counts', () => {
  const date = first('date')
  const after = { ...date, by: 'dates/ander', confidence: { right: 1, counted: 2 } }
  expect(differenceOf(record, swapped(date, after))).toEqual({ ...none, other: ['rules', 'confidence'] })
})

test('facts of the letter', () => {
  const after = { ...record, letter: { ...record.letter, kenmerk: 'AB-12' } }
  expect(differenceOf(record, after).facts).toEqual([{ field: 'kenmerk', before: null, after: 'AB-12' }])
})

test('findings move with the text', async () => {
  const moved = await bytesToRecord(
    'brief.txt',
    Buffer.from(letterText(7).replace('Geachte voorzitter,', 'Zeer geachte voorzitter,')),
    defaultLimits,
  )
  const { added, removed, changed, text } = differenceOf(record, moved)
  expect({ added, removed, changed }).toEqual({ added: [], removed: [], changed: [] })
  expect(text).toEqual({ start: record.text.indexOf('Geachte'), before: 'G', after: 'Zeer g' })
})
