/**
 * A gold file: what a careful reader found in one letter, as JSON. Each entry has the exact words (`quote`) and the
 * value that they have; `optional` ones may be found or not. A part that is left out is not scored.
 *
 *   { "file": "brieven/a.pdf", "pages": [1, 3], "letter": { "date": "2024-01-26" },
 *     "dates": [{ "quote": "26 januari 2024", "earliest": "2024-01-26", "latest": "2024-01-26" }], … }
 */
import { z } from 'zod'

const quoted = { quote: z.string(), optional: z.boolean().optional() }
const day = z.iso.date().nullable()
const bounds = z.object({ earliest: day, latest: day })

const gold = z.object({
  file: z.string().describe('the letter, from the root folder of the gold set'),
  pages: z
    .tuple([z.int().positive(), z.int().positive()])
    .optional()
    .describe('first and last page that were read; findings on others do not count'),
  letter: z.record(z.string(), z.unknown()).optional(),
  dates: z.array(z.object({ ...quoted, earliest: day, latest: day })).optional(),
  kenmerken: z
    .array(z.object({ number: z.string(), role: z.enum(['own', 'your', 'other']), optional: z.boolean().optional() }))
    .optional(),
  references: z.array(z.object({ ...quoted, id: z.string() })).optional(),
  moties: z
    .array(
      z.object({
        ...quoted,
        movers: z.array(z.string()),
        cosigned: z.boolean().optional(),
        id: z.string().nullable().optional(),
      }),
    )
    .optional(),
  toezeggingen: z
    .array(
      z.object({
        ...quoted,
        status: z.string(),
        deadline: bounds.nullish(),
        madeOn: z.string().nullish(),
      }),
    )
    .optional(),
  tables: z.array(z.object({ header: z.array(z.string()), rows: z.array(z.array(z.string())) })).optional(),
})
export type Gold = z.infer<typeof gold>

/** @throws GoldError that names the file and the place in it */
export function textToGold(name: string, text: string): Gold {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (cause) {
    throw new GoldError(`${name} is not JSON: ${(cause as Error).message}`, { cause })
  }
  const parsed = gold.safeParse(json)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new GoldError(`${name}: ${issue!.path.join('.') || 'the file'}: ${issue!.message}`)
}

/** A gold file that cannot be used. */
export class GoldError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'GoldError'
  }
}
