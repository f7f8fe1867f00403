/** What a text dump does to dates: markers of footnotes run into them, lines broken, tables and heads flattened. */
import { describe, expect, test } from 'vitest'
import { read } from './read.ts'

describe('the marker of a footnote', () => {
  test.each([
    ['In mijn brief van 5 februari1 jongstleden', ['5 februari1 jongstleden 2019-02-05']],
    ['Op 12 mei3 heb ik dit gemeld', ['12 mei 2019-05-12']],
    ['Zie het rapport van 14 maart 20183.', ['14 maart 2018 2018-03-14']],
    ['Zie het besluit van 3 mei 2018.2 Dat was klaar', ['3 mei 2018 2018-05-03']],
    ['een vermogen van 12 GW rond 20302, mits dat past', ['2030 2030-01-01 2030-12-31']],
    ['Dit is sinds 201712 niet meer zo', ['2017 2017-01-01 2017-12-31']],
    ['De afspraak geldt tot 2025.4 Daarna niet', ['2025 2025-01-01 2025-12-31']],
    ['Begin 20182 is dit aangekondigd', ['Begin 2018 2018-01-01 2018-03-31']],
    ['in 2018² en 2017', ['2018 2018-01-01 2018-12-31', '2017 2017-01-01 2017-12-31']],
  ])('%s', (text, expected) => expect(read(text, '2019-06-20')).toEqual(expected))

  test.each([
    'in 20302 postcodes, voor 20302 aanvragers, nummer 20302, bestelling 20192, rond 203021 stuks',
    'Postbus 20301, 20303 is een getal, van 20302, met 20302 heeft',
    'in 2019.5 miljoen, versie 2019.2',
  ])('is not there: %s', (text) => expect(read(text, '2019-06-20')).toEqual([]))
})

describe('lines', () => {
  test.each([
    ['de hulp die sinds\n\n2017 is geleverd', ['2017 2017-01-01 2017-12-31']],
    ['eerder dan\n\n2030 klaar', ['2030 2030-01-01 2030-12-31']],
    ['Klaar.\n2018 was een druk jaar', ['2018 2018-01-01 2018-12-31']],
    ['Klaar.\n2018 woningen', []],
  ])('broken: %j', (text, expected) => expect(read(text, '2019-06-20')).toEqual(expected))

  test.each([
    ['Aantal meldingen in 2016\n\nAantal meldingen in 2017\n\n14\n\n15', []],
    ['Stand in 2016\nStand in 2017', []],
    ['Wij begonnen daarmee in 2016\n\nHet is nu klaar', ['2016 2016-01-01 2016-12-31']],
    ['Dat begon in 2016.\n\nDat stopte in 2017.', ['2016 2016-01-01 2016-12-31', '2017 2017-01-01 2017-12-31']],
  ])('heads of columns: %j', (text, expected) => expect(read(text, '2019-06-20')).toEqual(expected))
})

test('a head prints its date on two lines of their own, and again on the next page', () => {
  const text = 'Gepubliceerd: 5 juni 2019\nDen Haag, 5 juni 2019\nTekst\nDen Haag, 5 juni 2019'
  const block = (start: number, end: number) => ({ type: 'letterhead', page: null, start, end }) as const
  const heads = [block(0, 47), block(text.lastIndexOf('Den'), text.length)]
  expect(read(text, '2019-06-05', [], heads)).toEqual(['5 juni 2019 2019-06-05', '5 juni 2019 2019-06-05'])
})
