/** Documents that are named by their kenmerk. */
import type { Sentence } from '../../../extractors/dutch/sentences.ts'
import type { LetterRecord } from '../../record.ts'
import { ofType } from '../../values.ts'
import { actIn, type Citation, citationAt, passageAt } from './citation.ts'

export function* citedByKenmerk({ text, findings }: LetterRecord, sentences: readonly Sentence[]): Iterable<Citation> {
  for (const finding of ofType(findings, 'kenmerk')) {
    const { number, role } = finding.value
    if (role === 'own') continue
    const passage = passageAt(finding.start, finding, sentences, text)
    const act = role === 'your' ? 'answers' : actIn(passage.quote, finding.start - passage.start)
    yield { ...citationAt(passage, act), kenmerk: number, whose: role === 'your' ? 'your' : null }
  }
}

/** What may be a kenmerk: four figures or more, perhaps letters and signs between them. */
const BRACKETS = /\((?:(?:ons\s|met\s)?kenmerk:?\s)?(?<number>[\p{L}\d][\p{L}\d./ -]{3,38}[\p{L}\d])\)/giu
const FIGURES = /(?:\d[^\d]*){5}/u

/** `de toezegging (BS2021011894)`, `mijn brief (3182046)`: no word says that it is a kenmerk, but a letter has it. */
export function* citedInBrackets({ text, findings }: LetterRecord, sentences: readonly Sentence[]): Iterable<Citation> {
  for (const match of text.matchAll(BRACKETS)) {
    const number = match.groups!.number!
    const [start, end] = [match.index, match.index + match[0].length]
    const told = findings.some(
      (one) =>
        one.type !== 'person' &&
        one.type !== 'toezegging' &&
        one.type !== 'motie' &&
        one.start < end &&
        one.end > start,
    )
    if (told || !FIGURES.test(number)) continue
    const passage = passageAt(start, { id: null, start, end }, sentences, text)
    yield { ...citationAt(passage, actIn(passage.quote, start - passage.start)), kenmerk: number }
  }
}
