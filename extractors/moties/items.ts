/**
 * Items of a list whose heading sentence says that they are motions, each named by its movers alone:
 *
 *   … drie moties, te weten de moties van:
 *   - het lid Becker (ABC) over stages;
 *   - de leden Smit en Visser over werk (Kamerstuk 36 000, nr. 5).
 */
import type { Span } from '../../pipeline/document.ts'
import type { Sentence } from '../dutch/sentences.ts'
import { MEMBER, MEMBERS, readMovers } from './movers.ts'
import { type Phrase, phraseOf } from './phrase.ts'

/** The last clause of the sentence tells: `de volgende moties:`, but not `over de moties en de volgende toezeggingen:`. */
const ANNOUNCES = /(?<!\p{L})moties(?!\p{L})[^.;:]{0,80}:$/iu
const OF_OTHERS = /(?<!\p{L})(?:toezegging|amendement|vra(?:ag|gen)|brie(?:f|ven))/iu
const BULLET = '(?:[-–—•*·▪◦o]|\\d{1,2}[.)]|[a-z][.)]|\\(\\d{1,2}\\))'
const ITEM = new RegExp(`^(?:${BULLET}\\s*)?(?:van\\s+|die\\s+van\\s+)?(?:(?<single>${MEMBER})|${MEMBERS})\\s+`, 'u')
const OPENS_ITEM = new RegExp(`^${BULLET}\\s`, 'u')
const LAST_CLAUSE = 120

/** The phrases of items, by where their sentence starts. `sentences` in text order. */
export function itemsAnnounced(sentences: readonly (Span & Partial<Sentence>)[], text: string): Map<number, Phrase> {
  const items = new Map<number, Phrase>()
  let inList = false
  for (const { start, end, block } of sentences) {
    const words = text.slice(start, end)
    const isItem = OPENS_ITEM.test(words) || block?.type === 'listItem'
    if (inList && (isItem || ITEM.test(words))) {
      const phrase = itemOf(words, start)
      if (phrase) items.set(start, phrase)
    } else {
      const clause = words.slice(-LAST_CLAUSE)
      inList = ANNOUNCES.test(clause) && !OF_OTHERS.test(clause.slice(clause.search(/moties/iu)))
    }
  }
  return items
}

function itemOf(words: string, offset: number): Phrase | null {
  const match = ITEM.exec(words)
  const movers = match && readMovers(words, match[0].length, match.groups!.single !== undefined)
  if (!movers) return null
  const bullet = OPENS_ITEM.exec(words)?.[0].length ?? 0
  const phrase = phraseOf(bullet, movers, 'item', false)
  return { ...phrase, start: phrase.start + offset, end: phrase.end + offset }
}
