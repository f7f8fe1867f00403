/** Which letters are renditions of one work, from the table `works`; letters that are not in it stand for themselves. */
import type { DatabaseSync } from 'node:sqlite'

export interface Works {
  /** Whether another rendition of its work is the best. */
  isLesser(letter: number): boolean
  workOf(letter: number): string | number
  othersOf(letter: number): number
}

/** Null where nothing is known of works. */
export function readWorks(database: DatabaseSync): Works | null {
  const rows = database
    .prepare('SELECT letters.number AS letter, work, best FROM works JOIN letters ON letters.id = works.letter')
    .all() as { letter: number; work: string; best: number }[]
  if (rows.length === 0) return null
  const works = new Map(rows.map(({ letter, work }) => [letter, work]))
  const best = new Set(rows.flatMap((row) => (row.best ? [row.letter] : [])))
  const sizes = new Map<string, number>()
  for (const { work } of rows) sizes.set(work, (sizes.get(work) ?? 0) + 1)
  return {
    isLesser: (letter) => works.has(letter) && !best.has(letter),
    workOf: (letter) => works.get(letter) ?? letter,
    othersOf(letter) {
      const work = works.get(letter)
      return work === undefined ? 0 : sizes.get(work)! - 1
    },
  }
}
