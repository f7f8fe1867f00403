import { describe, expect, it } from 'vitest'
import { extract } from '../../extractors/extract.ts'
import type { Organisation } from '../../extractors/organisations.ts'
import { clean } from '../../pipeline/clean.ts'
import { structure } from '../../pipeline/structure.ts'
import { documentOf } from '../helpers.ts'

const letter = (date: string, sentence: string): string =>
  `Datum ${date}\nBetreft Oevers\n\nGeachte voorzitter,\n\nHierbij bericht ik u over de veerdiensten. ${sentence}\n`
const found = (text: string) =>
  extract(structure(clean(documentOf(text))))
    .annotations.filter(({ type }) => type === 'organisation')
    .map(({ start, end, value }) => ({ quote: text.slice(start, end), ...(value as Organisation) }))

describe('organisations', () => {
  it.each<[string, string[]]>([
    ['het ministerie van VWS', ['VWS']],
    ['de ministeries van BZK, VWS en Financiën.', ['BZK', 'VWS', 'Financiën']],
    [
      'het Ministerie van Landbouw, Visserij, Voedselzekerheid en Natuur',
      ['Landbouw, Visserij, Voedselzekerheid en Natuur'],
    ],
    ['de vaste commissie voor Europese Zaken, Jansen', ['Europese Zaken']],
    ['de vaste commissie voor Onderwijs, Cultuur en Wetenschap heeft', ['Onderwijs, Cultuur en Wetenschap']],
    ['de vaste commissie voor Welzijn en Sport2 heeft', ['Welzijn en Sport']],
    ['de commissie voor de Rijksuitgaven', ['Rijksuitgaven']],
    ['de vaste commissie voor Defensie en de vaste commissie voor Financiën', ['Defensie', 'Financiën']],
  ])('%s', (sentence, names) => expect(found(letter('3 mei 2021', sentence)).map(({ name }) => name)).toEqual(names))

  it.each([
    'de Europese Commissie',
    'een commissie van wijzen',
    'de commissie-Zandstra',
    'het ministerie heeft besloten',
    'de ministeries en de uitvoerders',
    'een commissie voor bezwaar',
  ])('nothing in %s', (sentence) => expect(found(letter('3 mei 2021', sentence))).toEqual([]))

  it('a ministry has the id of its name on the day of the letter', () => {
    const idIn = (date: string) => found(letter(date, 'het ministerie van Economische Zaken'))[0]?.id
    expect(idIn('3 mei 2009')).toMatch(/mnre1040$/)
    expect(idIn('3 mei 2015')).toMatch(/hv_05434137$/)
    expect(found(letter('3 mei 2025', 'het ministerie van Asiel en Migratie'))[0]?.id).toBe(null)
  })

  it('a committee tells its chamber where it is named', () => {
    expect(found(letter('3 mei 2021', 'de Eerste Kamercommissie voor Financiën'))[0]?.chamber).toBe('I')
    expect(found(letter('3 mei 2021', 'de vaste commissie voor Financiën'))[0]?.chamber).toBe(null)
  })
})
