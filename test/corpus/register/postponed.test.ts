/** A promise for which another day is told. */
import { describe, expect, test } from 'vitest'
import { lineOf, related, sent } from '../related.ts'

const MADE = sent({
  day: '3 oktober 2022',
  kenmerk: 'WF-2022/17345',
  subject: 'Proef met waterfietsen op de Waddenzee',
  text: 'Er varen er veertig.\n\nIk stuur uw Kamer voor 1 juli 2023 de evaluatie van de proef met waterfietsen.',
})
const PUT_OFF = sent({
  day: '12 mei 2023',
  kenmerk: 'WF-2023/20001',
  subject: 'Voortgang op het water',
  text: 'In mijn brief van 3 oktober 2022 heb ik toegezegd uw Kamer voor 1 juli 2023 de evaluatie van de proef met waterfietsen te sturen. Dat is niet haalbaar, want de schippers zijn ziek.\n\nIk stuur uw Kamer de evaluatie van de proef met waterfietsen uiterlijk 1 december 2023.',
})
const MET = sent({
  day: '20 november 2023',
  subject: 'Uitkomsten op het water',
  text: 'Met deze brief voldoe ik aan de toezegging uit mijn brief van 12 mei 2023 over de evaluatie van de waterfietsen.',
})

async function entries(files: Record<string, string>) {
  const found = await related(files)
  const names = new Map(found.toezeggingen.map(({ id }, at) => [id, at]))
  return found.toezeggingen.map((entry) => ({
    line: lineOf(entry, found),
    until: entry.deadline?.latest ?? null,
    changes: entry.isWijzigingVan === null ? null : names.get(entry.isWijzigingVan)!,
    basis: entry.statusBasis,
  }))
}

test('is an entry of its own, which changes the first', async () => {
  expect(await entries({ 'a.txt': MADE, 'b.txt': PUT_OFF })).toEqual([
    { line: 'openstaand: a.txt new, b.txt earlier', until: '2023-06-30', changes: null, basis: 'stated' },
    // That it is open follows from what no letter says.
    { line: 'openstaand: b.txt new', until: '2023-12-01', changes: 0, basis: 'inferred' },
  ])
})

test('and when it is met, so is the first', async () => {
  const found = await entries({ 'a.txt': MADE, 'b.txt': PUT_OFF, 'c.txt': MET })
  expect(found.map(({ line }) => line)).toEqual([
    'voldaan by c.txt: a.txt new, b.txt earlier',
    'voldaan by c.txt: b.txt new, c.txt fulfilled',
  ])
})

test('a letter that names the later promise meets the first only probably', async () => {
  const { links } = await related({ 'a.txt': MADE, 'b.txt': PUT_OFF, 'c.txt': MET })
  expect(links.filter((link) => link.startsWith('c.txt fulfils'))).toEqual([
    'c.txt fulfils a.txt ?',
    'c.txt fulfils b.txt',
  ])
})

describe('not another', () => {
  test('the same day again is a repetition', async () => {
    const again = PUT_OFF.replace('uiterlijk 1 december 2023', 'voor 1 juli 2023')
    const found = await entries({ 'a.txt': MADE, 'b.txt': again })
    expect(found).toHaveLength(1)
    expect(found[0]!.until).toBe('2023-06-30')
  })

  test('a first day for what had none stays in the entry', async () => {
    const open = MADE.replace('Ik stuur uw Kamer voor 1 juli 2023 de', 'Ik zal uw Kamer informeren over de')
    const dated = sent({
      day: '12 mei 2023',
      subject: 'Voortgang op het water',
      text: 'Er varen er meer. In mijn brief van 3 oktober 2022 heb ik toegezegd uw Kamer de evaluatie van de proef met waterfietsen te sturen. Ik stuur uw Kamer deze evaluatie van de proef met waterfietsen uiterlijk 1 december 2023.',
    })
    const found = await entries({ 'a.txt': open, 'b.txt': dated })
    expect(found.map(({ until, changes }) => ({ until, changes }))).toEqual([{ until: '2023-12-01', changes: null }])
  })

  // Once: behind words of delay, whatever is promised next is taken for the same.
  test('a later day for something else is a promise of its own', async () => {
    const other = PUT_OFF.replace(
      'Ik stuur uw Kamer de evaluatie van de proef met waterfietsen uiterlijk',
      'Ik stuur uw Kamer de tarieven van de veerboten in Zeeland uiterlijk',
    )
    const found = await entries({ 'a.txt': MADE, 'b.txt': other })
    expect(found.map(({ changes }) => changes)).toEqual([null, null])
  })
})
