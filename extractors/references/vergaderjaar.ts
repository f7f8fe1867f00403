/**
 * The parliamentary year: from Prinsjesdag, the third Tuesday of September (article 65 of the Grondwet), to the day
 * before the next one.
 *
 * Spellings read: 2022-2023 · 2022–2023 · 2022/2023 · 2022/23 · 1999/00 · '22/'23 · 22/23 · 1985/- 86
 */
import { DASH } from './parts.ts'

export interface Vergaderjaar {
  /** `2022-2023` */
  readonly name: string
  /** ISO days, inclusive. */
  readonly earliest: string
  readonly latest: string
}

const DAY = 86_400_000
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** The third Tuesday of September as milliseconds since 1970. */
function prinsjesdag(year: number): number {
  const first = new Date(Date.UTC(year, 8, 1)).getUTCDay()
  return Date.UTC(year, 8, 1 + ((2 - first + 7) % 7) + 14)
}

const startingIn = (year: number): Vergaderjaar => ({
  name: `${year}-${year + 1}`,
  earliest: iso(prinsjesdag(year)),
  latest: iso(prinsjesdag(year + 1) - DAY),
})

/**
 * The vergaderjaar in which a day falls.
 * @param day ISO day
 * @returns null where that is no day
 */
export function vergaderjaarOf(day: string): Vergaderjaar | null {
  const time = Date.parse(day)
  if (Number.isNaN(time)) return null
  const year = Number(day.slice(0, 4))
  return startingIn(time < prinsjesdag(year) ? year - 1 : year)
}

/** The groups `from` and `to`; whether they follow each other is for {@link vergaderjaarName}. */
export const YEARS =
  `['’‘]?(?<from>(?:18|19|20)\\d\\d|(?<=['’‘])\\d\\d|\\d\\d(?=\\s?/))` +
  // `1985/- 86`: printed over a line end in the Handelingen of the eighties
  `\\s?(?:(?:/|${DASH})\\s?){1,2}['’‘]?(?<to>(?:18|19|20)?\\d\\d)(?!\\d)`

/** `2022-2023` of the groups of {@link YEARS}; null where the second year does not follow the first. */
export function vergaderjaarName({ from, to }: Readonly<Record<string, string | undefined>>): string | null {
  if (!from || !to) return null
  const first = from.length === 4 ? Number(from) : Number(from) + (Number(from) >= 50 ? 1900 : 2000)
  const next = String(first + 1)
  return to === next || to === next.slice(2) ? `${first}-${next}` : null
}
