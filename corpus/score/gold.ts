/**
 * A gold file: what a careful reader found in one letter, as JSON. Each entry has the exact words (`quote`) and the
 * value that they have; `optional` ones may be found or not. A part that is left out is not scored, so a part whose name
 * is misspelt is refused: it would be left out unseen.
 *
 *   { "file": "brieven/a.pdf", "pages": [1, 3], "letter": { "date": "2024-01-26" },
 *     "dates": [{ "quote": "26 januari 2024", "earliest": "2024-01-26", "latest": "2024-01-26" }], … }
 */
import { z } from 'zod'
import { letterKinds } from '../../extractors/letter.ts'
import { statuses } from '../index/facets.ts'
import { suggestion } from '../near-name.ts'

/** What is wanted stands in `error`: it follows `must be`. */
const text = z.string({ error: 'a text' })
const orNull = z.string({ error: 'a text or null' }).nullable()
const day = z.iso.date({ error: 'a day of the calendar as 2024-01-26, or null' }).nullable()
const flag = z.boolean({ error: 'true or false' })
const page = z.int({ error: 'a page number' }).positive({ error: 'a page number' })
const listOf = <One extends z.ZodType>(one: One) => z.array(one, { error: 'a list' })
const object = <Shape extends z.core.$ZodLooseShape>(shape: Shape) => z.strictObject(shape, { error: 'an object' })
const oneOf = <const Names extends readonly string[]>(names: Names) =>
  z.enum(names, { error: `one of ${names.join(', ')}` })

/** Words of the reader, which nothing is held against. */
const notes = { near: text.optional(), where: text.optional(), why: text.optional() }
const entry = { ...notes, optional: flag.optional() }
const quoted = { ...entry, quote: text }
const bounds = { earliest: day, latest: day }

/** The facts of a record's letter that are held against gold. */
const letter = object({
  kind: oneOf(letterKinds),
  identifiers: listOf(text),
  subject: orNull,
  place: orNull,
  date: day,
  kenmerk: orNull,
  yourKenmerk: orNull,
  dossier: orNull,
  number: orNull,
  vergaderjaar: orNull,
  chamber: orNull,
  addressee: orNull,
  signatories: listOf(object({ role: text, name: text })),
  pagesMissing: listOf(page),
}).partial()

const gold = object({
  file: z
    .string({ error: 'the path of the letter, from the root folder of the gold set' })
    .describe('the letter, from the root folder of the gold set'),
  pages: z
    .tuple([page, page], { error: 'the first and the last page, as [1, 3]' })
    .optional()
    .describe('first and last page that were read; findings on others do not count'),
  letter: letter.optional(),
  dates: listOf(object({ ...quoted, ...bounds })).optional(),
  kenmerken: listOf(object({ ...entry, number: text, role: oneOf(['own', 'your', 'other']) })).optional(),
  references: listOf(object({ ...quoted, id: text })).optional(),
  moties: listOf(
    object({ ...quoted, movers: listOf(text), cosigned: flag.optional(), id: orNull.optional() }),
  ).optional(),
  toezeggingen: listOf(
    object({ ...quoted, status: oneOf(statuses), deadline: object(bounds).nullish(), madeOn: day.optional() }),
  ).optional(),
  tables: listOf(
    object({ ...notes, caption: orNull.optional(), header: listOf(text), rows: listOf(listOf(text)) }),
  ).optional(),
})
export type Gold = z.infer<typeof gold>

/** @throws GoldError that names the file, the place in it and what is wanted there */
export function textToGold(name: string, text: string): Gold {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (cause) {
    throw new GoldError(`${name} is not JSON: ${(cause as Error).message}`, { cause })
  }
  const parsed = gold.safeParse(json)
  if (parsed.success) return parsed.data
  const { issues } = parsed.error
  // A name that is misspelt is missing too: the one that was written tells more.
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]!
  throw new GoldError(`${name}: ${issueWords(issue, json)}`)
}

function issueWords(issue: z.core.$ZodIssue, json: unknown): string {
  const place = placeWords(issue.path)
  if (issue.code === 'unrecognized_keys') {
    const names = namesAt(issue.path)
    const [given = ''] = issue.keys
    const meant = suggestion(given, names) || `; there can be ${names.join(', ')}`
    return `${place === '' ? '' : `${place}: `}there is nothing called ${JSON.stringify(given)}${meant}`
  }
  const found = issue.path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)?.[key], json)
  const given = found === undefined ? 'and is missing' : `not ${JSON.stringify(found).slice(0, 80)}`
  return `${place || 'the file'} must be ${issue.message}, ${given}`
}

/** `dates[0].earliest`: entries are counted from 0, as programs that read JSON do. */
const placeWords = (path: readonly PropertyKey[]): string =>
  path.map((key, at) => (typeof key === 'number' ? `[${key}]` : `${at === 0 ? '' : '.'}${String(key)}`)).join('')

/** The names that an object at this place can have. */
function namesAt(path: readonly PropertyKey[]): string[] {
  let at: unknown = gold
  for (const key of [...path, null]) {
    while (at instanceof z.ZodOptional || at instanceof z.ZodNullable) at = at.unwrap()
    if (key === null) break
    if (at instanceof z.ZodArray) at = at.element
    else if (at instanceof z.ZodObject) at = at.shape[key as string]
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : []
}

/** A gold file that cannot be used. */
export class GoldError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'GoldError'
  }
}
