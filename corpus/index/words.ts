/**
 * Words as the index has them: in small letters without diacritics (`vóór` and `Voor` are `voor`), as the tokenizer
 * unicode61 of FTS5 with remove_diacritics 2 makes them. Everything that is no letter and no figure stands between words.
 */

/** A run of letters and figures; a mark belongs to the letter before it. */
export const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu

/** @param text of any length; the result may be shorter, since marks fall away */
export const folded = (text: string): string =>
  isAscii(text) ? text.toLowerCase() : text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase()

/** Text in small letters without diacritics in which every character keeps its place. */
export function foldedInPlace(text: string): string {
  const small = text.toLowerCase()
  // One character becomes two in small letters (`İ`): then each by itself, and such a one stays as it is.
  const even = small.length === text.length ? small : text.replace(/./gs, (char) => single(char.toLowerCase(), char))
  return isAscii(even) ? even : even.replace(/[^\0-\x7f]/g, plain)
}

export const isWordAt = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && isWord(text.charCodeAt(at))

/**
 * The words of a text that have letters only, each as often as it stands there; much shorter and longer ones are left
 * out. A word comes with two hashes, so that who knows it already need not cut it out of the text.
 */
export function eachWord(
  text: string,
  found: (text: string, start: number, end: number, hash: number, other: number) => void,
): void {
  const plainText = foldedInPlace(text)
  let [start, hash, other] = [0, SEED, OTHER_SEED]
  let figures = false
  for (let at = 0; at <= plainText.length; at++) {
    const code = at < plainText.length ? plainText.charCodeAt(at) : 0
    if ((code >= 97 && code <= 122) || (code >= 128 && isWord(code))) {
      hash = Math.imul(hash ^ code, 0x01000193)
      other = Math.imul(other + code, 0x85ebca6b) ^ (other >>> 15)
    } else if (code >= 48 && code <= 57) figures = true
    else {
      const length = at - start
      if (!figures && length >= SHORTEST && length <= LONGEST) found(plainText, start, at, hash, other)
      start = at + 1
      hash = SEED
      other = OTHER_SEED
      figures = false
    }
  }
}

const SEED = 0x811c9dc5 | 0
const OTHER_SEED = 0x9e3779b9 | 0

const SHORTEST = 2
/** Longer words are addresses and the like; they have one form. */
const LONGEST = 40

const isAscii = (text: string): boolean => !/[^\0-\x7f]/.test(text)
const single = (wanted: string, otherwise: string): string => (wanted.length === 1 ? wanted : otherwise)

const plainOf = new Map<string, string>()
function plain(char: string): string {
  let known = plainOf.get(char)
  if (known === undefined) plainOf.set(char, (known = single(folded(char), char)))
  return known
}

/** By UTF-16 code unit: 0 not looked at yet, 1 in a word, 2 between words. Halves of a pair count as in a word. */
const kinds = new Uint8Array(0x10000)
function isWord(code: number): boolean {
  if (kinds[code] === 0) kinds[code] = /[\p{L}\p{N}\p{M}\ud800-\udfff]/u.test(String.fromCharCode(code)) ? 1 : 2
  return kinds[code] === 1
}
