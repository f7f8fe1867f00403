import { describe, expect, test } from 'vitest'
import { findingTypes } from '../../corpus/index/letter-rows.ts'
import type { Index } from '../../corpus/index/open.ts'
import type { SearchRequest } from '../../corpus/index/search.ts'
import { extractors } from '../../extractors/extract.ts'
import { idOf, idsOf, indexed, quotes } from './indexes.ts'
import { kamerstuk, promise, type Sketch, told } from './records.ts'

describe('words', () => {
  const texts = {
    plural: 'De toezeggingen over de veerdiensten zijn talrijk. Zij staan vóór alles in artikel 8:12 van de wet.',
    singular: 'Deze toezegging is gedaan te ’s-Hertogenbosch. Schrijf aan a.jansen@example.nl over de toezegging.',
    verb: 'Ik heb toegezegd te berichten (Kamerstuk 35 300 VI, nr. 37). De motie is afgedaan.',
    other: 'De motie is niet afgedaan, zie kenmerk IENW/BSK-2023/123456 en dossier 35300-VI.',
  }
  const sketches = Object.values(texts).map((text) => ({ text }))
  const found = (query: string): string[] => {
    const index = indexed(sketches)
    const ids = new Set(idsOf(index, { query }))
    return Object.entries(texts).flatMap(([name, text]) => (ids.has(idOf({ text })) ? [name] : []))
  }

  test.each([
    ['toezegging', ['plural', 'singular']],
    ['TOEZEGGINGEN', ['plural', 'singular']],
    ['"toezegging"', ['singular']],
    ['toegezegd', ['verb']],
    ['toez*', ['plural', 'singular']],
    ['veerdienst', ['plural']],
    ['voor', ['plural']],
    ['voor alles', ['plural']],
    ['artikel 8:12', ['plural']],
    ['artikel 12:8', []],
    ["'s-Hertogenbosch", ['singular']],
    ['hertogenbosch', ['singular']],
    ['a.jansen@example.nl', ['singular']],
    ['IENW/BSK-2023/123456', ['other']],
    ['35 300-VI', ['verb', 'other']],
    ['35300-VI', ['verb', 'other']],
    ['motie afgedaan', ['verb', 'other']],
    ['"motie is afgedaan"', ['verb']],
    ['motie -niet', ['verb']],
    ['motie NIET niet', ['verb']],
    ['toegezegd OF veerdienst', ['plural', 'verb']],
    ['(toegezegd OF dossier) motie -niet', ['verb']],
    ['-motie', ['plural', 'singular']],
    ['-motie -wet', ['singular']],
    ['subject', []],
    ['wat nergens staat', []],
  ])('%s', (query, wanted) => expect(found(query)).toEqual(wanted))

  test.each([
    ['brief', 'brieven'],
    ['brug', 'bruggen'],
    ['huis', 'huizen'],
    ['maatregel', 'maatregelen'],
    ['commissie', 'commissies'],
    ['advies', 'adviezen'],
    ['verlies', 'verliezen'],
    ['familie', 'families'],
    ['geïnformeerd', 'geïnformeerde'],
    ['gemeente', 'gemeenten'],
    ['bedrijf', 'bedrijven'],
  ])('%s and %s are forms of one word', (one, other) => {
    const index = indexed([{ text: `Over ${one}.` }, { text: `Over ${other}.` }])
    expect([one, other].map((query) => index.search({ query }).total)).toEqual([2, 2])
  })

  test('a subject weighs more than the text', () => {
    const [text, subject] = [
      { text: 'De veren varen, en de veren liggen stil.' },
      { text: 'Over iets anders dan wat boven deze brief staat.' },
    ]
    const index = indexed([text, { ...subject, letter: { subject: 'De veren' } }])
    expect(idsOf(index, { query: 'veren' })).toEqual([idOf(subject), idOf(text)])
  })
})

