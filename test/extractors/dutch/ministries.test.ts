import { expect, test } from 'vitest'
import { ministryId } from '../../../extractors/dutch/ministries.ts'

test.each<[string, string | null, string]>([
  ['Ministerie van Justitie en Veiligheid', '2020-07-10', 'mnre1058'],
  ['JUSTITIE EN VEILIGHEID', '2020-07-10', 'mnre1058'],
  ['Justitie & Veiligheid', null, 'mnre1058'],
  ['Ministerie van Justitie', '1999-03-01', 'hv_04793043'],
  ['Ministerie van Veiligheid en Justitie', '2015-03-01', 'hv_04795600'],
  // Written in the first weeks of a cabinet, before the register changed the name.
  ['Ministerie van Justitie en Veiligheid', '2017-11-20', 'mnre1058'],
  ['Ministerie van Economische Zaken', '2004-03-01', 'mnre1040'],
  ['Ministerie van Economische Zaken', '2015-03-01', 'hv_05434137'],
  ['Ministerie van Economische Zaken', '2012-12-01', 'hv_05434137'],
  ['Landbouw, Natuur en Voedselkwaliteit', '2008-05-06', 'mnre1150'],
  ['Landbouw, Natuur en Voedselkwaliteit', '2019-05-06', 'mnre1153'],
  ['Ministerie van Financien', '2019-05-06', 'mnre1090'],
  ['VWS', '2019-05-06', 'mnre1025'],
])('%s on %s is %s', (name, day, id) => {
  expect(ministryId(name, day)).toBe(`https://identifier.overheid.nl/tooi/id/ministerie/${id}`)
})

test.each<[string, string | null]>([
  ['Ministerie van Toverkunst', '2020-07-10'],
  ['Ministerie van Economische Zaken', null],
  ['Ministerie van Economische Zaken', '2025-03-01'],
  ['Ministerie van Verkeer en Waterstaat', '2015-03-01'],
  ['Infrastructuur en Waterstaat', '2005-03-01'],
  ['', '2020-07-10'],
])('%s on %s is not known', (name, day) => expect(ministryId(name, day)).toBeNull())
