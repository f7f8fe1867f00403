/**
 * Laws and their articles:
 *   artikel 25bis van de Visumcode · artikel 3, eerste lid, onder b, van de Wet open overheid · art. 6:162 BW
 *   de Omgevingswet · de Wet gemeentelijk toezicht (Wgt) · Verordening (EU) 2016/679 · Richtlijn 2004/38/EG
 * No laws: `artikel 4` of nothing named, `de wet`, `het wetsvoorstel`, `een nieuwe Noodwet`.
 */

import { z } from 'zod'
import type { Annotation, Extractor } from '../pipeline/document.ts'
import { gated } from '../pipeline/gates/gated.ts'
import { BEHIND_ARTICLE, DEFINED, EU_ACT, NAMED } from './laws/names.ts'
import { matches, pattern, spanOf, WORD_END, WORD_START } from './patterns.ts'

/**
 * `law` as printed, without its article; `articles` as printed, `4` to `6` with what stands between (`4 t/m 6`); `part`
 * the member and letter of a single article; `id` the CELEX number of an act of the Union, made from the printed one.
 */
export const lawValue = z.strictObject({
  law: z.string(),
  articles: z.array(z.string()),
  part: z.string().nullable(),
  id: z.string().nullable(),
})
export type Law = z.infer<typeof lawValue>

const NUMBER =
  '(?:\\d{1,4}(?:[.:]\\d{1,4}){0,2}(?:\\p{Ll}{1,2}(?!\\p{L})|\\p{Lu}(?!\\p{L}))?(?:\\s?(?:bis|ter|quater|quinquies|sexies)(?!\\p{L}))?|[IVX]{1,5}(?!\\p{L}))'
const NUMBERS = `(?<numbers>${NUMBER}(?:(?:,\\s?|\\s+(?:en|of|tot\\s+en\\s+met|t/m|juncto|jo\\.)\\s+)${NUMBER}){0,9})`
const ORDINAL =
  '(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|laatste|\\d{1,2}e)'
const MEMBER = `(?:${ORDINAL}(?:(?:,\\s?|\\s+(?:en|of|tot\\s+en\\s+met)\\s+)${ORDINAL}){0,4}\\s+(?:lid|leden|alinea|volzin)|(?:lid|leden)\\s+\\d{1,2}(?:(?:,\\s?|\\s+en\\s+)\\d{1,2}){0,4})`
const LETTER =
  '(?:(?:aanhef\\s+en\\s+)?(?:onder|onderdeel|onderdelen|sub)\\s+(?:\\p{Ll}|\\d{1,2}°?)(?:(?:,\\s?|\\s+(?:en|of|tot\\s+en\\s+met)\\s+)(?:\\p{Ll}|\\d{1,2}°?)(?!\\p{L})){0,6}(?!\\p{L}))'
const PART = `(?<part>(?:,?\\s+(?:${MEMBER}|${LETTER})){1,4})`
const article = `${WORD_START}(?:[Aa]rtikel(?:en)?|[Aa]rtt?\\.)\\s+${NUMBERS}${PART}?,?\\s+(?:(?:van|uit|bij|in)\\s+)?(?:(?:de|het)\\s+)?${BEHIND_ARTICLE}`

const articlePattern = pattern(article)
const euPattern = pattern(`${WORD_START}${EU_ACT}`)
const definedPattern = pattern(`${WORD_START}${DEFINED}`)
const namedPattern = pattern(`${WORD_START}${NAMED}`)
/** Each pattern is dear and few letters have many laws: these words, one of which is in every form, are cheap. */
const anyLaw = gated(
  new RegExp(
    `[Aa]rt(?:ikel|\\.)|wet${WORD_END}|Wet|[Vv]erordening|[Rr]ichtlijn|[Bb]esluit|Verdrag|Statuut|Reglement`,
    'u',
  ),
)

export const laws: Extractor<'law', Law> = {
  type: 'law',
  value: lawValue,
  *find({ text }) {
    if (!anyLaw.test(text)) return
    const taken: { start: number; end: number }[] = []
    for (const finding of [...articlesIn(text), ...actsIn(text), ...namesIn(text)]) {
      if (taken.some(({ start, end }) => finding.start < end && start < finding.end)) continue
      taken.push(finding)
      yield finding
    }
  },
}

function* articlesIn(text: string): Iterable<Annotation<'law', Law>> {
  for (const match of matches(articlePattern, text)) {
    const { numbers, part, act, namedBehind, other, wet } = match.groups!
    const group = act ? 'act' : namedBehind ? 'namedBehind' : other ? 'other' : wet ? 'wet' : 'abbreviation'
    const { start } = spanOf(match, group)!
    const end = match.index + match[0].length
    yield found(match.index, end, 'article', {
      law: plain(text.slice(start, end)),
      articles: plain(numbers!).split(/, ?| (?:en|of|juncto|jo\.) /u),
      part: part ? plain(part).replace(/^, ?/, '') : null,
      id: act ? celexOf(match.groups!) : null,
    })
  }
}

function* actsIn(text: string): Iterable<Annotation<'law', Law>> {
  for (const match of matches(euPattern, text)) {
    const id = celexOf(match.groups!)
    if (id)
      yield found(match.index, match.index + match[0].length, 'eu', {
        law: plain(match[0]),
        articles: [],
        part: null,
        id,
      })
  }
}

function* namesIn(text: string): Iterable<Annotation<'law', Law>> {
  for (const match of matches(definedPattern, text)) {
    const { defined, short } = match.groups!
    if (defined![0] === short![0])
      yield found(match.index, match.index + defined!.length, 'defined', {
        law: plain(defined!),
        articles: [],
        part: null,
        id: null,
      })
  }
  for (const match of matches(namedPattern, text))
    yield found(match.index, match.index + match[0].length, 'named', {
      law: plain(match[0]),
      articles: [],
      part: null,
      id: null,
    })
}

const found = (start: number, end: number, rule: string, value: Law): Annotation<'law', Law> => ({
  type: 'law',
  start,
  end,
  value,
  by: `laws/${rule}`,
  basis: 'stated',
  because: [],
})

const plain = (printed: string): string => printed.replace(/\s+/gu, ' ').trim()

/**
 * The CELEX number: sector 3, year, kind, number in four digits (EUR-Lex, `How CELEX numbers are composed`).
 * Directives and decisions print the year first; regulations do so since 2015 (`(EU) 2016/679`), before that last.
 */
function celexOf({ act, first, second }: Readonly<Record<string, string | undefined>>): string | null {
  const kind = /richtlijn/iu.test(act!)
    ? 'L'
    : /verordening/iu.test(act!)
      ? 'R'
      : /kaderbesluit/iu.test(act!)
        ? 'F'
        : 'D'
  const [a, b] = [yearOf(first!), yearOf(second!)]
  const yearFirst = kind !== 'R' || (a !== null && (b === null || a >= 2015))
  const [year, number] = yearFirst ? [a, second!] : [b, first!]
  return year === null ? null : `3${year}${kind}${number.padStart(4, '0')}`
}

/** `2016`, or `92` as directives had it until 1999. */
function yearOf(printed: string): number | null {
  const number = Number(printed)
  if (/^\d{2}$/.test(printed) && number >= 52) return 1900 + number
  return /^\d{4}$/.test(printed) && number >= 1952 && number <= 2100 ? number : null
}
