import { describe, expect, it } from 'vitest'
import { extract } from '../../extractors/extract.ts'
import type { LetterFact } from '../../extractors/letter.ts'
import { clean } from '../../pipeline/clean.ts'
import { read } from '../../pipeline/read.ts'
import { structure } from '../../pipeline/structure.ts'
import { documentOf } from '../helpers.ts'

const BODY =
  'Hierbij bericht ik uw Kamer over de voortgang van het dijkherstel in de gemeente Waterrijk, zoals eerder gemeld aan de leden.'
const SIGNED = '\n\nDe Minister van Infrastructuur en Waterstaat,\nJ. van Wilgenburg\n'

/** The facts of some fields, as `field: values`, with `inferred` where they are. */
const facts = (text: string, ...fields: LetterFact['field'][]): string[] => {
  const document = extract(structure(clean(documentOf(text))))
  return document.annotations.flatMap((a) => {
    const { field, ...value } = a.value as LetterFact
    if (a.type !== 'letterFact' || !fields.includes(field)) return []
    return [`${field}: ${Object.values(value).join(' | ')}${a.basis === 'inferred' ? ' (inferred)' : ''}`]
  })
}

describe('the day of a letter', () => {
  it.each<[string, string]>([
    [`Datum 10 juli 2020\n\n${BODY}`, '2020-07-10'],
    [`Datum: 10 juli 2020\n\n${BODY}`, '2020-07-10'],
    [`Datum\nPostbus 20018\n18 oktober 2023\n\n${BODY}`, '2023-10-18'],
    [`Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 26 januari 2024\n\n${BODY}`, '2024-01-26'],
    [`’s-Gravenhage, 3 mei 1999\n\n${BODY}`, '1999-05-03'],
    [`MOTIE VAN HET LID JANSEN\n\nVoorgesteld 5 december 2024\n\nDe Kamer,\n\n${BODY}`, '2024-12-05'],
    [`Datum 22 APR. 2026\n\n${BODY}`, '2026-04-22'],
    [`2 2 APR. 2026\nDatum\n\n${BODY}`, '2026-04-22'],
    [`Datum 03-05-2019\n\n${BODY}`, '2019-05-03'],
    [`uw kenmerk\n\nons kenmerk\noev 03.287\ndatum\n29-01-2003\n\nonderwerp\nOevers\n\n${BODY}`, '2003-01-29'],
    [
      `BRIEF VAN DE MINISTER VAN DEFENSIE\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\nDen Haag, 18 april 2006\n${BODY}`,
      '2006-04-18',
    ],
    [
      `Rijksoverheid\n\n7 november 2011\n\nvoorstel van wet tot goedkeuring van het verdrag over de oevers\n\nGeachte voorzitter,\n\n${BODY}`,
      '2011-11-07',
    ],
    [
      `Veerdiensten\n\nBrief regering\n\nNummer: 2026D01729, datum: 2026-01-16, bijgewerkt: 2026-01-19 10:17, versie: 1\n\nGeachte Voorzitter,\n\n${BODY}`,
      '2026-01-16',
    ],
  ])('%j', (text, day) => expect(facts(text, 'date')).toEqual([`date: ${[day, day, day].join(' | ')}`]))

  it.each([
    `${BODY} Op 10 juli 2020 sprak ik met de gemeente.`,
    `Datum 31 februari 2020\n\n${BODY}`,
    `Datum\nOns kenmerk\n1234567\n\n${BODY}`,
    `De brief is van 4 mei 2020.\n\n${BODY}`,
  ])('none in %j', (text) => expect(facts(text, 'date')).toEqual([]))
})

