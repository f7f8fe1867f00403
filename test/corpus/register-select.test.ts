/** Entries of the registers that are asked for, and the time line of a dossier. */
import { describe, expect, test } from 'vitest'
import { dossierMeant } from '../../corpus/register/dossier.ts'
import {
  answerableOn,
  daysOverdue,
  type PromiseFilters,
  selectMoties,
  selectPromises,
} from '../../corpus/register/select.ts'
import { timeLine } from '../../corpus/register/timeline.ts'
import { knowledgeOf, knownLetter, link, motie, motieMention, promise, promiseMention } from './knowledge.ts'

const on = (day: string) => ({ edtf: day, earliest: day, latest: day })

const knowledge = knowledgeOf({
  letters: [
    knownLetter('a', { dossiers: ['30573'] }),
    knownLetter('b', { day: '2023-03-01', dossiers: ['35300-VI'], ministry: 'Financiën' }),
    knownLetter('c', { day: '2022-05-05' }),
  ],
  toezeggingen: [
    promise('a:toezegging-1'),
    promise('b:toezegging-2', {
      ministry: 'Financiën',
      promisor: 'De Staatssecretaris van Financiën',
      status: 'voldaan',
      madeOn: { edtf: '2023', earliest: '2023-01-01', latest: '2023-12-31' },
    }),
    promise('c:toezegging-3', {
      mentions: [promiseMention('c', { day: '2022-05-05' })],
      madeOn: null,
      deadline: null,
      status: 'deels voldaan',
      ministry: null,
      promisor: null,
    }),
    promise('c:toezegging-4', { madeOn: on('2022-05-05'), status: 'vervallen' }),
  ],
})

describe('promises', () => {
  test.each<[PromiseFilters, string]>([
    [{}, '3 4 2 1'],
    [{ open: true }, '3 1'],
    [{ status: 'vervallen' }, '4'],
    [{ overdue: true, asOf: '2024-07-01' }, '1'],
    [{ overdue: true, asOf: '2024-06-30' }, ''],
    [{ ministry: 'EZK' }, '4 1'],
    [{ ministry: 'financien' }, '2'],
    // Its work went over on 2 July 2024.
    [{ ministry: 'Klimaat en Groene Groei' }, ''],
    [{ ministry: 'KGG', asOf: '2024-07-01' }, ''],
    [{ ministry: 'KGG', asOf: '2024-07-02' }, '4 1'],
    [{ promisor: 'staatssecretaris' }, '2'],
    [{ dossier: '35300-VI' }, '2'],
    [{ dossier: '35300' }, '2'],
    [{ dossier: '3530' }, ''],
    // Made on some day of 2023: it may have been in June. What no letter dates is in no period.
    [{ from: '2023-06-01', to: '2023-06-30' }, '2'],
    [{ from: '2024-01-27' }, ''],
    [{ to: '2024-01-26' }, '4 2 1'],
    [{ dueBefore: '2024-06-30' }, ''],
    [{ dueBefore: '2024-07-01', open: true }, '1'],
  ])('%j: %s', (filters, numbers) =>
    expect(
      selectPromises(knowledge, filters)
        .map(({ id }) => id.slice(-1))
        .join(' '),
    ).toBe(numbers),
  )

  test('a promise that was met too late was overdue until then', () => {
    const late = promise('a:toezegging-1', {
      status: 'voldaan',
      fulfilledBy: { letter: 'b', day: '2024-09-01', finding: null },
    })
    expect(daysOverdue(late, '2024-08-31')).toBeGreaterThan(0)
    expect(daysOverdue(late, '2024-09-01')).toBeNull()
    expect(daysOverdue({ ...late, status: 'vervallen', fulfilledBy: null }, '2024-08-31')).toBeNull()
  })
  test('days overdue are counted from the last day of the term', () => {
    const late = promise('a:1')
    expect([daysOverdue(late, '2024-07-01'), daysOverdue(late, '2025-06-30')]).toEqual([1, 365])
    expect(daysOverdue(late, '2024-06-30')).toBeNull()
    expect(daysOverdue({ ...late, status: 'voldaan' }, '2025-06-30')).toBeNull()
    expect(daysOverdue({ ...late, deadline: null }, '2025-06-30')).toBeNull()
  })

  test('the ministries that answer for it on a day', () => {
    expect(answerableOn(promise('a:1'), '2024-07-01')).toEqual(['Economische Zaken en Klimaat'])
    expect(answerableOn(promise('a:1'), '2024-07-02')).toEqual(['Economische Zaken', 'Klimaat en Groene Groei'])
    expect(answerableOn(promise('a:1', { ministry: null }), '2024-07-02')).toEqual([])
  })
})

