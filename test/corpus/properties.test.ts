/** What holds for any input: no throw but UnreadableSource, every quote its slice, the same record each time. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesToRecord } from '../../corpus/ingest.ts'
import { recordSchema } from '../../corpus/record.ts'
import { defaultLimits } from '../../pipeline/limits.ts'
import { UnreadableSource } from '../../pipeline/notice.ts'

/** Pieces of letters, so that random texts reach the rules and not only their edges. */
const pieces = fc.constantFrom(
  'Aan de Voorzitter van de Tweede Kamer\nder Staten-Generaal\n',
  'Datum\n',
  'Datum 4 mei 2021\n',
  'Den Haag, 26 januari 2024\n\n',
  'Ons kenmerk\n',
  '2971694\n',
  'Onderwerp ',
  'Geachte voorzitter,\n\n',
  'Ik zal uw Kamer voor de zomer informeren. ',
  'heb ik toegezegd ',
  'uw Kamer ',
  'de motie van het lid ',
  'motie-Van Dijk c.s. ',
  '(Kamerstuk 35 300 VI, nr. 37)',
  'Kamerstukken II 2022/23, 30 573, nrs. 1–3',
  'Handelingen II 2014/15, nr. 75, item 31',
  '2023Z14759 ',
  '2 en 3 oktober jl. ',
  'medio december ',
  'voor het zomerreces ',
  '23 juni ',
  '2020, 2021 en 2022 ',
  '€ 1,2 mln. ',
  'https://www.voorbeeld.nl/a-\nb.pdf ',
  'Terugkeer 2019 2020 2021\n\n',
  'Totaal 1.150 790 <5\n\n',
  'ontwikke-\nlingen ',
  '1 ',
  '1\n',
  '1 Kamerstuk 12 345, nr. 6.\n',
  ' Pagina 1 van 3\n',
  '\f',
  'kst-12345-6\n',
  '# Kop\n\n',
  '**Datum**  \n',
  '<p>',
  '</table>',
  '| a | b |\n|---|---|\n',
  '\n\n',
  '. ',
  '– punt;\n',
  'De Minister van Financiën,\nJ. de Vries\n',
  'â€™',
  'β€œ',
  '\u00ad',
  '\ud83d',
  '\u0000',
)
const text = fc.oneof(
  { weight: 4, arbitrary: fc.array(pieces, { maxLength: 80 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 400 }) },
)
const bytes = fc.oneof(
  { weight: 5, arbitrary: text.map((t) => new TextEncoder().encode(t)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
  {
    weight: 1,
    arbitrary: text.map((t) => new TextEncoder().encode(`<!doctype html><html><body><main>${t}</main></body></html>`)),
  },
  { weight: 1, arbitrary: text.map((t) => new TextEncoder().encode(`%PDF-1.4\n${t}`)) },
)

/** The record, or null where the source cannot be read. Anything else that is thrown is a defect. */
async function recordOf(input: Uint8Array) {
  try {
    return await bytesToRecord('brief', input, defaultLimits)
  } catch (error) {
    if (error instanceof UnreadableSource) return null
    throw error
  }
}

describe('any bytes', () => {
  it('give a record that proves itself, and the same one again', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, async (input) => {
        const record = await recordOf(input)
        if (record === null) return
        recordSchema.parse(record)
        const ids = new Set<string>()
        for (const finding of record.findings) {
          expect(record.text.slice(finding.start, finding.end)).toBe(finding.quote)
          expect(finding.quote).not.toBe('')
          expect(ids.has(finding.id)).toBe(false)
          ids.add(finding.id)
        }
        for (const finding of record.findings)
          if (finding.basis === 'inferred') for (const id of finding.because ?? []) expect(ids).toContain(id)
        expect(JSON.stringify(await recordOf(input))).toBe(JSON.stringify(record))
      }),
      { numRuns: 400 },
    )
  })
})
