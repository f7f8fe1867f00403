/** The name that was meant, where one was written that there is not. */

/** Two edits: one wrong letter, or two that changed places. */
const NEAR = 2

/** `: did you mean --corpus?`, or nothing when no name is near. */
export function suggestion(given: string, names: readonly string[], before = ''): string {
  const near = names
    .map((name) => ({ name, edits: distance(given.toLowerCase(), name.toLowerCase()) }))
    // Of two letters, two edits leave nothing: -f is not meant as --to.
    .filter(({ name, edits }) => edits <= NEAR && edits < Math.min(given.length, name.length))
    .sort((a, b) => a.edits - b.edits)[0]
  return near ? `: did you mean ${before}${near.name}?` : ''
}

/** How many letters must be put in, taken out or changed to make one word of the other. */
function distance(a: string, b: string): number {
  // Nobody mistypes a name by a hundred letters.
  if (a.length > 100) return a.length
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    row = next
  }
  return row[b.length]!
}
