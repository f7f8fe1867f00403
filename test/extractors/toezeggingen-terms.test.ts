import { describe, expect, test } from 'vitest'
import { AUTUMN, type Dated, DEBATE, found, MAY, one, RECESS, SUMMER } from './toezeggingen-letter.ts'

describe('terms', () => {
  test('before the summer', () => {
    expect(one('Ik zal uw Kamer voor de zomer informeren.', [SUMMER]).deadline).toMatchObject({
      earliest: null,
      words: 'voor de zomer',
    })
  })
  test('in a season', () => {
    expect(one('De Kamer wordt in het najaar geïnformeerd.', [AUTUMN]).deadline).toEqual({
      edtf: '2023-09-01/2023-11-30',
      earliest: '2023-09-01',
      latest: '2023-11-30',
      words: 'in het najaar',
    })
  })
  test('behind the verb', () => {
    expect(
      one('Ik zal u over de uitkomst berichten voor 1 mei 2023, de dag van de invoering.', [MAY]).deadline,
    ).toMatchObject({ latest: '2023-04-30' })
  })
  test('not the date of what it is about', () => {
    expect(one('Ik zal uw Kamer informeren over het debat van 12 januari 2023.', [DEBATE]).deadline).toBeNull()
  })
  test('a year of the topic is neither a term nor a sign of the future', () => {
    const year: Dated = { words: '2024', earliest: '2024-01-01', latest: '2024-12-31', by: 'dates/year' }
    expect(one('Ik zal uw Kamer informeren over de plannen voor 2024.', [year]).deadline).toBeNull()
    expect(one('Met de begroting voor 2024 zal ik uw Kamer een brief sturen.', [year]).deadline).toBeNull()
    expect(found('Ik informeer uw Kamer over de plannen voor 2024.', [year])).toEqual([])
  })
  test.each([
    'Vóór het commissiedebat van 1 mei 2023 stuur ik uw Kamer een overzicht.',
    'Ik zal uw Kamer voorafgaand aan de Raad van 1 mei 2023 nader informeren.',
    'Voor het debat Zorg van 1 mei 2023 stuur ik uw Kamer een overzicht.',
  ])('before an event of a day: %s', (text) => {
    expect(one(text, [MAY]).deadline).toMatchObject({ earliest: null, latest: '2023-04-30' })
  })
  test.each([
    'Ik zal uw Kamer een brief sturen over de inzet voor de Raad van 1 mei 2023.',
    'Ik zal uw Kamer een week vóór het debat van 1 mei 2023 informeren.',
  ])('not before it: %s', (text) => {
    expect(one(text, [MAY]).deadline).toBeNull()
  })
  test('before the end of a recess', () => {
    const text = 'Deze zal ik uiterlijk voor het einde van het zomerreces aan uw Kamer zenden.'
    expect(one(text, [RECESS]).deadline).toMatchObject({ earliest: null, latest: '2023-09-04' })
  })
  test('not the date of what is said aside', () => {
    const text =
      'De uitkomsten van de telling, die in het najaar plaatsvindt, zal ik u op 1 december 2023 doen toekomen.'
    const day: Dated = { words: '1 december 2023', earliest: '2023-12-01', latest: '2023-12-01' }
    expect(one(text, [AUTUMN, day]).deadline).toMatchObject({ earliest: '2023-12-01', latest: '2023-12-01' })
    const earlier =
      'Over de telling, die in het najaar plaatsvindt, heb ik toegezegd uw Kamer op 1 december 2023 te berichten.'
    expect(one(earlier, [AUTUMN, day]).deadline).toMatchObject({ earliest: '2023-12-01', latest: '2023-12-01' })
  })
  test('not before the promise itself', () => {
    const text = 'In het debat van 12 januari 2023 heb ik toegezegd uw Kamer voor 1 mei te informeren.'
    const day: Dated = { words: '1 mei', earliest: '2022-05-01', latest: '2022-05-01' }
    expect(one(text, [DEBATE, day]).deadline).toMatchObject({ edtf: '2023-05-01', latest: '2023-04-30' })
  })
  test('the day of something else in the sentence is not that of the promise', () => {
    const text = 'Hierbij zend ik u, zoals toegezegd in het overleg, het rapport dat op 12 januari 2023 is verschenen.'
    expect(one(text, [DEBATE])).toMatchObject({ status: 'fulfilled', madeOn: null })
  })
  test('a day in front of what is in brackets', () => {
    const text =
      'Op 12 januari 2023 is, tijdens een overleg (Handelingen II 2022/23, nr. 43; VSO Raad Algemene Zaken en nog een en ander), de Kamer de toezegging gedaan contact te leggen.'
    expect(one(text, [DEBATE])).toMatchObject({ status: 'earlier', madeOn: { earliest: '2023-01-12' } })
  })
  test('what was promised may have been due before this letter', () => {
    const autumn: Dated = { words: 'najaar van 2022', earliest: '2022-09-01', latest: '2022-11-30', by: 'dates/season' }
    const text = 'Ik heb toegezegd uw Kamer in het najaar van 2022 te informeren, te weten over de cijfers.'
    expect(one(text, [autumn])).toMatchObject({ deadline: { earliest: '2022-09-01', latest: '2022-11-30' } })
  })
  test('from the sentence before, for `dan`', () => {
    const text = 'De evaluatie is gereed in het najaar. Uiteraard zal uw Kamer dan nader worden geïnformeerd.'
    expect(one(text, [AUTUMN]).deadline).toMatchObject({ earliest: '2023-09-01', latest: '2023-11-30' })
  })
  test('not from there when `dan` answers a condition', () => {
    const text = 'De evaluatie is gereed in het najaar. Mocht het anders lopen, dan zal ik u berichten.'
    expect(one(text, [AUTUMN]).deadline).toBeNull()
  })
  test('until when it was promised, and on what day', () => {
    const text =
      'In het debat met de commissie op 12 januari 2023 heb ik uw Kamer vóór het aanstaande zomerreces een brief toegezegd.'
    expect(one(text, [DEBATE, RECESS])).toMatchObject({
      status: 'earlier',
      deadline: { earliest: null, latest: '2023-07-06' },
      madeOn: { earliest: '2023-01-12' },
      madeAt: 'het debat met de commissie op 12 januari 2023',
    })
  })
  test('the debate as printed, with the stop of its date', () => {
    const text = 'Tijdens het commissiedebat Warmte van 25 januari jl. heb ik uw Kamer een brief toegezegd.'
    expect(one(text).madeAt).toBe('het commissiedebat Warmte van 25 januari jl.')
  })
  test('a year beside the word is no term', () => {
    const text = 'Mijn ambtsvoorganger heeft in 2009 toegezegd het parlement jaarlijks te informeren.'
    const value = one(text, [{ words: '2009', earliest: '2009-01-01', latest: '2009-12-31', by: 'dates/year' }])
    expect(value).toMatchObject({
      deadline: null,
      madeOn: { earliest: '2009-01-01', latest: '2009-12-31' },
      recurring: true,
    })
  })
  test('the letter in which it was promised', () => {
    const text =
      'Zoals ik u heb toegezegd in de brief over de regeling d.d. 12 januari 2023, ben ik in overleg getreden.'
    expect(one(text, [DEBATE])).toMatchObject({ status: 'fulfilled', madeOn: { earliest: '2023-01-12' } })
  })
  test('the day before a meeting, ahead or in time for it', () => {
    const meeting: Dated = { words: '1 mei 2023', earliest: '2023-05-01', latest: '2023-05-01' }
    for (const text of [
      'Voorafgaande aan het Wetgevingsoverleg Bossen van 1 mei 2023 zal ik u informeren.',
      'Ik zal u de nota doen toekomen, in ieder geval ruimschoots voorafgaand aan het overleg over de verslagen op 1 mei 2023.',
      'Ik zal uw Kamer spoedig informeren, in ieder geval ruim voor het sluiten van de inschrijving voor de regeling (1 mei 2023).',
    ])
      expect(one(text, [meeting]).deadline).toMatchObject({ earliest: null, latest: '2023-04-30' })
  })
  test('not what it is compared with', () => {
    const year: Dated = { words: '2024', earliest: '2024-01-01', latest: '2024-12-31', by: 'dates/year' }
    const text =
      'De toezegging aan het lid Jansen over het verlagen van de premie eerder dan per 2024 loopt mee met de nota.'
    expect(one(text, [year])).toMatchObject({ status: 'earlier', deadline: null })
  })
  test('a last day', () => {
    const text =
      'In het debat van 12 januari 2023 heb ik enkele toezeggingen gedaan, waarvan een met als uiterste datum 1 mei 2023.'
    expect(one(text, [DEBATE, MAY])).toMatchObject({
      deadline: { earliest: null, latest: '2023-05-01' },
      madeOn: { earliest: '2023-01-12' },
    })
  })
  test.each([
    'Ten slotte geef ik invulling aan mijn toezegging, van eveneens 12 januari 2023, om de opgave uit te werken.',
    'Met deze brief kom ik de toezegging na die ik op 12 januari 2023 aan het lid Jansen deed.',
  ])('the day of the promise itself: %s', (text) => {
    expect(one(text, [DEBATE])).toMatchObject({ status: 'fulfilled', madeOn: { earliest: '2023-01-12' } })
  })
  test.each([
    'Op 12 januari 2023 heeft uw Kamer de wet behandeld. Tijdens deze behandeling heb ik u een brief toegezegd.',
    'Op 12 januari 2023 heb ik met uw Kamer over de wet gesproken. Daarbij heb ik toegezegd de kosten te bezien.',
  ])('the day of the debate of the sentence before: %s', (text) => {
    expect(one(text, [DEBATE])).toMatchObject({ status: 'earlier', madeOn: { earliest: '2023-01-12' } })
  })
  test('not the day of something else there', () => {
    const text = 'Op 12 januari 2023 ging de regeling in. In dit debat heb ik u een brief toegezegd.'
    expect(one(text, [DEBATE])).toMatchObject({ status: 'earlier', madeOn: null })
  })
  test('from the sentence before, for `op die dag`', () => {
    const text = 'De ministerraad besluit op 1 mei 2023. Op die dag zal ik uw Kamer informeren.'
    expect(one(text, [MAY]).deadline).toMatchObject({ earliest: '2023-05-01', latest: '2023-05-01' })
  })
  test('the debate with its d.d., without what was to be done', () => {
    const text =
      'Mijn voorganger heeft tijdens het overleg met de commissie d.d. 12 januari 2023 toegezegd te rapporteren.'
    expect(one(text, [DEBATE]).madeAt).toBe('het overleg met de commissie d.d. 12 januari 2023')
  })
})

