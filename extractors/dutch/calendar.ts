/** The Dutch calendar: names of months and days, seasons, feasts, and the recesses and year of the Tweede Kamer. */
import { type Bounds, type Day, dayOf, dayOfIso, isoOf, months, weekdayFrom } from './days.ts'

/** Names that may stand alone (`in maart`). */
export const monthNames = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const

/** Spellings that count as a month only beside a day or a year: `22 APR. 2026`, `jan. 2020`. */
const abbreviations: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  febr: 2,
  mrt: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  dec: 12,
}

/** What OCR makes of them: i and l, m and rn, o and 0 look alike on a stamp. */
const misread: Readonly<Record<string, number>> = {
  januarl: 1,
  ianuari: 1,
  februarl: 2,
  rnaart: 3,
  aprll: 4,
  apri1: 4,
  rnei: 5,
  junl: 6,
  jull: 7,
  ju1i: 7,
  '0ktober': 10,
  septernber: 9,
  novernber: 11,
  decernber: 12,
  october: 10,
}

export const monthNumbers: ReadonlyMap<string, number> = new Map([
  ...Object.entries(misread),
  ...Object.entries(abbreviations),
  ...monthNames.map((name, index): [string, number] => [name, index + 1]),
])
export const monthAbbreviations = Object.keys(abbreviations)
export const monthMisreadings = Object.keys(misread)

export const weekdays = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const

/** First month of the season; each has three. Winter runs into the next year. Source: our own table (docs/dates.md). */
export const seasonStarts = { lente: 3, voorjaar: 3, zomer: 6, herfst: 9, najaar: 9, winter: 12 } as const
export type Season = keyof typeof seasonStarts

export const seasonIn = (season: Season, year: number): Bounds =>
  months(year, seasonStarts[season], seasonStarts[season] + 2)

/** Sunday of Easter in the Gregorian calendar, by the anonymous algorithm of Meeus, Jones and Butcher. */
export function easter(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor((8 * b + 13) / 25)
  const e = (19 * a + b - Math.floor(b / 4) - d + 15) % 30
  const f = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - e - (c % 4)) % 7
  const g = Math.floor((a + 11 * e + 22 * f) / 451)
  const n = e + f - 7 * g + 114
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1)
}

/** Third Tuesday of September. */
export const prinsjesdag = (year: number): Day => weekdayFrom(dayOf(year, 9, 1), 2) + 14

/** The vergaderjaar that opens in this year: from Prinsjesdag to the day before the next. */
export const vergaderjaarFrom = (year: number): Bounds => ({ from: prinsjesdag(year), to: prinsjesdag(year + 1) - 1 })

const on = (day: Day, days = 1): Bounds => ({ from: day, to: day + days - 1 })

/** Koningsdag moves to Saturday when it falls on a Sunday; Koninginnedag (30 April, until 2013) likewise. */
function royalDay(day: Day): Bounds {
  const sunday = weekdayFrom(day, 7) === day
  return on(sunday ? day - 1 : day)
}

/** Feasts and fixed days of the political year, by their names in lower case. */
export const feasts: ReadonlyMap<string, (year: number) => Bounds> = new Map([
  ['pasen', (year) => on(easter(year), 2)],
  ['eerste paasdag', (year) => on(easter(year))],
  ['tweede paasdag', (year) => on(easter(year) + 1)],
  ['goede vrijdag', (year) => on(easter(year) - 2)],
  ['hemelvaart', (year) => on(easter(year) + 39)],
  ['hemelvaartsdag', (year) => on(easter(year) + 39)],
  ['pinksteren', (year) => on(easter(year) + 49, 2)],
  ['prinsjesdag', (year) => on(prinsjesdag(year))],
  ['derde dinsdag van september', (year) => on(prinsjesdag(year))],
  ['derde dinsdag in september', (year) => on(prinsjesdag(year))],
  // The last day on which the Comptabiliteitswet lets it be sent.
  ['voorjaarsnota', (year) => on(dayOf(year, 6, 1))],
  // Third Wednesday of May, when the annual reports go to the Kamer.
  ['verantwoordingsdag', (year) => on(weekdayFrom(dayOf(year, 5, 1), 3) + 14)],
  ['koningsdag', (year) => royalDay(dayOf(year, 4, 27))],
  ['koninginnedag', (year) => royalDay(dayOf(year, 4, 30))],
  ['dodenherdenking', (year) => on(dayOf(year, 5, 4))],
  ['bevrijdingsdag', (year) => on(dayOf(year, 5, 5))],
  ['sinterklaas', (year) => on(dayOf(year, 12, 5))],
  ['kerst', (year) => on(dayOf(year, 12, 25), 2)],
  ['kerstmis', (year) => on(dayOf(year, 12, 25), 2)],
  ['eerste kerstdag', (year) => on(dayOf(year, 12, 25))],
  ['tweede kerstdag', (year) => on(dayOf(year, 12, 26))],
  ['nieuwjaarsdag', (year) => on(dayOf(year, 1, 1))],
  ['jaarwisseling', (year) => on(dayOf(year, 12, 31), 2)],
])