describe('what sort of document it is', () => {
  it.each<[string, string]>([
    [`Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\n${BODY}`, 'kind: kamerbrief (inferred)'],
    [`De Voorzitter van de Tweede Kamer\nder Staten-Generaal\n\n${BODY}`, 'kind: kamerbrief (inferred)'],
    [`Aan de voorzitter van de VNG\n\nDatum 4 mei 2021\n\n${BODY}`, 'kind: overig (inferred)'],
    [`Voorzitter van de Tweede Kamer der Staten-Generaal\nPostbus 20018\n\n${BODY}`, 'kind: kamerbrief (inferred)'],
    [`De Voorzitter van de Tweede\nKamer der Staten Generaal\nPostbus 20018\n\n${BODY}`, 'kind: kamerbrief (inferred)'],
    [`De Voorzitter van de vaste commissie voor Oevers\nPostbus 20018\n\n${BODY}`, 'kind: kamerbrief (inferred)'],
    [
      `Ministerie van Verkeer en Waterstaat\n\nDatum\n26 oktober 2005\n\nGeachte voorzitter,\n\nIn ons overleg is het project over de veerdiensten verschillende keren genoemd en besproken.`,
      'kind: kamerbrief (inferred)',
    ],
    [
      `Kamervraag 2018Z10598\n\nDe veerdiensten\n\nBeantwoord 13 juli 2018 (na 37 dagen)\n\nBeantwoord door een minister`,
      'kind: antwoorden',
    ],
    [
      `Tweede Kamer der Staten-Generaal 2 Vergaderjaar 2014–2015 Aanhangsel van de Handelingen Vragen gesteld door de leden der Kamer, met de daarop door de regering gegeven antwoorden 698 Vragen van het lid Zandstra`,
      'kind: antwoorden',
    ],
    [`${BODY}${SIGNED}`, 'kind: kamerbrief (inferred)'],
    [`Onderwerp Beantwoording Kamervragen over dijken\n\n${BODY}`, 'kind: antwoorden'],
    [
      `Vragen van de leden Jansen en De Vries (allen XYZ) aan de Minister over dijken (ingezonden 3 juni 2021)\n\n${BODY}`,
      'kind: antwoorden',
    ],
    [`Beslisnota bij Kamerbrief dijkherstel\n\n${BODY}`, 'kind: beslisnota'],
    [`Nr. 12 GEWIJZIGDE MOTIE VAN DE LEDEN JANSEN EN DE VRIES\n\nDe Kamer,\n\n${BODY}`, 'kind: motie'],
    [`Besluitenlijst van de procedurevergadering van 4 mei 2021\n\n${BODY}`, 'kind: besluitenlijst'],
    [`VERSLAG VAN EEN COMMISSIEDEBAT\n\n${BODY}`, 'kind: verslag'],
    [`12 345 Dijken\nNr. 67 VERSLAG VAN EEN ALGEMEEN OVERLEG\n\n${BODY}`, 'kind: verslag'],
    [`Nr. 67 LIJST VAN VRAGEN EN ANTWOORDEN\n\n${BODY}`, 'kind: antwoorden'],
    [`12 345 Dijken\nAB BRIEF VAN DE MINISTER VAN FINANCIËN\n\n${BODY}`, 'kind: kamerbrief'],
    [`Voorgesteld 4 mei 2021\n\nDe Kamer,\n\ngehoord de beraadslaging,\n\n${BODY}`, 'kind: motie'],
    [`Kamerbrief over dijken\n\n${BODY}`, 'kind: kamerbrief'],
    [`Aan de Voorzitter van de TweedeKamerderStaten-Generaal\n\n${BODY}`, 'kind: kamerbrief (inferred)'],
    [`Stand van zaken dijken\n\nGeachte Voorzitter,\n\n${BODY}`, 'kind: kamerbrief'],
    [`Den Haag, 4 mei 2021\n\n${BODY}`, 'kind: kamerbrief (inferred)'],
  ])('%j', (text, kind) => expect(facts(text, 'kind')).toEqual([kind]))
  it.each([
    `Mevrouw Jansen:\nIk dien een motie in.\n\nDe Kamer,\n\ngehoord de beraadslaging,\n\n${BODY}`,
    `${BODY}`,
    `In de motie van het lid Jansen staat meer.\n\n${BODY}`,
  ])('not told by %j', (text) => expect(facts(text, 'kind')).toEqual([]))
})

