/** Promises that a letter meets without saying so. */
import { describe, expect, test } from 'vitest'
import { registerOf, related, sent } from '../related.ts'

const MADE = sent({
  day: '3 oktober 2022',
  kenmerk: 'WF-2022/17345',
  subject: 'Proef met waterfietsen op de Waddenzee',
  text: 'Er varen er veertig.\n\nIk stuur uw Kamer voor 1 juli 2023 een overzicht van de reddingen van waterfietsen bij Vlieland.',
})
const later = (text: string, more: object = {}): string =>
  sent({ day: '12 mei 2023', subject: 'Voortgang op het water', text, ...more })
const registered = async (text: string, more: object = {}): Promise<string[]> =>
  registerOf(await related({ 'a.txt': MADE, 'b.txt': later(text, more) }))

describe('given', () => {
  test('after it was recalled', async () => {
    const found = await related({
      'a.txt': MADE,
      'b.txt': later(
        'In mijn brief van 3 oktober 2022 heb ik toegezegd uw Kamer een overzicht van de reddingen van waterfietsen te sturen. Dat overzicht treft u hieronder aan.',
      ),
    })
    expect(registerOf(found)).toEqual(['voldaan by b.txt: a.txt new, b.txt earlier'])
    expect(found.toezeggingen[0]!.statusBasis).toBe('inferred')
    expect(found.toezeggingen[0]!.deliveredBy?.quote).toBe('Dat overzicht treft u hieronder aan.')
    expect(found.link('b.txt fulfils a.txt').basis).toBe('inferred')
  })

  test('by a letter that names the one that promised', async () => {
    const lines = await registered(
      'In mijn brief van 3 oktober 2022 schreef ik over de waterfietsen op de Waddenzee. Hierbij stuur ik uw Kamer het overzicht van de reddingen van waterfietsen bij Vlieland.',
    )
    expect(lines).toEqual(['voldaan by b.txt: a.txt new'])
  })

  test('by a letter that names nothing: a candidate', async () => {
    const lines = await registered(
      'Hierbij stuur ik uw Kamer het overzicht van de reddingen van waterfietsen bij Vlieland.',
    )
    expect(lines).toEqual(['openstaand: a.txt new, perhaps b.txt'])
  })
})

// Once: whatever stands behind it is taken for what was promised.
describe('not given after it was recalled', () => {
  test.each([
    'Het tarief van de veerboten vindt u hieronder.',
    'De tarieven van de veerboten in Zeeland treft u in de bijlage aan.',
    'Dat overzicht is later gereed. Hierbij meld ik u dat het in december komt.',
  ])('%s', async (behind) => {
    const recalled =
      'In mijn brief van 3 oktober 2022 heb ik toegezegd uw Kamer een overzicht van de reddingen van waterfietsen te sturen.'
    expect(await registered(`${recalled} ${behind}`)).toEqual(['openstaand: a.txt new, b.txt earlier'])
  })
})

describe('not given', () => {
  test.each<[string, object]>([
    ['Hierbij stuur ik uw Kamer de tarieven van de veerboten in Zeeland.', {}],
    [
      'In mijn brief van 3 oktober 2022 schreef ik over de waterfietsen op de Waddenzee. Hierbij stuur ik uw Kamer de tarieven van de veerboten in Zeeland.',
      {},
    ],
    [
      'Hierbij stuur ik uw Kamer het overzicht van de reddingen van waterfietsen bij Vlieland.',
      { ministry: 'Financiën' },
    ],
    ['De reddingen van waterfietsen bij Vlieland nemen toe, en het overzicht daarvan groeit.', {}],
  ])('%s %o', async (text, more) => expect(await registered(text, more)).toEqual(['openstaand: a.txt new']))
})

test('what a letter says is met, is not inferred', async () => {
  const found = await related({
    'a.txt': MADE,
    'b.txt': later(
      'In mijn brief van 3 oktober 2022 heb ik toegezegd uw Kamer een overzicht van de reddingen van waterfietsen te sturen. Met deze brief doe ik die toezegging gestand.',
    ),
  })
  expect(found.toezeggingen.map(({ statusBasis, deliveredBy }) => ({ statusBasis, deliveredBy }))).toEqual([
    { statusBasis: 'stated', deliveredBy: null },
  ])
})