/**
 * Recesses of the Tweede Kamer, first to last day, by the year in which they begin.
 * Source: tweedekamer.nl, Recessen; the summer of 2022: nu.nl, July 2022.
 */
const recesses: Readonly<Record<string, readonly [string, string]>> = {
  'zomer 2022': ['2022-07-08', '2022-09-05'],
  'mei 2023': ['2023-04-21', '2023-05-08'],
  'zomer 2023': ['2023-07-07', '2023-09-04'],
  'herfst 2023': ['2023-10-13', '2023-10-23'],
  'kerst 2023': ['2023-12-22', '2024-01-15'],
  'voorjaars 2024': ['2024-02-16', '2024-02-26'],
  'mei 2024': ['2024-04-26', '2024-05-13'],
  'zomer 2024': ['2024-07-05', '2024-09-02'],
}

/**
 * The usual recess where the table has no year: from the Friday in the seven days that begin here, for so many days.
 * Inferred from the years in the table, which all follow it (a test holds it to them).
 */
const usual = {
  voorjaars: { month: 2, day: 13, days: 11 },
  mei: { month: 4, day: 21, days: 18 },
  zomer: { month: 7, day: 3, days: 0 },
  herfst: { month: 10, day: 13, days: 11 },
  kerst: { month: 12, day: 18, days: 25 },
} as const
export type Recess = keyof typeof usual

/** The recess by the usual rule; in summer it ends on the first Monday of September. */
export function usualRecess(recess: Recess, year: number): Bounds {
  const { month, day, days } = usual[recess]
  const from = weekdayFrom(dayOf(year, month, day), 5)
  return { from, to: days === 0 ? weekdayFrom(dayOf(year, 9, 1), 1) : from + days - 1 }
}

/** The recess that begins in this year. Known: from the published table; else by the usual rule. */
export function recessIn(recess: Recess, year: number): Bounds & { readonly known: boolean } {
  const published = recesses[`${recess} ${year}`]
  if (published) return { from: dayOfIso(published[0]), to: dayOfIso(published[1]), known: true }
  return { ...usualRecess(recess, year), known: false }
}

/** All published recesses, for the test of the rule. */
export const publishedRecesses = Object.entries(recesses).map(([key, [from, to]]) => {
  const [recess, year] = key.split(' ') as [Recess, string]
  return { recess, year: Number(year), from, to }
})

/**
 * The Extended Date/Time Format of two bounds: the coarsest of year, month or day that fits both.
 * @param open the year is not known: it is written XXXX
 */
export function edtfOf({ from, to }: Bounds, open = false): string {
  const [first, last] = [isoOf(from), isoOf(to)]
  const cut =
    first.endsWith('-01-01') && last.endsWith('-12-31')
      ? 4
      : first.endsWith('-01') && isoOf(to + 1).endsWith('-01')
        ? 7
        : 10
  const written = [first, last].map((iso) => (open ? `XXXX${iso.slice(4, cut)}` : iso.slice(0, cut)))
  return written[0] === written[1] ? written[0]! : written.join('/')
}
