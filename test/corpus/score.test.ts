import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { confidenceOf, isDoubtful, withoutDoubtful } from '../../corpus/confidence.ts'
import { bytesToRecord } from '../../corpus/ingest.ts'
import { recordToOutcomes } from '../../corpus/score/compare.ts'
import { GoldError, textToGold } from '../../corpus/score/gold.ts'
import { countRules, outcomesToScore } from '../../corpus/score/totals.ts'
import { defaultLimits } from '../../pipeline/limits.ts'
import { kamerbrief } from '../output/run.ts'

const LETTER = `Datum 3 mei 2021
Ons kenmerk OEV-2021/77

Geachte voorzitter,

Op 12 april jl. is de motie van het lid Zandstra (Kamerstuk 31 999, nr. 14) aangenomen. Ik zal uw Kamer voor 1 juli 2021 informeren over de veerdiensten.
`
const gold = (parts: object) => textToGold('a.json', JSON.stringify({ file: 'brieven/a.txt', ...parts }))
const verdicts = async (parts: object) =>
  recordToOutcomes(gold(parts), await bytesToRecord('a.txt', new TextEncoder().encode(LETTER), defaultLimits)).map(
    ({ kind, verdict }) => `${kind} ${verdict}`,
  )

const day = (quote: string, iso: string) => ({ quote, earliest: iso, latest: iso })
const DATES = [day('3 mei 2021', '2021-05-03'), day('12 april jl.', '2021-04-12'), day('1 juli 2021', '2021-07-01')]

describe('a record held against gold', () => {
  test('right: the words and the value', async () => {
    expect(await verdicts({ dates: DATES })).toEqual(['dates right', 'dates right', 'dates right'])
    expect(await verdicts({ kenmerken: [{ number: 'OEV-2021/77', role: 'own' }] })).toEqual(['kenmerken right'])
    expect(await verdicts({ references: [{ quote: 'Kamerstuk 31 999,\nnr. 14', id: 'kst-31999-14' }] })).toEqual([
      'references right',
    ])
    expect(
      await verdicts({ moties: [{ quote: 'motie van het lid Zandstra', movers: ['Zandstra'], id: 'kst-31999-14' }] }),
    ).toEqual(['moties right'])
    expect(
      await verdicts({
        toezeggingen: [
          {
            quote: 'Ik zal uw Kamer voor 1 juli 2021 informeren over de veerdiensten',
            status: 'new',
            deadline: { earliest: null, latest: '2021-06-30' },
          },
        ],
      }),
    ).toEqual(['toezeggingen right'])
    expect(await verdicts({ letter: { date: '2021-05-03', kenmerk: 'OEV-2021/77', subject: null } })).toEqual([
      'letter right',
      'letter right',
      'letter right',
    ])
  })

  test('wrong: the words and another value', async () => {
    expect(await verdicts({ dates: [DATES[0], DATES[1], day('1 juli 2021', '2022-07-01')] })).toEqual([
      'dates right',
      'dates right',
      'dates wrong',
    ])
    expect(await verdicts({ letter: { date: '2021-05-04' } })).toEqual(['letter wrong'])
  })

  test('missed and extra', async () => {
    expect(await verdicts({ dates: [...DATES, day('4 mei 2021', '2021-05-04')] })).toContain('dates missed')
    expect(await verdicts({ dates: DATES.slice(1) })).toEqual(['dates right', 'dates right', 'dates extra'])
    expect(await verdicts({ tables: [{ header: ['Jaar', 'Som'], rows: [['2024', '12']] }] })).toEqual(['tables missed'])
  })

  test('what is optional counts neither way', async () => {
    const [first, ...others] = DATES
    expect(await verdicts({ dates: [{ ...first, optional: true }, ...others] })).toEqual(['dates right', 'dates right'])
    expect(await verdicts({ dates: [...DATES, { ...day('4 mei 2021', '2021-05-04'), optional: true }] })).toHaveLength(
      3,
    )
  })

  test('counts', async () => {
    const outcomes = recordToOutcomes(
      gold({ dates: DATES.slice(1) }),
      await bytesToRecord('a.txt', new TextEncoder().encode(LETTER), defaultLimits),
    )
    expect(outcomesToScore(outcomes)).toMatchObject({ right: 2, extra: 1, precision: 2 / 3, recall: 1, f1: 0.8 })
    expect(countRules(outcomes).get('dates/day')).toEqual({ right: 1, counted: 2 })
  })

  test('what a reader may note beside is no part of the value', async () => {
    const noted = { ...day('3 mei 2021', '2021-05-03'), near: 'Datum', where: 'head', why: 'printed so' }
    expect(await verdicts({ dates: [noted, ...DATES.slice(1)] })).toEqual(['dates right', 'dates right', 'dates right'])
    expect(await verdicts({ tables: [{ caption: null, header: ['Jaar'], rows: [] }] })).toEqual([])
  })

  const dated = (parts: object) => ({ file: 'a.txt', dates: [{ ...day('x', '2021-05-03'), ...parts }] })
  test.each<[string, unknown, string]>([
    [
      'a kind that there is not',
      { file: 'a.txt', toezegingen: [] },
      'there is nothing called "toezegingen": did you mean toezeggingen?',
    ],
    [
      'a kind like no other',
      { file: 'a.txt', fouten: [] },
      'there is nothing called "fouten"; there can be file, pages, letter, dates, kenmerken, references, moties, toezeggingen, tables',
    ],
    [
      'a misspelt field, which is missing too',
      dated({ quote: undefined, qoute: 'x' }),
      'dates[0]: there is nothing called "qoute": did you mean quote?',
    ],
    [
      'a misspelt fact',
      { file: 'a.txt', letter: { subjct: null } },
      'letter: there is nothing called "subjct": did you mean subject?',
    ],
    [
      'a fact that is not held against gold',
      { file: 'a.txt', letter: { sender: {} } },
      'letter: there is nothing called "sender"; there can be kind, identifiers, subject, place, date, kenmerk, yourKenmerk, dossier, number, vergaderjaar, chamber, addressee, signatories, pagesMissing',
    ],
    [
      'a day that is missing',
      dated({ earliest: undefined }),
      'dates[0].earliest must be a day of the calendar as 2024-01-26, or null, and is missing',
    ],
    [
      'a day that there is not',
      dated({ latest: '2021-02-30' }),
      'dates[0].latest must be a day of the calendar as 2024-01-26, or null, not "2021-02-30"',
    ],
    [
      'a status that there is not',
      { file: 'a.txt', toezeggingen: [{ quote: 'x', status: 'nieuw' }] },
      'toezeggingen[0].status must be one of new, earlier, fulfilled, partly, not "nieuw"',
    ],
    ['no list', { file: 'a.txt', dates: {} }, 'dates must be a list, not {}'],
    [
      'no letter',
      { dates: [] },
      'file must be the path of the letter, from the root folder of the gold set, and is missing',
    ],
    ['no object', 3, 'the file must be an object, not 3'],
  ])('%s is refused', (_, json, message) =>
    expect(() => textToGold('a.json', JSON.stringify(json))).toThrow(new GoldError(`a.json: ${message}`)),
  )

  test('what is no JSON is refused', () => expect(() => textToGold('a.json', '{')).toThrow(/a\.json is not JSON/))
})

