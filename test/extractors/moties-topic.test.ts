/** The `uitvoering` of a motion that only names a debate or another letter tells no outcome. */
import { expect, test } from 'vitest'
import { extract } from '../../extractors/extract.ts'
import { type Motie, moties } from '../../extractors/moties.ts'
import { clean } from '../../pipeline/clean.ts'
import { structure } from '../../pipeline/structure.ts'
import { documentOf } from '../helpers.ts'

const dispositionIn = (text: string): string[] =>
  extract(structure(clean(documentOf(text)))).annotations.flatMap(({ type, value }) =>
    type === moties.type ? [(value as Motie).disposition] : [],
  )

test.each<[string, string]>([
  [
    'Op 3 februari heeft een Algemeen Overleg plaatsgevonden met de commissie voor Waterstaat betreffende uitvoering motie Bakstra c.s. inzake de veren.',
    'mentioned',
  ],
  ['Ik verwijs naar de brief van 3 mei 2022 over de uitvoering van de motie Bakstra.', 'mentioned'],
  [
    'Ik verwijs naar de brief van de Minister d.d. 3 mei 2022 inzake de stand van zaken met betrekking tot de uitvoering van de motie van het lid Bakstra.',
    'mentioned',
  ],
  // What the letter itself says.
  ['Onderwerp Uitvoering motie Bakstra c.s. over de uitvoering van de regeling', 'executed'],
  ['Met deze brief informeer ik u over de uitvoering van de motie Bakstra.', 'executed'],
  ['In mijn brief van 3 mei 2022 informeerde ik u over de uitvoering van de motie Bakstra.', 'executed'],
  ['Zoals gevraagd in het debat van 3 mei 2022 gaat deze brief over de uitvoering van de motie Bakstra.', 'executed'],
  [
    'In het debat over de uitvoering van de motie Bakstra heb ik gezegd dat ik aan de motie Bakstra uitvoering heb gegeven.',
    'executed',
  ],
])('%s', (text, disposition) => expect(dispositionIn(text).at(-1)).toBe(disposition))
