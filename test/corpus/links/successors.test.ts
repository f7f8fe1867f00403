/** Which ministry answers for what another promised. */
import { describe, expect, test } from 'vitest'
import { mayAnswerFor, successorsOf } from '../../../corpus/links/successors.ts'

const LNV = 'Landbouw, Natuur en Voedselkwaliteit'
const LVVN = 'Landbouw, Visserij, Voedselzekerheid en Natuur'
const EZK = 'Economische Zaken en Klimaat'
const ELI = 'Economische Zaken, Landbouw en Innovatie'
const BZK = 'Binnenlandse Zaken en Koninkrijksrelaties'
const VRO = 'Volkshuisvesting en Ruimtelijke Ordening'

describe('successors', () => {
  test.each<[string, string, string, string[]]>([
    [LNV, '2020-02-12', '2024-07-01', [LNV]],
    [LNV, '2020-02-12', '2024-07-02', [LVVN]],
    [EZK, '2023-05-11', '2024-10-10', ['Economische Zaken', 'Klimaat en Groene Groei']],
    ['Veiligheid en Justitie', '2016-01-01', '2018-01-01', ['Justitie en Veiligheid']],
    // One name, three ministries: what matters is when it promised.
    ['Economische Zaken', '2009-01-01', '2011-01-01', [ELI]],
    ['Economische Zaken', '2009-01-01', '2015-01-01', ['Economische Zaken']],
    ['Economische Zaken', '2015-01-01', '2018-01-01', [EZK, LNV]],
    [LNV, '2008-01-01', '2014-01-01', ['Economische Zaken']],
    [LNV, '2008-01-01', '2020-01-01', [EZK, LNV]],
    ['Justitie', '2005-01-01', '2020-01-01', ['Justitie en Veiligheid']],
    ['Defensie', '1999-01-01', '2024-12-01', ['Defensie']],
  ])('%s, from %s, on %s', (name, from, on, names) => expect(successorsOf(name, from, on)).toEqual(names))
})

describe('may answer', () => {
  test.each<[string, string, string, string]>([
    [LVVN, '2024-10-10', LNV, '2020-02-12'],
    ['Klimaat en Groene Groei', '2024-10-10', EZK, '2023-05-11'],
    ['Economische Zaken', '2024-11-14', EZK, '2023-05-11'],
    // BZK goes on, and VRO with a part of its work.
    [VRO, '2024-09-02', BZK, '2022-05-01'],
    [BZK, '2024-09-02', BZK, '2022-05-01'],
    ['Asiel en Migratie', '2024-09-02', 'Veiligheid en Justitie', '2016-05-01'],
    // As letters print it.
    ['Justitie & Veiligheid', '2020-01-01', 'Justitie en Veiligheid', '2019-01-01'],
    ['FINANCIEN', '2020-01-01', 'Financiën', '2019-01-01'],
  ])('%s of %s for %s of %s', (later, laterDay, earlier, day) =>
    expect(mayAnswerFor(later, laterDay, earlier, day)).toBe(true),
  )

  test.each<[string, string, string, string]>([
    [LVVN, '2024-06-30', LNV, '2020-02-12'],
    [LNV, '2024-10-10', LNV, '2020-02-12'],
    [VRO, '2024-06-30', BZK, '2022-05-01'],
    ['Klimaat en Groene Groei', '2024-10-10', LNV, '2020-02-12'],
    ['Sociale Zaken en Werkgelegenheid', '2022-10-10', 'Onderwijs, Cultuur en Wetenschap', '2022-03-24'],
    // Of an earlier ministry of the name.
    ['Infrastructuur en Milieu', '2020-01-01', 'Verkeer en Waterstaat', '2009-01-01'],
  ])('not: %s of %s for %s of %s', (later, laterDay, earlier, day) =>
    expect(mayAnswerFor(later, laterDay, earlier, day)).toBe(false),
  )
})