describe('passages', () => {
  const text = [
    'Betreft Stand van de veerdiensten',
    'Op 3 mei jl. sprak ik over veren. De Tóézeggingen van de minister (nr. 4) zijn gedaan! En de veerdienst vaart.',
    `Lang: ${'woord '.repeat(100)}veerdienst ${'woord '.repeat(100)}einde.`,
  ].join('\n')

  test('stand where they say, with every form marked', () => {
    const index = indexed([{ text }])
    expect(quotes(index, 'veerdienst toezegging')).toEqual(['veerdiensten', 'Tóézeggingen', 'veerdienst'])
    expect(quotes(index, '"zijn gedaan"')).toEqual(['zijn gedaan'])
    expect(quotes(index, 'veerd* -brug')).toEqual(['veerdiensten', 'veerdienst', 'veerdienst'])
    expect(quotes(index, 'sprak -veerboot')).toEqual(['sprak'])
  })

  test('are sentences, shortened where they are long, and slices of the text', () => {
    const [hit] = indexed([{ text }]).search({ query: 'veerdienst toezegging' }).hits
    expect(hit!.passages.map(({ quote }) => quote)).toEqual([
      'Betreft Stand van de veerdiensten',
      'De Tóézeggingen van de minister (nr. 4) zijn gedaan!',
      'En de veerdienst vaart.',
    ])
    for (const { start, end, quote } of hit!.passages) expect(text.slice(start, end)).toBe(quote)
    const long = indexed([{ text: text.slice(text.indexOf('Lang')) }]).search({ query: 'veerdienst' }).hits[0]!
      .passages[0]!
    expect(long.quote).toMatch(/^woord .*veerdienst .* woord$/)
    expect(long.quote.length).toBeLessThan(330)
  })

  test('a letter with characters that change their length has its marks in place', () => {
    const odd = `İstanbul 𝐀 ﬁets, Ĳssel: de veerdienst van café e\u0301e\u0301n.`
    for (const mark of quotes(indexed([{ text: odd }]), 'veerdienst')) expect(mark).toBe('veerdienst')
    expect(quotes(indexed([{ text: odd }]), 'cafe')).toEqual(['café'])
  })
})

describe('filters', () => {
  const VWS = 'Volksgezondheid, Welzijn en Sport'
  const tooi = 'https://identifier.overheid.nl/tooi/id/ministerie/mnre1025'
  const a: Sketch = {
    text: 'Brief a. Ik zal dan berichten. Zie Kamerstuk 30573, nr. 207.',
    day: '2023-03-01',
    ministry: VWS,
    letter: { sender: { ministry: VWS, ministryId: tooi, department: null } },
    findings: [
      told('toezegging', 'Ik zal dan berichten', promise('new', '2023-06-30')),
      told('reference', 'Kamerstuk 30573, nr. 207', kamerstuk('30573', '207')),
    ],
  }
  const b: Sketch = {
    text: 'Brief b. Ik heb dan bericht. En ik zal dat ook.',
    day: '2024-01-26',
    ministry: 'Binnenlandse Zaken en Koninkrijksrelaties',
    letter: { kind: 'antwoorden', dossier: '35300-VI' },
    findings: [
      told('toezegging', 'Ik heb dan bericht', promise('fulfilled', '2023-06-30')),
      told('toezegging', 'ik zal dat ook', promise('new', '2025-01-01')),
    ],
  }
  const c: Sketch = {
    text: 'Brief c. Zie Kamerstuk 30573, nr. 8.',
    ministry: 'Buitenlandse Zaken',
    letter: { dossier: '29 999' },
    findings: [told('reference', 'Kamerstuk 30573, nr. 8', kamerstuk('30573', '8'))],
  }
  const names = (index: Index, request: Partial<SearchRequest>) => {
    const ids = new Map([a, b, c].map((sketch, at) => [idOf(sketch), 'abc'[at]!]))
    return idsOf(index, request)
      .map((id) => ids.get(id))
      .join('')
  }

  test.each([
    [{ kind: 'antwoorden' }, 'b'],
    [{ ministry: 'VWS' }, 'a'],
    [{ ministry: 'bzk' }, 'b'],
    [{ ministry: 'zaken' }, 'bc'],
    [{ ministry: 'Buitenlandse Zaken' }, 'c'],
    [{ ministry: 'mnre1025' }, 'a'],
    [{ ministry: tooi }, 'a'],
    [{ ministry: 'Fin' }, ''],
    [{ from: '2023-03-01' }, 'ba'],
    [{ from: '2023-03-02' }, 'b'],
    [{ to: '2023-03-01' }, 'a'],
    [{ from: '2023-01-01', to: '2023-12-31' }, 'a'],
    [{ dossier: '30573' }, 'a'],
    [{ dossier: '30 573' }, 'a'],
    [{ dossier: '35300' }, 'b'],
    [{ dossier: '35 300 VI' }, 'b'],
    [{ dossier: '35300-V' }, ''],
    [{ dossier: '29999' }, 'c'],
    [{ finding: 'toezegging' }, 'ba'],
    [{ finding: 'table' }, ''],
    [{ status: 'fulfilled' }, 'b'],
    [{ status: 'new' }, 'ba'],
    [{ deadlineBefore: '2023-07-01' }, 'ba'],
    [{ deadlineBefore: '2023-06-30' }, ''],
    [{ deadlineAfter: '2023-06-30' }, 'b'],
    [{ status: 'new', deadlineBefore: '2024-01-01' }, 'a'],
    [{ status: 'fulfilled', deadlineAfter: '2024-01-01' }, ''],
    [{ cites: 'kst-30573-207' }, 'a'],
    [{ cites: '30573' }, 'ac'],
    [{ cites: 'kst-30573-20' }, ''],
  ] as const)('%j: %s', (filters, wanted) => {
    const index = indexed([a, b, c])
    expect(names(index, { filters })).toBe(wanted)
    // The same with words, in whatever order.
    expect([...names(index, { query: 'brief', filters })].sort()).toEqual([...wanted].sort())
  })

  test('hits are counted by each facet', () => {
    const index = indexed([a, b, c])
    const counts = {
      kind: [
        { name: 'kamerbrief', count: 2 },
        { name: 'antwoorden', count: 1 },
      ],
      ministry: [
        { name: 'Binnenlandse Zaken en Koninkrijksrelaties', count: 1 },
        { name: 'Buitenlandse Zaken', count: 1 },
        { name: VWS, count: 1 },
      ],
      year: [
        { name: '2024', count: 1 },
        { name: '2023', count: 1 },
        { name: null, count: 1 },
      ],
      finding: [
        { name: 'reference', count: 2 },
        { name: 'toezegging', count: 2 },
      ],
      status: [
        { name: 'new', count: 2 },
        { name: 'fulfilled', count: 1 },
      ],
    }
    expect(index.search({ query: 'brief', limit: 1 })).toMatchObject({ total: 3, counts })
    expect(index.search({ query: '', sort: 'date' })).toMatchObject({ total: 3, counts })
    expect(index.search({ query: 'brief', filters: { ministry: 'VWS' } }).counts.kind).toEqual([
      { name: 'kamerbrief', count: 1 },
    ])
  })

  test('the list of types is that of the extractors', () =>
    expect([...findingTypes].sort()).toEqual(extractors.map(({ type }) => type).sort()))
})

