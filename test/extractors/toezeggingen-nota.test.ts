import { describe, expect, test } from 'vitest'
import { DEBATE, found, MAY, one } from './toezeggingen-letter.ts'

const nota = (words: string) => found(words, [], 'Aan de minister\n\n', [])

describe('an item of a nota that names an earlier promise', () => {
  test.for([
    'OEV: Toezegging dat de Tweede Kamer wordt geïnformeerd over de oevers.',
    'OEV/Water / SLO: Toezeggingen dat de staatssecretaris de Tweede Kamer informeert over de oevers.',
    'Toezegging om hierover te berichten in de volgende rapportage.',
    'OEV: Toezegging dat de staatssecretaris de Kamer zal informeren over de oevers.',
  ])('%s', (words) => {
    expect(nota(words)).toMatchObject([{ status: 'earlier', rule: 'nominal' }])
  })
  test('not a promise to others', () => {
    expect(nota('Toezegging dat de gemeenten 3 miljoen euro krijgen.')).toEqual([])
  })
})

describe('a duty', () => {
  test('what must be done is no promise', () => {
    const words = 'Volgens die wet dient een regeling gedurende 30 dagen te worden voorgehangen bij de Tweede Kamer.'
    expect(nota(words)).toEqual([])
  })
})

describe('he who was named before', () => {
  const before =
    'Tijdens het overleg over de oevers op 12 januari 2023 is door de toenmalige staatssecretaris van Oevers toegezegd uw Kamer te informeren. '
  test('promised besides', () => {
    const all = found(`${before}Daarbij heeft hij ook toegezegd de mogelijkheden te verkennen.`, [DEBATE])
    expect(all.map(({ status }) => status)).toEqual(['earlier', 'earlier'])
  })
  test('but not to others', () => {
    expect(found(`${before}Daarbij heeft hij ook toegezegd de gemeenten te helpen.`, [DEBATE])).toHaveLength(1)
  })
})

describe('other ways of a letter', () => {
  test('de kamer in small letters, and one te for two verbs', () => {
    expect(
      one('Ik ben voornemens om de maatregelen te evalueren en de kamer daarvan op de hoogte stellen.'),
    ).toMatchObject({ status: 'new', act: 'op de hoogte stellen' })
  })
  test('a room', () => {
    expect(found('Ik ben voornemens om de kamer van de bewoner te laten zien en te delen.')).toEqual([])
  })
  test('both chambers receive', () => {
    const term = { words: '1 mei 2023', earliest: '2023-05-01', latest: '2023-05-01' }
    expect(one('Vóór 1 mei 2023 ontvangen de Eerste Kamer en Tweede Kamer een rapportage.', [term])).toMatchObject({
      status: 'new',
      deadline: { latest: '2023-04-30' },
    })
  })
  test('as a register of promises has it, without the reason', () => {
    expect(
      one('De staatssecretaris van Oevers zegt de Kamer toe de rapportages ook aan de Eerste Kamer toe te zenden.')
        .status,
    ).toBe('earlier')
  })
  test('versturen, and the motie that will be answered', () => {
    expect(one('De evaluatie wordt na de zomer naar uw Kamer verstuurd.').status).toBe('new')
    expect(
      found('Ik zal u daarover nader berichten. Bovendien zal ik dan ook de motie-Jansen over de oevers beantwoorden.'),
    ).toHaveLength(2)
  })
  test('what is under way is not met', () => {
    expect(
      one('Zoals door mijn voorganger is toegezegd, zoekt mijn ministerie uit waarop het bericht is gebaseerd.').status,
    ).toBe('earlier')
  })
  test('a rapportage that follows', () => {
    expect(one('Binnenkort volgt een voortgangsrapportage over de oevers.').rule).toBe('reply')
  })
})

describe('terms', () => {
  const JULY = { words: '1 juli 2023', earliest: '2023-07-01', latest: '2023-07-01' }
  test('tussen two days', () => {
    const words = 'Ik zal uw Kamer tussen 1 mei 2023 en 1 juli 2023 informeren over de oevers.'
    expect(one(words, [MAY, JULY]).deadline).toMatchObject({ earliest: '2023-05-01', latest: '2023-07-01' })
  })
  test('tussen two days that are one finding', () => {
    const both = { words: '1 mei en 1 juli 2023', earliest: '2023-05-01', latest: '2023-07-01' }
    expect(one('Ik zal uw Kamer tussen 1 mei en 1 juli 2023 informeren.', [both]).deadline).toMatchObject({
      earliest: '2023-05-01',
      latest: '2023-07-01',
      words: 'tussen 1 mei en 1 juli 2023',
    })
  })
  test('not the days of something else', () => {
    const one1 = { words: '1 januari', earliest: '2023-01-01', latest: '2023-01-01' }
    const two = { words: '1 februari 2023', earliest: '2023-02-01', latest: '2023-02-01' }
    const words =
      'Tussen 1 januari en 1 februari 2023 is dit onderzocht en ik zal uw Kamer voor 1 juli 2023 informeren.'
    expect(one(words, [one1, two, JULY]).deadline).toMatchObject({ earliest: null, latest: '2023-06-30' })
  })
  test('not the term that it replaces', () => {
    const words = 'U zult de informatie ontvangen in mei 2023, en niet zoals eerder aangekondigd voor 1 juli 2023.'
    const may = { words: 'mei 2023', earliest: '2023-05-01', latest: '2023-05-31' }
    expect(one(words, [may, JULY]).deadline).toMatchObject({ earliest: '2023-05-01', latest: '2023-05-31' })
  })
  test('the day of a sketch is not the day of the promise', () => {
    const words = 'Ik heb toegezegd uit te werken wat ik wil, zoals geschetst in mijn brief van 12 januari 2023.'
    expect(one(words, [DEBATE]).madeOn).toBeNull()
  })
})
