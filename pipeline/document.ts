/**
 * The one data type that flows through kamerbrief: bytes become a Document, cleaners and blocks give a new Document,
 * extractors annotate it. Nothing here is ever changed in place.
 */
import type { ZodType } from 'zod'
import type { Limits } from './limits.ts'
import type { Notice } from './notice.ts'
import type { SourceMap } from './source-map.ts'

export const mediaTypes = [
  'text/plain',
  'text/markdown',
  'text/html',
  'application/xml',
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/tiff',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
] as const
export type MediaType = (typeof mediaTypes)[number]

/** Where a document came from; the hash is over the bytes as they were handed in. */
export interface Source {
  readonly sha256: string
  /** Length of the source in bytes. */
  readonly bytes: number
  readonly mediaType: MediaType
  /** File name without its folder. */
  readonly name: string
  /** Where the document itself says that it stands (canonical link of a page), else null. */
  readonly url: string | null
  /** Pages of a paged medium (PDF), else null. */
  readonly pages: number | null
}

export type BlockType =
  | 'letterhead'
  | 'subject'
  | 'salutation'
  | 'heading'
  | 'paragraph'
  | 'listItem'
  | 'quote'
  | 'table'
  | 'footnote'
  | 'signature'

/** A half-open stretch of UTF-16 offsets. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A part of the letter, in text order, none overlapping another. */
export interface Block extends Span {
  readonly type: BlockType
  /** 1-based page on which it starts; null where the source has no pages. */
  readonly page: number | null
  /** Of a heading: 1 is the highest. */
  readonly level?: number
  /** Of a footnote: its number or sign as printed. */
  readonly marker?: string
  /** Of a footnote: where its marker hangs in the text (the marker itself, or the line it hung over). */
  readonly anchors?: readonly Span[]
  /** Of a table whose source has real cells (HTML, Markdown): the cells, row by row, spans repeated. */
  readonly cells?: readonly (readonly Cell[])[]
  /** How many of the first rows of `cells` are header rows. */
  readonly headerRows?: number
  /** Of a table: the caption that its source gives it. */
  readonly caption?: string
}

/** A table cell: its text and where that stands in the document's text. */
export interface Cell extends Span {
  readonly text: string
}

/** Stated: the letter says so. Inferred: it follows from the findings or notices named in `because`. */
export type Basis = 'stated' | 'inferred'

/** Something found in a stretch of the text. `text.slice(start, end)` is its quote. */
export interface Annotation<Type extends string = string, Value = unknown> extends Span {
  readonly type: Type
  readonly value: Value
  /** The extractor and the rule in it that fired: `dates/jl`. */
  readonly by: string
  readonly basis: Basis
  /** Ids of the findings that an inferred value rests on; empty when stated. */
  readonly because: readonly string[]
}

/**
 * What a reader sees in the layout and plain text does not show. Offsets are of the reader's own text (`origin.raw`), so
 * that edits do not move them.
 */
export type Hint = { readonly rawStart: number; readonly rawEnd: number } & (
  | { readonly kind: 'raised' } // a figure set small and high: the marker of a note
  | { readonly kind: 'note'; readonly marker: string } // a footnote, by its size, its place or its tag
  | { readonly kind: 'heading'; readonly level: number } // by font, numbering or tag
  | {
      readonly kind: 'table'
      /** Row by row, as wide as one another, spans repeated; an empty cell has rawStart = rawEnd. */
      readonly cells: readonly (readonly {
        readonly text: string
        readonly rawStart: number
        readonly rawEnd: number
      }[])[]
      readonly headerRows: number
      readonly caption?: string
    }
)

export interface Document {
  readonly source: Source
  /** The letter as a person reads it. */
  readonly text: string
  /** Text offset to place in the source, through every recorded edit. */
  readonly origin: SourceMap
  readonly blocks: readonly Block[]
  /** Of readers that know the layout (PDF, OCR): `structure` makes blocks with them. */
  readonly hints?: readonly Hint[]
  readonly annotations: readonly Annotation[]
  readonly notices: readonly Notice[]
}

/** Reads one medium. Throws UnreadableSource; never anything else for bad input. */
export type Reader = (source: Source, bytes: Uint8Array, limits: Limits) => Promise<Document>

/** Finds one kind of thing. It sees what extractors before it in the list have found. */
export interface Extractor<Type extends string = string, Value = unknown> {
  readonly type: Type
  /** The shape of the value: the record's schema is put together from these. */
  readonly value: ZodType<Value>
  find(document: Document): Iterable<Annotation<Type, Value>>
}

/** The id of an annotation in its record: type and start offset. */
export const idOf = (annotation: Annotation): string => `${annotation.type}-${annotation.start}`

/** Earlier findings of one type, in text order. */
export function found<Type extends string, Value>(
  document: Document,
  extractor: Extractor<Type, Value>,
): readonly Annotation<Type, Value>[] {
  return document.annotations.filter((a): a is Annotation<Type, Value> => a.type === extractor.type)
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end
