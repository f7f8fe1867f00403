/** A promise that is given up. */
import { describe, expect, test } from 'vitest'
import { registerOf, related, sent } from '../related.ts'

const MADE = sent({
  day: '3 oktober 2022',
  kenmerk: 'WF-2022/17345',
  subject: 'Proef met waterfietsen op de Waddenzee',
  text: 'Er varen er veertig.\n\nIk stuur uw Kamer voor 1 juli 2023 de evaluatie van de proef met waterfietsen.',
})
const registered = async (text: string): Promise<string[]> =>
  registerOf(
    await related({ 'a.txt': MADE, 'b.txt': sent({ day: '12 mei 2023', subject: 'Voortgang op het water', text }) }),
  )

describe('vervallen', () => {
  test.each([
    'De proef is gestopt. De toezegging uit mijn brief van 3 oktober 2022 over de evaluatie van de waterfietsen is daarmee vervallen.',
    'De proef is gestopt. De toezegging uit mijn brief van 3 oktober 2022 over de evaluatie van de waterfietsen is achterhaald.',
  ])('%s', async (text) => expect(await registered(text)).toEqual(['vervallen: a.txt new, b.txt earlier']))
})

describe('not vervallen: a promise about what is', () => {
  test.each([
    'Ik zal uw Kamer voor 1 juli 2023 informeren over de regels voor waterfietsen die per 1 januari zijn vervallen.',
    'Ik zal uw Kamer voor 1 juli 2023 informeren of de eisen aan waterfietsen achterhaald zijn.',
  ])('%s', async (text) =>
    expect(registerOf(await related({ 'a.txt': sent({ day: '3 oktober 2022', text }) }))).toEqual([
      'openstaand: a.txt new',
    ]),
  )
})

describe('not vervallen', () => {
  test.each([
    'De toezegging uit mijn brief van 3 oktober 2022 over de evaluatie van de waterfietsen blijft staan.',
    // What is dropped is the rule, not the promise.
    'De regels voor veerboten zijn vervallen. De toezegging uit mijn brief van 3 oktober 2022 over de evaluatie van de waterfietsen houd ik.',
  ])('%s', async (text) => expect(await registered(text)).toEqual([expect.stringMatching(/^openstaand: a\.txt new/u)]))
})

// Once: `niet gestand` is read as met, `niet vervallen` as dropped.
describe('what is not done', () => {
  const about = 'De toezegging uit mijn brief van 3 oktober 2022 over de evaluatie van de waterfietsen'
  test.each([
    ['kan ik daarom niet gestand doen.', 'vervallen: a.txt new, b.txt earlier'],
    ['kan ik niet eerder gestand doen.', 'openstaand: a.txt new, b.txt earlier'],
    ['is niet vervallen.', 'openstaand: a.txt new, b.txt earlier'],
  ])('%s', async (words, line) => expect(await registered(`${about} ${words}`)).toEqual([line]))
})
