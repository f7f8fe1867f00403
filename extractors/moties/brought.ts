/**
 * Motions named by who put them, in front of the word:
 *
 *   de door het lid Becker ingediende motie      zijn door de leden A en B twee moties ingediend
 *   Het lid Becker heeft een motie ingediend     Toen diende de heer Becker een motie in
 */
import { overlaps } from '../../pipeline/document.ts'
import { WORD_START } from '../patterns.ts'
import { endOf, MEMBER, MEMBERS, readMovers } from './movers.ts'
import { type Phrase, phraseOf } from './phrase.ts'

/** `de door het lid Kops ingediende motie`, `de door Kops c.s. op 3 mei voorgestelde motie`: in front of the names, behind them. */
const BY = new RegExp(`${WORD_START}door\\s+(?:(?<single>${MEMBER})\\s+|(?:${MEMBERS})\\s+)?`, 'dgu')
const BROUGHT =
  /(?:\s+[\p{L}\d.]{1,14}){0,6}?\s+(?:(?:ingediende|voorgestelde)\s+(?:en\s+(?:\p{L}{1,12}\s+){0,5}(?:aangenomen|aanvaarde|verworpen|aangehouden)\s+)?(?:\p{L}{1,16}\s+){0,2}motie(?<more>s)?(?![\p{L}\p{N}])|(?:een|twee|drie|vier|vijf|de|enkele|diverse)\s+(?:\p{L}{1,16}\s+)?motie(?<several>s)?(?=(?:\s+[\p{L}\d.]{1,16}){0,6}?\s+(?:ingediend|voorgesteld)(?!\p{L})))/uy
/** `Het lid Becker heeft een motie ingediend`, `Toen diende de heer Becker een motie in`. */
const WHO = new RegExp(
  `${WORD_START}(?:(?<single>[Hh]et\\s+lid|[Dd]e\\s+heer|[Mm]evrouw|[Kk]amerlid)|[Dd]e\\s+leden)\\s+`,
  'gu',
)
const WORDS = '(?:\\s+[\\p{L}\\d.]{1,16})'
const A_MOTION = `${WORDS}{0,8}?\\s+(?:een|twee|drie|vier)\\s+(?:\\p{L}{1,16}\\s+)?motie(?<more>s)?`
const closedBy = (verb: string): string => `(?=${WORDS}{0,6}?\\s+${verb}(?!\\p{L}))`
/** `heeft … een motie … ingediend`, `diende … een motie … in`; behind the names, and with the verb in front of them. */
const HAS_BROUGHT = new RegExp(
  `\\s+(?:(?:heeft|hebben|had|hadden)${A_MOTION}${closedBy('ingediend')}|diende(?:n)?${A_MOTION.replace('<more>', '<several>')}${closedBy('in')})`,
  'uy',
)
const verbsInFront: readonly (readonly [RegExp, RegExp])[] = [
  [/(?<!\p{L})(?:heeft|hebben|had|hadden)\s+$/u, new RegExp(`${A_MOTION}${closedBy('ingediend')}`, 'uy')],
  [/(?<!\p{L})diende(?:n)?\s+$/u, new RegExp(`${A_MOTION}${closedBy('in')}`, 'uy')],
]
/** Both kinds in one sentence, none overlapping another. */
export function brought(sentence: string): Phrase[] {
  const put = putBy(sentence)
  return [...put, ...broughtBy(sentence).filter((phrase) => !put.some((other) => overlaps(phrase, other)))]
}

function putBy(sentence: string): Phrase[] {
  return [...sentence.matchAll(BY)].flatMap((match) => {
    const movers = readMovers(sentence, match.index + match[0].length, match.groups!.single !== undefined)
    if (!movers) return []
    BROUGHT.lastIndex = endOf(movers)
    const behind = BROUGHT.exec(sentence)
    if (!behind) return []
    const phrase = phraseOf(match.index, movers, 'door', (behind.groups!.more ?? behind.groups!.several) !== undefined)
    return [{ ...phrase, end: behind.index + behind[0].length }]
  })
}

function broughtBy(sentence: string): Phrase[] {
  return [...sentence.matchAll(WHO)].flatMap((match) => {
    const movers = readMovers(sentence, match.index + match[0].length, match.groups!.single !== undefined)
    if (!movers) return []
    const before = sentence.slice(Math.max(0, match.index - 20), match.index)
    const pattern = verbsInFront.find(([verb]) => verb.test(before))?.[1] ?? HAS_BROUGHT
    pattern.lastIndex = endOf(movers)
    const behind = pattern.exec(sentence)
    if (!behind) return []
    return [
      {
        ...phraseOf(match.index, movers, 'door', (behind.groups!.more ?? behind.groups!.several) !== undefined),
        end: behind.index + behind[0].length,
      },
    ]
  })
}
