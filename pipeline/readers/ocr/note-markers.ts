/** The small figures of note markers, which are hard to recognise: the notes of the page tell which there must be. */
import type { RecognisedRun } from './words-to-runs.ts'

/** A small 1 is taken for many a thing. */
const ONE = /^[tlIi!|+]$/
/** What else a small figure is taken for. A raised letter may be one (`19e`), and stays. */
const UNREAD = /^[tlIi!|+°?)*]$/

const figure = (text: string): string => (ONE.test(text) ? '1' : text)

/**
 * A page's runs with the figures of its markers. Where as many markers are unread as notes have no marker, each gets
 * the number of its note.
 *
 *   jl.t   c.s.°   onderzocht.3      notes 1, 2, 3      t is 1, ° is 2
 */
export function withFigures(runs: readonly RecognisedRun[]): RecognisedRun[] {
  const hanging = runs.filter(({ raised }) => raised === 'hanging').sort((a, b) => a.y - b.y || a.x - b.x)
  const unread = hanging.filter(({ text }) => UNREAD.test(text))
  const read = new Set(hanging.map(({ text }) => text))
  const notes = new Set(runs.filter(({ raised }) => raised === 'opening').map(({ text }) => figure(text)))
  const free = [...notes].filter((note) => /^\d+$/.test(note) && !read.has(note)).sort((a, b) => Number(a) - Number(b))
  const given = new Map(free.length === unread.length ? unread.map((run, index) => [run, free[index]!]) : [])
  return runs.map((run) => (run.raised ? { ...run, text: given.get(run) ?? figure(run.text) } : run))
}
