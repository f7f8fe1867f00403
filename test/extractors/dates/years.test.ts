/** Which year is meant where none is printed, beyond the letter's own date. */
import { describe, expect, test } from 'vitest'
import { dates } from '../../../extractors/dates.ts'
import type { Annotation } from '../../../pipeline/document.ts'
import { documentOf } from '../../helpers.ts'
import { read } from './read.ts'

describe('questions and their answers', () => {
  const head = (received: string) =>
    `Vragen van het lid Zandstra over sluizen (ingezonden 20 november 2018).\nAntwoord van Minister Bos (ontvangen ${received}).\n`
  const body = (question: string, answer: string) =>
    `Vraag 1\n${question}\nAntwoord 1\n${answer}\nVraag 2, 3\n${question}\nAntwoord op vraag 2\n${answer}`
  const readBody = (text: string, letter: string | null) => read(text, letter).slice(2)

  test('each counts from its own day', () => {
    const text = head('20 februari 2019') + body('Gaat het dit jaar door?', 'Dit jaar niet.')
    expect(readBody(text, '2019-02-20')).toEqual([
      'dit jaar 2018-01-01 2018-12-31',
      'Dit jaar 2019-01-01 2019-12-31',
      'dit jaar 2018-01-01 2018-12-31',
      'Dit jaar 2019-01-01 2019-12-31',
    ])
  })

  test('the day on which an answer was received stands for a letter date that is not there', () => {
    const text =
      head('20 februari 2019') + body('Kent u de brief van afgelopen oktober?', 'Ja, van afgelopen december.')
    expect(readBody(text, null).slice(0, 2)).toEqual([
      'afgelopen oktober 2018-10-01 2018-10-31',
      'afgelopen december 2018-12-01 2018-12-31',
    ])
  })

  test('questions cited within a letter do not change what it counts from', () => {
    const text =
      'De vragen (ingezonden 20 november 2017) zijn beantwoord. Dit jaar komt er meer.\nAntwoord 1\nDit jaar.'
    expect(read(text, '2019-02-20').slice(1)).toEqual([
      'Dit jaar 2019-01-01 2019-12-31',
      'Dit jaar 2019-01-01 2019-12-31',
    ])
  })
})

describe('in a letter of 20 June 2019', () => {
  test.each([
    ['In december en januari jl. is gesproken.', ['december en januari jl. 2018-12-01 2019-01-31']],
    ['in december en januari 2018', ['december en januari 2018 2017-12-01 2018-01-31']],
    [
      'Voor de periode 2017 t/m 2020 en 2021 tot en met 2023',
      ['2017 t/m 2020 2017-01-01 2020-12-31', '2021 tot en met 2023 2021-01-01 2023-12-31'],
    ],
    ['De instellingen ontvangen met Prinsjesdag bericht.', ['Prinsjesdag 2019-09-17']],
    ['De begroting, die de derde dinsdag van\nseptember komt', ['derde dinsdag van\nseptember 2019-09-17']],
    ['dat aan de gestelde termijn van 1 juli niet voldaan kan worden', ['1 juli 2019-07-01']],
    ['Wilt u antwoorden vóór het commissiedebat Vaarwegen van 16 november?', ['16 november 2019-11-16']],
    ['Vóór het debat van 16 november heb ik u een brief gestuurd.', ['16 november 2018-11-16']],
    ['Ik informeer u in de loop van november.', ['november 2019-11-01 2019-11-30']],
    ['In aanloop naar de verkiezingen van 29 oktober', ['29 oktober 2019-10-29']],
    ['In aanloop naar het debat van 29 oktober heb ik u geschreven', ['29 oktober 2018-10-29']],
    ['per 1 juli 2018/1 januari 2019', ['1 juli 2018 2018-07-01', '1 januari 2019 2019-01-01']],
    ['De stemming is volgende week dinsdag.', ['volgende week dinsdag 2019-06-25']],
    ['vóór de Voorjaarsnota 2012', ['Voorjaarsnota 2012 2012-06-01']],
    [
      'met ingang van schooljaar 2018-2019 en studiejaar 2019/20',
      ['2018-2019 2018-08-01 2019-07-31', '2019/20 2019-09-01 2020-08-31'],
    ],
    ['rond Sinterklaas, na sinterklaas 2017', ['Sinterklaas 2019-12-05', 'sinterklaas 2017 2017-12-05']],
    [
      'Tweede kerstdag 2018 en op goede\nvrijdag 2019',
      ['Tweede kerstdag 2018 2018-12-26', 'goede\nvrijdag 2019 2019-04-19'],
    ],
  ])('%s', (text, expected) => expect(read(text, '2019-06-20')).toEqual(expected))

  test.each([
    'de intocht van Sinterklaas en over Sinterklaas',
    'het programma 2017 t/m 2020, NSP 2017 t/m 2020',
    'de Voorjaarsnota 2018, bij Voorjaarsnota 2018, in de Voorjaarsnota',
  ])('no date: %s', (text) => expect(read(text, '2019-06-20')).toEqual([]))
})

describe('without a letter date', () => {
  const kenmerk = (text: string, number: string, role: string): Annotation => ({
    type: 'kenmerk',
    start: text.indexOf(number),
    end: text.indexOf(number) + number.length,
    by: 'kenmerken/text',
    basis: 'stated',
    because: [],
    value: { number, role },
  })

  test('its own kenmerk has its year, that of another letter has not', () => {
    const text = 'Ons kenmerk: AB 2008-00417 Z\nEerst was er 6 mei 2007 een brief. Op 18 april jl. nog een.'
    const own = kenmerk(text, 'AB 2008-00417 Z', 'own')
    expect(read(text, null, [own]).at(-1)).toBe('18 april jl. 2008-04-18')
    const found = [...dates.find(documentOf(text, [], [own]))].at(-1)
    expect(found).toMatchObject({ basis: 'inferred', because: ['kenmerk-13'] })
    expect(read(text, null, [kenmerk(text, 'AB 2008-00417 Z', 'your')]).at(-1)).toBe('18 april jl. 2007-04-18')
  })

  test('a story goes on in its year', () => {
    const text = 'Op 23 maart 2007 sprak hij, na de brief van 20 maart. Wij deden het op 4 mei 2009.'
    expect(read(text, null)[1]).toBe('20 maart 2007-03-20')
    const ahead = 'Op 23 maart 2007 sprak hij. Ik zal u voor 1 februari informeren. Wij deden het op 4 mei 2009.'
    expect(read(ahead, null)[1]).toBe('1 februari 2009-02-01')
    const far = `Op 23 maart 2007 sprak hij.${' En zo verder.'.repeat(60)} Zij kwam op 20 maart. Wij deden het op 4 mei 2009.`
    expect(read(far, null)[1]).toBe('20 maart 2009-03-20')
  })
})
