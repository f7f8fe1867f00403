/** Reads the stored sources again and proves every quote and every place. */
import { isDeepStrictEqual } from 'node:util'
import { clean } from '../pipeline/clean.ts'
import type { Document } from '../pipeline/document.ts'
import { defaultLimits } from '../pipeline/limits.ts'
import { locate } from '../pipeline/locate.ts'
import { UnreadableSource } from '../pipeline/notice.ts'
import { read } from '../pipeline/read.ts'
import { sha256 } from '../pipeline/source.ts'
import { structure } from '../pipeline/structure.ts'
import { recordId } from './identity.ts'
import { type Evidence, partsHold, placeHolds } from './proof.ts'
import { unproven } from './provenance.ts'
import { ocrModeOf } from './recognition.ts'
import { type Finding, type LetterRecord, recordSchema } from './record.ts'
import { type Corpus, CorpusError } from './store/store.ts'

/** What is wrong with a letter, or with one finding of it. */
export interface Problem {
  readonly finding: string | null
  readonly quote: string | null
  readonly message: string
}

export interface Verified {
  readonly id: string
  readonly name: string | null
  /** Findings looked at. */
  readonly findings: number
  readonly problems: readonly Problem[]
}

/** Verifies every letter of a corpus, one by one, in the order of their ids. */
export async function* verify(corpus: Corpus): AsyncGenerator<Verified> {
  for await (const id of corpus.ids()) yield await verifyLetter(corpus, id)
}

async function verifyLetter(corpus: Corpus, id: string): Promise<Verified> {
  let name: string | null = null
  try {
    const record = await corpus.letter(id)
    name = record.source.name
    const bytes = await corpus.source(record.source.sha256)
    const problems = [...recordProblems(id, record), ...(await sourceProblems(record, bytes))]
    return { id, name, findings: record.findings.length, problems }
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error
    return { id, name, findings: 0, problems: [ofLetter(error.message)] }
  }
}

/** What the record tells about itself: its id, its shape, its quotes. */
function recordProblems(id: string, record: LetterRecord): Problem[] {
  const shape = recordSchema.safeParse(record)
  if (!shape.success) {
    const [issue] = shape.error.issues
    return [ofLetter(`the record is not as its schema says: ${issue?.path.join('.')}: ${issue?.message}`)]
  }
  const own = record.id === id && recordId(record.source.sha256) === id
  return [
    ...(own ? [] : [ofLetter(`the record says that it is ${record.id}`)]),
    ...unproven(record).map((finding) => ofFinding(finding, 'its quote is not what the text has at its offsets')),
  ]
}

async function sourceProblems(record: LetterRecord, bytes: Uint8Array): Promise<Problem[]> {
  const same = sha256(bytes) === record.source.sha256
  const document = await readAgain(record, bytes)
  if (same && document instanceof UnreadableSource)
    return [ofLetter(`the source can no longer be read: ${document.message}`)]
  const evidence = { bytes, document: document instanceof UnreadableSource ? null : document }
  const touched = record.findings.filter((finding) => !stands(finding, record, evidence, same))
  const problems = touched.map((finding) =>
    ofFinding(finding, `the source no longer has it ${placeWords(finding.place)}`),
  )
  if (same) return problems
  const left = document instanceof UnreadableSource ? ` and can no longer be read (${document.message})` : ''
  const none = touched.length === 0 ? '; no finding is touched' : ''
  return [ofLetter(`the bytes of the source have changed${left}${none}`), ...problems]
}

async function readAgain(record: LetterRecord, bytes: Uint8Array): Promise<Document | UnreadableSource> {
  try {
    // The limits of the run that ingested it may have been raised: here they are not in question.
    const limits = {
      ...defaultLimits,
      bytes: Infinity,
      pages: Infinity,
      milliseconds: Infinity,
      ocr: ocrModeOf(record),
    }
    return structure(clean(await read(record.source.name, bytes, limits)))
  } catch (error) {
    if (error instanceof UnreadableSource) return error
    throw error
  }
}

/**
 * Whether a finding still stands in its source. In the same bytes read to the same text, its quote and place must
 * come out again and the source itself must hold it there. In changed bytes it stands when both come out again, or
 * when the text has shifted and its place still holds it. Where a later version reads a source to another text,
 * places alone are proof.
 */
function stands(finding: Finding, record: LetterRecord, evidence: Evidence, same: boolean): boolean {
  const { start, end, quote, place } = finding
  const { document } = evidence
  const again =
    document !== null &&
    document.text.slice(start, end) === quote &&
    isDeepStrictEqual(locate(document.origin, start, end), place)
  const sameText = document?.text === record.text
  if (again) return !same || placeHolds(finding, record, evidence) || (sameText && partsHold(finding, record, evidence))
  const shifted = document?.text.length !== record.text.length
  return (same ? !sameText : shifted) && placeHolds(finding, record, evidence)
}

function placeWords(place: Finding['place']): string {
  switch (place.in) {
    case 'text':
      return `at bytes ${place.start}-${place.end}`
    case 'pdf':
      return `on page ${place.page}`
    case 'html':
      return `in ${place.xpath}`
    case 'docx':
      return `in ${place.part}, ${place.xpath}`
  }
}

const ofLetter = (message: string): Problem => ({ finding: null, quote: null, message })
const ofFinding = ({ id, quote }: Finding, message: string): Problem => ({ finding: id, quote, message })
