/**
 * Ministries with the ids and the days that the register of TOOI gives them: the list `rwc_ministeries_compleet`,
 * version 1 of 15 November 2021 (https://identifier.overheid.nl/tooi/set/rwc_ministeries_compleet). A state of a
 * ministry under an older name has an id of its own (`hv_…`). Names are not unique: resolve by name and date.
 */

interface Ministry {
  /** Behind https://identifier.overheid.nl/tooi/id/ministerie/ */
  readonly id: string
  readonly name: string
  readonly short: readonly string[]
  /** First and last day under this name; null where the register leaves it open. */
  readonly from: string | null
  readonly to: string | null
}

const ministry = (
  id: string,
  name: string,
  short: readonly string[],
  from: string | null,
  to: string | null,
): Ministry => ({
  id,
  name,
  short,
  from,
  to,
})

/** First days of states that followed another are the day after its last one. */
const ministries: readonly Ministry[] = [
  ministry('hv_04793043', 'Justitie', ['MinJus'], null, '2010-11-30'),
  ministry('hv_04795600', 'Veiligheid en Justitie', ['VenJ'], '2010-12-01', '2017-12-31'),
  ministry('mnre1058', 'Justitie en Veiligheid', ['JenV'], '2018-01-01', null),
  ministry('mnre1040', 'Economische Zaken', ['EZ'], null, '2010-10-13'),
  ministry('hv_17252319', 'Economische Zaken, Landbouw en Innovatie', ['ELenI'], '2010-10-14', '2012-12-31'),
  ministry('hv_05434137', 'Economische Zaken', ['EZ'], '2013-01-01', '2017-12-31'),
  ministry('mnre1045', 'Economische Zaken en Klimaat', ['EZK'], '2018-01-01', null),
  ministry('hv_06784634', 'Infrastructuur en Milieu', ['IenM'], '2010-10-14', '2017-12-31'),
  ministry('mnre1130', 'Infrastructuur en Waterstaat', ['IenW'], '2018-01-01', null),
  ministry('mnre0170', 'Verkeer en Waterstaat', ['VW', 'VenW'], null, '2010-10-13'),
  ministry('mnre0180', 'Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer', ['VROM'], null, '2010-10-13'),
  ministry('mnre1010', 'Algemene Zaken', ['AZ'], null, null),
  ministry('mnre1013', 'Buitenlandse Zaken', ['BZ', 'BuZa'], '1798-03-12', null),
  ministry('mnre1018', 'Defensie', ['Def'], null, null),
  ministry('mnre1025', 'Volksgezondheid, Welzijn en Sport', ['VWS'], null, null),
  ministry('mnre1034', 'Binnenlandse Zaken en Koninkrijksrelaties', ['BZK'], null, null),
  ministry('mnre1073', 'Sociale Zaken en Werkgelegenheid', ['SZW'], null, null),
  ministry('mnre1090', 'Financiën', ['Fin'], null, null),
  ministry('mnre1109', 'Onderwijs, Cultuur en Wetenschap', ['OCW', 'OCenW'], null, null),
  ministry('mnre1150', 'Landbouw, Natuur en Voedselkwaliteit', ['LNV'], null, '2010-10-13'),
  ministry('mnre1153', 'Landbouw, Natuur en Voedselkwaliteit', ['LNV'], '2017-10-26', null),
]

/** Names that the register does not have: given after November 2021, or before its ministries had ids. */
const withoutId: readonly (readonly [name: string, ...short: string[]])[] = [
  ['Asiel en Migratie', 'AenM', 'A&M'],
  ['Klimaat en Groene Groei', 'KGG'],
  ['Landbouw, Visserij, Voedselzekerheid en Natuur', 'LVVN'],
  ['Volkshuisvesting en Ruimtelijke Ordening', 'VRO'],
  ['Landbouw, Natuurbeheer en Visserij', 'LNV'],
  ['Onderwijs, Cultuur en Wetenschappen', 'OCenW'],
  ['Onderwijs en Wetenschappen'],
  ['Binnenlandse Zaken', 'BiZa'],
  ['Welzijn, Volksgezondheid en Cultuur', 'WVC'],
]

/** Every name and abbreviation of a ministry as letters print them: `J&V` and `JenV`, `I en W`. */
export const ministryNames: readonly string[] = [
  ...new Set(
    [...ministries.flatMap(({ name, short }) => [name, ...short]), ...withoutId.flat()].flatMap((name) =>
      /^\p{Lu}+en\p{Lu}+$/u.test(name) ? [name, name.replace('en', '&'), name.replace('en', ' en ')] : [name],
    ),
  ),
]

/** `Ministerie van Justitie & Veiligheid`, `JUSTITIE EN VEILIGHEID`, `J&V` and the like, made the same. */
const folded = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/^\s*(?:het\s+)?ministerie\s+van\s+/, '')
    .replace(/&/g, 'en')
    .replace(/[^a-z]/g, '')

const foldedNames: ReadonlySet<string> = new Set(ministryNames.map(folded))
/** Whether a ministry bears or bore this name, in whatever spelling. */
export const isMinistry = (name: string): boolean => foldedNames.has(folded(name))

const byName = new Map<string, Ministry[]>()
for (const one of ministries)
  for (const name of new Set([one.name, ...one.short].map(folded))) byName.set(name, [...(byName.get(name) ?? []), one])

/**
 * Days that a letter may lie outside the registered ones: the register moves most names to the end of the calendar
 * year, while ministries wrote under them from the day of the new cabinet (26 October 2017, 14 October 2010).
 */
const GRACE = 100

/**
 * The TOOI id of the ministry of a name on a day.
 * @param name with or without `Ministerie van`, or its usual abbreviation
 * @param day ISO day of the letter, or null where unknown: then only a name that was ever given once has an answer
 * @returns the full id, or null where the register has no such ministry then (it ends at November 2021)
 */
export function ministryId(name: string, day: string | null): string | null {
  const named = byName.get(folded(name)) ?? []
  const [nearest] =
    day === null
      ? named.length === 1
        ? named
        : []
      : named.filter((one) => daysOutside(one, day) <= GRACE).sort((a, b) => daysOutside(a, day) - daysOutside(b, day))
  return nearest ? `https://identifier.overheid.nl/tooi/id/ministerie/${nearest.id}` : null
}

function daysOutside({ from, to }: Ministry, day: string): number {
  const days = (later: string, earlier: string) => (Date.parse(later) - Date.parse(earlier)) / 86_400_000
  if (from !== null && day < from) return days(from, day)
  if (to !== null && day > to) return days(day, to)
  return 0
}

/** The full names of the ministries that have this name or abbreviation, at any time. */
export const ministryNamesOf = (given: string): string[] => [
  ...new Set([
    ...(byName.get(folded(given)) ?? []).map(({ name }) => name),
    ...withoutId.filter((names) => names.some((name) => folded(name) === folded(given))).map(([name]) => name),
  ]),
]
