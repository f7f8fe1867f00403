/** Which line breaks inside a block are the writer's (an address, a signature) and which only wrap a long line. */

/** No line of prose is wrapped before this many characters. */
const SHORT = 40
/** Lines of an address, a letterhead or a signature stay below this many characters. */
const ADDRESS = 70

/**
 * What stands between two lines that are set apart by a line break of the source:
 * - `space`: the line was only wrapped
 * - `line`: one block of short lines goes on (`Turfmarkt 147` / `2511 DP Den Haag`)
 * - `block`: the next line is a paragraph of its own (`Vraag 1` / a long question)
 */
export type Break = 'space' | 'line' | 'block'

/** @param lines without white space at their ends; the answer has one break less than there are lines */
export function breaksBetween(lines: readonly string[]): Break[] {
  const width = lines.reduce((most, line) => Math.max(most, Math.min(line.length, 200)), 0)
  const wraps = lines.slice(1).map((line, i) => isWrapped(lines[i]!, line, width, lines.length))
  const short = widthsWhenJoined(lines, wraps).every((joined) => joined <= ADDRESS)
  return wraps.map((wrap): Break => (wrap ? 'space' : short ? 'line' : 'block'))
}

function isWrapped(before: string, after: string, width: number, count: number): boolean {
  if (before.length < SHORT || /[ \t]{3}/.test(before) || /[ \t]{3}/.test(after)) return false
  // A word cut at the line end keeps its break: a cleaner puts the halves together.
  if (/\p{L}-$/u.test(before)) return false
  if (/[\p{L}\p{N},»”’")]$/u.test(before) && /^\p{Ll}/u.test(after)) return true
  // Filled lines: the first word of the next would not have fitted. `De Minister van X,` / `A. Naam` is a signature.
  const word = /^\S{1,60}/u.exec(after)?.[0].length ?? 0
  return (
    count >= 3 && width >= 50 && !before.endsWith(',') && before.length + 1 + word > width && !/[.:;?!]$/.test(before)
  )
}

function widthsWhenJoined(lines: readonly string[], wraps: readonly boolean[]): number[] {
  const widths: number[] = []
  lines.forEach((line, i) => {
    if (i > 0 && wraps[i - 1]) widths[widths.length - 1] = widths.at(-1)! + 1 + line.length
    else widths.push(line.length)
  })
  return widths
}
