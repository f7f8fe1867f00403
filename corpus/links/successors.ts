/**
 * Which ministry answers for what another promised: the changes of ministries since 1994, from the decrees that made
 * them (Staatscourant) as the registers of the Rijksoverheid list them. Names as the letters print them.
 */

interface Change {
  readonly day: string
  readonly from: string
  /** Ministries that took over its work, the one with most of it first. */
  readonly to: readonly string[]
}

const changes: readonly Change[] = [
  {
    day: '1994-08-22',
    from: 'Welzijn, Volksgezondheid en Cultuur',
    to: ['Volksgezondheid, Welzijn en Sport', 'Onderwijs, Cultuur en Wetenschappen'],
  },
  { day: '1994-08-22', from: 'Onderwijs en Wetenschappen', to: ['Onderwijs, Cultuur en Wetenschappen'] },
  { day: '1998-08-03', from: 'Binnenlandse Zaken', to: ['Binnenlandse Zaken en Koninkrijksrelaties'] },
  { day: '2003-05-27', from: 'Onderwijs, Cultuur en Wetenschappen', to: ['Onderwijs, Cultuur en Wetenschap'] },
  { day: '2003-07-01', from: 'Landbouw, Natuurbeheer en Visserij', to: ['Landbouw, Natuur en Voedselkwaliteit'] },
  { day: '2010-10-14', from: 'Justitie', to: ['Veiligheid en Justitie'] },
  { day: '2010-10-14', from: 'Verkeer en Waterstaat', to: ['Infrastructuur en Milieu'] },
  {
    day: '2010-10-14',
    from: 'Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer',
    to: ['Infrastructuur en Milieu', 'Binnenlandse Zaken en Koninkrijksrelaties'],
  },
  { day: '2010-10-14', from: 'Landbouw, Natuur en Voedselkwaliteit', to: ['Economische Zaken, Landbouw en Innovatie'] },
  { day: '2010-10-14', from: 'Economische Zaken', to: ['Economische Zaken, Landbouw en Innovatie'] },
  { day: '2012-11-05', from: 'Economische Zaken, Landbouw en Innovatie', to: ['Economische Zaken'] },
  { day: '2017-10-26', from: 'Veiligheid en Justitie', to: ['Justitie en Veiligheid'] },
  { day: '2017-10-26', from: 'Infrastructuur en Milieu', to: ['Infrastructuur en Waterstaat'] },
  {
    day: '2017-10-26',
    from: 'Economische Zaken',
    to: ['Economische Zaken en Klimaat', 'Landbouw, Natuur en Voedselkwaliteit'],
  },
  { day: '2024-07-02', from: 'Economische Zaken en Klimaat', to: ['Economische Zaken', 'Klimaat en Groene Groei'] },
  {
    day: '2024-07-02',
    from: 'Landbouw, Natuur en Voedselkwaliteit',
    to: ['Landbouw, Visserij, Voedselzekerheid en Natuur'],
  },
]

/** Parts of a ministry that became one of their own, while the ministry went on. */
const partings: readonly Change[] = [
  { day: '2024-07-02', from: 'Justitie en Veiligheid', to: ['Asiel en Migratie'] },
  {
    day: '2024-07-02',
    from: 'Binnenlandse Zaken en Koninkrijksrelaties',
    to: ['Volkshuisvesting en Ruimtelijke Ordening'],
  },
]

const foldings = new Map<string, string>()

/** `Justitie & Veiligheid` and `JUSTITIE EN VEILIGHEID` are one. Asked for the same names over and over. */
function folded(name: string): string {
  const known = foldings.get(name)
  if (known !== undefined) return known
  const fold = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/&/g, 'en')
    .replace(/[^a-z]/g, '')
  if (foldings.size < MOST_NAMES) foldings.set(name, fold)
  return fold
}

/** Names of ministries, and what is misread as one. */
const MOST_NAMES = 10_000

/** Ministries wrote under their old names for some months. */
const GRACE_DAYS = 100
const late = (day: string): string => new Date(Date.parse(day) + GRACE_DAYS * 86_400_000).toISOString().slice(0, 10)

/**
 * The names under which the work of a ministry goes on.
 * @param from ISO day on which it had this name @param on ISO day asked for
 * @returns the name itself where nothing changed; several where its work was divided, the one with most of it first
 */
export function successorsOf(name: string, from: string, on: string): string[] {
  const change = changes.find((one) => folded(one.from) === folded(name) && from < late(one.day) && one.day <= on)
  return change ? change.to.flatMap((next) => successorsOf(next, change.day, on)) : [name]
}

/** Whether a ministry of a later day may answer for what one of an earlier day promised. */
export function mayAnswerFor(later: string, laterDay: string, earlier: string, earlierDay: string): boolean {
  const heirs = successorsOf(earlier, earlierDay, laterDay)
  const parted = partings.flatMap(({ day, from, to }) =>
    day <= laterDay && heirs.some((heir) => folded(heir) === folded(from)) ? to : [],
  )
  return [...heirs, ...parted].some((heir) => folded(heir) === folded(later))
}