describe('confidence', () => {
  const counts = new Map([
    ['dates/often-wrong', { right: 5, counted: 10 }],
    ['dates/once-wrong', { right: 0, counted: 1 }],
    ['dates/good', { right: 9, counted: 10 }],
  ])
  const found = (by: string, start: number, because: string[] = []) =>
    ({ type: 'date', start, end: start + 1, value: null, by, basis: 'stated', because }) as const

  test('a rule that errs too often is off, unless it was hardly counted', () => {
    expect(
      ['dates/often-wrong', 'dates/once-wrong', 'dates/good', 'dates/new'].map((by) => isDoubtful(by, counts)),
    ).toEqual([true, false, false, false])
  })

  test('what it found is left out, but not from under another finding', () => {
    const kept = withoutDoubtful(
      [found('dates/often-wrong', 1), found('dates/often-wrong', 5), found('dates/good', 9, ['date-5'])],
      counts,
    )
    expect(kept.map(({ start }) => start)).toEqual([5, 9])
  })

  test('findings have the counts of their rule', async () => {
    const { findings } = await bytesToRecord('a.txt', new TextEncoder().encode(LETTER), defaultLimits)
    const date = findings.find(({ by }) => by === 'dates/day')!
    expect(date.confidence).toEqual(confidenceOf('dates/day'))
    expect(date.confidence!.counted).toBeGreaterThan(10)
    expect(findings.find(({ type }) => type === 'letterFact')!.confidence).toBe(null)
  })
})

describe('kamerbrief score', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kamerbrief-score-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'brieven'))
  mkdirSync(join(folder, 'goud'))
  writeFileSync(join(folder, 'brieven/a.txt'), LETTER)
  const file = join(folder, 'goud/a.json')
  const write = (parts: object) => writeFileSync(file, JSON.stringify({ file: 'brieven/a.txt', ...parts }))

  test('counts, by kind and by rule, and names what is missed', () => {
    write({ dates: [...DATES, day('4 mei 2021', '2021-05-04')] })
    const { code, out: stdout } = kamerbrief(['score', join(folder, 'goud'), '--misses', '--rules'])
    expect(stdout).toMatch(/dates missed .*4 mei 2021/)
    expect(stdout).toMatch(/^dates +3 +0 +1 +0 +100\.0% +75\.0% +85\.7%$/m)
    expect(stdout).toMatch(/^dates\/day +2 of 2 right$/m)
    expect(code).toBe(0)
  })

  test('a letter that cannot be read is named, and the rest counted', () => {
    write({ dates: DATES })
    writeFileSync(join(folder, 'goud/b.json'), JSON.stringify({ file: 'brieven/weg.txt', dates: DATES }))
    const { code, out: stdout, err: stderr } = kamerbrief(['score', join(folder, 'goud')])
    rmSync(join(folder, 'goud/b.json'))
    expect(stderr).toMatch(/weg\.txt/)
    expect(stdout).toMatch(/^dates +3 /m)
    expect(code).toBe(1)
  })

  test('a gold file that is none is wrong use', () => {
    write({ toezegingen: [] })
    const { code, err: stderr } = kamerbrief(['score', file])
    expect(stderr).toMatch(/a\.json: .*did you mean toezeggingen\?/)
    expect(code).toBe(2)
  })
})
