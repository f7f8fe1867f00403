/** What looks like a finding and became none: for `kamerbrief explain`, to see why a letter gives less than expected. */
import { type Annotation, type Document, overlaps, type Span } from '../pipeline/document.ts'
import { monthNames } from './dutch/calendar.ts'
import { anyOf, pattern, WORD_END, WORD_START } from './patterns.ts'

export interface NearMiss extends Span {
  /** The type of finding that it nearly was. */
  readonly type: string
  readonly rule: string
  /** For a person: what was missing. */
  readonly why: string
}

interface NearRule {
  readonly type: string
  readonly rule: string
  readonly pattern: RegExp
  readonly why: string
  /** Types of findings that account for a match: one that overlaps any of these is no miss. */
  readonly accounted: readonly string[]
}

const rules: readonly NearRule[] = [
  {
    // 23 juni, without a year near that tells which
    type: 'date',
    rule: 'near/day-month',
    pattern: pattern(`${WORD_START}\\d{1,2}\\s+${anyOf(monthNames)}${WORD_END}`, 'i'),
    why: 'a day and a month that no date was made of: no year could be told for them, or they are part of a name',
    accounted: ['date', 'reference', 'toezegging', 'letterFact'],
  },
  {
    // 19 637, 35300-VI
    type: 'reference',
    rule: 'near/dossier',
    pattern: pattern(
      `(?<![\\p{L}\\p{N}€.,-]|€\\s)[1-3]\\d\\s?\\d{3}(?:\\s?-?\\s?[IVX]{1,6})?(?![\\p{L}\\p{N}]|[.,]\\d|\\s*(?:%|euro|personen))`,
    ),
    why: 'a number like that of a dossier, without the words that would make it a reference (Kamerstuk, nr.)',
    accounted: ['reference', 'kenmerk', 'table', 'letterFact'],
  },
  {
    // deze motie, een motie over
    type: 'motie',
    rule: 'near/motie',
    pattern: pattern(`${WORD_START}moties?${WORD_END}`, 'i'),
    why: 'the word without a mover beside it',
    accounted: ['motie'],
  },
  {
    // toegezegd, de toezegging
    type: 'toezegging',
    rule: 'near/toezeg',
    pattern: pattern(
      `${WORD_START}(?:toe(?:ge)?zeg\\p{L}{0,10}|zeg(?:t|gen)?(?=\\s[^.\\n]{0,80}\\stoe${WORD_END}))${WORD_END}`,
      'i',
    ),
    why: 'a promise is spoken of, but not who promises the Kamer what',
    accounted: ['toezegging'],
  },
]

/** In text order. */
export function nearMisses({ text, annotations }: Document): NearMiss[] {
  return rules.flatMap((rule) => missesOf(rule, text, annotations)).sort((a, b) => a.start - b.start)
}

function missesOf(
  { type, rule, pattern, why, accounted }: NearRule,
  text: string,
  all: readonly Annotation[],
): NearMiss[] {
  const findings = all.filter((annotation) => accounted.includes(annotation.type))
  return [...text.matchAll(pattern)]
    .map((match) => ({ type, start: match.index, end: match.index + match[0].length, rule, why }))
    .filter((miss) => !findings.some((finding) => overlaps(miss, finding)))
}