test('moties', () => {
  const known = knowledgeOf({
    letters: [knownLetter('a', { dossiers: ['30573'] }), knownLetter('b')],
    moties: [
      motie('kst-30573-200', { movers: ['Van der Veer'], status: 'uitgevoerd', proposedOn: '2023-01-02' }),
      motie('kst-30573-199', { status: 'aangenomen', proposedOn: '2023-01-02' }),
      // No letter tells its number: it is of the dossier of the letter that names it.
      motie('a:motie-3', { proposedOn: '2022-01-01' }),
      motie('kst-30574-1', { mentions: [motieMention('a')], status: 'verworpen' }),
    ],
  })
  const ids = (filters: Parameters<typeof selectMoties>[1]) => selectMoties(known, filters).map(({ id }) => id)
  expect(ids({})).toEqual(['a:motie-3', 'kst-30573-199', 'kst-30573-200', 'kst-30574-1'])
  expect(ids({ open: true })).toEqual(['a:motie-3', 'kst-30573-199'])
  expect(ids({ mover: 'van der' })).toEqual(['kst-30573-200'])
  expect(ids({ status: 'verworpen' })).toEqual(['kst-30574-1'])
  expect(ids({ dossier: '30573' })).toEqual(['a:motie-3', 'kst-30573-199', 'kst-30573-200'])
})

test.each([
  ['30573', '30573'],
  ['30 573', '30573'],
  [' 30.573 ', '30573'],
  ['35 300-VI', '35300-VI'],
  ['35300-vi', '35300-VI'],
  ['35 300 VI', '35300-VI'],
  ['21501-02', '21501-02'],
  ['CXXIV', 'CXXIV'],
  ['36410-IIB', '36410-IIB'],
  ['3057', null],
  ['305731', null],
  ['kst-30573-2', null],
  ['', null],
])('dossier %j is %j', (given, name) => expect(dossierMeant(given)).toBe(name))

test('the time line of a dossier', () => {
  const letters = [
    knownLetter('a', { day: '2023-01-10', identifiers: ['kst-30573-207'], dossiers: ['30573'], name: 'a.xml' }),
    knownLetter('a2', { day: '2023-01-10', subject: 'Stand van zaken veren', name: 'a.txt' }),
    knownLetter('b', { day: '2024-01-26', subject: 'Vervolg' }),
    knownLetter('c', { day: '2024-02-01', subject: 'Iets anders' }),
    knownLetter('m', { day: '2023-01-05', kind: 'motie', identifiers: ['kst-30573-200'], dossiers: ['30573'] }),
  ]
  const events = timeLine(
    '30573',
    knowledgeOf({
      letters,
      works: [{ id: 'a', renditions: [letters[0]!, letters[1]!] }],
      // By its kenmerk: the letter itself does not tell the number. A probable link tells nothing of the dossier.
      links: [link('b', { letter: 'a' }), link('c', { letter: 'a' }, { certain: false, score: 0.5 })],
      toezeggingen: [
        promise('a:toezegging-1', {
          madeOn: on('2022-12-20'),
          mentions: [
            promiseMention('a', { day: '2023-01-10', status: 'earlier', quote: 'toegezegd' }),
            promiseMention('b', { day: '2024-01-26', status: 'partly', certain: false, quote: 'deels' }),
            promiseMention('c', { day: '2024-02-01', status: 'fulfilled', quote: 'gestand' }),
          ],
        }),
        promise('c:toezegging-9', { mentions: [promiseMention('c')] }),
      ],
      moties: [
        motie('kst-30573-200', {
          printed: 'm',
          proposedOn: '2023-01-05',
          mentions: [
            motieMention('m', { by: 'printed' }),
            motieMention('a', { day: '2023-01-10', disposition: 'adopted' }),
            motieMention('b', { disposition: 'adopted' }),
            motieMention('b', { disposition: 'executed' }),
          ],
        }),
      ],
    }),
  )
  expect(
    events.map(({ day, type, what, id, certain }) => `${day} ${type} ${certain ? '' : 'probably '}${what} ${id}`),
  ).toEqual([
    '2022-12-20 toezegging made a:toezegging-1',
    '2023-01-05 letter is kst-30573-200 m',
    '2023-01-05 motie proposed kst-30573-200',
    '2023-01-10 letter is kst-30573-207 a',
    '2023-01-10 motie adopted, says kst-30573-200',
    '2024-01-26 letter cites kst-30573-207 b',
    '2024-01-26 motie executed by kst-30573-200',
    '2024-01-26 toezegging probably partly met by a:toezegging-1',
    '2024-02-01 toezegging met by a:toezegging-1',
  ])
  expect(events[3]!.text).toBe('Stand van zaken veren')
})
