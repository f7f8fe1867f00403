/**
 * Reference numbers of letters:
 *   Ons kenmerk 2971694 · Uw kenmerk 5293107                          the letterhead: own, your
 *   uw brief van 8 maart 2024 met kenmerk 2024Z03456                  your
 *   uw brief van 8 maart 2024, nr. 5293107                            your
 *   mijn brieven van 7 oktober 1998, kenmerk AD1998/52180             other
 */

import { z } from 'zod'
import type { Annotation, Extractor } from '../pipeline/document.ts'
import { gated } from '../pipeline/gates/gated.ts'
import { isOtherNumber } from './letter/kenmerk.ts'
import { KENMERK } from './letter/parts.ts'
import { factsOf } from './letter.ts'
import { matches, pattern, spanOf } from './patterns.ts'

export const kenmerkValue = z.strictObject({ number: z.string(), role: z.enum(['own', 'your', 'other']) })
export type Kenmerk = z.infer<typeof kenmerkValue>

/** The word in running text, and the number behind it: `kenmerk`, `met kenmerk:`, `(onder nummer`, `uw kenmerk`. */
const inText = pattern(
  `(?<![\\p{L}\\p{N}])(?<owner>uw |ons )?(?:kenmerk|briefkenmerk|uw referentie|onze referentie)(?: nr\\.?)? ?:? (?<number>${KENMERK})(?![\\p{L}\\p{N}/-]|,? nr\\. ?\\d)`,
  'i',
)
/** `uw brief van 8 maart 2024, nr. 5293107`: numbers of the Kamer itself (`2023Z14759`) are references, not kenmerken. */
const yourLetter = pattern(
  `(?<!\\p{L})[Uu]w (?:brief|schrijven|verzoek|e-mail)(?: van \\d{1,2} \\p{L}{3,9} \\d{4})?,? (?:met )?(?:nr\\.?|nummer) (?!\\d{4}[ZDA]\\d)(?<number>${KENMERK})(?![\\p{L}\\p{N}/-])`,
)
/** `bijlage met kenmerk 2021D40775`: what the Kamer numbered is a reference, unless somebody wrote to the cabinet with it. */
const kamerNumber = /^(?:\d{5}(?:-\w{1,6})?-\d{1,4}\/)?\d{4}[ZDA]\d{5}(?:\/\d{4}[ZDA]\d{5})?$/
const asks = /(?:brief|schrijven|verzoek|verzocht|commissie|vragen)(?!\p{L})[^;]{0,110}$/iu
const anyLabel = gated(/kenmerk|referentie|(?:brief|schrijven|verzoek|e-mail)[^.;]{0,40}(?:nr|nummer)/i)
/** Whose letter it was is said in front: `uw brief van 5 juli 2024 met kenmerk …`, `Deze vragen werden ingezonden op …`. */
const yours = /(?<!\p{L})(?:uw|jullie|vragen (?:werden|zijn) (?:ingezonden|toegezonden))(?!\p{L})[^.;(]{0,60}$/iu

/** `Onze referentie 28461099`, repeated in the text of a dump; `(onze referentie …)` may be that of an earlier letter. */
const ownerIn = (words: string): string | undefined =>
  words.startsWith('Onze ') ? 'ons' : words.startsWith('Uw ') ? 'uw' : undefined
/** `de motie van het lid Smit met kenmerk 36000-30`: the Kamerstuk of the motie. */
const ofMotie = /(?<!\p{L})moties?(?!\p{L})[^.;]{0,100}$/iu
const paper = /^\d{5}(?:-[IVX]+[A-Z]?)?-\d{1,4}$/u

export const kenmerken: Extractor<'kenmerk', Kenmerk> = {
  type: 'kenmerk',
  value: kenmerkValue,
  *find(document) {
    const heads = factsOf(document, 'kenmerk')
    for (const { start, end, value, by } of heads)
      yield kenmerk(
        start,
        end,
        { number: value.number, role: value.role },
        by.replace('letter/kenmerk', 'kenmerken/letterhead'),
      )
    // One cheap look: few letters name a kenmerk in their text.
    if (!anyLabel.test(document.text)) return
    for (const match of matches(inText, document.text)) {
      const span = spanOf(match, 'number')!
      if (isOtherNumber(match.groups!.number!) || heads.some((head) => head.start < span.end && span.start < head.end))
        continue
      const owner = match.groups!.owner?.trim().toLowerCase() ?? ownerIn(match[0])
      const before = document.text.slice(Math.max(0, match.index - 140), match.index)
      if (paper.test(match.groups!.number!) && ofMotie.test(before)) continue
      // What the letterhead answers to, the text may name again without saying whose it is.
      const known = heads.find(({ value }) => value.number === match.groups!.number)?.value.role
      const isKamers = owner === undefined && kamerNumber.test(match.groups!.number!)
      const isYours = owner === 'uw' || yours.test(before) || known === 'your' || (isKamers && asks.test(before))
      if (isKamers && !isYours) continue
      const role = isYours ? 'your' : owner === 'ons' ? 'own' : 'other'
      yield kenmerk(span.start, span.end, { number: match.groups!.number!, role }, 'kenmerken/text')
    }
    for (const match of matches(yourLetter, document.text)) {
      const { start, end } = spanOf(match, 'number')!
      yield kenmerk(start, end, { number: match.groups!.number!, role: 'your' }, 'kenmerken/your-letter')
    }
  },
}

const kenmerk = (start: number, end: number, value: Kenmerk, by: string): Annotation<'kenmerk', Kenmerk> => ({
  type: 'kenmerk',
  start,
  end,
  value,
  by,
  basis: 'stated',
  because: [],
})
