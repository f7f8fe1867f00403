/** Small documents for tests: text as an extractor sees it, with byte places as a text file would have. */
import type { Annotation, Block, Document } from '../pipeline/document.ts'
import { textDocument } from '../pipeline/readers/text.ts'

export function documentOf(
  text: string,
  blocks: readonly Block[] = [],
  annotations: readonly Annotation[] = [],
): Document {
  const source = {
    sha256: '0'.repeat(64),
    bytes: Buffer.byteLength(text),
    mediaType: 'text/plain',
    name: 'test.txt',
    url: null,
    pages: null,
  } as const
  return { ...textDocument(source, { text, encoding: 'utf-8', mark: 0 }), blocks, annotations }
}
