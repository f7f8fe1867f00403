import { describe, expect, it } from 'vitest'
import { extract } from '../../extractors/extract.ts'
import type { PersonalData } from '../../extractors/personal-data.ts'
import { clean } from '../../pipeline/clean.ts'
import { structure } from '../../pipeline/structure.ts'
import { documentOf } from '../helpers.ts'

const found = (text: string) => {
  const document = extract(structure(clean(documentOf(text))))
  return document.annotations
    .filter(({ type }) => type === 'personalData')
    .map(({ start, end, value }) => {
      const { kind, text: printed } = value as PersonalData
      expect(document.text.slice(start, end)).toBe(printed)
      return `${kind} ${printed}`
    })
}

describe('personal data', () => {
  it.each<[string, string[]]>([
    ['bel 070 340 79 11 of', ['phone 070 340 79 11']],
    ['T 0703407911', ['phone 0703407911']],
    ['M 06-12345678', ['phone 06-12345678']],
    ['via +31 (0)6 1234 5678.', ['phone +31 (0)6 1234 5678']],
    ['(0592) 31 23 45', ['phone (0592) 31 23 45']],
    ['mail naar j.zandstra@minoever.nl.', ['email j.zandstra@minoever.nl']],
    ['rekening NL91 ABNA 0417 1643 00', ['iban NL91 ABNA 0417 1643 00']],
    [
      'Datum 3 mei 2021\nContactpersoon\nmw. mr. A.B. van der Akker\nT 070 340 79 11\n\nGeachte voorzitter,\n\nHierbij bericht ik u.',
      ['name mw. mr. A.B. van der Akker', 'phone 070 340 79 11'],
    ],
    ['Datum 3 mei 2021\nBehandeld door: J. Zandstra\n\nGeachte heer,', ['name J. Zandstra']],
  ])('%j', (text, expected) => expect(found(text)).toEqual(expected))

  it.each([
    'T 070 379 89 11 (algemeen)',
    'Kamerstuk 29 383, nr. 169',
    'kenmerk 0701234567-8912',
    '2971694-1023-PDI',
    'in 2021 en 2022',
    '€ 0612345678',
    // The check digits are of another number.
    'NL92 ABNA 0417 1643 00',
    'info@minoever.nl',
    'de griffie (cie.oever@tweedekamer.nl)',
    'Contactpersoon\nDirectie Oevers',
  ])('nothing in %j', (text) => expect(found(text)).toEqual([]))
})
