/** What the tests of readers look at: blocks as words, and why a file was refused. */
import { expect } from 'vitest'
import type { Block, Document, Span } from '../../pipeline/document.ts'
import { UnreadableSource } from '../../pipeline/notice.ts'

export const quote = (document: Document, span: Span): string => document.text.slice(span.start, span.end)

/** Blocks as `type text`. */
export const shown = (document: Document): string[] =>
  document.blocks.map((block) => `${block.type}${block.level ?? ''} ${quote(document, block)}`)

/** The one block of a type. */
export function only(document: Document, type: Block['type']): Block {
  const [block, ...others] = document.blocks.filter((candidate) => candidate.type === type)
  expect(others).toEqual([])
  return block!
}

/** `reason: message` of a file that was refused. */
export async function failure(reading: Promise<unknown>): Promise<string> {
  const error = await reading.then(
    () => new Error('it was read'),
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof UnreadableSource)) throw error
  return `${error.reason}: ${error.message}`
}
