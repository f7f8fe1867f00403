/**
 * Amounts of money:
 *   € 1,2 miljoen · EUR 140 mln. · € 2.500.000 · 600 miljoen euro · f 100,00 (guilders, until 2002) · $ 3 mrd.
 * Not amounts: `x € 1 mln.` (the unit of a table), `20 miljoen bezoekers`.
 */
import { z } from 'zod'
import type { Extractor } from '../pipeline/document.ts'
import { factsOf } from './letter.ts'
import { matches, pattern } from './patterns.ts'

/** `amount` in whole units of the currency (ISO 4217), cents as decimals. */
export const amountValue = z.strictObject({ amount: z.number(), currency: z.enum(['EUR', 'NLG', 'USD', 'GBP']) })
export type Amount = z.infer<typeof amountValue>

const NUMBER = '(?<NUMBER>\\d{1,3}(?:\\.\\d{3})+(?:,\\d{1,2})?|\\d{1,12}(?:,\\d{1,3})?)'
const SCALE = '(?: ?(?<SCALE>miljoen|mln|miljard|mld|mrd|duizend)(?!\\p{L})\\.?)?'
const sides = (suffix: string): [string, string] => [
  NUMBER.replace('NUMBER', `number${suffix}`),
  SCALE.replace('SCALE', `scale${suffix}`),
]
const [numberA, scaleA] = sides('A')
const [numberB, scaleB] = sides('B')

const amount = pattern(
  `(?<![\\p{L}\\p{N}.,])(?<!x )(?<currency>€|EUR|euro|ƒ|[fF]l\\.?|f(?= ?\\d)|NLG|\\$|US\\$|USD|£|GBP) ?(?<sign>[-−‒–] ?)?${numberA}${scaleA}(?![\\p{N}])(?!,-?\\d)` +
    `|(?<![\\p{L}\\p{N}.,])${numberB}${scaleB} (?<word>euro|gulden|dollar|pond sterling)(?!\\p{L})`,
)
/** Guilders went out on 28 January 2002; a lone `f` before a number in a later letter is something else. */
const LAST_GUILDERS = '2002-12-31'

const currencies: Readonly<Record<string, Amount['currency']>> = {
  '€': 'EUR',
  EUR: 'EUR',
  euro: 'EUR',
  ƒ: 'NLG',
  f: 'NLG',
  fl: 'NLG',
  Fl: 'NLG',
  NLG: 'NLG',
  gulden: 'NLG',
  $: 'USD',
  US$: 'USD',
  USD: 'USD',
  dollar: 'USD',
  '£': 'GBP',
  GBP: 'GBP',
  'pond sterling': 'GBP',
}
const scales: Readonly<Record<string, number>> = {
  duizend: 1e3,
  miljoen: 1e6,
  mln: 1e6,
  miljard: 1e9,
  mld: 1e9,
  mrd: 1e9,
}

export const amounts: Extractor<'amount', Amount> = {
  type: 'amount',
  value: amountValue,
  *find(document) {
    const { text } = document
    const written = factsOf(document, 'date')[0]?.value.earliest ?? null
    for (const match of matches(amount, text)) {
      const { currency, sign, numberA: a, numberB: b, scaleA: sa, scaleB: sb, word } = match.groups!
      if (currency === 'f' && written !== null && written > LAST_GUILDERS) continue
      const number = Number((a ?? b)!.replaceAll('.', '').replace(',', '.'))
      const scale = scales[sa ?? sb ?? ''] ?? 1
      const value: Amount = {
        // Through a decimal string: 1,2 × 1e6 must be 1200000 and not 1199999.9999999998.
        amount: Number((number * scale * (sign ? -1 : 1)).toFixed(3)),
        currency: currencies[(currency ?? word)!.replace(/\.$/, '')]!,
      }
      const end = match.index + match[0].length
      yield {
        type: 'amount',
        start: match.index,
        end,
        value,
        by: word ? 'amounts/word' : 'amounts/sign',
        basis: 'stated',
        because: [],
      }
    }
  },
}
