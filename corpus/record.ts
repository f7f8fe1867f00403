/**
 * The record: what comes out for one letter. This schema is its only definition; the published JSON Schema is made
 * from it. Same bytes and name in, same record out: no clock, no random, no machine in it.
 */
import { z } from 'zod'
import { extractors } from '../extractors/extract.ts'
import { letterKinds } from '../extractors/letter.ts'
import { mediaTypes } from '../pipeline/document.ts'
import { RECORD_SCHEMA } from './identity.ts'

const offset = z.int().nonnegative()
const page = z.int().positive()
const basis = z.enum(['stated', 'inferred']).describe('stated: the letter says so; inferred: it follows from `because`')
const because = z.array(z.string()).describe('ids of the findings that an inferred value rests on')

const boxes = z.array(z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly()).readonly()

const place = z
  .discriminatedUnion('in', [
    z.strictObject({ in: z.literal('text'), start: offset, end: offset, page: page.optional() }),
    z.strictObject({
      in: z.literal('pdf'),
      page,
      boxes,
      more: z
        .array(z.strictObject({ page, boxes }))
        .readonly()
        .optional()
        .describe('the pages after the first, where it runs over a page break'),
      ocr: z
        .strictObject({ confidence: z.int().min(0).max(100).describe('of the least certain word') })
        .optional()
        .describe('there when it rests on text recognised from a picture of the page'),
    }),
    z.strictObject({ in: z.literal('html'), xpath: z.string(), start: offset, end: offset }),
    z.strictObject({ in: z.literal('docx'), part: z.string(), xpath: z.string(), start: offset, end: offset }),
  ])
  .meta({
    id: 'place',
    description:
      'Where it stands in the source. text: byte offsets, half-open; pdf: points from the top left (of a bare picture: pixels), one box a line ' +
      '(left, top, right, bottom); html (also for XML): characters in the text of the element at xpath; docx: the same in ' +
      'a part of the container (word/document.xml), with the prefixes that Word itself uses.',
  })

const source = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: offset,
  mediaType: z.enum(mediaTypes),
  name: z.string().describe('the file name under which the source first came, without its folder'),
  url: z.string().nullable().describe('where the document itself says that it stands'),
  pages: page.nullable().describe('pages of a paged medium'),
})

const letterDate = z.strictObject({
  edtf: z.string(),
  earliest: z.iso.date().nullable(),
  latest: z.iso.date().nullable(),
  basis,
  because: because.optional(),
})

const letter = z.strictObject({
  kind: z.enum(letterKinds),
  identifiers: z.array(z.string()).describe('every official name that the document gives itself'),
  subject: z.string().nullable(),
  place: z.string().nullable(),
  date: letterDate.nullable(),
  kenmerk: z.string().nullable(),
  yourKenmerk: z.string().nullable(),
  dossier: z.string().nullable(),
  number: z.string().nullable(),
  vergaderjaar: z.string().nullable(),
  chamber: z.enum(['I', 'II']).nullable(),
  sender: z.strictObject({
    ministry: z.string().nullable(),
    ministryId: z.string().nullable().describe('TOOI id of the ministry of that name at the date of the letter'),
    department: z.string().nullable(),
  }),
  addressee: z.string().nullable(),
  signatories: z.array(z.strictObject({ role: z.string(), name: z.string() })),
  pagesMissing: z.array(page).describe('page numbers that the printed ones jump over'),
})

const span = z.strictObject({ start: offset, end: offset })

const block = z.strictObject({
  type: z.enum([
    'letterhead',
    'subject',
    'salutation',
    'heading',
    'paragraph',
    'listItem',
    'quote',
    'table',
    'footnote',
    'signature',
  ]),
  start: offset,
  end: offset,
  page: page.nullable(),
  level: z.int().positive().optional().describe('of a heading: 1 is the highest'),
  marker: z.string().optional().describe('of a footnote: its number or sign as printed'),
  anchors: z.array(span).optional().describe('of a footnote: where its marker hangs in the text'),
})

const notice = z.strictObject({
  kind: z.enum(['repaired', 'removed', 'doubted']),
  rule: z.string(),
  place,
  start: offset.describe('where it stands, or stood, in `text`'),
  before: z.string(),
  after: z.string().nullable(),
  message: z.string(),
})

/** A finding of one type: what every finding has, and the value that its extractor defines. */
const findingOf = <Type extends string, Value>(type: Type, value: z.ZodType<Value>) =>
  z.strictObject({
    id: z.string().describe('type and start offset'),
    type: z.literal(type),
    start: offset,
    end: offset,
    quote: z.string().describe('always text.slice(start, end)'),
    prefix: z.string().describe('at most 32 code units before the quote'),
    suffix: z.string().describe('at most 32 code units after the quote'),
    place,
    by: z.string().describe('the extractor and the rule in it that fired'),
    confidence: z
      .strictObject({ right: offset, counted: z.int().positive() })
      .nullable()
      .describe('of so many findings of this rule in gold letters, so many were right; null where none was counted'),
    basis,
    because: because.optional(),
    value,
  })

type AnyFinding = ReturnType<typeof findingOf<string, unknown>>
const findingTypes = extractors.map(({ type, value }) => findingOf(type, value)) as [AnyFinding, ...AnyFinding[]]

export const recordSchema = z
  .strictObject({
    schema: z.literal(RECORD_SCHEMA),
    id: z.string().regex(/^[0-9a-f]{16}$/),
    source,
    letter,
    text: z.string().describe('the letter as a person reads it'),
    offsetUnit: z.literal('utf16').describe('start and end count UTF-16 code units in `text`, half-open'),
    blocks: z.array(block),
    findings: z.array(z.discriminatedUnion('type', findingTypes)).describe('in document order'),
    notices: z.array(notice).describe('what was repaired, removed or doubted, with where and why'),
  })
  .meta({ title: 'kamerbrief record', description: 'A Dutch parliamentary letter and what was found in it.' })

export type LetterRecord = z.infer<typeof recordSchema>
export type Letter = LetterRecord['letter']
export type Finding = LetterRecord['findings'][number]

/** The record's definition for others: JSON Schema 2020-12. */
export const recordJsonSchema = () =>
  z.toJSONSchema(recordSchema, {
    target: 'draft-2020-12',
    // That our own code may not change an array says nothing about the record.
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly
    },
  })
