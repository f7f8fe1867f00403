/** Hostile text, made of units that stand in it again and again. */

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

/** Fits nothing: what has matched up to here must be given up, and tried again from the next place on. */
const DEAD_END = '¬'

/** @param length characters, the dead end included */
export const hostile = (unit: string, length: number): string =>
  flat(unit.repeat(Math.ceil(length / unit.length)).slice(0, length - 1) + DEAD_END)

/** V8 keeps joined strings as a tree until somebody reads them: that somebody should not be the pattern that is timed. */
function flat(text: string): string {
  Number(text)
  return text
}
