/** What became of a promise. */
import { describe, expect, test } from 'vitest'
import { isOverdue } from '../../../corpus/register/toezegging.ts'
import { registerOf, related, sent } from '../related.ts'

const MADE = sent({
  day: '3 oktober 2022',
  kenmerk: 'WF-2022/17345',
  subject: 'Proef met waterfietsen op de Waddenzee',
  text: 'Er varen er veertig.\n\nIk stuur uw Kamer voor 1 juli 2023 de evaluatie van de proef met waterfietsen.',
})
const about = 'de toezegging uit mijn brief van 3 oktober 2022 over de evaluatie van de waterfietsen'
const at = (day: string, text: string): string => sent({ day, subject: 'Voortgang op het water', text })

test.each<[string, Record<string, string>, string]>([
  ['open', {}, 'openstaand: a.txt new'],
  [
    'met',
    { 'b.txt': at('12 mei 2023', `Met deze brief voldoe ik aan ${about}.`) },
    'voldaan by b.txt: a.txt new, b.txt fulfilled',
  ],
  [
    'met in part',
    { 'b.txt': at('12 mei 2023', `Met deze brief voldoe ik gedeeltelijk aan ${about}.`) },
    'deels voldaan by b.txt: a.txt new, b.txt partly',
  ],
  [
    'met in part, then wholly',
    {
      'b.txt': at('12 mei 2023', `Met deze brief voldoe ik gedeeltelijk aan ${about}.`),
      'c.txt': at('12 juni 2023', `Met deze brief voldoe ik aan ${about}.`),
    },
    'voldaan by c.txt: a.txt new, b.txt partly, c.txt fulfilled',
  ],
])('%s', async (_, files, line) => expect(registerOf(await related({ 'a.txt': MADE, ...files }))).toEqual([line]))

test('what was met is not met again', async () => {
  const lines = registerOf(
    await related({
      'a.txt': MADE,
      'b.txt': at('12 mei 2023', `Met deze brief voldoe ik aan ${about}.`),
      'c.txt': at('12 juni 2023', `Met deze brief voldoe ik aan ${about}.`),
    }),
  )
  expect(lines).toContain('voldaan by b.txt: a.txt new, b.txt fulfilled')
  expect(lines).toHaveLength(2)
})

test('an entry tells who promised what, to whom, when, until when', async () => {
  const { toezeggingen, record } = await related({ 'a.txt': MADE })
  const [{ id, text, status, promisor, ministry, addressee, deadline, madeOn, mentions }] = toezeggingen as [
    (typeof toezeggingen)[number],
  ]
  expect({ text, status, promisor, ministry, addressee, deadline: deadline?.latest, madeOn: madeOn?.edtf }).toEqual({
    text: 'Ik stuur uw Kamer voor 1 juli 2023 de evaluatie van de proef met waterfietsen.',
    status: 'openstaand',
    promisor: 'De Minister van Infrastructuur en Waterstaat',
    ministry: 'Infrastructuur en Waterstaat',
    addressee: 'Tweede Kamer',
    deadline: '2023-06-30',
    madeOn: '2022-10-03',
  })
  expect(id).toBe(`${record('a.txt').id}:${mentions[0]!.finding}`)
})

describe('overdue, as of a day', () => {
  test.each<[string, boolean]>([
    ['2023-06-29', false],
    // The last day is in time.
    ['2023-06-30', false],
    ['2023-07-01', true],
    ['2024-12-31', true],
  ])('%s: %j', async (day, overdue) => {
    const { toezeggingen } = await related({ 'a.txt': MADE })
    expect(isOverdue(toezeggingen[0]!, day)).toBe(overdue)
  })

  test('what is met late is not overdue, what is met in part is', async () => {
    const late = await related({ 'a.txt': MADE, 'b.txt': at('12 mei 2024', `Met deze brief voldoe ik aan ${about}.`) })
    expect(late.toezeggingen.map((one) => isOverdue(one, '2024-12-31'))).toEqual([false])
    // On a day before it was met, it was.
    expect(late.toezeggingen.map((one) => isOverdue(one, '2024-01-31'))).toEqual([true])
    const part = await related({
      'a.txt': MADE,
      'b.txt': at('12 mei 2023', `Met deze brief voldoe ik gedeeltelijk aan ${about}.`),
    })
    expect(part.toezeggingen.map((one) => isOverdue(one, '2024-12-31'))).toEqual([true])
  })

  test('what has no day is never overdue', async () => {
    const { toezeggingen } = await related({
      'a.txt': MADE.replace('Ik stuur uw Kamer voor 1 juli 2023 de', 'Ik zal uw Kamer informeren over de'),
    })
    expect(toezeggingen.map((one) => isOverdue(one, '2099-12-31'))).toEqual([false])
  })
})

describe('links of the register', () => {
  test('the letter that meets a promise fulfils the one that made it', async () => {
    const found = await related({ 'a.txt': MADE, 'b.txt': at('12 mei 2023', `Met deze brief voldoe ik aan ${about}.`) })
    expect(found.links).toContain('b.txt fulfils a.txt')
    const { evidence, basis } = found.link('b.txt fulfils a.txt')
    expect(basis).toBe('stated')
    expect(evidence.map(({ letter }) => found.fileOf(letter))).toEqual(['b.txt', 'a.txt'])
    expect(evidence[0]!.quote).toContain('voldoe ik aan')
  })

  test('the letter that only speaks of it does not', async () => {
    const { links } = await related({
      'a.txt': MADE,
      'b.txt': at('12 mei 2023', 'Aan de toezegging uit mijn brief van 3 oktober 2022 wordt gewerkt.'),
    })
    expect(links.filter((link) => link.includes('fulfils'))).toEqual([])
  })
})

describe('an open promise is stated to be open', () => {
  const basis = async (...texts: string[]): Promise<string[]> => {
    const files = Object.fromEntries(texts.map((text, index) => [`${index}.txt`, at(`1${index} mei 2023`, text)]))
    const { toezeggingen } = await related({ 'a.txt': MADE, ...files })
    return toezeggingen.map(({ status, statusBasis }) => `${status} ${statusBasis}`)
  }
  test.each<[string, string[]]>([
    ['where a letter says so', [`Aan ${about} heb ik nog niet voldaan.`]],
    ['where one said so and another is silent', [`Aan ${about} is nog niet voldaan.`, `Ik herinner aan ${about}.`]],
  ])('%s', async (_, texts) => expect(await basis(...texts)).toEqual(['openstaand stated']))

  test('not where no letter says that it is met', async () => {
    expect(await basis()).toEqual(['openstaand inferred'])
    expect(await basis(`Ik herinner aan ${about}.`)).toEqual(['openstaand inferred'])
  })

  test('not because it is for every year', async () => {
    const { toezeggingen } = await related({
      'a.txt': MADE.replace('voor 1 juli 2023 de evaluatie', 'jaarlijks de evaluatie'),
      'b.txt': at('12 mei 2023', `Met deze brief voldoe ik aan ${about}.`),
    })
    expect(toezeggingen.map(({ status, statusBasis }) => `${status} ${statusBasis}`)).toEqual(['openstaand inferred'])
  })
})
