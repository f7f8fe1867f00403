/** The whole program in one screen: read, clean, structure, extract, record. */
import { extract } from '../extractors/extract.ts'
import { clean } from '../pipeline/clean.ts'
import type { Document } from '../pipeline/document.ts'
import type { Limits } from '../pipeline/limits.ts'
import { read } from '../pipeline/read.ts'
import { structure } from '../pipeline/structure.ts'
import { withoutDoubtful } from './confidence.ts'
import { documentToRecord } from './document-to-record.ts'
import type { LetterRecord } from './record.ts'

/** @throws UnreadableSource */
export async function bytesToDocument(name: string, bytes: Uint8Array, limits: Limits): Promise<Document> {
  const document = extract(structure(clean(await read(name, bytes, limits))))
  return limits.doubtful ? document : { ...document, annotations: withoutDoubtful(document.annotations) }
}

/** @throws UnreadableSource */
export const bytesToRecord = async (name: string, bytes: Uint8Array, limits: Limits): Promise<LetterRecord> =>
  documentToRecord(await bytesToDocument(name, bytes, limits))
