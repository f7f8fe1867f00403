import { describe, expect, it } from 'vitest'
import { extract } from '../../extractors/extract.ts'
import type { LetterFact } from '../../extractors/letter.ts'
import { clean } from '../../pipeline/clean.ts'
import { structure } from '../../pipeline/structure.ts'
import { documentOf } from '../helpers.ts'

const BODY =
  'Hierbij bericht ik uw Kamer over de voortgang van het dijkherstel in de gemeente Waterrijk, zoals eerder gemeld aan de leden.'

const signed = (text: string): string[] =>
  extract(structure(clean(documentOf(text)))).annotations.flatMap(({ type, value }) => {
    const fact = value as LetterFact
    return type === 'letterFact' && fact.field === 'signatory' ? [`${fact.role} / ${fact.name}`] : []
  })

describe('who signs', () => {
  it.each<[string, string[]]>([
    // A first name and initials.
    [`${BODY}\n\nDe minister van Oevers,\n\n\nSigrun A.M. Kade\n`, ['De minister van Oevers / Sigrun A.M. Kade']],
    [
      `${BODY}\n\nDe staatssecretaris van Oevers,\n\nAlida C. van Haften\n`,
      ['De staatssecretaris van Oevers / Alida C. van Haften'],
    ],
    // Lines of the margin between role and name.
    [
      `${BODY}\n\nDe staatssecretaris van Dijken en Oevers\nDijken en Veren 0\nDatum 8 mei 2023\n\nAlida C. van Haften\n`,
      ['De staatssecretaris van Dijken en Oevers / Alida C. van Haften'],
    ],
    // The name above the role: signed by hand, or in front of an annex.
    [
      `${BODY}\n\n\n(w.g.) H.G.J. Kamper\nMinister van Oevers\n Pagina 1 van 1\n`,
      ['Minister van Oevers / H.G.J. Kamper'],
    ],
    [
      `${BODY}\n\nR.A.A. Jelten\nMinister voor Veren en Dijken\n\n\nVraag 1\nKent u het bericht?\n\nAntwoord\nJa.\n\n${BODY}\n\n${BODY}\n`,
      ['Minister voor Veren en Dijken / R.A.A. Jelten'],
    ],
    // A verslag: surnames alone.
    [
      `12 345 Dijken\n\nNr. 6 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\n${BODY}\n\nDe fungerend voorzitter van de commissie,\nMolen-Dekker\n\nAdjunct-griffier van de commissie,\nBos\n\n${BODY}\n`,
      ['De fungerend voorzitter van de commissie / Molen-Dekker', 'Adjunct-griffier van de commissie / Bos'],
    ],
    [
      `${BODY}\n\nDe voorzitter van de vaste commissie voor Oevers,\nVan der Molen\n\n${BODY}\n`,
      ['De voorzitter van de vaste commissie voor Oevers / Van der Molen'],
    ],
    [
      `${BODY}\n\nDe griffier van de vaste commissie voor Dijken, Oevers en Veren, De Bos\n\n${BODY}\n`,
      ['De griffier van de vaste commissie voor Dijken, Oevers en Veren / De Bos'],
    ],
  ])('%j', (text, expected) => expect(signed(text)).toEqual(expected))

  it.each([
    // The address of a chair, and a sentence that goes on.
    `De Voorzitter van de vaste commissie voor Oevers\nDen Haag\n\n${BODY}\n`,
    `De voorzitter van de commissie\nTweede Kamer\n\n${BODY}\n`,
    `${BODY}\n\nJan de Vries\nMinister van Oevers was hij in die jaren en dat bleef hij\nnog lang. ${BODY}\n\n${BODY}\n\n${BODY}\n\n${BODY}\n`,
    `${BODY} De voorzitter van de commissie\nMolen sprak daarover. ${BODY}\n`,
  ])('nobody in %j', (text) => expect(signed(text)).toEqual([]))
})