describe('subject, parties and paper', () => {
  it.each<[string, LetterFact['field'], string[]]>([
    [
      `Datum 4 mei 2021\nOnderwerp Voortgang van het dijkherstel in de\ngemeente Waterrijk\n\n${BODY}`,
      'subject',
      ['subject: Voortgang van het dijkherstel in de gemeente Waterrijk'],
    ],
    [`Datum 4 mei 2021\nBetreft: Dijken\n\nGeachte voorzitter,\n\n${BODY}`, 'subject', ['subject: Dijken']],
    [`${BODY}${SIGNED}`, 'signatory', ['signatory: De Minister van Infrastructuur en Waterstaat | J. van Wilgenburg']],
    [
      `${BODY}\n\nHoogachtend,\n\nde minister van Volksgezondheid,\nWelzijn en Sport,\n\n\n\nAnna Maria Terpstra\n`,
      'signatory',
      ['signatory: de minister van Volksgezondheid, Welzijn en Sport | Anna Maria Terpstra'],
    ],
    [
      `${BODY}${SIGNED}\nDe Staatssecretaris van Financiën,\nmr. H.G.J. de Boer-Alkema\n`,
      'signatory',
      [
        'signatory: De Minister van Infrastructuur en Waterstaat | J. van Wilgenburg',
        'signatory: De Staatssecretaris van Financiën | mr. H.G.J. de Boer-Alkema',
      ],
    ],
    [`${BODY}${SIGNED}`, 'ministry', ['ministry: Infrastructuur en Waterstaat (inferred)']],
    [
      `Tweede Kamer der Staten-Generaal\n\nVergaderjaar 2022–2023\n\n28 844 Dijken\n\nNr. 269 BRIEF VAN DE MINISTER\n\n${BODY}`,
      'kamerstuk',
      ['kamerstuk: 28844 | 269 | 2022-2023 | II'],
    ],
    [
      `${BODY}\n\nkst-35470-XIV-4\nISSN 0921 - 7371\n’s-Gravenhage 2020\n`,
      'kamerstuk',
      ['kamerstuk: 35470-XIV | 4 |  | '],
    ],
    [
      `25 479\nFinanciële verantwoordingen\nnr. 1\nBRIEF VAN DE MINISTER VAN FINANCIËN\n\n${BODY}`,
      'kamerstuk',
      ['kamerstuk: 25479 | 1 |  | '],
    ],
    [
      `31 066 Belastingdienst\nNr. 899\nBRIEF VAN DE STAATSSECRETARIS\n\n${BODY}`,
      'kamerstuk',
      ['kamerstuk: 31066 | 899 |  | '],
    ],
    [`33 576 Natuurbeleid\nAA BRIEF VAN DE MINISTER\n\n${BODY}`, 'kamerstuk', ['kamerstuk: 33576 | AA |  | ']],
    [`Kamerstuk 36410-XVI-35\n\nStand van zaken\n\n${BODY}`, 'kamerstuk', ['kamerstuk: 36410-XVI | 35 |  | ']],
    [`Nummer: 2023D47783, datum: 2023-12-01\n\n${BODY}`, 'identifier', ['identifier: 2023D47783']],
    [`12 345 Dijken\nNr. 6\n\n${BODY}`, 'kamerstuk', []],
    [`Nr. 831 VERSLAG VAN EEN ALGEMEEN OVERLEG\n\n${BODY}`, 'subject', []],
    [`${BODY}\n\n1 Tweede Kamer, vergaderjaar 2023–2024, 30 573, nr. 207\n`, 'kamerstuk', []],
    [`${BODY} De Minister van Infrastructuur en Waterstaat sprak met J. van Wilgenburg.`, 'signatory', []],
  ])('%j', (text, field, expected) => expect(facts(text, field)).toEqual(expected))
})

