/**
 * A letter that speaks twice of one promise of a letter that it cites:
 *
 *   In deze brief ga ik in op de kalverregeling, zoals toegezegd in mijn brief over het landbouwbeleid (29 999, nr. 4). …
 *   Over de kalverregeling voer ik gesprekken, zoals toegezegd in mijn brief over het landbouwbeleid (29 999, nr. 4).
 */
import type { LetterFacts, ToezeggingMention } from '../links/facts.ts'
import type { Promised, Promises } from './promises.ts'
import { contentOf, stemsIn } from './subject.ts'

/** Least part of what one of the two is about that the other has, apart from the letter that both cite. */
const SAME_MATTER = 0.5

/** The promise of which the letter has told already that it was made in the same letter and is about the same. */
export function toldAlready(mention: ToezeggingMention, { id }: LetterFacts, promises: Promises): Promised | null {
  if (mention.value.madeAt === null) return null
  const matter = matterOf(mention)
  const isSame = (other: ToezeggingMention): boolean => {
    if (other.value.status === 'new' || other.value.madeAt === null || !citesSame(mention, other)) return false
    const known = matterOf(other)
    return matter.intersection(known).size >= Math.max(1, SAME_MATTER * Math.min(matter.size, known.size))
  }
  return (
    promises
      .inLetter(id)
      .find(({ mentions, said }) => said.some((other, at) => mentions[at]!.letter === id && isSame(other))) ?? null
  )
}

const citesSame = ({ references }: ToezeggingMention, other: ToezeggingMention): boolean =>
  references.some((one) => one.startsWith('kst-') && other.references.includes(one))

/** `Ik voer hierover gesprekken`: what about, the sentence in front tells. */
const HEREOF = /(?<!\p{L})(?:hier|daar)(?:over|van|op|toe|voor|in)(?!\p{L})/iu

const IN_BRACKETS = /\([^()]{1,200}\)/gu

/** What a sentence is about without the name of the letter that it cites; of one that goes on, with the one in front. */
function matterOf({ quote, before, value }: ToezeggingMention): ReadonlySet<string> {
  const own = quote.replace(value.madeAt ?? '', ' ').replace(IN_BRACKETS, ' ')
  return contentOf(new Set(stemsIn(HEREOF.test(own) ? `${own} ${before}` : own)))
}
