/**
 * Words that a recogniser misread by one letter (`uw Komer`, `toegezcgd`, `inf0rmeren`) as they were printed: for a few
 * words only, and of the same length, so that offsets stay true.
 */

/** What a recogniser takes a letter for. */
const misreadings: Readonly<Record<string, string>> = {
  l: '1I',
  i: 'l1',
  o: '0',
  e: 'c',
  a: 'o',
  u: 'v',
  n: 'r',
}

/** @returns each word that one misread letter makes of this one */
function misreadingsOf(word: string): string[] {
  return [...word].flatMap((letter, at) =>
    [...(misreadings[letter] ?? '')].map((other) => word.slice(0, at) + other + word.slice(at + 1)),
  )
}

/** @returns a map from the misread form to the word; forms that are words of their own are to be left out by the caller */
export const misreadForms = (words: readonly string[]): ReadonlyMap<string, string> =>
  new Map(words.flatMap((word) => misreadingsOf(word).map((form) => [form, word] as const)))

/** A figure inside a word: text that nobody misread has none, save in addresses and numbers. */
const SIGN = /[a-z][01][a-z]/
const WORD = /[\p{L}\d]{2,}/gu

/** @returns the text with those words as they were printed, or the text itself when nothing in it looks misread */
export function asPrinted(text: string, forms: ReadonlyMap<string, string>): string {
  if (!SIGN.test(text)) return text
  return text.replace(WORD, (word) => {
    const meant = forms.get(word) ?? forms.get(word[0]!.toLowerCase() + word.slice(1))
    if (meant === undefined) return word
    return word[0] === meant[0] || !/\p{Lu}/u.test(word[0]!) ? meant : meant[0]!.toUpperCase() + meant.slice(1)
  })
}
