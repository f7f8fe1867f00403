/** Whether the text layer of a page is one that a person could read. */
import { runsToLines } from '../pdf/lines.ts'
import { type PageRuns, type Run, rightOf } from '../pdf/runs.ts'

/** sound: read it; sparse: so few words that the page may be a picture with a stamp; garbled: no words at all. */
export type Layer = 'sound' | 'sparse' | 'garbled' | 'none'

/** Words that a page of any letter has: of a hundred running words of Dutch, forty are these. */
const frequent = new Set(
  `aan al als bij binnen dan dat de der des deze die dit door een en er geen haar heb hebben heeft het hij hun ik in
  is kan kunnen maar meer met mij mijn na naar niet nog nu of om onder ook op over te tegen ten ter tot tussen uit uw
  van vanaf veel via volgens voor waar wat we wel welke werd wie wij worden wordt zal ze zich zij zijn zo zou zullen
  kamer minister datum pagina
  a and are as at be by for from have in it not on or that the this to was which will with`.split(/\s+/),
)

/** Vowels between consonants, at most so many in a row as `angstschreeuw` and `zaaiuien` have. */
const SYLLABLES =
  /^[b-df-hj-np-tv-xzç]{0,5}[aeiouyàáâäèéêëìíîïòóôöùúûü](?:[aeiouyàáâäèéêëìíîïòóôöùúûü]|[b-df-hj-np-tv-xzç]{1,8}(?![b-df-hj-np-tv-xzç]))*$/u

/** Fewer words than this tell nothing about how they were encoded. */
const ENOUGH = 30
/** Letters on a page that is more than a stamp, a page number or a heading. */
const SPARSE = 120

export function judgeLayer(page: PageRuns): Layer {
  const text = pageToText(page.runs)
  const words = wordsIn(text)
  const signs = text.replace(/\s+/gu, '').length
  const unread = text.match(UNREADABLE)?.length ?? 0
  if (unread > 0.2 * signs) return 'garbled'
  if (words.length === 0) return /\p{N}/u.test(text) ? 'sparse' : 'none'
  if (words.length >= ENOUGH) {
    const single = words.filter((word) => word.length === 1).length
    if (single > 0.5 * words.length) return 'garbled'
    const known = words.filter((word) => frequent.has(word)).length
    if (known < 0.03 * words.length && lettersOfWords(words) < 0.6 * letters(words)) return 'garbled'
  }
  return letters(words) < SPARSE ? 'sparse' : 'sound'
}

/** Letters of a page in words that may be Dutch: of two readings of a page, the better one has more. */
export const readableLetters = (page: PageRuns): number => lettersOfWords(wordsIn(pageToText(page.runs)))

/** Holes and signs of the private use area, as a font without a table of characters gives. */
const UNREADABLE = /[\ufffd\p{Co}\p{Cc}]/gu

const wordsIn = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? []

const letters = (words: readonly string[]): number => words.reduce((sum, word) => sum + word.length, 0)

const lettersOfWords = (words: readonly string[]): number =>
  letters(words.filter((word) => frequent.has(word) || (word.length > 2 && SYLLABLES.test(word))))

/** A gap of this part of the size is a space. */
const WORD_GAP = 0.15

/** The words of a page in any order. */
const pageToText = (runs: readonly Run[]): string =>
  runsToLines(runs)
    .map((line) =>
      line.runs
        .map((run, index) => {
          const last = line.runs[index - 1]
          return last && !last.spaceAfter && run.x - rightOf(last) <= WORD_GAP * run.size ? run.text : ` ${run.text}`
        })
        .join(''),
    )
    .join('\n')
