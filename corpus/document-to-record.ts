/** An annotated document becomes its record. */
import type { Block, Document } from '../pipeline/document.ts'
import { textOffsets } from '../pipeline/locate.ts'
import { RECORD_SCHEMA, recordId } from './identity.ts'
import { letterOf } from './letter.ts'
import { annotationsToFindings, proven } from './provenance.ts'
import type { LetterRecord } from './record.ts'

/** @throws RangeError for an annotation whose quote cannot be proven: a defect of its extractor */
export function documentToRecord(document: Document): LetterRecord {
  const { sha256, bytes, mediaType, name, url, pages } = document.source
  return proven({
    schema: RECORD_SCHEMA,
    id: recordId(sha256),
    source: { sha256, bytes, mediaType, name, url, pages },
    letter: letterOf(document),
    text: document.text,
    offsetUnit: 'utf16',
    blocks: document.blocks.map(recordBlock),
    findings: annotationsToFindings(document),
    notices: recordNotices(document),
  })
}

/** Cells stay out: the table findings have them, with their values. */
function recordBlock({ type, start, end, page, level, marker, anchors }: Block): LetterRecord['blocks'][number] {
  return {
    type,
    start,
    end,
    page,
    ...(level !== undefined && { level }),
    ...(marker !== undefined && { marker }),
    ...(anchors !== undefined && { anchors: anchors.map((anchor) => ({ start: anchor.start, end: anchor.end })) }),
  }
}

/** In text order; those at one spot in the order of the steps that gave them. */
function recordNotices({ notices, origin }: Document): LetterRecord['notices'] {
  if (notices.length === 0) return []
  const toText = textOffsets(origin)
  return notices
    .map(({ kind, rule, rawStart, rawEnd, before, after, message }) => ({
      kind,
      rule,
      place: origin.place([{ start: rawStart, end: rawEnd }]),
      start: toText(rawStart),
      before,
      after,
      message,
    }))
    .sort((a, b) => a.start - b.start)
}
