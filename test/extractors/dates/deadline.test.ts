import { expect, test } from 'vitest'
import { deadlineOf } from '../../../extractors/dates/deadline.ts'
import { dates } from '../../../extractors/dates.ts'
import { documentOf } from '../../helpers.ts'
import { letterFact } from './read.ts'

test.each([
  ['voor 1 juli 2024', null, '2024-06-30'],
  ['vóór 1 juli 2024', null, '2024-06-30'],
  ['tot 1 juli 2024', null, '2024-06-30'],
  ['uiterlijk 1 juli 2024', null, '2024-07-01'],
  ['uiterlijk op 1 juli 2024', null, '2024-07-01'],
  ['uiterlijk in het najaar van 2024', null, '2024-11-30'],
  ['tot en met 1 juli 2024', null, '2024-07-01'],
  ['t/m juni 2024', null, '2024-06-30'],
  ['niet later dan 1 juli 2024', null, '2024-07-01'],
  ['op 1 juli 2024', '2024-07-01', '2024-07-01'],
  ['in de tweede helft van 2026', '2026-07-01', '2026-12-31'],
  ['in het najaar', '2024-09-01', '2024-11-30'],
  ['begin 2025', '2025-01-01', '2025-03-31'],
  ['na 1 juli 2024', '2024-07-02', null],
  ['vanaf 1 juli 2024', '2024-07-01', null],
  ['met ingang van juli 2024', '2024-07-01', null],
  ['voor de zomer', null, '2024-07-04'],
  ['Voor de zomer van 2023', null, '2023-07-06'],
  ['voor het zomerreces', null, '2024-07-04'],
  ['vóór het aanstaande zomerreces', null, '2024-07-04'],
  ['na de zomer', '2024-09-02', null],
  ['na het zomerreces', '2024-09-02', null],
  ['voor het najaar', null, '2024-08-31'],
  ['voor de kerst', null, '2024-12-24'],
  ['voor eind maart', null, '2024-03-31'],
  ['voor het einde van het jaar', null, '2024-12-31'],
  ['uiterlijk voor het einde van het meireces', null, '2024-05-13'],
  ['uiterlijk bij de Voorjaarsnota', null, '2024-06-01'],
  ['uiterlijk met Prinsjesdag', null, '2024-09-17'],
  ['vóór de Voorjaarsnota', null, '2024-05-31'],
  ['voorafgaand aan het zomerreces', null, '2024-07-04'],
  ['jaarlijks voor 1 mei', null, null],
])('%s', (text, earliest, latest) => {
  const [date] = [...dates.find(documentOf(text, [], [letterFact('2024-03-11')]))]
  expect(deadlineOf(text, date!)).toEqual({ earliest, latest })
})
