import { existsSync, readFileSync, rmSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import type { LetterRecord } from '../corpus/record.ts'
import { acceptGolden, changedFile, goldenFile, recordToGolden, sameAsGolden } from './golden.ts'

const cell = (text: string, number: number | null, qualifier: string | null = null) => ({
  text,
  number,
  qualifier,
  unit: null,
})
const day = { edtf: '2020-07-10', earliest: '2020-07-10', latest: '2020-07-10' }
const summer = { edtf: '../2020-06-30', earliest: null, latest: '2020-06-30' }
const finding = (type: string, start: number, end: number, quote: string, value: unknown) => ({
  type,
  start,
  end,
  quote,
  by: `${type}/rule`,
  basis: 'stated',
  value,
})

const record = {
  letter: {
    kind: 'kamerbrief',
    subject: null,
    date: { ...day, basis: 'stated' },
    sender: { ministry: 'Defensie', ministryId: null, department: null },
    identifiers: ['kst-30573-207'],
    signatories: [{ role: 'De minister', name: 'A. Voorbeeld' }],
    pagesMissing: [2, 4],
  },
  text: 'Stand van zaken',
  blocks: [
    { type: 'heading', level: 2, start: 0, end: 15, page: 1 },
    { type: 'footnote', marker: '3', start: 0, end: 5, page: null, anchors: [{ start: 9, end: 10 }] },
  ],
  findings: [
    finding('letterFact', 0, 5, 'Stand', { field: 'place', text: 'Stand' }),
    finding('date', 12, 24, '10 juli 2020', day),
    finding('kenmerk', 30, 37, '4886796', { number: '4886796', role: 'own' }),
    finding('motie', 40, 57, 'motie Becker c.s.', {
      movers: ['Becker'],
      cosigned: true,
      id: null,
      disposition: 'mentioned',
    }),
    finding('toezegging', 60, 66, 'Ik zal', { status: 'new', deadline: summer, madeOn: null, promisor: null }),
    finding('table', 70, 90, 'x', {
      caption: null,
      columns: [{ text: '' }, { text: '2023' }],
      rows: [
        [cell('Vertrek', null), cell('1.390', 1390)],
        [cell('Rest', null), cell('<5', 5, '<')],
      ],
    }),
    finding('money', 95, 99, '€ 10', { euro: 10 }),
  ],
  notices: [
    { kind: 'removed', rule: 'furniture/page-number' },
    { kind: 'repaired', rule: 'hyphens/line-end' },
    { kind: 'removed', rule: 'furniture/page-number' },
  ],
} as unknown as LetterRecord

test('a record becomes lines that a person can review', () => {
  expect(recordToGolden(record)).toBe(`# letter
kind "kamerbrief"
date 2020-07-10 stated
ministry "Defensie"
identifier kst-30573-207
signatory "De minister" "A. Voorbeeld"
pagesMissing 2 4

# blocks
heading 2 0-15 p1 "Stand van zaken"
footnote [3] 0-5 "Stand" <- 9

# findings
date 12-24 "10 juli 2020" 2020-07-10 (date/rule)
kenmerk 30-37 "4886796" own (kenmerk/rule)
motie 40-57 "motie Becker c.s." [Becker] c.s. null mentioned (motie/rule)
toezegging 60-66 "Ik zal" new deadline ../2020-06-30 ..2020-06-30 (toezegging/rule)
table 70-90 "" 2x2 (table/rule)
  |  | 2023
  | Vertrek | 1.390=1390
  | Rest | <5=<5
money 95-99 "€ 10" {"euro":10} (money/rule)

# notices
removed furniture/page-number 2
repaired hyphens/line-end 1

`)
})

const name = 'no-sample-of-this-name'
afterEach(() => {
  for (const file of [goldenFile(name), changedFile(name)]) rmSync(file, { force: true })
})

test('a difference is written beside the golden, and only a person takes it over', () => {
  expect(sameAsGolden(name, 'first')).toBe(false)
  expect(existsSync(goldenFile(name))).toBe(false)
  expect(acceptGolden(name)).toBe(true)
  expect(sameAsGolden(name, 'first')).toBe(true)
  expect(sameAsGolden(name, 'second')).toBe(false)
  expect(readFileSync(goldenFile(name), 'utf8')).toBe('first')
  expect(readFileSync(changedFile(name), 'utf8')).toBe('second')
  expect(sameAsGolden(name, 'first')).toBe(true)
  expect(existsSync(changedFile(name))).toBe(false)
  expect(acceptGolden(name)).toBe(false)
})