describe('what pages and dumps of papers print', () => {
  const signed = `${BODY}\n\nDe Staatssecretaris van Defensie, A.B. van Houten\n`
  it.each<[string, LetterFact['field'], string[]]>([
    [signed, 'signatory', ['signatory: De Staatssecretaris van Defensie | A.B. van Houten']],
    [
      `12 345 Dijken\nNr. 6 BRIEF VAN DE MINISTER VAN INFRASTRUCTUUR EN WATERSTAAT\n\n${BODY}`,
      'ministry',
      ['ministry: Infrastructuur en Waterstaat'],
    ],
    [
      `Tweede Kamer der Staten-Generaal2016-201734700 nr. 19\n\n${BODY}`,
      'kamerstuk',
      ['kamerstuk: 34700 | 19 | 2016-2017 | II'],
    ],
    [
      `36 600 IV Begrotingsstaten\nNr. 70 Brief van de Staatssecretaris\n\n${BODY}`,
      'kamerstuk',
      ['kamerstuk: 36600-IV | 70 |  | '],
    ],
    [`35 578 Woningmarkt\nM1 BRIEF VAN DE MINISTER\n\n${BODY}`, 'kamerstuk', ['kamerstuk: 35578 | M |  | ']],
    [
      `Nr. 6 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nVastgesteld 3 december 2025\n\n${BODY}\n\nDen Haag, 17 september 2025`,
      'date',
      ['date: 2025-12-03 | 2025-12-03 | 2025-12-03'],
    ],
    [
      `MOTIE VAN HET LID JANSEN\n\nVoorgesteld tijdens het Wetgevingsoverleg van 11 december 2017\n\nDe Kamer,\n\n${BODY}`,
      'date',
      ['date: 2017-12-11 | 2017-12-11 | 2017-12-11'],
    ],
    [
      `Vragen van het lid Jansen aan de Minister over dijken (ingezonden 3 juni 2021)\n\nAntwoord van Minister De Vries (Financiën) (ontvangen 21 juni 2021).\n\n${BODY}`,
      'date',
      ['date: 2021-06-21 | 2021-06-21 | 2021-06-21 (inferred)'],
    ],
    [`Kenmerk 33820, nr. 2\n\n${BODY}`, 'kenmerk', []],
    [
      `Datum 4 mei 2005\nOns kenmerk\nDGO 2005/1573\nDoorkiesnummer\n\n${BODY}`,
      'kenmerk',
      ['kenmerk: DGO 2005/1573 | own'],
    ],
    [`uw kenmerk\n\nons kenmerk\noev 03.287\ndatum\n29-01-2003\n\n${BODY}`, 'kenmerk', ['kenmerk: oev 03.287 | own']],
    [
      `Uw brief (Kenmerk): 08-Oev-B-27\n\nOns kenmerk: OM 2008-00986 M\n\nGeachte voorzitter,\n\n${BODY}`,
      'kenmerk',
      ['kenmerk: 08-Oev-B-27 | your', 'kenmerk: OM 2008-00986 M | own'],
    ],
    [
      `De Voorzitter van de Tweede Kamer der Staten-Generaal\nPostbus 20018\n\nDVO-U-2360406\n\n3 maart 2003\n\n${BODY}`,
      'kenmerk',
      ['kenmerk: DVO-U-2360406 | own (inferred)'],
    ],
    [
      `Ministerie van Oevers\nonderwerp\nVeerdiensten in het oosten\ndatum\n29-01-2003\n\n${BODY}`,
      'subject',
      ['subject: Veerdiensten in het oosten'],
    ],
    [
      `Gepubliceerd: 23 april 2021\nID: 35570-IX-45\n\nNr. 45 BRIEF VAN DE MINISTER VAN DEFENSIE\n\n${BODY}`,
      'kamerstuk',
      ['kamerstuk: 35570-IX | 45 |  | '],
    ],
  ])('%j', (text, field, expected) => expect(facts(text, field)).toEqual(expected))
})

describe('two that sign in the cells of a table', () => {
  it('are signatories, and the table is none', async () => {
    const cells =
      '<tr><td>De Minister van Financiën,</td><td>De Staatssecretaris van Defensie,</td></tr><tr><td>J. de Vries</td><td>A.B. van Houten</td></tr>'
    const page = `<!doctype html><html><body><main><p>Den Haag, 4 mei 2021</p><p>${BODY}</p><table>${cells}</table></main></body></html>`
    const document = extract(structure(clean(await read('brief.html', new TextEncoder().encode(page)))))
    const found = document.annotations.filter(
      (a) => a.type === 'table' || (a.value as LetterFact).field === 'signatory',
    )
    expect(found.map((a) => a.value)).toEqual([
      { field: 'signatory', role: 'De Minister van Financiën', name: 'J. de Vries' },
      { field: 'signatory', role: 'De Staatssecretaris van Defensie', name: 'A.B. van Houten' },
    ])
  })
})
