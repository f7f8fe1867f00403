/** A promise for every year. */
import { expect, test } from 'vitest'
import { isOverdue } from '../../../corpus/register/toezegging.ts'
import { registerOf, related, sent } from '../related.ts'

const MADE = sent({
  day: '3 oktober 2021',
  kenmerk: 'WF-2021/17345',
  subject: 'Waterfietsen op de Waddenzee',
  text: 'Er varen er veertig.\n\nIk informeer uw Kamer jaarlijks over het aantal reddingen van waterfietsen.',
})
const turn = (day: string): string =>
  sent({
    day,
    subject: 'Reddingen van waterfietsen',
    text: 'Met deze brief voldoe ik aan de toezegging uit mijn brief van 3 oktober 2021 om uw Kamer jaarlijks te informeren over het aantal reddingen van waterfietsen.',
  })

test('stays open, however often it is met', async () => {
  const found = await related({ 'a.txt': MADE, 'b.txt': turn('3 oktober 2022'), 'c.txt': turn('4 oktober 2023') })
  expect(registerOf(found)).toEqual(['openstaand by c.txt: a.txt new, b.txt fulfilled, c.txt fulfilled'])
  expect(found.toezeggingen[0]!.recurring).toBe(true)
  expect(found.links).toEqual(expect.arrayContaining(['b.txt fulfils a.txt', 'c.txt fulfils a.txt']))
})

test('is not overdue', async () => {
  const { toezeggingen } = await related({ 'a.txt': MADE })
  expect(toezeggingen.map((one) => isOverdue(one, '2099-12-31'))).toEqual([false])
})

test('with a day for the first time, is not overdue when that was met', async () => {
  const made = MADE.replace('jaarlijks over het', 'elk jaar, voor het eerst voor 1 november 2022, over het')
  const { toezeggingen } = await related({ 'a.txt': made, 'b.txt': turn('3 oktober 2022') })
  expect(toezeggingen.map(({ deadline, recurring }) => [deadline?.latest, recurring])).toEqual([['2022-10-31', true]])
  expect(toezeggingen.map((one) => isOverdue(one, '2023-12-31'))).toEqual([false])
})

test('one that is made once is met once', async () => {
  const once = MADE.replace('Ik informeer uw Kamer jaarlijks', 'Ik zal uw Kamer informeren')
  const found = await related({ 'a.txt': once, 'b.txt': turn('3 oktober 2022').replace('jaarlijks ', '') })
  expect(registerOf(found)).toEqual(['voldaan by b.txt: a.txt new, b.txt fulfilled'])
})
