import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isInCapitals, withSmallLetters } from '../../../extractors/dutch/capitals.ts'
import { extract } from '../../../extractors/extract.ts'
import { clean } from '../../../pipeline/clean.ts'
import { structure } from '../../../pipeline/structure.ts'
import { documentOf } from '../../helpers.ts'

describe('a letter in capitals', () => {
  it.each([
    ['TIJDENS HET DEBAT VAN 3 MEI JL. HEB IK TOEGEZEGD.', 'Tijdens het debat van 3 mei jl. heb ik toegezegd.'],
    ['DE MOTIE VAN DE LEDEN TEN KATE EN EL BOUZIDI.1 IK ZAL', 'De motie van de leden Ten Kate en El Bouzidi.1 Ik zal'],
    ['UW KAMER (KAMERSTUK 35 300 VI, NR. 14) 2023Z14461', 'Uw Kamer (Kamerstuk 35 300 VI, nr. 14) 2023Z14461'],
    ['HET LID ZANDSTRA (D66) EN T 070 340', 'Het lid Zandstra (D66) en T 070 340'],
  ])('%s', (text, expected) => expect(withSmallLetters(text)).toBe(expected))

  it('keeps every offset', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => withSmallLetters(text.toUpperCase()).length === text.toUpperCase().length,
      ),
    )
    expect(withSmallLetters('İZMİR EN STRASSE')).toHaveLength('İZMİR EN STRASSE'.length)
  })

  it('gives what it gives in small letters, with its own words', () => {
    const letter =
      'Datum 3 mei 2021\nBetreft Veerdiensten\n\nGeachte voorzitter,\n\nIn het debat van 12 april jl. is de motie van het lid Zandstra (Kamerstuk 31 999, nr. 14) aangenomen. Ik zal uw Kamer voor 1 juli 2021 informeren over de veerdiensten in het oosten van het land.\n'
    const found = (text: string) => {
      const document = extract(structure(clean(documentOf(text))))
      return document.annotations
        .filter(({ type }) => ['date', 'motie', 'reference', 'toezegging'].includes(type))
        .map(({ type, start, end }) => `${type} ${document.text.slice(start, end).toUpperCase()}`)
    }
    expect(found(letter).length).toBeGreaterThan(5)
    expect(found(letter.toUpperCase())).toEqual(found(letter))
  })

  it('goes on with small letters where a full line is wrapped', () => {
    const text =
      'Ik heb in het debat van 12 april jl. toegezegd de Kamer voor de\nzomer te informeren over de veerdiensten in het land.\nAchtergrond\nDe veren varen.'
    expect(withSmallLetters(text.toUpperCase())).toBe(text)
  })

  it('gives the promises of a letter whose lines are wrapped', () => {
    const story =
      'De veerdiensten in het oosten van het land varen weer volgens de nieuwe\ndienstregeling, en de oevers bij de aanlegplaatsen zijn hersteld en opgeruimd.\n'
    const letter = `Datum 3 mei 2021\nBetreft Veerdiensten\n\nGeachte voorzitter,\n\n${story}In het debat van 12 april jl. heb ik toegezegd de Kamer te informeren over de\nkosten. Ik zal uw Kamer voor 1 juli 2021 informeren over de\nveerdiensten.\n`
    const document = extract(structure(clean(documentOf(letter.toUpperCase()))))
    const promises = document.annotations.filter(({ type }) => type === 'toezegging')
    expect(promises.map(({ value }) => (value as { status: string }).status)).toEqual(['earlier', 'new'])
  })

  it('is one only where nearly every letter is a capital', () => {
    expect(isInCapitals('BRIEF VAN DE MINISTER\n\nHierbij bericht ik u over de veerdiensten.'.repeat(9))).toBe(false)
    expect(isInCapitals('NR. 14')).toBe(false)
    expect(isInCapitals('HIERBIJ BERICHT IK U OVER DE VEERDIENSTEN. '.repeat(9))).toBe(true)
  })
})
