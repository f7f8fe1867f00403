/** Names for the blocks of marked-up text (HTML, Markdown): which are letterhead, subject, salutation, signature. */
import type { Block, Document } from '../document.ts'
import { isBody, isLetterheadEvidence, letterheadLabel, salutation, subjectLabel } from './letterhead.ts'
import { personLine, roleLine } from './signature.ts'

export function nameBlocks(given: Document): Document {
  const document = { ...given, blocks: given.blocks.map((block) => opened(given, block)) }
  const texts = document.blocks.map((block) => document.text.slice(block.start, block.end).replaceAll('\n', ' ').trim())
  // What the reader has named already is no running text: a long subject does not end the head.
  const body = document.blocks.findIndex(
    (block, i) => block.type === 'table' || (isOpen.has(block.type) && isBody(texts[i]!)),
  )
  const end = body < 0 ? document.blocks.length : body
  const hasHead = texts.slice(0, end).some((text) => isLetterheadEvidence(text) || salutation.test(text))
  const signed = signedBlocks(document)
  const blocks = document.blocks.map((block, i): Block => {
    if (signed.has(i) || isSignedTable(block)) return { ...block, type: 'signature' }
    if (!hasHead || i >= end || block.type !== 'paragraph') return block
    if (salutation.test(texts[i]!)) return { ...block, type: 'salutation' }
    if (subjectLabel.test(texts[i]!)) return { ...block, type: 'subject' }
    return isLetterheadEvidence(texts[i]!) || letterheadLabel.test(texts[i]!) || !isProse(texts[i]!)
      ? { ...block, type: 'letterhead' }
      : block
  })
  return { ...document, blocks }
}

/**
 * Running text in a cell of the table that sets out the letterhead (JenV, 2024: the whole first page stands in one) is a
 * paragraph, whatever the reader took its cell for.
 */
function opened({ text }: Document, block: Block): Block {
  if (block.type !== 'letterhead') return block
  const own = text.slice(block.start, block.end).replaceAll('\n', ' ').trim()
  return isBody(own) && isProse(own) ? { ...block, type: 'paragraph' } : block
}

const isOpen: ReadonlySet<Block['type']> = new Set(['paragraph', 'listItem', 'quote'])

const isProse = (text: string): boolean => text.split(' ').length >= 8 && /[.!?]$/.test(text)

/** Two that sign side by side, in the cells of a table: roles above, names below. */
function isSignedTable({ type, cells }: Block): boolean {
  if (type !== 'table' || !cells || cells.length > 6) return false
  const texts = cells
    .flat()
    .map((cell) => cell.text)
    .filter((text) => text !== '')
  return (
    texts.some((text) => roleLine.test(text)) && texts.every((text) => roleLine.test(text) || personLine.test(text))
  )
}

/**
 * Blocks that hold a role and a name, in one block or in two that follow one another: at the end, or where the letter
 * ends and its annex with answers begins.
 */
function signedBlocks(document: Document): Set<number> {
  const signed = new Set<number>()
  const text = document.blocks.findIndex(({ type }) => type === 'paragraph')
  const kept = document.blocks
    .map((block, i) => ({ block, i }))
    .filter(
      ({ block: { type }, i }) =>
        type === 'paragraph' || type === 'heading' || (type === 'letterhead' && text >= 0 && i > text),
    )
  const linesOf = (block: Block): string[] =>
    document.text
      .slice(block.start, block.end)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
  kept.forEach(({ block, i }, k) => {
    const own = linesOf(block)
    const role = own.findIndex((line) => roleLine.test(line))
    if (role < 0) return
    if (own.slice(role + 1).some((line) => personLine.test(line))) signed.add(i)
    const next = kept[k + 1]
    if (next && own.length - 1 - role <= 2 && personLine.test(linesOf(next.block)[0] ?? '')) {
      signed.add(i)
      signed.add(next.i)
    }
  })
  return signed
}
