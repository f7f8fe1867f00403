/** Whether a sentence about a promise meets it, and what of the sentence belongs to the promise. */
import { describe, expect, test } from 'vitest'
import { type Dated, DEBATE, found, LETTER, letterDate, one } from './toezeggingen-letter.ts'

const QUARTER: Dated = {
  words: 'eerste kwartaal van dit jaar',
  earliest: '2023-01-01',
  latest: '2023-03-31',
  by: 'dates/quarter',
}

describe('not met', () => {
  test.each([
    'De toegezegde brief over de oevers heeft u om die reden nog niet ontvangen.',
    'De toezegging aan uw Kamer is niet nagekomen.',
    'Hierbij bericht ik u dat de toegezegde brief nog niet gereed is.',
    'Hiermee beschouw ik de toezegging als vervallen.',
    'De toezegging over de oevers komt daarmee te vervallen.',
    'Daarmee is de toezegging over de oevers vervallen.',
    'Ik neem deze toezegging van mijn ambtsvoorganger over.',
  ])('%s', (text) => {
    expect(one(text).status).toBe('earlier')
  })
  test.each([
    'Hiermee voldoe ik aan de toezegging om die regeling te doen vervallen.',
    'Met deze brief voldoe ik aan mijn toezegging, die nog niet was nagekomen.',
    'Hiermee is niet alleen voldaan aan de motie, maar ook aan mijn toezegging.',
  ])('but met: %s', (text) => {
    expect(one(text).status).toBe('fulfilled')
  })
})

describe('in part', () => {
  test.each([
    'Hiermee is het eerste deel van de toezegging aan uw Kamer ingelost.',
    'Met deze brief voldoe ik alvast voor de akkerbouw en de tuinbouw aan de toezegging.',
  ])('%s', (text) => {
    expect(one(text).status).toBe('partly')
  })
  test.each([
    'Met deze brief voldoe ik voor het zomerreces aan de toezegging.',
    'Met deze brief voldoe ik voor de tweede keer aan de toezegging.',
    'Met deze brief voldoe ik voor het debat over de oevers aan de toezegging.',
  ])('not in part: %s', (text) => {
    expect(one(text).status).toBe('fulfilled')
  })
})

describe('again', () => {
  test('a turn to come is not met', () => {
    const december: Dated = { words: 'december', earliest: '2023-12-01', latest: '2023-12-31', by: 'dates/month' }
    const year: Dated = { words: 'dit jaar', earliest: '2023-01-01', latest: '2023-12-31', by: 'dates/year' }
    const text = 'Ook dit jaar stuur ik uw Kamer, zoals eerder toegezegd, in december het overzicht.'
    expect(one(text, [year, december]).status).toBe('earlier')
    expect(one(text.replace(' in december', ''), [year])).toMatchObject({ status: 'fulfilled', madeOn: null })
  })
})

describe('announced', () => {
  test.each([
    'In mijn vorige brief heb ik u een nadere reactie aangekondigd.',
    'Mijn ambtsvoorganger heeft uw Kamer het rapport in het vooruitzicht gesteld.',
  ])('%s', (text) => {
    expect(one(text)).toMatchObject({ status: 'earlier', rule: 'vooruitzicht' })
  })
  test.each([
    'Ik heb de sector een evaluatie in het vooruitzicht gesteld.',
    'In mijn vorige brief heb ik u gemeld dat het kabinet een wet heeft aangekondigd.',
    'Ik heb u geen nadere reactie aangekondigd.',
    'De gemeente heeft u een rapport in het vooruitzicht gesteld.',
  ])('not: %s', (text) => {
    expect(found(text)).toEqual([])
  })
  test('nor where u is not the Kamer', () => {
    expect(found('Ik heb u een nadere reactie aangekondigd.', [], 'Aan het bestuur\n\n', [letterDate])).toEqual([])
    expect(found('Ik heb u een nadere reactie aangekondigd.', [], LETTER, [letterDate])).toHaveLength(1)
  })
})

describe('by whom', () => {
  test('she whom the sentence before names', () => {
    const words =
      'De minister van Oevers berichtte u over de proef. Zij zegde u daarbij toe een besluit voor te leggen.'
    expect(found(words)).toMatchObject([{ status: 'earlier', act: 'voorleggen' }])
    expect(found(words.replace('minister van', 'burgemeester van'))).toEqual([])
  })
})

describe('its words', () => {
  test.each([
    ['Het rapport is u toegezegd voor het eerste kwartaal van dit jaar.', '2023-01-01'],
    ['Dit is het rapport dat voor het eerste kwartaal van dit jaar is toegezegd aan uw Kamer.', '2023-01-01'],
    ['Ik heb toegezegd u voor het eerste kwartaal van dit jaar te informeren.', null],
  ])('for a quarter, not before it: %s', (text, earliest) => {
    expect(one(text, [QUARTER]).deadline).toMatchObject({
      earliest,
      latest: earliest === null ? '2022-12-31' : '2023-03-31',
    })
  })
  test('the day of the sending is not that of the promise', () => {
    const text = 'In de brief van 12 januari 2023 is dat voor de bollen gebeurd; daarmee is de toezegging nagekomen.'
    const asked = 'In het debat van 12 januari 2023 vroeg het lid Jansen hiernaar; ik heb u toen een brief toegezegd.'
    expect(one(text, [DEBATE])).toMatchObject({ madeOn: null, madeAt: null })
    expect(one(asked, [DEBATE])).toMatchObject({ madeOn: { earliest: '2023-01-12' } })
  })
  test.each([
    ['Het rapport over de oevers ontvangt uw Kamer binnenkort.', 'de oevers'],
    ['Hiermee is mijn toezegging over de avond en de nacht ingelost.', 'de avond en de nacht'],
    ['Ik neem deze toezegging over en meld u in deze brief hoe het gaat.', null],
  ])('about what: %s', (text, about) => {
    expect(one(text).about).toBe(about)
  })
})
