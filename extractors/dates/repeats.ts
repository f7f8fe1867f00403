/** The date in the head of a page after the first: page furniture counts once. */
import type { Document, Span } from '../../pipeline/document.ts'
import { disjoint, isIn } from './scan.ts'

/** Characters of a line that tell it from another. */
const LINE = 80
const LABEL = /(?<![a-zß-ɏ])datum:?\s{1,3}$/u

/**
 * @returns whether a date, in EDTF, repeats one of the same line of a head before it. `Gepubliceerd: 28 mei 2010` over
 *   `Den Haag, 28 mei 2010` are two.
 */
export function repeatedHeads({ text, blocks }: Document): (span: Span, edtf: string) => boolean {
  const heads = disjoint(blocks.filter(({ type }) => type === 'letterhead'))
  const seen = new Set<string>()
  return (span, edtf) => {
    const isLabelled = LABEL.test(text.slice(Math.max(0, span.start - 12), span.start).toLowerCase())
    if (!isLabelled && !isIn(heads, span)) return false
    const before = text.slice(Math.max(0, span.start - LINE), span.start)
    const line = isLabelled ? '' : before.slice(before.lastIndexOf('\n') + 1)
    const key = `${edtf} ${line.replace(/[^\p{L}]+/gu, '').slice(0, 24)}`
    if (seen.has(key)) return true
    seen.add(key)
    return false
  }
}
