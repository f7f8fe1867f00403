/** What the recogniser always mistakes, put right where nothing else can be meant. */
import type { Word } from './recognise.ts'

/** What it makes of a bullet, for which it has no sign. */
const BULLET = /^[«»¢®©°¥•*]$/
/** Letters that are no Dutch word: a bullet too, where they open a line. */
const BULLET_LETTER = /^[eo]$/
export const isBullet = (text: string): boolean => BULLET.test(text)

/** `Sportakkoord Il`, `Kamerstukken ll`: in many fonts the same strokes. */
const ROMAN = /^[Il|]{2,3}(?=[.,;:)]{0,3}$)/
/** The chamber between the name of a series and the year: `Handelingen il 2023/24`, `Kamerstukken U! 2023/24`. */
const SERIES = /^(?:Handelingen|Kamerstuk(?:ken)?|Aanhangsel)$/
const CHAMBER = /^(?:[Ili|!1]{1,2}|U!?)$/
const YEAR = /^(?:19|20)\d{2}/
/** `www-rijksoverheid.nl`, `wwwrijksoverheid.nl`, `https:/Awww.kb.nl`: dots and slashes in small print. */
const WEB = /^(?<scheme>https?[:;.]?[/A]{1,4})?www[^\p{L}\p{N}.]?(?<dot>\.?)(?=\p{Ll})/u

/** The words of a line as they were printed. */
export const asPrinted = (words: readonly Word[]): Word[] =>
  words.map((word, index) => {
    const text = printed(word.text, words[index - 1]?.text ?? null, words[index + 1]?.text ?? null)
    return text === word.text ? word : { ...word, text }
  })

function printed(text: string, before: string | null, after: string | null): string {
  if (before === null && (isBullet(text) || (BULLET_LETTER.test(text) && after !== null))) return '•'
  if (CHAMBER.test(text) && SERIES.test(before ?? '') && YEAR.test(after ?? ''))
    return text.length > 1 || text === 'U' ? 'II' : 'I'
  return text
    .replace(ROMAN, (strokes) => 'I'.repeat(strokes.length))
    .replace(WEB, (_, scheme?: string) => `${scheme ? `${/^https?/.exec(scheme)![0]}://` : ''}www.`)
}
