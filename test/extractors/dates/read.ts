/** Readings for the tests of dates: what is found in a text, one line a finding. */
import edtf from 'edtf'
import { expect } from 'vitest'
import { dates } from '../../../extractors/dates.ts'
import type { Annotation, Block } from '../../../pipeline/document.ts'
import { documentOf } from '../../helpers.ts'

export const letterFact = (earliest: string, latest = earliest): Annotation => ({
  type: 'letterFact',
  start: 0,
  end: 0,
  by: 'letter/date',
  basis: 'stated',
  because: [],
  value: { field: 'date', edtf: earliest, earliest, latest },
})
export const reference = (text: string, quote: string, vergaderjaar: string | null): Annotation => ({
  type: 'reference',
  start: text.indexOf(quote),
  end: text.indexOf(quote) + quote.length,
  by: 'references/kamerstuk',
  basis: 'stated',
  because: [],
  value: { id: 'kst-1', vergaderjaar },
})

/** `quote earliest latest`, one line a finding; one day once, an open bound as `?`. */
export function read(
  text: string,
  letter: string | null,
  annotations: readonly Annotation[] = [],
  blocks: readonly Block[] = [],
): string[] {
  const facts = letter ? [letterFact(letter)] : []
  return [...dates.find(documentOf(text, blocks, [...facts, ...annotations]))].map((found) => {
    expect(() => edtf(found.value.edtf), found.value.edtf).not.toThrow()
    const { earliest, latest } = found.value
    const quote = text.slice(found.start, found.end)
    return earliest === latest ? `${quote} ${earliest ?? '?'}` : `${quote} ${earliest} ${latest}`
  })
}
