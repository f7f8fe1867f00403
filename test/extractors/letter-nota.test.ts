import { describe, expect, it } from 'vitest'
import { extract } from '../../extractors/extract.ts'
import type { LetterFact } from '../../extractors/letter.ts'
import { clean } from '../../pipeline/clean.ts'
import { structure } from '../../pipeline/structure.ts'
import { documentOf } from '../helpers.ts'

const BODY =
  'Tijdens het debat over de oevers heeft u toegezegd de Kamer te informeren over het herstel van de dijken in Waterrijk.'
const SECTIONS = `Aanleiding\n${BODY}\nGeadviseerd besluit\nInstemmen met de Kamerbrief over het herstel van de dijken en verzending daarvan.\nKern\n- ${BODY}\n`

/** Kind, subject and day of a paper. */
const found = (text: string): string[] =>
  extract(structure(clean(documentOf(text)))).annotations.flatMap(({ type, value }) => {
    if (type !== 'letterFact') return []
    const fact = value as LetterFact
    if (fact.field === 'kind') return [`kind ${fact.kind}`]
    if (fact.field === 'subject') return [`subject ${fact.text}`]
    return fact.field === 'date' ? [`date ${fact.edtf}`] : []
  })

describe('a nota that goes with a letter', () => {
  it.each<[string, string[]]>([
    [
      `TER ONDERTEKENING\n\nNota actief openbaar\n\nJa\n\nOnze referentie\n2022-0000111222\nAan Minister van Oevers\n\nVan DGO Datum\n13 juli 2022\n\nOpgesteld door\n\nVervolg wetsvoorstel Sterke dijken\n\nBijlage(n)\n2\n${SECTIONS}`,
      ['date 2022-07-13', 'kind beslisnota', 'subject Vervolg wetsvoorstel Sterke dijken'],
    ],
    // The title goes on below; the day stands behind the rest of an address.
    [
      `VERTROUWELIJK\n\nNota actief openbaar\n\nJa\n\nOnze referentie\n2022-0000111222\nAan staatssecretaris van Dijken en\nDatum\nOevers 20 december 2022\n\nVan DGO\nOpgesteld door\n,\n\nVerzending Kamerbrief en Werkagenda\n\nOevers\n\n.\n2\n${SECTIONS}`,
      ['date 2022-12-20', 'kind beslisnota', 'subject Verzending Kamerbrief en Werkagenda Oevers'],
    ],
    [
      `Dijken en Oevers\nTER ONDERTEKENING\nAan: MOEV\n\nDatum\n12 oktober 2022\nReferentie\n\nBijlagen\n1: Kamerbrief met moties\nover oevers.\nKamerbrief inzake moties en dijken\n\nAanleiding\n\n${BODY}\n`,
      ['date 2022-10-12', 'kind beslisnota', 'subject Kamerbrief inzake moties en dijken'],
    ],
    [
      `TER BESLUITVORMING\nAan: MOEV\nDatum\n22 juni 2022\n\nnota Wetsvoorstel dijkherstel\n\nAanleiding\n${BODY}\n`,
      ['date 2022-06-22', 'kind beslisnota', 'subject Wetsvoorstel dijkherstel'],
    ],
    // Its head is lost: what it asks, and its core.
    [`Datum\n31 oktober 2022\n\n${SECTIONS}`, ['date 2022-10-31', 'kind beslisnota']],
    // What stands below the label breaks off, or may be one of several.
    [
      `TER BESLISSING\nDatum\n6 december 2022\nAan Staatssecretaris\nOpgesteld door\nBeantwoording van vragen over\nBeslistermijn\nHerstel van de dijken\n22 december 2022\n${SECTIONS}`,
      ['date 2022-12-06', 'kind beslisnota'],
    ],
  ])('%j', (text, expected) => expect(found(text).sort()).toEqual(expected))

  it.each([
    // A letter that speaks of one, and one whose heading says `Kern`.
    `De Voorzitter van de Tweede Kamer\nder Staten-Generaal\n\nDatum 4 mei 2022\nBetreft Beslispunten over dijken\n\nGeachte voorzitter,\n\n${BODY}\n\nKern\n\n${BODY}\n\nGeadviseerd besluit\n\n${BODY}\n`,
    `Aan de minister van Oevers\n\nDatum 4 mei 2022\n\n${BODY}\n`,
  ])('none in %j', (text) => expect(found(text)).not.toContain('kind beslisnota'))
})