test('a hit says no more of its date than the letter does', () => {
  const dated = (edtf: string, earliest: string | null, latest: string | null) => ({
    ...{ text: 'De veren varen.', bytes: edtf },
    letter: { date: { edtf, earliest, latest, basis: 'stated' as const } },
  })
  const sketches = [dated('2023-02', '2023-02-01', '2023-02-28'), dated('2023-02-03', '2023-02-03', '2023-02-03')]
  const { hits } = indexed([...sketches, { text: 'De veren varen.' }]).search({ query: 'veren', sort: 'date' })
  expect(hits.map(({ date, earliest, latest }) => [date, earliest, latest])).toEqual([
    ['2023-02-03', '2023-02-03', '2023-02-03'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    [null, null, null],
  ])
})

describe('order', () => {
  const letters = Array.from({ length: 120 }, (_, at) => ({
    text: 'De veren varen.',
    bytes: String(at),
    day: `2023-${String(1 + (at % 3)).padStart(2, '0')}-01`,
  }))
  const wanted = letters
    .map((sketch) => ({ id: idOf(sketch), day: sketch.day }))
    .sort((x, y) => (x.day === y.day ? (x.id < y.id ? -1 : 1) : x.day < y.day ? 1 : -1))
    .map(({ id }) => id)

  test.each(['relevance', 'date'] as const)('%s: equals stand by day and id, page by page', (sort) => {
    const index = indexed(letters)
    const pages = [0, 50, 100].flatMap((offset) => idsOf(index, { query: 'veren', sort, limit: 50, offset }))
    expect(pages).toEqual(wanted)
    expect(index.search({ query: 'veren', sort, limit: 3, offset: 118 }).hits.map(({ rank }) => rank)).toEqual([
      119, 120,
    ])
  })
})

describe('renditions', () => {
  const sketches = ['pdf', 'html', 'scan', 'los'].map((bytes) => ({
    text: `De veren varen${bytes === 'scan' ? ' metvlekken' : ''}.`,
    bytes,
  }))
  const [pdf, html, scan, alone] = sketches.map(idOf) as [string, string, string, string]
  const withWorks = () => {
    const index = indexed(sketches)
    const add = index.database.prepare('INSERT INTO works (letter, work, best) VALUES (?, ?, ?)')
    for (const [letter, best] of [
      [pdf, 0],
      [html, 1],
      [scan, 0],
    ] as const)
      add.run(letter, 'w1', best)
    return index
  }

  test.each(['relevance', 'date'] as const)('by %s the best of a work stands for all', (sort) => {
    const index = withWorks()
    const { total, hits } = index.search({ query: 'veren', sort })
    expect(total).toBe(2)
    expect(Object.fromEntries(hits.map(({ id, renditions }) => [id, renditions]))).toEqual({ [html]: 2, [alone]: 0 })
    expect(index.search({ query: 'veren', sort, renditions: true }).total).toBe(4)
    expect(index.search({ query: '', sort }).total).toBe(2)
  })

  test.each(['relevance', 'date'] as const)('by %s another where the best has not the words', (sort) =>
    expect(idsOf(withWorks(), { query: 'metvlekken', sort })).toEqual([scan]),
  )
})