describe('parts', () => {
  test('who, whom, what, about what', () => {
    expect(one('Ik zal uw Kamer over de voortgang van de regeling informeren.')).toMatchObject({
      promisor: 'De Minister van Voorbeelden',
      addressee: 'Tweede Kamer',
      act: 'informeren',
      about: 'de voortgang van de regeling',
      recurring: false,
    })
  })
  test('someone else', () => {
    expect(one('De Staatssecretaris van Voorbeelden zal het besluit aan de Staten-Generaal toezenden.')).toMatchObject({
      promisor: 'De Staatssecretaris van Voorbeelden',
      addressee: 'Staten-Generaal',
      act: 'toezenden',
    })
  })
  test.each([
    ['Ik heb toegezegd uw Kamer een overzicht toe te sturen.', 'toesturen'],
    ['Ik heb toegezegd het te onderzoeken voor uw Kamer.', 'onderzoeken'],
    ['Binnenkort bied ik uw Kamer het actieplan aan.', 'aanbieden'],
    ['Ik zal uw Kamer een brief doen toekomen.', 'doen toekomen'],
    ['Ik zal uw Kamer op de hoogte houden.', 'op de hoogte houden'],
    ['Zo spoedig mogelijk wordt de regeling met uw Kamer gedeeld.', 'delen'],
  ])('%s', (sentence, act) => {
    expect(one(sentence).act).toBe(act)
  })
  test('who acts in a passive sentence', () => {
    const text = 'Uw Kamer wordt hierover door de Staatssecretaris van Voorbeelden en Proeven nader geïnformeerd.'
    expect(one(text).promisor).toBe('de Staatssecretaris van Voorbeelden en Proeven')
  })
  test('about what, with its d.d., and not a bare article', () => {
    expect(one('Ik zal uw Kamer informeren over de regeling d.d. 3 mei, zodra die er is.').about).toBe(
      'de regeling d.d. 3 mei',
    )
    expect(one('De toezegging aan het lid Jansen over de (on)mogelijkheden van de proef loopt nog.').about).toBeNull()
  })
  test('the debate with a hyphen, and with whom', () => {
    const text = 'In het Tweeminuten-debat met uw Kamer van 25 januari jl. heb ik een brief toegezegd.'
    expect(one(text).madeAt).toBe('het Tweeminuten-debat met uw Kamer van 25 januari jl.')
  })
  test('an answer without its number', () => {
    expect(one('Antwoord 3 Ik zal uw Kamer informeren.').quote).toBe('Ik zal uw Kamer informeren.')
  })
  test('a list item without its number', () => {
    expect(one('2. Ik zal uw Kamer informeren.').quote).toBe('Ik zal uw Kamer informeren.')
  })
})
