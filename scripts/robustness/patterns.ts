/** Every pattern of the program on hostile text of growing size. */

/** Text that makes a pattern start again and again, and fail late. */
export const hostileUnits: readonly string[] = [
  'a',
  ' ',
  '\n',
  '1',
  '-',
  '(',
  'a ',
  '1 ',
  'A. ',
  '. ',
  ', ',
  '1.',
  'é',
  'de ',
  'van de ',
  'Van der A, ',
  'van het lid ',
  'motie van de leden A, ',
  'Kamerstuk 31 ',
  'Kamerstukken II 2019/20, 31 999, nr. 1, nr. ',
  'artikel 1, eerste lid, ',
  '1 en 2 ',
  'op 1, 2 en 3 ',
  '1 mei ',
  'eind van de ',
  'ik heb u ',
  'heb ik toegezegd ',
  'toezegging aan de ',
  'uw Kamer ',
  'zal ik ',
  'www.a.',
  'a@b.',
  'Wet a ',
  '€ 1.',
  'Datum ',
  'Ons kenmerk ',
  'De Minister van A, ',
  'A\n',
  'a  b  ',
  '1   2\n',
  '\t',
  '«',
  'Vraag 1\n',
]

/** Runs the program with its patterns watched. */
export async function patternsUsed(work: () => Promise<unknown>): Promise<RegExp[]> {
  const seen = new Map<string, RegExp>()
  const { exec } = RegExp.prototype
  // Every use of a pattern, by whatever method, comes to this one.
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    seen.set(`${this}`, this)
    return exec.call(this, text)
  }
  try {
    await work()
  } finally {
    RegExp.prototype.exec = exec
  }
  return [...seen.values()].map(({ source, flags }) => new RegExp(source, /[gy]/.test(flags) ? flags : `${flags}g`))
}

/** Places in a text at which a pattern is tried that fits at one place only. */
const PLACES = 32

/** CPU milliseconds to go over a text with a pattern, match by match; gives up after `most`. */
export function timeOf(pattern: RegExp, text: string, most: number): number {
  const begun = process.cpuUsage()
  const spent = (): number => {
    const { user, system } = process.cpuUsage(begun)
    return (user + system) / 1000
  }
  if (pattern.sticky) {
    for (let place = 0; place < PLACES && spent() < most; place++) {
      pattern.lastIndex = Math.floor((place * text.length) / PLACES)
      pattern.exec(text)
    }
    return spent()
  }
  pattern.lastIndex = 0
  let matches = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (match[0] === '') pattern.lastIndex++
    if ((++matches & 1023) === 0 && spent() > most) break
  }
  return spent()
}
