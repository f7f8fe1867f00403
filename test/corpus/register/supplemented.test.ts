/** A promise to which another adds. */
import { expect, test } from 'vitest'
import { registerOf, related, sent } from '../related.ts'

const MADE = sent({
  day: '3 oktober 2022',
  kenmerk: 'WF-2022/17345',
  subject: 'Proef met waterfietsen op de Waddenzee',
  text: 'Er varen er veertig.\n\nIk stuur uw Kamer voor 1 juli 2023 de evaluatie van de proef met waterfietsen.',
})
const more = (text: string): string => sent({ day: '12 mei 2023', subject: 'Voortgang op het water', text })

async function additions(text: string): Promise<(number | null)[]> {
  const { toezeggingen } = await related({ 'a.txt': MADE, 'b.txt': more(text) })
  return toezeggingen.map(({ isAanvullingOp }) =>
    isAanvullingOp === null ? null : toezeggingen.findIndex(({ id }) => id === isAanvullingOp),
  )
}

test.each([
  'In mijn brief van 3 oktober 2022 heb ik toegezegd uw Kamer de evaluatie van de proef met waterfietsen te sturen. In aanvulling daarop stuur ik uw Kamer in 2024 bij de evaluatie van de proef een overzicht van de kosten.',
])('adds: %s', async (text) => expect(await additions(text)).toEqual([null, 0]))

test.each([
  'In mijn brief van 3 oktober 2022 heb ik toegezegd uw Kamer de evaluatie van de proef met waterfietsen te sturen. Ik stuur uw Kamer in het najaar de tarieven van de veerboten in Zeeland.',
  'In aanvulling daarop stuur ik uw Kamer in het najaar de tarieven van de veerboten in Zeeland.',
])('adds nothing: %s', async (text) => expect(await additions(text)).toEqual([null, null]))

test('what is met, adds nothing, even if it was called additional', async () => {
  const promise = 'Ik stuur uw Kamer voor 1 juli 2023 het aanvullend onderzoek naar de boeien bij Vlieland.'
  const found = await related({
    'a.txt': sent({ day: '3 oktober 2022', text: `Er varen er veertig.\n\n${promise}` }),
    'b.txt': more(
      'Met deze brief voldoe ik aan de toezegging uit mijn brief van 3 oktober 2022 over het aanvullend onderzoek naar de boeien.',
    ),
  })
  expect(registerOf(found)).toEqual(['voldaan by b.txt: a.txt new, b.txt fulfilled'])
})

test('what is added stays open when the first is met', async () => {
  const { toezeggingen } = await related({
    'a.txt': MADE,
    'b.txt': more(
      'In mijn brief van 3 oktober 2022 heb ik toegezegd uw Kamer de evaluatie van de proef met waterfietsen te sturen. In aanvulling daarop stuur ik uw Kamer in 2024 bij de evaluatie van de proef een overzicht van de reddingen door vrijwilligers.',
    ),
    'c.txt': sent({
      day: '20 juni 2023',
      subject: 'Uitkomsten op het water',
      text: 'Met deze brief voldoe ik aan de toezegging uit mijn brief van 3 oktober 2022 over de evaluatie van de proef met waterfietsen.',
    }),
  })
  expect(toezeggingen.map(({ status }) => status)).toEqual(['voldaan', 'openstaand'])
})
