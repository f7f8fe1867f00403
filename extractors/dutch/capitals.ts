/**
 * A letter set in capitals from end to end (a telex, a form, some dumps) as the rules know letters: of the same length,
 * so that offsets stay true. Names and titles get their capitals back where the words around them tell.
 */
import { CAPITALS_NAME, nameFromCapitals } from './names.ts'

/** Of the letters of a text, so many are capitals in no letter that is written as usual. */
const SHARE = 0.9
const FEWEST = 100

/** @returns whether nearly every letter is a capital; short texts are left alone */
export function isInCapitals(text: string): boolean {
  // Those of the alphabet are counted first: in a letter written as usual they are enough.
  if (hasMoreSmall(text, text.length / 5)) return false
  const small = text.match(/\p{Ll}/gu)?.length ?? 0
  if (small > text.length / 5) return false
  const large = text.match(/\p{Lu}/gu)?.length ?? 0
  return large >= FEWEST && large >= SHARE * (large + small)
}

function hasMoreSmall(text: string, most: number): boolean {
  let small = 0
  for (let at = 0; at < text.length && small <= most; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 97 && unit <= 122) small++
  }
  return small > most
}

/** Words that stand with a capital wherever they stand. */
const ALWAYS = new Map(
  'Kamer Kamerstuk Kamerstukken Kamerbrief Kamervragen Tweede Eerste Handelingen Aanhangsel Staten-Generaal Staatsblad Staatscourant Tractatenblad Prinsjesdag Ministerie Directoraat-Generaal'
    .split(' ')
    .map((word) => [word.toLowerCase(), word]),
)
/** `35 300 VI`, `2023Z14461`, `TZ202401-087`, `(PvdA)`, `II 2020/21`: numerals, numbers and parties keep theirs. */
const KEPT =
  /(?<![\p{L}])(?:[IVX]{1,6}(?! €)|(?:TZ|T|EK|TK|AO|VAO|WGO|VSO|COM|SWD)(?=[ \d(])|[A-Z]{1,3}(?=\d)|[TFM](?= \d)|(?<=\d)[ZDA](?=\d)|EUR)(?![\p{L}])|(?<=\d)[ZDA](?=\d)|\([A-Z\d-]{2,12}\)/gu
/** Behind these stand names. */
const NAMED = new RegExp(
  `(?<=(?<!\\p{L})(?:LID|LEDEN|MOTIE|MOTIE-|MINISTER|STAATSSECRETARIS|HEER|MEVROUW|KAMERLID)\\s?)(?<names>(?!VAN (?:DE|HET) (?:LID|LEDEN|MINISTER)|OVER |VOOR |VAN \\p{L}+(?:IE|EN|ING|HEID|ZAKEN)(?!\\p{L}))${CAPITALS_NAME}(?:(?:, | EN |/)${CAPITALS_NAME}){0,8})`,
  'gu',
)

/**
 * The first letter of the text, of each sentence, and of each line but those that go on from a full one; a stop behind an
 * abbreviation ends none.
 */
const BEGINS =
  /(?:^|(?<!(?<!\p{L})(?:JL|NRS?|D\.D|C\.S|A\.S|MR|DRS?|IR|PROF|ART|BLZ|MLN|MLD|RESP|BIJV|O\.A|M\.N|N\.A\.V|T\.A\.V|I\.V\.M))[.!?]\d{0,2}\s+|(?<![^\n]{59}[\p{L},])\n[^\S\n]*)\p{Lu}/gu

const small = (text: string): string => {
  const lower = text.toLowerCase()
  return lower.length === text.length
    ? lower
    : [...text].map((c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join('')
}

/** The same text with small letters, of the same length. */
export function withSmallLetters(text: string): string {
  const out = small(text).split('')
  const put = (at: number, words: string): void => {
    for (let i = 0; i < words.length; i++) out[at + i] = words[i]!
  }
  for (const { index, 0: start } of text.matchAll(BEGINS)) {
    const at = index + start.length - 1
    put(at, text[at]!)
  }
  for (const { index, 0: word } of text.matchAll(/\p{Lu}[\p{Lu}-]{3,}/gu)) {
    const always = ALWAYS.get(word.toLowerCase())
    if (always) put(index, always)
  }
  for (const match of text.matchAll(NAMED)) {
    const names = match.groups!.names!
    const parts = names.split(/(, | EN |\/)/u)
    let at = match.index
    for (const [order, part] of parts.entries()) {
      const name = order % 2 === 0 ? nameFromCapitals(part) : part.toLowerCase()
      if (name.length === part.length) put(at, name)
      at += part.length
    }
  }
  for (const { index, 0: kept } of text.matchAll(KEPT)) put(index, kept)
  return out.join('')
}
