/**
 * Signatures: a letter with answers is signed before the answers, far from the end of the document.
 *
 *   Mede namens de minister van X,      a role, and perhaps a second one
 *   De minister van Y,
 *   A.B. Naam                           the first paragraph behind it that is not empty
 */
import { personLine, roleLine } from '../../blocks/signature.ts'
import type { Block } from '../../document.ts'

/** Roles above one name. */
const MOST_ROLES = 3

/** The blocks, with roles and the name below them as signatures. */
export function withSignatures(blocks: readonly Block[], text: string): Block[] {
  const lines = blocks.map((block) =>
    block.type === 'paragraph' || block.type === 'heading'
      ? text
          .slice(block.start, block.end)
          .split('\n')
          .map((line) => line.trim())
      : [],
  )
  const signed = new Set<number>()
  lines.forEach((own, i) => {
    if (!roleLine.test(own.at(-1) ?? '')) {
      // Role and name in one paragraph, on two lines.
      if (own.length >= 2 && roleLine.test(own[0]!) && personLine.test(own.at(-1)!)) signed.add(i)
      return
    }
    for (let last = i + 1; last <= i + MOST_ROLES && last < lines.length; last++) {
      if (personLine.test(lines[last]![0] ?? '')) {
        for (let at = i; at <= last; at++) signed.add(at)
        return
      }
      if (!roleLine.test(lines[last]!.at(-1) ?? '')) return
    }
  })
  return blocks.map((block, i): Block => {
    if (!signed.has(i)) return block
    const { level: _, ...rest } = block
    return { ...rest, type: 'signature' }
  })
}
