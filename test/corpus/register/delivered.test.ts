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

/** The register of one letter that recalls a promise and gives what was promised. */
const alone = async (text: string): Promise<string[]> => registerOf(await related({ 'b.txt': later(text) }))
const IN_DEBATE = 'In het debat van 3 mei 2023 heb ik toegezegd'

describe('the letter that recalls it', () => {
  test('says that it was to give it', async () => {
    const found = await related({
      'b.txt': later(`${IN_DEBATE} dat ik in deze brief ook zou ingaan op de vraag waarom er geen helm komt.`),
    })
    expect(registerOf(found)).toEqual(['voldaan by b.txt: b.txt earlier'])
    expect(found.toezeggingen[0]!.statusBasis).toBe('inferred')
    expect(found.toezeggingen[0]!.deliveredBy?.quote).toContain('in deze brief ook zou ingaan')
  })

  test.each<[string, string]>([
    [
      `Hierbij bied ik u de uitgebreide samenvatting aan van het rapport over de redding. ${IN_DEBATE} de samenvatting van het rapport zo snel mogelijk toe te sturen.`,
      'voldaan by b.txt: b.txt earlier',
    ],
    // Another paper, a part of it, a paper about something else, or only a word of it.
    [
      `Hierbij bied ik u het rapport over de redding aan. ${IN_DEBATE} de samenvatting van het rapport toe te sturen.`,
      'openstaand: b.txt earlier',
    ],
    [
      `Hierbij bied ik u de planning aan van de samenvatting van het rapport. ${IN_DEBATE} de samenvatting van het rapport toe te sturen.`,
      'openstaand: b.txt earlier',
    ],
    [
      `Hierbij bied ik u de samenvatting aan van het rapport over de veren. ${IN_DEBATE} de samenvatting van het rapport over de boeien toe te sturen.`,
      'openstaand: b.txt earlier',
    ],
    [
      `Hierbij bied ik u het rapport over de veren aan. ${IN_DEBATE} het rapport toe te sturen.`,
      'openstaand: b.txt earlier',
    ],
    [`${IN_DEBATE} dat ik niet in deze brief zou ingaan op de helm.`, 'openstaand: b.txt earlier'],
  ])('%s', async (text, line) => expect(await alone(text)).toEqual([line]))
})
