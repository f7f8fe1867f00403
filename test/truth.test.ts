/** The comparison with the truth must itself see every kind of miss: a record that is right, and each way to spoil it. */
import { expect, test } from 'vitest'
import type { LetterRecord } from '../corpus/record.ts'
import { missesOf, type Truth } from './truth.ts'

const text =
  'Op 3 mei 2024 heb ik toegezegd uw Kamer te informeren. De motie Tazelaar (Kamerstuk 31 997, nr. 318). De Zorgwet 2011.'

const finding = (type: string, quote: string, value: unknown) => {
  const start = text.indexOf(quote)
  return { type, quote, start, end: start + quote.length, value }
}
const day = { edtf: '2024-05-03', earliest: '2024-05-03', latest: '2024-05-03' }
const right = [
  finding('date', '3 mei 2024', day),
  finding('toezegging', 'Op 3 mei 2024 heb ik toegezegd uw Kamer te informeren.', {
    status: 'earlier',
    deadline: null,
    madeOn: day,
  }),
  finding('motie', 'De motie Tazelaar', { movers: ['Tazelaar'], cosigned: false, id: 'kst-31997-318' }),
  finding('reference', 'Kamerstuk 31 997, nr. 318', { id: 'kst-31997-318' }),
]
const letter = {
  kind: 'kamerbrief',
  date: { ...day, basis: 'stated' },
  sender: { ministry: 'Ministerie van Defensie' },
  signatories: [],
}
const recordWith = (findings: readonly unknown[], of: object = letter) =>
  ({ text, letter: of, findings }) as unknown as LetterRecord

const truth: Truth = {
  letter: { kind: 'kamerbrief', date: '2024-05-03', ministry: 'Defensie', signatories: [] },
  dates: [{ quote: '3 mei 2024', earliest: '2024-05-03', latest: '2024-05-03' }],
  kenmerken: [],
  references: [{ quote: 'Kamerstuk 31 997, nr. 318', id: 'kst-31997-318' }],
  moties: [{ quote: 'motie Tazelaar', movers: ['Tazelaar'], cosigned: false, id: 'kst-31997-318' }],
  toezeggingen: [
    { quote: 'heb ik toegezegd uw Kamer te informeren', status: 'earlier', deadline: null, madeOn: '2024-05-03' },
  ],
  tables: [],
  traps: [{ quote: 'Zorgwet 2011', not: 'date' }],
  contains: ['uw Kamer te informeren'],
  absent: ['Pagina'],
}

test('a record that is right has no misses', () => {
  expect(missesOf(recordWith(right), truth)).toEqual([])
})

test.each([
  ['a finding that is not there', recordWith(right.slice(1)), /^date missed "3 mei 2024"/],
  [
    'a wrong value',
    recordWith([finding('date', '3 mei 2024', { ...day, latest: '2024-05-31' }), ...right.slice(1)]),
    /^date wrong "3 mei 2024"/,
  ],
  ['a quote cut too short', recordWith([finding('date', 'mei 2024', day), ...right.slice(1)]), /^date (missed|extra)/],
  [
    'a finding too many',
    recordWith([...right, finding('kenmerk', '31 997', { number: '31 997', role: 'own' })]),
    /^kenmerk extra "31 997"/,
  ],
  [
    'a table too many',
    recordWith([...right, finding('table', 'Op', { columns: [], rows: [] })]),
    /^tables 1 found, 0 expected/,
  ],
  [
    'a trap',
    recordWith([...right, finding('date', '2011', day)]),
    /^(trap: date found in "Zorgwet 2011"|date extra "2011")/,
  ],
  [
    'an inferred date of the letter',
    recordWith(right, { ...letter, date: { ...day, basis: 'inferred' } }),
    /^letter date/,
  ],
])('it sees %s', (_what, record, miss) => {
  const misses = missesOf(record, truth)
  expect(misses).not.toEqual([])
  for (const each of misses) expect(each).toMatch(miss)
})

test('it sees text that is lacking, text that should be gone, and a trap that tests nothing', () => {
  const spoiled: Truth = {
    ...truth,
    traps: [{ quote: 'Zorgwet 2012', not: 'date' }],
    contains: ['Zorgakkoord'],
    absent: ['Tazelaar'],
  }
  expect(missesOf(recordWith(right), spoiled)).toEqual([
    'trap not in the text: "Zorgwet 2012"',
    'text lacks "Zorgakkoord"',
    'text still has "Tazelaar"',
  ])
})
